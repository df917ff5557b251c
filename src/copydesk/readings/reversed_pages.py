"""Pages and other parts of a text that are read in order, the later one first: "pages 240–212", "chapters 9 to 7"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copydesk.document import Block
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.reversals import BACK, Reversal

_KINDS = frozenset("identifier range score".split())
_JOINTS = ("-", "–", "—", "‑", " to ", " through ", " -", " –", " —")
_PARTS = (
    "pages|pp|lines|ll|verses|vv|chapters|chs|paragraphs|paras|sections|articles|clauses|recitals|schedules|appendices|annexes|items|"
    "questions|steps|volumes|vols|episodes|footnotes|endnotes|notes|columns|folios|slides|plates|stanzas|psalms|books|canons|entries"
)
_LED = Late(rf"\b(?:{_PARTS})\.?\s(?:from\s)?\Z", re.IGNORECASE)
_RUN = Late(r"(?P<one>\d{1,4})(?P<joint>\s?[-–—‑]\s?|\sto\s|\sthrough\s)(?P<two>\d{1,4})(?![\w/:%]|[-–.,]\d)")
# "Pages 4-2 and 4-3" are numbered by chapter.
_BY_CHAPTER = Late(r"(?:,|\sand|\sor|\sto|\sthrough|\s?[-–])\s?\d+[-–]\d")
_FARTHEST = 24


def reversed_pages(figures: Iterable[Figure]) -> Iterator[tuple[Block, Reversal]]:
    """The runs of numbered parts of a document that end before they begin; "pages 321-28", cut short, is none."""
    for figure in figures:
        if figure.kind not in _KINDS or figure.block.cell:
            continue
        text, start = figure.block.text, figure.start
        if figure.kind == "identifier" and not text.startswith(_JOINTS, figure.end):
            continue
        match = _RUN.match(text, start) if _LED.search(text, max(0, start - _FARTHEST), start) else None
        if match is None or int(match["two"]) >= int(match["one"]) or not int(match["two"]):
            continue
        dashed = not match["joint"].strip().isalpha()
        if dashed and (
            len(match["one"]) != len(match["two"]) or len(match["one"]) < 2 or _BY_CHAPTER.match(text, match.end())
        ):
            continue
        if not BACK.search(text, max(0, start - 60), start):
            better = match["two"] + match["joint"] + match["one"]
            yield figure.block, Reversal(start, match.end(), better)
