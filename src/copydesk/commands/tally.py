"""What has come of a run so far, for standard error and the exit code."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from copydesk.desk import Desk
from copydesk.lint import Failure, Report
from copydesk.rule import LEVELS


def tell(failure: Failure) -> None:
    """Say on standard error what could not be done."""
    told = f"{failure.path}: the rule {failure.rule} broke: {failure.error}" if failure.rule else failure.error
    print(f"copydesk: {told}", file=sys.stderr)


class Tally:
    """What has been found so far, as far as the exit code asks."""

    def __init__(self, desk: Desk, options: argparse.Namespace) -> None:
        self._desk = desk
        self._options = options
        self._failing: Counter[str] = Counter()
        self._broken = False

    def counted(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The reports, counted on their way; their failures go to standard error."""
        for report in reports:
            if report.findings:
                fail_on = self._options.fail_on or self._desk.config(report.path).fail_on
                failing = () if fail_on == "never" else LEVELS[LEVELS.index(fail_on) :]
                self._failing.update(finding.level for finding in report.findings if finding.level in failing)
            for failure in report.failures:
                self._broken = True
                tell(failure)
            yield report

    def exit_code(self) -> int:
        """0, 1 or 2, as the contract has it."""
        if self._broken:
            return 2
        if self._options.exit_zero:
            return 0
        allowed = {"warning": self._options.max_warnings or 0}
        return int(any(count > allowed.get(level, 0) for level, count in self._failing.items()))
