"""The config of a project: copydesk.toml, or [tool.copydesk] in pyproject.toml."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from typing import Any

from copydesk.errors import UserError

FAIL_LEVELS = ("suggestion", "warning", "error", "never")


@dataclass(frozen=True)
class Config:
    """What a config says; `path` is its file, "" where there is none.

    `rules` and `per_path` map a rule's id to its options (and `level`), and a pattern as in
    .gitignore to keys of a config. Paths in it are made absolute.
    """

    path: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    fail_on: str = "warning"
    required_version: str = ""
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    per_path: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """The folder that paths in the config count from."""
        return os.path.dirname(self.path)


_KEYS = [f.name.replace("_", "-") for f in fields(Config) if f.name != "path"]
_LISTS = ("select", "ignore", "extend-select", "exclude", "packs", "plugins")
_PER_PATH = ("select", "ignore", "extend-select", "rules")


def find(start: str) -> str:
    """The nearest config file from a folder upwards, or ""."""
    at = os.path.abspath(start)
    while True:
        path = os.path.join(at, "copydesk.toml")
        if os.path.isfile(path):
            return path
        path = os.path.join(at, "pyproject.toml")
        if os.path.isfile(path) and _has_table(path):
            return path
        if os.path.dirname(at) == at:
            return ""
        at = os.path.dirname(at)


def _has_table(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return re.search(rb"^\s*\[\s*tool\s*\.\s*copydesk\b", file.read(), re.MULTILINE) is not None
    except OSError:
        return False


def read(path: str) -> Config:
    """Read a config file. Raises UserError, with file and line, for what it cannot say."""
    import tomllib

    try:
        with open(path, "rb") as file:
            text = file.read().decode("utf-8-sig")
        values = tomllib.loads(text)
    except OSError as error:
        raise UserError(f"{path}: this config cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UserError(f"{path}: this config is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        match = re.search(r"^(.*) \(at line (\d+), column (\d+)\)$", str(error))
        if match:
            raise UserError(f"{path}:{match[2]}:{match[3]}: this is not TOML: {match[1]}") from None
        raise UserError(f"{path}: this is not TOML: {error}") from None
    if os.path.basename(path) == "pyproject.toml":
        values = values.get("tool", {}).get("copydesk", {})
    return _config(path, text, values)


def _config(path: str, text: str, values: dict[str, Any]) -> Config:
    place = _Places(path, text)
    for key, value in values.items():
        if key not in _KEYS:
            near = get_close_matches(key, _KEYS, 1, 0.6)
            hint = f"; did you mean `{near[0]}`?" if near else f"; known are {', '.join(_KEYS)}"
            raise UserError(f"{place.of(key)}: `{key}` is no key of a config{hint}")
        _check_type(place, key, value)
    folder = os.path.dirname(os.path.abspath(path))
    for key in ("packs", "plugins"):
        values[key] = [os.path.join(folder, os.path.expanduser(item)) for item in values.get(key, ())]
    for pattern, keys in values.get("per-path", {}).items():
        _check_per_path(place, pattern, keys)
    found = {key.replace("-", "_"): tuple(value) if isinstance(value, list) else value for key, value in values.items()}
    return Config(path=os.path.abspath(path), **found)


def _check_type(place: _Places, key: str, value: Any) -> None:
    if key in _LISTS and not (isinstance(value, list) and all(isinstance(item, str) for item in value)):
        raise UserError(f"{place.of(key)}: `{key}` must be a list of texts")
    if key == "fail-on" and value not in FAIL_LEVELS:
        raise UserError(f"{place.of(key)}: `fail-on` must be one of {', '.join(FAIL_LEVELS)}")
    if key == "required-version" and not isinstance(value, str):
        raise UserError(f"{place.of(key)}: `required-version` must be a text")
    if key in ("rules", "per-path"):
        if not isinstance(value, dict) or not all(isinstance(item, dict) for item in value.values()):
            raise UserError(f"{place.of(key)}: `[{key}.…]` must be tables")


def _check_per_path(place: _Places, pattern: str, keys: dict[str, Any]) -> None:
    for key, value in keys.items():
        if key not in _PER_PATH:
            raise UserError(f"{place.of(pattern)}: `{key}` cannot be set per path; {', '.join(_PER_PATH)} can")
        _check_type(place, key, value)


class _Places:
    """Where the keys of a config stand, as errors name it."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text

    def of(self, key: str) -> str:
        """The file, and the line on which a key or table is first named."""
        match = re.search(rf"^\s*(?:\[.*)?[\"']?{re.escape(key)}\b", self._text, re.MULTILINE)
        if not match:
            return self._path
        return f"{self._path}:{self._text.count(chr(10), 0, match.end()) + 1}"


def rule_place(config: Config, rule_id: str) -> str:
    """The file and line of a rule's table in a config."""
    with open(config.path, encoding="utf-8-sig") as file:
        return _Places(config.path, file.read()).of(f"rules.{rule_id}")
