"""Paragraphs and sentences that say again what one before them said, in much the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
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


def _alike(document: Document, passages: Sequence[Passage]) -> Iterator[Resemblance]:
    telling = document.reading(TellingPairs)
    if not telling.again or len(passages) < 2:
        return
    held = _held(telling, passages)
    standing: dict[tuple[str, str], set[int]] = defaultdict(set)
    for n, pairs in sorted(held.items()):
        shared = Counter(other for pair in pairs for other in standing[pair])
        for pair in pairs:
            standing[pair].add(n)
        if not shared:
            continue
        earlier, common = min(shared.items(), key=lambda item: (-item[1], item[0]))
        here, there = _pairs_in(document, passages[n]), _pairs_in(document, passages[earlier])
        if common >= _LEAST:
            yield Resemblance(passages[n], passages[earlier], common / here, common / there)


def _held(telling: TellingPairs, passages: Sequence[Passage]) -> dict[int, set[tuple[str, str]]]:
    """The pairs that come again by the passage they stand in, as far as they stand in one."""
    places: dict[int, tuple[list[int], list[int]]] = {}
    for n, passage in enumerate(passages):
        starts, numbers = places.setdefault(id(passage.block), ([], []))
        starts.append(passage.start)
        numbers.append(n)
    held: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for n in telling.again:
        pair = telling.pairs[n]
        if telling.times[pair] > _MOST:
            continue
        block, words, first = telling.stream.at(telling.numbers[n])
        if id(block) not in places:
            continue
        starts, numbers = places[id(block)]
        at = bisect_left(starts, words.starts[first] + 1) - 1
        passage = passages[numbers[at]]
        if (
            telling.numbers[n + 1] - telling.numbers[n] + first < len(words.starts)
            and words.starts[first] < passage.end
        ):
            held[numbers[at]].add(pair)
    return held


def _pairs_in(document: Document, passage: Passage) -> int:
    """How many pairs of telling words a passage has, at least one."""
    words = document.reading(Words).of(passage.block)
    first, last = (bisect_left(words.starts, at) for at in (passage.start, passage.end))
    return max(1, sum(form not in SMALL for form in words.forms[first:last]) - 1)
