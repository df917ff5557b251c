"""The options of checks as JSON schemas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from inspect import getdoc
from typing import Any

from copydesk.check import Check

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
TEXTS: Schema = {"type": "array", "items": {"type": ["string", "number"]}}
# An option is of one of these kinds, or of several; a text may be written as the number that it looks like.
_KINDS: dict[str, Schema] = {
    "None": {"type": "null"},
    "bool": {"type": "boolean"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "str": {"type": ["string", "number"]},
    "tuple[str, ...]": TEXTS,
    "dict[str, str]": {"type": "object", "additionalProperties": {"type": ["string", "number"]}},
}
# A default that holds more says nothing at a glance.
_BRIEF = 8


def options(check: type[Check], values: Mapping[str, Any]) -> dict[str, Schema]:
    """The options of a check, by name; their defaults are what a rule file says, else the check's own."""
    found: dict[str, Schema] = {}
    for field in fields(check):
        if field.init:
            name = field.name.replace("_", "-")
            default = values.get(name, field.default)
            brief = default is not MISSING and not (isinstance(default, list | tuple | dict) and len(default) > _BRIEF)
            found[name] = {**_kind(str(field.type)), **({"default": _plain(default)} if brief else {})}
    return found


def required(check: type[Check]) -> list[str]:
    """The options that a check cannot do without."""
    return [
        field.name.replace("_", "-")
        for field in fields(check)
        if field.init and field.default is MISSING and field.default_factory is MISSING
    ]


def described(check: type[Check]) -> str:
    """What a check says of itself."""
    return getdoc(check) or ""


def _kind(annotation: str) -> Schema:
    kinds = [_KINDS.get(kind, {}) for kind in annotation.split(" | ")]
    return dict(kinds[0]) if len(kinds) == 1 else {"anyOf": kinds}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def closed(properties: Mapping[str, Schema], description: str = "") -> Schema:
    """An object that has these keys and no others."""
    said = {"description": description} if description else {}
    return {"type": "object", **said, "properties": dict(properties), "additionalProperties": False}


def known(names: list[str]) -> Schema:
    """A text, of which these are offered; another may be right where plugins and packs add to them."""
    return {"anyOf": [{"enum": names}, {"type": "string"}]}
