"""Drafts in which [[…]] marks what is flagged, for the tests of rules on what adds up."""

from __future__ import annotations

from copydesk.desk import Desk
from copydesk.rule import Finding


def unmarked(marked: str) -> tuple[str, int, str]:
    """A draft without its marks, where the flagged words begin in it, and these words."""
    before, flagged, after = marked.replace("]]", "[[").split("[[", 2)
    return before + flagged + after, len(before), flagged


def findings(desk: Desk, draft: str) -> list[Finding]:
    """What is found in a draft: Markdown where it has lines, or markup, else plain text."""
    marked_up = "\n" in draft or draft.startswith(("#", "<", "|")) or "**" in draft or "](" in draft
    suffix = "md" if marked_up else "txt"
    report = desk.lint(f"draft.{suffix}", draft.encode())
    assert report.failures == []
    return report.findings


def assert_flagged(desk: Desk, rule: str, marked: str) -> None:
    """The rule flags just what is marked, as the first thing it says."""
    draft, start, flagged = unmarked(marked)
    found = [f for f in findings(desk, draft) if f.rule == rule]
    assert [(f.span.start, f.text) for f in found][:1] == [(start, flagged)]
