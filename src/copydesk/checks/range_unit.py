"""`extends: range-unit`: two sums of which only the second says millions of what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.figures import Figures
from copydesk.readings.late import Late

_SUM = r"(?:US|A|AU|C|CA|NZ|HK|S|NT|R)?[$£€¥₹]"
_SUMS = Late(
    rf"(?<![\w$£€])(?P<first>{_SUM}(?P<one>\d+(?:\.\d+)?))(?P<joint>\sand\s|\sto\s|\s?[-–—‑]\s?)"
    rf"(?P<second>{_SUM}(?P<two>\d+(?:\.\d+)?)(?P<scale>[-\s]?(?:thousand|million|billion|trillion)|\s?(?:bn|mn|tn|m|b|k|M|B|K))\b)(?!\s?²)"
)
_BETWEEN = Late(r"\b[Bb]etween (?:(?:about|around|roughly|approximately|some|an estimated) )?\Z")
# Here the first sum may well be as small as it says: what one gives, wins or is fined.
_SMALL = Late(
    r"\b(?:priz\w+|winn\w+|jackpots?|lotter\w+|donat\w+|contribut\w+|gifts?|giv\w+|gave|grants? of|fines?|fined|penalt\w+|bonus\w*|awards?|tickets?|wagers?|bets?|"
    r"anywhere|any\w+ from|everything|as little as|turn(?:ed|s|ing)?|share|stock|fee|price[ds]?|fares?|bail|tips?|coins?|pledges?|fortune)\b",
    re.IGNORECASE,
)
# A first number so far below the second is more likely what it says.
_NEAR = 0.2


@dataclass(frozen=True, eq=False, repr=False)
class RangeUnit(Check):
    """Flags a range of sums that says "million" of the second only: "between $26 and $31 million".

    Suggests it with both. Silent where the first sum may be as small as it says: it is the larger number, or far the
    smaller one, or the words around it are of prizes, gifts, fines and prices.
    """

    def hits(self, document: Document) -> Iterator[Hit]:
        blocks: dict[int, Block] = {}
        for figure in document.reading(Figures).all:
            if figure.kind == "money" and (figure.high is None or figure.high >= 1000):
                blocks[id(figure.block)] = figure.block
        for block in blocks.values():
            text = block.text
            for match in _SUMS.finditer(text):
                if _meant(text, match):
                    better = match["first"] + match["scale"] + match["joint"] + match["second"]
                    yield Hit(block, match.start(), match.end(), (better,))


def _meant(text: str, match: re.Match[str]) -> bool:
    """Whether both sums are in the scale of the second."""
    if not _NEAR <= float(match["one"]) / (float(match["two"]) or 1.0) < 1:
        return False
    if match["joint"].strip() == "and" and not _BETWEEN.search(text, max(0, match.start() - 30), match.start()):
        return False
    return not _SMALL.search(text, max(0, match.start() - 60), match.end() + 20)
