"""Fixing within `copydesk check`: drafts are mended on the way from the linter to the reporter."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TextIO

from copydesk.commands.drafts import Chosen, read
from copydesk.desk import Desk
from copydesk.document import Document
from copydesk.errors import UserError
from copydesk.fixes import Fixed, applicable, fixed
from copydesk.fixes.diff import diff
from copydesk.lint import Failure, Report
from copydesk.replacement import rewrite
from copydesk.rule import Finding
from copydesk.terminal import Style, clean
from copydesk.text import encoded


@dataclass(eq=False, repr=False)
class Mending:
    """Fixes what may be fixed in the drafts that go by, or only says in a diff what would change.

    Raises UserError for options that do not go together.
    """

    desk: Desk
    options: argparse.Namespace
    chosen: Chosen
    gather: Callable[[Document], object] | None
    _fixed: int = 0
    _drafts: int = 0
    _more: int = 0
    _piped: bytes | None = None
    _diffs: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.options.unsafe_fixes and not (self.options.fix or self.options.diff):
            raise UserError("--unsafe-fixes alone fixes nothing; say --fix --unsafe-fixes, or --diff --unsafe-fixes")
        named = "-" in self.options.paths or (self.options.stdin_filename and not self.options.paths)
        if self.echoes and named and not self.chosen.piped:
            self._piped = sys.stdin.buffer.read()  # excluded: it comes out as it went in

    @property
    def diffs(self) -> bool:
        """Whether all that is to come out is a diff."""
        return bool(self.options.diff)

    @property
    def echoes(self) -> bool:
        """Whether standard input is to come out fixed on standard output."""
        return not self.diffs and ("-" in self.options.paths or bool(self.chosen.piped))

    def mended(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The reports, of fixed drafts as they are afterwards."""
        for report in reports:
            yield self._mended(report)

    def _mended(self, report: Report) -> Report:
        piped = self.chosen.piped if self.chosen.piped and self.chosen.piped.name == report.path else None
        if report.source is None:
            return report
        if piped and not self.diffs:
            self._piped = piped.data
        if not any(applicable(finding, unsafe=self.options.unsafe_fixes) for finding in report.findings):
            self._count_more(report)
            return report
        try:
            data = piped.data if piped else read(report.path)
            outcome = self._fix(report, data, piped.suffix if piped else "")
            if outcome.text != report.source.text:
                report = self._keep(report, outcome, data, piped.suffix if piped else None)
        except UserError as error:
            report.failures.append(Failure(report.path, "", str(error)))
        self._count_more(report)
        return report

    def _fix(self, report: Report, data: bytes, suffix: str) -> Fixed:
        """The text of a draft with everything fixed that the report tells of; what it does not tell is left alone."""
        assert report.source  # noqa: S101
        whole = self.desk.lint(report.path, data, suffix)
        if whole.source is None or whole.source.text != report.source.text:
            raise UserError(f"{report.path}: somebody changed this draft meanwhile; it was left alone, try again")
        told = list(report.findings)
        held = [finding for finding in whole.findings if not _taken(told, finding)]

        def lint(text: str) -> list[Finding] | None:
            again = self.desk.lint(report.path, text.encode(), suffix)
            return None if len(again.failures) > len(whole.failures) else again.findings

        outcome = fixed(report.source.text, report.findings, lint, held=held, unsafe=self.options.unsafe_fixes)
        for rules in outcome.quarrels:
            why = (
                f"the fixes of {' and '.join(rules)} undo each other"
                if rules[1:]
                else f"{rules[0]} brings itself up again when it is fixed"
            )
            print(f"copydesk: {report.path}: {why}; none of these fixes was kept", file=sys.stderr)
        return outcome

    def _keep(self, report: Report, outcome: Fixed, data: bytes, suffix: str | None) -> Report:
        """Write a fixed draft, or its diff, and give the report of what remains; `suffix` is None for a draft on disk."""
        assert report.source  # noqa: S101
        after = encoded(outcome.text, data)
        if self.diffs:
            self._diffs.append(diff(report.path, data.decode(), after.decode()))
        elif suffix is None:
            rewrite(report.path, data, after)
        else:
            self._piped = after
        self._fixed += len(outcome.done)
        self._drafts += 1
        again = self.desk.lint(report.path, after, suffix or "", self.gather)
        remaining = {(finding.rule, finding.span, finding.message) for finding in outcome.findings}
        again.keep([f for f in again.findings if (f.rule, f.span, f.message) in remaining])
        again.failures = report.failures
        return again

    def _count_more(self, report: Report) -> None:
        if not self.options.unsafe_fixes:
            self._more += sum(
                applicable(finding, unsafe=True) and finding.fix == "unsafe" for finding in report.findings
            )

    def beside(self, out: TextIO) -> TextIO:
        """Where the report goes: beside a fixed draft that takes standard output."""
        return sys.stderr if self.echoes and out is sys.stdout else out

    def write_diffs(self, out: TextIO) -> None:
        """Write the diffs; on a terminal coloured, and without what would move its cursor."""
        style = Style(out)
        shown = out.isatty() if hasattr(out, "isatty") else False
        for text in self._diffs:
            if not shown:
                out.write(text)
                continue
            out.writelines(style.changed(line[:1], clean(line.rstrip("\r"))) + "\n" for line in text.split("\n")[:-1])

    def tell(self, out: TextIO) -> None:
        """The fixed draft that came on standard input, and a line that says how much was fixed."""
        if self._piped is not None:
            _write(self._piped)
        verb = "Would fix" if self.diffs else "Fixed"
        drafts = f" in {self._drafts} draft{'s' * (self._drafts != 1)}" if self._fixed else ""
        more = f"; {self._more} more with --unsafe-fixes" if self._more else ""
        to = (
            out
            if self.options.output_format == "full" and not self.diffs and out is sys.stdout and not self.echoes
            else sys.stderr
        )
        print(f"{verb} {self._fixed or 'nothing'}{drafts}{more}.", file=to)

    def exit_code(self, code: int) -> int:
        """The exit code of the run, given what it would be for what remains."""
        if not self.diffs or code == 2:
            return code
        return int(bool(self._diffs) and not self.options.exit_zero)


def _taken(told: list[Finding], finding: Finding) -> bool:
    """Whether a finding is among those told, each of which counts once."""
    if finding in told:
        told.remove(finding)
        return True
    return False


def _write(data: bytes) -> None:
    """Write a draft to standard output, byte by byte as it is."""
    sys.stdout.flush()
    out = getattr(sys.stdout, "buffer", None)
    if out is None:
        sys.stdout.write(data.decode("utf-8"))
    else:
        out.write(data)
        out.flush()
