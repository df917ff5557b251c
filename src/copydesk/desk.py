"""The desk: which rules hold for which draft, under the configs and the command line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from copydesk import __version__, config
from copydesk.check import OptionError
from copydesk.config import Config
from copydesk.errors import UserError
from copydesk.lint import Failure, Linter, Report
from copydesk.packs.rulefile import RuleFile
from copydesk.plugins import Plugins
from copydesk.rule import LEVELS, Rule


@dataclass(frozen=True)
class Wishes:
    """What the command line asks for, over any config."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    config: str = ""
    isolated: bool = False
    cache: bool = True


class Desk:
    """Lints drafts, each under the config nearest to it."""

    def __init__(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._configs: dict[str, Config] = {}
        self._plugins: dict[tuple[object, ...], Plugins] = {}
        self._linters: dict[tuple[object, ...], Linter] = {}
        self._matchers: dict[str, Any] = {}

    def config(self, draft: str) -> Config:
        """The config that holds for a draft: the one named, else the nearest one up."""
        if self._wishes.isolated:
            return Config()
        folder = os.path.dirname(os.path.abspath(draft))
        if folder not in self._configs:
            path = self._wishes.config or config.find(folder)
            known = next((c for c in self._configs.values() if c.path == path and path), None)
            self._configs[folder] = known or (config.read(path) if path else Config())
            _require(self._configs[folder])
        return self._configs[folder]

    def plugins(self, held: Config) -> Plugins:
        """What plugins offer under a config."""
        key = (held.plugins, held.packs)
        if key not in self._plugins:
            isolated = self._wishes.isolated
            self._plugins[key] = Plugins(
                held.plugins, installed=not isolated, folders=held.packs, cache=self._wishes.cache
            )
        return self._plugins[key]

    def rules(self, draft: str) -> list[Rule]:
        """The rules that run on a draft, made."""
        held = self.config(draft)
        plugins = self.plugins(held)
        layers = self._layers(draft, held)
        return [
            _make(row, plugins, held, [layer.get("rules", {}) for layer in layers])
            for row in _chosen(self._wishes, held, plugins, layers)
        ]

    def lint(self, draft: str, data: bytes, suffix: str = "") -> Report:
        """Everything found in one draft. A draft that is no text is a failure of the report."""
        held = self.config(draft)
        linter = self.linter(draft)
        try:
            return linter.lint(self.plugins(held).read(draft, data, suffix))
        except UserError as error:
            return Report(draft, failures=[Failure(draft, "", str(error))])

    def linter(self, draft: str) -> Linter:
        """The linter for a draft: one for all that share a config and the same per-path tables."""
        held = self.config(draft)
        key = (held.path, *(id(layer) for layer in self._layers(draft, held)))
        if key not in self._linters:
            self._linters[key] = Linter(self.rules(draft))
        return self._linters[key]

    def _layers(self, draft: str, held: Config) -> list[Any]:
        """The per-path tables of a config that a draft falls under."""
        relative = os.path.relpath(os.path.abspath(draft), held.folder or ".").replace(os.sep, "/")
        return [keys for pattern, keys in held.per_path.items() if self._matcher(pattern).match_file(relative)]

    def _matcher(self, pattern: str) -> Any:
        if pattern not in self._matchers:
            from pathspec import GitIgnoreSpec

            self._matchers[pattern] = GitIgnoreSpec.from_lines([pattern])
        return self._matchers[pattern]


def _require(held: Config) -> None:
    """Raise UserError where a config asks for another version; `>=1.2` and `1.2` are understood."""
    wanted = held.required_version.strip()
    if not wanted:
        return
    exact = not wanted.startswith(">=")
    try:
        need = [int(part) for part in wanted.removeprefix(">=").strip().split(".")]
    except ValueError:
        raise UserError(f"{held.path}: required-version: `{wanted}` is not like `1.2.0` or `>=1.2`") from None
    have = [int(part) for part in __version__.split(".")]
    if have[: len(need)] != need if exact else have < need:
        raise UserError(f"{held.path}: this project needs copydesk {wanted}, and this is {__version__}")


def _chosen(wishes: Wishes, held: Config, plugins: Plugins, layers: Sequence[Any]) -> list[RuleFile | Rule]:
    """The rules selected: those named, or all that are on by default; less those ignored."""
    rows: dict[str, RuleFile | Rule] = {**plugins.rule_files, **plugins.coded_rules}
    select = wishes.select or held.select
    ignore = (*wishes.ignore, *(() if wishes.select else held.ignore))
    extend = (*wishes.extend_select, *(() if wishes.select else held.extend_select))
    for names, place in (
        (wishes.select, "--select"), (wishes.ignore, "--ignore"), (wishes.extend_select, "--extend-select"),
        (held.select, f"{held.path}: select"), (held.ignore, f"{held.path}: ignore"),
        (held.extend_select, f"{held.path}: extend-select"), (held.rules, f"{held.path}: rules"),
    ):  # fmt: skip
        _check_names(names, rows, place)
    for layer in layers:
        for key in ("select", "ignore", "extend-select", "rules"):
            _check_names(layer.get(key, ()), rows, f"{held.path}: per-path: {key}")
        select = select if wishes.select else tuple(layer.get("select", select))
        ignore = (*ignore, *layer.get("ignore", ()))
        extend = (*extend, *layer.get("extend-select", ()))
    return [
        row
        for row in rows.values()
        if (_named(row, select) if select else row.default) or _named(row, extend)
        if not _named(row, ignore)
    ]


def _names(row: RuleFile | Rule) -> tuple[str, ...]:
    return (row.id, row.category, f"{row.category}/{row.id}", row.pack, "all")


def _named(row: RuleFile | Rule, names: Iterable[str]) -> bool:
    return not set(_names(row)).isdisjoint(names)


def _check_names(names: Iterable[str], rows: dict[str, RuleFile | Rule], place: str) -> None:
    wanted = list(names)
    if not wanted:
        return
    known = {name for row in rows.values() for name in _names(row)}
    for name in wanted:
        if name not in known:
            near = get_close_matches(name, sorted(known), 1, 0.5)
            hint = f"; did you mean `{near[0]}`?" if near else "; `copydesk rule` lists them"
            raise UserError(f"{place}: there is no rule, category or pack `{name}`{hint}")


def _make(row: RuleFile | Rule, plugins: Plugins, held: Config, layers: Sequence[Any]) -> Rule:
    """A rule with the options and level that a config gives it."""
    given: dict[str, Any] = dict(held.rules.get(row.id, {}))
    for layer in layers:
        given.update(layer.get(row.id, {}))
    level = given.pop("level", None)
    if level is not None and level not in LEVELS:
        raise UserError(f"{config.rule_place(held, row.id)}: level must be one of {', '.join(LEVELS)}")
    try:
        if isinstance(row, Rule):
            rule = row
        else:
            rule = row.rule(plugins.find_check, given)
    except OptionError as error:
        raise UserError(f"{config.rule_place(held, row.id)}: {row.id}: {error.reason}") from None
    if level is None:
        return rule
    from dataclasses import replace

    return replace(rule, level={"": level})
