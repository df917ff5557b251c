"""The desk: which rules hold for which draft, under the configs and the command line."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from copydesk import __version__, config
from copydesk.check import OptionError
from copydesk.config import Config
from copydesk.document import Document
from copydesk.errors import UserError, nearest
from copydesk.files import Patterns
from copydesk.lint import Failure, Linter, Report
from copydesk.packs.rulefile import RuleFile
from copydesk.plugins import Plugins
from copydesk.rule import LEVELS, Rule


class Wishes(NamedTuple):
    """What the command line asks for, over any config."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    config: str = ""
    isolated: bool = False
    cache: bool = True


class Layer(NamedTuple):
    """A per-path table of a config: its pattern and its keys."""

    pattern: str
    keys: Mapping[str, Any]


class Desk:
    """Lints drafts, each under the config nearest to it. Raises UserError for a config or plugin that cannot be."""

    def __init__(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._configs: dict[str, Config] = {}
        self._plugins: dict[tuple[object, ...], Plugins] = {}
        self._latest: Document | None = None
        self._linters: dict[tuple[object, ...], Linter] = {}
        self._matchers: dict[tuple[str, ...], Patterns] = {}
        self._excluded = Patterns.of("", wishes.exclude, "--exclude")

    def config(self, draft: str) -> Config:
        """The config that holds for a draft: the one named, else the nearest one up."""
        if self._wishes.isolated:
            return self._kept("", "")
        if self._wishes.config:
            return self._kept("", self._wishes.config)
        return self._nearest(os.path.dirname(os.path.abspath(draft)))

    def _nearest(self, folder: str) -> Config:
        if folder not in self._configs:
            path, above = config.within(folder), os.path.dirname(folder)
            if path or above == folder:
                return self._kept(folder, path)
            self._configs[folder] = self._nearest(above)
        return self._configs[folder]

    def _kept(self, folder: str, path: str) -> Config:
        if folder not in self._configs:
            self._configs[folder] = config.read(path) if path else Config()
            _require(self._configs[folder])
        return self._configs[folder]

    def plugins(self, held: Config) -> Plugins:
        """What plugins offer under a config."""
        key = (held.plugins, held.packs)
        if key not in self._plugins:
            installed, cache = not self._wishes.isolated, self._wishes.cache
            self._plugins[key] = Plugins(held.plugins, installed=installed, folders=held.packs, cache=cache)
        return self._plugins[key]

    def suffixes(self, path: str) -> Collection[str]:
        """The suffixes of drafts that are known where `path` lies."""
        return self.plugins(self.config(path)).formats

    def excludes(self, path: str, *, folder: bool = False) -> bool:
        """Whether the command line or the config that holds there leaves a path out."""
        if self._excluded.match(path, folder=folder):
            return True
        held = self.config(path)
        return bool(held.exclude and self._patterns(held, "exclude", held.exclude).match(path, folder=folder))

    def rules(self, draft: str) -> list[Rule]:
        """The rules that run on a draft, made."""
        held = self.config(draft)
        return self._made(draft, _Choice(self.plugins(held), held, self.layers(draft)).narrowed(self._wishes))

    def _made(self, draft: str, rows: Iterable[RuleFile | Rule]) -> list[Rule]:
        held = self.config(draft)
        plugins, layers = self.plugins(held), self.layers(draft)
        return [_make(row, plugins, held, layers) for row in rows]

    def lint(self, draft: str, data: bytes, suffix: str = "") -> Report:
        """Everything found in one draft. A draft that is no text is a failure of the report."""
        plugins = self.plugins(self.config(draft))
        linter = self.linter(draft)
        try:
            document = plugins.read(draft, data, suffix)
        except UserError as error:
            return Report(draft, failures=[Failure(draft, "", str(error))])
        except Exception as error:  # noqa: BLE001 - a format that breaks on one draft must not keep the others from being read
            broke = f"{draft}: the format of this draft broke: {type(error).__name__}: {error}"
            return Report(draft, failures=[Failure(draft, "", broke)])
        # The last one is not taken apart: the process ends sooner than that would be done.
        if self._latest:
            self._latest.forget()
        self._latest = document
        return linter.lint(document)

    def linter(self, draft: str) -> Linter:
        """The linter for a draft: one for all that share a config and the same per-path tables."""
        held = self.config(draft)
        layers = self.layers(draft)
        key = (id(held), *(layer.pattern for layer in layers))
        if key not in self._linters:
            choice = _Choice(self.plugins(held), held, layers)
            rows = choice.narrowed(self._wishes)
            running = {row.id for row in rows}
            left_out = [row for row in choice.rows if row.id not in running]
            # A rule that does not run is made where a config sets its options: a typo there is told too.
            self._made(draft, [row for row in choice.configured(held) if row.id not in running])
            self._linters[key] = Linter(self._made(draft, rows), lambda: self._made(draft, left_out))
        return self._linters[key]

    def layers(self, draft: str) -> list[Layer]:
        """The per-path tables of its config that a draft falls under, in their order."""
        held = self.config(draft)
        return [
            Layer(pattern, keys)
            for pattern, keys in held.per_path.items()
            if self._patterns(held, "per-path", (pattern,)).match(draft)
        ]

    def _patterns(self, held: Config, key: str, patterns: tuple[str, ...]) -> Patterns:
        at = (held.path, key, *patterns)
        if at not in self._matchers:
            self._matchers[at] = Patterns.of(held.folder, patterns, f"{held.places.of(key)}: {key}")
        return self._matchers[at]


def _require(held: Config) -> None:
    """Raise UserError where a config asks for another version; `>=1.2` and `1.2` are understood."""
    wanted = held.required_version.strip()
    if not wanted:
        return
    place = held.places.of("required-version")
    exact = not wanted.startswith(">=")
    try:
        need = [int(part) for part in wanted.removeprefix(">=").strip().split(".")]
    except ValueError:
        raise UserError(f"{place}: required-version: `{wanted}` is not like `1.2.0` or `>=1.2`") from None
    have = [int(part) for part in __version__.split(".")[:3]]
    if have[: len(need)] != need if exact else have < need:
        raise UserError(f"{place}: this project needs copydesk {wanted}, and this is {__version__}")


class _Choice:
    """The rules that a config and its per-path tables choose: what is said later holds over what was said before."""

    def __init__(self, plugins: Plugins, held: Config, layers: Sequence[Layer]) -> None:
        self._all: dict[str, RuleFile | Rule] = {**plugins.rule_files, **plugins.coded_rules}
        self.rows = [row for row in self._all.values() if row.default]
        config_keys = {"select": held.select, "extend-select": held.extend_select, "ignore": held.ignore}
        self.rows = self._step(config_keys, lambda key: f"{held.places.of(key)}: {key}")
        self._check_tables(held, held.rules, "rules")
        for pattern, keys in held.per_path.items():
            at = ("per-path", pattern)
            self._check_tables(held, keys.get("rules", {}), *at, "rules")
            for key in config_keys:
                self._known(keys.get(key, ()), f"{held.places.of(*at, key)}: {key}")
        for layer in layers:
            self.rows = self._step(layer.keys, lambda key: key)

    def narrowed(self, wishes: Wishes) -> list[RuleFile | Rule]:
        """The rules after the command line has spoken: with `--select` just those."""
        keys = {"select": wishes.select, "extend-select": wishes.extend_select, "ignore": wishes.ignore}
        return self._step(keys, lambda key: f"--{key}")

    def configured(self, held: Config) -> list[RuleFile | Rule]:
        """The rules for which a config has a table."""
        return [self._all[name] for name in held.rules]

    def _step(self, keys: Mapping[str, Any], place: Any) -> list[RuleFile | Rule]:
        for key in ("select", "extend-select", "ignore"):
            self._known(keys.get(key, ()), place(key))
        select, extend, ignore = (set(keys.get(key, ())) for key in ("select", "extend-select", "ignore"))
        chosen = [row for row in self._all.values() if not select.isdisjoint(_names(row))] if select else self.rows
        more = {row.id for row in self._all.values() if not extend.isdisjoint(_names(row))}.union(
            row.id for row in chosen
        )
        return [row for row in self._all.values() if row.id in more and ignore.isdisjoint(_names(row))]

    def _known(self, names: Iterable[str], place: str) -> None:
        wanted = list(names)
        if wanted:
            known = {name for row in self._all.values() for name in _names(row)}
            _check_names(wanted, known, place, "rule, category or pack")

    def _check_tables(self, held: Config, tables: Iterable[str], *at: str) -> None:
        for name in tables:
            _check_names([name], self._all, held.places.of(*at, name), "rule")


def _names(row: RuleFile | Rule) -> tuple[str, ...]:
    return (row.id, row.category, f"{row.category}/{row.id}", row.pack, "all")


def _check_names(names: Iterable[str], known: Collection[str], place: str, what: str) -> None:
    for name in names:
        if name not in known:
            hint = nearest(name, known, cutoff=0.5, otherwise="; `copydesk rule` lists them")
            raise UserError(f"{place}: there is no {what} `{name}`{hint}")


def _make(row: RuleFile | Rule, plugins: Plugins, held: Config, layers: Sequence[Layer]) -> Rule:
    """A rule with the options and level that a config gives it."""
    given: dict[str, Any] = dict(held.rules.get(row.id, {}))
    at = dict.fromkeys(given, ("rules", row.id))
    for pattern, keys in layers:
        table = keys.get("rules", {}).get(row.id, {})
        given.update(table)
        at.update(dict.fromkeys(table, ("per-path", pattern, "rules", row.id)))
    if not given:
        return row if isinstance(row, Rule) else row.rule(plugins.find_check)

    def place(key: str) -> str:
        return f"{held.places.of(*at.get(key, ('rules', row.id)), key)}: {row.id}"

    level = given.pop("level", None)
    if level is not None and level not in LEVELS:
        raise UserError(f"{place('level')}: level must be one of {', '.join(LEVELS)}")
    if isinstance(row, Rule) and given:
        key = next(iter(given))
        raise UserError(f"{place(key)}: `{key}` cannot be set: this rule is made in code, and takes `level` alone")
    try:
        rule = row if isinstance(row, Rule) else row.rule(plugins.find_check, given)
    except OptionError as error:
        raise UserError(f"{place(error.key)}: {error}") from None
    if level is None:
        return rule
    from dataclasses import replace

    return replace(rule, level={"": level})
