"""What a figure says that is put twice, in two units or two ways: its own number, whatever "more than" leaves open."""

from __future__ import annotations

import math

from copydesk.arithmetic.interval import Interval
from copydesk.readings.figures import Figure
from copydesk.readings.figures.numbers import rounding
from copydesk.readings.late import Late

_DIGITS = Late(r"\d[\d,]*(?:\.\d+)?")
_RANGED = Late(r"(?:[-–—‑]|\b(?:to|and|or)\b)[\s-]*(?:[−–$£€-]?\d|two|three|four|five|six|seven|eight|nine|ten)")
# How far beyond a number "more than" and "less than" it still say the same thing of it, as a part of it.
_BEYOND = 0.15
# A range is that much wider, as a part of its middle, than the rounding of a measure in two units ("6-foot-2").
_WIDE = 0.04


def ends(figure: Figure) -> list[Interval]:
    """The interval of a figure with its rounding, or those of a range's ends; none without a value.

    "About" changes nothing, since the same number is put again; an open end is closed not far beyond it: "more than 30
    feet (48 km)" puts 30 feet in kilometres.
    """
    value, low, high = figure.value, figure.low, figure.high
    if value is None:
        return []
    if low is not None and high is not None:
        if value and (high - low) / 2 > abs(value) * _WIDE and _RANGED.search(figure.text):
            return [_rounded(figure, low), _rounded(figure, high)]
        about = figure.approximate and math.isclose(value - low, high - value)
        return [_rounded(figure, value) if about else Interval(low, high)]
    bare = _rounded(figure, value)
    beyond = abs(value) * _BEYOND
    return [Interval(bare.low - (beyond if low is None else 0), bare.high + (beyond if high is None else 0))]


def values(figure: Figure) -> list[float]:
    """The number of a figure, or those of a range's ends; none without a value."""
    both = ends(figure)
    return (
        [(end.low + end.high) / 2 for end in both]
        if len(both) == 2
        else [figure.value] * len(both)
        if figure.value is not None
        else []
    )


def _rounded(figure: Figure, value: float) -> Interval:
    """The interval of one number of a figure, by its digits where they stand there, else to the nearest whole one."""
    for digits in _DIGITS.findall(figure.text):
        plain = digits.replace(",", "")
        scale = abs(value) / float(plain) if float(plain) else 0.0
        if scale in (1.0, 1e3, 1e6, 1e9) or round(scale, 6) in (1e3, 1e6, 1e9):
            low, high = rounding(float(plain), plain.lstrip("0") or "0", scale)
            return Interval(low, high) if value > 0 else Interval(-high, -low)
    return Interval(value - 0.5, value + 0.5)
