"""The command line."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from importlib import import_module
from typing import Any, NoReturn, TextIO

from copydesk import __version__
from copydesk.errors import UserError, reason
from copydesk.terminal import columns

_EPILOG = "Exit codes: 0 nothing at or above the fail level, 1 something, 2 copydesk could not do its work."


def run() -> NoReturn:
    """The command `copydesk`: run, and leave without taking the process apart, which takes longer than many a draft."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):  # a reader that has gone away, or no stream at all
            _silence(stream)
    os._exit(code)


def main(arguments: list[str] | None = None) -> int:
    """Run copydesk; the exit code is returned."""
    # A document is let go as a whole (see Desk.lint); to look for cycles in it meanwhile takes a tenth of the time.
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Every draft can be shown: what the terminal's encoding lacks comes as "?".
            stream.reconfigure(errors="replace")
    try:
        given = sys.argv[1:] if arguments is None else arguments
        options = _parser(next((word for word in given if not word.startswith("-")), "")).parse_args(given)
        code: int = _module(options.command).run(options)
        sys.stdout.flush()
    except UserError as error:
        print(f"copydesk: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader has seen enough.
        _silence(sys.stdout)
        return 1
    except OSError as error:
        _silence(sys.stdout)
        place = f"{error.filename}: " if error.filename else ""
        print(f"copydesk: {place}{reason(error)}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("copydesk: interrupted", file=sys.stderr)
        return 130
    except Exception:  # noqa: BLE001 - Python's own exit code for it, 1, means findings here
        from traceback import print_exc

        print_exc()
        print(
            f"copydesk: this is a fault of copydesk {__version__}, and not of yours; please report it", file=sys.stderr
        )
        return 2
    return code


def _silence(stream: TextIO) -> None:
    """Send the rest of a stream nowhere: Python would complain again while closing it."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # a stream without a file has nothing to close
        return


def _parser(asked: str) -> argparse.ArgumentParser:
    """The whole parser; only the command asked for gets its options, since making all takes longer than many a run."""
    parser = argparse.ArgumentParser(
        prog="copydesk",
        description="Reads a draft the way a newspaper's copy desk does.",
        epilog=_EPILOG,
        formatter_class=_help,
    )
    parser.add_argument("--version", action="version", version=f"copydesk {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, prog="copydesk")
    for name, what in _COMMANDS.items():
        # An abbreviated option would mean another one when options are added.
        command = commands.add_parser(
            name,
            help=what,
            description=f"{what[0].upper()}{what[1:]}.",
            epilog=_EPILOG,
            formatter_class=_help,
            allow_abbrev=False,
        )
        if name == asked:
            _module(name).arguments(command)
    return parser


def command_line(asked: str) -> tuple[dict[str, str], argparse.ArgumentParser]:
    """The commands with what they do, and the parser of the one asked for, or of the command line where it is none."""
    parser = argparse.ArgumentParser(prog=f"copydesk {asked}")
    if asked in _COMMANDS:
        _module(asked).arguments(parser)
    return _COMMANDS, parser


def _module(command: str) -> Any:
    """The module of a command: `arguments(parser)` says what it takes, `run(options)` does it."""
    return import_module(f"copydesk.commands.{command}")


def _help(prog: str) -> argparse.HelpFormatter:
    # argparse makes one for each option; left to find the width itself, it would import shutil for it.
    return argparse.HelpFormatter(prog, width=min(columns(sys.stdout), 120) - 2)


_COMMANDS = {
    "check": "say what an editor would query",
    "fix": "check, and write fixes that are safe into the drafts",
    "triage": "go through the findings one by one: fix, ignore, accept or skip",
    "baseline": "write down the findings there are, so that `check` tells only of new ones",
    "report": "show on one page how drafts stand",
    "figures": "list every figure and who vouches for it",
    "stats": "measure drafts: sentences, and how hard they are to read",
    "rule": "say what a rule does and why, or list the rules",
    "explain": "say what was read at a place and why each rule did or did not speak",
    "config": "say what holds for a draft and where each value comes from",
    "vocab": "say what each word of the project's vocabulary does, or add words",
    "server": "serve an editor: the language server, on standard input and output",
    "init": "write a first config, and take over what other linters' configs say",
    "new": "start a rule of your own",
    "test": "hold rule files against their examples",
    "completion": "print what a shell needs to complete this command line",
}
