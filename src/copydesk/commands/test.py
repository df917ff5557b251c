"""`copydesk test`: hold rule files against their examples."""

from __future__ import annotations

import argparse
import os
import sys

from copydesk import examples
from copydesk.commands.arguments import add_config
from copydesk.commands.drafts import wishes
from copydesk.config import shown
from copydesk.desk import Desk
from copydesk.errors import UserError
from copydesk.packs import compiled, rulefile
from copydesk.packs.rulefile import RuleFile
from copydesk.plugins import Plugins


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk test` takes."""
    parser.add_argument(
        "paths", nargs="*", metavar="PACK", help="folders of rules, or rule files; default: the config's packs"
    )
    add_config(parser)


def run(options: argparse.Namespace) -> int:
    """Say what is wrong with each rule's examples; 1 where anything is."""
    desk = Desk(wishes(options))
    held = desk.here()
    paths = options.paths or list(map(shown, held.packs))
    if not paths:
        raise UserError("test: name a folder of rules, or a rule file; this config has no packs")
    plugins = desk.plugins(held)
    rows = [row for path in paths for row in _rows(path)]
    broken = 0
    for row in rows:
        found = faults(row, plugins)
        broken += bool(found)
        for fault in found:
            print(fault)
    print(f"{len(rows) - broken} of {len(rows)} rules agree with their examples.", file=sys.stderr)
    return int(bool(broken))


def faults(row: RuleFile, plugins: Plugins) -> list[str]:
    """What is wrong with the examples of one rule file. Raises UserError for a file that is no rule."""
    rule = row.examine(plugins.find_check)
    return list(examples.faults(rule, plugins.read, lambda _, example: row.rule(plugins.find_check, example.options)))


def _rows(path: str) -> list[RuleFile]:
    if os.path.isfile(path):
        folder = os.path.dirname(os.path.abspath(path))
        return [rulefile.read(path, os.path.basename(folder), os.path.basename(os.path.dirname(folder)))]
    rows = compiled.read_pack(path, os.path.basename(os.path.abspath(path)))
    if not rows:
        raise UserError(f"{path}: there are no rule files here")
    return rows
