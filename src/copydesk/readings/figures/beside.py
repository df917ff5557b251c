"""The unit behind a number, which says what it counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from copydesk.readings.figures.currencies import CODES, NATIONAL
from copydesk.readings.figures.units import BEHIND, DURATIONS, LETTERS, MEASURES, SPEEDS
from copydesk.readings.figures.written import NEXT

_BEHIND = re.compile(r"([-\s]?)(\w+|%|°\w*|[℃℉¢×])")
_COMPOUND = re.compile(r"[-\s/]\w+")
_SPEED = re.compile(r"(?:[-\s](?:per|an?)[-\s]|/)(\w+)", re.IGNORECASE)
_OLD = re.compile(r"(?:\.?[-\s]olds?\b|\sof\sage\b)", re.IGNORECASE)
_COMPARED = frozenset(
    "as more less fewer the its their his her our your my that those what larger bigger greater normal average over".split()
)
# What may part these from the number; a space stands for all of its kind.
_GAPS = {
    "%": ("none", " "),
    "percent": ("none", " ", "-"),
    "pct": ("none", " ", "-"),
    "pp": ("none", " "),
    "p": ("none",),
    "x": ("none",),
    "×": ("none",),
    "yo": ("none", " "),
    "fold": ("none", " ", "-"),
}
_KINDS = {
    "%": "percent",
    "pct": "percent",
    "pp": "points",
    "p": "money",
    "fold": "multiple",
    "x": "multiple",
    "×": "multiple",
    "yo": "age",
}
_TWO_WORDS = {
    "fluid": ("fluid ounce", ("ounce", "ounces")),
    "fl": ("fluid ounce", ("oz", "ounce", "ounces")),
    "nautical": ("nautical mile", ("mile", "miles")),
    "light": ("light-year", ("year", "years")),
    "newton": ("newton metre", ("metre", "metres", "meter", "meters")),
}
_PER = {
    ("parts", "million"): "part per million",
    ("parts", "billion"): "part per billion",
    ("revolutions", "minute"): "revolution a minute",
    ("beats", "minute"): "beat a minute",
}
_NAMES = frozenset("rand sen dong lei taka franc real mark pound pounds bob".split())
_WEIGHING = re.compile(
    r"\b(?:weigh\w*|weight|heavier|lighter|lost|lose|losing|gain(?:ed|ing)?|shed|ounces?|inch(?:es)?|feet|foot|tall|lift(?:s|ed|ing)?)\b|['’]\d",
    re.IGNORECASE,
)
_MANY = ("hundred", "thousand", "million", "billion", "trillion", "00")


class Unit(NamedTuple):
    """What a number counts, up to `end`.

    `kind` is money, percent, points, age, duration, measure or multiple; `name` says which of them.
    """

    kind: str
    name: str
    end: int


def unit(text: str, at: int) -> Unit | None:
    """The unit behind a number that ends at `at`, or None."""
    match = _BEHIND.match(text, at)
    if match is None:
        return None
    gap, word, end = match[1], match[2].lower(), match.end()
    kind, name = BEHIND.get(word, ("", ""))
    if not kind:
        return Unit("measure", "degree", match.start(2) + 1) if word[0] == "°" else None
    gaps = _GAPS.get(kind)
    if gaps is None:
        return _LONGER[kind](text, match, name)
    if (gap or "none") not in gaps and not (gap.isspace() and " " in gaps):
        return None
    if word == "pc" and gap and not match[2].islower():
        return None  # "4 PC games"
    return Unit(_KINDS.get(kind, kind), name, end)


def _next(text: str, at: int) -> tuple[str, str, int]:
    """What parts the next word from `at`, the word in lower case, and its end; three times nothing where none is near."""
    match = NEXT.match(text, at)
    return (match[1], match[2].lower(), match.end()) if match and match[1] else ("", "", at)


def _measure(text: str, match: re.Match[str], name: str) -> Unit:
    """Metres, or kilometres an hour."""
    end = match.end()
    if text[end : end + 1] in ("/", " ", "-"):
        more = _COMPOUND.match(text, end)
        compound = MEASURES.get(match[2].lower() + more[0].lower()) if more else None
        if more and compound:
            return Unit("measure", compound, more.end())
        speed = _SPEED.match(text, end)
        if speed and (fast := SPEEDS.get((name, speed[1].lower()))):
            return Unit("measure", fast, speed.end())
        if speed and name in ("megabyte", "gigabyte", "kilobyte") and speed[1].lower() in ("s", "sec", "second"):
            return Unit("measure", f"{name} a second", speed.end())
    return Unit("measure", name, end)


def _duration(text: str, match: re.Match[str], name: str) -> Unit | None:
    """Years, or the age of who is so many years old."""
    old = _OLD.match(text, match.end()) if name in ("year", "month", "week", "day") else None
    if match[1] and old:
        return Unit("age", name, old.end())
    return Unit("duration", name, match.end())


def _letter(text: str, match: re.Match[str], name: str) -> Unit | None:
    """A unit of a letter or two: "5m" and "5 m", "60W" and "60 W"."""
    written, word = match[2], match[2].lower()
    if (
        match[1] == "-"
        or (match[1] and written != LETTERS[word])
        or text[match.end() : match.end() + 1] in ("'", "’", "-")
    ):
        return None
    if word in ("g", "h", "s", "m") and not written.islower():
        return None  # 5G
    if word == "s" and text[max(0, match.start() - 4) : match.start()].isdecimal() and match.start() > 3:
        return None  # "2018s best"
    return Unit("duration", name, match.end()) if word in DURATIONS else _measure(text, match, name)


def _inches(_text: str, match: re.Match[str], _name: str) -> Unit | None:
    return Unit("measure", "inch", match.end()) if not match[1] else None


def _fluid(text: str, match: re.Match[str], _name: str) -> Unit | None:
    name, words = _TWO_WORDS[match[2].lower()]
    _, more, end = _next(text, match.end())
    return Unit("measure", name, end) if more in words else None


def _money(text: str, match: re.Match[str], name: str) -> Unit | None:
    """Pounds, or what weighs so many pounds."""
    if match[1] == "-" and match[2].lower() in ("pound", "pounds"):
        return Unit("measure", "pound weight", match.end())
    if name == "GBP" and _weighed(text, match):
        return Unit("measure", "pound weight", match.end())
    if match[2].lower() in _NAMES and not match[2].islower():
        return None  # "30 Sen. Lee"
    return Unit("money", name, match.end()) if match[1] or match[2] == "¢" else None


def _weighed(text: str, match: re.Match[str]) -> bool:
    """Whether pounds are a weight: "20 pounds of flour", "lost 20 pounds"; millions of pounds are money."""
    if text.endswith(_MANY[:-1], 0, match.start()):
        return False
    if text.startswith((" of ", " heavier", " lighter", " overweight"), match.end()):
        return True
    return _WEIGHING.search(text, max(0, match.start() - 60), match.start()) is not None


def _won(text: str, match: re.Match[str], name: str) -> Unit | None:
    """Korea's money, of which there are always many: "5,000 won" and not "five won"."""
    return Unit("money", name, match.end()) if match[1] and text.endswith(_MANY, 0, match.start()) else None


def _code(_text: str, match: re.Match[str], _name: str) -> Unit | None:
    code = CODES.get(match[2])
    return (
        Unit("money", code, match.end())
        if code and match[2].isupper() and len(match[2]) == 3 and match[1] != "-"
        else None
    )


def _national(text: str, match: re.Match[str], _name: str) -> Unit | None:
    """A currency that is named with its country: "Canadian dollars", "U.S. dollars"."""
    nation, end = match[2].lower(), match.end()
    if nation == "u":
        if text[end : end + 3].lower() != ".s.":
            return None
        nation, end = "us", end + 3
    elif nation in ("new", "hong", "south", "sri"):
        _, nation, end = _next(text, end)
    gap, more, end = _next(text, end)
    code = NATIONAL.get((nation, more))
    return Unit("money", code, end) if code and match[1].isspace() and gap.isspace() else None


def _squared(text: str, match: re.Match[str], _name: str) -> Unit | None:
    end = match.end()
    _, more, end = _next(text, end + (text[end : end + 1] == "."))
    how = {"sq": "square", "cu": "cubic"}.get(match[2].lower(), match[2].lower())
    return Unit("measure", f"{how} {MEASURES[more]}", end) if more in MEASURES else None


def _degree(text: str, match: re.Match[str], name: str) -> Unit | None:
    """Degrees of a temperature: "20C" and "20 C", but not "5 c" or "190 C-terminal"."""
    apart = match[1].isspace() and match[2].isupper() and text[match.end() : match.end() + 1] not in ("-", ".")
    return Unit("measure", name, match.end()) if apart or not match[1] else None


def _kelvin(text: str, match: re.Match[str], name: str) -> Unit | None:
    apart = (
        match[1].isspace() and match[2].isupper() and text[match.end() : match.end() + 1] not in ("-", ".", "'", "’")
    )
    return Unit("measure", name, match.end()) if apart else None


def _per(text: str, match: re.Match[str], _name: str) -> Unit | None:
    """Per cent, and parts per million."""
    gap, more, end = _next(text, match.end())
    if match[2].lower() == "per":
        return Unit("percent", "", end) if more == "cent" and match[1] and gap else None
    _, last, end = _next(text, end)
    name = _PER.get((match[2].lower(), last)) if more in ("per", "a") else None
    return Unit("measure", name, end) if name else None


def _points(_text: str, match: re.Match[str], name: str) -> Unit | None:
    if match[2].lower() in ("bp", "bps"):
        return Unit("points", name, match.end()) if match[1] != "-" else None
    return Unit("points", "point", match.end()) if match[1] else None


def _of_points(text: str, match: re.Match[str], _name: str) -> Unit | None:
    _, more, end = _next(text, match.end())
    name = "basis point" if match[2].lower() == "basis" else ""
    return Unit("points", name, end) if match[1] and more in ("point", "points") else None


def _times(text: str, match: re.Match[str], _name: str) -> Unit | None:
    """How many times as much."""
    gap, more, _ = _next(text, match.end())
    compared = more in _COMPARED or (
        more.endswith("er") and len(more) > 4 and more not in ("after", "under", "never", "other")
    )
    return Unit("multiple", "", match.end()) if match[1].isspace() and gap.isspace() and compared else None


_LONGER: dict[str, Callable[[str, re.Match[str], str], Unit | None]] = {
    "measure": _measure,
    "duration": _duration,
    "letter": _letter,
    "inches": _inches,
    "fluid": _fluid,
    "money": _money,
    "won": _won,
    "code": _code,
    "national": _national,
    "squared": _squared,
    "degree": _degree,
    "kelvin": _kelvin,
    "per": _per,
    "parts": _per,
    "revolutions": _per,
    "beats": _per,
    "points": _points,
    "of points": _of_points,
    "times": _times,
}
