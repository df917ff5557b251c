"""Linting never breaks, whatever the text, and every finding says rightly where it is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.desk import Desk, Wishes

# Bits that rules look for, and markup that formats do, thrown together with anything at all.
BITS = [
    "the the ", "in order to ", "40% of firms ", "$3 million ", "rose 25% from 80 to 110 ", "experts say ", "“", "”", '"', "'", "’",
    "said Smith.", "\n", "\n\n", "\r\n", "\r", "\t", "\u2028", "\u00a0", "\ufeff", "\x0c", "# ", "### ", "- ", "1. ", "> ", "| a | b |\n|--|--|\n",
    "**", "*", "`", "```\n", "[a](b)", "![alt](u)", "[^1]", "[^1]: note\n", "&amp;", "&#x41;", "<b>", "</b>", "<!-- copydesk: ignore -->",
    "<!-- copydesk: off[doubled-word] -->", "<!-- copydesk: on -->", "<!--", "-->", "---\ntitle: A a\n---\n", "https://x.org/a", "x@y.org",
    "{{ x }}", "$x_1$", "😀", "e\u0301", "İ", "ß", "ﬁ", "\u200d", "may possibly ", "very very ", "TK ", "[TK] ", "3 March 2026 ", "Wednesday, ",
    "first second ", "according to ", "As of 2020, ", "Mr. ", "e.g. ", "...", "…", "—", "1,000.5 ", "½ ", "١٢٣ ", "²", "Ⅻ ",
]  # fmt: skip
texts = st.lists(st.sampled_from(BITS) | st.text(max_size=8), max_size=40).map("".join)


@pytest.fixture(scope="module")
def desk():
    """All rules, those that are off by default among them, but for two packages' own, which take their time."""
    probe = Desk(Wishes(isolated=True))
    rows = probe.plugins(probe.config("a.md")).rule_files.values()
    ids = tuple(row.id for row in rows if row.extends not in ("proselint", "textstat"))
    return Desk(Wishes(select=ids, isolated=True))


def place(text, offset):
    """Line and column, counted character by character."""
    line = column = 1
    for n, character in enumerate(text[:offset]):
        if character == "\n" or (character == "\r" and text[n + 1 : n + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1
    return line, column


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=texts, name=st.sampled_from(["a.md", "a.txt"]))
def test_any_text(desk, text, name):
    if "\0" in text:
        text = text.replace("\0", "")
    report = desk.lint(name, text.encode())
    assert report.failures == []
    source = report.source.text
    assert source == text.removeprefix("\ufeff")
    for finding in report.findings:
        start, end = finding.span
        assert 0 <= start < end <= len(source)
        assert finding.text == source[start:end]
        assert finding.message
        assert report.source.position(start) == place(source, start)
        assert report.source.position(end) == place(source, end)
        assert all(0 <= r.span.start < r.span.end <= len(source) for r in finding.related)
    assert [f.span.start for f in report.findings] == sorted(f.span.start for f in report.findings)
