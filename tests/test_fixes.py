"""What is written into drafts: `check --fix`, `--unsafe-fixes`, `--diff`, `copydesk fix`."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from copydesk.desk import Desk, Wishes
from copydesk.errors import UserError
from copydesk.fixes import fixed
from copydesk.fixes.articles import article
from copydesk.fixes.making import making
from copydesk.replacement import rewrite
from copydesk.rule import Finding
from copydesk.text import Span

SWAPS = """\
extends: substitution
message: Say “{better}”, not “{text}”.
fix: safe
swap:
  utilize: use
  very: ''
  basically: ''
  large: outsized
  aged: old
  honest: frank
  strange one: example
"""


@pytest.fixture(autouse=True)
def _house(write):
    """A project with one rule of its own, whose fixes are safe."""
    write("copydesk.toml", 'packs = ["house"]\nselect = ["house"]\n')
    write("house/style/plain.yml", SWAPS)


@pytest.fixture
def fix(copydesk, tmp_path):
    """What `copydesk fix` makes of a text."""

    def run(text, *arguments, name="a.md"):
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
        copydesk("fix", "--output-format", "json", *arguments, name)
        return (tmp_path / name).read_bytes().decode()

    return run


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Utilize a lever.", "Use a lever."),
        ("It is a large dog, and An aged man.", "It is an outsized dog, and An old man."),
        ("He gave an honest answer to a strange one.", "He gave a frank answer to an example."),
        ("AN AGED MAN", "AN OLD MAN"),
        ("A very old, very, very good house.", "An old, good house."),
        ("It is very.", "It is."),
        ("Basically, it works.", "It works."),
        ("It works. Basically it is old.", "It works. It is old."),
        ("It was, basically, a draw.", "It was, a draw."),
        ("It was a draw, basically.", "It was a draw."),
        ("(very good) — very good", "(good) — good"),
        ("- Very good\n- Basically, good\n", "- Good\n- Good\n"),
        ("We aged, very\nslowly, and utilize\na lever.", "We old,\nslowly, and use\na lever."),
        ("It is very\r\n\r\ngood.\r\n", "It is\r\n\r\ngood.\r\n"),
    ],
)
def test_what_stands_around_a_fix(fix, before, after):
    assert fix(before) == after


def test_a_line_end_within_a_fix_stays(fix):
    assert fix("It is a strange\none for us.\n") == "It is an example\nfor us.\n"
    assert (
        fix("> It is good.\n\n- It is a strange\n  one for us.\n") == "> It is good.\n\n- It is an example\n  for us.\n"
    )
    assert fix("It was a strange\none.\n") == "It was\nan example.\n"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("hour", "an"), ("house", "a"), ("heirloom", "an"), ("honorary", "an"), ("university", "a"), ("unimportant", "an"), ("union", "a"),
        ("unidentified", "an"), ("user", "a"), ("usher", "an"), ("urban", "an"), ("European", "a"), ("one-off", "a"), ("onerous", "an"), ("once", "a"),
        ("umbrella", "an"), ("FBI", ""), ("80", ""), ("x", ""), ("A4", ""), ("apple", "an"), ("Old", "an"),
    ],
)  # fmt: skip
def test_articles(word, expected):
    assert article(f"{word} thing") == expected


UNCHANGED = [
    "He said, “We utilize it.”\n",
    "> We utilize it.\n",
    "Run `utilize` and\n\n    utilize\n",
    "[utilize.com](https://utilize.com/utilize)\n",
    "<!-- utilize -->\n",
    "<!-- copydesk: ignore[plain] -- a reason -->\nWe utilize it.\n",
]


@pytest.mark.parametrize("text", UNCHANGED)
def test_quotations_code_and_what_is_ignored_stay(fix, text):
    assert fix(text) == text


def test_also_where_a_rule_reads_quotations(write, copydesk, tmp_path):
    write("copydesk.toml", 'packs = ["house"]\nselect = ["house"]\n')
    write("house/style/plain.yml", SWAPS + "quotations: read\n")
    write("a.md", "“We utilize it,” she said, and they utilize it.\n")
    assert copydesk("fix", "a.md").code == 1
    assert (tmp_path / "a.md").read_text() == "“We utilize it,” she said, and they use it.\n"


@pytest.mark.parametrize(
    ("text", "fixability", "unsafe"),
    [
        ("They met in *the* the hall.", "unsafe", "They met in the hall."),
        ("They met in the **the** hall.", "unsafe", "They met in the hall."),
        ("They met in the <b>the</b> hall.", "unsafe", "They met in the hall."),
        ("They met in the *the old* hall.", "display", None),
        ("They met in [the](a.md) the hall.", "display", None),
        ("They met in the[^1] the hall.\n\n[^1]: A note.", "display", None),
        ("They met in the <!-- a --> the hall.", "display", None),
        ("They met in the  \nthe hall.", "unsafe", "They met in the  \nhall."),
        ("They met in *the the* hall.", "safe", "They met in *the* hall."),
        ("They met in [the the hall](a.md).", "safe", "They met in [the hall](a.md)."),
    ],
)
def test_a_fix_across_markup_is_unsafe_or_only_shown(text, fixability, unsafe):
    desk = Desk(Wishes(select=("doubled-word",), isolated=True))

    def lint(now):
        return desk.lint("a.md", now.encode()).findings

    (finding,) = [f for f in lint(text) if f.suggestions]
    assert finding.fix == fixability
    assert fixed(text, [finding], lint).text == (unsafe if fixability == "safe" else text)
    assert fixed(text, lint(text), lint, unsafe=True).text == (unsafe or text)


IGNORES = [
    ("<!-- copydesk: ignore[vague-source] -->\n\nIt rained.\n", "It rained.\n"),
    ("One.\n\n<!-- copydesk: ignore -->\n\nTwo.\n", "One.\n\nTwo.\n"),
    ("One.\r\n\r\n<!-- copydesk: ignore -->\r\nTwo.\r\n", "One.\r\n\r\nTwo.\r\n"),
    ("One.\n<!-- copydesk: ignore -->\nTwo.\n", "One.\n\nTwo.\n"),
    ("One.\n\n<!-- copydesk: ignore -->\n", "One.\n"),
    ("One.\n\n<!-- copydesk: ignore -->", "One.\n"),
    ("One. <!-- copydesk: ignore[hedging] -->\nTwo.\n", "One.\nTwo.\n"),
    ("One <!-- copydesk: ignore[hedging] --> two.\n", "One two.\n"),
    ("- One.\n  <!-- copydesk: ignore -->\n- Two.\n", "- One.\n- Two.\n"),
    ("> One.\n>\n> <!-- copydesk: ignore -->\n> Two.\n", "> One.\n>\n> Two.\n"),
    ("<!-- copydesk: ignore[hedging, doubled-word] -- why -->\nThe the end.\n", "<!-- copydesk: ignore[doubled-word] -- why -->\nThe the end.\n"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), IGNORES)
def test_a_comment_that_silences_nothing_goes(copydesk, tmp_path, before, after):
    (tmp_path / "a.md").write_text(before, newline="")
    copydesk("fix", "--isolated", "a.md")
    assert (tmp_path / "a.md").read_bytes().decode() == after


def test_a_quotation_mark_turned_takes_its_space_along(copydesk, tmp_path):
    (tmp_path / "a.md").write_text("She says,” the tide is late this year.”\n")
    copydesk("fix", "--isolated", "a.md")
    assert (tmp_path / "a.md").read_text() == "She says, “the tide is late this year.”\n"


def test_the_file_stays_what_it_was(fix, tmp_path):
    draft = tmp_path / "deep" / "a.md"
    draft.parent.mkdir()
    data = "\ufeffWe utilize it.\r\nAnd\u2028they\rtoo\n\nutilize  it\x0c.\r".encode()
    draft.write_bytes(data)
    draft.chmod(0o640)
    link = tmp_path / "link.md"
    link.symlink_to("deep/a.md")
    clean = tmp_path / "clean.md"
    clean.write_bytes(b"\xef\xbb\xbfNothing here.\r\n")
    os.utime(clean, (1, 1))
    fix("", "link.md", "clean.md")
    assert draft.read_bytes() == data.replace(b"utilize", b"use")
    assert draft.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()
    assert clean.stat().st_mtime == 1
    assert [path.name for path in draft.parent.iterdir()] == ["a.md"]


def test_how_much_was_fixed(write, copydesk):
    write("copydesk.toml", 'packs = ["house"]\nselect = ["house", "doubled-word"]\n')
    write("a.md", "We utilize it, and it is *the* the end.\n")
    write("b.md", "They utilize the the very same.\n")
    assert copydesk("check", "--fix", "a.md", "b.md") == (
        1,
        (
            "a.md:1:23: warning “the” stands here twice; once will do. [doubled-word]\n"
            " 1 | We use it, and it is *the* the end.\n"
            "   |                       ^^^^^^^^ the\n\n"
            "1 warning in 2 drafts.\n"
            "Fixed 4 in 2 drafts; 1 more with --unsafe-fixes.\n"
        ),
        "",
    )
    assert copydesk("fix", "--unsafe-fixes", "--output-format", "concise", "a.md", "b.md") == (
        0, "", "Fixed 1 in 1 draft.\n",
    )  # fmt: skip
    assert copydesk("fix", "a.md").out == "Nothing to query in 1 draft.\nFixed nothing.\n"


def test_unsafe_fixes_alone(write, copydesk):
    write("a.md", "We utilize it.\n")
    assert copydesk("check", "--unsafe-fixes", "a.md") == (
        2, "", "copydesk: --unsafe-fixes alone fixes nothing; say --fix --unsafe-fixes, or --diff --unsafe-fixes\n",
    )  # fmt: skip


def test_a_diff(write, copydesk, tmp_path):
    write("a.md", "One.\n\nWe utilize it.\r\n\nThey utilize it.")
    assert copydesk("check", "--diff", "a.md") == (
        1,
        (
            "--- a.md\n+++ a.md\n@@ -1,5 +1,5 @@\n One.\n \n-We utilize it.\r\n+We use it.\r\n \n"
            "-They utilize it.\n\\ No newline at end of file\n+They use it.\n\\ No newline at end of file\n"
        ),
        "Would fix 2 in 1 draft.\n",
    )
    assert (tmp_path / "a.md").read_bytes() == b"One.\n\nWe utilize it.\r\n\nThey utilize it."
    assert copydesk("check", "--diff", "--exit-zero", "a.md").code == 0
    write("a.md", "All is well.\n")
    assert copydesk("check", "--diff", "a.md") == (0, "", "Would fix nothing.\n")


def test_a_diff_that_patch_reads(write, copydesk, tmp_path):
    write("a.md", "One.\n\nWe utilize it.\r\n\nThey utilize it.")
    patch = copydesk("fix", "--diff", "a.md").out
    subprocess.run(["git", "apply", "-p0", "-"], input=patch.encode(), cwd=tmp_path, check=True)
    assert (tmp_path / "a.md").read_bytes() == b"One.\n\nWe use it.\r\n\nThey use it."


@pytest.mark.parametrize("tool", [("git", "apply", "-p0", "-"), ("patch", "-p0", "-s", "--binary")])
@pytest.mark.parametrize("name", ["two  words.md", 'a "word".md', "a\nline.md", "übung\x1b.md"])
def test_a_diff_of_odd_names_and_with_a_byte_order_mark(copydesk, tmp_path, name, tool):
    if not shutil.which(tool[0]):
        pytest.skip(f"there is no {tool[0]}")
    (tmp_path / name).write_bytes("\ufeffWe utilize it.\n".encode())
    patch = copydesk("fix", "--diff", name).out
    subprocess.run(tool, input=patch.encode(), cwd=tmp_path, check=True)
    assert (tmp_path / name).read_bytes() == "\ufeffWe use it.\n".encode()


def test_standard_input_comes_out_fixed(copydesk):
    assert copydesk("fix", "-", stdin="\ufeffWe utilize\r\nit.\r\n") == (
        0, "\ufeffWe use\r\nit.\r\n", "Nothing to query in 1 draft.\nFixed 1 in 1 draft.\n",
    )  # fmt: skip
    assert copydesk("fix", "-", "--stdin-filename", "a.txt", stdin="All is well.") == (
        0, "All is well.", "Nothing to query in 1 draft.\nFixed nothing.\n",
    )  # fmt: skip
    assert (
        copydesk("check", "--fix", "-", "--output-format", "concise", stdin="We utilize *very* **it**").out
        == "We use *very* **it**"
    )
    assert (
        copydesk("check", "--diff", "-", stdin="We utilize it.\n").out
        == "--- -\n+++ -\n@@ -1 +1 @@\n-We utilize it.\n+We use it.\n"
    )


def test_standard_input_that_is_left_out_comes_out_as_it_was(write, copydesk):
    write("copydesk.toml", 'exclude = ["old/"]\n')
    run = copydesk("fix", "-", "--stdin-filename", "old/a.md", "--force-exclude", stdin="The the end.\n")
    assert (run.code, run.out) == (0, "The the end.\n")


def test_rules_that_undo_each_other(write, copydesk, tmp_path):
    write("copydesk.toml", 'packs = ["house"]\nselect = ["house"]\n')
    rule = "extends: substitution\nmessage: Say “{better}”.\nfix: safe\nswap: {%s}\n"
    write("house/style/north.yml", rule % "bus: coach, tramway: tram")
    write("house/style/south.yml", rule % "coach: bus")
    write("house/style/more.yml", rule % "taxi: taxi taxi")
    write("a.md", "The bus met the tramway, and a taxi came.\n")
    run = copydesk("fix", "a.md")
    assert (tmp_path / "a.md").read_text() == "The bus met the tram, and a taxi came.\n"
    assert sorted(run.err.splitlines()) == [
        "copydesk: a.md: more brings itself up again when it is fixed; none of these fixes was kept",
        "copydesk: a.md: the fixes of north and south undo each other; none of these fixes was kept",
    ]
    assert run.out.endswith("Fixed 1 in 1 draft.\n")


def test_a_fix_that_brings_another_finding_is_taken_back(write, copydesk, tmp_path):
    write("copydesk.toml", 'packs = ["house"]\nselect = ["house", "doubled-word"]\n')
    write("house/style/plain.yml", "extends: substitution\nmessage: m\nfix: safe\nswap: {ferry: boat}\n")
    write("house/style/never.yml", "extends: existence\nmessage: m\ntokens: [slow boat]\n")
    write("a.md", "The ferry met a slow ferry.\n")
    copydesk("fix", "a.md")
    assert (tmp_path / "a.md").read_text() == "The boat met a slow ferry.\n"


def test_a_read_only_draft(write, copydesk, tmp_path):
    write("a.md", "We utilize it.\n").chmod(0o444)
    write("b.md", "We utilize it.\n")
    run = copydesk("fix", "--output-format", "concise", "a.md", "b.md")
    assert (run.code, run.err) == (
        2,
        "copydesk: a.md: this draft is read-only, and was not fixed; make it writable and try again\nFixed 1 in 1 draft.\n",
    )
    assert (tmp_path / "a.md").read_text() == "We utilize it.\n"
    assert (tmp_path / "b.md").read_text() == "We use it.\n"


def test_a_draft_that_somebody_changed_meanwhile(tmp_path):
    draft = tmp_path / "a.md"
    draft.write_text("Their version.\n")
    with pytest.raises(UserError, match="somebody changed this draft meanwhile; it was left alone"):
        rewrite(str(draft), b"My version.\n", b"My fixed version.\n")
    assert draft.read_text() == "Their version.\n"
    assert not list(tmp_path.glob(".copydesk*"))


KILLED = """
import os, signal, sys
from copydesk import replacement
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
setattr(os, sys.argv[1], die)
replacement.rewrite("a.md", b"We utilize it.\\n", b"We use it.\\n" * 100000)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_kill_in_the_middle_of_a_write(tmp_path, step):
    draft = tmp_path / "a.md"
    draft.write_text("We utilize it.\n")
    ended = subprocess.run([sys.executable, "-c", KILLED, step], cwd=tmp_path, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert draft.read_text() == "We utilize it.\n"


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_kill_in_the_middle_of_a_run(write, tmp_path):
    before, after = ("The river rose all night.\n\n" * 2000 + end for end in ("We utilize it.\n", "We use it.\n"))
    for n in range(60):
        write(f"drafts/{n:02}.md", before)
    run = subprocess.Popen([sys.executable, "-m", "copydesk", "fix", "drafts"], cwd=tmp_path, stdout=subprocess.DEVNULL)
    first = tmp_path / "drafts" / "00.md"
    while first.stat().st_size == len(before):
        time.sleep(0.005)
    run.kill()
    run.wait()
    found = {path.read_text() for path in tmp_path.glob("drafts/*.md")}
    assert found <= {before, after}
    assert after in found


def test_what_is_held_back_is_left_alone(write, copydesk, tmp_path):
    write("a.md", "We utilize it.\n\nWow.\n")
    assert copydesk("baseline", "a.md").code == 0
    write("a.md", "They utilize them.\n\nWe utilize it.\n")
    run = copydesk("fix", "a.md")
    assert (tmp_path / "a.md").read_text() == "They use them.\n\nWe utilize it.\n"
    assert (run.code, run.out) == (0, "Nothing to query in 1 draft.\nFixed 1 in 1 draft.\n")


def test_one_suggestion_and_no_other():
    finding = Finding("r", "c", "warning", "m", Span(0, 1), "a", ("b", "c"), None)
    assert fixed("a", [finding], lambda _: []).text == "a"
    assert making("a", finding, "b") == (0, 1, "b")
