"""Which of two numbers was first, by the words that lead to them and by the times that stand with them."""

from __future__ import annotations

from itertools import pairwise

from copydesk.readings.changes.leads import AGAINST, bracketed, compared, from_, now, reached, to
from copydesk.readings.changes.terms import STOP, Term
from copydesk.readings.changes.times import SPANS, earlier, later, month, past, timeless, year

_HALTS = frozenset((";", ":", "(", ")", "—", "–", STOP))
_ONCE = frozenset(
    "last previous prior old former original initial before beforehand originally once start beginning outset".split()
)
_SPANS = frozenset(SPANS.split("|"))
_BEFORE = frozenset("before earlier previous prior".split())
_NOW = frozenset("this new current now today currently present end after afterwards".split())


def order(one: Term, two: Term, *, than: bool = False) -> tuple[Term, Term] | None:
    """Two terms of a block, as they follow, as base and result; None where nothing tells which is which.

    With `than`, "than" leads to a base whatever its time, in brackets too.
    """
    if than and (((beside := compared(two)) and beside.word == "than") or two.lead.tokens[-1:] == ["("]):
        return two, one
    for is_base in (_from, bracketed):
        firsts = is_base(one), is_base(two)
        if firsts[0] != firsts[1]:
            return (one, two) if firsts[0] else (two, one)
    years = year(one), year(two)
    if years[0] and years[1] and years[0] != years[1]:
        return (one, two) if years[0] < years[1] else (two, one)
    if any(years) and _lately(two if years[0] else one):
        return (one, two) if years[0] else (two, one)
    ranks = _rank(one), _rank(two, beside=two.lead is one.tail)
    if ranks[0] != ranks[1]:
        return (one, two) if ranks[0] < ranks[1] else (two, one)
    if month(one) and month(two):
        return one, two
    tail = clause(one)[1]
    timed = timeless(tail) != tail
    return (one, two) if timed and (to(two) is not None or reached(two) is not None) else None


def _from(term: Term) -> bool:
    if from_(term) is not None:
        return True
    beside = compared(term)
    return beside is not None and (beside.word in AGAINST or past(term))


def _rank(term: Term, *, beside: bool = False) -> int:
    """How late a number is by the words of its clause: -1 for the year before, 0 for once, 1 for no time told, 2 for now.

    `beside` tells that it stands right behind the other, so that what precedes a comma goes with that.
    """
    lead, tail = clause(term)
    if beside and len(lead) == len(term.lead.tokens) and "," in lead:
        lead = lead[lead.index(",") + 1 :]
    alone = term._replace(lead=type(term.lead)(" ".join(lead)), tail=type(term.tail)(" ".join(tail)))
    words = {*lead[-5:], *tail[:9]}
    early = now(alone) or earlier(alone) or not _ONCE.isdisjoint(words) or _used(lead)
    late = later(alone) or not _NOW.isdisjoint(words)
    if (early and not _BEFORE.isdisjoint(words)) or "when" in lead[-5:] or "then" in tail[:2]:
        return -1
    return 1 if early and late else 2 if late else 0 if early else 1


def _lately(term: Term) -> bool:
    """Whether a number is one of last year or season, or of this one."""
    lead, tail = clause(term)
    words = [*lead[-5:], *tail[:5]]
    return "now" in words or any(one in ("last", "this") and two in _SPANS for one, two in pairwise(words))


def _used(tokens: list[str]) -> bool:
    """Whether a clause tells of what was: "used to need", "had been"."""
    return any(pair in (("used", "to"), ("had", "been")) for pair in pairwise(tokens))


def clause(term: Term) -> tuple[list[str], list[str]]:
    """The words of the clause of a number before and behind it."""
    lead, tail = term.lead.tokens, term.tail.tokens
    start = max((n + 1 for n, word in enumerate(lead) if word in _HALTS), default=0)
    end = next((n for n, word in enumerate(tail) if word in _HALTS or word in (",", ".", "and")), len(tail))
    return lead[start:], tail[:end]
