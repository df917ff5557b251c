"""`extends: conversion-mismatch`: one measure in two units that disagree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import ClassVar

from copydesk.arithmetic.interval import Interval
from copydesk.arithmetic.units import Definition, converted, metric
from copydesk.arithmetic.units import difference as differing
from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.conversions import Conversion, Conversions
from copydesk.readings.figures.rewriting import rewritten
from copydesk.readings.late import Late
from copydesk.readings.measures import measure, rounded
from copydesk.readings.quotations import Quotations
from copydesk.readings.restated import ends, values
from copydesk.readings.temperatures import absolute, difference

# Sizes by which goods go, and what they measure is another.
_NOMINAL = Late(
    r"\b(?:pipes?|piping|lumber|timbers?|planks?|boards?|plywood|tyres?|tires?|studs?|nominal(?:ly)?|hose|fittings?|valves?|thread(?:ed|s)?|"
    r"screws?|bolts?|film|calib(?:re|er))\b",
    re.IGNORECASE,
)
# How many times the other a measure may be where words between the two leave room for another thing, and where both are
# of one system: "a 4-mile (1,000-foot) climb" is no slip.
_NEAR = 15.0
_WITHIN = 10.5
# How much more slack, in percent, what is said to be about so much has.
_LOOSER = 2.0

Converting = Callable[[Interval, Definition, Definition], Interval]


@dataclass(frozen=True, eq=False, repr=False)
class ConversionMismatch(Check):
    """Flags the second of two measures in apposition that cannot both be true: "30 feet (48 kilometres)".

    Rounding and `slack` percent on top (default 3) are allowed for, and every meaning of a unit: US and imperial
    gallons, short, long and metric tons. `says`: `one`, `other` (the first measure, and what it comes to). Cases:
    `stated`, `quoted`.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("one", "other")

    slack: float = 3.0

    def hits(self, document: Document) -> Iterator[Hit]:
        conversions, quotations = document.reading(Conversions), document.reading(Quotations)
        for block in document.blocks:
            for found in conversions.of(block):
                convert = self._clash(document, found)
                if convert is None or _nominal(found):
                    continue
                meant = list(product(found.one.definitions, found.other.definitions))
                exact = Interval.exactly(found.one.figure.value or 0.0)
                worth = [convert(exact, one, other).low for one, other in meant]
                if not _comparable(found, worth):
                    continue
                other = found.other.figure
                related = (Place(block, found.one.figure.start, found.one.end, "the same measure"),)
                says = {
                    "one": found.one.text,
                    "other": " or ".join(_told(found, *pair, convert) for pair in meant),
                }
                case = quotations.case(block, other.start, found.other.end)
                yield Hit(block, other.start, found.other.end, _better(found, worth), case, says, related)

    def _clash(self, document: Document, found: Conversion) -> Converting | None:
        """How the first measure is converted if the second cannot be that; None where it can."""
        warm = found.one.definitions[0].dimension == "temperature"
        warmer = warm and difference(document, found)
        if warmer and self._agree(found, converted):
            return None  # that is what temperature-difference tells
        if warm and not warmer and self._agree(found, differing) and not absolute(document, found):
            return None
        convert = differing if warmer else converted
        return None if self._agree(found, convert) else convert

    def _agree(self, found: Conversion, convert: Converting) -> bool:
        """Whether both measures can be one, by some meaning of their units; the ends of a range each by themselves."""
        first, second = ends(found.one.figure), ends(found.other.figure)
        loose = found.one.figure.approximate or found.other.figure.approximate
        room = (self.slack + (_LOOSER if loose else 0.0)) / 100
        if len(first) < len(second):
            second = [_whole(second)]
        exact = found.one.figure.value or 0.0
        between = [*first, Interval.exactly(exact)]  # "6 to 8 inches (18 cm)" is one of them, or what lies between
        return any(
            all(convert(a, one, other).widened(room).meets(b) for a, b in zip(first, second, strict=True))
            if len(first) == len(second)
            else any(convert(a, one, other).widened(room).meets(second[0]) for a in between)
            for one, other in product(found.one.definitions, found.other.definitions)
        )


def _told(found: Conversion, one: Definition, other: Definition, convert: Converting) -> str:
    """What the first measure comes to, in words, and by which meaning of the units, where they have several."""
    sides = (one.sort, found.one), (other.sort, found.other)
    sorts = ", ".join(sort for sort, side in sides if sort and len(side.definitions) > 1)
    told = " to ".join(
        measure(convert(Interval.exactly(value), one, other).low, found.other.unit)
        for value in values(found.one.figure)
    )
    return f"{told} ({sorts})" if sorts else told


def _whole(intervals: list[Interval]) -> Interval:
    return Interval(min(one.low for one in intervals), max(one.high for one in intervals))


def _nominal(found: Conversion) -> bool:
    one, other = found.one.figure, found.other
    return (
        found.one.unit in ("inch", "foot", "millimetre")
        and _NOMINAL.search(one.block.text, max(0, one.start - 60), other.end + 40) is not None
    )


def _comparable(found: Conversion, worth: list[float]) -> bool:
    """Whether the two are likely the same thing, and one of them wrong."""
    given = abs(found.other.figure.value or 0.0)
    if found.close and metric(found.one.unit) != metric(found.other.unit):
        return True
    most = _NEAR if metric(found.one.unit) != metric(found.other.unit) else _WITHIN
    return given > 0 and any(1 / most <= abs(value) / given <= most for value in worth)


def _better(found: Conversion, worth: list[float]) -> tuple[str, ...]:
    """The second figure as it should be, for each meaning; nothing where its unit is the wrong one, or it is a range."""
    other = found.other.figure
    given = abs(other.value or 0.0)
    if len(ends(other)) > 1 or not given:
        return ()
    worth = [value for value in worth if value > 0 < (other.value or 0.0)]
    digits = max(2, min(4, sum(map(str.isdecimal, found.one.figure.text))))
    values = [rounded(value, digits) for value in worth if 0.01 <= abs(value) / given <= 100]
    unit = other.block.text[other.end : found.other.end]
    return tuple(dict.fromkeys(text + unit for text in (rewritten(other, value) for value in values) if text))
