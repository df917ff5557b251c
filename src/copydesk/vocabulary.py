"""The words of a project: those that no rule is to speak of, and those that are not to be used."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from copydesk.errors import UserError, reason

# A regex is looked for so far around the words that a rule flagged, in characters.
_REACH = 200


class Term(NamedTuple):
    """An entry: its text, or its pattern; where it is `rejected`, what to write instead, if anything is said.

    `path` and `line` say where it stands; lines count from 1.
    """

    text: str
    regex: re.Pattern[str] | None
    rejected: bool
    better: str
    path: str
    line: int

    @property
    def pattern(self) -> re.Pattern[str]:
        """What finds the entry in a text."""
        return self.regex or re.compile(rf"(?<!\w){re.escape(self.text)}(?!\w)")


class Vocabulary:
    """The entries of the vocabulary files that a config names, in order. Case counts in all of them."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms = tuple(terms)

    def __bool__(self) -> bool:
        return bool(self.terms)

    @cached_property
    def accepted(self) -> tuple[Term, ...]:
        """The entries that no rule is to speak of."""
        return tuple(term for term in self.terms if not term.rejected)

    @cached_property
    def rejected(self) -> tuple[Term, ...]:
        """The entries that are not to be used."""
        return tuple(term for term in self.terms if term.rejected)

    def covering(self, text: str, start: int, end: int) -> Term | None:
        """The accepted entry that stands in a text and holds all of text[start:end]; None where there is none."""
        flagged = text[start:end]
        for term in self.accepted:
            if term.regex:
                around = term.regex.finditer(text, max(0, start - _REACH), end + _REACH)
                if any(match.start() <= start and end <= match.end() for match in around):
                    return term
            elif flagged in term.text and any(
                _stands(text, term.text, start - at) for at in _places(term.text, flagged)
            ):
                return term
        return None


def _places(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _stands(text: str, term: str, start: int) -> bool:
    """Whether a term stands in a text at `start`, as whole words."""
    end = start + len(term)
    if start < 0 or text[start:end] != term:
        return False
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return not (before.isalnum() and term[0].isalnum()) and not (after.isalnum() and term[-1].isalnum())


def read(paths: Iterable[str]) -> Vocabulary:
    """The vocabulary of some files. Raises UserError, with file and line, for an entry that cannot be."""
    return Vocabulary(term for path in paths for term in _terms(path))


def _terms(path: str) -> Iterator[Term]:
    name = os.path.relpath(path)
    name = path if name.startswith("..") else name
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except OSError as error:
        raise UserError(f"{name}: this vocabulary cannot be read: {reason(error)}") from None
    except UnicodeDecodeError:
        raise UserError(f"{name}: this vocabulary is not UTF-8") from None
    yield from entries(text, name)


def entries(text: str, path: str) -> Iterator[Term]:
    """The entries of a vocabulary's text: one to a line, a line that begins with # left out."""
    for number, line in enumerate(text.split("\n"), 1):
        entry = line.strip()
        if entry and not entry.startswith("#"):
            yield _term(entry, path, number)


def _term(entry: str, path: str, line: int) -> Term:
    """An entry as it is written: `GitHub`, `/regex/`, `!word` or `!word -> better`."""
    rejected = entry.startswith("!")
    text, arrow, better = (part.strip() for part in entry.removeprefix("!").partition(" -> "))
    if arrow and not rejected:
        raise UserError(f"{path}:{line}: only a word that is not to be used has another; write `!{text} -> {better}`")
    if not text or (arrow and not better):
        raise UserError(f"{path}:{line}: this entry says no word; write `!word -> better`, or strike it")
    if len(text) < 3 or not (text.startswith("/") and text.endswith("/")):
        return Term(text, None, rejected, better, path, line)
    try:
        regex = re.compile(text[1:-1])
    except re.error as error:
        raise UserError(f"{path}:{line}: `{text}` is no regex: {error.msg}") from None
    return Term(text, re.compile(rf"(?<!\w)(?:{regex.pattern})(?!\w)"), rejected, better, path, line)
