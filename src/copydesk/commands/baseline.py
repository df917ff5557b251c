"""`copydesk baseline`: write down the known findings of a project."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterable

from copydesk.adoption.baseline import Baseline, Entry, write
from copydesk.commands.arguments import add_paths, add_rules, add_selection
from copydesk.commands.drafts import choose, wishes
from copydesk.commands.linting import Drafts
from copydesk.commands.output import output
from copydesk.commands.screening import BASELINE, Baselines, findings, looked
from copydesk.commands.tally import tell
from copydesk.config import shown
from copydesk.desk import Desk
from copydesk.errors import UserError
from copydesk.lint import Failure, Report


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk baseline` takes."""
    add_paths(parser, piped=False)
    parser.add_argument("--baseline", default="", metavar="FILE", help=f"the file to write; default: {BASELINE}")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--prune", action="store_true", help="only take out what is gone, and add nothing")
    group.add_argument("--check", action="store_true", help="write nothing; exit 1 where --prune would")
    add_rules(parser)
    add_selection(parser.add_argument_group("which drafts"))
    parser.set_defaults(stdin_filename="")


def run(options: argparse.Namespace) -> int:
    """Lint, and write what is found into the baselines that hold for the drafts."""
    if "-" in options.paths:
        raise UserError("baseline: standard input is no draft that could be known again; name files or folders")
    desk = Desk(wishes(options))
    chosen = choose(desk, options)
    drafts = Drafts(desk, chosen, options, None)
    drafts.prepare()
    ledgers = Ledgers(desk, options)
    broken = [Failure(path, "", error) for path, error in chosen.errors]
    for report in drafts.reports():
        broken += report.failures
        if report.source:
            ledgers.of(report.path).enter(report)
    for failure in broken:
        tell(failure)
    stale = False
    for ledger in ledgers.all():
        stale = ledger.close(write=not options.check) or stale
    return 2 if broken else int(options.check and stale)


class Ledgers:
    """The baselines of a run, as they are and as they are to be."""

    def __init__(self, desk: Desk, options: argparse.Namespace) -> None:
        self._desk = desk
        self._options = options
        self._paths = Baselines(desk, options.baseline)
        self._open: dict[str, Ledger] = {}
        for folder in filter(os.path.isdir, options.paths or ["."]):
            # Where all drafts of a folder have gone, its baseline is to know.
            at = os.path.join(folder, "draft.md")
            if os.path.exists(self._paths.path(at)):
                self.of(at)

    def of(self, draft: str) -> Ledger:
        """The one for a draft."""
        path = self._paths.path(draft)
        if path not in self._open:
            only = self._options.prune or self._options.check
            if only and not os.path.exists(path):
                raise UserError(f"baseline: there is no file {shown(path)} to prune; `copydesk baseline` writes one")
            folders = [folder for folder in self._options.paths or ["."] if os.path.isdir(folder)]
            self._open[path] = Ledger(self._desk, Baseline.read(path, both_sides=True), folders, only_known=only)
        return self._open[path]

    def all(self) -> Iterable[Ledger]:
        """All that were asked for, by path."""
        return [ledger for _, ledger in sorted(self._open.items())]


class Ledger:
    """One baseline and the findings that are to be in it: all those of a run, or only those that it knows."""

    def __init__(self, desk: Desk, baseline: Baseline, folders: list[str], *, only_known: bool) -> None:
        self._desk = desk
        self._baseline = baseline
        self._folders = [os.path.realpath(folder) for folder in folders]
        self._only_known = only_known
        self._entries: dict[tuple[str, str], Entry] = {}
        self._read: set[str] = set()
        self._moved = 0

    def enter(self, report: Report) -> None:
        """Take up the findings of a draft that was read."""
        seen = self._baseline.knows(report, looked(self._desk, report.path, report.failures))
        name = self._baseline.name(report.path)
        for entry, known in zip(seen.entries, seen.known, strict=True):
            if known or not self._only_known:
                self._keep(entry)
        for entry in seen.unseen:
            self._keep(entry._replace(path=name))
        self._read |= {name, seen.was}
        self._moved += bool(seen.was) and seen.was != name

    def _keep(self, entry: Entry) -> None:
        self._entries.setdefault((entry.path, entry.fingerprint), entry)

    def close(self, *, write: bool) -> bool:
        """Write the file where it is to change, and say what came of it; whether it was to change."""
        for entry in self._baseline.entries:
            if entry.path not in self._read and not self._deleted(entry):
                self._keep(entry)
        old, new = self._baseline.entries, list(self._entries.values())
        changed = set(old) != set(new) or self._baseline.torn or not os.path.exists(self._baseline.path)
        if changed and write:
            self._write(new)
        before, after = Counter(entry.fingerprint for entry in old), Counter(entry.fingerprint for entry in new)
        added, gone = (after - before).total(), (before - after).total()
        news = [f"{added} new"] * bool(added) + [f"{gone} gone"] * bool(gone)
        news += [f"{self._moved} draft{'s' * (self._moved != 1)} moved"] * bool(self._moved)
        drafts = len({entry.path for entry in new})
        print(
            f"{shown(self._baseline.path)}: {findings(len(new), 'known ')} in {drafts} draft{'s' * (drafts != 1)}"
            + (f"; {', '.join(news)}" if news else "")
            + ("; run `copydesk baseline --prune`" if changed and not write else "")
        )
        return changed

    def _deleted(self, entry: Entry) -> bool:
        """Whether an entry's draft was in a folder of this run and is no longer there, and its rule would have looked."""
        path = self._baseline.place(entry.path)
        home = os.path.realpath(path)
        inside = any(os.path.join(home, "").startswith(os.path.join(folder, "")) for folder in self._folders)
        return inside and not os.path.exists(path) and looked(self._desk, path)(entry.rule)

    def _write(self, entries: list[Entry]) -> None:
        with output(shown(self._baseline.path), "baseline") as out:
            write(entries, out)
