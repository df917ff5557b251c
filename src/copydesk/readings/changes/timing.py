"""Whether an amount of change is that of the time between two figures: not "doubled since 2010; last year it rose from A to B"."""

from __future__ import annotations

from copydesk.readings.changes.amounts import Amount
from copydesk.readings.changes.leads import was
from copydesk.readings.changes.order import clause
from copydesk.readings.changes.terms import STOP, TIME, Term
from copydesk.readings.changes.times import MONTHS, past, timeless, year

_SHORT = frozenset(
    "day yesterday week month overnight monday tuesday wednesday thursday friday saturday sunday".split()
)
_MONTHS = frozenset(MONTHS.split("|"))
_LONG = frozenset("year decade century annual years decades".split())


def same_period(said: Amount, one: Term, two: Term, base: Term) -> bool:
    """Whether the times that stand with an amount, if any, leave it that of the two figures, of which the one is the base."""
    amount = said.term
    told, own = _years(amount, leads=amount.start < one.start), {year(one), year(two)} - {0.0}
    if "when" in one.lead.tokens:
        own |= set(one.lead.years)
    if "than" in two.lead.tokens:
        own |= set(two.lead.years)
    if "then" in clause(one)[1][:2]:
        own |= told
    if told - own and (own or _timed(one) or _timed(two)):
        return False
    anew = said.kind == "percent" and base is two and amount.start < two.start and STOP in two.lead.tokens
    if anew and _timed(two) and not (_timed(one) or _timed(amount)):
        return False  # "rose 3% to A. A year ago it was B": a rise of a day, as like as not
    if _months(amount) and (_months(one) or _months(two)) and _months(amount).isdisjoint(_months(one) | _months(two)):
        return False
    words = set(clause(amount)[1])
    pair = {word for term in (one, two) for word in _beside(term)}
    return not (
        (not _LONG.isdisjoint(words) and not _SHORT.isdisjoint(pair) and _LONG.isdisjoint(pair))
        or (not _SHORT.isdisjoint(words) and not _LONG.isdisjoint(pair) and _SHORT.isdisjoint(pair))
    )


def _months(term: Term) -> frozenset[str]:
    """The months that stand in the clause behind a number or before it."""
    lead, tail = clause(term)
    return _MONTHS.intersection((*lead, *tail))


def was_before(one: Term, two: Term, amount: Amount) -> bool:
    """Whether the next sentence says what a result was before the change that is told: not "rose 3% to A. In 2002 it was B"."""
    return was(two) and not (year(two) and past(one)) and same_period(amount, one, two, two)


def _beside(term: Term) -> list[str]:
    """The words of its clause right before and behind a number, without those of "$900 a month"."""
    lead, tail = clause(term)
    paid = tail[:1] in (["a"], ["per"]) and tail[2:3] not in (["ago"], ["earlier"], ["before"], ["later"])
    return [*lead[-4:], *(tail[2:] if paid else tail)]


def _years(term: Term, *, leads: bool) -> set[float]:
    """The years that stand in the clause of an amount behind it and, where it leads, before it."""
    lead, tail = clause(term)
    found = set(term.tail.years[: tail.count(TIME)])
    return found | (set(term.lead.years[-lead.count(TIME) :]) if leads and TIME in lead else set())


def _timed(term: Term) -> bool:
    """Whether a number has a time of its own."""
    lead, tail = clause(term)
    return timeless(tail) != tail or timeless(lead[-5:]) != lead[-5:]
