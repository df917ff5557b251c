"""What the rows of tables tell of stretches of time: from when to when, and how long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Block, Document
from copydesk.readings.dates import Dates
from copydesk.readings.dates.clock import TIME, time
from copydesk.readings.dates.periods import Period, period
from copydesk.readings.dates.stretches import Stretch, apart, days_apart, minutes_apart
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.rows import Rows

_AT = r"(?:\s(?:date|day|year|time|on|at|office))?"
_FROM = Late(
    rf"(?:first\s(?:day|night)|from|start(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|opens?|opened|opening|took\soffice|elected|appointed|joined|depart(?:s|ed|ure)?|leaves|left|doors){_AT}",
    re.IGNORECASE,
)
_TO = Late(
    rf"(?:last\s(?:day|night)|to|until|till|through|end(?:s|ed|ing)?|clos(?:es?|ed|ing)|finish(?:es|ed)?|left|retired|arriv(?:es|ed|al)|returns?|completed){_AT}",
    re.IGNORECASE,
)
_UNIT = r"(?:minutes|hours|days|nights|weeks|months|years)"
_LENGTH = Late(
    rf"(?:no\.?\sof\s|number\sof\s|total\s)?{_UNIT}(?:\s(?:in|of|at|served|open|lasted|run|total)\b.{{0,20}})?"
    rf"|(?:duration|length|term|time|running\stime|journey\stime|run|lasted|tenure|how\slong|total)(?:\s\({_UNIT}\))?",
    re.IGNORECASE,
)
_IN = Late(r"minute|hour|day|night|week|month|year", re.IGNORECASE)
_CELL = Late(r"[\w,.: -]{1,30}")
_CLOCK = Late(TIME)
# The least part of a stretch that its working days or hours may be.
_LEAST = 0.5


def lengths(document: Document) -> Iterator[tuple[Figure, Block, Stretch, str]]:
    """Lengths, with the cell of the end, the stretch of time they are of, and from when to when in words."""
    rows = document.reading(Rows)
    for first, last, length in rows.under(_FROM, _TO, _LENGTH):
        figure = _figure(document, length, rows.header(length))
        found = _stretch(document, first, last) if figure else None
        if figure and found:
            yield figure, last, found, f"from {first.text.strip()} to {last.text.strip()}"


def _figure(document: Document, cell: Block, header: str) -> Figure | None:
    """The length that a cell is, in the unit that it or its header says."""
    figures = document.reading(Figures).of(cell)
    if len(figures) != 1 or figures[0].text.strip() != cell.text.strip():
        return None
    figure = figures[0]
    if figure.kind == "duration":
        return figure
    unit = _IN.search(header)
    return figure._replace(kind="duration", unit=unit[0].lower()) if unit and figure.kind == "count" else None


def _stretch(document: Document, first: Block, last: Block) -> Stretch | None:
    """The stretch from one cell to another, which are both times, days, or months and years."""
    ends = first.text.strip(), last.text.strip()
    begun, over = (time(end) if _CLOCK.fullmatch(end) else None for end in ends)
    if begun and over and begun.possible and over.possible:
        return Stretch(0, len(last.text), minutes_apart(begun, over), "minute", _LEAST)
    days = [_day(document, cell) for cell in (first, last)]
    if all(days):
        (one, year), (other, year2) = (day for day in days if day)
        found = days_apart(one, other, year, year2)
        return Stretch(0, len(last.text), found, "day", _LEAST) if found else None
    whens = [_when(end) for end in ends]
    if whens[0] and whens[1] and whens[0].first < whens[1].first:
        months = all(when and when.first.month == when.last.month for when in whens)
        return Stretch(0, len(last.text), (apart(whens[0], whens[1]),), "month" if months else "year")
    return None


def _day(document: Document, cell: Block) -> tuple[tuple[int, int], int | None] | None:
    dates = document.reading(Dates).of(cell)
    if len(dates) != 1 or len(dates[0].days) != 1 or dates[0].text != cell.text.strip() or dates[0].swapped:
        return None
    return (dates[0].month, dates[0].days[0][0]), dates[0].year


def _when(text: str) -> Period | None:
    return period(text + " ") if _CELL.fullmatch(text) else None
