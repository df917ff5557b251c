"""`--output-format concise`: a line for each finding."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from copydesk.lint import Report
from copydesk.terminal import Style, clean


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write `path:line:column: level rule message`, which editors and terminals can jump to."""
    style = Style(out)
    for one in reports:
        if not one.source:
            continue
        for finding in one.findings:
            line, column = one.source.position(finding.span.start)
            level = style.level(finding.level)
            place = f"{style.bold(clean(one.path))}:{line}:{column}"
            out.write(f"{place}: {level} {finding.rule} {clean(finding.message)}\n")
