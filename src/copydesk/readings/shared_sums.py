"""What a document says that a total is for each of a number of things, where the three do not go together."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.document import Block, Document
from copydesk.readings.apiece import GOES_ON, Sum, apiece, base
from copydesk.readings.figures import Figure
from copydesk.readings.figures.precision import counted, stated
from copydesk.readings.outlines import outlines

_FOR_EACH = ("each", "Each", "apiece", " per ", "-a-", " = ", "very one of", "unit ")


class SharedSums:
    """The totals, numbers and amounts for each that cannot all be true, in order, each told once."""

    def __init__(self, document: Document) -> None:
        self._told: dict[tuple[int, int], Sum] = {}
        for outline in outlines(document, _shared, 3, GOES_ON):
            found = apiece(outline)
            if found and not possible(found):
                self._told.setdefault((id(found.last.block), found.last.start), found)

    def __iter__(self) -> Iterator[Sum]:
        yield from self._told.values()

    def tells(self, figure: Figure) -> bool:
        """Whether a figure is the last of such three."""
        return (id(figure.block), figure.start) in self._told


def in_currency(figure: Figure) -> float:
    """What part of its currency a sum is counted in: a hundredth for cents."""
    return 1.0 if figure.unit == base(figure) else 0.01


def _shared(block: Block, figures: list[Figure]) -> bool:
    """Whether a block has so much for each in it."""
    text = block.text
    return any(word in text for word in _FOR_EACH) or any(
        figure.kind == "money" and text.startswith((" a ", " an "), figure.end) for figure in figures
    )


def possible(found: Sum) -> bool:
    """Whether a total can be so much for each of a number of things."""
    total, number, each = stated(found.total), counted(found.number), stated(found.each)
    if total is None or number is None or each is None:
        return True
    return (number * each.scaled(in_currency(found.each))).meets(total.scaled(in_currency(found.total)))
