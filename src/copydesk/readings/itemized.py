"""Wholes whose parts are the items of a list: "The clinic has 250 staff:" and a list with a figure in each item."""

from __future__ import annotations

from itertools import islice

from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.lists import list_behind
from copydesk.readings.parts import Whole, added_alike, loose, near

_LEAD = Late(
    r"(?:[\s-][\w’'-]+){0,3}?(?:,?\s(?:made\sup|consisting|comprising|composed|broken\sdown|split|divided)(?:\s(?:of|into|as|between))?|\sas\sfollows|\sin\stotal|\sin\sall)?:"
    r"|[^.;:!?]{0,70}\s(?:compris(?:es?|ed)|consist(?:s|ed)?\sof|(?:are|is|were|was)(?:\s(?:made\sup|split|divided|shared)(?:\s(?:of|between|among|into|as\sfollows))?)?|as\sfollows|"
    r"br(?:ea|o)ks?(?:en)?\sdown(?:\s(?:as\sfollows|into))?|add\sup\sas\sfollows):"
)
_SOME = Late(
    r"\b(?:and|needs?|needed|among|including|includes?|such|some|to|for|these|this|with|but|can|may|must|should|offers?|wants?)\b"
)
# Items beyond this are no part of a whole that a reader would add up.
_MOST = 60


def itemized(document: Document, block: Block) -> Whole | None:
    """The whole that a block ends with, "…:", and its parts, one in each item of the list behind it."""
    figures = document.reading(Figures)
    whole = next((f for f in reversed(figures.of(block)) if f.value is not None), None)
    if whole is None or not _LEAD.fullmatch(block.text, whole.end) or _SOME.search(block.text, whole.end):
        return None
    listing = list_behind(document, block)
    if listing is None or not 2 <= len(listing) <= _MOST:
        return None
    number = next(n for n, one in enumerate(document.blocks) if one is block)
    text = document.source.text
    parts: list[Figure] = []
    for item in islice(document.blocks, number + 1, None):
        start = item.home(0, 1).start
        if start > listing.end:
            break
        line = text.rfind("\n", 0, start) + 1
        if line not in listing.items:
            return None  # an item that says more than one thing
        found = [f for f in figures.of(item) if f.kind not in ("percent", "year", "date")]
        if len(found) != 1 or not added_alike(whole, found[0]) or loose(item.text):
            return None
        parts += found
    total = sum(f.value or 0 for f in parts)
    return Whole(whole, parts) if near(whole, total) and len(parts) == len(listing) else None
