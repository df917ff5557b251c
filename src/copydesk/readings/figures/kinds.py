"""One figure: where it begins and ends, what kind it is, and what it says."""

from __future__ import annotations

import re

from copydesk.readings.figures import units
from copydesk.readings.figures.fixed import Reading, fixed
from copydesk.readings.figures.numbers import NUMBER, Number, number

_CAPITALISED = re.compile(r"(?<=[a-z,;]\s)(?:[A-Z]\w+\s)+$")
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


def read(text: str, start: int) -> Reading | None:
    """The figure that begins at `start`, where a digit or a number word stands; None where there is none."""
    before = text[max(0, start - 40) : start]
    if text[start].isdigit():
        named = fixed(text, start, before)
        if named:
            return named
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


def _counted(text: str, match: re.Match[str], before: str) -> Reading:
    """The figure of a number: its currency before it, its unit behind it, the other end of its range."""
    first, (start, end) = number(match), match.span()
    about = _ABOUT.search(before)
    ratio = _RATIO.match(text, end)
    if ratio and first.value is not None and (whole := _whole(text, ratio.end(), first.value)):
        share = first.value / whole[0]
        return Reading(start, whole[1], "ratio", share, share, share, approximate=about is not None)
    symbol = units.BEFORE.search(before)
    votes = _VOTES.match(text, end) if _VOTING.search(before) else None
    if votes:
        return Reading(start, votes.end(), "score")
    last, end = _range(text, end, before, money=symbol is not None)
    if symbol:
        start -= len(symbol[0])
        kind, unit = "money", units.SYMBOLS.get(symbol["symbol"] or "", symbol["code"] or "")
    else:
        kind, unit, end = _kind(text, match, end, before)
    if unit.endswith((" cent", " penny")):
        first, last, unit = _hundredth(first), _hundredth(last) if last else None, unit.split()[0]
    if last and last.value is not None and first.value is not None:
        first = Number((first.value + last.value) / 2, first.value, last.value)
    elif about:
        first = _approximated(about, first)
    return Reading(start, end, kind, *first, unit, about is not None or first.value is None)


def _hundredth(whole: Number) -> Number:
    return Number(*(part / 100 if part is not None else None for part in whole))


def _approximated(about: re.Match[str], exact: Number) -> Number:
    """A number with the interval that "about", "nearly", "more than" or "up to" leaves open."""
    value, low, high = exact
    if value is None or low is None or high is None:
        return exact
    if about["about"]:
        return Number(value, 2 * low - value, 2 * high - value)
    if about["nearly"]:
        return Number(value, 0.9 * value, value)
    return Number(value, value, None) if about["more"] else Number(value, None, value)


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
    noun = _NOUN.match(text, end)
    if match["digits"] and not match["scale"] and not noun and _CAPITALISED.search(before):
        return ("identifier", "", end)
    return ("count", noun[1] if noun else "", end)
