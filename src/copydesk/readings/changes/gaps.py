"""Whether what stands between a change and its ends leaves them one."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from copydesk.readings.changes.amounts import Amount
from copydesk.readings.changes.cues import filled
from copydesk.readings.changes.terms import Term
from copydesk.readings.changes.times import timeless
from copydesk.readings.changes.vocabulary import BREAKS, COMPARATIVES, GLUE, GOING, MOVING, NOUNS, TAKING, VERBS

#: How far two numbers may stand apart that tell of one change, in words and marks.
FAR, NEAR = 22, 12
_PARTING = frozenset((",", ":", "(", ")", "—", "–", "-"))
_BEING = frozenset("is was were are".split())
_ELSEWHERE = frozenset("in across among for with".split())
_NAMELY = frozenset("i.e i.e. e.g . namely".split())
_AUXILIARIES = frozenset(
    "will would is are was were has have had be been to go goes going gone went due set then now by".split()
)
_OTHER_VERBS = frozenset("going went goes rather".split())


def broken(tokens: list[str]) -> bool:
    """Whether something else is told within these words."""
    return not BREAKS.isdisjoint(tokens) or any(word.endswith("n't") for word in tokens)


def moving(tokens: list[str]) -> bool:
    """Whether another change is told within these words."""
    return not (VERBS.keys().isdisjoint(tokens) and _OTHER_VERBS.isdisjoint(tokens))


def calm(tokens: list[str], most: int) -> bool:
    """Whether these words between two numbers tell of nothing else, and are no more than so many."""
    if len(tokens) > most:
        return False
    rest = timeless(tokens)
    elsewhere = any(one == "," and two == "in" for one, two in pairwise(rest))
    return not (elsewhere or broken(rest) or moving(rest))


def flows(tokens: list[str], amount: Amount) -> bool:
    """Whether an amount goes on to its ends over these words."""
    rest = unnamed(tokens, amount)
    if amount.kind == "difference" and brought(rest):
        return True
    while rest and rest[-1] in GOING:
        rest = rest[:-1]
    while rest and rest[-1] in _NAMELY:
        rest = rest[:-1]
    if amount.how.startswith("noun"):
        taken = next((n for n, word in enumerate(rest) if word in TAKING), -1)
        if taken >= 0:
            of = not {"in", "on", "of"}.isdisjoint(timeless(rest[:taken]))
            return amount.how == "noun" and not of and len(tokens) <= FAR and not broken(timeless(rest))
    if amount.kind == "difference" and amount.how == "compared" and rest and rest[0] in COMPARATIVES:
        rest = rest[1:]  # "12 metres taller, from 88 metres"
    if amount.how == "compared" and any(word != "," for word in rest):
        return False
    if "," in rest:
        plain = timeless(rest)
        if "," in plain and plain[-1] != ",":
            return False
    on_top = any(one == "on" and two == "top" for one, two in pairwise(rest))
    return calm(rest, FAR) and TAKING.isdisjoint(rest) and MOVING.isdisjoint(rest) and not on_top


def brought(tokens: list[str]) -> bool:
    """Whether an amount goes on with what it makes of a number: "24 beds, taking the total"."""
    comma = tokens.index(",") if "," in tokens else len(tokens)
    verb = tokens[comma + 1 : comma + 2]
    led = verb != [] and verb[0].endswith("ing") and verb[0] in TAKING
    return led and len(tokens) < FAR and not broken(timeless(tokens))


def unnamed(tokens: list[str], amount: Amount) -> list[str]:
    """What stands behind an amount, without the noun of change that it belongs to."""
    if amount.how.startswith("noun") or amount.how == "compared" or amount.kind == "multiple":
        for n, word in enumerate(tokens[:4]):
            if word in NOUNS:
                return tokens[n + 1 :]
    return tokens


def before_cue(tokens: list[str]) -> list[str]:
    """What stands before the words of change that lead to an amount, and their auxiliaries."""
    for at in range(len(tokens) - 1, -1, -1):
        if tokens[at] in VERBS or tokens[at] in NOUNS or tokens[at] in ("up", "down"):
            return _bare(tokens[:at])
    return _bare(tokens)


def _bare(tokens: list[str]) -> list[str]:
    """The tokens without the auxiliaries that they end with."""
    at = len(tokens)
    while at and tokens[at - 1] in _AUXILIARIES:
        at -= 1
    return tokens[:at]


def gerund(tokens: list[str]) -> bool:
    """Whether the verb that leads to an amount goes on with a clause: "rising 20%"."""
    at = filled(tokens)
    return at >= 0 and tokens[at].endswith("ing") and tokens[at] in VERBS


def apposed(amount: Amount) -> bool:
    """Whether an amount stands beside its ends and says no more: ", or 20%,", "— an increase of 20%", ". That is a rise of 20%"."""
    lead = amount.term.lead.tokens
    rest, inner = _equal(lead)
    if inner is None:
        rest, inner = _parted(lead)
        if inner is None and lead[-1:] == ["or"]:
            rest, inner = lead[:-1], []
    if inner is None or not GLUE.issuperset(inner):
        return False
    plain = timeless(rest)
    if broken(plain) or moving(plain) or len(rest) > FAR:
        return False
    tail = amount.term.tail.text
    if amount.how == "verb":
        return amount.term.figure is None and _ends().match(tail) is not None
    if amount.how == "compared":
        return _alone().match(tail) is not None
    if amount.how in ("gloss", "up"):
        return _ends().match(tail) is not None
    return not of_other(amount)


def _parted(tokens: list[str]) -> tuple[list[str], list[str] | None]:
    """The words before and behind the last mark."""
    for at in range(len(tokens) - 1, -1, -1):
        if tokens[at] in _PARTING:
            return tokens[:at], tokens[at + 1 :]
    return tokens, None


_THAT = frozenset("that this it which".split())
_EQUALS = frozenset(
    "is was 's represents represented amounts amounted means meant equals marks marked equates translates works".split()
)


def _equal(tokens: list[str]) -> tuple[list[str], list[str] | None]:
    """The words before and behind what opens a sentence on the change just told: "That is", "The"."""
    if "¶" not in tokens:
        return tokens, None
    at = len(tokens) - 1 - tokens[::-1].index("¶")
    first = tokens[at + 1 : at + 3]
    rest = tokens[:at]
    if rest[-1:] == ["."]:
        rest = rest[:-1]
    if len(first) == 2 and first[0] in _THAT and first[1] in _EQUALS:
        return rest, tokens[at + 3 :]
    if first[:1] and first[0] in ("that's", "it's"):
        return rest, tokens[at + 2 :]
    return (rest, tokens[at + 2 :]) if first[:1] and first[0] in ("the", "a", "an") else (tokens, None)


def stands(result: Term, amount: Amount) -> bool:
    """Whether the number before an amount is what it came to: "B, up 20%", "B was 20% more"."""
    lead = amount.term.lead.tokens
    if len(lead) > FAR:
        return False
    rest, inner = _parted(lead)
    if inner is None:
        rest, inner = [], lead
    elif GLUE.issuperset(inner):
        plain = timeless(rest)
        return not (broken(plain) or moving(plain))
    be = next((n for n, word in enumerate(inner) if word in _BEING), -1)
    if be < 0 or not GLUE.issuperset(inner[be + 1 :]):
        return False
    subject = [word for word in timeless(inner[:be]) if word != ","]
    before = result.lead.tokens
    at = filled(before)
    if not subject:
        return not (at >= 0 and before[at] in _ELSEWHERE) and not broken(rest)
    short = len(rest) < 4 and not broken(rest) and not moving(rest)
    return (
        short and at >= 0 and before[at] == "at" and before[at - 1 : at] in ([], ["¶"], [","]) and not broken(subject)
    )


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:[.,;:)—–¶]|$|\(|in\s@|over|within|in\s(?:just|only|a|the|under|less|about)|since|on\s(?:the|last))"
    )


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(r"\s(?:more|less|higher|lower|fewer|larger|smaller|up|down)\s*(?:[.,;)—–]|$)")


_TIMED = frozenset("@ just under only less about a an one two three".split())


def of_other(amount: Amount) -> bool:
    """Whether an amount is one of something else than its ends: "a 20% rise in prices"."""
    tokens = amount.term.tail.tokens
    for n, word in enumerate(tokens[:4]):
        if word in ("in", "of") and n:
            behind = tokens[n + 1 : n + 3]
            if not behind or behind[0] in _TIMED:
                return False
            return bool(timeless(["in", *behind])) and not (behind[0] == "the" and behind[1:2] == ["space"])
        if not (word[0].isalnum() or word == "-"):
            return False
    return False
