"""Measures of two units, "6ft 2in" and "2 hours 5 minutes", in the smaller of them."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.figures.beside import unit
from copydesk.readings.figures.numbers import Written
from copydesk.readings.figures.spot import Unit
from copydesk.readings.figures.written import written

# The smaller units of each, and how many of them it has.
_SMALLER = {
    "foot": {"inch": 12},
    "yard": {"foot": 3},
    "mile": {"yard": 1760},
    "stone": {"pound weight": 14},
    "pound weight": {"ounce": 16},
    "year": {"month": 12},
    "week": {"day": 7},
    "day": {"hour": 24},
    "hour": {"minute": 60},
    "minute": {"second": 60},
}
_AT_MOST = {"foot": 9, "stone": 60}
_INCHES = re.compile(r"\sin(?=[.,;)]|\stall|\Z)")
_FEET = {"foot": "inch", "stone": "pound weight"}


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(r"\.?(?:,?\s(?:and\s)?|-(?:and-)?|)(?=[\w.])")


@cache
def _height() -> re.Pattern[str]:
    """Feet and inches behind primes or quotation marks."""
    return re.compile(r"(\d)['’′]\s?(\d{1,2})(?:([½¼¾])|\.5)?(?:[\"”″]|''|’’|(?![\w'’\"”.]|\s?[ap]m))")


@cache
def _bare() -> re.Pattern[str]:
    """The inches of "6-foot-2", or of "6 feet 2" where nothing follows that they could count."""
    return re.compile(
        r"-(\d{1,2}|\w+)(?![\w%,]|-\w|\.\d)|-(\d{1,2})(?=-)|\s(\d{1,2})(?=[.,;)]|\s(?:tall|and|in\b|\()|\Z)"
    )


_ONES = {word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven".split(), 1)}


def height(text: str, at: int) -> Written | None:
    """The inches of a height in feet and inches that begins at `at`: 5'11"."""
    match = _height().match(text, at)
    if match is None or int(match[2]) > 11 or text[at - 1 : at] in ("'", "’"):
        return None
    return Written("digits", match.end(), 2 * (12 * int(match[1]) + int(match[2])), 2, 1)


@cache
def _article() -> re.Pattern[str]:
    """One of the larger unit, before "and", and not so many of something each: "30 miles an hour and 40 minutes"."""
    per = r"(?<![\d%]\s)(?<!miles\s)(?<!metres\s)(?<!meters\s)(?<!pounds\s)(?<!dollars\s)(?<!euros\s)(?<!times\s)(?<!cents\s)(?<!people\s)(?<!once\s)(?<!twice\s)"
    return re.compile(rf"(?<![\w-]){per}an?\s(?P<unit>year|week|day|hour|minute)\sand\s\Z", re.IGNORECASE)


def led(text: str, start: int, figure: Written, after: Unit) -> tuple[int, Written] | None:
    """A number that begins at `start`, together with the one larger unit before it: "an hour and 40 minutes"."""
    if after.kind != "duration" or text[start - 5 : start] != " and ":
        return None
    match = _article().search(text, max(0, start - 30), start)
    each = _SMALLER[match["unit"].lower()].get(after.name) if match else None
    if match is None or each is None or figure.top >= each * figure.bottom:
        return None
    return match.start(), _sum(each, figure)


def compound(text: str, larger: Written, name: str, end: int) -> tuple[Written, Unit] | None:
    """A number of `name`, which ends at `end`, together with that of a smaller unit behind it."""
    name = "pound weight" if name == "GBP" else name  # "7 pounds 3 ounces"
    smaller = _SMALLER.get(name)
    if smaller is None or larger.top % larger.bottom or larger.how == "part":
        return None
    joint = _joint().match(text, end)
    if joint is None:
        return None
    whole = larger.top // larger.bottom * larger.scale
    figure = written(text, joint.end()) if text[joint.end()].isdigit() or text[joint.end()].isalpha() else None
    if figure and figure.how in ("digits", "words") and (figure.how == "digits" or joint[0]):
        after = unit(text, figure.end)
        if after and after.name in smaller and after.kind != "age" and figure.top < smaller[after.name] * figure.bottom:
            return _sum(whole * smaller[after.name], figure), after
        if text[figure.end : figure.end + 1] in ('"', "”", "″") and name == "foot":
            return _sum(12 * whole, figure), Unit("measure", "inch", figure.end + 1)
        inches = _INCHES.match(text, figure.end) if name == "foot" else None
        if inches:
            return _sum(12 * whole, figure), Unit("measure", "inch", inches.end())
    if name in _FEET and whole <= _AT_MOST[name]:
        bare = _bare().match(text, end)
        rest = bare and (bare[1] or bare[2] or bare[3])
        if bare and rest and (rest.isdecimal() or rest in _ONES):
            rest_of = int(rest) if rest.isdecimal() else _ONES[rest]
            small = _FEET[name]
            each = smaller[small]
            if rest_of < each:
                return Written("digits", bare.end(), 2 * (each * whole + rest_of), 2, 1), Unit(
                    "measure", small, bare.end()
                )
    return None


def _sum(whole: int, figure: Written) -> Written:
    return figure._replace(top=whole * figure.bottom + figure.top)
