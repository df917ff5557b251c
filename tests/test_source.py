"""The text of a draft: bytes in, lines and columns out."""

from __future__ import annotations

import pytest

from copydesk.errors import UserError
from copydesk.text import Source


def test_a_byte_order_mark_is_not_counted() -> None:
    assert Source.read("draft.md", b"\xef\xbb\xbfone").text == "one"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a\r\nb\rc\xff", "draft.md:3: byte 0xff is not valid UTF-8; save the draft as UTF-8"),
        ("one".encode("utf-16"), "draft.md: this is UTF-16; save the draft as UTF-8"),
        (b"\x89PNG\x00\xff", "draft.md: this is a binary file, not a draft"),
        (b"one\x00two", "draft.md: this is a binary file, not a draft"),
    ],
)
def test_what_is_no_text(data: bytes, message: str) -> None:
    with pytest.raises(UserError) as caught:
        Source.read("draft.md", data)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("offset", "position"),
    [(0, (1, 1)), (1, (1, 2)), (2, (1, 3)), (3, (2, 1)), (4, (2, 2)), (5, (3, 1)), (6, (3, 2)), (8, (4, 1))],
)
def test_lines_end_in_three_ways(offset: int, position: tuple[int, int]) -> None:
    assert Source("draft.md", "a\r\nb\rc\x0c\n").position(offset) == position


def test_lines_without_their_ends() -> None:
    source = Source("draft.md", "a\u2028b\r\n\rc")
    assert [source.line(number) for number in (1, 2, 3)] == ["a\u2028b", "", "c"]


def test_columns_in_code_units() -> None:
    source = Source("draft.md", "x\né😀z")
    assert (source.position(4).column, source.utf16(4), source.utf8(4)) == (3, 3, 6)
