"""What a figure says, as people read it."""

from __future__ import annotations

import re
from math import isfinite

from copydesk.readings.figures import Figure
from copydesk.readings.figures.numbers import rounding
from copydesk.readings.figures.units import SYMBOLS
from copydesk.readings.measures import plural

_CURRENCIES = {code: symbol for symbol, code in reversed(SYMBOLS.items())}
_PARTS = {"penny": "pence"}
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_BETWEEN = re.compile(r"\d[^-–—]*(?:[-–—]|\s(?:to|or|and)\s).*\d", re.DOTALL)
_WORD_BETWEEN = re.compile(
    r"\s(?:to|or|and(?!\s(?:an?\s)?(?:half|quarter|third|three[-\s]quarters))|[-–—])\s", re.IGNORECASE
)
# Their text says all there is to say.
_AS_WRITTEN = frozenset("date time score ordinal identifier".split())


def reads_as(figure: Figure) -> str:
    """The value with its unit, and the interval where it is approximate; "" where the figure's own words say all."""
    parts = [part for part in (figure.value, figure.low, figure.high) if part is not None]
    if figure.kind in _AS_WRITTEN or not parts or not all(map(isfinite, parts)):
        return ""
    if figure.kind == "year" and figure.value is not None and not figure.approximate:
        return f"{figure.value:g}"
    return _with_unit(figure, _amount(figure))


def finite(part: float | None) -> float | None:
    """A part of a value, to the digits that a float keeps; None for one beyond a float, which JSON has no word for."""
    return float(f"{part:.15g}") if part is not None and isfinite(part) else None


def is_range(figure: Figure) -> bool:
    """Whether a figure names both its ends, as in "35 to 40 percent"."""
    value, low, high = figure.value, figure.low, figure.high
    if value is None or low is None or high is None or low >= high:
        return False
    if _BETWEEN.search(figure.text):
        return True
    # "Two hundred and five" has the word, and only the interval that rounding leaves open.
    return bool(_WORD_BETWEEN.search(figure.text)) and (
        value % 1 != 0 or (low, high) != rounding(value, f"{value:.0f}", 1.0)
    )


def number(value: float) -> str:
    """A number with separators, and in millions, billions or trillions where that takes no more than two decimals."""
    for scale, word in _SCALES:
        scaled = float(f"{value / scale:.12g}")
        if abs(value) >= scale:
            return f"{scaled:,g} {word}" if round(scaled, 2) == scaled and abs(scaled) < 1e5 else f"{value:,.12g}"
    return f"{value:,.12g}"


def _amount(figure: Figure) -> tuple[str, str, str, bool]:
    """The parts of what is said: words before a number, the number, words behind it, whether it is one alone."""
    value, low, high = figure.value, figure.low, figure.high
    if figure.kind == "ratio":  # a third is 33.3 percent
        value, low, high = (part if part is None else float(f"{part * 100:.3g}") for part in (value, low, high))
    if value is None:
        return ("", number(low), " or more", False) if low is not None else ("up to ", number(high or 0.0), "", False)
    if low is not None and high is not None and is_range(figure):
        return "about " * figure.approximate, _ends(low, high), "", False
    if not figure.approximate:
        return "", number(value), "", value == 1
    if high is None:
        return "", number(value), " or more", False
    if low is None:
        return "up to ", number(value), "", False
    if low == high:
        return "about ", number(value), "", value == 1
    return "about ", number(value), f" ({_ends(low, high)})", value == 1


def _ends(low: float, high: float) -> str:
    """Both ends of an interval, their scale said once."""
    first, second = number(low), number(high)
    amount, _, scale = first.partition(" ")
    return f"{amount}–{second}" if scale and second.endswith(f" {scale}") else f"{first}–{second}"


def _with_unit(figure: Figure, amount: tuple[str, str, str, bool]) -> str:
    before, text, behind, one = amount
    unit = figure.unit
    if figure.kind == "money":
        code, _, part = unit.partition(" ")
        symbol = _CURRENCIES.get(code)
        if part:  # a hundredth: 60 cents
            text = f"{text} {_PARTS.get(part, part + 's')}"
        else:
            text = f"{symbol}{text}" if symbol else f"{text} {unit}".rstrip()
    elif figure.kind in ("percent", "ratio"):
        text += "%"
    elif figure.kind == "points":
        text += f" {unit or 'percentage point'}" + "s" * (not one)
    elif figure.kind == "multiple":
        text += " times"
    elif figure.kind == "rate":
        text = f"{text} {unit}".rstrip()
    elif figure.kind in ("measure", "duration") and unit:
        text = f"{text} {unit if one else plural(unit)}"
    return f"{before}{text}{behind}"
