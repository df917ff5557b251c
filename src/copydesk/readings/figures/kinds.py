"""One figure: where it begins and ends, what kind it is, and what it says."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.document import OPAQUE
from copydesk.readings.figures import units
from copydesk.readings.figures.numbers import NUMBER, Number, number

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
_CAPITALISED = re.compile(r"(?<=[a-z,;]\s)(?:[A-Z]\w+\s)+$")
_AT_START = re.compile(r"(?:^|\n)\s*$")
_LIST_NUMBER = re.compile(r"\d+[.):](?=\s|$)")
_SCORE = re.compile(
    r"\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})?(?![\d%-]|[-–\s](?:percent|per\scent|points?|pounds?|mile|foot|feet|year|month|week|day|hour|minute|million|billion)|\w)"
)
_RATIO = re.compile(r"\s(?:(?:in|out\sof)\s(?:every\s)?|of\severy\s)", re.IGNORECASE)
_RANGE = re.compile(r"(?:[-–—]|\s(?:to|or|and)\s|\s[-–—]\s)(?P<symbol>(?:US|[AC])?\$|[£€¥])?", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s(?:[\w$£€]+\s)?\S{0,2}$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|roughly\s)?[$£€]?$", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:(?P<about>about|around|some|roughly|approximately|an?\sestimated|estimated|circa|close\sto|or\sso)"
    r"|(?P<nearly>nearly|almost|just\sunder|close\sto)"
    r"|(?P<more>(?:more|greater|higher|larger)\sthan|over|above|at\sleast|upwards?\sof|in\sexcess\sof|no\s(?:fewer|less)\sthan)"
    r"|(?P<less>(?:less|fewer|lower)\sthan|under|below|up\sto|at\smost|as\s(?:many|much)\sas|no\smore\sthan))\s(?:the\s|an?\s)?[$£€]?$",
    re.IGNORECASE,
)
_RATE = re.compile(r"\s(?:[\w-]+\s){0,3}(?:per|for\severy)\s(?:[\d,]+|thousand|million|capita|hundred\sthousand)\b")
_NOUN = re.compile(
    r"[-\s](?:[a-z’'-]+\s|[A-Z][\w.’'-]*\s){0,3}?([A-Za-z-]{2,}s|people|men|women|children|police|staff|cattle|sheep)\b"
)
_VOTES = re.compile(r"\s(?:to|against)\s\d+\b")
_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)(?:\sof|\sby)?|passed|ruled|decision|rejected|confirmed|deadlocked|tied|beat\s\w+|won|lost)\s$",
    re.IGNORECASE,
)
_SHARED = re.compile(r"\b(?:than|by|about|nearly|almost|roughly|least|only|just|over|under|or|to)\s$")
_NOT_ONE = frozenset("no any every some each this that which another the every neither square day".split())
_ONE_OF_MANY = re.compile(
    r"\s(?:of|day|thing|way|another|who|that|is|was|has|had|can|could|would|by|side|hand|more|time|point|in\sparticular)\b|[^\w\s-]|\s?$"
)
_LETTERS = re.compile(r"[A-Za-z]+")


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


def read(text: str, start: int) -> Reading | None:
    """The figure that begins at `start`, where a digit or a number word stands; None where there is none."""
    before = text[max(0, start - 40) : start]
    if text[start].isdigit():
        fixed = _fixed(text, start, before)
        if fixed:
            return fixed
    match = NUMBER.match(text, start)
    if match is None:
        return None
    if match["words"] and match["words"].lower() == "one" and _pronoun(text, match, before):
        return None
    return _counted(text, match, before)


def _pronoun(text: str, match: re.Match[str], before: str) -> bool:
    """Whether "one" is no number: "no one", "one of the best", "the one who"."""
    if _measured(text, match.end()):
        return False
    words = _LETTERS.findall(before)
    return bool(words and words[-1].lower() in _NOT_ONE) or _ONE_OF_MANY.match(text, match.end()) is not None


def _measured(text: str, at: int) -> bool:
    """Whether a unit or the rest of a ratio follows."""
    return units.AFTER.match(text, at) is not None or (
        (ratio := _RATIO.match(text, at)) is not None and NUMBER.match(text, ratio.end()) is not None
    )


def _fixed(text: str, start: int, before: str) -> Reading | None:
    """A date, time, year, ordinal or identifier."""
    match = _FIXED.match(text, start)
    if match and not (match.lastgroup == "identifier" and units.AFTER.match(text, start + 1)):
        return Reading(start, match.end(), match.lastgroup or "")
    if _DAY.search(before) and (day := _DAY_END.match(text, start)):
        return Reading(start, day.end(), "date")
    if before.endswith(OPAQUE) or (_NUMBERED.search(before) and not _PERCENT.match(text, start)):
        end = re.compile(r"[\w.,-]*\w").match(text, start)
        return Reading(start, end.end() if end else start + 1, "identifier")
    if _AT_START.search(before) and (numbered := _LIST_NUMBER.match(text, start)):
        return Reading(start, numbered.end() - 1, "identifier")
    if not before.endswith(tuple("$£€¥")):
        year = _YEAR.match(text, start)
        if year and not _COUNTING.search(before) and not units.AFTER.match(text, year.end()):
            return Reading(start, year.end(), "year", float(year[0]))
        if _STREET.match(text, start + len(re.compile(r"\d+").match(text, start)[0])):  # type: ignore[index]
            return Reading(start, re.compile(r"\d+").match(text, start).end(), "identifier")  # type: ignore[union-attr]
        if (_NAME_COMMA.search(before) and (age := _AGE_BETWEEN_COMMAS.match(text, start))) or (
            _AGED.search(before) and (age := re.compile(r"\d\d?\b").match(text, start))
        ):
            return Reading(start, age.end(), "age", float(age[0]))
        score = _SCORE.match(text, start)
        if score and not units.AFTER.match(text, score.end()) and not _BETWEEN.search(before):
            return Reading(start, score.end(), "score")
    return None


def _counted(text: str, match: re.Match[str], before: str) -> Reading | None:
    first = number(match)
    start, end = match.span()
    about = _ABOUT.search(before)
    symbol = units.BEFORE.search(before)
    if symbol:
        start -= len(symbol[0])
        kind, unit = "money", units.SYMBOLS.get(symbol["symbol"] or "", symbol["code"] or "")
        last, end = _range(text, end, before, symbol is not None)
    elif (
        (ratio := _RATIO.match(text, end))
        and first.value is not None
        and (whole := _whole(text, ratio.end(), first.value))
    ):
        return Reading(
            start,
            whole[1],
            "ratio",
            first.value / whole[0],
            first.value / whole[0],
            first.value / whole[0],
            approximate=about is not None,
        )
    else:
        last, end = _range(text, end, before, money=False)
        kind, unit, end = _kind(text, match, end, before)
        if kind == "money" and unit in ("USD cent", "GBP penny"):
            first = _scaled(first, 0.01)
            last = _scaled(last, 0.01) if last else None
            unit = unit.split()[0]
    low, high, value = first.low, first.high, first.value
    if last and last.value is not None and value is not None:
        low, high, value = value, last.value, (value + last.value) / 2
    elif about and value is not None and low is not None and high is not None:
        low, high = _approximated(about, value, low, high)
    return Reading(start, end, kind, value, low, high, unit, about is not None or value is None)


def _scaled(one: Number, factor: float) -> Number:
    return Number(*(part * factor if part is not None else None for part in one))


def _approximated(about: re.Match[str], value: float, low: float, high: float) -> tuple[float | None, float | None]:
    if about["about"]:
        return 2 * low - value, 2 * high - value
    if about["nearly"]:
        return 0.9 * value, value
    return (value, None) if about["more"] else (None, value)


def _whole(text: str, at: int, part: float) -> tuple[float, int] | None:
    """The whole of "one in five" that begins at `at`, and where it ends."""
    match = NUMBER.match(text, at)
    if not match or match["vague"] or match["part"]:
        return None
    whole = number(match).value
    after = units.AFTER.match(text, match.end())
    if (
        whole is None
        or not part < whole <= 1e6
        or 1900 <= whole <= 2100
        or (after and after.lastgroup in ("duration", "age"))
    ):
        return None
    return whole, match.end()


def _range(text: str, end: int, before: str, money: bool) -> tuple[Number | None, int]:
    """The upper end of a range whose lower end stops at `end`, and where it stops."""
    joint = _RANGE.match(text, end)
    if not joint or (joint["symbol"] and not money):
        return None, end
    word = joint[0].strip().lower().rstrip("$£€¥")
    if (word.startswith("and") and not _BETWEEN.search(before)) or (
        word.startswith(("to", "or")) and _FROM.search(before)
    ):
        return None, end
    match = NUMBER.match(text, joint.end())
    if not match or match["vague"] or match["part"] or (match["words"] and match["words"].lower().startswith("a")):
        return None, end
    if word.startswith("or") and not match["words"] and not match["digits"]:
        return None, end
    if money and not joint["symbol"] and not word.startswith(("-", "–", "—")):
        after = units.AFTER.match(text, match.end())
        if after or not match["scale"]:
            return None, end
    return number(match), match.end()


def _fraction(match: re.Match[str], before: str) -> bool:
    """Whether "a third" is a share: "by a third", "a third." and not "a third term"."""
    words = match["part"].lower().split()
    if len(words) < 2 or words[0] not in ("a", "an") or words[1] == "quarter":
        return not before.endswith("and ")
    return _SHARED.search(before) is not None


def _kind(text: str, match: re.Match[str], end: int, before: str) -> tuple[str, str, int]:
    """The kind and unit of a number without a currency before it, and where the figure ends."""
    after = units.AFTER.match(text, end)
    if after and not (after.lastgroup == "money" and after[0].strip() == "p" and not match["digits"]):
        group = after.lastgroup or ""
        word = after[group].strip().lower().lstrip("-")
        if group == "duration":
            return ("duration", units.DURATIONS[word], after.end())
        if group == "money":
            last = word.split()[-1]
            if last in ("pound", "pounds") and text[end] == "-":
                return ("measure", "pound weight", after.end())
            return ("money", "GBP penny" if last == "p" else units.MONEY.get(last, last.upper()), after.end())
        if group == "squared":
            return ("measure", f"{after['square'].lower()} {units.MEASURES[word]}", after.end())
        if group == "measure":
            return ("measure", units.MEASURES[word], after.end())
        return (group, "", after.end())
    if match["part"] and re.compile(r"\s(?:of|the|an?|their|its|his|her|all|those)\b").match(text, end):
        return ("ratio", "", end)
    if match["part"]:
        return ("ratio" if _fraction(match, before) else "ordinal", "", end)
    rate = _RATE.match(text, end)
    if rate:
        return ("rate", text[end : rate.end()].strip(), rate.end())
    if _VOTES.match(text, end) and _VOTING.search(before):
        return ("score", "", _VOTES.match(text, end).end())  # type: ignore[union-attr]
    noun = _NOUN.match(text, end)
    if match["digits"] and not match["scale"] and not noun and _CAPITALISED.search(before):
        return ("identifier", "", end)
    return ("count", noun[1] if noun else "", end)
