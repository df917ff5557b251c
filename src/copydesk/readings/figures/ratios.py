"""Figures of two numbers: "one in five", "12 per 100,000", "a ratio of 3:1"."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.figures.beside import unit
from copydesk.readings.figures.numbers import Written, number
from copydesk.readings.figures.spot import Spot
from copydesk.readings.figures.written import NEXT, written

_VOTING = frozenset("vote votes voted voting passed ruled decision rejected confirmed deadlocked tied won lost".split())
_ODDS = re.compile(r"(?:-to-|\sto\s|:)(?:1|one)(?![\w:]|[,.]\d|-(?!to)\d|\s(?:percent|per|million|billion))")
_NO_WHOLE = (" minutes", " seconds", " hours", " days", " weeks", " months", " years", "-year", " games")


@cache
def _ratio() -> re.Pattern[str]:
    return re.compile(r"\s(?:(?:in|out\sof)\s(?:every\s)?|of\severy\s)|-in-", re.IGNORECASE)


@cache
def _rate() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:(?!\d)[\w-]+\s){0,3}(?:per|for\s(?:every|each))\s(?:\d++(?>(?:,\d{3})*)(?:\s(?:thousand|million|billion)\b)?|thousand|million|capita|hundred\sthousand|head)"
        r"(?![\d,]*%|\s?km)\b"
    )


def ratio(spot: Spot, part: Written) -> tuple[float, int] | None:
    """The share in "one in five", whose "one" is `part`, and where it ends; None where there is none."""
    text = spot.text
    match = _ratio().match(text, part.end)
    if match is None:
        return None
    above = part.top * part.scale / part.bottom
    whole = _whole(text, match.end(), above)
    return (above / whole[0], whole[1]) if whole and above else None


def _whole(text: str, at: int, part: float) -> tuple[float, int] | None:
    """The whole of "one in five" that begins at `at`, and where it ends."""
    figure = written(text, at)
    if figure is None or figure.how not in ("digits", "words"):
        return None
    whole = number(figure).value
    if whole is None or not part < whole <= 1e6 or 1900 <= whole <= 2100 or text.startswith(_NO_WHOLE, figure.end):
        return None
    after = unit(text, figure.end)
    return None if after else (whole, figure.end)


def odds(text: str, figure: Written) -> int:
    """Where "3 to 1" or "10:1" ends whose first number is `figure`, or 0."""
    match = _ODDS.match(text, figure.end)
    return match.end() if match else 0


def rate(spot: Spot, end: int) -> tuple[str, int] | None:
    """What a number that ends at `end` is per, "per 100,000", and where that ends; None where it is none."""
    starts, forms, _ = spot.words
    n = spot.n + 1
    while n < len(starts) and starts[n] < end:
        n += 1
    if {"per", "for"}.isdisjoint(forms[n : n + 4]):
        return None
    match = _rate().match(spot.text, end)
    return (spot.text[end : match.end()].strip(), match.end()) if match else None


def votes(spot: Spot, end: int, word: str) -> int:
    """Where the other side's votes end in "5 to 4", whose 5 ends at `end` with `word` behind it, or 0."""
    if word not in ("to", "against") or not _voted(spot):
        return 0
    text = spot.text
    against = NEXT.match(text, end + len(word) + 1)
    other = written(text, against.start(2)) if against and against[1].isspace() and against[2].isdecimal() else None
    return other.end if other else 0  # "4,312 to 4,102"


def _voted(spot: Spot) -> bool:
    """Whether the words before a number speak of a vote: "passed 5 to 4", "a vote of 5 to 4"."""
    return (
        spot.lead() in _VOTING
        or spot.lead(2).removesuffix(" of").removesuffix(" by") in _VOTING
        or spot.lead(2).startswith("beat ")
    )
