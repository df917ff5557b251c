"""The arguments that several commands share, and the types of their values."""

from __future__ import annotations

import argparse


def count(text: str) -> int:
    """A whole number from 0 on."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"`{text}` is not a whole number from 0 on")
    return int(text)


def day(text: str) -> str:
    """A day like 2026-03-31 that exists."""
    from copydesk.arithmetic.calendar import exists

    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not all(part.isascii() and part.isdecimal() for part in parts):
        raise argparse.ArgumentTypeError(f"`{text}` is not a day like 2026-03-31")
    year, month, day = map(int, parts)
    if not year or not exists(year, month, day):
        raise argparse.ArgumentTypeError(f"`{text}` is a day that does not exist")
    return text


def names(text: str) -> tuple[str, ...]:
    """Names between commas."""
    return tuple(name.strip() for name in text.split(",") if name.strip())


def add_paths(parser: argparse.ArgumentParser, *, piped: bool = True) -> None:
    """Which drafts are read; where `piped`, standard input may be among them."""
    also = "; - is standard input" if piped else ""
    parser.add_argument("paths", nargs="*", metavar="PATH", help=f"drafts and folders{also}; default: this folder")


def add_stdin_filename(parser: argparse._ActionsContainer) -> None:
    """The name of standard input."""
    parser.add_argument(
        "--stdin-filename", default="", metavar="NAME", help="the name, and so the format, of standard input"
    )


def add_selection(group: argparse._ActionsContainer) -> None:
    """Which drafts of those are linted, and how."""
    group.add_argument("--exclude", type=names, default=(), metavar="PATTERNS", help="leave these out of folders")
    group.add_argument(
        "--force-exclude",
        action="store_true",
        help="take files that are named as a folder's: leave out what is excluded, and what is no draft",
    )
    group.add_argument(
        "--as-of",
        type=day,
        metavar="DATE",
        help="the day they speak from, whatever day they give (2026-03-31)",
    )
    group.add_argument("--jobs", type=count, default=0, metavar="N", help="processes to use; default: as many as pay")


def add_rules(parser: argparse.ArgumentParser) -> None:
    """Which rules run, and under which config."""
    group = parser.add_argument_group("which rules (an id, a category, a pack; comma-separated)")
    group.add_argument(
        "--select", type=names, default=(), metavar="RULES", help="run just these, also those that are off"
    )
    group.add_argument("--ignore", type=names, default=(), metavar="RULES", help="leave these out")
    group.add_argument("--extend-select", type=names, default=(), metavar="RULES", help="run these as well")
    add_config(parser)


def add_config(parser: argparse.ArgumentParser) -> None:
    """Which config holds."""
    group = parser.add_argument_group("which config")
    group.add_argument("--config", default="", metavar="FILE", help="use this config")
    group.add_argument("--isolated", action="store_true", help="no config, no plugins")
    group.add_argument("--no-cache", action="store_true", help="read rule files anew")
