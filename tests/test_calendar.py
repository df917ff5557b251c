"""The calendar, against the standard library's."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from copydesk.arithmetic.calendar import Day, day_of, exists, leap, month_length, whole_years

dates = st.dates(date(1, 1, 1), date(9000, 12, 31))


def day(when: date) -> Day:
    return Day(when.year, when.month, when.day)


@given(dates)
def test_days_are_counted_and_named_as_datetime_does(when):
    assert day(when).number == when.toordinal()
    assert day(when).weekday == when.weekday()
    assert day_of(when.toordinal()) == day(when)


@given(st.integers(1, 9998), st.integers(1, 12), st.integers(0, 40))
def test_a_day_exists_where_a_date_can_be_made_of_it(year, month, number):
    try:
        date(year, month, number)
    except ValueError:
        assert not exists(year, month, number)
    else:
        assert exists(year, month, number)
    assert leap(year) == calendar.isleap(year)
    assert month_length(month, year) == calendar.monthrange(year, month)[1]


@given(dates, st.integers(0, 40_000))
def test_an_age_grows_on_the_birthday(born, lived):
    when = min(born + timedelta(lived), date(9998, 12, 31))
    years = whole_years(day(born), day(when))
    assert (born.year + years, born.month, born.day) <= (when.year, when.month, when.day)
    assert (born.year + years + 1, born.month, born.day) > (when.year, when.month, when.day)


def test_a_february_without_a_year_may_have_29_days():
    assert exists(None, 2, 29)
    assert not exists(None, 2, 30)
    assert not exists(None, 13, 1)
