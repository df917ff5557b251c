"""`copydesk check`: lint drafts."""

from __future__ import annotations

import argparse
import heapq
import os
import sys
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

from copydesk import files
from copydesk.desk import Desk, Wishes
from copydesk.errors import UserError
from copydesk.lint import Failure, Report
from copydesk.rule import LEVELS

# Below this many drafts starting processes costs more than it saves.
_WORTH_PROCESSES = 64


def run(options: argparse.Namespace) -> int:
    """Lint, report, and say with the exit code what came of it."""
    desk = Desk(wishes(options))
    plugins = desk.plugins(desk.config(os.path.join(os.getcwd(), "draft.md")))
    reporter = plugins.reporter(options.output_format)
    paths = options.paths or (["-"] if options.stdin_filename else ["."])
    chosen = files.select([path for path in paths if path != "-"], desk, force_exclude=options.force_exclude)
    drafts = _Drafts(desk, chosen.drafts, options)
    if "-" in paths:
        drafts.read_standard_input()
    drafts.prepare()
    troubles = [Report(path, failures=[Failure(path, "", error)]) for path, error in sorted(chosen.errors)]
    tally = Tally(desk, options)
    reports = tally.counted(heapq.merge(troubles, drafts.reports(), key=lambda report: report.path))
    with _output(options.output_file) as out:
        if options.statistics:
            _statistics(reports, out)
        else:
            reporter(reports, out)
        deque(reports, maxlen=0)  # a plugin's reporter may have left some unread
    return tally.exit_code()


def wishes(options: argparse.Namespace) -> Wishes:
    """What the options ask for."""
    if options.config and not os.path.isfile(options.config):
        raise UserError(f"--config: there is no file {options.config}")
    return Wishes(
        getattr(options, "select", ()),
        getattr(options, "ignore", ()),
        getattr(options, "extend_select", ()),
        getattr(options, "exclude", ()),
        os.path.abspath(options.config) if options.config else "",
        options.isolated,
        not options.no_cache,
    )


class _Drafts:
    """The drafts of a run, on disk and from standard input."""

    def __init__(self, desk: Desk, paths: list[str], options: argparse.Namespace) -> None:
        self._desk = desk
        self._paths = paths
        self._options = options
        self._standard_input: tuple[str, bytes] | None = None

    def read_standard_input(self) -> None:
        """Take a draft from standard input, under the name given for it."""
        name = self._options.stdin_filename
        if not (name and self._options.force_exclude and self._desk.excludes(name)):
            self._standard_input = (name or "-", sys.stdin.buffer.read())

    def prepare(self) -> None:
        """Make the rules for every draft: a broken config or rule stops the run before anything is printed."""
        for path in [*self._paths, *(self._standard_input or ())[:1]]:
            self._desk.linter(str(path))

    def reports(self) -> Iterator[Report]:
        """A report of each draft, by path."""
        jobs = self._options.jobs
        if not jobs:
            jobs = min(os.cpu_count() or 1, 8) if len(self._paths) >= _WORTH_PROCESSES else 1
        on_disk = (
            _in_processes(self._paths, jobs, self._options)
            if jobs > 1 and len(self._paths) > 1
            else (_lint(self._desk, path) for path in self._paths)
        )
        return _with_progress(heapq.merge(self._piped(), on_disk, key=lambda report: report.path), len(self._paths))

    def _piped(self) -> Iterator[Report]:
        if self._standard_input:
            name, data = self._standard_input
            yield self._desk.lint(name, data, "" if self._options.stdin_filename else ".md")


def _lint(desk: Desk, draft: str) -> Report:
    try:
        with open(draft, "rb") as file:
            data = file.read()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return Report(draft, failures=[Failure(draft, "", f"{draft}: this draft cannot be read: {reason}")])
    return desk.lint(draft, data)


_worker: Desk | None = None


def _start_worker(wanted: Wishes) -> None:
    import signal

    global _worker  # noqa: PLW0603 - a process of a pool has nowhere else to keep what it was started with
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started it tells of an interrupt, and ends it
    _worker = Desk(wanted)


def _work(draft: str) -> Report:
    assert _worker is not None  # noqa: S101
    return _lint(_worker, draft)


def _in_processes(drafts: list[str], jobs: int, options: argparse.Namespace) -> Iterator[Report]:
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(wishes(options),)) as pool:
        yield from pool.map(_work, drafts, chunksize=max(1, min(16, len(drafts) // (4 * jobs))))


def _with_progress(reports: Iterator[Report], total: int) -> Iterator[Report]:
    """A progress bar on standard error, on a terminal, where the run is long and standard output goes elsewhere."""
    if total < 2 or not sys.stderr.isatty() or sys.stdout.isatty():
        yield from reports
        return
    from tqdm import tqdm

    yield from tqdm(reports, total=total, unit=" drafts", delay=1, leave=False, file=sys.stderr)


@contextmanager
def _output(path: str) -> Iterator[TextIO]:
    """Standard output, or a file that is whole or not there at all."""
    if not path:
        yield sys.stdout
        return
    target = os.path.realpath(path)
    part = target if os.path.exists(target) and not os.path.isfile(target) else f"{target}.{os.getpid()}.part"
    try:
        out = open(part, "w", encoding="utf-8", errors="replace", newline="")  # noqa: SIM115 - closed below
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"--output-file: {path} cannot be written: {reason}") from None
    try:
        with out:
            yield out
        if part != target:
            os.replace(part, target)
    finally:
        if part != target and os.path.exists(part):
            os.remove(part)


def _statistics(reports: Iterable[Report], out: TextIO) -> None:
    count = Counter((f.rule, f.level) for report in reports for f in report.findings)
    wide = len(str(max(count.values(), default=0)))
    rows = sorted(count.items(), key=lambda item: (-item[1], item[0]))
    out.writelines(f"{n:>{wide}}  {level:<10}  {rule}\n" for (rule, level), n in rows)


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
                told = (
                    f"{failure.path}: the rule {failure.rule} broke: {failure.error}" if failure.rule else failure.error
                )
                print(f"copydesk: {told}", file=sys.stderr)
            yield report

    def exit_code(self) -> int:
        """0, 1 or 2, as the contract has it."""
        if self._broken:
            return 2
        if self._options.exit_zero:
            return 0
        allowed = {"warning": self._options.max_warnings or 0}
        return int(any(count > allowed.get(level, 0) for level, count in self._failing.items()))
