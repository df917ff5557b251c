"""Phrases that a draft says again: the same telling words in the same order, with the same small words between."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.quotations import Quotations
from copydesk.readings.words import BlockWords, Words

# Words that say too little to be remembered when they come again.
SMALL = frozenset(
    "a an the this that these those it its it's he she they we you i his her their our my your him them us me who whom "
    "whose which what where when why how and or but nor so yet for if then than as at by in of on to from with without "
    "into onto over under about above below after before since until during between among through against across along "
    "around behind beyond near off out up down per via toward towards is are was were be been being am has have had "
    "having do does did doing done don't doesn't didn't isn't aren't wasn't weren't can can't could couldn't will won't "
    "would wouldn't shall should may might must not no never also just only even still very too more most much many some "
    "any all both each every other another such same own few several one two three four five six seven eight nine ten "
    "dozen hundred thousand million billion trillion percent per cent first second third last next new old year years "
    "month months week weeks day days hour hours minute minutes time times today yesterday tomorrow monday tuesday "
    "wednesday thursday friday saturday sunday people said says say saying told tells according added there there's here "
    "now well back like because while although though however including whether ever once again already".split()
)
_PARTING = frozenset(",;:.()[]{}—–!?\"“”„«»…/|\ufffc")


class Echo(NamedTuple):
    """A phrase and where it stood last; starts and ends are characters of their blocks, half-open.

    `telling` counts its telling words, `words` all of them, `apart` the words from there to here;
    `times` is how often the draft says the rarest two telling words of it.
    """

    block: Block
    start: int
    end: int
    earlier: Block
    earlier_start: int
    earlier_end: int
    telling: int
    words: int
    apart: int
    times: int


class Echoes:
    """Every phrase of two telling words or more that a draft's paragraphs say again, as long as it can be.

    Names, figures and what stands in quotations are passed over.
    """

    def __init__(self, document: Document) -> None:
        self._quotations = document.reading(Quotations)
        self._blocks: list[tuple[Block, BlockWords]] = []
        self._firsts: list[int] = []  # where each block begins in `telling`
        self._bases: list[int] = []  # words of the document before each block
        self._places: list[int] = []  # of each telling word the number within its block; -1 parts the blocks
        telling: list[str] = []
        base = 0
        words_of = document.reading(Words).of
        for block in document.blocks:
            words = words_of(block)
            base += len(words.forms)
            if block.kind == "paragraph" and not block.quoted:
                places = [n for n, form in enumerate(words.forms) if form not in SMALL]
                self._blocks.append((block, words))
                self._firsts.append(len(telling))
                self._bases.append(base - len(words.forms))
                telling += [words.forms[n] for n in places]
                telling.append("")
                self._places += places
                self._places.append(-1)
        counts = Counter(pairwise(telling))
        self._again = [n for n, pair in enumerate(pairwise(telling)) if counts[pair] > 1 and pair[0] and pair[1]]

    def __iter__(self) -> Iterator[Echo]:
        """The echoes, in the order of the document."""
        seen: dict[str, int] = {}
        times: Counter[str] = Counter()
        pairs: list[tuple[int, int, str]] = []
        for n in self._again:
            link = self._link(n)
            if link:
                times[link] += 1
                if link in seen:
                    pairs.append((seen[link], n, link))
                seen[link] = n
        at = 0
        while at < len(pairs):
            last = at + 1
            while last < len(pairs) and pairs[last][:2] == (pairs[at][0] + last - at, pairs[at][1] + last - at):
                last += 1
            yield self._echo(*pairs[at][:2], last - at, min(times[link] for _, _, link in pairs[at:last]))
            at = last

    def _link(self, n: int) -> str:
        """The text from a telling word to the next as it is compared, or nothing where it is no phrase."""
        number = bisect_right(self._firsts, n) - 1
        block, words = self._blocks[number]
        one, two = self._places[n], self._places[n + 1]
        start, end = words.starts[one], words.ends[two]
        text = block.text[start:end]
        if text[0].isupper() or block.text[words.starts[two]].isupper() or not _PARTING.isdisjoint(text):
            return ""
        if any(character.isdigit() for character in text) or self._quotations.inside(block, start, end):
            return ""
        return " ".join(words.forms[one : two + 1])

    def _echo(self, earlier: int, later: int, links: int, times: int) -> Echo:
        before = bisect_right(self._firsts, earlier) - 1
        number = bisect_right(self._firsts, later) - 1
        (first_block, first), (block, words) = self._blocks[before], self._blocks[number]
        one, two = self._places[later], self._places[later + links]
        start, end = self._places[earlier], self._places[earlier + links]
        apart = self._bases[number] + one - self._bases[before] - start
        return Echo(
            block, words.starts[one], words.ends[two], first_block, first.starts[start], first.ends[end],
            links + 1, two - one + 1, apart, times,
        )  # fmt: skip
