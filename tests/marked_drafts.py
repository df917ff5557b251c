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
