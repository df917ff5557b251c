"""Figures listed side by side: "3, 5 and 7", "£10 for Ann, £12 for Bo and £8 for Cy"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations

from copydesk.arithmetic.interval import Interval
from copydesk.readings.figures import Figure
from copydesk.readings.figures.precision import stated
from copydesk.readings.late import Late

_JOINT = Late(
    r"(?:\s[\w’'-]+){0,4}?(?P<where>\s(?:in|on|for|at|from|by|during|over)\s(?:(?:the|his|her|its|their)\s)?[\w’'-]+(?:\s[\w’'-]+)?)?(?P<last>,?\s(?:and|plus|or|&)\s|,\s|\s\+\s)(?:of\s)?"
)
# A number without a decimal or a scale: "240", "£240", "42 km", "twelve".
_WHOLE = Late(
    r"(?:[A-Z]{0,3}[£$€¥₹])?\d[\d,]*(?:[\s-](?!(?:thousand|million|billion|trillion|dozen|lakh|crore|[kmbt]n?)\b)[^\d\s]+){0,2}"
    r"|(?!(?:.*\b)?(?:hundreds?|thousand|million|billion|dozen)\b)[A-Za-z][a-z]*(?:[\s-][a-z]+){0,4}"
)
# "12 in 2020, 15 in 2021 and 18 in 2022".
_WHEN = ("year", "date", "time", "identifier", "ordinal")
# How far off "about 90" may be, as a part of it.
_ABOUT = 0.05
# Of these a bare number in a list may be: "12, 15 and 18 minutes".
_BARE = ("count", "age")


def runs(figures: Sequence[Figure]) -> list[list[Figure]]:
    """The lists of two or more figures of one kind among these, which stand in one block, each with nothing but its noun between."""
    found: list[list[Figure]] = []
    run: list[Figure] = []
    closed = False
    for figure in figures:
        if figure.kind in _WHEN:
            continue
        joint = _JOINT.fullmatch(figure.block.text, run[-1].end, figure.start) if run else None
        if joint and not closed and "or" not in joint["last"] and _goes_on(run[-1], figure, joint):
            run.append(figure)
            closed = len(joint["last"]) > 3  # behind "and" nothing more is listed
            continue
        if len(run) > 1:
            found.append(run)
        run, closed = [figure], False
    if len(run) > 1:
        found.append(run)
    return [one for one in found if alike(one)]


def nearly(whole: Figure, parts: Sequence[Figure], far: float) -> bool:
    """Whether parts, each less than the whole, come to it but for `far` of it, a share: farther off it is no slip."""
    told = whole.value or 0
    return all((f.value or 0) < told for f in parts) and abs(sum(f.value or 0 for f in parts) - told) <= far * told


def choices(figures: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    """Every choice of one or more of the figures."""
    return chain.from_iterable(combinations(figures, size) for size in range(1, len(figures) + 1))


def _goes_on(last: Figure, figure: Figure, joint: re.Match[str]) -> bool:
    """Whether a figure goes on with a list: "12 fires in 2020, 15 in 2021", but not "30 pupils, 10"."""
    elliptic = last.kind != "age" and last.unit and figure.kind == "count" and not figure.unit
    return alike((last, figure)) and not (elliptic and not joint["where"])


def alike(figures: Sequence[Figure]) -> bool:
    """Whether figures can be added: of one kind and unit, where bare numbers take those of the others."""
    named = naming(figures)
    kinds = {f.kind for f in figures}
    if any(f.value is None for f in figures) or named.kind in ("score", "range", *_WHEN):
        return False
    if kinds <= set(_BARE):
        return True
    return all((f.kind, f.unit) == (named.kind, named.unit) or (f.kind == "count" and not f.unit) for f in figures)


def naming(figures: Sequence[Figure]) -> Figure:
    """The last of figures in a list that names what all of them are in: "12, 15 and 18 km", "8 km on Monday, 12 on Friday"."""
    return next((f for f in reversed(figures) if f.unit and f.kind != "count"), figures[-1])


def in_sums(figure: Figure) -> Interval | None:
    """The interval of a figure among those that are added; None where it has no value.

    A bare whole number is exact, of money and measures as well, but 12,000 and 7,400 may be rounded.
    """
    interval = stated(figure)
    if interval is not None and figure.approximate:
        return interval.widened(_ABOUT)
    if interval is None or not _WHOLE.fullmatch(figure.text) or figure.value is None:
        return interval
    return Interval.exactly(figure.value) if abs(figure.value) < 1000 or figure.value % 100 else interval


def apart(one: Interval, other: Interval) -> bool:
    """Whether no number is in both of two intervals, whose upper ends rounding leaves out where they are not exact numbers."""
    if not one.meets(other):
        return True
    wide = one.low < one.high and other.low < other.high
    return wide and (one.high <= other.low or other.high <= one.low)


def total(figures: Iterable[Figure]) -> Interval | None:
    """The interval of the sum of figures; None where one of them has no value."""
    known = Interval.exactly(0)
    for figure in figures:
        interval = in_sums(figure)
        if interval is None:
            return None
        known += interval
    return known
