"""`extends: weekday-date`: a date and a weekday that it does not fall on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from copydesk.arithmetic.calendar import Day, day_of, exists
from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.dates import Date, Dates
from copydesk.readings.dates.doubts import Doubts
from copydesk.readings.dates.vocabulary import MONTH_NAMES, WEEKDAY_NAMES, WEEKDAYS
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

if TYPE_CHECKING:
    from copydesk.readings.dates.weekdays import Claim

# A date without a year is one of the half-year around the document's day.
_HALF_YEAR = 183


class WeekdayDate(Check):
    """Flags a date with a weekday that it does not fall on, in the Gregorian calendar.

    A date without a year (case `near`) is of the year that its sentence opens with, or the one within half a year of the
    day of the document, where that is known; else the case is `stated`, or `quoted` in a quotation. Silent on dates that may be of the Julian calendar,
    on names (Sheffield Wednesday), and where the text speaks of a mistake.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("date", "right")

    def hits(self, document: Document) -> Iterator[Hit]:
        dates = document.reading(Dates)
        if not dates.blocks:
            return
        # Imported where a draft asks for it: most speak of nothing of the kind.
        from copydesk.readings.dates.weekdays import claims

        cells: _Cells | None = None
        for block in dates.blocks:
            if document.reading(Doubts).mistaken(block):
                continue
            for claim in claims(block, dates.of(block)):
                yield from _judged(document, claim)
            if block.cell and block.cell.row:
                cells = cells or _Cells(document)
                yield from cells.judged(block, dates.of(block))


class _Cells:
    """The cells of tables by their place, for rows that give a weekday and a date."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._at = {block.cell: block for block in document.blocks if block.cell}

    def judged(self, block: Block, dates: list[Date]) -> Iterator[Hit]:
        """The hit of a cell that is a date, beside one that is a weekday."""
        from copydesk.readings.dates.weekdays import Claim

        date, cell = dates[0], block.cell
        if cell is None or date.text != block.text.strip() or len(date.days) > 1:
            return
        for beside in (self._at.get(cell._replace(column=cell.column + step)) for step in (-1, 1)):
            word = beside.text.strip() if beside else ""
            if beside and word.rstrip(".").lower() in WEEKDAYS:
                start = beside.text.index(word)
                said = WEEKDAYS[word.rstrip(".").lower()]
                claim = Claim(date, ((said, Span(start, start + len(word))),), date.start, date.end)
                for hit in _judged(self._document, claim):
                    place = Place(beside, start, start + len(word), "the weekday given for it")
                    yield hit._replace(better=(), related=(place,))
                return


def _judged(document: Document, claim: Claim) -> Iterator[Hit]:
    """The hit of a claim whose weekdays are not those of its days."""
    date = claim.date
    years = [date.year] if date.year is not None else _years(document, date)
    calendars = document.reading(Doubts)
    if not years or not all(calendars.gregorian(year) for year in years):
        return
    wrong = _wrong(claim, years)
    if wrong:
        stated = document.reading(Quotations).case(date.block, claim.start, claim.end)
        yield _hit(claim, wrong, "near" if date.year is None else stated)


@cache
def _in_year() -> re.Pattern[str]:
    return re.compile(r"[“\"‘']?In\s((?:1[89]|20)\d\d),?\s")


def _years(document: Document, date: Date) -> list[int]:
    """The years that a date without one can be of: those that lay it within half a year of the document's day."""
    from copydesk.readings.dates.issue import Issue, Story

    sentence = document.reading(Sentences).around(date.block, date.start)
    opening = _in_year().match(date.block.text, sentence.start)
    if opening:
        return [int(opening[1])]
    day = document.reading(Issue).day
    if day is None or document.reading(Story).of_another(date.block, day.year):
        return []
    last = date.days[-1][0]
    return [
        year
        for year in (day.year - 1, day.year, day.year + 1)
        if exists(year, date.month, last) and abs(Day(year, date.month, last).number - day.number) <= _HALF_YEAR
    ]


def _wrong(claim: Claim, years: list[int]) -> list[tuple[int, Day]]:
    """The weekdays of a claim that are wrong in every year it can be of, by their place, and the days they are said of."""
    date, said = claim.date, claim.weekdays
    if len(said) != len(date.days):
        return []
    found: list[tuple[int, Day]] = []
    for n, ((stated, _), (day, _)) in enumerate(zip(said, date.days, strict=True)):
        ways = [(date.month, day), *([date.swapped] if date.swapped else [])]
        days = [Day(year, *way) for year in years for way in ways if exists(year, *way)]
        if not days:
            return []
        if all(one.weekday != stated for one in days):
            found.append((n, days[0]))
    return found


def _hit(claim: Claim, wrong: list[tuple[int, Day]], case: str) -> Hit:
    date, text = claim.date, claim.date.block.text
    better: tuple[str, ...] = ()
    n, day = wrong[0]
    said, place = claim.weekdays[n]
    if len(claim.weekdays) == 1 and not date.swapped:
        other = WEEKDAY_NAMES[day.weekday]
        written = text[place.start : place.end]
        if len(written.rstrip(".")) < 6 and written.rstrip(".").lower() not in ("monday", "friday", "sunday"):
            other = other[:3] + "." * written.endswith(".")
        other = other.upper() if written.isupper() else other
        better = (_replaced(text, claim, place, other),)
        shift = (said - day.weekday + 3) % 7 - 3
        moved = day_of(day.number + shift)
        number, at = date.days[0]
        if moved.month == day.month and text[at.start : at.end] == str(number):
            better += (_replaced(text, claim, Span(at.start, _day_end(text, at.end)), _like(text, at, moved.day)),)
    told = f"{day.day} {MONTH_NAMES[day.month]} {day.year}"
    if text[date.start].isalpha():
        told = f"{MONTH_NAMES[day.month]} {day.day}, {day.year},"
    says = {"date": told, "right": WEEKDAY_NAMES[day.weekday]}
    return Hit(date.block, claim.start, claim.end, better, case, says)


def _day_end(text: str, end: int) -> int:
    return end + 2 if text[end : end + 2] in ("st", "nd", "rd", "th") else end


def _like(text: str, at: Span, day: int) -> str:
    """A day written as the one at a span: with the letters of an ordinal where it has them."""
    if text[at.end : at.end + 2] not in ("st", "nd", "rd", "th"):
        return str(day)
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def _replaced(text: str, claim: Claim, span: Span, by: str) -> str:
    return text[claim.start : span.start] + by + text[span.end : claim.end]
