"""`extends: hedge-word`: a statement that its writer holds at arm's length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.check import Check, Hit, OptionError, Reason
from copydesk.document import Block, Document
from copydesk.readings.hedges import CLASSES, Hedge, Hedges
from copydesk.readings.reported import reported
from copydesk.readings.words import Words

# In a note of no more words even one hedge stands thick.
_NOTE = 60


@dataclass(frozen=True, eq=False, repr=False)
class HedgeWord(Check):
    """Flags hedges of the `classes` named: modal, adverb, adjective, verb, approximator.

    They are told where they stand thick, from `from-density` in 1,000 words of the draft on, and from `in-stories` where the
    draft quotes people, since there the doubt is mostly theirs: one hedge is honest.
    Hedges in a sentence that says whose words or thoughts it gives are that person's; with
    `attributed` they are flagged as well. Headings and tables are not looked at.
    """

    from_density: float = 5.0
    in_stories: float = 12.0
    classes: tuple[str, ...] = ("modal", "adverb", "adjective", "verb", "noun", "question")
    attributed: bool = False

    def __post_init__(self) -> None:
        for name in self.classes:
            if name not in CLASSES:
                raise OptionError("classes", f"`{name}` is none of {', '.join(CLASSES)}")

    def hits(self, document: Document) -> Iterator[Hit]:
        found = self._found(document)
        if not self._honest(document, len(found)):
            for hedge in found:
                yield Hit(hedge.block, hedge.start, hedge.end, case=hedge.kind)

    def reasons(self, document: Document, block: Block) -> Iterator[Reason]:
        found = self._found(document)
        if self._honest(document, len(found)):
            for hedge in found:
                if hedge.block is block:
                    density = 1000 * len(found) / _words(document)
                    yield Reason(
                        hedge.start, hedge.end, f"is one of few hedges: {density:.1f} in 1,000 words of the draft"
                    )

    def _found(self, document: Document) -> list[Hedge]:
        reading = document.reading(Hedges)
        return [
            hedge
            for block in document.prose()
            for hedge in reading.of(block)
            if hedge.kind in self.classes and (self.attributed or not hedge.attributed)
        ]

    def _honest(self, document: Document, hedges: int) -> bool:
        """Whether a draft with so many hedges has few."""
        if not hedges:
            return True
        words = _words(document)
        bound = self.in_stories if document.reading(reported) else self.from_density
        return (hedges == 1 and words > _NOTE) or hedges < bound * words / 1000


def _words(document: Document) -> int:
    of = document.reading(Words).of
    return sum(len(of(block).forms) for block in document.prose())
