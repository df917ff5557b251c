"""`--output-format rdjsonl`: reviewdog's diagnostics, one a line, each draft's as soon as it is read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from copydesk.interchange.diagnostic import diagnostics
from copydesk.lint import Report
from copydesk.terminal import json_line


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write Diagnostics; columns are bytes of UTF-8, from 1."""
    for one in reports:
        out.writelines(f"{json_line(diagnostic, out)}\n" for diagnostic in diagnostics(one))
        out.flush()
