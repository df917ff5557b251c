"""The percentages of a document, block by block."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from copydesk.arithmetic.interval import Interval
from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.precision import stated
from copydesk.readings.late import Late

_start = attrgetter("start")
_NUMBER = Late(r"\d+(?:,\d{3})*(?:\.(\d+))?")
_ENDS = Late(r"\s(?:to|or|and)\s")
# How far "about" and "nearly" let a percentage lie from what is meant, as a part of it.
_ABOUT = 0.1
_NEARLY = 0.8


class Percentages:
    """The figures in percent of every block that has some, in order."""

    def __init__(self, document: Document) -> None:
        self._of: dict[int, tuple[Block, list[Figure]]] = {}
        for figure in document.reading(Figures).all:
            if figure.kind == "percent" and figure.value is not None:
                self._of.setdefault(id(figure.block), (figure.block, []))[1].append(figure)

    def __iter__(self) -> Iterator[tuple[Block, list[Figure]]]:
        """Each block with a percentage, and its percentages."""
        return iter(self._of.values())

    def of(self, block: Block) -> list[Figure]:
        """The percentages of `block`."""
        kept = self._of.get(id(block))
        return kept[1] if kept else []


def within(figures: list[Figure], start: int, end: int) -> list[Figure]:
    """Those of a block's figures that begin in text[start:end], in order."""
    first = bisect_left(figures, start, key=_start)
    return figures[first : bisect_left(figures, end, first, key=_start)]


def single(figure: Figure) -> bool:
    """Whether a percentage is one number and no range."""
    return len(_NUMBER.findall(figure.text)) < 2 and not _ENDS.search(figure.text)


def unit(figure: Figure) -> float:
    """What the last digit of a single percentage counts: 1 for "40%", .1 for "40.0%"."""
    number = _NUMBER.search(figure.text)
    return float(10 ** -len(number[1])) if number and number[1] else 1.0


def rounded(figure: Figure) -> Interval | None:
    """All percentages that may be written as this one, cut off as well as rounded: 66% of two in three.

    Unlike `stated`, a hundred per cent is as exact as ninety-nine, and "about" and "nearly" leave the room that
    they have beside a share. None for a range.
    """
    if figure.value is None or not single(figure):
        return None
    value, step = figure.value, unit(figure)
    if not figure.approximate:
        return Interval(value - step / 2, value + step * 0.999)
    said = stated(figure)
    if said is None or said.low < value < said.high:
        room = max(2 * step, _ABOUT * abs(value))
        return Interval(value - room, value + room)
    return Interval(min(said.low, _NEARLY * value), said.high) if said.high == value and said.low > 0 else said
