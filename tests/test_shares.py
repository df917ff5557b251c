"""What the rules on shares flag, with which words, and what they leave alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from copydesk import critic
from copydesk.desk import Desk, Wishes
from copydesk.rule import Finding

SHARES = Path(__file__).parent / "shares"
RULES = tuple(sorted(path.stem for path in SHARES.glob("*.txt")))
LINES = [
    (path.stem, line) for path in sorted(SHARES.glob("*.txt")) for line in path.read_text("utf-8").split("\n") if line
]


@cache
def desk(rules: tuple[str, ...]) -> Desk:
    return Desk(Wishes(isolated=True, select=rules))


def lint(draft: str, *rules: str) -> list[Finding]:
    report = desk(rules or RULES).lint("draft.md", draft.encode())
    assert report.failures == []
    return report.findings


@pytest.mark.parametrize(("rule", "line"), LINES, ids=[line for _, line in LINES])
def test_each_line_is_flagged_where_it_is_marked(rule: str, line: str) -> None:
    draft, marks = critic.strip(line)
    assert [(found.rule, *found.span) for found in lint(draft)] == [(rule, mark.start, mark.end) for mark in marks]


@pytest.mark.parametrize(
    ("draft", "message"),
    [
        ("12 of the 30 (45%) left.", "“45%” is not 12 of 30 · 12 of 30 is 40%"),
        ("“Of 30, 12 (45%) left,” he said.", "“45%” is not 12 of 30 · 12 of 30 is 40%; check the quotation, or say so"),
        ("Rents fell by 150%.", "Nothing falls by 150% · a fall of 100% leaves nothing"),
        ("Turnout was 102%.", "“102%” of a whole cannot be · the whole is 100%"),
        ("37% of the 12 jurors left.", "No number of 12 is 37% · 4 of 12 is 33.3%, 5 of 12 is 41.7%"),
        ("60% said yes and 45% no.", "The shares come to more than all · 60% + 45% is 105%"),
        ("60% is oil, the remaining 30% gas.", "“30%” does not remain · 60% leave 40%"),
        ("A majority (47%) left.", "“A majority” and “47%” disagree · “A majority” is more than 50%"),
        ("A third (43%) left.", "“A third” and “43%” disagree · “A third” is 30.5% to 36.5%"),
        ("Nearly half (58%) left.", "“Nearly half” and “58%” disagree · “Nearly half” is 40% to 50%"),
        ("More than half (46%) left.", "“More than half” and “46%” disagree · “More than half” is at least 50%"),
    ],
)
def test_message_shows_the_working(draft: str, message: str) -> None:
    (found,) = lint(draft)
    assert found.message == message


@pytest.mark.parametrize(
    ("draft", "suggestions", "related"),
    [
        ("12 of the 30 (45%) left.", ("40%",), ("12 of the 30",)),
        ("37% of the 12 jurors left.", ("33%", "42%"), ("12",)),
        ("60% is oil, 10% coal, the remaining 40% gas.", ("30%",), ("60%", "10%")),
        ("60% said yes and 45% no.", (), ("60%",)),
        ("A majority (47%) left.", (), ("A majority",)),
    ],
)
def test_what_is_suggested_and_the_other_end(
    draft: str, suggestions: tuple[str, ...], related: tuple[str, ...]
) -> None:
    (found,) = lint(draft)
    assert found.suggestions == suggestions
    assert tuple(draft[place.span.start : place.span.end] for place in found.related) == related


@pytest.mark.parametrize(
    ("draft", "level"),
    [
        ("Rents fell by 150%.", "error"),
        ("“Rents fell by 150%,” she said.", "warning"),
        ("> Rents fell by 150%.", "warning"),
    ],
)
def test_what_is_quoted_is_a_query(draft: str, level: str) -> None:
    (found,) = lint(draft)
    assert found.level == level


@pytest.mark.parametrize(
    ("draft", "flagged"),
    [
        ("How they voted:\n\n- Yes: 52%\n- No: 41%\n- Undecided: 12%\n", ["12%"]),
        ("How they voted:\n\n- Yes: 52%\n- No: 40%\n- Undecided: 8%\n", []),
        ("The costs break down as follows:\n\n* Fuel – 45%\n* Wages – 40%\n* Other – 20%\n", ["20%"]),
        ("What they own (several answers possible):\n\n- Car: 80%\n- Bike: 60%\n- Other: 20%\n", []),
        ("Share of users who like:\n\n- tea: 70%\n- coffee: 65%\n- water: 20%\n", []),
        ("Changes in the budget since May:\n\n- Fuel: 60%\n- Wages: 30%\n- Other: 20%\n", []),
        ("| Party | Share of vote |\n|---|---|\n| Red | 45% |\n| Blue | 40% |\n| Green | 20% |\n", ["20%"]),
        ("| Use | % of total |\n|---|---|\n| Farms | 50 |\n| Homes | 35 |\n| Other | 20 |\n", ["20"]),
        ("| Party | Share of vote |\n|---|---|\n| Red | 45% |\n| Blue | 55% |\n| Total | 100% |\n", []),
        ("| Town | Share of vote |\n|---|---|\n| Ayr | 45% |\n| Ely | 60% |\n", []),
        ("| Year | Share of vote |\n|---|---|\n| 2015 | 45% |\n| 2019 | 60% |\n", []),
    ],
)
def test_lists_and_tables(draft: str, flagged: list[str]) -> None:
    assert [found.text for found in lint(draft, "percent-sum")] == flagged


@pytest.mark.parametrize(
    ("rows", "flagged"),
    [
        (["| Alby | 48 | 36 | 65% |", "| Borg | 60 | 27 | 45% |", "| Cray | 50 | 31 | 62% |"], ["65%"]),
        (["| Alby | 48 | 36 | 75% |", "| Borg | 60 | 27 | 45% |", "| Cray | 50 | 31 | 62% |"], []),
        (["| Alby | 48 | 36 | 12% |", "| Borg | 60 | 27 | 31% |", "| Cray | 50 | 31 | 62% |"], []),
        (["| Alby | 48 | 36 | 65% |", "| Borg | 60 | 27 | 45% |"], []),
    ],
)
def test_a_column_of_shares_is_one_column_over_another(rows: list[str], flagged: list[str]) -> None:
    draft = "\n".join(["| Ward | Replies | For | Share |", "|---|---|---|---|", *rows, ""])
    assert [found.text for found in lint(draft, "fraction-mismatch")] == flagged


TABLE = "| Town | {} |\n|---|---|\n| Alder | 91% |\n| Birch | 106% |\n| Cedar | 87% |\n"


@pytest.mark.parametrize("header", ["Share of homes with internet", "Turnout", "Percentage of pupils who passed"])
def test_a_cell_above_the_whole_is_flagged(header: str) -> None:
    assert [found.text for found in lint(TABLE.format(header))] == ["106%"]


@pytest.mark.parametrize(
    "header", ["Share of target met", "Bed occupancy", "Gross enrolment", "Change in share of homes"]
)
def test_a_cell_above_what_is_no_whole_is_left_alone(header: str) -> None:
    assert lint(TABLE.format(header)) == []
