"""A total, a number of things, and so much for each: "$5 million for 200 staff, $25,000 each"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.lemmas import singular
from copydesk.readings.outlines import COUNT, MEASURE, MONEY, Outline, free

_EACH = Late(r"\b(?:each|apiece|a|an|per|every|[Ee]very one)\b|=", re.IGNORECASE)
# A sum that leaves something out, or has more in it than the things counted.
_OPEN = Late(
    r"\b(?:fees?|plus|includ\w+|excluding|deposits?|tax(?:es)?|VAT|discount\w*|delivery|shipping|postage|parking|tips?|extras?|additional|"
    r"on top|interest|overtime|most|many of|some of|of whom|of which|half|remaining|the rest|others?|part of|at first|initially|so far|"
    r"eventually|minimum|maximum|depending|between \S+ and|before|after|net|gross|pre-tax|profits?|subsid\w+|matching|bonuses|"
    r"singly|individually|separately|instead|alternatively|otherwise|if|unless|online|in advance|at the door|each way|face value)\b",
    re.IGNORECASE,
)
_PERIOD = Late(
    r"\b(?:(?:a|an|per|each|every)\s(?:year|month|week|day|night|hour|season|term|quarter|shift|game|match|visit)s?|annual(?:ly)?|monthly|weekly|daily|"
    r"nightly|hourly|yearly|quarterly)\b",
    re.IGNORECASE,
)
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


# Another amount behind: the one before was for some of the things only.
_MORE = Late(rf"{free('.;:!?')}{{0,40}}[{MONEY}{COUNT}]")


# "8 of his 10 paintings": the second is not how many there are.
_PART = Late(rf"[{MONEY}{COUNT}]\s(?:[\w-]+\s)?(?:of|out of)\s(?:[\w-]+\s){{0,2}}\Z")


# Behind the amount for each: it is what the thing costs elsewhere, or on another day.
_ELSEWHERE = Late(r"\s(?:at|from|when|elsewhere)\b")


class Sum(NamedTuple):
    """A total, a number of things, the amount for each, and which of the three the text puts last."""

    total: Figure
    number: Figure
    each: Figure
    last: Figure


def _amount(name: str) -> str:
    return f"(?P<{name}>[{MONEY}{COUNT}{MEASURE}])"


_NUMBER = f"(?P<n>[{COUNT}{MEASURE}])"
_PER = (
    rf"{_amount('x')}(?:\s(?!and\b|or\b|plus\b|for\b|of\b)[\w-]+){{0,2}}?(?:\s(?:each|apiece)"
    r"|\s?[-/ ](?:a|an|per|for every|for each|to each)[- ](?P<per>(?:(?:square|cubic)[- ])?\w+))\b"
)
# Before the amount for each, where it restates the total.
_RESTATED = (
    r"(?:(?:,|\s?[–—(:]|\s-)\s*(?:or\s|that is,?\s|that[’']s\s|which (?:is|works out (?:at|to)|comes to)\s|at\s|averaging\s|equivalent to\s|"
    r"the equivalent of\s|who (?:will\s|would\s)?(?:each\s)?(?:get|receive|got|received|were given|paid|gave|pay|donated|put in|pledged)\s|giving (?:them\s|each\s)?|making\s|"
    r"working out (?:at|to)\s|meaning\s)?|\s(?:at|or)\s|\swho\s(?:each\s|had\s)?(?:paid|gave|donated|put in|pledged)\s|[.”\"]+\s[\"“]?(?:That|This|It)(?:[’']s|\s(?:is|was|works out (?:at|to)|comes (?:to|out at)|amounts to|"
    r"means|makes|averages|would be))\s)(?:or\s)?(?:an average of\s|an average\s)?"
)
_PLAIN = rf"(?:(?!\band\b|\bbut\b|\bwhile\b|\bas\b|,){free('.;:!?')})"
_LINK = r"\b(?:for|to|from|among|amongst|between|by|on|in|across|over|with)\s(?:[\w’'-]+\s){0,3}?"
_TOTAL = (
    r"\b(?:total(?:l?ed|l?ing|s)?|raising|raised|taking|netting|earning|bringing in|yielding|cost|costs|costing|at a cost of|a bill of|adding up to|"
    r"add(?:s|ed)? up to|giving|bringing|makes?|making|came to|comes to|or)\b"
)
_IN_ALL = r"(?=(?:\s[\w-]+)?(?:,)?\s(?:in all|in total|altogether|total|overall|combined)\b)"


# "Giving each £15,000": who gets it before what they get.
_EACH_FIRST = rf"(?:,|\s[–—-])\s(?:giving|with|or|so|so that|meaning|and|paying)\s(?:them\s)?each(?:\s(?!and\b|or\b)[\w-]+){{0,3}}?\s{_amount('x')}"
_COMES = (
    r"\s(?:is|was|cost|costs|came to|comes? to|works? out at|totals?|totall?ed|would be|would cost|will be|will cost|raised|makes?|means|gives|"
    r"amounts? to|reached|bring|brings|brought in|bring in|brings in|would (?:bring in|raise|fetch|make|yield|take)|(?:will|could) (?:bring in|raise|fetch)|"
    r"earned|took|made)\s"
)
# What may lie between figures where the words before the last say that it is what the others come to.
_WIDE = rf"(?:(?!\b(?:but|while|whereas|although|though|whose|only)\b){free('.;!?')})"
_STRONG = (
    r"(?:,|\s[–—-]|\s\(|:)\s*(?:or|that is,?|that[’']s|which (?:is|was|works out (?:at|to)|comes to)|working out (?:at|to)|equivalent to|"
    r"the equivalent of|an average of|averaging|taking home|pocketing)\s(?:an average (?:of )?)?"
)
_LATER = rf"(?:(?!\b(?:and|but|while|which|who)\b){free('.;!?')}){{0,40}}?"
_THEN = rf"{_PLAIN}{{0,14}}?,?{_PLAIN}{{0,10}}?"
_GETS = r"(?:got|gets?|receive[ds]?|receiving|getting|takes?|took|taking|pocket(?:ed|ing)?|earn(?:ed|ing)?|pays?|paid)"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    total, in_all = _amount("t"), _amount("u")
    summed = rf"(?:{_TOTAL}{_PLAIN}{{0,20}}?{total}|\s{in_all}{_IN_ALL})"
    shared = r"(?:share[ds]?|sharing|split(?:s|ting)?|divided?|dividing|spread)"
    texts = {
        "$5 million for 200 staff, $25,000 each": rf"{total}{_PLAIN}{{0,50}}?{_LINK}{_NUMBER}{_PLAIN}{{0,40}}?{_RESTATED}{_PER}",
        "$90,000 for six schools, giving each $15,000": rf"{total}{_PLAIN}{{0,50}}?{_LINK}{_NUMBER}{_PLAIN}{{0,40}}?{_EACH_FIRST}",
        "24 berths at £12 each: £288": rf"{_NUMBER}{_PLAIN}{{1,40}}?{_PER}\s?[:=]\s?{total}",
        "20 jets for $2 billion, or $100 million each": rf"{_NUMBER}(?:{_PLAIN}{{1,60}}?|{_PLAIN}{{1,30}}?\sand (?:it |they )?(?:cost|earned|made|raised|spent|took|lost|paid|received|brought in)\s){total}{_PLAIN}{{0,30}}?{_RESTATED}{_PER}",
        "$12 million works out at $4,000 for each of the 3,000": (
            rf"{total}{_PLAIN}{{0,30}}?(?:works? out (?:at|to)|comes? to|amounts? to|, or|is|means|gives)\s{_amount('x')}\s(?:for|to) each of\s{_NUMBER}"
        ),
        "200 staff shared $5 million and got $25,000 each": (
            rf"{_NUMBER}{_PLAIN}{{1,20}}?\b{shared}\s{total}{_PLAIN}{{0,30}}?(?:,|\sand|\sto|,\sand|\swould|\swill)?\s{_GETS}\s{_PER}"
        ),
        "split between 200 staff, the $5 million is $25,000 each": (
            rf"(?i:{shared})\s(?:\w+\s){{0,2}}?(?:between|among|amongst|by|across)\s{_NUMBER}{_PLAIN}{{0,20}}?,\s{total}{_PLAIN}{{0,14}}?{_COMES}{_PER}"
        ),
        "300 tickets at £12 each, taking £3,600": rf"{_NUMBER}{_PLAIN}{{1,60}}?{_PER}{_LATER}{summed}",
        "16 oranges and a cup for $8, or 50 cents each": rf"{_NUMBER}{_WIDE}{{1,80}}?{total}{_WIDE}{{0,50}}?{_STRONG}{_PER}",
        "$8 went, as they say, on 16 oranges, or 50 cents each": rf"{total}{_WIDE}{{1,80}}?{_NUMBER}{_WIDE}{{0,50}}?{_STRONG}{_PER}",
        "$5 million, shared by 200 staff, comes to $25,000 each": (
            rf"{total}{_PLAIN}{{0,50}}?,?{_PLAIN}{{0,10}}?{_LINK}{_NUMBER}{_PLAIN}{{0,40}}?,?\s(?:works? out (?:at|to)|comes? to|came to|amounts? to|means)\s{_PER}"
        ),
        "$500 to each of 200, $100,000 in all": rf"{_amount('x')}\s(?:for|to) each of\s{_NUMBER}{_THEN}{summed}",
        "fired 350 people and paid each $20,000, a total of $7 million": (
            rf"{_NUMBER}{_PLAIN}{{1,40}}?(?:,|\sand|,\sand)\s(?:will\s|would\s)?(?:paid|pay|gave|give|sent|send|offered|handed|awarded) each(?: of them| person| one)?\s"
            rf"{_amount('x')}{_THEN}{summed}"
        ),
        "the 20 laptops, at €800 each, cost €16,000": (
            rf"{_NUMBER}{_PLAIN}{{1,20}}?,\s(?:at|of|with|costing|priced at|sold at|sold for)\s{_PER},(?:{_COMES}|\s(?:have|has|had|hold|holds|carry|carries|seat|seats|contain|contains)\s|\s{_TOTAL}){_PLAIN}{{0,20}}?{total}"
        ),
        "8 tickets at $65 each. The total was $520": (
            rf"{_NUMBER}{_PLAIN}{{1,50}}?{_PER}[.”\"]+\s[“\"]?(?:The (?:total|bill)(?: \w+)?|That){_COMES}{total}"
        ),
        "24 berths at £12 each, £288 in all": (
            rf"{_NUMBER}{_PLAIN}{{1,50}}?{_PER}(?:,|\s[–—(-])?\s?(?:or\s|for\s)?(?:a\s)?{total}{_IN_ALL}"
        ),
        "the bill for 40 bikes, at $300 each, was $12,000": (
            rf"\b(?:bill|cost|price|sum|total)\b{_PLAIN}{{0,20}}?\b(?:for|of)\s{_NUMBER}{_PLAIN}{{1,30}}?,?\s(?:at\s)?{_PER},?{_COMES}{total}"
        ),
        "at $300 each, the 40 bikes cost $12,000": rf"[Aa]t\s{_PER},\s{_NUMBER}{_PLAIN}{{1,30}}?{_COMES}{total}",
        "30 volunteers each planted 40 trees, 1,200 trees in total": (
            rf"{_NUMBER}\s(?:[\w-]+\s){{0,2}}each\s(?:[\w-]+\s){{1,4}}?{_amount('x')}{_THEN}{summed}"
        ),
        "each of the 200 got $500, a total of $100,000": (
            rf"(?:[Ee]ach|[Ee]very one) of\s{_NUMBER}{_PLAIN}{{1,40}}?{_amount('x')}{_PLAIN}{{0,14}}?,{_PLAIN}{{0,10}}?{_TOTAL}{_PLAIN}{{0,20}}?{total}"
        ),
        "$25 a head for 200 guests, or $5,000 in all": (
            rf"{_PER}(?:\s[\w-]+){{0,3}}?\s(?:for|from|to|by|across)\s{_NUMBER}{_PLAIN}{{0,30}}?,?{_PLAIN}{{0,10}}?{summed}"
        ),
        "40 x $25 = $1,000": rf"{_NUMBER}{_PLAIN}{{0,20}}?\s?[x×*]\s?{_amount('x')}\s?(?:each\s)?=\s?{total}",
    }
    return tuple(re.compile(text) for text in texts.values())


def apiece(outline: Outline) -> Sum | None:
    text = outline.text
    if not _EACH.search(text) or _OPEN.search(text):
        return None
    for pattern in _patterns():
        for match in pattern.finditer(text):
            groups = match.groupdict()
            place = {name: match.start(name) for name in ("n", "x")}
            place["t"] = match.start("t") if groups.get("t") else match.start("u")
            total, number, each = (outline.at(place[name]) for name in ("t", "n", "x"))
            if _PART.search(text, max(0, place["n"] - 30), place["n"]):
                continue
            around = text[match.start() : match.end() + 24]
            if (
                _PERIOD.search(around)
                or _MORE.match(text, match.end())
                or _ELSEWHERE.match(text, match.end())
                or not _alike(total, number, each)
                or not _counts(number, groups.get("per"))
            ):
                continue
            return Sum(total, number, each, outline.at(max(place["t"], place["x"])))
    return None


def base(figure: Figure) -> str:
    """The unit of a figure; of cents and pence their currency."""
    return figure.unit.partition(" ")[0] if figure.kind == "money" else figure.unit


def _alike(total: Figure, number: Figure, each: Figure) -> bool:
    """Whether the total and the amount for each are of one sort, and the number of another."""
    if total.kind != each.kind:
        return False
    if total.kind != "count":
        return base(total) == base(each) and (number.kind, number.unit) != (total.kind, total.unit)
    one, other = singular(total.unit.lower()), singular(each.unit.lower())
    same = one in ("", other, "person") or any(one in group and other in group for group in _ALIKE)
    return same and each.unit != "" and singular(number.unit.lower()) != singular(each.unit.lower())


def _counts(number: Figure, per: str | None) -> bool:
    """Whether what stands behind "per" is one of the things that are counted."""
    if number.value is None or number.value < 2:
        return False
    if per is None:
        return True
    one, many = singular(per.lower()), singular(number.unit.rpartition(" ")[2].lower())
    if one in _TIMES:
        return False
    if number.kind == "measure":
        return one == singular(number.unit.lower())
    return one in _ANY or one == many or any(one in group and (many in group or not many) for group in _ALIKE)
