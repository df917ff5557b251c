"""`copydesk config --show-origin`: every rule with its level and options, and where each comes from."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from copydesk.config import shown
from copydesk.desk import Desk
from copydesk.packs.rulefile import RuleFile
from copydesk.rule import Rule

# An option that is longer, in characters, is told by how many entries it has.
_BRIEF = 60


def origins(desk: Desk, draft: str) -> Iterator[str]:
    """The lines about the rules of a draft: those that run, with all that is set; then the others, with why they do not."""
    made = {rule.id: rule for rule in desk.rules(draft)}
    verdicts = sorted(desk.verdicts(draft), key=lambda verdict: (verdict[0].category, verdict[0].id))
    yield "rules:"
    for row, runs, why in verdicts:
        if runs:
            yield f"  {row.category}/{row.id}: on  # {why}"
            yield from (
                f"    {key}: {value}  # {origin}" for key, value, origin in _set(desk, draft, row, made[row.id])
            )
    yield "left out:"
    yield from (f"  {row.category}/{row.id}: off  # {why}" for row, runs, why in verdicts if not runs)


def _set(desk: Desk, draft: str, row: RuleFile | Rule, rule: Rule) -> Iterator[tuple[str, str, str]]:
    """The level of a rule and the options of its check: name, value and where it comes from."""
    places = desk.config(draft).places
    profile = desk.profile(draft)
    at: dict[str, str] = {}
    for key, _, where in desk.settings(draft, row.id):
        at[key] = places.of(*where) if where else f"profile {profile} ({_place(row, f'profiles.{profile}.{key}')})"
    levels = ", ".join(f"{case}: {level}" if case else level for case, level in rule.level.items())
    yield "level", levels, at.get("level") or (_place(row, "level") if _says(row, "level") else "default")
    if isinstance(row, Rule):
        return
    for field in dataclasses.fields(rule.check):
        key = field.name.replace("_", "-")
        if field.init:
            origin = at.get(key) or (_place(row, key) if key in row.options else f"default of {row.extends}")
            yield key, _told(getattr(rule.check, field.name)), origin


def _says(row: RuleFile | Rule, key: str) -> bool:
    """Whether a rule says this itself, and does not leave it to the default."""
    return isinstance(row, Rule) or row.place(key) != row.path


def _place(row: RuleFile | Rule, key: str) -> str:
    if isinstance(row, Rule):
        return f"made in code by {row.pack or 'a plugin'}"
    path, colon, line = row.place(key).rpartition(":")
    return f"{shown(path)}:{line}" if colon and line.isdecimal() else shown(row.path)


def _told(value: Any) -> str:
    """A value as a config would say it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | dict):
        parts = (
            [f'"{key}" = "{text}"' for key, text in value.items()] if isinstance(value, dict) else map(_quoted, value)
        )
        said = ", ".join(parts)
        if len(said) > _BRIEF:
            return f"({len(value)} {'entry' if len(value) == 1 else 'entries'})"
        return f"{{{said}}}" if isinstance(value, dict) else f"[{said}]"
    return "(none)" if value is None else _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    return f'"{text}"'
