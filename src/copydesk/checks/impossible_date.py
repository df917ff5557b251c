"""`extends: impossible-date`: days and times that no calendar and no clock has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import ClassVar

from copydesk.arithmetic.calendar import exists, month_length
from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.dates import Date, Dates
from copydesk.readings.dates.doubts import EVERYWHERE, GREGORIAN, Doubts
from copydesk.readings.dates.vocabulary import MONTH_NAMES
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

# The characters of a sentence around a date that are looked at.
_SENTENCE = 300
_DAY = 24 * 60


@cache
def _no_date() -> re.Pattern[str]:
    """Texts that speak of a date as one that cannot be: manuals, jokes, the years of other calendars."""
    return re.compile(
        r"\b(?:in-?valid|impossible|non-?existent|imaginary|fictional|(?:does|did|do|will|would|can)(?:n[o’']t|\snot)\s(?:even\s)?(?:exist|be|have)"
        r"|no such|there (?:is|was|are|were) no|never(?=[.,;:!?)”\"]|\Z)|never (?:was|were|comes?|came|exist\w*|happen\w*|arrive\w*|been)|reject|error|exception|validat|overflow|roll(?:s|ed)? over|parse[rs]?|parsing|bug|test case"
        r"|placeholder|dummy|joke|as likely as|Swed(?:en|ish)|leap years?|calendar has|not a (?:real |valid )?(?:date|day|time))",
        re.IGNORECASE,
    )


class ImpossibleDate(Check):
    """Flags days that their month does not have, 29 February in a common year included, and times that no clock shows.

    The case is `day` or `time`, or `quoted` in a quotation. A time without "a.m." or "p.m." is flagged where words of
    the clock stand with it, since races, films and verses are numbered alike. Silent where the text says that there is no
    such day.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("why",)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Days written out that no month they stand with has."""
        months = "february april june september november".split()
        return (
            Phrase(
                0,
                r"(?:the\s)?(?P<day>thirty-first|thirtieth)\sof\s(?P<month>February|April|June|September|November)\b",
                re.IGNORECASE,
                [(month, 3) for month in months] + [(month, 2) for month in months],
            ),
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        dates = document.reading(Dates)
        for block in dates.blocks:
            for date in dates.of(block):
                if (
                    _wrong_days(document, date)
                    and _is_date(date)
                    and not _spoken_of(document, block, date.start, date.end)
                ):
                    yield _day_hit(document, date)
        for figure in document.reading(Figures).all:
            if figure.kind == "time":
                yield from _time_hits(document, figure)
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            month = MONTH_NAMES.index(match["month"].title())
            impossible = match["day"].lower() == "thirty-first" or month == 2
            if impossible and not _spoken_of(document, block, *match.span()):
                start = match.start("day")
                yield Hit(
                    block, start, match.end(), (), _case(document, block, start, "day"), {"why": _length(month, None)}
                )


def _case(document: Document, block: Block, at: int, case: str) -> str:
    return "quoted" if document.reading(Quotations).inside(block, at, at + 1) else case


def _spoken_of(document: Document, block: Block, start: int, end: int) -> bool:
    """Whether the sentence speaks of a day or a time as of one that cannot be, or the block of a mistake."""
    sentence = document.reading(Sentences).around(block, start)
    first, last = max(sentence.start, start - _SENTENCE), min(max(sentence.end, end), end + _SENTENCE)
    return document.reading(Doubts).mistaken(block) or _no_date().search(block.text, first, last) is not None


def _wrong_days(document: Document, date: Date) -> list[int]:
    """The days of a date that there are not."""
    year = date.year
    wrong = []
    for day, _ in date.days:
        ways = [(date.month, day), *([date.swapped] if date.swapped else [])]
        if any(exists(year, *way) for way in ways):
            continue
        # Of the Julian calendar every fourth year had a 29 February.
        leap = (date.month, day) == (2, 29) and year and year < EVERYWHERE and year % 4 == 0
        if leap and year and (year < GREGORIAN or not document.reading(Doubts).gregorian(year)):
            continue
        wrong.append(day)
    return wrong


def _length(month: int, year: int | None) -> str:
    if month == 2 and year:
        return f"February {year} has {month_length(2, year)} days"
    return f"{MONTH_NAMES[month]} has {month_length(month, year)} days"


def _day_hit(document: Document, date: Date) -> Hit:
    block = date.block
    case = _case(document, block, date.start, "day")
    if date.month > 12 or not date.month:
        return Hit(block, date.start, date.end, (), case, {"why": "a year has 12 months"})
    better: tuple[str, ...] = ()
    if len(date.days) == 1 and date.days[0][0] and any(letter.isalpha() for letter in date.text):
        (_, place), last = date.days[0], month_length(date.month, date.year)
        end = place.end + 2 if block.text[place.end : place.end + 2] in ("st", "nd", "rd", "th") else place.end
        written = f"{last}th" if end > place.end else str(last)
        if last == 31:
            written = written.replace("31th", "31st")
        better = (block.text[date.start : place.start] + written + block.text[end : date.end],)
    return Hit(block, date.start, date.end, better, case, {"why": _length(date.month, date.year)})


def _is_date(date: Date) -> bool:
    from copydesk.readings.dates.meant import is_date

    return is_date(date)


@cache
def _custom() -> re.Pattern[str]:
    """Words for days that go on after midnight, as broadcasters and timetables have them."""
    return re.compile(
        r"\b(?:(?:past|after|beyond)\s(?:midnight|24)|(?:previous|preceding|day before)[’'s]*\s(?:day|evening|night|schedule|listing)|(?:service|broadcast(?:ing)?|operating|business|timetable|schedule)\sday"
        r"|(?:2[5-9]|30|36|48)-hour\s(?:clock|day|notation|system|time)|GTFS|Japan\w*)\b"
    )


def _late_hours(text: str, start: int, end: int) -> bool:
    """Whether a time behind 24:00 is meant: the words around it tell of the custom, or give the same time as others do."""
    from copydesk.readings.dates.clock import TIME, time

    first, last = max(0, start - _SENTENCE), end + _SENTENCE
    if _custom().search(text, first, last):
        return True
    this = time(text[start:end])
    others = [time(match[0]) for match in re.finditer(TIME, text[first:last]) if first + match.start() != start]
    return this is not None and any(
        one is not None and one.possible and one.minutes % _DAY == this.minutes - _DAY for one in others
    )


def _time_hits(document: Document, figure: Figure) -> Iterator[Hit]:
    from copydesk.readings.dates.clock import time
    from copydesk.readings.dates.meant import is_time

    block, start, end = figure.block, figure.start, figure.end
    read = time(figure.text)
    if read is None or read.possible:
        return
    text = block.text
    if text[start - 1 : start] in (":", ".", "/", "-", "–", "+", "#") or text[max(0, start - 2) : start - 1].isdigit():
        return
    if not is_time(text, Span(start, end), read.half) or _spoken_of(document, block, start, end):
        return
    if read.hour >= 24 and read.minute < 60 and not read.half and _late_hours(text, start, end):
        return
    if read.minute > 59:
        why = "an hour has 60 minutes"
    else:
        why = "hours with “a.m.” and “p.m.” go up to 12" if read.half else "a day ends at 24:00"
    case = _case(document, block, start, "time")
    yield Hit(block, start, end, (), case, {"why": why})
