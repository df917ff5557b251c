"""Words that put one measure beside another as the same: "30 feet (9 metres)", "9 metres, or 30 feet, high"."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.late import Late

_LOOSE = (
    r"(?:(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|just|a little|slightly|well|more than|less than|"
    r"over|under|up to|circa|c\.|an estimated|at least|at most)\s+){0,2}[~≈−–-]?"
)
_SHAPE = (
    r"long|high|wide|tall|deep|thick|across|away|apart|square|round|down|up|in (?:diameter|length|height|width|depth|area|"
    r"weight|size|circumference)|above sea level|below sea level|offshore|inland|underground"
)
_WHERE = (
    r"(?:due )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?(?:ward)? of [A-Z][\w’'.-]*"
    r"(?: [A-Z][\w’'.-]*){0,3}|(?:from|off) (?:the (?:coast|shore|border|capital|epicentre|epicenter)|[A-Z][\w’'-]*)"
    r"|of (?:the )?[\w-]+(?: [a-z-]+)?"
)
# What may stand between a figure and the bracket with the other: its shape, or what is so long.
_BETWEEN = rf"(?:[-\s](?:{_SHAPE})(?:\s[a-z-]+)?|\s(?:{_WHERE})|(?<=\w)\s[a-z-]+)?"


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(rf"\.?(?P<far>{_BETWEEN}),?\s?[(\[](?:that is,? |i\.e\.,? |or |=\s?)?{_LOOSE}\Z", re.IGNORECASE)


@cache
def _appended() -> re.Pattern[str]:
    """Between a figure and one that commas or dashes part from the sentence."""
    return re.compile(
        rf"\.?(?P<far>(?:[-\s](?:{_SHAPE}))?)(?:,\s(?:or|that is,?|i\.e\.,?|which is|equal to|equivalent to|the equivalent of|"
        rf"about|around|roughly|approximately|nearly|almost|just over|just under)|\s[–—-]{{1,2}}(?:\sor)?|[–—])\s?{_LOOSE}\Z",
        re.IGNORECASE,
    )


@cache
def _equated() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:[-\s](?:{_SHAPE}))?[.”\"]+\s[“\"]?(?:That|This)(?:[’']s|\sis)(?:\s(?:equal to|equivalent to|the equivalent of))?\s{_LOOSE}\Z)|"
        rf"\.?\s?(?:=|≈|equals?|(?:is|are) (?:equal|equivalent) to|(?:is|are) the same as|(?:is|are)|(?:equivalent|equal) to|"
        rf"the equivalent of|converts to|works out (?:at|as))\s?{_LOOSE}\Z",
        re.IGNORECASE,
    )


# One of these stands in all that can join two measures.
_JOINT = Late(r"[(\[,/=≈–—-]|\bor\b|\bis\b|\bare\b|\bTh(?:at|is)\b|equal|equivalent|convert|works", re.IGNORECASE)
_OR = Late(rf"\.?(?P<far>)(?:\s?/\s?|\sor\s{_LOOSE})\Z", re.IGNORECASE)
_CLOSED = Late(rf"\.?(?:[\s-](?P<shape>{_SHAPE}|above|below))?\s?(?:[)\];]|[,/]\s|,?\sor\s)")
_ENDED = Late(rf"\.?(?:[\s-](?:{_SHAPE}))?(?:\s?[,.;:)—–-]|\s(?:[–—-]|of|{_SHAPE})\b|\s?\Z)")
_STOPPED = Late(r"\.?\s?(?:[,.;:)]|\Z)")
_SHAPED = Late(rf"\.?[\s-](?P<shape>{_SHAPE})\b")
# "6 ft by 9 ft (1.8 m by 2.7 m)": which is which, two numbers do not tell.
_BY_BEHIND = Late(r"\.?\s?(?:x|×|by|[*])\s?[\d(]|-by-", re.IGNORECASE)
_BY_BEFORE = Late(r"\d\D{0,12}(?:\s|\b)?(?:[x×*]|by|by-)\s?\Z|-by-\Z", re.IGNORECASE)
_CHOICE = Late(
    r"\b(?:choos\w+|choice|either|whether|option\w*|race\w*|runs?|runners?|walks?|bags?|packs?|bottles?|sizes?|every|"
    r"distances?|events?|sold|available|depending)\b",
    re.IGNORECASE,
)
_NEXT_IN_BRACKET = Late(rf"\.?\s?(?:[;,/]|,?\sor)\s?(?:or\s)?{_LOOSE}\Z", re.IGNORECASE)


def apposed(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool | None:
    """Whether the words around two measures, half-open in a text, make the second the first in another unit.

    None where they do not. False where words of their own stand between, and leave room for another thing.
    """
    between, end = text[one[1] : other[0]], other[1]
    if (
        _JOINT.search(between) is None
        or _BY_BEHIND.match(text, end)
        or _BY_BEFORE.search(text, max(0, one[0] - 24), one[0])
    ):
        return None
    match = _bracketed().match(between)
    if match:
        closed = _CLOSED.match(text, end)
        if not closed or (closed["shape"] and not _shaped(text, one[1], closed["shape"])):
            return None
        return not match["far"]
    match = _appended().match(between)
    if match and _ENDED.match(text, end):
        return not match["far"]
    if _equated().match(between) and _STOPPED.match(text, end):
        return True
    if _OR.match(between) and not _CHOICE.search(text, max(0, one[0] - 80), end + 40):
        return True
    return None


def listed(text: str, one: int, other: tuple[int, int]) -> bool:
    """Whether a measure goes on with the list in a bracket that another one, which ends at `one`, stands in."""
    return _NEXT_IN_BRACKET.match(text[one : other[0]]) is not None and _CLOSED.match(text, other[1]) is not None


def _shaped(text: str, start: int, shape: str) -> bool:
    match = _SHAPED.match(text, start)
    return match is not None and match["shape"].lower() == shape.lower()
