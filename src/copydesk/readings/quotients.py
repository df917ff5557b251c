"""Columns of a table that follow from two others: the share of those in favour, the price of each, the rate per 1,000."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import permutations
from typing import NamedTuple

from copydesk.readings.figures import Figure
from copydesk.readings.grids import Entry, Grid

# What a table may have at most to be looked through, and how many rows have to agree for each that does not.
_WIDEST, _LONGEST = 10, 200
_LEAST, _FOR_EACH = 2, 2


class Quotient(NamedTuple):
    """The figures of a row: `top` over `bottom` should be `result`."""

    top: Figure
    bottom: Figure
    result: Figure


def odd_quotients(
    grid: Grid, results: Mapping[tuple[int, int], Entry], fits: Callable[[Quotient], bool | None]
) -> Iterator[Quotient]:
    """The rows in which a column of results is not what it is in the others: one column over another.

    `fits` says whether a row agrees, None where it tells nothing. Silent where two pairs of columns would do.
    """
    if not results or grid.width > _WIDEST or grid.height > _LONGEST:
        return
    for column in sorted({column for _, column in results}):
        rows = [row for row in range(1, grid.height) if (row, column) in results]
        found = []
        for top, bottom in permutations([other for other in range(grid.width) if other != column], 2):
            triples = [
                Quotient(grid.entries[row, top].figure, grid.entries[row, bottom].figure, results[row, column].figure)
                for row in rows
                if (row, top) in grid.entries and (row, bottom) in grid.entries
            ]
            told = [(triple, fits(triple)) for triple in triples] if len(triples) > _LEAST else []
            odd = [triple for triple, fit in told if fit is False]
            agreeing = sum(fit is True for _, fit in told)
            if agreeing >= max(_LEAST, _FOR_EACH * len(odd)):
                found.append(odd)
        if len(found) == 1:
            yield from found[0]
