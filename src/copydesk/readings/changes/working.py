"""The arithmetic of a change: what its two ends say that it is."""

from __future__ import annotations

import re

from copydesk.arithmetic.interval import Interval
from copydesk.readings.figures import Figure
from copydesk.readings.figures.numbers import rounding
from copydesk.readings.figures.precision import stated
from copydesk.readings.late import Late

_DIGITS = Late(r"\d[\d,]*(?:\.\d+)?")
_SCALE = Late(
    r"(?:\d|\s|-)(k|m|b|bn|mn|mln|tn|thousand|million|billion|trillion|dozen|lakhs?|crores?)\b", re.IGNORECASE
)
_SMALLER = {"cent": 0.01, "penny": 0.01, "basis point": 0.01}
# Stretches of time that are told in one another, each in the first of its line.
_CLOCKED = {
    "minute": ("second", 60.0),
    "hour": ("second", 3600.0),
    "second": ("second", 1.0),
    "week": ("day", 7.0),
    "day": ("day", 1.0),
    "year": ("month", 12.0),
    "month": ("month", 1.0),
}
# A whole number below this that counts things is exact.
_FEW = 100
# In one comparison a writer rounds both ends alike, within a digit.
_ALIKE = 0.1


def unit(figure: Figure) -> tuple[str, str, float]:
    """The kind and unit of a figure in its main unit, and how many of these one of its own is."""
    whole, _, part = figure.unit.rpartition(" ")
    if figure.kind == "money" and part in _SMALLER and whole:
        return "money", whole, _SMALLER[part]
    if figure.kind == "points":
        return "points", "", _SMALLER.get(figure.unit, 1.0)
    if figure.kind == "duration" and figure.unit in _CLOCKED:
        return "duration", *_CLOCKED[figure.unit]
    return figure.kind, figure.unit, 1.0


def alike(one: Figure, two: Figure) -> bool:
    """Whether two figures count the same, as far as they say."""
    first, second = unit(one), unit(two)
    if first[0] != second[0]:
        return (
            "count" in (first[0], second[0]) and "" in (one.unit, two.unit) and "percent" not in (first[0], second[0])
        )
    return first[1] == second[1] or (first[0] in ("count", "rate") and (not first[1] or not second[1]))


def ends(one: Figure, two: Figure, *, exact: bool = False) -> tuple[Interval, Interval] | None:
    """What two ends of a change may stand for, in their main unit: both are rounded alike where they are written alike.

    With `exact`, small whole numbers that count things are just that.
    """
    first, second = _bare(one), _bare(two)
    if first is None or second is None:
        return None
    steps = [span.high - span.low for span in (first, second)]
    if not (one.approximate or two.approximate) and scale_word(one) == scale_word(two):
        first = _finer(first, steps[0], steps[1])
        second = _finer(second, steps[1], steps[0])
    spans = [
        Interval.exactly(figure.value or 0.0) if exact and _few(figure) else span
        for figure, span in ((one, first), (two, second))
    ]
    return spans[0].scaled(_scale(one, two)), spans[1].scaled(_scale(two, one))


def _scale(figure: Figure, other: Figure) -> float:
    """How many main units one of a figure is; a bare number is in the unit of the other: "from 18 weeks to 12"."""
    return unit(other if figure.kind == "count" else figure)[2]


def finer(span: Interval, step: float) -> Interval:
    """An interval as narrow as one of this width, but no narrower than a tenth of its own."""
    return _finer(span, span.high - span.low, step)


def _finer(span: Interval, own: float, other: float) -> Interval:
    width = max(other, own * _ALIKE)
    if width >= own:
        return span
    middle = (span.low + span.high) / 2
    return Interval(middle - width / 2, middle + width / 2)


def scale_word(figure: Figure) -> str:
    """The word that a number is multiplied by, as it is written in lower case: "million"; "" for none."""
    match = _SCALE.search(figure.text)
    return match[1].lower() if match else ""


def _few(figure: Figure) -> bool:
    value = figure.value
    return (
        figure.kind == "count"
        and not figure.approximate
        and value is not None
        and value < _FEW
        and value == int(value)
        and "." not in figure.text
    )


def _bare(figure: Figure) -> Interval | None:
    """The interval of a figure; of "more than the 80" that of 80, for there the words compare."""
    span = stated(figure)
    if span is None or figure.value is None:
        return None
    digits = _DIGITS.findall(figure.text)
    before = figure.block.text[max(0, figure.start - 40) : figure.start].lower()
    if figure.approximate and _COMPARES.search(before) and len(digits) == 1 and figure.value:
        number = digits[0].replace(",", "")
        return (
            Interval(*sorted(rounding(float(number), number, figure.value / float(number)))) if float(number) else None
        )
    return span


_COMPARES = Late(
    r"\b(?:(?:times|twice)\sas\s\w+\sas\s(?:the\s)?|(?:more|fewer|less|higher|lower|greater|larger|smaller|bigger|above|below|over)\s(?:\w+\s){0,4}?(?:than\s)?(?:the\s|its\s)?)\Z"
)


def relative(base: Interval, result: Interval) -> Interval:
    """The change from `base` to `result` in percent of the base."""
    ratio = result / base
    return Interval(100 * (ratio.low - 1), 100 * (ratio.high - 1))


def signed(value: Interval, sign: int) -> list[Interval]:
    """The changes that an amount may say: up, down, or where its words do not tell, both."""
    down = Interval(-value.high, -value.low)
    return [value] if sign > 0 else [down] if sign < 0 else [value, down]


def difference(base: Interval, result: Interval) -> Interval:
    """The change from `base` to `result` in their own unit."""
    return result - base
