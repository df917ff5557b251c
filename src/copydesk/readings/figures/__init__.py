"""The figures of a document: what each is, and what it says."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.figures.kinds import read
from copydesk.readings.figures.numbers import ARTICLES, BEGINNERS
from copydesk.readings.figures.spot import Spot
from copydesk.readings.words import BlockWords, Words


class Figure(NamedTuple):
    """A figure of a block, half-open in characters of its text, unit and sign included.

    `kind` is count, money, percent, points, ratio, rate, measure, duration, multiple, score, range,
    date, year, time, age, ordinal or identifier. `value` is in `unit` (a currency's code, a unit's
    name or the noun that is counted), in percent for a percentage, a fraction of one for a ratio,
    and None where no number says it ("dozens"). `low` and `high` are the ends of a range, or of the
    interval that rounding and words such as "about" leave open; None is an open end.
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


class _Beginners(dict[str, bool]):
    """Whether a word can begin a figure, worked out once for each; forms are as in `Words`."""

    def __missing__(self, form: str) -> bool:
        if len(self) > 200_000:  # a server reads drafts all day
            self.clear()
        # Digits sort before letters; "two-thirds" is one word that begins with another.
        begins = self[form] = form[0] < ":" or form.partition("-")[0] in BEGINNERS
        return begins


_begins = _Beginners()


class Figures:
    """The figures of every block, in order."""

    def __init__(self, document: Document) -> None:
        words = document.reading(Words)
        self.all: list[Figure] = []
        self._of: dict[int, list[Figure]] = {}
        for block in document.blocks:
            split = words.of(block)
            begun = bytes(map(_begins.__getitem__, split.forms))
            if 1 in begun:
                found = self._of[id(block)] = _figures(block, split, begun)
                self.all += found

    def of(self, block: Block) -> list[Figure]:
        """The figures of `block`, in order."""
        return self._of.get(id(block), [])


def _figures(block: Block, words: BlockWords, begun: bytes) -> list[Figure]:
    """The figures of a block; `begun` is 1 for each word that can begin one."""
    found: list[Figure] = []
    text, end = block.text, 0
    n = begun.find(1)
    while n >= 0:
        start = words.starts[n]
        if start >= end:
            figure = None
            # "a dozen", "a third": the number begins before the word that gives it away.
            if n and words.forms[n - 1] in ARTICLES and words.ends[n - 1] == start - 1 and words.starts[n - 1] >= end:
                figure = read(Spot(text, words, n - 1))
            figure = figure or read(Spot(text, words, n))
            if figure:
                found.append(Figure(block, *figure))
                end = figure.end
        n = begun.find(1, n + 1)
    return found
