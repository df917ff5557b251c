"""`--output-format azure`: logging commands, from which Azure Pipelines makes the issues of a run.

https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#logissue-log-an-error-or-warning
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TextIO

from copydesk.lint import Failure, Report
from copydesk.rule import Finding
from copydesk.terminal import utf8
from copydesk.text import Source


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write a command for each finding; columns are characters, from 1.

    Azure knows errors and warnings, and keeps ten of each: what is only suggested comes last, as warnings.
    """
    utf8(out)
    suggested: list[str] = []
    for one in reports:
        if one.source:
            for finding in one.findings:
                command = _finding(one.source, finding)
                if finding.level == "suggestion":
                    suggested.append(command)
                else:
                    out.write(command)
        out.writelines(map(_failure, one.failures))
        out.flush()
    out.writelines(suggested)


def _finding(source: Source, finding: Finding) -> str:
    line, column = source.position(finding.span.start)
    level = "error" if finding.level == "error" else "warning"
    place = f"sourcepath={_path(source.path)};linenumber={line};columnnumber={column}"
    return f"##vso[task.logissue type={level};{place};code={_property(finding.rule)}]{_message(finding.message)}\n"


def _failure(failure: Failure) -> str:
    code = f";code={_property(failure.rule)}" if failure.rule else ""
    return f"##vso[task.logissue type=error;sourcepath={_path(failure.path)}{code}]{_message(failure.error)}\n"


def _path(path: str) -> str:
    """The whole path: only by it does the agent find the file in the repository."""
    return _property(path if path == "-" else os.path.abspath(path))


def _property(value: str) -> str:
    return _message(value).replace(";", "%3B").replace("]", "%5D")


def _message(text: str) -> str:
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")
