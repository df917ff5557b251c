"""CriticMarkup, read and written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.critic import Marked, strip, write


@pytest.mark.parametrize(
    ("marked", "text", "marks"),
    [
        ("plain", "plain", []),
        ("a {==b c==} d", "a b c d", [Marked(2, 5, None)]),
        ("{~~worse~>better~~}.", "worse.", [Marked(0, 5, "better")]),
        ("{~~gone ~>~~}x", "gone x", [Marked(0, 5, "")]),
        ("{==a==}{~~b~>c~~}", "ab", [Marked(0, 1, None), Marked(1, 2, "c")]),
        ("{==two\nlines==}", "two\nlines", [Marked(0, 9, None)]),
        ("a ~~struck~~ {b} == c", "a ~~struck~~ {b} == c", []),
    ],
)
def test_marks_are_read(marked, text, marks):
    assert strip(marked) == (text, marks)
    assert write(text, marks) == marked


def test_a_mark_that_overlaps_an_earlier_one_is_left_out():
    assert write("abcd", [Marked(1, 3, None), Marked(2, 4, "x")]) == "a{==bc==}d"


@given(
    st.lists(
        st.tuples(st.text("ab \n'“", max_size=5), st.text("cd ", min_size=1, max_size=4), st.none() | st.text("ef"))
    )
)
def test_what_is_written_is_read_again(parts):
    text, marks = "", []
    for before, words, better in parts:
        text += before
        marks.append(Marked(len(text), len(text) + len(words), better))
        text += words
    assert strip(write(text, marks)) == (text, marks)
