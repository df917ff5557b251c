"""`extends: compare-equal`: two quantities compared that are one and the same."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.comparisons import Comparison, Comparisons
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.magnitudes import magnitude
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.text import Span


@cache
def _alike() -> re.Pattern[str]:
    """What says that the two are the same, or that they are not compared."""
    return re.compile(
        r"\b(?:unchang\w*|unmoved|unaltered|same(?! (?:month|period|week|quarter|time|day|stage|point|season)\b)|equal\w*|remain\w*|stay\w*|still|match(?:es|ed|ing)|(?:to|will|would|could) match|identical\w*|steady|flat|flatlin\w*|level|similar\w*|tied?|"
        r"held(?=[:;,]| (?:at|steady|on|firm|up)\b)|holding|holds? (?:at|steady|firm|on)|stable|constant|again|both|each|kept|keep\w*|retain\w*|maintain\w*|froze\w*|freez\w*|pegged|plateau\w*|stall(?:ed|ing)|standstill|stuck|"
        r"little changed|barely|hardly|as many|as much|as (?:high|low|long|large|big|small|old|fast) as|not|never|neither|nor|nothing|none|without|exactly what|precisely|just what|"
        r"no (?:\w+er|different|difference|change|more|less|movement|rise|increase|growth|fall|drop|decrease|decline|cut|improvement|progress|gain)"
        r"|alike|equivalent|i\.e|namely|also|too|too[,.]|respectively|back to|returned|round\w*|in line with|on par|parity|even|stagna\w*|static|repeat\w*|another|whether|if|hundredths?|tenths?|thousandths?|consistent\w*|evenly|half as|twice|times (?:as|the|more|that))\b"
        r"|n['’]t\b",
        re.IGNORECASE,
    )


# What says in the sentence before or behind that nothing changed.
_STOOD_STILL = Late(
    r"\b(?:unchanged|unmoved|unaltered|no (?:change|movement|rise|increase|difference)|st(?:oo|an)d(?:s|ing)? still|standstill|steady|stable|stagna\w+|"
    r"frozen?|freeze|flat|static|the same|identical|(?:nothing|none|not|never|hardly|barely)(?: \w+){0,2} (?:chang|mov|budg|alter|shift|ris|fell|fall)\w*)\b"
    r"|n['’]t(?: \w+)? (?:chang|mov|budg|alter|shift|ris|fall)\w*",
    re.IGNORECASE,
)
# How far before a comparison the words may stand that take it back, in characters.
_NEAR_BY = 250
# What names the time of the second quantity, so that nothing else can tell the two apart.
_THEN = Late(
    r"[^.;:!?]{0,40}?\b(?:ago|earlier|before|previous\w*|last|prior|year-earlier|in (?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December))\b",
    re.IGNORECASE,
)
_THEN_BEFORE = Late(
    r"\b(?:last (?:year|month|week|season|quarter)['’]s|previous|earlier|former|old)\s\Z", re.IGNORECASE
)
# What a quantity is for each of, or a part of.
_PER = Late(
    r"\s?(?:/|\b(?:an?|per|each|every|of|for)\s)(?!(?:half|quarter|(?:year|month|week|decade)s? (?:earlier|ago|before))\b)(?:(?:the|its|their|all|about)\s)?[\w-]+(?:\s(?:days|weeks|months|years)\b)?"
)
_MORE = Late(
    r"\b(?:more|fewer|less|higher|lower|greater|larger|smaller|bigger|longer|shorter|better|worse)\b", re.IGNORECASE
)
# What a change leaves out of neither of its ends, and what a comparison does not.
_HEAD = Late(r"\s(?:an?|per|each)\s(?:head|person|child|family|piece|team|side)\b")
_EACH = Late(r"\s?(?:/|\b(?:an?|per|each|every)\b)")
_CHANGED = Late(
    r"\b(?:rose|r[iu]sen|fell|fallen|grew|grown|climbed|dropped|increased|declined|gained|slipped|jumped)(?: by)?\s\Z"
)


def _per(text: str, figure: Figure) -> str:
    """What a figure is for each of, or a part of, in lower case: " a week", " of profits"; "" for nothing."""
    noun = f" {figure.unit}"
    found = _PER.match(text, figure.end + (len(noun) if figure.unit and text.startswith(noun, figure.end) else 0))
    return found[0].lower() if found else ""


# "One year later, more than one year later" are times, not quantities.
_PASSED = Late(
    r"\s(?:later|ago|from now|into|mark|barrier|threshold|ceiling|faster|slower|more|less|sooner|(?:below|above|under|over)(?! (?:the|its|a|an?) (?:\w+ ){0,2}(?:timetable|schedule|plan|rules?|system|scheme|law|contract|deal|agreement|regime|tariff|management|owners?|mayor|government)\b)|higher|lower|short|percent)\b|,? (?:or )?\d"
)


class CompareEqual(Check):
    """Flags two quantities that a sentence compares as if they differed, and that are equal in common units.

    "90 minutes, compared with an hour and a half"; "up from 12 to 12". Silent where the sentence says that nothing
    changed, and where either is left open ("about", "more than").
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("left", "right")

    def hits(self, document: Document) -> Iterator[Hit]:
        comparisons = document.reading(Comparisons)
        for neighbours in comparisons.neighbours:
            left, right = neighbours.left, neighbours.right
            if not _equal(left, right):
                continue
            comparison = comparisons.of(neighbours) or comparisons.told(neighbours)
            if comparison is None or _open(left) != _open(right, comparison) or _explained(document, comparison):
                continue
            yield Hit(
                comparison.block,
                right.start,
                right.end,
                case=document.reading(Quotations).case(comparison.block, left.start, right.end),
                says={"left": left.text, "right": right.text},
                related=(Place(comparison.block, left.start, left.end, "the same quantity"),),
            )


def _equal(left: Figure, right: Figure) -> bool:
    if left.kind != right.kind and (left.kind not in _SHARES or right.kind not in _SHARES):
        return False
    one, two = magnitude(left), magnitude(right)
    if one is None or two is None or one.dimension != two.dimension or not one.value:
        return False
    if abs(one.value - two.value) > _NEAR * max(abs(one.value), abs(two.value)):
        return False
    return left.kind != "count" or not left.unit or not right.unit or left.unit == right.unit


# Floats so near each other, as a part of the larger, stand for the same.
_NEAR = 1e-9
_SHARES = ("percent", "ratio")
_DIGITS = Late(r"[\d.,]*\d")


def _written_alike(left: Figure, right: Figure) -> bool:
    """Whether two equal figures are in the same unit and digits, so that a reader sees that they are equal."""
    if (left.kind, left.unit) == (right.kind, right.unit):
        return True
    one, two = _DIGITS.search(left.text), _DIGITS.search(right.text)
    return left.kind == right.kind == "count" and one is not None and two is not None and one[0] == two[0]


def _open(figure: Figure, comparison: Comparison | None = None) -> str:
    """How words leave a figure open: "about", "up", "down" or "" for not at all."""
    if not figure.approximate:
        return ""
    if comparison and figure.block.text[comparison.start : comparison.end].endswith("than"):
        words = figure.block.text[comparison.end : figure.start].strip().lower()
        if words in ("", "the", "a", "an", "its", "last year's", "last year’s"):
            return ""  # "longer than the 150 minutes" is 150 minutes
    return (
        "up"
        if figure.high is None
        else "down"
        if figure.low is None
        else "about"
        if figure.high != figure.value
        else "nearly"
    )


def _beside(document: Document, block: Block, sentence: Span) -> list[Span]:
    """The sentences right before and right behind one."""
    sentences = document.reading(Sentences).of(block)
    at = bisect_left(sentences, sentence)
    return [*sentences[max(at - 1, 0) : at], *sentences[at + 1 : at + 2]]


def _explained(document: Document, comparison: Comparison) -> bool:
    block, left, right, how = comparison.block, comparison.left, comparison.right, comparison.how
    text = block.text
    sentence = document.reading(Sentences).around(block, left.start)
    if _alike().search(text, max(sentence.start, left.start - _NEAR_BY), min(right.end + 60, sentence.end)):
        return True
    if how != "change" and any(_STOOD_STILL.search(text, *span) for span in _beside(document, block, sentence)):
        return True
    one, two = _per(text, left), _per(text, right)
    left_out = one and not two and how in ("apart", "change")  # "$31 an hour, up from $31 a year earlier"
    if one != two and not left_out and ((one and two) or (_HEAD if how == "change" else _EACH).match(one or two)):
        return True
    if how == "beside" and left.kind == "percent" and _CHANGED.search(text, max(0, left.start - 30), left.start):
        return True  # "prices rose 5% in May, against 5% in April"
    if _PASSED.match(text, left.end) or _PASSED.match(text, right.end):
        return True
    if how in ("beside", "instead") and _written_alike(left, right):
        # "20% of men, compared with 20% of women" may be meant; the same a year earlier is not.
        then = _THEN.match(text, right.end, sentence.end) or _THEN_BEFORE.search(
            text, max(0, right.start - 30), right.start
        )
        more = how == "beside" and _MORE.search(text, sentence.start, left.start)
        return how == "instead" or (then is None and not more) or " of " in text[right.end : right.end + 5]
    return False
