"""The figures of a document: what each is, and what it says."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.figures.beginnings import Beginnings
from copydesk.readings.figures.columns import Column, Columns, of_column
from copydesk.readings.figures.kinds import read
from copydesk.readings.figures.numbers import SMALL
from copydesk.readings.figures.spot import Reading, Spot
from copydesk.readings.words import BlockWords, Words, words_of


class Figure(NamedTuple):
    """A figure of a block, half-open in characters of its text, unit and sign included.

    `kind` is count, money, percent, points, ratio, rate, measure, duration, multiple, score, range,
    date, year, time, age, ordinal or identifier; a range of something is of that kind. `value` is in
    `unit` (a currency's code, a unit's name or the noun that is counted), in percent for a percentage,
    a fraction of one for a ratio, and None where no number says it ("dozens"). `low` and `high` are
    the ends of a range, or of the interval that rounding and words such as "about" leave open; None
    is an open end.
    """

    block: Block
    start: int
    end: int
    kind: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    approximate: bool

    @property
    def text(self) -> str:
        """The figure as it is written."""
        return self.block.text[self.start : self.end]


_LISTED = frozenset((", ", " and ", ", and ", " or ", ", or ", " to ", " & ", "–", "/"))
_begins = Beginnings()


class Figures:
    """The figures of every block, in order."""

    def __init__(self, document: Document) -> None:
        words = document.reading(Words)
        columns: Columns | None = None
        self.all: list[Figure] = []
        self._of: dict[int, list[Figure]] = {}
        for block in document.blocks:
            if block.cell is None:
                found = block.reading(figures_of)
            else:
                columns = columns or Columns(document.blocks)
                known, column = block.reading(_by_column), columns.of(block.cell)
                if column not in known:
                    known[column] = _read(block, words.of(block), column)
                found = known[column]
            if found:
                self._of[id(block)] = found
                self.all += found

    def of(self, block: Block) -> list[Figure]:
        """The figures of `block`, in order."""
        return self._of.get(id(block), [])


def _by_column(_: Block) -> dict[Column | None, list[Figure]]:
    """The figures that were read in a cell, by what its table said of it."""
    return {}


def figures_of(block: Block) -> list[Figure]:
    """The figures of one block, for what reads it alone; a cell's lie in what its table says of it."""
    return _read(block, block.reading(words_of), None)


def _read(block: Block, words: BlockWords, column: Column | None) -> list[Figure]:
    """The figures of a block; `column` is what a cell's column says."""
    begun = bytes(map(_begins.__getitem__, words.forms))
    return _figures(block, words, begun, column) if 1 in begun else []


def _figures(block: Block, words: BlockWords, begun: bytes, column: Column | None) -> list[Figure]:
    """The same where one can begin: `begun` is 1 for each word that can."""
    heads = column is not None and block.cell is not None and block.cell.row == 0
    found: list[Figure] = []
    text, end = block.text, 0
    n = begun.find(1)
    while n >= 0:
        form, start = words.forms[n], words.starts[n]
        if start >= end:
            figure, first = None, n if (form in SMALL and form != "three") or form[0] < ":" else _begins.first(words, n)
            if first < n and words.starts[first] >= end:
                figure = read(Spot(text, words, first))
            figure = figure or read(
                Spot(text, words, n, 0 if form.isalnum() and form[0] < ":" else _begins.inside(form))
            )
            if figure and found and _listed(text, found[-1], figure):
                figure = figure._replace(kind="identifier", value=None, low=None, high=None)
            if figure and column:
                figure = None if heads and figure.value is None else of_column(column, figure, text)
            if figure:
                found.append(Figure(block, *figure))
                end = figure.end
        n = begun.find(1, n + 1)
    return found


def _listed(text: str, last: Figure, figure: Reading) -> bool:
    """Whether a number goes on with a list of names: "chapters 3, 5 and 7"."""
    return (
        last.kind == "identifier"
        and figure.start - last.end < 7
        and figure.kind in ("count", "score", "range")
        and not figure.unit
        and text[last.end : figure.start] in _LISTED
    )
