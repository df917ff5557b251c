"""`.textlintrc`: rules by their nearest, words that are allowed or not to be used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from copydesk.takeover import Takeover, counted

_NAMES = (".textlintrc", ".textlintrc.json", ".textlintrc.yml", ".textlintrc.yaml")
_CODE = (".textlintrc.js", ".textlintrc.cjs", ".textlintrc.mjs")
# Rules of textlint for English, without `textlint-rule-`, and the nearest of ours.
_RULES = {
    "abbr-within-parentheses": ("acronym",),
    "alex": ("inclusive",),
    "common-misspellings": ("proselint-spelling",),
    "diacritics": ("proselint-diacritical-marks",),
    "en-max-word-count": ("long-sentence",),
    "no-start-duplicated-conjunction": ("repeated-opening",),
    "no-unmatched-pair": ("unclosed-quote",),
    "rousseau": ("reading-grade", "weasel-word", "passive-agentless"),
    "terminology": ("term-consistency", "tech-terms"),
    "unexpanded-acronym": ("acronym",),
    "write-good": ("weasel-word", "passive-agentless"),
}
_WHY_NOT = {
    "max-comma": "copydesk counts no commas; `long-sentence` tells of sentences that are hard to follow",
    "no-dead-link": "nothing is looked up on the network",
    "period-in-list-item": "copydesk says nothing of list marks",
    "prh": "dictionaries of prh are not read; rules of your own begin with `copydesk new`",
    "sentence-length": "it counts characters, and `long-sentence` words",
    "spelling": "copydesk checks no spelling",
    "spellchecker": "copydesk checks no spelling",
}


def read(takeover: Takeover) -> None:
    """Take over what there is of textlint's in the folder."""
    found = takeover.config("textlint", _NAMES, _CODE)
    if not found:
        return
    name, config = found
    for rule, set_to in _items(config.get("rules")):
        _rule(takeover, name, _short(rule), set_to)
    for kind, set_to in _items(config.get("filters")):
        _filter(takeover, name, _short(kind), set_to)
    for plugin, _ in _items(config.get("plugins")):
        takeover.leave(name, f"the plugin {plugin}", "formats come with copydesk or its own plugins")
    takeover.ignore_file(".textlintignore")


def _rule(takeover: Takeover, place: str, rule: str, set_to: Any) -> None:
    ours = _RULES.get(rule)
    if rule == "ng-word" and isinstance(set_to, dict):
        words = [word for word in map(str, set_to.get("words", ())) if word.strip()]
        takeover.words.update({f"!{word}": place for word in words})
        takeover.take(place, rule, f"{counted(words)} in the vocabulary, not to be used")
    elif set_to is False:
        takeover.all.ignore.update(dict.fromkeys(ours or (), place))
        if ours:
            takeover.take(place, f"{rule}: false", f"{', '.join(ours)} in `ignore`")
    elif ours:
        off = [one for one in ours if one not in takeover.rules or not takeover.rules[one].default]
        takeover.all.extend_select.update(dict.fromkeys(off, place))
        takeover.take(place, rule, f"{', '.join(off)} in `extend-select`" if off else f"{', '.join(ours)} is on anyway")
        longest = set_to.get("max") if isinstance(set_to, dict) else None
        if rule == "en-max-word-count" and isinstance(longest, int):
            takeover.all.set("long-sentence", "max", longest, place)
            takeover.take(place, f"{rule}.max", f"long-sentence.max = {longest}")
    else:
        takeover.leave(place, rule, _WHY_NOT.get(rule, "copydesk has no rule that is like it"))


def _filter(takeover: Takeover, place: str, kind: str, set_to: Any) -> None:
    allowed = set_to.get("allow") if isinstance(set_to, dict) else None
    if kind in ("allowlist", "whitelist") and isinstance(allowed, list):
        takeover.words.update({_entry(str(word)): place for word in allowed if str(word).strip()})
        takeover.take(place, kind, f"{counted(allowed)} in the vocabulary, left alone")
    elif kind == "comments":
        takeover.leave(place, "textlint's comments", "copydesk's own are <!-- copydesk: ignore[rule] -- reason -->")
    else:
        takeover.leave(place, f"the filter {kind}", "copydesk has none")


def _entry(word: str) -> str:
    """An allowed word; between slashes both have a regex, but its flags are inside with us."""
    body, slash, flags = word.rpartition("/")
    if slash and body.startswith("/") and flags and flags.isalpha():
        known = "".join(flag for flag in flags if flag in "ims")
        return f"/(?{known}:{body[1:]})/" if known else f"{body}/"
    return word


def _items(given: Any) -> Iterable[tuple[str, Any]]:
    if isinstance(given, Mapping):
        return [(str(key), value) for key, value in given.items()]
    return [(str(key), True) for key in given] if isinstance(given, list) else []


def _short(name: str) -> str:
    """A rule's name without its package's: `@textlint-rule/textlint-rule-no-unmatched-pair` is `no-unmatched-pair`."""
    return name.rpartition("/")[2].removeprefix("textlint-rule-").removeprefix("textlint-filter-rule-")
