"""Anniversaries: which one, of what year, and in what year a text says that it is."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copydesk.readings.dates.vocabulary import ANNIVERSARIES, DAY, MONTH, ORDINAL, number
from copydesk.text import Span

_YEAR = r"(?:1\d|20)\d\d(?![\w%–-]|[.,]\d)"


class Anniversary(NamedTuple):
    """An anniversary of so many years; where it stands, and the number of it, an empty span where a word says it."""

    years: int
    start: int
    end: int
    digits: Span


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


@cache
def _of_year() -> re.Pattern[str]:
    """What the anniversary is of, with its year before it or behind "of"."""
    word = r"(?!(?:in|on|at|by|was|is|were|are|and|as|but|when|to|with|will|has|had|for|from|he|she|they|it|fell|falls)\b)[A-Za-z]"
    whose = r"(?:(?:the|its|his|her|their|a|an|that|this|our|[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2}[’']s?)\s)?"
    date = rf"(?:{MONTH}\s(?:{DAY},?\s)?|{DAY}\s{MONTH},?\s)?"
    return re.compile(
        rf"(?:\s(?:celebrations|commemorations|events))?\sof\s{whose}(?:(?!in\b|on\b|of\b)[\w’'-]+\s){{0,2}}?{date}(?P<before>{_YEAR}),?\s(?={word})"
        rf"|\sof\s{whose}(?:(?!in\b|on\b)[\w’'-]+\s){{1,4}}of\s{date}(?P<behind>{_YEAR})"
        rf"|\sof\s{whose}(?:[\w’'.-]+\s){{0,3}}[\w’'.-]+(?:,\s|\s\()(?:{MONTH}\s{DAY},\s|{DAY}\s{MONTH}\s)?(?P<apposed>{_YEAR})(?=[,)])"
    )


@cache
def _in_year() -> re.Pattern[str]:
    """What it is of, with "in" and a year, which is that of the event or that of the day it is kept."""
    return re.compile(rf"\sof\s(?:[\w’'.-]+\s){{1,7}}?in\s(?:{MONTH}\s)?(?P<either>{_YEAR})")


@cache
def _possessive() -> re.Pattern[str]:
    return re.compile(rf"(?P<year>{_YEAR})\s(?:[\w-]+\s){{0,2}}[\w-]+[’']s?\s(?:\w+\s)?\Z")


@cache
def _begun() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Ff]ounded|[Ee]stablished|[Oo]pened|[Ll]aunched|[Cc]reated|[Ff]ormed|[Bb]uilt|[Ss]tarted|[Bb]egan|[Ss]et up|[Ii]ncorporated|[Ii]naugurated|[Pp]remiered"
        rf"|[Mm]arried|[Ww]ed|[Ff]irst published|[Bb]orn)(?:\s(?!and\b|but\b|after\b|before\b)[\w’'-]+){{0,4}}?\sin\s(?:{MONTH}\s)?(?P<year>{_YEAR})"
    )


@cache
def _other_event() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:merg\w+|bought|acqui\w+|reopen\w*|refound\w*|moved?|renam\w+|relaunch\w*|rebuilt|extension|joined|closed|died|sold|split|since|as an?\b|debut\w*|album|title)"
    )


def anniversary(text: str, start: int, end: int) -> Anniversary | None:
    """The anniversary whose word is text[start:end]; None where it is not said which."""
    word = text[start:end].lower()
    if word in ANNIVERSARIES:
        return Anniversary(ANNIVERSARIES[word], start, end, Span(start, start))
    match = _count().search(text, max(0, start - 40), start)
    if match is None or text.startswith(("-", "’s edition", " edition"), end):
        return None
    years = number((match["ordinal"] or match["years"]).lower())
    place = Span(*match.span("ordinal" if match["ordinal"] else "years"))
    return Anniversary(years, place.start, end, place) if years else None


def base(text: str, sentence: Span, kept: Anniversary) -> Year | None:
    """The year that an anniversary is counted from, where the words around it leave no other."""
    match = _of_year().match(text, kept.end, sentence.end)
    if match:
        name = next(name for name in ("before", "behind", "apposed") if match[name])
        return Year(int(match[name]), Span(*match.span(name)))
    match = _possessive().search(text, sentence.start, kept.start)
    return Year(int(match["year"]), Span(*match.span("year"))) if match else None


def either(text: str, sentence: Span, kept: Anniversary) -> Year | None:
    """The year behind "of … in", which is that of the event or that of the day it is kept."""
    match = _in_year().match(text, kept.end, sentence.end)
    return Year(int(match["either"]), Span(*match.span("either"))) if match else None


def begun(text: str, scope: Span, sentence: Span, kept: Anniversary) -> Year | None:
    """The year in which began whose own anniversary it is, where the words of `scope` tell of nothing else."""
    owner = re.search(r"\b(?:its|their|our|his|her)\s(?:\w+\s)?\Z", text[sentence.start : kept.start])
    if (
        owner is None
        or text.startswith((" of ", " as "), kept.end)
        or _other_event().search(text, scope.start, scope.end)
    ):
        return None
    found = list(_begun().finditer(text, scope.start, scope.end))
    return Year(int(found[0]["year"]), Span(*found[0].span("year"))) if len(found) == 1 else None


@cache
def _told() -> dict[str, re.Pattern[str]]:
    verb = r"(?:is|was|marks|marked|sees|saw|brings|brought|will be|will mark|will see|would be|would mark)"
    return {
        "opening": re.compile(
            rf"[“\"‘'(]?(?:In\s(?:{MONTH}\s)?(?P<a>{_YEAR})|On\s(?:{MONTH}\s{DAY},?|{DAY}\s{MONTH},?)\s(?P<b>{_YEAR})|(?P<c>{_YEAR})(?=\s{verb}\b)|(?:The\s)?[Yy]ear\s(?P<d>{_YEAR})|[TA](?:he)?\s(?P<g>{_YEAR})\s(?:[\w-]+\s){{1,3}}(?:mark|celebrat|commemorat))"
        ),
        "apposed": re.compile(
            rf"\b(?P<e>{_YEAR}),?\s(?:(?:on|for|is|was|marks?|marked|to mark|to celebrate|celebrat(?:es|ed|ing)|marking)\s)?(?:the|its|their|his|her)\s\Z"
        ),
        "behind": re.compile(rf"[,)]?(?:\s[\w’'-]+){{0,3}}?,?\sin\s(?:{MONTH}\s)?(?P<f>{_YEAR})"),
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
        r"\b(?:[Aa]head of|before|upcoming|approach\w*|prepar\w*|plan\w*|eve of|run-up|nears?|nearing|looks? forward|counting down|in time for|by|until|towards?)\b"
    )


def unsettled(text: str, sentence: Span) -> bool:
    """Whether a sentence speaks of an anniversary that was kept at another time, or of a thing that was made for one."""
    return _never().search(text, sentence.start, sentence.end) is not None


def leads_up(text: str, sentence: Span, kept: Anniversary) -> bool:
    """Whether words before an anniversary look forward to it."""
    return _ahead().search(text, max(sentence.start, kept.start - 30), kept.start) is not None
