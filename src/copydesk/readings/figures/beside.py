"""What stands beside a number and says what it counts: a currency before it, a unit behind it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from copydesk.readings.figures.spot import Spot
from copydesk.readings.figures.units import BEHIND, CODES, MEASURES, MONEY, SYMBOLS
from copydesk.readings.figures.written import NEXT

_BEHIND = re.compile(r"([-\s]?)(\w+|%|°\w*)")
_COMPOUND = re.compile(r"[-\s/]\w+")
_SIGNS = frozenset(sign[-1] for sign in SYMBOLS)
_LONGEST_FIRST = sorted(SYMBOLS, key=len, reverse=True)
_COMPARED = frozenset("as more less fewer the its their his her that larger bigger greater".split())
# What may part these from the number; a space stands for all of its kind.
_GAPS = {
    "%": ("none", " "),
    "percent": ("none", " ", "-"),
    "pct": (" ",),
    "points": (" ", "-"),
    "pp": ("none", " "),
    "p": ("none",),
    "fold": ("none", " ", "-"),
}
_KINDS = {"%": "percent", "pct": "percent", "pp": "points", "p": "money", "fold": "multiple"}


class Unit(NamedTuple):
    """What a number counts, up to `end`.

    `kind` is money, percent, points, age, duration, measure or multiple; `name` says which of them.
    """

    kind: str
    name: str
    end: int


def currency(spot: Spot) -> tuple[int, str]:
    """Where the symbol or code of a currency begins that stands before a number, and its code; "" for none."""
    text, end = spot.text, spot.start
    if not spot.gap:
        return end, ""
    last = end - spot.gap[-1].isspace()
    if text[last - 1 : last] in _SIGNS:
        sign = next(sign for sign in _LONGEST_FIRST if text.endswith(sign, 0, last))
        return last - len(sign), SYMBOLS[sign]
    if len(spot.gap) == 1 and spot.gap.isspace():
        code = spot.before()
        if code in CODES:
            return last - len(code), code
    return end, ""


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
    return Unit(_KINDS.get(kind, kind), name, end)


def _next(text: str, at: int) -> tuple[str, str, int]:
    """What parts the next word from `at`, the word in lower case, and its end; three times nothing where none is near."""
    match = NEXT.match(text, at)
    return (match[1], match[2].lower(), match.end()) if match and match[1] else ("", "", at)


def _measure(text: str, match: re.Match[str], name: str) -> Unit:
    """Metres, or kilometres an hour."""
    more = _COMPOUND.match(text, match.end())
    compound = MEASURES.get(match[2].lower() + more[0].lower()) if more else None
    return Unit("measure", compound, more.end()) if more and compound else Unit("measure", name, match.end())


def _duration(text: str, match: re.Match[str], name: str) -> Unit | None:
    """Years, or the age of who is so many years old; "two years' work" is neither."""
    _, old, end = _next(text, match.end())
    if match[1] and old in ("old", "olds") and name in ("year", "month", "week", "day"):
        return Unit("age", "", end)
    return None if text[match.end() : match.end() + 1] == "'" else Unit("duration", name, match.end())


def _money(_text: str, match: re.Match[str], name: str) -> Unit | None:
    """Pounds, or what weighs so many pounds."""
    if match[1] == "-" and match[2].lower() in ("pound", "pounds"):
        return Unit("measure", "pound weight", match.end())
    return Unit("money", name, match.end()) if match[1] else None


def _code(_text: str, match: re.Match[str], name: str) -> Unit | None:
    return Unit("money", name, match.end()) if match[1].isspace() and match[2].isupper() else None


def _national(text: str, match: re.Match[str], _name: str) -> Unit | None:
    """A currency that is named with its country: "Canadian dollars", "U.S. dollars"."""
    word, end = match[2].lower(), match.end()
    if word == "u" and text[end : end + 2].lower() == ".s":
        end += 2
    if word in ("u", "us") and text[end : end + 1] == ".":
        end += 1
    gap, more, end = _next(text, end)
    if word == "hong" and more == "kong":
        gap, more, end = _next(text, end)
    return Unit("money", MONEY[more], end) if match[1].isspace() and gap.isspace() and more in MONEY else None


def _squared(text: str, match: re.Match[str], _name: str) -> Unit | None:
    _, more, end = _next(text, match.end())
    return Unit("measure", f"{match[2].lower()} {MEASURES[more]}", end) if more in MEASURES else None


def _degree(text: str, match: re.Match[str], name: str) -> Unit | None:
    """Degrees of a temperature: "20C" and "20 C", but not "5 c" or "190 C-terminal"."""
    apart = match[1].isspace() and match[2].isupper() and text[match.end() : match.end() + 1] not in ("-", ".")
    return Unit("measure", name, match.end()) if apart or not match[1] else None


def _per_cent(text: str, match: re.Match[str], _name: str) -> Unit | None:
    gap, more, end = _next(text, match.end())
    return Unit("percent", "", end) if more == "cent" and gap.isspace() else None


def _of_points(text: str, match: re.Match[str], _name: str) -> Unit | None:
    _, more, end = _next(text, match.end())
    return Unit("points", "", end) if match[1] and more in ("point", "points") else None


def _times(text: str, match: re.Match[str], _name: str) -> Unit | None:
    """How many times as much."""
    gap, more, end = _next(text, match.end())
    compared = more in _COMPARED or (more.endswith("er") and len(more) > 2)
    return Unit("multiple", "", end) if match[1].isspace() and gap.isspace() and compared else None


_LONGER: dict[str, Callable[[str, re.Match[str], str], Unit | None]] = {
    "measure": _measure,
    "duration": _duration,
    "money": _money,
    "code": _code,
    "national": _national,
    "squared": _squared,
    "degree": _degree,
    "per": _per_cent,
    "of points": _of_points,
    "times": _times,
}
