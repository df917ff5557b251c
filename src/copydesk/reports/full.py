"""`--output-format full`: each finding with its line, the span marked below it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from copydesk.lint import Report
from copydesk.rule import LEVELS, Finding
from copydesk.terminal import Style, clean, columns, width
from copydesk.text import Source


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write every finding with its place, message and line, and a count at the end."""
    writer = Writer(out)
    counts = dict.fromkeys(LEVELS, 0)
    drafts = unread = 0
    for one in reports:
        if one.source:
            drafts += 1
            for finding in one.findings:
                counts[finding.level] += 1
                writer.write(one.source, finding)
        else:
            unread += 1
    parts = [f"{n} {level}{'s' * (n != 1)}" for level, n in reversed(counts.items()) if n]
    found = ", ".join(parts) if parts else "Nothing to query"
    if drafts or not unread:
        out.write(f"{found} in {drafts} draft{'s' * (drafts != 1)}.\n")
    if unread:
        out.write(f"{unread} draft{'s' * (unread != 1)} could not be read.\n")


class Writer:
    """Writes findings for people; also for those who go through them one by one."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._style = Style(out)
        self._room = columns(out)

    def write(self, source: Source, finding: Finding) -> None:
        """One finding: its place and message, its line, and the places that belong to it."""
        style = self._style
        line, column = source.position(finding.span.start)
        head = f"{style.bold(f'{clean(source.path)}:{line}:{column}')}: {style.level(finding.level)}"
        self._out.write(f"{head} {clean(finding.message)} {style.dim(f'[{finding.rule}]')}\n")
        self._quote(source, finding, line)
        for span, message in finding.related:
            place = source.position(span.start)
            self._out.write(f"  {style.dim('=')} {place.line}:{place.column}: {clean(message)}\n")
        self._out.write("\n")

    def _quote(self, source: Source, finding: Finding, number: int) -> None:
        """The line that a span begins on, cut to the terminal around it, with the span underlined."""
        style, text = self._style, source.text
        line_start, line_end = source.line_starts[number - 1], _line_end(source, number)
        start, end = finding.span.start, max(finding.span.start, min(finding.span.end, line_end))
        margin = len(str(number))
        first, last = _window(text, (line_start, line_end), (start, end), self._room - margin - 5)
        end = min(end, last)
        before, marked, after = clean(text[first:start]), clean(text[start:end]) or " ", clean(text[end:last])
        left, right = "…" * (first > line_start), "…" * (last < line_end)
        shown = f"{left}{before}{style.level(finding.level, marked)}{after}{right}"
        self._out.write(f" {style.dim(f'{number:>{margin}} |')} {shown}\n")
        hint = " or ".join(clean(better) or "(remove it)" for better in finding.suggestions)
        under = " " * (len(left) + width(before)) + style.level(finding.level, "^" * max(1, width(marked)))
        self._out.write(f" {style.dim(' ' * margin + ' |')} {under}{' ' + hint if hint else ''}\n")


def _line_end(source: Source, number: int) -> int:
    if number == len(source.line_starts):
        return len(source.text)
    end = source.line_starts[number]
    return end - 2 if source.text[end - 2 : end] == "\r\n" else end - 1


def _window(text: str, line: tuple[int, int], span: tuple[int, int], room: int) -> tuple[int, int]:
    """The part of a line to show: all of it if it fits, else the span, and about as much before it as behind."""
    first, last = line
    if last - first <= room and width(text[first:last]) <= room:
        return line
    room -= 2
    spare = max(0, room - (span[1] - span[0]))
    first = max(first, span[0] - spare // 2)
    last = min(last, first + room)
    first = max(line[0], min(first, last - room))
    while last > first + 1 and width(text[first:last]) > room:
        if last > span[1] or first == span[0]:
            last -= 1
        else:
            first += 1
    return first, last
