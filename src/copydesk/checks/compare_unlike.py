"""`extends: compare-unlike`: comparisons of what cannot be compared without a sum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.comparisons import Comparison, Comparisons
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.nearby import figures_in
from copydesk.readings.sentences import Sentences

_PERIODS = {
    **dict.fromkeys(("hour", "hourly", "hr"), "an hour"),
    **dict.fromkeys(("day", "daily"), "a day"),
    **dict.fromkeys(("week", "weekly"), "a week"),
    **dict.fromkeys(("month", "monthly"), "a month"),
    **dict.fromkeys(("quarter", "quarterly"), "a quarter"),
    **dict.fromkeys(("year", "yearly", "annually", "annual", "annum"), "a year"),
}
# The period of an amount, right behind it: "$500 a month", "$500 in monthly rent".
_PERIOD = Late(
    r"(?:\s(?:in|of|for) [\w-]+(?: [\w-]+)?)?\s?(?:/|\b(?:an?|per|each|every|for each)\s)?(?<![\w-])"
    r"(hour|day|week|month|quarter|year|annum|hourly|daily|weekly|monthly|quarterly|yearly|annually)\b"
    r"(?! (?:earlier|ago|before|later|old|on \w+|over \w+|after|from now|and a half)|['’-])",
    re.IGNORECASE,
)
_SHARES = frozenset(("percent", "ratio"))
# Fewer than this are no count that a share could be mistaken for.
_MANY = 10
# How far off what explains a comparison may stand in its sentence, in characters.
_NEAR = 250
_EXCHANGE = Late(
    r"\b(?:exchange|exchanged|worth|bought|buys|traded?|trading|currency|currencies|convert\w*|equivalent|equals?|dollar|euro|pound|sterling|yen|franc|ruble|rouble|yuan|peso|rupee|lira"
    r"|krona|krone|rand|real|bitcoin|parity)\b(?! (?:store|shop|zone|area|tree))",
    re.IGNORECASE,
)
_RATE = Late(r"\b(?:an?|per|each|every)\s\w+\Z|ly\Z")
_OF = Late(r"\s?of\b", re.IGNORECASE)
_OF_THEM = Late(r"\s?of (?:those|them|us|the people|the patients)\b", re.IGNORECASE)
_MORE = Late(
    r"\s(?:more|less|fewer|higher|lower|off|discount|up|down|rise|drop|increase|fall|interest|tax|pay)\b", re.IGNORECASE
)
_CHANGED = Late(
    r"\b(?:rose|rise[sn]?|rising|fell|fall\w*|gr[eo]w\w*|dropp?\w*|climb\w*|jump\w*|increas\w*|decreas\w*|declin\w*|cut\w*|lower\w*|reduc\w*|up|down|slip\w*|surg\w*|soar\w*|"
    r"plung\w*|shr[aiu]nk\w*|gain\w*|lost|doubl\w*|more|less|fewer|higher|growth|return\w*|discount|off|rate|interest|tax)\b",
    re.IGNORECASE,
)


class CompareUnlike(Check):
    """Flags two quantities that a sentence compares though a reader cannot: a share with a count, sums in two currencies, an amount a month with one a year.

    Silent where the draft gives the same in the other's terms in brackets, and on rates of exchange.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("left", "right", "say")

    def hits(self, document: Document) -> Iterator[Hit]:
        comparisons = document.reading(Comparisons)
        for neighbours in comparisons.neighbours:
            comparison = comparisons.of(neighbours) if _may_differ(neighbours.left, neighbours.right) else None
            say = _unlike(document, comparison) if comparison else ""
            if comparison and say:
                block, left, right = comparison.block, comparison.left, comparison.right
                end = _end(comparison)
                yield Hit(
                    block,
                    right.start,
                    end,
                    says={
                        "left": block.text[left.start : max(left.end, _period_end(left))],
                        "right": block.text[right.start : end],
                        "say": say,
                    },
                    related=(Place(block, left.start, left.end, "compared with this"),),
                )


def _may_differ(left: Figure, right: Figure) -> bool:
    """Whether two figures may be unlike, to be looked at more closely."""
    if left.kind == right.kind:
        return left.kind == "money" or (
            left.kind in ("measure", "count", "percent") and _period(left) != _period(right)
        )
    kinds = {left.kind, right.kind}
    return len(kinds & _SHARES) == 1 and len(kinds & {"count", "money"}) == 1


def _end(comparison: Comparison) -> int:
    return max(comparison.right.end, _period_end(comparison.right))


def _period_end(figure: Figure) -> int:
    match = _timed(figure)
    return match.end() if match else figure.end


def _timed(figure: Figure) -> re.Match[str] | None:
    """The period of an amount; of a share only one that makes it a rate, as "2% a month" is and "2% in the quarter" is not."""
    text, end = figure.block.text, figure.end
    if figure.kind == "count" and figure.unit and text.startswith(figure.unit, end + 1):
        end += 1 + len(figure.unit)
    match = _PERIOD.match(text, end)
    return match if match and (figure.kind != "percent" or _RATE.search(match[0])) else None


def _unlike(document: Document, comparison: Comparison) -> str:
    """What would do instead; "" for a fair comparison."""
    left, right = comparison.left, comparison.right
    if _opposed(comparison):
        return ""
    if left.kind == right.kind == "money" and not _same(left, right) and not _dollars(left, right):
        return "" if _converted(document, comparison) else "give both in one currency"
    if (
        left.kind == right.kind
        and left.kind in ("money", "measure", "count", "percent")
        and (left.kind in ("count", "percent") or _same(left, right))
    ):
        one, two = _period(left), _period(right)
        if one and two and one != two and not _both(document, comparison, one, two):
            return f"give both {one}, or both {two}"
    if comparison.how == "beside" and left.kind != right.kind and _share_and_amount(document, comparison):
        return f"give both as shares, or both as {'sums' if 'money' in (left.kind, right.kind) else 'counts'}"
    return ""


def _opposed(comparison: Comparison) -> bool:
    """Whether "against" says who the other side was: "won 60% of games against 20 teams"."""
    text, start = comparison.block.text, comparison.start
    return text.startswith("against", start) and text[:start].rstrip()[-1:] not in (",", "(", "–", "—")


def _same(left: Figure, right: Figure) -> bool:
    return left.unit.partition(" ")[0] == right.unit.partition(" ")[0]


def _dollars(left: Figure, right: Figure) -> bool:
    """Whether both are dollars, one of which does not say whose: behind Canadian dollars these are likely Canadian too."""
    return (
        left.unit.endswith("D")
        and right.unit.endswith("D")
        and "USD" in (left.unit, right.unit)
        and "US" not in left.text + right.text
    )


def _both(document: Document, comparison: Comparison, one: str, two: str) -> bool:
    """Whether the sentence gives one of the two for the other's period as well: "$60,000 a year, or $5,000 a month"."""
    block, left, right = comparison.block, comparison.left, comparison.right
    start, end = document.reading(Sentences).around(block, left.start)
    others = [f for f in _around(document, comparison, start, end) if f.start not in (left.start, right.start)]
    return any(_period(f) in (one, two) for f in others)


def _period(figure: Figure) -> str:
    match = _timed(figure)
    return _PERIODS[match[1].lower()] if match else ""


def _around(document: Document, comparison: Comparison, start: int, end: int) -> list[Figure]:
    """The figures of a sentence that stand near a comparison."""
    left, right = comparison.left, comparison.right
    return figures_in(document, comparison.block, max(start, left.start - _NEAR), min(end, right.end + _NEAR))


def _converted(document: Document, comparison: Comparison) -> bool:
    """Whether the draft converts one of the sums, or tells what a currency is worth."""
    block, left, right = comparison.block, comparison.left, comparison.right
    sentence = document.reading(Sentences).around(block, left.start)
    if _EXCHANGE.search(block.text, max(sentence.start, left.start - _NEAR), right.start) or _EXCHANGE.search(
        block.text, right.end, min(sentence.end, right.end + _NEAR)
    ):
        return True
    sums = [f for f in _around(document, comparison, *sentence) if f.kind == "money"]
    return len(sums) > 2


def _share_and_amount(document: Document, comparison: Comparison) -> bool:
    """Whether a share of people, things or money is compared with so many of them."""
    text = comparison.block.text
    for share, amount in ((comparison.left, comparison.right), (comparison.right, comparison.left)):
        if share.kind in ("percent", "ratio") and _is_amount(text, amount):
            changed = _CHANGED.search(text, max(0, share.start - 50), share.start) or _MORE.match(text, share.end)
            return not changed and (_OF.match(text, share.end) is not None or _alone(document, comparison))
    return False


def _is_amount(text: str, figure: Figure) -> bool:
    """Whether a figure is so much money, or so many of something: no share, "41 of 50", and no "12%, compared with 15"."""
    if figure.kind != "count":
        return figure.kind == "money"
    of = _OF.match(text, figure.end)
    many = (figure.value or 0) >= _MANY
    return bool(_OF_THEM.match(text, figure.end)) if of else many and (figure.unit != "" or (figure.value or 0) > 100)


def _alone(document: Document, comparison: Comparison) -> bool:
    """Whether the sentence has no other figure that makes the two alike."""
    block, left, right = comparison.block, comparison.left, comparison.right
    sentence = document.reading(Sentences).around(block, left.start)
    telling = [
        f for f in figures_in(document, block, *sentence) if f.kind in ("percent", "ratio", "count", "money", "rate")
    ]
    return all(f.start in (left.start, right.start) for f in telling)
