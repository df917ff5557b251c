"""`copydesk new`: start a rule of your own."""

from __future__ import annotations

import argparse
import os
import re

from copydesk.commands.arguments import add_config
from copydesk.commands.drafts import wishes
from copydesk.desk import Desk
from copydesk.errors import UserError, reason

_STARTS = {
    "substitution": """\
extends: substitution
message: Say “{better}”, not “{text}”.
level: suggestion
rationale: |
  Say here why, and who says so: a style guide, a study, your desk.
swap:
  in the neighbourhood of: about
examples:
  bad: |
    It cost {~~in the neighbourhood of~>about~~} 40 pounds.
  good: |
    She lives in the neighbourhood.
""",
    "existence": """\
extends: existence
message: “{text}” says nothing here; leave it out.
level: suggestion
rationale: |
  Say here why, and who says so: a style guide, a study, your desk.
tokens:
  - when all is said and done
examples:
  bad: |
    {==When all is said and done==}, it rained.
  good: |
    All is said, and all is done.
""",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk new` takes."""
    parser.add_argument("id", metavar="ID", help="category/rule, as in wordiness/our-words")
    parser.add_argument("--pack", default="rules", metavar="FOLDER", help="the pack to put it in; default: rules")
    parser.add_argument(
        "--extends", default="substitution", metavar="CHECK", help="the check it uses; default: substitution"
    )
    add_config(parser)


def run(options: argparse.Namespace) -> int:
    """Write a rule file that already passes `copydesk test`, and never over another."""
    match = re.fullmatch(r"([a-z0-9-]+)/([a-z0-9-]+)", options.id)
    if not match:
        raise UserError(f"new: `{options.id}` is not category/rule in small letters, as in wordiness/our-words")
    if options.extends not in _STARTS:
        raise UserError(f"new: --extends: starts are there for {' and '.join(_STARTS)}, not `{options.extends}`")
    desk = Desk(wishes(options))
    held = desk.here()
    plugins = desk.plugins(held)
    path = os.path.join(options.pack, match[1], f"{match[2]}.yml")
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "x", encoding="utf-8") as file:
            file.write(_STARTS[options.extends])
    except FileExistsError:
        raise UserError(f"new: {path} is there already") from None
    except OSError as error:
        raise UserError(f"new: {path} cannot be written: {reason(error)}") from None
    print(f"{path}: written. Change it, then run: copydesk test {options.pack}")
    if match[2] in plugins.builtin_ids:
        print(f"It takes the place of copydesk's own rule {match[2]}.")
    if os.path.abspath(options.pack) not in held.packs:
        print(f'To use it, put this into copydesk.toml: packs = ["{options.pack}"]')
    return 0
