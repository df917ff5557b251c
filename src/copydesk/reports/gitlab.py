"""`--output-format gitlab`: a Code Quality report, which GitLab shows in merge requests.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from copydesk.interchange.fingerprint import another, fingerprints
from copydesk.interchange.location import relative, root
from copydesk.lint import Report
from copydesk.terminal import json_line

_SEVERITIES = {"suggestion": "info", "warning": "minor", "error": "major"}


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write one JSON list; places are lines, and paths count from CI_PROJECT_DIR where that is set."""
    folder = root("CI_PROJECT_DIR")
    known: set[str] = set()
    lead = "[\n"
    for one in reports:
        for issue in _issues(one, relative(one.path, folder)):
            # GitLab shows one of those that have the same; a draft may come twice, as a file and on standard input.
            while issue["fingerprint"] in known:
                issue["fingerprint"] = another(issue["fingerprint"])
            known.add(issue["fingerprint"])
            out.write(lead + json_line(issue, out))
            lead = ",\n"
    out.write("\n]\n" if known else "[]\n")


def _issues(one: Report, path: str) -> Iterator[dict[str, Any]]:
    if one.source:
        names = fingerprints(one.source, one.findings, path)
        for finding, name in zip(one.findings, names, strict=True):
            begin, end = one.source.position(finding.span.start), one.source.position(finding.span.end)
            yield {
                "type": "issue",
                "check_name": finding.rule,
                "description": finding.message,
                "categories": ["Style"],
                "severity": _SEVERITIES[finding.level],
                "fingerprint": name,
                "location": {"path": path, "lines": {"begin": begin.line, "end": end.line}},
            }
    for failure in one.failures:
        yield {
            "type": "issue",
            "check_name": failure.rule or "copydesk",
            "description": failure.error,
            "categories": ["Style"],
            "severity": "blocker",
            "fingerprint": another(f"{path}\0{failure.rule}"),
            "location": {"path": path, "lines": {"begin": 1}},
        }
