"""How large units are, as roughly as a headline converts them."""

from __future__ import annotations

DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 2,
    "month": 30.44, "quarter": 91.3, "year": 365.25, "decade": 3652.5, "generation": 9131, "century": 36525,
    "millennium": 365250,
}  # fmt: skip
_METRES = {
    "millimetre": 0.001, "centimetre": 0.01, "inch": 0.0254, "foot": 0.3048, "yard": 0.9144, "metre": 1, "kilometre": 1000,
    "mile": 1609, "nautical mile": 1852,
}  # fmt: skip
_KILOGRAMS = {
    "gram": 0.001, "ounce": 0.02835, "pound weight": 0.4536, "pound": 0.4536, "kilogram": 1, "stone": 6.35, "tonne": 1000,
}  # fmt: skip
_HECTARES = {
    "square foot": 9.29e-6,
    "square metre": 1e-4,
    "acre": 0.4047,
    "hectare": 1,
    "square kilometre": 100,
    "square mile": 259,
}
_LITRES = {"millilitre": 0.001, "pint": 0.5, "quart": 0.95, "litre": 1, "gallon": 3.785, "barrel": 159}
_SPEEDS = {"mile an hour": 1.609, "kilometre an hour": 1}
_SCALES = (DAYS, _METRES, _KILOGRAMS, _HECTARES, _LITRES, _SPEEDS)


def times(unit: str, other: str) -> float:
    """How many of the `other` unit one unit is; 0 where they measure different things."""
    for scale in _SCALES:
        if unit in scale and other in scale:
            return scale[unit] / scale[other]
    return 0.0
