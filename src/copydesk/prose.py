"""Builds a block's text piece by piece, and keeps what is no prose out of it."""

from __future__ import annotations

import re

from copydesk.document import OPAQUE, Block, Cell, Mark, Piece
from copydesk.text import Span

# URLs, e-mail addresses, template tags and math are no prose, wherever they stand. A dollar sign alone is
# money: math has something in it that only math has.
_NO_PROSE = re.compile(
    r"(?P<url>\b(?:https?|ftp|mailto)://?[^\s<>]*[^\s<>.,;:!?)\]”’\"']|\bwww\.[^\s<>]*[^\s<>.,;:!?)\]”’\"']"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<code>\{\{.*?\}\}|\{%.*?%\}|\{:[^}]*\})"
    r"|(?P<math>\$\$.+?\$\$|\$(?=\S)[^$\n]*[\\^_=][^$\n]*(?<=\S)\$(?!\d))",
    re.DOTALL,
)
_MAYBE = re.compile(r"://|www\.|mailto:|@|\{[{%:]|\$[^$]*\$")
_WORDLIKE = re.compile(r"\w")


class Prose:
    """A block in the making. Offsets given are characters of the source, half-open."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._marks: list[Mark] = []
        self.length = 0

    def add(self, text: str, start: int, end: int) -> None:
        """Add text that came from source[start:end], to the letter or standing for the whole of it."""
        if not text:
            return
        piece = Piece(self.length, len(text), Span(start, end))
        last = self._pieces[-1] if self._pieces else None
        if last and _verbatim(last) and _verbatim(piece) and last.home.end == start:
            self._pieces[-1] = Piece(last.at, last.length + piece.length, Span(last.home.start, end))
        else:
            self._pieces.append(piece)
        self._texts.append(text)
        self.length += len(text)

    def add_opaque(self, kind: str, start: int, end: int, target: str = "") -> None:
        """Let one character stand for source that is no prose, and mark it as `kind`."""
        self._marks.append(Mark(kind, self.length, self.length + 1, target))
        # A piece of its own: what is a single character in the source must not read as one in the text.
        self._pieces.append(Piece(self.length, 1, Span(start, end)))
        self._texts.append(OPAQUE)
        self.length += 1

    def add_mark(self, kind: str, start: int, target: str = "") -> None:
        """Mark the text from `start`, a length noted before, to here."""
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
        pieces, marks = self._pieces, self._marks
        if _MAYBE.search(text):
            text, pieces, marks = _without(text, pieces, marks)
            if not _WORDLIKE.search(text):
                return None
        return Block(kind, text, tuple(pieces), level=level, cell=cell, marks=tuple(marks), within=within)


def _verbatim(piece: Piece) -> bool:
    return piece.length == piece.home.end - piece.home.start


def _without(text: str, pieces: list[Piece], marks: list[Mark]) -> tuple[str, list[Piece], list[Mark]]:
    """The text with one opaque character for each URL, template tag and formula in it."""
    whole = Block("", text, tuple(pieces))
    built = Prose()
    shifts: list[tuple[int, int]] = []  # (offset in the old text, in the new) where they begin to differ
    at = 0
    for match in _NO_PROSE.finditer(text):
        _copy(built, whole, at, match.start())
        shifts.append((match.start(), built.length))
        built.add_opaque(match.lastgroup or "url", *whole.home(*match.span()), target=match[0])
        shifts.append((match.end(), built.length))
        at = match.end()
    _copy(built, whole, at, len(text))

    def moved(offset: int) -> int:
        old, new = next((pair for pair in reversed(shifts) if pair[0] <= offset), (0, 0))
        return min(new + offset - old, next((n for o, n in shifts if o > offset), built.length))

    kept = [mark._replace(start=moved(mark.start), end=moved(mark.end)) for mark in marks]
    return "".join(built._texts), built._pieces, kept + built._marks


def _copy(built: Prose, whole: Block, start: int, end: int) -> None:
    for piece in whole.pieces:
        begin, finish = max(start, piece.at), min(end, piece.at + piece.length)
        if begin < finish:
            home = whole.home(begin, finish)
            if piece.length == 1 and whole.text[begin] == OPAQUE:
                built._pieces.append(Piece(built.length, 1, home))
                built._texts.append(OPAQUE)
                built.length += 1
            else:
                built.add(whole.text[begin:finish], *home)
