"""`copydesk figures`: the number sheet, and what changed between two versions of it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from copydesk.commands.drafts import Chosen, Piped, choose, read, wishes
from copydesk.commands.output import output
from copydesk.desk import Desk
from copydesk.errors import UserError
from copydesk.readings.vouching import Standard
from copydesk.sheets.entry import Sheet, sheet

# These are read straight through; a program, a spreadsheet or a page has its own ways to leave out what nobody asks about.
_NARROWED = ("table", "markdown")


def run(options: argparse.Namespace) -> int:
    """Write the sheet of all figures of the drafts, or with `--compare` the figures that differ between two."""
    desk = Desk(wishes(options))
    writer = import_module(f"copydesk.sheets.{options.output_format}")
    if options.compare:
        return _compare(desk, options, writer)
    drafts = _Drafts(desk, choose(desk, options))
    sheets = drafts.sheets()
    if options.output_format in _NARROWED and not options.all:
        sheets = (sheet.narrowed() for sheet in sheets)
    with output(options.output_file) as out:
        writer.write(sheets, out)
    return 2 if drafts.failed else 0


class _Drafts:
    """The sheets of the drafts of a run; a draft that cannot be read is told of on standard error."""

    def __init__(self, desk: Desk, chosen: Chosen) -> None:
        self.failed = False
        self._desk = desk
        self._chosen = chosen
        # A broken config stops the run before anything is printed.
        self._standards = {name: desk.standard(name) for name in chosen.names()}

    def sheets(self) -> Iterator[Sheet]:
        """A sheet of each draft, by path."""
        piped = self._chosen.piped
        drafts: list[tuple[str, str, Piped | None]] = [(path, "", None) for path in self._chosen.paths]
        drafts += [(path, error, None) for path, error in self._chosen.errors]
        drafts += [(piped.name, "", piped)] if piped else []
        for path, error, given in sorted(drafts, key=lambda draft: draft[0]):
            if error:
                self._fail(error)
                continue
            try:
                found = _read(self._desk, given or Piped(path, read(path), ""), self._standards[path])
            except UserError as trouble:
                self._fail(str(trouble))
            else:
                yield found

    def _fail(self, error: str) -> None:
        self.failed = True
        print(f"copydesk: {error}", file=sys.stderr)


def _read(desk: Desk, draft: Piped, standard: Standard) -> Sheet:
    """The sheet of a draft. Raises UserError for one that is no text, or that copydesk breaks on."""
    document = desk.read(*draft)
    try:
        return sheet(document, standard)
    except Exception as error:  # one draft must not keep the others from being listed
        raise UserError(f"{draft.name}: copydesk broke on this draft: {type(error).__name__}: {error}") from error
    finally:
        document.forget()


def _compare(desk: Desk, options: argparse.Namespace, writer: Any) -> int:
    """0 where no figure differs, 1 where some do."""
    if len(options.paths) != 2 or options.paths == ["-", "-"]:
        raise UserError("--compare takes two drafts, OLD and NEW; one of them may be - for standard input")
    from copydesk.sheets.compare import changes

    old, new = (_version(desk, path, other, options) for path, other in (options.paths, options.paths[::-1]))
    found = changes(old, new)
    with output(options.output_file) as out:
        writer.write_changes(found, out)
    return int(bool(found))


def _version(desk: Desk, path: str, other: str, options: argparse.Namespace) -> Sheet:
    """One of two versions; standard input without a name is read as the other one is."""
    if path == "-":
        name = options.stdin_filename
        draft = Piped(name or "-", sys.stdin.buffer.read(), "" if name else os.path.splitext(other)[1].lower())
        return _read(desk, draft, desk.standard(name or other))
    if os.path.isdir(path):
        raise UserError(f"{path}: this is a folder, and --compare takes two drafts")
    if not os.path.exists(path):
        raise UserError(f"{path}: there is no such file")
    return _read(desk, Piped(path, read(path), ""), desk.standard(path))
