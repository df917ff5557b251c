"""Which rules run on a draft, why the others do not, and how each is set."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from copydesk.config import Config
from copydesk.errors import UserError, nearest
from copydesk.packs.rulefile import RuleFile
from copydesk.rule import Rule

_KEYS = ("select", "extend-select", "ignore")
# Where a rule was left out, as the keys of a config lead there.
_By = tuple[str, ...]
_BY_DEFAULT: _By = ()
_BY_COMMAND: _By = ("--",)


class Layer(NamedTuple):
    """A per-path table of a config: its pattern and its keys."""

    pattern: str
    keys: Mapping[str, Any]


class Setting(NamedTuple):
    """A key of a rule and what it is set to; `at` leads to the place in the config, () where the profile sets it."""

    key: str
    value: Any
    at: tuple[str, ...]


class Choice:
    """The rules that a config and its per-path tables choose: what is said later holds over what was said before."""

    def __init__(self, rows: Mapping[str, RuleFile | Rule], held: Config, layers: Sequence[Layer]) -> None:
        self._all = rows
        self._held = held
        self._layers = layers
        self._profile = profile(held, layers)
        config_keys = {"select": held.select, "extend-select": held.extend_select, "ignore": held.ignore}
        off = {row.id: _BY_DEFAULT for row in rows.values() if not self._runs(row)}
        self._off = self._step(off, config_keys)
        self._check_tables(held.rules, "rules")
        for pattern, keys in held.per_path.items():
            self._check_tables(keys.get("rules", {}), "per-path", pattern, "rules")
            for key in _KEYS:
                self._check_names(keys.get(key, ()), "per-path", pattern, key)
        for layer in layers:
            self._off = self._step(self._off, layer.keys, "per-path", layer.pattern)

    @property
    def rows(self) -> list[RuleFile | Rule]:
        """The rules before the command line has spoken."""
        return [row for row in self._all.values() if row.id not in self._off]

    def narrowed(self, select: Iterable[str], extend: Iterable[str], ignore: Iterable[str]) -> list[RuleFile | Rule]:
        """The rules after the command line has spoken: with `--select` just those."""
        off = self._step(self._off, dict(zip(_KEYS, (select, extend, ignore), strict=True)), *_BY_COMMAND)
        return [row for row in self._all.values() if row.id not in off]

    def left_out(self) -> Iterator[tuple[RuleFile | Rule, str]]:
        """The rules that the config does not choose, each with the reason."""
        for name, by in self._off.items():
            yield self._all[name], self._reason(self._all[name], by)

    def verdicts(
        self, select: Iterable[str], extend: Iterable[str], ignore: Iterable[str]
    ) -> Iterator[tuple[RuleFile | Rule, bool, str]]:
        """Every rule, whether it runs when the command line has spoken, and what made it so."""
        said = dict(zip(_KEYS, (select, extend, ignore), strict=True))
        off = self._step(self._off, said, *_BY_COMMAND)
        config_keys = {key: getattr(self._held, key.replace("-", "_")) for key in _KEYS}
        layers = [(layer.keys, ("per-path", layer.pattern)) for layer in self._layers]
        steps = [(config_keys, ()), *layers, (said, _BY_COMMAND)]
        for row in self._all.values():
            if row.id in off:
                yield row, False, self._reason(row, off[row.id])
            else:
                yield row, True, self._origin(row, steps)

    def _origin(self, row: RuleFile | Rule, steps: Sequence[tuple[Mapping[str, Iterable[str]], _By]]) -> str:
        """What made a rule run: that it does so by default, or the last key that named it."""
        names, by = set(_names(row)), None if not self._runs(row) else _BY_DEFAULT
        for keys, at in steps:
            select, extend, ignore = (set(keys.get(key, ())) for key in _KEYS)
            if select:
                by = (*at, "select") if names & select else None
            if by is None and names & extend:
                by = (*at, "extend-select")
            if names & ignore:
                by = None
        if not by:
            return "default" if row.default else f"the profile {self._profile}"
        return f"--{by[-1]}" if by[:1] == _BY_COMMAND else f"`{by[-1]}` ({self._held.places.of(*by)})"

    def configured(self) -> list[RuleFile | Rule]:
        """The rules for which the config has a table."""
        return [self._all[name] for name in self._held.rules]

    def _runs(self, row: RuleFile | Rule) -> bool:
        return row.runs(self._profile) if isinstance(row, RuleFile) else row.default

    def _reason(self, row: RuleFile | Rule, by: _By) -> str:
        if by == _BY_DEFAULT:
            return f"off in the profile {self._profile}" if row.default else "off by default"
        if by[:1] == _BY_COMMAND:
            return "left out by --ignore" if by[-1] == "ignore" else "not among what --select names"
        place = self._held.places.of(*by)
        return f"left out by `ignore` ({place})" if by[-1] == "ignore" else f"not among what `select` names ({place})"

    def _step(self, off: dict[str, _By], keys: Mapping[str, Iterable[str]], *at: str) -> dict[str, _By]:
        """Which rules are off after one more table has spoken, and by what."""
        select, extend, ignore = (set(keys.get(key, ())) for key in _KEYS)
        if not (select or extend or ignore):
            return off
        for key in _KEYS:
            self._check_names(keys.get(key, ()), *at, key)
        found = dict(off)
        for row in self._all.values():
            names = set(_names(row))
            if select and select.isdisjoint(names):
                found.setdefault(row.id, (*at, "select"))
            elif select:
                found.pop(row.id, None)
            if not extend.isdisjoint(names):
                found.pop(row.id, None)
            if not ignore.isdisjoint(names):
                found[row.id] = (*at, "ignore")
        return found

    def _check_names(self, names: Iterable[str], *at: str) -> None:
        wanted = list(names)
        if wanted:
            known = {name for row in self._all.values() for name in _names(row)}
            place = "".join(at) if at[:1] == _BY_COMMAND else f"{self._held.places.of(*at)}: {at[-1]}"
            _check(wanted, known, place, "rule, category or pack")

    def _check_tables(self, tables: Iterable[str], *at: str) -> None:
        for name in tables:
            _check([name], self._all, self._held.places.of(*at, name), "rule")


def profile(held: Config, layers: Sequence[Layer]) -> str:
    """The profile of the drafts that fall under these per-path tables, "" for none."""
    return _said("profile", held.profile, layers)


def dialect(held: Config, layers: Sequence[Layer]) -> str:
    """The dialect of the drafts that fall under these per-path tables, "" for none."""
    return _said("dialect", held.dialect, layers)


def _said(key: str, held: str, layers: Sequence[Layer]) -> str:
    """What the last table that has a key says, or else the config."""
    return next((str(layer.keys[key]) for layer in reversed(layers) if key in layer.keys), held)


def settings(row: RuleFile | Rule, held: Config, layers: Sequence[Layer]) -> Iterator[Setting]:
    """How the profile, the config and its per-path tables set a rule; what is said later holds."""
    if isinstance(row, RuleFile) and row.profiles:
        for key, value in row.profiles.get(profile(held, layers), {}).items():
            yield Setting(key, value, ())
    for key, value in held.rules.get(row.id, {}).items():
        yield Setting(key, value, ("rules", row.id, key))
    for pattern, keys in layers:
        for key, value in keys.get("rules", {}).get(row.id, {}).items():
            yield Setting(key, value, ("per-path", pattern, "rules", row.id, key))


def _names(row: RuleFile | Rule) -> tuple[str, ...]:
    return (row.id, row.category, f"{row.category}/{row.id}", row.pack, "all")


def _check(names: Iterable[str], known: Collection[str], place: str, what: str) -> None:
    for name in names:
        if name not in known:
            hint = nearest(name, known, cutoff=0.5, otherwise="; `copydesk rule` lists them")
            raise UserError(f"{place}: there is no {what} `{name}`{hint}")
