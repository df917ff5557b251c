"""What a figure's written precision lets it stand for."""

from __future__ import annotations

import math
import re

from copydesk.arithmetic.interval import Interval
from copydesk.readings.figures import Figure

# What multiplies a number behind its digits; "12 k" is no bare number.
_SCALED = re.compile(r"\d\s?(?:k|m|b|bn|mn|tn)\b|thousand|million|billion|trillion|dozen|lakh|crore", re.IGNORECASE)


def stated(figure: Figure) -> Interval | None:
    """The interval of a figure, rounding and words such as "about" allowed for; None where it has no value."""
    if figure.value is None:
        return None
    low = -math.inf if figure.low is None else figure.low
    high = math.inf if figure.high is None else figure.high
    return Interval(low, high)


def counted(figure: Figure) -> Interval | None:
    """As `stated`, but a bare whole number is exact, as it is in sums, votes and "3 of 12"."""
    if figure.value is None:
        return None
    whole = figure.kind == "count" and not figure.approximate and figure.value == int(figure.value)
    return Interval.exactly(figure.value) if whole and not _SCALED.search(figure.text) else stated(figure)
