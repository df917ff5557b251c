"""How large units are to one another, where they measure the same thing."""

from __future__ import annotations

from copydesk.arithmetic.units import definitions

DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 2,
    "month": 30.44, "quarter": 91.3, "year": 365.25, "decade": 3652.5, "generation": 9131, "century": 36525,
    "millennium": 365250,
}  # fmt: skip
_SIZED = frozenset(("length", "mass", "area", "volume", "speed"))


def times(unit: str, other: str) -> float:
    """How many of the `other` unit one unit is; 0 where they measure different things."""
    if unit in DAYS and other in DAYS:
        return DAYS[unit] / DAYS[other]
    of, in_other = definitions(unit)[:1], definitions(other)[:1]
    if not of or not in_other or of[0].dimension != in_other[0].dimension or of[0].dimension not in _SIZED:
        return 0.0
    return float(of[0].factor / in_other[0].factor)
