"""`extends: fraction-mismatch`: "12 of the 30 (45%)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.figures import Figures
from copydesk.readings.figures.precision import counted
from copydesk.readings.figures.rewriting import rewritten, shown
from copydesk.readings.grids import Grids
from copydesk.readings.late import Late
from copydesk.readings.percentages import Percentages, rounded
from copydesk.readings.quotations import Quotations
from copydesk.readings.quotients import Quotient, odd_quotients
from copydesk.readings.restated_shares import fraction_beside

_WEIGHTED = Late(r"\bweight(?:ed|ing|s)?\b|\badjusted\b", re.IGNORECASE)


class FractionMismatch(Check):
    """Flags a percentage that is not what the "so many of so many" beside it comes to: "12 of the 30 (45%)".

    Beside it means in brackets, between commas or dashes, behind "or" or "that is", or before such a fraction. Numbers cut
    off instead of rounded pass (66% for two in three), as do weighted figures, ranges and a percentage of something else.
    In a table, the row whose percentage is not one column over another, as it is in the other rows.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("fraction", "share")

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        figures = document.reading(Figures)
        for block, percentages in document.reading(Percentages):
            if not any(figure.kind in ("count", "ratio") for figure in figures.of(block)):
                continue
            weighted: bool | None = None
            for percentage in percentages:
                said = rounded(percentage)
                found = fraction_beside(document, block, percentage) if said else None
                if said is None or found is None or said.meets(found.percent()):
                    continue
                if weighted is None:
                    weighted = _WEIGHTED.search(block.text) is not None
                if weighted:
                    break
                share = found.percent()
                right = (share.low + share.high) / 2
                better = rewritten(percentage, right) if share.low == share.high else ""
                yield Hit(
                    block,
                    percentage.start,
                    percentage.end,
                    (better,) if better else (),
                    case=quotations.case(block, percentage.start, percentage.end),
                    says={"fraction": found.text, "share": shown(right)},
                    related=(Place(block, found.start, found.end, f"{found.text} is {shown(right)}%"),),
                )
        yield from _in_tables(document)


def _in_tables(document: Document) -> Iterator[Hit]:
    """The percentages of a column that elsewhere is one column over another."""
    for grid in document.reading(Grids).all:
        percents = {at: entry for at, entry in grid.entries.items() if entry.figure.kind == "percent"}
        for part, whole, percentage in odd_quotients(grid, percents, _fits):
            share = 100 * (part.value or 0.0) / (whole.value or 1.0)
            better = rewritten(percentage, share)
            text = f"{part.text} of {whole.text}"
            yield Hit(
                percentage.block,
                percentage.start,
                percentage.end,
                (better,) if better else (),
                case="stated",
                says={"fraction": text, "share": shown(share)},
                related=(
                    Place(part.block, part.start, part.end, f"{text} is {shown(share)}%"),
                    Place(whole.block, whole.start, whole.end, "the whole"),
                ),
            )


def _fits(row: Quotient) -> bool | None:
    part, whole, said = counted(row.top), counted(row.bottom), rounded(row.result)
    if row.top.kind != "count" or row.bottom.kind != "count" or part is None or whole is None or said is None:
        return None
    if not 0 < part.high < whole.low:
        return None
    return said.meets((part / whole).scaled(100))
