"""`extends: repeated-sentence`: a sentence that the draft has said before, word for word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.check import Check, Hit, OptionError, Place
from copydesk.document import OPAQUE, Block, Document
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words

# What a page says again on purpose, at its foot or between its parts.
_FURNITURE = frozenset(
    "copyright reserved advertisement newsletter newsletters subscribe subscription subscribers unsubscribe click tap "
    "follow facebook twitter instagram license licensed permission reprinted photo photograph image file".split()
)


@dataclass(frozen=True, eq=False, repr=False)
class RepeatedSentence(Check):
    """Flags each later occurrence of a sentence of `words` words or more; `related` is the first.

    Case, space and punctuation do not matter. Only paragraphs are read: steps in lists come again where the same is
    to be done. So is what a page repeats on purpose passed over: rights, photo credits, calls to subscribe.
    """

    words: int = 6

    def __post_init__(self) -> None:
        if self.words < 2:
            raise OptionError("words", f"{self.words} is less than 2")

    def hits(self, document: Document) -> Iterator[Hit]:
        sentences, words_of = document.reading(Sentences), document.reading(Words)
        first: dict[tuple[str, ...], tuple[Block, int, int]] = {}
        for block in document.blocks:
            words = words_of.of(block)
            if block.kind != "paragraph" or len(words.forms) < self.words:
                continue
            last = 0
            for start, end in sentences.of(block):
                begin, last = last, bisect_left(words.starts, end, last)
                key = tuple(words.forms[begin:last])
                if last - begin < self.words:
                    continue
                where = first.setdefault(key, (block, start, end))
                if where != (block, start, end) and _says_the_same(block.text[start:end], key):
                    yield Hit(block, start, end, related=(Place(*where, "the first time"),))


def _says_the_same(sentence: str, key: tuple[str, ...]) -> bool:
    """Whether a sentence met again is said again: with code in it or after it, it may be about something else."""
    return OPAQUE not in sentence and not sentence.endswith(":") and _FURNITURE.isdisjoint(key)
