"""Going through findings one by one: what is asked, and what each answer writes."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time

import pytest

from copydesk.fixes.comments import reason

RULES = {
    "house/style/plain.yml": "extends: substitution\nmessage: Say “{better}”.\nfix: safe\nswap: {utilize: use, big: large|great}\n",
    "house/style/never.yml": "extends: existence\nmessage: Not “{text}”.\ntokens: [wow]\n",
}


@pytest.fixture
def triage(write, copydesk, tmp_path):
    """What a draft is and what is said, after some answers."""
    write("copydesk.toml", 'packs = ["house"]\nselect = ["house", "unused-ignore"]\nvocabulary = ["words.txt"]\n')
    write("words.txt", "# ours\n")
    for name, text in RULES.items():
        write(name, text)

    def run(draft, *answers, name="a.md"):
        (tmp_path / name).write_text(draft, encoding="utf-8", newline="")
        told = copydesk("triage", name, stdin="".join(f"{answer}\n" for answer in answers))
        assert told.err == ""
        return (tmp_path / name).read_bytes().decode(), told

    return run


def test_the_whole_dialogue(triage):
    draft, told = triage("We utilize a big\r\nlever. Wow!\r\n", "f", "2", "x", "i", "he said -- so -->", "s")
    assert draft == ("<!-- copydesk: ignore[never] -- he said – so -->\r\nWe use a great\r\nlever. Wow!\r\n")
    assert told.code == 0
    assert (
        told.out
        == """\
a.md:1:4: warning Say “use”. [plain]
 1 | We utilize a big
   |    ^^^^^^^ use

[f] use  [e]dit  [i]gnore  [v]ocabulary  [s]kip  [b]ack  [q]uit  [?]  3 left > f
  written; line 1 is now: We use a big

a.md:1:10: warning Say “large”. [plain]
 1 | We use a big
   |          ^^^ large or great

[1] large  [2] great  [e]dit  [i]gnore  [v]ocabulary  [s]kip  [b]ack  [q]uit  [?]  2 left > 2
  written; line 1 is now: We use a great

a.md:2:8: warning Not “Wow”. [never]
 2 | lever. Wow!
   |        ^^^

[e]dit  [i]gnore  [v]ocabulary  [s]kip  [b]ack  [q]uit  [?]  1 left > x
  f       write the suggestion into the draft; where there are several, 1, 2, 3 … choose one
  e       write words of your own in its place
  i       leave it, with a comment in the draft that says why
  v       leave it, and add the word to the project's vocabulary, so that it is flagged nowhere
  s       skip it
  b       go back: take the last answer in this draft back
  q       quit; all that you answered is written already

[e]dit  [i]gnore  [v]ocabulary  [s]kip  [b]ack  [q]uit  [?]  1 left > i
  because: he said -- so -->
  a comment says so: ignore[never] -- he said – so

2 fixed, 1 ignored.
"""
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("One.\n\nWow.\n", "One.\n\n<!-- copydesk: ignore[never] -- so -->\nWow.\n"),
        ("# Wow\n\nOne.\n", "<!-- copydesk: ignore[never] -- so -->\n# Wow\n\nOne.\n"),
        ("- One.\n- Wow.\n", "- One.\n- Wow. <!-- copydesk: ignore[never] -- so -->\n"),
        ("- One.\n\n  Wow.\n", "- One.\n\n  <!-- copydesk: ignore[never] -- so -->\n  Wow.\n"),
        ("- One.\n- Wow\\\n  there.\n", "- One.\n- Wow <!-- copydesk: ignore[never] -- so -->\\\n  there.\n"),
        ("| a |\n|---|\n| wow |\n", "| a |\n|---|\n| wow <!-- copydesk: ignore[never] -- so --> |\n"),
        ("Wow\\\nthere.\n", "<!-- copydesk: ignore[never] -- so -->\nWow\\\nthere.\n"),
        ("<div>\nWow.\n</div>\n", "<div>\n<!-- copydesk: ignore[never] -- so -->\nWow.\n</div>\n"),
    ],
)  # fmt: skip
def test_where_a_comment_goes(triage, before, after):
    assert triage(before, "i", "so")[0] == after


def test_a_comment_silences_no_more_than_it_must(triage):
    draft, _ = triage("Wow, it\nis a wow.\n", "i", "so", "q")
    assert draft == "Wow, it <!-- copydesk: ignore[never] -- so -->\nis a wow.\n"


def test_where_no_comment_reaches(triage):
    draft, told = triage("Wow.\n", "i", "so", "q", name="a.txt")
    assert draft == "Wow.\n"
    assert 'for this draft in the config:\n    [per-path."a.txt"]\n    ignore = ["never"]\n' in told.out
    assert triage("---\ntitle: Wow\n---\n", "i", "so", "q")[0] == "---\ntitle: Wow\n---\n"


def test_a_reason_is_asked_for(triage):
    draft, told = triage("Wow.\n", "i", "", "q")
    assert draft == "Wow.\n"
    assert "  Not ignored: an ignored finding wants a reason.\n" in told.out
    assert reason("a --> b\x1b[2J | c -- d") == "a – b [2J / c – d"


def test_the_vocabulary(triage, tmp_path):
    draft, told = triage("Wow and wow.\n", "v", "", "v", "wow wow", "q")
    assert draft == "Wow and wow.\n"
    assert (tmp_path / "words.txt").read_text() == "# ours\nWow\nwow wow\n"
    assert "words.txt: wow wow; the finding stands, since more than this word is flagged\n" in told.out


def test_words_of_ones_own(triage):
    assert triage("He is wow.\n", "e", "pleased")[0] == "He is pleased.\n"
    assert triage("He is wow.\n", "e", "", "q")[0] == "He is wow.\n"


def test_back(triage):
    draft, told = triage("We utilize a big lever. Wow.\n", "s", "1", "b", "b", "f", "q")
    assert draft == "We use a big lever. Wow.\n"
    assert told.out.endswith("1 fixed; 2 left in the draft that was open.\n")
    assert "  Nothing to go back to in this draft.\n" in triage("Wow.\n", "b", "q")[1].out


def test_a_script_that_ends(triage):
    assert triage("Wow and wow.\n")[1].out.endswith("2 left > \nnothing done; 2 left in the draft that was open.\n")


def test_several_drafts(triage, write, copydesk, tmp_path):
    triage("Nothing.\n")
    write("a.md", "We utilize it.\n")
    write("b.md", "They utilize it.\n")
    told = copydesk("triage", stdin="f\nf\n")
    assert told.out.endswith("2 fixed.\n")
    assert (tmp_path / "b.md").read_text() == "They use it.\n"


def test_what_is_known_is_not_asked_about(triage, write, copydesk, tmp_path):
    triage("Wow.\n")
    assert copydesk("baseline", "a.md").code == 0
    write("a.md", "They utilize it.\n\nWow.\n")
    told = copydesk("triage", "a.md", stdin="f\n")
    assert told.out.endswith("\n1 fixed.\n")
    assert (tmp_path / "a.md").read_text() == "They use it.\n\nWow.\n"


def test_standard_input_is_for_answers(copydesk):
    assert (
        copydesk("triage", "-").err == "copydesk: triage reads answers from standard input, and no draft; name a file\n"
    )


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no pseudo-terminals")
def test_single_keys_on_a_terminal_and_an_interrupt(triage, tmp_path):
    """What was answered is written when Ctrl-C comes; no key has to be followed by Enter."""
    triage("We utilize a big lever.\n")
    outer, inner = os.openpty()
    run = subprocess.Popen(
        [sys.executable, "-m", "copydesk", "triage", "a.md"], cwd=tmp_path, stdin=inner, stdout=inner, stderr=inner
    )
    os.close(inner)
    shown = ""
    for key, then in (("", "2 left"), ("f", "1 left"), ("\x1b[A", "large or great")):
        os.write(outer, key.encode())
        deadline = time.monotonic() + 20
        while then not in shown and time.monotonic() < deadline:
            if select.select([outer], [], [], 0.1)[0]:
                shown += os.read(outer, 65536).decode()
    run.send_signal(signal.SIGINT)
    assert run.wait(20) == 130
    os.close(outer)
    assert "written; line 1 is now: We use a big lever." in shown
    assert (tmp_path / "a.md").read_text() == "We use a big lever.\n"
