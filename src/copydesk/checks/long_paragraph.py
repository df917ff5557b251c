"""`extends: long-paragraph`: paragraphs that show the reader no place to rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from copydesk.check import Check, Hit, OptionError
from copydesk.document import Document
from copydesk.readings.prose_counts import Prose
from copydesk.readings.quotations import Quotations


@dataclass(frozen=True, eq=False, repr=False)
class LongParagraph(Check):
    """Flags the first sentence of each paragraph of more than `max` words outside quotation marks, or of `max-sentences`
    sentences.

    A paragraph of one or two sentences is left to `long-sentence`, and so are list items and
    block quotes.
    """

    rests_on = "block"

    max: int = 150
    max_sentences: int = 12

    def __post_init__(self) -> None:
        for key, value in (("max", self.max), ("max-sentences", self.max_sentences)):
            if value < 1:
                raise OptionError(key, f"`{value}` leaves no paragraph; give 1 or more")

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        for _, group in groupby(document.reading(Prose).sentences, key=lambda sentence: id(sentence.block)):
            sentences = list(group)
            block = sentences[0].block
            words = sum(len(sentence) for sentence in sentences)
            if words > self.max:
                words = sum(not quotations.inside(block, at, at) for sentence in sentences for at in sentence.starts)
            if block.kind != "paragraph" or len(sentences) < 3:
                continue
            if words > self.max or len(sentences) > self.max_sentences:
                says = {"words": words, "sentences": len(sentences), "max": self.max}
                yield Hit(block, *sentences[0].span, says=says)
