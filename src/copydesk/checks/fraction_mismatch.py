"""`extends: fraction-mismatch`: "12 of the 30 (45%)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.figures import Figures
from copydesk.readings.figures.rewriting import rewritten, shown
from copydesk.readings.late import Late
from copydesk.readings.percentages import Percentages, rounded
from copydesk.readings.quotations import Quotations
from copydesk.readings.restated_shares import fraction_beside

_WEIGHTED = Late(r"\bweight(?:ed|ing|s)?\b|\badjusted\b", re.IGNORECASE)


@dataclass(frozen=True, eq=False, repr=False)
class FractionMismatch(Check):
    """Flags a percentage that is not what the "so many of so many" beside it comes to: "12 of the 30 (45%)".

    Beside it means in brackets, between commas or dashes, behind "or" or "that is", or before such a fraction. Numbers cut
    off instead of rounded pass (66% for two in three), as do weighted figures, ranges and a percentage of something else.
    """

    says: ClassVar[tuple[str, ...]] = ("fraction", "share")

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        figures = document.reading(Figures)
        for block, percentages in document.reading(Percentages):
            if not any(figure.kind in ("count", "ratio") for figure in figures.of(block)):
                continue
            for percentage in percentages:
                said = rounded(percentage)
                found = fraction_beside(document, block, percentage) if said else None
                if said is None or found is None or said.meets(found.percent()) or _WEIGHTED.search(block.text):
                    continue
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
