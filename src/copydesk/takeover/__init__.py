"""What the configs of other linters say, as far as copydesk can say it too: one module for each.

Nothing of theirs is run, and no rule file of theirs is read. What can be said in a config of copydesk is taken over, all
else is told, with its place and the reason.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from copydesk.errors import UserError, reason
from copydesk.packs.rulefile import RuleFile

_COMMENT = re.compile(r'("(?:\\.|[^"\\])*")|//[^\n]*|/\*.*?\*/', re.DOTALL)


@dataclass(eq=False, repr=False)
class Table:
    """What is set for all drafts, or for those under one pattern: each name or value with where it was said."""

    extend_select: dict[str, str] = field(default_factory=dict)
    ignore: dict[str, str] = field(default_factory=dict)
    rules: dict[str, dict[str, tuple[Any, str]]] = field(default_factory=dict)

    def set(self, rule: str, key: str, value: Any, place: str) -> None:
        """Set an option of a rule, or its level."""
        self.rules.setdefault(rule, {})[key] = (value, place)


@dataclass(eq=False, repr=False)
class Takeover:
    """What was found in a folder: what is taken over, and the lines that tell of it and of what is not.

    `rules` are the rule files that copydesk has, by id; `speaks` says whether any rule on inclusive language does of a word.
    `words` are entries of a vocabulary.
    """

    folder: str
    rules: Mapping[str, RuleFile]
    speaks: Callable[[str], bool]
    all: Table = field(default_factory=Table)
    per_path: dict[str, Table] = field(default_factory=dict)
    exclude: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    fail_on: tuple[str, str] = ("", "")
    taken: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    def take(self, place: str, what: str, became: str) -> None:
        """Tell of what is taken over."""
        self.taken.append(f"{place}: {what}: {became}")

    def leave(self, place: str, what: str, why: str) -> None:
        """Tell of what is not."""
        self.left.append(f"{place}: {what}: {why}")

    def table(self, pattern: str) -> Table:
        """The table of a pattern, "" for all drafts."""
        return self.per_path.setdefault(pattern, Table()) if pattern else self.all

    def path(self, name: str) -> str:
        """A file of the folder, "" where it is not there."""
        path = os.path.join(self.folder, name)
        return path if os.path.isfile(path) else ""

    def config(self, tool: str, names: Sequence[str], code: Sequence[str]) -> tuple[str, dict[str, Any]] | None:
        """The config of a tool that is JSON or YAML, under one of its names or in package.json, and what it is called; None where
        there is none. One that is code or cannot be understood is told of.
        """
        for name in code:
            if self.path(name):
                self.leave(name, "the file", "it is code, and is not run")
        name = next((name for name in names if self.path(name)), "")
        if not name:
            found = mapping_of(self.path("package.json"), tool) if self.path("package.json") else None
            return None if found is None else ("package.json", found)
        found = mapping_of(self.path(name))
        if found is None:
            self.leave(name, "the file", "it is neither JSON nor YAML")
            return None
        return name, found

    def ignore_file(self, name: str) -> None:
        """Take the patterns of a file like .gitignore over."""
        if path := self.path(name):
            patterns = [line.strip() for line in text_of(path).split("\n")]
            patterns = [line for line in patterns if line and not line.startswith("#")]
            self.exclude.update(dict.fromkeys(patterns, name))
            if patterns:
                self.take(name, ", ".join(patterns), "in `exclude`")


def counted(entries: Sequence[object]) -> str:
    """How many entries there are."""
    return f"{len(entries)} {'entry' if len(entries) == 1 else 'entries'}"


def text_of(path: str) -> str:
    """The text of a file. Raises UserError where it has none."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except UnicodeDecodeError:
        raise UserError(
            f"{os.path.normpath(path)}: this file is no UTF-8 text; save it as UTF-8, or move it away"
        ) from None
    except OSError as error:
        raise UserError(f"{os.path.normpath(path)}: this file cannot be read: {reason(error)}") from None


def mapping_of(path: str, key: str = "") -> dict[str, Any] | None:
    """The mapping that a JSON file (with comments) or a YAML file holds, or what it has under a key; None for another file."""
    import yaml

    text = (
        _COMMENT.sub(lambda match: match[1] or "", text_of(path))
        if not path.endswith((".yml", ".yaml"))
        else text_of(path)
    )
    try:
        value = json.loads(text)
    except ValueError:
        try:
            value = yaml.safe_load(text)
        except yaml.YAMLError:
            return None
    if key and isinstance(value, dict):
        value = value.get(key)
    return value if isinstance(value, dict) else None


def find(takeover: Takeover) -> None:
    """Look for the configs of all of them in the folder. Raises UserError for one that cannot be read."""
    from copydesk.takeover import alex, proselint, textlint, vale

    for tool in (vale, proselint, textlint, alex):
        tool.read(takeover)
