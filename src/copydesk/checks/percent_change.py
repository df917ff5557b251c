"""`extends: percent-change`: a percentage that its two ends do not give."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.changes import Change, Changes
from copydesk.readings.changes.wording import middle, moved
from copydesk.readings.changes.working import difference, ends, relative, signed
from copydesk.readings.figures.rewriting import rewritten
from copydesk.readings.quotations import Quotations


class PercentChange(Check):
    """Flags a percentage of change that does not follow from the two numbers it is told with.

    "Sales rose 25% from 80 to 110": that is 37.5%. Every figure is taken as the interval that its precision leaves open; what cannot be true is
    flagged. What a heading or a title says is held against the paragraph below it. Silent on percentages in real terms, at constant currencies, a year, on average, and on those of something else than
    the two numbers. Two percentages whose difference is stated are the business of `percent-point`.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("base", "result", "actual")

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        for change in document.reading(Changes).all:
            if change.kind != "percent" or not _wrong(change):
                continue
            block, figure, base, result = change.block, change.amount.term.figure, change.base, change.result
            actual = middle(change)
            better = ""
            if (
                figure
                and figure.kind == "percent"
                and not figure.approximate
                and actual * (change.amount.sign or 1) > 0
            ):
                better = rewritten(figure, math.copysign(actual, figure.value or 1))
            start, end = change.amount.term.start, change.amount.term.end
            yield Hit(
                block,
                start,
                end,
                (better,) if better else (),
                quotations.case(block, start, end),
                {"base": base.text, "result": result.text, "actual": moved(actual)},
                change.places,
            )


def _wrong(change: Change) -> bool:
    spans = ends(change.base, change.result, exact=not change.averaged)
    if spans is None or spans[0].low <= 0:
        return False
    stated = signed(change.amount.value, change.amount.sign)
    if any(one.meets(relative(*spans)) for one in stated):
        return False
    if change.base.kind == "percent":
        return change.tight and not any(one.meets(difference(*spans)) for one in stated)
    return True
