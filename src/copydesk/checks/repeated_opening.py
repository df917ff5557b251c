"""`extends: repeated-opening`: sentences in a row that begin alike."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.check import Check, Hit, OptionError, Place
from copydesk.document import Block, Document
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words


@dataclass(frozen=True, eq=False)
class RepeatedOpening(Check):
    """Flags the sentence that is the `run`th in a row to begin with the same `words` words, once a row.

    Only sentences of one paragraph, or of paragraphs that follow each other, are a row; list
    items are parallel on purpose. `related` is the sentence that began it.
    """

    run: int = 3
    words: int = 2

    def __post_init__(self) -> None:
        if self.run < 2:
            raise OptionError("run", f"{self.run} is less than 2")
        if self.words < 1:
            raise OptionError("words", f"{self.words} is less than 1")

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        row: list[tuple[Block, int, int]] = []
        opening: list[str] = []
        for block, start, end, words in self._openings(document):
            if words and words == opening:
                row.append((block, start, end))
            else:
                row, opening = [(block, start, end)], words
            if len(row) == self.run and not any(quotations.inside(*place) for place in row):
                there = Place(*row[0], "the first of them")
                yield Hit(block, start, end, says={"run": self.run}, related=(there,))

    def _openings(self, document: Document) -> Iterator[tuple[Block, int, int, list[str]]]:
        """Each sentence's first words: where they stand and their forms; no forms where it has none to compare."""
        sentences, words_of = document.reading(Sentences), document.reading(Words)
        for block in document.blocks:
            if block.kind != "paragraph" or block.quoted:
                yield block, 0, 1, []
                continue
            words = words_of.of(block)
            for sentence in sentences.of(block):
                first = bisect_left(words.starts, sentence.start)
                last = first + self.words
                if last > len(words.starts) or words.ends[last - 1] > sentence.end:
                    yield block, sentence.start, sentence.end, []
                else:
                    yield block, words.starts[first], words.ends[last - 1], words.forms[first:last]
