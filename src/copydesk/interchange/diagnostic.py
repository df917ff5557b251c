"""Findings as reviewdog's diagnostics (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf).

Columns are bytes of UTF-8, from 1; ends are exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from copydesk.interchange.codeunits import CodeUnits
from copydesk.lint import Failure, Report
from copydesk.rule import Finding
from copydesk.text import Span

SOURCE = {"name": "copydesk"}
_SEVERITIES = {"suggestion": "INFO", "warning": "WARNING", "error": "ERROR"}


def diagnostics(report: Report) -> Iterator[dict[str, Any]]:
    """A diagnostic for each finding and failure of a report."""
    if report.source and report.findings:
        units = CodeUnits(report.source, "utf-8")
        for finding in report.findings:
            yield _finding(report.path, finding, units)
    for failure in report.failures:
        yield _failure(failure)


def _finding(path: str, finding: Finding, units: CodeUnits) -> dict[str, Any]:
    where = _range(finding.span, units)
    found: dict[str, Any] = {
        "message": finding.message,
        "location": {"path": path, "range": where},
        "severity": _SEVERITIES[finding.level],
        "source": SOURCE,
        "code": {"value": finding.rule, "url": finding.link} if finding.link else {"value": finding.rule},
    }
    if finding.suggestions:
        found["suggestions"] = [{"range": where, "text": better} for better in finding.suggestions]
    if finding.related:
        found["related_locations"] = [
            {"message": message, "location": {"path": path, "range": _range(span, units)}}
            for span, message in finding.related
        ]
    return found


def _failure(failure: Failure) -> dict[str, Any]:
    return {
        "message": failure.error,
        "location": {"path": failure.path},
        "severity": "ERROR",
        "source": SOURCE,
        "code": {"value": failure.rule or "copydesk"},
    }


def _range(span: Span, units: CodeUnits) -> dict[str, dict[str, int]]:
    return {name: units.position(at)._asdict() for name, at in (("start", span.start), ("end", span.end))}
