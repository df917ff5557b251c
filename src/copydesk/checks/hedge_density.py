"""`extends: hedge-density`: sections that hedge far more than the rest of the draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.hedges import Hedge, Hedges
from copydesk.readings.sections import Section, sections


@dataclass(frozen=True, eq=False, repr=False)
class HedgeDensity(Check):
    """Flags a section whose hedges stand `times` as thick as in the rest of the draft, and at least `per-thousand`.

    Thick is hedges in 1,000 words. A section of fewer than `min-words` words or `min-hedges` hedges is not judged.
    Approximators ("about 40") and what a source is named for are not counted.
    """

    says: ClassVar[tuple[str, ...]] = ("hedges", "density", "rest")

    times: float = 2.5
    per_thousand: float = 25.0
    min_hedges: int = 5
    min_words: int = 100

    def hits(self, document: Document) -> Iterator[Hit]:
        found = document.reading(sections)
        if len(found) < 2:
            return
        reading = document.reading(Hedges)
        hedges = [_hedges(section, reading) for section in found]
        words = [sum(map(len, section.sentences)) for section in found]
        for n, section in enumerate(found):
            others = sum(words) - words[n]
            if words[n] < self.min_words or len(hedges[n]) < self.min_hedges or not others:
                continue
            density = 1000 * len(hedges[n]) / words[n]
            rest = 1000 * (sum(map(len, hedges)) - len(hedges[n])) / others
            if density >= self.per_thousand and density >= self.times * rest:
                says = {"hedges": len(hedges[n]), "density": f"{density:.0f}", "rest": f"{rest:.0f}"}
                related = tuple(Place(one.block, one.start, one.end, "a hedge") for one in hedges[n])
                first = section.sentences[0]
                where = (
                    (section.heading, 0, len(section.heading.text)) if section.heading else (first.block, *first.span)
                )
                yield Hit(*where, says=says, related=related)


def _hedges(section: Section, reading: Hedges) -> list[Hedge]:
    blocks = {id(sentence.block): sentence.block for sentence in section.sentences}
    return [
        hedge
        for block in blocks.values()
        for hedge in reading.of(block)
        if hedge.kind != "approximator" and not hedge.attributed
    ]
