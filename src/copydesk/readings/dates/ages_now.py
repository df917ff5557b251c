"""Ages of the present: those that a text tells of the day that it speaks from."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copydesk.arithmetic.calendar import Day, day_of, exists
from copydesk.document import Document
from copydesk.readings.dates.issue import Issue
from copydesk.readings.dates.lives import Age, Event, Life
from copydesk.readings.dates.periods import Period, of_year
from copydesk.readings.dates.vocabulary import DAY, MONTH, month
from copydesk.text import Span

# News is printed up to so many days after it was written.
_STALE = 31
# A death without its year was in the last so many days.
_HALF_YEAR = 183


class Scene(NamedTuple):
    """Where an age is told: the sentence, a birth, and the stretch from the one to the other."""

    document: Document
    text: str
    sentence: Span
    life: Life
    scope: Span

    @property
    def same(self) -> bool:
        """Whether the birth stands in the sentence itself."""
        return self.sentence.start <= self.life.start < self.sentence.end


class Told(NamedTuple):
    """An age and the time it is told of; `event` is None for the day of the document."""

    age: Age
    when: Period
    event: Event | None


@cache
def next_born() -> re.Pattern[str]:
    """A birth right behind an age, or behind who has it."""
    return re.compile(r"(?:\s(?!and\b|whose\b|with\b)[\w’'-]+){0,3}?,?\s(?:who\s)?(?:was\s)?born\b|\s\((?:born|b\.)")


@cache
def lately() -> re.Pattern[str]:
    """Words for what is news on the day of the document."""
    return re.compile(
        r"\b(?:has|have|dies|yesterday|today|this (?:week|month|morning)|last (?:week|night|month)|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    )


@cache
def near_year() -> re.Pattern[str]:
    """The words behind an age that say in which year, seen from that of the document."""
    return re.compile(
        r"[^.;]{0,30}?\b(?P<which>this|next|last)\s(?:year|month|week|spring|summer|autumn|fall|winter)\b"
    )


@cache
def _four() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])(?:1\d|20)\d\d(?![\d%])")


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(r"\s(?:has|is|was|said|says|lives|will|who|had|told|now|won|also|plans|died)\b|,")


@cache
def _just_then() -> re.Pattern[str]:
    """A birthday of these days: "was 90 on Friday"."""
    return re.compile(
        r"\s(?:yesterday|today|last\sweek|this\sweek|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s?[.,;]"
    )


def of_now(scene: Scene, age: Age) -> Told | None:
    """An age of the present."""
    text, start = scene.text, age.start
    present = age.how == "is" or (age.how == "turn" and text.startswith(("turns", "turning", "turn "), start))
    coming = near_year().match(text, age.end)
    day = scene.document.reading(Issue).day
    if age.how == "be" and day and coming and re.search(r"\bwill\sbe\b", text[start : age.end]):
        step = {"this": 0, "next": 1}.get(coming["which"])
        late = coming[0].endswith("year") and step is not None
        return Told(age, of_year(day.year + (step or 0)), None) if late and not other_years(scene) else None
    if age.how == "be" and text.startswith("was ", age.place.start - 4) and _just_then().match(text, age.end):
        present = True
    if age.how in ("turn", "birthday"):
        before = text[scene.sentence.start : start]
        if text.startswith("turned", start) and re.search(r"\b(?:has|have)\s(?:just|recently|now)\s\Z", before):
            present = True
        verb = re.search(r"\b(?:celebrates|celebrating|marks|marking|celebrate|celebrated)\s\Z", before)
        past = verb is not None and verb[0] == "celebrated " and not lately().match(text, age.end + 1)
        present = present or (verb is not None and not past) or coming is not None
    return today(scene, age) if present and not other_years(scene) else None


def beside_name(scene: Scene, age: Age) -> Told | None:
    """An age beside a name or in place of one: it is of the day of the document where the birth stands beside it."""
    text, life, sentence = scene.text, scene.life, scene.sentence
    ahead = next_born().match(text, age.end) is not None
    lead = text[life.end : age.start] if life.end <= age.start else "…"
    behind = re.fullmatch(r"\)?,\s(?:the\s|[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,2})?|\)", lead) is not None
    head = text[sentence.start : age.start]
    first = age.how == "apposed" and life.start >= sentence.end and not re.search(r"[,;(]", head)
    again = age.how == "old" and not scene.same and head == "The " and _goes_on().match(text, age.end) is not None
    if not (ahead or behind or first or again) or other_years(scene):
        return None
    return today(scene, age)


@cache
def _of_the_year() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<day>{DAY})\s(?:of\s)?(?P<month>{MONTH})|(?P<month2>{MONTH})\s(?P<day2>{DAY}))(?!,?\s\d{{4}})"
    )


def of_late(scene: Scene, span: Span) -> Event | None:
    """The event on the only day without a year that a span names: the last such day, if within half a year, of the document."""
    today = scene.document.reading(Issue).day
    found = list(_of_the_year().finditer(scene.text, *span))
    if today is None or len(found) != 1:
        return None
    day = int((found[0]["day"] or found[0]["day2"]).rstrip("stndrh"))
    number = month(found[0]["month"] or found[0]["month2"])
    for year in (today.year, today.year - 1):
        if exists(year, number, day) and 0 <= today.number - Day(year, number, day).number <= _HALF_YEAR:
            return Event(Period(Day(year, number, day), Day(year, number, day)), *found[0].span())
    return None


def other_years(scene: Scene) -> bool:
    """Whether a year is named that is neither that of the birth nor that of the document."""
    day = scene.document.reading(Issue).day
    (start, end), born = scene.scope, scene.life.born
    rest = scene.text[start : born.start] + scene.text[born.end : end]
    return any(day is None or int(year[0]) != day.year for year in _four().finditer(rest))


def today(scene: Scene, age: Age) -> Told | None:
    """An age of the day of the document, or of one not long before; None where that is not known."""
    day = scene.document.reading(Issue).day
    return Told(age, Period(day_of(day.number - _STALE), day), None) if day and day.number > _STALE else None
