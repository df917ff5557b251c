"""Units of measure and their exact factors.

Length and weight follow the international yard and pound agreement of 1959: a yard is 0.9144 m, a pound 0.45359237 kg.
All else is as NIST Special Publication 811 (2008), Appendix B, defines it; imperial gallons are those of the United
Kingdom's Weights and Measures Act 1985.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from copydesk.arithmetic.interval import Interval

if TYPE_CHECKING:
    from fractions import Fraction


class Definition(NamedTuple):
    """One meaning of a unit's name: what it measures, and how many of the base unit (SI's) it is.

    `sort` tells it from others of the name ("US", "imperial"); `zero` is how many of the unit its zero lies above that
    of the base unit: 273.15 for degrees Celsius, whose base is the kelvin.
    """

    dimension: str
    factor: Fraction
    sort: str = ""
    zero: Fraction | int = 0


# How many base units each is, as exact decimals and fractions, by what is measured; a name of several units has them by sort.
_FACTORS: dict[str, dict[str, str | dict[str, str]]] = {
    "length": {
        "metre": "1",
        "kilometre": "1000",
        "centimetre": "0.01",
        "millimetre": "0.001",
        "micrometre": "1e-6",
        "nanometre": "1e-9",
        "inch": "0.0254",
        "foot": "0.3048",
        "yard": "0.9144",
        "fathom": "1.8288",
        "furlong": "201.168",
        "mile": "1609.344",
        "nautical mile": "1852",
        "light-year": "9460730472580800",
    },
    "area": {"acre": "4046.8564224", "hectare": "10000"},
    "volume": {
        "litre": "0.001",
        "decilitre": "1e-4",
        "centilitre": "1e-5",
        "millilitre": "1e-6",
        "gallon": {"US": "0.003785411784", "imperial": "0.00454609"},
        "quart": {"US": "0.000946352946", "imperial": "0.0011365225"},
        "pint": {"US": "0.000473176473", "imperial": "0.00056826125"},
        "cup": {"US": "0.0002365882365", "imperial": "0.000284130625", "metric": "0.00025"},
        "fluid ounce": {"US": "0.0000295735295625", "imperial": "0.0000284130625"},
        "tablespoon": {"US": "0.00001478676478125", "metric": "0.000015", "Australian": "0.00002"},
        "teaspoon": {"US": "0.00000492892159375", "metric": "0.000005"},
        "barrel": {
            "oil": "0.158987294928",
            "US": "0.117347765304",
            "US liquid": "0.119240471196",
            "imperial": "0.16365924",
        },
        "bushel": {"US": "0.03523907016688", "imperial": "0.03636872"},
    },
    "mass": {
        "kilogram": "1",
        "gram": "0.001",
        "milligram": "1e-6",
        "microgram": "1e-9",
        "tonne": "1000",
        "ton": {"short": "907.18474", "long": "1016.0469088", "metric": "1000"},
        "pound weight": "0.45359237",
        "ounce": {"": "0.028349523125", "troy": "0.0311034768"},
        "stone": "6.35029318",
        "carat": "0.0002",
    },
    "speed": {
        "mile an hour": "0.44704",
        "kilometre an hour": "5/18",
        "knot": "463/900",
        "metre a second": "1",
        "kilometre a second": "1000",
        "mile a second": "1609.344",
        "foot a second": "0.3048",
        "foot a minute": "0.00508",
    },
    "power": {
        "watt": "1",
        "kilowatt": "1000",
        "megawatt": "1e6",
        "gigawatt": "1e9",
        "terawatt": "1e12",
        # The mechanical one of 550 foot-pounds a second, and the metric one that is also called PS.
        "horsepower": {"": "745.69987158227022", "metric": "735.49875"},
    },
    "energy": {
        "joule": "1",
        "kilojoule": "1000",
        "megajoule": "1e6",
        # Food's calories are thousands of those of physics.
        "calorie": {"": "4.184", "food": "4184"},
        "kilocalorie": "4184",
        "British thermal unit": "1055.05585262",
        "million British thermal units": "1055055852.62",
        "watt-hour": "3600",
        "kilowatt-hour": "3.6e6",
        "megawatt-hour": "3.6e9",
        "gigawatt-hour": "3.6e12",
        "terawatt-hour": "3.6e15",
    },
    "pressure": {
        "pascal": "1",
        "hectopascal": "100",
        "millibar": "100",
        "kilopascal": "1000",
        "megapascal": "1e6",
        "gigapascal": "1e9",
        "millimetre of mercury": "133.322387415",
        "pound a square inch": "44482216152605/6451600000",
    },
    "torque": {"newton metre": "1", "pound-foot": "1.3558179483314004"},
    "temperature": {"degree Celsius": "1", "degree Fahrenheit": "5/9", "kelvin": "1"},
}
_ZEROS = {"degree Celsius": "273.15", "degree Fahrenheit": "459.67"}
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
    from fractions import Fraction  # takes its time to import, and few drafts put a measure in two units

    for dimension, units in _FACTORS.items():
        if name in units:
            sorts = units[name]
            zero = Fraction(_ZEROS.get(name, "0"))
            by_sort = {"": sorts} if isinstance(sorts, str) else sorts
            return tuple(Definition(dimension, Fraction(factor), sort, zero) for sort, factor in by_sort.items())
    how, _, side = name.partition(" ")
    length = _FACTORS["length"].get(side)
    if how in _POWERS and isinstance(length, str):
        dimension, power = _POWERS[how]
        return (Definition(dimension, Fraction(length) ** power),)
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
