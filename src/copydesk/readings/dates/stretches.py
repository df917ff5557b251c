"""Stretches of time that a text gives by both their ends: from 3 to 9 March, 1990–2005, 9 a.m. to 3 p.m."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.arithmetic.calendar import Day, exists
from copydesk.arithmetic.interval import Interval
from copydesk.document import Block, Document
from copydesk.readings.dates import Date, Dates
from copydesk.readings.dates.clock import TIME, Time, time
from copydesk.readings.dates.periods import Period, of_month, period
from copydesk.readings.dates.vocabulary import MONTH, month

_DAY = 24 * 60
# Any two years, a leap year and a common one, for dates without theirs; with the year that follows them.
_COMMON, _LEAP = 2023, 2024


class Stretch(NamedTuple):
    """A stretch of time, half-open in characters of its block, "from" included.

    `lengths` are those that its ends can mean, in minutes, the last day counted or not; `grain` tells how fine its ends
    are: minute, day, month or year. `least` is the part of it that may be told as the whole, where breaks, nights or days off are left out.
    """

    start: int
    end: int
    lengths: tuple[Interval, ...]
    grain: str
    least: float = 1.0


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(r"(?:(?P<between>\b[Bb]etween)|\b[Ff]rom|\bof)\s(?:about\s)?(?:the\s)?\Z")


@cache
def _years() -> re.Pattern[str]:
    point = rf"(?:(?:{MONTH},?\s(?:of\s)?)?(?:1\d|20)\d\d|{MONTH})"
    return re.compile(
        rf"(?<![\w$£€.,/-])(?P<a>{point})(?P<join>\s(?:to|until|till|through|and)\s(?:early\s|late\s|(?:his|her|their|its|the)\s[a-z]+\sin\s)?|\s?[-–—]\s?)"
        rf"(?P<b>{point})(?![\w%]|[.,:]\d|[-–/]\d)"
    )


@cache
def _times() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w$£€.,/:-])(?P<a>{TIME}|\d\d?(?=\s?[-–—]\s?\d|\s(?:to|until|till|and)\s\d))"
        rf"(?P<join>{_CLOSES}|\s(?:to|until|till|and|through)\s|\s?[-–—]\s?)(?P<b>{TIME})"
        r"(?!\s(?:the\s(?:next|following)|tomorrow|on\s\w+day|\w+day|\d))"
    )


# How something ends that began at the first of two times: "opens at 9 a.m. and closes at 3 p.m."
_CLOSES = r",?\sand\s(?:clos(?:es|ed)|end(?:s|ed)|finish(?:es|ed)|shuts?|return(?:s|ed)|leaves|left|reopen(?:s|ed))\s(?:at|on)\s"


@cache
def _join() -> re.Pattern[str]:
    return re.compile(
        rf"{_CLOSES}\Z|,?\s(?:to|until|till|through|and)\s(?:(?:on|the)\s)?(?:[MTWFS][a-z]+day,?\s)?(?:the\s)?\Z|\s?[-–—]\s?\Z"
    )


def stretches(document: Document, block: Block, *, clock: bool) -> list[Stretch]:
    """The stretches of a block, in order; those of the clock, or all others."""
    found = _of_times(block.text) if clock else [*_of_dates(document, block), *_of_years(block.text)]
    return sorted(found, key=lambda stretch: stretch.start)


def _begins(text: str, start: int, join: str) -> int | None:
    """Where a stretch begins whose first end stands at `start`; None where "and" joins what no "between" leads."""
    lead = _leading().search(text, max(0, start - 24), start)
    if join.strip(", ") == "and" and not (lead and lead["between"]):
        return None
    return lead.start() if lead else start


def _of_dates(document: Document, block: Block) -> Iterator[Stretch]:
    dates = document.reading(Dates).of(block)
    for n, date in enumerate(dates):
        if date.joined and len(date.days) == 2:
            first, last = (date._replace(days=(day,)) for day in date.days)
            yield from _between_days(block.text, date, first, last, "to" if date.joined == "range" else "and")
        elif not date.joined and n + 1 < len(dates) and not dates[n + 1].joined:
            join = block.text[date.end : dates[n + 1].start]
            if len(join) < 24 and _join().match(join):
                yield from _between_days(block.text, date._replace(end=dates[n + 1].end), date, dates[n + 1], join)


def _between_days(text: str, whole: Date, first: Date, last: Date, join: str) -> Iterator[Stretch]:
    start = _begins(text, whole.start, join)
    lengths = days_apart((first.month, first.days[0][0]), (last.month, last.days[0][0]), first.year, last.year)
    if start is not None and lengths and not (first.swapped or last.swapped):
        yield Stretch(start, whole.end, lengths, "day")


def days_apart(
    first: tuple[int, int], last: tuple[int, int], begun: int | None = None, over: int | None = None
) -> tuple[Interval, ...]:
    """The minutes from one day of the year, a month and its day, to a later one, the last day counted or not."""
    days: list[int] = []
    for year in [over] if over else [_COMMON, _LEAP]:
        ends = (Day(begun or year - (first[0] > last[0]), *first), Day(year, *last))
        if all(exists(*one) for one in ends):
            days.append(ends[1].number - ends[0].number)
    return (Interval(min(days) * _DAY, (max(days) + 1) * _DAY),) if days and min(days) > 0 else ()


def _of_years(text: str) -> Iterator[Stretch]:
    for match in _years().finditer(text):
        start = _begins(text, match.start(), match["join"])
        ends = _ends(match["a"], match["b"])
        if start is None or ends is None or ends[0].first >= ends[1].first:
            continue
        monthly = all(one.first.month == one.last.month for one in ends)
        yield Stretch(start, match.end(), (apart(*ends),), "month" if monthly else "year")


def _ends(first: str, last: str) -> tuple[Period, Period] | None:
    """Two years, or months, of which the first may leave its year to the second, and both to any."""
    begun, over = period(first + " "), period(last + " ")
    months = month(first), month(last)
    if over is None and months[1] and begun is None:
        over = of_month(_COMMON, months[1])
    if begun is None and months[0] and over and over.first.month == over.last.month:
        begun = of_month(over.year - (months[0] > over.first.month), months[0])
    return (begun, over) if begun and over else None


def apart(first: Period, last: Period) -> Interval:
    """The minutes from one period to a later one, the last day counted or not."""
    least = max(0, last.first.number - first.last.number)
    return Interval(least * _DAY, (last.last.number - first.first.number + 1) * _DAY)


def _of_times(text: str) -> Iterator[Stretch]:
    for match in _times().finditer(text):
        first, last = time(match["a"]), time(match["b"])
        start = _begins(text, match.start(), match["join"])
        if first and last and start is not None and first.possible and last.possible:
            bare = match["a"].isdecimal()
            yield Stretch(start, match.end(), minutes_apart(first, last, bare=bare), "minute")


def minutes_apart(first: Time, last: Time, *, bare: bool = False) -> tuple[Interval, ...]:
    """The minutes from one time of day to the next other, in every way that they can be read; `bare` as 9 in "9-11 am"."""
    return tuple(Interval.exactly(length) for length in sorted(_lengths(first, last, bare=bare)))


def _lengths(first: Time, last: Time, *, bare: bool) -> set[int]:
    """The minutes from one time to the next other, in every way that halves of the day that are not told leave open."""
    if first.half or not (last.half or (first.hour <= 12 and last.hour <= 12)):
        firsts = [first]
    else:
        firsts = [first._replace(half=half) for half in ("a", "p")] if first.hour <= 12 else [first]
        firsts += [] if bare else [first]
    lasts = (
        [last]
        if last.half or first.half or last.hour > 12
        else [last, *(last._replace(half=half) for half in ("a", "p"))]
    )
    return {(b.minutes - a.minutes) % _DAY or _DAY for a in firsts for b in lasts}
