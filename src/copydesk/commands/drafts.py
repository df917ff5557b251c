"""The drafts that a command is to read, and what the options ask of the desk."""

from __future__ import annotations

import argparse
import os
import sys
from typing import NamedTuple

from copydesk import files
from copydesk.desk import Desk, Wishes
from copydesk.errors import UserError


class Piped(NamedTuple):
    """A draft from standard input: the name given for it, its bytes, and the suffix it is read as where the name has none."""

    name: str
    data: bytes
    suffix: str


class Chosen(NamedTuple):
    """The drafts that a command line means, sorted; what could not be taken, as (path, error line), sorted."""

    paths: list[str]
    errors: list[tuple[str, str]]
    piped: Piped | None

    def names(self) -> list[str]:
        """The names of all drafts, standard input last."""
        return [*self.paths, *([self.piped.name] if self.piped else ())]


def choose(desk: Desk, options: argparse.Namespace) -> Chosen:
    """The drafts that the options name; `-` is read from standard input, under the name given for it."""
    name, force = options.stdin_filename, getattr(options, "force_exclude", False)
    paths = options.paths or (["-"] if name else ["."])
    found = files.select([path for path in paths if path != "-"], desk, force_exclude=force)
    piped = None
    if "-" in paths and not (name and force and desk.excludes(name)):
        piped = Piped(name or "-", sys.stdin.buffer.read(), "" if name else ".md")
    return Chosen(found.drafts, sorted(found.errors), piped)


def read(path: str) -> bytes:
    """The bytes of a draft. Raises UserError where they cannot be had."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"{path}: this draft cannot be read: {reason}") from None


def wishes(options: argparse.Namespace) -> Wishes:
    """What the options ask for."""
    if options.config and not os.path.isfile(options.config):
        raise UserError(f"--config: there is no file {options.config}")
    return Wishes(
        getattr(options, "select", ()),
        getattr(options, "ignore", ()),
        getattr(options, "extend_select", ()),
        getattr(options, "exclude", ()),
        os.path.abspath(options.config) if options.config else "",
        options.isolated,
        not options.no_cache,
        getattr(options, "as_of", None) or "",
    )
