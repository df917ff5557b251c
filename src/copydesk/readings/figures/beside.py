"""What stands beside a number and says what it counts: a currency before it, a unit behind it."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.readings.figures.spot import Spot
from copydesk.readings.figures.units import BEHIND, CODES, MEASURES, MONEY, SYMBOLS
from copydesk.readings.figures.written import NEXT

_BEHIND = re.compile(r"([-\s]?)(\w+|%|°\w*)")
_LONGER = re.compile(r"[-\s/](\w+)")
_SIGNS = frozenset(sign[-1] for sign in SYMBOLS)
_LONGEST_FIRST = sorted(SYMBOLS, key=len, reverse=True)
_POINTS = ("point", "points")
_AGED = frozenset("year years month months week weeks day days".split())
_COMPARED = frozenset("as more less fewer the its their his her that larger bigger greater".split())


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
    if kind == "measure":
        longer = _LONGER.match(text, end)
        compound = MEASURES.get(word + longer[0].lower()) if longer else None
        return Unit(kind, compound, longer.end()) if longer and compound else Unit(kind, name, end)
    if kind == "duration":
        if word in _AGED and gap:
            old, after = _next(text, end)
            if old in ("old", "olds"):
                return Unit("age", "", after)
        return None if text[end : end + 1] == "'" else Unit(kind, name, end)
    if kind == "percent":
        return Unit(kind, "", end) if word != "%" or gap != "-" else None
    if kind == "money":
        return Unit("measure", "pound weight", end) if gap == "-" and name == "GBP" else _spaced(gap, kind, name, end)
    return _begun(text, match, kind)


def _next(text: str, at: int) -> tuple[str, int]:
    match = NEXT.match(text, at)
    return (match[2].lower(), match.end()) if match and match[1] else ("", at)


def _begun(text: str, match: re.Match[str], kind: str) -> Unit | None:
    """The unit that a word begins which is none by itself."""
    gap, word, end = match[1], match[2].lower(), match.end()
    spaced = gap.isspace()
    more, after = _next(text, end)
    apart = more != "" and text[end] != "-"
    found: Unit | None = None
    if kind == "points":
        found = Unit("points", "", end) if gap else None
    elif kind == "of points":
        found = Unit("points", "", after) if gap and more in _POINTS else None
    elif kind == "pp":
        found = Unit("points", "", end) if gap != "-" else None
    elif kind == "share":
        found = Unit("percent", "", end) if spaced else None
    elif kind == "per":
        found = Unit("percent", "", after) if more == "cent" and apart else None
    elif kind == "p":
        found = Unit("money", "GBP penny", end) if not gap else None
    elif kind == "code":
        found = Unit("money", match[2], end) if spaced and match[2].isupper() else None
    elif kind == "national":
        found = _national(text, word, end) if spaced else None
    elif kind == "squared":
        found = Unit("measure", f"{word} {MEASURES[more]}", after) if more in MEASURES else None
    elif kind == "degree":
        alone = not gap or (spaced and match[2].isupper() and text[end : end + 1] not in ("-", "."))
        found = Unit("measure", "degree Celsius" if word == "c" else "degree Fahrenheit", end) if alone else None
    elif kind == "times":
        compared = more in _COMPARED or (more.endswith("er") and len(more) > 2)
        found = Unit("multiple", "", after) if spaced and apart and compared else None
    elif kind == "fold":
        found = Unit("multiple", "", end)
    return found


def _national(text: str, word: str, end: int) -> Unit | None:
    """A currency that is named with its country: "Canadian dollars", "U.S. dollars"."""
    if word == "u" and text[end : end + 2].lower() == ".s":
        end += 2
    if word in ("u", "us") and text[end : end + 1] == ".":
        end += 1
    more, after = _next(text, end)
    if word == "hong" and more == "kong":
        more, after = _next(text, after)
    return Unit("money", MONEY[more], after) if more in MONEY and text[end] != "-" else None


def _spaced(gap: str, kind: str, name: str, end: int) -> Unit | None:
    return Unit(kind, name, end) if gap else None
