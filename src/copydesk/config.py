"""The config of a project: copydesk.toml, or [tool.copydesk] in pyproject.toml."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from copydesk import __version__
from copydesk.errors import UserError, nearest

#: What a config file may be called; the first that is there holds.
NAMES = ("copydesk.toml", "pyproject.toml")
#: The English that a project can say it writes.
DIALECTS = ("en-AU", "en-CA", "en-GB", "en-IE", "en-NZ", "en-US", "en-ZA")
FAIL_LEVELS = ("suggestion", "warning", "error", "never")
#: The sorts of drafts for which rules may be set otherwise, as their files say under `profiles:`.
PROFILES = ("news", "blog", "docs", "academic")


@dataclass(frozen=True, repr=False)
class Config:
    """What a config says; `path` is its file, "" where there is none.

    `rules` and `per_path` map a rule's id to its options (and `level`), and a pattern as in
    .gitignore to keys of a config. `profile` is one of `PROFILES`, `dialect` one of `DIALECTS`, or
    "". Paths in it are made absolute.
    """

    path: str = ""
    profile: str = ""
    dialect: str = ""
    vocabulary: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    fail_on: str = "warning"
    required_version: str = ""
    baseline: str = ""
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    per_path: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    places: Places = field(default_factory=lambda: Places(), compare=False, repr=False)  # noqa: PLW0108 - it is defined below

    @property
    def folder(self) -> str:
        """The folder that paths in the config count from."""
        return os.path.dirname(self.path)


_KEYS = [f.name.replace("_", "-") for f in fields(Config) if f.name not in ("path", "places")]
_LISTS = ("select", "ignore", "extend-select", "exclude", "packs", "plugins", "vocabulary")
_TABLES = {"rules": "rules.long-sentence", "per-path": 'per-path."blog/**"'}
#: What can be set for some drafts only.
PER_PATH = ("profile", "dialect", "select", "ignore", "extend-select", "rules")
_TABLE = ("tool", "copydesk")  # where pyproject.toml has it
_NAME = r"""(?:"[^"]*"|'[^']*'|[\w-]+)"""
_DOTTED = rf"{_NAME}(?:\s*\.\s*{_NAME})*"
_TOML_KEY = re.compile(rf"\s*(?:\[\s*(?P<table>{_DOTTED})\s*\]|(?P<key>{_DOTTED})\s*=)")
_TOML_NAME = re.compile(r"""\"([^"]*)"|'([^']*)'|([\w-]+)""")


def find(start: str) -> str:
    """The nearest config file from a folder upwards, or ""."""
    at = os.path.abspath(start)
    while True:
        path = within(at)
        if path or os.path.dirname(at) == at:
            return path
        at = os.path.dirname(at)


def within(folder: str) -> str:
    """The config file of just this folder, or ""."""
    own, shared = NAMES
    path = os.path.join(folder, own)
    if os.path.isfile(path):
        return path
    path = os.path.join(folder, shared)
    return path if os.path.isfile(path) and _has_table(path) else ""


def shown(path: str) -> str:
    """A path as messages give it: from the working folder where it lies in it, else whole."""
    relative = os.path.relpath(path) if path else ""
    return path if relative.startswith("..") else relative


def _has_table(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return re.search(rb"^\s*\[\s*tool\s*\.\s*copydesk\b", file.read(), re.MULTILINE) is not None
    except OSError:
        return False


def read(path: str) -> Config:
    """Read a config file. Raises UserError, with file and line, for what it cannot say."""
    import tomllib

    name = shown(path)
    try:
        with open(path, "rb") as file:
            text = file.read().decode("utf-8-sig")
        values = tomllib.loads(text)
    except OSError as error:
        raise UserError(f"{name}: this config cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UserError(f"{name}: this config is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        match = re.search(r"^(.*) \(at line (\d+), column (\d+)\)$", str(error))
        if match:
            raise UserError(f"{name}:{match[2]}:{match[3]}: this is not TOML: {match[1]}") from None
        raise UserError(f"{name}: this is not TOML: {error}") from None
    except RecursionError:
        raise UserError(f"{name}: this config is nested too deeply") from None
    table = _TABLE if os.path.basename(path) == "pyproject.toml" else ()
    for key in table:
        values = values.get(key, {})
        if not isinstance(values, dict):
            raise UserError(f"{name}: `{key}` must be a table")
    places = Places(path, text, table)
    _require(values.get("required-version"), places)
    return _config(path, values, places)


def _require(wanted: Any, places: Places) -> None:
    """Raise UserError where a config asks for another version; before anything else, since that may know other keys."""
    if not isinstance(wanted, str) or not wanted.strip():
        return
    from copydesk.requirement import RequirementError, met

    place = places.of("required-version")
    try:
        if met(wanted, __version__):
            return
    except RequirementError as error:
        raise UserError(f"{place}: required-version: `{error}` is not like `1.2.0` or `>=1.2`") from None
    raise UserError(f"{place}: this project needs copydesk {wanted.strip()}, and this is {__version__}")


def given(values: Mapping[str, Any]) -> Config:
    """A config from a mapping of what a file would say; paths in it count from the working folder. Raises UserError."""
    _require(values.get("required-version"), Places("config"))
    plain = {key: list(value) if isinstance(value, tuple) else value for key, value in values.items()}
    return _config(os.path.join(os.getcwd(), "config"), plain, Places("config"))


def _config(path: str, values: dict[str, Any], places: Places) -> Config:
    _check(places, values, _KEYS, ())
    folder = os.path.dirname(os.path.abspath(path))
    for key in ("packs", "plugins", "vocabulary"):
        values[key] = [_absolute(folder, item) for item in values.get(key, ())]
    if values.get("baseline"):
        values["baseline"] = _absolute(folder, values["baseline"])
    for pack in values["packs"]:
        if not os.path.isdir(pack):
            raise UserError(f"{places.of('packs')}: packs: there is no folder {shown(pack)}")
    for file in values["vocabulary"]:
        if not os.path.isfile(file):
            raise UserError(f"{places.of('vocabulary')}: vocabulary: there is no file {shown(file)}")
    found: dict[str, Any] = {
        key.replace("-", "_"): tuple(value) if isinstance(value, list) else value for key, value in values.items()
    }
    return Config(path=os.path.abspath(path), places=places, **found)


def _absolute(folder: str, path: str) -> str:
    return os.path.normpath(os.path.join(folder, os.path.expanduser(path)))


def _check(places: Places, values: Mapping[str, Any], known: Collection[str], under: tuple[str, ...]) -> None:
    """Raise UserError for a key that there is not, or a value of another type."""
    for key, value in values.items():
        place = places.of(*under, key)
        if key not in known:
            hint = nearest(key, known, otherwise=f"; known are {', '.join(known)}")
            where = "can be set per path" if under else "is a key of a config"
            raise UserError(f"{place}: `{key}` is nothing that {where}{hint}")
        fault = _fault(key, value)
        if fault:
            raise UserError(f"{place}: `{key}` must be {fault}")
        if key == "per-path":
            for pattern, keys in value.items():
                _check(places, keys, PER_PATH, (*under, key, pattern))


def _fault(key: str, value: Any) -> str:
    """What a key's value must be, where it is not."""
    if key in _LISTS and not (isinstance(value, list) and all(isinstance(item, str) for item in value)):
        return "a list of texts"
    if key == "fail-on" and value not in FAIL_LEVELS:
        return f"one of {', '.join(FAIL_LEVELS)}"
    if key == "profile" and value not in PROFILES:
        return f"one of {', '.join(PROFILES)}{nearest(str(value), PROFILES)}"
    if key == "dialect" and value not in DIALECTS:
        return f"one of {', '.join(DIALECTS)}{nearest(str(value), DIALECTS)}"
    if key in ("required-version", "baseline") and not isinstance(value, str):
        return "a text"
    if key in _TABLES and not (isinstance(value, dict) and all(isinstance(item, dict) for item in value.values())):
        return f"tables, as in [{_TABLES[key]}]"
    return ""


class Places:
    """Where the keys of a config stand, as errors name it. tomllib does not tell."""

    def __init__(self, path: str = "", text: str = "", table: tuple[str, ...] = ()) -> None:
        self._path = shown(path)
        self._text = text
        self._table = table

    def of(self, *key: str) -> str:
        """The file, and the line on which a key or its table stands, or the nearest table around it."""
        wanted = (*self._table, *key)
        best, line = 0, 0
        for number, at in self._lines:
            shared = next(
                (n for n, (a, b) in enumerate(zip(at, wanted, strict=False)) if a != b), min(len(at), len(wanted))
            )
            if shared > best:
                best, line = shared, number
        return f"{self._path}:{line}" if line and best > len(self._table) else self._path

    @cached_property
    def _lines(self) -> list[tuple[int, tuple[str, ...]]]:
        """Each line with a table or key: its number, from 1, and the whole dotted name."""
        found: list[tuple[int, tuple[str, ...]]] = []
        table: tuple[str, ...] = ()
        for number, line in enumerate(self._text.split("\n"), 1):
            match = _TOML_KEY.match(line)
            if match:
                names = tuple(a or b or c for a, b, c in _TOML_NAME.findall(match["table"] or match["key"]))
                if match["table"]:
                    table = names
                found.append((number, names if match["table"] else table + names))
        return found
