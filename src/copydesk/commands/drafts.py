"""The drafts that a command is to read, and what the options ask of the desk."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from copydesk import files
from copydesk.desk import Desk, Wishes
from copydesk.document import Document
from copydesk.errors import UserError, reason

T = TypeVar("T")


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


class Reading:
    """Reads the drafts of a run one after the other; one that cannot be read is told of on standard error."""

    def __init__(self, desk: Desk, chosen: Chosen) -> None:
        self.failed = False
        self._desk = desk
        self._chosen = chosen

    def each(self, make: Callable[[Document], T]) -> Iterator[T]:
        """What `make` makes of each draft, by path."""
        piped = self._chosen.piped
        drafts: list[tuple[str, str, Piped | None]] = [(path, "", None) for path in self._chosen.paths]
        drafts += [(path, error, None) for path, error in self._chosen.errors]
        drafts += [(piped.name, "", piped)] if piped else []
        for path, error, given in sorted(drafts, key=lambda draft: draft[0]):
            if error:
                self._fail(error)
                continue
            try:
                found = made(self._desk, given or Piped(path, read(path), ""), make)
            except UserError as trouble:
                self._fail(str(trouble))
            else:
                yield found

    def _fail(self, error: str) -> None:
        self.failed = True
        print(f"copydesk: {error}", file=sys.stderr)


def made(desk: Desk, draft: Piped, make: Callable[[Document], T]) -> T:
    """What `make` makes of a draft. Raises UserError for one that is no text, or that copydesk breaks on."""
    document = desk.read(*draft)
    try:
        return make(document)
    except Exception as error:  # one draft must not keep the others from being listed
        raise UserError(f"{draft.name}: copydesk broke on this draft: {type(error).__name__}: {error}") from error
    finally:
        document.forget()


def read(path: str) -> bytes:
    """The bytes of a draft. Raises UserError where they cannot be had."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise UserError(f"{path}: this draft cannot be read: {reason(error)}") from None


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
