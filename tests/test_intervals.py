"""Intervals, against exact fractions."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.arithmetic.interval import Interval

numbers = st.integers(-10_000, 10_000).map(lambda n: n / 8)  # floats hold these exactly


@st.composite
def intervals(draw):
    return Interval(*sorted((draw(numbers), draw(numbers))))


@st.composite
def members(draw):
    interval = draw(intervals())
    return interval, Fraction(interval.low) + draw(st.fractions(0, 1)) * Fraction(interval.high - interval.low)


def holds(interval: Interval, number: Fraction) -> bool:
    room = Fraction(1, 10**6)
    return (math.isinf(interval.low) or Fraction(interval.low) - room <= number) and (
        math.isinf(interval.high) or number <= Fraction(interval.high) + room
    )


@given(members(), members())
def test_every_result_is_within(one, other):
    (first, a), (second, b) = one, other
    assert holds(first + second, a + b)
    assert holds(first - second, a - b)
    assert holds(first * second, a * b)
    if b and not -Fraction(1, 100) < b < Fraction(1, 100):
        assert holds(first / second, a / b)


@given(members(), st.fractions(-100, 100))
def test_what_holds_a_common_number_meets(one, shift):
    interval, number = one
    assert interval.meets(Interval.exactly(float(number)))
    assert interval.meets(interval + Interval(-abs(float(shift)), abs(float(shift))))


@given(intervals(), intervals())
def test_meeting_is_mutual_and_apart_means_a_gap(one, other):
    assert one.meets(other) == other.meets(one)
    if not one.meets(other):
        assert one.high < other.low or other.high < one.low


def test_open_ends_and_zero():
    more = Interval(5, math.inf)
    assert more.meets(Interval.exactly(1e12))
    assert not more.meets(Interval.exactly(4))
    assert (more * Interval.exactly(0)) == Interval(0, 0)
    assert Interval(1, 2) / Interval(-1, 1) == Interval(-math.inf, math.inf)
    assert Interval(100, 100).widened(0.03) == Interval(97, 103)


def test_no_interval_upside_down():
    with pytest.raises(ValueError, match="no interval from 2 to 1"):
        Interval(2, 1)
