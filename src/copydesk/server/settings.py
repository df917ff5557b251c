"""What the client can do, and what its user has set."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, fields
from typing import Any

from copydesk.errors import UserError, nearest
from copydesk.server.buffer import ENCODINGS
from copydesk.server.wire import Json

_DIAGNOSTICS = ("auto", "push", "pull", "both")


@dataclass(frozen=True)
class Settings:
    """What the user of an editor has set, in its initialization options or under `copydesk` in its configuration.

    `trust` says whether Python that a config names may run: everywhere, nowhere, or in these folders. `debounce` is in
    milliseconds. `reason` is what an ignoring comment gives as its reason until somebody writes a better one.
    """

    trust: bool | tuple[str, ...] = False
    config: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    lenses: bool = False
    debounce: int = 75
    reason: str = "checked"
    diagnostics: str = "auto"

    def trusts(self, folder: str) -> bool:
        """Whether Python may run that a config in this folder names."""
        if isinstance(self.trust, bool):
            return self.trust
        return any(_within(folder, os.path.expanduser(trusted)) for trusted in self.trust)


def _within(folder: str, outer: str) -> bool:
    folder, outer = os.path.realpath(folder), os.path.realpath(outer)
    return folder == outer or folder.startswith(os.path.join(outer, ""))


def settings(given: Any) -> Settings:
    """The settings that a client sends, under `copydesk` or bare. Raises UserError for what cannot be set."""
    values = given.get("copydesk", given) if isinstance(given, dict) else {}
    known = {_camel(f.name): f for f in fields(Settings)}
    found = {}
    for key, value in (values if isinstance(values, dict) else {}).items():
        if key not in known:
            raise UserError(
                f"copydesk.{key} is no setting{nearest(key, known, otherwise=f'; known are {_list(known)}')}"
            )
        if value is None:
            continue
        fault, kept = _fitting(key, value, known[key].default)
        if fault:
            raise UserError(f"copydesk.{key} must be {fault}")
        found[known[key].name] = kept
    return Settings(**found)


def _fitting(key: str, value: Any, default: Any) -> tuple[str, Any]:
    """What a value must be where it is not, and else the value."""
    texts = isinstance(value, list) and all(isinstance(item, str) for item in value)
    if key == "trust":
        return (
            ("", tuple(value) if texts else value)
            if texts or isinstance(value, bool)
            else ("true, false or folders", 0)
        )
    if isinstance(default, tuple):
        return ("", tuple(value)) if texts else ("a list of texts", 0)
    if isinstance(default, bool):
        return ("", value) if isinstance(value, bool) else ("true or false", 0)
    if isinstance(default, int):
        fits = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 10_000
        return ("", value) if fits else ("a number from 0 to 10000", 0)
    if not isinstance(value, str):
        return "a text", 0
    if key == "diagnostics" and value not in _DIAGNOSTICS:
        return f"one of {_list(_DIAGNOSTICS)}", 0
    return "", value


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.title() for part in rest)


def _list(names: Any) -> str:
    return ", ".join(names)


@dataclass(frozen=True)
class Client:
    """What a client says it can do; `encoding` is the one that was agreed on."""

    capabilities: Json = field(default_factory=dict)
    encoding: str = "utf-16"

    @classmethod
    def of(cls, capabilities: Any) -> Client:
        """The client with these capabilities: the first encoding on its list that is known, UTF-16 where it has none."""
        known = cls(capabilities if isinstance(capabilities, dict) else {})
        offered = known.value("general.positionEncodings")
        wanted = [name for name in offered if name in ENCODINGS] if isinstance(offered, list) else []
        return cls(known.capabilities, wanted[0] if wanted else "utf-16")

    def value(self, path: str) -> Any:
        """What stands at a path of names in the capabilities; None where nothing does."""
        at: Any = self.capabilities
        for name in path.split("."):
            at = at.get(name) if isinstance(at, dict) else None
        return at

    def can(self, path: str) -> bool:
        """Whether a capability is there and not false."""
        return self.value(path) not in (None, False)

    def lists(self, path: str, item: str) -> bool:
        """Whether a list among the capabilities has an item."""
        value = self.value(path)
        return isinstance(value, list) and item in value
