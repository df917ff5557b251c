"""What a document says of its polls: how many were asked, and how far off the answers may be."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from copydesk.document import Block, Document
from copydesk.readings.figures import Figures
from copydesk.readings.polls.margins import Margin, margin_of, margins, named, told
from copydesk.readings.polls.samples import Sample, samples
from copydesk.readings.polls.tables import Tables

__all__ = ["Margin", "Polls", "Sample"]

# How many blocks a poll is told over: a story gives its method some paragraphs after its news.
_NEAR = 4
# How many blocks on either side may belong to what it says, as the cells of a table do.
_BESIDE = 80


class Polls:
    """The margins of error of a document, in order, with the samples they belong to."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._samples: dict[int, list[Sample]] = {}
        self.margins: list[Margin] = []
        blocks = document.blocks if document.reading(of_polls) else ()
        self._places = {id(block): n for n, block in enumerate(blocks)}
        self._tables = Tables(blocks)
        for block, may_tell in zip(blocks, document.each(_told), strict=True) if blocks else ():
            if block.cell is not None:
                if named(self._tables.heads(block.cell)):
                    self.margins += [m for f in document.reading(Figures).of(block) if (m := margin_of(block, f))][:1]
            elif may_tell:
                self.margins += margins(document, block)

        self._told = [self._places[id(margin.block)] for margin in self.margins]
        self._least: dict[tuple[int, int], Margin | None] = {}

    def least(self, block: Block) -> Margin | None:
        """The smallest margin of error told in `block` or up to four blocks off; of the whole document for a heading."""
        whole = block.kind in ("heading", "title", "description")
        place = self._places[id(block)]
        first = 0 if whole else bisect_left(self._told, place - _NEAR)
        last = len(self.margins) if whole else bisect_right(self._told, place + _NEAR)
        if (first, last) not in self._least:
            self._least[first, last] = min(self.margins[first:last], key=attrgetter("value"), default=None)
        return self._least[first, last]

    def following(self, block: Block) -> Sequence[Block]:
        """The blocks behind `block`, the nearest first."""
        return self._document.blocks[(place := self._places[id(block)]) + 1 : place + 1 + _BESIDE]

    def preceding(self, block: Block) -> Sequence[Block]:
        """The blocks before `block`, the nearest first."""
        place = self._places[id(block)]
        return self._document.blocks[max(0, place - _BESIDE) : place][::-1]

    def samples(self, block: Block) -> list[Sample]:
        """The samples told in `block`."""
        found = self._samples.get(id(block))
        if found is None:
            heads = self._tables.heads(block.cell) if block.cell else ""
            found = self._samples[id(block)] = samples(self._document, block, heads)
        return found

    def around(self, block: Block) -> list[Block]:
        """The blocks that tell of the same poll, `block` among them: those near it, of a table the row or the column."""
        if block.cell is None:
            blocks, place = self._document.blocks, self._places[id(block)]
            return [b for b in blocks[max(0, place - _NEAR) : place + _NEAR + 1] if b.cell is None]
        row = self._tables.row(block.cell)
        return row if any(self.samples(b) for b in row) else self._tables.column(block.cell)


def _told(block: Block) -> bool:
    return told(block.text)


def of_polls(document: Document) -> bool:
    """Whether a document may tell a margin of error anywhere; a reading."""
    return told(document.source.text)
