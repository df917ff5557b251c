"""The course of a thing: when a text says that it began, when that it ended, and how long it says that was."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.document import Block, Document
from copydesk.readings.dates import Dates
from copydesk.readings.dates.clock import TIME, Time, time
from copydesk.readings.dates.course_claims import claimed
from copydesk.readings.dates.course_verbs import AGAIN, BEGAN, ENDED
from copydesk.readings.dates.doubts import LONGEST
from copydesk.readings.dates.periods import Period, period
from copydesk.readings.dates.spans_told import counted_otherwise
from copydesk.readings.dates.stretches import Stretch, apart, days_apart, minutes_apart
from copydesk.readings.dates.vocabulary import MONTH, WEEKDAY, YEAR
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

_start = attrgetter("start")


class Moment(NamedTuple):
    """A time of day, a day or a month or year, its grain, and where it stands; a day may lack its year."""

    start: int
    end: int
    grain: str
    when: Time | Period | tuple[int, int]


# Between a verb and its date, where nothing else begins.
_GAP = Late(
    r"(?:\s(?!(?:after|before|since|until|till|when|while|and|but|who|which|whose|where|by|for|to|than|from)\b)[\w’'&-]+,?){0,8}?"
    rf"\s?(?:(?:in|on|at|around|late\sin|early\sin|back\sin)\s)?(?:the\s)?(?:{WEEKDAY},?\s)?\(?\Z"
)
_LEADS = Late(rf"(?:\b[Ff]rom|\b[Bb]etween|,|\()\s?(?:about\s)?(?:the\s)?(?:{WEEKDAY},?\s)?\Z")
_TO = Late(rf"\s(?:to|until|till|through|and)\s(?:(?:on|the)\s)?(?:{WEEKDAY},?\s)?(?:the\s)?|\s?[-–—]\s?")
_GOES_ON = Late(
    r"[“\"]?(?:It|He|She|They|When\s(?:he|she|it|they)|(?:In|Over|During)\s(?:those|that|these)|Those|That|The\s[\w’'-]+|Its|His|Her|Their|By\sthe\stime)\b"
)
_POINT = Late(rf"(?:{MONTH},?\s(?:of\s)?)?{YEAR}")
_TIME = Late(rf"(?<![\w$£€.,/:-]){TIME}")
_BOUND = Late(r"\b(?:airport|planes?|airliner|jets?|airlines?|late|overdue|behind|ahead|programme|program|due)\b")


def course(document: Document, figure: Figure, grains: dict[str, tuple[str, ...]]) -> tuple[Stretch, str] | None:
    """From beginning to end of what a duration is told of, where the words around it name these two times and no other; and in words.

    `grains` are the units in which a length is told between ends of each grain.
    """
    sentences = document.reading(Sentences)
    sentence = sentences.around(figure.block, figure.start)
    text = figure.block.text
    for scope in _scopes(text, sentence, sentences.around(figure.block, max(0, sentence.start - 2)), figure, sentences):
        if scope.end - scope.start > LONGEST:
            continue
        moments = [one for one in _moments(document, figure.block, scope) if figure.unit in grains[one.grain]]
        if len(moments) != 2 or moments[0].grain != moments[1].grain:
            continue
        joined = _between(text, moments)
        ends = joined or _ends(text, scope, moments)
        if joined and figure.start < joined[1].end:
            return (
                None  # what runs from one to the other need not last so long: "two-hour parking, from 9 a.m. to 6 p.m."
            )
        if ends is None or counted_otherwise(text, scope, moments[0].grain) or _BOUND.search(text, *scope):
            return None
        lengths = _lengths(*ends)
        gap, place = _gap(text, moments), Span(moments[0].start, moments[1].end)
        claim = claimed(text, scope, figure, place, gap=gap, joined=bool(joined)) if lengths else ""
        if claim:
            told = f"from {text[ends[0].start : ends[0].end]} to {text[ends[1].start : ends[1].end]}"
            return Stretch(*place, lengths, moments[0].grain, 0.0 if claim == "most" else 1.0), told
    return None


def _between(text: str, moments: list[Moment]) -> tuple[Moment, Moment] | None:
    """Two moments as beginning and end, where they are joined as such: "from 8am until 11am"."""
    first, second = moments
    if not _TO.fullmatch(text, first.end, second.start):
        return None
    lead = _LEADS.search(text, max(0, first.start - 30), first.start)
    joint = text[first.end : second.start].strip(" ")
    if joint == "and" and not (lead and lead[0][:1] in "Bb"):
        return None
    return (first, second) if lead or joint in ("-", "–", "—") else None


def _gap(text: str, moments: list[Moment]) -> bool:
    """Whether the second of two moments is that of a new beginning."""
    return AGAIN.search(text, moments[0].end, moments[1].start) is not None


def _scopes(text: str, sentence: Span, before: Span, figure: Figure, sentences: Sentences) -> Iterator[Span]:
    yield sentence
    if before.start < sentence.start and _GOES_ON.match(text, sentence.start):
        yield Span(before.start, sentence.end)
    behind = sentences.around(figure.block, min(len(text) - 1, sentence.end + 1))
    if behind.start > sentence.start and _GOES_ON.match(text, behind.start):
        yield Span(sentence.start, behind.end)


def _moments(document: Document, block: Block, scope: Span) -> list[Moment]:
    """The times, days and years of a stretch of text, in order."""
    found: list[Moment] = []
    dates = document.reading(Dates).of(block)
    first = bisect_left(dates, scope.start, key=_start)
    for date in dates[first : bisect_left(dates, scope.end, key=_start)]:
        day = date.month, date.days[0][0]
        when = period(f"{date.year}-{day[0]:02}-{day[1]:02}") if date.year else day
        if when is None or date.joined or date.swapped:
            return []
        found.append(Moment(date.start, date.end, "day", when))
    for match in _POINT.finditer(block.text, *scope):
        when = period(match[0] + " ")
        if when and not any(one.start < match.end() and match.start() < one.end for one in found):
            grain = "month" if when.first.month == when.last.month else "year"
            found.append(Moment(*match.span(), grain, when))
    for match in _TIME.finditer(block.text, *scope):
        clock = time(match[0])
        if clock and clock.possible:
            found.append(Moment(*match.span(), "minute", clock))
    return sorted(found)


def _ends(text: str, scope: Span, moments: list[Moment]) -> tuple[Moment, Moment] | None:
    """Two moments as beginning and end, where verbs say so."""
    first, second = moments
    past = scope.start
    roles = []
    for one in moments:
        head = text[past : one.start]
        began = [match for match in BEGAN.finditer(head) if _GAP.match(head, match.end())]
        ended = [match for match in ENDED.finditer(head) if _GAP.match(head, match.end())]
        roles.append((began[-1].end() if began else -1, ended[-1].end() if ended else -1))
        past = one.end
    (began1, ended1), (began2, ended2) = roles
    if began1 >= 0 and ended2 >= 0 and began1 >= ended1 and ended2 >= began2:
        return first, second
    if ended1 > began1 and began2 > ended2:
        return (first, second) if _gap(text, moments) else (second, first)
    return None


def _lengths(begun: Moment, over: Moment) -> tuple[Interval, ...]:
    first, last = begun.when, over.when
    if isinstance(first, Time) and isinstance(last, Time):
        return minutes_apart(first, last)
    if isinstance(first, Period) and isinstance(last, Period):
        return (apart(first, last),) if first.first < last.first else ()
    if isinstance(first, (Time, Period)) or isinstance(last, (Time, Period)):
        return ()
    return days_apart(first, last)
