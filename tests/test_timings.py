"""How long each rule takes, and how often it spoke."""

from __future__ import annotations

import json
import re

import pytest

from copydesk.desk import Wishes
from copydesk.readings.sentences import Sentences
from copydesk.timings import Clock, TimedDesk


class Steps:
    """A clock that goes on when it is told to."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def test_each_moment_is_counted_once():
    steps = Steps()
    clock = Clock(steps)
    clock.enter("rule")
    steps.now += 1
    clock.enter("figures")
    steps.now += 2
    clock.enter("words")
    steps.now += 4
    clock.leave()
    steps.now += 8
    clock.leave()
    steps.now += 16
    clock.leave()
    assert clock.spent == {"rule": 17, "figures": 10, "words": 4}
    assert clock.reached("rule") == {"figures", "words"}
    assert clock.reached("figures") == {"words"}


def test_the_time_between_items_is_another_s():
    steps = Steps()
    clock = Clock(steps)

    def items():
        for item in "ab":
            steps.now += 1
            yield item
        steps.now += 1

    for _ in clock.each("rule", items()):
        steps.now += 10
    assert clock.spent == {"rule": 3}
    assert steps.now == 23


def test_what_is_read_once_is_split_among_those_who_ask(monkeypatch, write, tmp_path):
    write(
        "house.py",
        """
        from copydesk.check import Check, Hit
        from copydesk.hookspecs import hookimpl
        from copydesk.rule import Rule

        class Steps:
            now = 0.0

        def words(document):
            Steps.now += 6
            return document.reading(letters)

        def letters(document):
            Steps.now += 8

        class Asks(Check):
            def hits(self, document):
                Steps.now += 1
                document.reading(words)
                return iter(())

        class AsksLetters(Check):
            def hits(self, document):
                Steps.now += 2
                document.reading(letters)
                return iter(())

        class Alone(Check):
            def hits(self, document):
                Steps.now += 32
                return iter(())

        @hookimpl
        def rules():
            for name, check in {"one": Asks, "two": Asks, "three": AsksLetters, "four": Alone}.items():
                yield Rule(name, "house", check(), {"": "x"}, {"": "warning"})
        """,
    )
    monkeypatch.chdir(tmp_path)
    write("copydesk.toml", 'plugins = ["house.py"]\nselect = ["house"]\n')
    desk = TimedDesk(Wishes())
    plugins = desk.plugins(desk.config("a.md"))
    steps = plugins._modules["house"].Steps
    desk._clock._now = lambda: steps.now
    desk.lint("a.md", b"So it was.\n")
    assert [(t.rule, round(t.own), round(t.shared), round(t.whole)) for t in desk.times()] == [
        ("four", 32000, 0, 32000),
        ("one", 1000, 3000 + 2667, 6667),
        ("two", 1000, 3000 + 2667, 6667),
        ("three", 2000, 2667, 4667),
    ]


def test_the_table(write, copydesk):
    write("a.md", "The ferry was was late, and 45% may possibly be.\n\n<!-- copydesk: ignore[echo] -->\nSo it was.\n")
    plain = copydesk("check", "--isolated", "--output-format", "concise", "a.md")
    before = vars(Sentences).copy()
    run = copydesk("check", "--isolated", "--output-format", "concise", "--show-timings", "a.md")
    assert (run.code, run.out) == (plain.code, plain.out)
    assert vars(Sentences) == before
    head, *lines = run.err.rstrip("\n").split("\n")
    assert head == "      ms      own   shared"
    rows = [line for line in lines if re.fullmatch(r" +\d+\.\d +\d+\.\d +\d+\.\d  [a-z]+/[a-z-]+", line)]
    assert [re.sub(r"[\d.]+", "N", " ".join(line.split())) for line in lines[len(rows) :]] == [
        "N (config and rules)",
        "N (formats)",
        "N (all else: finding drafts, reading them, writing)",
        "N in all, N draft",
    ]
    times = [float(line.split()[0]) for line in rows]
    assert times == sorted(times, reverse=True)
    assert {"doubled-word", "unused-ignore"} <= {line.split("/")[1] for line in rows}
    whole = float(lines[-1].split()[0])
    parts = sum(float(line.split()[0]) for line in lines[:-1])
    assert parts == pytest.approx(whole, abs=0.06 * len(lines))


@pytest.mark.usefixtures("copydesk")
def test_nothing_of_it_is_loaded_when_off(write, tmp_path):
    import subprocess
    import sys

    path = write("a.md", "So it was.\n")
    code = (
        "import sys; from copydesk.cli import main; main(['check', 'a.md']); print('copydesk.timings' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.endswith("False\n")
    assert path.exists()


@pytest.fixture
def counted(write):
    """Findings of three rules, some of which can be fixed."""
    write(
        "house/manner/aid.yml",
        "extends: substitution\nmessage: No.\nlevel: suggestion\nfix: unsafe\nswap: {aid: help}\n",
    )
    write("copydesk.toml", 'packs = ["house"]\n')
    write("a.md", "It was was so, and and we aid it. We aid it.\n")
    write("b.md", "Experts say it was was so.\n")
    return ("check", "--select", "doubled-word,aid,vague-source", "--statistics")


def test_statistics(counted, copydesk):
    rows = [
        "3  warning     doubled-word  fixes: 3 safe",
        "2  suggestion  aid           fixes: 2 unsafe",
        "1  warning     vague-source",
    ]
    assert copydesk(*counted, ".").out.split("\n") == [*rows, ""]


def test_statistics_as_json(counted, copydesk):
    run = copydesk(*counted, "--output-format", "json", ".")
    assert json.loads(run.out)["statistics"][1:] == [
        {"rule": "aid", "category": "manner", "level": "suggestion", "count": 2, "safe": 0, "unsafe": 2},
        {"rule": "vague-source", "category": "attribution", "level": "warning", "count": 1, "safe": 0, "unsafe": 0},
    ]
    nothing = copydesk(*counted, "--output-format", "json", "--select", "name-spelling", ".")
    assert nothing.out == '{\n "statistics": []\n}\n'


def test_statistics_in_no_other_format(counted, copydesk, write):
    write(
        "house.py",
        "from copydesk.hookspecs import hookimpl\n@hookimpl\ndef reporters(): return {'x': 'house:x'}\ndef x(reports, out): pass\n",
    )
    write("copydesk.toml", 'plugins = ["house.py"]\n')
    run = copydesk("check", "--statistics", "--output-format", "x", ".")
    assert run.err == "copydesk: --statistics is a table or, with --output-format json, JSON; it is no x\n"
    assert (run.code, run.out) == (2, "")
    assert counted
