"""Days of one month of which the later comes first: "from 24 to 14 August", "March 12-8"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copydesk.document import Block
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.reversals import Reversal

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_NTH = r"(?:st|nd|rd|th)?"
_JOINT = r"(?P<joint>\s?[-–—]\s?|\s(?:to|until|till|and|through)\s(?:the\s)?)"
_DAYS = (
    Late(rf"(?P<one>\d{{1,2}}){_NTH}(?:\s(?P<month>{_MONTH}))?{_JOINT}(?P<two>\d{{1,2}}){_NTH}\s(?P<last>{_MONTH})\b"),
    Late(
        rf"(?P<month>{_MONTH})\s(?P<one>\d{{1,2}}){_NTH}{_JOINT}(?:(?P<last>{_MONTH})\s)?(?P<two>\d{{1,2}}){_NTH}(?![\w:/-]|,\d|\s(?:[ap]\.?m|{_MONTH}|and)\b)"
    ),
)
# A day that something was moved from, and one it was moved to.
_MOVED = Late(
    r"\b(?:mov\w+|brought|bring\w*|resched\w+|postpon\w+|put|push\w*|chang\w+|switch\w*|shift\w*|delay\w*|advanc\w*|back|deferred|slipped|forward)\b"
)
_LED = Late(r"\b(?:from|between)\s(?:the\s)?\Z", re.IGNORECASE)
# "From 28 to 4 August" may begin in July.
_LATE, _EARLY = 24, 9


def reversed_days(figures: Iterable[Figure]) -> Iterator[tuple[Block, Reversal]]:
    """The stretches of days of a document that end before they begin."""
    for figure in figures:
        if figure.kind != "date" or figure.block.cell:
            continue
        text = figure.block.text
        match = next((found for days in _DAYS if (found := days.match(text, figure.start))), None)
        if match is None:
            continue
        one, two = int(match["one"]), int(match["two"])
        month, end = match["month"], match["last"]
        if (
            not 0 < two < one < 32
            or (month and end and month != end)
            or (not (month and end) and one >= _LATE and two <= _EARLY)
        ):
            continue
        led = _LED.search(text, max(0, figure.start - 14), figure.start)
        if match["joint"].strip() in ("to", "and", "until", "till", "through") and not led:
            continue
        if not _MOVED.search(text, max(0, figure.start - 60), figure.start):
            better = (
                text[match.start() : match.start("one")]
                + match["two"]
                + text[match.end("one") : match.start("two")]
                + match["one"]
                + text[match.end("two") : match.end()]
            )
            yield figure.block, Reversal(match.start(), match.end(), better)
