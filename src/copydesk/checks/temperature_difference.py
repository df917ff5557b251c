"""`extends: temperature-difference`: a difference of temperature converted as if it were a reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.arithmetic.interval import Interval
from copydesk.arithmetic.units import converted
from copydesk.arithmetic.units import difference as differing
from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.conversions import Conversion, Conversions
from copydesk.readings.figures.rewriting import rewritten
from copydesk.readings.measures import measure, rounded
from copydesk.readings.quotations import Quotations
from copydesk.readings.restated import ends, values
from copydesk.readings.temperatures import difference


@dataclass(frozen=True, eq=False, repr=False)
class TemperatureDifference(Check):
    """Flags the second of two temperatures where a difference was converted with the 32 degrees: "warmed by 2C (35.6F)".

    `slack` percent on top of rounding (default 3) are allowed for. `says`: `one` (the first figure), `other` (what it
    comes to as a difference). Cases: `stated`, `quoted`.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("one", "other")

    slack: float = 3.0

    def hits(self, document: Document) -> Iterator[Hit]:
        conversions, quotations = document.reading(Conversions), document.reading(Quotations)
        for block in document.blocks:
            for found in conversions.of(block):
                if (
                    found.one.definitions[0].dimension == "temperature"
                    and self._shifted(found)
                    and difference(document, found)
                ):
                    other = found.other.figure
                    degrees = found.one.definitions[0], found.other.definitions[0]
                    worth = [differing(Interval.exactly(one), *degrees).low for one in values(found.one.figure)]
                    told = " to ".join(measure(one, found.other.unit) for one in worth)
                    says = {"one": found.one.text, "other": told}
                    better = rewritten(other, rounded(worth[0], 2)) if worth[0] > 0 < (other.value or 0.0) else ""
                    related = (Place(block, found.one.figure.start, found.one.end, "the difference"),)
                    end = found.other.end
                    better += block.text[other.end : end] if better else ""
                    case = quotations.case(block, other.start, end)
                    yield Hit(block, other.start, end, (better,) if better else (), case, says, related)

    def _shifted(self, found: Conversion) -> bool:
        """Whether the second is what a thermometer shows that shows the first, and not what as many degrees come to."""
        pairs = list(zip(ends(found.one.figure), ends(found.other.figure), strict=False))
        one, other = found.one.definitions[0], found.other.definitions[0]
        room = self.slack / 100
        return all(converted(a, one, other).widened(room).meets(b) for a, b in pairs) and not all(
            differing(a, one, other).widened(room).meets(b) for a, b in pairs
        )
