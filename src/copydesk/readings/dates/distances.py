"""How far two dates are said to lie apart: "in 2005, 20 years after it opened in 1990", "20 years ago, in 2005"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.document import Document
from copydesk.readings.dates.doubts import LONGEST
from copydesk.readings.dates.issue import Issue
from copydesk.readings.dates.periods import Period, of_year, period
from copydesk.readings.dates.stretches import apart
from copydesk.readings.dates.vocabulary import POINT, WEEKDAY
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

_CLAUSE = r"(?!(?:and|but|after|before|until|since|while|who|whose|which|born|than|when|if)\b)"


@cache
def _counting() -> re.Pattern[str]:
    """What counts to the day of the document: "It is 20 years since"."""
    return re.compile(
        r"(?:\b(?:is|mark(?:s|ed|ing)?|celebrat(?:es?|ed|ing)|observ(?:es?|ed|ing)|commemorat(?:es?|ed|ing)|has\sbeen|have\spassed|be)|[’']s)\s(?:now\s|exactly\s|just\s|almost\s|nearly\s|about\s|more than\s)?\Z"
    )


class Distance(NamedTuple):
    """How far apart, in minutes, two dates can lie, in words ("from 1990 to 2005"), and where one of them stands.

    `since` is the year that is counted from where the words keep it as an anniversary, `until` that of the day it is kept,
    which stands at `kept`, or is the day of the document.
    """

    length: Interval
    told: str
    place: Span
    since: int = 0
    until: int = 0
    kept: Span = Span(0, 0)


@cache
def _behind() -> re.Pattern[str]:
    """What stands behind "20 years": later than the date before it, or than the year that follows, or ago."""
    few = rf"(?:\s{_CLAUSE}[\w’'-]+){{0,6}}?"
    exact = r"(?P<exact>\sto\sthe\s(?:very\s)?(?:day|week|month|hour|minute))?"
    return re.compile(
        rf"(?P<later>\slater(?!\sthan\b)(?:,?\s(?:in|on|by)\s(?P<last>{POINT}))?)"
        rf"|{exact}\s(?:after|before){few}\s(?:(?:in|of|on)\s)?(?P<base>{POINT})(?!\s\w+(?:\s\w+)?\s(?:was|were|had|is|got|won|lost)\b)(?:\s{_CLAUSE}[\w’'-]+)?(?:,\sin\s(?P<end>{POINT}))?"
        rf"|(?P<exact2>\sto\sthe\s(?:very\s)?(?:day|week|month|hour|minute))?\s(?:since|on\sfrom){few}\s(?:(?:in|of|on)\s)?(?P<since>{POINT})"
        rf"|(?P<ago>\sago)(?P<today>\son\s{WEEKDAY}|\sthis\s\w+|\stoday|\sto\sthe\sday)?(?:,?\s(?:in|on)\s(?P<then>{POINT})|\s\((?P<then2>{POINT})\))?"
    )


@cache
def _before() -> re.Pattern[str]:
    """The date right before "20 years"."""
    return re.compile(
        rf"(?P<point>{POINT})(?:,\s|\s\(|\s[—–-]\s|—)(?:(?:some|about|almost|nearly|exactly|just|only|more than|and)\s)?\Z"
    )


@cache
def _point() -> re.Pattern[str]:
    return re.compile(POINT)


def distance(document: Document, figure: Figure) -> Distance | None:
    """How far the dates lie apart between which a duration is said to lie; None where it is not said of two dates."""
    text = figure.block.text
    sentence = document.reading(Sentences).around(figure.block, figure.start)
    if sentence.end - sentence.start > LONGEST:
        return None
    behind = _behind().match(text, figure.end, sentence.end)
    if behind is None:
        return None
    before = _before().search(text[sentence.start : figure.start])
    head = _of(before, "point", sentence.start)
    if behind["since"]:
        counting = _counting().search(text[sentence.start : figure.start]) or text.startswith(
            (" on", " to"), figure.end
        )
        return _anniversary(document, sentence, figure, _of(behind, "since")) if counting and head is None else None
    if behind["ago"]:
        then = _of(behind, "then") or _of(behind, "then2") or head
        return _anniversary(document, sentence, figure, then) if behind["today"] else _ago(document, then)
    if behind["base"]:
        base, other = _of(behind, "base"), head or _of(behind, "end") or _near(text, sentence, figure, behind)
        if base and other:
            return _between(text, base, other)
        return _anniversary(document, sentence, figure, base) if _is_kept(text, sentence, figure, behind) else None
    last = _of(behind, "last")
    if head and last:
        return None
    end = last or head
    return _later(document, sentence, figure, end) if end else None


_DAYS = r"(?:[Oo]n\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]his\s(?:week|weekend|month|morning|afternoon|evening))"
_BEFORE_KEPT = Late(rf"\b{_DAYS},\s(?:exactly\s|just\s|almost\s|some\s)?\Z")
_BEHIND_KEPT = Late(rf",\s[^,;.]*\b{_DAYS}\b")
_OPENS = Late(r"[“\"‘']?(?:Exactly\s|Just\s|Almost\s|Some\s)?")
_TOLD_OF = Late(r"\b(?:had|said|told|heard|recall\w*|remember\w*|would|whose|who|which|when|court|book|film)\b")
_YEARS = Late(r"(?<![\d.,])(?:1\d|20)\d\d(?![\d%])")


def _is_kept(text: str, sentence: Span, figure: Figure, behind: re.Match[str]) -> bool:
    """Whether what is told as so long after something is told as news: "On Sunday, ten years after the fire of 2014"."""
    if behind.group().lstrip().startswith("before") or _TOLD_OF.search(text, *sentence):
        return False
    if _BEFORE_KEPT.search(text, sentence.start, figure.start):
        return True
    return bool(
        _OPENS.fullmatch(text, sentence.start, figure.start) and _BEHIND_KEPT.match(text, behind.end(), sentence.end)
    )


def _anniversary(
    document: Document, sentence: Span, figure: Figure, base: tuple[Period, Span] | None
) -> Distance | None:
    """From a date to the day it is kept on: that of the document, or one of the only other year of the sentence."""
    text, issue = figure.block.text, document.reading(Issue).day
    if base is None:
        return None
    years = [match for match in _YEARS.finditer(text, *sentence) if not base[1].start <= match.start() < base[1].end]
    others = [match for match in years if issue is None or int(match[0]) != issue.year]
    if len(others) == 1 and others[0].end() < figure.start:
        then, place = of_year(int(others[0][0])), Span(*others[0].span())
    elif others or issue is None:
        return None
    else:
        then, place = Period(issue, issue), Span(0, 0)
    if base[0].first >= then.first:
        return None
    told = f"from {base[0].year} to {then.year}"
    return Distance(apart(base[0], then), told, base[1], base[0].year, then.year, place)


def _near(text: str, sentence: Span, figure: Figure, behind: re.Match[str]) -> tuple[Period, Span] | None:
    """The only other date of a sentence, where it stands close before: "The 2005 treaty came 20 years after the 1990 war"."""
    points = list(_point().finditer(text, sentence.start, sentence.end))
    if len(points) != 2 or points[1].start() != behind.start("base"):
        return None
    between = text[points[0].end() : figure.start]
    when = period(points[0][0] + " ")
    return (
        (when, Span(*points[0].span())) if when and len(between) < 30 and between.replace(" ", "").isalpha() else None
    )


def _later(document: Document, sentence: Span, figure: Figure, end: tuple[Period, Span]) -> Distance | None:
    """From the only other date before in the sentence, or in the one before, if nothing else has happened since."""
    text = figure.block.text
    points = [match.span() for match in _point().finditer(text, sentence.start, sentence.end)]
    if points == [tuple(end[1])] and re.match(r"(?:It|He|She|They|The)\b", text[sentence.start : figure.start]):
        before = document.reading(Sentences).around(figure.block, max(0, sentence.start - 2))
        sentence = Span(max(before.start, sentence.start - LONGEST), sentence.end)
        points = [match.span() for match in _point().finditer(text, sentence.start, sentence.end)]
    earlier = [point for point in points if point[0] < figure.start and point != tuple(end[1])]
    if len(earlier) != 1 or len(points) != 2:
        return None
    since = text[earlier[0][1] : min(figure.start, end[1].start)]
    if re.search(r"\b(?:after|when|until|before|since|while|born)\b", since):
        return None
    first = period(text[slice(*earlier[0])] + " ")
    return _between(text, (first, Span(*earlier[0])), end) if first else None


def _of(match: re.Match[str] | None, name: str, offset: int = 0) -> tuple[Period, Span] | None:
    if match is None or not match[name]:
        return None
    when = period(match[name] + " ")
    return (when, Span(offset + match.start(name), offset + match.end(name))) if when else None


def _between(text: str, one: tuple[Period, Span], other: tuple[Period, Span]) -> Distance:
    first, last = sorted((one, other), key=lambda end: end[0].first)
    told = f"from {text[slice(*first[1])]} to {text[slice(*last[1])]}"
    return Distance(apart(first[0], last[0]), told, one[1])


def _ago(document: Document, then: tuple[Period, Span] | None) -> Distance | None:
    day = document.reading(Issue).day
    if then is None or day is None or then[0].first > day:
        return None
    return Distance(apart(then[0], Period(day, day)), f"from {then[0].year} to {day.year}", then[1])
