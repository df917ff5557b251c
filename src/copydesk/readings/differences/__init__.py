"""Differences that a sentence states beside the two numbers they are between."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.document import Block, Document
from copydesk.readings.differences.bases import BASED, from_base, summed
from copydesk.readings.differences.couples import coupled
from copydesk.readings.differences.margins import from_couple
from copydesk.readings.differences.quantities import Difference, Quantity
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.pairs import pair

__all__ = ["Difference", "Differences", "Quantity"]

_KINDS = frozenset(("count", "points", "money", "duration", "measure", "percent"))


# One of these stands where two numbers are told with their difference.
_TOLD = (
    " by ",
    "margin",
    "ajority",
    "ifference",
    "lead",
    "gap",
    "advantage",
    "edge",
    "spread",
    "eficit",
    "win",
    "victory",
    "efeat",
    "loss",
)


class Differences:
    """The differences of every block that are stated beside their two numbers, in order."""

    def __init__(self, document: Document) -> None:
        figures = document.reading(Figures)
        self.all: list[Difference] = []
        for block in document.blocks:
            found = figures.of(block)
            if len(found) > 1 and block.kind != "cell":
                self.all += _differences(document, block, found)


def _differences(document: Document, block: Block, figures: list[Figure]) -> Iterator[Difference]:
    text = block.text
    based = any(word in text for word in BASED)
    totalled = "total" in text
    told = any(word in text for word in _TOLD)
    couples = [told and coupled(text, figures, n) for n in range(len(figures))]
    if not (based or totalled or True in couples):
        return
    for n, figure in enumerate(figures):
        if figure.value is None or figure.kind not in _KINDS or (couples[n] and pair(figure)):
            continue
        found = from_base(document, block, figures, n) if based else None
        if found is None and totalled:
            found = summed(document, block, figures, n)
        if found is None and True in couples[max(0, n - 2) : n + 2]:
            found = from_couple(document, block, figures, n)
        if found:
            yield found
