"""`extends: minister-figure`: figures that a minister vouches for and no statistics office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.attributions import Attribution, Attributions
from copydesk.readings.figures import Figures


@dataclass(frozen=True, eq=False)
class MinisterFigure(Check):
    """Flags each figure that one of `ministers` gives, unless one of `offices` is a source in the same paragraph."""

    ministers: tuple[str, ...] = ("minister", "secretary of state", "chancellor")
    offices: tuple[str, ...] = ("statistics", "census", "audit")

    says: ClassVar[tuple[str, ...]] = ("source",)

    def hits(self, document: Document) -> Iterator[Hit]:
        figures, attributions = document.reading(Figures), document.reading(Attributions)
        for block in document.prose():
            counted = [figure for figure in figures.of(block) if figure.kind in ("count", "money", "percent", "rate")]
            if not counted or any(_named(one, self.offices) for one in attributions.of(block)):
                continue
            for figure in counted:
                voucher = attributions.voucher(block, figure.start, figure.end)
                if voucher and voucher.source and (name := _named(voucher, self.ministers)):
                    said = Place(voucher.block, *voucher.source, "who vouches for it")
                    yield Hit(block, figure.start, figure.end, says={"source": name}, related=(said,))


def _named(attribution: Attribution, words: tuple[str, ...]) -> str:
    """The source of an attribution if one of the words is in it, else ""."""
    source = attribution.block.text[slice(*attribution.source)] if attribution.source else ""
    return source if any(word in source.lower() for word in words) else ""
