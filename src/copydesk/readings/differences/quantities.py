"""Quantities that have a difference, each with the interval of its precision."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.readings.figures import Figure
from copydesk.readings.figures.precision import stated
from copydesk.readings.figures.rewriting import rewritten, shown
from copydesk.readings.late import Late
from copydesk.readings.magnitudes import magnitude
from copydesk.readings.pairs import pair


class Quantity(NamedTuple):
    """A number where it stands, how it is shown, what it is of, and the interval of its precision.

    `kind` is share (in percent), age, number (of votes, goals, points) or what `Magnitude` calls a dimension.
    """

    start: int
    end: int
    text: str
    kind: str
    value: float
    interval: Interval


class Difference(NamedTuple):
    """A stated difference, its interval in the terms of the two quantities it is between, and those.

    `sign` is 1 where the first is said to be larger, -1 where it is said to be smaller, 0 where it is not said.
    """

    stated: Figure
    interval: Interval
    first: Quantity
    second: Quantity
    sign: int = 0

    @property
    def holds(self) -> bool:
        """Whether what is stated and what follows can both be true."""
        up, down = self.first.interval - self.second.interval, self.second.interval - self.first.interval
        ways = (up,) if self.sign > 0 else (down,) if self.sign < 0 else (up, down)
        return any(way.meets(self.interval) for way in ways)

    @property
    def told(self) -> str:
        """The difference that follows, written as the stated one is."""
        value = self._own
        text = (rewritten(self.stated, value) if value else "") or shown(value, 2)
        return f"{text} the other way" if self._reversed else text

    @property
    def better(self) -> tuple[str, ...]:
        """What could stand for the stated difference; nothing where it is in words, or the other way."""
        text = rewritten(self.stated, self._own) if self._own and not self._reversed else ""
        return (text,) if text else ()

    @property
    def _reversed(self) -> bool:
        return (self.first.value - self.second.value) * self.sign < 0

    @property
    def _own(self) -> float:
        """How far apart the two are, in the unit of the stated figure."""
        apart, told = abs(self.first.value - self.second.value), magnitude(self.stated)
        if told is None or not self.stated.value or self.first.kind in ("share", "age", "number"):
            return apart
        return apart * self.stated.value / told.value


# Below this a whole number is told to the last digit; a round length or weight is told to within so much.
_LAST_DIGIT = 1000
_ROUND = 2.5


def quantity(figure: Figure, *, exact: bool) -> Quantity | None:
    """A figure as one of two that differ; `exact` where the words before it are no approximation but "more than"."""
    if figure.value is None or pair(figure):
        return None
    told = magnitude(figure)
    if figure.kind == "age":
        kind, value, factor = "age", figure.value, 1.0
    elif figure.kind in ("percent", "points"):
        kind, value, factor = "share" if figure.kind == "percent" else "points", figure.value, 1.0
    elif told:
        kind, value, factor = told.dimension, told.value, told.value / figure.value if figure.value else 1.0
    else:
        return None
    open_ = figure.approximate and not exact
    low, high = figure.low, figure.high
    interval = stated(figure)
    if figure.approximate and exact:
        if (low is None) == (high is None):
            return None  # "more than about 12"
        interval = precise(figure)
    elif not open_ and figure.kind in ("count", "money", "percent", "points", "measure"):
        interval = precise(figure)
    if interval is None:
        return None
    return Quantity(figure.start, figure.end, figure.text, kind, value, interval.scaled(factor))


_NUMBER = Late(r"\d[\d,]*(?:\.(\d+))?")


def precise(figure: Figure) -> Interval:
    """The interval of a figure by its last digit; a bare whole number below a thousand is what it says."""
    value = figure.value or 0.0
    digits = _NUMBER.search(figure.text)
    if figure.kind == "count" and value == int(value) and (abs(value) < _LAST_DIGIT or int(value) % 100):
        return Interval.exactly(value)
    if digits is None:
        return Interval(value - 0.5, value + 0.5)
    written = float(digits[0].replace(",", ""))
    scale = value / written if written else 1.0
    if digits[1]:
        half = 10.0 ** -len(digits[1]) / 2
    elif written >= _LAST_DIGIT:
        zeros = len(digits[0]) - len(digits[0].rstrip("0"))
        half = 10.0**zeros / 2 if zeros > 1 else 0.5
    else:
        half = _ROUND if figure.kind == "measure" and digits[0].endswith("0") else 0.5
    return Interval(value - half * scale, value + half * scale)


_CENTS = ("USD cent", "cent")
_OF_CENTS = ("EUR", "AUD", "CAD", "NZD", "HKD", "SGD", "ZAR")


def apart(figure: Figure, first: Quantity, second: Quantity) -> Interval | None:
    """What a figure says as a difference of the two; None where it can be none of theirs."""
    interval = stated(figure)
    if interval is None or figure.value is None:
        return None
    kinds = {first.kind, second.kind}
    if kinds <= {"points", "count"} and figure.kind in ("count", "points") and figure.unit != "basis point":
        return precise(figure) if not figure.approximate else interval
    if "age" in kinds:
        whole = (
            figure.kind == "duration"
            and figure.unit == "year"
            and figure.value == int(figure.value)
            and not figure.approximate
        )
        return Interval.exactly(figure.value) if whole else None
    if kinds == {"share"}:
        return interval if figure.kind == "points" and figure.unit != "basis point" else None
    told = magnitude(figure)
    if figure.unit in _CENTS and first.kind == second.kind and first.kind in _OF_CENTS:
        return precise(figure).scaled(0.01)  # "14 cents more than the €1.88"
    if figure.unit == "degree" and kinds <= {"degree Celsius", "degree Fahrenheit"} and len(kinds) == 1:
        return interval
    if told is None or told.dimension not in kinds or len(kinds) > 1:
        return None
    exact = figure.kind == "count" and not figure.approximate
    interval = precise(figure) if exact or (figure.kind == "money" and not figure.approximate) else interval
    return interval.scaled(told.value / figure.value if figure.value else 1.0)
