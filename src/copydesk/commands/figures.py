"""`copydesk figures`: the number sheet, and what changed between two versions of it."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from typing import Any

from copydesk.commands.arguments import add_config, add_paths, add_stdin_filename
from copydesk.commands.drafts import Piped, Reading, choose, made, read, wishes
from copydesk.commands.output import output, spare
from copydesk.desk import Desk
from copydesk.errors import UserError
from copydesk.sheets.entry import Sheet, sheet

# These are read straight through; a program, a spreadsheet or a page has its own ways to leave out what nobody asks about.
_NARROWED = ("table", "markdown")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk figures` takes."""
    add_paths(parser)
    parser.add_argument(
        "--compare", action="store_true", help="say which figures differ between two drafts, OLD and NEW"
    )
    add_config(parser)
    group = parser.add_argument_group("which drafts")
    add_stdin_filename(group)
    group = parser.add_argument_group("what comes out")
    group.add_argument("--all", action="store_true", help="in table and markdown also the figures that are exempt")
    group.add_argument(
        "--output-format",
        default="table",
        choices=("table", "json", "csv", "markdown", "html"),
        metavar="FORMAT",
        help="table, json, csv, markdown or html; default: table",
    )
    group.add_argument("--output-file", default="", metavar="FILE", help="write there instead")


def run(options: argparse.Namespace) -> int:
    """Write the sheet of all figures of the drafts, or with `--compare` the figures that differ between two."""
    desk = Desk(wishes(options))
    writer = import_module(f"copydesk.sheets.{options.output_format}")
    if options.compare:
        return _compare(desk, options, writer)
    chosen = choose(desk, options)
    spare(options.output_file, chosen.paths)
    # A broken config stops the run before anything is printed.
    standards = {name: desk.standard(name) for name in chosen.names()}
    drafts = Reading(desk, chosen)
    sheets = drafts.each(lambda document: sheet(document, standards[document.source.path]))
    if options.output_format in _NARROWED and not options.all:
        sheets = (sheet.narrowed() for sheet in sheets)
    with output(options.output_file) as out:
        writer.write(sheets, out)
    return 2 if drafts.failed else 0


def _compare(desk: Desk, options: argparse.Namespace, writer: Any) -> int:
    """0 where no figure differs, 1 where some do."""
    if len(options.paths) != 2 or options.paths == ["-", "-"]:
        raise UserError("--compare takes two drafts, OLD and NEW; one of them may be - for standard input")
    from copydesk.sheets.compare import changes

    spare(options.output_file, options.paths)

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
        return made(desk, draft, lambda document: sheet(document, desk.standard(name or other)))
    if os.path.isdir(path):
        raise UserError(f"{path}: this is a folder, and --compare takes two drafts")
    if not os.path.exists(path):
        raise UserError(f"{path}: there is no such file")
    return made(desk, Piped(path, read(path), ""), lambda document: sheet(document, desk.standard(path)))
