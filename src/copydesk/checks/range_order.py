"""`extends: range-order`: a range that begins with its larger end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.figures import Figures
from copydesk.readings.quotations import Quotations
from copydesk.readings.reversals import reversals
from copydesk.readings.reversed_bands import reversed_bands
from copydesk.readings.reversed_days import reversed_days
from copydesk.readings.reversed_pages import reversed_pages
from copydesk.readings.reversed_years import reversed_years


class RangeOrder(Check):
    """Flags a range whose first end is the larger one: "between 31 and 26", "ages 18-8", "from 2010 to 2008", "24-14 August".

    In a table or a list, flags the one band that runs the other way than the rest.
    Suggests the same range the other way round. Cases: `stated`, `quoted`.
    """

    rests_on = "passage"

    def hits(self, document: Document) -> Iterator[Hit]:
        seen: set[tuple[int, int]] = set()
        figures = document.reading(Figures).all
        found = chain(
            reversals(figures),
            reversed_years(figures),
            reversed_days(figures),
            reversed_pages(figures),
            reversed_bands(document),
        )
        for block, (start, end, better) in found:
            if (id(block), start) not in seen:
                seen.add((id(block), start))
                yield Hit(block, start, end, (better,), document.reading(Quotations).case(block, start, end))
