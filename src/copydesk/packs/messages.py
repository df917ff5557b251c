"""The messages of rule files, and the placeholders in them."""

from __future__ import annotations

import sys

from copydesk.check import Check
from copydesk.errors import nearest

# What every message may say: the words flagged, and the first suggestion.
_ALWAYS = ("text", "better")


def fault(message: str, check: type[Check]) -> str:
    """What is wrong with a message as a template, or ""."""
    from string import Formatter

    try:
        fields = [
            (name, spec, conversion) for _, name, spec, conversion in Formatter().parse(message) if name is not None
        ]
    except ValueError:
        return "a brace stands alone; write {{ or }} for one that is to be shown"
    for name, spec, conversion in fields:
        if not name.isidentifier() or spec or conversion:
            return f"`{{{name}}}` is no plain placeholder; write {{{{ and }}}} for braces that are to be shown"
        if name not in _ALWAYS and not _fills(check, name):
            known = (*_ALWAYS, *getattr(check, "says", ()))
            said = ", ".join(f"{{{key}}}" for key in known)
            return f"there is no placeholder `{{{name}}}` here{nearest(name, known) or f'; known are {said}'}"
    return ""


def _fills(check: type[Check], name: str) -> bool:
    """Whether a check fills a placeholder: its class may declare in `says` which ones it does.

    Where it declares nothing it does so if its code has the name, or has from elsewhere what a hit says.
    """
    declared = getattr(check, "says", None)
    if declared is not None:
        return name in declared
    from linecache import getlines

    path = getattr(sys.modules.get(check.__module__), "__file__", None)
    source = "".join(getlines(path)) if path else ""
    return not source or f'"{name}"' in source or f"'{name}'" in source or "says" in source
