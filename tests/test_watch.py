"""`--watch`, as a real process sees files come, change and go."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
import time

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a process on Windows is interrupted in another way")


class Watched:
    """A running `copydesk check --watch`: what it has printed so far."""

    def __init__(self, folder, *arguments, out=subprocess.PIPE):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "copydesk", "check", "--watch", *arguments],
            cwd=folder,
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.out, self.err = [], []
        self._threads = [
            threading.Thread(target=self._keep, args=(stream, lines), daemon=True)
            for stream, lines in ((self.process.stdout, self.out), (self.process.stderr, self.err))
            if stream
        ]
        for thread in self._threads:
            thread.start()

    def _keep(self, stream, lines):
        for line in stream:
            lines.append(line)

    def until(self, what):
        """Wait for a line on standard error; what was printed since the last wait, the time of day left out."""
        end = time.monotonic() + 20
        while not any(what in line for line in self.err):
            assert time.monotonic() < end, (what, self.out, self.err)
            assert self.process.poll() is None, self.err
            time.sleep(0.02)
        time.sleep(0.05)
        told = [re.sub(r"^\[\d\d:\d\d:\d\d\] ", "", line.rstrip("\n")) for line in self.err]
        found = "".join(self.out), told
        self.out.clear()
        self.err.clear()
        return found

    def interrupt(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(10)


@pytest.fixture
def watched(tmp_path):
    started = []

    def start(*arguments, **more):
        started.append(Watched(tmp_path, *arguments, **more))
        return started[-1]

    yield start
    for one in started:
        with contextlib.suppress(OSError):
            one.process.kill()
        one.process.wait()
        for stream in (one.process.stdout, one.process.stderr):
            if stream:
                stream.close()


CONCISE = ("--output-format", "concise")


def test_drafts_that_change_come_and_go(write, watched, tmp_path):
    write("a.md", "It was was so.\n")
    write("b.md", "And and so.\n")
    run = watched(*CONCISE, ".")
    first = "a.md:1:4: warning doubled-word “was” stands here twice; once will do.\n"
    second = "b.md:1:1: warning doubled-word “And” stands here twice; once will do.\n"
    assert run.until("Ctrl-C ends") == (
        first + second,
        ["Now 2 warnings in 2 drafts; Ctrl-C ends"],
    )
    write("a.md", "So.\n\nIt was was so.\n")
    assert run.until("Ctrl-C ends") == (
        "a.md:3:4: warning doubled-word “was” stands here twice; once will do.\n",
        ["a.md changed. Now 2 warnings in 2 drafts; Ctrl-C ends"],
    )
    write("a.md", "So.\n\nIt was was so. \n")
    assert run.until("Ctrl-C ends") == (
        "",
        ["a.md changed; the findings are the same. Now 2 warnings in 2 drafts; Ctrl-C ends"],
    )
    write("new/c.md", "It was.\n")
    assert run.until("Ctrl-C ends")[1] == ["new/c.md changed. Now 2 warnings in 3 drafts; Ctrl-C ends"]
    (tmp_path / "a.md").unlink()
    assert run.until("Ctrl-C ends") == ("", ["a.md gone. Now 1 warning in 2 drafts; Ctrl-C ends"])
    (tmp_path / "swap").write_text("It it.\n")
    (tmp_path / "swap").replace(tmp_path / "b.md")
    assert run.until("Ctrl-C ends") == (
        "b.md:1:1: warning doubled-word “It” stands here twice; once will do.\n",
        ["b.md changed. Now 1 warning in 2 drafts; Ctrl-C ends"],
    )
    assert run.interrupt() == 0


def test_what_drafts_are_held_to(write, watched, tmp_path):
    write("a.md", "It was was so, wow.\n")
    run = watched(*CONCISE, "a.md")
    run.until("Ctrl-C ends")
    write("copydesk.toml", 'ignore = ["doubled-word"\n')
    assert run.until("holds on") == (
        "",
        [
            "copydesk: copydesk.toml: this is not TOML: Unclosed array (at end of document)",
            "copydesk: what held before holds on",
        ],
    )
    write("a.md", "It was was so so, wow.\n")
    assert run.until("Ctrl-C ends")[1] == [
        "a.md changed; the findings are the same. Now 1 warning in 1 draft; Ctrl-C ends"
    ]
    write("words.txt", "")
    write("house/manner/wow.yml", "extends: existence\nmessage: No.\ntokens: [oh]\n")
    write("copydesk.toml", 'vocabulary = ["words.txt"]\npacks = ["house"]\n')
    assert run.until("Ctrl-C ends")[1] == [
        "config or rules changed; the findings are the same. Now 1 warning in 1 draft; Ctrl-C ends"
    ]
    write("house/manner/wow.yml", "extends: existence\nmessage: No.\ntokens: [wow]\n")
    assert run.until("Ctrl-C ends") == (
        "a.md:1:4: warning doubled-word “was” stands here twice; once will do.\na.md:1:19: warning wow No.\n",
        ["config or rules changed. Now 2 warnings in 1 draft; Ctrl-C ends"],
    )
    write("words.txt", "was was\n")
    assert run.until("Ctrl-C ends") == (
        "a.md:1:19: warning wow No.\n",
        ["config or rules changed. Now 1 warning in 1 draft; Ctrl-C ends"],
    )
    write("house/manner/wow.yml", "extends: existnce\nmessage: No.\ntokens: [wow]\n")
    assert run.until("holds on")[1] == [
        "copydesk: house/manner/wow.yml:1: extends: there is no check `existnce`; did you mean `existence`?",
        "copydesk: what held before holds on",
    ]
    (tmp_path / "house" / "manner" / "wow.yml").unlink()
    (tmp_path / "copydesk.toml").unlink()
    assert run.until("Ctrl-C ends") == (
        "a.md:1:4: warning doubled-word “was” stands here twice; once will do.\n",
        ["config or rules changed. Now 1 warning in 1 draft; Ctrl-C ends"],
    )
    assert run.interrupt() == 0


def test_a_baseline_holds_back_what_is_known(write, watched, tmp_path):
    write("a.md", "It was was so.\n")
    run = watched(*CONCISE, ".")
    run.until("Ctrl-C ends")
    subprocess.run([sys.executable, "-m", "copydesk", "baseline"], cwd=tmp_path, check=True, capture_output=True)
    assert run.until("Ctrl-C ends") == ("", ["config or rules changed. Now nothing to query in 1 draft; Ctrl-C ends"])
    write("a.md", "It was was so.\n\nAnd and so.\n")
    assert run.until("Ctrl-C ends") == (
        "a.md:3:1: warning doubled-word “And” stands here twice; once will do.\n",
        ["a.md changed. Now 1 warning in 1 draft; Ctrl-C ends"],
    )
    assert run.interrupt() == 0


def test_a_terminal_is_cleared(write, watched):
    pty = pytest.importorskip("pty")
    write("a.md", "It was was so.\n")
    ours, theirs = pty.openpty()
    run = watched(*CONCISE, "a.md", out=theirs)
    os.close(theirs)
    run.until("Ctrl-C ends")
    shown = os.read(ours, 10_000).decode()
    assert shown.startswith("\033[H\033[2J\033[1ma.md\033[0m:1:4:")
    write("a.md", "It it.\n")
    run.until("Ctrl-C ends")
    assert os.read(ours, 10_000).decode().startswith("\033[H\033[2J\033[1ma.md\033[0m:1:1:")
    assert run.interrupt() == 0
    os.close(ours)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--statistics"], "--watch does not go with --statistics; leave one of them out"),
        (["--output-file", "x"], "--watch does not go with --output-file; leave one of them out"),
        (["-"], "--watch: standard input cannot be watched; name a draft or a folder"),
        (["--config", "none.toml"], "--config: there is no file none.toml"),
    ],
)
def test_what_cannot_be_watched(copydesk, arguments, told):
    run = copydesk("check", "--watch", *arguments)
    assert run == (2, "", f"copydesk: {told}\n")
