"""Units of measure and their exact factors.

Length and weight follow the international yard and pound agreement of 1959: a yard is 0.9144 m, a pound 0.45359237 kg.
All else is as NIST Special Publication 811 (2008), Appendix B, defines it; imperial gallons are those of the United
Kingdom's Weights and Measures Act 1985.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from copydesk.arithmetic.interval import Interval


class Definition(NamedTuple):
    """One meaning of a unit's name: what it measures, and how many of the base unit (SI's) it is.

    `sort` tells it from others of the name ("US", "imperial"); `zero` is how many of the unit its zero lies above that
    of the base unit: 273.15 for degrees Celsius, whose base is the kelvin.
    """

    dimension: str
    factor: Fraction
    sort: str = ""
    zero: Fraction = Fraction(0)


_YARD = Fraction("0.9144")
_POUND = Fraction("0.45359237")
_GRAVITY = Fraction("9.80665")
_US_GALLON = 231 * (_YARD / 36) ** 3
_IMPERIAL_GALLON = Fraction("0.00454609")
_HOUR = 3600
_POUND_FOOT = _POUND * _GRAVITY * _YARD / 3
_CALORIE = Fraction("4.184")

_SIMPLE: dict[str, dict[str, Fraction]] = {
    "length": {
        "metre": Fraction(1),
        "kilometre": Fraction(1000),
        "centimetre": Fraction(1, 100),
        "millimetre": Fraction(1, 1000),
        "micrometre": Fraction(1, 10**6),
        "nanometre": Fraction(1, 10**9),
        "inch": _YARD / 36,
        "foot": _YARD / 3,
        "yard": _YARD,
        "fathom": 2 * _YARD,
        "furlong": 220 * _YARD,
        "mile": 1760 * _YARD,
        "nautical mile": Fraction(1852),
        "light-year": Fraction(9_460_730_472_580_800),
    },
    "area": {"acre": 4840 * _YARD**2, "hectare": Fraction(10_000)},
    "volume": {
        "litre": Fraction(1, 1000),
        "decilitre": Fraction(1, 10**4),
        "centilitre": Fraction(1, 10**5),
        "millilitre": Fraction(1, 10**6),
    },
    "mass": {
        "kilogram": Fraction(1),
        "gram": Fraction(1, 1000),
        "milligram": Fraction(1, 10**6),
        "microgram": Fraction(1, 10**9),
        "pound weight": _POUND,
        "stone": 14 * _POUND,
        "carat": Fraction(1, 5000),
    },
    "speed": {
        "mile an hour": 1760 * _YARD / _HOUR,
        "kilometre an hour": Fraction(1000, _HOUR),
        "knot": Fraction(1852, _HOUR),
        "metre a second": Fraction(1),
        "kilometre a second": Fraction(1000),
        "mile a second": 1760 * _YARD,
        "foot a second": _YARD / 3,
        "foot a minute": _YARD / 180,
    },
    "power": {
        "watt": Fraction(1),
        "kilowatt": Fraction(1000),
        "megawatt": Fraction(10**6),
        "gigawatt": Fraction(10**9),
        "terawatt": Fraction(10**12),
    },
    "energy": {
        "joule": Fraction(1),
        "kilojoule": Fraction(1000),
        "megajoule": Fraction(10**6),
        "kilocalorie": 1000 * _CALORIE,
        "British thermal unit": Fraction("1055.05585262"),
        "million British thermal units": 10**6 * Fraction("1055.05585262"),
        "watt-hour": Fraction(_HOUR),
        "kilowatt-hour": Fraction(1000 * _HOUR),
        "megawatt-hour": Fraction(10**6 * _HOUR),
        "gigawatt-hour": Fraction(10**9 * _HOUR),
        "terawatt-hour": Fraction(10**12 * _HOUR),
    },
    "pressure": {
        "pascal": Fraction(1),
        "hectopascal": Fraction(100),
        "millibar": Fraction(100),
        "kilopascal": Fraction(1000),
        "megapascal": Fraction(10**6),
        "gigapascal": Fraction(10**9),
        "millimetre of mercury": Fraction("133.322387415"),
        "pound a square inch": _POUND * _GRAVITY / (_YARD / 36) ** 2,
    },
    "torque": {"newton metre": Fraction(1), "pound-foot": _POUND_FOOT},
}

# Names that mean more than one unit.
_SEVERAL: dict[str, tuple[Definition, ...]] = {
    "gallon": (Definition("volume", _US_GALLON, "US"), Definition("volume", _IMPERIAL_GALLON, "imperial")),
    "quart": (Definition("volume", _US_GALLON / 4, "US"), Definition("volume", _IMPERIAL_GALLON / 4, "imperial")),
    "pint": (Definition("volume", _US_GALLON / 8, "US"), Definition("volume", _IMPERIAL_GALLON / 8, "imperial")),
    "cup": (
        Definition("volume", _US_GALLON / 16, "US"),
        Definition("volume", _IMPERIAL_GALLON / 16, "imperial"),
        Definition("volume", Fraction(250, 10**6), "metric"),
    ),
    "fluid ounce": (
        Definition("volume", _US_GALLON / 128, "US"),
        Definition("volume", _IMPERIAL_GALLON / 160, "imperial"),
    ),
    "tablespoon": (
        Definition("volume", _US_GALLON / 256, "US"),
        Definition("volume", Fraction(15, 10**6), "metric"),
        Definition("volume", Fraction(20, 10**6), "Australian"),
    ),
    "teaspoon": (Definition("volume", _US_GALLON / 768, "US"), Definition("volume", Fraction(5, 10**6), "metric")),
    "barrel": (
        Definition("volume", 42 * _US_GALLON, "oil"),
        Definition("volume", 31 * _US_GALLON, "US"),
        Definition("volume", Fraction(63, 2) * _US_GALLON, "US liquid"),
        Definition("volume", 36 * _IMPERIAL_GALLON, "imperial"),
    ),
    "bushel": (
        Definition("volume", Fraction("2150.42") * (_YARD / 36) ** 3, "US"),
        Definition("volume", 8 * _IMPERIAL_GALLON, "imperial"),
    ),
    "ounce": (Definition("mass", _POUND / 16), Definition("mass", Fraction("0.0311034768"), "troy")),
    "ton": (
        Definition("mass", 2000 * _POUND, "short"),
        Definition("mass", 2240 * _POUND, "long"),
        Definition("mass", Fraction(1000), "metric"),
    ),
    "tonne": (Definition("mass", Fraction(1000), "metric"),),
    # The mechanical one of 550 foot-pounds a second, and the metric one that is also called PS.
    "horsepower": (
        Definition("power", 550 * _POUND_FOOT),
        Definition("power", 75 * _GRAVITY, "metric"),
    ),
    # Food's calories are thousands of those of physics.
    "calorie": (Definition("energy", _CALORIE), Definition("energy", 1000 * _CALORIE, "food")),
    "degree Celsius": (Definition("temperature", Fraction(1), zero=Fraction("273.15")),),
    "degree Fahrenheit": (Definition("temperature", Fraction(5, 9), zero=Fraction("459.67")),),
    "kelvin": (Definition("temperature", Fraction(1)),),
}
_POWERS = {"square": ("area", 2), "cubic": ("volume", 3)}
_METRIC = frozenset(
    """metre kilometre centimetre millimetre micrometre nanometre hectare litre decilitre centilitre millilitre kilogram gram
    milligram microgram tonne watt kilowatt megawatt gigawatt terawatt joule kilojoule megajoule""".split()
)


@cache
def definitions(name: str) -> tuple[Definition, ...]:
    """What a unit of this name may be, the likeliest first; nothing for a name that is not known.

    Names are in the singular: "foot", "square mile", "kilometre an hour", "degree Celsius".
    """
    if name in _SEVERAL:
        return _SEVERAL[name]
    for dimension, units in _SIMPLE.items():
        if name in units:
            return (Definition(dimension, units[name]),)
    how, _, side = name.partition(" ")
    if how in _POWERS and (length := _SIMPLE["length"].get(side)):
        dimension, power = _POWERS[how]
        return (Definition(dimension, length**power),)
    return ()


def metric(name: str) -> bool:
    """Whether a unit is one of the metric system's: of length, area, volume, weight, speed, power or energy."""
    first, _, rest = name.partition(" ")
    return first in _METRIC or (first in _POWERS and rest in _METRIC)


def converted(interval: Interval, one: Definition, other: Definition) -> Interval:
    """So many of one unit in the other; ValueError for two that measure different things."""
    factor = _factor(one, other)
    moved = float(one.zero * factor - other.zero)
    return Interval(interval.low * float(factor) + moved, interval.high * float(factor) + moved)


def difference(interval: Interval, one: Definition, other: Definition) -> Interval:
    """The same for a difference: wherever their zeros lie, 5 degrees Celsius more are 9 degrees Fahrenheit more."""
    return interval.scaled(float(_factor(one, other)))


def _factor(one: Definition, other: Definition) -> Fraction:
    if one.dimension != other.dimension:
        raise ValueError(f"{one.dimension} is not {other.dimension}")
    return one.factor / other.factor
