"""Whether a figure is told again, as far as its words and not its size tell: "cost £47 million" … "the £47 pool"."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from copydesk.document import Document
from copydesk.readings.counted_things import Thing, lead, thing
from copydesk.readings.deeds import is_deed
from copydesk.readings.figures import Figure
from copydesk.readings.kinship import SMALL, Kinship
from copydesk.readings.late import Late
from copydesk.readings.lemmas import stem
from copydesk.readings.noun_phrases import DEFINITE
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import BlockWords, Words

# Words of a rate or of one thing of many: two figures are then both right, unless it is the same rate.
_RATES = Late(
    r"\b(?:each|per|apiece|every|average|median|typical|times|share of|in all|in total|totall?ing|combined|altogether|"
    r"a (?:day|week|month|year)(?! (?:later|earlier|ago|before|after))|a (?:person|head|share|piece|pupil|student|family|household|barrel|ton|tonne|kilo|pound|seat|night))\b|/"
)
_CONTRAST = Late(
    r"\b(?:another|other|smaller|larger|second|former|previous|earlier|separate|instead|corrected|rival|unlike|compared|"
    r"originally|initially|(?:rose|grew|fell|cut|raised|lowered|reduced|revised|up|down) (?:from|by)|(?:raised|lowered|reduced|revised|cut) to|first|original|old)\b"
)
_YEAR = Late(r"\b(?:1[5-9]|20)\d\d\b")
# "In the south, 1,400 homes": of another place or time.
_FRAMED = Late(
    r"(?:In|At|On|For|By|Over|During|Across|Near|Outside|Since|Until)\s[^,.]{3,40},|(?:In|At|On)\s[A-Z]\w+\s"
)
_OVER = frozenset(("heading", "title", "description", "alt", "caption"))
# The least that is no slip of a scale by itself: "$5", "2,000 shares".
_LEAST = 10_000
# How near to a figure what sets it apart stands, and how many letters words of one root share at the least.
_NEAR, _ROOT = 50, 5


class Telling:
    """A figure and what is said of it."""

    def __init__(self, document: Document, figure: Figure) -> None:
        self.figure = figure
        self.start, self.end = document.reading(Sentences).around(figure.block, figure.start)
        self.sentence = figure.block.text[self.start : self.end]
        self.words: BlockWords = document.reading(Words).of(figure.block)
        self.n = bisect_left(self.words.starts, figure.start)
        self.over = figure.block.kind in _OVER
        self._kinship = document.reading(Kinship)

    @cached_property
    def thing(self) -> Thing | None:
        return thing(self.figure, self.words)

    @cached_property
    def beside(self) -> frozenset[str]:
        """The telling words near it."""
        return self._kinship.beside(self.figure)

    @property
    def leads(self) -> bool:
        """Whether it stands where the story begins."""
        return self._kinship.leads(self.figure)

    @property
    def near(self) -> str:
        """Its sentence as far as it stands by the figure."""
        figure = self.figure
        return figure.block.text[max(self.start, figure.start - _NEAR) : min(self.end, figure.end + _NEAR // 2)]

    @property
    def new(self) -> bool:
        """Whether it is told as new: "a £47 million pool", "a loss of £47 million"."""
        before = self.words.forms[max(0, self.n - 3) : self.n]
        return self.lead in ("a", "an") or (before[:1] in (["a"], ["an"]) and before[-1] == "of")

    @property
    def negated(self) -> bool:
        start = self.figure.start
        return self.figure.block.text[max(0, start - 8) : start].lower().endswith(("not ", "not the "))

    @property
    def _said(self) -> list[str]:
        """The words of its sentence."""
        return self.words.forms[bisect_left(self.words.starts, self.start) : bisect_left(self.words.starts, self.end)]

    @property
    def stems(self) -> frozenset[str]:
        """What the words of its sentence keep in all their forms."""
        return frozenset(stem(part) for form in self._said for part in form.split("-"))

    def tells(self, word: str) -> bool:
        """Whether its sentence has a word of the same root: "invested" of "investment"."""
        root = stem(word)
        if any(is_deed(form, word) for form in self._said):
            return True
        return any(root == one or (len(root) > _ROOT and one[:_ROOT] == root[:_ROOT]) for one in self.stems)

    @property
    def subject(self) -> str:
        """The first telling word of its clause, or of its sentence."""
        text, at = self.figure.block.text, self.figure.start
        begin = max(self.start, *(text.rfind(mark, self.start, at) + 1 for mark in (", ", "; ", ": ", " – ", " — ")))
        starts, forms = self.words.starts, self.words.forms
        clause = [form for form in forms[bisect_left(starts, begin) : self.n] if form not in SMALL]
        return (
            clause or [form for form in forms[bisect_left(starts, self.start) : self.n] if form not in SMALL] or [""]
        )[0]

    @property
    def lead(self) -> str:
        """The article or owner before the figure."""
        return lead(self.figure, self.words).word

    @property
    def noun(self) -> str:
        """The noun whose size the figure is: the loss of "a loss of $33 million"."""
        forms = self.words.forms
        return stem(forms[self.n - 2]) if self.n > 1 and forms[self.n - 1] == "of" else ""

    @property
    def known(self) -> bool:
        """Whether it is told as known: "the £47 million", "the loss of £47 million"."""
        before = self.words.forms[max(0, self.n - 3) : self.n]
        return self.lead in DEFINITE or self.lead.endswith("'s") or (before[:1] == ["the"] and before[-1] == "of")


def retold(document: Document, earlier: Figure, later: Figure, significant: int) -> bool:
    """Whether two figures with the same digits, of which `significant` tell, are of one thing in one case."""
    one, other = Telling(document, earlier), Telling(document, later)
    if not _in_one_voice(document, earlier, later) or _set_apart(one, other):
        return False
    return _of_one_thing(one, other, significant)


def _in_one_voice(document: Document, earlier: Figure, later: Figure) -> bool:
    quotations = document.reading(Quotations)
    inside = [quotations.inside(figure.block, figure.start, figure.end) for figure in (earlier, later)]
    return inside[0] == inside[1] and (not inside[0] or earlier.block is later.block)


def _set_apart(one: Telling, other: Telling) -> bool:
    """Whether the sentences set the two apart: a rate and a total, another, other years."""
    if one.negated or other.negated or _CONTRAST.search(one.near) or _CONTRAST.search(other.near):
        return True
    if set(_RATES.findall(one.sentence)) != set(_RATES.findall(other.sentence)):
        return True
    years = set(_YEAR.findall(one.sentence)), set(_YEAR.findall(other.sentence))
    return bool(years[0] and years[1] and years[0] != years[1])


def _of_one_thing(one: Telling, other: Telling, significant: int) -> bool:
    here, there = one.thing, other.thing
    if any(thing and (thing.selecting or thing.part) for thing in (here, there)):
        return False
    over = one.over or other.over
    large = min(one.figure.value or 0, other.figure.value or 0) >= _LEAST
    shared = one.beside & other.beside
    if here and there and here.head == there.head:
        if over or one.known or other.known:
            return (significant > 1 or large) and not (other.new and not over)
        return significant > 1 and len(shared) > 1 and not _framed(one, other)
    if significant < 2:
        return over and large and len(shared) > 1
    if other.known:
        if not there or not there.head.isalpha() or one.figure.kind == "measure":
            return not other.noun or other.noun in one.stems
        return any(one.tells(part) for part in there.head.split("-")) or len(shared) > 1
    if here and one.known and stem(here.head) in other.beside:
        return True
    if other.noun and other.noun == one.noun and not other.new:
        return not _framed(one, other)
    before = other.words.forms[other.n - 1] if other.n else ""
    if over:
        return len(shared) > (0 if other.leads else 1)
    small = before in SMALL or stem(before) in one.stems
    return len(shared) > 1 and small and not _framed(one, other) and one.tells(other.subject)


def _framed(one: Telling, other: Telling) -> bool:
    return bool(_FRAMED.match(one.sentence) or _FRAMED.match(other.sentence))
