"""`extends: decade-century`: a decade or a century, and a year that is not of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.dates.doubts import LONGEST, Doubts
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

if TYPE_CHECKING:
    from copydesk.readings.dates.eras import Dated


class DecadeCentury(Check):
    """Flags a decade or century that is told of a thing with a year outside of it: "the 1920s (1934)".

    The year must be that of its beginning: a church of the 19th century may have been restored in 1923. A year with two
    zeros may be of either century, and "the 1800s" are a hundred years as well as ten.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("year", "right")

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Centuries and decades."""
        words = (
            "century",
            *"twenties thirties forties fifties sixties seventies eighties nineties".split(),
            *(f"{decade}s" for decade in range(1000, 2100, 10)),
        )
        return (Phrase(0, r"\w+", re.IGNORECASE, [(word, 0) for word in words]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        sentences = document.reading(Sentences)
        past: tuple[int, int] = (0, -1)
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            sentence = sentences.around(block, match.start())
            if (id(block), sentence.start) != past and sentence.end - sentence.start <= LONGEST:
                past = (id(block), sentence.start)
                yield from _in_sentence(document, block, sentence)
        if any(block.cell for block in document.blocks):
            yield from _in_tables(document)


def _in_sentence(document: Document, block: Block, sentence: Span) -> Iterator[Hit]:
    # Imported where a draft asks for it: most speak of nothing of the kind.
    from copydesk.readings.dates.era_claims import claimed
    from copydesk.readings.dates.era_makings import dated
    from copydesk.readings.dates.eras import eras

    text = block.text
    following = document.reading(Sentences).around(block, min(sentence.end + 1, len(text) - 1))
    for era in eras(text, *sentence):
        found = dated(text, sentence, era) or claimed(text, sentence, following, era)
        if found and not era.holds(found.first, found.last) and not document.reading(Doubts).mistaken(block):
            yield _hit(document, block, found)


def _in_tables(document: Document) -> Iterator[Hit]:
    from copydesk.readings.dates.tabled import eras

    for named, found, made in eras(document):
        if not found.era.holds(found.first, found.last):
            yield _hit(document, named, found, made)


def _hit(document: Document, block: Block, found: Dated, beside: Block | None = None) -> Hit:
    """The hit of an era in a block; its year stands in the same, or in the cell `beside`."""
    era = found.era
    start, end = era.place if era.part and era._replace(part="").holds(found.first, found.last) else era.name
    case = document.reading(Quotations).case(block, start, end)
    years = (beside or block).text[slice(*found.place)].strip()
    year, decade = int(years[:4]), era.high - era.low < 20
    right = f"the {year // 10 * 10}s" if decade else f"the {_ordinal(year // 100 + 1)} century"
    if era.part and era._replace(part="").holds(found.first, found.last):
        right = f"the {'first' if found.first - era.low < (era.high - era.low) / 2 else 'second'} half of " + right
    better = _written(block.text[start:end], found, decade=decade)
    says = {"year": years, "right": right}
    return Hit(block, start, end, better, case, says, (Place(beside or block, *found.place, "the year"),))


def _written(text: str, found: Dated, *, decade: bool) -> tuple[str, ...]:
    """The words of an era with the right one in its place, where they are digits."""
    if not text[:1].isdigit() or found.first != found.last:
        return ()
    right = f"{found.first // 10 * 10}s" if decade else _ordinal(found.first // 100 + 1)
    return (re.sub(r"\A\d+[a-z]+", right, text),)


def _ordinal(number: int) -> str:
    return f"{number}{'th' if 10 < number % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
