"""`--output-format full`: each finding with its line, the span marked below it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from copydesk.lint import Report
from copydesk.rule import LEVELS, Finding
from copydesk.terminal import Style, columns, width
from copydesk.text import Source, Span


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write every finding with its place, message and line, and a count at the end."""
    style = Style(out)
    room = columns(out)
    counts = dict.fromkeys(LEVELS, 0)
    drafts = 0
    for one in reports:
        drafts += 1
        if one.source:
            for finding in one.findings:
                counts[finding.level] += 1
                _write(one.source, finding, out, style, room)
    parts = [f"{n} {level}{'s' * (n != 1)}" for level, n in reversed(counts.items()) if n]
    found = ", ".join(parts) if parts else "Nothing to query"
    out.write(f"{found} in {drafts} draft{'s' * (drafts != 1)}.\n")


def _write(source: Source, finding: Finding, out: TextIO, style: Style, room: int) -> None:
    line, column = source.position(finding.span.start)
    head = f"{style.bold(f'{source.path}:{line}:{column}')}: {style.level(finding.level)}"
    out.write(f"{head} {finding.message} {style.dim(f'[{finding.rule}]')}\n")
    _quote(source, finding.span, out, style, room, finding.level, " or ".join(map(_visible, finding.suggestions)))
    for span, message in finding.related:
        place = source.position(span.start)
        out.write(f"  {style.dim('=')} {place.line}:{place.column}: {message}\n")
    out.write("\n")


def _visible(suggestion: str) -> str:
    return suggestion or "(remove it)"


def _quote(source: Source, span: Span, out: TextIO, style: Style, room: int, level: str, hint: str) -> None:
    """The line that a span begins on, cut to the terminal around it, with the span underlined."""
    number = source.position(span.start).line
    line_start = source.line_starts[number - 1]
    line = source.line(number)
    start, end = span.start - line_start, min(span.end - line_start, len(line))
    margin = len(str(number))
    first, last = _window(line, start, end, room - margin - 5)
    before = _clean(line[first:start])
    marked = _clean(line[start : min(end, last)]) or " "
    after = _clean(line[min(end, last) : last])
    left, right = "…" * (first > 0), "…" * (last < len(line))
    out.write(f" {style.dim(f'{number:>{margin}} |')} {left}{before}{style.level(level, marked)}{after}{right}\n")
    under = " " * (len(left) + width(before)) + style.level(level, "^" * max(1, width(marked)))
    gutter = style.dim(" " * margin + " |")
    out.write(f" {gutter} {under}{' ' + hint if hint else ''}\n")


def _window(line: str, start: int, end: int, room: int) -> tuple[int, int]:
    """The part of a long line to show: the span, and about as much before it as behind."""
    if width(line) <= room:
        return 0, len(line)
    room -= 2
    spare = max(0, room - (end - start))
    first = max(0, start - spare // 2)
    last = min(len(line), first + room)
    first = max(0, last - room)
    while last > first + 1 and width(line[first:last]) > room:
        last -= 1
    return first, last


def _clean(text: str) -> str:
    """The text without characters that would move the cursor or colour the terminal."""
    return "".join(c if c.isprintable() else " " for c in text)
