"""A place in a text where a figure may begin, and what leads up to it."""

from __future__ import annotations

from copydesk.readings.words import BlockWords


class Spot:
    """Word `n` of a text: where it starts, and the `gap` between it and the word before."""

    __slots__ = ("gap", "n", "start", "text", "words")

    def __init__(self, text: str, words: BlockWords, n: int) -> None:
        self.text = text
        self.words = words
        self.n = n
        self.start = words.starts[n]
        self.gap = text[words.ends[n - 1] if n else 0 : self.start]

    @property
    def form(self) -> str:
        """The word, in lower case."""
        return self.words.forms[self.n]

    @property
    def following(self) -> str:
        """The next word, in lower case; "" where more than a space is between."""
        starts, forms, ends = self.words
        return forms[self.n + 1] if self.n + 1 < len(forms) and starts[self.n + 1] == ends[self.n] + 1 else ""

    def lead(self, count: int = 1, start: int | None = None) -> str:
        """The `count` words right before `start`, or before the word, in lower case with a space between them.

        "" where anything else parts them.
        """
        n, start = self.n, self.start if start is None else start
        if n < count or not self.text[start - 1].isspace():
            return ""
        first = self.words.starts[n - count]
        if count == 1:
            return self.words.forms[n - 1] if self.words.ends[n - 1] == start - 1 else ""
        words = " ".join(self.words.forms[n - count : n])
        return words if start - first == len(words) + 1 else ""

    def before(self) -> str:
        """The last word before, as it is written; of "mid-March" the last part."""
        starts, _, ends = self.words
        return self.text[starts[self.n - 1] : ends[self.n - 1]].rpartition("-")[2] if self.n else ""
