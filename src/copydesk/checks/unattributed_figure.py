"""`extends: unattributed-figure`: figures that nobody vouches for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.check import Check, Hit, OptionError, Place, Reason
from copydesk.document import Block, Document
from copydesk.readings.figures import Figures
from copydesk.readings.vouching import REACHES, Standard, Vouchers

_ASKED = ("everything", "disputable")


@dataclass(frozen=True, eq=False, repr=False)
class UnattributedFigure(Check):
    """Flags counts, sums, shares, rates and measures that no source is named for.

    `within` says how far off the source may stand: in the figure's own `sentence`, in its
    `paragraph` (default), or only as a `link`, footnote or citation there. The case of a hit is `claim` for a
    share, a change, a comparison, a large sum or count that somebody could dispute, else `detail`.
    `ask` is `everything` or `disputable`, without what is evident: a goal, a published result, a distance, a few
    hundred; then the first figure of a paragraph speaks for the others there. Left out, everything is asked about
    where the source must stand in the sentence, else the disputable.
    """

    rests_on = "passage"

    within: str = "paragraph"
    ask: str = ""

    def __post_init__(self) -> None:
        if self.within not in REACHES:
            raise OptionError("within", f"`{self.within}` is none of {', '.join(REACHES)}")
        if self.ask not in ("", *_ASKED):
            raise OptionError("ask", f"`{self.ask}` is none of {', '.join(_ASKED)}")

    @property
    def standard(self) -> Standard:
        """What a draft is held to by these options."""
        return Standard(self.within, self.ask == "everything" or (not self.ask and self.within == "sentence"))

    def hits(self, document: Document) -> Iterator[Hit]:
        figures, vouchers = document.reading(Figures), document.reading(Vouchers)
        for block in document.prose():
            found = [(figure, vouchers.of(figure, self.standard)) for figure in figures.of(block)]
            hits = [
                Hit(block, figure.start, figure.end, case=vouched.case)
                for figure, vouched in found
                if vouched.status == "unattributed"
            ]
            yield from hits if self.standard.evident else _as_one(hits)

    def reasons(self, document: Document, block: Block) -> Iterator[Reason]:
        asked = any(block is one for one in document.prose())
        for figure in document.reading(Figures).of(block):
            vouched = document.reading(Vouchers).of(figure, self.standard)
            if vouched.status != "unattributed":
                yield Reason(figure.start, figure.end, f"is {vouched.status}: {vouched.why}")
            elif not asked:
                yield Reason(figure.start, figure.end, f"stands in a {block.kind}, which is not asked for its source")


def _as_one(hits: list[Hit]) -> Iterator[Hit]:
    """The hits of a paragraph as one: whoever names a source for the first figure will name it for all."""
    if hits:
        first = next((hit for hit in hits if hit.case == "claim"), hits[0])
        others = [Place(hit.block, hit.start, hit.end, "nor for this figure") for hit in hits if hit is not first]
        yield first._replace(related=tuple(others))
