"""The exact text of a draft, and the way from an offset to a line and a column."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from copydesk.errors import UserError

# Line ends are these three and no others: str.splitlines() also breaks at form feeds and U+2028.
LINE_END = re.compile(r"\r\n|\n|\r")
_BOM = "\ufeff".encode()


class Span(NamedTuple):
    """A stretch of text: 0-based offsets in characters, half-open."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as people and editors count it: line and column from 1, in characters."""

    line: int
    column: int


def encoded(text: str, like: bytes) -> bytes:
    """A text as UTF-8, with a byte-order mark before it where `like` has one."""
    return _BOM * like.startswith(_BOM) + text.encode()


class Source:
    """A draft's path and its exact text, line ends kept, a leading byte-order mark taken off."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @classmethod
    def read(cls, path: str, data: bytes) -> Source:
        """Decode `data` as UTF-8.

        Raises UserError where the bytes are no text: binary data, UTF-16, or invalid UTF-8
        (with line and byte).
        """
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise UserError(f"{path}: this is UTF-16; save the draft as UTF-8")
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            if b"\0" in data[:8192]:
                raise UserError(f"{path}: this is a binary file, not a draft") from None
            before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            line = before.count(b"\n") + 1
            raise UserError(
                f"{path}:{line}: byte 0x{data[error.start]:02x} is not valid UTF-8; save the draft as UTF-8"
            ) from None
        if "\0" in text[:8192]:
            raise UserError(f"{path}: this is a binary file, not a draft")
        return cls(path, text)

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line begins."""
        return [0, *(match.end() for match in LINE_END.finditer(self.text))]

    def position(self, offset: int) -> Position:
        """The line and column of a character offset."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def extent(self, span: Span) -> dict[str, int]:
        """Where a span stands, for programs: characters, half-open; lines and columns from 1, the end exclusive."""
        start, end = self.position(span.start), self.position(span.end)
        return {
            "start": span.start,
            "end": span.end,
            "line": start.line,
            "column": start.column,
            "end_line": end.line,
            "end_column": end.column,
        }

    def line(self, number: int) -> str:
        """The text of line `number` (from 1), without its line end."""
        start = self.line_starts[number - 1]
        end = LINE_END.search(self.text, start)
        return self.text[start : end.start() if end else len(self.text)]

    def utf16(self, offset: int) -> int:
        """The column of an offset within its line, from 0, in UTF-16 code units."""
        start = self.line_starts[self.position(offset).line - 1]
        return len(self.text[start:offset].encode("utf-16-le")) // 2

    def utf8(self, offset: int) -> int:
        """The column of an offset within its line, from 0, in UTF-8 bytes."""
        start = self.line_starts[self.position(offset).line - 1]
        return len(self.text[start:offset].encode())
