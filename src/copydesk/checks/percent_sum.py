"""`extends: percent-sum`: "60% said yes, 35% no and 10% abstained"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.figures import Figure
from copydesk.readings.figures.rewriting import rewritten, shown
from copydesk.readings.partitions import Partitions
from copydesk.readings.partitions.remainders import percent, span
from copydesk.readings.percentages import Percentages
from copydesk.readings.quotations import Quotations


class PercentSum(Check):
    """Flags shares of one whole that come to more than 100% by more than rounding, and a remainder that is none.

    One whole are answers that shut each other out (yes, no, undecided), shares of a vote, what something is made
    up of, also in lists and tables. The case of a hit is `sum` or `rest`, with `quoted-` before it in a quotation.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("working", "total")

    def hits(self, document: Document) -> Iterator[Hit]:
        if not any(True for _ in document.reading(Percentages)):
            return
        partitions, quotations = document.reading(Partitions), document.reading(Quotations)
        remainders = list(partitions.remainders())
        told = {id(remainder.share) for remainder in remainders}
        for partition in partitions:
            if partition.total().low <= 100 + 1e-6 or id(partition.parts[-1]) in told:
                continue
            *others, last = partition.parts
            working = " + ".join(part.text for part in partition.parts)
            total = sum(percent(part) for part in partition.parts)
            yield Hit(
                last.block,
                last.start,
                last.end,
                case=_case(quotations, last, "sum"),
                says={"working": working, "total": shown(total, 2 if total == round(total, 2) else 0)},
                related=tuple(
                    Place(part.block, part.start, part.end, f"{part.text} of the same whole") for part in others
                ),
            )
        for share, parts in remainders:
            working = " and ".join(part.text for part in parts)
            spans = [span(part) for part in parts]
            left = 100 - sum(percent(part) for part in parts)
            plain = left > 0 and all(part.kind == "percent" and not part.approximate for part in parts) and spans
            better = rewritten(share, left) if plain and not share.approximate else ""
            yield Hit(
                share.block,
                share.start,
                share.end,
                (better,) if better else (),
                case=_case(quotations, share, "rest"),
                says={"working": working, "total": shown(max(left, 0))},
                related=tuple(Place(part.block, part.start, part.end, f"{part.text} of the whole") for part in parts),
            )


def _case(quotations: Quotations, figure: Figure, case: str) -> str:
    return f"quoted-{case}" if quotations.inside(figure.block, figure.start, figure.end) else case
