"""Which drafts a command line means: files named, folders walked, .gitignore heeded."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from copydesk.errors import UserError, reason

_NEVER = frozenset((".git", ".hg", ".svn", ".venv", "venv", "node_modules", "__pycache__", ".tox", ".mypy_cache"))


class Terms(Protocol):
    """What holds for a path under its config."""

    def suffixes(self, path: str) -> Collection[str]:
        """The suffixes of drafts, in lower case, where `path` lies."""

    def excludes(self, path: str, *, folder: bool = False) -> bool:
        """Whether a file or folder is left out of a walk."""


@dataclass(eq=False, repr=False)
class Selection:
    """The drafts found, sorted; what could not be taken, as (path, error line); how many were excluded or ignored."""

    drafts: list[str] = field(default_factory=list)
    errors: list[tuple[str, str]] = field(default_factory=list)
    excluded: int = 0


def select(paths: Iterable[str], terms: Terms, *, force_exclude: bool = False) -> Selection:
    """The drafts that `paths` name, each once, as paths are written but without a leading "./".

    A file named is taken whatever its suffix and whatever is excluded; with `force_exclude`, for
    callers that name every file that they have, only as it would be in a folder. A folder
    is walked as git would, hidden folders included. A folder without drafts is an error; one
    whose drafts are all excluded or ignored is not.
    """
    found = Selection()
    seen: set[str] = set()
    for path in paths:
        if os.path.isdir(path):
            _Walk(terms, found, seen).folder(path)
        elif not os.path.exists(path):
            found.errors.append((path, f"{path}: there is no such file or folder"))
        elif force_exclude and (terms.excludes(path) or not _known(path, terms)):
            found.excluded += 1
        else:
            _add(found, seen, path)
    found.drafts.sort()
    return found


def _known(path: str, terms: Terms) -> bool:
    """Whether a path has the suffix of a draft."""
    return os.path.splitext(path)[1].lower() in terms.suffixes(path)


def _add(found: Selection, seen: set[str], path: str) -> None:
    where = os.path.abspath(path)
    if where not in seen:
        seen.add(where)
        found.drafts.append(path[2:].lstrip("/") if path.startswith("./") else path)


class _Walk:
    """One walk through a folder that was named."""

    def __init__(self, terms: Terms, found: Selection, seen: set[str]) -> None:
        self._terms = terms
        self._found = found
        self._seen = seen
        self._drafts = 0

    def folder(self, folder: str) -> None:
        """Take the drafts below `folder`; add an error where there are none."""
        left_out, troubled = self._found.excluded, len(self._found.errors)
        above = _ancestors(folder)
        # A folder that is named is wanted, also where a .gitignore above names it.
        self._walk(folder, [] if _ignored(folder, above, folder=True) else above)
        if not self._drafts and self._found.excluded == left_out and len(self._found.errors) == troubled:
            known = " ".join(sorted(self._terms.suffixes(os.path.join(folder, "draft"))))
            self._found.errors.append((folder, f"{folder}: no drafts here; copydesk looks for {known}"))

    def _walk(self, folder: str, above: list[Patterns]) -> None:
        patterns = above + _gitignore(folder)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            self._found.errors.append((folder, f"{folder}: this folder cannot be read: {reason(error)}"))
            return
        for entry in entries:
            if entry.name in _NEVER:
                continue
            if entry.is_dir(follow_symlinks=False):
                if self._terms.excludes(entry.path, folder=True):
                    self._found.excluded += 1
                elif not _ignored(entry.path, patterns, folder=True):
                    self._walk(entry.path, patterns)
            elif _known(entry.path, self._terms) and entry.is_file():
                self._take(entry.path, patterns)

    def _take(self, path: str, patterns: list[Patterns]) -> None:
        if self._terms.excludes(path) or _ignored(path, patterns, folder=False):
            self._found.excluded += 1
        else:
            self._drafts += 1
            _add(self._found, self._seen, path)


@dataclass(eq=False, repr=False)
class Patterns:
    """Patterns as in .gitignore, and the folder they count from, "" the working folder."""

    folder: str
    spec: Any = None

    @classmethod
    def of(cls, folder: str, lines: Iterable[str], place: str = "") -> Patterns:
        """Raises UserError, naming `place`, for a pattern that cannot be; without a place it is passed over."""
        lines = [line for line in lines if line.strip() and not line.startswith("#")]
        if not lines:
            return cls(folder)
        from pathspec import GitIgnoreSpec

        try:
            return cls(folder, GitIgnoreSpec.from_lines(lines))
        except ValueError as error:
            if not place:
                return cls.of(folder, filter(_possible, lines), "a .gitignore")
            raise UserError(f"{place}: {error}") from None

    def match(self, path: str, *, folder: bool = False) -> bool | None:
        """True where a pattern matches, False where `!` takes it back, None where nothing is said."""
        if self.spec is None:
            return None
        relative = os.path.relpath(path, self.folder or ".").replace(os.sep, "/")
        if relative == "." or relative.startswith("../"):
            return None
        verdict: bool | None = self.spec.check_file(relative + "/" * folder).include
        return verdict


def _possible(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:  # git passes over such a line, too
        return False
    return True


def _ancestors(folder: str) -> list[Patterns]:
    """The .gitignore files above a folder, up to the repository's root, outermost first."""
    found: list[Patterns] = []
    at = os.path.abspath(folder)
    if os.path.exists(os.path.join(at, ".git")):
        return _exclude_file(at)
    while os.path.dirname(at) != at:
        at = os.path.dirname(at)
        found[:0] = _gitignore(at)
        if os.path.exists(os.path.join(at, ".git")):
            return _exclude_file(at) + found
    return []


def _exclude_file(root: str) -> list[Patterns]:
    return _lines(root, os.path.join(root, ".git", "info", "exclude"))


def _gitignore(folder: str) -> list[Patterns]:
    return _lines(folder, os.path.join(folder, ".gitignore"))


def _lines(folder: str, path: str) -> list[Patterns]:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return [Patterns.of(folder, file.read().split("\n"))]
    except OSError:
        return []


def _ignored(path: str, patterns: list[Patterns], *, folder: bool) -> bool:
    """Whether git ignores a path: the innermost .gitignore that says anything decides."""
    for pattern in reversed(patterns):
        verdict = pattern.match(path, folder=folder)
        if verdict is not None:
            return verdict
    return False
