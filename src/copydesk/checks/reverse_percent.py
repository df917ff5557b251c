"""`extends: reverse-percent`: as many percent down as up, which does not lead back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.changes.amounts import Amount, amount
from copydesk.readings.changes.terms import Term, terms
from copydesk.readings.changes.vocabulary import NOUNS, TIMES, VERBS
from copydesk.readings.changes.wording import moved
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.rewriting import rewritten
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences

_OLD = r"(?:old|former|original|previous|starting|initial|earlier|first)"
_THEIR = r"(?:its|their|the|his|her)"
_BACK = re.compile(
    rf"\bback\s(?:to\s)?(?:where|what)\s(?:it|they|he|she|prices|we|you|one)\s(?:started|began|(?:was|were)(?:\sbefore)?)|"
    rf"\bback\s(?:to|at)\s{_THEIR}\s{_OLD}\s\w+|\bback\s(?:to|at)\s(?:the|its|their)\s(?:\d{{4}}|pre-\w+)\slevels?\b|\bback\s(?:to|at)\s(?:square\sone|the\sstart)|"
    rf"\breturn(?:s|ed|ing)?\sto\s{_THEIR}\s{_OLD}\s\w+|\bno\s(?:worse|better)\soff|\bunchanged\b|"
    rf"\brecover(?:s|ed|ing)?\s(?:all\s)?(?:of\s)?{_THEIR}\s(?:loss(?:es)?|ground|value)|\bfully\srecover(?:s|ed|ing)?|"
    rf"\b(?:wip(?:es?|ed|ing)\sout|eras(?:es?|ed|ing)|revers(?:es?|ed|ing)|undo(?:es|ing)?|undid)\s(?:all\s)?{_THEIR}\s(?:loss(?:es)?|gains?|fall|rise|drop|cut|increase)|"
    rf"\bcancel(?:s|led|ed)?\s(?:each\sother\s|one\sanother\s|it\s)?out|\bma(?:de|kes?|king)\sup\sfor\s(?:it|the\s\w+)|"
    rf"(?<=\bto\s){_THEIR}\s{_OLD}\s\w+|\bwhat\s(?:it|they)\s(?:was|were)\sbefore|\bat\sthe\ssame\s(?:level|price|rate)|"
    rf"\bthe\ssame\s(?:as\sbefore|as\sit\swas)|\beven\sagain\b|\bwhere\s(?:it|they)\s(?:started|began)",
    re.IGNORECASE,
)
# What makes the words mean another thing: a denial, an estimate, a sum of several.
_OTHERWISE = re.compile(
    r"\b(?:not|never|mistake|myth|wrong|nearly|almost|little|about|roughly|average|below|above|more|less|total|balance|deficit|"
    r"margins?|peak|respectively|support|approval|turnout|share|ratings?|rates?|poll|polls|unemployment)\b|n['’]t\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[\w'@%-]+|¶")
_GOING_ON = frozenset((
    "of",
    *VERBS, *NOUNS, *"""and then but before later after followed by a an the it they he she has have had since again
    subsequently was were been went gone came come up down be being is only to further another so with more @ ¶ when this
    that them""".split(),
))  # fmt: skip
_ITS = re.compile(r"^\s(?:of|in)\s(?:its|their|his|her)\s\w+")
_ASIDE = re.compile(r"^\s(?:in|during|against|under)\sthe\s[\w-]+")
_SUBJECT = re.compile(r"^\s*(?:[\w-]+\s*)?,\s(?:the|its|his|her|their)\s[\w-]+\s")
_TAX = re.compile(
    r"\s(?:value[\s-]added\stax|vat|gst|sales\stax|consumption\stax|tariff|import\sduty|duty|levy|tax)\b"
    r"(?!\s(?:band|bracket|rate|cut|relief|credit|break|rise|increase|bill|haven)\b)"
)
_TAXED = re.compile(r"\b(?:vat|gst|(?:sales|consumption)\stax|tariff|levy)\s(?:of|at)\s(?:the\s)?$")
_ENDED = re.compile(r"\b(?:dropp?|scrapp?|abol|remov|end|eliminat|ax|without|lift|waiv|repeal|ax|gone|getting\srid|rid\b)(?:\w*)\b")
_CHEAPER = re.compile(r"\b(?:cut|cuts|reduc\w+|lower\w*|bring|brings|cheaper|less|save|saves|off|drop|fall)\b")
_PRICED = re.compile(r"\b(?:prices?|bills?|costs?|goods|food|fuel|shopping|books?|cheaper|buyers?|customers?)\b")
# Below this the difference is lost in rounding, in percent.
_LEAST = 5
_AFTER = 90


@dataclass(frozen=True, eq=False, repr=False)
class ReversePercent(Check):
    """Flags a rise and a fall of as many percent that are said to cancel out, and a tax whose end is said to lower prices by its rate.

    "Up 20%, then down 20%, back where it started" is 4% lower. Without a tax of 20% prices are 16.7% lower.
    """

    says: ClassVar[tuple[str, ...]] = ("actual",)

    def hits(self, document: Document) -> Iterator[Hit]:
        for block, percents in _twice(document):
            low = block.text.lower()
            back = [match for match in _BACK.finditer(low) if not _OTHERWISE.search(_sentence(document, block, match.start()))]
            taxed = _ENDED.search(low) is not None and _PRICED.search(low) is not None
            if not (back or taxed):
                continue
            row = terms(block, percents, document.reading(Sentences).of(block))
            for n in range(len(row) - 1):
                hit = _cancelled(row[n : n + 3], back, block) or (taxed and _untaxed(row, n, block))
                if hit:
                    case = document.reading(Quotations).case(block, hit.start, hit.end)
                    yield hit._replace(case=case)


def _twice(document: Document) -> Iterator[tuple[Block, list[Figure]]]:
    """The blocks that have a percentage twice, with their figures."""
    figures = document.reading(Figures)
    last: Block | None = None
    for figure in figures.all:
        if figure.kind == "percent" and figure.block is not last:
            last = figure.block
            found = figures.of(last)
            values = [_percent(one) for one in found if one.kind in ("percent", "ratio")]
            if len(set(values)) < len(values):
                yield last, found


def _percent(figure: Figure) -> float | None:
    """A share in percent: 20 for "20%" and for "a fifth"."""
    return figure.value if figure.kind == "percent" or figure.value is None else round(100 * figure.value, 6)


def _sentence(document: Document, block: Block, at: int) -> str:
    span = document.reading(Sentences).around(block, at)
    return block.text[span.start : span.end]


def _cancelled(row: list[Term], back: list[re.Match[str]], block: Block) -> Hit | None:
    """A rise and a fall of as much, the first two of a row, that are said to lead back."""
    one, two = row[0], row[1]
    first, second = one.figure, two.figure
    if first is None or second is None or first.kind != "percent" or second.kind != "percent":
        return None
    value = first.value or 0.0
    if value != second.value or value < _LEAST or first.approximate or second.approximate:
        return None
    rise, fall = amount(one), amount(two)
    if rise is None or fall is None or rise.sign * fall.sign != -1 or not _goes_on(one, two, rise):
        return None
    for match in back:
        if second.end <= match.start() <= second.end + _AFTER:
            beyond = len(row) > 2 and row[2].start < match.start()
            if beyond or (_ASIDE.match(one.tail) and _ASIDE.match(two.tail)):
                return None
            places = (Place(block, first.start, first.end, "one way"), Place(block, second.start, second.end, "and the other"))
            return Hit(block, match.start(), match.end(), says={"actual": moved(-value * value / 100)}, related=places)
    return None


def _goes_on(one: Term, two: Term, first: Amount) -> bool:
    """Whether the second change is one of the same thing as the first."""
    between = TIMES.sub(" ", _ASIDE.sub(" ", _ITS.sub(" ", two.lead)))
    if first.how.startswith("noun"):
        between = _SUBJECT.sub(" ", between)
    return all(token in _GOING_ON for token in _TOKEN.findall(between))


def _untaxed(row: list[Term], n: int, block: Block) -> Hit | None:
    """The end of a tax that is said to lower prices by its rate."""
    one, two = row[n], row[n + 1]
    first, second = one.figure, two.figure
    if first is None or second is None or first.kind != "percent" or first.approximate or "¶" in two.lead:
        return None
    value = first.value or 0.0
    if second.kind not in ("percent", "ratio") or _percent(second) != value or second.approximate or value < _LEAST or not (_TAX.match(one.tail) or _TAXED.search(one.lead)):
        return None
    if not _ENDED.search(one.lead[-60:].rpartition("¶")[2] + one.tail) or "¶" in one.tail and not two.lead:
        return None
    said = two.lead + two.tail[:20]
    if not (_CHEAPER.search(said) and _PRICED.search(said)):
        return None
    actual = 100 * value / (100 + value)
    better = (rewritten(second, actual),) if second.kind == "percent" else ()
    return Hit(block, second.start, second.end, better, says={"actual": moved(-actual)}, related=(Place(block, first.start, first.end, "the tax"),))
