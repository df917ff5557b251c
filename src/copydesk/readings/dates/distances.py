"""How far two dates are said to lie apart: "in 2005, 20 years after it opened in 1990", "20 years ago, in 2005"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.document import Document
from copydesk.readings.dates.doubts import LONGEST
from copydesk.readings.dates.issue import Issue
from copydesk.readings.dates.periods import Period, period
from copydesk.readings.dates.stretches import apart
from copydesk.readings.dates.vocabulary import POINT, WEEKDAY
from copydesk.readings.figures import Figure
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

_CLAUSE = r"(?!(?:and|but|after|before|until|since|while|who|whose|which|born|than|when|if)\b)"


@cache
def _counting() -> re.Pattern[str]:
    """What counts to the day of the document: "It is 20 years since"."""
    return re.compile(
        r"(?:\b(?:is|mark(?:s|ed)?|has\sbeen|have\spassed|be)|[’']s)\s(?:now\s|exactly\s|just\s|almost\s|nearly\s|about\s|more than\s)?\Z"
    )


class Distance(NamedTuple):
    """How far apart, in minutes, two dates can lie, in words ("from 1990 to 2005"), and where one of them stands."""

    length: Interval
    told: str
    place: Span


@cache
def _behind() -> re.Pattern[str]:
    """What stands behind "20 years": later than the date before it, or than the year that follows, or ago."""
    few = rf"(?:\s{_CLAUSE}[\w’'-]+){{0,4}}?"
    return re.compile(
        rf"(?P<later>\slater(?!\sthan\b)(?:,?\s(?:in|on|by)\s(?P<last>{POINT}))?)"
        rf"|\s(?:after|before){few}\s(?:(?:in|of|on)\s)?(?P<base>{POINT})(?!\s\w+(?:\s\w+)?\s(?:was|were|had|is|got|won|lost)\b)(?:\s{_CLAUSE}[\w’'-]+)?(?:,\sin\s(?P<end>{POINT}))?"
        rf"|\s(?:since|on\sfrom){few}\s(?:(?:in|of|on)\s)?(?P<since>{POINT})"
        rf"|(?P<ago>\sago)(?:\son\s{WEEKDAY}|\sthis\s\w+|\stoday)?(?:,?\s(?:in|on)\s(?P<then>{POINT})|\s\((?P<then2>{POINT})\))?"
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
        counting = _counting().search(text[sentence.start : figure.start]) or text.startswith(" on", figure.end)
        return _ago(document, _of(behind, "since")) if counting and head is None else None
    if behind["ago"]:
        return _ago(document, _of(behind, "then") or _of(behind, "then2") or head)
    if behind["base"]:
        base, other = _of(behind, "base"), head or _of(behind, "end") or _near(text, sentence, figure, behind)
        return _between(text, base, other) if base and other else None
    last = _of(behind, "last")
    if head and last:
        return None
    end = last or head
    return _later(document, sentence, figure, end) if end else None


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
