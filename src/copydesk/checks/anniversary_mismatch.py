"""`extends: anniversary-mismatch`: an anniversary that is not so many years after what it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.dates.anniversaries import (
    NAMED,
    Anniversary,
    Year,
    anniversary,
    base,
    begun,
    either,
    kept_in,
    leads_up,
    speaking_of,
    unsettled,
)
from copydesk.readings.dates.doubts import mistaken
from copydesk.readings.dates.issue import Issue
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

_YEARS = re.compile(r"(?<![\d.,])(?:1\d|20)\d\d(?!\d)")


@dataclass(frozen=True, eq=False, repr=False)
class AnniversaryMismatch(Check):
    """Flags an anniversary that is another one in the year it is kept: the 10th of what happened 12 years before.

    The year in which it is kept stands in the sentence, or the sentence speaks of it as near, and the document has a day.
    """

    says: ClassVar[tuple[str, ...]] = ("base", "kept", "years")

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words for anniversaries."""
        return (Phrase(0, r"\w+", re.IGNORECASE, [(word, 0) for word in ("anniversary", *NAMED)]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        sentences = document.reading(Sentences)
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            kept = anniversary(block.text, *match.span())
            sentence = sentences.around(block, match.start())
            if kept is None or unsettled(block.text, sentence) or mistaken(block):
                continue
            yield from _judged(document, block, sentence, kept)


def _judged(document: Document, block: Block, sentence: Span, kept: Anniversary) -> Iterator[Hit]:
    text = block.text
    since = base(text, sentence, kept) or begun(text, _scope(document, block, sentence), sentence, kept)
    if since is None:
        since = either(text, sentence, kept)
        told = kept_in(text, sentence, kept, since) if since else None
        if since is None or told is None or told.place.start > kept.start or since.year >= told.year:
            return
    told = kept_in(text, sentence, kept, since)
    if told:
        late = told.year - since.year - kept.years
        if late and told.year > since.year and not (leads_up(text, sentence, kept) and late == -1):
            yield _hit(document, block, kept, since, told)
        return
    day = document.reading(Issue).day
    due = since.year + kept.years
    if day is None or any(int(year[0]) == due for year in _YEARS.finditer(text)) or since.year >= day.year:
        return
    years = list(speaking_of(text, sentence, kept, day))
    # A plan may look far ahead.
    if years and due not in years and not (due > day.year and leads_up(text, sentence, kept)):
        yield _hit(document, block, kept, since, Year(years[0] if len(years) == 1 else day.year, Span(0, 0)))


def _scope(document: Document, block: Block, sentence: Span) -> Span:
    """A sentence and the one before it, of which it may speak on."""
    found = document.reading(Sentences).of(block)
    place = found.index(sentence) if sentence in found else 0
    return Span(found[place - 1].start if place else sentence.start, sentence.end)


def _hit(document: Document, block: Block, kept: Anniversary, since: Year, told: Year) -> Hit:
    text = block.text
    years = told.year - since.year
    related = [Place(block, *since.place, "the year it is of")]
    if told.place.end:
        related.append(Place(block, *told.place, "the year it is kept in"))
    better: tuple[str, ...] = ()
    written = text[kept.digits.start : kept.digits.end]
    if written[:1].isdigit() and years > 0:
        ordinal = f"{years}{'th' if 10 < years % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(years % 10, 'th')}"
        other = str(years) if written.isdecimal() else ordinal
        better = (text[kept.start : kept.digits.start] + other + text[kept.digits.end : kept.end],)
    case = document.reading(Quotations).case(block, kept.start, kept.end)
    says = {"base": since.year, "kept": told.year, "years": f"{years} year{'s' * (years != 1)}"}
    return Hit(block, kept.start, kept.end, better, case, says, tuple(related))
