"""The JSON schema of a rule file."""

from __future__ import annotations

from copydesk.check import Check
from copydesk.config import DIALECTS, PROFILES
from copydesk.packs.rulefile import EXAMPLE_KEYS, FIXES, OWN_KEYS
from copydesk.plugins import Plugins
from copydesk.rule import LEVELS
from copydesk.schemas.kinds import DRAFT, Schema, closed, described, known, options, required

_BY_CASE = "One for all, or a mapping with one for each case that the check tells apart."
_EXAMPLES = {"$ref": "#/definitions/examples"}
_OWN: dict[str, Schema] = {
    "message": {
        "description": f"What the writer is told. {{text}} are the words, {{better}} the first suggestion. {_BY_CASE}",
        "anyOf": [
            {"type": "string", "minLength": 1},
            {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}, "minProperties": 1},
        ],
    },
    "level": {"description": f"How grave it is. {_BY_CASE}", "allOf": [{"$ref": "#/definitions/level"}]},
    "link": {"description": "Where to read more.", "type": "string", "format": "uri"},
    "rationale": {"description": "Why, and who says so.", "type": "string"},
    "fix": {
        "description": "Whether the suggestion may be applied: safe without reading it, unsafe after reading it, display not at all.",
        "enum": list(FIXES),
    },
    "default": {"description": "false: off until it is selected.", "type": "boolean", "default": True},
    "quotations": {
        "description": "read: also inside quotations, which are silent otherwise.",
        "enum": ["silent", "read"],
        "default": "silent",
    },
    "profiles": {
        "description": "What profiles change: options of the check, the level, and whether it runs by default.",
        "type": "object",
        "propertyNames": {"enum": list(PROFILES)},
        "additionalProperties": {"type": "object", "minProperties": 1},
    },
    "examples": {
        "description": "What it flags and what it lets pass: its tests.",
        **closed({"bad": _EXAMPLES, "good": _EXAMPLES}),
    },
}
_EXAMPLE: dict[str, Schema] = {
    "draft": {"description": "The text, in a bad example with what is flagged in CriticMarkup.", "type": "string"},
    "format": {"description": "The format that it is in.", "type": "string", "default": "markdown"},
    "case": {"description": "The case that the check is to tell.", "type": "string"},
    "options": {"description": "Options of the check, for this example alone.", "type": "object"},
    "related": {
        "description": "The words of the other places that the finding names.",
        "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
    },
    "as-of": {"description": "The day that it speaks from.", "type": "string"},
    "dialect": {"description": "Whose spelling it has.", "enum": list(DIALECTS)},
    "vocabulary": {"description": "The text of its vocabulary.", "type": "string"},
}


def schema(plugins: Plugins) -> Schema:
    """The schema of a rule file, with the checks that these plugins have."""
    names = sorted(plugins.checks)
    own = {"extends": {"description": "The check that this rule uses.", **known(names)}, **_OWN}
    example = {key: _EXAMPLE[key] for key in EXAMPLE_KEYS}
    return {
        "$schema": DRAFT,
        "title": "A rule of copydesk",
        "type": "object",
        "required": ["extends", "message"],
        "properties": {key: own[key] for key in OWN_KEYS},
        "allOf": [_of(name, plugins.find_check(name)) for name in names],
        "definitions": {
            "level": {
                "anyOf": [
                    {"enum": list(LEVELS)},
                    {"type": "object", "additionalProperties": {"enum": list(LEVELS)}, "minProperties": 1},
                ]
            },
            "examples": {
                "anyOf": [
                    {"type": "string", "description": "One a line."},
                    {
                        "type": "array",
                        "items": {"anyOf": [{"type": "string"}, {**closed(example), "required": ["draft"]}]},
                    },
                    {"type": "null"},
                ]
            },
        },
    }


def _of(name: str, check: type[Check]) -> Schema:
    """What a rule may say if it extends this check."""
    taken = options(check, {})
    changes = closed({"level": {"$ref": "#/definitions/level"}, "default": {"type": "boolean"}, **taken})
    own: dict[str, Schema] = {key: {} for key in OWN_KEYS}
    own |= {"extends": {"description": described(check)}, "profiles": {"additionalProperties": changes}}
    return {
        "if": {"properties": {"extends": {"const": name}}, "required": ["extends"]},
        "then": {**closed({**own, **taken}), "required": required(check)},
    }
