"""`copydesk config`: what holds for a draft, and where each value comes from."""

from __future__ import annotations

import argparse

from copydesk.commands.check import wishes
from copydesk.config import Config
from copydesk.desk import Desk
from copydesk.plugins import BUILTIN_PACK, Plugins


def run(options: argparse.Namespace) -> int:
    """Print the config of a path, and the rules that run there."""
    wanted = wishes(options)
    desk = Desk(wanted)
    held = desk.config(options.path)
    origin = held.path or "default"
    print(f"config: {held.path or 'none; everything is as copydesk has it'}")
    command_line = {"select": wanted.select, "ignore": wanted.ignore, "extend_select": wanted.extend_select}
    default = Config()
    for name in ("select", "ignore", "extend_select", "exclude", "packs", "plugins", "fail_on", "required_version"):
        value = command_line.get(name) or getattr(held, name)
        source = "command line" if command_line.get(name) else origin if value != getattr(default, name) else "default"
        shown = ", ".join(value) if isinstance(value, tuple) else value
        print(f"{name.replace('_', '-')}: {shown or '(none)'}  # {source}")
    _print_rules(desk, desk.plugins(held), held, options.path)
    return 0


def _print_rules(desk: Desk, plugins: Plugins, held: Config, draft: str) -> None:
    print("rules:")
    builtin = plugins.builtin_ids
    for rule in sorted(desk.rules(draft), key=lambda rule: (rule.category, rule.id)):
        levels = ", ".join(f"{case}: {level}" if case else level for case, level in rule.level.items())
        notes = []
        if rule.pack != BUILTIN_PACK:
            notes.append(f"pack {rule.pack}" + (", replaces the built-in rule" if rule.id in builtin else ""))
        given = held.rules.get(rule.id)
        if given:
            notes.append(", ".join(f"{key} = {value!r}" for key, value in given.items()) + f" from {held.path}")
        print(f"  {rule.category}/{rule.id}: {levels}{'  # ' + '; '.join(notes) if notes else ''}")
