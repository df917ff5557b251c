"""`extends: moe-points`: margins of error in percent that are percentage points."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.late import Late
from copydesk.readings.polls import Margin, Polls

_POLL = Late(
    r"\b(?:polls?|polled|polling|pollsters?|surveys?|surveyed|sample|respondents?|voters?|interview(?:s|ed)|electorate|adults|sampling)\b",
    re.IGNORECASE,
)
# How far off it may be said what is measured, in characters.
_NEAR = 200
# Of what is measured and not asked, a margin of error may well be so many percent.
_MEASURED = Late(
    r"\b(?:thermometers?|gauges?|scales?|cameras?|sensors?|meters?|instruments?|devices?|tests?|radar|clocks?|breathaly[sz]ers?|income|estimates?|"
    r"temperature|weight|length|speed|census|lab|laborator\w+|measurements?|counts?|dose|detectors?|budget|forecasts?|model)\b",
    re.IGNORECASE,
)
_NUMBER = Late(r"(.*?)[-\s]?(?:%|per\s?cents?|pct\.?)$", re.IGNORECASE | re.DOTALL)


class MoePoints(Check):
    """Flags a poll's margin of error that is written as a percentage, and suggests percentage points.

    What is measured and not asked, as with a thermometer, is left alone.
    """

    rests_on = "passage"

    def hits(self, document: Document) -> Iterator[Hit]:
        polls = document.reading(Polls)
        polled: dict[int, bool] = {}  # by block: a block may tell many margins
        for margin in polls.margins:
            if not (margin.percent and margin.named) or not (better := _better(margin)):
                continue
            block = margin.block
            if id(block) not in polled:
                polled[id(block)] = any(_POLL.search(b.text) or polls.samples(b) for b in polls.around(block))
            measured = _MEASURED.search(block.text, max(0, margin.start - _NEAR), margin.end + _NEAR)
            if polled[id(block)] and not measured:
                yield Hit(block, margin.start, margin.end, better=(better,))


def _better(margin: Margin) -> str:
    match = _NUMBER.match(margin.text)
    if match is None:
        return ""
    if margin.attributive:
        return f"{match[1]}-percentage-point"
    return f"{match[1]} percentage point{'' if margin.value == 1 else 's'}"
