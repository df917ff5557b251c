"""Intervals: every number that a rounded figure may stand for."""

from __future__ import annotations

import math
from dataclasses import dataclass

# So far apart, as a part of the larger of two numbers, floats may lie that stand for the same.
_NEAR = 1e-9


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both ends within; an open end is infinite.

    Sums, differences, products and quotients hold every result that numbers of the two intervals can have
    (Moore, Interval Analysis, 1966). ValueError where `low` is above `high`.
    """

    low: float
    high: float

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise ValueError(f"no interval from {self.low} to {self.high}")

    @classmethod
    def exactly(cls, value: float) -> Interval:
        """The interval of one number."""
        return cls(value, value)

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        ends = [_times(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: Interval) -> Interval:
        """The quotients; every number where `other` holds zero."""
        if other.low <= 0 <= other.high:
            return Interval(-math.inf, math.inf)
        return self * Interval(1 / other.high, 1 / other.low)

    def scaled(self, factor: float) -> Interval:
        """Each number `factor` times."""
        return self * Interval.exactly(factor)

    def widened(self, part: float) -> Interval:
        """With so much room at either end, as a part of the end: .03 for three per cent."""
        return Interval(self.low - abs(self.low) * part, self.high + abs(self.high) * part)

    def meets(self, other: Interval) -> bool:
        """Whether a number is in both, errors of floats allowed for: then what one says and the other can be true."""
        room = _NEAR * max(_size(self), _size(other))
        return self.low <= other.high + room and other.low <= self.high + room


def _times(a: float, b: float) -> float:
    return 0.0 if a == 0 or b == 0 else a * b  # nothing of anything is nothing


def _size(interval: Interval) -> float:
    return max((abs(end) for end in (interval.low, interval.high) if not math.isinf(end)), default=0.0)
