"""Figures that count nothing: dates, times, years, ages, scores, numbers in a series and in names."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.document import OPAQUE
from copydesk.readings.figures import units

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
# What begins with a digit and is dated, timed or numbered rather than counted.
_FIXED = re.compile(
    rf"""(?P<date>\d{{4}}-\d\d?-\d\d?\b | \d\d?/\d\d?(?:/\d\d(?:\d\d)?)?(?![\d/]) | \d\d?(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?!\w)(?:,?\s\d{{4}}\b)?)
  | (?P<time>\d\d?(?:[:.]\d\d)?\s?(?:[ap]\.m\.|[ap]m\b) | \d\d?:\d\d(?::\d\d)?(?:\s?(?:[ap]\.m\.|[ap]m\b))?(?![\d:]) | \d\d?\s?o['’]clock)
  | (?P<year>(?:1[0-9]|20)\d\d(?:s\b|[-–/](?:\d\d|(?:1[0-9]|20)\d\d)\b(?![-–/\d%])) | \d0s\b)
  | (?P<identifier>\d+(?:\.\d+){{2,}} | \d{{8,}}(?![\d,.]*\d) | \d{{3}}[-.\s]\d{{3}}[-.\s]\d{{4}}\b | \d{{3}}-\d{{4}}\b | 24/7\b | \d+(?:[A-Za-z]+\d[\w-]*|x\d+)\b)
  | (?P<ordinal>\d+(?:,\d{{3}})*(?:st|nd|rd|th)\b)
    """,
    re.VERBOSE,
)
_DAY = re.compile(rf"\b{_MONTH}\s(?:\d\d?(?:-|\sand\s|\sto\s))?$")
_DAY_END = re.compile(
    r"\d\d?(?:st|nd|rd|th)?(?:,?\s(?:1[0-9]|20)\d\d\b)?(?![\d,]*\d|[.]\d|%|\s(?:percent|per\scent|points|million|billion|years)\b)"
)
# A bare number of four digits is a year unless something says that it counts.
_YEAR = re.compile(
    r"(?:1[5-9]|20)\d\d(?![\d,.]*\d|%|\s?(?:percent|per\scent|miles|feet|dollars|people|million|billion)\b)"
)
_COUNTING = re.compile(
    r"\b(?:about|around|some|roughly|nearly|almost|approximately|over|than|least|most|up\sto|total\sof|only|just|all|another|these|those)\s$",
    re.IGNORECASE,
)
_AGED = re.compile(r"\b(?:aged?|ages|ages\sof|aged\sbetween)\s$|\b(?:turn(?:ed|s|ing)|at\sage)\s$", re.IGNORECASE)
_AGE_BETWEEN_COMMAS = re.compile(r"\d\d?(?=,(?!\d)|\.(?:\s|$)|\)|;)")
_NAME_COMMA = re.compile(r"[A-Z][\w’'.-]*(?:\s(?:Jr|Sr)\.)?,\s$")
_NUMBERED = re.compile(
    r"(?:\b(?:No|Nos|Number|numbers?|Highway|Route|Interstate|Section|Sections|Article|Chapter|chapter|[Pp]age|[Pp]ages|Flight|Room|Rule|Channel|"
    r"Title|Apollo|iPhone|Windows|Version|version|Formula|Type|type|Level|Tier|Grade|grade|grades|Group|Gate|Unit|Phase|Part|Vol|Figure|Table|Step|"
    r"step|Week|Day|Game|Act|Appendix|Bowl|Proposition|Prop|Measure|Amendment|District|Ward|Precinct|Line|line|Pier|"
    r"Terminal|Studio|Area|Division|Class|Opus|Psalm|Catch|War|Top|top|Big|Fortune|S&P|FTSE|Nikkei|Dow|Russell|"
    r"CAC|Generation|Stage|Book|Season|Episode|Round|round|Issue|Item|Form|Track|Hole|Lot|Bay|Boeing|Airbus|port|code|"
    r"H\.?R|HB|SB|Bill|Act|Resolution|Executive\sOrder)\.?\s|[#№/\\_@§]|\w-)$"
)
_PERCENT = re.compile(r"[\d.,]+\s?(?:%|percent|per\scent)")
_STREET = re.compile(
    r"\s(?:[NSEW]\.?\s)?(?:[A-Z]\w+\s){1,3}(?:Street|St\.|Avenue|Ave\b|Road|Rd\b|Boulevard|Blvd|Drive|Lane|Court|Way|Place|Square|Terrace)"
)
_AT_START = re.compile(r"(?:^|\n)\s*$")
_LIST_NUMBER = re.compile(r"\d+(?=[.):](?:\s|$))")
_SCORE = re.compile(
    r"\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})?(?![\d%-]|[-–\s](?:percent|per\scent|points?|pounds?|mile|foot|feet|year|month|week|day|hour|minute|million|billion)|\w)"
)
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
_AGE = re.compile(r"\d\d?\b")
_WHOLE = re.compile(r"\d+")
_NAME = re.compile(r"\w(?:[\w.,-]*\w)?")


class Reading(NamedTuple):
    """A figure as read from a text: characters half-open, and what `Figure` says of it."""

    start: int
    end: int
    kind: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    approximate: bool = False


def fixed(text: str, start: int, before: str) -> Reading | None:
    """The date, time, year, ordinal, age, score or identifier that begins at `start`, with a digit."""
    match = _FIXED.match(text, start)
    if match and not (match.lastgroup == "identifier" and units.AFTER.match(text, start + 1)):
        return Reading(start, match.end(), match.lastgroup or "")
    if _DAY.search(before) and (day := _DAY_END.match(text, start)):
        return Reading(start, day.end(), "date")
    if before.endswith(OPAQUE) or (_NUMBERED.search(before) and not _PERCENT.match(text, start)):
        return _reading(_NAME.match(text, start), "identifier")
    if _AT_START.search(before) and (numbered := _LIST_NUMBER.match(text, start)):
        return _reading(numbered, "identifier")
    return None if before.endswith(("$", "£", "€", "¥")) else _by_context(text, start, before)


def _by_context(text: str, start: int, before: str) -> Reading | None:
    """What only the words around a number give away: a year, a house number, an age, a score."""
    year = _YEAR.match(text, start)
    if year and not _COUNTING.search(before) and not units.AFTER.match(text, year.end()):
        return _reading(year, "year", float(year[0]))
    whole = _WHOLE.match(text, start)
    if whole and _STREET.match(text, whole.end()):
        return _reading(whole, "identifier")
    age = (_AGE_BETWEEN_COMMAS.match(text, start) if _NAME_COMMA.search(before) else None) or (
        _AGE.match(text, start) if _AGED.search(before) else None
    )
    if age:
        return _reading(age, "age", float(age[0]))
    score = _SCORE.match(text, start)
    if score and not units.AFTER.match(text, score.end()) and not _BETWEEN.search(before):
        return _reading(score, "score")
    return None


def _reading(match: re.Match[str] | None, kind: str, value: float | None = None) -> Reading | None:
    return Reading(*match.span(), kind, value, value, value) if match else None
