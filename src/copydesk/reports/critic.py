"""`--output-format critic`: the drafts, with the findings written in as an editor would, in CriticMarkup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TextIO

from copydesk.critic import Note, annotate
from copydesk.lint import Report
from copydesk.rule import Finding
from copydesk.terminal import utf8
from copydesk.text import Source


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write a draft as it is, but for the marks. Of several, write those with findings or failures, a comment above each."""
    utf8(out, newline="")
    coming = iter(reports)
    ahead = list(islice(coming, 2))
    if len(ahead) == 1 and ahead[0].source:
        out.write(_annotated(ahead[0].source, ahead[0].findings))
        return
    for one in chain(ahead, coming):
        if one.findings or one.failures:
            out.writelines(_headed(one))
            out.flush()


def _headed(one: Report) -> Iterator[str]:
    """A draft behind its name and what could not be done with it."""
    for told in (one.path, *(failure.error for failure in one.failures)):
        yield annotate("", [Note(0, 0, told)]) + "\n"
    if one.source:
        text = _annotated(one.source, one.findings)
        yield text if text.endswith(("\n", "\r")) else f"{text}\n"


def _annotated(source: Source, findings: Iterable[Finding]) -> str:
    notes = [
        Note(*finding.span, f"{finding.message} [{finding.rule}]", *finding.suggestions[:1])
        if len(finding.suggestions) == 1
        else Note(*finding.span, f"{finding.message} [{finding.rule}]")
        for finding in findings
    ]
    return annotate(source.text, notes)
