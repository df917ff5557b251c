"""`extends: difference-mismatch`: differences that are not those of the two numbers beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.changes import Changes
from copydesk.readings.changes.differences import better, gap, of_two, wrong
from copydesk.readings.differences import Differences
from copydesk.readings.quotations import Quotations


class DifferenceMismatch(Check):
    """Flags a difference that does not follow from the two numbers it is between, what rounding leaves open allowed for.

    "Three more than last year's 12, for a total of 16"; "12 votes to 9, a margin of 4"; "two years younger than her
    34-year-old brother, 31".
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("one", "other", "difference")

    def hits(self, document: Document) -> Iterator[Hit]:
        told = set()
        for difference in document.reading(Differences).all:
            if difference.holds:
                continue
            told.add((id(difference.stated.block), difference.stated.start))
            stated, first, second = difference.stated, difference.first, difference.second
            ends = sorted({(first.start, first.end), (second.start, second.end)})
            yield Hit(
                stated.block,
                stated.start,
                stated.end,
                better=difference.better,
                case=document.reading(Quotations).case(stated.block, stated.start, stated.end),
                says={"one": first.text, "other": second.text, "difference": difference.told},
                related=tuple(Place(stated.block, start, end, "what it is between") for start, end in ends),
            )
        for change in document.reading(Changes).all:
            term = change.amount.term
            if (
                change.kind != "difference"
                or not of_two(change)
                or change.led
                or (id(change.block), term.start) in told
            ):
                continue
            if wrong(change):
                size = better(change)
                yield Hit(
                    change.block,
                    term.start,
                    term.end,
                    better=(size,) if size else (),
                    case=document.reading(Quotations).case(change.block, term.start, term.end),
                    says={
                        "one": change.base.text,
                        "other": change.result.text,
                        "difference": size or gap(change).rpartition(" of ")[2],
                    },
                    related=change.places,
                )
