"""The two ends of a change that no words tie to its amount, but that alone can be meant: by what a passage tells and no more."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.readings.changes.amounts import MEASURED, Amount
from copydesk.readings.changes.amounts import amount as amount_of
from copydesk.readings.changes.bonds import FORMER, belongs
from copydesk.readings.changes.ends import Told, made
from copydesk.readings.changes.leads import to
from copydesk.readings.changes.order import order
from copydesk.readings.changes.terms import Term
from copydesk.readings.changes.timing import same_period
from copydesk.readings.changes.vocabulary import FILLERS
from copydesk.readings.changes.working import alike

# How many sentences before and behind an amount its ends are looked for, the nearest first.
_REACHES = ((0, 0), (-1, 0), (0, 1), (-2, 0), (0, 2))
# How many numbers from an amount its ends may stand.
_FAR = 6
_MARKS = frozenset(", ( — – -".split())
_TIMED = frozenset("in last a the before previously earlier now today this at".split())


def sought(row: Sequence[Term], numbers: Sequence[int], at: int, amount: Amount) -> Told | None:
    """The two figures near the amount, the term `at` of a row, that can be its ends; `numbers` are the sentences of the terms.

    They are the only two of a kind there, the words put them in order, and tell of nothing else that changed.
    """
    if amount.kind == "difference" or amount.how in ("is", "noun of") or not _told_alone(amount):
        return None
    pair = _near(row, numbers, at)
    if pair is None or not _percent_free(row, at, *pair):
        return None
    one, two = pair
    likened = _measures(row, at, two, amount)
    told = (
        (row[one], row[two]) if likened else order(row[one], row[two], than=amount.how == "compared" and one < at < two)
    )
    if told is None or not _grows(*told, amount) or not same_period(amount, row[one], row[two], told[0]):
        return None
    if at + 1 == one and told[0] is row[one] and to(row[one]) is not None and "when" not in row[one].lead.tokens:
        return None  # "doubled to 60 in 2015 and reached 90"
    return made(amount, *told) if belongs(row, at, one, two, amount, likened=likened) else None


def _measures(row: Sequence[Term], at: int, two: int, amount: Amount) -> bool:
    """Whether an amount says how many times as much the number right before it is: "38, twice as many"."""
    marks = [word for word in row[at].lead.tokens if word not in FILLERS and word != "or"]
    alone = "as" not in amount.term.tail.tokens[2:6]
    return amount.how == "times" and alone and at == two + 1 and len(marks) == 1 and marks[0] in _MARKS


def _told_alone(amount: Amount) -> bool:
    """Whether an amount needs no end right behind it: "twice as many" and "three times its former size", not "double the share of"."""
    tail = amount.term.tail.tokens[:3] or ["."]
    if tail[0] == "of":
        return False
    return amount.how != "times" or tail[0] in ("as", ".", ",") or not FORMER.isdisjoint(tail)


def _near(row: Sequence[Term], numbers: Sequence[int], at: int) -> tuple[int, int] | None:
    """The only two terms of a kind in the sentence of a term, else in it and those beside it; None where more may be meant."""
    around = [n for n in range(max(at - _FAR, 0), min(at + _FAR + 1, len(row))) if n != at]
    for back, ahead in _REACHES:
        near = [n for n in around if back <= numbers[n] - numbers[at] <= ahead]
        if any(row[n].word not in ("", "half") or amount_of(row[n]) for n in near):
            return None
        kept = [n for n in near if _counts(row[n])]
        pairs = [(a, b) for i, a in enumerate(kept) for b in kept[i + 1 :] if _alike(row[a], row[b])]
        if pairs:
            return pairs[0] if len(pairs) == 1 else None
    return None


def _counts(term: Term) -> bool:
    """Whether a term is a number of its own: not one of "a 12-member panel" or "per 100 km"."""
    figure = term.figure
    if figure is None or figure.kind not in MEASURED or not figure.value:
        return False
    return term.tail.text[:1] != "-" and term.lead.tokens[-1:] != ["per"]


def _alike(one: Term, two: Term) -> bool:
    """Whether two terms count the same, as far as they say."""
    first, second = one.figure, two.figure
    if first is None or second is None or not alike(first, second):
        return False
    return first.kind == second.kind or _bare(one) or _bare(two)


def _bare(term: Term) -> bool:
    """Whether nothing that could be counted stands behind a number."""
    behind = (term.tail.tokens or ["."])[0]
    return term.figure is not None and not term.figure.unit and (behind in _TIMED or not behind.isalpha())


def _percent_free(row: Sequence[Term], at: int, one: int, two: int) -> bool:
    """Whether no other percentage stands among an amount and its ends."""
    others = (row[n].figure for n in range(min(at, one), max(at, two)) if n not in (at, one, two))
    return not any(figure and figure.kind in ("percent", "ratio") for figure in others)


def _grows(base: Term, result: Term, amount: Amount) -> bool:
    """Whether two ends change the way that the amount says."""
    if base.figure is None or result.figure is None:
        return False
    far = (result.figure.value or 0.0) - (base.figure.value or 0.0)
    return far != 0 and far * amount.sign >= 0
