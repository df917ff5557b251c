"""`extends: number-density`: more figures than a reader can hold."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, OptionError, Place
from copydesk.document import Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences

# What a reader does not weigh: when it was, how old somebody is, what a thing is called, who came third.
_PASSED = frozenset("date time year age identifier ordinal score".split())


@dataclass(frozen=True, eq=False, repr=False)
class NumberDensity(Check):
    """Flags a sentence with more figures than `sentence`, and a paragraph with more than `paragraph`.

    Dates, times, ages, ranks, scores, identifiers and what is quoted are not counted; lists and tables are where many figures belong, and
    are not looked at. A paragraph is not flagged beside a sentence of its own.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("figures",)

    sentence: int = 5
    paragraph: int = 9

    def __post_init__(self) -> None:
        for key, value in (("sentence", self.sentence), ("paragraph", self.paragraph)):
            if value < 1:
                raise OptionError(key, f"{value} is less than 1")

    def hits(self, document: Document) -> Iterator[Hit]:
        figures, sentences = document.reading(Figures), document.reading(Sentences)
        quotations = document.reading(Quotations)
        for block in document.blocks:
            if block.kind != "paragraph" or block.quoted:
                continue
            found = [
                figure for figure in figures.of(block) if figure.kind not in _PASSED and figure.value not in (0, 1)
            ]
            if len(found) > self.sentence:
                found = [figure for figure in found if not quotations.inside(block, figure.start, figure.end)]
            if len(found) <= self.sentence:
                continue
            crowded = False
            starts = [figure.start for figure in found]
            for start, end in sentences.of(block):
                here = found[bisect_left(starts, start) : bisect_left(starts, end)]
                if len(here) > self.sentence:
                    crowded = True
                    yield _hit(here, start, end, "sentence")
            if not crowded and len(found) > self.paragraph:
                yield _hit(found, 0, len(block.text), "paragraph")


def _hit(figures: list[Figure], start: int, end: int, case: str) -> Hit:
    block = figures[0].block
    related = tuple(Place(block, figure.start, figure.end, "a figure") for figure in figures)
    return Hit(block, start, end, case=case, says={"figures": len(figures)}, related=related)
