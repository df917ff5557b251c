"""Words that say that something is back where it was."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from operator import attrgetter

from copydesk.readings.late import Late
from copydesk.text import Span

#: What names nothing but all that changed.
WHOLE = frozenset("value price prices worth size level total".split())
_THEIR = r"(?:its|their|the|his|her|our|your|that|this|those|these)"
_IT = r"(?:it|they|he|she|prices|we|you|one|things|everything|(?:the|its|their)\s\w+)"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:'s)?"
_OLD = (
    r"(?:old|former|original|previous|prior|starting|start-of-\w+|initial|earlier|opening|first|same|usual|normal|list|full|pre-[\w-]+|"
    rf"\d{{4}}|\w+time|\w+'s|{_MONTH})"
)
_LEVEL = (
    r"(?:levels?|size|prices?|value|numbers?|rates?|total|figures?|state|strength|point|fares?|fees?|wages?|salar(?:y|ies)|pay|amount|sum|"
    r"costs?|bills?|charges?|audience|crowds?|volume|weight|height|worth|mark|position)"
)
_LOST = (
    r"(?:loss(?:es)?|ground|gains?|falls?|rises?|drops?|cuts?|increases?|declines?|damage|money|reductions?|slump|slide|dip|setback|"
    r"plunge|crash|collapse|shortfall|jump|surge|hike|growth|change|difference|effect)"
)
_ALL = (
    rf"(?:(?:all|everything|every\s\w+|the\s(?:whole|entire|full)(?:\s\w+)?|it\sall|them\sall)\b(?:\sof)?(?:\s{_THEIR})?(?:\s(?:lost|old|former|same))?(?:\s{_LOST})?|"
    rf"{_THEIR}\s(?:\w+\s)?{_LOST})"
)
# Verbs that take a change back: what they take back follows them, or those in the passive.
_UNDOES = (
    r"(?:revers(?:es?|ed|ing)|undo(?:es|ing|ne)?|undid|cancel(?:s|led|ed|ling|ing)?(?:\sout)?|offsets?|offsetting|neutrali[sz](?:es?|ed|ing)|negat(?:es?|ed|ing)|nullif(?:y|ies|ied|ying)|"
    r"(?:wip(?:es?|ed|ing)|balanc(?:es?|ed|ing)|even(?:s|ed|ing)?)\s(?:out|away)|eras(?:es?|ed|ing)|eliminat(?:es?|ed|ing)|annul(?:s|led|ling)?|counteract(?:s|ed|ing)?|"
    r"counterbalanc(?:es?|ed|ing)|compensat(?:es?|ed|ing)\sfor|ma(?:de|kes?|king)\s(?:up\sfor|good|up(?=\s(?:all|the)\b))|repair(?:s|ed|ing)?|put(?:s|ting)?\sright)"
)
_REGAINS = (
    r"(?:recover(?:s|ed|ing)?|regain(?:s|ed|ing)?|recoup(?:s|ed|ing)?|recaptur(?:es?|ed|ing)|reclaim(?:s|ed|ing)?|retriev(?:es?|ed|ing)|retrac(?:es?|ed|ing)|"
    r"(?:w[io]n|claw(?:ed)?|got|gets?|win(?:s|ning))\sback|restor(?:es?|ed|ing)|reinstat(?:es?|ed|ing))"
)
_ENDS = r"(?:ends?|ended|ending|finish(?:es|ed|ing)?|clos(?:es?|ed|ing)|stays?|stayed|remain(?:s|ed)?|left|leav(?:es?|ing)|is|are|was|were|be|came\sout|comes?\sout)"
_KEEPS = r"(?:at|pay|pays|paid|paying|charged|charges|costs?|earn|earns|earned|earning|gets?|got|ha[sd]|have|reach\w*|match\w*|equals?|into|on)"


def _after(words: str) -> str:
    """A pattern for what stands behind one of these words."""
    return "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in words.split()) + ")"


@cache
def _back() -> re.Pattern[str]:
    held = r"(?:started|began|begun|been|stood|opened|left\soff|used\sto\s\w+|(?:was|were)(?!\s\w+ed\b|\s(?:built|born|held|sold|made)\b))"
    return re.compile(
        # where it was
        rf"\b(?:back\s(?:to\s|at\s)?|exactly\s|just\s|right\s|(?<=\bto\s))(?:where|what)\s{_IT}\s(?:all\s)?(?:had\s)?{held}\b(?:\sbefore)?|"
        rf"\bwhere\s{_IT}\s(?:all\s)?(?:had\s)?(?:first\s|once\s)?(?:{held}|ha[sd]\b)(?:\sbefore)?|"
        rf"\bwhat\s{_IT}\s(?:started|began|(?:did|had|(?:was|were)|paid|earned|cost)\sbefore)|"
        rf"\bback\s(?:to|at|up\sto|down\sto|on|in)\s(?:{_THEIR}\s|(?=\w+'s\s{_LEVEL}))(?:{_OLD}(?:\s\w+)?|{_LEVEL}(?=\s(?:it|they|of|before|where)\b))|"
        rf"\bback\s(?:to|at|on)\s(?:square\sone|the\sstart|par\b|normal|an?\seven\skeel)|\bback\sat\s{_LEVEL}\sit\shad|\bback\sto\s{_LEVEL}\s(?:of|before)\s\w+|"
        # led back
        rf"\b(?:return|restor)(?:e|es|s|ed|ing)\s(?:\w+\s){{0,2}}?to\s{_THEIR}\s(?:\w+\s)?{_OLD}\s\w+|"
        rf"\b(?:return|restor)(?:e|es|s|ed|ing)\s(?:\w+\s){{0,2}}?to\s(?:{_THEIR}\s{_LEVEL}\s(?:of\sbefore|of|before|it|they)\b|normal\b|\w+'s\s{_LEVEL}\b)|"
        rf"\b(?:pay|paid|paying|charged|cost|costs|earn|get)\s(?:\w+\s)?the\s(?:full\s|very\s|same\s)?(?:old|original|former|full|list|same|{_MONTH})\s{_LEVEL}|"
        rf"(?<=\bto\s)(?:today|yesterday|last\s\w+)'s\s{_LEVEL}|(?<=\bto\s){_THEIR}\s(?:{_OLD}\s\w+|{_LEVEL}(?=\s(?:of|it|they|before|in)\b))|"
        rf"\b{_KEEPS}\s(?:\w+\s)?{_THEIR}\s(?:very\s)?{_OLD}\s{_LEVEL}\b|"
        # recovered what was lost
        rf"\b(?:fully|completely|entirely)\srecover(?:s|ed|ing)?|\brecover(?:s|ed|ing)?\s(?:fully|completely|entirely)|"
        rf"\b{_REGAINS}\s(?:{_ALL}|(?:all\s)?(?:of\s)?{_THEIR}\s(?:{_OLD}\s)?(?:{_LEVEL}|{_LOST}))|"
        rf"(?<!not\s)\b{_UNDOES}\s(?:by|with)\b|"
        rf"\b{_UNDOES}\s(?:fully\s|completely\s)?(?:{_ALL}|it\b|them\b|each\sother|one\sanother)(?:\sout\b)?|\b(?:cancel|even|balance)(?:s|d|led|ed|ling|ing)?\s(?:\w+\s){{0,2}}?out\b(?:\s{_THEIR}\s{_LOST})?|"
        rf"\b{_LOST}\s(?:was|were|is|are|has\sbeen|have\sbeen)\s(?:fully\s|entirely\s|then\s)?(?:made\sgood|reversed|undone|wiped\sout|erased|recovered|recouped|regained|restored)|"
        rf"\b(?:all|everything)\s(?:of\s)?(?:{_THEIR}|they|it|he|she)\s(?:\w+\s)?(?:lost|back)\b(?:\s{_LOST}\b)?|\b(?:all|everything)\s(?:of\sit\s)?back\b|"
        rf"\bneutrali[sz](?:es?|ed|ing)\b|\bwhole\sagain\b|\b(?!is\b|was\b|this\b|as\b)(?:it|them|\w+s)\swhole\b(?!\s\w+\s(?:of|lot))|"
        # no change
        rf"\bwhat\s{_IT}\s(?:paid|earned|got|cost|had|made|did|weighed|was|were)\s(?:before|in\s(?:\d{{4}}|{_MONTH})|originally|at\sthe\s(?:start|outset|beginning)|(?:an?|two|three)\s\w+\s(?:ago|earlier|before)|last\s\w+)|"
        rf"\bno\s(?:worse|better)(?:\s(?:and|or|nor)\sno\s\w+)?\soff|\bunchanged\b|\b(?:no|zero|nil)\s(?:net|overall)\s(?:change|effect|loss|gain|difference)|"
        rf"\bnet\s(?:change|effect|result|loss|gain)\s(?:is|was|of|will\sbe|would\sbe)\s(?:exactly\s)?(?:zero|nil|nothing|none)|"
        rf"\bthe\ssame\s(?:\w+\s){{0,2}}?(?:as(?:\sbefore|\sit\swas)?|it|they|that|he|she|we)\b|\bat\sthe\ssame\s(?:level|price|rate)|"
        rf"\bas\s(?:much|many)\s(?:\w+\s)?as\s(?:before|ever\b|{_IT}\s(?:did|was|were|had|cost|began|started|used\sto|lost|ever))|"
        rf"\b(?:exactly|just|precisely)\sas\s(?:{_IT}\s(?:are|were|was|is|had\sbeen)|before)\b|\b(?:even|level|normal)\sagain\b|"
        rf"\ball\ssquare\b|\b(?:exactly|dead)\s(?:flat|level|even)\b|\b{_ENDS}\s(?:(?!{_THEIR}|an?\b)\w+\s){{0,3}}?(?:flat|level)\b(?=\s*(?:[.,;:)]|$|for\b|on\b|over\b|in\b|after\b))|"
        r"\bon\s(?:a\s)?par\swith\b|\bbreak(?:s|ing)?\seven\b|\bbroke\seven\b|\b(?:nobody|no\sone)\s(?:has\s)?lost\b|\blost\snothing\b|\bbalanced?\s(?:each\sother\s)?out\b|"
        # in whatever words
        rf"(?<=[a-z]\s)(?<!\bby\s)(?<!from\s)(?<!off\s)(?<!of\s)(?<!below\s)(?<!above\s)(?<!than\s)(?<!under\s)(?<!near\s)"
        rf"{_THEIR}\s(?:very\s|own\s)?(?:old|original|former|previous|prior|starting|initial|opening|pre-[\w-]+)\s\w+|"
        r"(?<=[a-z]\s)(?<!\bby\s)\bthe\s(?:very\s|exact\s)?same(?!\s(?:\d|time|day|week|month|year|quarter|period|way|reason|amount|percentage|margin|proportion))\s\w+|"
        rf"\bthe\s(?!spring|summer|autumn|winter|time|day|week|month|year)\w+\s{_IT}\s(?:had|did|paid|earned|got|cost|was|were)\b(?!\s\w+ed\b|\s(?:risen|fallen|grown|gone)\b)|"
        r"(?<=[a-z:,—–]\s)no\s(?:net\s|real\s|overall\s)?(?:change|difference|loss|gain)\b|\bnothing\s(?:has\s|had\s|was\s|is\s)?(?:changed|lost|gained)|\ba\swash\b|\b(?:lost|lose|loses|gained|gain)\s(?:nothing|none|no\s\w+)|"
        rf"\bno\s(?:dearer|cheaper|higher|lower|bigger|smaller|worse|better|more|less|fewer)\s(?:\w+\s){{0,2}}?than\s(?:before|ever|{_IT}\s(?:was|were|did|had|cost|used\sto))\b|"
        rf"{_after('worth cost costs pay pays paying paid is are exactly for')}what\s{_IT}\s(?:paid|cost|gave|earned|was|were)\b|\bat\s(?:face|list|par)\s(?:value|price)|"
        rf"{_after('to at')}(?:{_MONTH}|(?:today|yesterday|last\s\w+)'s|(?:19|20)\d\d)\s{_LEVEL}\b|\bback\son\strack\b|\b{_REGAINS}\s(?:it|them)\b|\bwhere\s{_IT}\sdid\b|"
        rf"\bas\s(?!soon|well|long|far|if|of|the|a\b|it\b|they\b)\w+\s(?:\w+\s)?as\s(?:before|ever\b|{_IT}\s(?:was|were|did|had|used\sto))\b|"
        r"\b(?:balanc|offset|cancel|even|neutrali[sz]|match|compensat)\w*\s(?:\w+\s)?(?:each\sother|one\sanother)|"
        r"(?<=,\s)(?:thereby\s|thus\s|fully\s)?(?:restor|reinstat|revers|eras|cancel|undo|offsett|regain|recoup|recover|neutrali[sz]|nullify|negat|eliminat|reclaim)ing\s(?!most|some|part|much|half|nearly|almost|about|a\b|an\b)(?:\w+\s)?\w+|"
        r"\bback\sin\s(?:the\sblack|balance|line|profit)|\bclos(?:es?|ed|ing)\sthe\sgap|\bslate\sclean|\bput(?:s|ting)?\s(?:that|this|it|things|matters)\sright"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """What makes a sentence mean another thing: a denial, a wish, a belief, a sum of several, what is told in points."""
    return re.compile(
        r"\b(?:not|never|mistake|myth|wrong|nearly|almost|little|average|respectively|(?:trade|the|its)\sbalance|total|deficit|margins?|peak|support|approval|turnout|"
        r"votes?|seats|(?:market|vote|audience)\sshare|share\sof|ratings?|(?<!exchange\s)rates?(?!\sof\spay)|polls?|unemployment|partly|partially|"
        r"think|thinks|believe|believes|assume|seems?|virtually|practically|broadly|points|percentage\spoint|wants?|wanted|hopes?|hoped|demands?|urged?|promis\w+|"
        r"games|matches)\b|n't\b|\?"
    )


_ROUGHLY = Late(
    r"\b(?:about|around|roughly|below|above|(?<!once\s)more|less|total|mostly|largely|some|most|still|short|close|near|approximately|highest|lowest|record|half|"
    r"part|than|from|off|towards?)\s(?:(?:of|to|the|its|their|all|so|a)\s)*$"
)
_NUMBER = Late(r"\s(?:at\s)?(?!(?:19|20)\d\d\b)[$£€¥]?\d")
_DENIED = Late(
    r"\W*(?:but|in\sfact|actually|wrong|not\b|no\b|(?:that|it|this|they|he|she)\s(?:is|was|are|were|do|does|did)(?:\snot|n't)|(?:that|this)\sis\s(?:wrong|false|a\smyth))"
)
_TAKEN_BACK = Late(
    rf"(?P<verb>\b(?:make\s(?:up\sfor|good)|{_UNDOES}|{_REGAINS}))\s"
    r"(?:(?:all|fully|of|the|that|this|its|their|his|her|our|a|an|last|most|previous|earlier|recent|\w+'s)\s)+$"
)
# How far before a place the words may stand that it is said to be off by: "4% below where it started".
_BEFORE = 30

_start = attrgetter("start")


class Returns:
    """Where a text in lower case says that something is back where it was, and does not take it back.

    A sentence is looked through only when it is asked about: of a long text few are.
    """

    def __init__(self, text: str, sentences: list[Span]) -> None:
        self._text = text
        self._sentences = sentences
        self._of: dict[int, list[Span]] = {}
        self._denied: dict[int, bool] = {}

    def within(self, start: int, end: int) -> list[Span]:
        """The claims that begin in text[start:end], in order."""
        first = max(0, bisect_right(self._sentences, start, key=_start) - 1)
        last = bisect_left(self._sentences, end, key=_start)
        claims: list[Span] = []
        for n in range(first, last):
            found = self._claims(n)
            claims += found[bisect_left(found, start, key=_start) : bisect_left(found, end, key=_start)]
        return claims

    def _claims(self, n: int) -> list[Span]:
        if n not in self._of:
            text, sentences = self._text, self._sentences
            start = sentences[n].start if n else 0
            end = sentences[n + 1].start if n + 1 < len(sentences) else len(text)
            spans = [match.span() for match in _back().finditer(text, start, end)]
            self._of[n] = [Span(*span) for span in spans if not self.denied(*span)]
        return self._of[n]

    def denied(self, at: int, end: int) -> bool:
        """Whether the sentence around text[at:end] says otherwise, or the next one does."""
        text = self._text
        n = bisect_right(self._sentences, at, key=_start) - 1
        around = self._sentences[n] if n >= 0 else None
        if around is None or at >= around.end:
            return False
        if _NUMBER.match(text, end) or _ROUGHLY.search(text, max(at - _BEFORE, around.start), at):
            return True
        if n not in self._denied:
            otherwise = _otherwise().search(text, *around) is not None
            self._denied[n] = otherwise or _DENIED.match(text, around.end) is not None
        return self._denied[n]


def undoing(text: str, start: int, end: int) -> Span | None:
    """The verb, in text[start:end] in lower case, that takes back what is named right behind: "will cancel the"."""
    found = _TAKEN_BACK.search(text, start, end)
    return Span(*found.span("verb")) if found else None
