"""What is read as a figure, and as what."""

from __future__ import annotations

import time

import pytest

from copydesk.formats.plain import plain
from copydesk.readings.figures import Figure, Figures


def figures(text: str) -> list[Figure]:
    return plain("draft.txt", text.encode()).reading(Figures).all


@pytest.mark.parametrize(
    ("text", "figure", "kind", "value", "unit"),
    [
        ("It cost £3bn.", "£3bn", "money", 3e9, "GBP"),
        ("It cost US$1.2 million.", "US$1.2 million", "money", 1.2e6, "USD"),
        ("It cost 30 Canadian dollars.", "30 Canadian dollars", "money", 30, "CAD"),
        ("It cost 30 U.S. dollars.", "30 U.S. dollars", "money", 30, "USD"),
        ("It cost EUR 30 million.", "EUR 30 million", "money", 3e7, "EUR"),
        ("A loaf is 80p here.", "80p", "money", 80, "GBP penny"),
        ("It is a 5-pound loaf.", "5-pound", "measure", 5, "pound weight"),
        ("About 40% agreed.", "40%", "percent", 40, ""),
        ("Five percent agreed.", "Five percent", "percent", 5, ""),
        ("It rose three percentage points.", "three percentage points", "points", 3, ""),
        ("One in five agreed.", "One in five", "ratio", 0.2, ""),
        ("Two-thirds of it burned.", "Two-thirds", "ratio", 2 / 3, ""),
        ("Nearly a third say so.", "a third", "ratio", 1 / 3, ""),
        ("Half a million people came.", "Half a million", "count", 5e5, "people"),
        ("Some 1,317 homes burned.", "1,317", "count", 1317, "homes"),
        ("A hundred and fifty men came.", "A hundred and fifty", "count", 150, "men"),
        ("A dozen boats sank.", "A dozen", "count", 12, "boats"),
        ("Two hundred and twenty-one boats sank.", "Two hundred and twenty-one", "count", 221, "boats"),
        ("Hundreds of thousands of boats sank.", "Hundreds of thousands", "count", None, "boats"),
        ("Dozens of boats sank.", "Dozens", "count", None, "boats"),
        ("It makes 75 MW.", "75 MW", "measure", 75, "megawatt"),
        ("It makes 75 kilowatt-hours.", "75 kilowatt-hours", "measure", 75, "kilowatt-hour"),
        ("It does 90 km/h.", "90 km/h", "measure", 90, "kilometre an hour"),
        ("It covers 25 square miles.", "25 square miles", "measure", 25, "square mile"),
        ("It is 20°C outside.", "20°C", "measure", 20, "degree Celsius"),
        ("It is 20 degrees Celsius outside.", "20 degrees Celsius", "measure", 20, "degree Celsius"),
        ("It is 20 C outside.", "20 C", "measure", 20, "degree Celsius"),
        ("It has 20 C-shaped hooks.", "20", "count", 20, "hooks"),
        ("It is three times as big.", "three times", "multiple", 3, ""),
        ("It took 90 minutes.", "90 minutes", "duration", 90, "minute"),
        ("It has six second-class cabins.", "six", "count", 6, "cabins"),
        ("It came to 12 per 100,000 people.", "12 per 100,000", "rate", 12, "per 100,000"),
        ("It is +/-3 points either way.", "3 points", "points", 3, "point"),
        ("The attic (minus 8C) was cold.", "minus 8C", "measure", -8, "degree Celsius"),
        ("The margin of error 1 point is small.", "1 point", "points", 1, "point"),
    ],
)
def test_kind_and_value(text: str, figure: str, kind: str, value: float | None, unit: str) -> None:
    (found,) = figures(text)
    assert (found.text, found.kind, found.unit) == (figure, kind, unit)
    assert found.value == (None if value is None else pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "figure", "kind"),
    [
        ("It was on March 3, 2020.", "3, 2020", "date"),
        ("It was on 3 March 2020.", "3 March 2020", "date"),
        ("It was on the 3rd of Sept. 2020.", "3rd of Sept. 2020", "date"),
        ("It was in 1998.", "1998", "year"),
        ("It was the 1990s.", "1990s", "year"),
        ("It ends at 10:30 p.m. today.", "10:30 p.m.", "time"),
        ("Ann Lee, 45, came.", "45", "age"),
        ("A 12-year-old came.", "12-year-old", "age"),
        ("It was the 5th time.", "5th", "ordinal"),
        ("They flew a Boeing 737 home.", "737", "identifier"),
        ("Market Blast Kills 19", "19", "count"),
        ("They rent Flat 3 now.", "3", "identifier"),
        ("She was 81.", "81", "age"),
        ("She was 12 votes short.", "12", "count"),
        ("Call 555-1234 now.", "555-1234", "identifier"),
        ("He lives at 1200 Elm Street now.", "1200", "identifier"),
        ("They won 112-104 on Friday.", "112-104", "score"),
        ("A 5c stamp is rare.", "5c", "identifier"),
        ("He left 18F's offices.", "18F", "identifier"),
        ("It said error 404 again.", "404", "identifier"),
        ("It passed by a vote of 90 to 10.", "90 to 10", "score"),
    ],
)
def test_what_counts_nothing(text: str, figure: str, kind: str) -> None:
    (found,) = figures(text)
    assert (found.text, found.kind) == (figure, kind)


@pytest.mark.parametrize(
    "text",
    [
        "No one came.",
        "One of the best is gone.",
        "Covid-19 and the G7.",
        "The one who left.",
        "At one point it rained.",
        "The A380 and S22 flew over the M25.",
        "The first half ended.",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("4% agreed.", 3.5, 4.5),
        ("4.2% agreed.", 4.15, 4.25),
        ("4,000 boats sank.", 3950, 4050),
        ("About 1,200 boats sank.", 1100, 1300),
        ("More than 30 boats sank.", 30, None),
        ("Up to 30 boats sank.", None, 30),
        ("Nearly 30 boats sank.", 27, 30),
        ("5-10 percent agreed.", 5, 10),
        ("Between 5 and 10 percent agreed.", 5, 10),
        ("$10 million to $25 million went.", 1e7, 2.5e7),
    ],
)
def test_interval(text: str, low: float | None, high: float | None) -> None:
    (found,) = figures(text)
    assert (found.low, found.high) == (pytest.approx(low) if low else low, pytest.approx(high) if high else high)


def test_from_and_to_are_two_figures() -> None:
    assert [f.text for f in figures("It rose from 5 percent to 10 percent.")] == ["5 percent", "10 percent"]
    assert [f.text for f in figures("It rose by $2 million to $10 million.")] == ["$2 million", "$10 million"]


def test_the_first_of_two_figures_shares_unit_and_scale_of_the_second() -> None:
    said = [(f.text, f.kind, f.value) for f in figures("It rose from 20 to 30 percent, or from 5 to 7 million.")]
    assert said == [
        ("20", "percent", 20),
        ("30 percent", "percent", 30),
        ("5", "count", 5e6),
        ("7 million", "count", 7e6),
    ]
    assert [f.value for f in figures("It rose from 500 to 1 million.")] == [500, 1e6]


def test_long_line_takes_no_longer_than_its_length() -> None:
    begun = time.perf_counter()
    figures("one in 5 percent of $3 " * 20_000)
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize(
    "text",
    [
        "7" * 5000,
        "1," + "000," * 2000 + "000 homes",
        "0." + "3" * 5000 + "%",
        "1 000" + " 000" * 2000,
        "five " + "million " * 500,
        "one " + "billion and " * 500,
        "1e99 and 9.9×10^99",
    ],
)
def test_numbers_beyond_all_numbers_are_read_without_harm(text: str) -> None:
    assert all(figure.end <= len(text) for figure in figures(text))
