"""Two numbers that stand together: "12 votes to 9", "52% to 48%", "4,312 votes to Hart's 4,102"."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.readings.differences.quantities import Quantity
from copydesk.readings.figures import Figure
from copydesk.readings.figures.rewriting import shown
from copydesk.readings.late import Late
from copydesk.readings.pairs import pair

# How far apart two numbers that stand together may stand, in characters.
_FARTHEST = 40


class Couple(NamedTuple):
    """Two numbers, and where the second ends."""

    first: Quantity
    second: Quantity
    end: int


_JOINED = Late(
    r"\s?(?:votes?|seats?|points?|goals?|members?|of the votes?)?(?: for [A-Z][\w'’]+)?,?(?:"
    r" ?(?:to|against|versus) (?:[A-Z][\w'’]+ |(?:its|his|her|their|the) \w+['’]s? )?|-to-|\s?[-–—]\s?"
    r"|(?:,?| and|, and|, with| and with) [A-Z][\w'’]+ (?:with |at |on )?)\Z"
)
# "Seven voted for and four against."
_FOR = Late(
    r"(?: votes?| members?)?(?: voted)? (?:for|in favou?r)(?: (?:of )?(?:it|the \w+))?(?:,| and|, with|, and)\s"
)
_AGAINST = Late(r" (?:voted |were )?(?:against|opposed)\b")


def coupled(text: str, figures: list[Figure], n: int) -> bool:
    """Whether two numbers stand together at figure `n`: one figure of two, or two that are joined."""
    figure = figures[n]
    if figure.kind in ("score", "range"):
        return True
    if figure.kind not in ("percent", "count", "ratio", "points"):
        return False
    following = figures[n + 1] if n + 1 < len(figures) else None
    if following and (_joined(text, figure, following) or text.startswith(" and ", figure.end)):
        return True
    return (figure.low != figure.high or figure.value is None) and pair(figure) is not None


def behind(text: str, figures: list[Figure], n: int) -> Couple | None:
    """The two numbers that begin at figure `n`."""
    figure = figures[n]
    both = pair(figure)
    if both:
        kind = "share" if figure.kind == "percent" else "number"
        sign = "%" if kind == "share" else ""
        one, two = (
            Quantity(figure.start, figure.end, shown(value, 3) + sign, kind, value, Interval.exactly(value))
            for value in both
        )
        return Couple(one, two, figure.end)
    if n + 1 < len(figures) and _joined(text, figure, figures[n + 1]):
        one_, two_ = _vote(figure), _vote(figures[n + 1])
        if one_ and two_ and (one_.kind == two_.kind or "number" in (one_.kind, two_.kind)):
            return Couple(one_, two_, figures[n + 1].end)
    return None


def _joined(text: str, one: Figure, two: Figure) -> bool:
    if two.start - one.end > _FARTHEST:
        return False
    if _JOINED.fullmatch(text, one.end, two.start):
        return True
    return _FOR.fullmatch(text, one.end, two.start) is not None and _AGAINST.match(text, two.end) is not None


def _vote(figure: Figure) -> Quantity | None:
    if figure.value is None or figure.approximate:
        return None
    if figure.kind == "percent":
        return Quantity(figure.start, figure.end, figure.text, "share", figure.value, Interval.exactly(figure.value))
    if figure.kind in ("count", "points") and "illion" not in figure.text:
        return Quantity(figure.start, figure.end, figure.text, "number", figure.value, Interval.exactly(figure.value))
    return None


_DIFFERENCE_BETWEEN = Late(r"\b(?:difference|gap) between (?:[A-Z][\w'’]+ |the |its )?\Z", re.IGNORECASE)


def between(text: str, figures: list[Figure], n: int) -> Couple | None:
    """The two numbers of "the difference between 52% and 44% is 5 points"."""
    for first in (n - 1, n - 2):
        if first < 0 or not _DIFFERENCE_BETWEEN.search(text, max(0, figures[first].start - 60), figures[first].start):
            continue
        if not re.fullmatch(
            r"(?:\s[\w'’]+){0,2},? (?:is|was|of|at) (?:only |just )?", text[figures[n - 1].end : figures[n].start]
        ):
            continue
        both = behind(text, figures, first)
        if both is None and first == n - 2 and text[figures[first].end : figures[n - 1].start].startswith(" and "):
            one, two = _vote(figures[first]), _vote(figures[n - 1])
            both = Couple(one, two, figures[n - 1].end) if one and two and one.kind == two.kind else None
        if both:
            return both
    return None


def before(text: str, figures: list[Figure], n: int, begin: int, gap: Late) -> Couple | None:
    """The two numbers right before figure `n`: "12 votes to 9, a margin of 4"."""
    for first in (n - 1, n - 2):
        if first < 0 or figures[first].start < begin:
            continue
        both = behind(text, figures, first)
        if both and both.end <= figures[n].start and gap.fullmatch(text, both.end, figures[n].start):
            return both
    return None
