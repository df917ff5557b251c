"""`--output-format json`: everything, for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from copydesk.lint import Report
from copydesk.rule import Finding
from copydesk.terminal import write_json
from copydesk.text import Source


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write one JSON object: findings, failures, summary."""
    findings: list[dict[str, Any]] = []
    failures: list[dict[str, Any]] = []
    drafts = 0
    for one in reports:
        drafts += one.source is not None
        failures += [{"path": f.path, "rule": f.rule, "error": f.error} for f in one.failures]
        if one.source:
            findings += [_finding(one.source, finding) for finding in one.findings]
    levels = [finding["level"] for finding in findings]
    summary = {"drafts": drafts, **{f"{level}s": levels.count(level) for level in ("error", "warning", "suggestion")}}
    write_json({"findings": findings, "failures": failures, "summary": summary}, out)


def _finding(source: Source, finding: Finding) -> dict[str, Any]:
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
