"""`copydesk rule`: what a rule says and why, or the list of all."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from typing import Any

from copydesk.check import Check
from copydesk.commands.arguments import add_config
from copydesk.commands.drafts import wishes
from copydesk.desk import Desk
from copydesk.errors import UserError, nearest
from copydesk.packs import rulefile
from copydesk.packs.rulefile import RuleFile
from copydesk.rule import Example, Rule
from copydesk.terminal import Style, write_json


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk rule` takes."""
    parser.add_argument(
        "id", nargs="?", default="", metavar="ID", help="a rule, category or pack; without it, all are listed"
    )
    parser.add_argument("--schema", action="store_true", help="print the JSON schema of rule files instead")
    add_config(parser)


def run(options: argparse.Namespace) -> int:
    """Print one rule, the rules of one category or pack, or all of them."""
    desk = Desk(wishes(options))
    plugins = desk.plugins(desk.here())
    if options.schema:
        from copydesk.schemas import rule

        write_json(rule.schema(plugins), sys.stdout)
        return 0
    rows = list(plugins.rows.values())
    known = {row.id: row for row in rows} | {f"{row.category}/{row.id}": row for row in rows}
    listed = [row for row in rows if options.id in ("", row.category, row.pack)]
    if options.id in known:
        row = known[options.id]
        if isinstance(row, Rule):
            _show(row)
        else:
            file = rulefile.read(row.path, row.category, row.pack)
            _show(file.examine(plugins.find_check), file)
    elif listed:
        _list(listed)
    else:
        names = [*known, *{row.category for row in rows}]
        hint = nearest(options.id, names, cutoff=0.5, otherwise="; without a name, all are listed")
        raise UserError(f"rule: there is no rule, category or pack `{options.id}`{hint}")
    return 0


def _list(rules: list[RuleFile | Rule]) -> None:
    style = Style(sys.stdout)
    rows = sorted((f"{r.category}/{r.id}", ", ".join(dict.fromkeys(r.level.values())), r.default) for r in rules)
    wide = max(len(name) for name, _, _ in rows)
    for name, level, default in rows:
        print(f"{style.bold(name.ljust(wide))}  {level}{'' if default else style.dim(' (off by default)')}")


def _show(rule: Rule, file: RuleFile | None = None) -> None:
    style = Style(sys.stdout)
    levels = ", ".join(f"{level} ({case})" if case else level for case, level in rule.level.items())
    print(f"{style.bold(f'{rule.category}/{rule.id}')}: {levels}{'' if rule.default else ', off by default'}\n")
    print("\n".join(f"  {text}" for text in rule.message.values()))
    if rule.rationale:
        print(f"\n{rule.rationale}")
    if rule.link:
        print(f"\n{rule.link}")
    for title, examples in (("Flagged", rule.bad), ("Not flagged", rule.good)):
        if examples:
            shown = "\n".join(_shown(example) for example in examples)
            print(f"\n{style.bold(title)}\n{shown}")
    options = "\n".join(_options(rule.check)) if file else ""
    if file and options:
        print(f"\n{style.bold('Options')} of {file.extends}\n{options}")
    if file and file.profiles:
        print(f"\n{style.bold('Profiles')}")
        for profile, changes in file.profiles.items():
            print(f"  {profile}: {'; '.join(f'{key}: {_changed(value)}' for key, value in changes.items())}")
    made = f"made in code by {rule.pack or 'a plugin'}"
    print(f"\n{style.dim(rule.path or made)}")


def _shown(example: Example) -> str:
    return "\n".join(f"  {line}" for line in example.draft.rstrip("\n").split("\n"))


def _options(check: Check) -> list[str]:
    """Each option as this rule has it; long ones by how much they hold."""
    fields = [field for field in dataclasses.fields(check) if field.init]
    return [f"  {field.name.replace('_', '-')}: {_brief(getattr(check, field.name))}" for field in fields]


def _changed(value: Any) -> str:
    """A value that a profile sets; a level is by case."""
    return _brief(value[""] if isinstance(value, dict) and list(value) == [""] else value)


def _brief(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | dict) and len(value) > 4:
        return f"{len(value)} entries"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {text}" for key, text in value.items()) or "none"
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "none"
    return "none" if value in ("", None) else str(value)
