"""`extends: skipped-heading`: a heading more than one level deeper than the one before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit
from copydesk.document import Document


@dataclass(frozen=True, eq=False, repr=False)
class SkippedHeading(Check):
    """Flags a heading that goes down by more than one level, and a first heading of level 3 or more.

    A title in the front matter counts as level 1. A draft may begin at level 2, as a page does
    whose title stands elsewhere. `says`: `level` and `before`, the level of the heading before (0 where there
    is none), and `expected`, the deepest level that would do. Cases: `skipped`, `first`.
    """

    says: ClassVar[tuple[str, ...]] = ("level", "before", "expected")

    def hits(self, document: Document) -> Iterator[Hit]:
        titled = "title" in document.matter
        before = 1 if titled else 0
        for block in document.blocks:
            # A heading in a quotation or a list is not one of the draft's own sections.
            if block.kind != "heading" or block.within:
                continue
            expected = before + 1 if before else 2
            if block.level > expected:
                says = {"level": block.level, "before": before, "expected": expected}
                yield Hit(block, 0, len(block.text), case="skipped" if before else "first", says=says)
            before = block.level
