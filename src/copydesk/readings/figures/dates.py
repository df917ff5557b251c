"""Dates, times and years."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.figures.nouns import noun
from copydesk.readings.figures.spot import Reading, Spot

_FULL = frozenset("January February March April May June July August September October November December".split())
_SHORT = frozenset("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split())
#: The months as they are written before and after days.
MONTHS = _FULL | _SHORT
#: Months and their short forms in lower case, as words come.
MONTH_FORMS = frozenset(month.lower() for month in MONTHS)
_ZONES = "GMT|UTC|BST|EST|EDT|PST|PDT|CET|CEST|IST|ET|PT|CT"
# Words after which a number of four digits counts something, and is no year.
_COUNTING = frozenset(
    """about around some roughly nearly almost approximately over than least most only just all another these those exactly
    total""".split()
)
_COUNTED = frozenset(
    """percent miles feet dollars people million billion men women children homes houses jobs troops soldiers workers employees
    staff students pupils residents families households cases deaths cars seats prisoners refugees migrants migrants copies
    fans spectators delegates members patients beds points""".split()
)
_IN_YEARS = frozenset("in since until by before after from through during of circa to late early around".split())
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?![\d,.]*\d|%|[A-Za-z]|\s?[-–]\s?\d)")
_FAR_YEAR = re.compile(r"(?:1[0-4]|21)\d\d(?![\d,.]*\d|%|\w)")
_ERA = re.compile(r"\d{1,5}(?:,\d{3})?\s?(BCE?|B\.C\.(?:E\.)?|AD|CE|A\.D\.)(?!\w)")
_BEFORE_DECADE = re.compile(r"(?:\b(?:the|early|late|mid)[-\s]|['’‘])['’‘]?\Z", re.IGNORECASE)
# So many years apart no stretch of time begins and ends in newspapers that is told the wrong way round.
_LIFE = 250
# What of dates, times and years a number can be that is no plain one.
_KINDS = {"date": "date", "time": "time", "season": "year", "decade": "year", "short": "year", "ordinal": "ordinal"}


@cache
def _shaped() -> re.Pattern[str]:
    """What begins with a digit and is dated, timed or ordered rather than counted, whatever stands around it."""
    return re.compile(
        rf"""(?P<date>\d{{4}}-\d\d?-\d\d?(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)
            | \d{{4}}/\d\d?/\d\d?(?!\d) | \d\d?/\d\d?/(?:\d{{4}}|\d\d)(?![\d/]) | \d\d?\.\d\d?\.(?:19|20)\d\d(?![\d.]*\d)
            | (?:[0-3]?\d)-(?:[01]?\d)-(?:19|20)\d\d(?![-\d]))
      | (?P<time>\d\d?(?:[:.]\d\d(?::\d\d)?)?\s?(?:[ap]\.\s?m\.|[ap]m\b) | \d\d?:\d\d(?::\d\d)?(?:\.\d+)?(?!\d|:\d)
            | \d\d?\s?o['’]clock | [012]\d\.?[0-5]\d\s?(?:{_ZONES}|hours|hrs)\b
            | \d\d?\s?(?:-|–|to|and)\s?\d\d?(?:[:.]\d\d)?\s?(?:[ap]\.m\.|[ap]m\b))
      | (?P<season>(?:1[0-9]|20)\d\d\s?[-–/]\s?(?:\d\d|(?:1[0-9]|20)\d\d)\b(?![-–/\d%,.]\d|%))
      | (?P<decade>(?:1[0-9]|20)\d\ds\b)
      | (?P<short>\d0s\b)
      | (?P<ordinal>\d+(?:,\d{{3}})*(?:(?<=1)(?<!11)st|nd|rd|th)\b)""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _day() -> re.Pattern[str]:
    """The day of a month, the last of several days, and the year behind it."""
    return re.compile(
        r"\d\d?(?:st|nd|rd|th)?(?:\s?[-–]\s?\d\d?(?:st|nd|rd|th)?(?![\d,.]*\d))?(?:,?\s(?:1[0-9]|20)\d\d\b)?"
        r"(?![\d,]*\d|[.]\d|%|\s(?:percent|per\scent|points|million|billion|years|people|men|women)\b|\sof\s(?:the|its|their|our|his|her|these|those)\s\d)"
    )


@cache
def _month() -> re.Pattern[str]:
    """A day of the month before its month, and the first of several days."""
    return re.compile(
        r"\d\d?(?:st|nd|rd|th)?(?:\s?(?:[-–/]|to|and|or)\s?\d\d?(?:st|nd|rd|th)?)?[\s-](?:of\s)?([A-Z][a-z]+)(?!\w)"
    )


@cache
def _year_behind() -> re.Pattern[str]:
    return re.compile(r",?[\s-](?:1[0-9]|20)\d\d\b(?![,.]\d)")


def shaped(text: str, start: int) -> Reading | None:
    """The date, time, decade or ordinal that begins at `start` by its shape alone."""
    match = _shaped().match(text, start)
    if match is None:
        return None
    kind = match.lastgroup or ""
    if kind == "short" and not _BEFORE_DECADE.search(text, max(0, start - 8), start):
        return None  # "a 30s timeout"
    if kind == "season":
        first, last = text[start : start + 4], re.split(r"[-–/]", match[0])[-1].strip()
        low, high = float(first), float(last if len(last) == 4 else first[:2] + last)
        if high < low:
            high += 100 if len(last) == 2 else 0
        if low - high > _LIFE:
            return Reading(start, match.end(), "identifier")  # "case number 2023-1187"
        return Reading(start, match.end(), "year", (low + high) / 2, min(low, high), max(low, high))
    if kind == "decade":
        low = float(text[start : start + 4])
        if low % 10:
            return Reading(start, start + 4, "year", low, low, low)  # a genitive that lost its apostrophe
        return Reading(start, match.end(), "year", None, low, low + 9, approximate=True)
    return Reading(start, match.end(), _KINDS[kind])


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
    if not n:
        return 0
    if n > 2 and forms[n - 1] in ("and", "to", "or") and forms[n - 2].isdecimal() and len(forms[n - 2]) < 3:
        n -= 2
    month = text[starts[n - 1] : ends[n - 1]].rpartition("-")[2]
    if month not in MONTHS:
        return 0
    gap = text[ends[n - 1] : starts[n]]
    if len(gap.removeprefix("." if month in _SHORT else " ")) > 1 or not gap[-1:].isspace():
        return 0
    day = _day().match(text, spot.start)
    return day.end() if day else 0


def year(spot: Spot) -> Reading | None:
    """The year that a number is at a spot: "in 1998", "44 BC"."""
    text, start = spot.text, spot.start
    match = _YEAR.match(text, start)
    if match is None:
        match = _FAR_YEAR.match(text, start)
        if match is None or spot.previous not in _IN_YEARS or (spot.previous == "of" and "year" not in spot.near(2)):
            return _of_era(text, start)
        if noun(spot, match.end()):
            return None
    elif _counts(spot, match.end()):
        return None
    value = float(match[0])
    return Reading(start, match.end(), "year", value, value, value)


def _of_era(text: str, start: int) -> Reading | None:
    match = _ERA.match(text, start)
    if match is None:
        return None
    value = float(match[0][: match.start(1) - start].strip().replace(",", ""))
    value = -value if match[1][0] == "B" else value
    return Reading(start, match.end(), "year", value, value, value)


def _counts(spot: Spot, end: int) -> bool:
    """Whether a number of four digits that ends at `end` counts something, and is no year."""
    before = spot.previous
    if before in _COUNTING or (before in ("to", "of") and spot.lead(2) in ("up to", "total of")):
        return True
    if spot.words.ends[spot.n] != end:
        return False
    return (spot.following in _COUNTED and spot.previous not in ("the", "in", "a")) or spot.text.startswith(
        "per cent", end + 1
    )
