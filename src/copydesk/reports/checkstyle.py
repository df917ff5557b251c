"""`--output-format checkstyle`: Checkstyle's XML, which Jenkins, SonarQube, reviewdog and many editors read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from copydesk.interchange.xmltext import DECLARATION, attributes
from copydesk.lint import Report
from copydesk.terminal import utf8
from copydesk.text import Source

_SEVERITIES = {"suggestion": "info", "warning": "warning", "error": "error"}


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write a `file` for each draft and an `error` for each finding; columns are characters, from 1."""
    utf8(out)
    out.write(f'{DECLARATION}<checkstyle version="4.3">\n')
    for one in reports:
        out.write(f"<file{attributes(name=one.path)}>\n")
        if one.source:
            out.writelines(_errors(one.source, one))
        for failure in one.failures:
            source = f"copydesk.{failure.rule}" if failure.rule else "copydesk"
            out.write(f"<error{attributes(line=1, severity='error', message=failure.error, source=source)}/>\n")
        out.write("</file>\n")
        out.flush()
    out.write("</checkstyle>\n")


def _errors(source: Source, one: Report) -> Iterable[str]:
    for finding in one.findings:
        line, column = source.position(finding.span.start)
        told = attributes(
            line=line,
            column=column,
            severity=_SEVERITIES[finding.level],
            message=finding.message,
            source=f"copydesk.{finding.category}.{finding.rule}",
        )
        yield f"<error{told}/>\n"
