"""One sentence as a row of words, for readings that look at a word's neighbours."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from copydesk.document import Block
from copydesk.readings.sentences import sentences_of
from copydesk.readings.words import BlockWords, words_of


class Line:
    """The words of one sentence of a block.

    Words are numbered as in the block: from `first` up to, but not including, `last`. Where
    there is no such word, or a mark stands between it and its neighbour, its form is "".
    """

    __slots__ = ("_latest", "block", "first", "forms", "last", "words")

    def __init__(self, block: Block, words: BlockWords, first: int, last: int) -> None:
        self.block = block
        self.words = words
        self.forms = words.forms
        self.first = first
        self.last = last
        self._latest: dict[frozenset[str], int] = {}

    def joined(self, n: int) -> bool:
        """Whether only space stands between word `n` and the next."""
        words = self.words
        return self.first <= n < self.last - 1 and self.block.text[words.ends[n] : words.starts[n + 1]].isspace()

    def after(self, n: int) -> str:
        """The word that follows word `n` without a mark between."""
        return self.forms[n + 1] if self.joined(n) else ""

    def before(self, n: int) -> str:
        """The word that stands before word `n` without a mark between."""
        return self.forms[n - 1] if n > self.first and self.joined(n - 1) else ""

    def back(self, n: int, most: int) -> list[str]:
        """The words before word `n` in its sentence, the nearest first, `most` of them at most."""
        return self.forms[max(self.first, n - most) : n][::-1]

    def ahead(self, n: int, most: int) -> list[str]:
        """The words behind word `n` in its sentence, `most` of them at most."""
        return self.forms[n + 1 : min(self.last, n + 1 + most)]

    def latest(self, forms: frozenset[str]) -> int:
        """The number of the last word of the sentence that is one of the `forms`, or -1; kept, as a sentence may be very long."""
        if forms not in self._latest:
            behind = range(self.last - 1, self.first - 1, -1)
            self._latest[forms] = next((n for n in behind if self.forms[n] in forms), -1)
        return self._latest[forms]

    def text(self) -> str:
        """The sentence from its first word to its last."""
        return self.block.text[self.words.starts[self.first] : self.words.ends[self.last - 1]]

    def capital(self, n: int) -> bool:
        """Whether word `n` is written with a capital."""
        return self.block.text[self.words.starts[n]].isupper()

    def mark(self, n: int) -> str:
        """What stands between word `n` and the next, or the end of the sentence, without the space."""
        end = self.words.starts[n + 1] if n + 1 < len(self.forms) else len(self.block.text)
        return self.block.text[self.words.ends[n] : end].strip()


def lines(block: Block, forms: frozenset[str]) -> Iterator[tuple[Line, int]]:
    """Where one of the `forms` stands in `block`: its sentence and its number."""
    words = block.reading(words_of)
    if forms.isdisjoint(words.forms):
        return
    sentences = block.reading(sentences_of)
    line: Line | None = None
    for number, form in enumerate(words.forms):
        if form in forms:
            if line is None or number >= line.last:
                at = bisect_right(sentences, (words.starts[number], len(block.text))) - 1
                start, end = sentences[max(at, 0)]
                first = bisect_left(words.starts, start)
                line = Line(block, words, min(first, number), max(bisect_left(words.starts, end), number + 1))
            yield line, number
