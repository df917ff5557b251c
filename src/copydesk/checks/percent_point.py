"""`extends: percent-point`: percent where percentage points are meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from copydesk.arithmetic.interval import Interval
from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.changes import Change, Changes
from copydesk.readings.changes.wording import middle, moved, points
from copydesk.readings.changes.working import difference, ends, relative, signed
from copydesk.readings.quotations import Quotations

# So near, in percentage points, are two differences that are the same.
_SAME = 1e-6


class PercentPoint(Check):
    """Flags the difference of two percentages that is called percent: "rose 2% from 4% to 6%" is two percentage points, and 50%.

    Silent where the percentage is that of the change as well, and where only one of the two ends is told.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("base", "result", "actual")

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        for change in document.reading(Changes).all:
            figure = change.amount.term.figure
            if change.kind != "percent" or figure is None or change.base.kind != "percent" or not _mistaken(change):
                continue
            block, base, result = change.block, change.base, change.result
            start, end = change.amount.term.start, change.amount.term.end
            yield Hit(
                block,
                start,
                end,
                (points(figure),),
                quotations.case(block, start, end),
                {"base": base.text, "result": result.text, "actual": moved(middle(change))},
                change.places,
            )


def _mistaken(change: Change) -> bool:
    """Whether the percentage stated is the difference of the two and not the change.

    One that is the difference to the digit is so by no accident: then the ends need not be off by all that rounding allows.
    """
    spans = ends(change.base, change.result)
    base, result, figure = change.base.value, change.result.value, change.amount.term.figure
    if spans is None or spans[0].low <= 0 or base is None or result is None or figure is None:
        return False
    stated = signed(change.amount.value, change.amount.sign)
    if not any(one.meets(difference(*spans)) for one in stated):
        return False
    if abs(abs(result - base) - abs(figure.value or 0.0)) < _SAME:
        spans = _nearer(spans[0], base), _nearer(spans[1], result)
    return not any(one.meets(relative(*spans)) for one in stated)


def _nearer(span: Interval, value: float) -> Interval:
    """The middle half of an interval around a value."""
    return Interval((span.low + value) / 2, (span.high + value) / 2)
