"""A draft as blocks of clean prose, each of which knows the way home into the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, TypeVar

from copydesk.text import Source, Span
from copydesk.vocabulary import Vocabulary

# Stands in a block's text for what is there but is no prose: code, a URL, an image, math.
OPAQUE = "\ufffc"
#: The kinds of block that run on as sentences.
PROSE = ("paragraph", "item", "footnote")

T = TypeVar("T")


class Piece(NamedTuple):
    """A run of block text and where it came from.

    `at` and `length` are characters of the block's text. Where `home` is as long as the
    piece, it maps character by character; else the whole piece stands for the whole of
    `home` ("&" for "&amp;", " " for "\\n> ").
    """

    at: int
    length: int
    home: Span


class Mark(NamedTuple):
    """Markup over part of a block's text (half-open, in characters of the block).

    `kind` is link, footnote, emphasis, strong, strike, code, url, math, image or html;
    `target` is a link's destination or a footnote's name.
    """

    kind: str
    start: int
    end: int
    target: str = ""

    @property
    def leads(self) -> bool:
        """Whether it leads the reader to where something comes from: a link, a bare URL, a footnote."""
        return self.kind in ("link", "url", "footnote")


class Cell(NamedTuple):
    """The place of a table cell: row (the header is 0) and column from 0, table from 0."""

    table: int
    row: int
    column: int


class Block:
    """One stretch of clean prose.

    `kind` is paragraph, heading, item, cell, caption, alt, title, description or footnote;
    `level` is a heading's (1 to 6, else 0); `within` names the containers it stands in,
    outermost first ("quote", "note", "list", "item", "footnote").
    """

    __slots__ = ("_moved", "_pieces", "_readings", "_starts", "cell", "kind", "level", "marks", "text", "within")

    def __init__(
        self,
        kind: str,
        text: str,
        pieces: tuple[Piece, ...],
        *,
        level: int = 0,
        cell: Cell | None = None,
        marks: tuple[Mark, ...] = (),
        within: tuple[str, ...] = (),
    ) -> None:
        self.kind = kind
        self.text = text
        self.level = level
        self.cell = cell
        self.marks = marks
        self.within = within
        self._pieces = pieces
        self._moved = 0
        self._starts: list[int] | None = None
        self._readings: dict[Any, Any] | None = None

    def __repr__(self) -> str:
        return f"Block({self.kind!r}, {self.text!r})"

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The runs of its text, in order, and where each came from."""
        if by := self._moved:
            self._pieces = tuple(Piece(at, length, Span(a + by, b + by)) for at, length, (a, b) in self._pieces)
            self._moved = 0
        return self._pieces

    def home(self, start: int, end: int) -> Span:
        """The span of the source that text[start:end] came from; `start` < `end`."""
        pieces, starts = self.pieces, self._starts
        if starts is None:  # most blocks are never asked
            starts = self._starts = [piece.at for piece in pieces]
        first = pieces[bisect_right(starts, start) - 1]
        last = pieces[bisect_right(starts, end - 1) - 1]
        begin, finish = first.home.start, last.home.end
        if first.home.end - first.home.start == first.length:
            begin += start - first.at
        if last.home.end - last.home.start == last.length:
            finish = last.home.start + end - last.at
        return Span(begin, finish)

    def move(self, by: int) -> None:
        """Stand so many characters further on in the source, which was edited before the block."""
        self._moved += by

    def take_place(self, of: Block) -> None:
        """Stand where a block of the same content stands in a later state of the draft."""
        self._pieces, self._moved, self._starts = of.pieces, 0, None

    def reading(self, kind: Callable[[Block], T]) -> T:
        """What `kind` understood of this block alone; worked out on first use and kept, wherever the block moves."""
        readings = self._readings
        if readings is None:
            readings = self._readings = {}
        try:
            kept: T = readings[kind]
        except KeyError:
            kept = readings[kind] = kind(self)
        return kept

    def forget(self) -> None:
        """Let go of all readings, which may refer to the block."""
        self._readings = None

    @property
    def quoted(self) -> bool:
        """Whether the whole block is a quotation."""
        return "quote" in self.within

    def marked(self, kind: str, start: int, end: int) -> bool:
        """Whether markup of this kind touches text[start:end]; footnotes touch where they hang."""
        return any(m.kind == kind and m.start <= end and start <= m.end for m in self.marks)

    def linked(self, start: int, end: int) -> bool:
        """Whether a link, a bare URL or a footnote touches text[start:end]."""
        return any(m.leads and m.start <= end and start <= m.end for m in self.marks)


class Comment(NamedTuple):
    """A comment of the draft's markup: its text and the whole comment's span in the source."""

    text: str
    home: Span


class Document:
    """A source and its blocks, in order, with the readings made of them so far.

    `matter` is the front matter's `title`, `description` and `date`, as far as it has them;
    `as_of` the day it is to be read as of, in ISO form, where whoever asks has named one. `dialect` (`en-GB`) and
    `vocabulary` are those of its project, `standard` is what its figures are held to there, None where nobody has asked.
    """

    def __init__(
        self,
        source: Source,
        blocks: Iterable[Block],
        *,
        matter: dict[str, str] | None = None,
        comments: Iterable[Comment] = (),
    ) -> None:
        self.source = source
        self.blocks = tuple(blocks)
        self.matter = matter or {}
        self.comments = tuple(comments)
        self.as_of = ""
        self.dialect = ""
        self.vocabulary = Vocabulary()
        self.standard: Any = None
        #: Where a format offers it: the document of a later state of the draft. It takes the blocks that stay from this one.
        self.again: Callable[[Document, Source], Document] | None = None
        self._readings: dict[Any, Any] = {}
        self._whole: Document | None = None
        self._shared: frozenset[Any] = frozenset()
        #: Whether the draft is open in an editor, and its blocks are likely to outlive the document.
        self.open = False
        self._each: dict[Any, list[Any]] = {}
        self._before: dict[Any, list[Any]] = {}
        self._runs: list[tuple[int, int, int]] = []

    def reading(self, kind: Callable[[Document], T]) -> T:
        """What `kind` understood of this document; worked out on first use and kept."""
        try:
            kept: T = self._readings[kind]
        except KeyError:
            kept = kind(self) if self._whole is None or kind not in self._shared else self._whole.reading(kind)
            self._readings[kind] = kept
        return kept

    def each(self, kind: Callable[[Block], T]) -> Iterable[T]:
        """What `kind` understands of each block alone, in order.

        In a draft that is open it is kept, and blocks that stood in the document before an edit are not asked again.
        """
        if not self.open:
            return map(kind, self.blocks)
        found: list[T] | None = self._each.get(kind)
        if found is None:
            found = self._each[kind] = self._carried(kind)
        return found

    def _carried(self, kind: Callable[[Block], T]) -> list[T]:
        before = self._before.get(kind)
        if before is None:
            return list(map(kind, self.blocks))
        found: list[T] = []
        for place, first, last in self._runs:
            found += before[place : place + last - first] if place >= 0 else map(kind, self.blocks[first:last])
        return found

    def follow(self, before: Document, runs: list[tuple[int, int, int]]) -> None:
        """Take over what `before` understood of its blocks.

        `runs` tell for all blocks in order, as place in `before`, first and last (half-open), where they stood; -1 are new.
        """
        self._before, self._runs = before._each, runs

    def settle(self) -> None:
        """Take over what nobody has asked for, and let go of the document before."""
        for kind in self._before:
            self.each(kind)
        self._before = {}

    def part(self, blocks: Iterable[Block], shared: Iterable[Callable[[Document], object]] = ()) -> Document:
        """Some of its blocks as a document of their own, to which the `shared` readings of the whole are its own."""
        part = Document(self.source, blocks, matter=self.matter, comments=self.comments)
        part.as_of, part.dialect = self.as_of, self.dialect
        part.vocabulary, part.standard = self.vocabulary, self.standard
        part._whole, part._shared = self, frozenset(shared)
        return part

    def forget(self, *, blocks: bool = True) -> None:
        """Let go of all readings, which refer to the document and so would keep it; with `blocks`, of theirs too."""
        self._readings.clear()
        self._each, self._before, self.again = {}, {}, None
        if blocks:
            for block in self.blocks:
                block.forget()

    def prose(self) -> Iterator[Block]:
        """The blocks that run on as sentences: paragraphs, list items, footnotes."""
        return (block for block in self.blocks if block.kind in PROSE)
