"""The server's text is the editor's, and what it finds is what `copydesk check` finds, whatever is typed."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.cli import main
from copydesk.desk import Desk, Wishes
from copydesk.server.buffer import Buffer
from editor import FULL, Editor

ENCODINGS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
SNIPPETS = (
    "We utilize it. ", "in order to ", "😀", "e\u0301", "\u2028", "\f", "\t", "\r\n", "\r", "\n", "\n\n", "# A head\n\n",
    "Profits rose 12 percent, to $1.2 million from $1.5 million. ", "“the the” 𝒽ow ", "- ", "> ", "*", "`", "<!-- ", "-->",
    "<!-- copydesk: ignore[plain-words] -- so -->\n", "| a | b |\n|---|---|\n| utilize | 5 |\n", "---\ntitle: utilize\n---\n",
    "&amp;", "é", "\x00", "Some experts say that sales more than doubled. ", "very unique",
)  # fmt: skip
EDITS = st.lists(
    st.tuples(st.integers(0, 400), st.integers(0, 30), st.sampled_from(("", *SNIPPETS)), st.booleans()), max_size=6
)
TEXTS = st.lists(st.sampled_from(SNIPPETS), max_size=12).map("".join)
_numbers = count()


def units(text: str, encoding: str) -> int:
    """How many units of an encoding a text is."""
    codec, size = ENCODINGS[encoding]
    return len(text.encode(codec)) // size


def place(text: str, offset: int, encoding: str) -> dict[str, int]:
    """The place of an offset, counted anew."""
    lines = re.split(r"\r\n|\r|\n", text[:offset])
    return {"line": len(lines) - 1, "character": units(lines[-1], encoding)}


def settled(text: str, offset: int) -> int:
    """An offset at which an editor can have its cursor."""
    offset = min(offset, len(text))
    return offset - (text[offset - 1 : offset + 1] == "\r\n")


def typed(text: str, edits: list[tuple[int, int, str, bool]]) -> Iterator[tuple[int, int, str, str]]:
    """Each edit as start, end and what is written, with the text after it; some are undone at once."""
    for at, length, new, undone in edits:
        start = settled(text, at)
        end = max(start, settled(text, start + length))
        old, text = text[start:end], text[:start] + new + text[end:]
        yield start, end, new, text
        if undone and settled(text, start) == start and settled(text, start + len(new)) == start + len(new):
            yield start, start + len(new), old, text[:start] + old + text[start + len(new) :]
            text = text[:start] + old + text[start + len(new) :]


@given(TEXTS, EDITS, st.sampled_from(sorted(ENCODINGS)))
@settings(max_examples=120, deadline=None)
def test_a_buffer_is_the_text_of_the_editor(text: str, edits: list, encoding: str) -> None:
    buffer, before = Buffer(text, encoding), text
    for start, end, new, after in typed(text, edits):
        where = {"start": place(before, start, encoding), "end": place(before, end, encoding)}
        buffer.change(where, new)
        assert buffer.text == after
        assert buffer.starts == [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", after))]
        for offset in range(len(after) + 1):
            if settled(after, offset) == offset:
                assert buffer.place(offset) == place(after, offset, encoding)
                assert buffer.offset(buffer.place(offset)) == offset
        before = after


@pytest.mark.parametrize("encoding", sorted(ENCODINGS))
def test_far_into_a_long_line(encoding: str) -> None:
    text = "a😀é\r\n" + "word 😀 é " * 2000
    buffer = Buffer(text, encoding)
    assert buffer.place(15_000) == place(text, 15_000, encoding)
    assert buffer.offset(place(text, 15_000, encoding)) == 15_000


def test_places_that_there_are_not() -> None:
    buffer = Buffer("a😀\r\nb", "utf-16")
    assert [buffer.offset({"line": line, "character": at}) for line, at in ((0, 2), (0, 99), (9, 0), (-1, 0))] == [
        1, 2, 5, 0,
    ]  # fmt: skip


@pytest.fixture(scope="module", params=sorted(ENCODINGS))
def editor(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Editor, str]]:
    capabilities = {**FULL, "general": {"positionEncodings": [request.param]}}
    capabilities["textDocument"] = {**FULL["textDocument"], "diagnostic": {}}
    with Editor(tmp_path_factory.mktemp("drafts"), capabilities, inside=True) as editor:
        assert editor.capabilities["positionEncoding"] == request.param
        yield editor, request.param


@given(TEXTS, EDITS)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_found_is_what_check_finds(editor: tuple[Editor, str], text: str, edits: list) -> None:
    client, encoding = editor
    desk = Desk(Wishes())
    uri = client.open(f"{next(_numbers)}.md", text)
    assert seen(client.pulled(uri)) == expected(desk, client.folder, text, encoding)
    before = text
    for version, (start, end, new, after) in enumerate(typed(text, edits), 2):
        where = {"start": place(before, start, encoding), "end": place(before, end, encoding)}
        client.change(uri, version, {"range": where, "text": new})
        assert seen(client.pulled(uri)) == expected(desk, client.folder, after, encoding)
        before = after
    client.tell("textDocument/didClose", {"textDocument": {"uri": uri}})


def test_a_session_of_typing_as_neovim_told_of_it(tmp_path: Path) -> None:
    """Every key of `typing.jsonl`: words and slips taken back, a list, a table, lines moved, undone and done again."""
    told = [
        json.loads(line) for line in (Path(__file__).parent / "typing.jsonl").read_text("utf-8").split("\n") if line
    ]
    desk, text = Desk(Wishes()), Buffer(told[0]["before"], "utf-16")
    with Editor(tmp_path, {**FULL, "textDocument": {**FULL["textDocument"], "diagnostic": {}}}, inside=True) as client:
        uri = client.open("draft.md", text.text)
        for version, change in enumerate(told[1:], 2):
            client.change(uri, version, change)
            text.change(change["range"], change["text"])
            assert seen(client.pulled(uri)) == expected(desk, client.folder, text.text, "utf-16")
    assert text.text == told[0]["after"]


def seen(diagnostics: list) -> list[tuple]:
    """What a client shows."""
    return [(d["code"], d["range"]["start"], d["range"]["end"], d["message"]) for d in diagnostics]


def expected(desk: Desk, folder: Path, text: str, encoding: str) -> list[tuple]:
    """The same, by a desk that reads the whole text."""
    return [
        (f.rule, place(text, f.span.start, encoding), place(text, f.span.end, encoding), f.message)
        for f in desk.lint(str(folder / "draft.md"), text.encode()).findings
    ]


@pytest.mark.parametrize("encoding", sorted(ENCODINGS))
def test_a_server_of_its_own_finds_what_the_command_finds(
    encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "# 😀 Head\r\n\r\nWe utilize 😀 it.\rProfits rose 12 percent, to $1.2 million from $1.5 million.\n\nThe 😀 the the end.\n"
    capabilities = {**FULL, "general": {"positionEncodings": [encoding]}}
    with Editor(tmp_path, capabilities) as editor:
        uri = editor.open("a.md", text)
        editor.published(uri, 1)
        end = place(text, len(text), encoding)
        new = "We leverage 😀 it in order to win.\r\n"
        editor.change(uri, 2, {"range": {"start": end, "end": end}, "text": new})
        found = editor.published(uri, 2)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((text + new).encode())))
    name = str(tmp_path / "a.md")
    main(["check", "--stdin-filename", name, "--output-format", "json", "--fail-on", "never", "-"])
    told = json.loads(capsys.readouterr().out)["findings"]
    assert len(told) > 3
    assert seen(found) == [
        (f["rule"], *(place(text + new, f[end], encoding) for end in ("start", "end")), f["message"]) for f in told
    ]


def test_a_mark_of_the_byte_order_is_no_part_of_the_draft(tmp_path: Path) -> None:
    with Editor(tmp_path, inside=True) as editor:
        uri = editor.open("a.md", "\ufeffWe utilize it.")
        assert [d["range"]["start"]["character"] for d in editor.published(uri)] == [4]
