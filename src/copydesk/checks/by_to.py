"""`extends: by-to`: a difference that its two ends do not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.changes import Changes
from copydesk.readings.changes.differences import better, gap, of_two, wrong
from copydesk.readings.quotations import Quotations


class ByTo(Check):
    """Flags a difference that does not lie between the two numbers it is told with: "rose by $4 to $89 from $83" is $6.

    Points are held against percentages, and basis points too. "Four more than", and "8 in May and 15 in June, nine more", are the
    business of `difference-mismatch`. Silent where a difference is one of several, or one a day, a month or a year.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("base", "result", "actual")

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        for change in document.reading(Changes).all:
            if change.kind != "difference" or of_two(change) or not wrong(change):
                continue
            block, base, result = change.block, change.base, change.result
            start, end = change.amount.term.start, change.amount.term.end
            suggestion = better(change)
            yield Hit(
                block,
                start,
                end,
                (suggestion,) if suggestion else (),
                quotations.case(block, start, end),
                {"base": base.text, "result": result.text, "actual": gap(change)},
                change.places,
            )
