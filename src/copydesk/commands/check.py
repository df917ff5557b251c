"""`copydesk check`: lint drafts."""

from __future__ import annotations

import argparse
import heapq
import sys
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from copydesk.commands.arguments import add_paths, add_rules, add_selection, add_stdin_filename, count
from copydesk.commands.drafts import Chosen, choose, wishes
from copydesk.commands.linting import Drafts, Gather
from copydesk.commands.output import output, spare
from copydesk.commands.screening import Screen, add_screens
from copydesk.commands.tally import Tally
from copydesk.desk import Desk
from copydesk.lint import Report

if TYPE_CHECKING:
    from copydesk.commands.mending import Mending


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk check` takes."""
    add_paths(parser)
    add_rules(parser)
    group = parser.add_argument_group("which drafts")
    add_stdin_filename(group)
    add_selection(group)
    group.add_argument("--watch", action="store_true", help="lint again whenever something changes, until Ctrl-C")
    add_screens(parser.add_argument_group("what is held back"))
    group = parser.add_argument_group("what is fixed")
    group.add_argument("--fix", action="store_true", help="write fixes that are safe into the drafts")
    group.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: also those that want reading")
    group.add_argument("--diff", action="store_true", help="write nothing, and say in a diff what would be fixed")
    group = parser.add_argument_group("what comes out")
    group.add_argument(
        "--output-format",
        default="full",
        metavar="FORMAT",
        help="for people: full, concise, critic, html; for programs: json, jsonl, sarif, github, gitlab, azure, junit, "
        "checkstyle, rdjson, rdjsonl; plugins may add more",
    )
    group.add_argument("--output-file", default="", metavar="FILE", help="write there instead")
    group.add_argument("--statistics", action="store_true", help="count findings by rule instead; full or json")
    group.add_argument(
        "--show-timings", action="store_true", help="say on standard error how long each rule took; uses one process"
    )
    group = parser.add_argument_group("what fails")
    group.add_argument(
        "--fail-on",
        choices=("suggestion", "warning", "error", "never"),
        help="exit 1 from this level on; default: warning",
    )
    group.add_argument("--max-warnings", type=count, metavar="N", help="so many warnings are no failure")
    group.add_argument("--exit-zero", action="store_true", help="exit 0 whatever is found")


def run(options: argparse.Namespace) -> int:
    """Lint, report, and say with the exit code what came of it."""
    if options.watch:
        from copydesk.commands.watch import watch

        return watch(options)
    desk, tell = _desk(options)
    plugins = desk.plugins(desk.here())
    reporter = plugins.reporter(options.output_format)
    if options.statistics:
        from copydesk.commands.statistics import statistics

        reporter = statistics(options.output_format)
    screen = Screen(desk, options)
    chosen = screen.chosen(choose(desk, options))
    spare(options.output_file, chosen.paths)
    drafts = Drafts(desk, chosen, options, getattr(reporter, "gather", None))
    drafts.prepare()
    screen.prepare(chosen.names())
    troubles = [Report.unread(path, error) for path, error in chosen.errors]
    tally = Tally(desk, options)
    merged = heapq.merge(troubles, drafts.reports(), key=lambda report: report.path)
    mending = _mending(desk, options, chosen, getattr(reporter, "gather", None))
    screened = screen.screened(merged)
    reports = tally.counted(mending.mended(screened) if mending else screened)
    with output(options.output_file) as out:
        if mending and mending.diffs:
            deque(reports, maxlen=0)
            mending.write_diffs(out)
        else:
            reporter(reports, mending.beside(out) if mending else out)
        deque(reports, maxlen=0)  # a plugin's reporter may have left some unread
        if mending:
            mending.tell(out)
    screen.tell()
    if tell:
        tell(sys.stderr)
    code = tally.exit_code()
    return mending.exit_code(code) if mending else code


def _mending(desk: Desk, options: argparse.Namespace, chosen: Chosen, gather: Gather) -> Mending | None:
    if not (options.fix or options.diff or options.unsafe_fixes):
        return None
    from copydesk.commands.mending import Mending

    return Mending(desk, options, chosen, gather)


def _desk(options: argparse.Namespace) -> tuple[Desk, Callable[[TextIO], None] | None]:
    """The desk and, where times are asked for, what tells them."""
    if not options.show_timings:
        return Desk(wishes(options)), None
    from copydesk.timings import TimedDesk

    options.jobs = 1  # what several processes take together is no time that anybody waits
    timed = TimedDesk(wishes(options))
    return timed, timed.tell
