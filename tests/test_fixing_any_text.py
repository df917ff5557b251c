"""Fixing never makes a text worse, whatever the text and whatever the rules."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.desk import Desk, Wishes
from copydesk.fixes import applicable, fixed
from copydesk.rule import Finding
from copydesk.text import Span

BITS = [
    "the the ", "The\nthe ", "in order to ", "In order\nto ", "may possibly ", "could also potentially ", "seems to suggest that ", "it is possible that it may ",
    "“", "”", '"', "'", "‘", "said Smith.", "a utilized ", "an ", "A ", "is is ", "**", "*", "_", "*the* the ", "may **possibly** ", "`to` to ", "\n", "\n\n",
    "\r\n", "\r\n\r\n", "\r", "- ", "1. ", "> ", "# ", "| a a | b |\n|--|--|\n| is is | c |\n", "[the](a) the ", "the[^1] the ", "[^1]: to to\n", "&amp; ", "<b>of</b> of ",
    "<!-- copydesk: ignore -->", "<!-- copydesk: ignore[doubled-word] -->", "<!-- copydesk: off[doubled-word, stacked-hedge] -->", "<!-- copydesk: on -->",
    "<!-- c -->", "$5 million dollars ", "12 noon ", "3 a.m. in the morning ", "9 a.m. this morning ", "The poll has a margin of error of 3%. ",
    '---\ntitle: “A a"\n---\n', "😀 ", "e\u0301", "\u00a0", "  \n", "\\\n", "to ", "hour ", "utilize ", "commence ", "prior to ", ". ", ", ", "between $26 and $31 million ",
]  # fmt: skip
texts = st.lists(st.sampled_from(BITS) | st.text(max_size=4), max_size=30).map("".join)


@pytest.fixture(scope="module")
def desk():
    return Desk(Wishes(isolated=True))


def counts(findings):
    return Counter(finding.rule for finding in findings)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=texts, name=st.sampled_from(["a.md", "a.txt"]), unsafe=st.booleans())
def test_any_text(desk, text, name, unsafe):
    def lint(now):
        report = desk.lint(name, now.encode())
        assert report.failures == []
        return report.findings

    text = text.replace("\0", "").removeprefix("\ufeff")
    before = lint(text)
    outcome = fixed(text, before, lint, unsafe=unsafe)
    assert lint(outcome.text) == outcome.findings
    # No rule speaks more often, and what was fixed is gone.
    assert not counts(outcome.findings) - (counts(before) - counts(outcome.done))
    # Nothing is left that a second run would fix otherwise.
    assert fixed(outcome.text, outcome.findings, lint, unsafe=unsafe).text == outcome.text
    if not any(applicable(finding, unsafe=unsafe) for finding in before):
        assert outcome.text == text


WORDS = ["ab", "ba", "abab", "c", "", "ab c", "c\nc"]


@settings(max_examples=200, deadline=None)
@given(
    text=st.lists(st.sampled_from(["ab", "ba", "c", " ", "\n", ", ", ". "]), max_size=25).map("".join),
    swaps=st.lists(st.tuples(st.sampled_from(["ab", "ba", "c", " c", "b"]), st.sampled_from(WORDS)), max_size=4),
)
def test_any_rules(text, swaps):
    """Rules that undo each other, that go on for ever, that take words away: fixing ends, and leaves no more than there was."""

    def lint(now):
        return [
            Finding(f"{n}", "x", "warning", "m", Span(at, at + len(worse)), worse, (better,), "safe")
            for n, (worse, better) in enumerate(swaps)
            if worse != better
            for at in range(len(now))
            if now.startswith(worse, at)
        ]

    before = lint(text)
    outcome = fixed(text, before, lint)
    assert lint(outcome.text) == list(outcome.findings)
    assert not counts(outcome.findings) - (counts(before) - counts(outcome.done))
    assert len(outcome.findings) <= len(before) - len(outcome.done)
