"""`.vale.ini`: vocabularies, styles by their nearest rules, levels, and what is left out."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.rule import LEVELS
from copydesk.takeover import Takeover, counted, text_of

_NAMES = (".vale.ini", "_vale.ini", "vale.ini")
# The nearest that copydesk has to the styles that Vale's users name most.
_STYLES = {
    "proselint": ("proselint",),
    "write-good": ("weasel-word", "passive-agentless"),
    "alex": ("inclusive",),
}
_RULES = {
    "Vale.Repetition": "doubled-word",
    "Vale.Terms": "house-word",
    "Vale.Avoid": "house-word",
    "write-good.Cliches": "cliche",
    "write-good.Illusions": "doubled-word",
    "write-good.Passive": "passive-agentless",
    "write-good.So": "empty-opener",
    "write-good.ThereIs": "empty-opener",
    "write-good.TooWordy": "wordiness",
    "write-good.Weasel": "weasel-word",
}
_OUR_OWN = {
    "Vale": "doubled words and the vocabulary are told by `doubled-word` and `house-word`; nothing checks spelling",
    "Readability": "`reading-grade` is on, with its own measure",
}
_REGEX = re.compile(r"[\[\](){}|*?\\^$]|\.\+")
_FLAGS = re.compile(r"^\(\?([a-z]+)\)(.*)$")
_BRACES = re.compile(r"\{([^{}]*)\}")


class _Line(NamedTuple):
    place: str
    section: str
    key: str
    value: str


def read(takeover: Takeover) -> None:
    """Take over what there is of Vale's in the folder."""
    name = next((name for name in _NAMES if takeover.path(name)), "")
    if not name:
        return
    lines = list(_lines(name, text_of(takeover.path(name))))
    styles = next((line.value for line in lines if line.key == "StylesPath"), "styles")
    for line in lines:
        _take(takeover, line, styles)
    if (
        os.path.isdir(os.path.join(takeover.folder, styles))
        and not os.path.isabs(styles)
        and not styles.startswith("..")
    ):
        place = next((line.place for line in lines if line.key == "StylesPath"), name)
        pattern = f"/{styles.strip('/').removeprefix('./')}/"
        takeover.exclude[pattern] = place
        takeover.take(place, "the folder of styles, which are no drafts", f"{pattern} in `exclude`")


def _lines(name: str, text: str) -> Iterator[_Line]:
    section = ""
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        said = line.strip()
        if said.startswith("[") and said.endswith("]"):
            section = said[1:-1].strip()
        elif "=" in said and not said.startswith(("#", ";")):
            key, _, value = said.partition("=")
            yield _Line(f"{name}:{number}", section, key.strip(), value.strip().strip('"'))


def _take(takeover: Takeover, line: _Line, styles: str) -> None:
    place, section, key, value = line
    what = f"{key} = {value}" if value else f"{key} ="
    if section == "formats":
        takeover.leave(place, what, "a suffix cannot be read as another format")
    elif key == "StylesPath":
        takeover.leave(place, what, "Vale's rule files are not read; rules of your own begin with `copydesk new`")
    elif key == "Packages":
        takeover.leave(place, what, "nothing is downloaded")
    elif key == "MinAlertLevel":
        _level(takeover, place, what, value)
    elif key in ("Vocab", "Vocabularies"):
        for name in _listed(value):
            _vocabulary(takeover, place, what, os.path.join(takeover.folder, styles), name)
    elif key == "BasedOnStyles":
        _styles(takeover, line, what)
    elif "." in key:
        _rule(takeover, line, what)
    else:
        takeover.leave(place, what, "there is no such key here; code, URLs and math are never read as prose")


def _level(takeover: Takeover, place: str, what: str, value: str) -> None:
    if value not in LEVELS:
        takeover.leave(place, what, f"it is none of {', '.join(LEVELS)}")
    elif value == "suggestion":
        takeover.leave(
            place, what, "suggestions are shown anyway; findings fail from `warning` on unless `fail-on` says otherwise"
        )
    else:
        takeover.fail_on = (value, place)
        takeover.take(place, what, f'fail-on = "{value}"; what is below is still shown')


def _vocabulary(takeover: Takeover, place: str, what: str, styles: str, name: str) -> None:
    """The two lists of a vocabulary, where Vale 3 has them or where Vale 2 had."""
    homes = [os.path.join(styles, *parts, name) for parts in (("config", "vocabularies"), ("Vocab",))]
    home = next((home for home in homes if os.path.isdir(home)), "")
    if not home:
        takeover.leave(place, what, f"there is no vocabulary {name} in {os.path.relpath(styles, takeover.folder)}")
        return
    for file, mark in (("accept.txt", ""), ("reject.txt", "!")):
        path = os.path.join(home, file)
        if os.path.isfile(path):
            shown = os.path.relpath(path, takeover.folder).replace(os.sep, "/")
            found = [_entry(takeover, shown, n, line, mark) for n, line in enumerate(text_of(path).split("\n"), 1)]
            entries = [entry for entry in found if entry]
            takeover.words.update(dict.fromkeys(entries, shown))
            became = "not to be used" if mark else "left alone"
            takeover.take(place, what, f"{counted(entries)} of {shown} in the vocabulary, {became}")


def _entry(takeover: Takeover, path: str, number: int, line: str, mark: str) -> str:
    """An entry as our vocabulary has it, "" for none: Vale takes each for a regex, here only what looks like one is."""
    text = line.strip()
    if not text or text.startswith("#"):
        return ""
    if not _REGEX.search(text):
        return mark + text
    flags = _FLAGS.match(text)
    pattern = f"(?{flags[1]}:{flags[2]})" if flags else text
    try:
        re.compile(f"(?:{pattern})")
    except (re.error, ValueError, OverflowError) as error:
        takeover.leave(f"{path}:{number}", text, f"it is no regex of Python's: {error}")
        return ""
    return f"{mark}/{pattern}/"


def _styles(takeover: Takeover, line: _Line, what: str) -> None:
    place, section, _, value = line
    if not value and section != "*":
        patterns = _patterns(section)
        takeover.exclude.update(dict.fromkeys(patterns, place))
        takeover.take(place, f"[{section}] {what}", f"{', '.join(patterns)} in `exclude`")
    for style in _listed(value):
        if style in _STYLES:
            for pattern in _patterns(section):
                takeover.table(pattern).extend_select.update(dict.fromkeys(_STYLES[style], place))
            takeover.take(place, f"the style {style}", f"{', '.join(_STYLES[style])} in `extend-select`")
        else:
            takeover.leave(place, f"the style {style}", _OUR_OWN.get(style, "copydesk has no rules of this name"))


def _rule(takeover: Takeover, line: _Line, what: str) -> None:
    place, section, key, value = line
    ours = _RULES.get(key) or _of_proselint(takeover, key)
    if not ours:
        nothing = ", so there is nothing to leave out" if value.upper() == "NO" else ""
        takeover.leave(place, what, f"copydesk has no rule that is like it{nothing}")
        return
    for pattern in _patterns(section):
        table = takeover.table(pattern)
        if value.upper() == "NO":
            table.ignore[ours] = place
            table.extend_select.pop(ours, None)
            became = f"{ours} in `ignore`"
        elif value.upper() == "YES":
            table.extend_select[ours] = place
            became = f"{ours} in `extend-select`"
        elif value in LEVELS and ours in takeover.rules:
            table.set(ours, "level", value, place)
            became = f"{ours} is a{'n' * (value == 'error')} {value}"
        else:
            takeover.leave(place, what, f"`{ours}` is the nearest, and cannot be set to {value}")
            return
    takeover.take(place, what, became)


def _of_proselint(takeover: Takeover, key: str) -> str:
    """The rule of ours for a rule of Vale's style proselint: `proselint.Cliches` is `proselint-cliches`."""
    style, _, name = key.partition(".")
    ours = f"proselint-{re.sub('(?<=[a-z])(?=[A-Z])', '-', name).lower()}"
    return ours if style == "proselint" and ours in takeover.rules else ""


def _patterns(section: str) -> list[str]:
    """A section's pattern as .gitignore would write it, which has no braces; [""] for all drafts."""
    if section in ("", "*"):
        return [""]
    match = _BRACES.search(section)
    if not match:
        return [section]
    found = [_patterns(section[: match.start()] + one.strip() + section[match.end() :]) for one in match[1].split(",")]
    return [pattern for some in found for pattern in some]


def _listed(value: str) -> list[str]:
    return [name.strip() for name in value.split(",") if name.strip()]
