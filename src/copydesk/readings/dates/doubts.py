"""What makes a wrong date right: another calendar, or a text that speaks of the mistake itself."""

from __future__ import annotations

import re
from functools import cache

from copydesk.document import Block, Document

# Britain and its colonies kept the Julian calendar until 1752; where others did, what they date is told by its words.
GREGORIAN = 1753
# The last countries of Europe to change were Russia in 1918 and Greece in 1923.
EVERYWHERE = 1924
# No sentence of prose is longer, in characters; what is, is a list or a table.
LONGEST = 1500


@cache
def _julian() -> re.Pattern[str]:
    """Lands that changed in the twentieth century, and the words for the calendar that they kept."""
    return re.compile(
        r"\b(?:Russia|Soviet|Bolshevi|Lenin\b|Trotsky|Petrograd|St\.? Petersburg|Saint Petersburg|Moscow|Kie?v|Odess?a|Ukrain"
        r"|[Tt]sar|[Cc]zar|Romanov|Siberia|Baku|Tiflis|Georgian\b|Armenia|Estonia|Latvia|Lithuania|Finland|Greece|Greek|Athens"
        r"|Bulgari|Sofia|Serb|Belgrade|Romania|Bucharest|Montenegr|Albania|Ottoman|Turk|Constantinople|Istanbul|Orthodox"
        r"|Julian\b|Old Style|O\.S\.|old calendar|October Revolution|February Revolution)"
    )


@cache
def _mistaken() -> re.Pattern[str]:
    """Words of a correction, or of a text on dates that cannot be."""
    return re.compile(
        r"earlier version|previous version|original version|\bcorrect(?:ion|ed|s)\b|\bmis(?:stat|dat|print|report|identif|calculat)"
        r"|\b(?:incorrect|wrong|mistaken|erroneous)ly\b|\bclarification\b|\bmistake\b|\btypos?\b|\bwrong (?:date|day|age|year)\b",
        re.IGNORECASE,
    )


class Doubts:
    """What of a document's dates may be right though it looks wrong."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._mistaken: dict[int, bool] = {}

    def gregorian(self, year: int) -> bool:
        """Whether a date of this year is surely of the Gregorian calendar."""
        if year >= EVERYWHERE:
            return True
        if year < GREGORIAN:
            return False
        return not self._document.reading(julian)

    def mistaken(self, block: Block) -> bool:
        """Whether a block speaks of a mistake: what is wrong in it may be quoted as such."""
        found = self._mistaken.get(id(block))
        if found is None:
            found = self._mistaken[id(block)] = _mistaken().search(block.text) is not None
        return found


def julian(document: Document) -> bool:
    """Whether a document speaks of lands that kept the Julian calendar into the twentieth century, or of it; a reading."""
    return any(document.each(_of_julian))


def _of_julian(block: Block) -> bool:
    return _julian().search(block.text) is not None
