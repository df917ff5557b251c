"""Differences that are told beside two numbers: "three more than last year's 12", "31 in one and 24 in the other, five more"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from copydesk.readings.changes.leads import from_
from copydesk.readings.changes.terms import Term
from copydesk.readings.differences.cues import GAPS, Cue, cue, total
from copydesk.readings.differences.quantities import Difference, Quantity, apart, quantity
from copydesk.readings.differences.row import NEAR, Row
from copydesk.readings.differences.stocks import moving, of_all
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late

_OLDEST = 120
# "31" and "her 34-year-old brother" are both ages; "45 points" and "40" both points.
_MIXED = ({"age", "count"}, {"points", "count"})
#: What leaves a difference of two numbers open, or says that it is of something else.
OPEN = Late(
    r"\b(?:at least|more than|nearly|almost|about|round\w*|approximately|roughly|needed|required|threshold|error|expected|forecast|planned|budget\w*|predicted|turn(?:ed|s|ing)|"
    r"aggregate|extra time|overtime|adjusted|seasonally|of whom|including|abstain\w*|abstention\w*|per|each|percent more|times|another|other)\b",
    re.IGNORECASE,
)
_TWO = 2


def differences(terms: Sequence[Term]) -> Iterator[Difference]:
    """The differences among the numbers of a block."""
    row = Row.of(terms)
    for at, term in enumerate(terms):
        figure = term.figure
        if figure is None or figure.value is None or figure.kind in ("percent", "range", "score"):
            continue
        told = cue(terms, at)
        found = _read(row, at, told) if told else None
        if found:
            yield found


def _read(row: Row, at: int, told: Cue) -> Difference | None:
    if told.how == "base":
        return _from_base(row, at, told)
    return _summed(row, at, told) if told.how == "sum" else _between(row, at, told)


def _from_base(row: Row, at: int, told: Cue) -> Difference | None:
    """The difference of what follows "than" and what is compared with it; None where one such number makes it right."""
    amount, base = row.terms[at], row.terms[at + 1]
    results = row.calm_before(at)
    if not results:
        near = [row.terms[n] for n in row.behind(at)[1 : _TWO + 1]]
        ahead = [term for term in near if total(term) or told.word in ("older", "younger")]
        results = [term for term in ahead if _of_one_name(amount, told, term)]
    if moving(amount):
        results = [term for term in results if not of_all(term, base)]
    if not results and _stands_for(amount):
        results = row.previous(at)
    found = None
    for term in results:
        one = _difference(amount, told, term, base)
        if (one and one.holds) or _by_number(amount, term, base):
            return None
        found = found or one
    return found


def _of_one_name(amount: Term, told: Cue, result: Term) -> bool:
    """Whether a number counts what a difference does, so far as both say: "three more wins" are no points."""
    tokens, figure = amount.tail.tokens, result.figure
    noun = tokens[tokens.index(told.word) + 1 : tokens.index("than")][:1] if "than" in tokens else []
    if not noun or figure is None:
        return True
    unit = "point" if figure.kind == "points" else figure.unit
    return (
        not unit
        or figure.kind not in ("count", "points")
        or unit.lower().removesuffix("s") == noun[0].removesuffix("s")
    )


def _by_number(amount: Term, result: Term, base: Term) -> bool:
    """Whether a difference is right of numbers that are not told to be alike: "a judge for 21 years, five more than his 16"."""
    if _alike(base, result):
        return False
    values = [term.figure.value for term in (amount, result, base) if term.figure and term.figure.value is not None]
    return len(values) > _TWO and abs(abs(values[1] - values[2]) - values[0]) < values[0] / 100


def _summed(row: Row, at: int, told: Cue) -> Difference | None:
    """The difference of "12 last year; this year three more, 16 in all"."""
    amount, behind = row.terms[at], row.behind(at)
    if len(behind) != 1 or not total(row.terms[at + 1]):
        return None
    before = [row.terms[n] for n in row.before(at)] or row.previous(at)
    bases = [term for term in before if _alike(amount, term)]
    found = _difference(amount, told, row.terms[at + 1], bases[0]) if len(bases) == 1 else None
    return found if found and not found.holds else None


def _between(row: Row, at: int, told: Cue) -> Difference | None:
    """The difference of the only two numbers that stand before it, or with a mark between behind it."""
    amount, behind = row.terms[at], row.behind(at)
    others = _first_alike(row, at, row.before(at), told)[::-1]
    if len(others) < _TWO and told.how == "two":
        others = [term for term in row.told_before(at) if _alike(amount, term)] + others
    later = _first_alike(row, at, behind, told)
    if (
        not (others or told.word)
        and len(later) == len(behind) == _TWO
        and not _OPENING.isdisjoint(later[0].lead.tokens)
    ):
        others, later = later, []
    if len(others) != _TWO or later:
        return None
    if told.names and sum(_named(term, told) for term in others) != 1:
        return None
    one, two = others
    led = from_(one) is not None or from_(two) is not None  # "from 36 to 28, six fewer" tells of a change
    if led or not _within(amount, one, two):
        return None
    found = _difference(amount, told._replace(sign=0), one, two)
    ends = (one, amount) if one.start < amount.start else (amount, two)
    return found if found and row.calm(*ends) and not found.holds else None


# What opens the two numbers that a margin told before them is of: "eight points: 61 and 53".
_OPENING = frozenset(":—–(;")


def _within(amount: Term, one: Term, two: Term) -> bool:
    """Whether a difference is no larger than both numbers: "2,203 to 1,828, a majority of 4,051" tells of something else."""
    kinds = {term.figure.kind for term in (amount, one, two) if term.figure}
    values = [term.figure.value or 0.0 for term in (amount, one, two) if term.figure]
    return len(kinds) > 1 or values[0] <= max(values[1:])


def _first_alike(row: Row, at: int, where: range, told: Cue) -> list[Term]:
    """The first three of some numbers that may count what a difference counts: that is one more than it may be of."""
    amount = row.terms[at]
    alike = (term for term in _with_units(amount, row.terms, where, told) if _alike(amount, term))
    return list(islice(alike, _TWO + 1))


_THAT = frozenset("that this it the which".split())


def _stands_for(amount: Term) -> bool:
    """Whether a sentence begins with what stands for the number before it: "That was three more than"."""
    tokens = amount.lead.tokens
    begin = len(tokens) - tokens[::-1].index("¶") if "¶" in tokens else len(tokens)
    return len(tokens) - begin < NEAR and tokens[begin : begin + 1] != [] and tokens[begin] in _THAT


def _named(term: Term, told: Cue) -> bool:
    """Whether the words around a number name what a difference is measured from: "34 fewer than planned"."""
    return not told.names.isdisjoint([*term.lead.tokens[-8:], *term.tail.tokens[:6]])


def _alike(amount: Term, term: Term) -> bool:
    """Whether a number may count what a difference counts."""
    one, two = amount.figure, term.figure
    if one is None or two is None or two.value is None or "-" in two.text:
        return False
    first, second = quantity(one, exact=False), quantity(two, exact=False)
    if one.kind == "duration" and two.kind == "age":
        return True
    if first is None or second is None or not _of_one_noun(one, two):
        return False
    if one.kind == "points" and two.kind == "count" and two.unit and two.unit != "points":
        return False
    points = one.kind == "points" and two.kind == "percent"
    return points or first.kind == second.kind or {first.kind, second.kind} in _MIXED


def _with_units(amount: Term, row: Sequence[Term], where: range, told: Cue) -> Iterable[Term]:
    """Numbers with the unit that they leave out: "37 hours and women 32, a gap of"; with that of age, "she is 41 and he 47"."""
    figure = amount.figure
    if figure is None or figure.kind not in ("duration", "measure"):
        return (row[n] for n in where)
    figures = (row[n].figure for n in where)
    named = any(one and (one.kind, one.unit) == (figure.kind, figure.unit) for one in figures)
    aged = told.word in GAPS and figure.unit == "year" and not named
    if not (named or aged):
        return (row[n] for n in where)
    return (_with_unit(row[n], figure, aged=aged) for n in where)


def _with_unit(term: Term, of: Figure, *, aged: bool) -> Term:
    one = term.figure
    if one is None or one.kind != "count" or one.unit or one.value is None:
        return term
    if not aged:
        return term._replace(figure=one._replace(kind=of.kind, unit=of.unit))
    if not 0 < one.value < _OLDEST:
        return term
    return term._replace(figure=one._replace(kind="age", low=one.value, high=one.value, unit=of.unit))


def _of_one_noun(one: Figure, two: Figure) -> bool:
    if one.kind != "count" or two.kind != "count" or not (one.unit and two.unit):
        return True
    return one.unit.lower().removesuffix("s") == two.unit.lower().removesuffix("s")


def _difference(amount: Term, told: Cue, result: Term, base: Term) -> Difference | None:
    figure, one, two = amount.figure, result.figure, base.figure
    if (
        figure is None
        or one is None
        or two is None
        or not all(_of_one_noun(*pair) for pair in ((figure, one), (figure, two), (one, two)))
    ):
        return None
    first, second = quantity(one, exact=False), quantity(two, exact=told.word not in ("above", "below"))
    if first is None or second is None:
        return None
    if told.word in ("older", "younger") and figure.unit == "year":
        first, second = _aged(first), _aged(second)
    if first.kind != second.kind and {first.kind, second.kind} not in _MIXED:
        return None
    interval = apart(figure, first, second)
    sign = told.sign if told.word not in _EITHER_WAY or first.kind in ("time", "calendar") else 0
    return Difference(figure, interval, first, second, sign) if interval else None


# Of a time, less is faster; of a speed, more.
_EITHER_WAY = ("better", "faster", "slower", "quicker", "behind", "earlier")


def _aged(told: Quantity) -> Quantity:
    return told._replace(kind="age") if told.kind == "count" and 0 < told.value < _OLDEST else told
