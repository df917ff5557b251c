"""Anniversaries: which one, of what year, and in what year a text says that it is."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copydesk.readings.dates.vocabulary import ANNIVERSARIES, CARDINAL, DAY, MONTH, ORDINAL, number
from copydesk.readings.late import Late
from copydesk.text import Span

#: A year, as part of a pattern.
YEAR = r"(?:1\d|20)\d\d(?![\w%–-]|[.,]\d)"
# Weddings and jubilees by what they are named for; a diamond jubilee of a house may be its 75th, which is not told from it.
_JUBILEES = {
    "silver": 25,
    "pearl": 30,
    "coral": 35,
    "ruby": 40,
    "sapphire": 45,
    "golden": 50,
    "emerald": 55,
    "diamond": 60,
    "platinum": 70,
}
_NAMED = Late(rf"\b(?P<name>{'|'.join(_JUBILEES)})\s(?:wedding\s)?\Z", re.IGNORECASE)
# A birthday of so many years is that of somebody dead.
_LONGEST_LIFE = 120
# A jubilee that is kept, and no park or line that is named for one.
_NO_NAME = Late(
    r"[.,;:!?)]|\Z|\s(?:on|in|this|with|by|at|for|of|and|last|next|when|today|celebrations?|year|takes|falls|is|was|comes)\b"
)
_ITS = Late(r"\bits\s\Z")
_COUNTED = Late(rf"\s(?P<years>{CARDINAL})(?:\syears)?\Z", re.IGNORECASE)
_WEDDING = Late(r"\bwedding\s\Z", re.IGNORECASE)


class Anniversary(NamedTuple):
    """An anniversary of so many years; where it stands, and the number of it, an empty span where a word says it.

    `what` is "wedding" or "jubilee" where the words say so.
    """

    years: int
    start: int
    end: int
    digits: Span
    what: str = ""


class Year(NamedTuple):
    """A year and where it stands."""

    year: int
    place: Span


@cache
def _count() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,-])(?:(?P<ordinal>{ORDINAL})|(?P<years>\d{{1,3}})[-\s]years?)[-\s](?:(?:wedding|founding|birth|death|golden|diamond|silver)\s)?\Z",
        re.IGNORECASE,
    )


def anniversary(text: str, start: int, end: int) -> Anniversary | None:
    """The anniversary whose word is text[start:end]; None where it is not said which."""
    word = text[start:end].lower()
    counted = _COUNTED.search(text, start, end)
    if counted:
        place = Span(*counted.span("years"))
        return Anniversary(number(counted["years"].lower()), place.start, end, place, "founding")
    if word in ANNIVERSARIES:
        return Anniversary(ANNIVERSARIES[word], start, end, Span(start, start))
    named = _NAMED.search(text, max(0, start - 20), start)
    what = "wedding" if word == "wedding" or _WEDDING.search(text, max(0, start - 24), start) else ""
    what = "jubilee" if word == "jubilee" else what
    if what == "jubilee" and not _NO_NAME.match(text, end):
        return None
    if named and (what or word == "anniversary"):
        wedding = text[end : end + 12].lower() == " anniversary"
        years = _JUBILEES[named["name"].lower()]
        years = 65 if named["name"].lower() == "sapphire" and what == "jubilee" else years
        return Anniversary(years, named.start("name"), end + 12 * wedding, Span(start, start), what)
    match = _count().search(text, max(0, start - 40), start) if word in ("anniversary", "birthday") else None
    if match is None or text.startswith(("-", "’s edition", " edition"), end):
        return None
    years = number((match["ordinal"] or match["years"]).lower())
    if word == "birthday":
        what = "birth" if years >= _LONGEST_LIFE else "founding"
        years = years if what == "birth" or _ITS.search(text, max(0, match.start() - 5), match.start()) else 0
    place = Span(*match.span("ordinal" if match["ordinal"] else "years"))
    return Anniversary(years, place.start, end, place, what) if years else None


@cache
def _told() -> dict[str, re.Pattern[str]]:
    verb = r"(?:is|was|marks|marked|sees|saw|brings|brought|will be|will mark|will see|would be|would mark)"
    return {
        "opening": re.compile(
            rf"[“\"‘'(]?(?:In\s(?:{MONTH}\s)?(?P<a>{YEAR})|On\s(?:{MONTH}\s{DAY},?|{DAY}\s{MONTH},?)\s(?P<b>{YEAR})|(?P<c>{YEAR})(?=\s{verb}\b)|(?:The\s)?[Yy]ear\s(?P<d>{YEAR})|[TA](?:he)?\s(?P<g>{YEAR})\s(?:[\w-]+\s){{1,3}}(?:mark|celebrat|commemorat))"
        ),
        "apposed": re.compile(
            rf"\b(?P<e>{YEAR}),?\s(?:(?:on|for|is|was|marks?|marked|to mark|to celebrate|celebrat(?:es|ed|ing)|marking)\s)?(?:the|its|their|his|her)\s\Z"
        ),
        "behind": re.compile(rf"[,)]?(?:\s[\w’'-]+){{0,4}}?,?\sin\s(?:{MONTH}\s)?(?P<f>{YEAR})"),
    }


def kept_in(text: str, sentence: Span, kept: Anniversary, since: Year) -> Year | None:
    """The year in which a sentence says that an anniversary is kept."""
    patterns = _told()
    matches = (
        patterns["opening"].match(text, sentence.start, kept.start),
        patterns["apposed"].search(text, sentence.start, kept.start),
        patterns["behind"].match(text, max(kept.end, since.place.end), sentence.end),
        patterns["behind"].match(text, kept.end, sentence.end),
    )
    for match in matches:
        if match:
            name = match.lastgroup or ""
            place = Span(*match.span(name))
            if place != since.place and int(match[name]) != since.year:
                return Year(int(match[name]), place)
    return None


@cache
def _never() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:late|delay\w*|postpon\w*|belated\w*|early|held over|pandemic|covid\S*|cancel\w*|rearranged|rescheduled|\w+-month|between|edition)\b",
        re.IGNORECASE,
    )


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Aa]head of|before|upcoming|approach\w*|prepar\w*|plan\w*|hop(?:es?|ing)|aim\w*|eve of|run-up|nears?|nearing|looks? forward|counting down|in time for|by|until|towards?)\b"
    )


def unsettled(text: str, sentence: Span) -> bool:
    """Whether a sentence speaks of an anniversary that was kept at another time, or of a thing that was made for one."""
    return _never().search(text, sentence.start, sentence.end) is not None


def leads_up(text: str, sentence: Span, kept: Anniversary) -> bool:
    """Whether words before an anniversary look forward to it."""
    return _ahead().search(text, max(sentence.start, kept.start - 30), kept.start) is not None
