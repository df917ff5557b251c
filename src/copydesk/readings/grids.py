"""The tables of a document as rows and columns of figures."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late

_DIGITS = Late(r"\d[\d,\s\u00a0\u202f]*(?:\.(\d+))?")
# What may stand in a cell beside its figure: a footnote's mark, a share in brackets, a currency's sign.
_BESIDE = Late(r"[\s*†‡§+()\[\]~≈%:;,.£$€¥\-–−^]|\(?[-+]?\d+(?:\.\d+)?\s?%\)?|\[\w{1,2}\]|\ufffc")
_READ = ("count", "money", "measure", "duration", "percent", "year", "points", "rate")


class Entry(NamedTuple):
    """A cell that is a figure and no more: its `decimals` as written, and what its column multiplies it by."""

    figure: Figure
    decimals: int
    scale: float

    @property
    def value(self) -> float:
        return self.figure.value or 0.0


class Grid:
    """One table. `texts` are its cells by row and column, `entries` those of them that are figures; `rates` are kept apart."""

    def __init__(self) -> None:
        self.texts: dict[tuple[int, int], str] = {}
        self.entries: dict[tuple[int, int], Entry] = {}
        self.rates: dict[tuple[int, int], Entry] = {}
        self.height = 0
        self.width = 0
        self.beside = ""  # the blocks right before the table, and the one behind it

    def header(self, column: int) -> str:
        """The header of a column, "" for none."""
        return self.texts.get((0, column), "")

    def label(self, row: int) -> str:
        """The label of a row: its first cell, or the second where the first is empty or a number of the row."""
        first = self.texts.get((row, 0), "")
        return (
            first
            if first and (row, 0) not in self.entries
            else self.texts.get((row, 1), "")
            if (row, 1) not in self.entries
            else first
        )

    def row(self, row: int) -> list[int]:
        """The columns in which a row has a figure."""
        return [column for column in range(self.width) if (row, column) in self.entries]


class Grids:
    """The tables of a document, in order."""

    def __init__(self, document: Document) -> None:
        self.all: list[Grid] = []
        grids: dict[int, Grid] = {}
        figures: Figures | None = None
        recent: list[Block] = []
        last: Grid | None = None
        for block in document.blocks:
            cell = block.cell
            if cell is None:
                if last and not recent:
                    last.beside += " " + block.text
                recent = [*recent[-1:], block]
                continue
            figures = figures or document.reading(Figures)
            if cell.table not in grids:
                grids[cell.table] = Grid()
                grids[cell.table].beside = " ".join(one.text for one in recent)
            grid = last = grids[cell.table]
            recent = []
            grid.height, grid.width = max(grid.height, cell.row + 1), max(grid.width, cell.column + 1)
            at = cell.row, cell.column
            grid.texts[at] = block.text
            if cell.row and (entry := _entry(block, figures.of(block))):
                (grid.rates if entry.figure.kind == "rate" else grid.entries)[at] = entry
        self.all = list(grids.values())


def _entry(block: Block, figures: list[Figure]) -> Entry | None:
    """The figure that a cell is."""
    if not figures:
        return None
    figure = figures[0]
    if (
        figure.value is None
        or figure.kind not in _READ
        or figure.approximate
        or (len(figures) > 1 and figures[1].kind != "percent")
    ):
        return None
    rest = block.text[: figure.start] + block.text[(figures[1].end if len(figures) > 1 else figure.end) :]
    if len(figures) > 1:
        rest += block.text[figure.end : figures[1].start]
    digits = _DIGITS.search(figure.text)
    if digits is None or _BESIDE.sub("", rest):
        return None
    written = float(re.sub(r"[,\s\u00a0\u202f]", "", digits[0]))
    scale = abs((figure.value or 0.0) / written) if written and figure.value else 1.0
    return Entry(figure, len(digits[1] or ""), scale)
