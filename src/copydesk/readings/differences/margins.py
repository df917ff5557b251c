"""Differences of two numbers that stand together: "12 votes to 9, a margin of 4", "won by 5 points, 52% to 48%"."""

from __future__ import annotations

import re
from functools import cache

from copydesk.arithmetic.interval import Interval
from copydesk.document import Block
from copydesk.readings.differences.bases import OPEN
from copydesk.readings.differences.couples import Couple, before, behind, between
from copydesk.readings.differences.quantities import Difference, Quantity
from copydesk.readings.figures import Figure
from copydesk.readings.figures.precision import stated
from copydesk.readings.figures.rewriting import shown
from copydesk.readings.late import Late
from copydesk.readings.sentences import sentence_around
from copydesk.text import Span


@cache
def _margin_words() -> re.Pattern[str]:
    """What says right before a figure that it is a difference: "a margin of"."""
    return re.compile(
        r"\b(?:margin|majority|difference|lead|gap|advantage|edge|spread|deficit)\b(?: over [\w\s.'’-]{1,30}?| between [\w\s.,%'’-]{1,40}?)? (?:of|is|was|to|at) (?:about |nearly |just |only )?\Z",
        re.IGNORECASE,
    )


@cache
def _won_by() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:w[oi]ns?|winning|beats?|beating|beaten|defeat(?:s|ed|ing)?|los[et]s?|losing|leads?|leading|led|ahead|behind|trail(?:s|ed|ing)?|pass(?:es|ed)|approved|rejected|prevail(?:s|ed)"
        r"|adopted|tops?|topped|edged?(?: out)?|failed|fell|voted|carried|re-?elected|elected|victory|victorious|lagged|lags|up|down|leads)\b[^.;:!?\d]{0,60}?\bby (?:a (?:margin|majority) of |just |only |a )?\Z",
        re.IGNORECASE,
    )


_WHOLE = 100
# How far before a difference the words may stand that say what it is of, in characters.
_FARTHEST = 110
_NOUNS_BEHIND = Late(
    r"[-\s](?:(?:vote|point|percentage[- ]point|seat|goal|run)s?[-\s])?(?:\w+ )?(?:margin|majority|lead|difference|gap|advantage|edge|win|victory|defeat|loss|deficit|spread)\b",
    re.IGNORECASE,
)
_AHEAD = Late(
    r"(?:\s(?:votes|points|seats|goals|runs))?\s(?:behind|ahead of|in front of|clear of|adrift of) (?:the )?(?:[A-Z][\w'’.]+ ?){1,3}(?=[,(:–—])"
)
_TO_PAIR = Late(
    r"(?:\s(?!of error\b)[\w.'’-]+){0,5}?\s?[,(:–—]\s?(?:with |by |at |or |winning |losing |and )?(?:a (?:score|vote|count|tally) of )?\Z"
)
_PAIR_TO = Late(
    r"(?:\s[\w'’-]+){0,4}?\s?[,(:–—;]\s?(?:or |for |with |by |in |giving |making )*(?:(?:giving|leaving|handing|securing|earning|putting) (?:[\w'’-]+ ){1,4}?)?(?:an? |the |its |their |his |her )?(?:slim |narrow |clear |thin |wide |comfortable |winning |final )?"
    r"(?P<noun>(?:margin|majority|difference|lead|gap|advantage|edge|spread)(?: of)? )?(?:just |only |exactly )?\Z"
)
_LATER = Late(
    r"[-\s]?(?:[\w-]+\s){0,3}?(?:of (?:the|its|their) |in (?:the )?(?:first|second|third|last|previous|\d{4})\b|at (?:the )?half|at the (?:break|interval)|over (?:the )?\d|more than|than\b|of error|from\b|short|shy|to spare|(?:vote|point)s? to spare|"
    r"down from|up from|in \d{4}|to (?:\d|one|two|three|four|five|six)\b|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|after\b|last (?:week|month|year)|under par|wide|since\b|last time)"
)
_UNITS_NOT = Late(
    r"wickets?|strokes?|lengths?|sets?|shots?|holes?|seconds?|minutes?|innings|games?|days?|years?|times|hours?|runs?|legs?|tries|metres?|meters?",
    re.IGNORECASE,
)
_WINNING = Late(r",? (?:winning|to win|and won|losing|and lost|a win|a victory) by (?:a margin of |just |only )?\Z")
_MORE_SCORES = Late(r",?\s?(?:\(?\d+[-–]\d+|and \d+[-–]\d+|to \d|for \d)")
_POLL = Late(
    r"\b(?:polls?|survey|percent|per cent|voters?|support|approve|election|candidate|referendum)\b|%", re.IGNORECASE
)


def from_couple(block: Block, figures: list[Figure], n: int) -> Difference | None:
    """The difference that figure `n` says of two numbers that stand together before it or behind it."""
    text, figure = block.text, figures[n]
    if figure.kind not in ("count", "points", "percent") or figure.unit == "basis point":
        return None
    if _UNITS_NOT.fullmatch(figure.unit) or _LATER.match(text, figure.end):
        return None
    sentence = sentence_around(block, figure.start)
    couple = _couple(text, figures, n, sentence)
    if couple is None or not _of_one_kind(figure, couple):
        return None
    if _MORE_SCORES.match(text, couple.end):
        return None
    if OPEN.search(text, min(couple.first.start, figure.start), max(couple.end, figure.end)):
        return None
    return _difference(
        figure,
        couple,
        polled=_POLL.search(text, max(sentence.start, figure.start - 250), min(sentence.end, figure.end + 250))
        is not None,
    )


def _couple(text: str, figures: list[Figure], n: int, sentence: Span) -> Couple | None:
    """The two numbers that figure `n` is said to be the difference of."""
    figure = figures[n]
    noun = _NOUNS_BEHIND.match(text, figure.end) or _AHEAD.match(text, figure.end)
    start = max(sentence.start, figure.start - _FARTHEST)
    margin = _margin_words().search(text, start, figure.start)
    if "error" in text[figure.end : figure.end + 20] or (margin and "error" in margin[0]):
        return None
    found = None
    if noun or margin or _won_by().search(text, start, figure.start):
        told = noun.end() if noun else figure.end
        if n + 1 < len(figures) and _TO_PAIR.fullmatch(text, told, min(figures[n + 1].start, sentence.end)):
            found = behind(text, figures, n + 1)
    if found is None and (noun or margin):
        found = between(text, figures, n) or before(text, figures, n, sentence.start, _PAIR_TO)
    if found is None and not noun:
        found = before(text, figures, n, sentence.start, _WINNING)
    return found


def _of_one_kind(figure: Figure, couple: Couple) -> bool:
    """Whether a figure can be a difference of two such numbers: points of percentages, votes of votes."""
    if couple.first.kind == "number":
        return figure.kind != "percent"
    return figure.kind != "count" or not figure.unit


def _difference(figure: Figure, couple: Couple, *, polled: bool) -> Difference | None:
    """The difference with the intervals of its numbers: those of shares are rounded, votes and goals are exact."""
    first, second, _ = couple
    interval = stated(figure)
    if interval is None or figure.value is None:
        return None
    exact = figure.value == int(figure.value) and not figure.approximate
    both = first.value + second.value
    shares = first.kind == "share" or (figure.kind == "points" and polled and both <= _WHOLE + 1)
    # The two shares of a whole are rounded together.
    if shares and (both != _WHOLE or first.value != int(first.value) or not exact):
        return Difference(figure, interval, _rounded(first), _rounded(second))
    return Difference(figure, Interval.exactly(figure.value) if exact else interval, first, second)


def _rounded(quantity: Quantity) -> Quantity:
    decimals = len(shown(quantity.value, 3).partition(".")[2])
    half = 10.0**-decimals / 2
    return quantity._replace(interval=Interval(quantity.value - half, quantity.value + half))
