"""Shares of one whole in the items of a list and the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Block, Document
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.partitions.answers import _OPPOSED
from copydesk.readings.partitions.mixtures import MADE_UP
from copydesk.readings.partitions.shares import changing, several
from copydesk.readings.percentages import Percentages, single

_WHOLE = Late(
    r"\b(?:vote[ds]?|voting|share\s+of\s+the\s+\w+|where\s+(?:the|your|our|its)\s+(?:\w+\s+)?(?:money|budget|power|energy|tax\w*)|budgets?|spending|composition|portfolio|made\s+of|divided|allocat\w+|distribution|ingredients)\b",
    re.IGNORECASE,
)
_NOT_ONE = Late(
    r"\b(?:changes?|growth|rise|increase|since|compared|users?\s+who|people\s+who|respondents\s+who|those\s+who|by\s+(?:age|region|state|county|town|ward|party|year)|turnout|approval|each|per)\b",
    re.IGNORECASE,
)
_TOTAL = Late(r"\s*(?:total|all|sum|overall|average|mean|turnout)\b", re.IGNORECASE)
_COLUMN = Late(
    r"\A\s*(?:(?:vote|market|budget|seat)\s+share|share\s+of\s+(?:the\s+)?(?:total|votes?|seats|budget|revenue|sales|market|spending|power|electricity|energy|trade|exports|imports|emissions|costs?)|"
    r"(?:%|per\s?cent(?:age)?)\s+of\s+(?:the\s+)?(?:total|votes?|seats|budget|revenue|sales|market|spending|whole|costs?|emissions))\s*(?:\([^)]*\)|,?\s*%)?\s*\Z",
    re.IGNORECASE,
)
_BY = Late(
    r"\b(?:town|ward|county|state|district|region|country|constituency|city|area|place|precinct|year|month|quarter|election|poll|pollster|date|age|group|question|season|round|week|day|period)s?\b",
    re.IGNORECASE,
)
_YEAR = Late(r"\s*(?:19|20)\d\d|Q[1-4]\b")


def lists(document: Document) -> Iterator[list[Figure]]:
    """The shares of each list and column of a table that divides one whole."""
    percentages = document.reading(Percentages)
    if not any(block.kind in ("item", "cell") for block, _ in percentages):
        return
    run: list[Block] = []
    lead = ""
    columns: dict[tuple[int, int], list[Block]] = {}
    for block in document.blocks:
        if block.kind == "item":
            run.append(block)
            continue
        if run:
            yield from _items(run, lead, percentages)
            run = []
        if block.cell:
            columns.setdefault((block.cell.table, block.cell.column), []).append(block)
        else:
            lead = block.text
    yield from _items(run, lead, percentages)
    for (table, column), cells in columns.items():
        if column and (labels := columns.get((table, 0))):
            yield from _column(labels, cells, percentages)


def _items(items: list[Block], lead: str, percentages: Percentages) -> Iterator[list[Figure]]:
    parts = [percentages.of(item) for item in items]
    if len(items) < 2 or not all(len(part) == 1 and single(part[0]) for part in parts):
        return
    texts = [item.text for item in items]
    if several(lead) or _NOT_ONE.search(lead) or any(_TOTAL.match(text) or len(text) > 90 for text in texts):
        return
    if any(changing(part[0].block.text, part[0]) for part in parts):
        return
    opposed = any(
        any(one.search(text) for text in texts) and any(other.search(text) for text in texts)
        for one, other in _OPPOSED[:5]
    )
    if opposed or (len(items) > 2 and (MADE_UP.search(lead) or _WHOLE.search(lead))):
        yield [part[0] for part in parts]


def _column(labels: list[Block], cells: list[Block], percentages: Percentages) -> Iterator[list[Figure]]:
    head, *rest = cells
    if not _COLUMN.match(head.text) or _BY.search(labels[0].text) or len(rest) < 2 or len(labels) != len(cells):
        return
    parts = [percentages.of(cell) for cell in rest]
    if not all(len(part) == 1 and single(part[0]) for part in parts):
        return
    named = [label.text.strip().lower() for label in labels[1:]]
    if any(_TOTAL.match(name) or _YEAR.match(name) for name in named) or len(set(named)) < len(named):
        return
    yield [part[0] for part in parts]
