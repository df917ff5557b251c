"""Console sessions, replayed: files of drafts and commands with just what they print.

A session is a file in tests/console. `=== NAME` begins a file of the working folder, and what
follows are its lines, up to the next `===` or `$`. `$ copydesk …` is a command (`< NAME` gives it
standard input), and what follows is what it prints: standard output as it is, standard error
behind `! `, and at the end `[CODE]` where the exit code is not 0. Lines at the top that begin
with `#` say what the session is about. `python tests/test_console.py` writes the sessions anew,
with what the commands print now; read the difference before you believe it.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from copydesk.cli import main

SESSIONS = sorted((Path(__file__).parent / "console").glob("*.console"))


class Step(NamedTuple):
    """A file to write or a command to run, and the text that belongs to it."""

    kind: str
    name: str
    text: str


def steps(session: str) -> Iterator[Step]:
    """The steps of a session; a comment at its top is a step as well."""
    for part in re.split(r"^(?==== |\$ )", session, flags=re.MULTILINE):
        head, _, text = part.partition("\n")
        if head.startswith("=== "):
            yield Step("file", head[4:], text.rstrip("\n") + "\n" if text.strip() else "")
        elif head.startswith("$ "):
            yield Step("command", head[2:], text.rstrip("\n"))
        elif part.strip():
            yield Step("comment", "", part.rstrip("\n"))


def replay(session: str, folder: Path) -> str:
    """The session as it goes now, in a folder of its own."""
    parts = []
    for step in steps(session):
        if step.kind == "comment":
            parts.append(step.text)
        elif step.kind == "file":
            path = folder / step.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text, encoding="utf-8", newline="")
            parts.append(f"=== {step.name}\n{step.text}".rstrip("\n"))
        else:
            printed = run(step.name, folder)
            parts.append(f"$ {step.name}\n{printed}".rstrip("\n"))
    return "\n\n".join(parts) + "\n"


def run(command: str, folder: Path) -> str:
    """What a command prints, in the form of a session."""
    words = shlex.split(command)
    assert words[0] == "copydesk", command
    given = b""
    if "<" in words:
        at = words.index("<")
        given = (folder / words[at + 1]).read_bytes()
        del words[at : at + 2]
    out, err = io.StringIO(), io.StringIO()
    here, stdin = os.getcwd(), sys.stdin
    os.chdir(folder)
    sys.stdin = io.TextIOWrapper(io.BytesIO(given))
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(words[1:])
    finally:
        os.chdir(here)
        sys.stdin = stdin
    errors = "".join(f"! {line}\n" for line in err.getvalue().rstrip("\n").split("\n") if line)
    return f"{out.getvalue().rstrip()}\n{errors}".lstrip("\n") + (f"[{code}]" if code else "")


def as_written(session: str) -> str:
    """The session in the form in which it is written anew."""
    parts = []
    for step in steps(session):
        lead = {"file": f"=== {step.name}\n", "command": f"$ {step.name}\n", "comment": ""}[step.kind]
        parts.append((lead + step.text).rstrip("\n"))
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem)
def test_session(path, tmp_path):
    session = path.read_text(encoding="utf-8")
    assert replay(session, tmp_path) == as_written(session)


if __name__ == "__main__":
    for written in SESSIONS:
        with tempfile.TemporaryDirectory() as place:
            written.write_text(replay(written.read_text(encoding="utf-8"), Path(place)), encoding="utf-8")
