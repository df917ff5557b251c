"""What tells that two figures of a thing are of two things after all: parts, other times, other places, other voices."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from copydesk.document import Block, Document
from copydesk.readings.cardinals import ORDINALS, in_figures
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.mentions import Mention
from copydesk.readings.qualifiers import told_apart
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words
from copydesk.text import Span

_YEAR = Late(r"(?<!since )\b(?:1[5-9]|20)\d\d\b")
# "By June", "In the spring", "On Monday" at the head of a sentence: the number is that of a time.
_FRAME = Late(
    r"(?:By|In|On|At|Until|Since|During|Within)\s(?:the\s|early\s|late\s|mid-|last\s|next\s|that\s)*(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|"
    r"Sat|Sun|spring|summer|autumn|winter|noon|midnight|dawn|night|morning|evening|week|month|year|time|day|end\sof\s(?:the\s)?(?:day|week|month|year))|"
    r"(?:By|In|Since|Until)\s(?:1[5-9]|20)\d\d\b|(?:For|Among|Under|Unlike|Outside)\s[^,.]{3,40},"
)
_EARLIER_ON = Late(r"\b(?:season|year|week|month|day|night|summer|winter|spring|autumn|time)\s(?:before|after)\b")
_SOLD, _BOUGHT = Late(r"\b(?:sold|sells|selling)\b"), Late(r"\b(?:bought|paid|cost|spent)\b")
_DAY = Late(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
# The same for a number that a later day may change, but not for how long or large a thing is.
_LATER = Late(
    r"(?:After|Before|Following|Once|When)\s|(?:The\s(?:next|following)|Next|A|Two|Three)\s(?:day|night|week|month|year)s?\b"
)
# "Some of the 45": what stands before a whole of which it leaves open how many.
_SOME_OF = Late(
    r"\b(?:one|most|some|many|few|half|first|second|third|last|other|rest|remainder|members?)\s(?:out\s)?of\s(?:the\s|these\s|its\s|their\s)?\Z",
    re.IGNORECASE,
)
_OF_A_WHOLE = Late(r"(?:^|[.!?]\s)Of\s(?:the\s|these\s|its\s|their\s)\Z")
_OF = Late(r"\s(?:out\s)?of\s(?:the\s|these\s|its\s|their\s)?\Z")
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

# "After the rebuild, the 42,000-seat stadium": it has another size by then.
_REMADE = Late(r"(?:After|Before|Following|Once)\s(?:the|its|an?)\s")

# How many blocks lie between two mentions at most.
_FAR = 500
# How near, in words, what parts the two stands to one of them.
_NEAR_BY = 6
# The characters between two sentences.
_GAP = 3
# "Want a pay rise" does not tell that they are more than before.
_WAGES, _PAID = (
    frozenset("rise increase cut cuts rises increases".split()),
    frozenset("a pay wage price tax the".split()),
)
# What is told of a thing as it is now does not set it apart.
_NOW = frozenset("now current currently today".split())


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
    years = [set(_YEAR.findall(text)) for text in texts]
    if (years[0] != years[1] if all(years) or not earlier.owned else False) or _other_years(document, one, other):
        return False
    frame = _FRAME.match(texts[1])
    framed = frame is not None and frame.end() <= other.start - spans[1].start  # "Under the seven-year lease,"
    if framed or (_FRAME.match(texts[0]) and not texts[0].startswith("On ")):
        return False
    changing = not earlier.owned or (one.kind == "count" and not later.joined)
    if _REMADE.match(texts[1]) or (changing and (_LATER.match(texts[0]) or _LATER.match(texts[1]))):
        return False
    if earlier.joined and later.joined and one.block is other.block and _parallel(earlier, later, spans):
        return False
    if any(_EARLIER_ON.search(text) for text in texts):
        return False
    if one.kind == "money" and any(_SOLD.search(a) and _BOUGHT.search(b) for a, b in (texts, texts[::-1])):
        return False
    days = [set(_DAY.findall(text)) for text in texts]
    if earlier.owned and days[0] and days[1] and days[0] != days[1]:
        return False
    words = [_forms(document, thing, span) for thing, span in zip((earlier, later), spans, strict=True)]
    apart = _APART - _NOW if later.joined else _APART
    if not apart.isdisjoint(words[0]) or not apart.isdisjoint(words[1]):
        return False
    if told_apart(document, earlier, later):
        return False
    return not _explained(document, earlier, later)


def _parallel(earlier: Mention, later: Mention, spans: list[Span]) -> bool:
    """Whether two sentences that follow one another begin with the two: "The $20 ticket … The $30 ticket"."""
    return earlier.start == spans[0].start and later.start == spans[1].start and spans[1].start - spans[0].end < _GAP


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
    near = _NEAR_BY // 2 if thing.owned else _NEAR_BY
    found = [*forms[max(begin, first - near) : first], *forms[behind : min(end, behind + near)]]
    return [form for n, form in enumerate(found) if form not in _WAGES or not n or found[n - 1] not in _PAID]


def _explained(document: Document, earlier: Mention, later: Mention) -> bool:
    """Whether another number makes the two fit: "nine … and another … ten", "two of the ten … the eight"."""
    values = {earlier.figure.value or 0.0, later.figure.value or 0.0}
    apart = max(values) - min(values)
    figures, words = document.reading(Figures), document.reading(Words)
    last = int(later.figure.value or 0)
    ranks = {in_figures(last), *(word for word, n in ORDINALS.items() if n == last)}
    for block in _between(document, earlier.figure.block, later.figure.block):
        if not ranks.isdisjoint(words.of(block).forms):
            return True
        before: Figure | None = None
        for figure in figures.of(block):
            known = apart > 1 or _precedes(figure, later)  # "the six-hour flight get one meal"
            if known and figure.value == apart and figure.kind in ("count", earlier.figure.kind):
                return True
            part = figure is not later.figure or not _many_of(later, min(values))
            if part and figure.value in values and _SOME_OF.search(block.text, max(0, figure.start - 40), figure.start):
                return True
            if before and _parts(before, figure, values):
                return True
            if figure.value == later.figure.value and figure.kind == "count" and _precedes(figure, later):
                return True
            before = figure
    return False


def _many_of(later: Mention, least: float) -> bool:
    """Whether "most of the 32" cannot be the whole of the number before: that is larger, or has the same digits."""
    value = later.figure.value or 0.0
    return value == least or sorted(f"{value:.0f}") == sorted(f"{least:.0f}")


def _precedes(figure: Figure, later: Mention) -> bool:
    """Whether a figure says the later number before, of whatever things: "Eight have signed. The eight"."""
    return figure.block is not later.figure.block or figure.start < later.figure.start


def _parts(one: Figure, other: Figure, values: set[float]) -> bool:
    """Whether two figures part a whole that is one of the values, so that the other is a part: "12 of the 14", "Of the 14, 12"."""
    text, a, b = one.block.text, one.value or 0.0, other.value or 0.0
    if b in values and _OF.fullmatch(text, one.end, other.start):
        return not values.isdisjoint((a, b - a))
    return (
        a in values
        and _OF_A_WHOLE.search(text, max(0, one.start - 20), one.start) is not None
        and not values.isdisjoint((b, a - b))
    )


def _between(document: Document, first: Block, last: Block) -> Iterator[Block]:
    """The blocks from one to another, so many of them at most that a long draft is read in time."""
    start = next(n for n, block in enumerate(document.blocks) if block is first)
    for block in document.blocks[start : start + _FAR]:
        yield block
        if block is last:
            return
