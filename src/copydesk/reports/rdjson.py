"""`--output-format rdjson`: one document for reviewdog, which puts findings on pull requests."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from copydesk.interchange.diagnostic import SOURCE, diagnostics
from copydesk.lint import Report
from copydesk.terminal import json_line


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write a DiagnosticResult; columns are bytes of UTF-8, from 1."""
    out.write(f'{{"source": {json_line(SOURCE, out)}, "diagnostics": [')
    lead = "\n"
    for one in reports:
        for diagnostic in diagnostics(one):
            out.write(lead + json_line(diagnostic, out))
            lead = ",\n"
    out.write("\n]}\n")
