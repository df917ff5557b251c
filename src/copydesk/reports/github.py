"""`--output-format github`: workflow commands, from which GitHub Actions makes annotations, and a job summary.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple, TextIO

from copydesk.interchange.jobsummary import JobSummary, counted
from copydesk.interchange.location import relative, root
from copydesk.lint import Failure, Report
from copydesk.rule import LEVELS, Finding
from copydesk.terminal import clean, utf8
from copydesk.text import Source

_COMMANDS = {"suggestion": "notice", "warning": "warning", "error": "error"}
# So many of each a step may have; what comes after them GitHub drops.
_MOST = 10


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write an annotation for as many findings as GitHub shows, the gravest first, and the others as plain lines.

    Paths count from GITHUB_WORKSPACE where that is set; columns are characters, from 1, the end exclusive. Where
    GITHUB_STEP_SUMMARY names a file, a summary in Markdown is appended to it.
    """
    utf8(out)
    folder = root("GITHUB_WORKSPACE")
    named = os.environ.get("GITHUB_STEP_SUMMARY")
    summary = JobSummary(named) if named else None
    failures: list[_Told] = []
    first: dict[str, list[_Told]] = {level: [] for level in reversed(LEVELS)}
    others: dict[str, list[str]] = {level: [] for level in first}
    drafts = 0
    for one in reports:
        path = relative(one.path, folder)
        drafts += one.source is not None
        failures += [_failure(failure, path) for failure in one.failures]
        if summary:
            summary.add(one, path)
        if one.source:
            for finding in one.findings:
                told = _finding(one.source, finding, path)
                if len(first[finding.level]) < _MOST:
                    first[finding.level].append(told)
                else:
                    others[finding.level].append(told.line)
    counts = Counter({level: len(first[level]) + len(others[level]) for level in first})
    first["error"][:0] = failures  # they keep copydesk from its work, so they go before what it found
    lines = []
    for level, shown in first.items():
        out.writelines(told.command for told in shown[:_MOST])
        lines += [told.line for told in shown[_MOST:]] + others[level]
    if lines:
        out.write(f"::group::{len(lines):,} more, which GitHub shows no annotations of\n")
        out.writelines(lines)
        out.write("::endgroup::\n")
    out.write(f"copydesk: {counted(counts)} in {drafts:,} draft{'s' * (drafts != 1)}\n")
    if summary:
        summary.write()


class _Told(NamedTuple):
    """What is said as an annotation, and as a line of the log."""

    command: str
    line: str


def _finding(source: Source, finding: Finding, path: str) -> _Told:
    start, end = source.position(finding.span.start), source.position(finding.span.end)
    # GitHub takes columns only where the annotation is within a line.
    columns = f",col={start.column},endColumn={end.column}" if start.line == end.line else ""
    place = f"file={_property(path)},line={start.line},endLine={end.line}{columns}"
    title = _property(f"copydesk: {finding.rule}")
    return _Told(
        f"::{_COMMANDS[finding.level]} {place},title={title}::{_message(finding.message)}\n",
        f"- {_plain(path)}:{start.line}:{start.column}: {finding.level} {finding.rule} {_plain(finding.message)}\n",
    )


def _failure(failure: Failure, path: str) -> _Told:
    title = _property(f"copydesk: {failure.rule or 'this draft could not be read'}")
    return _Told(
        f"::error file={_property(path)},title={title}::{_message(failure.error)}\n",
        f"- {_plain(path)}: {_plain(failure.error)}\n",
    )


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _plain(text: str) -> str:
    """A text within a line of the log: the runner takes `##[` anywhere for a command."""
    return clean(text).replace("##[", "## [")
