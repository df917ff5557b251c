"""`extends: unattributed-figure`: figures that nobody vouches for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.check import Check, Hit, OptionError, Reason
from copydesk.document import Block, Document
from copydesk.readings.figures import Figures
from copydesk.readings.vouching import REACHES, Vouchers


@dataclass(frozen=True, eq=False, repr=False)
class UnattributedFigure(Check):
    """Flags counts, sums, shares, rates and measures that no source is named for.

    `within` says how far off the source may stand: in the figure's own `sentence`, in its
    `paragraph` (default), or only as a `link`, footnote or citation there. The case of a hit is `claim` for a
    share, a change, a comparison, a large sum or count that somebody could dispute, else `detail`.
    What is evident (a goal, a published result, a distance, a few dozen) is asked about within the `sentence` alone.
    """

    within: str = "paragraph"

    def __post_init__(self) -> None:
        if self.within not in REACHES:
            raise OptionError("within", f"`{self.within}` is none of {', '.join(REACHES)}")

    def hits(self, document: Document) -> Iterator[Hit]:
        figures, vouchers = document.reading(Figures), document.reading(Vouchers)
        for block in document.prose():
            for figure in figures.of(block):
                vouched = vouchers.of(figure, self.within)
                if vouched.status == "unattributed":
                    yield Hit(block, figure.start, figure.end, case=vouched.case)

    def reasons(self, document: Document, block: Block) -> Iterator[Reason]:
        asked = any(block is one for one in document.prose())
        for figure in document.reading(Figures).of(block):
            vouched = document.reading(Vouchers).of(figure, self.within)
            if vouched.status != "unattributed":
                yield Reason(figure.start, figure.end, f"is {vouched.status}: {vouched.why}")
            elif not asked:
                yield Reason(figure.start, figure.end, f"stands in a {block.kind}, which is not asked for its source")
