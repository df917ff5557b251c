"""`copydesk report`: how drafts stand, as one page to look at."""

from __future__ import annotations

import argparse
import heapq
import os
from collections.abc import Iterable, Iterator

from copydesk.commands.arguments import add_paths, add_rules, add_selection, add_stdin_filename
from copydesk.commands.drafts import choose, wishes
from copydesk.commands.linting import Drafts
from copydesk.commands.output import output, spare
from copydesk.commands.screening import Baselines, add_baseline
from copydesk.commands.tally import tell
from copydesk.desk import Desk
from copydesk.errors import UserError
from copydesk.lint import Report, Trend

_FILE = "report.html"
# What every page of copydesk says of itself within its first characters.
_OURS = b"a page that copydesk wrote"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk report` takes."""
    add_paths(parser)
    add_rules(parser)
    group = parser.add_argument_group("which drafts")
    add_stdin_filename(group)
    add_selection(group)
    add_baseline(parser.add_argument_group("what they are held against"), "say nothing of what is new")
    group = parser.add_argument_group("what comes out")
    group.add_argument(
        "--output-file",
        default="",
        metavar="FILE",
        help=f"write the page there, - for standard output; default: {_FILE}",
    )


def run(options: argparse.Namespace) -> int:
    """Lint, and write the page: 0 whatever is found, 2 where a draft could not be read or a rule broke."""
    file = options.output_file or _FILE
    if not options.output_file:
        _spare(file)
    desk = Desk(wishes(options))
    reporter = desk.plugins(desk.here()).reporter("html")
    chosen = choose(desk, options)
    spare(file, chosen.paths)
    drafts = Drafts(desk, chosen, options, getattr(reporter, "gather", None))
    drafts.prepare()
    baselines = Baselines.asked(desk, options)
    for name in chosen.names():
        baselines.of(name)  # a broken one stops the run before anything is written
    troubles = [Report.unread(path, error) for path, error in chosen.errors]
    reports = _Standing(baselines, heapq.merge(troubles, drafts.reports(), key=lambda report: report.path))
    with output("" if file == "-" else file) as out:
        reporter(reports, out)
    if file != "-":
        print(f"The report is in {file}.")
    return 2 if reports.broken else 0


class _Standing:
    """The reports of a run, each held against its baseline; their failures go to standard error."""

    def __init__(self, baselines: Baselines, reports: Iterable[Report]) -> None:
        self.broken = False
        self._baselines = baselines
        self._reports = reports

    def __iter__(self) -> Iterator[Report]:
        for report in self._reports:
            for failure in report.failures:
                self.broken = True
                tell(failure)
            known = self._baselines.known(report) if report.source else None
            if known:
                report.trend = Trend(known.known, len(known.gone))
            yield report


def _spare(file: str) -> None:
    """Raise UserError where somebody else's file has the name that a report has by itself."""
    if not os.path.exists(file):
        return
    if os.path.isfile(file):
        with open(file, "rb") as there:
            if _OURS in there.read(200):
                return
    raise UserError(f"report: {file} is there already, and is no page of copydesk; name another --output-file")
