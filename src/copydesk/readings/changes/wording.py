"""A change in words, for messages and suggestions."""

from __future__ import annotations

import re

from copydesk.readings.changes import Change
from copydesk.readings.changes.working import ends
from copydesk.readings.figures import Figure
from copydesk.readings.figures.rewriting import shown
from copydesk.readings.late import Late

_PERCENT = Late(r"[\s-]*(?:%|per\s?cent|percent|pct)", re.IGNORECASE)


def middle(change: Change) -> float:
    """The change from the one end to the other in percent, both as they are written."""
    spans = ends(change.base, change.result, exact=True)
    if spans is None:
        return 0.0
    base, result = ((span.low + span.high) / 2 for span in spans)
    return 100 * (result / base - 1)


def moved(percent: float) -> str:
    """A change in percent in words: "a rise of 37.5%"."""
    if not percent:
        return "no change"
    return f"a {'rise' if percent > 0 else 'fall'} of {shown(abs(percent), 1 if abs(percent) >= 1 else 2)}%"


def multiplied(ratio: float) -> str:
    """A ratio in words: "1.75 times as much"."""
    return f"{shown(ratio, 2)} times as much"


def points(figure: Figure) -> str:
    """A percentage as so many percentage points: "2 percentage points" for "2%"."""
    number = _PERCENT.sub("", figure.text).strip()
    return f"{number} percentage {'point' if number.lower() in ('1', 'one', 'a') else 'points'}"
