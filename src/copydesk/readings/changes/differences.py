"""The arithmetic of a change that is told as a difference: "rose by $4 to $89 from $83"."""

from __future__ import annotations

from copydesk.arithmetic.interval import Interval
from copydesk.readings.changes import Change
from copydesk.readings.changes.working import alike, difference, ends, finer, scale_word, signed, unit
from copydesk.readings.figures import Figure
from copydesk.readings.figures.precision import counted
from copydesk.readings.figures.rewriting import rewritten, shown


def of_two(change: Change) -> bool:
    """Whether a difference is told of two numbers, and of no way from one to the other: "8 in 2019 and 15 in 2020, nine more"."""
    if change.amount.how == "compared" and "than" in change.amount.term.tail.tokens[:5]:
        return True
    return not change.led and change.amount.how == "noun"


def wrong(change: Change) -> bool:
    """Whether the amount cannot be the difference of the two ends."""
    spans = apart(change)
    return spans is not None and not any(one.meets(spans[1]) for one in spans[0])


def apart(change: Change) -> tuple[list[Interval], Interval] | None:
    """The differences that the amount may say, and that of the two ends; None where they count different things."""
    amount, base, result = change.amount.term.figure, change.base, change.result
    if amount is None or not _fits(change):
        return None
    spans = ends(base, result, exact=True)
    if spans is None:
        return None
    scale = _scale(change, amount)
    stated = change.amount.value.scaled(scale)
    bare = counted(amount)
    if bare and bare.low == bare.high and amount.kind == "count" and not change.averaged:
        stated = bare
    step = stated.high - stated.low
    if not amount.approximate:
        near = _to_the_penny if scale < 1 and amount.kind == "money" else finer
        spans = tuple(
            near(span, step) if not figure.approximate and scale_word(figure) == scale_word(amount) else span
            for span, figure in zip(spans, (base, result), strict=True)
        )  # type: ignore[assignment]
    return signed(stated, change.amount.sign), difference(*spans)


def _to_the_penny(span: Interval, step: float) -> Interval:
    """An end as exact as a difference in pence makes it: "up 10p to £1"."""
    middle = (span.low + span.high) / 2
    return Interval(middle - step / 2, middle + step / 2)


def _fits(change: Change) -> bool:
    amount, base, result = change.amount.term.figure, change.base, change.result
    if amount is None:
        return False
    if amount.kind == "points":
        if base.kind == "percent":
            return result.kind == "percent"
        return amount.unit == "point" and base.kind == result.kind and base.kind in ("count", "points")
    return base.kind != "percent" and alike(amount, base) and alike(amount, result)


def between(change: Change) -> float:
    """The difference of the two ends as they are written, in the unit of the amount."""
    amount = change.amount.term.figure
    spans = ends(change.base, change.result, exact=True)
    if spans is None or amount is None:
        return 0.0
    base, result = ((span.low + span.high) / 2 for span in spans)
    return (result - base) / _scale(change, amount)


def _scale(change: Change, amount: Figure) -> float:
    """How many main units of the two ends one of the amount is; bare ends are in its own: "two years, from 16 to 18"."""
    return 1.0 if change.base.kind == change.result.kind == "count" else unit(amount)[2]


def gap(change: Change) -> str:
    """The difference of the two ends in words: "a rise of $6"."""
    amount, far = change.amount.term.figure, between(change)
    if amount is None or not round(far, 6):
        return "no change"
    size = _written(change, amount, far) or f"{shown(abs(far), 2)} {_noun(amount.text)}".strip()
    return f"a {'rise' if far > 0 else 'fall'} of {size}"


def better(change: Change) -> str:
    """The amount as the two ends have it, written as it was; "" where no single number would do."""
    amount, far = change.amount.term.figure, between(change)
    if amount is None or amount.approximate or far * (change.amount.sign or 1) <= 0:
        return ""
    return _written(change, amount, far)


def _written(change: Change, amount: Figure, far: float) -> str:
    """A difference as the amount is written; a hundred cents and more as the result is."""
    part = _scale(change, amount)
    if part < 1 and abs(far) * part >= 1 and amount.kind == "money":
        return rewritten(change.result, abs(far) * part)
    return rewritten(amount, abs(far))


def _noun(text: str) -> str:
    """What stands behind a number in words: "percentage points" of "three percentage points"."""
    return text.partition(" ")[2]
