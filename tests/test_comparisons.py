"""Two quantities that are compared, and the difference between two."""

from __future__ import annotations

import pytest

from copydesk.check import Check
from copydesk.checks.compare_equal import CompareEqual
from copydesk.checks.compare_unlike import CompareUnlike
from copydesk.checks.difference_mismatch import DifferenceMismatch
from copydesk.formats.markdown import markdown
from copydesk.formats.plain import plain
from copydesk.readings.figures import Figures
from copydesk.readings.magnitudes import Magnitude, magnitude
from copydesk.readings.pairs import pair


def flagged(check: Check, text: str) -> list[str]:
    document = markdown("draft.md", text.encode())
    return [hit.block.text[hit.start : hit.end] for hit in check.hits(document)]


@pytest.mark.parametrize(
    ("text", "dimension", "value"),
    [
        ("It took an hour and a half.", "time", 5400),
        ("It ran for two years.", "calendar", 24),
        ("A quarter agreed.", "share", 0.25),
        ("It costs 50p.", "GBP", 0.5),
        ("It is 1.5 kilometres long.", "metric length", 1500),
    ],
)
def test_magnitude(text: str, dimension: str, value: float) -> None:
    (figure,) = plain("draft.txt", text.encode()).reading(Figures).all
    assert magnitude(figure) == Magnitude(dimension, value)


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Lee leads 48% to 45%.", (48, 45)),
        ("Lee leads 48-45.", (48, 45)),
        ("Lee beat Hart 4,312 to 4,102.", (4312, 4102)),
        ("They won by 5 points.", None),
    ],
)
def test_pair(text: str, both: tuple[float, float] | None) -> None:
    (figure,) = plain("draft.txt", text.encode()).reading(Figures).all
    assert pair(figure) == both


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The budget is $1.5 million, compared with $1,500,000 last year.", "$1,500,000"),
        ("One in five adults smokes, compared with 20% a decade ago.", "20%"),
        ("The flight takes two and a half hours, longer than the 150 minutes it took before.", "150 minutes"),
        ("A dozen schools closed, compared with 12 in the previous year.", "12"),
        ("The loan runs for 36 months rather than three years.", "three years"),
        ("Sales fell to 400 units from 400 a year earlier.", "400"),
        ("The wait went from 90 minutes to an hour and a half.", "an hour and a half"),
        ("The deposit goes up from 14 days’ rent to two weeks’ rent.", "two weeks"),
        ("The limit was raised from **30 days** to [30 days](https://example.org).", "30 days"),
        ("## Wait cut from 60 minutes to one hour", "one hour"),
        ("The delay grew from seven days to a week.", "a week"),
        ("Waiting times fell 10 percent to 18 months from a year and a half.", "a year and a half"),
    ],
)
def test_compared_equal(text: str, words: str) -> None:
    assert flagged(CompareEqual(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The unemployment rate was little changed at 5%, compared with 5% in June.",
        "He moved from 12 Main Street to 12 Oak Street.",
        "Turnout rose from just under 50% to just over half.",
        "Speeds rose from 60 km/h to 60 mph.",
        "It cost $1.5 billion, compared with $1.5 million for the old one.",
        "It took 24 hours, more than a day faster than in 2019.",
        "They met for 30 minutes, compared with the 30-minute limit.",
        "It rose 5% to 5 million from 4.8 million.",
        "Today, one year later, more than one year later than planned, it opened.",
        "The size went from 4 by 4 to 4 by 6.",
        "Trains go from 5 to 5.",
        "It will rise from 5 to 5, 6 or 7.",
        "Rates were cut from 0.25% to 0.25% below the benchmark.",
        "Upgrade from version 2 to version 2.",
        "A dozen came, compared with dozens last year.",
    ],
)
def test_compared_and_not_equal(text: str) -> None:
    assert flagged(CompareEqual(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The pass costs £30 a week, up from £1,400 a year.", "£1,400 a year"),
        ("12 percent of firms closed, against 340 firms in 2019.", "340"),
        ("The fund spent £2 million, compared with $3 million last year.", "$3 million"),
        ("It loses 2% of its members a month versus 19% a year for the trade.", "19% a year"),
        ("The school spends 18% of its budget on heat, compared with £64,000 next door.", "£64,000"),
        ("Compared with 15% last year, 230 pupils were absent this year.", "230"),
        ("The ship burns 12 litres a day, compared with 300 litres a month for the old one.", "300 litres a month"),
    ],
)
def test_compared_unlike(text: str, words: str) -> None:
    assert flagged(CompareUnlike(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Cases rose 12% from 250 to 280.",
        "They won 60% of their games against 20 teams.",
        "Prices rose 0.4% in the quarter, compared with 2% in the year to May.",
        "Turnout was 60%, compared with 58 in the last vote.",
        "Absence was 15% (210 pupils), compared with 230 pupils last year.",
        "The government will return 1.7 billion Canadian dollars, more than the 1.2 billion dollars it expects.",
        "Sales rose 12%, compared with 12 months earlier.",
        "He exchanged $500, compared with the rate of €450.",
        "Twelve of 30 (40%), compared with 10 of 40 (25%).",
        "They pay $500 a month, compared with $6,000 over the whole year.",
    ],
)
def test_compared_like(text: str) -> None:
    assert flagged(CompareUnlike(), text) == []


@pytest.mark.parametrize(
    ("text", "words", "difference"),
    [
        ("The school has three more pupils than last year’s 12, for a total of 16.", "three", "4"),
        ("The motion passed by 12 votes to 9, a majority of four.", "four", "3"),
        ("Lee leads by 6 points, 48% to 44%, in the survey.", "6 points", "4 points"),
        ("Attendance was 500, 50 fewer than the 560 of last year.", "50", "60"),
        ("The ticket costs $50, $5 more than its rival’s $40.", "$5", "$10"),
        ("Hart, 45, is five years older than Lee, who is 42.", "five years", "3"),
        ("At 31, she is two years younger than her brother, 34.", "two years", "3"),
        ("He finished in 58 minutes, 3 minutes faster than his 63 minutes last year.", "3 minutes", "5 minutes"),
        ("Turnout was 62 percent, 8 points higher than the 58 percent in 2019.", "8 points", "4 points"),
        ("Last year it had 12 pupils; this year it has three more, a total of 16.", "three", "4"),
        ("Lee took 4,312 votes to Hart’s 4,102, winning by 250.", "250", "210"),
        ("The difference between 52% and 44% is 5 points.", "5 points", "8 points"),
        ("Seven voted for and four against, a majority of two.", "two", "3"),
        ("The party won 52 seats to its rival’s 45, a margin of eight.", "eight", "7"),
        ("The club has 16 members, three more than last year’s 19.", "three", "3 the other way"),
    ],
)
def test_difference(text: str, words: str, difference: str) -> None:
    (hit,) = DifferenceMismatch().hits(plain("draft.txt", text.encode()))
    assert (hit.block.text[hit.start : hit.end], hit.says["difference"]) == (words, difference)


@pytest.mark.parametrize(
    "text",
    [
        "Lee leads by 5 points, 48% to 43%.",
        "Lee leads by 4 points, 48% to 43%.",
        "She beat him by 8 points, 54.2% to 45.8%.",
        "The club has about 16 members, three more than last year’s 12 or so.",
        "Lee beat Hart by more than 200 votes, 4,312 to 4,102.",
        "A two-thirds majority of 67 is needed; the vote was 60 to 40.",
        "The majority was 3, 12 votes to 9, down from 4.",
        "Lee won by 5 points in 2012, and 52% to 48% this year.",
        "The poll has Lee up by 5, 48% to 43%, a margin of error of 3.",
        "The bill passed 51-49, with a margin of one vote to spare.",
        "They won by 2 wickets after scoring 250 to 249.",
        "The lead narrowed to 3 points, 47% to 44%, from 6.",
        "He is 45, five years older than the average of 39.5.",
        "The Owls trail 3-2 in the series after a 98-90 loss, a margin of 8.",
        "A margin of 4 to 1 backed the plan, 80% to 20%.",
        "It sold 1,150 tickets, 200 fewer than the 1,350 sold in 2024.",
        "The report is 20 pages longer than last year’s 100-page edition.",
    ],
)
def test_difference_that_holds(text: str) -> None:
    assert flagged(DifferenceMismatch(), text) == []
