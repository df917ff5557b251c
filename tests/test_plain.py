"""Plain text."""

from __future__ import annotations

import pytest

from copydesk.formats.plain import plain


def read(draft: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in plain("draft.txt", draft.encode()).blocks]


def test_empty_lines_part_paragraphs() -> None:
    assert read("one\ntwo\n\n  three\n \t\nfour") == [
        ("paragraph", "one two"),
        ("paragraph", "three"),
        ("paragraph", "four"),
    ]


def test_a_line_break_is_a_space() -> None:
    draft = "one  \r\n  two"
    (block,) = plain("draft.txt", draft.encode()).blocks
    assert block.text == "one two"
    assert block.home(3, 4) == (3, 9)


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "– ", "1. ", "12) ", "(3) ", "a. "])
def test_items(bullet: str) -> None:
    assert read(f"We need:\n{bullet}one\n  two\n{bullet}three\n") == [
        ("paragraph", "We need:"),
        ("item", "one two"),
        ("item", "three"),
    ]


@pytest.mark.parametrize("start", ["12. Then", "– as always –", "- as always -"])
def test_a_wrapped_line_is_no_item(start: str) -> None:
    assert read(f"He came on March\n{start} he left.") == [("paragraph", f"He came on March {start} he left.")]


def test_a_line_that_nobody_wrapped_is_a_paragraph() -> None:
    line = "So it was and so it went on. " * 10
    assert read(f"{line}\n{line}\n") == [("paragraph", line.strip())] * 2


def test_addresses_are_one_character() -> None:
    assert read("Go to https://a.example/b, now.") == [("paragraph", "Go to \ufffc, now.")]


def test_markdown_is_text_and_tags_are_none() -> None:
    assert read("# *one* <b>two</b>, 1 < 2") == [("paragraph", "# *one* \ufffctwo\ufffc, 1 < 2")]


@pytest.mark.parametrize("draft", ["", "\n\n", " \t\r\n\r", "***\n---\n"])
def test_nothing_to_read(draft: str) -> None:
    assert read(draft) == []
