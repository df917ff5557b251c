"""`extends: doubled-word`: a word or a phrase that stands twice in a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.doublings import doublings
from copydesk.readings.negations import clashes


@dataclass(frozen=True, eq=False, repr=False)
class DoubledWord(Check):
    """Flags a word or phrase written twice in a row, also across line ends and emphasis marks.

    Cases: `word` and `phrase`, with the single one as suggestion; `article` for two articles
    before one noun, and `negative` for two negatives in one clause. `exceptions` are words and phrases that may
    stand twice; `clashes` (default true) looks for articles and negatives too.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("once",)

    exceptions: tuple[str, ...] = ()
    clashes: bool = True

    def hits(self, document: Document) -> Iterator[Hit]:
        excepted = {word.lower() for word in self.exceptions}
        for found in doublings(document):
            if found.once.lower() not in excepted:
                case = "word" if found.words == 1 else "phrase"
                yield Hit(found.block, found.start, found.end, (found.once,), case, {"once": found.once})
        if self.clashes:
            for clash in clashes(document):
                yield Hit(clash.block, clash.start, clash.end, case=clash.case)
