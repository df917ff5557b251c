"""The JSON schema of copydesk.toml."""

from __future__ import annotations

import re
from dataclasses import fields

from copydesk.config import DIALECTS, FAIL_LEVELS, PER_PATH, PROFILES, Config
from copydesk.packs import rulefile
from copydesk.packs.rulefile import RuleFile
from copydesk.plugins import Plugins
from copydesk.rule import LEVELS, Rule
from copydesk.schemas.kinds import DRAFT, Schema, closed, known, options

#: What each key of a config is for.
MEANINGS = {
    "profile": "Which sort of drafts these are; rules are set as it wants them.",
    "dialect": "Whose spelling they have.",
    "vocabulary": "Files of words that no rule is to speak of, or that are not to be used. Paths count from this file.",
    "select": "Run just these: rules, categories or packs; those that are off by default among them.",
    "extend-select": "Run these rules, categories or packs as well.",
    "ignore": "Leave these rules, categories or packs out.",
    "exclude": "Leave these drafts and folders out when a folder is linted; patterns as in .gitignore.",
    "packs": "Folders of your own rules. Paths count from this file.",
    "plugins": "Python files with checks, formats or reporters of your own. They are code, and run as such.",
    "fail-on": "From this level on findings make copydesk exit with 1.",
    "required-version": "The version of copydesk that this project needs: `0.1.0`, or `>=0.1, <0.2`.",
    "baseline": "The file of findings that are known and held back; `copydesk baseline` writes it.",
    "rules": "How single rules are set: a table for each, with its level and the options of its check.",
    "per-path": "What holds for some drafts only: a table for each pattern, as in .gitignore. What is said last holds.",
}
_VALUES = {"profile": list(PROFILES), "dialect": list(DIALECTS), "fail-on": list(FAIL_LEVELS)}
_CHOICES = ("select", "ignore", "extend-select")
_PLACEHOLDER = re.compile(r"\{\w+\}")


def schema(plugins: Plugins) -> Schema:
    """The schema of a config, with the rules that these plugins and packs have."""
    rows = plugins.rows
    names = sorted({name for row in rows.values() for name in (row.id, row.category, row.pack)} | {"all"})
    keys = {key: _key(key, kind) for key, kind in _kinds().items()}
    for key in _CHOICES:
        keys[key]["items"] = {"$ref": "#/definitions/names"}
    by_path = {key: keys[key] for key in PER_PATH}
    return {
        "$schema": DRAFT,
        "title": "copydesk.toml",
        **closed(keys, "What copydesk holds drafts to."),
        "definitions": {
            "names": known(names),
            "rules": {
                "type": "object",
                "properties": {id_: _table(rows[id_], plugins) for id_ in sorted(rows)},
                "additionalProperties": {"type": "object", "properties": {"level": {"enum": list(LEVELS)}}},
            },
            "per-path": closed(by_path, "What holds for drafts under this pattern."),
        },
    }


def _kinds() -> dict[str, str]:
    return {f.name.replace("_", "-"): str(f.type) for f in fields(Config) if f.name not in ("path", "places")}


def _key(key: str, kind: str) -> Schema:
    said = {"description": MEANINGS.get(key, "")}
    if key == "rules":
        return {**said, "allOf": [{"$ref": "#/definitions/rules"}]}
    if key == "per-path":
        return {**said, "type": "object", "additionalProperties": {"$ref": "#/definitions/per-path"}}
    if key in _VALUES:
        return {**said, "enum": _VALUES[key]}
    types = {"str": "string", "bool": "boolean", "int": "integer", "int | None": "integer"}
    return {**said, "type": types[kind]} if kind in types else {**said, "type": "array", "items": {"type": "string"}}


def _table(row: RuleFile | Rule, plugins: Plugins) -> Schema:
    """The table of a rule: its level and, where it is a file, the options of its check."""
    file = rulefile.read(row.path, row.category, row.pack) if isinstance(row, RuleFile) else row
    messages = dict.fromkeys(_PLACEHOLDER.sub("…", message) for message in file.message.values())
    said = "\n\n".join(part for part in (*messages, file.rationale, file.link or "") if part)
    level = {"description": "How grave it is.", "enum": list(LEVELS)}
    if isinstance(row, Rule):
        return closed({"level": level}, said)
    return closed({"level": level, **options(plugins.find_check(row.extends), row.options)}, said)
