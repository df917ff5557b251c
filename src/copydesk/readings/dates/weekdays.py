"""The weekdays that a text gives with its dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.document import Block
from copydesk.readings.dates import Date
from copydesk.readings.dates.vocabulary import WEEKDAY, weekday
from copydesk.text import Span

# The characters before and behind a date in which its weekday stands.
_REACH = 70


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(WEEKDAY)


# A capital before a weekday makes it a name (Sheffield Wednesday), unless it is a word like these, or a time of day.
_PLAIN = frozenset(
    """on last next this the every by from until till since between to and but for dated date when posted published updated
    through or starting beginning begins opens closes ending ends am pm a.m p.m noon midnight before after as coming past that
    due deadline issued filed released is was begin start starts deadline closing opening also then now today tomorrow
    yesterday meeting minutes of""".split()
)


@cache
def _ahead() -> re.Pattern[str]:
    """The weekdays before a date, up to which the text is given."""
    day = rf"(?<![\w’'/-]){WEEKDAY}"
    return re.compile(
        rf"(?P<days>{day}(?:(?:,\s{day})*,?\s(?:and|or|&)\s{day}|\s?[-–—/]\s?{day}|,?\s(?:to|through|until|till)\s{day})?)"
        r"(?:\s(?:morning|afternoon|evening|night|lunchtime|mornings|afternoons|evenings|nights))?"
        r"(?:,?\s(?:at\s)?(?:\d\d?(?:[:.]\d\d)?\s?(?:[ap]\.m\.|[apAP][mM])|noon|midnight|\d\d[:.]\d\d))?"
        r"(?:,\s|\s\(|\s|,\son\s|,\sthe\s|\sthe\s|\son\sthe\s|\son\s|\s?[–—]\s|:\s|,\swhich\s(?:is|was)\s(?:the\s)?|,\sthat\sis,?\s)\Z"
    )


@cache
def _behind() -> re.Pattern[str]:
    """The weekday behind a date."""
    verb = (
        r"(?:(?:which\s)?(?:was|is|falls\son|fell\son|landed\son|lands\son|happens\sto\sbe|happened\sto\sbe)\s|being\s"
        r"|(?:which\s)?(?:will|would)\s(?:be|fall\son|land\son)\s)"
    )
    # "A Wednesday market" is a market; "a Wednesday in 2026" is a day.
    whole = (
        r"(?!\s(?!(?:and|so|but|in|this|when|evening|morning|afternoon|night|because|at|or|which|by|for|as|that|again|with)\b)"
        r"[\w’'])"
    )
    return re.compile(
        rf"(?:\s\((?:an?\s)?(?P<in_brackets>{WEEKDAY})\)|\s?[–—]\s?(?:an?\s)?(?P<dashed>{WEEKDAY})(?=[.,;)]|\s?[–—]|\Z)|,\san?\s(?P<apposed>{WEEKDAY}){whole}"
        rf"|,?\s{verb}an?\s(?P<told>{WEEKDAY}){whole}(?:\s(?:in|of)\s(?P<year>(?:1[89]|20)\d\d)\b)?"
        rf"|,?\s(?P<trailing>{WEEKDAY})(?=[.;)]|\Z|,(?!\s(?:and\s|or\s)?{WEEKDAY})))"
    )


class Claim(NamedTuple):
    """A date, the weekdays said of it in their order with where they stand, and the whole."""

    date: Date
    weekdays: tuple[tuple[int, Span], ...]
    start: int
    end: int


def claims(block: Block, dates: list[Date]) -> Iterator[Claim]:
    """The dates of a block, in order, that it gives weekdays with: before them or, for a single one, behind."""
    text = block.text
    past = 0
    for n, date in enumerate(dates):
        start = max(past, date.start - _REACH)
        past = date.end
        if not _weekday().search(text, start, date.end + _REACH):
            continue
        ahead = _ahead().search(text[start : date.start])
        if ahead is None:
            limit = dates[n + 1].start if n + 1 < len(dates) else len(text)
            if len(date.days) == 1:
                yield from _claim_behind(date, min(limit, date.end + _REACH))
        elif not _is_name(text, start + ahead.start()):
            first = start + ahead.start("days")
            weekdays = tuple(_named(ahead["days"], first))
            closed = text[date.start - 1 : date.start] == "(" and text[date.end : date.end + 1] == ")"
            if weekdays:
                yield Claim(date, weekdays, first, date.end + closed)


def _claim_behind(date: Date, limit: int) -> Iterator[Claim]:
    match = _behind().match(date.block.text, date.end, limit)
    if match is None:
        return
    name = next(name for name in ("in_brackets", "dashed", "apposed", "told", "trailing") if match[name])
    if match["year"] and date.year is None:
        date = date._replace(year=int(match["year"]))
    end = match.end() if name == "in_brackets" else match.end(name)
    weekdays = tuple(_named(match[name], match.start(name)))
    if weekdays:
        yield Claim(date, weekdays, date.start, end)


def _named(text: str, start: int) -> Iterator[tuple[int, Span]]:
    """The weekdays of a text that begins at `start`, which is nothing but weekdays and what joins them."""
    for match in _weekday().finditer(text):
        said = weekday(match[0])
        if said is None:
            return
        yield said, Span(start + match.start(), start + match.end())


def _is_name(text: str, start: int) -> bool:
    """Whether the weekday at `start` belongs to a name: Good Friday, The Sun."""
    before = text[max(0, start - 24) : start]
    if before.endswith((" ago on ", " since on ")):
        return True  # "25 years ago on Friday, on 11 September 2001"
    if not before.endswith((" ", "\u00a0", "\n")):
        return before.endswith(("-", "’", "'", "@", "#", "_"))
    word = before.split()[-1] if before.split() else ""
    bare = word.strip("([“\"'‘*")
    if text.startswith(("Sun", "Sat"), start) and not text[start + 3 : start + 4].isalpha() and bare.lower() == "the":
        return True
    plain = bare.lower().rstrip(".:") in _PLAIN or bare[-1:] in ",:;.—–"
    return bare[:1].isupper() and not plain and not (bare.isupper() and len(bare) > 1)
