"""What figures come to in common units, so that an hour and a half is seen to be 90 minutes."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.readings.figures import Figure

_UNITS: dict[str, dict[str, float]] = {
    "time": {
        "nanosecond": 1e-9,
        "microsecond": 1e-6,
        "millisecond": 1e-3,
        "second": 1,
        "minute": 60,
        "hour": 3600,
        "day": 86_400,
        "week": 604_800,
        "fortnight": 1_209_600,
    },
    # A month has no length in days.
    "calendar": {"month": 1, "year": 12, "decade": 120, "century": 1200, "millennium": 12_000},
    "metric length": {
        "nanometre": 1e-9,
        "micrometre": 1e-6,
        "millimetre": 1e-3,
        "centimetre": 1e-2,
        "metre": 1,
        "kilometre": 1e3,
    },
    "length": {"inch": 1, "foot": 12, "yard": 36, "furlong": 7920, "mile": 63_360},
    "metric weight": {"microgram": 1e-6, "milligram": 1e-3, "gram": 1, "kilogram": 1e3, "tonne": 1e6},
    "weight": {"ounce": 1, "pound weight": 16, "stone": 224},
    "metric volume": {"millilitre": 1e-3, "centilitre": 1e-2, "decilitre": 1e-1, "litre": 1},
    "metric area": {"square centimetre": 1e-4, "square metre": 1, "hectare": 1e4, "square kilometre": 1e6},
    "power": {"watt": 1, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9, "terawatt": 1e12},
    "energy": {"watt-hour": 1, "kilowatt-hour": 1e3, "megawatt-hour": 1e6, "gigawatt-hour": 1e9, "terawatt-hour": 1e12},
    "frequency": {"hertz": 1, "kilohertz": 1e3, "megahertz": 1e6, "gigahertz": 1e9},
}
_OF = {unit: (dimension, factor) for dimension, units in _UNITS.items() for unit, factor in units.items()}


class Magnitude(NamedTuple):
    """What a figure comes to: a value, of a dimension within which values can be compared."""

    dimension: str
    value: float


def magnitude(figure: Figure) -> Magnitude | None:
    """The magnitude of a figure: percentages and fractions in parts of one, money in its currency, durations and measures in
    common units, counts bare; None where it has no one value.
    """
    value, kind, unit = figure.value, figure.kind, figure.unit
    if value is None:
        return None
    if kind == "percent":
        return Magnitude("share", value / 100)
    if kind == "ratio":
        return Magnitude("share", value)
    if kind == "count":
        return Magnitude("count", value)
    if kind == "points":
        return Magnitude("points", value / 100 if unit == "basis point" else value)
    if kind == "money":
        currency, _, part = unit.partition(" ")
        return Magnitude(currency, value / 100 if part else value)
    if kind in ("duration", "measure"):
        dimension, factor = _OF.get(unit, (unit, 1.0))
        return Magnitude(dimension, value * factor) if dimension else None
    return None
