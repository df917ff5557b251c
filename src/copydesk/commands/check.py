"""`copydesk check`: lint drafts."""

from __future__ import annotations

import argparse
import heapq
import os
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, TextIO

from copydesk.commands.arguments import add_paths, add_rules, add_selection, add_stdin_filename, count
from copydesk.commands.drafts import Chosen, choose, read, wishes
from copydesk.commands.output import output
from copydesk.commands.screening import Screen, add_screens
from copydesk.desk import Desk, Wishes
from copydesk.document import Document
from copydesk.errors import UserError
from copydesk.lint import Failure, Report
from copydesk.rule import LEVELS

if TYPE_CHECKING:
    from copydesk.commands.mending import Mending

# What a reporter wants worked out from each document: its attribute `gather`, a function of a module, since it may be sent to processes.
Gather = Callable[[Document], object] | None

# Below this many drafts starting processes costs more than it saves.
_WORTH_PROCESSES = 64


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
    plugins = desk.plugins(desk.config(os.path.join(os.getcwd(), "draft.md")))
    reporter = plugins.reporter(options.output_format)
    if options.statistics:
        from copydesk.commands.statistics import statistics

        reporter = statistics(options.output_format)
    screen = Screen(desk, options)
    chosen = screen.chosen(choose(desk, options))
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


class Drafts:
    """The drafts of a run, on disk and from standard input."""

    def __init__(self, desk: Desk, chosen: Chosen, options: argparse.Namespace, gather: Gather) -> None:
        self._desk = desk
        self._chosen = chosen
        self._options = options
        self._gather = gather

    def prepare(self) -> None:
        """Make the rules for every draft: a broken config or rule stops the run before anything is printed."""
        for path in self._chosen.names():
            self._desk.linter(path)

    def reports(self) -> Iterator[Report]:
        """A report of each draft, by path."""
        paths, jobs = self._chosen.paths, self._options.jobs
        if not jobs:
            jobs = min(os.cpu_count() or 1, 8) if len(paths) >= _WORTH_PROCESSES else 1
        on_disk = (
            _in_processes(paths, jobs, self._options, self._gather)
            if jobs > 1 and len(paths) > 1
            else (_lint(self._desk, path, self._gather) for path in paths)
        )
        return _with_progress(heapq.merge(self._piped(), on_disk, key=lambda report: report.path), len(paths))

    def _piped(self) -> Iterator[Report]:
        if self._chosen.piped:
            yield self._desk.lint(*self._chosen.piped, self._gather)


def _lint(desk: Desk, draft: str, gather: Gather) -> Report:
    try:
        data = read(draft)
    except UserError as error:
        return Report.unread(draft, str(error))
    return desk.lint(draft, data, gather=gather)


_worker: Callable[[str], Report] | None = None


def _start_worker(wanted: Wishes, gather: Gather) -> None:
    import signal

    global _worker  # noqa: PLW0603 - a process of a pool has nowhere else to keep what it was started with
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started it tells of an interrupt, and ends it
    _worker = partial(_lint, Desk(wanted), gather=gather)


def _work(draft: str) -> Report:
    assert _worker is not None  # noqa: S101
    return _worker(draft)


def _in_processes(drafts: list[str], jobs: int, options: argparse.Namespace, gather: Gather) -> Iterator[Report]:
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(wishes(options), gather)) as pool:
        yield from pool.map(_work, drafts, chunksize=max(1, min(16, len(drafts) // (4 * jobs))))


def _with_progress(reports: Iterator[Report], total: int) -> Iterator[Report]:
    """A progress bar on standard error, on a terminal, where the run is long and standard output goes elsewhere."""
    if total < 2 or not sys.stderr.isatty() or sys.stdout.isatty():
        yield from reports
        return
    from tqdm import tqdm

    yield from tqdm(reports, total=total, unit=" drafts", delay=1, leave=False, file=sys.stderr)


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
