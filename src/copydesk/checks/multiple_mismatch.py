"""`extends: multiple-mismatch`: "doubled" where the two ends say otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.changes import Changes
from copydesk.readings.changes.wording import middle, moved, multiplied
from copydesk.readings.changes.working import ends
from copydesk.readings.quotations import Quotations


class MultipleMismatch(Check):
    """Flags "doubled", "halved", "threefold" or "four times the" where the two numbers told with it say otherwise.

    Bare, such a word may lie a tenth off; "more than" and "nearly" are held to. "Three times higher than" may be three times or four.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("base", "result", "actual", "multiple")

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        for change in document.reading(Changes).all:
            if change.kind != "multiple":
                continue
            spans = ends(change.base, change.result, exact=True)
            if spans is None or spans[0].low <= 0 or change.amount.value.meets(spans[1] / spans[0]):
                continue
            block, base, result = change.block, change.base, change.result
            start, end = change.amount.term.start, change.amount.term.end
            yield Hit(
                block,
                start,
                end,
                (),
                quotations.case(block, start, end),
                {
                    "base": base.text,
                    "result": result.text,
                    "actual": moved(middle(change)),
                    "multiple": multiplied(1 + middle(change) / 100),
                },
                change.places,
            )
