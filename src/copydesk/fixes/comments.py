"""Suppression comments, taken out of a draft and put into it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from copydesk.document import Document
from copydesk.fixes.edits import Edit, applied
from copydesk.terminal import one_line
from copydesk.text import LINE_END, Span

_LEAD = re.compile(r"[ \t>]*\Z")
# What may stand before a block that a comment can have a line above.
_OWN_LINE = re.compile(r"([ \t>]*)(?:#{1,6}[ \t]+)?")
# A line that begins something of its own, whatever stands above it.
_BEGINS = re.compile(r"[ \t>]*(?:[-*+][ \t]|\d+[.)][ \t]|#{1,6}[ \t]|\||```|~~~|<!--)")


def without(text: str, start: int, end: int) -> Edit:
    """The edit that takes a comment away, with its line where it stood alone on one, and no blank line left too many."""
    line = _line_start(text, start)
    after = LINE_END.search(text, end)
    line_end = after.start() if after else len(text)
    if text[end:line_end].strip(" \t") or not _LEAD.match(text, line, start):
        return _inline(text, line, start, end)
    below_start = after.end() if after else len(text)
    below_end = LINE_END.search(text, below_start)
    below = text[below_start : below_end.end() if below_end else len(text)]
    if not below:
        while line and _blank(text[_line_before(text, line) : line]):
            line = _line_before(text, line)
        return Edit(line, len(text), "")
    blank_above = not line or _blank(text[_line_before(text, line) : line])
    if blank_above and _blank(below):
        return Edit(line, below_start + len(below), "")
    if not blank_above and not _blank(below) and not _BEGINS.match(below):
        return Edit(start, end, "")  # the comment parted two paragraphs
    return Edit(line, below_start, "")


def _inline(text: str, line: int, start: int, end: int) -> Edit:
    """The edit that takes a comment out of a line, with the space on one side of it."""
    first = start
    while first > line and text[first - 1] in " \t":
        first -= 1
    if line < first < start and text[end : end + 1] in ("", " ", "\t", "\r", "\n"):
        return Edit(first, end, "")
    return Edit(start, end + (text[end : end + 1] in (" ", "\t")), "")


def _blank(line: str) -> bool:
    return not line.strip(" \t\r\n>")


def _line_start(text: str, at: int) -> int:
    """Where the line of an offset begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_before(text: str, line: int) -> int:
    """Where the line before the one that begins at `line` begins."""
    return _line_start(text, line - 2 if text[line - 2 : line] == "\r\n" else line - 1)


def placements(text: str, block: Span, kind: str, at: int, comment: str) -> Iterator[Edit]:
    """Where a comment may be put to silence a finding that begins at `at` in a block, the best place first.

    Before a paragraph or a heading it has a line of its own; else it stands at the end of the line, or of the table cell.
    """
    if kind == "cell":
        yield Edit(block.end, block.end, f" {comment}")
    line = _line_start(text, block.start)
    lead = _OWN_LINE.fullmatch(text, line, block.start)
    if lead:
        before = LINE_END.search(text, block.start) or LINE_END.search(text)
        yield Edit(line, line, f"{lead[1]}{comment}{before[0] if before else chr(10)}")
    end = LINE_END.search(text, at)
    stop = end.start() if end else len(text)
    while stop > at and text[stop - 1] in " \t":
        stop -= 1
    if text[stop - 1 : stop] == "\\" and end and stop == end.start():
        stop -= 1  # a line break that is asked for
    yield Edit(stop, stop, f" {comment}")


def heard(before: Document, edits: Iterable[Edit], read: Callable[[str], Document]) -> Iterator[tuple[Edit, Document]]:
    """Those edits that put a comment where it is read as one and changes nothing else, each with the document that it makes.

    Formats differ in where that is, so each place is tried; `read` makes the document of a text.
    """
    for edit in edits:
        after = read(applied(before.source.text, [edit]))
        if (len(after.blocks), len(after.comments)) == (len(before.blocks), len(before.comments) + 1):
            yield edit, after


def reason(text: str) -> str:
    """What somebody typed, as the reason in a comment: in one line, and without what would end the comment or its cell."""
    return re.sub(r"-{2,}>?", "–", one_line(text)).replace("|", "/").strip(" –>")
