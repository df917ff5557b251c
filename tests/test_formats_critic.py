"""`--output-format critic`: drafts with the findings written in, which come off again without a trace."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.critic import Note, annotate, plain
from format_drafts import HARD, drafts  # noqa: F401 - a fixture

SIGNS = [
    "{",
    "}",
    "=",
    "~",
    ">",
    "<",
    "-",
    "+",
    "~>",
    "==}",
    "~~}",
    "<<}",
    "a",
    "b c",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "😀",
    "\0",
]
OPENERS = ("{==", "{~~", "{>>", "{++", "{--")
texts = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)


@st.composite
def noted(draw):
    """A text without CriticMarkup of its own, and notes on it that may overlap."""
    text = draw(texts.filter(lambda text: not any(opener in text for opener in OPENERS)))
    place = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(place, place).map(sorted), max_size=6))
    better = st.none() | texts.filter(lambda text: "{" not in text)
    return text, [Note(start, end, draw(texts), draw(better)) for start, end in spans]


@given(noted())
def test_what_is_written_in_comes_off_again(given_):
    text, notes = given_
    written = annotate(text, notes)
    assert plain(written) == text
    assert written.count("{>>") >= len(notes)


@given(texts, st.sampled_from(OPENERS), texts, st.lists(st.integers(0, 20), max_size=4))
def test_a_draft_with_marks_of_its_own_gets_comments_alone(before, opener, after, places):
    text = before + opener + after
    notes = [Note(min(at, len(text)), len(text), "so", "b") for at in places]
    assert annotate(text, notes).replace("{>>so<<}", "") == text


@pytest.mark.parametrize(
    ("notes", "written"),
    [
        ([Note(2, 5, "Why?")], "A {==big==}{>>Why?<<} red pier."),
        ([Note(2, 5, "Why?", "small")], "A {~~big~>small~~}{>>Why?<<} red pier."),
        ([Note(2, 6, "Why?", "")], "A {~~big ~>~~}{>>Why?<<}red pier."),
        ([Note(2, 2, "Why?")], "A {>>Why?<<}big red pier."),
        ([Note(2, 5, "One", "small"), Note(2, 5, "Two")], "A {==big==}{>>One<<}{>>Two<<} red pier."),
        ([Note(0, 15, "All"), Note(6, 9, "Red", "blue")], "{==A big ==}{~~red~>blue~~}{>>Red<<}{== pier.==}{>>All<<}"),
        ([Note(2, 9, "One"), Note(6, 15, "Two")], "A {==big ==}{==red==}{>>One<<}{== pier.==}{>>Two<<}"),
        ([Note(2, 5, "a <<} b\nc")], "A {==big==}{>>a << } b c<<} red pier."),
        ([Note(2, 5, "Why?", "a ~> b")], "A {==big==}{>>Why?<<} red pier."),
    ],
)
def test_how_notes_are_written(notes, written):
    assert annotate("A big red pier.", notes) == written
    assert plain(written) == "A big red pier."


def test_a_mark_ends_with_its_paragraph():
    assert annotate("One.\r\n\r\nTwo.", [Note(0, 12, "Both")]) == "{==One.==}{>>Both<<}\r\n\r\nTwo."
    assert annotate("> One.\n>\n> Two.", [Note(2, 15, "Both")]) == "> {==One.==}{>>Both<<}\n>\n> Two."


def test_marks_that_a_draft_has_already_are_not_torn():
    text = "A {==big==} {>>oh no<<} pier {++new++}."
    notes = [Note(5, 8, "Why?", "small"), Note(15, 17, "Who?"), Note(24, 28, "What?")]
    assert annotate(text, notes) == "A {==big==}{>>Why?<<} {>>oh no<<}{>>Who?<<} pier{>>What?<<} {++new++}."


@pytest.mark.parametrize("sign", [*OPENERS, "{==a==}", "{>>a<<}", "\n ", "==}"])
def test_hostile_drafts_take_no_longer_than_others(sign):
    text = sign * 100_000
    began = time.perf_counter()
    annotate(text, [Note(at, at + 2, "so") for at in range(0, 200_000, 40)])
    assert time.perf_counter() - began < 3


@pytest.mark.usefixtures("drafts")
def test_one_draft_is_just_its_text(copydesk):
    run = copydesk("check", "--output-format", "critic", "hard.md")
    assert run.out == (
        "Read 😀 {~~wow~>oh~~}{>>Say “oh”, not “wow”. [wordy]<<}.\r\n"
        "A 😀 **{==naïve**\rcafé==}{>>Say “inn”, not “naïve café”. [wordy]<<} &amp; so.\n"
    )
    assert plain(run.out) == HARD.removeprefix("\ufeff")
    assert copydesk("check", "--output-format", "critic", "empty.md").out == ""


@pytest.mark.usefixtures("drafts")
def test_a_file_has_the_line_ends_of_the_draft(copydesk, tmp_path):
    copydesk("check", "--output-format", "critic", "--output-file", "out.md", "hard.md")
    assert plain((tmp_path / "out.md").read_bytes().decode()) == HARD.removeprefix("\ufeff")


@pytest.mark.usefixtures("drafts")
def test_several_drafts_are_told_apart(copydesk, write):
    write("a.md", "Wow")
    run = copydesk("check", "--output-format", "critic", "a.md", "empty.md", "broken.md", "two ended")
    assert run.out == (
        "{>>a.md<<}\n"
        "{~~Wow~>Oh~~}{>>Say “Oh”, not “Wow”. [wordy]<<}\n"
        "{>>broken.md<<}\n"
        "{>>broken.md:1: byte 0xe9 is not valid UTF-8; save the draft as UTF-8<<}\n"
        "{>>two ended/naïve, 100%.md<<}\n"
        "An email 😀.\n"
        "\n"
        "😀 One {==e-mail==}{>>Keep to one, not “e-mail”. It is 50%: so. [twice]<<}.\n"
    )
