"""`--output-format tally`: a line for each draft."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from copydesk.lint import Report


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write how many findings each draft has. `source` is None where a draft could not be read."""
    for one in reports:
        found = "unread" if one.source is None else str(len(one.findings))
        out.write(f"{one.path}\t{found}\n")
