"""The place that is asked about: FILE:LINE or FILE:LINE:COLUMN."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.errors import UserError
from copydesk.text import Source, Span

_PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::(?P<column>\d+))?:?", re.DOTALL)


class Asked(NamedTuple):
    """A place as the command line names it: line and column from 1, `column` None for the whole line."""

    path: str
    line: int
    column: int | None


def asked(place: str) -> Asked:
    """Read FILE:LINE[:COLUMN]. Raises UserError for what is neither."""
    match = _PLACE.fullmatch(place)
    if match is None:
        what = f"`{place}` is not" if place else "name a place,"
        raise UserError(f"explain: {what} FILE:LINE or FILE:LINE:COLUMN, as in draft.md:12")
    return Asked(match["path"], int(match["line"]), int(match["column"]) if match["column"] else None)


def target(source: Source, place: Asked) -> Span:
    """The line, or the character, that is asked about. Raises UserError where the draft has no such place."""
    lines = len(source.line_starts)
    if lines > 1 and source.line_starts[-1] == len(source.text):
        lines -= 1  # nobody counts what follows the last line end
    if not 1 <= place.line <= lines:
        raise UserError(f"{source.path}:{place.line}: there is no such line; the draft has {_count(lines, 'line')}")
    start, length = source.line_starts[place.line - 1], len(source.line(place.line))
    if place.column is None:
        return Span(start, start + length)
    if not 1 <= place.column <= length:
        where = f"{source.path}:{place.line}:{place.column}"
        raise UserError(f"{where}: there is no such column; the line has {_count(length, 'character')}")
    return Span(start + place.column - 1, start + place.column)


def _count(n: int, what: str) -> str:
    return f"{n} {what}{'s' * (n != 1)}"
