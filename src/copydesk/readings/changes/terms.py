"""The numbers of a block in a row, with what stands between them: what a statement of change is read from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from copydesk.document import Block
from copydesk.readings.changes.vocabulary import MULTIPLES, VERBS
from copydesk.readings.figures import Figure
from copydesk.readings.figures.currencies import SIGNS
from copydesk.readings.figures.numbers import number
from copydesk.readings.figures.written import written
from copydesk.readings.late import Late
from copydesk.text import Span

#: Stands for a point or stretch of time written in figures, and for the end of a sentence.
TIME, STOP = "@", "¶"
_start = attrgetter("start")
_TIMES = frozenset("date year time ordinal".split())
_IN_TIME = Late(
    r"(?:\b(?:in|over|for|within|after|during|past|last|next|every|each|previous|first|final|since|another|than|these|those)"
    r"(?:\s(?:the|just|a|about|under|less|only|past|last|first|next|than))*|\bthe)\s*\Z"
)
_TIMED = Late(r"\s(?:ago|earlier|later|before|after|from\snow|on)\b|-")
_ENDED = Late(r"\b(?:from|to|by|of|than|was|at)\s(?:about\s|an?\s|the\s|nearly\s|just\s)*\Z")
_RANGED = frozenset("count range percent money measure duration".split())
_BY = Late(r"(\w+)\s(?:about\s|another\s|a\sfurther\s)?\Z")
_FROM = Late(r"[^.;:]{0,40}?\b(?:from|against|compared\swith|versus)\s")
_WORD = Late(rf"\b(?:{'|'.join(MULTIPLES)}|half)\b", re.IGNORECASE)
_OF = Late(r"\s(?:out\s)?of\s(?:the|its|their|our|his|her|these|those)\s(?:[a-z]+\s)?")
_ALONE = Late(r"\s\((?:about |around |some |roughly |or |then )*\Z")
_OF = Late(r"\s(?:out\s)?of\s(?:(?:the|its|their|his|her|our|all|these|those|a\stotal\sof|some)\s)*")
# From here on, "a 12-member panel", a number before a hyphen may be one that changes.
_SEVERAL = 6
# The season, which is no fall.
_IN_FALL = Late(r"(?<=\b(?:this|last|next)\s)fall\b|(?<=\bin\sthe\s)fall\b(?!\s(?:of|in|from|to)\b)")
#: What is kept of a gap between two numbers, in characters: more never joins them.
REACH = 240
_LONGEST = 2 * REACH
# "year-on-year", "today's", "i.e." and "3.5" are one each.
_TOKEN = Late(r"[\w@]+(?:['.-][\w@]+)*|[^\w\s]")


class Gap:
    """What stands between two numbers, in lower case: a "@" for each time in figures, a "¶" for the end of a sentence.

    `years` are those that stand in it.
    """

    __slots__ = ("__dict__", "text", "years")

    def __init__(self, text: str, years: tuple[float, ...] = ()) -> None:
        self.text = text
        self.years = years

    @cached_property
    def tokens(self) -> list[str]:
        """Its words and marks."""
        return _TOKEN.findall(self.text)


class Term(NamedTuple):
    """A number of a block, or a word such as "doubled": characters of its text, half-open.

    `lead` and `tail` are what stands up to the number before and after.
    """

    start: int
    end: int
    figure: Figure | None
    word: str
    lead: Gap
    tail: Gap


def terms(
    block: Block, figures: list[Figure], sentences: list[Span], *, words: bool = False, spans: bool = False
) -> list[Term]:
    """The numbers of a block that are no times, and with `words` those that multiply.

    With `spans`, "in 58 minutes" is a number as well, not a time within which something happened.
    """
    text = block.text
    lowered = text.lower().replace("’", "'")
    if len(lowered) != len(text):
        return []
    items = sorted(
        [*((figure.start, figure.end, figure) for figure in figures), *(_words(lowered, figures) if words else ())],
        key=lambda item: item[0],
    )
    times: list[tuple[int, int, Figure]] = []
    numbers: list[tuple[int, int, Figure | None]] = []
    for start, end, figure in items:
        if figure and figure.kind == "identifier":
            continue
        if figure and _is_time(figure, lowered, spans=spans):
            times.append((start, end, figure))
        elif figure and (two := _split(figure, lowered)):
            numbers += two
        elif figure and numbers and _is_whole(figure, numbers[-1][2], lowered):
            continue
        elif not (
            figure and (_attribute(figure, lowered) or (numbers and _converted(figure, numbers[-1][2], lowered)))
        ):
            numbers.append((start, end, figure))
    marks = [(start, start, None) for start, _ in sentences[1:]]
    between = sorted([*times, *marks], key=lambda mark: mark[:2])
    edges = [0, *(edge for start, end, _ in numbers for edge in (start, end)), len(text)]
    gaps = list(_gaps(lowered, edges, between))
    return [
        Term(start, end, figure, "" if figure else lowered[start:end], gaps[n], gaps[n + 1])
        for n, (start, end, figure) in enumerate(numbers)
    ]


def wholeless(row: list[Term]) -> list[Term]:
    """A row without what its numbers are so many of: "18 of the 45 clinics" is 18."""
    kept: list[Term] = []
    for n, term in enumerate(row):
        figure, before = term.figure, row[n - 1].figure if n else None
        if figure and before and figure.kind == before.kind == "count" and _OF.fullmatch(term.lead.text) and kept:
            gap = f"{term.lead.text}{figure.text.lower()}{term.tail.text}"
            kept[-1] = kept[-1]._replace(tail=Gap(gap, (*term.lead.years, *term.tail.years)))
        else:
            kept.append(term._replace(lead=kept[-1].tail) if kept else term)
    return kept


def tokens_of(text: str, start: int, end: int, sentences: list[Span]) -> list[str]:
    """The words and marks of text[start:end], in lower case, with a "¶" where a sentence begins."""
    first, last = (bisect_right(sentences, at, key=_start) for at in (start, end))
    edges = [start, *(one.start for one in sentences[first:last]), end]
    found: list[str] = []
    for n in range(len(edges) - 1):
        found += [STOP] if n else []
        found += [TIME if word[0].isdigit() else word for word in _TOKEN.findall(text[edges[n] : edges[n + 1]])]
    return found


def _words(text: str, figures: list[Figure]) -> Iterator[tuple[int, int, Figure | None]]:
    """The words that multiply and are read as no figure."""
    starts = [figure.start for figure in figures]
    for match in _WORD.finditer(text):
        n = bisect_left(starts, match.end())
        if not n or figures[n - 1].end <= match.start():
            yield match.start(), match.end(), None


def _split(figure: Figure, text: str) -> list[tuple[int, int, Figure | None]]:
    """The two figures of "by 300 to 1,500 from 1,200", which are read as one range."""
    if figure.kind not in _RANGED or " to " not in figure.text:
        return []
    by = _BY.search(text, max(0, figure.start - 25), figure.start)
    if by is None or not (by[1] in ("by", "up", "down") or by[1] in VERBS):
        return []
    joint = text.find(" to ", figure.start, figure.end)
    if joint < 0 or not _FROM.match(text, figure.end):
        return []
    found: list[tuple[int, int, Figure | None]] = []
    kind = "count" if figure.kind == "range" else figure.kind
    for start, end in ((figure.start, joint), (joint + len(" to "), figure.end)):
        at = start + (text[start] in SIGNS)
        read = written(figure.block.text, at)
        if read is None or read.scale != 1:
            return []
        one = Figure(figure.block, start, end, kind, *number(read), figure.unit, approximate=False)
        found.append((start, end, one))
    return found


def _is_time(figure: Figure, text: str, *, spans: bool) -> bool:
    if figure.kind in _TIMES:
        return True
    if figure.kind != "duration":
        return False
    lead = text[max(0, figure.start - 30) : figure.start]
    if _TIMED.match(text, figure.end) or text[figure.start : figure.end].endswith(("-year", "-month", "-week", "-day")):
        return True
    if spans:
        return False
    return _IN_TIME.search(lead) is not None and _ENDED.search(lead) is None


def _attribute(figure: Figure, text: str) -> bool:
    """Whether a number only says what sort of thing is meant: "a one-bedroom flat"."""
    small = figure.kind == "count" and (figure.value or 0) < _SEVERAL
    return small and text[figure.end : figure.end + 1] == "-" and text[figure.end + 1 : figure.end + 2].isalpha()


def _is_whole(figure: Figure, last: Figure | None, text: str) -> bool:
    """Whether a number is all of which the one before counts some, and no end of a change: the 45 of "18 of the 45"."""
    if last is None or figure.kind != "count" or last.kind != "count":
        return False
    return _OF.fullmatch(text, last.end, figure.start) is not None


def _converted(figure: Figure, last: Figure | None, text: str) -> bool:
    """Whether a figure in brackets says the one before it in another unit: "$4 (€3.70)"."""
    if (
        last is None
        or figure.kind not in ("money", "measure")
        or figure.unit == last.unit
        or text[figure.end : figure.end + 1] != ")"
    ):
        return False
    return _ALONE.fullmatch(text, last.end, figure.start) is not None


def _gaps(text: str, edges: list[int], between: list[tuple[int, int, Figure | None]]) -> Iterator[Gap]:
    """What stands before the first number, between each two, and behind the last."""
    n = 0
    for at in range(0, len(edges), 2):
        start, end = edges[at], edges[at + 1]
        pieces: list[str] = []
        years: list[float] = []
        here = start
        while n < len(between) and between[n][0] <= end:
            first, last, figure = between[n]
            if first >= here:
                pieces += [text[here:first], TIME if figure else STOP + " "]
                here = last
                if figure and figure.kind == "year" and figure.value:
                    years.append(figure.value)
            n += 1
        pieces.append(text[here:end])
        text_ = _IN_FALL.sub("autumn", "".join(pieces))
        yield Gap(text_ if len(text_) <= _LONGEST else f"{text_[:REACH]} ; {text_[-REACH:]}", tuple(years))
