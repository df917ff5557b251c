"""The events that the parser of Markdown makes of a draft, turned into blocks."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from pyromark import Options, events_with_range

from copydesk.document import Block, Cell, Comment, Document
from copydesk.formats.inline import Inline
from copydesk.formats.masks import masked
from copydesk.formats.offsets import characters
from copydesk.prose import Prose, Tables
from copydesk.text import Source, Span

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_GFM
    | Options.ENABLE_HEADING_ATTRIBUTES
)
_CONTAINERS = {"BlockQuote": "quote", "List": "list", "Item": "item", "FootnoteDefinition": "footnote"}
_INLINE = {"Emphasis": "emphasis", "Strong": "strong", "Strikethrough": "strike", "Link": "link"}

# The markers of admonitions ("::: warning Mind the gap", '!!! note "Title"') and callouts ("[!info]"), and MDX's
# imports, are no prose; what an admonition is titled is.
_FENCE = re.compile(r":{3,}\s*(?:\{[^}]*\}|[\w-]*)\s*|(?:!!!|\?\?\?\+?)(?:\s+[\w-]+){1,3}\s*(?=\"|\Z)")
_CALLOUT = re.compile(r"\[![\w-]+\][+-]?")
_MODULE = re.compile(
    r"import\s+(?:[\w\s{},*$]+\sfrom\s+)?(['\"])[^'\"]+\1;?|export\s+(?:default|const|let|var|function|async|class|\{|\*)"
)


class Passed(NamedTuple):
    """How far a draft is read where no block stands open: events, blocks, comments and tables."""

    events: int
    blocks: int
    comments: int
    tables: int


class Reader:
    """Turns the events of one draft into blocks."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.body, self.base = source.text, 0
        self.events: list[tuple[Any, Any]] = []
        self._kinds: list[Any] | None = None
        self.passed: list[Passed] = []
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.matter: dict[str, str] = {}
        self._open = 0  # blocks, one in the other
        self._within: list[str] = []
        self._depths: list[int] = []  # how many containers stood open where each of Markdown's own began
        self._inline = Inline()
        self._images: list[tuple[Inline, int]] = []  # what each image stands in, and where it begins
        self._kind, self._level = "item", 0
        self._cell: Cell | None = None
        self.tables = Tables()
        self._html: Prose | None = None
        self.hidden = ""  # an HTML element left open whose content is no prose, over several blocks
        self._code = self._autolink = False
        self._fence = False  # on the line of an admonition's marker
        self._at = 0  # events read
        self._callout = 0  # the end of a callout's marker

    def begin(self) -> Document:
        """The document of the draft that was cut into events, read from its beginning."""
        self.read(characters(self.body, self.base), 0, len(self.events))
        return self.made()

    def parse(self) -> None:
        """Have the draft cut into events; its front matter is read."""
        if self.body.startswith(("---", "+++")):
            from copydesk.formats.matter import front_matter

            self.matter, self.blocks, self.base = front_matter(self.body)
            self.body = self.body[self.base :]
        self.events = list(events_with_range(masked(self.body), options=_OPTIONS))

    @property
    def kinds(self) -> list[Any]:
        """The events without their places."""
        if self._kinds is None:
            self._kinds = [event for event, _ in self.events]
        return self._kinds

    def made(self) -> Document:
        """The document of what was read."""
        return Document(self.source, self.blocks, matter=self.matter, comments=self.comments)

    @property
    def done(self) -> Passed:
        """How far it has come."""
        return Passed(self._at, len(self.blocks), len(self.comments), self.tables.count)

    def read(self, home: Callable[[int], int], first: int, last: int) -> None:
        """Read some of the events, from where no block stands open to where none does; `home` is from bytes to characters."""
        self._home = home
        handlers = {name[4:]: getattr(self, name) for name in dir(self) if name.startswith("_on_")}
        for at, (event, where) in enumerate(self.events[first:last], first + 1):
            self._at = at
            if isinstance(event, str):
                if event in ("SoftBreak", "HardBreak"):
                    self._line_break(home(where["start"]))
                continue
            for name, value in event.items():
                if name in handlers:
                    handlers[name](value, where)
        self._flush()

    def _on_Start(self, tag: Any, where: Any) -> None:  # noqa: N802 - the names of pulldown-cmark's events
        name, value = (tag, {}) if isinstance(tag, str) else next(iter(tag.items()))
        if name in _INLINE:
            self._autolink = name == "Link" and value["link_type"] in ("Autolink", "Email")
            self._inline.open(_INLINE[name], self._home(where["start"]), value["dest_url"] if name == "Link" else "")
        elif name == "Image":
            start = self._home(where["start"])
            self._inline.resume(start)
            self._images.append((self._inline, start))
            self._inline = Inline()
        else:
            self._flush()
            self._open += 1
            self._begin(name, value)

    def _begin(self, name: str, value: Any) -> None:
        if name in _CONTAINERS:
            self._depths.append(len(self._within))
            self._within.append("note" if name == "BlockQuote" and value else _CONTAINERS[name])
            self._kind = "item"
        elif name == "Paragraph":
            container = self._within[-1] if self._within else ""
            self._kind = container if container in ("item", "footnote") else "paragraph"
        elif name == "Heading":
            self._kind, self._level = "heading", int(value["level"][1])
        elif name == "HtmlBlock":
            self._html = Prose()
        elif name == "CodeBlock":
            self._code = True
        elif name == "Table":
            self.tables.table()
        elif name in ("TableHead", "TableRow"):
            self.tables.row()
        elif name == "TableCell":
            self._kind, self._cell = "cell", self.tables.cell()

    def _on_End(self, tag: Any, where: Any) -> None:  # noqa: N802
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name in _INLINE:
            self._autolink = False
            self._inline.close()
        elif name == "Image":
            self._end_image(self._home(where["end"]))
        else:
            if self._html is not None:
                self._end_html(self._html)
            self._flush()
            if name in _CONTAINERS:
                del self._within[self._depths.pop() :]
                self._kind = "item"
            self._code, self._cell, self._level = False, None, 0
            self._open -= 1
            if not (self._open or self.hidden):
                self.passed.append(self.done)

    def _end_image(self, end: int) -> None:
        self._inline.finish()
        alt = self._inline.block("alt", within=tuple(self._within))
        self._inline, start = self._images.pop()
        if alt and not self._inline.silent and not self.hidden:
            self.blocks.append(alt)
        self._inline.opaque("image", start, end)

    def _flush(self) -> None:
        """Finish the block in the making."""
        self._fence = False
        if self._inline:
            self._inline.finish()
            block = self._inline.block(self._kind, level=self._level, cell=self._cell, within=tuple(self._within))
            self._inline = Inline()
            if block and not self.hidden and not (self._kind == "paragraph" and _MODULE.match(block.text)):
                self.blocks.append(block)

    def _line_break(self, start: int) -> None:
        if self._fence:
            self._flush()
        self._inline.line_break(start)

    def _on_Text(self, text: str, where: Any) -> None:  # noqa: N802
        if self._code:
            return
        first, last = where["start"], where["end"]
        start = self._home(first)
        end = start + last - first if text.isascii() and last - first == len(text) else self._home(last)
        inline = self._inline
        inline.end = end
        if self._html is not None:
            self._html.add(text, start, end)
            return
        if inline.silent or end <= self._callout or (self._fence and text in ("[", "]")):
            return
        if inline.line_begins:
            text, start = self._line_start(text, start, end)
            inline = self._inline
            if not text:
                return
            inline.resume(start)
        if self._autolink:
            inline.add_opaque("url", start, end, text)
        else:
            inline.add(" " if text in "\r\n" else text, start, end)

    def _line_start(self, text: str, start: int, end: int) -> tuple[str, int]:
        """The text without the space and the markers that may begin a line, and where it begins."""
        if end - start != len(text):
            return text, start
        fence = _FENCE.match(text)
        if fence:
            self._flush()
            self._fence = True
        elif text == "[" and self._within and self._within[-1] == "quote" and not self._inline.length:
            callout = _CALLOUT.match(self.source.text, start)
            if callout:
                self._within[-1] = "note"
                self._callout = callout.end()
                return "", end
        marker = fence.end() if fence else max(self._callout - start, 0)
        kept = text[marker:].lstrip(" \t")
        return kept, end - len(kept)

    def _on_Code(self, _: str, where: Any) -> None:  # noqa: N802
        self._inline.opaque("code", self._home(where["start"]), self._home(where["end"]))

    def _on_FootnoteReference(self, name: str, where: Any) -> None:  # noqa: N802
        inline = self._inline
        if not inline.silent:
            inline.resume(self._home(where["start"]))
            inline.add_mark("footnote", inline.length, name)
            inline.join(self._home(where["end"]))

    def _on_Html(self, html: str, where: Any) -> None:  # noqa: N802
        if self._html is not None:
            self._html.add(html, self._home(where["start"]), self._home(where["end"]))

    def _on_InlineHtml(self, html: str, where: Any) -> None:  # noqa: N802
        from copydesk.formats import markup

        start, end = self._home(where["start"]), self._home(where["end"])
        inline = self._inline
        inline.end = end
        if html.startswith("<!--"):
            self.comments.append(Comment(html[4:].removesuffix("-->").strip(), Span(start, end)))
            inline.join(start)
            return
        tag = markup.one_tag(html)
        if tag is None or self.hidden:
            if tag and tag.closes and tag.name == self.hidden:
                self.hidden, self._inline = "", Inline()
        elif tag.name == "img" and not inline.silent:
            whole = Prose()
            whole.add(html, start, end)
            self.blocks += markup.alternative(whole.verbatim(), tag, self._within)
            inline.opaque("image", start, end)
        else:
            inline.tag(tag, start)

    def _end_html(self, whole: Prose) -> None:
        """Read the blocks of prose in an HTML block, whose lines may stand in a quotation or a list."""
        from copydesk.formats.markup import Fragment

        self._html = None
        floor = self._depths[-1] + 1 if self._depths else 0
        fragment = Fragment(whole.verbatim(), self._within, floor, self.tables, self.hidden)
        self.hidden = fragment.hidden
        self.blocks += fragment.blocks
        self.comments += fragment.comments
