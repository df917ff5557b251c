"""Measures in words, for messages: "9.1 metres", "68°F", "5.5 million tons"."""

from __future__ import annotations

import math

from copydesk.inflection import plural as regular
from copydesk.readings.figures.rewriting import shown

_PLURALS = {"foot": "feet", "horsepower": "horsepower", "hertz": "hertz", "stone": "stone"}
# The units of one kind by size: a number that is too small or too large in one is told in another.
_LADDERS = (
    {"millimetre": 0.001, "centimetre": 0.01, "metre": 1.0, "kilometre": 1000.0},
    {"milligram": 0.000001, "gram": 0.001, "kilogram": 1.0, "tonne": 1000.0},
    {"inch": 0.0254, "foot": 0.3048, "mile": 1609.344},
    {"millilitre": 0.001, "litre": 1.0},
)


def measure(value: float, unit: str) -> str:
    """So much of a unit, as a newspaper would put it, with three digits."""
    if unit.startswith("degree "):
        return f"{shown(value)}°{unit[7]}"
    value, unit = _handy(value, unit)
    scale, word = (10**6, " million") if abs(value) >= 10**6 else (1, "")
    number = rounded(value / scale, 3)
    return f"{shown(number, 4)}{word} {unit if abs(number) == 1 and not word else plural(unit)}"


def rounded(value: float, digits: int) -> float:
    """A number with so many digits, those before the point at least."""
    if not value:
        return 0.0
    return round(value, max(0, digits - 1 - math.floor(math.log10(abs(value)))))


def plural(unit: str) -> str:
    """Several of a unit: "square feet", "miles an hour", "degrees Celsius"."""
    if unit == "pound weight":
        return "pounds"
    head, joint, rest = _named(unit)
    before, space, last = head.rpartition(" ")
    return before + space + _PLURALS.get(last, regular(last)) + joint + rest


def _named(unit: str) -> tuple[str, str, str]:
    """The noun of a unit and what it is said to be of: "mile" and "an hour", "degree" and "Celsius"."""
    for joint in (" an ", " a ", " of "):
        if joint in unit:
            return unit.partition(joint)
    return unit.partition(" ") if unit.startswith("degree ") else (unit, "", "")


def _handy(value: float, unit: str) -> tuple[float, str]:
    if 0.1 <= abs(value) < 10**6 or not value:
        return value, unit
    for ladder in _LADDERS:
        if unit in ladder:
            base = abs(value) * ladder[unit]
            fit = [name for name, size in ladder.items() if base >= size] or [next(iter(ladder))]
            return value * ladder[unit] / ladder[fit[-1]], fit[-1]
    return value, unit
