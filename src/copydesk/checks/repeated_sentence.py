"""`extends: repeated-sentence`: a sentence that the draft has said before, word for word or nearly."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from copydesk.check import Check, Hit, OptionError, Place
from copydesk.document import OPAQUE, Block, Document
from copydesk.readings.bulletins import running
from copydesk.readings.quotations import Quotations
from copydesk.readings.resemblances import paragraphs, sentences
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

    Case `same` is word for word, where case, space and punctuation do not matter; `near` has `share` of its telling words,
    two by two, in the first one, and the first as many in it. Only paragraphs are read: steps in lists come again where the same is
    to be done. So is what a page repeats on purpose passed over: rights, photo credits, calls to subscribe. A paragraph
    that was pasted whole is for `repeated-paragraph`.
    """

    words: int = 6
    share: float = 0.65

    def __post_init__(self) -> None:
        if not 0 < self.share <= 1:
            raise OptionError("share", f"{self.share:g} is no share between 0 and 1")
        if self.words < 2:
            raise OptionError("words", f"{self.words} is less than 2")

    def hits(self, document: Document) -> Iterator[Hit]:
        if document.reading(running):
            return
        pasted = {id(alike.passage.block) for alike in document.reading(paragraphs) if alike.pasted}
        same = [hit for hit in self._same(document) if id(hit.block) not in pasted]
        yield from same
        told = {(id(hit.block), hit.start) for hit in same}
        quotations = document.reading(Quotations)
        for alike in document.reading(sentences):
            here, there = alike.passage, alike.earlier
            if (
                min(alike.share, alike.back) < self.share
                or id(here.block) in pasted
                or (id(here.block), here.start) in told
            ):
                continue
            text = here.block.text[here.start : here.end]
            if _says_the_same(text, document.reading(Words).of(here.block).forms) and not any(
                quotations.of(one.block) for one in (here, there)
            ):
                yield Hit(*here, case="near", related=(Place(*there, "the first time"),))

    def _same(self, document: Document) -> Iterator[Hit]:
        spans, words_of = document.reading(Sentences), document.reading(Words)
        first: dict[tuple[str, ...], tuple[Block, int, int]] = {}
        for block in document.blocks:
            words = words_of.of(block)
            if block.kind != "paragraph" or len(words.forms) < self.words:
                continue
            last = 0
            for start, end in spans.of(block):
                begin, last = last, bisect_left(words.starts, end, last)
                key = tuple(words.forms[begin:last])
                if last - begin < self.words:
                    continue
                where = first.setdefault(key, (block, start, end))
                if where != (block, start, end) and _says_the_same(block.text[start:end], key):
                    yield Hit(block, start, end, case="same", related=(Place(*where, "the first time"),))


def _says_the_same(sentence: str, key: Iterable[str]) -> bool:
    """Whether a sentence met again is said again: with code in it or after it, it may be about something else."""
    return OPAQUE not in sentence and not sentence.endswith(":") and _FURNITURE.isdisjoint(key)
