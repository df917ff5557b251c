"""A draft as what a proof sets one below the other, and where in it a span of the source is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from copydesk.document import Block, Piece
from copydesk.text import Source, Span


class Passage(NamedTuple):
    """A block and where it stands in the source; `inner` are blocks that stand within it, as alternative texts do."""

    block: Block
    home: Span
    inner: list[Passage]


def passages(blocks: Iterable[Block]) -> list[Passage]:
    """The blocks in the order of the source, those within another one beneath it."""
    whole = [Passage(block, block.home(0, len(block.text)), []) for block in blocks if block.text and block.pieces]
    found: list[Passage] = []
    for passage in sorted(whole, key=lambda one: (one.home.start, -one.home.end)):
        if found and passage.home.end <= found[-1].home.end:
            found[-1].inner.append(passage)
        else:
            found.append(passage)
    return found


class Places:
    """Finds what of a block's text came from a span of the source."""

    def __init__(self, found: Sequence[Passage]) -> None:
        self._found = found
        self._starts = [passage.home.start for passage in found]
        self._pieces: dict[int, tuple[list[Piece], list[int]]] = {}

    def of(self, span: Span) -> tuple[Block, int, int] | None:
        """The block, and the characters of its text, half-open; None where the span is no text of any block."""
        number = bisect_right(self._starts, span.start) - 1
        if number < 0 or self._found[number].home.end <= span.start:
            number += 1
        if number == len(self._found):
            return None
        passage = self._found[number]
        for one in (*_around(passage.inner, span), passage):
            stretch = self._stretch(one.block, span)
            if stretch:
                return one.block, *stretch
        return None

    def _stretch(self, block: Block, span: Span) -> tuple[int, int] | None:
        if id(block) not in self._pieces:
            pieces = sorted(block.pieces, key=lambda piece: piece.home)
            self._pieces[id(block)] = pieces, [piece.home.start for piece in pieces]
        pieces, starts = self._pieces[id(block)]
        first = max(0, bisect_right(starts, span.start) - 1)
        if pieces[first].home.end <= span.start:
            first += 1
        last = bisect_left(starts, span.end) - 1
        if first > last:
            return None
        (start, _), (_, end) = _cut(pieces[first], span), _cut(pieces[last], span)
        return (start, end) if start < end else None


def _around(inner: Sequence[Passage], span: Span) -> Sequence[Passage]:
    """The one of these passages, in order, that the span is in."""
    number = bisect_right(inner, span.start, key=lambda passage: passage.home.start) - 1
    return inner[number : number + 1] if number >= 0 and span.end <= inner[number].home.end else ()


def _cut(piece: Piece, span: Span) -> tuple[int, int]:
    """What of a piece came from the span; all of it where it stands for its home as a whole."""
    start, end = piece.at, piece.at + piece.length
    if piece.home.end - piece.home.start == piece.length:
        start += max(0, span.start - piece.home.start)
        end -= max(0, piece.home.end - span.end)
    return start, end


def comments(source: Source, spans: Iterable[Span]) -> list[Block]:
    """Blocks for what is spoken of and is no text of the draft: a comment, as the source has it."""
    return [
        Block("comment", source.text[slice(*span)], (Piece(0, span.end - span.start, span),))
        for span in sorted(set(spans))
        if span.start < span.end
    ]
