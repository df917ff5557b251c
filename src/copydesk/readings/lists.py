"""The lists of a draft, counted as they stand in the source, for an item of code alone leaves no block."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from copydesk.document import Block, Document
from copydesk.readings.late import Late
from copydesk.readings.stretch import within
from copydesk.text import LINE_END

_QUOTED = Late(r"(?: {0,3}> ?)+")
_MARKER = Late(r"([ \t]*)(?:([-*+•–·])|\(?(\d{1,3}|[a-z])([.)]))[ \t]+(?=\S)")
_NEXT = Late(r"[\r\n](?=(?: {0,3}> ?)*[^\S\r\n]*(?:[-*+•–·]\s|\(?(?:\d{1,3}|[a-z])[.)]\s|```|~~~))")
_BLANK = Late(r"[ \t>]*(?=[\r\n])")
_FENCE = Late(r"\s*(?:```|~~~)")
# A line that no paragraph runs on into.
_APART = Late(r"\s{0,3}(?:#{1,6}\s|[|<]|(?:[-*_]\s*){3,}\Z|:::)")
_TAB = 4


class Listing:
    """One list: its `items` are where their lines start, in characters of the source; `end` is where it ends.

    `kind` is the bullet, or the mark behind the number; `numbers` are those of a numbered list, or of one `lettered`
    from a on, else empty.
    """

    __slots__ = ("end", "indent", "items", "kind", "lettered", "numbers", "start")

    def __init__(self, start: int, indent: int, kind: str) -> None:
        self.start = start
        self.end = start
        self.indent = indent
        self.kind = kind
        self.items: list[int] = []
        self.numbers: list[int] = []
        self.lettered = False

    def __len__(self) -> int:
        return len(self.items)


_start = attrgetter("start")


class Lists:
    """The lists of a document in order, nested ones as lists of their own. HTML's are not read."""

    def __init__(self, document: Document) -> None:
        self.all: list[Listing] = []
        self._text = document.source.text
        self._read()
        self.all.sort(key=_start)

    def beginning(self, at: int) -> Listing | None:
        """The list whose first line begins at `at`."""
        n = bisect_left(self.all, at, key=_start)
        return self.all[n] if n < len(self.all) and self.all[n].start == at else None

    def within(self, start: int, end: int) -> list[Listing]:
        """The lists that begin in a stretch of the source."""
        return list(within(self.all, start, end))

    def _read(self) -> None:
        text, at = self._text, 0
        opened: list[Listing] = []
        blank, fenced = True, False
        while at < len(text):
            if not opened and not fenced and at:
                # Most lines of a draft stand in no list: on to the next that may begin one, or code.
                found = _NEXT.search(text, at - 1)
                if found is None:
                    return
                at, blank = found.end(), True
            match = LINE_END.search(text, at)
            end, after = match.span() if match else (len(text), len(text))
            line = text[_unquoted(text, at) : end]
            if _FENCE.match(line):
                fenced = not fenced
            elif not fenced and line.strip():
                marker = _MARKER.match(line)
                if marker and not _rule(line):
                    self._item(opened, at, marker)
                elif blank or _APART.match(line):
                    indent = _width(line[: len(line) - len(line.lstrip())])
                    while opened and opened[-1].indent >= indent:
                        opened.pop()
            blank = not line.strip()
            if not blank:
                for listing in opened:
                    listing.end = end
            at = after

    def _item(self, opened: list[Listing], at: int, marker: re.Match[str]) -> None:
        indent, kind = _width(marker[1]), marker[2] or marker[4]
        while opened and opened[-1].indent > indent + 1:
            opened.pop()
        if opened and abs(opened[-1].indent - indent) <= 1 and opened[-1].kind != kind:
            opened.pop()
        if not opened or opened[-1].indent < indent - 1:
            opened.append(Listing(at, indent, kind))
            self.all.append(opened[-1])
        opened[-1].items.append(at)
        if marker[3]:
            opened[-1].lettered = not marker[3].isdecimal()
            opened[-1].numbers.append(ord(marker[3]) - ord("a") + 1 if opened[-1].lettered else int(marker[3]))


def _unquoted(text: str, at: int) -> int:
    match = _QUOTED.match(text, at)
    return match.end() if match else at


def _rule(line: str) -> bool:
    """Whether a line is a rule across the page: "- - -"."""
    return not line.strip("-*_ \t")


def _width(space: str) -> int:
    return len(space) + (_TAB - 1) * space.count("\t")


def list_behind(document: Document, block: Block) -> Listing | None:
    """The list that begins right behind a block, and within its item where the block is one."""
    text = document.source.text
    line = LINE_END.search(text, block.home(len(block.text) - 1, len(block.text)).end)
    while line and (blank := _BLANK.match(text, line.end())):
        line = LINE_END.search(text, blank.end())
    if line is None or not _MARKER.match(text, _unquoted(text, line.end())):
        return None
    found = document.reading(Lists).beginning(line.end())
    if found and block.kind == "item":
        own = _MARKER.match(text, _unquoted(text, text.rfind("\n", 0, block.home(0, 1).start) + 1))
        return found if own and found.indent > _width(own[1]) else None
    return found
