"""`extends: unattributed-figure`: figures that nobody vouches for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.check import Check, Hit, OptionError
from copydesk.document import Block, Document
from copydesk.readings.attributions import Attributions
from copydesk.readings.figures import Figures
from copydesk.readings.vouching import REACHES, Vouchers
from copydesk.readings.vouching.disputes import disputable, unclaimed

# Words of a headline at the most.
_HEADLINE = 16


@dataclass(frozen=True, eq=False, repr=False)
class UnattributedFigure(Check):
    """Flags counts, sums, shares, rates and measures that no source is named for.

    `within` says how far off the source may stand: in the figure's own `sentence`, in its
    `paragraph` (default), or only as a `link` or footnote there. The case of a hit is `claim` for a
    share, a change, a comparison, a large sum or count that somebody could dispute, else `detail`.
    """

    within: str = "paragraph"

    def __post_init__(self) -> None:
        if self.within not in REACHES:
            raise OptionError("within", f"`{self.within}` is none of {', '.join(REACHES)}")

    def hits(self, document: Document) -> Iterator[Hit]:
        figures, attributions = document.reading(Figures), document.reading(Attributions)
        vouchers = document.reading(Vouchers)
        title = _headline(document)
        for block in document.prose():
            on_record: dict[int, bool] = {}
            for figure in figures.of(block):
                if vouchers.of(figure, self.within).status != "unattributed":
                    continue
                sentence = attributions.sentence(block, figure.start)
                if sentence.start not in on_record:
                    on_record[sentence.start] = unclaimed(block.text, sentence)
                claim = not (on_record[sentence.start] or title is block) and disputable(figure, sentence)
                yield Hit(block, figure.start, figure.end, case="claim" if claim else "detail")


def _headline(document: Document) -> Block | None:
    """The line over a plain-text story: it tells in short what the story then vouches for."""
    first = document.blocks[0] if len(document.blocks) > 1 else None
    return first if first and first.kind == "paragraph" and first.text.count(" ") < _HEADLINE else None
