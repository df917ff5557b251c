"""Colour, width and progress: for terminals, and for nothing else."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from copydesk.terminal import clean, width

pty = pytest.importorskip("pty", reason="needs a terminal to write to")


@pytest.fixture
def shown(tmp_path):
    """What a command writes to a terminal."""
    (tmp_path / "a.md").write_text("It was was so.\n")

    def run(*arguments, **environment):
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "copydesk", "check", "--isolated", "--select", "doubled-word", *arguments]
        env = {**os.environ, "TERM": "xterm", **environment}
        subprocess.run(
            command, check=False, cwd=tmp_path, env=env, stdout=theirs, stderr=theirs, stdin=subprocess.DEVNULL
        )
        os.close(theirs)
        text = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:  # Linux says so at the end
                break
            if not part:
                break
            text += part
        os.close(ours)
        return text.decode().replace("\r\n", "\n")

    return run


CONCISE = ("--output-format", "concise", "a.md")


def test_colour_on_a_terminal(shown):
    place, level = "\033[1ma.md\033[0m", "\033[1;33mwarning\033[0m"
    assert shown(*CONCISE) == f"{place}:1:4: {level} doubled-word “was” stands here twice; once will do.\n"


def test_no_color(shown):
    assert shown(*CONCISE, NO_COLOR="1") == "a.md:1:4: warning doubled-word “was” stands here twice; once will do.\n"


def test_what_would_move_the_cursor_is_not_shown(copydesk, write):
    write("a.txt", "It was \033[31mwas\033[0m wow\x07wow so.\n")
    write("copydesk.toml", 'packs = ["house"]\nselect = ["style"]\n')
    write("house/style/wow.yml", 'extends: existence\nmessage: Not “{text}”.\nraw: ["w[o]w.wow"]\n')
    for style in ("full", "concise"):
        assert "\033" not in copydesk("check", "--output-format", style, "a.txt").out
        assert "Not “wow wow”." in copydesk("check", "--output-format", style, "a.txt").out


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("café", 4), ("cafe\u0301", 4), ("東京", 4), ("😀", 2), ("a\u200bb", 2)]
)
def test_width(text, columns):
    assert width(text) == columns


def test_clean():
    assert clean("a\tb\x1b[0m\u2028c “d”") == "a b [0m c “d”"
