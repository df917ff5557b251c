"""Paragraphs and sentences that say again what one before them said, in much the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.sentences import Sentences
from copydesk.readings.telling_pairs import SMALL, TellingPairs
from copydesk.readings.words import Words

# A pair that stands more often is a term of the subject, or a phrase of everybody's.
_MOST = 6
# Of so few pairs half may be shared by chance.
_LEAST = 5
_SAME = 0.95


class Passage(NamedTuple):
    """A paragraph or a sentence of one; start and end in characters of the block, half-open."""

    block: Block
    start: int
    end: int


class Resemblance(NamedTuple):
    """A passage, the earlier one that it is like, and the share of its telling pairs that stand there as well, 0 to 1.

    `back` is the share of the earlier one's pairs that stand in this one.
    """

    passage: Passage
    earlier: Passage
    share: float
    back: float

    @property
    def pasted(self) -> bool:
        """Whether each has nearly all that the other has."""
        return min(self.share, self.back) >= _SAME


def paragraphs(document: Document) -> list[Resemblance]:
    """Each paragraph of two sentences or more that is like an earlier such one, with the one it is most like."""
    of = document.reading(Sentences).of
    blocks = [block for block in document.blocks if block.kind == "paragraph" and not block.quoted]
    several = [block for block in blocks if len(of(block)) > 1]
    return list(_alike(document, [Passage(block, 0, len(block.text)) for block in several]))


def sentences(document: Document) -> list[Resemblance]:
    """Each sentence of a paragraph that is like an earlier one, with the one it is most like."""
    of = document.reading(Sentences).of
    blocks = [block for block in document.blocks if block.kind == "paragraph" and not block.quoted]
    return list(_alike(document, [Passage(block, start, end) for block in blocks for start, end in of(block)]))


class _Standing(NamedTuple):
    """A pair of telling words that comes again: where its first word begins, in characters of its block."""

    pair: tuple[str, str]
    block: int
    start: int


_start = attrgetter("start")


def _standing(document: Document) -> list[_Standing]:
    """The pairs that come again, and are none of the subject's terms, in order; a block by its id."""
    telling = document.reading(TellingPairs)
    found = []
    for n in telling.again:
        if telling.times[telling.pairs[n]] <= _MOST:
            block, words, first = telling.stream.at(telling.numbers[n])
            if first + telling.numbers[n + 1] - telling.numbers[n] < len(words.starts):
                found.append(_Standing(telling.pairs[n], id(block), words.starts[first]))
    return found


def _alike(document: Document, passages: Sequence[Passage]) -> Iterator[Resemblance]:
    earlier: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, pairs in _held(document, passages):
        if len(pairs) >= _LEAST:
            shared = Counter(other for pair in pairs for other in earlier[pair])
            other, common = min(shared.items(), key=lambda item: (-item[1], item[0]), default=(0, 0))
            if common >= _LEAST:
                here, there = _pairs_in(document, passages[n]), _pairs_in(document, passages[other])
                yield Resemblance(passages[n], passages[other], common / here, common / there)
        for pair in pairs:
            earlier[pair].append(n)


def _held(document: Document, passages: Sequence[Passage]) -> Iterator[tuple[int, set[tuple[str, str]]]]:
    """The number of each passage in which pairs stand that come again, in order, and these pairs."""
    in_block: dict[int, list[_Standing]] = defaultdict(list)
    for one in document.reading(_standing):
        in_block[one.block].append(one)
    for n, passage in enumerate(passages):
        here = in_block.get(id(passage.block), [])
        first = bisect_left(here, passage.start, key=_start)
        pairs = {one.pair for one in here[first : bisect_left(here, passage.end, first, key=_start)]}
        if pairs:
            yield n, pairs


def _pairs_in(document: Document, passage: Passage) -> int:
    """How many pairs of telling words a passage has, at least one."""
    words = document.reading(Words).of(passage.block)
    first, last = (bisect_left(words.starts, at) for at in (passage.start, passage.end))
    return max(1, sum(form not in SMALL for form in words.forms[first:last]) - 1)
