"""Totals of tables, and what their cells come to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from copydesk.readings.grids import Entry, Grid
from copydesk.readings.late import Late
from copydesk.readings.total_labels import SUBTOTAL, is_total

_SUB = Late(r"\s*(?:[–—•·-]\s?|of\s(?:which|whom|them)\b|thereof|incl|includ|davon|darunter|\u2003|→|↳)", re.IGNORECASE)
# What is not added up.
_NEVER = Late(
    r"\b(?:averages?|avg|mean|median|rates?|ratio|per(?!\scent)|unique|distinct|index|score|rank\w*|year(?!\s?\d)|age|max\w*|min|minimum|change|growth|density|"
    r"temp\w*|position|id|date|born|died|founded|speed|yield|margin|gpa|rating|percentile|share\schange|cumulative|difference|"
    r"diff|balance|running|turnout|(?:unit|each)\s?(?:cost|price)?|mode|level|version|port|default|latency|versus|vs)\b|±|Δ|[@/]",
    re.IGNORECASE,
)
# Scores are added up where their total is told so, and near enough.
_SCORES = Late(r"\W*(?:scores?|strokes|marks)\W*", re.IGNORECASE)
_NEAR_SCORES = 0.05
_EXCERPT = Late(
    r"\b(?:top|selected|largest|biggest|main|major|leading|sample|some|examples?|excerpt|first|key|most|notable|partial|highest|lowest)\b",
    re.IGNORECASE,
)
_ROUNDED = Late(
    r"\bround(?:ed|ing)\b|\bmay\snot\s(?:sum|add|total)\b|\b(?:do|does)\snot\s(?:sum|add|total)\b|\boverlap|\bmore\sthan\sone\b|\bmultiple\b",
    re.IGNORECASE,
)
# Over the last of columns for quarters, days or months.
_WHOLE_TIME = Late(r"\W*(?:final(?:\sscore)?|(?:full\s|whole\s)?(?:week|month|season|year)|fy)\W*", re.IGNORECASE)
_ALMOST = 1e-9
# How far off a total may be that is no slip but the total of something else.
_FAR, _NEAR = 0.5, 0.2


class Total(NamedTuple):
    """A total that does not come out: its cell and label, the cells that it is of, and what they come to."""

    entry: Entry
    label: str
    parts: Sequence[Entry]
    sum: float


def rows(grid: Grid) -> Iterator[Total]:
    """The cells of rows of totals that do not come out."""
    if grid.height < 4 or _ROUNDED.search(grid.beside):
        return
    labels = {row: grid.label(row) for row in range(1, grid.height)}
    for row, label in labels.items():
        if SUBTOTAL.match(label):
            yield from _subtotals(grid, labels, row)
    plain = [row for row, label in labels.items() if is_total(label)]
    totals = plain or [
        row for row, label in labels.items() if row in (1, grid.height - 1) and is_total(label, loose=True)
    ]
    excerpt = bool(_EXCERPT.search(grid.beside) or _EXCERPT.search(grid.header(0)))
    for row in totals:
        first = 1 if (row, 0) not in grid.entries or grid.label(row) == grid.texts.get((row, 1)) else 0
        judged = [
            (column, total)
            for column in range(first, grid.width)
            if (row, column) in grid.entries and (total := _column(grid, labels, row, column)) is not None
        ]
        wrong = [total for _, total in judged if total.entry.value != total.sum and not _close(total)]
        right = len(judged) - len(wrong)
        if len(wrong) > 1 and not right:
            continue  # another total than that of these rows
        for total in wrong:
            more = total.entry.value > total.sum
            if excerpt and more and not right:
                continue
            if abs(total.entry.value - total.sum) <= (_FAR if row in plain or right else _NEAR) * abs(total.sum):
                yield total


def _column(grid: Grid, labels: dict[int, str], row: int, column: int) -> Total | None:
    """A column's total in a row with the cells it is of; None where it is not one to be added up."""
    header = grid.header(column)
    scores = _SCORES.fullmatch(header) is not None
    if _NEVER.search(header) and not scores:
        return None
    body = [r for r in labels if r != row and not is_total(labels[r])]
    entries = {r: grid.entries.get((r, column)) for r in body}
    # A row that only names a group, or one whose cells are empty.
    empty = [r for r in body if not any(grid.texts.get((r, c)) for c in range(1, grid.width))]
    found = {r: entry for r in body if (entry := entries[r]) is not None}
    if len(found) < 2 or len(found) + len(empty) < len(body):
        return None
    entry = grid.entries[row, column]
    if not _alike([entry, *found.values()]):
        return None
    subtotal = [r for r in found if SUBTOTAL.match(labels[r])]
    details = [r for r in found if _SUB.match(labels[r]) and not entry.value < 0]
    items = [r for r in found if r not in subtotal]
    ways = [items, [r for r in items if r not in details], subtotal, list(found)]
    earlier = [r for r in labels if r < row and (is_total(labels[r]) or r in subtotal)]
    later = [r for r in labels if r > row and (is_total(labels[r]) or r in subtotal)]
    ways += [
        [r for r in items if max(earlier, default=0) < r < row],
        [r for r in items if row < r < min(later, default=10**6)],
    ]
    ways += [_without_groups(items, found)]
    sums = [(way, [found[r] for r in way]) for way in ways if len(way) > 1]
    for _, parts in sums:
        if _fits(entry, parts):
            return Total(entry, labels[row], parts, entry.value)
    values = [one.value for one in found.values()]
    if entry.figure.kind == "percent" and abs(entry.value - 100) > 1:
        return None
    if empty or min(values) <= entry.value <= max(values):
        return None  # a cell is missing; or it is an average
    main = ways[1] if details else items
    if scores and abs(entry.value - _sum(list(found.values()))) > _NEAR_SCORES * entry.value:
        return None
    return (
        Total(entry, labels[row], [found[r] for r in main], _sum([found[r] for r in main])) if len(main) > 1 else None
    )


def _subtotals(grid: Grid, labels: dict[int, str], row: int) -> Iterator[Total]:
    """The cells of a row of subtotals that the rows since the last one do not add up to."""
    before = [r for r in labels if r < row]
    begun = max((r for r in before if SUBTOTAL.match(labels[r]) or is_total(labels[r])), default=0)
    for column in range(1, grid.width):
        entry = grid.entries.get((row, column))
        parts = [grid.entries.get((r, column)) for r in before if r > begun]
        known = [part for part in parts if part is not None]
        if (
            entry is None
            or len(known) < 2
            or len(known) < len(parts)
            or _NEVER.search(grid.header(column))
            or not _alike([entry, *known])
        ):
            continue
        if not _fits(entry, known) and abs(entry.value - _sum(known)) <= _NEAR * _sum(known):
            yield Total(entry, labels[row], known, _sum(known))


def _without_groups(items: list[int], found: dict[int, Entry]) -> list[int]:
    """The rows that are no parts of a row before them which is their sum: not "north" and "south" behind "England"."""
    kept: list[int] = []
    n = 0
    while n < len(items):
        kept.append(items[n])
        whole, total, m = found[items[n]].value, 0.0, n + 1
        while m < len(items) and total < whole - _ALMOST * whole:
            total += found[items[m]].value
            m += 1
        n = m if m > n + 2 and abs(total - whole) <= _ALMOST * max(whole, 1) else n + 1
    return kept


def columns(grid: Grid) -> Iterator[Total]:
    """The cells of columns of totals that do not come out, where those of most other rows do."""
    if grid.height < 3 or _ROUNDED.search(grid.beside):
        return
    totals = [column for column in range(grid.width) if is_total(grid.header(column), loose=True)]
    last = grid.width - 1
    if not totals and _WHOLE_TIME.fullmatch(grid.header(last)):
        totals = [last]
    if len(totals) != 1:
        return
    column = totals[0]
    body = [row for row in range(1, grid.height) if (row, column) in grid.entries]
    for others in _spans(grid, column):
        judged = []
        for row in body:
            parts = [grid.entries.get((row, other)) for other in others]
            known = [part for part in parts if part is not None]
            if len(known) == len(parts) and _alike([grid.entries[row, column], *known]):
                entry = grid.entries[row, column]
                sums = entry.value if _fits(entry, known) else _sum(known)
                judged.append(Total(entry, grid.header(column), known, sums))
        wrong = [total for total in judged if not _close(total)]
        right = len(judged) - len(wrong)
        if judged and right >= len(wrong) and right:
            yield from (
                total
                for total in wrong
                if not _average(total) and abs(total.entry.value - total.sum) <= _FAR * abs(total.sum)
            )
            return


def _average(total: Total) -> bool:
    values = [part.value for part in total.parts]
    return min(values) <= total.entry.value <= max(values)


def _spans(grid: Grid, column: int) -> Iterator[list[int]]:
    """The columns beside that of the totals which it may be the total of, all of them first."""
    sides: list[Callable[[int], list[int]]] = [
        lambda n: list(range(column - n, column)),
        lambda n: list(range(column + 1, column + 1 + n)),
    ]
    for most in range(grid.width - 1, 1, -1):
        for side in sides:
            found = side(most)
            if (
                found
                and found[0] >= 0
                and found[-1] < grid.width
                and not any(_NEVER.search(grid.header(one)) for one in found)
            ):
                yield found


def _alike(entries: Sequence[Entry]) -> bool:
    kinds = {"count" if entry.figure.kind == "year" else entry.figure.kind for entry in entries}
    years = all(entry.figure.kind == "year" for entry in entries)
    return (
        len(kinds) == 1
        and not years
        and len({entry.figure.unit if entry.figure.kind != "count" else "" for entry in entries}) == 1
    )


def _sum(parts: Sequence[Entry]) -> float:
    return round(sum(part.value for part in parts), 9)


def _close(total: Total) -> bool:
    return abs(total.entry.value - total.sum) <= _ALMOST * max(abs(total.sum), 1)


def _fits(entry: Entry, parts: Sequence[Entry]) -> bool:
    """Whether a total can be that of its parts, each of them rounded by half a unit of its last digit."""
    values = [entry, *parts]
    exact = all(one.figure.kind in ("count", "year") and one.scale == 1 and not one.decimals for one in values)
    coarse = all(one.value % 1000 == 0 for one in values)
    room = 0.0 if exact and not coarse else sum(_half(one, coarse=exact) for one in values)
    return abs(entry.value - _sum(parts)) <= room + _ALMOST * max(abs(entry.value), 1)


def _half(entry: Entry, *, coarse: bool) -> float:
    return 500.0 if coarse else entry.scale * 10.0**-entry.decimals / 2
