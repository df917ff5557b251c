"""`--output-format jsonl`: a JSON object a line, each draft's as soon as it is read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from copydesk.interchange.record import failure_record, finding_record
from copydesk.lint import Report
from copydesk.terminal import json_line


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write findings and failures with the keys of `json`; what has `error` is a failure."""
    for one in reports:
        if one.source:
            out.writelines(f"{json_line(finding_record(one.source, finding), out)}\n" for finding in one.findings)
        out.writelines(f"{json_line(failure_record(failure), out)}\n" for failure in one.failures)
        out.flush()
