"""A text as an editor keeps it: changed in place, its places counted in the units of the client."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Any

from copydesk.interchange.codeunits import CodeUnits
from copydesk.text import LINE_END, Source, Span

#: Encodings that a place can be counted in, by their names in the protocol.
ENCODINGS = ("utf-8", "utf-16", "utf-32")
_CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2)}
_HALF = re.compile("[\ud800-\udfff]")
# Up to here, in characters, a column is counted by encoding the line; behind it the whole text is gone through once.
_NEAR = 2000

Place = dict[str, int]


class Buffer:
    """A text; `starts` are the offsets at which its lines begin. Line ends are \\n, \\r\\n and \\r.

    A place is `{"line", "character"}` from 0, the character in units of `encoding`.
    """

    def __init__(self, text: str, encoding: str) -> None:
        self.text = whole(text)
        self.encoding = encoding
        self.starts = [0, *(match.end() for match in LINE_END.finditer(self.text))]
        self._units: CodeUnits | None = None

    def change(self, where: Any, text: str) -> None:
        """Replace a range of places, or with None all of the text."""
        if where is None:
            self.__init__(text, self.encoding)  # type: ignore[misc]
            return
        start, end = sorted((self.offset(where["start"]), self.offset(where["end"])))
        self.replace(start, end, whole(text))

    def replace(self, start: int, end: int, text: str) -> None:
        """Replace text[start:end]."""
        old = self.text
        # A line end may have been made of two halves, or come apart: lines around the change are looked at anew.
        first = bisect_right(self.starts, max(0, start - 1)) - 1
        last = bisect_right(self.starts, end)
        shift = len(text) - (end - start)
        stop = self.starts[last] + shift if last < len(self.starts) else len(old) + shift
        self.text = old[:start] + text + old[end:]
        self.starts[first + 1 :] = [
            *(match.end() for match in LINE_END.finditer(self.text, self.starts[first], stop)),
            *((at + shift for at in self.starts[last + 1 :]) if shift else self.starts[last + 1 :]),
        ]
        self._units = None

    def offset(self, place: Any) -> int:
        """The offset of a place; one behind the end of its line or of the text is taken back to it."""
        line, column = place["line"], place["character"]
        if not isinstance(line, int) or not isinstance(column, int):
            raise TypeError("a place is two whole numbers")
        if line >= len(self.starts):
            return len(self.text)
        if line < 0 or column <= 0:
            return self.starts[max(0, line)]
        start = self.starts[line]
        end = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start + self._characters(self.text[start : min(end, start + column)], column)

    def _characters(self, text: str, units: int) -> int:
        """How many characters of a text so many units are; half a character is none."""
        if self.encoding == "utf-32" or text.isascii():
            return min(units, len(text))
        codec, size = _CODECS[self.encoding]
        return len(text.encode(codec)[: units * size].decode(codec, "ignore"))

    def place(self, offset: int) -> Place:
        """The place of an offset."""
        line = bisect_right(self.starts, offset) - 1
        start = self.starts[line]
        return {"line": line, "character": self._column(start, offset)}

    def _column(self, start: int, offset: int) -> int:
        if self.encoding == "utf-32":
            return offset - start
        if offset - start > _NEAR:
            self._units = self._units or CodeUnits(Source("", self.text), self.encoding)
            return self._units.offset(offset) - self._units.offset(start)
        before = self.text[start:offset]
        if before.isascii():
            return offset - start
        codec, size = _CODECS[self.encoding]
        return len(before.encode(codec)) // size

    def range(self, span: Span | tuple[int, int]) -> dict[str, Place]:
        """The range of a span."""
        return {"start": self.place(span[0]), "end": self.place(span[1])}

    def line_of(self, offset: int) -> tuple[str, int]:
        """The text of the line of an offset up to it, and where the line begins."""
        start = self.starts[bisect_left(self.starts, offset + 1) - 1]
        return self.text[start:offset], start


def whole(text: str) -> str:
    """A text in which half a pair of surrogates, which is no character, is one that says so."""
    return _HALF.sub("\ufffd", text)
