"""`--output-format concise`: a line for each finding."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from copydesk.lint import Report
from copydesk.terminal import Style


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write `path:line:column: level rule message`, which editors and terminals can jump to."""
    style = Style(out)
    for one in reports:
        if not one.source:
            continue
        for finding in one.findings:
            line, column = one.source.position(finding.span.start)
            level = style.level(finding.level)
            out.write(f"{style.bold(one.path)}:{line}:{column}: {level} {finding.rule} {finding.message}\n")
