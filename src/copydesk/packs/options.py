"""The options of a check, from the fields of its class."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import MISSING, fields
from typing import Any

from copydesk.check import Check, OptionError
from copydesk.errors import nearest


def names(check: type[Check]) -> list[str]:
    """The options of a check as rule files write them."""
    return [field.name.replace("_", "-") for field in fields(check) if field.init]


def make(check: type[Check], values: dict[str, Any], also: Iterable[str] = ()) -> Check:
    """A check with these options. Raises OptionError for an unknown one or a value of another type.

    `also` are names that are no options and yet may have been meant by a misspelt one.
    """
    known = {field.name.replace("_", "-"): field for field in fields(check) if field.init}
    options = {}
    for key, value in values.items():
        if key not in known:
            raise OptionError(key, f"`{key}` is no option here{nearest(key, [*known, *also])}")
        options[known[key].name] = _fitting(key, value, str(known[key].type))
    missing = [
        key
        for key, f in known.items()
        if f.default is MISSING and f.default_factory is MISSING and f.name not in options
    ]
    if missing:
        raise OptionError(missing[0], f"`{missing[0]}` is missing")
    return check(**options)


def _fitting(key: str, value: Any, annotation: str) -> Any:
    """The value in the type of its field. Annotations are strings, and of few kinds."""
    kinds = annotation.split(" | ")
    for kind in kinds:
        found = _as(kind, value)
        if found is not MISSING:
            return found
    raise OptionError(key, f"`{key}` must be {' or '.join(_PLAIN.get(kind, kind) for kind in kinds)}")


_PLAIN = {
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "tuple[str, ...]": "a list of texts",
    "dict[str, str]": "a mapping of texts",
}


def _as(kind: str, value: Any) -> Any:
    scalar = isinstance(value, str | int | float) and not isinstance(value, bool)
    match kind:
        case "None":
            return None if value is None else MISSING
        case "bool":
            return value if isinstance(value, bool) else MISSING
        case "int":
            return value if scalar and isinstance(value, int) else MISSING
        case "float":
            return float(value) if scalar and not isinstance(value, str) else MISSING
        case "str":
            return str(value) if scalar else MISSING
        case "tuple[str, ...]":
            fits = isinstance(value, list | tuple) and all(isinstance(v, str | int | float) for v in value)
            return tuple(str(v) for v in value) if fits else MISSING
        case "dict[str, str]":
            fits = isinstance(value, dict) and all(isinstance(v, str | int | float) for v in value.values())
            return {str(k): str(v) for k, v in value.items()} if fits else MISSING
        case _:
            return value
