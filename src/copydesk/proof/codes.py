"""The code that stands between the blocks of a draft: no rule reads it, but a proof without it would not be understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.text import LINE_END, Source, Span

_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)(?=.*\S)")


class Code(NamedTuple):
    """Code as it is to be shown, and where its lines begin in the source."""

    start: int
    text: str


def codes(source: Source, homes: Sequence[Span]) -> Iterator[Code]:
    """What is fenced, or indented behind an empty line, between spans of the source that come in order."""
    at, size = 0, len(source.text)
    for start, end in [*homes, Span(size, size)]:
        if at < start:
            yield from _between(_lines(source.text, at, start))
        at = max(at, end)


def _lines(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """The lines from `start` to `end` that are whole: the rest are the markup of what stands before or behind."""
    ends = [match.span() for match in LINE_END.finditer(text, start, end)]
    starts = [stop for _, stop in ends]
    if start == 0:
        starts.insert(0, 0)
    else:
        ends = ends[1:]
    if end == len(text):
        ends.append((end, end))
    return [(at, text[at:stop]) for at, (stop, _) in zip(starts, ends, strict=False)]


def _between(lines: Sequence[tuple[int, str]]) -> Iterator[Code]:
    fence, begin = "", 0
    kept: list[str] = []
    empty = False
    for at, line in lines:
        mark = _FENCE.match(line)
        blank = not line.strip(" \t>")
        if fence:
            if mark and mark[1].startswith(fence) and mark.end() == len(line.rstrip()):
                yield from _code(begin, kept)
                fence = ""
            else:
                kept.append(line)
            continue
        if mark:
            yield from _code(begin, kept)
            fence, begin = mark[1], at
        elif _INDENTED.match(line) and (kept or empty):
            begin = begin if kept else at
            kept.append(line)
        elif kept and blank:
            kept.append("")
        else:
            yield from _code(begin, kept)
        empty = blank
    yield from _code(begin, kept)


def _code(start: int, lines: list[str]) -> Iterator[Code]:
    """The code of some lines, without the margin that all of them have; the lines are taken."""
    margin = min((len(line) - len(line.lstrip(" \t>")) for line in lines if line.strip()), default=0)
    text = "\n".join(line[margin:] for line in lines).strip("\n")
    lines.clear()
    if text.strip():
        yield Code(start, text)
