"""Builds a block's text piece by piece, and keeps what is no prose out of it."""

from __future__ import annotations

import re
from bisect import bisect_right

from copydesk.document import OPAQUE, Block, Cell, Mark, Piece
from copydesk.text import Span

# URLs, e-mail addresses, template tags and math are no prose, wherever they stand. A dollar sign alone is
# money: math has something in it that only math has. Everything is possessive or stops at its own opening
# mark, so that a hostile line takes no longer than an honest one.
_NO_PROSE = re.compile(
    r"(?P<url>\b(?:(?:https?|ftp)://|mailto:|www\.)[^\s<>()—“”‘’\ufffc]*(?:\([^\s<>()]*+\)[^\s<>()—“”‘’\ufffc]*)*"
    r"(?<![.,;:!?\[\]'\"*])"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]++(?>(?:\.[\w-]++)+))"
    r"|(?P<code></?[A-Za-z][\w.-]*+(?>(?:[^<>{}]++|\{(?>(?:[^{}]++|\{[^{}]*+\})*)\})*)>|\{\{(?>(?:[^{}]++|\{(?!\{)|\}(?!\}))*)\}\}|\{%(?>(?:[^{%]++|%(?!\})|\{(?!%))*)%\}|\{[:.#][^{}]*+\}|\{/\*[^*]*+\*/\})"
    r"|(?P<math>\$\$(?>(?:[^$]++|\$(?!\$))+)\$\$|(?<![\w$])\$(?=\S)(?=[^$\n]*[\\^_=])[^$\n]*+(?<=\S)\$(?!\d))",
)
_MAYBE = re.compile(r"://|www\.|mailto:|@|\{[{%:/.#]|</?[A-Za-z]|\$[^$]*\$")
_WORDLIKE = re.compile(r"[^\W_]")


class Prose:
    """A block in the making. Offsets given are characters of the source, half-open."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._runs: list[list[int]] = []  # at, length, start, end: pieces that may still grow
        self._marks: list[Mark] = []
        self._joint = -1  # where in the source text to the letter may go on as the same piece
        self.length = 0

    def __bool__(self) -> bool:
        return bool(self._texts or self._marks)

    @property
    def spaced(self) -> bool:
        """Whether a word may follow without a space between: at the start, and after a space."""
        return not self._texts or self._texts[-1][-1].isspace()

    def add(self, text: str, start: int, end: int) -> None:
        """Add text that came from source[start:end], to the letter or standing for the whole of it."""
        size = len(text)
        if not size:
            return
        verbatim = size == end - start
        if verbatim and start == self._joint:
            run = self._runs[-1]
            run[1] += size
            run[3] = end
        else:
            self._runs.append([self.length, size, start, end])
        self._joint = end if verbatim else -1
        self._texts.append(text)
        self.length += size

    def add_opaque(self, kind: str, start: int, end: int, target: str = "") -> None:
        """Let one character stand for source that is no prose, and mark it as `kind`."""
        self._marks.append(Mark(kind, self.length, self.length + 1, target))
        self._cover(start, end)

    def _cover(self, start: int, end: int) -> None:
        # A piece of its own: what is a single character in the source must not read as one in the text.
        self._runs.append([self.length, 1, start, end])
        self._joint = -1
        self._texts.append(OPAQUE)
        self.length += 1

    def add_mark(self, kind: str, start: int, target: str = "") -> None:
        """Mark the text from `start`, a length noted before, to here. Only a footnote marks a mere place."""
        if start < self.length or kind == "footnote":
            self._marks.append(Mark(kind, start, self.length, target))

    def block(
        self,
        kind: str,
        *,
        level: int = 0,
        cell: Cell | None = None,
        within: tuple[str, ...] = (),
    ) -> Block | None:
        """The finished block, or None where no word is in it."""
        text = "".join(self._texts)
        if not _WORDLIKE.search(text):
            return None
        if text[-1] in " \t":
            text = self._trim(text)
        if _MAYBE.search(text):
            matches = list(_NO_PROSE.finditer(text))
            if matches:
                return self._without(text, matches).block(kind, level=level, cell=cell, within=within)
        return Block(kind, text, self._pieces(), level=level, cell=cell, marks=tuple(self._marks), within=within)

    def verbatim(self) -> Block:
        """All that was added, as a block to map offsets with."""
        return Block("", "".join(self._texts), self._pieces())

    def _pieces(self) -> tuple[Piece, ...]:
        return tuple([Piece(at, length, Span(start, end)) for at, length, start, end in self._runs])

    def _trim(self, text: str) -> str:
        """Take off the space at the end, which closing markup may leave; returns the text without it."""
        text = text.rstrip(" \t")
        self._texts, self.length = [text], len(text)
        while self._runs[-1][0] >= self.length:
            self._runs.pop()
        at, size, start, end = self._runs[-1]
        if at + size > self.length:
            self._runs[-1] = [at, self.length - at, start, end - (at + size - self.length)]
        self._marks = [
            mark._replace(end=min(mark.end, self.length)) for mark in self._marks if mark.start <= self.length
        ]
        return text

    def _without(self, text: str, matches: list[re.Match[str]]) -> Prose:
        """This prose with one opaque character for each URL, template tag and formula in it."""
        built = Prose()
        starts = [run[0] for run in self._runs]
        olds, news = [0], [0]  # where offsets in this text and in the new one begin to differ
        at = 0
        for match in matches:
            start, end = match.span()
            self._copy(built, text, starts, at, start)
            olds += (start, end)
            news += (built.length, built.length + 1)
            built.add_opaque(match.lastgroup or "url", *self._home(starts, start, end), target=match[0])
            at = end
        self._copy(built, text, starts, at, len(text))
        news.append(built.length)
        for mark in self._marks:
            start, end = (_moved(offset, olds, news) for offset in mark[1:3])
            if start < end or mark.kind == "footnote":
                built._marks.append(Mark(mark.kind, start, end, mark.target))
        return built

    def _home(self, starts: list[int], start: int, end: int) -> Span:
        first = self._runs[bisect_right(starts, start) - 1]
        last = self._runs[bisect_right(starts, end - 1) - 1]
        begin = first[2] + (start - first[0] if first[1] == first[3] - first[2] else 0)
        finish = last[2] + end - last[0] if last[1] == last[3] - last[2] else last[3]
        return Span(begin, finish)

    def _copy(self, built: Prose, text: str, starts: list[int], start: int, end: int) -> None:
        number = bisect_right(starts, start) - 1
        while start < end:
            at, length, _, _ = self._runs[number]
            stop = min(at + length, end)
            home = self._home(starts, start, stop)
            if length == 1 and text[at] == OPAQUE:
                built._cover(*home)
            else:
                built.add(text[start:stop], *home)
            start = stop
            number += 1


def _moved(offset: int, olds: list[int], news: list[int]) -> int:
    """Where an offset of the old text is in the new; inside what became one character, behind it."""
    number = bisect_right(olds, offset) - 1
    return min(news[number] + offset - olds[number], news[number + 1])


class Tables:
    """Counts tables, rows and cells as they come."""

    def __init__(self) -> None:
        self._table, self._row, self._column = -1, -1, 0

    @property
    def count(self) -> int:
        """How many tables have begun."""
        return self._table + 1

    def go_on(self, count: int) -> None:
        """Count on from so many tables."""
        self._table = count - 1

    def table(self) -> None:
        """A table begins."""
        self._table, self._row = self._table + 1, -1

    def row(self) -> None:
        """A row begins."""
        self._row, self._column = self._row + 1, 0

    def cell(self) -> Cell:
        """The place of the next cell."""
        self._column += 1
        return Cell(max(self._table, 0), max(self._row, 0), self._column - 1)
