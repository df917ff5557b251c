"""What a date leaves open: every day that it may mean."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copydesk.arithmetic.calendar import Day, exists, month_length, whole_years
from copydesk.readings.dates.vocabulary import DAY, MONTH, YEAR, month


class Period(NamedTuple):
    """The days from `first` to `last`, both within: a day, a month, a year."""

    first: Day
    last: Day

    @property
    def year(self) -> int:
        """The year in which it begins."""
        return self.first.year


@cache
def _written() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:(?P<day>{DAY})\s(?:of\s)?)?(?P<month>{MONTH})(?:\s(?P<day2>{DAY}))?,?\s(?:of\s)?)?(?P<year>{YEAR})"
        r"|(?P<iso>(?P<iso_year>\d{4})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d))(?!\d)"
    )


def of_year(year: int) -> Period:
    """A whole year."""
    return Period(Day(year, 1, 1), Day(year, 12, 31))


def of_month(year: int, number: int) -> Period:
    """A whole month."""
    return Period(Day(year, number, 1), Day(year, number, month_length(number, year)))


def period(text: str) -> Period | None:
    """The days that a date at the beginning of `text` may mean, its year known; None for what is none."""
    match = _written().match(text)
    if match is None:
        return None
    if match["iso"]:
        year, of_year_, day = int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"])
    else:
        year = int(match["year"])
        of_year_ = month(match["month"] or "")
        day = int((match["day"] or match["day2"] or "0").rstrip("stndrh"))
    if not of_year_ or of_year_ > 12:
        return None if match["iso"] else of_year(year)
    if not day:
        return of_month(year, of_year_)
    return Period(Day(year, of_year_, day), Day(year, of_year_, day)) if exists(year, of_year_, day) else None


def ages(born: Period, then: Period) -> range:
    """Every age in whole years that somebody born in one period can have in another."""
    return range(whole_years(born.last, then.first), whole_years(born.first, then.last) + 1)
