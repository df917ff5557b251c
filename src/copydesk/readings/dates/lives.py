"""Births, deaths and ages that a text tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.readings.dates.periods import Period, of_year, period
from copydesk.readings.dates.vocabulary import CARDINAL, ORDINAL, POINT, number
from copydesk.text import Span


class Event(NamedTuple):
    """When somebody was born, died or did something, and where in the text it stands."""

    when: Period
    start: int
    end: int


class Life(NamedTuple):
    """A birth, its words from `start` to `end`, and the death told with it, in brackets."""

    born: Event
    start: int
    end: int
    died: Event | None = None


class Age(NamedTuple):
    """An age as told: the number's place, and the words that make it one from `start` to `end`.

    `how` is at ("aged 57", "at 57"), be ("was 57"), is ("is now 57"), turn, birthday, apposed ("Lee, 57,"), old
    ("57-year-old") or decade ("in her 50s"); the years run from `low` to `high`, both within.
    """

    how: str
    low: int
    high: int
    place: Span
    start: int
    end: int


# Words that part a verb from a date behind it: the date then belongs to something else.
_CLAUSE = (
    r"(?:after|before|since|until|when|while|where|who|which|whose|having|and\s(?:was|is|he|she|then|later|became|died|won)|but|following|died|dies|became"
    r"|joined|moved|won|wrote|married|weeks|months|days|age|aged)"
)
_GAP = rf"(?:(?!\s?\b{_CLAUSE}\b)[^.;:()\d]|\b[A-Z]\.|\b(?:St|Mt|Ft)\.){{0,60}}?"
_IN = r"(?:\b(?:in|on)\s(?:the\s)?(?:early\s|late\s|mid-)?(?:(?:spring|summer|autumn|fall|winter)\sof\s)?)"
# Who has an age, and is no house.
_PERSON = (
    r"(?:\w+(?:ist|er|or|man|woman|ian|ant|ent|eur|ess|eon)|star|poet|king|queen|prince|chef|coach|pilot|monk|nun|priest|duke|earl|judge|general|admiral|colonel|captain"
    r"|sergeant|private|bishop|archbishop|pope|cardinal|rabbi|imam|vicar|dean|saint|mystic|critic|cleric|mechanic|soprano|mezzo|contralto|alto|bass|diva|nurse|spy|thief|clerk"
    r"|bride|groom|tsar|czar|kaiser|sultan|shah|emir|baron|count|viscount|lord|lady|dame|knight|sheriff|laird|chief|boss|champion|veteran|novice|jockey|athlete|playwright"
    r"|sage|guru|hermit|patriarch|magistrate|diplomat|aristocrat|acrobat|advocate|scribe|vet|cook)"
)


@cache
def _born() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b[Bb]orn\b(?!\s(?:again|of|out)\b):?{_GAP}\s?{_IN}?|\bb\.\s|\b(?:[Dd]ate of birth|DOB|[Bb]irth ?date)(?::|\sis|\swas)?\s)(?<!about\s)(?<!around\s)(?<!circa\s)(?<!c\.\s)"
        rf"(?P<point>{POINT}|(?P<decade>1[89]\d0|20\d0)s\b)"
    )


@cache
def _life() -> re.Pattern[str]:
    """A life between brackets, or between commas behind a name."""
    year = r"(?:1\d|20)\d\d"
    return re.compile(
        rf"\((?:(?:born|b\.)\s)?(?P<born>{POINT}|{year})(?:\s?[-–—]\s?|,?;?\s(?:died|d\.)\s)(?P<died>{POINT}|{year})(?=[),;])"
        rf"|(?<=\w),\s(?P<born2>{year})[-–](?P<died2>{year})(?=[,.;]|\Z)"
    )


@cache
def _died() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Dd]ied:?|[Dd]ies|passed away|(?:his|her)\sdeath|(?:was|were)\s(?:killed|executed|murdered|shot\sdead|beheaded|hanged)){_GAP}{_IN}(?P<point>{POINT})"
    )


@cache
def _ages() -> re.Pattern[str]:
    whole = r"(?![\w%-]|[.,:]\d|\s(?:per\s?cent|million|weeks|months|days|degrees|miles|km|points)\b)"
    just = r"(?:just\s|only\s|barely\s|still\s|now\s|then\s|already\s)*"
    return re.compile(
        rf"(?P<birthday>\b(?:his|her|their)\s(?P<n1>{ORDINAL})\sbirthday\b)"
        rf"|(?P<old>(?<![\w$£€.,:-])(?P<n2>{CARDINAL})[-\s]years?[-\s]old\b)"
        rf"|(?P<decade>\bin\s(?:his|her|their)\s(?:(?P<part>early|mid|late)[-\s])?(?P<n3>\d0s)\b)"
        rf"|(?P<at>\b(?:[Aa]ged|(?<=lived\s)to(?:\sbe)?|to\sthe\sage\sof|[Aa]t\s(?:the\s)?(?:ripe\s)?(?:old\s)?age(?:\sof)?|age)\s{just}(?P<n4>{CARDINAL}){whole})"
        rf"|(?P<at2>\b[Aa]t\s{just}(?P<n5>{CARDINAL})(?=[,.;)]|\Z|\s(?:in|on|and|from|after|when)\b)(?![.,]\d))"
        rf"|(?P<at3>(?:(?<=[Dd]eath\s)[Aa]t|(?:\A|(?<=[.!?]\s)|(?<=\n))(?:Only|Just|Barely|Still)(?=\s\w+\swhen\s(?:he|she)\b))\s{just}(?P<n10>{CARDINAL})\b)"
        rf"|(?P<turn>\b(?:turn(?:s|ed|ing)?|would\shave\sturned)\s{just}(?P<n6>{CARDINAL}){whole})"
        rf"|(?P<be>(?:\b(?:[Hh]e|[Ss]he|who|[A-Z][\w’'-]+|[Tt]he\s{_PERSON})|[,)]|(?<=\d\d\d\d\s)and)\s(?:was|were|will\sbe|would\shave\sbeen)\s(?:aged\s)?{just}(?P<n7>{CARDINAL}){whole}"
        r"(?=\s(?:years|when|in|on|at|the|and)\b|\s\(|[,.;)]|\Z))"
        rf"|(?P<is>(?:(?:\b(?:[Hh]e|[Ss]he|who|[A-Z][\w’'-]+)|[,)]|(?<=\d\d\d\d\s)and)\s(?:is|’s|'s)\s{just}|\b[Nn]ow\s(?:aged\s)?)(?P<n8>{CARDINAL}){whole}"
        r"(?=\s(?:years|this|and|today|now)\b|[,.;)]|\Z))"
        rf"|(?P<apposed>(?<=[\w.’)]),\s(?:now\s)?(?P<n9>\d{{1,3}})(?=[,;)]|\swhen\s(?:he|she)\b|\.?\Z))"
        r"|(?P<bracketed>(?<=[a-z])\s\((?P<n11>\d{2,3})\)(?=,?\s(?:who\s)?(?:was\s)?born\b))"
    )


def lives(text: str, start: int, end: int) -> list[Life]:
    """The births that text[start:end] tells of."""
    found = []
    spans = []
    for match in _life().finditer(text, start, end):
        names = ("born", "died") if match["born"] else ("born2", "died2")
        born, died = (_event(match, name) for name in names)
        if born and died and born.when.first < died.when.first:
            found.append(Life(born, match.start(), match.end(), died))
            spans.append(match.span())
    for match in _born().finditer(text, start, end):
        if any(first < match.end() and match.start() < last for first, last in spans):
            continue
        if match["decade"]:
            first = int(match["decade"])
            when = Period(of_year(first).first, of_year(first + 9).last)
            found.append(Life(Event(when, *match.span("point")), *match.span()))
        elif event := _event(match, "point"):
            found.append(Life(event, *match.span()))
    return found


def deaths(text: str, start: int, end: int) -> list[Event]:
    """The deaths with a date that text[start:end] tells of."""
    found = (_event(match, "point") for match in _died().finditer(text, start, end))
    return [event for event in found if event]


def _event(match: re.Match[str], name: str) -> Event | None:
    when = period(match[name] + " ")
    return Event(when, *match.span(name)) if when else None


def told_ages(text: str, start: int, end: int) -> Iterator[Age]:
    """The ages of text[start:end]."""
    for match in _ages().finditer(text, start, end):
        name = next(key for key in _HOW if match[key] is not None)
        group = _HOW[name]
        years = number(match[group].lower())
        if not 0 < years < 130:
            continue
        how = {"at2": "at", "at3": "at", "bracketed": "apposed"}.get(name, name)
        low, high = (years, years + 9) if how == "decade" else (years, years)
        yield Age(how, low, high, Span(*match.span(group)), *match.span())


_HOW = {"birthday": "n1", "old": "n2", "decade": "n3", "at": "n4", "at2": "n5", "turn": "n6", "be": "n7", "is": "n8"}
_HOW |= {"apposed": "n9", "at3": "n10", "bracketed": "n11"}
