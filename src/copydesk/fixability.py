"""How far a hit's one suggestion may be applied: safe, unsafe, or only shown."""

from __future__ import annotations

import re
from itertools import pairwise

from copydesk.check import Hit
from copydesk.document import OPAQUE, Block, Document, Mark
from copydesk.readings.quotations import Quotations

# A line end within a paragraph, with the space and the marks of quotations around it.
_SOFT = re.compile(r"[ \t]?(?:\r\n|\n|\r)[ \t>]*")
_MARKS = str.maketrans("", "", "\"'“”‘’„‚‟‛«»‹›")
_NAME_BEFORE = re.compile(r"\w[./\\@#_]\Z|[\\@#_]\Z")
_NAME_BEHIND = re.compile(r"[./\\@#_]\w|[\\@_]")
# What ends or begins something else in front matter and in the attributes of HTML.
_SYNTAX = re.compile(r"[\"'\\:#\[\]{}<>&\n]")
_ATTRIBUTES = ("title", "description", "alt")
# Markup that leads somewhere is lost with the words it hangs on.
_LOST = ("link", "url", "footnote")


def fixability(document: Document, hit: Hit, wanted: str) -> str:
    """`wanted`, as the rule file has it, or less.

    A suggestion is only shown where it would cut through markup, take code or a link along, change what somebody else said, or break
    what it stands in; one that takes emphasis or an entity along is unsafe.
    """
    if wanted == "display" or hit.block.kind == "comment":
        return wanted
    block, start, end, better = hit.block, hit.start, hit.end, hit.better[0]
    text = block.text[start:end]
    if OPAQUE in text or OPAQUE in better or _named(block.text, start, end) or _quoted(document, hit, text, better):
        return "display"
    if block.kind in _ATTRIBUTES and set(_SYNTAX.findall(better)) - set(_SYNTAX.findall(text)):
        return "display"
    home = block.home(start, end)
    source = document.source.text[home.start : home.end]
    if not better.strip() and (start, end) == (0, len(block.text)):
        return "display"  # a list item, a heading or a cell would be left with nothing in it
    touching = [mark for mark in block.marks if mark.start <= end and start <= mark.end]
    if any(_breaks(mark, start, end, better) for mark in touching):
        return "display"
    if _SOFT.sub(" ", source) == text and _joined(block, start, end):
        return wanted
    return "display" if "<!--" in source or "[^" in source else "unsafe"


def _named(text: str, start: int, end: int) -> bool:
    """Whether the words are part of a path, an address or the name of a file."""
    before = text[start].isalnum() and _NAME_BEFORE.search(text, max(0, start - 2), start)
    return bool(before or (text[end - 1].isalnum() and _NAME_BEHIND.match(text, end)))


def _quoted(document: Document, hit: Hit, text: str, better: str) -> bool:
    """Whether words of somebody else would change; the marks around them are the writer's."""
    if text.translate(_MARKS) == better.translate(_MARKS):
        return False
    if hit.block.quoted:
        return True
    return any(q.start < hit.end and hit.start < q.end for q in document.reading(Quotations).of(hit.block))


def _breaks(mark: Mark, start: int, end: int, better: str) -> bool:
    """Whether markup would be cut in two, emptied, or lost with where it leads.

    Emphasis that begins or ends just where the hit does goes as a whole, and is not cut.
    """
    if mark.start == mark.end:
        return start < mark.start < end
    if mark.start >= end or mark.end <= start:
        return False
    if mark.start <= start and end <= mark.end:
        return (mark.start, mark.end) == (start, end) and not better.strip()
    return mark.start < start or end < mark.end or mark.kind in _LOST


def _joined(block: Block, start: int, end: int) -> bool:
    """Whether the pieces of text[start:end] stand side by side in the source."""
    pieces = [piece for piece in block.pieces if piece.at < end and start < piece.at + piece.length]
    return all(before.home.end == after.home.start for before, after in pairwise(pieces))
