"""Units of measure, against exact fractions and the tables that define them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.arithmetic.interval import Interval
from copydesk.arithmetic.units import converted, definitions, difference, metric

LENGTHS = ["metre", "kilometre", "inch", "foot", "yard", "mile", "nautical mile", "millimetre"]
TEMPERATURES = ["degree Celsius", "degree Fahrenheit", "kelvin"]
numbers = st.integers(-100_000, 100_000).map(lambda n: n / 8)


def one(name: str, sort: str = ""):
    return next(meaning for meaning in definitions(name) if meaning.sort == sort)


def near(found: float, exact: Fraction) -> bool:
    return abs(Fraction(found) - exact) <= abs(exact) * Fraction(1, 10**9) + Fraction(1, 10**6)


@given(numbers, st.sampled_from(LENGTHS), st.sampled_from(LENGTHS))
def test_lengths_convert_as_fractions_do(value, first, second):
    exact = Fraction(value) * one(first).factor / one(second).factor
    found = converted(Interval.exactly(value), one(first), one(second))
    assert near(found.low, exact)
    assert near(found.high, exact)


@given(numbers, st.sampled_from(TEMPERATURES), st.sampled_from(TEMPERATURES))
def test_temperatures_convert_as_fractions_do(value, first, second):
    a, b = one(first), one(second)
    exact = (Fraction(value) + a.zero) * a.factor / b.factor - b.zero
    assert near(converted(Interval.exactly(value), a, b).low, exact)
    assert near(difference(Interval.exactly(value), a, b).low, Fraction(value) * a.factor / b.factor)


@given(numbers, st.sampled_from(LENGTHS), st.sampled_from(LENGTHS))
def test_there_and_back(value, first, second):
    there = converted(Interval(value, value + 1), one(first), one(second))
    back = converted(there, one(second), one(first))
    assert back.meets(Interval(value, value + 1))
    assert near(back.low, Fraction(value))


@pytest.mark.parametrize(
    ("name", "sort", "factor"),
    [
        ("mile", "", "1609.344"),
        ("acre", "", "4046.8564224"),
        ("square mile", "", "2589988.110336"),
        ("cubic foot", "", "0.028316846592"),
        ("gallon", "US", "0.003785411784"),
        ("gallon", "imperial", "0.00454609"),
        ("barrel", "oil", "0.158987294928"),
        ("fluid ounce", "US", "0.0000295735295625"),
        ("fluid ounce", "imperial", "0.0000284130625"),
        ("ton", "short", "907.18474"),
        ("ton", "long", "1016.0469088"),
        ("stone", "", "6.35029318"),
        ("ounce", "", "0.028349523125"),
        ("mile an hour", "", "0.44704"),
        ("pound-foot", "", "1.3558179483314004"),
        ("horsepower", "", "745.69987158227022"),
        ("horsepower", "metric", "735.49875"),
        ("pound a square inch", "", "44482216152605/6451600000"),
        ("knot", "", "463/900"),
    ],
)
def test_factors_of_nist_sp_811(name, sort, factor):
    assert one(name, sort).factor == Fraction(factor)


def test_what_is_defined_by_another():
    yard, pound = one("yard").factor, one("pound weight").factor
    inch, gravity = yard / 36, Fraction("9.80665")
    assert one("gallon", "US").factor == 231 * inch**3
    assert [one(name, "US").factor for name in ("quart", "pint", "cup", "fluid ounce")] == [
        one("gallon", "US").factor / parts for parts in (4, 8, 16, 128)
    ]
    assert [one(name, "imperial").factor for name in ("quart", "pint", "fluid ounce")] == [
        one("gallon", "imperial").factor / parts for parts in (4, 8, 160)
    ]
    assert one("barrel", "oil").factor == 42 * one("gallon", "US").factor
    assert one("bushel", "US").factor == Fraction("2150.42") * inch**3
    assert one("acre").factor == 4840 * yard**2
    assert one("horsepower").factor == 550 * pound * gravity * yard / 3
    assert one("pound a square inch").factor == pound * gravity / inch**2
    assert (one("stone").factor, one("ton", "short").factor, one("ton", "long").factor) == (
        14 * pound,
        2000 * pound,
        2240 * pound,
    )


def test_readings_that_everyone_knows():
    celsius, fahrenheit = one("degree Celsius"), one("degree Fahrenheit")
    for c, f in ((0, 32), (100, 212), (-40, -40), (37, 98.6)):
        assert converted(Interval.exactly(c), celsius, fahrenheit).low == pytest.approx(f)
        assert converted(Interval.exactly(f), fahrenheit, celsius).low == pytest.approx(c)


def test_names():
    assert definitions("block") == ()
    assert definitions("square league") == ()
    assert metric("square kilometre")
    assert metric("kilometre an hour")
    assert not metric("mile")


def test_a_length_is_no_weight():
    with pytest.raises(ValueError, match="length is not mass"):
        converted(Interval.exactly(1), one("foot"), one("kilogram"))
