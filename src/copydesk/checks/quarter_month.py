"""`extends: quarter-month`: a quarter of a year, and months that are not its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import permutations
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.dates.doubts import Doubts
from copydesk.readings.dates.quarters import Quarter, of_row, quarters, year_begins
from copydesk.readings.dates.vocabulary import MONTH_NAMES
from copydesk.readings.late import Late
from copydesk.readings.phrases import Phrase, Sightings

_CALENDAR = Late(r"\bcalendar[-\s](?:year|quarters?)\b", re.IGNORECASE)
_TOGETHER = ("item", "cell")


class QuarterMonth(Check):
    """Flags the months given with a quarter where no quarter of any year has them: four of them, or others than the calendar's.

    The case is `length` for other than three months, `calendar` for a quarter of the calendar year, `start` for one of a
    year that is said to begin with another month, and `year` for a quarter that no one year can have with the others of
    its paragraph, list or table. A fiscal year may begin with any month.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("right",)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words for quarters."""
        words = ("quarter", "quarters", "q1", "q2", "q3", "q4")
        return (Phrase(0, r"\w+", re.IGNORECASE, [(word, 0) for word in words]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        named = {id(sighting.block) for sighting in document.reading(Sightings).of(self, self.phrases)}
        before = ""
        for passage in _passages(document.blocks) if named else ():
            text = passage[0].text
            if any(id(block) in named and not document.reading(Doubts).mistaken(block) for block in passage):
                calendar = passage[0].kind in _TOGETHER and _CALENDAR.search(before) is not None
                begins = year_begins(f"{before}\n{text}" if passage[0].kind in _TOGETHER else text)
                yield from _judged(list(_told(passage, calendar)), begins)
            before = text


def _passages(blocks: tuple[Block, ...]) -> Iterator[list[Block]]:
    """The blocks of a document, the cells of a table and the items of a list together."""
    passage: list[Block] = []
    for block in blocks:
        if passage and not (
            block.kind == passage[0].kind and block.kind in _TOGETHER and _table(block) == _table(passage[0])
        ):
            yield passage
            passage = []
        passage.append(block)
    if passage:
        yield passage


def _table(block: Block) -> int:
    return block.cell.table if block.cell else -1


def _told(passage: list[Block], calendar: bool) -> Iterator[Quarter]:
    """The quarters of a passage with their months; `calendar` tells that they are of the calendar."""
    rows: dict[int, list[Block]] = {}
    for block in passage:
        for quarter in quarters(block):
            yield quarter._replace(calendar=quarter.calendar or calendar)
        if block.cell:
            rows.setdefault(block.cell.row, []).append(block)
    for row in rows.values():
        found = (of_row(one, other, calendar) for one, other in permutations(row[:6], 2))
        yield from [quarter for quarter in found if quarter][:1]


def _judged(told: list[Quarter], begins: int | None) -> Iterator[Hit]:
    """What is wrong with the quarters of a passage, of a year that begins with the month `begins` if that is told."""
    free = [quarter for quarter in told if not quarter.calendar and quarter.length == 3]
    usual = Counter(quarter.begins for quarter in free).most_common(1)
    model = next((quarter for quarter in free if quarter.begins == usual[0][0]), None)
    for quarter in told:
        if quarter.calendar:
            if (quarter.begins, quarter.length) != (1, 3):
                yield _hit(quarter, "calendar", _names(1, quarter))
        elif quarter.length != 3:
            yield _hit(quarter, "length", f"{quarter.length} month{'s' * (quarter.length != 1)}")
        elif begins:
            if quarter.begins != begins:
                yield _hit(quarter, "start", _names(begins, quarter))
        elif model and model.begins != quarter.begins and model.number != quarter.number:
            place = Place(model.block, *model.place, "another quarter of the same year")
            yield _hit(quarter, "year", _names(model.begins, quarter), place)


def _names(begins: int, quarter: Quarter) -> str:
    """The months of a quarter, by their names, in a year that begins with the month `begins`."""
    first = (begins + 3 * (quarter.number - 1) - 1) % 12 + 1
    return f"{MONTH_NAMES[first]} to {MONTH_NAMES[(first + 1) % 12 + 1]}"


def _hit(quarter: Quarter, case: str, right: str, *related: Place) -> Hit:
    return Hit(quarter.block, *quarter.place, (), case, {"right": right}, related)
