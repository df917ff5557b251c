"""What changed from what to what: the two ends of a change, found beside its amount."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from copydesk.readings.changes.amounts import MEASURED, Amount
from copydesk.readings.changes.amounts import amount as amount_of
from copydesk.readings.changes.gaps import (
    FAR,
    NEAR,
    apposed,
    before_cue,
    broken,
    brought,
    calm,
    flows,
    gerund,
    moving,
    of_other,
    stands,
    unnamed,
)
from copydesk.readings.changes.leads import AGAINST, bracketed, carried, compared, from_, now, reached, to
from copydesk.readings.changes.listed import listed
from copydesk.readings.changes.remaining import remaining
from copydesk.readings.changes.terms import Term
from copydesk.readings.changes.times import past, timeless
from copydesk.readings.changes.timing import was_before
from copydesk.readings.changes.vocabulary import FILLERS, LOSSES, NOUNS, UNLIKE

_OWNERS = frozenset("the its their his her our today's current old".split())
_BESIDE = frozenset("and or then but".split())


class Told(NamedTuple):
    """An amount of change and its two ends, as the words tell them; `tight` where they do so without a doubt."""

    amount: Amount
    base: Term
    result: Term
    tight: bool


def ends(row: Sequence[Term], at: int, amount: Amount) -> Told | None:
    """The ends of the change whose amount is the term `at` of a row; None where they do not stand beside it."""
    found = _ahead(row, at, amount) if at + 2 < len(row) else None
    last = at + 2
    if found is None and at and at + 1 < len(row):
        found, last = _around(row[at - 1], row[at + 1], amount), at + 1
    if found is None and at > 1:
        found, last = _behind(row[at - 2], row[at - 1], amount), at
    if found is None:
        both = remaining(row, at, amount) if amount.kind == "difference" else None
        return made(amount, *both) if both else None
    return None if last + 1 < len(row) and _goes_on(row[last + 1]) else found


def _goes_on(term: Term) -> bool:
    """Whether a change has more ends than two: "from 100 to 90 and to 80", "from 80 to 90 and from 40 to 60", "to 90 next year and 80"."""
    tokens = term.lead.tokens
    if "¶" in tokens or _BESIDE.isdisjoint(tokens):
        return False
    if tokens[-1] in _BESIDE and timeless(tokens) == tokens[-1:] and term.figure and term.figure.kind in MEASURED:
        return True
    before = from_(term) if (led := to(term)) is None else led
    return before is not None and not moving(before)


def _ahead(row: Sequence[Term], at: int, amount: Amount) -> Told | None:
    """ "rose 20% from A to B", "rose 20% to B from A"."""
    one, two = row[at + 1], row[at + 2]
    if amount.how == "times":
        return _spread(one, two, amount)
    if amount.how in ("gloss", "is") or _one_of_two(row, at, amount):
        return None
    start, end = from_(one), to(two)
    if start is not None:
        return (
            made(amount, one, two, tight=True) if end is not None and flows(start, amount) and calm(end, NEAR) else None
        )
    if spread := _spread(one, two, amount):
        return spread
    end = to(one)
    end = reached(one) if end is None else end
    if end is None or (amount.how == "compared" and not brought(end)) or not flows(end, amount):
        return None
    if (start := from_(two)) is not None:
        return made(amount, two, one, tight=True) if calm(_plain(start), FAR) else None
    beside = compared(two)
    if beside and beside.word in AGAINST and (past(two) or beside.word == "instead"):
        return made(amount, two, one) if calm(beside.before, FAR) else None
    if was_before(one, two, amount) or (bracketed(two) and len(two.lead.tokens) < NEAR):
        return made(amount, two, one)
    return None


def _plain(tokens: list[str]) -> list[str]:
    """The words without the "up" of "up from"."""
    return tokens[:-1] if tokens[-1:] and tokens[-1] in ("up", "down") else tokens


def _one_of_two(row: Sequence[Term], at: int, amount: Amount) -> bool:
    """Whether a difference is one of two that together led from one end to the other: "lost 12 and gained 20"."""
    lead = amount.term.lead.tokens
    if amount.kind != "difference" or not at or _BESIDE.isdisjoint(lead) or "¶" in lead:
        return False
    other = amount_of(row[at - 1])
    return other is not None and other.kind == "difference"


def _spread(one: Term, two: Term, amount: Amount) -> Told | None:
    """ "up 20% on the A of last year, at B", "20% more: B against A"."""
    end = reached(two)
    end = to(two) if end is None else end
    if end is not None and amount.how in ("up", "compared", "verb") and _tied(one, amount):
        return made(amount, one, two) if calm(end, NEAR) else None
    beside = compared(two)
    lead = one.lead.tokens
    named = next((word for word in reversed(lead) if word not in FILLERS), "") in (":", "(", "—", "–")
    against = beside is not None and beside.word in AGAINST and (past(two) or amount.how == "times")
    if named and beside and against and calm(beside.before, NEAR) and "¶" not in lead and len(lead) < NEAR:
        return made(amount, two, one)
    return None


def _around(before: Term, behind: Term, amount: Amount) -> Told | None:
    """ "B, up 20% from A", "B, 20% more than A", "from A it rose 20% to B", "the A fee will rise 20% to B"."""
    if amount.how in ("verb", "up") or amount.how.startswith("noun"):
        end = to(behind)
        if end is not None and flows(end, amount) and _based(before, amount):
            return made(amount, before, behind)
    if amount.how == "noun of" or not amount.sign or (amount.how == "verb" and not gerund(amount.term.lead.tokens)):
        return None
    if from_(before) is not None or not stands(before, amount) or not _tied(behind, amount):
        return None
    return made(amount, behind, before)


@cache
def _times() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:times\s+)?(?:(?:as|more|higher|greater|larger|bigger|longer|heavier|taller)\s+(?:\w+\s+){0,3}?(?:as|than)\s+)?"
        r"(?:(?:in|on|for|from)\s+)?(?:(?:the|its|their|that|of|what|it|was|last|previous|year's|month's|week's|season's|total|figure|"
        r"number|level|record|@|average|about|around|just|nearly|almost|some|initial|original|usual|capacity|@'s|a|year|ago)\s+)*$"
    )


def _tied(base: Term, amount: Amount) -> bool:
    """Whether an end right behind an amount is what it is measured by."""
    if amount.how == "times":
        return _times().match(base.lead.text) is not None
    beside = compared(base)
    if beside is None:
        return False
    how, rest = beside
    if amount.how == "compared":
        return len(rest) < NEAR and not broken(rest)
    if how in ("than", "above", "below") or (how not in ("on", "over", "from") and not past(base)):
        return False
    if how == "over" and not {"the", "last", "previous"}.intersection(base.lead.tokens[len(rest) + 1 : len(rest) + 2]):
        return False
    return calm(unnamed(rest, amount), NEAR)


def _based(base: Term, amount: Amount) -> bool:
    """Whether the number before an amount is what it began from: "from A", "now A,", "the A fee", "It was A. It rose"."""
    lead = amount.term.lead.tokens
    if from_(base) is not None:
        return calm(before_cue(lead), NEAR)
    if "¶" in lead:
        text = " ".join(lead)
        begun = carried().search(text)
        alone = "¶" in base.lead.tokens or len(base.lead.text) < 120
        return bool(alone and begun and "?" not in text and not broken(timeless(text[: begun.start()].split())))
    rest = before_cue(lead)
    plain = [word for word in timeless(rest) if word not in (",", "—", "–", ")")]
    if broken(plain) or moving(plain) or len(rest) > NEAR:
        return False
    if now(base) or (past(base) and ("," in rest or base.lead.tokens[-1:] == ["of"])):
        return True
    if "," in rest:
        return False
    last = base.lead.tokens[-1:]
    if base.figure and base.figure.kind in ("money", "measure", "duration") and last and last[0] in _OWNERS:
        return len(plain) < 5
    return (
        last == ["of"]
        and len(base.lead.tokens) > 2
        and base.lead.tokens[-3] in ("its", "the", "their", "a", "an")
        and not plain
    )


def _behind(one: Term, two: Term, amount: Amount) -> Told | None:
    """ "from A to B, a rise of 20%", "B, compared with A last year, up 20%", "A in 2019 and B in 2020, up 20%"."""
    if amount.how == "is":
        return _is(one, two, amount)
    if amount.how in ("times", "noun of") or not apposed(amount):
        return None
    if from_(one) is not None:
        end = to(two)
        return made(amount, one, two, tight=True) if end is not None and calm(end, NEAR) else None
    if (start := from_(two)) is not None:
        return made(amount, two, one) if calm(_plain(start), NEAR) else None
    beside = compared(two)
    if beside and beside.word in AGAINST and (past(two) or beside.word == "instead"):
        return made(amount, two, one) if calm(beside.before, NEAR) else None
    if bracketed(two):
        return made(amount, two, one)
    return made(amount, *both) if (both := listed(one, two)) else None


def _is(one: Term, two: Term, amount: Amount) -> Told | None:
    """ "The rise from A to B is 20%"."""
    start, end = from_(one), to(two)
    if not start or end is None or start[-1] not in NOUNS or not calm(end, NEAR):
        return None
    return made(amount._replace(sign=NOUNS[start[-1]]), one, two, tight=True)


def made(amount: Amount, base: Term, result: Term, *, tight: bool = False) -> Told | None:
    """The change, if its ends are numbers above zero and no hopes, and its amount is one of them."""
    for term in (base, result):
        figure = term.figure
        if figure is None or figure.kind not in MEASURED or not figure.value or figure.value < 0:
            return None
        near = [*_led(term.lead.tokens[-8:], tight=tight), *_clause(term.tail.tokens[:6])]
        hoped = amount.how not in ("times", "compared") and not UNLIKE.isdisjoint(near)
        if hoped or not LOSSES.isdisjoint(term.lead.tokens[-7:]):
            return None
    if not tight and amount.how == "noun" and of_other(amount):
        return None
    return Told(amount, base, result, tight)


def _led(tokens: list[str], *, tight: bool) -> list[str]:
    """The tokens from the "from" on that leads to a number beyond doubt: "the expected standard rose from"."""
    return tokens[tokens.index("from") :] if tight and "from" in tokens else tokens


def _clause(tokens: list[str]) -> list[str]:
    """The tokens up to the first mark."""
    return tokens[: next((n for n, word in enumerate(tokens) if word in (",", ";", ".")), len(tokens))]
