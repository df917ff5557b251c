"""What is left out of the findings of a run before they are told: those that are known, and those on lines that did not change."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import compress
from typing import TYPE_CHECKING

from copydesk.commands.drafts import Chosen
from copydesk.config import shown
from copydesk.desk import Desk
from copydesk.errors import UserError
from copydesk.lint import Failure, Report

if TYPE_CHECKING:
    from copydesk.adoption.baseline import Baseline, Known
    from copydesk.adoption.changes import Changes

#: What a baseline is called where nothing else is said; it lies beside the config, or in the working folder.
BASELINE = "copydesk-baseline.json"


def add_screens(parser: argparse._ActionsContainer) -> None:
    """What is held back."""
    parser.add_argument(
        "--changed",
        nargs="?",
        const="",
        metavar="REF",
        help="report only what touches lines that changed since the branch left REF (docs/adoption.md)",
    )
    add_baseline(parser, "report known findings as well")


def add_baseline(parser: argparse._ActionsContainer, without: str) -> None:
    """Which baseline holds; `without` says what comes of none."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--baseline", default="", metavar="FILE", help=f"the findings that are known; default: {BASELINE}"
    )
    group.add_argument("--no-baseline", action="store_true", help=without)


class Screen:
    """Holds back what the options ask to: known findings, and with `--changed` those that touch no line that changed."""

    def __init__(self, desk: Desk, options: argparse.Namespace) -> None:
        self._options = options
        self._ref: str | None = options.changed
        self._baselines = Baselines.asked(desk, options)
        self._changes: Changes | None = None
        self._held = 0
        self._gone = 0
        if self._ref is not None:
            self._settle()

    def _settle(self) -> None:
        """Tell a REF from a PATH: `--changed docs` means the folder, where no commit is called so."""
        named = self._options.paths or (["-"] if self._options.stdin_filename else [])
        if self._ref == "-" or "-" in named:
            raise UserError("--changed asks git what changed in a draft, and standard input has no history; name files")
        if not self._ref or not os.path.exists(self._ref):
            return
        from copydesk.adoption.changes import repositories
        from copydesk.adoption.git import Repository

        if any(Repository(root).has(self._ref) for root in repositories([*named, self._ref])):
            raise UserError(
                f"--changed: `{self._ref}` is both a commit and a path; for the commit, write `refs/heads/{self._ref}` "
                f"or another of its names, for the path `{os.path.join('.', self._ref)}`"
            )
        self._options.paths = [self._ref, *self._options.paths]
        self._ref = ""

    def chosen(self, chosen: Chosen) -> Chosen:
        """Those of the drafts that need to be read."""
        if self._ref is None:
            return chosen
        from copydesk.adoption.changes import Changes

        self._changes = Changes(self._options.paths or ["."], chosen.paths, self._ref)
        return chosen._replace(paths=[path for path in chosen.paths if self._changes.touched(path)])

    def prepare(self, drafts: Iterable[str]) -> None:
        """Read the baselines of drafts: a broken one stops the run before anything is printed."""
        for draft in drafts:
            self._baselines.of(draft)

    def screened(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The reports, without what is held back."""
        for report in reports:
            if report.source:
                self._hold_back(report)
            yield report

    def _hold_back(self, report: Report) -> None:
        if known := self._baselines.known(report):
            report.keep(list(compress(report.findings, (not one for one in known.known))))
            self._held += sum(known.known)
            self._gone += len(known.gone)
        if self._changes and report.source:
            report.keep(self._changes.new(report.source, report.findings))

    def tell(self) -> None:
        """Say on standard error what was held back, and what the baseline has without need."""
        if self._held:
            print(f"copydesk: {findings(self._held, 'known ')} held back", file=sys.stderr)
        if self._gone:
            verb = "is" if self._gone == 1 else "are"
            print(
                f"copydesk: {findings(self._gone)} of the baseline {verb} gone; run `copydesk baseline --prune`",
                file=sys.stderr,
            )


def findings(count: int, lead: str = "") -> str:
    """So many findings."""
    return f"{count} {lead}finding{'s' * (count != 1)}"


class Baselines:
    """The baselines of the drafts of a run, read once each. `given` is the file that the command line names."""

    def __init__(self, desk: Desk, given: str, *, off: bool = False) -> None:
        self._desk = desk
        self._given = given
        self._off = off
        self._read: dict[str, Baseline | None] = {}

    @classmethod
    def asked(cls, desk: Desk, options: argparse.Namespace) -> Baselines:
        """Those that the options ask for."""
        off = options.no_baseline or (options.isolated and not options.baseline)
        return cls(desk, options.baseline, off=off)

    def path(self, draft: str) -> str:
        """The file for a draft: the one given, the one its config names, or the one beside its config."""
        held = self._desk.config(draft)
        return os.path.abspath(self._given or held.baseline or os.path.join(held.folder, BASELINE))

    def of(self, draft: str) -> Baseline | None:
        """The baseline of a draft, None where there is none. Raises UserError for one that is named and not there."""
        if self._off:
            return None
        path = self.path(draft)
        if path not in self._read:
            self._read[path] = self._opened(path, draft)
        return self._read[path]

    def known(self, report: Report) -> Known | None:
        """What the baseline of a draft that was read knows of its report, None where there is none."""
        baseline = self.of(report.path)
        return baseline.knows(report, looked(self._desk, report.path, report.failures)) if baseline else None

    def _opened(self, path: str, draft: str) -> Baseline | None:
        if not os.path.exists(path):
            if not self._given and not self._desk.config(draft).baseline:
                return None
            place = "--baseline" if self._given else f"{self._desk.config(draft).places.of('baseline')}: baseline"
            raise UserError(f"{place}: there is no file {shown(path)}; `copydesk baseline` writes one")
        from copydesk.adoption.baseline import Baseline

        return Baseline.read(path)


def looked(desk: Desk, draft: str, failures: Iterable[Failure] = ()) -> Callable[[str], bool]:
    """Whether a rule was able to speak of a draft: it ran, and did not break; or there is no such rule any more."""
    ran = {rule.id for rule in desk.linter(draft).rules} - {failure.rule for failure in failures}
    known = desk.plugins(desk.config(draft)).rows
    return lambda rule: rule in ran or rule not in known
