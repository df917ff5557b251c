"""Findings and failures as programs are told them: the keys that `--output-format json` and its kin have."""

from __future__ import annotations

from typing import Any

from copydesk.lint import Failure
from copydesk.rule import Finding
from copydesk.text import Source


def finding_record(source: Source, finding: Finding) -> dict[str, Any]:
    """A finding: offsets in characters of the source, lines and columns from 1, ends exclusive."""
    return {
        "path": source.path,
        "rule": finding.rule,
        "category": finding.category,
        "level": finding.level,
        "message": finding.message,
        "text": finding.text,
        **source.extent(finding.span),
        "suggestions": list(finding.suggestions),
        "fix": finding.fix,
        "related": [{"path": source.path, **source.extent(r.span), "message": r.message} for r in finding.related],
        "link": finding.link,
    }


def failure_record(failure: Failure) -> dict[str, str]:
    """A failure; `rule` is "" where the draft could not be read."""
    return {"path": failure.path, "rule": failure.rule, "error": failure.error}
