"""Lints the drafts of a run, in one process or in several."""

from __future__ import annotations

import argparse
import heapq
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial

from copydesk.commands.drafts import Chosen, read, wishes
from copydesk.desk import Desk, Wishes
from copydesk.document import Document
from copydesk.errors import UserError
from copydesk.lint import Report

# What a reporter wants worked out from each document: its attribute `gather`, a function of a module, since it may be sent to processes.
Gather = Callable[[Document], object] | None

# Below this many drafts starting processes costs more than it saves.
_WORTH_PROCESSES = 64


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
            else (lint_draft(self._desk, path, self._gather) for path in paths)
        )
        return _with_progress(heapq.merge(self._piped(), on_disk, key=lambda report: report.path), len(paths))

    def _piped(self) -> Iterator[Report]:
        if self._chosen.piped:
            yield self._desk.lint(*self._chosen.piped, self._gather)


def lint_draft(desk: Desk, draft: str, gather: Gather = None) -> Report:
    """The report of a draft on disk; one that cannot be read is a failure of its report."""
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
    _worker = partial(lint_draft, Desk(wanted), gather=gather)


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
