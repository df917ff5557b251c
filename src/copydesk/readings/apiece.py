"""A total, a number of things, and so much for each: "$5 million for 200 staff, $25,000 each".

The roles go by elimination: one amount is said to be for each, one other is of its sort, one number is of another. What
binds them depends on which comes last: so much for each has to restate, a total has to sum up.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

from copydesk.readings.bonds import EACH_GETS, GETS, TO_EACH, bound
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.lemmas import singular
from copydesk.readings.outlines import COUNT, MEASURE, MONEY, Outline, free

_EACH = Late(r"\b(?:each|apiece|a|an|per|every|unit|[Ee]very one)\b|=", re.IGNORECASE)
# A sum that leaves something out, or has more in it than the things counted.
_OPEN = Late(
    r"\b(?:fees?|plus|includ\w+|excluding|deposits?|tax(?:es)?|VAT|discount\w*|delivery|shipping|postage|parking|tips?|extras?|additional|"
    r"on top|interest|overtime|most|many of|some of|of whom|of which|half|remaining|the rest|others?|part of|at first|initially|so far|"
    r"eventually|minimum|maximum|depending|between \S+ and|before|after|net|gross|pre-tax|profits?|subsid\w+|matching|(?<!in )bonuses(?!\s(?:of|worth|total\w*|amounting|adding|that)\b)|"
    r"singly|individually|separately|instead|alternatively|otherwise|if(?! (?:it (?:is|was|were) )?(?:shared|divided|split|spread)\b)|unless|online|in advance|at the door|each way|face value|because|given away|free|rises?|increases?|raises?)\b",
    re.IGNORECASE,
)
_PERIOD = Late(
    r"\b(?:(?:a|an|per|each|every)\s(?:year|month|week|day|night|hour|season|term|quarter|shift|game|match|visit)s?|annual(?:ly)?(?!\s(?:\w+\s)?(?:report|review|accounts|audit|meeting|survey)\b)|monthly|weekly|daily|"
    r"nightly|hourly|yearly|quarterly)\b",
    re.IGNORECASE,
)
_YEARLY = Late(rf"(?:\s[\w-]+)?\s{_PERIOD.pattern}")
_TIMES = frozenset(
    "year month week day night hour minute second season term quarter decade shift time cent game match visit".split()
)
# What anybody or anything counted may be called when the sum is for one.
_ANY = frozenset("head person capita piece unit item individual man woman member pop".split())
_ALIKE = (
    frozenset("home house household flat apartment dwelling unit family property residence".split()),
    frozenset("plane jet aircraft airliner airplane helicopter".split()),
    frozenset("pupil student child kid schoolchild".split()),
    frozenset("employee worker staff staffer member colleague job position post".split()),
    frozenset("car vehicle truck lorry van bus".split()),
    frozenset("guest diner ticket seat visitor fan spectator person".split()),
    frozenset("passenger traveller rider person people".split()),
    frozenset("people person resident inhabitant citizen taxpayer voter adult head".split()),
    frozenset("ship vessel boat ferry".split()),
)


class Sum(NamedTuple):
    """A total, a number of things, the amount for each, and which of the three the text puts last."""

    total: Figure
    number: Figure
    each: Figure
    last: Figure


_AMOUNTS = f"[{MONEY}{COUNT}{MEASURE}]"
# Another amount behind: the one before was for some of the things only.
_MORE = Late(rf"{free('.;:!?')}{{0,40}}{_AMOUNTS}")
# "8 of his 10 paintings": the second is not how many there are.
_PART = Late(r"[\ue001-\ue006]\s(?:[\w-]+\s)?(?:of|out of)\s(?:[\w-]+\s){0,2}\Z")
# Behind the amount for each: it is what the thing costs elsewhere, or on another day.
_ELSEWHERE = Late(
    r"\s(?:at|from|when|elsewhere|in (?:severance|redundancy|extra|interest|fees?|fines?|costs?|expenses|repairs|back pay|overtime))\b"
)
# What says that an amount is for each: behind it, or before it.
_FOR_EACH = Late(
    r"(?:(?:\s(?!and\b|or\b|plus\b|for\b|of\b|to\b|on\b|more\b|less\b|fewer\b|extra\b|higher\b|lower\b|above\b|below\b|short\b)[\w-]+){0,2}?(?:\s(?:each|apiece)|\s?[-/ ](?:per|for every|for each|to each|(?:at|in|from|on|with|by) each|an?)[- ]"
    r"(?!of\b|total\b|cost\b|bill\b|price\b|sum\b|fund\b|prize\b)(?P<of>(?:(?:square|cubic)[- ])?\w+)))\b(?!\s(?:other|way)\b)"
)
_VERB = Late(rf"{GETS}\Z|\w+(?:ed|ing)\Z")
_JOINED = Late(r"-(\w+)")
_MORE_THAN = Late(r"\s(?:more|less|fewer|extra|above|below|short)\b")
_OF_EACH = (" of ", " with ", " at ")
_KEPT_OUT = frozenset(("percent", "points", "ratio", "multiple", "rate", "score", "range"))
_PLAYED = frozenset("game match fixture time round".split())

#: How the sentence behind one with a total or a number goes on about them.
GOES_ON = Late(
    r"[\"“”\s]*(?:That|This|It|They|The|These|Those|Each|Every|All|At|Or|In (?:all|total)|Altogether|Divided|Shared|Split|Spread|Per|Its|Their|On average|Everyone|With|If (?:it (?:is|was|were) )?(?:shared|split|divided|spread))\b"
)


class _Mark(NamedTuple):
    """An amount that is for each: where it stands, what for one of ("" for anything), and where the words for it end."""

    place: int
    of: str
    end: int


def apiece(outline: Outline) -> Sum | None:
    """The total, the number and the amount for each of an outline; None where they may not belong together."""
    text = outline.text
    if not _EACH.search(text) or any(
        figure.kind in _KEPT_OUT or singular(figure.unit.lower()) in _PLAYED for figure in outline.figures
    ):
        return None
    places = [place for place in outline.places if text[place] in _AMOUNTS]
    marks = [mark for place in places if (mark := _for_each(text, place)) is not None]
    if len(marks) > 1:  # "$3 million a year for 60 families, $50,000 each"
        marks = [mark for mark in marks if _roles(outline, places, mark)]
    if len(marks) == 2:  # "the 30 volunteers each planted 40 trees", "tickets at £12 each brought in £360"
        at = marks[0].place
        counted = text[at] == COUNT and not (text[marks[1].place] == COUNT and text.endswith(_OF_EACH, 0, at))
        marks = marks[counted:][:1]
    roles = _roles(outline, places, marks[0]) if len(marks) == 1 else None
    if roles is None:
        return None
    (t, n), x = roles, marks[0].place
    first, end = min(t, n, x), max(t + 1, n + 1, marks[0].end)
    if (
        _OPEN.search(text, max(0, first - 60), end + 60)
        or _timed(text, first, end, t if max(t, n, x) == x else -1)
        or _MORE.match(text, end)
        or _ELSEWHERE.match(text, end)
        or _MORE_THAN.match(text, t + 1)
        or _PART.search(text[max(0, n - 30) : n])
    ):
        return None
    if not bound(text, t, n, x, singular(outline.at(n).unit.lower())):
        return None
    return Sum(outline.at(t), outline.at(n), outline.at(x), outline.at(max(t, x)))


def _timed(text: str, first: int, end: int, t: int) -> bool:
    """Whether anything is by the year or the day; of a total at `t` that is restated, the amount for each is by the same."""
    same = _YEARLY.match(text, t + 1) if t >= 0 else None
    if same and not _PERIOD.search(text, first, t):
        return _PERIOD.search(text, same.end(), end + 24) is not None
    return _PERIOD.search(text, first, end + 24) is not None


def _for_each(text: str, place: int) -> _Mark | None:
    """How an amount is said to be for each; None where it is not."""
    behind = _FOR_EACH.match(text, place + 1) or TO_EACH.match(text, place + 1)
    if behind:
        return _Mark(place, behind.groupdict().get("of") or "", behind.end())
    before = EACH_GETS.search(text[max(0, place - 90) : place])
    if before is None:
        return None
    of = before["of"] or before["priced"] or ""
    return _Mark(place, "" if _VERB.match(of) else of, place + 1)


def _roles(outline: Outline, places: list[int], mark: _Mark) -> tuple[int, int] | None:
    """Where the total and the number stand: the only ones of their sorts."""
    each = outline.at(mark.place)
    bare = each.kind == "count" and not each.unit and mark.of

    def counts(place: int) -> bool:
        return place != mark.place and _counts(outline, place, each, mark.of)

    named = _two(places, counts) if bare else []
    if len(named) > 1:
        return None

    def sums(place: int) -> bool:
        return place != mark.place and place not in named and (bool(named) or _alike(outline.at(place), each))

    totals = _two(places, sums)
    if len(totals) > 1:  # "a team of 12 picked 600 crates, 50 crates each"
        totals = _two(places, lambda place: sums(place) and outline.at(place).unit != "")
    numbers = _two(places, lambda place: place not in totals and counts(place)) if len(totals) == 1 else []
    return (totals[0], numbers[0]) if len(numbers) == 1 else None


def _two(places: list[int], wanted: Callable[[int], bool]) -> list[int]:
    """The first two of some places that are wanted: the second tells that there are several."""
    return list(islice(filter(wanted, places), 2))


def base(figure: Figure) -> str:
    """The unit of a figure; of cents and pence their currency."""
    return figure.unit.partition(" ")[0] if figure.kind == "money" else figure.unit


def _alike(total: Figure, each: Figure) -> bool:
    """Whether the total and the amount for each are of one sort."""
    if total.kind != each.kind:
        return False
    if total.kind != "count":
        return base(total) == base(each)
    one, other = singular(total.unit.lower()), singular(each.unit.lower())
    return each.unit != "" and (
        one in ("", other, "person") or any(one in group and other in group for group in _ALIKE)
    )


def _counts(outline: Outline, place: int, each: Figure, of: str) -> bool:
    """Whether a figure says how many things there are, and the amount is for one of them."""
    number = outline.at(place)
    if number.kind == "money" or (number.kind, number.unit) == (each.kind, each.unit) or (number.value or 0) < 2:
        return False
    if not of:
        return True
    joined = _JOINED.match(outline.text, place + 1)
    one, many = singular(of.lower()), singular((joined[1] if joined else number.unit).rpartition(" ")[2].lower())
    if one in _TIMES:
        return False
    if number.kind == "measure":
        return len(one) > 2 and singular(number.unit.lower()).startswith(one)
    return one in _ANY or one == many or any(one in group and (many in group or not many) for group in _ALIKE)
