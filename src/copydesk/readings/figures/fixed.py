"""Figures that count nothing: dates, times, years, ages, scores, numbers in a series and in names."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copydesk.document import OPAQUE
from copydesk.readings.figures.beside import unit
from copydesk.readings.figures.dates import MONTHS, day_and_month, day_behind_month
from copydesk.readings.figures.spot import Spot

# What a number that is all digits can be dated or timed by, in the word behind it.
_TIMED = frozenset([*(month.lower() for month in MONTHS), "of", "a", "p", "am", "pm", "o'clock"])
# Words after which a number of four digits counts something, and is no year.
_COUNTING = frozenset(
    "about around some roughly nearly almost approximately over than least most only just all another these those".split()
)
_COUNTED = frozenset("percent miles feet dollars people million billion".split())
_AGED = frozenset(["aged", "age", "ages", "ages of", "aged between", "turn", "turned", "turns", "turning", "at age"])
# What is numbered: "No. 5", "Highway 61". Capitals count.
_NUMBERED = frozenset(
    """No Nos Number number numbers Highway Route Interstate Section Sections Article Chapter chapter Page page Pages pages
    Flight Room Rule Channel Title Apollo iPhone Windows Version version Formula Type type Level Tier Grade grade grades
    Group Gate Unit Phase Part Vol Figure Table Step step Week Day Game Act Appendix Bowl Proposition Prop Measure Amendment
    District Ward Precinct Line line Pier Terminal Studio Area Division Class Opus Psalm Catch War Top top Big Fortune FTSE
    Nikkei Dow Russell CAC Generation Stage Book Season Episode Round round Issue Item Form Track Hole Lot Bay Boeing Airbus
    port ports code HR HB SB Bill Resolution""".split()
)
_NUMBERED_ENDS = ("S&P ", "H.R ", "H.R. ", "Executive Order ")
_STREETS = frozenset("street st avenue ave road rd boulevard blvd drive lane court way place square terrace".split())
_OF_NO_SCORE = (
    "per cent",
    *"percent point pound mile foot feet year month week day hour minute million billion".split(),
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?![\d,.]*\d|%)")
_AGE = re.compile(r"\d\d?")
_WHOLE = re.compile(r"\d+")
_DIGITS = re.compile(r"[\d.,]+")
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


@cache
def _shaped() -> re.Pattern[str]:
    """What begins with a digit and is dated, timed or numbered rather than counted, whatever stands around it."""
    return re.compile(
        r"""(?P<date>\d{4}-\d\d?-\d\d?\b | \d\d?/\d\d?(?:/\d\d(?:\d\d)?)?(?![\d/]))
      | (?P<time>\d\d?(?:[:.]\d\d)?\s?(?:[ap]\.m\.|[ap]m\b) | \d\d?:\d\d(?::\d\d)?(?:\s?(?:[ap]\.m\.|[ap]m\b))?(?![\d:]) | \d\d?\s?o['’]clock)
      | (?P<year>(?:1[0-9]|20)\d\d(?:s\b|[-–/](?:\d\d|(?:1[0-9]|20)\d\d)\b(?![-–/\d%])) | \d0s\b)
      | (?P<identifier>\d+(?:\.\d+){2,} | \d{8,}(?![\d,.]*\d) | \d{3}[-.\s]\d{3}[-.\s]\d{4}\b | \d{3}-\d{4}\b | 24/7\b
        | \d+(?:[A-Za-z]+\d[\w-]*|x\d+)\b)
      | (?P<ordinal>\d+(?:,\d{3})*(?:st|nd|rd|th)\b)""",
        re.VERBOSE,
    )


@cache
def _score() -> re.Pattern[str]:
    return re.compile(r"\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})?(?![\w%-])")


@cache
def _street() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:[NSEW]\.?\s)?(?:[A-Z]\w+\s){1,3}"
        r"(?:Street|St\.|Avenue|Ave\b|Road|Rd\b|Boulevard|Blvd|Drive|Lane|Court|Way|Place|Square|Terrace)"
    )


def fixed(spot: Spot) -> Reading | None:
    """The date, time, year, ordinal, age, score or identifier that begins at a spot, with a digit."""
    text, start = spot.text, spot.start
    if not _plain(spot):
        date = day_and_month(text, start)
        if date:
            return Reading(start, date, "date")
        match = _shaped().match(text, start)
        if match and not (match.lastgroup == "identifier" and unit(text, start + 1)):
            return Reading(start, match.end(), match.lastgroup or "")
    date = day_behind_month(spot)
    if date:
        return Reading(start, date, "date")
    if spot.gap.endswith(OPAQUE) or (_numbered(spot) and not _percent(text, start)):
        return _reading(_NAME.match(text, start), "identifier")
    if _opens_line(spot):
        whole = _WHOLE.match(text, start)
        if (
            whole
            and text[whole.end() : whole.end() + 1] in tuple(".):")
            and not text[whole.end() + 1 : whole.end() + 2].strip()
        ):
            return _reading(whole, "identifier")
    return None if spot.gap.rstrip().endswith(("$", "£", "€", "¥")) else _by_context(spot)


def _plain(spot: Spot) -> bool:
    """Whether a number is all digits, and nothing right behind it dates or times it."""
    form, following = spot.form, spot.following
    end = spot.start + len(form)
    return (
        form.replace(",", "").replace(".", "", 1).isdecimal()
        and len(form) < 8
        and following not in _TIMED
        and spot.text[end : end + 1] not in (":", "/", "–")
        and not (len(form) == 3 and following[:1].isdecimal())
    )


def _numbered(spot: Spot) -> bool:
    """Whether the word or sign before a number makes it a name: "No. 5", "Highway 61", "#5"."""
    gap = spot.gap
    if gap[-1:] in ("#", "№", "/", "\\", "@", "§"):
        return True
    if not gap[-1:].isspace():
        return False
    return (gap[:-1] in ("", ".") and spot.before() in _NUMBERED) or spot.text.endswith(_NUMBERED_ENDS, 0, spot.start)


def _percent(text: str, start: int) -> bool:
    number = _DIGITS.match(text, start)
    counted = unit(text, number.end()) if number else None
    return counted is not None and counted.kind == "percent"


def _opens_line(spot: Spot) -> bool:
    gap = spot.gap
    return "\n" in gap[len(gap.rstrip()) :] or not (spot.n or gap.strip())


def _by_context(spot: Spot) -> Reading | None:
    """What only the words around a number give away: a year, a house number, an age, a score."""
    text, start = spot.text, spot.start
    year = _YEAR.match(text, start)
    if year and not _counts(spot, year.end()) and not unit(text, year.end()):
        return _reading(year, "year", float(year[0]))
    whole = _WHOLE.match(text, start)
    if whole is None:
        return None
    if _streets(spot) and _street().match(text, whole.end()):
        return _reading(whole, "identifier")
    age = _AGE.match(text, start)
    if age and (_follows_name(spot, age.end()) or _aged(spot, age.end())):
        return _reading(age, "age", float(age[0]))
    if text[whole.end() : whole.end() + 1] in ("-", "–"):
        score = _score().match(text, start)
        if score and not _of_no_score(text, score.end()) and spot.lead() != "between":
            return _reading(score, "score")
    return None


def _counts(spot: Spot, end: int) -> bool:
    """Whether a number of four digits that ends at `end` counts something, and is no year."""
    if spot.lead() in _COUNTING or spot.lead(2) in ("up to", "total of"):
        return True
    return spot.words.ends[spot.n] == end and (spot.following in _COUNTED or spot.text.startswith("per cent", end + 1))


def _streets(spot: Spot) -> bool:
    """Whether some word that follows is what a street is called."""
    return not _STREETS.isdisjoint(spot.words.forms[spot.n + 1 : spot.n + 6])


def _follows_name(spot: Spot, end: int) -> bool:
    """Whether a number stands between commas behind a name: "Lee, 45,"."""
    gap = spot.gap
    if gap[-2:-1] != "," or not gap[-1].isspace() or gap[:-2].strip(".'’-") or spot.before() == spot.before().lower():
        return False
    behind = spot.text[end : end + 2]
    return (
        behind[:1] in (")", ";")
        or (behind[:1] == "," and not behind[1:].isdecimal())
        or (behind[:1] == "." and not behind[1:].strip())
    )


def _aged(spot: Spot, end: int) -> bool:
    """Whether a word before a number says that it is an age."""
    whole = end == len(spot.text) or not (spot.text[end].isalnum() or spot.text[end] == "_")
    return whole and (spot.lead() in _AGED or spot.lead(2) in _AGED)


def _of_no_score(text: str, end: int) -> bool:
    """Whether what follows "5-10" makes it a range of something."""
    gap, behind = text[end : end + 1], text[end + 1 : end + 12]
    return ((gap.isspace() or gap == "–") and behind.startswith(_OF_NO_SCORE)) or unit(text, end) is not None


def _reading(match: re.Match[str] | None, kind: str, value: float | None = None) -> Reading | None:
    return Reading(*match.span(), kind, value, value, value) if match else None
