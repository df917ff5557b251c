"""So many of so many: "12 of the 30", "9/20", "of the 30 pupils, 12"; and the wholes that shares are of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile
from operator import attrgetter
from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.precision import counted
from copydesk.readings.figures.written import written
from copydesk.readings.late import Late
from copydesk.readings.percentages import Percentages, within
from copydesk.readings.sentences import Sentences

_end = attrgetter("end")
_WORD = r"[^\W\d_][\w’'.-]*"
# Words that may stand between "of" and the number: none that begins something else, and none that makes it a name.
_NOT_BETWEEN = (
    r"(?!(?:which|whom|what|how|every|each|an?|about|between|in|at|on|for|with|to|from|and|or|than|over|under|"
    r"class|chapter|section|page|part|step|stage|grade|january|february|march|april|may|june|july|august|september|october|november|december)\b)"
)
_BEFORE_WHOLE = rf"(?:{_NOT_BETWEEN}{_WORD}\s+){{0,4}}"
_OF = Late(rf"\s+(?:out\s+)?of\s+(?:an?\s+)?{_BEFORE_WHOLE}\Z", re.IGNORECASE)
_PART_OF = Late(
    rf"(?:\s+(?!(?:of|out|per|in|and|or|to|with|for|from|than)\b){_WORD}){{0,3}}\s+(?:out\s+)?of\s+{_BEFORE_WHOLE}\Z",
    re.IGNORECASE,
)
_AMONG = Late(
    rf"(?:\A|[\s(“\"'‘])(?:(?:out\s+of|(?:(?-i:Of)|(?<=[,;:—–(]\s)of|(?<=\band\s)of|(?<=\bthat\s)of|(?<=\bbut\s)of)|among|amongst)\s+(?:a\s+total\s+of\s+)?{_BEFORE_WHOLE}|(?-i:From)\s+|(?:class|group|sample|team|crew|study|survey|poll|jury|panel)\s+of\s+)\Z",
    re.IGNORECASE,
)
# "On the nine-member panel".
_ON = Late(r"\b(?:on|in|at|within)\s(?:the|an?|its|their|our|this|that)\s(?:[a-z]+\s)?\Z", re.IGNORECASE)
_STRONG = Late(r"-(?:members?|person|strong|man|woman|seat|judge|state|nation|player|pupil|student|bed|team|school)\b")
_SLASHED = Late(
    r"(?<![\d/.,])(\d{1,6})(?:/|-of-|-for-|\s+out\s+of\s+(?:every\s+)?|\s+of\s+every\s+|\s+in\s+|\s+from\s+)(\d{1,6})(?![\d/%]|[.,]\d)",
    re.IGNORECASE,
)
_OUT_OF = Late(r"[\s-]+(?:out[\s-]+)?of[\s-]+(?:every\s+)?", re.IGNORECASE)
_ONE = Late(r"\b[Oo]ne\s+(?:out\s+)?of\s+(?:the|its|their|our|his|her|those|these)\s+\Z")
# Before a number these make it the place of one in a row: "part 2 of 5".
_PLACED = Late(
    r"\b(?:class|part|step|page|chapter|section|stage|phase|round|day|week|game|volume|no\.?|number|question|figure|season|series|leg|level|item|"
    r"slide|sheet|tier|grade|room|episode|race|match|set|leg|day|hole|lesson|year|category|row|seed|ranked)\s+\Z",
    re.IGNORECASE,
)
_NO_NUMBERS = frozenset("percent year date time age ordinal identifier".split())
# How far apart, in characters, a part and its whole may stand, and how far back a sentence may set out from one.
_NEAR, _FAR = 80, 400


class Whole(NamedTuple):
    """What a share is of: the figure, and how many it may be."""

    figure: Figure
    number: Interval


class Fraction(NamedTuple):
    """So many of so many, half-open in characters of the block."""

    start: int
    end: int
    part: Interval
    whole: Interval
    text: str

    def percent(self) -> Interval:
        """How many per cent the part is of the whole."""
        return (self.part / self.whole).scaled(100)


class Fractions:
    """The fractions of the blocks that have a percentage as well."""

    def __init__(self, document: Document) -> None:
        self._figures = document.reading(Figures)
        self._sentences = document.reading(Sentences)
        self._of: dict[int, list[Fraction]] = {}
        for block, _ in document.reading(Percentages):
            found = list(self._in(block))
            if found:
                self._of[id(block)] = found

    def of(self, block: Block) -> list[Fraction]:
        """The fractions of `block`, in order of their ends."""
        return self._of.get(id(block), [])

    def near(self, block: Block, start: int, end: int) -> list[Fraction]:
        """Those of a block's fractions that end behind `start` and begin before `end`."""
        known = self.of(block)
        first = bisect_left(known, start, key=_end)
        return list(takewhile(lambda fraction: fraction.start < end, islice(known, first, None)))

    def _in(self, block: Block) -> Iterator[Fraction]:
        last: Figure | None = None
        for figure in self._figures.of(block):
            if figure.kind == "ratio":
                if found := _in_figures(figure):
                    yield found
            elif figure.kind in ("count", "points") and (whole := counted(figure)) and whole.low > 0:
                found = _joined(block.text, last, figure, whole)
                if found and not _PLACED.search(block.text, max(0, found.start - 16), found.start):
                    yield found
            last = figure

    def whole_behind(self, block: Block, end: int) -> Whole | None:
        """The whole of a share that ends at `end`: the 12 of "37% of the 12 jurors"."""
        for figure in within(self._figures.of(block), end + 1, end + _NEAR)[:1]:
            near = _OF.fullmatch(block.text[end : figure.start])
            number = counted(figure) if near and figure.kind == "count" else None
            return Whole(figure, number) if number else None
        return None

    def whole_before(self, block: Block, start: int) -> Whole | None:
        """The whole that a sentence sets out from before the place `start`: the 12 of "Of the 12 jurors, 37%"."""
        begin = max(self._sentences.around(block, start).start, start - _FAR)
        ahead = block.text[begin : start + 1]
        if not _may_set_out(ahead) and "-" not in ahead:
            return None
        for figure in reversed(within(self._figures.of(block), begin, start)):
            before = block.text[max(begin, figure.start - 50) : figure.start] if figure.kind == "count" else ""
            sets_out = _may_set_out(before) and _AMONG.search(before)
            if sets_out or (_STRONG.match(block.text, figure.end) and _ON.search(before)):
                between = block.text[figure.end : start]
                number = counted(figure) if "," in between and ";" not in between else None
                return Whole(figure, number) if number and number.low > 0 else None
        return None

    def whole_named(self, block: Block, start: int, noun: str) -> Whole | None:
        """The only number of such people or things that the sentence before the place `start`, or the one it is in, names."""
        begin = self._sentences.around(block, max(0, self._sentences.around(block, start).start - 2)).start
        figures = within(self._figures.of(block), max(begin, start - _FAR), start)
        counts = [figure for figure in figures if figure.kind == "count"]
        named = [figure for figure in counts if figure.unit.lower() == noun.lower()]
        number = counted(named[0]) if len(named) == 1 and len(counts) == 1 else None
        return Whole(named[0], number) if number and number.low > 0 else None

    def only_count(self, block: Block, start: int) -> Whole | None:
        """The only number before the place `start` in its sentence, or else in the one before; dates and percentages are none."""
        sentence = self._sentences.around(block, start)
        before = self._sentences.around(block, max(0, sentence.start - 2))
        for begin in (sentence.start, before.start):
            figures = within(self._figures.of(block), max(begin, start - _FAR), start)
            counts = [figure for figure in figures if figure.kind not in _NO_NUMBERS]
            if counts:
                number = counted(counts[0]) if len(counts) == 1 and counts[0].kind == "count" else None
                return Whole(counts[0], number) if number and number.low > 0 else None
        return None

    def count_before(self, block: Block, start: int) -> Whole | None:
        """The last number of things before the place `start`, with no other figure between."""
        for last in within(self._figures.of(block), start - _NEAR, start)[-1:]:
            number = counted(last) if last.kind == "count" else None
            return Whole(last, number) if number else None
        return None


def _in_figures(figure: Figure) -> Fraction | None:
    """The fraction that a ratio counts out, "12 out of 30" or "9/20"; None for "one in five"."""
    slashed = _SLASHED.fullmatch(figure.text)
    if slashed and (slashed[1] != "1" or "in" not in figure.text.split()):
        part, whole = (int(number) for number in slashed.groups())
        if "/" in figure.text or not spoken(whole):
            return Fraction(figure.start, figure.end, Interval.exactly(part), Interval.exactly(whole), figure.text)
    joint = _OUT_OF.search(figure.text) if slashed is None and figure.value else None
    number = written(figure.text, joint.end()) if joint else None
    if joint and number and figure.value and not spoken(number.top * number.scale // number.bottom):
        return Fraction(figure.start, figure.end, Interval.exactly(figure.value), Interval.exactly(1), figure.text)
    return None


def _may_set_out(before: str) -> bool:
    """Whether a text has a word that sets out from a number: "Of the", "among the"."""
    lowered = before.lower()
    return "of" in lowered or "among" in lowered or "From" in before


def spoken(whole: int) -> bool:
    """Whether a share out of so many is a way of speaking, as "eight out of 10" is, and no count."""
    return whole in (2, 3, 4, 5, 10, 100)


def _joined(text: str, last: Figure | None, figure: Figure, whole: Interval) -> Fraction | None:
    """The fraction whose whole is a figure, and whose part the one before or the word "one"; or that begins with it: "14-of-20"."""
    if last and last.kind == "count" and figure.start - last.end < _NEAR:
        part = counted(last) if _PART_OF.fullmatch(text[last.end : figure.start]) else None
        if part and part.low <= whole.high:
            return Fraction(last.start, figure.end, part, whole, f"{last.text.lower()} of {figure.text}")
    before = text[max(0, figure.start - 24) : figure.start]
    one = (
        _ONE.search(before)
        if before.endswith(("the ", "its ", "their ", "our ", "his ", "her ", "those ", "these "))
        else None
    )
    if one:
        return Fraction(
            figure.start - len(before) + one.start(), figure.end, Interval.exactly(1), whole, f"one of {figure.text}"
        )
    slashed = _SLASHED.match(text, figure.start) if text[figure.start].isdecimal() else None
    if slashed and 0 < int(slashed[1]) <= int(slashed[2]):
        counted_, all_ = (Interval.exactly(int(number)) for number in slashed.groups())
        return Fraction(figure.start, slashed.end(), counted_, all_, slashed[0])
    return None
