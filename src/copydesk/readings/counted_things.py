"""What figures count or measure: "the nine tired miners", "a $30 million tunnel", "40% of voters"."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.lemmas import singular
from copydesk.readings.words import BlockWords

#: Words that no noun phrase goes on over.
STOPS = frozenset(
    """in of to on for a an the at by from with into onto over under after before since during until while when where who whom
    which that than then and or but nor so yet if because although though is are was were be been being am has have had do does did
    will would can could may might must shall should he she it they we you i him her them my your our their his its this these
    those not no there here as up down out off about against between through across per each every all any both more less most
    least ago last next later earlier now only also just even still already again today yesterday tomorrow monday tuesday
    wednesday thursday friday saturday sunday too very well never ever instead including such like around near without
    via plus minus total overall alone away back early late soon together apart versus vs what how why whether
    asleep awake alive unhurt unharmed beside behind below above along among amid inside outside beyond despite opposite towards toward throughout upon aboard alongside
    won fell rose went came began made took got ran left drew lost grew paid met sat stood told said says saw gave kept
    found held led sent spent sold bought built brought became broke chose cost drove felt flew hit hurt knew lay let put read
    set shot shut spoke struck taught thought threw wore wrote aimed failed opened closed worth""".split()
)
#: What noun phrases begin with.
DETERMINERS = frozenset(
    "the these those all this that its their his her our my your a an both every each any some no another".split()
)
_OWNERS = frozenset("its their his her our my your".split())
# Words that leave a figure open and stand between it and its article.
_APPROXIMATE = frozenset(
    "about around roughly approximately nearly almost some estimated over more than least at up to under fewer less just".split()
)
# What makes the things another set: "the other 14", "the first 14".
_SELECTING = frozenset(
    """other first last next remaining final new additional extra further previous former latter original same only missing
    surviving past initial early late second third top bottom best worst main largest biggest smallest oldest youngest
    current present future planned proposed old earlier later upper lower""".split()
)
#: What is told of known things: "the deaths of 13 people".
OF_THEM = frozenset(
    """death deaths killing killings murder murders body bodies arrest arrests rescue names families lives funerals funeral
    remains faces parents wives husbands lawyers relatives homes trial release conviction dismissal oldest youngest eldest jobs""".split()
)
#: What says that a thing has so many of another.
HAVING = frozenset(("has", "have", "with", "employs"))
_PARTITIVE = Late(r"\sof\s(?:the|its|their|his|her|our|your|my|those|these)\s")
_OF = Late(r"\s(of|in)\s")
# How many words a noun phrase may have behind its figure.
_LONGEST = 4


class Thing(NamedTuple):
    """What a figure says how many or how much of there are.

    `head` is the last noun of the phrase and `modifiers` the words before it, in lower case and the singular.
    `owner` is what the things belong to: the board of "the board's nine members", "a nine-member board", "the board
    has nine members". `lead` is what makes the phrase definite or not, "the", "its", "a", an owner ("board's"), and
    `selecting` a word that picks some of several ("the other 14"). The phrase is text[start:end] of the figure's
    block, its lead included; `part` tells that the figure is a part of it ("three of the 14 men").
    """

    figure: Figure
    head: str
    modifiers: frozenset[str]
    owner: str
    lead: str
    selecting: str
    start: int
    end: int
    part: bool

    @property
    def words(self) -> frozenset[str]:
        """The head, the modifiers and the owner."""
        return self.modifiers | {self.head, self.owner} - {""}


class Lead(NamedTuple):
    """What stands before a figure: a determiner or an owner, a word that selects, and where the first of them begins."""

    word: str
    selecting: str
    start: int
    n: int  # the number of the first of these words, or of the figure's own


def lead(figure: Figure, words: BlockWords) -> Lead:
    """What leads a figure, words that leave it open passed over: the "the" of "the roughly 14 men"."""
    text, at, selecting = figure.block.text, figure.start, ""
    n = bisect_left(words.starts, at) - 1
    for _ in range(4):
        if n < 0 or not text[words.ends[n] : at].isspace():
            break
        form = words.forms[n]
        if form in DETERMINERS or form.endswith("'s"):
            return Lead(form, selecting, words.starts[n], n)
        if form in _SELECTING:
            selecting = form
        elif form not in _APPROXIMATE:
            break
        at, n = words.starts[n], n - 1
    if (
        n > 0
        and words.forms[n] == "of"
        and words.forms[n - 1] in OF_THEM
        and "the" in words.forms[max(0, n - 2) : n - 1]
    ):
        return Lead("the", selecting, at, n + 1)
    if n >= 0 and text[words.ends[n] : at] in ("' ", "’ ") and words.forms[n].endswith("s"):  # "the Harpers’ 20 shops"
        return Lead(words.forms[n] + "'", selecting, words.starts[n], n)
    return Lead("", selecting, figure.start, n + 1)


def thing(figure: Figure, words: BlockWords, led: Lead | None = None) -> Thing | None:
    """What a figure is of; None where no noun is near that tells. `led` is its lead, where that is known."""
    text = figure.block.text
    led = led or lead(figure, words)
    partitive = _PARTITIVE.match(text, figure.end)
    at = partitive.end() if partitive else figure.end
    joined = text[figure.end : figure.end + 1] == "-"
    if figure.kind == "count" and figure.unit and not joined:
        phrase = _counted(figure, words, at)
    elif partitive:
        phrase = phrase_at(text, words, at)
    elif behind := _OF.match(text, figure.end):
        phrase = phrase_at(text, words, behind.end()) if behind[1] == "of" or figure.kind == "money" else []
    else:
        phrase = phrase_at(text, words, figure.end) if led.word or joined or "-" in figure.text else []
    if not phrase:
        return None
    *before, head = (singular(words.forms[n].rpartition("-")[2] or words.forms[n]) for n in phrase)
    end, owner = words.ends[phrase[-1]], ""
    if joined:  # "nine-member board"
        head, owner = singular(_compounded(text, figure, words)), head
    elif figure.kind == "count":
        owner = (
            singular(led.word)
            if led.word.endswith(("'s", "s'")) or led.word in _OWNERS
            else _of(text, words, phrase[-1]) or _having(figure, words, led)
        )
    word = led.word or ("the" if owner and not joined else "")
    return Thing(figure, head, frozenset(before), owner, word, led.selecting, led.start, end, partitive is not None)


def _compounded(text: str, figure: Figure, words: BlockWords) -> str:
    n = bisect_left(words.starts, figure.end) - 1
    return text[figure.end + 1 : words.ends[n]].lower() if n >= 0 and words.ends[n] > figure.end else ""


def _of(text: str, words: BlockWords, n: int) -> str:
    """The board of "members of the board", where the members are word `n`; "" for none."""
    starts, forms, ends = words
    if forms[n + 1 : n + 3] not in (["of", "the"], ["on", "the"]) or n + 3 >= len(forms):
        return ""
    found = phrase_at(text, words, ends[n + 2]) if text[ends[n] : starts[n + 1]].isspace() else []
    return singular(forms[found[-1]]) if found else ""


def _having(figure: Figure, words: BlockWords, led: Lead) -> str:
    """The board of "the board has nine members" and "the board, with nine members"; "" for none."""
    starts, forms, ends = words
    n, text = led.n - 1, figure.block.text
    if n < 1 or led.word or forms[n] not in HAVING or not text[ends[n] : led.start].isspace():
        return ""
    if text[ends[n - 1] : starts[n]] not in (" ", ", "):
        return ""
    known = "the" in forms[max(0, n - 4) : n - 1] or text[starts[n - 1]].isupper()
    return singular(forms[n - 1]) if known and forms[n - 1] not in STOPS else ""


def _counted(figure: Figure, words: BlockWords, at: int) -> list[int]:
    """The numbers of the words from a count to the plural that it counts."""
    starts, _, ends = words
    first = bisect_left(starts, at)
    for n in range(first, min(first + _LONGEST + 2, len(starts))):
        if figure.block.text[starts[n] : ends[n]].endswith(figure.unit):
            return list(range(first, n + 1))
    return []


def phrase_at(text: str, words: BlockWords, at: int) -> list[int]:
    """The numbers of the words of a noun phrase that begins behind `at`, as far as it goes."""
    starts, forms, ends = words
    n = bisect_left(starts, at)
    if 0 < n < len(starts) and ends[n - 1] > at:  # the rest of "nine-member"
        at = ends[n - 1]
    found: list[int] = []
    while n < len(starts) and len(found) < _LONGEST and text[at : starts[n]] in (" ", "\n", "\u00a0", "-", ""):
        form = forms[n]
        if form in STOPS or not form[0].isalpha() or (found and (form.endswith("ly") or _verb(form))):
            break
        found.append(n)
        at = ends[n]
        n += 1
    return found


def _verb(form: str) -> bool:
    """Whether a word behind a noun looks like its verb."""
    return form.endswith("ed") or (form.endswith("s") and not form.endswith(("ss", "us", "is", "'s")))
