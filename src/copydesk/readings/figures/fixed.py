"""Figures that count nothing: dates, times, years, ages, scores, numbers in a series and in names."""

from __future__ import annotations

import re

from copydesk.document import OPAQUE
from copydesk.readings.figures.ages import age, decade_of_life, of_age, score, slashed
from copydesk.readings.figures.beside import unit
from copydesk.readings.figures.dates import MONTH_FORMS, day_and_month, day_behind_month, shaped, year
from copydesk.readings.figures.names import glued, house, identifier, model, numbered
from copydesk.readings.figures.spot import Reading, Spot

# What a number that is all digits can be dated or timed by, in the word behind it.
_TIMED = MONTH_FORMS | frozenset(
    "of a p am pm o'clock to and or bc bce ad ce b gmt utc bst est edt et hours hrs".split()
)
_WHOLE = re.compile(r"\d+")
_MARKS = frozenset(("", ".", ",", ";", ")", "?", "!", "\n"))
# "1. First", "2) Next", "3- Last".
_OPENER = re.compile(r"\d+(?=[.):](?:\s|\Z)|-\s(?!to|and|or))")
_NAME = re.compile(r"\w(?:[\w.,-]*\w)?")
_DIGITS = re.compile(r"[\d.,]*\d")


def fixed(spot: Spot) -> Reading | None:
    """The date, time, year, ordinal, age, score or identifier that begins at a spot, with a digit."""
    text, start = spot.text, spot.start
    digits = _DIGITS.match(text, start)
    end = digits.end() if digits else start
    shape = _shape(spot, end)
    if shape:
        return shape
    date = day_behind_month(spot)
    if date:
        return Reading(start, date, "date")
    if spot.gap.endswith(OPAQUE):
        return _named(_NAME.match(text, start))
    named = numbered(spot)
    if named and not _percent(text, end):
        return Reading(start, named, "identifier")
    if _opens_line(spot):
        opener = _OPENER.match(text, start)
        if opener:
            return _named(opener)
    return _by_context(spot)


def _shape(spot: Spot, end: int) -> Reading | None:
    """What a number is by its own shape, where it is not all digits with a space or a mark behind."""
    text, start = spot.text, spot.start
    behind, long = text[end : end + 1], end - start
    if behind == " ":
        following = spot.following
        plain = following not in _TIMED and not following[:1].isdecimal()
    else:
        plain = behind in _MARKS and not (behind == ")" and long == 3 and spot.gap[-1:] == "(")
    if plain and long < 7 and text[start] != "0" and (long < 4 or text.count(".", start, end) < 2):
        return None
    date = day_and_month(text, start)
    if date:
        return Reading(start, date, "date")
    life = decade_of_life(spot) if text.startswith("0s", start + 1) else None
    if life:
        return life
    found = shaped(text, start)
    named = identifier(spot) if found is None or found.kind == "time" else 0
    if found is None and not named:
        found = of_age(spot) or slashed(text, start)
    if found and not named and not (found.kind == "time" and unit(text, end)):
        return found
    if not named and behind.isalpha():
        named = glued(text, start) if end == start + len(text[start:end].split(".")[0]) else 0
    return Reading(start, named, "identifier") if named else None


def _named(match: re.Match[str] | None) -> Reading | None:
    return Reading(*match.span(), "identifier") if match else None


def _percent(text: str, end: int) -> bool:
    counted = unit(text, end)
    return counted is not None and counted.kind == "percent"


def _opens_line(spot: Spot) -> bool:
    gap = spot.gap
    return "\n" in gap[len(gap.rstrip()) :] or not (spot.n or gap.strip())


def _by_context(spot: Spot) -> Reading | None:
    """What only the words around a number give away: a year, a house number, an age, a score."""
    text, start = spot.text, spot.start
    whole = _WHOLE.match(text, start)
    if whole is None:
        return None
    end = whole.end()
    if end - start == 4 or spot.following in ("bc", "bce", "ad", "ce", "b"):
        dated = year(spot)
        if dated and not unit(text, dated.end):
            return dated
    if house(spot, end) or model(spot, end):
        return _named(whole)
    lived = age(spot, end) if end - start < 4 else None
    if lived and not unit(text, end):
        return lived
    return score(spot) if text[end : end + 1] in ("-", "–") else None
