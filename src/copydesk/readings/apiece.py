"""A total, a number of things, and so much for each: "$5 million for 200 staff, $25,000 each".

The roles go by elimination: one amount is said to be for each, one other is of its sort, one number is of another. What
binds them depends on which comes last: so much for each has to restate, a total has to sum up.
"""

from __future__ import annotations

import re
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
    r"singly|individually|separately|instead|alternatively|otherwise|if|unless|online|in advance|at the door|each way|face value|because|given away|free)\b",
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
_ELSEWHERE = Late(r"\s(?:at|from|when|elsewhere)\b")
# What says that an amount is for each: behind it, or before it.
_FOR_EACH = Late(
    r"(?:(?:\s(?!and\b|or\b|plus\b|for\b|of\b|to\b|on\b)[\w-]+){0,2}?(?:\s(?:each|apiece)|\s?[-/ ](?:per|for every|for each|to each|an?)[- ]"
    r"(?!of\b|total\b|cost\b|bill\b|price\b|sum\b|fund\b|prize\b)(?P<of>(?:(?:square|cubic)[- ])?\w+)))\b(?!\s(?:other|way)\b)"
)
_TO_EACH = Late(rf"(?:\s[\w-]+){{0,2}}?\s(?:for|to|on|from|by)\seach of\s(?:[\w’'-]+\s){{0,2}}?(?=[{COUNT}{MEASURE}])")
_GETS = (
    r"(?:got|gets?|receive[ds]?|receiving|getting|takes?|took|taking|pockets?|pocketed|pocketing|earn(?:s|ed|ing)?|pays?|paid|paying|gave|giv(?:ing|en|es)|donated|"
    r"pledged|put|worked|spent|will|would|must|had|has|have|to|was|were|hold|holds|costs?|made|sent|won|bought|sold|went|carry|carries|carried)"
)
_EACH_GETS = Late(
    rf"\b(?:[Ee]ach|[Ee]very one)(?:\sof\s(?:[\w’'-]+\s){{0,2}}?[{COUNT}{MEASURE}](?:\s(?!and\b|or\b)[\w’'-]+){{0,6}}?|\sof them|\s(?!and\b|or\b|other\b|of\b|way\b)(?P<of>[\w’'-]+))?"
    r"(?:\s(?!and\b|or\b|of\b)[\w’'-]+|\spayment of|\sbonus of){0,4}?\s\Z"
)
_VERB = Late(rf"{_GETS}\Z|\w+(?:ed|ing)\Z")
_BREAK = Late(r"\b(?:but|while|whereas|although|though|whose|only|instead of)\b|[;!?]")
_AND = Late(r"\b(?:and|as|who|which|that)\b")
_COMES = (
    r"(?:is|was|are|were|cost|costs|came to|comes? to|works? out (?:at|to|as)|totals?|totall?ed|would be|would cost|will be|will cost|raised|makes?|means|gives|"
    r"amounts? to|reached|brings?(?: in)?|brought in|(?:would|will|could) (?:bring in|raise|fetch|make|yield|take|cost)|earned|fetched|took|made|equals?|averages|adds? up to|has|have|had|holds?|carry|carries|seats?|contains?)"
)
# What leads to an amount that says again what each gets: by a mark alone, or by words.
_BESIDE = Late(r"(?:,|\s?[–—(:=]|\s-)\s?(?:at\s|with\s)?\Z|\s(?:at)\s\Z")
_RESTATED = Late(
    rf"(?:(?:,|\s?[–—(:]|\s-|[.”\"]+\s[\"“]?|\s)\s?(?:or|i\.?e\.?,?|that is,?|averaging|(?:the )?equivalent (?:to|of)|equal to|an average of|making(?: it)?|meaning|"
    rf"working out (?:at|to)|at an average of|giving(?: them)?|(?<=[-,–—(:.;”\"]\s)(?:[Tt]hat|[Tt]his|[Ii]t|which)(?:[’']s|\s{_COMES})|works? out (?:at|to)|comes? to|came to|amounts? to|averages?|gives|means|is|makes)"
    rf"\s(?:about |roughly |an average (?:of )?|or )?|(?:,|\s[–—-]|\swho|\sso|[.”\"]+)\s?(?:they |who |with |so )?(?:will |would )?(?:take home|taking home|took home|{_GETS})\s)\Z"
)
_SHARED = Late(r"\b(?:share[ds]?|sharing|split(?:s|ting)?|divid(?:e|es|ed|ing)|spread)\b", re.IGNORECASE)
_TOOK = Late(rf"(?:,|\sand|\sto|,\sand|\swould|\swill)\s?{_GETS}\s\Z")
_EQUALLY = Late(r"\b(?:equally|evenly|equal shares|even split)\b", re.IGNORECASE)
_GIVES = Late(
    r"(?:[,.”]|\s[–—-]|\sand)\s?[“]?(?:(?:giving|with|or|so|so that|meaning|and|paying|gave|paid|will|to)\s)*\Z"
)
_JOINED = Late(r"-(\w+)")
_LINKED = Late(r"\b(?:for|to|from|among|amongst|between|by|on|in|across|over|with|of)\s(?:[\w’'-]+\s){0,3}?\Z")
# What sums up, before a total; what makes it that of something else; and what sums up behind it.
_SUMS = Late(
    rf"(?:\b(?:total(?:l?ed|l?ing|s)?|at a cost|(?:a|the) (?:bill|cost|price|total|sum)|add(?:s|ed|ing)? up|com(?:es?|ing)|came|altogether|in all)\b|=|(?:,|\s[–—-]|\()\s?(?:or|for)\b)"
    rf"(?:,?\s(?:of|to|is|was|a|the|total|cost|bill|grand|came|comes)\b)*:?,?\s?\Z"
    rf"|(?:,|\s[–—-]|\()\s?(?:thus |so |thereby )?(?!(?:leav|includ|sav|exclud|ow|cutt|exceed|beat|expect|hop|seek)ing\b)\w+ing(?:\s(?!to\b)[\w’'-]+){{0,3}}\s\Z"
    rf"|\s{_COMES}\s\Z|\s(?!is|was|are|were|has|had|have){_COMES}(?:\s[\w’'-]+){{1,3}}\s\Z|:\s?\Z|[×x*=]\s?\Z"
)
_SO = Late(r",?\sso\s")
_RELATIVE = Late(
    r"\b(?:and\s(?!(?:(?:the|a|in)\s)?(?:grand\s)?(?:total|bill|sum|all|altogether)\b)|who\b|that\b(?!\s(?:is|makes|comes|means|was)\b|[’'])|which\b(?!\s(?:is|was|makes|comes|means|works|adds)\b)"
    r"|to\s(?!each\b|a\b|an\b|the\b)(?=[a-z]))|[.”\"]\s(?!“?(?:That|This|It|Altogether|In\b|(?:The|Their) (?:total|bill)(?: \w+)? (?:is|was|came|comes)))"
)
_IN_ALL = Late(r"(?:\s[\w-]+){0,2}?,?\s(?:in all|in total|altogether|total|overall|combined)\b")
_A_DEAL = Late(r"\s(?:deal|bill|order|outlay|contract|purchase|windfall|payout)\b")
_MORE_THAN = Late(r"\s(?:more|less|fewer|extra|above|below|short)\b")
_OF_EACH = (" of ", " with ", " at ")
_KEPT_OUT = frozenset(("percent", "points", "ratio", "multiple", "rate", "score", "range"))
_PLAYED = frozenset("game match fixture time round".split())


class _Mark(NamedTuple):
    """An amount that is for each: where it stands, what for one of ("" for anything), and where the words for it end."""

    place: int
    of: str
    end: int


def apiece(outline: Outline) -> Sum | None:
    """The total, the number and the amount for each of an outline; None where they may not belong together."""
    text = outline.text
    if not _EACH.search(text) or any(figure.kind in _KEPT_OUT for figure in outline.figures):
        return None
    places = [place for place in outline.places if text[place] in _AMOUNTS]
    marks = [mark for place in places if (mark := _for_each(text, place)) is not None]
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
        or _PERIOD.search(text, first, end + 24)
        or _MORE.match(text, end)
        or _ELSEWHERE.match(text, end)
        or _MORE_THAN.match(text, t + 1)
        or _PART.search(text[max(0, n - 30) : n])
        or not _bound(text, t, n, x)
    ):
        return None
    return Sum(outline.at(t), outline.at(n), outline.at(x), outline.at(max(t, x)))


def _for_each(text: str, place: int) -> _Mark | None:
    """How an amount is said to be for each; None where it is not."""
    behind = _FOR_EACH.match(text, place + 1) or _TO_EACH.match(text, place + 1)
    if behind:
        return _Mark(place, behind.groupdict().get("of") or "", behind.end())
    before = _EACH_GETS.search(text[max(0, place - 90) : place])
    if before is None:
        return None
    of = before["of"] or ""
    return _Mark(place, "" if _VERB.match(of) else of, place + 1)


def _roles(outline: Outline, places: list[int], mark: _Mark) -> tuple[int, int] | None:
    """Where the total and the number stand: the only ones of their sorts."""
    each = outline.at(mark.place)
    others = [place for place in places if place != mark.place]
    totals = [place for place in others if _alike(outline.at(place), each)]
    numbers = [place for place in others if place not in totals and _counts(outline, place, each, mark.of)]
    if len(totals) == 1 and len(numbers) == 1 and singular(each.unit.lower()) not in _PLAYED:
        return totals[0], numbers[0]
    return None


def _bound(text: str, t: int, n: int, x: int) -> bool:
    """Whether the words say that the three belong together."""
    first, last = min(t, n, x), max(t, n, x)
    if _BREAK.search(text, first, last):
        return False
    if _EQUALLY.search(text):
        return True
    if last == x:
        return _restates(text, t, n, x)
    if last == n:
        return _TO_EACH.match(text, x + 1) is not None and _RESTATED.search(text[t + 1 : x]) is not None
    lead, between = text[max(n, x) + 1 : t], text[min(n, x) + 1 : max(n, x)]
    if _AND.search(between) and not _EACH_GETS.search(between):
        return False
    if _SO.search(between) or (_SUMS.search(lead) and not _RELATIVE.search(lead)):
        return True
    if lead.endswith((", ", "– ")) and _A_DEAL.match(text, t + 1):
        return True
    return _IN_ALL.match(text, t + 1) is not None and not _AND.search(lead)


def _restates(text: str, t: int, n: int, x: int) -> bool:
    """Whether the amount for each, behind the two others, says them again."""
    lead, between = text[max(t, n) + 1 : x], text[min(t, n) + 1 : max(t, n)]
    if _RESTATED.search(lead):
        return True
    each = _EACH_GETS.search(lead)
    if each:
        lead = lead[: each.start()]
    if _SHARED.search(text) and (_TOOK.search(lead) or each):
        return True
    if _AND.search(lead[:-5]) or _AND.search(between) or not (_GIVES if each else _BESIDE).search(lead):
        return False
    return n < t or _LINKED.search(text[:n]) is not None


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
