"""The unit behind a number, which says what it counts."""

from __future__ import annotations

import re
from collections.abc import Callable

from copydesk.readings.figures.denominations import code, following, money, national, won
from copydesk.readings.figures.spot import Unit
from copydesk.readings.figures.units import BEHIND, DURATIONS, LETTERS, MEASURES, SPEEDS

_BEHIND = re.compile(r"([-\s]?)(\w+|%|°\w*|[℃℉¢×])")
_COMPOUND = re.compile(r"[-\s/]\w+")
# Behind "5 in" this makes it five inches.
_IN_METRES = re.compile(r"\s?[(\[](?:about\s)?\d[\d,.]*\s?(?:mm|cm|m|(?:centi|milli)?met\w+)[)\]]")
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


_SECOND = ("-class", "-hand", "-rate", "-degree", "-tier", "-floor", "-storey", "-round", "-division")


def _duration(text: str, match: re.Match[str], name: str) -> Unit | None:
    """Years, or the age of who is so many years old."""
    old = _OLD.match(text, match.end()) if name in ("year", "month", "week", "day") else None
    if match[1] and old:
        return Unit("age", name, old.end())
    if name == "second" and text.startswith(_SECOND, match.end()):
        return None  # "six second-class carriages"
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


def _inches(text: str, match: re.Match[str], _name: str) -> Unit | None:
    return Unit("measure", "inch", match.end()) if not match[1] or _IN_METRES.match(text, match.end()) else None


def _fluid(text: str, match: re.Match[str], _name: str) -> Unit | None:
    name, words = _TWO_WORDS[match[2].lower()]
    _, more, end = following(text, match.end())
    return Unit("measure", name, end) if more in words else None


def _squared(text: str, match: re.Match[str], _name: str) -> Unit | None:
    end = match.end()
    _, more, end = following(text, end + (text[end : end + 1] == "."))
    how = {"sq": "square", "cu": "cubic"}.get(match[2].lower(), match[2].lower())
    return Unit("measure", f"{how} {MEASURES[more]}", end) if more in MEASURES else None


def _degree(text: str, match: re.Match[str], name: str) -> Unit | None:
    """Degrees of a temperature: "20C" and "20 C", but not "5c", "190 C-terminal" or "18F's"."""
    after = text[match.end() : match.end() + 1]
    stuck = not match[1] and after not in ("'", "’")
    apart = match[1].isspace() and after not in ("-", ".")
    return Unit("measure", name, match.end()) if (apart or stuck) and match[2].isupper() else None


def _kelvin(text: str, match: re.Match[str], name: str) -> Unit | None:
    apart = (
        match[1].isspace() and match[2].isupper() and text[match.end() : match.end() + 1] not in ("-", ".", "'", "’")
    )
    return Unit("measure", name, match.end()) if apart else None


def _per(text: str, match: re.Match[str], _name: str) -> Unit | None:
    """Per cent, and parts per million."""
    gap, more, end = following(text, match.end())
    if match[2].lower() == "per":
        return Unit("percent", "", end) if more == "cent" and match[1] and gap else None
    _, last, end = following(text, end)
    name = _PER.get((match[2].lower(), last)) if more in ("per", "a") else None
    return Unit("measure", name, end) if name else None


def _points(text: str, match: re.Match[str], name: str) -> Unit | None:
    if text.endswith(("at one", "At one"), 0, match.start()):
        return None  # a point in time
    if match[2].lower() in ("bp", "bps"):
        return Unit("points", name, match.end()) if match[1] != "-" else None
    return Unit("points", "point", match.end()) if match[1] else None


def _of_points(text: str, match: re.Match[str], _name: str) -> Unit | None:
    _, more, end = following(text, match.end())
    name = "basis point" if match[2].lower() == "basis" else ""
    return Unit("points", name, end) if match[1] and more in ("point", "points") else None


def _times(text: str, match: re.Match[str], _name: str) -> Unit | None:
    """How many times as much."""
    gap, more, _ = following(text, match.end())
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
    "money": money,
    "won": won,
    "code": code,
    "national": national,
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
