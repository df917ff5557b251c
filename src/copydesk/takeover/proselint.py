"""`proselint.json` and `.proselintrc`: which of proselint's checks are off."""

from __future__ import annotations

from copydesk.takeover import Takeover, mapping_of

_NAMES = ("proselint.json", ".proselintrc.json", ".proselintrc")
# Where checks of older versions stand now.
_MOVED = {
    "airlinese": "industrial_language.airlinese",
    "bureaucratese": "industrial_language.bureaucratese",
    "corporate_speak": "industrial_language.corporate_speak",
    "jargon": "industrial_language.jargon",
    "lgbtq": "social_awareness.lgbtq",
    "sexism": "social_awareness.sexism",
    "links": "",
    "security": "",
    "consistency": "spelling.consistency",
}


def read(takeover: Takeover) -> None:
    """Take over what there is of proselint's in the folder."""
    name = next((name for name in _NAMES if takeover.path(name)), "")
    if not name:
        return
    config = mapping_of(takeover.path(name))
    if config is None:
        takeover.leave(name, "the file", "it is no JSON")
        return
    takeover.all.extend_select["proselint"] = name
    takeover.take(name, "the checks of proselint", "proselint in `extend-select`")
    checks = config.pop("checks", {})
    for check, on in (checks if isinstance(checks, dict) else {}).items():
        rules = _rules(takeover, str(check))
        if not rules:
            wider = ", ".join(_rules(takeover, str(check), wider=True))
            why = f"{wider} has it together with others" if wider else "proselint 0.16 has no such check"
            takeover.leave(name, f"{check}: {str(on).lower()}", why)
        elif on is False:
            takeover.all.ignore.update(dict.fromkeys(rules, name))
            takeover.take(name, f"{check}: false", f"{', '.join(rules)} in `ignore`")
    for key, value in config.items():
        takeover.leave(
            name, f"{key}: {value}", "all findings are shown" if key == "max_errors" else "there is no such key here"
        )


def _rules(takeover: Takeover, check: str, *, wider: bool = False) -> list[str]:
    """Our rules that run a check of proselint or the checks that a name stands for, and no others; or, `wider`, others too."""
    first, _, rest = check.partition(".")
    path = _MOVED.get(first, check.removesuffix(".misc"))
    if first == "consistency" and rest != "spelling":
        path = ""
    return [
        row.id
        for row in takeover.rules.values()
        if path
        and row.extends == "proselint"
        and _runs([str(one) for one in row.options.get("checks", ())], path, wider)
    ]


def _runs(checks: list[str], path: str, wider: bool) -> bool:
    if wider:
        return any(path.startswith(f"{one}.") or f"{one}.".startswith(f"{path}.") for one in checks)
    return all(one == path or one.startswith(f"{path}.") for one in checks)
