"""The desk: which rules hold for which draft, under the configs and the command line."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from copydesk import choice, config, vocabulary
from copydesk.check import OptionError
from copydesk.choice import Choice, Layer, Setting
from copydesk.config import Config
from copydesk.document import Document
from copydesk.errors import UserError
from copydesk.files import Patterns
from copydesk.lint import Linter, Report
from copydesk.packs.rulefile import RuleFile
from copydesk.plugins import Plugins
from copydesk.rule import LEVELS, Rule
from copydesk.stamps import Stamps
from copydesk.text import Source
from copydesk.vocabulary import Vocabulary

if TYPE_CHECKING:
    from copydesk.readings.vouching import Standard
    from copydesk.session import Session


class Wishes(NamedTuple):
    """What the command line asks for, over any config."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    config: str = ""
    isolated: bool = False
    cache: bool = True
    as_of: str = ""


class Desk:
    """Lints drafts, each under the config nearest to it, or all under the one `given`.

    Raises UserError for a config or plugin that cannot be.
    """

    _linter = Linter

    def __init__(self, wishes: Wishes, given: Config | None = None) -> None:
        self._wishes = wishes
        self._given = given
        self._stamps = Stamps()
        self._configs: dict[str, Config] = {}
        self._plugins: dict[tuple[object, ...], Plugins] = {}
        self._vocabularies: dict[tuple[str, ...], Vocabulary] = {}
        self._latest: Document | None = None
        self._linters: dict[tuple[object, ...], Linter] = {}
        self._matchers: dict[tuple[str, ...], Patterns] = {}
        self._excluded = Patterns.of("", wishes.exclude, "--exclude")

    def config(self, draft: str) -> Config:
        """The config that holds for a draft: the one given or named, else the nearest one up."""
        if self._given:
            return self._given
        if self._wishes.isolated:
            return self._kept("", "")
        if self._wishes.config:
            return self._kept("", self._wishes.config)
        return self._nearest(os.path.dirname(os.path.abspath(draft)))

    def here(self) -> Config:
        """The config that holds for a draft in the working folder."""
        return self.config(os.path.join(os.getcwd(), "draft.md"))

    def _nearest(self, folder: str) -> Config:
        if folder not in self._configs:
            for name in config.NAMES:
                self._stamps.note(os.path.join(folder, name))
            path, above = config.within(folder), os.path.dirname(folder)
            if path or above == folder:
                return self._kept(folder, path)
            self._configs[folder] = self._nearest(above)
        return self._configs[folder]

    def _kept(self, folder: str, path: str) -> Config:
        if folder not in self._configs:
            if path:
                self._stamps.note(path)
            self._configs[folder] = config.read(path) if path else Config()
            self.vocabulary(self._configs[folder])
        return self._configs[folder]

    def plugins(self, held: Config) -> Plugins:
        """What plugins offer under a config."""
        key = (held.plugins, held.packs)
        if key not in self._plugins:
            for file in held.plugins:
                self._stamps.note(file)
            for folder in held.packs:
                self._stamps.note_folder(folder)
            installed, cache = not self._wishes.isolated, self._wishes.cache
            self._plugins[key] = Plugins(held.plugins, installed=installed, folders=held.packs, cache=cache)
        return self._plugins[key]

    def vocabulary(self, held: Config) -> Vocabulary:
        """The vocabulary of a config. Raises UserError for an entry that cannot be."""
        if held.vocabulary not in self._vocabularies:
            for path in held.vocabulary:
                self._stamps.note(path)
            self._vocabularies[held.vocabulary] = vocabulary.read(held.vocabulary)
        return self._vocabularies[held.vocabulary]

    def stale(self) -> bool:
        """Whether a config, vocabulary, plugin file or rule file that was read has changed, or one that holds has come."""
        return bool(self._stamps.changed())

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
        return self._made(draft, self._narrowed(self._choice(draft)))

    def left_out(self, draft: str) -> Iterator[tuple[Rule, str]]:
        """The rules that its config does not choose for a draft, made, each with the reason."""
        rows = list(self._choice(draft).left_out())
        return zip(self._made(draft, [row for row, _ in rows]), [why for _, why in rows], strict=True)

    def verdicts(self, draft: str) -> Iterator[tuple[RuleFile | Rule, bool, str]]:
        """Every rule, whether it runs on a draft, and what made it so: the default, a config, the command line."""
        wanted = self._wishes
        return self._choice(draft).verdicts(wanted.select, wanted.extend_select, wanted.ignore)

    def settings(self, draft: str, rule: str) -> list[Setting]:
        """How the profile and the config that hold for a draft set a rule; what is said last holds."""
        held = self.config(draft)
        return list(choice.settings(self.plugins(held).rows[rule], held, self.layers(draft)))

    def profile(self, draft: str) -> str:
        """The profile of a draft, "" for none."""
        return choice.profile(self.config(draft), self.layers(draft))

    def standard(self, draft: str) -> Standard:
        """What the figures of a draft are held to, as `unattributed-figure` has it there."""
        from copydesk.readings.vouching import Standard

        row = self.plugins(self.config(draft)).rows.get("unattributed-figure")
        rules = self._made(draft, [row] if row else [])
        return next((rule.check.standard for rule in rules if hasattr(rule.check, "standard")), Standard())

    def _choice(self, draft: str) -> Choice:
        held = self.config(draft)
        return Choice(self.plugins(held).rows, held, self.layers(draft))

    def _narrowed(self, chosen: Choice) -> list[RuleFile | Rule]:
        wanted = self._wishes
        return chosen.narrowed(wanted.select, wanted.extend_select, wanted.ignore)

    def _made(self, draft: str, rows: Iterable[RuleFile | Rule]) -> list[Rule]:
        held = self.config(draft)
        plugins, layers = self.plugins(held), self.layers(draft)
        return [_make(row, plugins, held, layers) for row in rows]

    def lint(
        self, draft: str, data: bytes, suffix: str = "", gather: Callable[[Document], object] | None = None
    ) -> Report:
        """Everything found in one draft, and what `gather` makes of it. A draft that is no text is a failure of the report."""
        linter = self.linter(draft)
        try:
            document = self.read(draft, data, suffix)
        except UserError as error:
            return Report.unread(draft, str(error))
        # The last one is not taken apart: the process ends sooner than that would be done.
        if self._latest:
            self._latest.forget()
        self._latest = document
        report = linter.lint(document)
        if gather:
            document.standard = self.standard(draft)
            report.gathered = gather(document)
        return report

    def session(self, draft: str, suffix: str = "") -> Session:
        """A draft that is open in an editor, under the config that holds for it now."""
        from copydesk.session import Session

        standard = self.standard(draft)

        def read(text: str, before: Document | None) -> Document:
            document = self.read(draft, text.encode("utf-8", "surrogatepass"), suffix, before)
            document.standard = standard
            return document

        return Session(draft, read, self.linter(draft))

    def read(self, draft: str, data: bytes, suffix: str = "", before: Document | None = None) -> Document:
        """The document of a draft, which was `before` when it was read last. That one is void then.

        Raises UserError for a draft that is no text, or that its format breaks on.
        """
        plugins = self.plugins(self.config(draft))
        try:
            if before and before.again:
                document = before.again(before, Source.read(draft, data))
            else:
                document = plugins.read(draft, data, suffix)
        except UserError:
            raise
        except Exception as error:  # noqa: BLE001 - a format that breaks on one draft must not keep the others from being read
            raise UserError(f"{draft}: the format of this draft broke: {type(error).__name__}: {error}") from None
        held = self.config(draft)
        document.as_of = self._wishes.as_of
        document.dialect = choice.dialect(held, self.layers(draft))
        document.vocabulary = self.vocabulary(held)
        return document

    def linter(self, draft: str) -> Linter:
        """The linter for a draft: one for all that share a config and the same per-path tables."""
        held = self.config(draft)
        layers = self.layers(draft)
        key = (id(held), *(layer.pattern for layer in layers))
        if key not in self._linters:
            chosen = self._choice(draft)
            rows = self._narrowed(chosen)
            running = {row.id for row in rows}
            left_out = [row for row in chosen.rows if row.id not in running]
            # A rule that does not run is made where a config sets its options: a typo there is told too.
            self._made(draft, [row for row in chosen.configured() if row.id not in running])
            self._linters[key] = self._linter(self._made(draft, rows), lambda: self._made(draft, left_out))
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


def _make(row: RuleFile | Rule, plugins: Plugins, held: Config, layers: Sequence[Layer]) -> Rule:
    """A rule with the options and level that a profile and a config give it."""
    at: dict[str, tuple[str, ...]] = {}
    given: dict[str, Any] = {}
    for key, value, where in choice.settings(row, held, layers):
        given[key], at[key] = value, where
    if not at.get("default", True):
        del given["default"]  # what a profile says of it was heeded when the rules were chosen
    if not given:
        return row if isinstance(row, Rule) else row.rule(plugins.find_check)

    def place(key: str) -> str:
        where = at.get(key, ("rules", row.id, key))
        if not where and isinstance(row, RuleFile):
            return row.place(f"profiles.{choice.profile(held, layers)}.{key}")
        return f"{held.places.of(*where)}: {row.id}"

    level = given.pop("level", None)
    if level is not None and at["level"]:  # a profile's was looked at when its rule file was read
        if level not in LEVELS:
            raise UserError(f"{place('level')}: level must be one of {', '.join(LEVELS)}")
        level = {"": level}
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

    return replace(rule, level=level if "" in level else {**rule.level, **level})
