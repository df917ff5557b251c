"""`extends: repeated-opening`: sentences in a row that begin alike."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, OptionError, Place
from copydesk.document import OPAQUE, Block, Document
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words
from copydesk.text import Span

# Too slight for an ear to note alone: the word that follows must be the same as well.
_SLIGHT = frozenset(
    "the a an this that these those its their his her our my your mr mrs ms dr it there and but or so as at by for from in "
    "of on to with after before during since what how".split()
)
# Conditions and questions in a row are weighed against each other, and begin alike to show it.
_PARALLEL = frozenset("both each neither if when whether where who why unless".split())
_LONGEST = 4

# Sentences that share so many words at their beginning share them on purpose.
_REFRAIN = 4


@dataclass(frozen=True, eq=False, repr=False)
class RepeatedOpening(Check):
    """Flags the opening of the sentence that is the `run`th in a row to begin alike, once a row.

    Sentences begin alike with the same first word, or, where that is as slight as "the" or "in",
    with the same words up to the first that is not. Only sentences of one paragraph, or of paragraphs that follow
    each other, are a row: list items are parallel on purpose. `related` is where the row began.
    """

    says: ClassVar[tuple[str, ...]] = ("run",)

    run: int = 3

    def __post_init__(self) -> None:
        if self.run < 2:
            raise OptionError("run", f"{self.run} is less than 2")

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        row: list[tuple[Block, int, int]] = []
        last: tuple[str, ...] = ()
        for block, (start, end), opening in _openings(document):
            if opening and opening == last:
                row.append((block, start, end))
            else:
                row, last = [(block, start, end)], opening
            if (
                len(row) == self.run
                and not any(quotations.inside(*place) for place in row)
                and not _refrain(document, row)
            ):
                there = Place(*row[0], "the first of them")
                yield Hit(block, start, end, says={"run": self.run}, related=(there,))


def _refrain(document: Document, row: list[tuple[Block, int, int]]) -> bool:
    """Whether the sentences of a row go on alike as well, "He needs to keep": that is meant."""
    stems = set()
    for block, start, _ in row:
        words = document.reading(Words).of(block)
        at = bisect_left(words.starts, start)
        stems.add(tuple(words.forms[at : at + _REFRAIN]))
    return len(stems) == 1


def _openings(document: Document) -> Iterator[tuple[Block, Span, tuple[str, ...]]]:
    """The opening of each sentence, its place and its forms; no forms where it cannot be compared."""
    sentences, words_of = document.reading(Sentences), document.reading(Words)
    for block in document.blocks:
        if block.kind != "paragraph" or block.quoted:
            yield block, Span(0, 1), ()
            continue
        words = words_of.of(block)
        first = 0
        for sentence in sentences.of(block):
            first = bisect_left(words.starts, sentence.start, first)
            last = first
            while last < len(words.forms) and last - first < _LONGEST and words.forms[last] in _SLIGHT:
                last += 1
            if last >= len(words.forms) or words.ends[last] > sentence.end or words.forms[first] in _PARALLEL:
                yield block, sentence, ()
                continue
            span = Span(words.starts[first], words.ends[last])
            whole = block.text[sentence.start : span.end]
            numbered = last + 1 < len(words.forms) and words.forms[last + 1].isdigit()  # "Chapter 3 shows"
            yield block, span, () if OPAQUE in whole or numbered else tuple(words.forms[first : last + 1])
