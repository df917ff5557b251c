"""`copydesk check --watch`: lint again whenever a draft, or what drafts are held to, changes.

Files are asked again and again what they are like, instead of letting the system report changes: that is right on network
drives, in containers and with every way an editor has of saving, and needs no library. What it costs is bounded: the time
between two looks is ten times what a look takes.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from copydesk.commands.drafts import Chosen, choose, wishes
from copydesk.commands.linting import Drafts
from copydesk.commands.screening import Baselines, Screen
from copydesk.commands.tally import Tally
from copydesk.desk import Desk
from copydesk.errors import UserError
from copydesk.lint import Failure, Report
from copydesk.rule import LEVELS, Finding
from copydesk.stamps import Stamp, stamp

if TYPE_CHECKING:
    from copydesk.plugins import Reporter

# Seconds between two looks at least; and until a file that is being written must have come to rest.
_PAUSE = 0.3
_REST = 0.05
# What goes with one run and not with many.
_NOT_WITH = ("output_file", "statistics", "show_timings", "fix", "unsafe_fixes", "diff")


class Said(NamedTuple):
    """What was said of a draft last."""

    findings: list[Finding]
    failures: list[Failure]


def watch(options: argparse.Namespace) -> int:
    """Lint, and again at each change, until the user interrupts; that is no fault, and the exit code is 0."""
    for name in _NOT_WITH:
        if getattr(options, name, None):
            raise UserError(f"--watch does not go with --{name.replace('_', '-')}; leave one of them out")
    if "-" in options.paths or options.stdin_filename:
        raise UserError("--watch: standard input cannot be watched; name a draft or a folder")
    try:
        _Watch(options).run()
    except KeyboardInterrupt:
        print(file=sys.stderr)
    return 0


class _Watch:
    """What holds at the moment: the desk, the drafts as they were seen last, and what was said of them."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._said: dict[str, Said] = {}
        self._errors: list[str] = []
        self._tried: Desk | None = None
        self._known: dict[str, Stamp] = {}
        self._desk, self._reporter, self._screen = self._started()
        self._chosen = choose(self._desk, options)
        self._seen: dict[str, Stamp] = {}

    def run(self) -> None:
        """Never ends by itself."""
        pause = self._look()
        while True:
            time.sleep(max(_PAUSE, 10 * pause))
            pause = self._look()

    def _started(self) -> tuple[Desk, Reporter, Screen]:
        """A desk that has read everything anew. Raises UserError for a config, rule, plugin or baseline that cannot be."""
        desk = Desk(wishes(self._options))
        self._tried = desk
        screen = Screen(desk, self._options)
        if self._options.changed and os.path.exists(self._options.changed):
            self._options.changed = ""  # it was a path, and now is one of the paths
        plugins = desk.plugins(desk.here())
        reporter = plugins.reporter(self._options.output_format)
        paths = choose(desk, self._options).paths
        self._known = self._baselines(desk, paths)
        screen.prepare(paths)
        for path in paths:
            desk.linter(path)
        return desk, reporter, screen

    def _baselines(self, desk: Desk, drafts: Iterable[str]) -> dict[str, Stamp]:
        """The baselines of some drafts, and what they are like."""
        held = Baselines(desk, self._options.baseline)
        return {path: stamp(path) for path in {held.path(draft) for draft in drafts}}

    def _look(self) -> float:
        """Look once, say what is new; how long the look took, in seconds."""
        began = time.perf_counter()
        anew = not self._seen or self._renewed()
        now, errors = self._present()
        took = time.perf_counter() - began
        if errors != self._errors:
            self._errors = errors
            for error in errors:
                print(f"copydesk: {error}", file=sys.stderr)
        changed = [path for path in now if anew or self._seen.get(path) != now[path]]
        gone = [path for path in self._seen if path not in now]
        if changed or gone:
            self._seen = self._rested(now)
            self._lint([path for path in changed if path in self._seen], gone, anew=anew)
        return took

    def _renewed(self) -> bool:
        """Whether the config or the rules were changed and hold now; where they cannot be, the last ones stay."""
        known = self._baselines(self._desk, self._seen) != self._known
        tried = self._tried is not self._desk and self._tried and not self._tried.stale()
        if not known and (tried or not self._desk.stale()):
            return False
        time.sleep(_REST)
        try:
            self._desk, self._reporter, self._screen = self._started()
        except UserError as error:
            print(f"copydesk: {error}\ncopydesk: what held before holds on", file=sys.stderr)
            return False
        return True

    def _present(self) -> tuple[dict[str, Stamp], list[str]]:
        """The drafts that are there, and what they are like; and what cannot be taken."""
        try:
            self._chosen = choose(self._desk, self._options)
        except UserError as error:  # a config below that cannot be: told when the desk is made anew
            return self._seen, [str(error)]
        return {path: stamp(path) for path in self._chosen.paths}, [error for _, error in self._chosen.errors]

    def _rested(self, seen: dict[str, Stamp]) -> dict[str, Stamp]:
        """What the drafts are like when nobody writes them any more, or a second has passed."""
        for _ in range(20):
            time.sleep(_REST)
            now = {path: stamp(path) for path in seen}
            if now == seen:
                break
            seen = now
        return {path: kept for path, kept in seen.items() if kept}

    def _lint(self, changed: list[str], gone: Iterable[str], *, anew: bool) -> None:
        first = not self._said
        for path in gone:
            self._said.pop(path, None)
        chosen = self._screen.chosen(Chosen(changed, [], None))
        drafts = Drafts(self._desk, chosen, self._options, getattr(self._reporter, "gather", None))
        new: list[Report] = []
        for report in self._screen.screened(drafts.reports()):
            said = Said(report.findings, report.failures)
            if first or self._said.get(report.path) != said:
                new.append(report)
            self._said[report.path] = said
        if new:
            if sys.stdout.isatty():
                sys.stdout.write("\033[H\033[2J")
            self._reporter(Tally(self._desk, self._options).counted(new), sys.stdout)
            sys.stdout.flush()
        what = "config or rules" if anew else _listed(changed)
        self._tell(
            f"{what} changed" if changed and not first else "",
            f"{_listed(gone)} gone" if gone else "",
            "the findings are the same" if changed and not new else "",
        )
        gc.collect()

    def _tell(self, *happened: str) -> None:
        """The line below: what happened, and how it stands."""
        count = Counter(finding.level for said in self._said.values() for finding in said.findings)
        levels = [f"{count[level]} {level}{'s' * (count[level] != 1)}" for level in reversed(LEVELS) if count[level]]
        drafts = f"{len(self._said)} draft{'s' * (len(self._said) != 1)}"
        told = "; ".join(part for part in happened if part)
        stands = f"{', '.join(levels) or 'nothing to query'} in {drafts}"
        print(
            f"[{time.strftime('%H:%M:%S')}] {told}{'. ' * bool(told)}Now {stands}; Ctrl-C ends",
            file=sys.stderr,
            flush=True,
        )


def _listed(paths: Iterable[str]) -> str:
    """Some paths by name, many by number."""
    paths = list(paths)
    return ", ".join(paths) if len(paths) <= 3 else f"{len(paths)} drafts"
