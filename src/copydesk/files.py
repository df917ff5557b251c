"""Which drafts a command line means: files named, folders walked, .gitignore heeded."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from copydesk.errors import UserError

_NEVER = frozenset((".git", ".hg", ".svn", ".venv", "venv", "node_modules", "__pycache__", ".tox", ".mypy_cache"))


@dataclass
class Selection:
    """The drafts found, sorted, and what could not be taken, as error lines."""

    drafts: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    excluded: int = 0


def select(
    paths: Iterable[str], suffixes: Collection[str], exclude: Iterable[str] = (), *, force_exclude: bool = False
) -> Selection:
    """The drafts that `paths` name.

    A file named is taken whatever its suffix, and excluded only with `force_exclude`. A folder
    is walked for files with one of `suffixes`; `exclude` are patterns as in .gitignore, from
    the working folder. A folder without drafts is an error; one whose drafts are all excluded is not.
    """
    found = Selection()
    excluded = _Patterns.of("", list(exclude))
    seen: set[str] = set()
    for path in paths:
        if os.path.isdir(path):
            _walk_folder(path, suffixes, excluded, found, seen)
        elif not os.path.exists(path):
            found.errors.append(f"{path}: there is no such file or folder")
        elif force_exclude and excluded.match(path):
            found.excluded += 1
        elif path not in seen:
            seen.add(path)
            found.drafts.append(path)
    found.drafts.sort()
    return found


def _walk_folder(
    folder: str, suffixes: Collection[str], excluded: _Patterns, found: Selection, seen: set[str]
) -> None:
    before, skipped = len(found.drafts), found.excluded
    for path in _walk(folder, _ancestors(folder), excluded, found):
        name = path[2:] if path.startswith("./") else path
        if os.path.splitext(path)[1].lower() in suffixes:
            if excluded.match(name):
                found.excluded += 1
            elif name not in seen:
                seen.add(name)
                found.drafts.append(name)
            else:
                before -= 1
    if len(found.drafts) == before and found.excluded == skipped:
        known = " ".join(sorted(suffixes))
        found.errors.append(f"{folder}: no drafts here; copydesk looks for {known}")


@dataclass
class _Patterns:
    """The patterns of one .gitignore, or of `exclude`, and the folder they count from."""

    folder: str
    spec: Any = None

    @classmethod
    def of(cls, folder: str, lines: list[str]) -> _Patterns:
        if not any(line.strip() and not line.startswith("#") for line in lines):
            return cls(folder)
        from pathspec import GitIgnoreSpec

        try:
            return cls(folder, GitIgnoreSpec.from_lines(lines))
        except ValueError as error:
            raise UserError(f"exclude: {error}") from None

    def match(self, path: str, *, folder: bool = False) -> bool | None:
        """True where ignored, False where taken back by a `!` pattern, None where nothing is said."""
        if self.spec is None:
            return None
        relative = os.path.relpath(path, self.folder or ".").replace(os.sep, "/")
        if relative.startswith("../"):
            return None
        verdict: bool | None = self.spec.check_file(relative + "/" * folder).include
        return verdict


def _ancestors(folder: str) -> list[_Patterns]:
    """The .gitignore files above a folder, up to the repository's root, outermost first."""
    found: list[_Patterns] = []
    at = os.path.abspath(folder)
    if os.path.exists(os.path.join(at, ".git")):
        return _exclude_file(at)
    while os.path.dirname(at) != at:
        at = os.path.dirname(at)
        found[:0] = _gitignore(at)
        if os.path.exists(os.path.join(at, ".git")):
            return _exclude_file(at) + found
    return []


def _exclude_file(root: str) -> list[_Patterns]:
    return _lines(root, os.path.join(root, ".git", "info", "exclude"))


def _gitignore(folder: str) -> list[_Patterns]:
    return _lines(folder, os.path.join(folder, ".gitignore"))


def _lines(folder: str, path: str) -> list[_Patterns]:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return [_Patterns.of(folder, file.read().split("\n"))]
    except OSError:
        return []


def _walk(folder: str, above: list[_Patterns], excluded: _Patterns, found: Selection) -> Iterator[str]:
    patterns = above + _gitignore(folder)
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        found.errors.append(f"{folder}: this folder cannot be read: {error.strerror}")
        return
    for entry in entries:
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name in _NEVER or _ignored(entry.path, patterns, folder=is_folder):
            continue
        if is_folder:
            if excluded.match(entry.path, folder=True):
                found.excluded += 1
            else:
                yield from _walk(entry.path, patterns, excluded, found)
        elif entry.is_file():
            yield entry.path


def _ignored(path: str, patterns: list[_Patterns], *, folder: bool) -> bool:
    """Whether git ignores a path: the innermost .gitignore that says anything decides."""
    for pattern in reversed(patterns):
        verdict = pattern.match(path, folder=folder)
        if verdict is not None:
            return verdict
    return False
