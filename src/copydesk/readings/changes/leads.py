"""What leads to an end of a change: "from", "to", "compared with", "it was", "now"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copydesk.readings.changes.cues import filled
from copydesk.readings.changes.terms import Term
from copydesk.readings.changes.times import MONTHS, SPANS, past
from copydesk.readings.changes.vocabulary import FILLERS

# Behind a preposition another one begins something else: "from 12 towns with 80 schools".
_STOPS = frozenset("to from in for at by with on and or who that was is were".split())
_NO_FROM = frozenset("far away apart aside different".split())
_REACHING = frozenset("reach hit total be".split())
_REACHED = frozenset(
    """reach reaches reached reaching hit hits hitting totals totaled totalled totaling totalling at averages averaged
    averaging""".split()
)
_COMPARING = frozenset("against versus vs vs. than on over above below".split())
_GOING = frozenset(
    "go goes went gone going move moved moves moving put puts putting push pushed pushes bumped back".split()
)
_MOST = 6
#: What sets a result against what was before.
AGAINST = frozenset("compared against versus vs vs. instead".split())
_FILL = "|".join(map(re.escape, sorted(FILLERS, key=len, reverse=True)))


class Lead(NamedTuple):
    """A word that leads to a number, and what stands before it."""

    word: str
    before: list[str]


def from_(term: Term) -> list[str] | None:
    """What stands before the "from" that leads to a number; None where none does."""
    lead = _back(term.lead.tokens, ("from",))
    return lead.before if lead else None


def compared(term: Term) -> Lead | None:
    """The words that compare what was said with a number: "compared with", "than", "on last year's", "from"."""
    tokens = term.lead.tokens
    for at in range(len(tokens) - 1, max(len(tokens) - 2 - _MOST, -1), -1):
        word = tokens[at]
        if word in ("with", "to") and at and tokens[at - 1] == "compared":
            return Lead("compared", tokens[: at - 1])
        if word == "of" and at and tokens[at - 1] == "instead":
            return Lead("instead", tokens[: at - 1])
        if word in _COMPARING or (word == "from" and not (at and tokens[at - 1] in _NO_FROM)):
            if word == "than" and at + 1 < len(tokens) and tokens[at + 1] in _STOPS:
                return None
            return Lead(word, tokens[:at])
        if word in _STOPS or not (word[0].isalnum() or word[0] == "@"):
            return None
    return None


def _back(tokens: list[str], words: tuple[str, ...]) -> Lead | None:
    for at in range(len(tokens) - 1, max(len(tokens) - 2 - _MOST, -1), -1):
        word = tokens[at]
        if word in words:
            return Lead(word, tokens[:at]) if not (at and tokens[at - 1] in _NO_FROM) else None
        if word in _STOPS or not (word[0].isalnum() or word[0] == "@"):
            return None
    return None


def to(term: Term) -> list[str] | None:
    """What stands before the "to" that leads to a number: "to", "to reach", "to a record"; None where none does."""
    tokens = term.lead.tokens
    if tokens[-2:] == ["up", "to"] and not _GOING.isdisjoint(tokens[-4:-2]):
        return tokens[:-1]
    at = filled(tokens)
    if at > 0 and tokens[at] in _REACHING:
        at -= 1
    if at < 0 or tokens[at] != "to" or (at and tokens[at - 1] in ("compared", "close", "according", "due")):
        return None
    return tokens[:at]


def reached(term: Term) -> list[str] | None:
    """What stands before other words that lead to a result: "reaching", "at", "is now", "making it"."""
    tokens = term.lead.tokens
    at = filled(tokens)
    if at < 0:
        return None
    if tokens[at] in _REACHED:
        return tokens[: at - (at > 0 and tokens[at - 1] in ("stood", "stands", "standing"))]
    two = tokens[max(at - 1, 0) : at + 1]
    if two in (["is", "now"], ["are", "now"], ["was", "now"], ["making", "it"], ["making", "them"]):
        return tokens[: at - 1]
    return None


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(
        rf"\((?:from|was|it\swas|(?:@|{MONTHS}):?|compared\swith|last\s(?:{SPANS}):?|previous(?:ly)?:?|(?:the\s)?previous\s(?:{SPANS}):?|"
        rf"(?:{SPANS})\s(?:ago|earlier):?)\s*(?:(?:{_FILL})\s+)*$"
    )


@cache
def _was() -> re.Pattern[str]:
    return re.compile(
        rf"[¶;]\s*(?:(?:(?:an?|one)\s(?:{SPANS})|@(?:\syears)?)\s(?:ago|earlier|before),?\s+|(?:last|the\sprevious)\s(?:{SPANS}),?\s+|"
        rf"in\s@,?\s+|before\sthat,?\s+)?(?:it|that|they)\s(?:was|were|had\sbeen|stood\sat|used\sto\sbe|cost|had\sstood\sat|had\scost)"
        rf"\s+(?:(?:{_FILL})\s+)*$"
    )


def bracketed(term: Term) -> bool:
    """Whether a bracket opens with what a number was: "(2019: 80)", "(from 80)", "(80 in 2019)"."""
    tokens = term.lead.tokens
    if tokens[-1:] == ["("] and past(term):
        return True
    if tokens[-2:] == ["@", ":"] and "(" in tokens[-5:-2]:
        return True
    return "(" in term.lead.text[-40:] and _bracket().search(term.lead.text) is not None


def was(term: Term) -> bool:
    """Whether the next sentence says what a number was: "It had been 80"."""
    return _was().search(term.lead.text) is not None


_NOW = frozenset("now currently previously originally formerly once initially".split())


def now(term: Term) -> bool:
    """Whether a number is what held until the change: "the tax, now $40,", "which was $40"."""
    tokens = term.lead.tokens
    at = filled(tokens)
    if at >= 0 and tokens[at] == "at":
        at -= 1
    if at < 0:
        return False
    if tokens[at] in _NOW or tokens[at - 1 : at + 1] == ["at", "present"]:
        return True
    if tokens[at] in ("stood", "stands"):
        return at > 0 and tokens[at - 1] in ("which", "that")
    return at > 0 and tokens[at - 1] in ("which", "that") and tokens[at] in ("is", "was", "are", "were")


@cache
def carried() -> re.Pattern[str]:
    """What opens a sentence that goes on with what was told before: "It", "The price"."""
    return re.compile(
        r"¶ (?:it|they|that|this|these|the (?:price|fee|fare|cost|charge|toll|tax|rent|figure|number|total|rate|sum)|this year(?: ,)? (?:it|they|that))\b"
        r"[^,;¶]{0,40}$"
    )
