"""The course of a thing: when a text says that it began, when that it ended, and how long it says that was."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.document import Block, Document
from copydesk.readings.dates import Dates
from copydesk.readings.dates.clock import TIME, Time, time
from copydesk.readings.dates.doubts import LONGEST
from copydesk.readings.dates.periods import Period, period
from copydesk.readings.dates.spans_told import TERMS, counted_otherwise, many
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


_BEGAN = Late(
    r"\b(?:(?:re-?)?(?:beg[au]n|begins?|start(?:s|ed)?|open(?:s|ed)?)|beginning|starting|founded|established|launched|set\sup|took\s(?:office|over|charge|power)"
    r"|broke\sout|kick(?:s|ed)\soff|commence[sd]?|declared|appointed|elected|moved\sin|came\sto\s(?:power|the\sthrone)|took\sthe\shelm|resumed|joined|formed"
    r"|left|leaves|depart(?:s|ed)|set(?:s)?\s(?:off|out|sail)|sail(?:s|ed)|from|since)\b",
    re.IGNORECASE,
)
_ENDED = Late(
    r"\b(?:end(?:s|ed)|finish(?:es|ed)|clos(?:es|ed)|shuts?|shut\sdown|conclude[sd]?|called\soff|left|stepped\s(?:down|aside)|resigned|retired|handed\s(?:it\s)?over|sold"
    r"|complete[sd]?|adjourn(?:s|ed)|came\sto\san\send|lifted|released|freed|stood\sdown|arrive[sd]?|landed|reached|got\sin|ousted|died|disbanded|folded|wound\sup"
    r"|suspended|cancelled|surrendered|stopped|over|docked|until|till|(?:verdict|end)\scame|to\s(?:the|its|his|her)\s(?:opening|closure|end|completion|launch|death|resignation|retirement|collapse|surrender|verdict|signing|release))\b",
    re.IGNORECASE,
)
# Between a verb and its date, where nothing else begins.
_GAP = Late(
    r"(?:\s(?!(?:after|before|since|until|till|when|while|and|but|who|which|whose|where|by|for|to|than|from)\b)[\w’'&-]+,?){0,7}?"
    rf"\s?(?:(?:in|on|at|around|late\sin|early\sin|back\sin)\s)?(?:the\s)?(?:{WEEKDAY},?\s)?\(?\Z"
)
_GOES_ON = Late(r"[“\"]?(?:It|He|She|They|The\s\w+|When\s(?:he|she|it|they)|By\sthe\stime)\b")
_POINT = Late(rf"(?:{MONTH},?\s(?:of\s)?)?{YEAR}")
_TIME = Late(rf"(?<![\w$£€.,/:-]){TIME}")
_BOUND = Late(r"\b(?:flights?|flew|airport|plane|late|early|overdue|behind|ahead|programme|program|due)\b")

_JUST = r"(?:(?:exactly|just|about|some|only|almost|nearly|more\sthan|a|an|the|full|whole|total\sof)\s){0,3}\Z"
_TOOK = Late(
    r"\b(?:took|takes?|taking|last(?:s|ed|ing)|(?:ran|runs|went\son|goes\son|continued|dragged\son|stretched|fought|raged|open|trading|in\s\w+|there|closed|had\sit|worked|works|ruled"
    r"|reigned|served|(?:had|has)\sbeen\s\w+(?:\s\w+){0,2}|served\s(?:the\s)?[\w’'-]+(?:\s\w+)?)\sfor|spann(?:ed|ing)|spans|served|serving|spent"
    rf"|(?:spell|journey|run|career|reign|term|period|wait|stay|trip|voyage|tenure|stint|time|span|total|duration|length)\sof)\s{_JUST}"
)
_AFTER = Late(rf"\b[Aa]fter\s{_JUST}")
_OF_WORK = Late(
    r"\s?(?:\Z|[.;:)]|,(?!\s?\d)|\sof\s(?:trading|service|operation|work|construction|talks|negotiations?|fighting|war|conflict|publication|broadcasting|business|use|peace|rule)"
    r"|\sin\s(?:charge|office|power|business|operation|service|the\s(?:job|post|role)))"
)
_APPOSED = Late(rf"(?:,\s|\s\(|\s[—–-]\s|—|;\s)(?:or\s|a\stotal\sof\s|for\s)?{_JUST}")
_CLOSED = Late(
    r"\s?(?:\Z|[.;:)—–]|,(?!\s?\d)|\s(?:in\sall|in\stotal|altogether|all\stold|later|of\s(?:trading|service|operation)))"
)
_NOUN = rf"(?!(?:and|but|who|that|which|after|before|since|until|was|were|is|had|has|old|ago|later|{TERMS})\b)[\w’'-]+"
_NAMED = Late(
    rf"\s(?P<noun>{_NOUN}(?:\s{_NOUN})?)(?:\s(?:in|at|of|on|with|over|between)\s(?:the\s)?[\w’'-]+(?:\s[\w’'-]+)?)?"
    r",?\s(?:(?:which|that)\s)?(?:(?:was|had|has|will)\s)?\Z"
)
_TO_DO = Late(r"\sto\s\w+(?:\s\w+){0,2}(?::|\s[—–-])")
_BEGINS = Late(r"\s(?:began|started|opened)\b")


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
        ends = _ends(text, scope, moments)
        if ends is None or counted_otherwise(text, scope) or _BOUND.search(text, *scope):
            return None
        lengths = _lengths(*ends)
        if lengths and _told(text, scope, figure, moments):
            told = f"from {text[ends[0].start : ends[0].end]} to {text[ends[1].start : ends[1].end]}"
            return Stretch(moments[0].start, moments[1].end, lengths, moments[0].grain), told
    return None


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
        began = [match for match in _BEGAN.finditer(head) if _GAP.match(head, match.end())]
        ended = [match for match in _ENDED.finditer(head) if _GAP.match(head, match.end())]
        roles.append((began[-1].end() if began else -1, ended[-1].end() if ended else -1))
        past = one.end
    (began1, ended1), (began2, ended2) = roles
    if began1 >= 0 and ended2 >= 0 and began1 >= ended1 and ended2 >= began2:
        return first, second
    if ended1 > began1 and began2 > ended2:
        return second, first
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


def _told(text: str, scope: Span, figure: Figure, moments: list[Moment]) -> bool:
    """Whether a duration is that of the whole, by the words before and behind it."""
    last = moments[-1]
    before = text[max(scope.start, figure.start - 60) : figure.start]
    if text.startswith((" later", " after it", " after he", " after she", " on"), figure.end) or (
        figure.start >= last.end and _APPOSED.fullmatch(text, last.end, figure.start)
    ):
        return (
            _APPOSED.fullmatch(text, last.end, figure.start) is not None and _CLOSED.match(text, figure.end) is not None
        )
    if figure.text.count("-") and not text.startswith((" ago", " old"), figure.end):
        verb = min(
            (match.start() for match in _BEGAN.finditer(text, figure.end, max(figure.end, moments[0].start))),
            default=-1,
        )
        named = _NAMED.fullmatch(text[figure.end : verb]) if verb > 0 else None
        return named is not None and not many(named["noun"])
    if _AFTER.search(before):
        return _OF_WORK.match(text, figure.end) is not None
    if before.endswith("for ") and text.startswith(":", figure.end):
        return True
    if _TOOK.search(before):
        return any(one.match(text, figure.end) for one in (_OF_WORK, _TO_DO, _BEGINS))
    return False
