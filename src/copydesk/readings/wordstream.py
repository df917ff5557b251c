"""All words of a document as one list, for what looks at words side by side."""

from __future__ import annotations

from bisect import bisect_right

from copydesk.document import Block, Document
from copydesk.readings.words import BlockWords, Words


class WordStream:
    """The forms of all words, block after block.

    A form that is no word, and like no other, stands behind each block, so that nothing
    seems to run on from one block to the next.
    """

    def __init__(self, document: Document) -> None:
        self.forms: list[str] = []
        self._firsts: list[int] = []
        self._blocks: list[tuple[Block, BlockWords]] = []
        words_of = document.reading(Words).of
        for number, block in enumerate(document.blocks):
            words = words_of(block)
            self._firsts.append(len(self.forms))
            self._blocks.append((block, words))
            self.forms += words.forms
            self.forms.append(f"\0{number}")

    def at(self, number: int) -> tuple[Block, BlockWords, int]:
        """The block in which word `number` of the stream stands, its words, and the word's number among them."""
        place = bisect_right(self._firsts, number) - 1
        return *self._blocks[place], number - self._firsts[place]

    def apart(self, one: int, two: int) -> int:
        """How many words on from `one` the later `two` is."""
        return two - one - (bisect_right(self._firsts, two) - bisect_right(self._firsts, one))
