"""`copydesk check`: lint drafts."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

from copydesk import files
from copydesk.desk import Desk, Wishes
from copydesk.errors import UserError
from copydesk.lint import Report
from copydesk.rule import LEVELS

# Below this many drafts starting processes costs more than it saves.
_WORTH_PROCESSES = 64


def run(options: argparse.Namespace) -> int:
    """Lint, report, and say with the exit code what came of it."""
    desk = Desk(wishes(options))
    here = desk.config(os.path.join(os.getcwd(), "draft.md"))
    plugins = desk.plugins(here)
    reporter = plugins.reporter(options.output_format)
    paths = options.paths or ["."]
    chosen = files.select(
        [path for path in paths if path != "-"],
        plugins.formats,
        [*_from_here(here.exclude, here.folder), *options.exclude],
        force_exclude=options.force_exclude,
    )
    tally = _Tally()
    for error in chosen.errors:
        tally.trouble(error)
    reports = tally.counted(_reports(desk, chosen.drafts, "-" in paths, options))
    with _output(options.output_file) as out:
        if options.statistics:
            _statistics(reports, out)
        else:
            reporter(reports, out)
    return tally.exit_code(options, here.fail_on)


def wishes(options: argparse.Namespace) -> Wishes:
    """What the options ask for."""
    if options.config and not os.path.isfile(options.config):
        raise UserError(f"--config: there is no file {options.config}")
    return Wishes(
        options.select,
        options.ignore,
        options.extend_select,
        os.path.abspath(options.config) if options.config else "",
        options.isolated,
        not options.no_cache,
    )


def _from_here(patterns: Iterable[str], folder: str) -> list[str]:
    """Patterns that count from a config's folder, as they read from the working folder."""
    below = os.path.relpath(os.getcwd(), folder or ".").replace(os.sep, "/")
    if below == ".":
        return list(patterns)
    return [p.removeprefix("/").removeprefix(f"{below}/") if p.lstrip("/").startswith(f"{below}/") else p for p in patterns]


def _reports(desk: Desk, drafts: list[str], standard_input: bool, options: argparse.Namespace) -> Iterator[Report]:
    if standard_input:
        name = options.stdin_filename or "-"
        yield desk.lint(name, sys.stdin.buffer.read(), "" if options.stdin_filename else ".md")
    jobs = options.jobs or (min(os.cpu_count() or 1, 8) if len(drafts) >= _WORTH_PROCESSES else 1)
    for draft in drafts:
        desk.linter(draft)  # a broken config or rule stops the run before anything is printed
    found = _in_processes(drafts, jobs, options) if jobs > 1 else (_lint(desk, draft) for draft in drafts)
    yield from _with_progress(found, len(drafts))


def _lint(desk: Desk, draft: str) -> Report:
    from copydesk.lint import Failure

    try:
        with open(draft, "rb") as file:
            data = file.read()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return Report(draft, failures=[Failure(draft, "", f"{draft}: this draft cannot be read: {reason}")])
    return desk.lint(draft, data)


_worker: Desk | None = None


def _start_worker(wanted: Wishes) -> None:
    global _worker  # noqa: PLW0603 - a process of a pool has nowhere else to keep what it was started with
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
    part = f"{path}.{os.getpid()}.part"
    try:
        with open(part, "w", encoding="utf-8", newline="") as out:
            yield out
        os.replace(part, path)
    except OSError as error:
        raise UserError(f"--output-file: {path} cannot be written: {error.strerror}") from None
    finally:
        if os.path.exists(part):
            os.remove(part)


def _statistics(reports: Iterable[Report], out: TextIO) -> None:
    count = Counter((f.rule, f.level) for report in reports for f in report.findings)
    wide = len(str(max(count.values(), default=0)))
    for (rule, level), n in sorted(count.items(), key=lambda item: (-item[1], item[0])):
        out.write(f"{n:>{wide}}  {level:<10}  {rule}\n")


class _Tally:
    """What has been found so far, as far as the exit code asks."""

    def __init__(self) -> None:
        self._levels: Counter[str] = Counter()
        self._broken = False

    def trouble(self, message: str) -> None:
        """Tell of something that could not be done."""
        self._broken = True
        print(f"copydesk: {message}", file=sys.stderr)

    def counted(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The reports, counted on their way; their failures go to standard error."""
        for report in reports:
            self._levels.update(finding.level for finding in report.findings)
            for failure in report.failures:
                self.trouble(f"{failure.path}: rule {failure.rule} broke: {failure.error}" if failure.rule else failure.error)
            yield report

    def exit_code(self, options: argparse.Namespace, fail_on: str) -> int:
        """0, 1 or 2, as the contract has it."""
        if self._broken:
            return 2
        fail_on = options.fail_on or fail_on
        if options.exit_zero or fail_on == "never":
            return 0
        failing = LEVELS[LEVELS.index(fail_on) :]
        allowed = {"warning": options.max_warnings or 0}
        return int(any(self._levels[level] > allowed.get(level, 0) for level in failing))
