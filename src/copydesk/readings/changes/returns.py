"""Words that say that something is back where it was."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.late import Late
from copydesk.text import Span

#: What names nothing but all that changed.
WHOLE = frozenset("value price prices worth size level total".split())
_THEIR = r"(?:its|their|the|his|her|our|that|this|those|these)"
_OLD = r"(?:old|former|original|previous|starting|initial|earlier|first|same|pre-\w+|\d{4}|\w+'s)"
_LEVEL = r"(?:levels?|size|price|value|number|rate|total|figure|state|strength|point)"
_LOST = r"(?:loss(?:es)?|ground|gains?|falls?|rises?|drops?|cuts?|increases?|declines?|damage|money|reductions?|slump|slide|dip)"


@cache
def _back() -> re.Pattern[str]:
    it = r"(?:it|they|he|she|prices|we|you|one|things|everything)"
    return re.compile(
        # where it was
        rf"\b(?:back\s(?:to\s|at\s)?|exactly\s|just\s|right\s|(?<=\bto\s))(?:where|what)\s{it}\s(?:had\s)?(?:started|began|begun|been|(?:was|were))\b(?:\sbefore)?|"
        rf"\b(?:where|what)\s{it}\s(?:started|began|(?:did|had|(?:was|were)|paid|earned|cost)\sbefore)|"
        rf"\bback\s(?:to|at|up\sto|down\sto)\s{_THEIR}\s(?:{_OLD}(?:\s\w+)?|{_LEVEL}(?=\s(?:it|they|of|before|where)\b))|"
        rf"\bback\s(?:to|at)\s(?:square\sone|the\sstart)|\bback\sat\s{_LEVEL}\sit\shad|\bback\sto\s{_LEVEL}\s(?:of|before)\s\w+|"
        # led back
        rf"\b(?:return|restor)(?:e|es|s|ed|ing)\s(?:\w+\s){{0,2}}?to\s{_THEIR}\s{_OLD}\s\w+|"
        rf"\b(?:return|restor)(?:e|es|s|ed|ing)\s(?:\w+\s){{0,2}}?to\s{_THEIR}\s{_LEVEL}\s(?:of\sbefore|of|before|it|they)\b|"
        rf"\b(?:pay|paid|paying|charged|cost|costs|earn|get)\sthe\s(?:old|original|former|full)\s(?:price|rate|fee|fare|amount|sum)|"
        rf"(?<=\bto\s){_THEIR}\s{_OLD}\s\w+|"
        rf"\bregain(?:s|ed|ing)?\s(?:all\s)?(?:of\s)?{_THEIR}\s(?:{_OLD}\s)?(?:{_LEVEL}|{_LOST})|"
        # recovered what was lost
        rf"\b(?:fully|completely|entirely)\srecover(?:s|ed|ing)?|\brecover(?:s|ed|ing)?\s(?:fully|completely|entirely)|"
        rf"\b(?:recover|recoup)(?:s|ed|ing)?\s(?:all|everything|{_THEIR}\s(?:{_LOST}|value))(?:\s(?:of\s)?{_THEIR})?(?:\s{_LOST})?|"
        rf"\b(?:wip(?:es?|ed|ing)\sout|eras(?:es?|ed|ing)|revers(?:es?|ed|ing)|undo(?:es|ing)?|undid)\s(?:all\s)?(?:of\s)?{_THEIR}\s(?:\w+\s)?{_LOST}|"
        rf"\b(?:reversed|undone|cancel(?:led|ed)\s(?:out)?|made\sgood|wiped\sout|erased)\s(?:by|with)\b|"
        rf"\b{_LOST}\s(?:was|were|is|are|has\sbeen|have\sbeen)\s(?:fully\s|entirely\s|then\s)?(?:made\sgood|reversed|undone|wiped\sout|erased|recovered|recouped)|"
        rf"\b(?:all|everything)\s(?:of\s)?(?:{_THEIR}|they|it|he|she)\s(?:\w+\s)?(?:lost|back)\b(?:\s{_LOST}\b)?|"
        rf"\bcancel(?:s|led|ed|ling|ing)?\s(?:(?:each\sother|one\sanother|it|them|that|{_THEIR}\s\w+)\s)?out(?:\s{_THEIR}\s{_LOST})?|"
        rf"\bma(?:de|kes?|king)\s(?:up\sfor|good|up(?=\sall))\s(?:all\s)?(?:of\s)?(?:it\b|{_THEIR}\s(?:lost\s)?\w+)|\bneutrali[sz](?:es?|ed|ing)\b|"
        # no change
        rf"\bwhat\s{it}\s(?:paid|earned|got|cost|had|made|did|was|were)\s(?:before|in\s\d{{4}}|originally|an?\s\w+\s(?:ago|earlier|before)|last\s\w+)|"
        r"\bno\s(?:worse|better)\soff|\bunchanged\b|\b(?:no|zero|nil)\s(?:net|overall)\s(?:change|effect|loss|gain|difference)|"
        r"\bthe\ssame\s(?:\w+\s){0,2}?(?:as(?:\sbefore|\sit\swas)?|it|they|that|he|she|we)\b|\bat\sthe\ssame\s(?:level|price|rate)|"
        r"\bas\s(?:much|many)\sas\s(?:before|it\s(?:did|was|cost)|they\s(?:did|were|had))|\b(?:even|level|normal)\sagain\b|"
        r"\bbreak(?:s|ing)?\seven\b|\bbroke\seven\b|\b(?:nobody|no\sone)\s(?:has\s)?lost\b|\blost\snothing\b|\bbalanced?\s(?:each\sother\s)?out\b"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """What makes these words mean another thing: a denial, an estimate, a sum of several, what is told in points."""
    return re.compile(
        r"\b(?:not|never|mistake|myth|wrong|nearly|almost|little|about|roughly|average|below|above|more|less|total|balance|"
        r"deficit|margins?|peak|respectively|support|approval|turnout|votes?|seats|share(?!\s(?:price|value))|ratings?|(?<!exchange\s)rates?|polls?|unemployment|partly|partially|"
        r"mostly|largely|some|most|still|short|think|thinks|believe|believes|assume|seems?|highest|lowest|record|virtually|"
        r"practically|broadly|close|points?)\b|n't\b|\?"
    )


_DENIED = Late(
    r"\W*(?:but|in\sfact|actually|wrong|not\b|no\b|(?:that|it|this|they|he|she)\s(?:is|was|are|were|do|does|did)(?:\snot|n't)|(?:that|this)\sis\s(?:wrong|false|a\smyth))"
)
_UNDO = Late(
    r"\bto\s(?:fully\s)?(?:undo|reverse|make\sgood|recoup|cancel\sout)\s(?:the|that|this|its|their|a|an)\s(?:\w+\s){0,2}"
)


def returns(text: str, sentences: list[Span]) -> list[Span]:
    """Where a text in lower case says that something is back where it was, and does not take it back."""
    return [Span(*match.span()) for match in _back().finditer(text) if not _denied(text, match.start(), sentences)]


def _denied(text: str, at: int, sentences: list[Span]) -> bool:
    """Whether the sentence around a place says otherwise, or the next one does."""
    around = next((one for one in sentences if one.start <= at < one.end), None)
    if around is None:
        return False
    return _otherwise().search(text, *around) is not None or _DENIED.match(text, around.end) is not None


def undone(text: str, *, last: bool = False) -> bool:
    """Whether words in lower case say that a change is to undo another: "to reverse the"; with `last`, whether they end so."""
    return any(not last or match.end() == len(text) for match in _UNDO.finditer(text))
