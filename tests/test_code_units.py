"""Places counted in bytes and UTF-16 units, the hash of a line, and addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.interchange.codeunits import CodeUnits
from copydesk.interchange.linehash import line_hashes
from copydesk.interchange.location import below, file_uri, relative, root, uri
from copydesk.text import Source

texts = st.lists(st.sampled_from(["a", "é", "€", "😀", "\n", "\r", "\r\n", " "]), max_size=20).map("".join)


@given(texts)
def test_units_are_those_of_the_encoding(text):
    source = Source("a.md", text)
    utf8, utf16 = CodeUnits(source, "utf-8"), CodeUnits(source, "utf-16")
    for offset in range(len(text) + 1):
        line = source.position(offset).line
        assert utf8.position(offset) == (line, source.utf8(offset) + 1)
        assert utf16.position(offset) == (line, source.utf16(offset) + 1)
        assert utf8.offset(offset) == len(text[:offset].encode())
        assert utf16.offset(offset) == len(text[:offset].encode("utf-16-le")) // 2


def rolling(text):
    """The hashes as GitHub's action works them out: character by character, a window of a hundred going round."""
    window, starts, counts, found = [0] * 100, [0] * 100, {}, {}
    value, at, line, line_start, carriage = 0, 0, 0, True, False

    def flush():
        if starts[at]:
            name = f"{value:x}"
            counts[name] = counts.get(name, 0) + 1
            found[starts[at]] = f"{name}:{counts[name]}"
            starts[at] = 0

    data = text.encode("utf-16-le")
    units = [int.from_bytes(data[n : n + 2], "little") for n in range(0, len(data), 2)]
    for unit in [*units, 0xFFFF]:
        if unit in (9, 32) or (carriage and unit == 10):
            carriage = False
            continue
        carriage = unit == 13
        unit = 10 if carriage else unit  # noqa: PLW2901
        flush()
        if line_start:
            line += 1
            starts[at] = line
        line_start = unit == 10
        value = (value * 37 + unit - 37**100 * window[at]) % 2**64
        window[at] = unit
        at = (at + 1) % 100
    for _ in range(100):
        flush()
        value = (value * 37 - 37**100 * window[at]) % 2**64
        window[at] = 0
        at = (at + 1) % 100
    return found


@given(texts | texts.map(lambda text: text * 8))
def test_a_line_has_the_hash_that_github_knows_it_by(text):
    expected = rolling(text)
    assert line_hashes(text, set(expected)) == expected


def test_the_hash_of_an_empty_file_and_of_lines_that_are_alike():
    assert line_hashes("", {1}) == {1: "c129715d7a2bc9a3:1"}
    found = line_hashes("The same again.\n" * 20, {1, 2, 20})
    assert found[2] == found[1].replace(":1", ":2")
    assert found[20] != found[1]


def test_where_a_draft_lies(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    here = str(tmp_path)
    assert below(f"{here}/a/../ü b.md", here) == "ü b.md"
    assert below("../a.md", here) is None
    assert below("..a.md", here) == "..a.md"
    assert relative("../a.md") == "../a.md"
    assert uri("ü b%.md", here) == "%C3%BC%20b%25.md"
    assert uri("a:b.md", here) == "a%3Ab.md"
    assert uri("../a b.md", here) == f"{tmp_path.parent.as_uri()}/a%20b.md"
    assert file_uri("a/") == f"{tmp_path.as_uri()}/a/"


@pytest.mark.parametrize(("named", "is_root"), [("", False), ("..", True), (".", True), ("elsewhere", False)])
def test_the_root_of_a_repository(tmp_path, monkeypatch, named, is_root):
    folder = tmp_path / "docs"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("CI_PROJECT_DIR", str(folder / named) if named else "")
    expected = (folder / named).resolve() if is_root else folder
    assert root("CI_PROJECT_DIR") == str(expected)
