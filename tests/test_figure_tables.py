"""Cells are counted in what the header, the row of units or the label of their row says."""

from __future__ import annotations

import pytest

from copydesk.formats.markdown import markdown
from copydesk.readings.figures import Figure, Figures


def figures(draft: str) -> list[Figure]:
    return markdown("draft.md", draft.encode()).reading(Figures).all


def table(*rows: str) -> str:
    head, *rest = rows
    rule = "|".join("---" for _ in head.strip("|").split("|"))
    return "\n".join([head, f"|{rule}|", *rest]) + "\n"


@pytest.mark.parametrize(
    ("header", "cell", "kind", "value", "unit"),
    [
        ("Revenue ($m)", "3.4", "money", 3.4e6, "USD"),
        ("Revenue ($ million)", "3.4", "money", 3.4e6, "USD"),
        ("Revenue (US$ bn)", "3.4", "money", 3.4e9, "USD"),
        ("Revenue (£'000)", "340", "money", 340e3, "GBP"),
        ("Revenue, €m", "3.4", "money", 3.4e6, "EUR"),
        ("Revenue (in millions of dollars)", "3.4", "money", 3.4e6, "USD"),
        ("Revenue (EUR million)", "1998", "money", 1998e6, "EUR"),
        ("Cost ($ per tonne)", "340", "money", 340, "USD"),
        ("Profit ($m)", "(3.4)", "money", -3.4e6, "USD"),
        ("Share (%)", "12", "percent", 12, ""),
        ("Change, %", "-1.5", "percent", -1.5, ""),
        ("% of total", "12", "percent", 12, ""),
        ("Distance, km", "42", "measure", 42, "kilometre"),
        ("Distance (km)", "10–15", "measure", 12.5, "kilometre"),
        ("Speed (km/h)", "80", "measure", 80, "kilometre an hour"),
        ("Height (m)", "1.8", "measure", 1.8, "metre"),
        ("Low (°C)", "-7", "measure", -7, "degree Celsius"),
        ("Population (m)", "1.8", "count", 1.8e6, ""),
        ("Population (thousands)", "1,250", "count", 1250e3, ""),
        ("Time (min)", "90", "duration", 90, "minute"),
        ("Deaths per 100,000", "5", "rate", 5, "per 100,000"),
        ("Miles", "12", "measure", 12, "mile"),
        ("Homes", "12", "count", 12, ""),
        ("Week 1", "12", "count", 12, ""),
        ("Year", "1998", "year", 1998, ""),
        ("Share (%)", "£12", "money", 12, "GBP"),
    ],
)
def test_header(header: str, cell: str, kind: str, value: float, unit: str) -> None:
    *_, found = figures(table(f"| Town | {header} |", f"| Ayr | {cell} |"))
    assert (found.kind, found.value, found.unit) == (kind, pytest.approx(value), unit)


def test_unit_row_below_the_header() -> None:
    found = figures(table("| Town | Area | Budget |", "| | km² | $m |", "| Ayr | 12 | 3.5 |"))
    assert [(figure.kind, figure.value, figure.unit) for figure in found] == [
        ("measure", 12, "square kilometre"),
        ("money", 3.5e6, "USD"),
    ]


def test_label_of_a_row() -> None:
    found = figures(table("| | 2023 | 2024 |", "| Revenue ($m) | 3.5 | 4.5 |", "| Homes | 3 | 4 |"))
    assert [(figure.kind, figure.value) for figure in found] == [
        ("year", 2023),
        ("year", 2024),
        ("money", 3.5e6),
        ("money", 4.5e6),
        ("count", 3),
        ("count", 4),
    ]


def test_the_scale_of_a_header_is_no_figure() -> None:
    found = figures(table("| Town | Population (millions) |", "| Ayr | 1.5 |"))
    assert [figure.text for figure in found] == ["1.5"]


def test_interval_is_scaled() -> None:
    (found,) = figures(table("| Town | Budget ($m) |", "| Ayr | 3.5 |"))
    assert (found.low, found.high) == (pytest.approx(3.45e6), pytest.approx(3.55e6))
