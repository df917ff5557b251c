"""`extends: duration-mismatch`: how long something took, and ends that are not so far apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from copydesk.arithmetic.interval import Interval
from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.dates.doubts import LONGEST, Doubts
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.precision import stated
from copydesk.readings.quotations import Quotations

if TYPE_CHECKING:
    from copydesk.readings.dates.stretches import Stretch

_DAY = 24 * 60
# Minutes; months and years of the length that they have on average.
_UNITS = {
    "minute": 1.0,
    "hour": 60.0,
    "day": float(_DAY),
    "night": float(_DAY),
    "week": 7.0 * _DAY,
    "fortnight": 14.0 * _DAY,
    "month": 30.44 * _DAY,
    "year": 365.25 * _DAY,
    "decade": 3652.5 * _DAY,
}
# The units that are told beside ends of each grain: nobody counts the days from one year to another.
_TOLD = {
    "minute": ("minute", "hour"),
    "day": ("day", "night", "week", "fortnight", "month", "year"),
    "month": ("month", "year", "decade"),
    "year": ("month", "year", "decade"),
}


class DurationMismatch(Check):
    """Flags a duration told with a stretch of time that is longer or shorter: "from 1990 to 2005, 20 years".

    The last day, month or year may be counted or not. Only what stands in apposition is compared, or is said to have
    lasted; a part of the stretch may be shorter, and so may working hours be.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("stretch", "right")

    def hits(self, document: Document) -> Iterator[Hit]:
        durations: dict[int, list[Figure]] = {}
        kinds: dict[int, list[str]] = {}
        tables = False
        for figure in document.reading(Figures).all:
            if figure.kind == "duration" and figure.unit in _UNITS:
                durations.setdefault(id(figure.block), []).append(figure)
                if figure.unit == "month":  # nobody counts months but between months, which are no figures
                    kinds.setdefault(id(figure.block), []).append("year")
            elif figure.kind in ("year", "date", "time"):
                kinds.setdefault(id(figure.block), []).append(figure.kind)
                tables = tables or figure.block.cell is not None
        for key, found in durations.items():
            block = found[0].block
            if key in kinds and not document.reading(Doubts).mistaken(block):
                yield from _in_block(document, block, found, kinds[key])
        if tables:
            yield from _in_tables(document)


def _in_tables(document: Document) -> Iterator[Hit]:
    """The rows of tables that give a beginning, an end and a length."""
    from copydesk.readings.dates.tabled_lengths import lengths

    for figure, last, stretch, words in lengths(document):
        if figure.unit in _TOLD[stretch.grain]:
            for hit in _compared(document, figure, stretch, words):
                yield hit._replace(related=(Place(last, 0, len(last.text), "the end"),))


def _in_block(document: Document, block: Block, durations: list[Figure], kinds: list[str]) -> Iterator[Hit]:
    # Imported where a draft asks for it: most speak of nothing of the kind.
    from copydesk.readings.dates.courses import course
    from copydesk.readings.dates.distances import distance
    from copydesk.readings.dates.spans_told import joined
    from copydesk.readings.dates.stretches import Stretch, stretches

    clock = stretches(document, block, clock=True) if "time" in kinds else []
    has_days = not {"time"}.issuperset(kinds)
    dated = stretches(document, block, clock=False) if has_days else []
    told: set[int] = set()
    for figure in durations:
        for found in (_near(clock, figure), _near(dated, figure)):
            for stretch in found:
                if figure.unit in _TOLD[stretch.grain] and joined(document, figure, stretch, found):
                    yield from _compared(document, figure, stretch)
                    told.add(figure.start)
        if figure.start in told:
            continue
        whole = course(document, figure, _TOLD) if len(kinds) > 1 or not has_days else None
        if whole:
            yield from _compared(document, figure, *whole)
        elif figure.unit in ("year", "decade") and has_days:
            far = distance(document, figure)
            if far and not far.since:
                yield from _compared(document, figure, Stretch(*far.place, (far.length,), "year"), far.told)


def _near(found: list[Stretch], figure: Figure) -> list[Stretch]:
    """Those of the stretches, which are in order, that may stand in the sentence of a figure."""
    first = bisect_left(found, figure.start - LONGEST, key=lambda stretch: stretch.start)
    return found[first : bisect_left(found, figure.end + LONGEST, key=lambda stretch: stretch.start)]


def _compared(document: Document, figure: Figure, stretch: Stretch, words: str = "") -> Iterator[Hit]:
    told = _stated(figure)
    if told is None or any(told.meets(length) for length in stretch.lengths):
        return
    least = stretch.least * stretch.lengths[0].low
    part = stretch.least < 1 and least < told.high < max(length.high for length in stretch.lengths)
    short = stretch.grain == "minute" and told.high < stretch.lengths[0].high and _within(figure, stretch)
    if not (part or short):
        yield _hit(document, figure, stretch, words or figure.block.text[stretch.start : stretch.end])


def _stated(figure: Figure) -> Interval | None:
    interval = stated(figure)
    if interval is None:
        return None
    if figure.unit == "decade":
        interval = Interval(interval.low - 0.5, interval.high + 0.5)
    interval = interval.scaled(_UNITS[figure.unit])
    # Who calls 90 minutes two hours errs by half an hour; no clock is read so loosely.
    return (
        Interval(interval.low + 1, interval.high - 1) if figure.unit == "hour" and not figure.approximate else interval
    )


@cache
def _work() -> re.Pattern[str]:
    return re.compile(r"\b(?:day|shift|work\w*|job|week)\b")


def _within(figure: Figure, stretch: Stretch) -> bool:
    """Whether hours are had within others: hours worked, for which breaks are not counted; parking "from 8am to 6pm for two hours"."""
    text = figure.block.text
    if text.startswith(" for ", stretch.end) and figure.start > stretch.end:
        return True
    return _work().search(text, max(0, min(figure.start, stretch.start) - 20), max(figure.end, stretch.end)) is not None


def _hit(document: Document, figure: Figure, stretch: Stretch, words: str) -> Hit:
    from copydesk.readings.figures.rewriting import shown

    block = figure.block
    unit = _UNITS[figure.unit]
    lengths = [length.scaled(1 / unit) for length in stretch.lengths[:1]]
    low, high = lengths[0].low, lengths[0].high
    better: tuple[str, ...] = ()
    if stretch.grain in ("year", "month"):
        # Whole years and months: counted from one to the other, or both within.
        middle = round((low + high) / 2)
        right = f"{middle}"
        better = (_written(figure, middle),)
    elif low == high:
        right, better = shown(low), (_written(figure, low),)
    elif figure.unit in ("day", "night"):
        right, better = f"{shown(low)} or {shown(high)}", (_written(figure, low), _written(figure, high))
    else:
        whole = round((low + high) / 2)
        right = str(whole) if low - 0.1 < whole < high + 0.1 else shown((low + high) / 2)
    right += f" {figure.unit}" + ("" if right == "1" else "s")
    case = document.reading(Quotations).case(block, figure.start, figure.end)
    other = Place(block, stretch.start, stretch.end, "the stretch of time")
    says = {"stretch": words, "right": right}
    return Hit(block, figure.start, figure.end, tuple(one for one in better if one), case, says, (other,))


def _written(figure: Figure, value: float) -> str:
    """A duration's text with another whole number in it; "" where it is in words, or would be another word."""
    digits = re.match(r"\d+", figure.text)
    if digits is None or value != int(value) or (int(value) == 1) != (digits[0] == "1"):
        return ""
    return f"{int(value)}{figure.text[digits.end() :]}"
