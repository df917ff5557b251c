"""The figures of one stretch of a block, found without looking at the others."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures

_start = attrgetter("start")


def figures_in(document: Document, block: Block, start: int, end: int) -> list[Figure]:
    """The figures of `block` that begin from `start` up to `end`, in order."""
    figures = document.reading(Figures).of(block)
    return figures[bisect_left(figures, start, key=_start) : bisect_left(figures, end, key=_start)]
