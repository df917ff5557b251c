"""The figures of a document: what each is, and what it says."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.figures.kinds import read
from copydesk.readings.figures.numbers import BEGINNERS
from copydesk.readings.words import Words

# "a dozen", "half a million", "a third": the number begins before the word that gives it away.
_ARTICLE = re.compile(r"(?:\bhalf )?\ban? $|\bhalf $|\b(?:tens|hundreds) of $", re.IGNORECASE)


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


class Figures:
    """The figures of every block, in order."""

    def __init__(self, document: Document) -> None:
        words = document.reading(Words)
        self.all: list[Figure] = []
        self._of: dict[int, list[Figure]] = {}
        for block in document.blocks:
            starts, forms, _ = words.of(block)
            # Digits sort before letters; "two-thirds" is one word that begins with another.
            begun = [
                start
                for start, form in zip(starts, forms, strict=True)
                if form[0] < ":" or form in BEGINNERS or ("-" in form and form.partition("-")[0] in BEGINNERS)
            ]
            if begun:
                found = self._of[id(block)] = _figures(block, begun)
                self.all += found

    def of(self, block: Block) -> list[Figure]:
        """The figures of `block`, in order."""
        return self._of.get(id(block), [])


def _figures(block: Block, starts: list[int]) -> list[Figure]:
    found: list[Figure] = []
    text, end = block.text, 0
    for start in starts:
        if start < end:
            continue
        article = _ARTICLE.search(text, max(end, start - 12), start)
        figure = read(text, article.start() if article else start)
        if figure is None and article:
            figure = read(text, start)
        if figure:
            found.append(Figure(block, *figure))
            end = figure.end
    return found
