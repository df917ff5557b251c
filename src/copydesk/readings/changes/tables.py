"""Changes in tables: a column of percentages behind the two that they compare."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.arithmetic.interval import Interval
from copydesk.document import Block, Document
from copydesk.readings.changes import Change
from copydesk.readings.changes.amounts import Amount
from copydesk.readings.changes.statements import qualified
from copydesk.readings.changes.terms import Gap, Term
from copydesk.readings.changes.working import alike
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.precision import stated
from copydesk.readings.late import Late

_CHANGE = Late(
    r"\W*(?:%|per\s?cent|percent(?:age)?|pct\.?)?\s*(?:(?:year|month)[\s-](?:on|over)[\s-](?:year|month)\s)?"
    r"(?:change|chg|growth|increase|decrease|variation|yoy|y/y|\+/[-−–])\W*(?:in\s)?\W*(?:%|per\s?cent|percent|pct|yoy|y/y)?\W*",
    re.IGNORECASE,
)
_YEAR = Late(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_EARLIER = Late(r"\b(?:before|old|last|previous|prior|then|from|start|was)\b", re.IGNORECASE)
_LATER = Late(r"\b(?:after|new|this|current|now|to|end|is)\b", re.IGNORECASE)
_MINUS = ("-", "−", "–", "(", "▼", "↓")
_PLUS = ("+", "▲", "↑")


def compared(document: Document) -> Iterator[Change]:
    """The percentages in tables that compare two figures of their row."""
    grids: dict[int, dict[tuple[int, int], Block]] = {}
    for block in document.blocks:
        if block.cell:
            grids.setdefault(block.cell.table, {})[block.cell.row, block.cell.column] = block
    figures = document.reading(Figures)
    for grid in grids.values():
        for (row, column), head in grid.items():
            if row or column < 2 or not _CHANGE.fullmatch(head.text) or qualified().search(head.text.lower()):
                continue
            ends = _columns(grid, column)
            if ends:
                yield from _of_column(grid, column, ends, figures)


def _columns(grid: dict[tuple[int, int], Block], column: int) -> tuple[int, int] | None:
    """The columns of the earlier and the later numbers, by their headers; None where these do not tell."""
    two = [grid.get((0, column - 2)), grid.get((0, column - 1))]
    if two[0] is None or two[1] is None:
        return None
    first, last = two[0].text, two[1].text
    years = _YEAR.findall(first), _YEAR.findall(last)
    if len(years[0]) == len(years[1]) == 1:
        if _YEAR.sub("", first) != _YEAR.sub("", last) or years[0] == years[1]:
            return None
        return (column - 2, column - 1) if years[0] < years[1] else (column - 1, column - 2)
    if _EARLIER.search(first) and _LATER.search(last):
        return column - 2, column - 1
    if _LATER.search(first) and _EARLIER.search(last):
        return column - 1, column - 2
    return None


def _of_column(
    grid: dict[tuple[int, int], Block], column: int, ends: tuple[int, int], figures: Figures
) -> Iterator[Change]:
    for (row, here), block in grid.items():
        if not row or here != column:
            continue
        cells = [grid.get((row, end)) for end in ends]
        found = [figures.of(cell) if cell else [] for cell in (block, *cells)]
        if any(len(of) != 1 for of in found):
            continue
        amount = _amount(found[0][0])
        base, result = found[1][0], found[2][0]
        if amount and alike(base, result) and (base.value or 0) > 0 and (result.value or 0) > 0:
            yield Change(block, amount, base, result, tight=True, averaged=True)


def _amount(figure: Figure) -> Amount | None:
    """The change that a cell says; one without a sign may be either way."""
    span = stated(figure)
    if figure.kind != "percent" or span is None or figure.value is None:
        return None
    before = figure.block.text[: figure.start].strip()[-1:] or figure.text[:1]
    sign = (
        -1
        if figure.value < 0 or before in _MINUS or figure.text[0] in _MINUS
        else 1
        if before in _PLUS or figure.text[0] in _PLUS
        else 0
    )
    size = span.scaled(-1.0) if figure.value < 0 else span
    term = Term(figure.start, figure.end, figure, "", Gap(""), Gap(""))
    return Amount(term, "percent", sign, "gloss", Interval(max(size.low, 0.0), max(size.high, 0.0)))
