"""Points and stretches of time in the words between two numbers."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from copydesk.readings.changes.terms import Term

_SPANS = "year month quarter week day season decade half term century hour session period summer winter spring autumn"
_MONTHS = (
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday"
)
SPANS = _SPANS.replace(" ", "|")
MONTHS = _MONTHS.replace(" ", "|")
_HEADS = frozenset((
    *_SPANS.split(),
    *(f"{span}s" for span in _SPANS.split()),
    *_MONTHS.split(),
    *"@ year-on-year month-on-month year-over-year month-over-month today now currently".split(),
))  # fmt: skip
_BEFORE = frozenset(
    """the a an just early late about last past previous prior same first second third fourth final this next following
    each current latest whole three six end start beginning middle course of in on since after before until till by from
    during over for within as at between to through mid""".split()
)
_AFTER = frozenset("earlier ago before later ended ending of old".split())


def timeless(tokens: list[str]) -> list[str]:
    """Tokens without the times among them and the words that lead to these."""
    if _HEADS.isdisjoint(tokens) and not any(word.endswith("'s") for word in tokens):
        return tokens
    kept: list[str] = []
    after, last = False, -1  # whether a time has just been left out, and where
    for word in tokens:
        if word in _HEADS or word.removesuffix("'s") in _HEADS:
            while kept and (kept[-1] in _BEFORE or (kept[-1] == "and" and len(kept) == last + 1)):
                kept.pop()
            after, last = True, len(kept)
        elif not (after and word in _AFTER):
            kept.append(word)
            after = after and word in _BEFORE
    return kept


@cache
def _past() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:[\w'/-]+\s+){{0,4}}?(?:(?:a|one|the)\s(?:{SPANS})\s(?:earlier|ago|before)|@\s(?:earlier|ago|before)|"
        rf"(?:recorded|reported|seen|counted)\s(?:in|last)|last\s(?:{SPANS})|(?:the\s)?(?:previous|prior|preceding|year-ago)\b|"
        rf"previously\b|before\b|earlier\b|(?:in|of|for|during)\s(?:@|the\ssame|last|{MONTHS}|the\s(?:{SPANS})\sbefore))"
    )


_FORMER = frozenset("@'s year-ago year-earlier previous former old earlier original".split())
_LAST = frozenset("last previous prior preceding".split())
_IN = frozenset("in for during by of".split())


def past(term: Term) -> bool:
    """Whether the words around a number put it in the past: "80 a year earlier", "last year's 80", "(2019: 80)"."""
    return _past().match(term.tail.text) is not None or past_lead(term)


def past_lead(term: Term) -> bool:
    """The same, by the words before it alone."""
    words = term.lead.tokens[-6:]
    if words[-2:] == ["@", ":"]:
        return True
    return not _FORMER.isdisjoint(words) or any(
        one in _LAST and two.removesuffix("'s") in _HEADS for one, two in pairwise(words)
    )


@cache
def _yearly() -> re.Pattern[str]:
    return re.compile(
        r"[\s(]*(?:last\syear|year[\s-]on[\s-]year|this\syear|on\sthe\syear|in\sthe\s(?:past|last|latest)\syear|in\sa\syear|"
        r"over\sthe\s(?:past\s|last\s)?year)\b"
    )


@cache
def _monthly() -> re.Pattern[str]:
    return re.compile(r"[\s(]*(?:month[\s-]on[\s-]month|on\sthe\s(?:month|day|week)|in\sa\s(?:month|day|week))\b")


@cache
def _long_ago() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:[\w'-]+\s){0,3}?(?:in\s@|@\s(?:years\s)?(?:ago|earlier|before)|a\sdecade\s|(?:in|before)\sthe\s(?:@|pandemic|war))"
    )


@cache
def _year_ago() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[\w'-]+\s){0,3}?(?:a\syear|last\syear)")


def other_period(amount: Term, base: Term) -> bool:
    """Whether an amount is that of another stretch of time than from the base on: "grew 1% last year … from 80 in 1990"."""
    tail = amount.tail.text
    yearly, monthly = _yearly().match(tail), _monthly().match(tail)
    if not (yearly or monthly):
        return False
    lead = base.lead.tokens[-4:]
    far = _long_ago().match(base.tail.text) is not None or "@'s" in lead or lead[-2:] == ["@", ":"]
    return far or (monthly is not None and (_year_ago().match(base.tail.text) is not None or "year's" in lead))


def year(term: Term) -> float:
    """The year that stands with a number, 0 for none: "in 2021 there were 310", "310 in 2021"."""
    before, behind = term.lead.years, term.tail.years
    if behind and _within(term.tail.tokens, "@"):
        return behind[0]
    tokens = term.lead.tokens
    headed = tokens[-2:] == ["@", ":"] and tokens[-3:-2] not in (["and"], ["since"], ["in"])
    if before and (_leads(tokens, "@") or headed):
        return before[-1]
    return 0.0


def month(term: Term) -> bool:
    """Whether a month stands with a number: "1,200 in May", "in May it was 1,200"."""
    months = _MONTHS.split()
    return any(_within(term.tail.tokens, one) or _leads(term.lead.tokens, one) for one in months)


def _within(tokens: list[str], head: str) -> bool:
    """Whether "in" and a time stand among the first words of what follows a number."""
    for n, word in enumerate(tokens[:9]):
        if not (word[0].isalnum() or word == "@"):
            return False
        if word == head and n and tokens[n - 1] in _IN:
            return True
    return False


def _leads(tokens: list[str], head: str) -> bool:
    """Whether "in" and a time stand among the last words before a number, one comma at most between."""
    last = tokens[-8:]
    for n in range(len(last) - 1, 0, -1):
        if last[n] == head and last[n - 1] in _IN:
            return True
        if not (last[n][0].isalnum() or last[n] in ("@", ",")):
            return False
    return False


_LATER = frozenset("now today".split())


def later(term: Term) -> bool:
    """Whether the words around a number put it after another: "this year it has 110"."""
    words = [*term.lead.tokens, *term.tail.tokens[:5]]
    if not _LATER.isdisjoint(words):
        return True
    return any(
        (one in ("this", "next", "following") and two in _HEADS) or (two == "later" and one in _HEADS)
        for one, two in pairwise(words)
    )


def earlier(term: Term) -> bool:
    """Whether a number or its sentence stands in the past: "two years ago it had 80"."""
    if past(term):
        return True
    words = term.lead.tokens[-14:]
    if "¶" in words:
        words = words[len(words) - words[::-1].index("¶") :]
    if not {"previously", "formerly", "once"}.isdisjoint(words):
        return True
    return any(
        (one in ("last", "in") and (two in _HEADS and two != "now")) or (two in ("ago", "earlier") and one in _HEADS)
        for one, two in pairwise(words)
    )
