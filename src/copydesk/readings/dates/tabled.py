"""What the rows of tables tell of times: born, died, and at what age; built, and in which age."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Block, Document
from copydesk.readings.dates.eras import Dated
from copydesk.readings.dates.eras import eras as eras_in
from copydesk.readings.dates.periods import Period, period
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.rows import Rows
from copydesk.text import Span

_BORN = Late(r"born|birth|year of birth|date of birth|birth (?:year|date)", re.IGNORECASE)
_DIED = Late(r"died|death|year of death|date of death|death (?:year|date)", re.IGNORECASE)
_AGE = Late(r"age|aged|age (?:at|on) death|died aged", re.IGNORECASE)
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
