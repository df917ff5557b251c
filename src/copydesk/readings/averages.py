"""Averages, and the figures beside them that they are of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.runs import runs
from copydesk.text import Span

_OF = Late(
    r"(?:\s(?!of\b|for\b|at\b|is\b|was\b|to\b|than\b|in\b|over\b|will\b|would\b|be\b|may\b|could\b|should\b|has\b|had\b)(?P<noun>[\w’'-]+)){0,3}?(?:\s(?:of|at|is|was|being|to|came to|comes to|out at|out to|came out at|equals)|:|,)?"
    r"\s(?:only\s|just\s|exactly\s|about\s|around\s|roughly\s|some\s|nearly\s|almost\s|over\s|more\sthan\s)?\Z"
)
_SERIES = Late(
    r"(?:\s(?!of\b|for\b|over\b|across\b|from\b|in\b)[A-Za-z’'-]+){0,2}\s(?:of|for|across|over|from)\s(?:the\s|these\s|those\s|its\s|their\s|his\s|her\s)?(?:(?!for\b|over\b|from\b|across\b|in\b)[A-Za-z’'-]+\s){0,4}?[(:]?\Z"
)
_IS = Late(
    r"(?:\s[\w’'-]+)?\)?,?\s(?:is|was|equals|=|would\sbe|works\sout\s(?:at|as|to)|comes\s(?:out\s)?(?:to|at)|came\s(?:out\s)?(?:to|at)|makes|gives|gave)\s(?:only\s|just\s|exactly\s)?\Z"
)
_AFTER = Late(
    r"(?:\s(?:\w+\s){0,2}?(?:for|over|from|across|in|on|with|of|after)|:|\s[(–—]|,)\s?(?:(?:scores?|marks?|results?|readings?|values?|grades?|rounds?|tests?|of|the|his|her|its|their)\s){0,4}\Z"
)
_BETWEEN = Late(
    r"(?:\s(?!than\b|against\b|above\b|below\b|beat\b|but\b|while\b|versus\b|compare\w*\b|where\b|and\b|or\b|gives?\b|gave\b|are\b|is\b|was\b|were\b|will\b|have\b|has\b|had\b)[\w’'-]+){0,2}"
    r"(?:\s(?:in|on|over|for|at|from|to|by|across|during)(?:\s(?!where\b|when\b|which\b|that\b|while\b)[\w’'-]+){1,4}?)?"
    r"\)?[,;:.]?(?:\s?[–—(]\s?|\s)?"
    r"(?:(?:or|for|giving|gives?|gave|making|makes?|made|with|which|yielding|yields?|producing|meaning|that|is|are|and|to|so|thus|hence|on|it|"
    r"an?|the|their|his|her|its|whose|him|them|us|works?|working|out|at|team|side|overall|This|That|The|Their|His|Her|Its|On)\s)*"
)
# Behind an average these are what it is the average of.
_UNTOLD = Late(
    r"\s(?:\w+\s)?(?:for\sthe|last|in\s(?:19|20)\d\d|nationally|across\sthe|among|over\sthe\s(?:past|last))\b"
)
_AGAINST = Late(
    r"\b(?:than|against|above|below|beat|but|while|versus|compared|where|as against|last year|unlike|from a|up from|down from)\b"
)
_PER = Late(
    r"(?:\s(?P<noun>[\w’'-]+))?(?:\s[\w’'-]+)?\s(?:an?|per|each|every)\s(?P<unit>\w+)|(?:\s(?P<noun2>[\w’'-]+))?(?:,\s)?\s(?P<daily>daily|weekly|monthly|yearly|annually)\b"
)
_OVER = Late(
    r"(?:\s[\w’'-]+){0,4}?\s(?:in|over|across|during|for|from|within|on)\s(?:the\s|its\s|his\s|her\s|their\s|first\s|last\s|all\s|just\s|only\s|those\s|these\s)*\Z"
)
_DAILY = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"}


class Average(NamedTuple):
    """An average as stated, and the figures that it is of: all of them, or a total and what it is spread over."""

    figure: Figure
    of: Sequence[Figure]
    spread: bool = False


def average_of(figures: list[Figure], cue: Span) -> Average | None:
    """The average that a cue tells, with the figures of its sentence that it is of."""
    listed = runs(figures)
    text = figures[0].block.text
    for run in listed:  # "the average of 3, 5 and 7 is 6"
        if run[0].start > cue.end and _SERIES.match(text, cue.end, run[0].start):
            after = next((f for f in figures if f.start > run[-1].end), None)
            if after and _IS.fullmatch(text, run[-1].end, after.start):
                return _of(after, run)
            return None
    figure = _told(figures, cue)
    if figure is None:
        return None
    for run in listed:
        first, last = run[0], run[-1]
        if figure in run:
            continue
        begun = min(cue.start, figure.start)
        behind = first.start > figure.end and _AFTER.fullmatch(text, figure.end, first.start)
        before = last.end < begun and text[last.end : begun] != " " and _BETWEEN.fullmatch(text, last.end, begun)
        if (behind or (before and not _UNTOLD.match(text, figure.end))) and (average := _of(figure, run)):
            return average
    return _spread(figures, figure, cue)


def _told(figures: list[Figure], cue: Span) -> Figure | None:
    """The figure of an average: "an average of 6", "averaging 6", "6 on average"."""
    text = figures[0].block.text
    after = next((f for f in figures if f.start >= cue.end), None)
    if after and after.start - cue.end < 40 and _OF.match(text, cue.end, after.start):
        return after
    before = next((f for f in reversed(figures) if f.end <= cue.start), None)
    if before and re.fullmatch(r"(?:\s[\w’'-]+){0,4}?,?\son\s", text[before.end : cue.start]):
        return before
    return None


def _of(figure: Figure, run: list[Figure]) -> Average | None:
    """An average of figures that it can be compared with."""
    last = run[-1]
    same = (figure.kind, figure.unit) == (last.kind, last.unit) or (
        figure.kind in ("count", "age") and run[0].kind in ("count", "age")
    )
    nouns = {f.unit.lower() for f in (figure, *run) if f.unit}
    if figure.kind == "count" and len(nouns) > 1:
        return None
    text = figure.block.text[max(0, figure.start - 24) : figure.start]
    bare = (
        figure.kind == "count" and not figure.unit and last.kind in ("duration", "measure") and "an average of" in text
    )
    return Average(figure, run) if same or bare else None


def _spread(figures: list[Figure], figure: Figure, cue: Span) -> Average | None:
    """A total and what it is spread over: "30 goals in ten games, an average of three a game"."""
    text = figure.block.text
    before = [f for f in figures if f.end <= min(cue.start, figure.start)]
    per = _PER.match(text, figure.end)
    if len(before) < 2 or per is None:
        return None
    total, over = before[-2:]
    unit = _DAILY[per["daily"]] if per["daily"] else per["unit"]
    counts = over.unit.lower().removesuffix("s")
    if over.kind not in ("count", "duration") or not counts or counts != unit.lower().removesuffix("s"):
        return None
    noun = (per["noun"] or per["noun2"] or "").lower()
    named = figure.unit.lower() if figure.kind != "count" else noun
    if total.kind != figure.kind or (named and total.unit and named not in (total.unit.lower(), "each")):
        return None
    if not _OVER.fullmatch(text, total.end, over.start) or _AGAINST.search(
        text, over.end, min(cue.start, figure.start)
    ):
        return None
    return Average(figure, (total, over), spread=True)
