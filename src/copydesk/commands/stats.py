"""`copydesk stats`: how long, how hard and how even drafts are."""

from __future__ import annotations

import argparse
from importlib import import_module

from copydesk.commands.arguments import add_config, add_paths, add_stdin_filename
from copydesk.commands.drafts import Reading, choose, wishes
from copydesk.commands.output import output, spare
from copydesk.desk import Desk
from copydesk.stats.measures import draft


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk stats` takes."""
    add_paths(parser)
    add_config(parser)
    group = parser.add_argument_group("which drafts")
    add_stdin_filename(group)
    group = parser.add_argument_group("what comes out")
    group.add_argument(
        "--output-format",
        default="table",
        choices=("table", "json", "html"),
        metavar="FORMAT",
        help="table, json or html; default: table",
    )
    group.add_argument("--output-file", default="", metavar="FILE", help="write there instead")


def run(options: argparse.Namespace) -> int:
    """Write the measures of the drafts."""
    desk = Desk(wishes(options))
    writer = import_module(f"copydesk.stats.{options.output_format}")
    chosen = choose(desk, options)
    spare(options.output_file, chosen.paths)
    for name in chosen.names():
        desk.config(name)  # a broken config stops the run before anything is printed
    drafts = Reading(desk, chosen)
    with output(options.output_file) as out:
        writer.write(drafts.each(draft), out)
    return 2 if drafts.failed else 0
