"""A rise and a fall of as many percent that are said to cancel out; a tax whose end is said to lower prices by its rate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.document import Block
from copydesk.readings.changes.amounts import Amount, amount
from copydesk.readings.changes.terms import Term, terms
from copydesk.readings.changes.times import timeless
from copydesk.readings.changes.vocabulary import NOUNS, VERBS
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.text import Span

# Below this the difference is lost in rounding, in percent.
_LEAST = 5
# How far behind the second change the words may stand that say it led back, in characters.
_REACH = 90
_GOING_ON = (
    VERBS.keys()
    | NOUNS.keys()
    | frozenset(
        """of and then but before later after followed by a an the it they he she has have had since again subsequently
    was were been went gone came come up down be being is only to further another so with more @ ¶ . , ; : — – when this
    that them""".split()
    )
)
_OWNERS = frozenset("its their his her the".split())


class Reversal(NamedTuple):
    """A claim of text[start:end] that two changes lead back where they led to `actual`, in percent.

    `figures` are the two changes, or the tax and, where that is the claim, the percentage that is taken for it.
    """

    start: int
    end: int
    actual: float
    figures: tuple[Figure, ...]


@cache
def _back() -> re.Pattern[str]:
    old = r"(?:old|former|original|previous|starting|initial|earlier|first)"
    their = r"(?:its|their|the|his|her)"
    return re.compile(
        rf"\bback\s(?:to\s)?(?:where|what)\s(?:it|they|he|she|prices|we|you|one)\s(?:started|began|(?:was|were)(?:\sbefore)?)|"
        rf"\bback\s(?:to|at)\s{their}\s{old}\s\w+|\bback\s(?:to|at)\s(?:the|its|their)\s(?:\d{{4}}|pre-\w+)\slevels?\b|"
        rf"\bback\s(?:to|at)\s(?:square\sone|the\sstart)|\breturn(?:s|ed|ing)?\sto\s{their}\s{old}\s\w+|"
        rf"\bno\s(?:worse|better)\soff|\bunchanged\b|\bfully\srecover(?:s|ed|ing)?|"
        rf"\brecover(?:s|ed|ing)?\s(?:all\s)?(?:of\s)?{their}\s(?:loss(?:es)?|ground|value)|"
        rf"\b(?:wip(?:es?|ed|ing)\sout|eras(?:es?|ed|ing)|revers(?:es?|ed|ing)|undo(?:es|ing)?|undid)\s(?:all\s)?"
        rf"{their}\s(?:loss(?:es)?|gains?|fall|rise|drop|cut|increase)|"
        rf"\bcancel(?:s|led|ed)?\s(?:each\sother\s|one\sanother\s|it\s)?out|\bma(?:de|kes?|king)\sup\sfor\s(?:it|the\s\w+)|"
        rf"(?<=\bto\s){their}\s{old}\s\w+|\bwhat\s(?:it|they)\s(?:was|were)\sbefore|\bat\sthe\ssame\s(?:level|price|rate)|"
        rf"\bthe\ssame\s(?:as\sbefore|as\sit\swas)|\beven\sagain\b|\bwhere\s(?:it|they)\s(?:started|began)"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """What makes these words mean another thing: a denial, an estimate, a sum of several, what is told in points."""
    return re.compile(
        r"\b(?:not|never|mistake|myth|wrong|nearly|almost|little|about|roughly|average|below|above|more|less|total|balance|"
        r"deficit|margins?|peak|respectively|support|approval|turnout|share|ratings?|rates?|polls?|unemployment)\b|n't\b"
    )


@cache
def _taxed() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:value[\s-]added\stax|vat|gst|sales\stax|consumption\stax|tariff|import\sduty|duty|levy|tax)\b"
        r"(?!\s(?:band|bracket|rate|cut|relief|credit|break|rise|increase|bill|haven)\b)"
    )


@cache
def _of_tax() -> re.Pattern[str]:
    return re.compile(r"\b(?:vat|gst|(?:sales|consumption)\stax|tariff|levy)\s(?:of|at)\s(?:the\s)?$")


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:dropp?|scrapp?|abol|remov|end|eliminat|ax|without|lift|waiv|repeal|gone|getting\srid|rid\b)\w*"
    )


_CHEAPER = Late(r"\b(?:cuts?|reduc\w+|lower\w*|brings?|cheaper|less|saves?|off|drop|fall)\b")
_PRICED = Late(r"\b(?:prices?|bills?|costs?|goods|food|fuel|shopping|books?|cheaper|buyers?|customers?)\b")


def reversals(block: Block, figures: list[Figure], sentences: list[Span]) -> Iterator[Reversal]:
    """The false claims of a block that has a percentage twice."""
    text = block.text.lower().replace("’", "'")
    if len(text) != len(block.text):
        return
    claims = [
        Span(*match.span())
        for match in _back().finditer(text)
        if not any(s.start <= match.start() < s.end and _otherwise().search(text, *s) for s in sentences)
    ]
    taxed = _ended().search(text) is not None and _PRICED.search(text) is not None
    if not (claims or taxed):
        return
    row = terms(block, figures, sentences)
    for n in range(len(row) - 1):
        found = _cancelled(row[n : n + 3], claims) or (_untaxed(row[n], row[n + 1]) if taxed else None)
        if found:
            yield found


def percent(figure: Figure) -> float | None:
    """A share in percent: 20 for "20%" and for "a fifth"; None for what is no share."""
    if figure.value is None or figure.kind not in ("percent", "ratio"):
        return None
    return figure.value if figure.kind == "percent" else round(100 * figure.value, 6)


def _cancelled(row: list[Term], claims: list[Span]) -> Reversal | None:
    """A rise and a fall of as much, the first two of a row, that are said to lead back."""
    one, two = row[0].figure, row[1].figure
    if one is None or two is None or one.kind != "percent" or two.kind != "percent":
        return None
    value = one.value or 0.0
    if value != two.value or value < _LEAST or one.approximate or two.approximate:
        return None
    rise, fall = amount(row[0]), amount(row[1])
    if rise is None or fall is None or rise.sign * fall.sign != -1 or not _goes_on(row[1], rise):
        return None
    end = row[2].start if len(row) > 2 else two.end + _REACH
    contrast = _aside(row[0].tail.tokens) and _aside(row[1].tail.tokens)
    for claim in claims:
        if two.end <= claim.start <= min(two.end + _REACH, end) and not contrast:
            return Reversal(*claim, -value * value / 100, (one, two))
    return None


def _aside(tokens: list[str]) -> bool:
    """Whether what follows a number says where: "in the north"."""
    return tokens[:1] != [] and tokens[0] in ("in", "during", "against", "under") and tokens[1:2] == ["the"]


def _goes_on(two: Term, first: Amount) -> bool:
    """Whether the second change is one of the same thing as the first."""
    between = two.lead.tokens
    if between[:2] and between[0] in ("of", "in") and between[1] in _OWNERS:
        between = between[3:]
    if _aside(between):
        between = between[3:]
    between = timeless(between)
    if first.how.startswith("noun") and "," in between[:3]:
        at = between.index(",")
        if between[at + 1 : at + 2] and between[at + 1] in _OWNERS:
            between = between[:at] + between[at + 3 :]
    return _GOING_ON.issuperset(between)


def _untaxed(one: Term, two: Term) -> Reversal | None:
    """The end of a tax that is said to lower prices by its rate."""
    tax, less = one.figure, two.figure
    if (
        tax is None
        or less is None
        or tax.kind != "percent"
        or tax.approximate
        or less.approximate
        or "¶" in two.lead.text
    ):
        return None
    value = tax.value or 0.0
    if value < _LEAST or percent(less) != value:
        return None
    if not (_taxed().match(one.tail.text) or _of_tax().search(one.lead.text)):
        return None
    said = two.lead.text + two.tail.text[:20]
    if not (
        _ended().search(one.lead.text.rpartition("¶")[2] + one.tail.text)
        and _CHEAPER.search(said)
        and _PRICED.search(said)
    ):
        return None
    return Reversal(less.start, less.end, -100 * value / (100 + value), (tax, less))
