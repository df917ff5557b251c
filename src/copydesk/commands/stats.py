"""`copydesk stats`: how long, how hard and how even drafts are."""

from __future__ import annotations

import argparse
from importlib import import_module

from copydesk.commands.drafts import Reading, choose, wishes
from copydesk.commands.output import output
from copydesk.desk import Desk
from copydesk.stats.measures import draft


def run(options: argparse.Namespace) -> int:
    """Write the measures of the drafts."""
    desk = Desk(wishes(options))
    writer = import_module(f"copydesk.stats.{options.output_format}")
    chosen = choose(desk, options)
    for name in chosen.names():
        desk.config(name)  # a broken config stops the run before anything is printed
    drafts = Reading(desk, chosen)
    with output(options.output_file) as out:
        writer.write(drafts.each(draft), out)
    return 2 if drafts.failed else 0
