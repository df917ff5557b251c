"""The cells of a document's tables by row and by column."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.document import Block, Cell

# Of so many cells in a column, at most, one tells how many were asked.
_LONGEST = 40


class Tables:
    """The cells of a document by row and by column."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._rows: dict[tuple[int, int], list[Block]] = {}
        self._columns: dict[tuple[int, int], list[Block]] = {}
        for block in blocks:
            if block.cell:
                self._rows.setdefault((block.cell.table, block.cell.row), []).append(block)
                self._columns.setdefault((block.cell.table, block.cell.column), []).append(block)

    def row(self, cell: Cell) -> list[Block]:
        """The cells of a row."""
        return self._rows[cell.table, cell.row]

    def column(self, cell: Cell) -> list[Block]:
        """The cells of a column, of a long one the first."""
        return self._columns[cell.table, cell.column][:_LONGEST]

    def heads(self, cell: Cell) -> str:
        """What heads the column and the row of a cell; "" for a head."""
        if not cell.row:
            return ""
        heads = (self._columns[cell.table, cell.column][0], self._rows[cell.table, cell.row][0])
        return "; ".join(b.text for b in heads if b.cell and (b.cell.row == 0 or b.cell.column == 0) and b.cell != cell)
