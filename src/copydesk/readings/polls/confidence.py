"""How sure a margin of error is, and how large it must be for so many people."""

from __future__ import annotations

import math
import re

from copydesk.arithmetic.interval import Interval
from copydesk.readings.late import Late

# Half the width of an interval with this confidence in percent, for a sample of one and a share of a half: z / 2.
_HALF_WIDTHS = {68: 49.72, 80: 64.08, 90: 82.24, 95: 98.0, 97: 108.5, 98: 116.32, 99: 128.79}
_USUAL = 95


_CONFIDENCE = Late(
    r"(\d\d(?:\.\d+)?)\s?(?:%|percent|per cent|pct\.?)[- ](?:level of |degree of )?(?:confiden|certain|probab|CI\b)"
    r"|confiden\w+ (?:level|interval|degree)?\s?(?:\(?of|is|was|:|=|at)?\s?(\d\d(?:\.\d+)?)\s?(?:%|percent|per cent)"
    r"|\b(\d\d?|nine|nineteen) (?:times )?(?:out of|in|of) (?:every )?(10|20|100|ten|twenty)\b(?! (?:voters|adults|people|respondents))",
    re.IGNORECASE,
)
_WORDS = {"nine": 9, "nineteen": 19, "ten": 10, "twenty": 20}


def confidence(text: str) -> float | None:
    """The confidence in percent that a text says margins of error are for; 95 where it says none, None for several."""
    found = set()
    for match in _CONFIDENCE.finditer(text):
        level, behind, times, out_of = match.groups()
        if times:
            share = _number(times) / _number(out_of) * 100
            if 80 <= share < 100:
                found.add(share)
        else:
            found.add(float(level or behind))
    return found.pop() if len(found) == 1 else None if found else _USUAL


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS[word.lower()]


def half_width(size: Interval, level: float) -> Interval | None:
    """The margin of error, in percentage points, of a share near a half in a simple random sample of so many people.

    z / (2 √n), where z is 1.96 for a confidence of 95 per cent: Cochran, Sampling Techniques. None for
    a confidence that no pollster gives.
    """
    width = _HALF_WIDTHS.get(int(level + 0.5)) if abs(level - round(level)) < 0.2 else None
    if width is None or size.low <= 0:
        return None
    return Interval(0.0 if math.isinf(size.high) else width / math.sqrt(size.high), width / math.sqrt(size.low))
