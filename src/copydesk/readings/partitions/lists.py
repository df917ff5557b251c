"""Shares of one whole in the items of a list and the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.document import Block, Document
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.partitions.answers import opposed
from copydesk.readings.partitions.shares import changing, several
from copydesk.readings.partitions.wholes import MADE_UP, ONE_ONLY
from copydesk.readings.percentages import Percentages, single

_WHOLE = Late(
    r"\b(?:vote[ds]?|voting|share\s+of\s+the\s+\w+|budgets?|spending|income|revenues?|turnover|sales|funding|composition|portfolio|made\s+of|mix|divided|allocat\w+|distribution|ingredients|"
    r"where\s+(?:(?:the|your|our|its)\s+)?(?:[\w’'-]+\s+){0,4}(?:comes?|came|goes|went|go)\b|where\s+(?:the|your|our|its)\s+(?:\w+\s+)?(?:money|power|energy|tax\w*))\b",
    re.IGNORECASE,
)
_NOT_ONE = Late(
    r"\b(?:chang(?:es?|ed)|growth|grew|rise|rose|increased?|since|compared|users?\s+who|people\s+who|respondents\s+who|those\s+who|by\s+(?:age|region|state|county|town|ward|party|year)|turnout|approval|each|per|(?:is|was|are|were)\s+(?:up|down))\b",
    re.IGNORECASE,
)
_TOTAL = Late(r"\s*(?:total|all|sum|overall|average|mean|turnout)\b", re.IGNORECASE)
_MASS = r"(?:total|votes?|seats|budget|revenue|sales|market|spending|income|power|electricity|energy|trade|exports|imports|emissions|costs?|whole|funding|output|traffic|waste|water|land|weight|volume)"
# The header of shares of one whole, of shares of people, and of shares that do not say what they are of.
_COLUMN = Late(
    rf"\s*(?:(?:vote|market|budget|seat)\s+share|(?:share|%|per\s?cent(?:age)?|proportion)\s+of\s+(?:the\s+|all\s+)?{_MASS})\s*(?:\([^)]*\)|,?\s*%)?\s*",
    re.IGNORECASE,
)
_PEOPLE = Late(
    r"\s*(?:share|%|per\s?cent(?:age)?|proportion|result|answers?|responses?|replies|votes?)(?:\s+of\s+(?:the\s+|all\s+)?\w+)?\s*(?:\([^)]*\)|,?\s*%)?\s*",
    re.IGNORECASE,
)
_SHARE = Late(r"\s*(?:share|%|per\s?cent|percentage|proportion)\s*(?:\(%\)|,?\s*%)?\s*", re.IGNORECASE)
# What stands over the names of what a whole is divided into, and what over those of several wholes.
_INTO = Late(
    r"\s*(?:source|party|candidate|fuel|material|ingredient|component|metal|category|sector|spending|heading|item|use|purpose|owner|shareholder|fibre|gas|crop)s?(?:\s+of\s+\w+)?\s*",
    re.IGNORECASE,
)
_BY = Late(
    r"\b(?:town|ward|county|state|district|region|country|constituency|city|area|place|precinct|year|month|quarter|election|poll|pollster|date|age|group|season|round|week|day|period)s?\b",
    re.IGNORECASE,
)
_YEAR = Late(r"\s*(?:19|20)\d\d|Q[1-4]\b")
# Shares that come to more than this, in percent, are no slip but of several wholes.
_MOST = 140
# No item is as long that names a share: characters.
_LONGEST = 90


def lists(document: Document) -> Iterator[list[Figure]]:
    """The shares of each list and column of a table that divides one whole."""
    percentages = document.reading(Percentages)
    if not any(block.kind in ("item", "cell") for block, _ in percentages):
        return
    run: list[Block] = []
    leads: list[str] = []
    tables: dict[int, str] = {}
    columns: dict[tuple[int, int], list[Block]] = {}
    last = -1  # the table right before
    for block in document.blocks:
        if block.kind == "item":
            run.append(block)
            continue
        if run:
            yield from _items(run, " ".join(leads), percentages)
            run = []
        if block.cell:
            last = block.cell.table
            tables.setdefault(last, " ".join(leads))
            columns.setdefault((last, block.cell.column), []).append(block)
            continue
        if last in tables:
            tables[last] += " " + block.text
            last = -1
        leads = [*leads[-1:], block.text]
    yield from _items(run, " ".join(leads), percentages)
    for (table, column), cells in columns.items():
        if column and (labels := columns.get((table, 0))):
            yield from _column(labels, cells, tables[table], percentages)


def _items(items: list[Block], lead: str, percentages: Percentages) -> Iterator[list[Figure]]:
    parts, texts = _shares(items, percentages), [item.text for item in items]
    if not parts or not _one_whole(lead, texts, parts) or any(len(text) > _LONGEST for text in texts):
        return
    told = MADE_UP.search(lead) or _WHOLE.search(lead) or ONE_ONLY.search(lead)
    if opposed(texts) or (len(items) > 2 and told):
        yield parts


def _column(labels: list[Block], cells: list[Block], beside: str, percentages: Percentages) -> Iterator[list[Figure]]:
    head, *rest = cells
    parts, names = _shares(rest, percentages), [label.text.strip() for label in labels[1:]]
    if not parts or len(labels) != len(cells) or not _one_whole(beside, names, parts):
        return
    if any(_YEAR.match(name) for name in names) or len({name.lower() for name in names}) < len(names):
        return
    divided = _SHARE.fullmatch(head.text) and _INTO.fullmatch(labels[0].text) and len(names) > 2
    by_kind = not _BY.search(labels[0].text) and (_COLUMN.fullmatch(head.text) or divided)
    if by_kind or (opposed(names) and _PEOPLE.fullmatch(head.text)):
        yield parts


def _shares(blocks: Sequence[Block], percentages: Percentages) -> list[Figure]:
    """The one share that each of the blocks has; empty where one has none or several."""
    found = [percentages.of(block) for block in blocks]
    if len(found) < 2 or any(len(one) != 1 or not single(one[0]) for one in found):
        return []
    return [one[0] for one in found]


def _one_whole(beside: str, names: Sequence[str], parts: Sequence[Figure]) -> bool:
    """Whether nothing tells that shares are of several wholes, or of one that people have several parts in."""
    if several(beside) or _NOT_ONE.search(beside) or any(_TOTAL.match(name) for name in names):
        return False
    return sum(part.value or 0 for part in parts) <= _MOST and not any(
        changing(part.block.text, part) for part in parts
    )
