"""`.alexrc`: inclusive language, and the words that are allowed."""

from __future__ import annotations

from copydesk.takeover import Takeover

_NAMES = (".alexrc", ".alexrc.json", ".alexrc.yml", ".alexrc.yaml")
_CODE = (".alexrc.js", ".alexrc.cjs", ".alexrc.mjs")
_WHY_NOT = {
    "deny": "rules are chosen by `select`; `copydesk rule inclusive` lists them",
    "noBinary": "single words cannot be set; `copydesk rule gendered-words` says what that rule tells",
    "profanitySureness": "copydesk has no rule on swearing",
}


def read(takeover: Takeover) -> None:
    """Take over what there is of alex's in the folder."""
    found = takeover.config("alex", _NAMES, _CODE)
    if not found:
        return
    name, config = found
    takeover.all.extend_select["inclusive"] = name
    takeover.take(name, "what alex is about", "inclusive in `extend-select`")
    allowed = config.get("allow")
    for one in allowed if isinstance(allowed, list) else ():
        _allow(takeover, name, str(one))
    for key, value in config.items():
        if key != "allow":
            takeover.leave(name, f"{key}: {value}", _WHY_NOT.get(key, "there is no such key here"))
    takeover.ignore_file(".alexignore")


def _allow(takeover: Takeover, place: str, allowed: str) -> None:
    """alex allows by the words that its message is about, joined by hyphens: `boogeyman-boogeywoman`."""
    words = [word for word in dict.fromkeys((allowed, *allowed.split("-"))) if word.isascii() and takeover.speaks(word)]
    for word in words:
        first = word[:1]
        takeover.words[f"/[{first.upper()}{first.lower()}]{word[1:]}/" if first.isalpha() else word] = place
    if words:
        takeover.take(place, f"allow {allowed}", f"{', '.join(words)} in the vocabulary, left alone")
    else:
        takeover.leave(place, f"allow {allowed}", "no rule speaks of it, so there is nothing to allow")
