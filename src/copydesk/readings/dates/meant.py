"""Whether what looks like a date or a time is meant as one: numbers before months count and name things as well."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.dates import Date
from copydesk.text import Span

# The characters before and behind a time or a date that tell what it is.
_NEAR = 60


@cache
def _number_of() -> re.Pattern[str]:
    """What stands before a number that names or counts something and is no day: "In June 31 …", "Route 31 June …"."""
    return re.compile(
        r"(?:\b(?:[Rr]oute|[Hh]ighway|[Rr]oad|[Cc]hapter|[Ss]ection|[Pp]age|[Nn]o\.|[Nn]umber|[Ff]orm|[Rr]oom|[Uu]nit|[Vv]ersion|v|[Rr]elease|[Bb]uild"
        r"|[Cc]odes?|[Ss]cored?|[Ww]on|[Ll]ost|[Ss]ome|[Aa]bout|[Oo]nly|[Aa]ll|[Tt]hose|[Tt]hese|[Aa]t|[Pp]laying|[Pp]layed|[Ii]n)\s|[$£€#]|\bv)\Z"
    )


@cache
def _month_alone() -> re.Pattern[str]:
    """What stands before a month that is no part of a date with the number behind it: "In June 31 people"."""
    return re.compile(
        r"\b(?:[Ii]n|[Dd]uring|[Tt]his|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id|[Ee]very|[Ee]ach|[Mm]iss|[Mm]rs?\.?)\s\Z"
    )


@cache
def _goes_on() -> re.Pattern[str]:
    """What may follow a day of a month, and not a number of things."""
    return re.compile(
        r"(?:st|nd|rd|th)?(?:\Z|\s?[,.;:?!)\]”\"’'–—|/-]|\s(?:\d{4}|at|and|to|in|for|is|was|will|would|until|through|or|on|as|by|with|but|from|when|after|before|if"
        r"|unless|because|deadline|meeting|hearing|edition|issue|vote|election|date|event|of this|of that|of last|of next|this|next|last|that|which|\()(?![\w’'-]))"
    )


@cache
def _counted_behind() -> re.Pattern[str]:
    """What is counted by the number before a month, or named by the month: "31 April showers", "the 31 September 11 victims"."""
    return re.compile(r"\s(?:\d{1,3}\b(?!\d)|(?!is\b|was\b|this\b|as\b|has\b|plus\b|falls\b)[a-z]+s\b|[A-Z][a-z]+)")


@cache
def _clock_cue() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:alarm|sound|siren|rang|explo|blast|quake|struck|happen|occur|crash|woke|wake|sunset|sunrise|took off|lift(?:s|ed) off|open|start|begin|began|meet|train|flight|bus|coach|ferry|depart|arriv|lea(?:ve|ving)|left\b|land(?:s|ed)|doors?\b|clos|police|called|local time"
        r"|hours\b|GMT|UTC|BST|[CE]ES?T\b|tonight|today|tomorrow|yesterday|morning|evening|afternoon|night|[MTWFS][a-z]{2,5}day|scheduled|due\b|noon|midnight"
        r"|kick-?off|broadcast|airs\b|curfew|shift|appointment|noon|deadline|checkout|check-?in|registration|breakfast|lunch|dinner|serv(?:es|ed)|shop|store|museum|office)",
        re.IGNORECASE,
    )


@cache
def _no_clock() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:verse|chapter|psalm|gospel|bible|isaiah|genesis|exodus|luke|matthew|mark\b|john\b|romans|corinthians|quran|koran|surah?|sura\b|race|finish|lap\b|laps\b|marathon|parkrun"
        r"|\dk\b|ran\b|(?<!trains )(?<!buses )(?<!ferries )(?<!trams )run(?:s|ner|ning)?\b|swim|swam|split|pace|mile|metre|meter|minute|video|timestamp|clip|podcast|episode|recording|audio|footage|track\b|song|goal|scor(?:e|ing)"
        r"|half\b|quarter\b|period|third\b|overtime|ratio|odds|record\b|personal best|possession|play(?:s|ed|ing)?\b|film|movie|runtime|elapsed|countdown|stopwatch|timer|length|duration|volume|scale|mix\b)",
        re.IGNORECASE,
    )


def is_date(date: Date) -> bool:
    """Whether a day and a month that do not go together are meant as a date."""
    text = date.block.text
    before = text[max(0, date.start - _NEAR) : date.start]
    if not any(letter.isalpha() for letter in date.text):
        return _is_numeric_date(date, before)
    if date.start == date.days[0][1].start:
        if max(number for number, _ in date.days) > 39 or _number_of().search(before) is not None:
            return False
        return bool(date.year) or not _counted_behind().match(text, date.end)
    if _month_alone().search(before) or max(number for number, _ in date.days) > 39:
        return bool(date.year) and date.text.count(",") > 0
    if date.joined == "range":
        return not _counted_behind().match(text, date.end)
    return bool(date.year) or _goes_on().match(text, date.days[-1][1].end) is not None


def _is_numeric_date(date: Date, before: str) -> bool:
    """Whether figures are a date whose day is wrong: the month must be one, or the words before them ask for a date."""
    if date.year is None or not 1900 <= date.year < 2100 or _number_of().search(before):
        return False
    asks = re.search(
        r"\b(?:on|by|until|till|since|dated?|due|from|before|after|deadline|published|issued|born|expires?)[:\s]+\Z",
        before,
        re.IGNORECASE,
    )
    if date.month > 12 or not date.month > 0:
        return asks is not None
    return date.days[0][0] <= 31 or asks is not None


def is_time(text: str, span: Span, half: str) -> bool:
    """Whether an impossible time is meant as one."""
    written = text[span.start : span.end]
    before = text[max(0, span.start - _NEAR) : span.start]
    if half:
        # "50 pm" is a length.
        return "." in written or ":" in written or "m" not in written or int(re.match(r"\d+", written)[0]) < 25  # type: ignore[index]
    if not re.search(
        r"\b(?:at|until|till|from|to|by|before|after|around|about|and|between)\s\Z|[–-]\Z|\b(?:doors|time|starts?|kick-?off|opens?|opening|closes?|departs?|departure|arrives?|arrival|when)(?:\sopen)?:\s\Z",
        before,
        re.IGNORECASE,
    ):
        return False
    around = before + text[span.end : span.end + _NEAR]
    return _clock_cue().search(around) is not None and not _no_clock().search(around)
