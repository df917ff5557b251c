"""`copydesk config`: what holds for a draft, and where each value comes from."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from copydesk.commands.arguments import add_rules
from copydesk.commands.drafts import wishes
from copydesk.config import Config, shown
from copydesk.desk import Desk, Wishes
from copydesk.plugins import BUILTIN_PACK
from copydesk.rule import Rule
from copydesk.terminal import write_json

_KEYS = (
    "profile",
    "dialect",
    "vocabulary",
    "select",
    "extend-select",
    "ignore",
    "exclude",
    "packs",
    "plugins",
    "fail-on",
    "required-version",
    "baseline",
)

_PATHS = ("packs", "plugins", "vocabulary", "baseline")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk config` takes."""
    parser.add_argument("path", nargs="?", default="draft.md", metavar="PATH", help="a draft; it need not exist")
    parser.add_argument(
        "--show-origin", action="store_true", help="say of every level and option of every rule where it comes from"
    )
    parser.add_argument("--schema", action="store_true", help="print the JSON schema of copydesk.toml instead")
    add_rules(parser)


def run(options: argparse.Namespace) -> int:
    """Print the config of a path, and the rules that run there."""
    wanted = wishes(options)
    desk = Desk(wanted)
    held = desk.config(options.path)
    plugins = desk.plugins(held)
    if options.schema:
        from copydesk.schemas import config

        write_json(config.schema(plugins), sys.stdout)
        return 0
    rules = desk.rules(options.path)
    print(f"config: {shown(held.path) or 'none; everything is as copydesk has it'}")
    if plugins.installed:
        print(f"installed plugins: {', '.join(plugins.installed)}")
    if desk.excludes(options.path):
        print(f"excluded: {options.path} is left out when its folder is linted")
    for line in _keys(held, wanted, desk, options.path):
        print(line)
    if options.show_origin:
        from copydesk.commands.origins import origins

        for line in origins(desk, options.path):
            print(line)
        return 0
    print("rules:")
    builtin = plugins.builtin_ids
    for rule in sorted(rules, key=lambda rule: (rule.category, rule.id)):
        levels = ", ".join(f"{case}: {level}" if case else level for case, level in rule.level.items())
        notes = "; ".join(_notes(rule, desk, options.path, builtin))
        print(f"  {rule.category}/{rule.id}: {levels}{f'  # {notes}' if notes else ''}")
    return 0


def _keys(held: Config, wanted: Wishes, desk: Desk, draft: str) -> Iterator[str]:
    """A line for each value that holds, what is said last coming last; a key that nobody sets has its default."""
    default = Config()
    for key in _KEYS:
        name = key.replace("-", "_")
        lines = []
        if getattr(held, name) != getattr(default, name):
            lines.append((getattr(held, name), held.places.of(key)))
        for pattern, keys in desk.layers(draft):
            if key in keys:
                value = keys[key]
                lines.append(
                    (tuple(value) if isinstance(value, list) else value, held.places.of("per-path", pattern, key))
                )
        if getattr(wanted, name, ()):
            lines.append((getattr(wanted, name), "command line"))
        for value, origin in lines or [(getattr(default, name), "default")]:
            parts = value if isinstance(value, tuple) else (value,)
            told = ", ".join(map(shown, parts) if key in _PATHS else parts)
            yield f"{key}: {told or '(none)'}  # {origin}"


def _notes(rule: Rule, desk: Desk, draft: str, builtin: set[str]) -> Iterator[str]:
    if rule.pack != BUILTIN_PACK:
        yield f"pack {rule.pack}" + (", replaces the built-in rule" if rule.id in builtin else "")
    places = desk.config(draft).places
    for key, value, at in desk.settings(draft, rule.id):
        yield f"{key} = {_told(value)} ({places.of(*at) if at else f'profile {desk.profile(draft)}'})"


def _told(value: Any) -> str:
    """A value as the config would say it; a level of a profile is by case."""
    if isinstance(value, dict) and list(value) == [""]:
        value = value[""]
    return repr(value)
