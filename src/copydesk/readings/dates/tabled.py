"""What the rows of tables tell of times: born, died, and at what age; built, and in which age."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from copydesk.arithmetic.calendar import day_of
from copydesk.document import Block, Document
from copydesk.readings.dates.eras import Dated
from copydesk.readings.dates.eras import eras as eras_in
from copydesk.readings.dates.issue import Issue
from copydesk.readings.dates.periods import Period, ages, period
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.rows import Rows
from copydesk.text import Span

_BORN = Late(
    r"born|birth|year of birth|date of birth|birth (?:year|date)|birthdate|dob|d\.o\.b\.?|b\.|year born", re.IGNORECASE
)
_DIED = Late(r"died|death|year of death|date of death|death (?:year|date)", re.IGNORECASE)
_AGE = Late(r"age|aged|age (?:at|on) death|died aged", re.IGNORECASE)
_AGE_NOW = Late(r"age(?:,? (?:now|today)| \(years\))?|aged|current age", re.IGNORECASE)
# A table of the present may have been drawn up so many days before the document.
_STALE = 31
_ERA = Late(r"period|century|decade|era|age", re.IGNORECASE)
_MADE = Late(
    r"built|made|year|date|dated|completed|constructed|written|painted|erected|year built|built in|composed",
    re.IGNORECASE,
)
_NTH = Late(r"\d\d(?:st|nd|rd|th)")


def deaths(document: Document) -> Iterator[tuple[Figure, Block, Period, Block, Period]]:
    """Ages at death, with the cells of birth and death and the times in them."""
    for born, died, age in document.reading(Rows).under(_BORN, _DIED, _AGE):
        figure, begun, over = _figure(document, age), _when(born), _when(died)
        if figure and begun and over and begun.first < over.first:
            yield figure, born, begun, died, over


def present(document: Document) -> Iterator[tuple[Figure, Block, Period, Period]]:
    """Ages that no death is told of, with the cells of birth, the times in them and the day of the document.

    That a table is of that day, and not of a debut or an election, the other rows tell: at least as many of them fit.
    """
    day = document.reading(Issue).day
    if day is None or day.number <= _STALE:
        return
    now = Period(day_of(day.number - _STALE), day)
    tables: defaultdict[int, list[tuple[Figure, Block, Period, Period]]] = defaultdict(list)
    rows_of = document.reading(Rows)
    dead = {died.cell.table for (died,) in rows_of.under(_DIED) if died.cell}
    for born, age in rows_of.under(_BORN, _AGE_NOW):
        figure, begun = _figure(document, age), _when(born)
        if figure and begun and age.cell and age.cell.table not in dead:
            tables[age.cell.table].append((figure, born, begun, now))
    for rows in tables.values():
        off = [row for row in rows if row[0].value not in ages(row[2], now)]
        if off and 2 * len(off) <= len(rows):
            yield from off


def eras(document: Document) -> Iterator[tuple[Block, Dated, Block]]:
    """The cells of decades and centuries, with the years in those of the same rows, and the cells of these."""
    for named, made in document.reading(Rows).under(_ERA, _MADE):
        text, year = named.text.strip(), made.text.strip()
        text = f"{text} century" if _NTH.fullmatch(text) else text
        found = list(eras_in(text, 0, len(text)))
        if len(found) == 1 and found[0].place == (0, len(text)) and re.fullmatch(r"(?:1\d|20)\d\d", year):
            start = named.text.index(text[0])
            place = Span(start, start + len(named.text.strip()))
            era = found[0]._replace(place=place, name=place)
            yield named, Dated(era, int(year), int(year), Span(0, len(made.text))), made


def _when(cell: Block) -> Period | None:
    """The date that a cell is."""
    text = cell.text.strip()
    return period(text + " ") if re.fullmatch(r"[\w,. -]{4,20}", text) else None


def _figure(document: Document, cell: Block) -> Figure | None:
    figures = document.reading(Figures).of(cell)
    if len(figures) != 1 or not figures[0].text.split("-")[0].split()[0].isdecimal():
        return None
    return figures[0]
