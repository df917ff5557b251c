"""`extends: range-unit`: two sums of which only the second says millions of what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.figures import Figures
from copydesk.readings.late import Late

_SUM = r"(?:US|A|AU|C|CA|NZ|HK|S|NT|R)?[$£€¥₹]"
_SUMS = Late(
    rf"(?<![\w$£€])(?P<first>{_SUM}(?P<one>\d+(?:\.\d+)?))(?P<joint>\sand\s|\sto\s|\s?[-–—‑]\s?)"
    rf"(?P<second>{_SUM}(?P<two>\d+(?:\.\d+)?)(?P<scale>[-\s]?(?:thousand|million|billion|trillion)|\s?(?:bn|mn|tn|m|b|k|M|B|K))\b)(?!\s?²|-\w)"
)
_BETWEEN = Late(r"\b[Bb]etween (?:(?:about|around|roughly|approximately|some|an estimated) )?\Z")
# Here the first sum may well be as small as it says, however near the numbers are: what is bet, bought or turned into another.
_SMALL = Late(
    r"\b(?:jackpots?|lotter\w+|tickets?|wagers?|bets?|everything|turn(?:ed|s|ing)?|shares?|stock|fares?|tips?|coins?|pennies|penny)\b",
    re.IGNORECASE,
)
# Here it may be where it is far the smaller: what one gives, wins, is fined or asks.
_SMALLER = Late(
    r"\b(?:priz\w+|winn\w+|donat\w+|contribut\w+|gifts?|giv\w+|gave|grants? of|fines?|fined|penalt\w+|bonus\w*|awards?|"
    r"anywhere|any\w+ from|as little as|fees?|price[ds]?|bail|pledges?|fortune)\b",
    re.IGNORECASE,
)
# Parts of the second number: from the one on the first is likely in its scale, and from the other on surely.
_NEAR, _SURELY = 0.2, 0.5


class RangeUnit(Check):
    """Flags a range of sums that says "million" of the second only: "between $26 and $31 million".

    Suggests it with both. Silent where the first sum may be as small as it says: it is the larger number, or far the
    smaller one, or the words around it are of prizes, gifts, fines and prices.
    """

    rests_on = "block"

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
    part = float(match["one"]) / (float(match["two"]) or 1.0)
    if not _NEAR <= part < 1:
        return False
    if match["joint"].strip() == "and" and not _BETWEEN.search(text, max(0, match.start() - 30), match.start()):
        return False
    near = text, max(0, match.start() - 60), match.end() + 20
    return not (_SMALL.search(*near) or (part <= _SURELY and _SMALLER.search(*near)))
