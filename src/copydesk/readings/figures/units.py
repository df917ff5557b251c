"""The units that figures of prose come in, by the words for them."""

from __future__ import annotations

from copydesk.readings.figures.currencies import CODE_FORMS, DOLLARS, MONEY, NATIONS, SIGNS

#: The symbols that are printed before sums, and the codes of their currencies.
SYMBOLS = {**SIGNS, **{f"{letters}$": code for letters, code in DOLLARS.items()}}
SYMBOLS.pop("¢")

_MEASURES = {
    "mile": "mile mi",
    "kilometre": "kilometre kilometer km kms",
    "metre": "metre meter m",
    "centimetre": "centimetre centimeter cm cms",
    "millimetre": "millimetre millimeter mm",
    "micrometre": "micrometre micrometer micron µm μm",
    "nanometre": "nanometre nanometer nm",
    "foot": "foot feet ft",
    "inch": "inch inches",
    "yard": "yard yd",
    "block": "block",
    "furlong": "furlong",
    "fathom": "fathom",
    "light-year": "light-year lightyear",
    "acre": "acre",
    "hectare": "hectare ha",
    "square metre": "m2 m² sqm",
    "square kilometre": "km2 km²",
    "square centimetre": "cm2 cm²",
    "square foot": "sqft ft2 ft²",
    "cubic metre": "m3 m³",
    "cubic centimetre": "cm3 cm³ cc",
    "cubic foot": "ft3 ft³",
    "tonne": "tonne ton",
    "kiloton": "kiloton kilotonne",
    "megaton": "megaton megatonne",
    "kilogram": "kilogram kilogramme kilo kg kgs",
    "gram": "gram gramme g",
    "milligram": "milligram mg",
    "microgram": "microgram mcg µg μg",
    "pound weight": "lb",
    "ounce": "ounce oz",
    "stone": "stone st",
    "carat": "carat karat",
    "litre": "litre liter l",
    "centilitre": "centilitre centiliter cl",
    "decilitre": "decilitre deciliter dl",
    "millilitre": "millilitre milliliter ml",
    "gallon": "gallon",
    "pint": "pint",
    "quart": "quart",
    "cup": "cup",
    "tablespoon": "tablespoon tbsp",
    "teaspoon": "teaspoon tsp",
    "barrel": "barrel bbl",
    "bushel": "bushel",
    "watt": "watt w",
    "kilowatt": "kilowatt kw",
    "megawatt": "megawatt mw",
    "gigawatt": "gigawatt gw",
    "terawatt": "terawatt tw",
    "watt-hour": "wh watt-hour",
    "kilowatt-hour": "kwh kilowatt-hour",
    "megawatt-hour": "mwh megawatt-hour",
    "gigawatt-hour": "gwh gigawatt-hour",
    "terawatt-hour": "twh terawatt-hour",
    "milliampere-hour": "mah",
    "ampere": "amp ampere",
    "volt": "volt v",
    "kilovolt": "kilovolt kv",
    "horsepower": "horsepower hp bhp ps",
    "pound-foot": "pound-feet pound-foot lb-ft lbft",
    "newton metre": "newton-metre newton-meter",
    "joule": "joule",
    "kilojoule": "kilojoule kj",
    "megajoule": "megajoule",
    "calorie": "calorie cal",
    "kilocalorie": "kilocalorie kcal",
    "British thermal unit": "btu",
    "million British thermal units": "mmbtu",
    "pascal": "pascal",
    "hectopascal": "hectopascal hpa",
    "kilopascal": "kilopascal kpa",
    "megapascal": "megapascal mpa",
    "gigapascal": "gigapascal gpa",
    "millibar": "millibar",
    "millimetre of mercury": "mmhg",
    "pound a square inch": "psi",
    "degree": "degree deg °",
    "degree Celsius": "°c celsius centigrade ℃",
    "degree Fahrenheit": "°f fahrenheit ℉",
    "kelvin": "kelvin",
    "mile an hour": "mph",
    "mile a gallon": "mpg",
    "kilometre an hour": "km/h kph kmh kmph",
    "metre a second": "m/s",
    "revolution a minute": "rpm",
    "beat a minute": "bpm",
    "part per million": "ppm",
    "part per billion": "ppb",
    "knot": "knot kt",
    "byte": "byte",
    "bit": "bit",
    "kilobyte": "kb kib kilobyte",
    "megabyte": "mb mib megabyte",
    "gigabyte": "gb gib gigabyte",
    "terabyte": "tb tib terabyte",
    "petabyte": "pb pib petabyte",
    "kilobit a second": "kbps",
    "megabit a second": "mbps",
    "gigabit a second": "gbps",
    "hertz": "hertz hz",
    "kilohertz": "khz kilohertz",
    "megahertz": "mhz megahertz",
    "gigahertz": "ghz gigahertz",
    "pixel": "pixel px",
    "megapixel": "megapixel mp",
    "dot an inch": "dpi ppi",
    "decibel": "decibel db",
    "lumen": "lumen",
    "fluid ounce": "floz",
    "sievert": "sievert",
    "millisievert": "millisievert msv",
}
_DURATIONS = {
    "nanosecond": "nanosecond ns",
    "microsecond": "microsecond µs μs",
    "millisecond": "millisecond ms msec",
    "second": "second sec s",
    "minute": "minute min",
    "hour": "hour hr h",
    "day": "day weekday",
    "night": "night",
    "week": "week wk",
    "fortnight": "fortnight",
    "month": "month",
    "year": "year yr",
    "decade": "decade",
    "century": "century centuries",
    "millennium": "millennium millennia",
    "generation": "generation",
}
# The short forms that take an s; "has" is no plural of "ha".
_ABBREVIATED = frozenset("lb yr hr sec min bit day ton amp cup wk yd".split())
_S_LESS = frozenset("horsepower celsius fahrenheit hertz kilohertz megahertz gigahertz inches pound-feet mmbtu".split())
#: Units that only machines count in.
DATA = frozenset(
    """byte bit kilobyte megabyte gigabyte terabyte petabyte hertz kilohertz megahertz gigahertz pixel nanosecond microsecond
    millisecond""".split()
)
#: Short forms of a letter or two that are units only right behind a number or, where written as here, behind a space.
LETTERS = {form.lower(): form for form in "m g l h s W V PS hp cc MP kt PB nm ns".split()}
#: "miles per hour" by the first and the last word.
SPEEDS = {
    ("mile", "hour"): "mile an hour",
    ("kilometre", "hour"): "kilometre an hour",
    ("kilometre", "h"): "kilometre an hour",
    ("kilometre", "hr"): "kilometre an hour",
    ("mile", "gallon"): "mile a gallon",
    ("mile", "second"): "mile a second",
    ("metre", "second"): "metre a second",
    ("metre", "s"): "metre a second",
    ("kilometre", "second"): "kilometre a second",
    ("kilometre", "s"): "kilometre a second",
    ("foot", "second"): "foot a second",
    ("foot", "minute"): "foot a minute",
}


def _forms(table: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for unit, words in table.items():
        for word in words.split():
            found[word] = unit
            if (len(word) > 3 or word in _ABBREVIATED) and word not in _S_LESS:
                found[word + "s"] = unit
    return found


MEASURES = _forms(_MEASURES)
MEASURES |= {
    f"{how} {scale.lower()}": f"degree {scale}" for how in ("degree", "degrees") for scale in ("Celsius", "Fahrenheit")
}
MEASURES |= {"degrees centigrade": "degree Celsius", "degree centigrade": "degree Celsius"}
DURATIONS = _forms(_DURATIONS)

# Which are none by themselves, or go on: what the unit is, the words behind them say.
_BEGUN = {
    "points": "point points",
    "pct": "pct pc",
    "of points": "percentage basis",
    "squared": "square cubic sq cu",
    "national": " ".join(NATIONS),
    "inches": "in",
    "fluid": "fluid fl nautical light newton",
    **{
        word: word for word in ("percent", "%", "per", "times", "fold", "pp", "x", "×", "parts", "revolutions", "beats")
    },
}
#: What a number can count, by the word behind it in lower case: a kind, and the unit's name.
BEHIND: dict[str, tuple[str, str]] = {
    **{word: ("letter" if word in LETTERS else "measure", unit) for word, unit in MEASURES.items()},
    **{word: ("money", unit) for word, unit in MONEY.items()},
    **{word: ("letter" if word in LETTERS else "duration", unit) for word, unit in DURATIONS.items()},
    **dict.fromkeys(CODE_FORMS, ("code", "")),
    **{word: (kind, "") for kind, words in _BEGUN.items() for word in words.split()},
    "bps": ("points", "basis point"),
    "bp": ("points", "basis point"),
    "c": ("degree", "degree Celsius"),
    "f": ("degree", "degree Fahrenheit"),
    "k": ("kelvin", "kelvin"),
    "p": ("p", "GBP penny"),
    "won": ("won", "KRW"),
    "yo": ("yo", ""),
}
