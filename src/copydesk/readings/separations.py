"""What tells that two figures of a thing are of two things after all: parts, other times, other places, other voices."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.mentions import Mention
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words

_YEAR = Late(r"(?<!since )\b(?:1[5-9]|20)\d\d\b")
# "By June", "In the spring", "On Monday" at the head of a sentence: the number is that of a time.
_FRAME = Late(
    r"(?:By|In|On|At|Until|Since|During|Within)\s(?:the\s|early\s|late\s|mid-|last\s|next\s|that\s)*(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|"
    r"Sat|Sun|spring|summer|autumn|winter|noon|midnight|dawn|night|morning|evening|week|month|year|end|time|day)|"
    r"(?:After|Before|Following|Once|When)\s"
)
# "Some of the 45": what stands before a whole of which it leaves open how many.
_SOME_OF = Late(
    r"\b(?:one|most|some|many|few|half|first|second|third|last|other|rest|remainder|members?)\s(?:out\s)?of\s(?:the\s|these\s|its\s|their\s)?\Z",
    re.IGNORECASE,
)
_OF_A_WHOLE = Late(r"(?:^|[.!?]\s)Of\s(?:the\s|these\s|its\s|their\s)\Z")
_OF = Late(r"\s(?:out\s)?of\s(?:the\s|these\s|its\s|their\s)?\Z")
# Prepositions and pronouns that make the things some of all such things: "the nine miners from Leith".
_QUALIFYING = frozenset(
    """in of from at on with for to who that which whose under over near behind inside outside across along between among by
    against without within around aboard above below next being not still already now then including except who'd
    elsewhere here there abroad overseas""".split()
)
# Participles that do the same: "the 20 protesters held on Tuesday".
_PARTICIPLES = frozenset(
    "held sent shot lost found made caught hit hurt kept paid sold built brought taken given chosen known named".split()
)
# Words that are verbs whatever stands before them: then a participle behind the noun was none.
_FINITE = frozenset(
    "is are was were be been has have had will would can could might must shall should do does did".split()
)
_PLACING = frozenset(
    """in on at by from to for during after before near since until with against under as over into onto through""".split()
)
# Words that tell of another set, another time, or a change of the number.
_APART = frozenset(
    """another other others additional extra further fewer remaining rest rise rises rose risen
    increased increase increasing decreased decline declined dropped climbed joined join joins joining resigned added add
    adds adding cut cutting expanded expand expands raised lowered reduced now later earlier initially originally
    original previously previous formerly former currently current today newer older second third
    latter both respectively different separate similar instead unlike compared versus whereas
    updated revised corrected changed extended shortened doubled tripled halved average typical usual normally smaller
    larger bigger longer shorter cheaper alternative option options model models version versions edition editions
    subset escaped freed replaced eliminated including excluding become became""".split()
)


# Prepositions that go with the verb as often as with the noun.
_ADVERBIAL = frozenset("at for on as by".split())
# A phrase behind a thing that tells which of several it is, where it is none of time: "the spire of St Olaf's".
_PLACED = Late(
    r"(?:of|that|which|who|whose|next|(?:in|on|near|outside|behind|over|under|across|between|at|from|inside|beside|along|around|above|below)\s"
    r"(?!(?:the\s)?(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"spring|summer|autumn|winter|end|weekend|morning|evening|night|dawn|noon|last|next|early|late|full|time|foot|\d)))\b"
)
# How many blocks lie between two mentions at most.
_FAR = 500
# How near, in words, what parts the two stands to one of them.
_NEAR_BY = 6


def one_set(document: Document, earlier: Mention, later: Mention) -> bool:
    """Whether nothing that stands by the two, or between them, tells that they are two sets or two times."""
    sentences, quotations = document.reading(Sentences), document.reading(Quotations)
    one, other = earlier.figure, later.figure
    spans = [sentences.around(figure.block, figure.start) for figure in (one, other)]
    if one.block is other.block and spans[0] == spans[1]:
        return False
    inside = [quotations.inside(figure.block, figure.start, figure.end) for figure in (one, other)]
    if inside[0] != inside[1] or (inside[0] and one.block is not other.block):
        return False
    texts = [figure.block.text[slice(*span)] for figure, span in zip((one, other), spans, strict=True)]
    if _YEAR.search(texts[0]) or _YEAR.search(texts[1]) or _other_years(document, one, other):
        return False
    if _FRAME.match(texts[1]) or (_FRAME.match(texts[0]) and not texts[0].startswith("On ")):
        return False
    words = [_forms(document, thing, span) for thing, span in zip((earlier, later), spans, strict=True)]
    if not _APART.isdisjoint(words[0]) or not _APART.isdisjoint(words[1]):
        return False
    before, behind = _qualifier(document, earlier), _qualifier(document, later)
    if not _same(before, behind) and earlier.owned:
        if _PLACED.match(behind):
            return False
    elif not _same(before, behind):
        alone = not behind and abs(one.value - other.value) <= max(1, 0.1 * one.value)  # type: ignore[operator]
        verbal = (before + behind).partition(" ")[0] in _ADVERBIAL and not (before and behind)
        if not (alone or verbal):
            return False
    return not _explained(document, earlier, later)


def _other_years(document: Document, one: Figure, other: Figure) -> bool:
    """Whether the sentences before the two tell of different years."""
    sentences = document.reading(Sentences)
    found = []
    for figure in (one, other):
        start, _ = sentences.around(figure.block, figure.start)
        before, _ = sentences.around(figure.block, max(0, start - 1))
        found.append(set(_YEAR.findall(figure.block.text, before, start)))
    return bool(found[0] and found[1] and found[0] != found[1])


def _forms(document: Document, thing: Mention, span: tuple[int, int]) -> list[str]:
    """The words of the sentence near a thing, its own apart."""
    starts, forms, _ = document.reading(Words).of(thing.figure.block)
    first, behind = bisect_left(starts, thing.start), bisect_left(starts, thing.end or thing.figure.end)
    begin, end = bisect_left(starts, span[0]), bisect_left(starts, span[1])
    return [*forms[max(begin, first - _NEAR_BY) : first], *forms[behind : min(end, behind + _NEAR_BY)]]


def _qualifier(document: Document, thing: Mention) -> str:
    """The words behind a phrase that narrow it down, as far as the next three; "" for none."""
    text, words = thing.figure.block.text, document.reading(Words).of(thing.figure.block)
    if not thing.end:
        return ""
    n = bisect_left(words.starts, thing.end)
    if n >= len(words.starts) or not text[thing.end : words.starts[n]].isspace():
        return ""
    form = words.forms[n]
    following = words.forms[n + 1] if n + 1 < len(words.forms) else ""
    participle = (
        (form in _PARTICIPLES or form.endswith("ed")) and following in _PLACING and _goes_on(document, thing, n + 1)
    )
    if form in _QUALIFYING or participle or form.endswith("ing"):
        return " ".join(words.forms[n : n + 3])
    return ""


def _same(before: str, behind: str) -> bool:
    """Whether two qualifiers are one as far as both go: a verb may follow one of them."""
    return before == behind or (
        " " in before
        and " " in behind
        and (f"{before} ".startswith(f"{behind} ") or f"{behind} ".startswith(f"{before} "))
    )


def _goes_on(document: Document, thing: Mention, n: int) -> bool:
    """Whether a verb follows in the sentence, from word `n` of the block on: "the men held in May are free", but not "the men held on"."""
    block = thing.figure.block
    words = document.reading(Words).of(block)
    _, end = document.reading(Sentences).around(block, thing.figure.start)
    following = words.forms[n : bisect_left(words.starts, end)]
    return any(form in _FINITE or form in _PARTICIPLES or (form.endswith("ed") and len(form) > 4) for form in following)


def _explained(document: Document, earlier: Mention, later: Mention) -> bool:
    """Whether another number makes the two fit: "nine … and another … ten", "two of the ten … the eight"."""
    values = {earlier.figure.value or 0.0, later.figure.value or 0.0}
    apart = max(values) - min(values)
    figures = document.reading(Figures)
    for block in _between(document, earlier.figure.block, later.figure.block):
        before: Figure | None = None
        for figure in figures.of(block):
            if figure.value == apart and figure.kind in ("count", earlier.figure.kind):
                return True
            if figure.value in values and _SOME_OF.search(block.text, max(0, figure.start - 40), figure.start):
                return True
            if before and _parts(before, figure, values):
                return True
            if figure.kind == "ordinal" and figure.text.startswith(f"{later.figure.value:.0f}"):
                return True
            before = figure
    return False


def _parts(one: Figure, other: Figure, values: set[float]) -> bool:
    """Whether two figures part a whole that is one of the values, so that the other is a part: "12 of the 14", "Of the 14, 12"."""
    text, a, b = one.block.text, one.value or 0.0, other.value or 0.0
    if b in values and _OF.fullmatch(text, one.end, other.start):
        return not values.isdisjoint((a, b - a))
    return a in values and _OF_A_WHOLE.search(text, 0, one.start) is not None and not values.isdisjoint((b, a - b))


def _between(document: Document, first: Block, last: Block) -> Iterator[Block]:
    """The blocks from one to another, so many of them at most that a long draft is read in time."""
    start = next(n for n, block in enumerate(document.blocks) if block is first)
    for block in document.blocks[start : start + _FAR]:
        yield block
        if block is last:
            return
