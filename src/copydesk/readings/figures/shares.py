"""Shares in words: "half", "a third", "two-thirds", and what looks like one and is none."""

from __future__ import annotations

import re

from copydesk.readings.figures.beside import unit
from copydesk.readings.figures.numbers import Written
from copydesk.readings.figures.ratios import ratio
from copydesk.readings.figures.spot import Spot, Unit
from copydesk.readings.figures.written import NEXT

_SHARED = frozenset("than by about nearly almost roughly least only just over under or to".split())
_NOT_ONE = frozenset("no any every some each this that which another the neither square day".split())
_ONE_OF_MANY = frozenset(
    "of day thing way another who that is was has had can could would by side hand more time point across".split()
)
_OF_WHICH = frozenset("of the a an their its his her all those".split())
# Before "half" these make it a stretch of time or a side: "the second half", "this half", "his better half".
_HALVES = frozenset(
    """first second third this last next other each every better opening final latter early late strong same previous
    prior-year year fiscal past following middle christmas""".split()
)
# Behind "a third" these make it a share: a percentage beside it, or what only several people do.
_BESIDE = re.compile(r"\s?[(,–—]\s?(?:or\s)?(?:about\s|some\s)?\d+(?:\.\d+)?\s?(?:%|per\s?cent)")
_SEVERAL = frozenset("were are have think say want believe agree support oppose favor favour back do expect".split())
# Behind it these make it a share too; behind a verb of gain or loss, whatever goes on.
_LESS = frozenset("cheaper dearer more less fewer off higher lower larger smaller bigger".split())
_MOVED = frozenset("gained lost shed rose fell grew climbed dropped added gain lose gains loses gaining losing".split())
_ON = frozenset("in over since during after before from on".split())
_ARTICLE = re.compile(r"\s(?:of\s)?(?:an?|one)(?=\s)")
# Parts that are no ordinals as well: "a quarter mile", but "a third day" is the day after the second.
_PURE = ("half", "quarter", "quarters", "halves")


def pronoun(spot: Spot, figure: Written) -> bool:
    """Whether "one" is no number: "no one", "one of the best", "the one who"."""
    text, end = spot.text, figure.end
    if figure.how != "words" or figure.top != 2 * figure.bottom // 2 or text[spot.start : end].lower() != "one":
        return False
    if unit(text, end) is not None or ratio(spot, figure):
        return False
    if spot.n and spot.words.forms[spot.n - 1] in _NOT_ONE:
        return True
    following = NEXT.match(text, end)
    if following is None:
        return text[end : end + 1] != "-" and (not text[end : end + 1].isspace() or end + 1 == len(text))
    word = following[2].lower()
    return following[1].isspace() and (word in _ONE_OF_MANY or text.startswith("in particular", end + 1))


def share(spot: Spot, figure: Written) -> Unit | None:
    """What a part is of, a ratio or so much of a unit, and where it ends; None where it is no figure.

    The kind is ordinal where "a third" is another one.
    """
    text, end = spot.text, figure.end
    word = text[max(0, end - 8) : end].lower().replace("-", " ").rpartition(" ")[2]
    words = text[spot.start : end].lower().replace("-", " ").split()
    if word == "half" and (spot.previous in _HALVES or text.startswith((" past ", "-past-"), end)):
        return None
    spelled = word.isalpha()
    if not spelled or word in _PURE or word.endswith("s"):
        after = unit(text, end)
        if after and after.kind != "age" and not (word == "quarter" and after.kind == "money"):
            return after
    article = _ARTICLE.match(text, end)
    after = unit(text, article.end()) if article else None
    if after and article and after.kind in ("measure", "duration", "percent", "points", "money"):
        return after
    if text[end : end + 1] == "-":
        return None
    following = NEXT.match(text, end)
    of = following is not None and following[1].isspace() and following[2] in _OF_WHICH
    several = following is not None and following[1].isspace() and following[2] in _SEVERAL
    less = following is not None and following[1].isspace() and following[2] in _LESS
    moved = following is not None and following[2] in _ON and spot.lead() in _MOVED
    ratio_ = (
        of or several or less or moved or not spelled or _BESIDE.match(text, end) is not None or _is_share(spot, words)
    )
    return Unit("ratio" if ratio_ else "ordinal", "", end)


def _is_share(spot: Spot, words: list[str]) -> bool:
    """Whether "a third" is a share: "by a third", "a third." and not "a third term"."""
    if len(words) < 2 or words[0] not in ("a", "an") or words[1] == "quarter":
        return spot.lead() != "and"
    return spot.lead() in _SHARED
