"""Changes of a text, and where its places are afterwards."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from copydesk.text import Span


class Edit(NamedTuple):
    """text[start:end] becomes `better`; 0-based offsets in characters, half-open."""

    start: int
    end: int
    better: str


class Moves:
    """Where the places of a text are after some edits, which do not overlap and come in order."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._starts = [edit.start for edit in edits]
        self._ends = [edit.end for edit in edits]
        self._shifts = [0]
        for edit in edits:
            self._shifts.append(self._shifts[-1] + len(edit.better) - (edit.end - edit.start))

    def span(self, span: Span) -> Span:
        """Where a span is now; what lies within an edit has become all that the edit wrote."""
        first = bisect_right(self._ends, span.start)  # the first edit that ends behind the start
        last = bisect_left(self._starts, span.end)  # those before it begin before the end
        start, end = span.start + self._shifts[first], span.end + self._shifts[last]
        if first < len(self._edits) and self._starts[first] < span.start:
            start = self._starts[first] + self._shifts[first]
        if last and self._ends[last - 1] > span.end:
            end = self._ends[last - 1] + self._shifts[last]
        return Span(start, max(start, end))

    def written(self, edit: Edit) -> Span:
        """Where that which one of the edits wrote stands now."""
        start = edit.start + self._shifts[bisect_left(self._starts, edit.start)]
        return Span(start, start + len(edit.better))


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made that do not overlap and come in order."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.start], edit.better)
        at = edit.end
    return "".join((*parts, text[at:]))
