"""Percentages that divide one whole between them: answers to one question, votes, parts of a mixture, what remains."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.document import Document
from copydesk.readings.figures import Figure
from copydesk.readings.partitions.additions import additions
from copydesk.readings.partitions.answers import answers
from copydesk.readings.partitions.creeds import creeds
from copydesk.readings.partitions.divisions import divisions
from copydesk.readings.partitions.lists import lists
from copydesk.readings.partitions.remainders import Remainder, remainders, span
from copydesk.readings.partitions.shares import Sharing, several, sharings
from copydesk.readings.percentages import rounded

_ABOUT = 2.0
# All there is, in percent, errors of floats allowed for.
_WHOLE = 100 + 1e-6
__all__ = ["Partition", "Partitions", "Remainder"]


class Partition(NamedTuple):
    """Shares of one whole, in order; together they can be no more than 100%."""

    parts: tuple[Figure, ...]

    def total(self) -> Interval:
        """What they add up to, rounding and words such as "about" allowed for."""
        total = Interval.exactly(0)
        for part in self.parts:
            total += _summand(part)
        return total


def _summand(part: Figure) -> Interval:
    """What a share may add: "about" leaves it two points on either side."""
    if part.kind != "percent":
        return span(part)
    said = rounded(part)
    if said is None or part.value is None:
        return Interval.exactly(0)
    loose = part.approximate and said.low < part.value < said.high
    return Interval(part.value - _ABOUT, part.value + _ABOUT) if loose else said


class Partitions:
    """The partitions of a document, and what it says remains of one."""

    def __init__(self, document: Document) -> None:
        self._sharings: list[Sharing] = list(sharings(document))
        self._document = document
        self._places: dict[int, int] = {}
        self._told: dict[int, bool] = {}

    def __iter__(self) -> Iterator[Partition]:
        """The partitions whose shares come to more than their whole: of sentences, then of lists and tables."""
        for sharing in self._sharings:
            for find in (answers, creeds, divisions, additions):
                parts = find(sharing)
                if parts and Partition(tuple(parts)).total().low > _WHOLE:
                    if not self._several(sharing):
                        yield Partition(tuple(parts))
                    break
        for parts in lists(self._document):
            yield Partition(tuple(parts))

    def remainders(self) -> Iterator[Remainder]:
        """What is said to remain, with the shares that came before."""
        for sharing in self._sharings:
            yield from (found for found in remainders(sharing) if not self._several(sharing))

    def _several(self, sharing: Sharing) -> bool:
        """Whether the paragraph, or the one before it, tells that people could give several answers."""
        if not self._places:
            self._places = {id(block): n for n, block in enumerate(self._document.blocks)}
        n = self._places[id(sharing.block)]
        if n not in self._told:
            self._told[n] = any(several(block.text) for block in self._document.blocks[max(0, n - 1) : n + 1])
        return self._told[n]
