"""`--output-format json`: everything, for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from copydesk.interchange.record import failure_record, finding_record
from copydesk.lint import Report
from copydesk.terminal import write_json


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write one JSON object: findings, failures, summary."""
    findings: list[dict[str, Any]] = []
    failures: list[dict[str, str]] = []
    drafts = 0
    for one in reports:
        drafts += one.source is not None
        failures += map(failure_record, one.failures)
        if one.source:
            findings += [finding_record(one.source, finding) for finding in one.findings]
    levels = [finding["level"] for finding in findings]
    summary = {"drafts": drafts, **{f"{level}s": levels.count(level) for level in ("error", "warning", "suggestion")}}
    write_json({"findings": findings, "failures": failures, "summary": summary}, out)
