"""`extends: skipped-heading`: a heading more than one level deeper than the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit
from copydesk.document import Document

_WAIVER = re.compile(r"markdownlint-disable\b.*(?:heading-increment|MD001)", re.DOTALL)


class SkippedHeading(Check):
    """Flags a heading that goes down by more than one level, and a first heading of level 3 or more.

    A title in the front matter counts as level 1. A draft may begin at level 2, as a page does
    whose title stands elsewhere. `says`: `level` and `before`, the level of the heading before (0 where there
    is none), and `expected`, the deepest level that would do. Cases: `skipped`, `first`. Silent behind a comment
    that switches markdownlint's rule for the same fault off (heading-increment, MD001): the writer means it.
    """

    says: ClassVar[tuple[str, ...]] = ("level", "before", "expected")

    def hits(self, document: Document) -> Iterator[Hit]:
        titled = "title" in document.matter
        before = 1 if titled else 0
        waivers = [comment.home.start for comment in document.comments if _WAIVER.match(comment.text)]
        for block in document.blocks:
            # A heading in a quotation or a list is not one of the draft's own sections.
            if block.kind != "heading" or block.within:
                continue
            expected = before + 1 if before else 2
            if block.level > expected and not (waivers and waivers[0] < block.home(0, 1).start):
                says = {"level": block.level, "before": before, "expected": expected}
                yield Hit(block, 0, len(block.text), case="skipped" if before else "first", says=says)
            before = block.level
