"""An open draft: what is found after an edit is what a lint of the whole text finds, and nothing of the past is kept."""

from __future__ import annotations

import gc
import random
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.desk import Desk, Wishes

RULES = Path(__file__).parent.parent / "rules"
# What is typed: words that rules look for, marks that run on over paragraphs, and markup.
TYPED = [
    "the", "very", "25 percent", "$3 million", "said Ms. Jones.", "“", "”", '"', "‘", "He said:", "in 1987", "on Monday, July 3,", "Russia",
    "a poll of 1,200 adults", "error", "filings", "rose from 80 to 110", "first,", "😀", "e\u0301", "\u2028", "\ufeff", "&amp;", "\\*",
    "\n\n", "\n", "\r\n", "\r\n\r\n", "\r", "\n\n# Part\n\n", "\n\n## References\n\n", "\n\n- ", "\n1. ", "\n> ", "\n```\n", "\n| a | b |\n|---|---|\n| 1 | 2 |\n\n",
    "\n\n[a]: https://example.org\n\n", "[a]", "[^1]", "\n\n[^1]: A note.\n\n", "<div>", "\n\n<script>\n\n", "**", "`", "{{ x }}", "---\n",
    "<!-- copydesk: ignore -->", "\n\n<!-- copydesk: off[doubled-word] -->\n\n", "<!-- copydesk: on -->", "<!-- copydesk: ignore-file[hedge-word] -->",
]  # fmt: skip


def paragraphs() -> list[str]:
    """The drafts of all rules' examples, without their marks: whatever rules look at, and what keeps them silent."""
    found = []
    for path in sorted(RULES.rglob("*.yml")):
        examples = yaml.load(path.read_bytes(), yaml.CSafeLoader).get("examples", {})
        for part in examples.values():
            for one in [part] if isinstance(part, str) else part:
                found += [one["draft"]] if isinstance(one, dict) else one.strip().split("\n")
    return [re.sub(r"\{(?:~~(.*?)~>.*?~~|==(.*?)==)\}", r"\1\2", text, flags=re.DOTALL) for text in found]


PARAGRAPHS = paragraphs()


@pytest.fixture(scope="module")
def desk():
    """All rules, those that are off by default among them, but for two packages' own, which take their time."""
    probe = Desk(Wishes(isolated=True))
    rows = probe.plugins(probe.config("a.md")).rule_files.values()
    ids = tuple(row.id for row in rows if row.extends not in ("proselint", "textstat"))
    return Desk(Wishes(select=ids, isolated=True))


def agrees(desk: Desk, name: str, states: list[str]) -> None:
    """What a session finds in each state of a draft is what a lint finds."""
    session = desk.session(name)
    for text in states:
        found, whole = session.lint(text), desk.lint(name, text.encode())
        assert found.findings == whole.findings
        assert found.failures == whole.failures
        assert list(found.rules) == list(whole.rules)
        assert session.document.source.text == whole.source.text
    session.close()


def edited(text: str, rng: random.Random) -> str:
    """A text as something that people do to a draft leaves it."""
    at = rng.randrange(len(text) + 1)
    parts = text.split("\n\n")
    place, other = rng.randrange(len(parts)), rng.randrange(len(parts))
    match rng.choice("tttteepxm"):
        case "t":
            return f"{text[:at]} {rng.choice(TYPED)} {text[at:]}"
        case "e":
            return text[:at] + text[at + rng.randint(1, 40) :]
        case "p":
            parts.insert(place, rng.choice(PARAGRAPHS))
        case "x":
            del parts[place]
        case _:
            parts[place], parts[other] = parts[other], parts[place]
    return "\n\n".join(parts)


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize("seed", range(6))
def test_many_edits(desk, name, seed):
    rng = random.Random(seed)
    states = ["\n\n".join(rng.choices(PARAGRAPHS, k=rng.choice((8, 40, 90))))]
    while len(states) < 14:
        states.append(rng.choice(states) if rng.random() < 0.1 else edited(states[-1], rng))
    agrees(desk, name, states)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    start=st.lists(st.sampled_from(PARAGRAPHS) | st.sampled_from(TYPED), max_size=12).map("\n\n".join),
    edits=st.lists(
        st.tuples(st.integers(0, 3000), st.integers(0, 60), st.sampled_from(TYPED) | st.text(max_size=6)), max_size=6
    ),
    name=st.sampled_from(["a.md", "a.txt"]),
)
def test_any_edit(desk, start, edits, name):
    states = [start]
    for at, gone, typed in edits:
        text = states[-1]
        states.append((text[:at] + typed + text[at + gone :]).replace("\0", ""))
    agrees(desk, name, [*states, states[0]])


def test_each_paragraph_comes_last(desk):
    """Examples of several paragraphs, each of which may be what makes a rule speak of the others, or keeps it silent."""
    for text in PARAGRAPHS:
        parts = text.split("\n\n")
        if not 1 < len(parts) < 5:
            continue
        session, whole = desk.session("a.md"), desk.lint("a.md", text.encode()).findings
        for n in range(len(parts)):
            session.lint("\n\n".join([*parts[:n], "And so on.", *parts[n + 1 :]]))
            assert session.lint(text).findings == whole, text
        session.close()


def test_config_vocabulary_and_day_hold(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "words.txt").write_text("ContainerLab\n!very\n")
    (tmp_path / "copydesk.toml").write_text('vocabulary = ["words.txt"]\ndialect = "en-GB"\n')
    desk = Desk(Wishes(as_of="2026-03-03"))
    text = "The color of containerlab was very bright.\n\nIt opened on Monday, March 3, very late.\n"
    agrees(desk, "a.md", [text, text.replace("bright", "grey"), text.replace("The color", "A color"), text])


BREAKS = """
from copydesk import hookspecs
from copydesk.check import Check, Hit

class Breaks(Check):
    \"\"\"Says something of each block until one breaks it.\"\"\"

    rests_on = "block"

    def hits(self, document):
        for block in document.blocks:
            if "break" in block.text:
                raise ValueError(block.text)
            yield Hit(block, 0, 3)

@hookspecs.hookimpl
def checks():
    return {"breaks": "house:Breaks"}
"""


def test_broken_rule_fails_where_a_lint_would(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house.py").write_text(BREAKS)
    (tmp_path / "pack" / "house").mkdir(parents=True)
    (tmp_path / "pack" / "house" / "breaks.yml").write_text(
        "extends: breaks\nmessage: Seen.\nlevel: warning\nrationale: A test.\n"
    )
    (tmp_path / "copydesk.toml").write_text('plugins = ["house.py"]\npacks = ["pack"]\nselect = ["breaks"]\n')
    desk = Desk(Wishes(cache=False))
    assert [failure.rule for failure in desk.lint("a.md", b"One.\n\nIt will break.").failures] == ["breaks"]
    agrees(desk, "a.md", ["One one.\n\nTwo.", "One one.\n\nTwo break.", "One one.\n\nTwo.", "One break.\n\nTwo two."])


def test_binary_and_back(desk):
    session = desk.session("a.md")
    fine = session.lint("It was very very late.")
    broken = session.lint("\0")
    assert [failure.error for failure in broken.failures] == ["a.md: this is a binary file, not a draft"]
    assert session.document is None
    assert session.lint("It was very very late.").findings == fine.findings


def test_edit_reads_little_anew(desk):
    paragraphs = [f"The {n}th paragraph says that it rose by {n} percent." for n in range(200)]
    session = desk.session("a.md")
    session.lint("\n\n".join(paragraphs))
    before = session.document.blocks
    paragraphs[100] = "Something else."
    session.lint("\n\n".join(paragraphs))
    after = session.document.blocks
    assert [n for n, (one, other) in enumerate(zip(before, after, strict=True)) if one is not other] == [100]


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_leaves_nothing_behind(desk, name):
    rng = random.Random(1)
    text = "\n\n".join(rng.choices(PARAGRAPHS, k=60))
    session = desk.session(name)
    session.lint(text)
    session.lint(edited(text, rng))
    gc.collect()
    gc.disable()
    try:
        for _ in range(5):
            session.lint(f"{text}\n\nAnother “one” said Ms. Jones, rose 25 percent.")
            session.lint(text)
        assert gc.collect() == 0
    finally:
        gc.enable()
