"""`extends: reverse-percent`: as many percent down as up, which does not lead back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.rewriting import rewritten
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences

# What "halved" takes away, in percent.
_HALF = 50.0


class ReversePercent(Check):
    """Flags a rise and a fall of as many percent that are said to cancel out, and a tax whose end is said to lower prices by its rate.

    "Up 20%, then down 20%, back where it started" is 4% lower; without a tax of 20%, prices are 16.7% lower. Silent on changes below
    5%, whose difference is lost in rounding, on what is told in points, such as support and turnout, and on two that are not of the same thing.
    The case is by where it stands, stated or quoted.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("actual",)

    def hits(self, document: Document) -> Iterator[Hit]:
        for block, figures in _twice(document):
            # Late, since few drafts have a percentage twice in a paragraph.
            from copydesk.readings.changes.reversals import reversals
            from copydesk.readings.changes.wording import moved

            for found in reversals(block, figures, document.reading(Sentences).of(block)):
                places = tuple(
                    Place(block, one.start, one.end, "this") for one in found.figures if one.start != found.start
                )
                last = found.figures[-1]
                better = rewritten(last, found.right) if found.right and last.kind == "percent" else ""
                case = document.reading(Quotations).case(block, found.start, found.end)
                says = {"actual": moved(found.actual)}
                yield Hit(block, found.start, found.end, (better,) if better else (), case, says, places)


def _twice(document: Document) -> Iterator[tuple[Block, list[Figure]]]:
    """The blocks that have a percentage twice, with their figures."""
    figures = document.reading(Figures)
    last: Block | None = None
    for figure in figures.all:
        if figure.kind in ("percent", "ratio") and figure.block is not last:
            last = figure.block
            found = figures.of(last)
            values = [
                round(one.value if one.kind == "percent" else 100 * one.value, 6)
                for one in found
                if one.kind in ("percent", "ratio") and one.value is not None
            ]
            if len(set(values)) < len(values) or (_HALF in values and "halv" in last.text.lower()):
                yield last, found
