"""The dates of a document: days of a month, with or without their year, one or several to a month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.dates.vocabulary import DAY, MONTHS, WEEKDAY, month
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.words import Words
from copydesk.text import Span


class Date(NamedTuple):
    """One or several days of one month as they are written, half-open in characters of the block.

    `year` is None where none is written; `borrowed` tells that it stands with the date that this one leads up to
    ("March 2 to 6 April 2026"). `days` are their numbers and where each stands, `joined` is "list" or "range" where
    they are several. `swapped` are month and day of "3/4/2026" read the other way round, where both can be.
    """

    block: Block
    start: int
    end: int
    year: int | None
    month: int
    days: tuple[tuple[int, Span], ...]
    joined: str = ""
    borrowed: bool = False
    swapped: tuple[int, int] | None = None

    @property
    def text(self) -> str:
        """The date as it is written."""
        return self.block.text[self.start : self.end]


_SEVERAL = (
    rf"{DAY}(?:(?:,\s{DAY})*,?\s(?:and|or|&)\s{DAY}|\s?[-–—]\s?{DAY}|\s(?:to|through|until|till)\s(?:the\s)?{DAY})?"
)
# Who or what was counted: "On March 3, 2000 people came".
_COUNTED = (
    r"(?!\s(?:people|men|women|children|homes|jobs|cases|miles|feet|troops|residents|fans|tickets|copies"
    r"|[a-z]{2,}(?:ers|ors|ists|ents|ants|ees))\b)"
)
_YEAR = rf"(?:(?:,\s|\s|,\sof\s)(?P<year>(?:1\d|20|21)\d\d)(?![\w%’'-]|[.,:]\d){_COUNTED})?"
_SHORT = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_REACH = 48


@cache
def _behind() -> re.Pattern[str]:
    """The days behind a month, which ends where this begins, and their year."""
    counted = r"(?!\s(?!is\b|was\b|this\b|as\b|has\b|does\b|comes\b|plus\b|marks\b|falls\b)[a-z]+s\b|\sof\b)"
    return re.compile(rf"\s(?:the\s)?(?P<days>{_SEVERAL}){_YEAR}(?P<counting>{counted})?")


@cache
def _ahead() -> re.Pattern[str]:
    """The days before a month, up to which the text is given."""
    return re.compile(rf"(?<![\w$£€#.,/:-])(?<!\d\s)(?P<days>{_SEVERAL})\s(?:of\s)?\Z")


@cache
def _year_behind() -> re.Pattern[str]:
    return re.compile(_YEAR)


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(
        r"(?P<y>\d{4})(?P<sep>[-/])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)(?![\w/-]*\d|\w)"
        r"|(?P<a>\d\d?)(?P<sep2>[-/.])(?P<b>\d\d?)(?P=sep2)(?P<year>(?:19|20)\d\d)(?![\w/-]*\d|\w)"
    )


@cache
def _leads_up() -> re.Pattern[str]:
    """What stands between a date and the one that it leads up to."""
    return re.compile(rf"(?:,?\s(?:to|until|till|through|and|or)|\s?[-–—])\s?(?:on\s)?(?:{WEEKDAY},?\s)?(?:the\s)?\Z")


@cache
def _day() -> re.Pattern[str]:
    return re.compile(r"\d+")


_FIGURED = frozenset(("date", "year", "ordinal"))


class Dates:
    """The dates of every block, in order."""

    def __init__(self, document: Document) -> None:
        self._words = document.reading(Words)
        self._of: dict[int, list[Date]] = {}
        figures: dict[int, list[Figure]] = {}
        blocks: dict[int, Block] = {}
        for figure in document.reading(Figures).all:
            if figure.kind in _FIGURED:
                figures.setdefault(id(figure.block), []).append(figure)
                blocks[id(figure.block)] = figure.block
        self.blocks: list[Block] = []
        for key, block in blocks.items():
            found = sorted([*self._written(block), *_of_figures(figures[key])], key=lambda date: date.start)
            if found:
                self._of[key] = _with_years(found)
                self.blocks.append(block)

    def of(self, block: Block) -> list[Date]:
        """The dates of `block`, in order."""
        return self._of.get(id(block), [])

    def _written(self, block: Block) -> Iterator[Date]:
        starts, forms, _ = self._words.of(block)
        past = 0
        for n, form in enumerate(forms):
            if form in MONTHS:
                date = _around(block, starts[n], len(form), past)
                if date:
                    past = date.end
                    yield date


def _around(block: Block, start: int, length: int, past: int) -> Date | None:
    """The date whose month begins at `start`, not reaching back before `past`."""
    text = block.text
    written = text[start : start + length]
    if not (written[0].isupper() and (written[1:].islower() or written.isupper())):
        return None
    end = start + length
    if written.lower() in _SHORT and text[end : end + 1] == ".":
        end += 1
    behind = _behind().match(text, end)
    if behind and behind["counting"] is None and not behind["year"]:
        behind = None  # "In March 20 students came"
    head = text[max(past, start - _REACH) : start]
    ahead = _ahead().search(head)
    number = month(written)
    if ahead and not (behind and behind["year"] and not _fits(ahead["days"], number)):
        first = start - len(head) + ahead.start("days")
        year = _year_behind().match(text, end)
        stop = year.end() if year else end
        return _date(block, Span(first, stop), number, Span(first, first + len(ahead["days"])), year and year["year"])
    if behind:
        return _date(block, Span(start, behind.end()), number, Span(*behind.span("days")), behind["year"])
    return None


def _fits(days: str, number: int) -> bool:
    return all(0 < int(day) <= (29 if number == 2 else 31) for day in _day().findall(days))


def _date(block: Block, whole: Span, number: int, days: Span, year: str | None) -> Date | None:
    text = block.text[days.start : days.end]
    found = [(int(m[0]), Span(days.start + m.start(), days.start + m.end())) for m in _day().finditer(text)]
    joined = "" if len(found) == 1 else "list" if re.search(r"[,&]|and|or", text) else "range"
    if joined == "range" and found[0][0] >= found[1][0]:
        return None  # "June 31-12" is a score
    return Date(block, *whole, int(year) if year else None, number, tuple(found), joined)


def _of_figures(figures: list[Figure]) -> Iterator[Date]:
    for figure in figures:
        if figure.kind != "date":
            continue
        match = _figures().match(figure.block.text, figure.start)
        if match is None:
            continue
        start, end = match.span()
        if match["y"]:
            day = (int(match["d"]), Span(*match.span("d")))
            yield Date(figure.block, start, end, int(match["y"]), int(match["m"]), (day,))
        else:
            a, b = (int(match["a"]), Span(*match.span("a"))), (int(match["b"]), Span(*match.span("b")))
            if a[0] > 12 or match["sep2"] == ".":
                yield Date(figure.block, start, end, int(match["year"]), b[0], (a,))
            else:  # 3/14 or, as like as not, 3/4
                other = (b[0], a[0]) if b[0] <= 12 else None
                yield Date(figure.block, start, end, int(match["year"]), a[0], (b,), swapped=other)


def _with_years(dates: list[Date]) -> list[Date]:
    """The dates, those without a year with that of the date that they lead up to."""
    for n in range(len(dates) - 2, -1, -1):
        date, following = dates[n], dates[n + 1]
        if date.year is None and following.year is not None:
            between = date.block.text[date.end : following.start]
            if len(between) < 24 and _leads_up().match(between):
                year = following.year - (date.month > following.month)
                dates[n] = date._replace(year=year, borrowed=True)
    return dates
