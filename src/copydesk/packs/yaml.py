"""YAML as rule files use it: only `true` and `false` are booleans, and every key has its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from copydesk.errors import UserError


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads `no`, `on`, dates and `1:30` as the words they are."""


_Loader.yaml_implicit_resolvers = {}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?(?:0|[1-9]\d*)$"), list("-0123456789"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^-?\d+\.\d+$"), list("-0123456789"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])


_BRACE = re.compile(r"^\w+:[ \t]*\{\w+\}[ \t]*\S", re.MULTILINE)


class Mapping(NamedTuple):
    """A rule file's top-level mapping, and the line (from 1) on which each key stands.

    Keys within the mapping `deep` are there by their dotted names.
    """

    values: dict[str, Any]
    lines: dict[str, int]


def read(path: str, text: str, deep: str = "") -> Mapping:
    """Read a rule file. Raises UserError, with file and line, where it is no YAML mapping."""
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise UserError(f"{path}:1: a rule file is a mapping that begins with `extends: …`")
        lines: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if key.value in lines:
                raise UserError(f"{path}:{line}: `{key.value}` is given twice (first on line {lines[key.value]})")
            lines[key.value] = line
            if key.value == deep:
                lines.update(_lines_within(value, deep))
        values = loader.construct_document(node)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or str(error).split("\n", 1)[0]
        hint = "; a text that begins with a brace needs quotation marks" if _BRACE.search(text) else ""
        raise UserError(f"{path}{line}: this is not YAML: {problem}{hint}") from None
    except RecursionError:
        raise UserError(f"{path}: this file is nested too deeply") from None
    finally:
        loader.dispose()
    return Mapping({str(key): value for key, value in values.items()}, lines)


def _lines_within(node: Any, name: str) -> Iterator[tuple[str, int]]:
    """The line of each key within a mapping, by its dotted name."""
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        inner = f"{name}.{key.value}"
        yield inner, key.start_mark.line + 1
        yield from _lines_within(value, inner)
