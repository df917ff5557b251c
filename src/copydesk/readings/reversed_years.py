"""Stretches of years that end before they begin: "from 2010 to 2008", "(1850–1794)", "between 1918 and 1914"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copydesk.document import Block
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.reversals import BACK, CONTESTS, MONTH, NAMED, NO_RANGE, Reversal

_YEAR_LED = Late(
    rf"(?:\b|(?=\())(?P<lead>[Ff]rom |[Bb]etween |[Yy]ears |[Pp]eriod (?:of )?|[Ss]easons? |\((?:[a-z ]+ )?)(?:(?:early|late|mid|about|around|the|(?:{MONTH})) ?){{0,2}}-?\Z"
)
_YEAR_JOINED = Late(
    rf" (?P<how>to|until|till|through|and) (?:(?:early|late|mid|about|around|the|(?:{MONTH})) ?){{0,2}}-?\Z"
)
_YEARS = Late(r"(\d{4}) ?[-–—] ?(\d{4})\Z")
_YEAR = Late(r"(?<![\d/–-])\d{4}\Z")
_THINGS = Late(r" (?!as\b|was\b|is\b|has\b|this\b|its\b|across\b|plus\b|unless\b|perhaps\b|thus\b)[a-z]{3,}s\b")
# What files number by the year: "order number 2021-1999".
_FILED = Late(
    r"\b(?:numbers?|nos?\.?|cases?|files?|dockets?|ref(?:erence)?s?\.?|applications?|permits?|invoices?|orders?|ordinances?|resolutions?|"
    r"contracts?|claims?|tickets?|licen[cs]es?|incidents?|patents?|serial|forms?|accounts?|polic(?:y|ies)|badges?|id|codes?|by-?laws?|"
    r"motions?|bills?|agenda|items?|projects?|grants?|tenders?|bids?|plots?|lots?|batch|accession|crime|report|bulletin|notice)"
    r"\s(?:is\s|was\s|of\s)?[#:]?\Z",
    re.IGNORECASE,
)
_NEAR = 16
_MODERN = (1000.0, 2200.0)


def reversed_years(figures: Iterable[Figure]) -> Iterator[tuple[Block, Reversal]]:
    """The stretches of years of a document whose later year comes first."""
    last: Figure | None = None
    for figure in figures:
        if figure.kind not in ("year", "date") or figure.block.cell:
            continue
        block = figure.block
        found = _years(block.text, figure)
        if last is not None and last.block is block:
            found = found or _from_year(block.text, last, figure)
        last = figure
        if found:
            yield block, found


def _years(text: str, figure: Figure) -> Reversal | None:
    match = _YEARS.match(figure.text)
    if match is None or not _backwards(float(match[1]), float(match[2])) or NAMED.match(text, figure.end):
        return None
    before = (text, max(0, figure.start - _NEAR), figure.start)
    if CONTESTS.search(*before) or _FILED.search(*before):
        return None
    return Reversal(figure.start, figure.end, match[2] + figure.text[match.end(1) : match.start(2)] + match[1])


def _from_year(text: str, one: Figure, other: Figure) -> Reversal | None:
    """Two years, "from 2010 to 2008"."""
    first, second = _YEAR.search(one.text), _YEAR.search(other.text)
    if other.start - one.end > 24 or not (first and second):
        return None
    joined = _YEAR_JOINED.match(text, one.end, other.start)
    led = _YEAR_LED.search(text, max(0, one.start - 30), one.start)
    if not (joined and led) or (joined["how"] == "and") != (led["lead"].lower() == "between "):
        return None
    if (
        not _backwards(float(first[0]), float(second[0]))
        or NAMED.match(text, other.end)
        or _THINGS.match(text, other.end)
    ):
        return None
    if text[one.start - 1] in "-−–":
        return None
    before = (text, max(0, led.start() - 50), led.start())
    if (NO_RANGE if joined["how"] == "and" else BACK).search(*before):
        return None
    return Reversal(one.start, other.end, other.text + text[one.end : other.start] + one.text)


def _backwards(first: float, second: float) -> bool:
    return _MODERN[0] <= second < first <= _MODERN[1]
