"""The page: one draft's part alone, or a table of drafts and the part of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from copydesk import page
from copydesk.lint import Report
from copydesk.proof.draft import section
from copydesk.proof.folder import Folder
from copydesk.proof.reasons import Reasons

_STYLES = ("proof.css", "notes.css", "index.css")
_SCRIPTS = ("choices.js", "address.js", "margin.js", "ways.js", "proof.js")
_SKIP = '<a class="skip" href="#main">To the text</a>\n'


def write(reports: Iterable[Report], out: TextIO) -> None:
    """Write one page for all drafts, in UTF-8; each report has what `gather` made of its document."""
    waiting = iter(reports)
    first, second = next(waiting, None), next(waiting, None)
    reasons = Reasons()
    if first and second is None and first.source:
        part = section(first, first.source, first.gathered, 1, reasons, back=False)
        _shell(f"Proof: {first.path}", [part], reasons, out)
        return
    folder = Folder()
    for number, report in enumerate(_again(first, second, waiting), 1):
        part = section(report, report.source, report.gathered, number, reasons, back=True) if report.source else ""
        folder.add(
            report, report.gathered if report.source else None, len(report.source.text) if report.source else 0, part
        )
    _shell(f"Report: {folder.title()}", _several(folder), reasons, out, sorts=True)


def _again(first: Report | None, second: Report | None, others: Iterator[Report]) -> Iterator[Report]:
    yield from (report for report in (first, second) if report)
    yield from others


def _several(folder: Folder) -> Iterator[str]:
    yield from folder.table()
    yield from folder.parts()


def _shell(title: str, body: Iterable[str], reasons: Reasons, out: TextIO, *, sorts: bool = False) -> None:
    style = page.part("paper.css") + "".join(page.part(name, __file__) for name in _STYLES)
    script = page.part("table.js") * sorts + "".join(page.part(name, __file__) for name in _SCRIPTS)
    page.shell(title, style, script, _main(body, reasons), out)


def _main(body: Iterable[str], reasons: Reasons) -> Iterator[str]:
    yield _SKIP
    yield '<main id="main" tabindex="-1">\n'
    yield from body
    yield from reasons.markup()
    yield "</main>\n"
