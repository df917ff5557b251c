"""The prose inside raw HTML, with its places."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from copydesk.document import Block, Cell, Comment
from copydesk.prose import Prose, Tables
from copydesk.text import Span

# Elements whose content is no prose: within a sentence, and those that stand by themselves.
SILENT = frozenset("code kbd samp var math svg".split())
HIDDEN = frozenset("script style pre template textarea iframe svg math".split())
MARKS = {
    "a": "link",
    "b": "strong",
    "strong": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "del": "strike",
    "s": "strike",
}
_INLINE = frozenset(
    "a abbr b bdi bdo big br cite data del dfn em font i img ins label mark q ruby s small span strong sub sup time tt u wbr".split()
)
_KINDS = {"li": "item", "dd": "item", "caption": "caption", "figcaption": "caption", "td": "cell", "th": "cell"}
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

_TAG = r"<(?P<close>/?)(?P<name>[A-Za-z][^\s/<>]*+)(?P<rest>(?>(?:[^<>\"'{]++|\{[^{}]*+\}|\{|\"[^\"]*+\"|'[^']*+')*))>"
_TOKEN = re.compile(
    r"<!--(?P<comment>-?(?=>)|.*?(?=--!?>|\Z))(?:--!?>|>|\Z)|<\?.*?(?:\?>|\Z)|<![^<>]*+>"
    rf"|{_TAG}|(?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)",
    re.DOTALL,
)
_ONE_TAG = re.compile(_TAG, re.DOTALL)
_ATTRIBUTE = r"""(?<![^\s"'/]){}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
_ALT = re.compile(_ATTRIBUTE.format("alt"), re.IGNORECASE)
_HREF = re.compile(_ATTRIBUTE.format("href"), re.IGNORECASE)
_WORDS = re.compile(r"[^ \t\r\n]+(?: [^ \t\r\n]+)*")


class Tag(NamedTuple):
    """An HTML tag: its name in lower case, its link target, and where its alternative text stands in it."""

    name: str
    closes: bool
    empty: bool
    target: str
    alt: Span | None


def tag(match: re.Match[str]) -> Tag:
    """What a match of the tag pattern says."""
    name, rest = match["name"].lower(), match["rest"]
    target, alt = "", None
    if name == "a" and (found := _HREF.search(rest)):
        target = unescape(found[found.lastindex or 1])
    elif name == "img" and (found := _ALT.search(rest)):
        begin = match.start("rest")
        alt = Span(begin + found.start(found.lastindex or 1), begin + found.end(found.lastindex or 1))
    return Tag(name, bool(match["close"]), rest.endswith("/"), target, alt)


def one_tag(html: str) -> Tag | None:
    """The tag that `html` is, if it is one."""
    match = _ONE_TAG.fullmatch(html)
    return tag(match) if match else None


class Fragment:
    """Reads a stretch of HTML into blocks.

    `whole` maps the fragment's characters home; `within` is the list of containers, which
    block quotations of the fragment join and leave, the first `floor` excepted; `hidden`
    names an element whose content is no prose and that is open before (then behind) it.
    """

    def __init__(self, whole: Block, within: list[str], floor: int, tables: Tables, hidden: str) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.hidden = hidden
        self._whole = whole
        self._within = within
        self._floor = floor
        self._tables = tables
        self._kind, self._level = "paragraph", 0
        self._cell: Cell | None = None
        self._start()
        self._read(whole.text)

    def _start(self) -> None:
        self._prose = Prose()
        self._marks: list[tuple[str, int, str]] = []
        self._gap = -1  # where space began that only a further word makes part of the text

    def _read(self, html: str) -> None:
        at = self._skip(0, 0) if self.hidden else 0
        while match := _TOKEN.search(html, at):
            start, end = match.span()
            self._text(at, start)
            at = end
            if match["name"]:
                found = tag(match)
                if found.closes or found.empty or found.name not in SILENT | HIDDEN:
                    self._tag(found, start, end)
                else:
                    self.hidden = found.name
                    at = self._skip(start, end)
            elif match["entity"]:
                self._entity(match["entity"], start, end)
            elif match["comment"] is not None:
                self.comments.append(Comment(match["comment"].strip(), self._whole.home(start, end)))
        self._text(at, len(html))
        self._end_block()

    def _skip(self, start: int, at: int) -> int:
        """Pass over an element that is no prose and began at `start`; returns where it ends."""
        if self.hidden not in SILENT:
            self._end_block()
        html = self._whole.text
        close = re.compile(rf"</{re.escape(self.hidden)}\b[^>]*+>?", re.IGNORECASE).search(html, at)
        end = close.end() if close else len(html)
        if self.hidden in SILENT:
            self._bridge(start)
            self._prose.add_opaque("code", *self._whole.home(start, end))
        if close or self.hidden not in HIDDEN:
            self.hidden = ""
        return end

    def _tag(self, found: Tag, start: int, end: int) -> None:
        name = found.name
        if name in MARKS:
            if not found.closes:
                self._bridge(start)
                self._marks.append((MARKS[name], self._prose.length, found.target))
            elif self._marks and self._marks[-1][0] == MARKS[name]:
                self._prose.add_mark(*self._marks.pop())
        elif name == "br":
            self._gap = start if self._gap < 0 else self._gap
        elif name == "img":
            self._bridge(start)
            self.blocks += alternative(self._whole, found, self._within)
            self._prose.add_opaque("image", *self._whole.home(start, end))
        elif name not in _INLINE:
            self._end_block()
            self._begin_block(found)

    def _begin_block(self, found: Tag) -> None:
        name, opens = found.name, not found.closes
        self._level = _HEADINGS.get(name, 0) if opens else 0
        self._kind = "heading" if self._level else _KINDS.get(name, "paragraph") if opens else "paragraph"
        self._cell = None
        if name == "blockquote":
            if opens:
                self._within.append("quote")
            elif len(self._within) > self._floor:
                self._within.pop()
        elif name == "table" and opens:
            self._tables.table()
        elif name == "tr" and opens:
            self._tables.row()
        elif self._kind == "cell":
            self._cell = self._tables.cell()

    def _end_block(self) -> None:
        while self._marks:
            self._prose.add_mark(*self._marks.pop())
        block = self._prose.block(self._kind, level=self._level, cell=self._cell, within=tuple(self._within))
        if block:
            self.blocks.append(block)
        self._start()

    def _text(self, start: int, end: int) -> None:
        html = self._whole.text
        for words in _WORDS.finditer(html, start, end):
            if words.start() > start and self._gap < 0:
                self._gap = start
            self._bridge(words.start())
            self._prose.add(words[0], *self._whole.home(*words.span()))
            start = words.end()
        if start < end and self._gap < 0:
            self._gap = start

    def _entity(self, written: str, start: int, end: int) -> None:
        text = unescape(written)
        if text.isspace() and text != "\xa0":
            self._gap = start if self._gap < 0 else self._gap
        else:
            self._bridge(start)
            self._prose.add(text, *self._whole.home(start, end))

    def _bridge(self, end: int) -> None:
        """Let one space stand for all the space and tags since the last word."""
        if 0 < self._gap < end and self._prose.length:
            # From the end of what stands before: of "\r\n" only the second half may be in the fragment.
            start = self._whole.home(self._gap - 1, self._gap).end
            self._prose.add(" ", start, self._whole.home(end, end + 1).start)
        self._gap = -1


def alternative(whole: Block, found: Tag, within: list[str]) -> list[Block]:
    """The block of an image's alternative text, if it has one; `whole` is the HTML that its tag was found in."""
    if not found.alt:
        return []
    prose = Prose()
    at, end = found.alt
    for match in [*_TOKEN.finditer(whole.text, at, end), None]:
        stop = match.start() if match else end
        if at < stop:
            prose.add(re.sub(r"[\t\r\n]", " ", whole.text[at:stop]), *whole.home(at, stop))
        if match:
            prose.add(unescape(match[0]), *whole.home(*match.span()))
            at = match.end()
    block = prose.block("alt", within=tuple(within))
    return [block] if block else []
