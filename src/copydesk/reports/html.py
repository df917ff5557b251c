"""`--output-format html`: the draft as a proof, or a page of all drafts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from copydesk.document import Document
from copydesk.lint import Report


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write one page that needs nothing but itself."""
    from copydesk.proof.page import write

    write(reports, out)


def gather(document: Document) -> Any:
    """What the page shows of a document beside its findings."""
    from copydesk.proof.gathered import gather

    return gather(document)


report.gather = gather  # type: ignore[attr-defined]
