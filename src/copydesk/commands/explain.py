"""`copydesk explain`: what was read at a place, and why each rule did or did not speak there."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module

from copydesk.commands.arguments import add_config, add_stdin_filename
from copydesk.commands.drafts import wishes
from copydesk.desk import Desk
from copydesk.document import Document
from copydesk.errors import UserError, reason
from copydesk.explanation.explained import Explained
from copydesk.explanation.judgment import judgment
from copydesk.explanation.passage import passages, touches
from copydesk.explanation.place import Asked, asked, target


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk explain` takes."""
    parser.add_argument(
        "place", nargs="?", default="", metavar="FILE:LINE", help="a line of a draft, or FILE:LINE:COLUMN"
    )
    # What begins with a hyphen is an option to argparse, so -:12 is one.
    parser.add_argument("-:", default="", dest="piped", metavar="LINE", help="a line of standard input, as in -:12")
    parser.add_argument("--all", action="store_true", help="list the rules that had nothing to say as well")
    add_stdin_filename(parser)
    parser.add_argument(
        "--output-format", default="full", choices=("full", "json"), metavar="FORMAT", help="full or json"
    )
    add_config(parser)


def run(options: argparse.Namespace) -> int:
    """Explain one line, or one place of it."""
    place = asked(f"-:{options.piped}" if options.piped else options.place)
    desk = Desk(wishes(options))
    explained = _explained(desk, place, options.stdin_filename)
    writer = import_module(f"copydesk.explanation.{options.output_format}")
    writer.write(explained, sys.stdout, everything=options.all)
    return 0


def _explained(desk: Desk, place: Asked, name: str) -> Explained:
    draft = (name or "-") if place.path == "-" else place.path
    linter, left_out = desk.linter(draft), list(desk.left_out(draft))
    document = _document(desk, place.path, draft, name)
    span = target(document.source, place)
    rules = [rule.id for rule in (*linter.rules, *(rule for rule, _ in left_out))]
    standard = desk.standard(draft)
    return Explained(
        document.source,
        place.line,
        place.column,
        span,
        desk.profile(draft),
        standard,
        list(passages(document, span, standard)),
        [comment for comment in document.comments if touches(comment.home, span)],
        judgment(document, span, linter, left_out),
        {rule: origin for rule in rules if (origin := _level(desk, draft, rule))},
    )


def _document(desk: Desk, path: str, draft: str, name: str) -> Document:
    """The draft as its format reads it. Raises UserError for one that cannot be read."""
    if path == "-":
        data = sys.stdin.buffer.read()
    elif os.path.isdir(path):
        raise UserError(f"{path}: this is a folder; name a draft in it")
    else:
        try:
            with open(path, "rb") as file:
                data = file.read()
        except FileNotFoundError:
            raise UserError(f"{path}: there is no such file") from None
        except OSError as error:
            raise UserError(f"{path}: this draft cannot be read: {reason(error)}") from None
    suffix = ".md" if path == "-" and not name else ""
    return desk.read(draft, data, suffix)


def _level(desk: Desk, draft: str, rule: str) -> str:
    """Where the level of a rule comes from, "" where it is the rule file's."""
    places = [setting.at for setting in desk.settings(draft, rule) if setting.key == "level"]
    if not places:
        return ""
    return desk.config(draft).places.of(*places[-1]) if places[-1] else f"the profile {desk.profile(draft)}"
