"""The command line."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from importlib import import_module
from typing import NoReturn, TextIO

from copydesk import __version__
from copydesk.errors import UserError
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
        code: int = import_module(f"copydesk.commands.{options.command}").run(options)
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
        print(f"copydesk: {error}", file=sys.stderr)
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
    for name, (what, add_options) in _COMMANDS.items():
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
            add_options(command)
    return parser


def _help(prog: str) -> argparse.HelpFormatter:
    # argparse makes one for each option; left to find the width itself, it would import shutil for it.
    return argparse.HelpFormatter(prog, width=min(columns(sys.stdout), 120) - 2)


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"`{text}` is not a whole number")
    return int(text)


def _day(text: str) -> str:
    from copydesk.arithmetic.calendar import exists

    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not all(part.isascii() and part.isdecimal() for part in parts):
        raise argparse.ArgumentTypeError(f"`{text}` is not a day like 2026-03-31")
    year, month, day = map(int, parts)
    if not year or not exists(year, month, day):
        raise argparse.ArgumentTypeError(f"`{text}` is a day that does not exist")
    return text


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _add_rules(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("which rules (an id, a category, a pack; comma-separated)")
    group.add_argument(
        "--select", type=_names, default=(), metavar="RULES", help="run just these, also those that are off"
    )
    group.add_argument("--ignore", type=_names, default=(), metavar="RULES", help="leave these out")
    group.add_argument("--extend-select", type=_names, default=(), metavar="RULES", help="run these as well")
    _add_config_options(parser)


def _add_config_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("which config")
    group.add_argument("--config", default="", metavar="FILE", help="use this config")
    group.add_argument("--isolated", action="store_true", help="no config, no plugins")
    group.add_argument("--no-cache", action="store_true", help="read rule files anew")


def _add_paths(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="drafts and folders; - is standard input; default: this folder"
    )


def _add_stdin_filename(parser: argparse._ActionsContainer) -> None:
    parser.add_argument(
        "--stdin-filename", default="", metavar="NAME", help="the name, and so the format, of standard input"
    )


def _add_check(parser: argparse.ArgumentParser) -> None:
    _add_paths(parser)
    _add_rules(parser)
    group = parser.add_argument_group("which drafts")
    _add_stdin_filename(group)
    group.add_argument("--exclude", type=_names, default=(), metavar="PATTERNS", help="leave these out of folders")
    group.add_argument("--force-exclude", action="store_true", help="leave them out also where they are named")
    group.add_argument(
        "--as-of",
        type=_day,
        metavar="DATE",
        help="the day they speak from, whatever day they give (2026-03-31)",
    )
    group.add_argument("--jobs", type=_count, default=0, metavar="N", help="processes to use; default: as many as pay")
    group = parser.add_argument_group("what comes out")
    group.add_argument(
        "--output-format", default="full", metavar="FORMAT", help="full, concise or json; plugins may add more"
    )
    group.add_argument("--output-file", default="", metavar="FILE", help="write there instead")
    group.add_argument("--statistics", action="store_true", help="count findings by rule instead")
    group = parser.add_argument_group("what fails")
    group.add_argument(
        "--fail-on",
        choices=("suggestion", "warning", "error", "never"),
        help="exit 1 from this level on; default: warning",
    )
    group.add_argument("--max-warnings", type=_count, metavar="N", help="so many warnings are no failure")
    group.add_argument("--exit-zero", action="store_true", help="exit 0 whatever is found")


def _add_figures(parser: argparse.ArgumentParser) -> None:
    _add_paths(parser)
    parser.add_argument(
        "--compare", action="store_true", help="say which figures differ between two drafts, OLD and NEW"
    )
    _add_config_options(parser)
    group = parser.add_argument_group("which drafts")
    _add_stdin_filename(group)
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


def _add_stats(parser: argparse.ArgumentParser) -> None:
    _add_paths(parser)
    _add_config_options(parser)
    group = parser.add_argument_group("which drafts")
    _add_stdin_filename(group)
    group = parser.add_argument_group("what comes out")
    group.add_argument(
        "--output-format",
        default="table",
        choices=("table", "json", "html"),
        metavar="FORMAT",
        help="table, json or html; default: table",
    )
    group.add_argument("--output-file", default="", metavar="FILE", help="write there instead")


def _add_explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "place", nargs="?", default="", metavar="FILE:LINE", help="a line of a draft, or FILE:LINE:COLUMN"
    )
    # What begins with a hyphen is an option to argparse, so -:12 is one.
    parser.add_argument("-:", default="", dest="piped", metavar="LINE", help="a line of standard input, as in -:12")
    parser.add_argument("--all", action="store_true", help="list the rules that had nothing to say as well")
    _add_stdin_filename(parser)
    parser.add_argument(
        "--output-format", default="full", choices=("full", "json"), metavar="FORMAT", help="full or json"
    )
    _add_config_options(parser)


def _add_rule(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "id", nargs="?", default="", metavar="ID", help="a rule, category or pack; without it, all are listed"
    )
    _add_config_options(parser)


def _add_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", nargs="?", default="draft.md", metavar="PATH", help="a draft; it need not exist")
    _add_rules(parser)


def _add_vocab(parser: argparse.ArgumentParser) -> None:
    _add_paths(parser)
    parser.add_argument(
        "--add",
        action="append",
        default=[],
        metavar="ENTRY",
        help="write this entry into the vocabulary; may come again",
    )
    _add_stdin_filename(parser)
    parser.add_argument(
        "--output-format", default="table", choices=("table", "json"), metavar="FORMAT", help="table or json"
    )
    _add_config_options(parser)


def _add_new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="category/rule, as in wordiness/our-words")
    parser.add_argument("--pack", default="rules", metavar="FOLDER", help="the pack to put it in; default: rules")
    parser.add_argument(
        "--extends", default="substitution", metavar="CHECK", help="the check it uses; default: substitution"
    )
    _add_config_options(parser)


def _add_test(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", metavar="PACK", help="folders of rules, or rule files; default: the config's packs"
    )
    _add_config_options(parser)


_COMMANDS = {
    "check": ("say what an editor would query", _add_check),
    "figures": ("list every figure and who vouches for it", _add_figures),
    "stats": ("measure drafts: sentences, and how hard they are to read", _add_stats),
    "rule": ("say what a rule does and why, or list the rules", _add_rule),
    "explain": ("say what was read at a place and why each rule did or did not speak", _add_explain),
    "config": ("say what holds for a draft and where each value comes from", _add_config),
    "vocab": ("say what each word of the project's vocabulary does, or add words", _add_vocab),
    "new": ("start a rule of your own", _add_new),
    "test": ("hold rule files against their examples", _add_test),
}
