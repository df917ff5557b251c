"""What a figure says, as people read it, and which two say the same."""

from __future__ import annotations

import pytest

from copydesk.formats.plain import plain
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.measures import plural
from copydesk.sheets.saying import same
from copydesk.sheets.values import reads_as


def figure(text: str) -> Figure:
    return plain("draft.txt", f"They saw {text}.".encode()).reading(Figures).all[0]


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("1.2 million boats", "1.2 million"),
        ("1,200,000 boats", "1.2 million"),
        ("1,234,567 boats", "1,234,567"),
        ("12,345 boats", "12,345"),
        ("two boats", "2"),
        ("two hundred and five boats", "205"),
        ("twenty-four boats", "24"),
        ("dozens of boats", "24 or more"),
        ("a third of the boats", "33.3%"),
        ("about 90 boats", "about 90 (89–91)"),
        ("nearly 40 percent of them", "about 40% (36–40)"),
        ("more than 300 boats", "300 or more"),
        ("up to 300 boats", "up to 300"),
        ("35 to 40 percent of them", "35–40%"),
        ("30 to 40 boats", "30–40"),
        ("two or three boats", "2–3"),
        ("$3bn in all", "$3 billion"),
        ("£2.4 million to £3 million", "£2.4–3 million"),
        ("40 million Swiss francs", "40 million CHF"),
        ("1 mile of it", "1 mile"),
        ("6 feet of it", "6 feet"),
        ("ten points", "10 points"),
        ("20 years of it", "20 years"),
    ],
)
def test_reads_as(text, reads):
    assert reads_as(figure(text)) == reads


@pytest.mark.parametrize(
    ("unit", "units"),
    [
        ("square foot", "square feet"),
        ("mile an hour", "miles an hour"),
        ("degree Celsius", "degrees Celsius"),
        ("kilowatt-hour", "kilowatt-hours"),
        ("century", "centuries"),
        ("nautical mile", "nautical miles"),
        ("inch", "inches"),
        ("millimetre of mercury", "millimetres of mercury"),
        ("pound weight", "pounds"),
    ],
)
def test_plural(unit, units):
    assert plural(unit) == units


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.2 million boats", "1,200,000 boats"),
        ("two boats", "2 vessels"),
        ("a dozen boats", "12 boats"),
        ("half of the boats", "50% of the boats"),
        ("$500,000 in all", "500,000 dollars in all"),
        ("about 40 percent", "some 40%"),
        ("it on 3 May 2024", "it on May 3, 2024"),
        ("it at 6:00 p.m. then", "it at 6pm then"),
        ("35-40 percent of it", "35 to 40 percent of it"),
    ],
)
def test_the_same_in_other_words(one, other):
    assert same(figure(one), figure(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("40 boats", "41 boats"),
        ("40 percent", "nearly 40 percent"),
        ("about 40 percent", "nearly 40 percent"),
        ("more than 40 boats", "up to 40 boats"),
        ("$40 in all", "£40 in all"),
        ("40 miles of it", "40 kilometres of it"),
        ("35 to 40 percent of it", "30 to 45 percent of it"),
        ("it on 3 May 2024", "it on 3 June 2024"),
    ],
)
def test_not_the_same(one, other):
    assert not same(figure(one), figure(other))
