"""Places counted in the code units of an encoding, as formats for programs want them."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate

from copydesk.text import Position, Source

# The characters that take more than one unit, by encoding.
_WIDE = {"utf-8": re.compile(r"[^\x00-\x7f]"), "utf-16": re.compile("[\U00010000-\U0010ffff]")}


class CodeUnits:
    """A source in units of `utf-8` (bytes) or `utf-16`. Made once for a draft, it finds each place in logarithmic time."""

    def __init__(self, source: Source, encoding: str) -> None:
        self._source = source
        wide = list(_WIDE[encoding].finditer(source.text))
        self._at = [match.start() for match in wide]
        extra = (_more(match.group()) if encoding == "utf-8" else 1 for match in wide)
        self._extra = [0, *accumulate(extra)]

    def offset(self, offset: int) -> int:
        """The units before a character offset of the source."""
        return offset + self._extra[bisect_left(self._at, offset)]

    def position(self, offset: int) -> Position:
        """The line and the column of a character offset, both from 1, the column in units."""
        line, column = self._source.position(offset)
        return Position(line, self.offset(offset) - self.offset(offset - column + 1) + 1)


def _more(character: str) -> int:
    """The bytes that a character beyond ASCII takes in UTF-8, but one."""
    return 1 if character < "\u0800" else 2 if character < "\U00010000" else 3
