"""`extends: sum-of-parts`: parts that do not add up to the whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.cardinals import cardinal_like
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.rewriting import rewritten, shown
from copydesk.readings.itemized import itemized
from copydesk.readings.parts import Overlaps, Whole
from copydesk.readings.quotations import Quotations
from copydesk.readings.runs import apart, in_sums, total
from copydesk.readings.sentences import Sentences
from copydesk.readings.wholes import whole_of
from copydesk.text import Span


class SumOfParts(Check):
    """Flags a whole that its parts do not add up to: "the 240 staff: 150 nurses, 60 doctors and 40 clerks".

    All parts are named behind a colon, in brackets or between dashes, behind "made up of" and the like, before
    "a total of" and "in all", with "the other" or "the remaining", and in a list; behind "including" they are only not
    more than the whole. Silent where parts may overlap, or rounding explains it. `says`: `working`, the sum, and `sum`,
    what it comes to. Cases: `stated`, `quoted`.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("working", "sum")

    def hits(self, document: Document) -> Iterator[Hit]:
        figures, sentences = document.reading(Figures), document.reading(Sentences)
        for block in document.blocks:
            found = figures.of(block) if block.kind != "cell" else []
            if found and block.text[-1] == ":" and (whole := itemized(document, block)):
                yield from _hit(document, whole)
            if len(found) < 2:
                continue
            spans = sentences.of(block)
            for n, own in enumerate(_by_sentence(found, spans)):
                if own and (whole := whole_of(block, own, found, spans[max(0, n - 2) : n + 1])):
                    yield from _hit(document, whole)


def _by_sentence(figures: list[Figure], sentences: list[Span]) -> Iterator[list[Figure]]:
    """The figures of each sentence of a block."""
    n = 0
    for sentence in sentences:
        first = n
        while n < len(figures) and figures[n].start < sentence.end:
            n += 1
        yield figures[first:n]


def _hit(document: Document, whole: Whole) -> Iterator[Hit]:
    told, parts = in_sums(whole.figure), total(whole.parts)
    if told is None or parts is None:
        return
    if not apart(told, parts) or (not whole.all and parts.high <= told.low):
        return
    if parts.low > told.high and document.reading(Overlaps).near(whole.figure.block):
        return
    figure, values = whole.figure, [part.value or 0.0 for part in whole.parts]
    decimals = 0 if all(value == int(value) for value in values) else 2
    summed = sum(values)
    better = (
        rewritten(figure, summed) if figure.text[:1].isdecimal() or not figure.text[:1].isalpha() else ""
    ) or cardinal_like(figure.text, int(summed))
    first, last = whole.parts[0], whole.parts[-1]
    end = last.end if last.block is first.block else len(first.block.text)
    place = Place(first.block, first.start, end, f"these are {shown(summed, decimals)}")
    case = document.reading(Quotations).case(figure.block, figure.start, figure.end)
    working = " + ".join(shown(value, decimals) for value in values)
    says = {"working": working, "sum": shown(summed, decimals)}
    yield Hit(figure.block, figure.start, figure.end, (better,) if better and whole.all else (), case, says, (place,))
