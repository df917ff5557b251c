"""Margins of error: where they are told, and how large they are."""

from __future__ import annotations

import math
import re
from functools import cache
from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.numbers import number
from copydesk.readings.figures.precision import stated
from copydesk.readings.figures.written import written
from copydesk.readings.late import Late
from copydesk.readings.nearby import figures_in
from copydesk.readings.sentences import Sentences

# How far from "margin of error" its size may stand, in characters.
_FARTHEST = 140


class Margin(NamedTuple):
    """A margin of error, half-open in characters of its block, in percentage points.

    `percent` tells that it is written as a percentage; `attributive` that it stands before its noun, "a 3% margin of error";
    `named` that it is called a margin of error there, or marked as one, and not how accurate the poll is.
    """

    block: Block
    start: int
    end: int
    value: float
    points: Interval
    percent: bool
    attributive: bool
    named: bool = True

    @property
    def text(self) -> str:
        """The margin as it is written, without the sign for both ways."""
        return self.block.text[self.start : self.end]


def told(text: str) -> bool:
    """Whether a text may tell a margin of error."""
    return (
        "rror" in text
        or "±" in text
        or "+/" in text
        or "MoE" in text
        or "us or minus" in text
        or "ccurate" in text
        or " either " in text
    )


@cache
def _nouns() -> re.Pattern[str]:
    return re.compile(
        r"(?<!standard )\b(?:margins?[- ]of[- ](?:(?:sampling|statistical|polling)[- ])?errors?|margin for error"
        r"|(?:(?:sampling|statistical|polling) )?error margins?|(?:sampling|statistical|polling) errors?|MoE)\b"
        r"|\baccurate (?=(?:to )?within|to )",
        re.IGNORECASE,
    )


_BOTH_WAYS = r"(?:±|\+\s?/\s?[-−–]|\+-|plus[- ](?:or|and)[- ]minus|plus/minus|give or take)"
_LEFT_OPEN = (
    r"(?:(?:only|just|about|around|approximately|approx\.|roughly|less than|under|more than|over|at least|at most|up to|as much as"
    r"|no more than|no less than|some|nearly|almost|the|an?|usually|estimated at|estimated to be|an estimated|maximum|within|exactly"
    r"|reported as|reported to be|put at|calculated at|given as|a maximum of|not more than)\s+)*"
)


@cache
def _ahead() -> re.Pattern[str]:
    """What stands between "margin of error" and how large it is."""
    return re.compile(
        r"(?:[,\s]\(?(?:for(?! an? (?:share|party|result|figure|percentage|value)\b)|in|on|among|across|at|with|based on)\b[^.;:(]{1,70}?\)?|,\s[^,.;:(\d]{1,40},|\s(?:due to|from|because of) sampling)?"
        r"[,)]?\s*(?:(?:is|was|are|were|be|being|came to|comes to|stands? at|stood at|of|to within|within|to|at|=|:|\(|[-–—])\s*){0,2}"
        rf"{_LEFT_OPEN}{_BOTH_WAYS}?\s*",
        re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    """What stands between how large it is and "margin of error"."""
    return re.compile(
        rf"[-\s]+(?:percentage[- ])?(?:{_BOTH_WAYS} |maximum |overall |estimated |reported |(?:is|was|as) (?:the|its|a) (?:\w+['’]s )?)*",
        re.IGNORECASE,
    )


_SIGNED = Late(rf"{_BOTH_WAYS}\s*(?:an?\s)?\Z", re.IGNORECASE)
_EITHER = Late(r"\s(?:either way|in either direction|up or down|in both directions|both ways)\b")
_OFF = Late(r"\b(?:errors?|out by|off by|off|accura\w+|var(?:y|ies)|uncertain\w*|precis\w+|wrong)\b")
_POLL = Late(r"\b(?:polls?|polled|survey(?:s|ed)?|sample|respondents|n\s?=)\b", re.IGNORECASE)


def named(text: str) -> bool:
    """Whether a short text, as the head of a column, says "margin of error"."""
    return len(text) < 120 and _nouns().search(text) is not None


def margins(document: Document, block: Block) -> list[Margin]:
    """The margins of error in a block that is no cell."""
    text = block.text
    found: dict[int, Margin] = {}
    spelled = "rgin" in text or "ing error" in text or "tical error" in text or "ccurate" in text or "MoE" in text
    for noun in _nouns().finditer(text) if spelled else ():
        sentence = document.reading(Sentences).around(block, noun.start())
        ahead = figures_in(document, block, noun.end() - 1, min(sentence.end, noun.end() + _FARTHEST))
        behind = figures_in(document, block, noun.start() - _FARTHEST, noun.start())[-1:]
        margin = _first_after(block, ahead, noun.end()) or _last_before(block, behind, noun.start())
        if margin:
            found[margin.start] = margin._replace(named=not noun[0].startswith(("accurate", "Accurate")))
    if not found and _POLL.search(text):
        for figure in document.reading(Figures).of(block):
            if figure.kind in ("points", "percent") and _both_ways(figure):
                margin = margin_of(block, figure)
                if margin:
                    found[margin.start] = margin
    return [found[at] for at in sorted(found)]


def _both_ways(figure: Figure) -> bool:
    """Whether the words beside a figure say that it is so much more or less."""
    text, start = figure.block.text, _unsigned(figure)
    signed = _SIGNED.search(text, max(0, start - 20), start)
    if signed or figure.kind != "points" or not _EITHER.match(text, figure.end):
        return signed is not None
    return _OFF.search(text, max(0, start - 80), figure.end + 80) is not None


def _first_after(block: Block, figures: list[Figure], end: int) -> Margin | None:
    """The figure that says how large the margin is whose name ends at `end`."""
    for figure in figures:
        if _ahead().fullmatch(block.text, end, _unsigned(figure)) and (margin := margin_of(block, figure)):
            return margin
    return None


def _last_before(block: Block, figures: list[Figure], start: int) -> Margin | None:
    """The figure that says how large the margin is whose name begins at `start`."""
    for figure in figures:
        if figure.kind in ("points", "percent") and _behind().fullmatch(block.text, figure.end, start):
            margin = margin_of(block, figure)
            return margin._replace(attributive=True) if margin else None
    return None


def _unsigned(figure: Figure) -> int:
    """Where a figure begins without its sign: "+/-3" is no negative number."""
    text, start = figure.block.text, figure.start
    while start < figure.end and text[start] in "±+-−–~≈<>":
        start += 1
    return start


def margin_of(block: Block, figure: Figure) -> Margin | None:
    """A figure as a margin of error; None where it can be none."""
    start = _unsigned(figure)
    bare = figure.kind in ("count", "identifier") and figure.unit == ""
    if figure.kind not in ("points", "percent") and not bare:
        return None
    value, points, end = figure.value, stated(figure), figure.end
    if figure.kind == "identifier":  # "error 3" is read as the third
        digits = written(block.text, start)
        if digits is None or digits.how != "digits":
            return None
        value, low, high = number(digits)
        points = Interval(low or 0.0, high or math.inf)
    if value is None or points is None:
        return None
    if value < 0:
        value, points = -value, Interval(-points.high, -points.low)
    if figure.unit == "basis point" or not 0 < value < 25:
        return None
    return Margin(block, start, end, value, points, figure.kind == "percent", attributive=False)
