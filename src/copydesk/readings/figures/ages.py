"""Ages and scores: whole numbers that only the words around them tell apart from counts."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.figures.beside import unit
from copydesk.readings.figures.nouns import noun
from copydesk.readings.figures.spot import Reading, Spot

_AGED = frozenset(
    """aged,age,ages,ages of,aged between,turn,turned,turns,turning,at age,age of,under age,over age,ages between,aged about,
    aged just,aged only,died at,dead at,dies at""".replace("\n    ", "").split(",")
)
# "She was 81." and "he is 45, and"
_IS_SO_OLD = frozenset(f"{who} {verb}" for who in ("he", "she", "who") for verb in ("is", "was"))
_AGED_LAST = frozenset(("is", "was")) | frozenset(words.split()[-1] for words in _AGED)
_OWNERS = frozenset("his her their my your our its whose s".split())
_SCORED = frozenset(
    """won win wins winning lost lose loses losing beat beats beating defeated defeat defeats victory victories score scores scored
    draw draws drew drawn tie tied lead leads led leading trailed trailing trail final vote votes voted ruling ruled decision
    record series passed approved rejected verdict loss down went shutout halftime ahead behind knocked advanced party-line""".split()
)
_NO_SCORE = frozenset(
    "between about around roughly approximately every within take takes took of for some another from next last at".split()
)
_DECADE = re.compile(r"(\d)0s\b")
_OF_AGE = re.compile(r"(\d\d?)s\b")
_SLASHED = re.compile(r"(\d{1,3})/(\d{1,3})(?![\d/]|[,.]\d)")


@cache
def _score() -> re.Pattern[str]:
    return re.compile(r"(\d{1,3})[-–](\d{1,3})(?:[-–](\d{1,3}))?(?![\w%–]|-\w|[,.]\d)")


@cache
def _ages() -> re.Pattern[str]:
    return re.compile(r"(\d{1,3})(?:[-–]|\s(?:to|and|or)\s)(\d{1,3})(?![\w%–]|-\w|[,.]\d)")


def age(spot: Spot, end: int) -> Reading | None:
    """The age that a number says which ends at `end`: "aged 45", "Ann Lee, 45,"."""
    digits = spot.text[spot.start : end]
    if len(digits) > 3 or not (_follows_name(spot, end) or _aged(spot, end)):
        return None
    value = float(digits)
    last = _ages().match(spot.text, spot.start)
    if last and value < float(last[2]) < 120:  # "ages 18-24"
        return Reading(spot.start, last.end(), "age", (value + float(last[2])) / 2, value, float(last[2]), "year")
    return Reading(spot.start, end, "age", value, value, value, "year")


def decade_of_life(spot: Spot) -> Reading | None:
    """The age in "her 40s"."""
    match = _DECADE.match(spot.text, spot.start)
    if match is None or _OWNERS.isdisjoint(spot.near(2)):
        return None
    low = 10.0 * int(match[1])
    return Reading(spot.start, match.end(), "age", None, low, low + 10, "year", approximate=True)


def of_age(spot: Spot) -> Reading | None:
    """The age in "the over-65s" and "under 18s"."""
    match = _OF_AGE.match(spot.text, spot.start)
    if match is None:
        return None
    side = spot.form.partition("-")[0] if spot.gap[-1:] == "-" else spot.previous
    if side not in ("over", "under"):
        return None
    value = float(match[1])
    low, high = (value, None) if side == "over" else (None, value)
    return Reading(spot.start, match.end(), "age", value, low, high, "year", approximate=True)


_COUNTED = frozenset(
    "people jobs workers staff visitors guests homes residents pupils students passengers pages words".split()
)


def score(spot: Spot) -> Reading | None:
    """The score that begins at a spot: "3-2"; None where it is a range of something."""
    text = spot.text
    match = _score().match(text, spot.start)
    if match is None or unit(text, match.end()) or _of_no_score(text, match.end()):
        return None
    first, last = int(match[1]), int(match[2])
    if first == last == 50:
        return Reading(spot.start, match.end(), "ratio", 0.5, 0.5, 0.5)
    if first > last and noun(spot, match.end()) in _COUNTED:
        return None  # "900-700 people" is a range that is the wrong way round
    unscored = not match[3] and first < last and _SCORED.isdisjoint((*spot.near(5), spot.following))
    if unscored and (spot.previous in _NO_SCORE or noun(spot, match.end())):
        return None
    return Reading(spot.start, match.end(), "score")


def slashed(text: str, start: int) -> Reading | None:
    """Two numbers with a stroke between that are no fraction: "50/50", "120/80"."""
    match = _SLASHED.match(text, start)
    if match is None or 0 < int(match[1]) < int(match[2]):
        return None
    if match[1] == match[2] == "50":
        return Reading(start, match.end(), "ratio", 0.5, 0.5, 0.5)
    return Reading(start, match.end(), "score")


def _of_no_score(text: str, end: int) -> bool:
    """Whether what follows "5-10" makes it a range of something: "5-10 million"."""
    gap, behind = text[end : end + 1], text[end + 1 : end + 12]
    return (gap.isspace() or gap in ("–", "-")) and behind.startswith(
        ("per cent", "million", "billion", "thousand", "trillion", "hundred", "lakh", "crore")
    )


def _follows_name(spot: Spot, end: int) -> bool:
    """Whether a number stands between commas or in brackets behind a name: "Lee, 45,", "Lee (45)"."""
    gap, behind = spot.gap, spot.text[end : end + 2]
    if end - spot.start > 2 and spot.form > "119":
        return False
    if gap == " (" and behind[:1] in (")", ","):
        return spot.n > 1 and _named(spot, 1) and _named(spot, 2) and spot.text[end] == ")"
    if (
        gap[-2:-1] != ","
        or not gap[-1].isspace()
        or gap[:-2].strip(".'’-\"”")
        or spot.before() == spot.before().lower()
    ):
        return False
    return (
        behind[:1] in (")", ";")
        or (behind[:1] == "," and not behind[1:].isdecimal())
        or (behind[:1] == "." and not behind[1:].strip())
    )


def _named(spot: Spot, back: int) -> bool:
    """Whether the word so far back is capitalised and no acronym."""
    start = spot.words.starts[spot.n - back]
    word = spot.text[start : spot.words.ends[spot.n - back]]
    return word[0].isupper() and not word.isupper()


def _aged(spot: Spot, end: int) -> bool:
    """Whether a word before a number says that it is an age."""
    if not spot.n or spot.words.forms[spot.n - 1] not in _AGED_LAST:
        return False
    whole = end == len(spot.text) or not (spot.text[end].isalnum() or spot.text[end] in "_%")
    if whole and spot.lead(2) in _IS_SO_OLD:
        return spot.text[end : end + 1] in (".", ",", "") or spot.text.startswith((" when ", " and "), end)
    return whole and (spot.lead() in _AGED or spot.lead(2) in _AGED)
