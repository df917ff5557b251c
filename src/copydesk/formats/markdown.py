"""Markdown: CommonMark and GFM, with footnotes and front matter.

pyromark reports the source range of every piece of inline text, so nothing is ever rendered
and searched for again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Any

from pyromark import Options, events_with_range

from copydesk.document import Block, Cell, Comment, Document
from copydesk.formats import markup
from copydesk.formats.matter import front_matter
from copydesk.prose import Prose
from copydesk.text import Source, Span

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_GFM
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
    | Options.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
)
_CONTAINERS = {"BlockQuote": "quote", "List": "list", "Item": "item", "FootnoteDefinition": "footnote"}
_INLINE = {"Emphasis": "emphasis", "Strong": "strong", "Strikethrough": "strike", "Link": "link"}
_SILENT_HTML = ("code", "kbd", "samp", "var", "script", "style", "pre")


def markdown(path: str, data: bytes) -> Document:
    """Read a Markdown draft."""
    return _Reader(Source.read(path, data)).document()


def _offsets(text: str) -> Callable[[int], int]:
    """From an offset in the UTF-8 bytes of `text` to one in its characters."""
    if text.isascii():
        return lambda at: at
    ends: list[int] = []  # byte offset behind each character that takes more than one byte
    extra: list[int] = [0]  # bytes more than characters up to there
    at = 0
    for character in text:
        width = 1 if character < "\x80" else 2 if character < "\u0800" else 3 if character < "\U00010000" else 4
        at += width
        if width > 1:
            ends.append(at)
            extra.append(extra[-1] + width - 1)
    # A range that begins inside a character cannot be: pulldown-cmark cuts at characters.
    return lambda byte: byte - extra[bisect_left(ends, byte + 1)]


class _Reader:
    """Turns the events of one draft into blocks."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._blocks: list[Block] = []
        self._comments: list[Comment] = []
        self._matter: dict[str, str] = {}
        self._within: list[str] = []
        self._prose = Prose()
        self._kind = "item"
        self._level = 0
        self._cell: Cell | None = None
        self._table, self._row, self._column = -1, 0, 0
        self._inline: list[tuple[str, int, str]] = []
        self._images: list[tuple[Prose, list[tuple[str, int, str]], int]] = []
        self._silent: tuple[str, int] | None = None  # the HTML element whose content is no prose, and where it begins
        self._html: list[tuple[str, int, int]] | None = None
        self._break = -1  # the end of the text before a line break whose far side is not yet known
        self._metadata = ""
        self._code = False

    def document(self) -> Document:
        text = self._source.text
        home = _offsets(text)
        for event, where in events_with_range(text, options=_OPTIONS, merge_text=False):
            start, end = home(where["start"]), home(where["end"])
            if isinstance(event, str):
                if event in ("SoftBreak", "HardBreak"):
                    self._line_break(start)
                continue
            name, value = next(iter(event.items()))
            getattr(self, f"_on_{name}", self._on_other)(value, start, end)
        self._flush()
        return Document(self._source, self._blocks, matter=self._matter, comments=self._comments)

    # Structure

    def _on_Start(self, tag: Any, start: int, end: int) -> None:  # noqa: N802 - the names of pulldown-cmark's events
        name, value = (tag, None) if isinstance(tag, str) else next(iter(tag.items()))
        if name in _INLINE:
            self._resume(start)
            target = value["dest_url"] if name == "Link" else ""
            self._inline.append((_INLINE[name], self._prose.length, target))
        elif name == "Image":
            self._resume(start)
            self._images.append((self._prose, self._inline, start))
            self._prose, self._inline = Prose(), []
        else:
            self._flush()
            self._open(name, value)

    def _open(self, name: str, value: Any) -> None:
        if name in _CONTAINERS:
            self._within.append(_CONTAINERS[name])
            self._kind = "item"
        elif name == "Paragraph":
            container = self._within[-1] if self._within else ""
            self._kind = container if container in ("item", "footnote") else "paragraph"
        elif name == "Heading":
            self._kind, self._level = "heading", int(value["level"][1])
        elif name == "HtmlBlock":
            self._html = []
        elif name == "CodeBlock":
            self._code = True
        elif name == "MetadataBlock":
            self._metadata = "toml" if "Plus" in value else "yaml"
        elif name == "Table":
            self._table, self._row = self._table + 1, -1
        elif name in ("TableHead", "TableRow"):
            self._row, self._column = self._row + 1, 0
        elif name == "TableCell":
            self._kind, self._cell = "cell", Cell(self._table, self._row, self._column)
            self._column += 1

    def _on_End(self, tag: Any, start: int, end: int) -> None:  # noqa: N802
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name in _INLINE:
            if self._inline:
                kind, at, target = self._inline.pop()
                self._prose.add_mark(kind, at, target)
        elif name == "Image":
            self._end_image(end)
        else:
            self._flush()
            if name in _CONTAINERS:
                self._within.pop()
                self._kind = "item"
            elif name == "HtmlBlock":
                self._end_html()
            self._code, self._metadata, self._cell, self._level = False, "", None, 0

    def _end_image(self, end: int) -> None:
        alt = self._prose.block("alt", within=tuple(self._within))
        self._prose, self._inline, start = self._images.pop()
        self._prose.add_opaque("image", start, end)
        if alt:
            self._blocks.append(alt)

    def _flush(self) -> None:
        """Finish the block in the making."""
        if self._silent:
            self._prose.add_opaque("code", self._silent[1], self._silent[1])
        self._break, self._silent, self._inline = -1, None, []
        if self._prose.length:
            kind = self._kind
            block = self._prose.block(kind, level=self._level, cell=self._cell, within=tuple(self._within))
            self._prose = Prose()
            if block and not block.text.startswith(":::"):
                self._blocks.append(block)

    # Text

    def _line_break(self, start: int) -> None:
        if self._prose.length and not self._silent:
            self._break = start if self._break < 0 else self._break

    def _resume(self, start: int) -> None:
        """Bridge a line break: the space stands for all between the words before and after it."""
        if self._break >= 0:
            self._prose.add(" ", self._break, start)
            self._break = -1

    def _on_Text(self, text: str, start: int, end: int) -> None:  # noqa: N802
        if self._metadata:
            self._matter, blocks = front_matter(self._metadata, self._source.text[start:end], start)
            self._blocks += blocks
        elif self._html is not None:
            self._html.append((text, start, end))
        elif not self._code and not self._silent:
            self._resume(start)
            self._prose.add(text, start, end)

    def _on_Code(self, text: str, start: int, end: int) -> None:  # noqa: N802
        if not self._silent:
            self._resume(start)
            self._prose.add_opaque("code", start, end)

    def _on_FootnoteReference(self, name: str, start: int, end: int) -> None:  # noqa: N802
        self._resume(start)
        self._prose.add_mark("footnote", self._prose.length, name)

    def _on_TaskListMarker(self, done: bool, start: int, end: int) -> None:  # noqa: N802
        """A tick box is no prose."""

    def _on_other(self, value: object, start: int, end: int) -> None:
        """Rules and whatever else a later pulldown-cmark may report hold no prose."""

    # HTML

    def _on_Html(self, html: str, start: int, end: int) -> None:  # noqa: N802
        if self._html is not None:
            self._html.append((html, start, end))

    def _on_InlineHtml(self, html: str, start: int, end: int) -> None:  # noqa: N802
        if html.startswith("<!--"):
            self._comment(start, end)
            return
        name = html.strip("</> \t\n").split(maxsplit=1)[0].lower() if html.strip("</> \t\n") else ""
        if self._silent:
            if html.startswith("</") and name == self._silent[0]:
                self._prose.add_opaque("code", self._silent[1], end)
                self._silent = None
        elif name in _SILENT_HTML and not html.startswith("</") and not html.endswith("/>"):
            self._resume(start)
            self._silent = (name, start)
        elif name in ("br", "hr") and self._prose.length:
            self._break = start if self._break < 0 else self._break

    def _comment(self, start: int, end: int) -> None:
        text = self._source.text[start:end]
        self._comments.append(Comment(text.removeprefix("<!--").removesuffix("-->").strip(), Span(start, end)))

    def _end_html(self) -> None:
        """Read the blocks of prose in an HTML block, whose lines may stand in a quotation or a list."""
        lines, self._html = self._html or [], None
        html = "".join(text for text, _, _ in lines)
        if not lines:
            return
        lead = Prose()
        for text, start, end in lines:
            lead.add(text, start, end)
        whole = Block("", html, tuple(lead._pieces))
        for start, end in _html_comments(html):
            self._comment(*whole.home(start, end))
        self._kind = "paragraph"
        for text, start, end, begins in markup.runs(html):
            if begins:
                self._flush()
            self._add_run(whole, text.replace("\n", " ").replace("\r", " "), start, end)
        self._flush()

    def _add_run(self, whole: Block, text: str, start: int, end: int) -> None:
        if not self._prose.length:
            lead = len(text) - len(text.lstrip())
            text, start = text[lead:], start + (lead if end - start == len(text) else 0)
        if not text:
            return
        if end - start != len(text):
            self._prose.add(text, *whole.home(start, end))
            return
        for piece in whole.pieces:
            first, last = max(start, piece.at), min(end, piece.at + piece.length)
            if first < last:
                self._prose.add(text[first - start : last - start], *whole.home(first, last))


def _html_comments(html: str) -> Iterator[tuple[int, int]]:
    start = html.find("<!--")
    while start >= 0:
        end = html.find("-->", start + 4)
        if end < 0:
            return
        yield start, end + 3
        start = html.find("<!--", end)
