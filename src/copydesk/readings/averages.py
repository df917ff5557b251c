"""Averages, and the figures beside them that they are of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.runs import naming, runs
from copydesk.text import Span

_OF = Late(
    r"(?P<of>(?:\s(?!of\b|for\b|at\b|is\b|was\b|to\b|than\b|in\b|over\b|will\b|would\b|be\b|may\b|could\b|should\b|has\b|had\b|on\b|by\b|with\b)[\w’'-]+){0,3}?)"
    r"(?:\s(?:of|at|is|was|being|to|came to|comes to|out at|out to|came out at|equals)|:|,)?"
    r"\s(?:only\s|just\s|exactly\s|about\s|around\s|roughly\s|some\s|nearly\s|almost\s|over\s|more\sthan\s)?\Z"
)
_SERIES = Late(
    r"(?:\s(?!in\b|of\b|for\b|over\b|across\b|from\b)[A-Za-z’'-]+){0,2}\s(?:of|for|across|over|from)\s(?:the\s|these\s|those\s|its\s|their\s|his\s|her\s)?"
    r"(?:(?!for\b|over\b|from\b|across\b|in\b)[A-Za-z’'-]+,?\s){0,4}?(?:(?:who|which)\s(?:are|were)\s(?:aged\s)?)?(?:[(:–—]\s?)?\Z"
)
_IS = Late(
    r"(?:\s[\w’'-]+)?\)?,?(?:\s[–—])?\s(?:is|was|equals|=|would\sbe|works\sout\s(?:at|as|to)|comes\s(?:out\s)?(?:to|at)|came\s(?:out\s)?(?:to|at)|makes|gives|gave)\s(?:only\s|just\s|exactly\s)?\Z"
)
_ON = Late(r"(?:\s[\w’'-]+){0,4}?,?\son\s")
_ON_AVERAGE = Late(r"\b[Oo]n\s\Z")
_A_MEAN = Late(r"\ba\s[\d.,]+\s\Z")
# "On average the three machines ran for 15 hours".
_THE = Late(r"\b(?:the|its|their)\s\Z")
_NOW = Late(r",?(?:\s[\w’'-]+){1,6}?\s(?:(?:only|just|about|around|some)\s)?\Z")
# What an average is not of the figures beside it: they are compared with it, or of another time, or not all.
_APART = Late(
    r"\b(?:than|against|above|below|beats?|but|while|versus|compar\w+|where|unlike|from\san?|up\sfrom|down\sfrom|after\sthat|since|then|rest|others?|later|earlier|before|"
    r"in\swhich|lagg\w+|trail\w+|exceed\w*|match(?:ed|ing)|outpac\w+|in\sa\sseries|highs?|lows?|peaks?|records?|beating|took|takes|brings?|brought|raised|lifted|pushed|improv\w+|best|worst|top|first|spend|pay|pays|charge|costs?\san|who|when|will|would|for\sthe|nationally|across\sthe|last|(?:over\sthe\s(?:past|last))|common)\b",
    re.IGNORECASE,
)
_SOME_OF = Late(r"(?:\s[\w’'-]+){0,3}?\s(?:in|at|on|for)\s(?:[a-z]+|\d+)\sof\s(?:the|his|her|its|their)\b")
# "In their last three games", where three are listed.
_SPANNED = Late(
    r"\s(?:in|over|during|across|for|at|on)\s(?:the|his|her|its|their|our|these|those)\s(?:last|past|previous|final|latest|top|"
    r"(?:first|opening)(?=\s\w+\s\w+(?:,\s(?:an?\s|for\san\s|giving\s|\Z)|\s(?:gave|gives|made|makes)\s)))\s(?:[a-z]+|\d+)\s[a-z]+\b"
)
_UNTOLD = Late(
    r"\s(?:\w+\s){0,2}?(?:for\sthe|last|in\s(?:19|20)\d\d|nationally|across\sthe|among|after\sthat|since|elsewhere|abroad|worldwide)\b"
)
_PER = Late(
    r"(?:\s(?P<noun>(?!an?\b|per\b|each\b|every\b)[\w’'-]+))?(?:\s(?!an?\b|per\b|each\b|every\b)[\w’'-]+)?\s(?:(?:an?|per|each|every)\s(?P<unit>\w+)|(?P<each>each|apiece))"
    r"|(?:\s(?P<noun2>[\w’'-]+))?(?:,\s)?\s(?P<daily>daily|weekly|monthly|yearly|annually)\b"
)
# "A daily average of 300".
_EVERY = Late(r"(?P<noun>)(?P<unit>)(?P<each>)(?P<noun2>)\b(?P<daily>daily|weekly|monthly|yearly|annual)\s\Z")
_OWN_VERB = Late(
    r",\s(?!giving|making|putting|meaning|yielding|producing|bringing|leaving|averaging)\w+ing\s(?:(?:an?|on)\s?)?\Z|,?\sand\s(?!an?\b|on\b|so\b|the\b|their\b|his\b|her\b|its\b|thus\b|works?\b|averag)\w+(?:\s[\w’'-]+){1,3}\s(?:an?|on)\s?\Z|\band\s(?:[\w’'-]+\s){0,2}?(?!an?\b)\w+(?:ed|es|s|t|id|old)\s(?:an?|on)\s?\Z"
)
_PLURAL = Late(r"ies\Z|(?<=[sxh])es\Z|(?<!s)s\Z")
# Where a speed was kept up: "80 mph on the flat".
_THERE = Late(r"\s(?:on|along|up|down|between|uphill|downhill|after)\b")
_VERB = Late(r"\s(?:were|was|are|is|have|has|had|will|go|goes|went)\b")
_AND = Late(r"\band\b")
_DAILY = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year", "annual": "year"}
_HOURS = {"hour": 1.0, "minute": 1 / 60, "day": 24.0}
# What figures have an average of without its being named beside them.
_GENERAL = frozenset(
    """score scores mark marks grade grades value weight height length age time times temperature temperatures attendance attendances turnout rating
    result size figure number total speed width depth rise increase growth daily monthly weekly yearly annual hourly rainfall crowd gate points reading
    price cost audience audiences crowds bill""".split()
)
# So far beyond the least and the greatest of its figures an average is no slip, but of something else.
_BEYOND = 0.25


class Average(NamedTuple):
    """An average as stated, and the figures that it is of: all of them, or a total and what it is spread over.

    `per` is what the second of a total's figures is multiplied by to count what the average is per.
    """

    figure: Figure
    of: Sequence[Figure]
    spread: bool = False
    median: bool = False
    per: float = 1.0


def average_of(figures: list[Figure], cue: Span) -> Average | None:
    """The average that a cue tells, with the figures of its sentence that it is of."""
    text = figures[0].block.text
    median = text[cue.start : cue.end].lower().startswith("median")
    listed = runs(figures)
    for run in listed:  # "the average of 3, 5 and 7 is 6"
        if run[0].start > cue.end and _SERIES.match(text, cue.end, run[0].start):
            after = next((f for f in figures if f.start > run[-1].end), None)
            if after and _IS.fullmatch(text, run[-1].end, after.start) and alike(after, run):
                return Average(after, run, median=median)
    figure = _told(figures, cue)
    if figure is None:
        return None
    begun = min(cue.start, figure.start)
    beside = [run for run in listed if figure not in run and alike(figure, run)]
    if len(beside) == 1 and _of_run(text, beside[0], Span(begun, max(figure.end, cue.end)), figure):
        return Average(figure, beside[0], median=median)
    return None if beside or median else _spread(figures, figure, cue)


def alike(figure: Figure, run: Sequence[Figure]) -> bool:
    """Whether a figure can be the average of those of a list: in their unit, or one of the two is bare."""
    last = naming(run)
    nouns = {f.unit.lower() for f in (figure, *run) if f.unit}
    if figure.kind in ("count", "age") and run[0].kind in ("count", "age"):
        return figure.kind != "count" or len(nouns) < 2 or {"year"} < nouns
    if (figure.kind, figure.unit) == (last.kind, last.unit):
        return True
    if figure.kind == "points" and all(f.kind == "count" and not f.unit for f in run):
        return True  # "averaged 21 points, scoring 17, 24 and 13"
    if figure.kind in ("money", "measure", "duration") and all(f.kind == "count" and not f.unit for f in run):
        return len(run) > 2  # "an average of 22 kg: 15, 21 and 23"
    return figure.kind == "count" and not figure.unit and last.kind in ("duration", "measure", "points")


def _told(figures: list[Figure], cue: Span) -> Figure | None:
    """The figure of an average: "an average of 6", "averaging 6", "6 on average", "on average it drew 850"."""
    text = figures[0].block.text
    after = next((f for f in figures if f.start >= cue.end), None)
    if after and after.start - cue.end < 60:
        of = _OF.match(text, cue.end, after.start)
        if of:
            return after if _named(text, of["of"], cue) else None
    before = next((f for f in reversed(figures) if f.end <= cue.start), None)
    if before and (
        _ON.fullmatch(text, before.end, cue.start) or _A_MEAN.search(text, max(0, before.start - 3), cue.start)
    ):
        return before
    if _ON_AVERAGE.search(text, 0, cue.start):
        near = (f for f in figures if f.start >= cue.end and _NOW.fullmatch(text, cue.end, f.start))
        return next((f for f in near if not _THE.search(text, f.start - 6, f.start)), None)
    return None


def _named(text: str, of: str, cue: Span) -> bool:
    """Whether what an average is of, "average wait", is what any figures have, or is named elsewhere."""
    nouns = [word.lower() for word in of.split()]
    if not nouns or text[cue.start : cue.end].lower() in ("averaged", "averaging", "averages"):
        return True
    around = (text[max(0, cue.start - 300) : cue.start] + " " + text[cue.end + len(of) :][:200]).lower()
    return all(noun in _GENERAL or noun[: max(4, len(noun) - 2)] in around for noun in nouns)


def _of_run(text: str, run: Sequence[Figure], told: Span, figure: Figure) -> bool:
    """Whether nothing tells that an average is of others than a list beside it."""
    first, last = run[0], run[-1]
    values = [f.value or 0 for f in run]
    if len(run) < 3 or not min(values) * (1 - _BEYOND) <= (figure.value or 0) <= max(values) * (1 + _BEYOND):
        return False
    between = text[last.end : told.start] if last.end < told.start else text[told.end : first.start]
    if spanned := _SPANNED.search(between):
        between = between[: spanned.start()] + between[spanned.end() :]
    if _APART.search(between) or _UNTOLD.match(text, figure.end) or _SOME_OF.match(text, last.end):
        return False
    if last.end < told.start and _OWN_VERB.search(text, last.end, told.start):
        return False
    return len(between) < 100


def _spread(figures: list[Figure], figure: Figure, cue: Span) -> Average | None:
    """A total and what it is spread over: "30 goals in ten games, an average of three a game"."""
    text = figure.block.text
    before = [f for f in figures if f.end <= min(cue.start, figure.start)][-2:]
    if len(before) < 2:
        return None
    between = Span(before[-1].end, min(cue.start, figure.start))
    if _APART.search(text, before[0].end, between.end) or _OWN_VERB.search(text, *between):
        return None
    if figure.unit.endswith(" an hour"):
        return None if _THERE.match(text, figure.end) else _speed(figure, before)
    per = _PER.match(text, figure.end) or _EVERY.search(text, 0, cue.start)
    if per is None:
        return None
    if _VERB.match(text, per.end()) and _AND.search(text, *between):
        return None  # "and an average of 14 a week were paid"
    noun = (per["noun"] or per["noun2"] or "").lower()
    named = figure.unit.lower() if figure.kind != "count" or figure.unit else noun
    for total, over in (before, before[::-1]):
        if over.kind not in ("count", "duration") or not over.unit or not _per(per, over, total):
            continue
        if total.kind != figure.kind or (named and total.unit and not _same(named, total.unit)):
            continue
        return Average(figure, (total, _during(text, over)), spread=True)
    return None


def _during(text: str, over: Figure) -> Figure:
    """A time that "over" stands before, which is no longer than said."""
    if over.approximate and text.endswith("over ", 0, over.start):
        return over._replace(low=over.value, high=over.value, approximate=False)
    return over


def _per(per: re.Match[str], over: Figure, total: Figure) -> bool:
    """Whether what an average is per is what one of the figures counts."""
    if per["each"]:
        return over.kind == "count" and over.unit != total.unit and over.start < total.start
    unit = _DAILY[per["daily"]] if per["daily"] else per["unit"]
    return _same(unit, over.unit)


def _same(one: str, other: str) -> bool:
    """Whether two nouns are the same but for their number."""
    one, other = (_PLURAL.sub(lambda ending: "y" if ending[0] == "ies" else "", noun.lower()) for noun in (one, other))
    people = {"people", "resident", "inhabitant", "person"}
    return one == other or {one, other} <= people


def _speed(figure: Figure, before: Sequence[Figure]) -> Average | None:
    distance = next((f for f in before if f.kind == "measure" and f.unit == figure.unit.removesuffix(" an hour")), None)
    time = next((f for f in before if f.kind == "duration" and f.unit in _HOURS), None)
    return Average(figure, (distance, time), spread=True, per=_HOURS[time.unit]) if distance and time else None
