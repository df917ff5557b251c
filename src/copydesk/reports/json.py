"""`--output-format json`: everything, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from copydesk.lint import Report
from copydesk.rule import Finding
from copydesk.text import Source, Span


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
    # What the encoding of standard output lacks must not come as "?".
    plain = not (getattr(out, "encoding", None) or "utf-8").lower().startswith("utf")
    json.dump({"findings": findings, "failures": failures, "summary": summary}, out, ensure_ascii=plain, indent=1)
    out.write("\n")


def _finding(source: Source, finding: Finding) -> dict[str, Any]:
    return {
        "path": source.path,
        "rule": finding.rule,
        "category": finding.category,
        "level": finding.level,
        "message": finding.message,
        "text": finding.text,
        **_place(source, finding.span),
        "suggestions": list(finding.suggestions),
        "fix": finding.fix,
        "related": [{"path": source.path, **_place(source, r.span), "message": r.message} for r in finding.related],
        "link": finding.link,
    }


def _place(source: Source, span: Span) -> dict[str, int]:
    """The span in characters, half-open, and its lines and columns, from 1, end exclusive."""
    start, end = source.position(span.start), source.position(span.end)
    return {
        "start": span.start,
        "end": span.end,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    }
