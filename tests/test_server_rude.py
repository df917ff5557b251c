"""Clients that misbehave, and what is left standing."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from copydesk.server.wire import framed
from editor import FULL, Editor, between, place

PULLS = {**FULL, "textDocument": {**FULL["textDocument"], "diagnostic": {}}}


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    with Editor(tmp_path, inside=True) as editor:
        yield editor


def alive(editor: Editor) -> bool:
    """Whether a draft opened now is linted."""
    return [d["code"] for d in editor.published(editor.open("alive.md", "We utilize it."))] == ["plain-words"]


@pytest.mark.parametrize(
    "nonsense",
    [
        b"Content-Length: 7\r\n\r\n{oh no}",
        b"Content-Length: 2\r\n\r\n[]",
        b"Content-Length: 4\r\n\r\n\xff\xfe\x00\x01",
        b"GET / HTTP/1.1\r\nHost: here\r\n\r\n",
        b"Content-Length: many\r\n\r\n",
        b"Content-Length: -4\r\n\r\n",
        b"Content-Length: 0\r\n\r\n",
        b"Content-Length: 3000000\r\n\r\n" + b"[" * 3_000_000,
        b"\x00" * 100_000 + b"\r\n",
        b'Content-Length: 16\r\n\r\n{"jsonrpc":"2.0"',
    ],
)
def test_what_is_no_message(editor: Editor, nonsense: bytes) -> None:
    editor.raw(nonsense)
    assert alive(editor)


@pytest.mark.parametrize(
    "message",
    [
        {"jsonrpc": "2.0"},
        {"method": 7, "id": []},
        {"method": "textDocument/didOpen"},
        {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": 3, "text": None}}},
        {
            "method": "textDocument/didChange",
            "params": {"textDocument": {"uri": "file:///never"}, "contentChanges": []},
        },
        {"method": "textDocument/didChange", "params": []},
        {"method": "textDocument/didClose", "params": {"textDocument": {"uri": "file:///never"}}},
        {"method": "$/cancelRequest", "params": {"id": 99}},
        {"method": "$/unheard/of", "params": {}},
        {"method": "workspace/didChangeConfiguration", "params": {"settings": {"copydesk": {"trust": "maybe"}}}},
        {"method": "workspace/didChangeConfiguration", "params": None},
        {"method": "workspace/didChangeWatchedFiles", "params": 5},
        {"id": 4711, "result": {"never": "asked"}},
        {"id": "x", "error": {"code": 1, "message": "no"}},
    ],
)
def test_messages_that_make_no_sense(editor: Editor, message: dict) -> None:
    editor.send(message)
    assert alive(editor)


@pytest.mark.parametrize(
    ("method", "params", "code"),
    [
        ("no/such", {}, -32601),
        ("textDocument/hover", {}, -32602),
        ("textDocument/hover", None, -32602),
        ("textDocument/hover", {"textDocument": {"uri": "file:///never"}, "position": place(0, 0)}, -32602),
        ("textDocument/codeAction", {"textDocument": {"uri": "file:///never"}}, -32602),
        ("workspace/executeCommand", {"command": "rm"}, -32803),
        ("initialize", {"capabilities": {}}, -32600),
    ],
)
def test_requests_that_make_no_sense_are_refused(editor: Editor, method: str, params: object, code: int) -> None:
    assert editor.asked(method, params)["error"]["code"] == code
    assert alive(editor)


@pytest.mark.parametrize("where", [{"line": 10**9, "character": 10**9}, {"line": -1, "character": -1}])
def test_changes_where_there_is_nothing(editor: Editor, where: dict) -> None:
    uri = editor.open("a.md", "It is.\n")
    editor.change(uri, 2, {"range": {"start": where, "end": where}, "text": "We utilize it.\n"})
    assert [d["code"] for d in editor.published(uri, 2)] == ["plain-words"]


def test_half_a_character_written_alone(editor: Editor) -> None:
    uri = editor.open("a.md", "It \ud83d is.")
    editor.change(uri, 2, {"range": between(0, 0, 2), "text": "\udc00 We utilize it"})
    assert [d["code"] for d in editor.published(uri, 2)] == ["plain-words"]
    assert editor.ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": place(0, 6)})


def test_versions_out_of_order_are_taken_as_they_come(editor: Editor) -> None:
    uri = editor.open("a.md", "It is.", version=7)
    editor.change(uri, 3, {"text": "We utilize it."})
    assert [d["code"] for d in editor.published(uri, 3)] == ["plain-words"]
    editor.change(uri, 3, {"text": "It is."})
    assert editor.published(uri, 3) == []
    editor.tell(
        "textDocument/didChange", {"textDocument": {"uri": uri}, "contentChanges": [{"text": "We utilize it."}]}
    )
    assert len(editor.published(uri)) == 1


def test_a_draft_closed_before_it_was_linted(editor: Editor) -> None:
    uri = editor.open("a.md", "We utilize it. " * 20_000)
    editor.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert editor.published(uri) == []
    assert alive(editor)
    assert not [
        m for m in editor.seen if m["method"] == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri
    ][1:]


def test_a_draft_opened_twice(editor: Editor) -> None:
    editor.open("a.md", "We utilize it.")
    uri = editor.open("a.md", "It is.", version=2)
    assert editor.published(uri, 2) == []


def test_superseded_versions_are_not_told(editor: Editor) -> None:
    uri = editor.open("a.md", "It is.")
    for version in range(2, 40):
        editor.change(uri, version, {"range": between(0, 0, 0), "text": "x"})
    editor.published(uri, 39)
    told = [m["params"]["version"] for m in editor.seen if m["method"] == "textDocument/publishDiagnostics"]
    assert set(told) <= {1, 39}


def test_a_request_that_was_cancelled(editor: Editor) -> None:
    uri = editor.open("a.md", "We utilize it. " * 3000)
    where = {"textDocument": {"uri": uri}, "position": place(0, 3)}
    editor.send({"jsonrpc": "2.0", "id": "h1", "method": "textDocument/hover", "params": where})
    editor.send({"jsonrpc": "2.0", "id": "h2", "method": "textDocument/hover", "params": where})
    editor.tell("$/cancelRequest", {"id": "h2"})
    assert editor.until(lambda m: m.get("id") == "h2")["error"]["code"] == -32800


def test_nothing_before_initialize(tmp_path: Path) -> None:
    editor = Editor(tmp_path, inside=True)
    assert editor.asked("textDocument/hover", {})["error"]["code"] == -32002
    editor.tell("textDocument/didOpen", {"textDocument": {"uri": "file:///a.md", "text": "x"}})
    with editor:
        assert alive(editor)
        assert editor.ask("shutdown", None) is None
        assert editor.asked("textDocument/hover", {})["error"]["code"] == -32600


def test_a_draft_that_is_no_text(editor: Editor) -> None:
    uri = editor.open("a.md", "We utilize\x00 it.")
    assert editor.published(uri) == []
    assert [m["params"]["message"] for m in editor.seen if m["method"] == "window/showMessage"] == [
        f"copydesk: {editor.folder / 'a.md'}: this is a binary file, not a draft"
    ]
    editor.change(uri, 2, {"text": "We utilize it."})
    assert len(editor.published(uri, 2)) == 1


@pytest.mark.parametrize(("farewell", "code"), [(("shutdown", "exit"), 0), (("exit",), 1), ((), 1)])
def test_the_exit_code_says_whether_the_client_took_its_leave(tmp_path: Path, farewell: tuple, code: int) -> None:
    with Editor(tmp_path) as editor:
        if "shutdown" in farewell:
            editor.ask("shutdown", None)
        if "exit" in farewell:
            editor.tell("exit", None)
        else:
            editor.process.stdin.close()
        assert editor.process.wait(10) == code
        assert editor.errors == b""


def test_a_client_that_dies_while_much_is_read(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "copydesk", "server"]
    text = "The council said that it will utilize 12 percent of it. " * 90_000
    item = {"uri": "file:///a.md", "languageId": "markdown", "version": 1, "text": text}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=tmp_path, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        for message in (
            {"id": 1, "method": "initialize", "params": {"capabilities": {}}},
            {"method": "textDocument/didOpen", "params": {"textDocument": item}},
        ):
            process.stdin.write(framed({"jsonrpc": "2.0", **message}))
        process.stdin.flush()
        time.sleep(0.5)
        process.stdout.close()
        process.stdin.close()
        began = time.monotonic()
        assert process.wait(10) == 1
        assert time.monotonic() - began < 5


def test_a_line_of_megabytes(tmp_path: Path) -> None:
    with Editor(tmp_path, PULLS) as editor:
        uri = editor.open("a.md", "word 😀😀😀😀 " * 230_000)
        editor.change(uri, 2, {"range": between(0, 0, 0), "text": "We utilize it. "})
        assert [d["range"] for d in editor.pulled(uri) if d["code"] == "plain-words"] == [between(0, 3, 10)]


def test_nothing_but_protocol_is_printed(tmp_path: Path) -> None:
    (tmp_path / "loud.py").write_text(
        "import os, sys, subprocess, warnings\n"
        "from copydesk.hookspecs import hookimpl\n"
        "print('loud'); os.write(1, b'louder'); sys.stdout.flush(); warnings.warn('loudest'); sys.__stdout__.write('yes')\n"
        "subprocess.run([sys.executable, '-c', 'import sys; print(repr(sys.stdin.read()))'], check=True)\n"
        "@hookimpl\ndef checks():\n    print('again')\n    return {}\n"
    )
    (tmp_path / "copydesk.toml").write_text('plugins = ["loud.py"]\n')
    with Editor(tmp_path, options={"trust": True}) as editor:
        assert [d["code"] for d in editor.published(editor.open("a.md", "We utilize it."))] == ["plain-words"]
        editor.ask("shutdown", None)
        editor.tell("exit", None)
        assert editor.process.wait(10) == 0
        for word in (b"loud\n", b"louder", b"loudest", b"again", b"yes", b"''"):
            assert word in editor.errors


def test_a_terminal_is_told_nothing_on_standard_output(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "copydesk", "server", "--stdio"]
    done = subprocess.run(command, cwd=tmp_path, input=b"hello\n", capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
