"""Quarters of a year, and the months that a text gives them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.document import Block
from copydesk.readings.dates.vocabulary import MONTH, month
from copydesk.readings.late import Late
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
_NTH = "|".join(_NUMBERS)


class Quarter(NamedTuple):
    """A quarter with its months: its number, whether of the calendar, its first month, how many it has, where they stand.

    `whole` tells that both ends are given, and not only with which month it begins or ends.
    """

    block: Block
    number: int
    calendar: bool
    first: int
    length: int
    place: Span
    whole: bool = True

    @property
    def begins(self) -> int:
        """The month with which the year of the quarter begins, from 1."""
        return (self.first - 1 - 3 * (self.number - 1)) % 12 + 1


@cache
def _named() -> re.Pattern[str]:
    """What names a quarter: "the third calendar quarter of 2024", "Q3"."""
    return re.compile(
        rf"\b(?:calendar(?:[-\s]year)?\s)?(?:(?P<nth>{_NTH})[-\s](?:calendar(?:[-\s]year)?\s)?quarter|Q(?P<q>[1-4])\b)"
        r"(?:\s(?:of\s)?(?:the\s)?(?:calendar(?:\syear)?(?:\s(?:20|19)\d\d)?|(?:20|19)\d\d))?(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _months() -> re.Pattern[str]:
    """A stretch of months, and no days of them."""
    return re.compile(
        rf"(?<![\w’'-])(?P<first>{MONTH})(?:\s(?:to|through|until|till)\s|-(?:to|through)-|\s?[-–—]\s?|(?P<list>(?:,\s{MONTH})+),?\s(?:and\s)?)(?P<last>{MONTH})"
        r"(?!\s\d{1,2}\b)"
    )


_AHEAD = Late(
    r"(?:\s\((?:from\s)?|,?\s(?:which|that)\s(?:runs|ran|covers|covered|spans|spanned|is|was)\s(?:from\s)?|,\s(?:from\s)?"
    r"|\s(?:runs|ran|running|covers|covered|covering|spans|spanned|spanning)\s(?:from\s)?|\s[—–-]\s|:\s|\s(?:is|means|was)\s)",
    re.IGNORECASE,
)
_ENDED = Late(r"\s?(?:[).,;:—–]|\Z)|\sand\b")
_BACK = Late(
    r"(?:\squarter)?(?:,\s|\s\(|\s[–—-]\s|\s(?:is|are|was|were|make up|made up)\s)(?:(?:the|its|our|their)\s)?",
    re.IGNORECASE,
)
_ONE_END = Late(
    rf"(?:,?\s(?:which|that))?\s(?P<how>ended|ends|ending|closed|closes|finished|finishes|began|begins|beginning|started|starts|starting)\s(?:in|with|at\sthe\send\sof)\s(?P<month>{MONTH})"
)
_PLURAL = (" and", ",")
# No months that belong to a quarter stand farther from it, in characters.
_FAR = 200


def quarters(block: Block) -> Iterator[Quarter]:
    """The quarters of which a block gives the months, in the order in which it names them."""
    text = block.text
    stretches = list(_months().finditer(text))
    starts, ends = [stretch.start() for stretch in stretches], [stretch.end() for stretch in stretches]
    for named in _named().finditer(text):
        listed = named["nth"] and text[max(0, named.start() - 30) : named.start()].rstrip().endswith(_PLURAL)
        ahead = _AHEAD.match(text, named.end())
        first, last = bisect_left(ends, named.start() - _FAR), bisect_left(starts, named.end() + _FAR)
        for stretch in stretches[first:last]:
            behind = ahead and ahead.end() == stretch.start() and _ENDED.match(text, stretch.end()) and not listed
            if behind or (_is_calendar(named) and _BACK.fullmatch(text, stretch.end(), named.start())):
                if told := _with(block, named, stretch):
                    yield told
                break
        else:
            if (end := _ONE_END.match(text, named.end())) and not listed and (told := _with_end(block, named, end)):
                yield told


def of_row(name: Block, months: Block, calendar: bool) -> Quarter | None:
    """The quarter of a row of a table, from the cell that names it and the one that gives its months."""
    named = re.fullmatch(rf"(?:Q([1-4])|({_NTH}))(?:\squarter)?(?:\s(?:20|19)\d\d)?", name.text.strip(), re.IGNORECASE)
    stretch = _months().fullmatch(months.text.strip())
    if named is None or stretch is None or (told := _stretch(stretch)) is None:
        return None
    at = months.text.find(stretch[0])
    number = int(named[1]) if named[1] else _NUMBERS[named[2].lower()]
    return Quarter(months, number, calendar, *told, Span(at, at + len(stretch[0])))


def _is_calendar(named: re.Match[str]) -> bool:
    return "alendar" in named[0]


def _number(named: re.Match[str]) -> int:
    return int(named["q"]) if named["q"] else _NUMBERS[named["nth"].lower()]


def _with(block: Block, named: re.Match[str], stretch: re.Match[str]) -> Quarter | None:
    told = _stretch(stretch)
    return Quarter(block, _number(named), _is_calendar(named), *told, Span(*stretch.span())) if told else None


def _with_end(block: Block, named: re.Match[str], end: re.Match[str]) -> Quarter | None:
    """A quarter of which only the first or the last month is told."""
    one = month(end["month"])
    if not one:
        return None
    first = one if end["how"].startswith(("beg", "start")) else (one - 3) % 12 + 1
    return Quarter(block, _number(named), _is_calendar(named), first, 3, Span(*end.span("month")), whole=False)


def _stretch(match: re.Match[str]) -> tuple[int, int] | None:
    """The first month of a stretch, and how many there are; None for words that only begin like months."""
    first, last = month(match["first"]), month(match["last"])
    if not (first and last) or (match["list"] and match["list"].count(",") != (last - first) % 12 - 1):
        return None  # "January, June and July"
    return first, (last - first) % 12 + 1


_YEAR = Late(
    r"\b(?:fiscal|financial|accounting|business|budget|tax|reporting|whose|its|their|our)\s(?:[a-z]+\s)?year\b"
    rf"[^.;:()]{{0,30}}?\b(?P<how>begins?|began|beginning|starts?|started|starting|runs\sfrom|ends?|ended|ending|closes?)\s"
    rf"(?:(?:on|in|at|from|with|the|start|of|end|first|last|day)\s){{0,6}}(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?)?(?P<month>{MONTH})(?:\s(?P<after>\d{{1,2}})(?!\d))?"
)


def year_begins(text: str) -> int | None:
    """The month with which the year begins of which a text says so: "its financial year starts in April"; None for none or several."""
    found = set()
    for match in _YEAR.finditer(text):
        one, day = month(match["month"]), int(match["day"] or match["after"] or 0)
        if one and match["how"].startswith(("beg", "start", "run")):
            found.add(one)
        elif one and (not day or day > 20):
            found.add(one % 12 + 1)
    return found.pop() if len(found) == 1 else None
