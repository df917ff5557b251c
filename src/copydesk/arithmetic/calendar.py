"""The Gregorian calendar, also before it was kept: days counted, weekdays, ages.

Days are counted from 1 January of the year 1, which is day 1, as `datetime` does (Dershowitz and Reingold,
Calendrical Calculations: "rata die"). Weekdays count from Monday, which is 0.
"""

from __future__ import annotations

from typing import NamedTuple

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def leap(year: int) -> bool:
    """Whether a year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(month: int, year: int | None = None) -> int:
    """The days of a month (1 to 12); of a February whose year is not known, 29."""
    return 29 if month == 2 and (year is None or leap(year)) else _LENGTHS[month - 1]


class Day(NamedTuple):
    """A day of the calendar; years from 1. Days compare as they follow each other."""

    year: int
    month: int
    day: int

    @property
    def number(self) -> int:
        """How many days there have been, this one included."""
        past = self.year - 1
        days = past * 365 + past // 4 - past // 100 + past // 400
        return days + _BEFORE[self.month - 1] + (self.month > 2 and leap(self.year)) + self.day

    @property
    def weekday(self) -> int:
        """0 for a Monday to 6 for a Sunday."""
        return (self.number - 1) % 7


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether a month has such a day, in this year or, where it is not known, in some year."""
    return 1 <= month <= 12 and 1 <= day <= month_length(month, year)


def day_of(number: int) -> Day:
    """The day with a number, from 1 on; the inverse of `Day.number`."""
    year = max(1, number // 366)  # never too late, and at most a few years early
    while Day(year + 1, 1, 1).number <= number:
        year += max(1, (number - Day(year + 1, 1, 1).number) // 366)
    rest = number - Day(year, 1, 1).number
    month = next(m for m in range(12, 0, -1) if Day(year, m, 1).number - Day(year, 1, 1).number <= rest)
    return Day(year, month, rest - (Day(year, month, 1).number - Day(year, 1, 1).number) + 1)


def whole_years(first: Day, last: Day) -> int:
    """The years that are over from one day to a later one, as ages are told."""
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
