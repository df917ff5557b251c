"""A draft while somebody goes through its findings."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from copydesk.document import Document
from copydesk.errors import UserError
from copydesk.fixes import fresh
from copydesk.fixes.comments import heard, placements
from copydesk.fixes.edits import Edit, Moves, applied
from copydesk.lint import Report
from copydesk.replacement import rewrite
from copydesk.rule import Finding
from copydesk.text import Span, encoded


class _Step(NamedTuple):
    """What can be gone back to: the text, and which findings were answered in it."""

    text: str
    answered: list[tuple[str, Span]]


class Progress:
    """Which findings of a draft are still to be answered, through every change of its text.

    A change is on disk before the next question is asked. `lint` and `read` take the bytes of the draft; `told` are those findings of its
    report that are to be answered at all. Raises UserError for a draft that cannot be read.
    """

    def __init__(
        self,
        path: str,
        data: bytes,
        lint: Callable[[bytes], Report],
        read: Callable[[bytes], Document],
        told: Callable[[Report], Collection[Finding]],
    ) -> None:
        self.path = path
        self._lint = lint
        self._read = read
        self._data = data
        self._answered: list[tuple[str, Span]] = []
        self._steps: list[_Step] = []
        self.reread()
        asked = told(self.report)
        self._answered = [(f.rule, f.span) for f in self.report.findings if f not in asked]

    def reread(self, data: bytes | None = None) -> None:
        """Lint the draft again, or what now stands on disk."""
        if data is not None:
            self._data = data
        report = self._lint(self._data)
        if report.source is None:
            raise UserError(report.failures[0].error)
        self.report, self.source = report, report.source

    @property
    def left(self) -> list[Finding]:
        """The findings that nobody has answered."""
        return [f for f in self.report.findings if (f.rule, f.span) not in self._answered]

    def skip(self, finding: Finding) -> None:
        """Leave a finding as it is."""
        self._remember()
        self._answered.append((finding.rule, finding.span))

    def change(self, edit: Edit) -> None:
        """Make an edit and write the draft. Raises UserError where it cannot be written; nothing has changed then."""
        after = applied(self.source.text, [edit])
        self._write(after)
        self._remember()
        moves = Moves([edit])
        self._answered = [(rule, moves.span(span)) for rule, span in self._answered]
        self.reread()

    def back(self) -> bool:
        """Take the last answer back, a written one too; whether there was one."""
        if not self._steps:
            return False
        step = self._steps[-1]
        if step.text != self.source.text:
            self._write(step.text)
            self.reread()
        self._answered = step.answered
        del self._steps[-1]
        return True

    def silence(self, finding: Finding, comment: str) -> bool:
        """Write a comment that silences a finding where it silences nothing else, or else as little as can be; whether one could.

        A comment belongs where it is read, and formats differ: each place is tried, and taken if the finding is gone by it and none has come.
        """
        before = self._document(self.source.text)
        homes = ((block.home(0, len(block.text)), block.kind) for block in before.blocks)
        home, kind = next(
            ((home, kind) for home, kind in homes if home.start <= finding.span.start < home.end), (finding.span, "")
        )
        if kind in ("title", "description"):
            return False  # a comment in front matter is part of a value
        fallback = None
        edits = placements(self.source.text, home, kind, finding.span.start, comment)
        for edit, _ in heard(before, edits, self._document):
            silenced = self._silenced(finding, edit)
            if silenced == 1:
                self.change(edit)
                return True
            if silenced and fallback is None:
                fallback = edit
        if fallback:
            self.change(fallback)
        return fallback is not None

    def _document(self, text: str) -> Document:
        """The document of a text of the draft."""
        return self._read(self._bytes(text))

    def _silenced(self, finding: Finding, edit: Edit) -> int:
        """How many findings an edit would silence, this one among them; 0 where it would not, or bring others."""
        report = self._lint(self._bytes(applied(self.source.text, [edit])))
        if report.source is None or len(report.failures) > len(self.report.failures):
            return 0
        moves = Moves([edit])
        there = moves.span(finding.span)
        if any(f.rule == finding.rule and f.span == there for f in report.findings):
            return 0
        others = [f for f in self.report.findings if f is not finding]
        return 0 if fresh(report.findings, others, [moves]) else len(self.report.findings) - len(report.findings)

    def _remember(self) -> None:
        self._steps.append(_Step(self.source.text, list(self._answered)))

    def _bytes(self, text: str) -> bytes:
        return encoded(text, self._data)

    def _write(self, text: str) -> None:
        data = self._bytes(text)
        rewrite(self.path, self._data, data)
        self._data = data
