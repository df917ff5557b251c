"""Packs made ready beforehand, since reading YAML takes longer than linting a draft.

The built-in pack is compiled into the wheel; any other into the user's cache, keyed by what
its files say.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any

from copydesk import __version__
from copydesk.errors import UserError
from copydesk.packs import rulefile
from copydesk.packs.rulefile import FindCheck, RuleFile

NAME = "compiled.json"
_SUFFIXES = (".yml", ".yaml")


def files(folder: str) -> Iterator[tuple[str, str]]:
    """The rule files of a pack, sorted, each with its category: its folder, or the pack's own name."""
    if not os.path.isdir(folder):
        raise UserError(f"{folder}: there is no such folder of rules")
    top = os.path.basename(os.path.abspath(folder))
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if os.path.isdir(path) and not name.startswith((".", "_")):
            yield from ((os.path.join(path, file), name) for file in sorted(os.listdir(path)) if _is_rule(file))
        elif _is_rule(name):
            yield path, top


def _is_rule(name: str) -> bool:
    return name.endswith(_SUFFIXES) and not name.startswith((".", "_"))


def read_pack(folder: str, pack: str) -> list[RuleFile]:
    """Every rule file of a pack. Raises UserError for one that cannot be, or for two of one id."""
    found: dict[str, RuleFile] = {}
    for path, category in files(folder):
        rule = rulefile.read(path, category, pack)
        if rule.id in found:
            raise UserError(f"{path}: the pack has this rule already, in {found[rule.id].path}")
        found[rule.id] = rule
    return list(found.values())


def load(folder: str, pack: str, find_check: FindCheck, *, cache: bool = True, shipped: bool = False) -> list[RuleFile]:
    """The rules of a pack, from what was compiled where that is up to date; `shipped` for the one that a wheel holds."""
    if shipped:
        data = _read(os.path.join(folder, NAME))
        if data is not None:
            return _rules(data, folder)
    if not cache:
        return _rules(compile_pack(folder, pack, find_check), folder)
    kept = _cache_path(folder)
    data = _read(kept)
    if data is None:
        data = compile_pack(folder, pack, find_check)
        _write(kept, data)
    return _rules(data, folder)


def compile_pack(folder: str, pack: str, find_check: FindCheck) -> dict[str, Any]:
    """What a run needs of a pack, as plain data: no examples, but the phrases found already."""
    rules = []
    for file in read_pack(folder, pack):
        rule = file.examine(find_check)
        row = {key: value for key, value in vars(file).items() if key not in ("examples", "lines")}
        row["path"] = os.path.relpath(file.path, folder).replace(os.sep, "/")
        row["phrases"] = [[p.pattern, p.flags, sorted(p.triggers)] for p in rule.phrases]
        rules.append(row)
    return {"version": __version__, "rules": rules}


def _rules(data: dict[str, Any], folder: str) -> list[RuleFile]:
    return [RuleFile(**{**row, "path": os.path.join(folder, row["path"])}) for row in data["rules"]]


def _cache_path(folder: str) -> str:
    from hashlib import sha256

    from platformdirs import user_cache_dir

    # The code that compiles is part of the key as well: a new version may find other phrases.
    key = sha256(f"{__version__} {_code_age()} {os.path.abspath(folder)}".encode(errors="surrogateescape"))
    for path, _ in files(folder):
        with open(path, "rb") as file:
            key.update(b"\0" + os.fsencode(path) + b"\0" + file.read())
    return os.path.join(user_cache_dir("copydesk", appauthor=False), "rules", f"{key.hexdigest()[:24]}.json")


def _code_age() -> float:
    """When the code last changed, which matters only to those who work on it."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    folders = [os.path.join(package, name) for name in ("packs", "readings", "checks")]
    return max(entry.stat().st_mtime for folder in folders for entry in os.scandir(folder))


def _read(path: str) -> dict[str, Any] | None:
    try:
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
    except (OSError, ValueError):
        return None
    return data if isinstance(data, dict) and data.get("version") == __version__ else None


def _write(path: str, data: dict[str, Any]) -> None:
    """Keep what was compiled; a cache that cannot be written is only slower."""
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        part = f"{path}.{os.getpid()}"
        with open(part, "w", encoding="utf-8") as file:
            json.dump(data, file)
        os.replace(part, path)
    except OSError:
        return
