"""Two equal numbers that a change is told to lead from and to: "extended to 24 months; until now it was two years"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from copydesk.readings.changes.leads import from_, to
from copydesk.readings.changes.remaining import begins, results
from copydesk.readings.changes.terms import Term
from copydesk.readings.changes.vocabulary import COMPARATIVES, VERBS
from copydesk.readings.figures import Figure

_start = attrgetter("start")
_NEAR = 24
_SHORT = 9
# What names a base behind "than": "the", "last summer's", "the old one, which was".
_BASES = frozenset(
    """s the last previous old older former year week month season quarter of its earlier original usual one ones it that they
    which was were had has been measured weighed cost took lasted before used to be at , (""".split()
)
_MARKS = frozenset(",:—–(")


def standstill(row: Sequence[Term], one: Figure, two: Figure) -> bool:
    """Whether the words tell of a change between two numbers of a row that follow each other, and of no third one like them."""
    at = bisect_left(row, one.start, key=_start)
    if at + 1 >= len(row) or row[at].start != one.start or row[at + 1].start != two.start:
        return False
    first, second = row[at], row[at + 1]
    between = second.lead.tokens
    if between.count("¶") > 1 or len(between) > _NEAR or any(_like(term, one) for term in _around(row, at)):
        return False
    told = [*first.lead.tokens[-_NEAR:], *between]
    if "than" in between:
        than = between.index("than")
        compared = not COMPARATIVES.keys().isdisjoint([*first.lead.tokens[-_NEAR:], *between[:than]])
        return (
            compared
            and 0 < len(between) - than - 1 < _SHORT
            and _BASES.issuperset(word.partition("'")[2] or word for word in between[than + 1 :])
        )
    if between[-2:-1] and between[-2] in COMPARATIVES and between[-1] in _MARKS:
        return begins(first, ahead=True)  # "Last year it had 84. This year it has more: 84"
    if VERBS.keys().isdisjoint(told):
        return False
    return any(
        results(result)
        and (begins(base, ahead=base is first) or (base is first and from_(base) is not None))
        and to(base) is None
        for base, result in ((first, second), (second, first))
    )


def _around(row: Sequence[Term], at: int) -> list[Term]:
    """The numbers before and behind two that follow each other, in their sentences."""
    found = [row[at - 1]] if at and "¶" not in row[at].lead.tokens else []
    return found + ([row[at + 2]] if at + 2 < len(row) and "¶" not in row[at + 2].lead.tokens else [])


def _like(term: Term, figure: Figure) -> bool:
    return term.figure is None or term.figure.kind == figure.kind
