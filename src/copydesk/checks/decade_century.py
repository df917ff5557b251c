"""`extends: decade-century`: a decade or a century, and a year that is not of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.dates.doubts import LONGEST, Doubts
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences

if TYPE_CHECKING:
    from copydesk.readings.dates.eras import Dated


@dataclass(frozen=True, eq=False, repr=False)
class DecadeCentury(Check):
    """Flags a decade or century that is told of a thing with a year outside of it: "the 1920s (1934)".

    The year must be that of its beginning: a church of the 19th century may have been restored in 1923. A year with two
    zeros may be of either century, and "the 1800s" are a hundred years as well as ten.
    """

    says: ClassVar[tuple[str, ...]] = ("year", "right")

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Centuries and decades."""
        words = ("century", *(f"{decade}s" for decade in range(1000, 2100, 10)))
        return (Phrase(0, r"\w+", re.IGNORECASE, [(word, 0) for word in words]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        seen = document.reading(Sightings).of(self, self.phrases)
        if not seen:
            return
        # Imported where a draft asks for it: most speak of nothing of the kind.
        from copydesk.readings.dates.eras import dated, eras

        sentences = document.reading(Sentences)
        past: tuple[int, int] = (0, -1)
        for block, _, match in seen:
            sentence = sentences.around(block, match.start())
            if (id(block), sentence.start) == past or sentence.end - sentence.start > LONGEST:
                continue
            past = (id(block), sentence.start)
            for era in eras(block.text, sentence.start, sentence.end):
                found = dated(block.text, sentence, era)
                if found and not era.holds(found.first, found.last) and not document.reading(Doubts).mistaken(block):
                    yield _hit(document, block, found)


def _hit(document: Document, block: Block, found: Dated) -> Hit:
    era = found.era
    start, end = era.place if era.part and era._replace(part="").holds(found.first, found.last) else era.name
    case = document.reading(Quotations).case(block, start, end)
    decade = era.high - era.low < 20
    right = f"the {found.first // 10 * 10}s" if decade else f"the {_ordinal(found.first // 100 + 1)} century"
    if era.part and era._replace(part="").holds(found.first, found.last):
        right = f"the {'first' if found.first - era.low < (era.high - era.low) / 2 else 'second'} half of " + right
    years = block.text[found.place.start : found.place.end]
    better = _written(block.text[start:end], found, decade=decade)
    says = {"year": years, "right": right}
    return Hit(block, start, end, better, case, says, (Place(block, *found.place, "the year"),))


def _written(text: str, found: Dated, *, decade: bool) -> tuple[str, ...]:
    """The words of an era with the right one in its place, where they are digits."""
    if not text[:1].isdigit() or found.first != found.last:
        return ()
    right = f"{found.first // 10 * 10}s" if decade else _ordinal(found.first // 100 + 1)
    return (re.sub(r"\A\d+[a-z]+", right, text),)


def _ordinal(number: int) -> str:
    return f"{number}{'th' if 10 < number % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
