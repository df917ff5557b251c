"""The edit that makes a finding's suggestion true, with what has to change around it."""

from __future__ import annotations

import re

from copydesk.fixes.articles import mended
from copydesk.fixes.edits import Edit
from copydesk.rule import Finding

_BREAK = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t>]*")
_DELIMITER = re.compile(r"(?P<run>\*+|_+|~~)|<(?P<close>/?)(?P<tag>[A-Za-z][\w-]*)[^<>]*>")
# What stands before the first word of a sentence.
_BEGINS = re.compile(
    r"(?:\A|[.!?…:][\"'”’)\]*_]*\s+|(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r)|(?:\A|\r\n|\n|\r)[ \t>]*(?:[-*+]|#+)[ \t]+)"
    r"[ \t>\"'“‘*_]*\Z"
)
_SPACE = " \t"
_STOPS = ",.;:!?)]”’"


def making(text: str, finding: Finding, better: str) -> Edit | None:
    """The edit of a text for one suggestion of a finding; None where it would cut markup in two.

    A line end within what goes is kept behind it. Where nothing is left, no second space or comma is left either, and a sentence
    begins with a capital still. “A” or “an” before a word follows it.
    """
    start, end = finding.span
    if finding.text.lstrip().startswith("<!--"):
        from copydesk.fixes.comments import without

        return without(text, start, end) if not better else Edit(start, end, better)
    if finding.fix != "safe":
        whole = _whole(text, start, end)
        if whole is None:
            return None
        start, end = whole
    if not better.strip():
        return _with_article(text, _closed(text, start, end))
    return _broken(text, _with_article(text, _turned(text, Edit(start, end, better))))


def _whole(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span with the other half of emphasis that begins or ends in it; None where that stands farther off, or is of something else."""
    replaced = text[start:end]
    if replaced.count("[") != replaced.count("]") or replaced.count("`") % 2:
        return None
    open_: list[tuple[str, str]] = []
    for match in _DELIMITER.finditer(text, start, end):
        mark = match["run"] or f"</{match['tag']}>"
        if open_ and open_[-1][1] == mark and (match["run"] or match["close"]):
            open_.pop()
        elif (
            match["run"]
            and (match.start() == start or not text[match.start() - 1].isspace())
            and not _opens(text, match.end())
        ):
            if text[start - len(mark) : start] != mark:
                return None
            start -= len(mark)
        elif match["close"]:
            return None
        else:
            open_.append((match[0], mark))
    for _, mark in reversed(open_):
        if text[end : end + len(mark)] != mark:
            return None
        end += len(mark)
    return start, end


def _opens(text: str, at: int) -> bool:
    return at < len(text) and not text[at].isspace()


def _turned(text: str, edit: Edit) -> Edit:
    """The edit of a quotation mark that was turned the wrong way, with the space that then stands on its wrong side."""
    start, end, better = edit
    before, after = text[start - 1 : start], text[end : end + 1]
    if better in ("“", "‘") and after in (" ", "\t") and before and not before.isspace():
        return Edit(start, end + 1, after + better)
    if better in ("”", "’") and before in (" ", "\t") and (not after or after.isspace()):
        return Edit(start - 1, end, better)
    return edit


def _broken(text: str, edit: Edit) -> Edit:
    """The edit with the last line end that it would take away."""
    start, end, better = edit
    breaks = list(_BREAK.finditer(text, start, end))
    if not breaks or _BREAK.search(better) or text[end : end + 1] in "\r\n":
        return edit
    if text[end] in _SPACE:
        return Edit(start, end + 1, better + breaks[-1][0])
    if start and text[start - 1] in _SPACE:
        return Edit(start - 1, end, breaks[-1][0] + better)
    return edit


def _closed(text: str, start: int, end: int) -> Edit:
    """The edit that takes text[start:end] away and leaves no gap, no orphaned comma, no small letter at the start of a sentence."""
    breaks = list(_BREAK.finditer(text, start, end))
    capital = text[start:end].lstrip()[:1].isupper() and _BEGINS.search(text, max(0, start - 100), start)
    gap = start
    while gap and text[gap - 1] in _SPACE:
        gap -= 1
    if text[end : end + 1] == "," and (capital or text[gap - 1 : gap] in (",", "(", "—", ";")):
        end += 1
    elif text[end : end + 1] in (".", ";", "!", "?", ")") and text[gap - 1 : gap] == ",":
        start = gap = gap - 1
    before, after = text[start - 1 : start], text[end : end + 1]
    if after in (" ", "\t") and (not before or before.isspace() or before in "([“‘\"'—>"):
        end += 1
    elif before in (" ", "\t") and (not after or after in _STOPS or after.isspace()):
        start = gap
    better = ""
    if breaks and text[end : end + 1] not in ("\r", "\n") and text[start - 1 : start] not in ("\r", "\n"):
        better = breaks[-1][0]
        if text[end : end + 1] in (" ", "\t"):
            end += 1
        elif start and text[start - 1] in _SPACE:
            start -= 1
    if capital and text[end : end + 1].islower():
        better, end = better + text[end].upper(), end + 1
    return Edit(start, end, better)


def _with_article(text: str, edit: Edit) -> Edit:
    """The edit with the article before it, where that has to change."""
    start, end, better = edit
    changed = mended(text[max(0, start - 40) : start], text[start:end], better + text[end : end + 40])
    if not changed:
        return edit
    written, wanted = changed
    return Edit(start - len(written), end, wanted + better)
