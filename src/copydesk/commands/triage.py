"""`copydesk triage`: go through the findings one by one."""

from __future__ import annotations

import argparse
from dataclasses import replace

from copydesk.commands.arguments import add_paths, add_rules, add_selection
from copydesk.commands.drafts import choose, read, wishes
from copydesk.commands.screening import Screen, add_screens
from copydesk.commands.tally import tell
from copydesk.commands.vocab import add
from copydesk.desk import Desk
from copydesk.errors import UserError
from copydesk.lint import Failure
from copydesk.triage.dialogue import Dialogue
from copydesk.triage.progress import Progress


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk triage` takes."""
    add_paths(parser)
    add_rules(parser)
    add_selection(parser.add_argument_group("which drafts"))
    add_screens(parser.add_argument_group("what is held back"))
    parser.set_defaults(stdin_filename="")


def run(options: argparse.Namespace) -> int:
    """Ask about each finding, and do as is answered."""
    if "-" in options.paths:
        raise UserError("triage reads answers from standard input, and no draft; name a file")
    desk = Desk(wishes(options))
    screen = Screen(desk, options)
    chosen = screen.chosen(choose(desk, options))
    for path in chosen.paths:
        desk.linter(path)
    screen.prepare(chosen.paths)
    triage = _Triage(desk, options, screen)
    for path, error in chosen.errors:
        triage.fail(Failure(path, "", error))
    for path in chosen.paths:
        if not triage.take(path):
            break
    triage.tell()
    screen.tell()
    return triage.code


class _Triage:
    """The drafts of a triage, one at a time."""

    def __init__(self, desk: Desk, options: argparse.Namespace, screen: Screen) -> None:
        self.code = 0
        self._desk = desk
        self._options = options
        self._screen = screen
        self._dialogue = Dialogue(self._accept)
        self._left = 0

    def take(self, path: str) -> bool:
        """Go through a draft; whether to go on to the next."""
        try:
            progress = Progress(
                path,
                read(path),
                lambda data: self._desk.lint(path, data),
                lambda data: self._desk.read(path, data),
                lambda report: next(self._screen.screened([replace(report)])).findings,
            )
        except UserError as error:
            self.fail(Failure(path, "", str(error)))
            return True
        for failure in progress.report.failures:
            self.fail(failure)
        goes_on = self._dialogue.go_through(progress)
        self._left = len(progress.left)
        return goes_on

    def _accept(self, progress: Progress, word: str) -> str:
        """Add a word to the vocabulary, and read it anew."""
        said = add(self._desk, [word], progress.path)
        self._desk = Desk(wishes(self._options))
        progress.reread()
        return said

    def fail(self, failure: Failure) -> None:
        """Say what could not be done."""
        self.code = 2
        tell(failure)

    def tell(self) -> None:
        """Say what was done, and what is left of the draft that was open."""
        counts = self._dialogue.counts
        said = [f"{counts[answer]} {answer}" for answer in ("fixed", "ignored", "added", "skipped") if counts[answer]]
        left = f"; {self._left} left in the draft that was open" if self._left else ""
        print(f"{', '.join(said) or 'Nothing to query' * (not self._left) or 'nothing done'}{left}.")
