"""`extends: quarter-month`: a quarter of a year, and months that are not its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import ClassVar, NamedTuple

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.dates.doubts import Doubts
from copydesk.readings.dates.vocabulary import MONTH, MONTH_NAMES, month
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.text import Span

_NUMBERS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "final": 4,
    "last": 4,
}


class _Quarter(NamedTuple):
    """A quarter with its months: its number, whether of the calendar, and where the months stand."""

    block: Block
    number: int
    calendar: bool
    first: int
    last: int
    place: Span


@cache
def _told() -> re.Pattern[str]:
    numbers = "|".join(_NUMBERS)
    months = rf"(?P<first>{MONTH})(?:\s(?:to|through|until|till)\s|\s?[-–—]\s?)(?P<last>{MONTH})"
    joined = (
        r"(?:\s\((?:from\s)?|,?\s(?:which|that)\s(?:runs|ran|covers|covered|spans|spanned|is|was)\s(?:from\s)?|,\s(?:from\s)?"
        r"|\s(?:runs|ran|covers|covered|spans|spanned)\s(?:from\s)?|\s[—–-]\s|:\s)"
    )
    return re.compile(
        rf"\b(?:(?P<calendar>calendar(?:[-\s]year)?)\s)?(?:(?P<nth>{numbers})[-\s](?:(?P<calendar2>calendar(?:[-\s]year)?)\s)?quarter|Q(?P<q>[1-4]))"
        rf"(?:\s(?:of\s)?(?P<calendar3>calendar(?:\syear)?\s)?(?:the\s)?(?:20|19)\d\d)?{joined}{months}(?!\s\d{{1,2}}\b)(?=\s?[).,;:—–]|\Z|\sand\b)",
        re.IGNORECASE,
    )


@dataclass(frozen=True, eq=False, repr=False)
class QuarterMonth(Check):
    """Flags the months given with a quarter where no quarter of any year has them: four of them, or others than the calendar's.

    The case is `length` for other than three months, `calendar` for a quarter of the calendar year, and `year` for two
    quarters in one paragraph that no one year can have. A fiscal year may begin with any month.
    """

    says: ClassVar[tuple[str, ...]] = ("right",)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words for quarters."""
        return (Phrase(0, r"\w+", re.IGNORECASE, [(word, 0) for word in ("quarter", "q1", "q2", "q3", "q4")]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        blocks = {id(sighting.block): sighting.block for sighting in document.reading(Sightings).of(self, self.phrases)}
        for block in blocks.values():
            if not document.reading(Doubts).mistaken(block):
                yield from _judged(
                    [quarter for match in _told().finditer(block.text) if (quarter := _read(block, match))]
                )


def _read(block: Block, match: re.Match[str]) -> _Quarter | None:
    number = int(match["q"]) if match["q"] else _NUMBERS[match["nth"].lower()]
    first, last = month(match["first"]), month(match["last"])
    calendar = bool(match["calendar"] or match["calendar2"] or match["calendar3"])
    plural = block.text[max(0, match.start() - 30) : match.start()].rstrip().endswith((" and", ","))
    if not (first and last) or (plural and match["nth"]) or match["first"][0].islower() or match["last"][0].islower():
        return None  # "the first and second quarters"
    return _Quarter(block, number, calendar, first, last, Span(match.start("first"), match.end("last")))


def _judged(quarters: list[_Quarter]) -> Iterator[Hit]:
    earlier: _Quarter | None = None
    for quarter in quarters:
        length = (quarter.last - quarter.first) % 12 + 1
        right = 3 * quarter.number - 2
        names = f"{MONTH_NAMES[right]} to {MONTH_NAMES[right + 2]}"
        if quarter.calendar and (quarter.first, length) != (right, 3):
            yield Hit(quarter.block, *quarter.place, (), "calendar", {"right": names})
        elif length != 3:
            months = f"{length} month{'s' * (length != 1)}"
            yield Hit(quarter.block, *quarter.place, (), "length", {"right": months})
        elif earlier and _begins(earlier) != _begins(quarter) and earlier.number != quarter.number:
            first = (_begins(earlier) + 3 * (quarter.number - 1) - 1) % 12 + 1
            names = f"{MONTH_NAMES[first]} to {MONTH_NAMES[(first + 1) % 12 + 1]}"
            place = Place(earlier.block, *earlier.place, "another quarter of the same year")
            yield Hit(quarter.block, *quarter.place, (), "year", {"right": names}, (place,))
        else:
            earlier = quarter


def _begins(quarter: _Quarter) -> int:
    """The month with which the year of a quarter begins, from 1."""
    return (quarter.first - 1 - 3 * (quarter.number - 1)) % 12 + 1
