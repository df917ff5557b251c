"""One figure: where it begins and ends, what kind it is, and what it says."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.figures.beside import currency, unit
from copydesk.readings.figures.fixed import Reading, fixed
from copydesk.readings.figures.numbers import Number, Written, number
from copydesk.readings.figures.spot import Spot
from copydesk.readings.figures.written import NEXT, written

# What makes a figure approximate, by the words right before it: around it, near below it, above it or below it.
_ABOUT = {
    phrase: kind
    for kind, phrases in {
        "about": "about,around,some,roughly,approximately,estimated,circa,close to,or so",
        "nearly": "nearly,almost,just under",
        "more": "more than,greater than,higher than,larger than,over,above,at least,upward of,upwards of,in excess of,"
        "no fewer than,no less than",
        "less": "less than,fewer than,lower than,under,below,up to,at most,as many as,as much as,no more than",
    }.items()
    for phrase in phrases.split(",")
}
_ABOUT_ENDS = frozenset(phrase.split()[-1] for phrase in _ABOUT)
_VOTING = frozenset("vote votes voted voting passed ruled decision rejected confirmed deadlocked tied won lost".split())
_SHARED = frozenset("than by about nearly almost roughly least only just over under or to".split())
_NOT_ONE = frozenset("no any every some each this that which another the neither square day".split())
_ONE_OF_MANY = frozenset(
    "of day thing way another who that is was has had can could would by side hand more time point".split()
)
_OF_WHICH = frozenset("of the a an their its his her all those".split())
_JOINTS = frozenset(("to", "or", "and"))


@cache
def _ratio() -> re.Pattern[str]:
    return re.compile(r"\s(?:(?:in|out\sof)\s(?:every\s)?|of\severy\s)", re.IGNORECASE)


@cache
def _range() -> re.Pattern[str]:
    return re.compile(r"(?:[-–—]|\s(?:to|or|and)\s|\s[-–—]\s)(?P<symbol>(?:US|[AC])?\$|[£€¥])?", re.IGNORECASE)


@cache
def _rate() -> re.Pattern[str]:
    return re.compile(r"\s(?:[\w-]+\s){0,3}(?:per|for\severy)\s(?:[\d,]+|thousand|million|capita|hundred\sthousand)\b")


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(
        r"[-\s](?:[a-z’'-]+\s|[A-Z][\w.’'-]*\s){0,3}?([A-Za-z-]{2,}s|people|men|women|children|police|staff|cattle|sheep)\b"
    )


def read(spot: Spot) -> Reading | None:
    """The figure that begins at a spot, where a digit or a number word stands; None where there is none."""
    if spot.text[spot.start].isdigit():
        named = fixed(spot)
        if named:
            return named
    figure = written(spot.text, spot.start)
    if figure is None or (figure.text == "one" and _pronoun(spot, figure.end)):
        return None
    return _counted(spot, figure)


def _pronoun(spot: Spot, end: int) -> bool:
    """Whether "one" is no number: "no one", "one of the best", "the one who"."""
    text = spot.text
    if unit(text, end) is not None:
        return False
    ratio = _ratio().match(text, end)
    if ratio and written(text, ratio.end()):
        return False
    if spot.n and spot.words.forms[spot.n - 1] in _NOT_ONE:
        return True
    following = NEXT.match(text, end)
    if following is None:
        return text[end : end + 1] != "-" and (not text[end : end + 1].isspace() or end + 1 == len(text))
    word = following[2].lower()
    return following[1].isspace() and (word in _ONE_OF_MANY or text.startswith("in particular", end + 1))


def _counted(spot: Spot, figure: Written) -> Reading:
    """The figure of a number: its currency before it, its unit behind it, the other end of its range."""
    text, end = spot.text, figure.end
    first = number(figure)
    following = NEXT.match(text, end)
    word = following[2].lower() if following and following[1].isspace() else ""
    start, code = currency(spot)
    about = _about(spot, start)
    ratio = _ratio().match(text, end) if word in ("in", "out", "of") and first.value is not None else None
    if ratio and first.value is not None and (whole := _whole(text, ratio.end(), first.value)):
        share = first.value / whole[0]
        return Reading(spot.start, whole[1], "ratio", share, share, share, approximate=about != "")
    if word in ("to", "against") and _voted(spot) and following and (votes := _votes(text, following.end())):
        return Reading(spot.start, votes, "score")
    last = None
    if word in _JOINTS or text[end : end + 1] in ("-", "–", "—") or text[end + 1 : end + 2] in ("-", "–", "—"):
        last, end = _upper(spot, end, word, money=code != "")
    kind, name = "money", code
    if not code:
        kind, name, end = _kind(spot, figure, end)
    if name.endswith((" cent", " penny")):
        first, last, name = _hundredth(first), _hundredth(last) if last else None, name.split()[0]
    if last and last.value is not None and first.value is not None:
        first = Number((first.value + last.value) / 2, first.value, last.value)
    elif about:
        first = _approximated(about, first)
    return Reading(start, end, kind, *first, name, about != "" or first.value is None)


def _about(spot: Spot, start: int) -> str:
    """Which of `_ABOUT` stands before the figure that begins at `start`, an article apart; "" for none."""
    forms, n = spot.words.forms, spot.n
    article = n > 1 and forms[n - 1] in ("the", "a", "an")
    if not n or forms[n - 1 - article] not in _ABOUT_ENDS:
        return ""
    for count in (3, 2, 1):
        words = spot.lead(count + article, start)
        kind = _ABOUT.get(words.rpartition(" ")[0] if article else words)
        if kind:
            return kind
    return ""


def _voted(spot: Spot) -> bool:
    """Whether the words before a number speak of a vote: "passed 5 to 4", "a vote of 5 to 4"."""
    return (
        spot.lead() in _VOTING
        or spot.lead(2).removesuffix(" of").removesuffix(" by") in _VOTING
        or spot.lead(2).startswith("beat ")
    )


def _votes(text: str, end: int) -> int:
    """Where the other side's votes end that begin behind `end`, or 0."""
    against = NEXT.match(text, end)
    return against.end() if against and against[1].isspace() and against[2].isdecimal() else 0


def _hundredth(whole: Number) -> Number:
    return Number(*(part / 100 if part is not None else None for part in whole))


def _approximated(about: str, exact: Number) -> Number:
    """A number with the interval that "about", "nearly", "more than" or "up to" leaves open."""
    value, low, high = exact
    if value is None or low is None or high is None:
        return exact
    if about == "about":
        return Number(value, 2 * low - value, 2 * high - value)
    if about == "nearly":
        return Number(value, 0.9 * value, value)
    return Number(value, value, None) if about == "more" else Number(value, None, value)


def _whole(text: str, at: int, part: float) -> tuple[float, int] | None:
    """The whole of "one in five" that begins at `at`, and where it ends."""
    figure = written(text, at)
    if figure is None or figure.how in ("vague", "part"):
        return None
    whole = number(figure).value
    if whole is None or not part < whole <= 1e6 or 1900 <= whole <= 2100:
        return None
    after = unit(text, figure.end)
    return None if after and after.kind in ("duration", "age") else (whole, figure.end)


def _upper(spot: Spot, end: int, word: str, *, money: bool) -> tuple[Number | None, int]:
    """The upper end of a range whose lower end stops at `end`, and where it stops; `word` is the word between."""
    text = spot.text
    joint = _range().match(text, end)
    if not joint or (joint["symbol"] and not money):
        return None, end
    if (word == "and" and not _after(spot, "between")) or (word in ("to", "or") and _after(spot, "from")):
        return None, end
    figure = written(text, joint.end())
    if figure is None or figure.how in ("vague", "part") or (figure.how == "words" and figure.text.startswith("a")):
        return None, end
    if money and not joint["symbol"] and word and (unit(text, figure.end) or not figure.scale):
        return None, end
    return number(figure), figure.end


def _after(spot: Spot, word: str) -> bool:
    """Whether "from" or "between" stands before a number, with at most one word between."""
    return word in spot.words.forms[max(0, spot.n - 2) : spot.n]


def _kind(spot: Spot, figure: Written, end: int) -> tuple[str, str, int]:
    """The kind and unit of a number without a currency before it, and where the figure ends."""
    text = spot.text
    after = unit(text, end)
    if after:
        return after
    following = NEXT.match(text, end)
    if figure.how == "part":
        of = following and following[1].isspace() and following[2] in _OF_WHICH
        return ("ratio" if of or _share(spot, figure) else "ordinal", "", end)
    starts, forms, _ = spot.words
    n = spot.n + 1
    while n < len(starts) and starts[n] < end:
        n += 1
    if not {"per", "for"}.isdisjoint(forms[n : n + 4]):
        rate = _rate().match(text, end)
        if rate:
            return ("rate", text[end : rate.end()].strip(), rate.end())
    noun = _noun().match(text, end)
    if not noun and figure.how == "digits" and not figure.scale and _named(spot):
        return ("identifier", "", end)
    return ("count", noun[1] if noun else "", end)


def _share(spot: Spot, figure: Written) -> bool:
    """Whether "a third" is a share: "by a third", "a third." and not "a third term"."""
    words = figure.text.split()
    if len(words) < 2 or words[0] not in ("a", "an") or words[1] == "quarter":
        return spot.lead() != "and"
    return spot.lead() in _SHARED


def _named(spot: Spot) -> bool:
    """Whether a number stands behind a name within a sentence, and is part of it: "the Airbus Beluga 5"."""
    starts, forms, ends = spot.words
    text, n, at = spot.text, spot.n, spot.start
    while n and text[at - 1].isspace() and ends[n - 1] == at - 1:
        n, at = n - 1, starts[n - 1]
        if not text[at].isupper() or not forms[n][1:].isalnum():
            return False
        if text[at - 1 : at].isspace() and (text[at - 2] in ",;" or text[at - 2].islower()):
            return True
    return False
