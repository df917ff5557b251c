"""By how much something changed: "rose 20%", "a 20% rise", "20% more than", "fell by a third"."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.readings.changes.cues import cue
from copydesk.readings.changes.multiples import Multiple, half, multiple, opened, partly
from copydesk.readings.changes.terms import Term
from copydesk.readings.figures.precision import stated

#: The kinds of figures that change, and by which they do.
MEASURED = frozenset("percent points money count measure duration rate".split())


class Amount(NamedTuple):
    """By how much: characters of the block, half-open.

    `kind` is percent (of the base, in percent), multiple (result by base) or difference (in the figure's unit). `sign`
    is 1 for a rise, -1 for a fall, 0 where the words do not say. `how` is verb ("rose 20%"), noun ("a 20% rise"), noun of
    ("a 20% tax rise"), compared ("20% more than"), up ("up 20%"), gloss ("or 20%"), is ("the rise is 20%"), or, of a multiple, times ("twice
    the"). `value` holds all that the amount may stand for, without its sign.
    """

    term: Term
    kind: str
    sign: int
    how: str
    value: Interval


def amount(term: Term) -> Amount | None:
    """The amount that a term says; None where it is none."""
    figure = term.figure
    factor = (
        figure is not None
        and figure.kind == "count"
        and (figure.unit == "times" or term.lead.tokens[-2:] == ["factor", "of"])
    )
    if figure is None or figure.kind == "multiple" or factor:
        return _made(multiple(term))
    if figure.value is None:
        return None
    if figure.kind == "ratio":
        return _fraction(term, figure.value)
    told = cue(term) if figure.kind in MEASURED else None
    interval = stated(figure)
    if told is None or interval is None:
        return None
    if figure.value < 0:
        interval = interval.scaled(-1.0)
    kind = "percent" if figure.kind == "percent" else "difference"
    return Amount(term, kind, *told, Interval(max(interval.low, 0.0), max(interval.high, 0.0)))


def _made(found: Multiple | None) -> Amount | None:
    return Amount(found.term, "multiple", found.sign, found.how, found.value) if found else None


def _fraction(term: Term, value: float) -> Amount | None:
    """A fraction as an amount: "fell by a third"; by a half is a multiple."""
    written = term.figure.text.lower() if term.figure else ""
    if written in ("half", "a half", "one half", "one-half"):
        return _made(half(term))
    if part := partly(term, value):
        return _made(part)
    told = cue(term)
    if told is None or "/" in written:
        return None
    return Amount(term, "percent", *told, opened(value, term.lead.tokens, part=True).scaled(100.0))
