"""The way home: every character of a block's text comes from where the draft has it.

The drafts are generated together with what must be read from them, so that the expectation
shares nothing with the readers: each word is written once, and noted where it is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from copydesk.document import OPAQUE, Document
from copydesk.formats.markdown import markdown
from copydesk.formats.plain import plain
from copydesk.text import Source

generated = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))

LETTERS = ["", "é", "e\u0301", "中", "😀", "’s", "\u00a0x", "\u2028y", "\x0cz", "-a", "ﬁ"]
URL = "https://secret.example/secret_a_b?c=*d"


class Char(NamedTuple):
    text: str
    start: int
    end: int


class Draft:
    """A draft being written, and the blocks that are to be read from it."""

    def __init__(self, data: DataObject, eol: str) -> None:
        self.data, self.eol = data, eol
        self.source = ""
        self.prefix = ""
        self.blocks: list[tuple[str, list[Char]]] = []
        self.chars: list[Char] = []
        self.gap = -1
        self.words = 0
        self.notes = 0

    def draw(self, *choices: object) -> object:
        return self.data.draw(st.sampled_from(choices))

    def raw(self, text: str) -> None:
        self.source += text

    def bridge(self) -> None:
        """A line break ends here."""
        if self.gap >= 0:
            self.chars.append(Char(" ", self.gap, len(self.source)))
            self.gap = -1

    def say(self, text: str) -> None:
        self.bridge()
        for character in text:
            self.chars.append(Char(character, len(self.source), len(self.source) + 1))
            self.source += character

    def stand_for(self, text: str, written: str) -> None:
        self.bridge()
        self.chars.append(Char(text, len(self.source), len(self.source) + len(written)))
        self.source += written

    def word(self) -> None:
        self.words += 1
        self.say(f"w{self.words}{self.draw(*LETTERS)}")

    def next_line(self) -> None:
        self.gap = len(self.source)
        self.raw(self.eol + self.prefix)

    def block(self, kind: str, write: Callable[[], None]) -> None:
        """A block whose text `write` writes."""
        outer, self.chars = self.chars, []
        write()
        self.blocks.append((kind, self.chars))
        self.chars = outer

    # Inline

    def atom(self) -> None:
        choice = self.draw(
            "word", "word", "mark", "inside", "entity", "escape", "code", "link", "image", "html", "other"
        )
        if choice == "mark":
            mark = str(self.draw("*", "**", "_", "__", "~~", "***"))
            self.bridge()
            self.raw(mark)
            self.word()
            self.raw(mark)
        elif choice == "inside":
            self.say("un")
            self.raw("**")
            self.word_of("believ")
            self.raw("**")
            self.say("able")
        elif choice == "entity":
            self.say("a")
            self.stand_for(*self.draw(("&", "&amp;"), ("é", "&eacute;"), ("…", "&#x2026;"), ("😀", "&#128512;")))
        elif choice == "escape":
            self.raw("\\")
            self.say(str(self.draw("*x", "[x", "#x", "<x", "`x", "_x")))
        elif choice == "code":
            self.stand_for(
                OPAQUE, str(self.draw("`secret`", "`` secret`s ``", "<kbd>secret</kbd>", "<code>a *secret*</code>"))
            )
        elif choice == "link":
            self.bridge()
            self.raw("[")
            self.word()
            self.raw(str(self.draw("](http://secret)", "](<a secret> 'secret')", "][ref]")))
        elif choice == "image":
            self.image()
        elif choice == "html":
            before, after = self.draw(("<b class='secret'>", "</b>"), ("<i>", "</i>"), ("<a href=secret>", "</a>"))
            self.bridge()
            self.raw(before)
            self.word()
            self.raw(after)
        elif choice == "other":
            self.other()
        else:
            self.word()

    def word_of(self, text: str) -> None:
        self.words += 1
        self.say(f"{text}{self.words}")

    def image(self) -> None:
        self.bridge()
        start = len(self.source)
        self.raw("![")
        self.block("alt", self.word)
        self.raw("](secret.png 'secret')")
        self.chars.append(Char(OPAQUE, start, len(self.source)))

    def other(self) -> None:
        choice = self.draw("url", "template", "footnote", "comment")
        if choice == "url":
            self.stand_for(OPAQUE, URL)
        elif choice == "template":
            self.stand_for(OPAQUE, str(self.draw("{{ secret }}", "{% secret %}", "$secret_1$")))
            self.say(" z")  # braces at the end of a heading are its attributes
        else:
            self.word()
            if choice == "comment":
                self.raw("<!-- secret -->")
            else:
                self.notes += 1
                self.raw(f"[^n{self.notes}]")

    def line(self) -> None:
        """Atoms on one line."""
        for number in range(self.data.draw(st.integers(1, 4))):
            if number:
                self.say(str(self.draw(" ", " ", "\t", " — ")))
            self.atom()

    def lines(self) -> None:
        """Atoms on one or more lines."""
        self.line()
        while self.data.draw(st.integers(0, 2)) == 0:
            mark = str(self.draw("", "", "  ", "\\", "<br>"))
            gap = len(self.source)
            self.raw(mark)
            self.next_line()
            self.gap = gap
            self.line()

    # Blocks

    def body(self, depth: int, kind: str) -> None:
        for number in range(self.data.draw(st.integers(1, 3))):
            if number:
                self.raw(self.eol + self.prefix.rstrip() + self.eol + self.prefix)
            self.one(depth, kind)

    def one(self, depth: int, kind: str) -> None:
        choice = self.draw("paragraph", "paragraph", "atx", "setext", "silent", "div", "table", "quote", "list")
        if choice == "atx":
            self.raw("## ")
            self.block("heading", self.line)
            self.raw(str(self.draw("", " ##", " {#secret}")))
        elif choice == "setext":
            self.block("heading", self.lines)
            self.raw(self.eol + self.prefix + "===")
        elif choice == "silent":
            newline = self.eol + self.prefix
            silent = (
                "```x\nsecret\n```",
                "<!-- secret\nsecret -->",
                "<script>\nsecret\n</script>",
                "***",
                "<pre>secret</pre>",
            )
            self.raw(str(self.draw(*silent)).replace("\n", newline))
        elif choice == "div":
            self.raw("<div class='secret'>" + self.eol + self.prefix)
            self.block("paragraph", self.div)
            self.raw(self.eol + self.prefix + "</div>")
        elif choice == "table":
            self.table()
        elif choice == "quote" and depth:
            self.container("> ", "> ", depth, "paragraph")
        elif choice == "list" and depth:
            first = str(self.draw("- ", "1. ", "* ", "- [x] "))
            self.container(first, "   " if first == "1. " else "  ", depth, "item")
        else:
            self.block(kind, self.lines)

    def container(self, first: str, rest: str, depth: int, kind: str) -> None:
        outer, self.prefix = self.prefix, self.prefix + rest
        self.raw(first)
        if kind == "item":
            self.block(kind, self.lines)
            self.raw(self.eol + self.prefix.rstrip() + self.eol + self.prefix)
        self.body(depth - 1, kind)
        self.prefix = outer

    def div(self) -> None:
        self.word()
        self.next_line()
        self.word()
        self.say(" ")
        self.stand_for("&", "&amp;")

    def table(self) -> None:
        for row in range(3):
            if row == 1:
                self.raw("|---|:-:|" + self.eol + self.prefix)
                continue
            for _ in range(2):
                self.raw("| ")
                self.block("cell", self.cell)
                self.raw(" ")
            self.raw("|" + (self.eol + self.prefix if row == 0 else ""))

    def cell(self) -> None:
        self.line()
        self.say(" x")
        self.raw("\\")
        self.say("| y")

    def draft(self) -> None:
        if self.draw(True, False):
            self.raw("---" + self.eol + "title: ")
            self.block("title", lambda: self.word_of("Title "))
            self.raw(f"{self.eol}tags: [secret]{self.eol}---{self.eol}{self.eol}")
        self.body(2, "paragraph")
        self.raw(f"{self.eol}{self.eol}[ref]: http://secret 'secret'{self.eol}{self.eol}")
        for number in range(self.notes):
            self.raw(f"[^n{number + 1}]: ")
            self.block("footnote", self.word)
            self.raw(self.eol + self.eol)


def assert_in_order(document: Document) -> None:
    """Pieces follow one another without a gap in the text and without overlap in the source."""
    source = document.source.text
    for block in document.blocks:
        at = home = 0
        for piece in block.pieces:
            assert piece.at == at
            assert home <= piece.home.start < piece.home.end <= len(source)
            at, home = at + piece.length, piece.home.end
            written = source[piece.home.start : piece.home.end]
            if len(written) == piece.length:
                assert re.sub(r"[\t\r\n\f]", " ", written) == re.sub(r"[\t\f]", " ", block.text[piece.at : at])
        assert at == len(block.text)


@generated
@given(st.data(), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_markdown(data: DataObject, eol: str, mark: bool) -> None:
    draft = Draft(data, eol)
    draft.draft()
    document = markdown("draft.md", (b"\xef\xbb\xbf" if mark else b"") + draft.source.encode())
    assert document.source.text == draft.source
    assert [(block.kind, block.text) for block in document.blocks] == [
        (kind, "".join(char.text for char in chars))
        for kind, chars in draft.blocks
        if any(c.text.isalnum() for c in chars)
    ]
    written = [chars for _, chars in draft.blocks if any(c.text.isalnum() for c in chars)]
    for block, chars in zip(document.blocks, written, strict=True):
        homes = [Char(text, *block.home(at, at + 1)) for at, text in enumerate(block.text)]
        assert homes == chars
        assert "secret" not in block.text
    assert_in_order(document)


@generated
@given(st.data(), st.sampled_from(["\n", "\r\n", "\r"]))
def test_plain(data: DataObject, eol: str) -> None:
    draft = Draft(data, eol)
    for _ in range(data.draw(st.integers(1, 5))):
        draft.raw(str(draft.draw("", "  ", "\t")))
        bullet = str(draft.draw("", "", "- ", "12. ", "• "))
        draft.raw(bullet)
        draft.block("item" if bullet else "paragraph", lambda: plain_lines(draft))
        draft.raw(str(draft.draw("", "  ")) + eol + str(draft.draw("", " ", "\t")) + eol)
    document = plain("draft.txt", draft.source.encode())
    assert [(block.kind, block.text) for block in document.blocks] == [
        (kind, "".join(char.text for char in chars)) for kind, chars in draft.blocks
    ]
    for block, (_, chars) in zip(document.blocks, draft.blocks, strict=True):
        assert [Char(text, *block.home(at, at + 1)) for at, text in enumerate(block.text)] == chars
    assert_in_order(document)


def plain_lines(draft: Draft) -> None:
    draft.word()
    for _ in range(draft.data.draw(st.integers(0, 3))):
        choice = draft.draw("space", "url", "line")
        if choice == "line":
            draft.gap = len(draft.source)
            draft.raw(str(draft.draw("", " ")) + draft.eol + str(draft.draw("", "  ")))
        else:
            draft.say(" ")
        if choice == "url":
            draft.stand_for(OPAQUE, URL)
        else:
            draft.word()


_MARKUP = st.sampled_from(
    [*"*_`[]()<>!#|\\&;:-+=~^\"'$@{}%/.1 \t\n\r\x0c", "\r\n", "\n\n", "> ", "- ", "<!--", "-->", "---\n", "+++\n", "[^1]", "[^1]: ",
     "<div>", "</div>", "<pre>", "<code>", "</code>", "&amp;", "&#10;", "http://a.b", "{{", "}}", "|-|-|\n", ":::", "<img alt='a b'>",
     "<blockquote>", "</blockquote>", "![", "](", "title: ", "    ", "<br>", "\u2028", "é", "😀", "\xad", "\ufffc", "[!x]", "$$"]
)  # fmt: skip
_ANY = st.lists(_MARKUP | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])), max_size=40).map(
    "".join
)


@settings(max_examples=400, deadline=None)
@given(_ANY)
@example("![a\n](b) c")
@example("> [!x]<code>\n> a")
def test_any_text_is_read(text: str) -> None:
    for read in (markdown, plain):
        assert_in_order(read("draft", text.encode()))


@given(st.text(st.sampled_from("a\n\r\u2028\x0c\x85é😀"), max_size=30))
def test_position_counts_line_ends_and_nothing_else(text: str) -> None:
    source = Source("draft", text)
    line = column = 1
    for offset, character in enumerate(text):
        assert source.position(offset) == (line, column)
        if character == "\n" or (character == "\r" and text[offset + 1 : offset + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1
    assert source.position(len(text)) == (line, column)


@pytest.mark.parametrize("text", ["", "\n", "---\ntitle: x\n---\n", "\ufeff"])
def test_nothing_to_read(text: str) -> None:
    assert [block.kind for block in markdown("draft.md", text.encode()).blocks] in ([], ["title"])
