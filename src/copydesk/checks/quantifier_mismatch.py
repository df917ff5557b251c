"""`extends: quantifier-mismatch`: "a majority (47%)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.asides import Aside, aside, opening
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.precision import stated
from copydesk.readings.figures.rewriting import shown
from copydesk.readings.late import Late
from copydesk.readings.percentages import Percentages, rounded, within
from copydesk.readings.quantifiers import Quantifier, Quantifiers
from copydesk.readings.quotations import Quotations

_ANSWERS = (
    "said|say|says|voted|vote|agreed|agree|disagreed|disagree|backed|back|supported|support|opposed|oppose|favou?red|favou?r|approved|approve|wanted|want|thought|think|"
    "felt|feel|believed|believe|preferred|prefer|chose|rejected|reject|were|are|was|is|had|have|would"
)
# Between the words and the percentage beside them: of whom, or of what, and in brackets what they said.
_STOPS = r"(?!(?:but|while|or|than|with|without|against|including|who|whom|whose|which|that|when|where|plus|and|because|as|more|less|fewer)\b)"
_WORD = rf"(?:\s+{_STOPS}(?:[^\W\d_][\w’'-]*|\d[\d,]*\b(?!%|\s?per)))"
_NOUNS = Late(rf"(?:{_WORD}(?:\s+and(?=\s+\w))?){{0,7}}\Z")
_NO_VERB = Late(rf"(?:\s+(?!(?:{_ANSWERS})\b){_STOPS}[\w’'-]+){{0,7}}\Z")
# Nothing but whom: "of the rural voters". With a verb or a place in it, the brackets may tell of what stands last.
_PLAIN = Late(
    r"(?:\s+of)?(?:\s+(?!(?:in|at|from|to|on|by|for|under|over|into|near|is|are|was|were|had|have|has|said|say)\b)[\w’',-]+){0,4}\Z"
)
# "From phones (48%) and tablets (12%)": parts of what the words tell of.
_BROKEN_DOWN = Late(r"\s?[)\]],?\s(?:and|or|but)\s[^\d().;]{1,60}\(|\s?[)\]],\s[^\d().;]{1,40}\(")
# How far below and above what the words allow a percentage may be that is still of the same.
_NEAR = 0.6
# "A third of the national average (12%)": so much of a level, which the percentage tells.
_LEVEL = Late(
    r"\b(?:averages?|rates?|levels?|figures?|shares?|prices?|mean|median|norm|targets?|yields?|percentages?|proportions?|inflation|growth|unemployment|turnout|margins?|interest|tax|tariffs?|peak|"
    r"estimates?|forecasts?|size|amount|odds|risks?|chances?|limit|maximum|minimum|what|score|ratio|increase|rise|fall|drop|cut|gap|goals?|quotas?|budgets?)\b|[’']s\Z|s[’']\Z",
    re.IGNORECASE,
)
_OF_WHOM = Late(
    r"(?:\s+of(?:\s+(?!(?:and|but|or|while|than)\b)[^\W\d_][\w’'-]*){1,7}|\s+in\s+favou?r|\s+[a-z][\w’'-]*){0,1}\Z"
)
# The words stand for themselves, with whom they are of at most: "44%, still a majority of voters".
_CLOSED = Late(
    r"(?:\s+of\s+(?:the\s+|all\s+|its\s+|their\s+)?(?!(?:them|these|those|whom|which|it)\b)[a-z]+)?(?:[,.;)\]]|\s[–—-]|\Z)"
)
# What joins the words to a percentage right behind: "a majority of 47% of voters", "a majority stake of 45%".
_OF = Late(r"\s+of\s+(?:just\s+|only\s+|about\s+|some\s+|around\s+)?\Z")
_A_STAKE = Late(r"\s+(?:controlling\s+|new\s+|non-controlling\s+)?\Z")
_WHO = Late(
    rf"\s+(?:of\s+(?:the\s+|all\s+|our\s+|its\s+|their\s+)?(?:\w+\s+)?(?:voters|respondents|people|those|adults|members|residents|readers|workers|employees|staff|pupils|students|parents|teachers|"
    rf"doctors|nurses|firms|companies|businesses|households|users|participants|them|us|women|men|patients|shareholders|delegates|councillors|customers|subscribers|owners|farmers|drivers|[A-Z]\w+s)\b|(?:{_ANSWERS})\b)"
)
_start = attrgetter("start")
_REACH = 160
_ALIKE = Late(r"\brespectively\b")


class QuantifierMismatch(Check):
    """Flags a percentage that the words for the same share rule out: "a majority (47%)", "one in five (25%)".

    Only where one stands beside the other: in brackets, between commas or dashes, behind "or". "A third" and the like
    allow what people call so (31 to 36 percent, and a point more on either side).
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("words", "allowed")

    def hits(self, document: Document) -> Iterator[Hit]:
        quantifiers, quotations = document.reading(Quantifiers), document.reading(Quotations)
        for block, percentages in document.reading(Percentages):
            known = quantifiers.of(block)
            if not known or _ALIKE.search(block.text):
                continue
            for percentage in percentages:
                said = rounded(percentage) if not percentage.approximate else stated(percentage)
                near = known[
                    bisect_left(known, percentage.start - _REACH, key=_start) : bisect_left(
                        known, percentage.end + _REACH, key=_start
                    )
                ]
                found = _beside(document, block, percentage, near) if said and near else None
                if said is None or found is None or said.meets(found.allowed):
                    continue
                allowed = _allowed(found)
                yield Hit(
                    block,
                    percentage.start,
                    percentage.end,
                    case=quotations.case(block, percentage.start, percentage.end),
                    says={"words": found.text, "allowed": allowed},
                    related=(Place(block, found.start, found.end, f"“{found.text}” is {allowed}"),),
                )


def _allowed(found: Quantifier) -> str:
    """The percentages that the words allow, in words."""
    low, high = found.allowed.low, found.allowed.high
    if found.name in ("majority", "most", "stake"):
        return "more than 50%"
    if found.name in ("minority", "small"):
        return "less than 50%"
    if low <= 0:
        return f"at most {shown(high)}%"
    return f"at least {shown(low)}%" if high >= 100 else f"{shown(low)}% to {shown(high)}%"


def _beside(document: Document, block: Block, percentage: Figure, known: list[Quantifier]) -> Quantifier | None:
    """The words for a share that a percentage stands beside and says again."""
    text = block.text
    stands = aside(text, percentage.start, percentage.end)
    best: Quantifier | None = None
    for found in known:
        if stands and found.end <= stands.start and _names(text, found, stands, percentage):
            best = found if best is None or found.end > best.end else best
        elif found.name in ("stake", "small") and _A_STAKE.fullmatch(text[percentage.end : found.start]):
            return found
        elif found.start >= percentage.end:
            behind = opening(text, found.start) if _CLOSED.match(text, found.end) else None
            marked = behind and behind.mark in ("(", ",", "–", "or") and behind.start >= percentage.end
            if behind and marked and _OF_WHOM.match(text, percentage.end, behind.start):
                best = best or found
        elif found.name in ("stake", "small") and _OF.fullmatch(text[found.end : percentage.start]):
            best = best or found
        elif (
            found.name == "majority"
            and _OF.fullmatch(text[found.end : percentage.start])
            and not text.endswith((" by ", " with "), 0, found.start)
        ):
            best = best or (found if _WHO.match(text, percentage.end) and not percentage.approximate else None)
    if best is None or best.start > percentage.end:
        return best
    between = within(document.reading(Figures).of(block), best.end, percentage.start)
    return None if any(f.kind in ("percent", "ratio", "points", "money") for f in between) else best


def _names(text: str, found: Quantifier, stands: Aside, percentage: Figure) -> bool:
    """Whether only who or what is shared stands between the words and the aside; in brackets, what they said too."""
    if stands.mark in (":", "=") or (found.name == "share" and _LEVEL.search(text, found.end, stands.start)):
        return False
    pattern = _NOUNS if stands.mark in ("(", "or") or stands.linked or stands.mark == "–" else _NO_VERB
    if not pattern.match(text, found.end, stands.start):
        return False
    if _PLAIN.match(text, found.end, stands.start):
        return True
    value, allowed = percentage.value or 0.0, found.allowed
    near = value >= _NEAR * allowed.low and (100 - value) >= _NEAR * (100 - min(allowed.high, 100.0))
    return near and not _BROKEN_DOWN.match(text, percentage.end)
