"""`copydesk completion`: what a shell needs to complete copydesk's command line.

The script for each shell is short: it hands the words over and shows the answers. The answers are worked out here, from the
same parser that reads the command line and the rules that hold in the folder, so they are never behind the options, and
rules of one's own are offered as well.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from copydesk.desk import Desk, Wishes
from copydesk.errors import UserError
from copydesk.plugins import Plugins

SHELLS = ("bash", "zsh", "fish", "powershell")
# What the shell is to complete by itself, by what stands for the value in the help.
_FILES, _FOLDERS, _NOTHING = ":files", ":folders", ":nothing"
_BY_SHELL = {"FILE": _FILES, "PATH": _FILES, "FILE:LINE": _FILES, "FOLDER": _FOLDERS, "PACK": _FOLDERS}
_SCRIPTS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "completion")
# What stands beside a word is no longer than this, so that it keeps to its line.
_BRIEF = 60
_PLACEHOLDER = re.compile(r"\{\w+\}")


class Answer(NamedTuple):
    """A word that may stand there, and what it means."""

    word: str
    what: str = ""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk completion` takes."""
    parser.add_argument("shell", nargs="?", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))
    parser.add_argument("--answer", action="store_true", help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    """Print the script of a shell; or, for that script, what may stand where the words from standard input end."""
    if options.answer:
        words = [line.rstrip("\r") for line in sys.stdin.read().removesuffix("\n").split("\n")]
        for word, what in answers(words):
            brief = what if len(what) <= _BRIEF else f"{what[: _BRIEF - 1].rstrip()}…"
            print(f"{word}\t{brief}" if what else word)
        return 0
    if not options.shell:
        raise UserError(f"completion: name a shell: {', '.join(SHELLS)}")
    with open(os.path.join(_SCRIPTS, f"copydesk.{options.shell}"), encoding="utf-8") as file:
        print(file.read(), end="")
    return 0


def answers(words: Sequence[str]) -> list[Answer]:
    """What may stand in the place of the last word, after those before it; an answer with `:` asks the shell for files."""
    from copydesk.cli import command_line

    *before, current = words
    asked = next((word for word in before if not word.startswith("-")), "")
    commands, parser = command_line(asked)
    if not asked:
        options = [Answer("--help", "show this"), Answer("--version", "show the version")]
        offered = options if current.startswith("-") else [Answer(name, what) for name, what in commands.items()]
    elif asked not in commands:
        offered = []
    else:
        offered = list(_offered(parser, before[before.index(asked) + 1 :], current))
    return [answer for answer in offered if answer.word.startswith((current, ":"))]


def _offered(parser: argparse.ArgumentParser, before: Sequence[str], current: str) -> Iterator[Answer]:
    """What a command takes after the words `before`."""
    options = {name: action for action in parser._actions for name in action.option_strings}  # noqa: SLF001
    positional = [action for action in parser._actions if not action.option_strings]  # noqa: SLF001
    if "--" in before:
        waiting, given = None, [word for word in before if word != "--"]
    else:
        waiting, given = _read(options, before)
    option, equals, _ = current.partition("=")
    if waiting:
        yield from _values(waiting, parser, current)
    elif equals and option in options and "--" not in before:
        for word, what in _values(options[option], parser, current.removeprefix(f"{option}=")):
            yield Answer(word if word.startswith(":") else f"{option}={word}", what)
    elif current.startswith("-") and "--" not in before:
        yield from _unused(parser, before)
    elif positional:
        at = positional[min(len(given), len(positional) - 1)]
        if len(given) < len(positional) or at.nargs in ("*", "+"):
            yield from _values(at, parser, current)
        else:
            yield Answer(_NOTHING)


def _read(options: dict[str, argparse.Action], words: Iterable[str]) -> tuple[argparse.Action | None, list[str]]:
    """The option that waits for its value, and the words that belong to none."""
    waiting: argparse.Action | None = None
    given = []
    for word in words:
        if waiting:
            waiting = None
        elif word in options:
            waiting = options[word] if options[word].nargs != 0 else None
        elif not word.startswith("-") or word == "-":
            given.append(word)
    return waiting, given


def _unused(parser: argparse.ArgumentParser, before: Sequence[str]) -> Iterator[Answer]:
    """The options that are not given yet, or may be given again; each under its longest name."""
    used = {word.partition("=")[0] for word in before}
    for action in parser._actions:  # noqa: SLF001
        again = isinstance(action, argparse._AppendAction)  # noqa: SLF001
        names = action.option_strings
        if names and action.help != argparse.SUPPRESS and (again or used.isdisjoint(names)):
            yield Answer(max(names, key=len), action.help or "")


def _values(action: argparse.Action, parser: argparse.ArgumentParser, current: str) -> Iterator[Answer]:
    """What an option or a place may have for a value, by what stands for it in the help."""
    meaning = str(action.metavar)
    if action.choices is not None:
        yield from (Answer(str(choice)) for choice in action.choices if choice)
    elif meaning in _BY_SHELL:
        yield Answer(_BY_SHELL[meaning])
    elif meaning == "RULES":
        done, comma, _ = current.rpartition(",")
        given = done.split(",")
        yield from (Answer(f"{done}{comma}{name}", what) for name, what in _rules() if name not in given)
    elif meaning == "ID" and parser.prog.endswith(" rule"):
        yield from _rules()
    elif meaning == "FORMAT":
        plugins = _plugins()
        yield from (Answer(name) for name in sorted(plugins.reporters if plugins else ()))
    else:
        yield Answer(_NOTHING)


def _plugins() -> Plugins | None:
    """What holds in the folder; nothing where that is broken, since this is no place to say so."""
    try:
        desk = Desk(Wishes())
        return desk.plugins(desk.here())
    except UserError:
        return None


def _rules() -> Iterator[Answer]:
    """The rules, categories and packs that can be named, sorted."""
    plugins = _plugins()
    try:
        rows = plugins.rows.values() if plugins else ()
    except UserError:
        return
    found = {"all": "every rule"}
    found |= {row.pack: "a pack" for row in rows if row.pack}
    found |= {row.category: "a category" for row in rows}
    found |= {row.id: _PLACEHOLDER.sub("…", next(iter(row.message.values()))) for row in rows}
    yield from (Answer(name, " ".join(what.split())) for name, what in sorted(found.items()))
