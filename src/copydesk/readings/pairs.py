"""Two numbers that are one figure: "48% to 45%", "98-93", "218 to 210"."""

from __future__ import annotations

import re

from copydesk.readings.figures import Figure
from copydesk.readings.figures.numbers import SMALL
from copydesk.readings.late import Late

_NUMBER = r"(\d[\d,]*(?:\.\d+)?|[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
_PAIR = Late(
    rf"{_NUMBER}\s?(?:%|per ?cent|percent|points?)?\s?(?:-|–|—|‑|\bto\b|-to-|\band\b|\bagainst\b)\s?{_NUMBER}\s?(?:%|per ?cent|percent|points?|percentage points)?[\w\s]*\Z",
    re.IGNORECASE,
)


def pair(figure: Figure) -> tuple[float, float] | None:
    """The two numbers of a figure in the order in which they are written, without unit; None where it is one number."""
    if figure.kind not in ("percent", "score", "range", "count", "ratio", "points"):
        return None
    match = _PAIR.match(figure.text)
    if match is None:
        return None
    first, second = _number(match[1]), _number(match[2])
    return None if first is None or second is None else (first, second)


def _number(text: str) -> float | None:
    if text[0].isdigit():
        return float(text.replace(",", ""))
    tens, _, ones = text.lower().partition("-")
    if tens not in SMALL or (ones and ones not in SMALL):
        return None
    return float(SMALL[tens] + (SMALL[ones] if ones else 0))
