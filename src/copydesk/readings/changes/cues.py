"""Which way a number says that something changed, by the words before and behind it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copydesk.readings.changes.terms import Term
from copydesk.readings.changes.times import SPANS
from copydesk.readings.changes.vocabulary import ADDED, COMPARATIVES, FILLERS, NOUNS, VERBS

# "sign up", "set up", "end up": no change at all.
_PHRASAL = frozenset(
    """make makes making made set sets setting sign signs signed turn turned turns show showed end ended ends add adds
    added break broke take takes took taken give gave keep kept catch caught pick picked buy bought open opened shut
    close closed knock knocked tear tore bring brought lay sit sat put line lined""".split()
)
_MADE = frozenset("make makes made making add adds added".split())
_GIVING = frozenset("give gives gave given giving".split())
_SPEED = frozenset("faster slower quicker farther further better worse sooner later".split())
_APART = frozenset(
    """of in for to from and or on at by with as is was were are have has had who that which than said must will would can could may might
    shall should need needs""".split()
)
_AVERAGES = frozenset("average annual annualised annualized yearly monthly weekly daily mean each every".split())
_RATES = frozenset("rate pace".split())
# What a percentage is of that is one with what changed: "a 20% pay rise".
_OWN = frozenset("pay wage salary price rate fare rent fee value year-on-year net overall total".split())
_SHARE_VERBS = frozenset("cut cuts cutting lose loses lost losing shed sheds shedding slashed".split())
_TRANSITIVE = frozenset(
    """raise raises raised raising cut cuts cutting lift lifts lifted lifting hike hikes hiked hiking boost boosts boosted
    boosting reduce reduces reduced reducing lowers lowered lowering slash slashes slashed slashing trim trims trimmed
    trimming increase increases increased increasing""".split()
)
_BESIDE = frozenset("with plus and or for".split())
_OWNERS = frozenset("its the their his her our a an".split())
_ADVERBS = frozenset("back again further sharply".split())
_GLOSSED = frozenset((",", "(", "—", "–", "-"))
_SIGNS = {"+": 1, "-": -1, "−": -1, "–": -1}
_BEING = frozenset("is was represents represented equals means meant amounts amounted to".split())
_PAIRS = frozenset((("up", "to"), ("close", "to"), ("at", "least"), ("at", "most")))
# How many words back a noun or verb of change may stand from its "of" or "by".
_FAR = 12


class Cue(NamedTuple):
    """Which way: 1 up, -1 down, 0 where the words do not say. `how`, see `Amount`."""

    sign: int
    how: str


def cue(term: Term) -> Cue | None:
    """The words of change that a number belongs to; None for none."""
    figure, behind = term.figure, term.tail.tokens
    if figure is None or (behind and behind[0] in _SPEED) or _a_rate(term) or _averaged(term.lead.tokens):
        return None
    percent = figure.kind == "percent"
    if percent and figure.text[0] in _SIGNS and term.lead.text[-1:] in ("(", " "):
        return Cue(_SIGNS[figure.text[0]], "gloss")
    if percent and figure.text.lower().startswith("minus ") and _GLOSSED.issuperset(term.lead.tokens[-1:]):
        return Cue(-1, "gloss")
    if behind and behind[0] in COMPARATIVES and behind[1:2] != ["-"]:
        return Cue(COMPARATIVES[behind[0]], "compared")
    found = _followed(behind) or led(term)
    if found is None and figure.kind in ("percent", "ratio", "points"):
        if _glosses(term.lead.tokens):
            return Cue(0, "gloss")
        if _is(term.lead.tokens) and behind[:1] != ["of"]:
            return Cue(0, "is")
    return found if found and found.how else None


def _followed(tokens: list[str]) -> Cue | None:
    """The noun of change behind a number: "20% rise", "20% pay rise"; its `how` is empty where it is an average."""
    words = tokens[1:] if tokens[:1] == ["-"] else tokens
    for n, word in enumerate(words[:3]):
        if word in NOUNS:
            if words[n + 1 : n + 2] and words[n + 1] in ("of", "its", "the", "their"):
                return None
            between = words[:n]
            if not _AVERAGES.isdisjoint(between):
                return Cue(0, "")
            return Cue(NOUNS[word], "noun" if _OWN.issuperset(between) else "noun of")
        if word in _APART or not word[0].isalpha():
            return None
    return None


def led(term: Term) -> Cue | None:
    """The words of change before a number: "rose by", "cut its fleet by", "an increase in sales of", "up"."""
    tokens = term.lead.tokens[-2 * _FAR :]
    head = filled(tokens)
    shared = term.tail.tokens[:1] == ["of"]
    fillers = tokens[head + 1 :]
    if "of" in fillers:
        noun = _reached(tokens, head + 1 + fillers.index("of"), NOUNS)
        if noun:
            return None if shared else Cue(NOUNS[noun], "noun")
    if head < 0:
        return None
    if tokens[head] in ("up", "down"):
        percent = term.figure is not None and term.figure.kind in ("percent", "ratio")
        if head > 0 and tokens[head - 1] in _GIVING:
            return Cue(-1, "verb")  # "gave up 20%"
        phrasal = head > 0 and tokens[head - 1] in (_MADE if percent else _PHRASAL)
        return None if phrasal else Cue(COMPARATIVES[tokens[head]], "up")
    if (
        tokens[head] in ADDED
        and tokens[max(head - 1, 0)] in _OWNERS
        and _BESIDE.isdisjoint(tokens[max(head - 2, 0) : head])
    ):
        return Cue(1, "noun")  # "an extra £9"
    verb = _verb(tokens, head, fillers)
    if not verb or (shared and not (verb in _SHARE_VERBS and term.figure and term.figure.kind in ("percent", "ratio"))):
        return None
    return Cue(VERBS[verb], "verb")


def _verb(tokens: list[str], head: int, fillers: list[str]) -> str:
    """The verb of change that ends at `head`, with its adverbs or its object; "" for none."""
    at = head
    while at > 0 and tokens[at] not in VERBS and (tokens[at] in _ADVERBS or tokens[at].endswith("ly")):
        at -= 1
    if tokens[at] in VERBS:
        return tokens[at]
    if "by" in fillers and (verb := _reached(tokens, head + 1 + fillers.index("by"), VERBS)):
        return verb
    if tokens[head] in ("to", "from"):
        return ""  # "raised its rate to 5%"
    if tokens[head] in ("it", "them"):
        return tokens[head - 1] if head and tokens[head - 1] in VERBS else ""
    for back in (1, 2, 3):
        if head > back and tokens[head - back] in _OWNERS and tokens[head - back - 1] in VERBS:
            return tokens[head - back - 1]
    for back in (1, 2, 3):
        if head >= back and tokens[head - back] in _TRANSITIVE:
            return tokens[head - back]
        if back > head or tokens[head - back + 1] in _APART or not tokens[head - back + 1][0].isalpha():
            break
    return ""


def _reached(tokens: list[str], at: int, words: dict[str, int]) -> str:
    """The nearest of the words before `at`, no mark between; "" for none."""
    for n in range(at - 1, max(at - 1 - _FAR, -1), -1):
        if tokens[n] in words:
            return tokens[n]
        if not (tokens[n][0].isalnum() or tokens[n] in ("@", "%")):
            return ""
    return ""


def filled(tokens: list[str]) -> int:
    """The last word that is no filler before a number: -1 for none."""
    at = len(tokens) - 1
    while at >= 0:
        if at and (tokens[at - 1], tokens[at]) in _PAIRS:
            at -= 2
        elif tokens[at] in FILLERS:
            at -= 1
        else:
            break
    return at


def _glosses(tokens: list[str]) -> bool:
    """Whether a number says again what was said: ", or about"."""
    at = len(tokens) - 1
    while at >= 0 and tokens[at] not in ("or", "by") and tokens[at] in FILLERS:
        at -= 1
    if tokens[at : at + 1] == ["by"] and tokens[at - 1 : at] == ["or"]:
        at -= 1
    return at > 0 and tokens[at] in ("or", "by", "i.e", "i.e.") and tokens[at - 1] in _GLOSSED


def _is(tokens: list[str]) -> bool:
    """Whether nothing but "is" stands before a number: "the rise from 80 to 110 is about"."""
    return not (_BEING - {"to"}).isdisjoint(tokens[-4:]) and len(tokens) < 6 and (_BEING | FILLERS).issuperset(tokens)


def _averaged(tokens: list[str]) -> bool:
    """Whether a number is an average or a rate: "by an average of", "an annual rate of"."""
    at = len(tokens) - 1
    while at >= 0 and tokens[at] in FILLERS:
        if tokens[at] in _AVERAGES:
            return True
        at -= 1
    if at < 0:
        return False
    if tokens[at] in _AVERAGES or (tokens[at] in _RATES and "of" in tokens[at + 1 :]):
        return True
    return at > 0 and (tokens[at] in NOUNS or tokens[at] in _RATES) and tokens[at - 1] in _AVERAGES


@cache
def _a_while() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:every\s@|\(?(?:for\s+)?(?:an?|per|each|every)\s+(?P<span>{SPANS}|minute|second)\b(?!\s+(?:ago|earlier|before|later))|annually|yearly|monthly|weekly|daily|"
        rf"per\sannum|p\.a|on\saverage)"
    )


def _a_rate(term: Term) -> bool:
    """Whether a number is one of so much a year; of what flows, "300 barrels a day", that is the unit."""
    match = _a_while().match(term.tail.text)
    if match is None:
        return False
    flows = (
        term.figure is not None
        and term.figure.kind == "measure"
        and match["span"] in ("day", "hour", "minute", "second")
    )
    return not flows
