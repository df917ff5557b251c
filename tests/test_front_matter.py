"""Front matter: what is read of it, and where it stands."""

from __future__ import annotations

import pytest

from copydesk.document import Document
from copydesk.formats.markdown import markdown


def read(matter: str, fence: str = "---") -> Document:
    return markdown("draft.md", f"{fence}\n{matter}\n{fence}\n\nText.\n".encode())


def homes(document: Document, kind: str = "title") -> list[tuple[str, str]]:
    """Each word of the block, and what stands in the draft for it."""
    block = next(block for block in document.blocks if block.kind == kind)
    found, at = [], 0
    for word in block.text.split(" "):
        span = block.home(at, at + len(word))
        found.append((word, document.source.text[span.start : span.end]))
        at += len(word) + 1
    return found


@pytest.mark.parametrize(
    "title", ["Cats & dogs", "'Cats & dogs'", '"Cats & dogs"', "Cats & dogs # and more", '"Cats &\n  dogs"']
)
def test_titles_of_yaml(title: str) -> None:
    document = read(f"title: {title}\ntags: [a, b]")
    assert document.matter == {"title": "Cats & dogs"}
    assert homes(document) == [("Cats", "Cats"), ("&", "&"), ("dogs", "dogs")]
    assert [block.text for block in document.blocks] == ["Cats & dogs", "Text."]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (r'"Say \"no\" 😀\u00e9 \x41"', [("Say", "Say"), ('"no"', r"\"no\""), ("😀é", r"😀\u00e9"), ("A", r"\x41")]),
        ("'It''s so'", [("It's", "It''s"), ("so", "so")]),
    ],
)
def test_escapes_stand_for_characters(title: str, expected: list[tuple[str, str]]) -> None:
    assert homes(read(f"title: {title}")) == expected


@pytest.mark.parametrize("style", [">", ">-", "|", "|+"])
def test_block_scalars(style: str) -> None:
    document = read(f"description: {style}\n  😀 one\n  two three\ndate: 2026-03-01 # day\n")
    assert homes(document, "description") == [("😀", "😀"), ("one", "one"), ("two", "two"), ("three", "three")]
    assert document.matter["date"] == "2026-03-01"


def test_values_over_several_lines() -> None:
    assert homes(read("title: one\n  two\nlayout: post")) == [("one", "one"), ("two", "two")]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends(end: str) -> None:
    draft = "---\ntitle: 'Größe: one'\ndescription: >\n  two\n  three\n---\nText."
    document = markdown("draft.md", draft.replace("\n", end).encode())
    assert homes(document) == [("Größe:", "Größe:"), ("one", "one")]
    assert homes(document, "description") == [("two", "two"), ("three", "three")]
    assert [block.kind for block in document.blocks] == ["title", "description", "paragraph"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ('"Say \\"no\\""', [("Say", "Say"), ('"no"', '\\"no\\"')]),
        (r"'C:\new'", [("C:\\new", "C:\\new")]),
        ('"""\none\ntwo"""', [("one", "one"), ("two", "two")]),
        ("'''one'''", [("one", "one")]),
    ],
)
def test_titles_of_toml(title: str, expected: list[tuple[str, str]]) -> None:
    document = read(f"title = {title} # note\ndate = 2026-03-01T10:00:00Z\n[params]\ntitle = 'no'", "+++")
    assert homes(document) == expected
    assert document.matter["date"] == "2026-03-01T10:00:00Z"


def test_only_keys_of_the_first_level_count() -> None:
    assert read("params:\n  title: no\ncover:\n- title: no").matter == {}


@pytest.mark.parametrize("value", ["null", "~", "[a, b]", "{a: b}", ""])
def test_values_that_are_no_words(value: str) -> None:
    assert [block.kind for block in read(f"title: {value}").blocks] == ["paragraph"]


def test_a_title_is_read_where_the_rest_is_no_yaml() -> None:
    assert read("title: one\nlayout: {{ page }}: x: y").matter == {"title": "one"}


@pytest.mark.parametrize(
    "draft", ["---\n\none\n\n---\n", "---\none\n", " ---\ntitle: one\n---\n", "one\n\n---\ntitle: one\n---\n"]
)
def test_what_is_no_front_matter(draft: str) -> None:
    assert markdown("draft.md", draft.encode()).matter == {}
    assert any("one" in block.text for block in markdown("draft.md", draft.encode()).blocks)


def test_nothing_but_front_matter() -> None:
    document = markdown("draft.md", b"\xef\xbb\xbf---\ntitle: one\n---")
    assert [(block.kind, block.text) for block in document.blocks] == [("title", "one")]
    assert document.blocks[0].home(0, 3) == (11, 14)
