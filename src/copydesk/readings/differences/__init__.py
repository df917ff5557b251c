"""Differences that a sentence states beside the two numbers they are between."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from copydesk.document import Block, Document
from copydesk.readings.changes.terms import terms
from copydesk.readings.differences.bases import differences
from copydesk.readings.differences.couples import coupled
from copydesk.readings.differences.cues import COMPARING, MARGINS, OVER, OWNERS
from copydesk.readings.differences.margins import from_couple
from copydesk.readings.differences.quantities import Difference, Quantity
from copydesk.readings.figures import Figure, Figures, figures_of
from copydesk.readings.pairs import pair
from copydesk.readings.sentences import sentences_of
from copydesk.readings.words import BlockWords, words_of

__all__ = ["Difference", "Differences", "Quantity"]

_KINDS = frozenset(("count", "points", "money", "duration", "measure", "percent"))
# How far from a number the words may stand that make it a difference, in words.
_REACH, _FAR = 4, 6
# One of these stands where two numbers that stand together are told with their difference.
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
    "behind",
    "ahead of",
    "clear of",
    "in front",
    "adrift",
)


class Differences:
    """The differences of every block that are stated beside their two numbers, in order."""

    def __init__(self, document: Document) -> None:
        self.all: list[Difference] = []
        figures = document.reading(Figures)
        for block in document.blocks:
            if block.kind != "cell" and len(figures.of(block)) > 1:
                self.all += block.reading(_stated)


def _stated(block: Block) -> list[Difference]:
    found = block.reading(figures_of)
    margins = list(_margins(block, found))
    if len(found) > 2 and _cued(found, block.reading(words_of)):
        told = {one.stated.start for one in margins}
        row = terms(block, found, block.reading(sentences_of), spans=True)
        margins += [one for one in differences(row) if one.stated.start not in told]
    return margins


def _cued(figures: list[Figure], words: BlockWords) -> bool:
    """Whether one of the words that make a number a difference stands near one."""
    starts, forms, _ = words
    for one in figures:
        if one.kind in _KINDS:
            first, last = bisect_left(starts, one.start), bisect_left(starts, one.end)
            behind = forms[last : last + _REACH]
            if not COMPARING.isdisjoint(behind) or "by" in forms[max(0, first - _REACH) : first]:
                return True
            if not MARGINS.isdisjoint(forms[max(0, first - _FAR) : first]):
                return True
            if len(behind) > 1 and behind[0] in OVER and behind[1] in OWNERS:
                return True
    return False


def _margins(block: Block, figures: list[Figure]) -> Iterator[Difference]:
    text = block.text
    told = any(word in text for word in _TOLD)
    couples = [told and coupled(text, figures, n) for n in range(len(figures))]
    if True not in couples:
        return
    for n, figure in enumerate(figures):
        if figure.value is None or figure.kind not in _KINDS or (couples[n] and pair(figure)):
            continue
        found = from_couple(block, figures, n) if True in couples[max(0, n - 2) : n + 2] else None
        if found:
            yield found
