"""`extends: hedge-word`: a statement that its writer holds at arm's length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.check import Check, Hit, OptionError
from copydesk.document import Document
from copydesk.readings.hedges import CLASSES, Hedges


@dataclass(frozen=True, eq=False, repr=False)
class HedgeWord(Check):
    """Flags hedges of the `classes` named: modal, adverb, adjective, verb, approximator.

    Hedges in a sentence that says whose words or thoughts it gives are that person's; with
    `attributed` they are flagged as well. Headings and tables are not looked at.
    """

    classes: tuple[str, ...] = ("modal", "adverb", "adjective", "verb", "noun", "question")
    attributed: bool = False

    def __post_init__(self) -> None:
        for name in self.classes:
            if name not in CLASSES:
                raise OptionError("classes", f"`{name}` is none of {', '.join(CLASSES)}")

    def hits(self, document: Document) -> Iterator[Hit]:
        hedges = document.reading(Hedges)
        for block in document.prose():
            for hedge in hedges.of(block):
                if hedge.kind in self.classes and (self.attributed or not hedge.attributed):
                    yield Hit(block, hedge.start, hedge.end, case=hedge.kind)
