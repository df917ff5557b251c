"""By how much something changed: "rose 20%", "a 20% rise", "20% more than", "doubled", "a threefold rise"."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.readings.changes.terms import Term
from copydesk.readings.changes.vocabulary import COMPARATIVES, FILLERS, MULTIPLES, NOUNS, SPANS, VERBS
from copydesk.readings.figures.precision import stated

_FILL = rf"(?:(?:{'|'.join(map(re.escape, sorted(FILLERS, key=len, reverse=True)))})(?:\s+|(?=$)))*"
_VERB, _NOUN = "|".join(VERBS), "|".join(NOUNS)
_ADVERB = r"(?:(?:[a-z]+ly|back|again|further|sharply|in\s(?:total|all|value|size)|up|down)\s+)*"
_LEADS = (
    re.compile(rf"\b(?P<cue>{_NOUN})\s+(?:[\w'\s-]{{0,40}}?\s)?of\s+{_FILL}$"),
    re.compile(rf"\b(?P<cue>{_VERB})\s+{_ADVERB}(?:by\s+)?{_FILL}$"),
    re.compile(rf"(?:^|(?P<before>[\w'@]+|[,;:(—–¶-])\s+|[(—–])(?P<cue>up|down)\s+(?:by\s+)?{_FILL}$"),
    re.compile(rf"\b(?P<cue>{_VERB})\b[^,;:()¶]{{1,70}}?\bby\s+{_FILL}$"),
    re.compile(rf"\b(?P<cue>{_VERB})\s+(?:it|them|(?:its|the|their|his|her|our|an?)\s+(?:[\w'-]+\s+){{0,2}}[\w'-]+)\s+{_FILL}$"),
    re.compile(
        rf"\b(?P<cue>raise[sd]?|raising|cut|cuts|cutting|lift(?:s|ed|ing)?|hik(?:es?|ed|ing)|boost(?:s|ed|ing)?|reduc(?:es?|ed|ing)|"
        rf"lower(?:s|ed|ing)|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|increas(?:es?|ed|ing))\s+[\w-]+s\s+(?:by\s+)?{_FILL}$"
    ),
)
_CUES = frozenset((*VERBS, *NOUNS, "up", "down"))
_TOKEN = re.compile(r"\w+")
_APART = r"(?!(?:of|in|for|to|from|and|or|on|at|by|with|as|is|was|were|are|have|has|had|who|that|which|than|said)\b)"
_TAIL = re.compile(rf"[\s-]*(?P<between>(?:{_APART}[\w'-]+\s+){{0,2}})(?P<cue>{_NOUN})\b(?!\s+(?:of|its|the|their)\b)")
_COMPARED = re.compile(rf"\s+(?P<cue>{'|'.join(COMPARATIVES)})\b(?!-)")
# "sign up", "set up", "end up": no change at all.
_PHRASAL = frozenset(
    """make makes making made set sets setting sign signs signed turn turned turns show showed end ended ends add adds added
    break broke take takes took taken give gave keep kept catch caught pick picked buy bought open opened shut close closed knock
    knocked tear tore bring brought lay sit sat put line lined""".split()
)
_MADE = frozenset("make makes made making add adds added".split())
_RATE = re.compile(
    rf"\s*(?:\(?(?:an?|per|each|every)\s+(?:{SPANS})\b(?!\s+(?:ago|earlier|before|later))|annually|yearly|monthly|weekly|daily|"
    rf"per\sannum|p\.a|on\saverage)"
)
_SPEED = re.compile(r"\s(?:faster|slower|quicker|farther|further|better|worse|sooner|later)\b")
_OR = re.compile(rf"(?:[,(—–]|\s-)\s*(?:or|i\.e\.?|that\sis),?\s+(?:by\s+)?{_FILL}$")
_YEARLY = frozenset("annual yearly monthly weekly daily average annualised annualized".split())
_FLOW = re.compile(r"\s(?:an?|per)\s(?:day|hour|minute|second)\b")
_AVERAGED = re.compile(
    r"\b(?:each|every)\s+$|"
    rf"\b(?:average|annual|annualised|annualized|yearly|monthly|weekly|daily|mean)\s+(?:(?:{_NOUN}|rate|pace)\s+)*(?:of\s+{_FILL})?$|"
    rf"\b(?:rate|pace)\sof\s+{_FILL}$"
)
_SHARED = re.compile(r"\s*of\b")
_SHARE_VERBS = frozenset("cut cuts cutting lose loses lost losing shed sheds shedding slashed".split())
_PAID = frozenset(("pay", "wage", "salary", "price", "rate", "fare", "rent", "fee", "value", "year-on-year", "net", "overall", "total"))
_SIGNS = {"+": 1, "-": -1, "−": -1, "–": -1}
# How far a number that words round may lie off, as a part of it: "doubled" is 1.8 to 2.2 times.
_ROUND, _ROUGH, _NEARLY = 0.1, 0.2, 0.15
_MORE = re.compile(r"\b(?:more\sthan|over|at\sleast|well\sover|in\sexcess\sof)\s+(?:a\s|an\s)?$")
_NEAR = re.compile(r"\b(?:nearly|almost|just\sunder|not\squite|close\sto|little\sless\sthan|all\sbut)\s+(?:a\s|an\s|in\s|by\s)?$")
_ABOUT = re.compile(r"\b(?:about|around|roughly|approximately|some|effectively|virtually|practically)\s+(?:a\s|an\s|in\s)?$")
_MOST = re.compile(r"\b(?:less\sthan|up\sto|as\smuch\sas|fewer\sthan|at\smost)\s+(?:a\s|an\s)?$")


class Amount(NamedTuple):
    """By how much: characters of the block, half-open.

    `kind` is percent (of the base, in percent), multiple (result by base) or difference (in the figure's unit); `sign`
    is 1 for a rise, -1 for a fall, 0 where the words do not say; `how` is verb ("rose 20%"), noun ("a 20% rise"),
    compared ("20% more than"), up ("up 20%"), gloss ("or 20%"), or, of a multiple, times ("twice the"). `value` holds all
    that the amount may stand for, without its sign.
    """

    term: Term
    kind: str
    sign: int
    how: str
    value: Interval


def amount(term: Term) -> Amount | None:
    """The amount that a term says; None where it is none."""
    figure = term.figure
    if figure is None:
        return _multiple(term, MULTIPLES.get(term.word, 0.0))
    if figure.value is None:
        return None
    if figure.kind == "count" and figure.unit == "times":
        if not term.tail.startswith(" times"):
            return None
        return _multiple(term._replace(end=term.end + len(" times"), tail=term.tail.removeprefix(" times")), figure.value)
    if figure.kind == "multiple":
        return _multiple(term, figure.value)
    if figure.kind == "ratio":
        return _fraction(term, figure.value)
    if figure.kind not in ("percent", "points", "money", "count", "measure", "duration", "rate"):
        return None
    told = _told(term)
    interval = stated(figure)
    if told is None or interval is None:
        return None
    sign, how = told
    if figure.value < 0:
        interval = interval.scaled(-1.0)
    kind = "percent" if figure.kind == "percent" else "difference"
    return Amount(term, kind, sign, how, Interval(max(interval.low, 0.0), max(interval.high, 0.0)))


def _told(term: Term) -> tuple[int, str] | None:
    """Which way a figure says that something changed, and how."""
    if _SPEED.match(term.tail) or (_RATE.match(term.tail) and not _flowing(term)) or _AVERAGED.search(term.lead):
        return None
    signed = _SIGNS.get(term.figure.text[0]) if term.figure else None
    if signed and term.lead[-1:] in ("(", " ") and term.figure and term.figure.kind == "percent":
        return signed, "gloss"
    compared = _COMPARED.match(term.tail)
    if compared:
        return COMPARATIVES[compared["cue"]], "compared"
    tail = _TAIL.match(term.tail)
    if tail:
        between = tail["between"].split()
        if not _YEARLY.isdisjoint(between):
            return None
        odd = any(word not in _PAID for word in between)
        return (NOUNS[tail["cue"]], "noun of" if odd else "noun")
    led = _led(term)
    if led is None and term.figure and term.figure.kind in ("percent", "ratio", "points") and _OR.search(term.lead):
        return 0, "gloss"
    return led


def _flowing(term: Term) -> bool:
    """Whether a difference is one of so much a day: "by 300,000 barrels a day"."""
    return term.figure is not None and term.figure.kind == "measure" and _FLOW.match(term.tail) is not None


def _led(term: Term) -> tuple[int, str] | None:
    lead = term.lead[-110:]
    if _CUES.isdisjoint(_TOKEN.findall(lead)):
        return None
    for pattern in _LEADS:
        match = pattern.search(lead)
        if match is None:
            continue
        cue = match["cue"]
        if cue in ("up", "down"):
            percent = term.figure is not None and term.figure.kind == "percent"
            if match["before"] in (_MADE if percent else _PHRASAL):
                continue
            return COMPARATIVES[cue], "up"
        if _SHARED.match(term.tail) and (cue not in _SHARE_VERBS or term.figure is None or term.figure.kind != "percent"):
            return None
        if pattern is _LEADS[0]:
            return NOUNS[cue], "noun"
        return VERBS.get(cue, 0), "verb"
    return None


def _fraction(term: Term, value: float) -> Amount | None:
    """A fraction as an amount: "fell by a third"; a half is a multiple."""
    written = term.figure.text.lower() if term.figure else ""
    if written in ("half", "a half", "one half", "one-half"):
        cut = re.search(r"\b(?:cut|cuts|cutting|slash\w*|reduc\w+|chopp\w+)\b[^,;:()¶]{0,50}\bin\s+$", term.lead)
        told = (-1, "verb") if cut else _told(term)
        near = re.search(r"\b(?:cut|cuts|cutting|slash\w*|reduc\w+)\s[^,;:()¶]{0,40}\b(?:nearly|almost|about|roughly)\s+in\s+$", term.lead)
        if told is None or told[1] not in ("verb", "noun"):
            return None
        sign, how = told
        lead = re.sub(r"\bin\s+$", "", term.lead) if near else term.lead
        if not sign:
            return None
        return Amount(term, "multiple", sign, how, _opened(0.5 if sign < 0 else 1.5, lead))
    told = _told(term)
    if told is None or re.fullmatch(r"\d+/\d+", written):
        return None
    near = _NEAR.search(term.lead)
    more, most = _MORE.search(term.lead), _MOST.search(term.lead)
    low = value * (1 - (_NEARLY if near else _ROUND))
    high = value * (1 + (0 if near else _ROUND))
    span = Interval(value, math.inf) if more else Interval(0.0, value) if most else Interval(low, high)
    return Amount(term, "percent", *told, span.scaled(100.0))


def _opened(value: float, lead: str) -> Interval:
    """What a multiple may stand for, by the words before it; below one, "more than" means less of it."""
    shrinks = value < 1
    if _MORE.search(lead) or re.search(r"\bmore\sthan\s+(?:be\s+|been\s+)?$", lead):
        return Interval(0.0, value) if shrinks else Interval(value, math.inf)
    if _NEAR.search(lead):
        return Interval(value, value * 1.2) if shrinks else Interval(value * (1 - _NEARLY), value)
    if _MOST.search(lead):
        return Interval(value, 1.0) if shrinks else Interval(0.0, value)
    return Interval.exactly(value).widened(_ROUGH if _ABOUT.search(lead) else _ROUND)


_AGAIN = re.compile(r"\s*(?:twice|again|every|each|annually|or\b|and\sredoubled|\w+\stimes)")
_TIMES_AS = re.compile(r"\s*(?:as\s+\w+(?:\s+\w+){0,3}?\s+as\b|the\b|that\b|its\b|their\b|last\b|what\b|a\syear|this\b|$)")
_TIMES_MORE = re.compile(r"\s*(?:more|higher|greater|larger|bigger|longer|heavier|taller)\b(?:\s+\w+){0,3}?\s+than\b")
_FOLDED = re.compile(rf"[\s-]*(?:\w+\s+)?(?P<cue>{_NOUN})\b")
_MODAL = re.compile(r"\b(?:to|will|would|could|can|may|might|must|shall|should|has|have|had)\s+(?:(?:more\sthan|\w+ly|almost)\s+)?$")
_PLURAL = re.compile(r"\w{2,}[^su]s\s+$")
_VERBAL = re.compile(r"(?:d|s|ing)\Z")


def _way(term: Term) -> str:
    """How "doubled" or "double" tells: verb, times ("double the"), or not at all ("a double room")."""
    if _VERBAL.search(term.word) or _MODAL.search(term.lead):
        return "verb"
    if _TIMES_AS.match(term.tail):
        return "times"
    return "verb" if _PLURAL.search(term.lead) and re.match(r"\s(?:from|to|in)\s", term.tail) else ""


def _multiple(term: Term, value: float) -> Amount | None:
    if value <= 0 or value == 1 or _AGAIN.match(term.tail):
        return None
    if term.figure is None and term.word != "twice":
        how = _way(term)
        if not how:
            return None
        return Amount(term, "multiple", 1 if value > 1 else -1, how, _opened(value, term.lead))
    if term.word == "twice" or (term.figure and "fold" not in term.figure.text):
        if _TIMES_AS.match(term.tail):
            return Amount(term, "multiple", 1, "times", _opened(value, term.lead))
        if term.figure and _TIMES_MORE.match(term.tail):
            low, high = _opened(value, term.lead), _opened(value + 1, term.lead)
            return Amount(term, "multiple", 1, "times", Interval(low.low, high.high))
        if term.word or (term.figure and term.figure.text[-1:] not in ("x", "×")):
            return None  # "rose three times" may be three occasions
    folded = _FOLDED.match(term.tail)
    told = (NOUNS[folded["cue"]], "noun") if folded else _led(term)
    if told is None or not told[0]:
        return None
    sign, how = told
    return Amount(term, "multiple", sign, how, _opened(value if sign > 0 else 1 / value, term.lead))
