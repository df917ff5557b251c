"""Writes docs/checks.md from the checks themselves.

python tools/checks_page.py
"""

from __future__ import annotations

import inspect
from dataclasses import MISSING, Field, fields
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

from copydesk import builtin

PAGE = Path(__file__).parent.parent / "docs" / "checks.md"
_HEAD = """\
# The checks

A rule file names one of these after `extends:`; every key that is not the rule's own is
an option of the check. Checks with the names of Vale's take Vale's options. This page is
written by `tools/checks_page.py`.
"""


def page() -> str:
    """The whole page."""
    parts = [_HEAD]
    for name, address in sorted(builtin.checks().items()):
        check = resolve_name(address)
        parts.append(f"\n## {name}\n\n{inspect.getdoc(check)}\n")
        options = [field for field in fields(check) if field.init]
        if options:
            parts.append("\n| option | kind | default |\n|---|---|---|\n")
            parts += [f"| `{f.name.replace('_', '-')}` | {_kind(str(f.type))} | {_default(f)} |\n" for f in options]
    return "".join(parts)


def _kind(annotation: str) -> str:
    words = {"str": "text", "int": "whole number", "float": "number", "bool": "true or false", "None": "nothing"}
    words |= {"tuple[str, ...]": "list of texts", "dict[str, str]": "mapping of texts"}
    return " or ".join(words.get(part, part) for part in annotation.split(" | ") if part != "None")


def _default(field: Field[Any]) -> str:
    value = field.default if field.default is not MISSING else ""
    if value is None or value in ("", ()):
        return ""
    if isinstance(value, tuple):
        return ", ".join(f"`{item}`" for item in value)
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
