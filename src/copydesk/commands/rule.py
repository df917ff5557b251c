"""`copydesk rule`: what a rule says and why, or the list of all."""

from __future__ import annotations

import argparse
import os
import sys
from difflib import get_close_matches

from copydesk.commands.check import wishes
from copydesk.desk import Desk
from copydesk.errors import UserError
from copydesk.packs import options as check_options
from copydesk.packs import rulefile
from copydesk.plugins import Plugins
from copydesk.rule import Example, Rule
from copydesk.terminal import Style


def run(options: argparse.Namespace) -> int:
    """Print one rule, or the list."""
    desk = Desk(wishes(options))
    plugins = desk.plugins(desk.config(os.path.join(os.getcwd(), "draft.md")))
    if not options.id:
        _list(plugins)
        return 0
    name = options.id.rpartition("/")[2]
    if name in plugins.coded_rules:
        _show(plugins.coded_rules[name], [])
    elif name in plugins.rule_files:
        kept = plugins.rule_files[name]
        rule = rulefile.read(kept.path, kept.category, kept.pack).rule(plugins.find_check)
        _show(rule, check_options.names(type(rule.check)), kept.extends)
    else:
        near = get_close_matches(name, [*plugins.rule_files, *plugins.coded_rules], 1, 0.5)
        raise UserError(f"rule: there is no rule `{name}`" + (f"; did you mean `{near[0]}`?" if near else ""))
    return 0


def _list(plugins: Plugins) -> None:
    style = Style(sys.stdout)
    rows = sorted((r.category, r.id, r.level, r.default) for r in [*plugins.rule_files.values(), *plugins.coded_rules.values()])
    wide = max(len(f"{category}/{name}") for category, name, _, _ in rows)
    for category, name, levels, default in rows:
        level = ", ".join(dict.fromkeys(levels.values()))
        print(f"{style.bold(f'{category}/{name}'.ljust(wide))}  {level}{'' if default else style.dim(' (off by default)')}")


def _show(rule: Rule, options: list[str], extends: str = "") -> None:
    style = Style(sys.stdout)
    levels = ", ".join(f"{level} ({case})" if case else level for case, level in rule.level.items())
    print(f"{style.bold(f'{rule.category}/{rule.id}')}: {levels}{'' if rule.default else ', off by default'}\n")
    print("\n".join(f"  {text}" for text in rule.message.values()))
    print(f"\n{rule.rationale}\n")
    if rule.link:
        print(f"{rule.link}\n")
    for title, examples in (("Flagged", rule.bad), ("Not flagged", rule.good)):
        if examples:
            print(f"{style.bold(title)}")
            print("\n".join(_shown(example) for example in examples) + "\n")
    if options:
        print(f"{style.bold('Options')} of {extends}: {', '.join(options)}")
    print(style.dim(rule.path or f"made in code by {rule.pack or 'a plugin'}"))


def _shown(example: Example) -> str:
    return "\n".join(f"  {line}" for line in example.draft.rstrip("\n").split("\n"))
