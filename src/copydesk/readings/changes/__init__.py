"""The statements of change in a document: by how much, from what, to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.check import Place
from copydesk.document import Block, Document
from copydesk.readings.changes.vocabulary import CUES, MULTIPLES
from copydesk.readings.figures import Figure, Figures, figures_of
from copydesk.readings.sentences import sentences_of
from copydesk.readings.words import Words, words_of

if TYPE_CHECKING:
    from copydesk.readings.changes.amounts import Amount

_MULTIPLIED = frozenset((*MULTIPLES, "half"))
_HEADS, _PARTS = ("title", "heading"), ("percent", "ratio")
_SIGNS = ("+", "-", "−", "–")
_KINDS = frozenset("range percent points money count measure duration rate ratio multiple".split())


class Change(NamedTuple):
    """A statement of change: an amount in its block, and the figures it leads from and to, in a table those of other cells.

    `tight` tells that the words leave no doubt about the ends; `averaged` that whole numbers there may be rounded, though small,
    `led` that "from" or "to" leads to one of them.
    """

    block: Block
    amount: Amount
    base: Figure
    result: Figure
    tight: bool
    averaged: bool
    led: bool = True

    @property
    def kind(self) -> str:
        """How the amount is said: percent, multiple or difference."""
        return self.amount.kind

    @property
    def places(self) -> tuple[Place, Place]:
        """The two ends, to be shown beside what is said of them."""
        return (
            Place(self.base.block, self.base.start, self.base.end, "from here"),
            Place(self.result.block, self.result.start, self.result.end, "to here"),
        )


class Changes:
    """The changes that a document tells with their two ends.

    What is told in real terms, a year, on average or of something else than the two ends is not among them.
    """

    def __init__(self, document: Document) -> None:
        figures, words = document.reading(Figures), document.reading(Words)
        self.all: list[Change] = []
        cells = over = False
        for block in document.blocks:
            found = figures.of(block)
            heads = block.kind in _HEADS
            if not (found or heads):
                continue
            cells = cells or block.cell is not None
            forms = words.of(block).forms
            multiplied = not _MULTIPLIED.isdisjoint(forms)
            over = over or (heads and (multiplied or any(one.kind in _PARTS for one in found)))
            if _enough(found, multiplied) and (not CUES.isdisjoint(forms) or _signed(found)):
                self.all += block.reading(_stated) if block.cell is None else _statements(block, found)
        if over:
            from copydesk.readings.changes.headed import headed

            self.all += headed(document)
        if cells:
            from copydesk.readings.changes.tables import compared

            self.all += compared(document)


def _stated(block: Block) -> list[Change]:
    return _statements(block, block.reading(figures_of))


def _statements(block: Block, figures: list[Figure]) -> list[Change]:
    # Late, since most drafts tell of no change with both its ends.
    from copydesk.readings.changes.statements import statements

    multiplied = not _MULTIPLIED.isdisjoint(block.reading(words_of).forms)
    return list(statements(block, figures, block.reading(sentences_of), multiplied=multiplied))


def _enough(figures: list[Figure], multiplied: bool) -> bool:
    """Whether a block has an amount and two ends: "by 300 to 1,500" is read as one range."""
    if len(figures) + multiplied < 2:
        return False
    return sum(1 + (" to " in one.text) for one in figures if one.kind in _KINDS) + multiplied > 2


def _signed(figures: list[Figure]) -> bool:
    """Whether a change is told by its sign alone: "+20%"."""
    return any(one.kind == "percent" and one.text[0] in _SIGNS for one in figures)
