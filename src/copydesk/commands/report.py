"""`copydesk report`: how drafts stand, as one page to look at."""

from __future__ import annotations

import argparse
import os

from copydesk.commands import check
from copydesk.commands.arguments import add_paths, add_rules, add_stdin_filename, count, day, names
from copydesk.errors import UserError

_FILE = "report.html"
# What every page of copydesk says of itself within its first characters.
_OURS = "a page that copydesk wrote"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk report` takes."""
    add_paths(parser)
    add_rules(parser)
    group = parser.add_argument_group("which drafts")
    add_stdin_filename(group)
    group.add_argument("--exclude", type=names, default=(), metavar="PATTERNS", help="leave these out of folders")
    group.add_argument("--force-exclude", action="store_true", help="leave them out also where they are named")
    group.add_argument("--as-of", type=day, metavar="DATE", help="the day they speak from (2026-03-31)")
    group.add_argument("--jobs", type=count, default=0, metavar="N", help="processes to use; default: as many as pay")
    group = parser.add_argument_group("what comes out")
    group.add_argument(
        "--output-file",
        default="",
        metavar="FILE",
        help=f"write the page there, - for standard output; default: {_FILE}",
    )


def run(options: argparse.Namespace) -> int:
    """Lint, and write the page: 0 whatever is found."""
    file = options.output_file or _FILE
    if not options.output_file:
        _spare(file)
    checking = argparse.ArgumentParser()
    check.arguments(checking)
    wanted = checking.parse_args([], argparse.Namespace(**vars(options)))
    wanted.output_format, wanted.exit_zero = "html", True
    wanted.output_file = "" if file == "-" else file
    code = check.run(wanted)
    if wanted.output_file:
        print(f"The report is in {file}.")
    return code


def _spare(file: str) -> None:
    """Raise UserError where somebody else's file has the name that a report has by itself."""
    if not os.path.exists(file):
        return
    with open(file, "rb") as there:
        if _OURS.encode() not in there.read(200):
            raise UserError(f"report: {file} is there already, and is no page of copydesk; name another --output-file")
