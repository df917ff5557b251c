"""Days of the month, with their month before or behind them."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.figures.spot import Spot

_FULL = frozenset("January February March April May June July August September October November December".split())
_SHORT = frozenset("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split())
#: The months as they are written before and after days.
MONTHS = _FULL | _SHORT


@cache
def _day() -> re.Pattern[str]:
    """The day of a month, and the year behind it."""
    return re.compile(
        r"\d\d?(?:st|nd|rd|th)?(?:,?\s(?:1[0-9]|20)\d\d\b)?"
        r"(?![\d,]*\d|[.]\d|%|\s(?:percent|per\scent|points|million|billion|years)\b)"
    )


@cache
def _month() -> re.Pattern[str]:
    """A day of the month before its month."""
    return re.compile(r"\d\d?(?:st|nd|rd|th)?\s(?:of\s)?([A-Z][a-z]+)(?!\w)")


@cache
def _year_behind() -> re.Pattern[str]:
    return re.compile(r",?\s\d{4}\b")


def day_and_month(text: str, start: int) -> int:
    """Where the date ends that begins with the day at `start`: "3 March 2020"; 0 for none."""
    match = _month().match(text, start)
    if not match or match[1] not in MONTHS:
        return 0
    end = match.end() + (match[1] in _SHORT and text[match.end() : match.end() + 1] == ".")
    year = _year_behind().match(text, end)
    return year.end() if year else end


def day_behind_month(spot: Spot) -> int:
    """Where the date ends whose day is the number at a spot, with its month before it: "March 3, 2020", "March 3 and 5"; 0 for none."""
    starts, forms, ends = spot.words
    n, text = spot.n, spot.text
    if n > 2 and forms[n - 1] in ("and", "to") and forms[n - 2].isdecimal() and len(forms[n - 2]) < 3:
        n -= 2
    if not n:
        return 0
    month = text[starts[n - 1] : ends[n - 1]].rpartition("-")[2]
    gap = text[ends[n - 1] : starts[n]]
    if month not in MONTHS or len(gap.removeprefix("." if month in _SHORT else " ")) > 1 or not gap[-1:].isspace():
        return 0
    day = _day().match(text, spot.start)
    return day.end() if day else 0
