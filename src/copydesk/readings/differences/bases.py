"""Differences from a base: "three more than last year's 12, for a total of 16"."""

from __future__ import annotations

import re
from functools import cache

from copydesk.document import Block, Document
from copydesk.readings.differences.quantities import Difference, Quantity, apart, quantity
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.sentences import Sentences

_TIMES = ("year", "date", "time")
# How far apart a difference and its base may stand, in characters.
_FARTHEST = 70
_OLDEST = 120
#: What stands before a base, at least.
BASED = (" than ", " above ", " below ", " ahead of ", " behind ")
_MULTIPLE = Late(r"\b(?:twice|half|double|percent)\b")
# "31" and "her 34-year-old brother" are both ages; "45 points" and "40" both points.
_MIXED = ({"age", "count"}, {"points", "count"})
# Of a time, less is faster; of a speed, more.
_EITHER_WAY = ("better", "faster", "slower", "quicker", "behind", "earlier")
#: What leaves a difference open, or says that it is of something else.
OPEN = Late(
    r"\b(?:at least|more than|nearly|almost|about|round\w*|approximately|roughly|needed|required|threshold|error|expected|forecast|planned|budget\w*|predicted|turn(?:ed|s|ing)|"
    r"aggregate|extra time|overtime|adjusted|seasonally|of whom|including|abstain\w*|abstention\w*|per|each|percent more|times|another|other)\b",
    re.IGNORECASE,
)
_MORE = "more higher greater larger bigger longer taller older heavier wider deeper above further farther dearer better up over ahead warmer hotter".split()
_LESS = "fewer less lower smaller shorter younger lighter narrower shallower below cheaper faster quicker down under behind earlier cooler colder".split()
_SIGNS = {**dict.fromkeys(_MORE, 1), **dict.fromkeys(_LESS, -1), "slower": 1, "ahead of": 1, "behind": -1}


@cache
def _than() -> re.Pattern[str]:
    """What stands between a difference and what it is measured from: "more than last year's"."""
    comparatives = "|".join(
        word for word in _SIGNS if word not in ("up", "down", "over", "under", "ahead", "behind", "above", "below")
    )
    return re.compile(
        rf"(?:\s[a-z-]+){{0,2}}?\s(?:(?P<word>{comparatives})(?: [a-z-]+){{0,2}}? than|(?P<beside>above|below|ahead of|behind))"
        r"(?P<of>(?: (?!(?:and|or|but|to)\b)[\w.'’,-]+){0,6}?)\s\Z",
        re.IGNORECASE,
    )


# Between the number that is compared and the difference: "16 members, three more", "Lee, 45, is five years older".
_ASIDE = Late(
    r"(?P<noun>(?:[-\s][\w'’-]+){0,5}?)\s?(?:[,(–—;]|,? (?:which|that|who) is|, is|is|was|were|, or|, (?:he|she|it|[A-Z]\w+) (?:is|was))\s?(?:is |was |or |which is |that is |some |exactly |just |a full |thus |up )*\Z"
)
_TOTAL = Late(
    r"(?:\s[\w'’-]+){0,4}?,?\s?[,–—:;]?\s(?:(?:for|giving|making|bringing|which makes|which brings|that makes|and (?:now )?has|with|reaching|taking)\b[^.;]{0,40}?\b(?:total|sum|number|membership|enrol\w+|roll|count|tally)\b(?: is| was)?(?: of| to)?|totall?ing|at|to reach|to|reaching|making|a total of|in total|leaving(?: it with)?|left)\s(?:a total of |an even )?\Z",
    re.IGNORECASE,
)
_OLD = Late(r"(?:-old)?(?: [\w'’-]+){1,3}?,(?: who is)? ?\Z")
_AGE_FOLLOWS = Late(r"[,.;)]|\Z|\s(?:and|but|who|is|was)\b")


def from_base(document: Document, block: Block, figures: list[Figure], n: int) -> Difference | None:
    """The difference that figure `n` says of what follows "than": "16, three more than last year's 12"."""
    text, figure = block.text, figures[n]
    base = figures[n + 1] if n + 1 < len(figures) else None
    if base is None or base.kind in _TIMES or base.start - figure.end > _FARTHEST or figure.kind == "percent":
        return None
    gap = text[figure.end : base.start]
    than = _than().fullmatch(gap) if any(word in gap for word in BASED) else None
    if than is None or _MULTIPLE.search(gap):
        return None
    sentence = document.reading(Sentences).around(block, figure.start)
    for other in (_before(text, figures, n, sentence.start), _behind(text, figures, n + 1, sentence.end)):
        found = _between(figure, other, base, than) if other else None
        if found and other:
            start, end = min(other.start, figure.start), max(other.end, figure.start)
            return None if OPEN.search(text, start, end) or ("average" in gap and found.first.kind == "age") else found
    return None


def _between(figure: Figure, other: Figure, base: Figure, than: re.Match[str]) -> Difference | None:
    word = (than["word"] or than["beside"]).lower()
    first, second = quantity(other, exact=False), quantity(base, exact=word not in ("above", "below"))
    if first is None or second is None:
        return None
    if word in ("older", "younger") and figure.unit == "year":
        first, second = _aged(first), _aged(second)
    if first.kind != second.kind and {first.kind, second.kind} not in _MIXED:
        return None
    interval = apart(figure, first, second)
    sign = _SIGNS[word] if word not in _EITHER_WAY or first.kind in ("time", "calendar") else 0
    return Difference(figure, interval, first, second, sign) if interval else None


def _aged(told: Quantity) -> Quantity:
    return told._replace(kind="age") if told.kind == "count" and 0 < told.value < _OLDEST else told


_PLUS = Late(r"[^.!?]{0,40}(?:[,;]|\band\b|\bplus\b|[.!?])[^.!?;]{0,50}\s\Z")
_MORE_ONLY = Late(r"(?:\s[\w'’-]+)? (?:more|fewer|additional|extra)\b(?! than)[^.;:!?\d]{0,40}?")


def summed(document: Document, block: Block, figures: list[Figure], n: int) -> Difference | None:
    """The difference of "12 last year and three more this year, for a total of 16"."""
    text, figure = block.text, figures[n]
    if figure.kind not in ("count", "money") or not 0 < n < len(figures) - 1 or figure.approximate:
        return None
    base, total = figures[n - 1], figures[n + 1]
    if "total" not in text[figure.end : total.start]:
        return None
    sentence = document.reading(Sentences).around(block, figure.start)
    if base.end < sentence.start - _FARTHEST or base.kind != figure.kind:
        return None
    if n > 1 and figures[n - 2].start >= sentence.start:
        return None
    more = _MORE_ONLY.match(text, figure.end)
    if more is None or not _TOTAL.fullmatch(text, more.end(), total.start):
        return None
    if not _PLUS.fullmatch(text, base.end, figure.start) or OPEN.search(text, base.start, total.end):
        return None
    first, second = quantity(total, exact=False), quantity(base, exact=False)
    interval = apart(figure, first, second) if first and second else None
    if first is None or second is None or interval is None or base.approximate or total.approximate:
        return None
    return Difference(figure, interval, first, second, -1 if "fewer" in more[0] else 1)


def _before(text: str, figures: list[Figure], n: int, start: int) -> Figure | None:
    """The figure right before a difference that says what is compared."""
    if not n or figures[n - 1].start < start:
        return None
    other = figures[n - 1]
    return (
        other
        if len(text[other.end : figures[n].start]) < 60 and _ASIDE.fullmatch(text, other.end, figures[n].start)
        else None
    )


def _behind(text: str, figures: list[Figure], n: int, end: int) -> Figure | None:
    """The figure behind what a difference is measured from that says what it makes: "for a total of 16"."""
    base = figures[n]
    for other in figures[n + 1 : n + 3]:
        if other.start >= end or other.start - base.end > 90:
            return None
        if _TOTAL.fullmatch(text, base.end, other.start):
            return other
        if (
            base.kind == "age"
            and "old" in base.text
            and other.kind in ("count", "age")
            and _OLD.fullmatch(text, base.end, other.start)
        ):
            return other if _AGE_FOLLOWS.match(text, other.end) else None
    return None
