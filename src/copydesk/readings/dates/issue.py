"""The day that a document speaks from: the one it is asked about, that of its front matter, that of its dateline."""

from __future__ import annotations

import re
from functools import cache

from copydesk.arithmetic.calendar import Day
from copydesk.document import Block, Document
from copydesk.readings.dates.periods import period
from copydesk.readings.dates.vocabulary import DAY, MONTH, WEEKDAY, YEAR
from copydesk.readings.figures import Figures

# A dateline stands in the first blocks, and in the first characters of its block.
_BLOCKS = 6
_HEAD = 160
# How many blocks back another year may still be what a story is about.
_STORY = 3


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")


@cache
def _dateline() -> re.Pattern[str]:
    """A line that is a date, one that a place and a date open, one that says when it was published."""
    date = rf"(?:{WEEKDAY},?\s)?(?P<NAME>{MONTH}\s{DAY},?\s{YEAR}|{DAY}\s(?:of\s)?{MONTH},?\s{YEAR}|\d{{4}}-\d\d-\d\d)"
    named = {name: date.replace("NAME", name) for name in ("alone", "bracketed", "placed", "labelled")}
    clock = r"(?:[\s,]+(?:at\s)?\d\d?[:.]\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s[A-Z]{2,4}\b)?)?"
    place = r"[A-Z][\w.’'-]*(?:[\s/][A-Z][\w.’'-]*){0,3}(?:,\s[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})?"
    label = r"(?:first\s)?(?:published|posted|issued|updated|dated?|released|for immediate release|by\s[^\d\n]{3,60})"
    return re.compile(
        rf"\A\(?{named['alone']}{clock}\)?\s*(?:\Z|\n|[—–|·(]|-\s|:\s)"
        rf"|\A\({named['bracketed']}{clock}\)\s"
        rf"|\A{place},?\s(?:\([A-Z][\w\s/]+\)\s)?(?:[—–-]\s)?\(?{named['placed']}{clock}\)?\s?(?:[—–/(:]|--?\s)"
        rf"|\A(?i:{label})(?::|\son|\sat|,|\s[—–|·-])?\s{named['labelled']}{clock}\s*(?:\Z|\n|[.|·—–])"
    )


class Issue:
    """The day of a document, as far as it is known."""

    def __init__(self, document: Document) -> None:
        self.day: Day | None = _day(document.as_of) or _day(document.matter.get("date", "")) or _of_dateline(document)


class Story:
    """The years that a document speaks of, block by block."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._place = {id(block): n for n, block in enumerate(document.blocks)}
        self._figures = document.reading(Figures)
        self._years: dict[int, set[int]] = {}

    def of_another(self, block: Block, year: int) -> bool:
        """Whether a year stands in or close before a block that is neither this one nor the next to it."""
        place = self._place[id(block)]
        near = self._blocks[max(0, place - _STORY) : place + 1]
        return any(abs(one - year) > 1 for beside in near for one in self._of(beside))

    def _of(self, block: Block) -> set[int]:
        found = self._years.get(id(block))
        if found is None:
            dated = (figure.text for figure in self._figures.of(block) if figure.kind in ("year", "date"))
            found = self._years[id(block)] = {int(year) for text in dated for year in _year().findall(text)}
        return found


def _day(written: str) -> Day | None:
    found = period(written.strip().removeprefix("(").lstrip("\"'")) if written else None
    return found.first if found and found.first == found.last else None


def _of_dateline(document: Document) -> Day | None:
    for block in [block for block in document.blocks if block.kind in ("paragraph", "heading")][:_BLOCKS]:
        match = _dateline().match(block.text[:_HEAD])
        if match:
            return _day(next(text for text in match.groups() if text))
    return None
