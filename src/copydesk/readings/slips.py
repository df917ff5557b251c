"""Figures of which one may be a slip for the other: near each other, or the same digits in another order."""

from __future__ import annotations

from copydesk.readings.figures import Figure
from copydesk.readings.figures.precision import stated
from copydesk.readings.mentions import Mention

# So many times the other the larger one may be, for one of them to be a slip.
_APART_AT_MOST = 2.0
# The same where the figure tells two things apart: "the $20 ticket" and "the $50 ticket".
_APART_OF_SIZES = 1.25
# "The seven-mile stretch" and "the nine-mile stretch" hardly are.
_APART_OF_LENGTHS = 1.5
# Ages that are as near may be a slip.
_YEARS = 2
# "About 900" is so near to 860.
_ROUGHLY = 0.1


def disjoint(one: Figure, other: Figure) -> bool:
    """Whether neither number is the other one rounded."""
    here, there = stated(one), stated(other)
    if here is None or there is None or one.value is None or other.value is None:
        return False
    if (one.approximate or other.approximate) and abs(one.value - other.value) <= _ROUGHLY * max(
        one.value, other.value
    ):
        return False
    return not (here.low <= other.value <= here.high or there.low <= one.value <= there.high)


def near(earlier: Mention, later: Mention) -> bool:
    """Whether two numbers are so near each other, or so alike in their digits, that one may be a slip for the other."""
    one, other = earlier.figure, later.figure
    a, b = sorted((one.value or 0.0, other.value or 0.0))
    free = one.kind == "count" or not _telling_apart(earlier)
    most = _APART_AT_MOST if free else _APART_OF_LENGTHS if one.kind == "measure" else _APART_OF_SIZES
    if one.kind == "age":
        return b - a <= _YEARS or turned(a, b)
    return b <= most * a or (one.kind in ("count", "duration") and b - a <= (2 if free else 1)) or turned(a, b)


def turned(a: float, b: float) -> bool:
    """Whether one number has the digits of the other, a smaller one, in another order."""
    digits = f"{a:.3f}", f"{b:.3f}"
    return b < 10 * a and digits[0] != digits[1] and sorted(digits[0]) == sorted(digits[1])


def perhaps(one: Figure, other: Figure) -> bool:
    """Whether two figures differ, and by so little that one may be a slip for the other."""
    a, b = sorted((one.value or 0.0, other.value or 0.0))
    return a != b and (b <= _APART_AT_MOST * a or b - a <= 2 or turned(a, b))


def _telling_apart(mention: Mention) -> bool:
    """Whether a size stands before its thing as if to tell it from others: "the $20 ticket"."""
    return mention.joined and mention.known
