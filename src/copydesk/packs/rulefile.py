"""One rule file: read, checked, made into a rule."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from copydesk.check import Check, OptionError
from copydesk.config import PROFILES
from copydesk.errors import UserError, nearest, reason
from copydesk.packs import messages, options
from copydesk.rule import LEVELS, Example, Rule

OWN_KEYS = ("extends", "message", "level", "link", "rationale", "fix", "default", "quotations", "profiles", "examples")
EXAMPLE_KEYS = ("draft", "format", "case", "options", "related", "as-of", "dialect", "vocabulary")
FIXES = ("safe", "unsafe", "display")
FindCheck = Callable[[str], type[Check]]


@dataclass(eq=False, repr=False)
class RuleFile:
    """What a rule file says, before its check is made.

    `profiles` are, by a profile's name, what it changes: options of the check, `level` (by case), `default`.
    `phrases` are kept by a compiled pack.
    """

    path: str
    id: str
    category: str
    pack: str
    extends: str
    message: dict[str, str]
    level: dict[str, str]
    options: dict[str, Any]
    link: str | None = None
    fix: str | None = None
    default: bool = True
    quotations: bool = False
    profiles: dict[str, dict[str, Any]] = field(default_factory=dict)
    rationale: str = ""
    examples: Mapping[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    phrases: list[Any] | None = None

    def place(self, key: str) -> str:
        """The file, and the line where `key` stands, as errors name it."""
        if not self.lines and os.path.isfile(self.path):  # a compiled pack leaves them out
            self.lines = read(self.path, self.category, self.pack).lines
        line = self.lines.get(key)
        return f"{self.path}:{line}" if line else self.path

    def rule(self, find_check: FindCheck, overrides: Mapping[str, Any] | None = None) -> Rule:
        """The rule, with the options a config overrides.

        Raises UserError, with the place, for a check that there is not or an option that cannot be.
        """
        try:
            check_class = find_check(self.extends)
        except LookupError as error:
            raise UserError(f"{self.place('extends')}: {error.args[0]}") from None
        ours = check_class.__module__.startswith("copydesk.")  # else what was kept may be of an older plugin
        try:
            check = options.make(check_class, {**self.options, **(overrides or {})}, OWN_KEYS)
            kept = self.phrases is not None and ours and not overrides
            phrases = self._kept(check) if kept else getattr(check, "phrases", ())
        except OptionError as error:
            if overrides and error.key in overrides:
                raise
            raise UserError(f"{self.place(error.key)}: {error}") from None
        return Rule(
            id=self.id,
            category=self.category,
            check=check,
            message=self.message,
            level=self.level,
            rationale=self.rationale,
            link=self.link,
            fix=self.fix,
            default=self.default,
            quotations=self.quotations,
            phrases=phrases,
            bad=_examples(self.examples.get("bad"), self),
            good=_examples(self.examples.get("good"), self),
            pack=self.pack,
            path=self.path,
        )

    def examine(self, find_check: FindCheck) -> Rule:
        """The rule, when what the file says of it was looked at as well. Raises UserError, with the place."""
        rule = self.rule(find_check)
        for message in self.message.values():
            fault = messages.fault(message, type(rule.check))
            if fault:
                raise UserError(f"{self.place('message')}: message: {fault}")
        for profile in self.profiles:
            try:
                options.make(type(rule.check), {**self.options, **self.of_profile(profile)}, ("level", "default"))
            except OptionError as error:
                raise UserError(f"{self.place(f'profiles.{profile}.{error.key}')}: {profile}: {error}") from None
        return rule

    def of_profile(self, profile: str) -> dict[str, Any]:
        """The options that a profile gives the check."""
        return {key: value for key, value in self.profiles.get(profile, {}).items() if key not in ("level", "default")}

    def runs(self, profile: str) -> bool:
        """Whether the rule runs without being selected, under a profile or, with "", under none."""
        on: bool = self.profiles.get(profile, {}).get("default", self.default)
        return on

    def _kept(self, check: Check) -> tuple[Any, ...]:
        from copydesk.readings.phrases import Phrase

        phrases = tuple(
            Phrase(n, text, flags, map(tuple, at)) for n, (text, flags, at) in enumerate(self.phrases or ())
        )
        if phrases:  # cached_property keeps its value there, also for a frozen dataclass
            check.__dict__["phrases"] = phrases
        return phrases


def read(path: str, category: str, pack: str) -> RuleFile:
    """Read a rule file. Raises UserError, with file and line, for what is missing or cannot be."""
    from copydesk.packs import yaml

    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        why = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else reason(error)
        raise UserError(f"{path}: this rule file cannot be read: {why}") from None
    values, lines = yaml.read(path, text, deep="profiles")
    own = {key: values.pop(key) for key in OWN_KEYS if key in values}
    rule = RuleFile(
        path=path,
        id=os.path.splitext(os.path.basename(path))[0],
        category=category,
        pack=pack,
        extends=str(own.get("extends") or ""),
        message={},
        level={},
        options=values,
        lines=lines,
    )
    if not rule.extends:
        raise UserError(f"{path}:1: `extends:` is missing; it names the check that this rule uses")
    _fill(rule, own)
    return rule


def _fill(rule: RuleFile, own: dict[str, Any]) -> None:
    rule.message = _by_case(rule, own, "message")
    rule.level = _by_case(rule, {"level": "warning", **own}, "level")
    _check_levels(rule, rule.level, "level")
    rule.link = own.get("link")
    if rule.link is not None and not isinstance(rule.link, str):
        raise UserError(f"{rule.place('link')}: link: must be a text")
    rule.fix = own.get("fix")
    if rule.fix is not None and rule.fix not in FIXES:
        raise UserError(f"{rule.place('fix')}: fix: `{rule.fix}` is none of {', '.join(FIXES)}")
    rule.default = own.get("default", True)
    if not isinstance(rule.default, bool):
        raise UserError(f"{rule.place('default')}: default: must be true or false")
    if own.get("quotations", "silent") not in ("silent", "read"):
        raise UserError(f"{rule.place('quotations')}: quotations: must be silent or read")
    rule.quotations = own.get("quotations") == "read"
    rule.rationale = str(own.get("rationale") or "").strip()
    rule.profiles = _profiles(rule, own.get("profiles") or {})
    examples = own.get("examples") or {}
    if not isinstance(examples, dict) or set(examples) - {"bad", "good"}:
        raise UserError(f"{rule.place('examples')}: examples: has two keys, `bad` and `good`")
    rule.examples = examples


def _check_levels(rule: RuleFile, levels: Mapping[str, str], at: str) -> None:
    for level in levels.values():
        if level not in LEVELS:
            hint = nearest(level, LEVELS)
            raise UserError(f"{rule.place(at)}: level: `{level}` is none of {', '.join(LEVELS)}{hint}")
    for case in levels:
        if case and case not in rule.message and "" not in rule.message:
            hint = nearest(case, rule.message)
            raise UserError(f"{rule.place(at)}: level: the case `{case}` has no message{hint}")


def _profiles(rule: RuleFile, given: Any) -> dict[str, dict[str, Any]]:
    """What each profile changes. The options are looked at when the check is known."""
    if not isinstance(given, dict) or not all(isinstance(changes, dict) and changes for changes in given.values()):
        raise UserError(
            f"{rule.place('profiles')}: profiles: must be a mapping of profiles, as in `news: {{level: error}}`"
        )
    for name, changes in given.items():
        at = f"profiles.{name}"
        if name not in PROFILES:
            hint = nearest(str(name), PROFILES)
            raise UserError(f"{rule.place(at)}: profiles: `{name}` is none of {', '.join(PROFILES)}{hint}")
        if "level" in changes:
            changes["level"] = _by_case(rule, changes, "level", f"{at}.level")
            _check_levels(rule, changes["level"], f"{at}.level")
        if not isinstance(changes.get("default", True), bool):
            raise UserError(f"{rule.place(f'{at}.default')}: default: must be true or false")
    return given


def _by_case(rule: RuleFile, own: dict[str, Any], key: str, at: str = "") -> dict[str, str]:
    value = own.get(key)
    if value is None and key not in own:
        near = nearest(key, rule.options)
        raise UserError(f"{rule.place('extends')}: `{key}:` is missing{near.replace('did you mean', 'is it')}")
    if isinstance(value, str) and value:
        return {"": value}
    if isinstance(value, dict) and value and all(isinstance(text, str) and text for text in value.values()):
        return {str(case): text for case, text in value.items()}
    raise UserError(f"{rule.place(at or key)}: {key}: must be a text, or a mapping of one for each case")


def _examples(given: Any, rule: RuleFile) -> tuple[Example, ...]:
    """Examples as a rule file gives them: one a line, or a list of lines and mappings."""
    if given is None:
        return ()
    if not isinstance(given, str | list):
        raise UserError(f"{rule.place('examples')}: examples: must be lines of text, or a list")
    found: list[Example] = []
    for item in given.split("\n") if isinstance(given, str) else given:
        if isinstance(item, str):
            if item.strip():
                found.append(Example(item))
        elif isinstance(item, dict) and isinstance(item.get("draft"), str):
            unknown = sorted(set(item) - set(EXAMPLE_KEYS))
            if unknown:
                hint = nearest(unknown[0], EXAMPLE_KEYS)
                raise UserError(f"{rule.place('examples')}: examples: `{unknown[0]}` is no key of an example{hint}")
            related = item.get("related") or ()
            found.append(
                Example(
                    item["draft"],
                    item.get("format", "markdown"),
                    item.get("case", ""),
                    item.get("options") or {},
                    (related,) if isinstance(related, str) else tuple(related),
                    str(item.get("as-of", "")),
                    item.get("dialect", ""),
                    item.get("vocabulary", ""),
                )
            )
        else:
            raise UserError(f"{rule.place('examples')}: examples: an example is a line, or a mapping with `draft`")
    return tuple(found)
