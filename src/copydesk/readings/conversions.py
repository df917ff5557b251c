"""One measure in two units: "30 feet (9 metres)", "10 miles, or 16 kilometres,"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.appositions import apposed, listed
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.measured import Side, at_sea, degrees, side, weight


class Conversion(NamedTuple):
    """A figure and the next one, which puts it in another unit.

    `close` tells that nothing but marks and words such as "about" stands between the two.
    """

    one: Side
    other: Side
    close: bool


_FURTHEST = 60


class Conversions:
    """Where a block puts a measure in two units, in order."""

    def __init__(self, document: Document) -> None:
        self._of: dict[int, list[Conversion]] = {}
        figures = document.reading(Figures)
        for one, other in pairwise(figures.all):
            if other.kind != "measure" and one.kind != "measure":
                continue
            if one.block is other.block and 0 < other.start - one.end <= _FURTHEST:
                found = _conversion(one, other)
                if found:
                    self._of.setdefault(id(one.block), []).append(found)
        for block in document.blocks:
            found_here = self._of.get(id(block))
            if found_here:
                found_here += _chained(found_here, figures.of(block))

    def of(self, block: Block) -> list[Conversion]:
        """The conversions of `block`."""
        return self._of.get(id(block), [])


def _conversion(one: Figure, other: Figure) -> Conversion | None:
    first, second = side(one), side(other)
    first, second = first or weight(one, second), second or weight(other, first)
    if first is None or second is None or first.unit == second.unit:
        return None
    first, second = degrees(first, second.unit), degrees(second, first.unit)
    if first.definitions[0].dimension != second.definitions[0].dimension or first.definitions == second.definitions:
        return None
    text = one.block.text
    close = apposed(text, (one.start, first.end), (other.start, second.end))
    if close is None:
        return None
    return Conversion(at_sea(text, first), at_sea(text, second), close)


def _chained(found: list[Conversion], figures: list[Figure]) -> Iterator[Conversion]:
    """The third figure of "12,000 acres (19 square miles; 49 square kilometres)", as the first one in its unit."""
    text = figures[0].block.text
    place = {figure.start: n for n, figure in enumerate(figures)}
    for conversion in tuple(found):
        second = conversion.other
        n = place[second.figure.start] + 1
        third = side(figures[n]) if n < len(figures) and figures[n].start - second.end < _FURTHEST else None
        if third is None or third.unit in (conversion.one.unit, second.unit, "degree"):
            continue
        if third.definitions[0].dimension == second.definitions[0].dimension and listed(
            text, second.end, (third.figure.start, third.end)
        ):
            yield Conversion(conversion.one, third, conversion.close)
