"""The rows of tables, their cells by what the headers of the columns call them."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.document import Block, Document
from copydesk.readings.late import Late


class Rows:
    """The tables of a document, as cells by row and column."""

    def __init__(self, document: Document) -> None:
        self._tables: dict[int, dict[tuple[int, int], Block]] = {}
        for block in document.blocks:
            if block.cell:
                self._tables.setdefault(block.cell.table, {})[block.cell.row, block.cell.column] = block

    def header(self, cell: Block) -> str:
        """What the header of a cell's column says."""
        place = cell.cell
        above = self._tables[place.table].get((0, place.column)) if place else None
        return above.text.strip() if above else ""

    def under(self, *headers: Late) -> Iterator[tuple[Block, ...]]:
        """The cells of each row that has one under each of these headers, each of which one column alone fits."""
        for cells in self._tables.values():
            columns = [
                [column for (row, column), cell in cells.items() if row == 0 and header.fullmatch(cell.text.strip())]
                for header in headers
            ]
            if any(len(found) != 1 for found in columns):
                continue
            for row in range(1, 1 + max(row for row, _ in cells)):
                found = [cells.get((row, column[0])) for column in columns]
                if all(found):
                    yield tuple(cell for cell in found if cell)
