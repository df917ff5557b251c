"""The units that figures of prose come in, by the words for them."""

from __future__ import annotations

SYMBOLS = {"$": "USD", "US$": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL"}
SYMBOLS |= {"£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₪": "ILS", "₺": "TRY", "₦": "NGN"}
CODES = "USD EUR GBP JPY CHF AUD CAD NZD CNY INR KRW RUB BRL MXN SEK NOK DKK PLN CZK HUF ILS TRY ZAR HKD SGD".split()

_MONEY = {
    "USD": "dollar buck greenback",
    "USD cent": "cent",
    "EUR": "euro",
    "GBP": "pound quid",
    "GBP penny": "pence penny",
    "JPY": "yen",
    "CNY": "yuan renminbi",
    "INR": "rupee",
    "RUB": "ruble rouble",
    "CHF": "franc",
    "ILS": "shekel",
    "SEK": "krona kronor",
    "NOK": "krone kroner",
    "PLN": "zloty",
    "MXN": "peso",
    "BRL": "reais",
    "IRR": "rial",
    "THB": "baht",
}
_MEASURES = {
    "mile": "mile mi",
    "kilometre": "kilometre kilometer km",
    "metre": "metre meter",
    "centimetre": "centimetre centimeter cm",
    "millimetre": "millimetre millimeter mm",
    "foot": "foot feet ft",
    "inch": "inch inches",
    "yard": "yard",
    "block": "block",
    "acre": "acre",
    "hectare": "hectare ha",
    "tonne": "tonne ton",
    "kilogram": "kilogram kilogramme kilo kg",
    "gram": "gram gramme",
    "milligram": "milligram mg",
    "pound weight": "lb",
    "ounce": "ounce oz",
    "litre": "litre liter",
    "millilitre": "millilitre milliliter ml",
    "gallon": "gallon",
    "barrel": "barrel",
    "watt": "watt",
    "kilowatt": "kilowatt kw",
    "megawatt": "megawatt mw",
    "gigawatt": "gigawatt gw",
    "kilowatt-hour": "kwh kilowatt-hour",
    "megawatt-hour": "mwh megawatt-hour",
    "gigawatt-hour": "gwh gigawatt-hour",
    "terawatt-hour": "twh terawatt-hour",
    "degree": "degree °",
    "degree Celsius": "°c celsius",
    "degree Fahrenheit": "°f fahrenheit",
    "mile an hour": "mph",
    "kilometre an hour": "km/h kph kmh",
    "knot": "knot",
    "byte": "byte",
    "bit": "bit",
    "kilobyte": "kb kib kilobyte",
    "megabyte": "mb mib megabyte",
    "gigabyte": "gb gib gigabyte",
    "terabyte": "tb tib terabyte",
    "hertz": "hz khz mhz ghz",
    "pixel": "pixel px",
    "volt": "volt",
    "decibel": "decibel db",
    "calorie": "calorie kcal",
}
_DURATIONS = {
    "millisecond": "millisecond ms",
    "second": "second sec",
    "minute": "minute min",
    "hour": "hour hr",
    "day": "day weekday",
    "night": "night",
    "week": "week",
    "fortnight": "fortnight",
    "month": "month",
    "year": "year yr",
    "decade": "decade",
    "century": "century centuries",
    "generation": "generation",
}
# The short forms that take an s; "has" is no plural of "ha".
_ABBREVIATED = frozenset("lb yr hr sec min bit day ton".split())
#: Units that only machines count in.
DATA = frozenset("byte bit kilobyte megabyte gigabyte terabyte hertz pixel millisecond".split())


def _forms(table: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for unit, words in table.items():
        for word in words.split():
            found[word] = unit
            if len(word) > 3 or word in _ABBREVIATED:
                found[word + "s"] = unit
    return found


MONEY = _forms(_MONEY)
MEASURES = _forms(_MEASURES)
MEASURES |= {
    f"{how} {scale.lower()}": f"degree {scale}" for how in ("degree", "degrees") for scale in ("Celsius", "Fahrenheit")
}
DURATIONS = _forms(_DURATIONS)

# Which are none by themselves, or go on: what the unit is, the words behind them say.
_BEGUN = {
    "points": "point points",
    "pct": "pct pc",
    "of points": "percentage basis",
    "squared": "square cubic",
    "national": "us u american canadian australian singapore hong swiss mexican norwegian swedish danish iranian",
    **{word: word for word in ("percent", "%", "per", "times", "fold", "pp")},
}
#: What a number can count, by the word behind it in lower case: a kind, and the unit's name.
BEHIND: dict[str, tuple[str, str]] = {
    **{word: ("measure", unit) for word, unit in MEASURES.items()},
    **{word: ("money", unit) for word, unit in MONEY.items()},
    **{word: ("duration", unit) for word, unit in DURATIONS.items()},
    **{code.lower(): ("code", code) for code in CODES},
    **{word: (kind, "") for kind, words in _BEGUN.items() for word in words.split()},
    "c": ("degree", "degree Celsius"),
    "f": ("degree", "degree Fahrenheit"),
    "p": ("p", "GBP penny"),
}
