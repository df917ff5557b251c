"""Rows of text that fit a terminal: headings, and entries with their place before them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from copydesk.terminal import Style, clean, columns, width

# Where the text of an entry begins: behind "1234:56".
_INDENT = 10


class Rows:
    """Writes rows, each broken between words where it would not fit."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._style = Style(out)
        self._room = columns(out)
        self._first = True

    def head(self, text: str) -> None:
        """A heading, an empty line before it."""
        if not self._first:
            self._out.write("\n")
        self._first = False
        for row in _broken(clean(text), self._room) if text else ():
            self._out.write(f"{self._style.bold(row)}\n")

    def text(self, text: str) -> None:
        """A text of its own."""
        for row in _broken(clean(text), self._room - 2):
            self._out.write(f"  {row}\n")

    def title(self, text: str) -> None:
        """What the entries below it are."""
        self._out.write(f"  {self._style.dim(text)}\n")

    def entry(self, place: str, text: str, *, level: str = "") -> None:
        """A place and what is there; with a level, its name at the head of the text has its colour."""
        lead = self._style.dim(f"{place:>{_INDENT - 2}}") + "  "
        for line in text.split("\n"):
            for row in _broken(clean(line), self._room - _INDENT):
                if level and row.startswith(level):
                    row = self._style.level(level) + row.removeprefix(level)  # noqa: PLW2901 - the same row, painted
                self._out.write(f"{lead}{row}\n")
                lead, level = " " * _INDENT, ""


def _broken(text: str, room: int) -> Iterator[str]:
    """A text in rows of at most `room` columns; a word that is longer is cut."""
    row = ""
    for word in text.split(" "):
        joined = f"{row} {word}" if row else word
        if width(joined) <= room:
            row = joined
            continue
        if row:
            yield row
        row = word
        while width(row) > room:
            at = next(n for n in range(min(len(row), room), 0, -1) if width(row[:n]) <= room or n == 1)
            yield row[:at]
            row = row[at:]
    yield row
