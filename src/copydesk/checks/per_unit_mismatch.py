"""`extends: per-unit-mismatch`: a total, a number of things, and so much for each, that do not go together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.apiece import Sum
from copydesk.readings.figures.rewriting import rewritten
from copydesk.readings.grids import Grids
from copydesk.readings.late import Late
from copydesk.readings.measures import rounded
from copydesk.readings.quotations import Quotations
from copydesk.readings.quotients import Quotient, odd_quotients
from copydesk.readings.shared_sums import SharedSums, in_currency, possible

_EACH = Late(r"\b(?:each|apiece|per|unit|price)\b", re.IGNORECASE)


class PerUnitMismatch(Check):
    """Flags "so much each" that is not the total over the number of things, or a total that is not so much for each.

    The last of the three is flagged; in a table, the total of a row that is not its number times its price, as in the
    other rows. `says`: `working`. Cases: `stated`, `quoted`.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("working",)

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        for found in document.reading(SharedSums):
            yield _hit(found, quotations.case(found.last.block, found.last.start, found.last.end))
        for grid in document.reading(Grids).all:
            each = {at: entry for at, entry in grid.entries.items() if _EACH.search(grid.header(at[1]))}
            for total, number, amount in odd_quotients(grid, each, _fits):
                yield _hit(Sum(total, number, amount, total), "stated")


def _hit(found: Sum, case: str) -> Hit:
    last = found.last
    worth, working = _worked(found)
    better = rewritten(last, rounded(worth, 3)) if worth else ""
    related = tuple(
        Place(one.block, one.start, one.end, told)
        for one, told in ((found.total, "the total"), (found.number, "how many"), (found.each, "for each"))
        if one is not last
    )
    return Hit(last.block, last.start, last.end, (better,) if better else (), case, {"working": working}, related)


def _fits(row: Quotient) -> bool | None:
    total, number, each = row
    if total.kind != each.kind or number.kind not in ("count", "measure") or (number.value or 0) < 2:
        return None
    return possible(Sum(total, number, each, total))


def _worked(found: Sum) -> tuple[float, str]:
    """What the last figure comes to, and how."""
    total, number, each = (one.value or 0.0 for one in found[:3])
    texts = [one.text.lower() if one.text.isalpha() else one.text for one in found[:3]]
    parts = in_currency(found.each) / in_currency(found.total)
    if found.last is found.each:
        worth = total / number / parts
        return worth, f"{texts[0]} for {texts[1]} is {rewritten(found.each, rounded(worth, 3))} each"
    worth = number * each * parts
    return worth, f"{texts[1]} times {texts[2]} is {rewritten(found.total, rounded(worth, 3))}"
