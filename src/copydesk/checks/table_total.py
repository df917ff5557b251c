"""`extends: table-total`: a total in a table that its cells do not add up to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.figures.rewriting import rewritten, shown
from copydesk.readings.grids import Grids
from copydesk.readings.quotations import Quotations
from copydesk.readings.totals import Total, columns, rows


class TableTotal(Check):
    """Flags a total of a table's column or row that its cells do not add up to.

    Rows and columns of totals are told by their label: total, all, sum, overall and the like. Silent on shares that do
    not make up 100, rates, averages and other columns that are not added up, where cells are empty, where the table is an excerpt, and where
    rounding explains it. `says`: `sum`, what the cells come to, and `label`, that of the total. Cases: `stated`, `quoted`.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("sum", "label")

    def hits(self, document: Document) -> Iterator[Hit]:
        for grid in document.reading(Grids).all:
            told: set[int] = set()
            for total in (*rows(grid), *columns(grid)):
                if id(total.entry) not in told:
                    told.add(id(total.entry))
                    yield _hit(document, total)


def _hit(document: Document, total: Total) -> Hit:
    figure, first, last = total.entry.figure, total.parts[0].figure, total.parts[-1].figure
    # Shares make up 100; one of them is wrong, and not the total.
    better = rewritten(figure, total.sum) if figure.kind != "percent" else ""
    case = document.reading(Quotations).case(figure.block, figure.start, figure.end)
    unscaled = total.sum / total.entry.scale
    says = {"sum": shown(unscaled, total.entry.decimals), "label": total.label}
    related = (
        Place(first.block, first.start, first.end, "the first of the cells"),
        Place(last.block, last.start, last.end, "the last of the cells"),
    )
    return Hit(figure.block, figure.start, figure.end, (better,) if better else (), case, says, related)
