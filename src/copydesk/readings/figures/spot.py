"""A place in a text where a figure may begin, what leads up to it, and what is read there."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.readings.words import BlockWords


class Reading(NamedTuple):
    """A figure as read from a text: characters half-open, and what `Figure` says of it."""

    start: int
    end: int
    kind: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    approximate: bool = False


class Unit(NamedTuple):
    """What a number counts, up to `end`.

    `kind` is money, percent, points, age, duration, measure or multiple; `name` says which of them.
    """

    kind: str
    name: str
    end: int


class Spot:
    """Word `n` of a text, or its part from `inside` on: where it starts, and the `gap` between it and the word before."""

    __slots__ = ("gap", "n", "start", "text", "words")

    def __init__(self, text: str, words: BlockWords, n: int, inside: int = 0) -> None:
        self.text = text
        self.words = words
        self.n = n
        self.start = words.starts[n] + inside
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

    @property
    def previous(self) -> str:
        """The word right before with a space between, in lower case; "" for none."""
        return self.words.forms[self.n - 1] if self.n and self.gap in (" ", "\n", "\u00a0") else ""

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

    def near(self, count: int) -> list[str]:
        """The last `count` words before, whatever parts them."""
        return self.words.forms[max(0, self.n - count) : self.n]

    def before(self) -> str:
        """The last word before, as it is written; of "mid-March" the last part."""
        starts, _, ends = self.words
        return self.text[starts[self.n - 1] : ends[self.n - 1]].rpartition("-")[2] if self.n else ""
