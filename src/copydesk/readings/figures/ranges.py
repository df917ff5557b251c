"""The two ends of a range: "3–5%", "$1.5-$2 million", "between 5 and 7 million"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copydesk.readings.figures.beside import unit
from copydesk.readings.figures.currencies import DOLLARS, SIGNS
from copydesk.readings.figures.numbers import SCALE_WORDS, SCALES, Written
from copydesk.readings.figures.spot import Spot, Unit
from copydesk.readings.figures.symbols import SIGNED
from copydesk.readings.figures.written import NEXT, written
from copydesk.readings.late import Late

_DASHES = ("-", "–", "—", "‑")
# After these a second figure is where a change led to: "rose 3% to 5%", "cut by $2 to $10".
_CHANGED = frozenset(
    """by up down rose rise rises rising risen fell fall falls falling fallen jumped jump jumps climbed climb climbs gained gain gains
    lost lose loses added add adds dropped drop drops dropping slipped slip slips increased increase increases increasing
    decreased decrease decreases declined decline declines cut cuts  surged surge surges soared soar soars
    tumbled tumble plunged plunge slid sank sink edged ticked grew grow grows grown shrank shrunk reduced reduce reduces
    advanced advance lower higher rallied dipped eased narrowed widened boosted lifted trimmed slashed hiked doubled
    improve improves improved improving worsened strengthened weakened swelled swells shed""".split()
)
# Between such a word and what it leads to: "grew by another 300 to 1,500".
_ANOTHER = frozenset("about another further a just nearly almost only".split())
# What a change began from stands behind what it led to: "grew by 300 to 1,500, from 1,200".
_FROM = Late(
    r"[^.;:!?\d]{0,40}?,? from (?:(?:about|just|only|the|a|an|its|last|year.s|around) )*[^\W\d_]{0,3}[$£€¥]?\d"
)
# So many times the first number is hardly the other end of a range that begins with it.
_BEYOND = 3
# How far apart two ends may be that share a scale: "from 5 to 7 million", but not "from 500 to 1 million".
_ALIKE = 0.02
_DETERMINERS = frozenset("the its their his her our a an".split())
_RANGING = frozenset(
    "range ranges ranging ranged vary varies varying varied anywhere anything anyone everything aged ages".split()
)


class Ends(NamedTuple):
    """A range: its ends, where it stops, and what it is of, if that is known by then."""

    lower: Written
    upper: Written
    end: int
    after: Unit | None


@cache
def _joint() -> re.Pattern[str]:
    signs = "".join(sign for sign in SIGNS if sign != "$")
    letters = "|".join(sorted(DOLLARS, key=len, reverse=True))
    return re.compile(
        rf"(?:-(?:to|or)-|-?\s(?P<word>to|or|and)\s|[-–—‑]|\s[-–—]\s)(?P<symbol>(?:{letters})?\$|\$(?:{letters})|[{signs}])?",
        re.IGNORECASE,
    )


def ends(spot: Spot, lower: Written, money: str, after: Unit | None) -> Ends | None:
    """The range whose lower end begins at a spot; None where it is one number.

    `money` is the currency before that, and `after` the unit behind.
    """
    if lower.how not in ("digits", "words"):
        return None
    text, end = spot.text, lower.end
    if _joined(text, end):
        return _upper(spot, lower, end, None, money)
    if after and after.kind != "age" and _joined(text, after.end):
        return _upper(spot, lower, after.end, after, money)
    return None


def _joined(text: str, end: int) -> bool:
    """Whether something stands at `end` that could join two numbers."""
    if text[end : end + 1] in _DASHES:
        return True
    if text[end : end + 1].isspace():
        return (
            text[end + 1 : end + 3] in ("to", "or")
            or text[end + 1 : end + 4] == "and"
            or text[end + 1 : end + 2] in _DASHES
        )
    return False


def _upper(spot: Spot, lower: Written, end: int, after: Unit | None, money: str) -> Ends | None:
    text = spot.text
    joint = _joint().match(text, end)
    if not joint or (joint["symbol"] and not money):
        return None
    word, symbol = (joint["word"] or "").lower(), joint["symbol"]
    if not _between(spot, word):
        return None
    at = joint.end() + (word != "" and text[joint.end() : joint.end() + 1] in SIGNED)
    upper = written(text, at, money=money) if at == joint.end() else None
    if upper is None or upper.how not in ("digits", "words") or text.startswith(("a ", "an "), joint.end()):
        return None
    if word == "or" and text[upper.end : upper.end + 6] == " more ":
        return None
    if (
        joint[0][0].isspace()
        and not word
        and upper.top * upper.scale * lower.bottom < lower.top * lower.scale * upper.bottom
    ):
        return None  # "60 buses for $30 million – $500,000 each": no range runs downwards where a dash has room
    behind = unit(text, upper.end)
    if after or symbol:
        same = symbol or (
            behind is not None and after is not None and (behind.kind, behind.name) == (after.kind, after.name)
        )
        led = word == "to" and not _CHANGED.isdisjoint(spot.near(4)) and _DETERMINERS.isdisjoint(spot.near(2))
        if not same or led:
            return None
    elif word and (behind or upper.scale == 1 if money else word == "to" and not behind and _led(spot, lower, upper)):
        return None
    if behind and behind.kind == "age" and lower.scale > 1:
        return None
    scale = _shared(text, upper) if lower.scale == 1 and (after is None or symbol) else 1
    if scale > 1 and lower.top / lower.bottom < upper.top * upper.scale / upper.bottom / scale:
        lower = lower.scaled(scale)
    return Ends(lower, upper, behind.end if behind and not money else upper.end, behind)


def _led(spot: Spot, lower: Written, upper: Written) -> bool:
    """Whether two bare numbers are by how much something changed and what it came to: "grew by 300 to 1,500"."""
    near = spot.near(3)
    while near and near[-1] in _ANOTHER:
        near.pop()
    if not near or near[-1] not in _CHANGED:
        return False
    first, second = (one.top * one.scale / one.bottom for one in (lower, upper))
    far = first > second or second >= _BEYOND * first
    return (far and lower.scale >= upper.scale) or _FROM.match(spot.text, upper.end) is not None


def _between(spot: Spot, word: str) -> bool:
    """Whether the words before let `word` join two ends: "between … and", but a change from one to the other is two figures."""
    near = spot.near(3)
    if word == "and":
        return "between" in near[-2:]
    if word == "to" and "from" in near[-2:]:
        return not _RANGING.isdisjoint(spot.near(5))
    return not (word == "or" and "from" in near[-2:])


def _shared(text: str, upper: Written) -> int:
    """The scale of the upper end that the lower may share: 1,000,000 of "7 million"."""
    if upper.how == "digits":
        return upper.scale
    word = text[: upper.end][-12:].lower().replace("-", " ").rpartition(" ")[2]
    return SCALES[word] if word in SCALE_WORDS else 1


def borrowed(spot: Spot, lower: Written, *, money: bool = False) -> tuple[Written, Unit | None]:
    """What the first figure of "from 20 to 30 percent" takes from the second: its scale and its unit."""
    text = spot.text
    joint = _joint().match(text, lower.end)
    led = joint is not None and (joint["word"] or "").lower() == "to" and bool(joint["symbol"]) == money
    upper = written(text, joint.end()) if joint and led else None
    if upper is None or upper.how not in ("digits", "words"):
        return lower, None
    then = NEXT.match(text, upper.end)
    if then and then[1] == "-" and then[2].isdecimal():  # "from 24.2 to 33-35 billion euros"
        upper = written(text, then.start(2)) or upper
    scale = _shared(text, upper) if lower.scale == 1 else 1
    if (
        scale > 1
        and _ALIKE < lower.top / lower.bottom / (upper.top * upper.scale / upper.bottom / scale or 1) < 1 / _ALIKE
    ):
        lower = lower.scaled(scale)
    behind = unit(text, upper.end)
    return lower, behind if behind and behind.kind != "age" else None
