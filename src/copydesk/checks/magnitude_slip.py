"""`extends: magnitude-slip`: million for billion, and the scale left out."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.lemmas import singular
from copydesk.readings.quotations import Quotations
from copydesk.readings.retold import retold
from copydesk.readings.sentences import Sentences

_KINDS = frozenset(("money", "count", "measure"))
_SCALE = 3
_PROSE = frozenset(("paragraph", "item", "footnote"))
_BLOCKS = _PROSE | {"heading", "title", "description"}


class MagnitudeSlip(Check):
    """Flags the later of two figures for one thing that have the same digits and differ by a thousand times or more.

    "The $3.4 billion loan" and "the $3.4 million loan", "a $47 million pool" and "the $47 pool". Silent where one is a
    rate, an average or a price of one of many, where they stand in one sentence, and where quotations or years differ.
    """

    says: ClassVar[tuple[str, ...]] = ("earlier", "times")

    def hits(self, document: Document) -> Iterator[Hit]:
        figures = document.reading(Figures)
        groups: dict[tuple[str, str, float], list[Figure]] = defaultdict(list)
        for figure in figures.all:
            if figure.kind in _KINDS and figure.value and figure.value >= 1 and figure.block.kind in _BLOCKS:
                unit = singular(figure.unit.lower()) if figure.kind == "count" else figure.unit
                groups[figure.kind, unit, _digits(figure.value)].append(figure)
        for (_, _, digits), group in groups.items():
            if len(group) > 1 and len({figure.value for figure in group}) == 2:
                yield from _slips(document, group, digits)


def _digits(value: float) -> float:
    """The digits of a number without its scale: 47 of 47 million, 3.4 of 3.4 billion."""
    scale = _SCALE * math.floor(math.log10(value) / _SCALE + 1e-12)
    return round(value / 10.0**scale, 6)


def _slips(document: Document, group: list[Figure], digits: float) -> Iterator[Hit]:
    significant = len(f"{digits:g}".replace(".", "").strip("0"))
    last: dict[float, Figure] = {}
    for later in group:
        value = later.value or 0.0
        earlier = next((figure for other, figure in last.items() if other != value), None)
        last[value] = later
        if earlier and _together(document, earlier, later):
            return  # "1.5 million tonnes of ore yield 1,500 tonnes of copper"
        if earlier and not _repeated(group, earlier) and retold(document, earlier, later, significant):
            place = Place(earlier.block, earlier.start, earlier.end, "the earlier figure")
            case = document.reading(Quotations).case(later.block, later.start, later.end)
            says = {"earlier": earlier.text, "times": f"{_times(earlier, later):,.0f}"}
            yield Hit(later.block, later.start, later.end, (earlier.text,), case, says, (place,))
            return


def _together(document: Document, one: Figure, other: Figure) -> bool:
    around = document.reading(Sentences).around
    return one.block is other.block and around(one.block, one.start) == around(other.block, other.start)


def _repeated(group: list[Figure], figure: Figure) -> bool:
    """Whether a figure of a headline comes again in the story, so that the other one is of something else."""
    over = figure.block.kind not in _PROSE
    return over and any(other.value == figure.value and other.block.kind in _PROSE for other in group)


def _times(one: Figure, other: Figure) -> float:
    small, large = sorted((one.value or 1, other.value or 1))
    return large / small
