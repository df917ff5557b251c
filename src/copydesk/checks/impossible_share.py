"""`extends: impossible-share`: "37% of the 12 jurors"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.figures import Figure
from copydesk.readings.figures.rewriting import rewritten, shown
from copydesk.readings.fractions import Whole
from copydesk.readings.late import Late
from copydesk.readings.percentages import Percentages, rounded, single, unit
from copydesk.readings.quotations import Quotations
from copydesk.readings.restated_shares import fraction_beside
from copydesk.readings.samples import whole_of
from copydesk.readings.sentences import Sentences

# Shares that are worked out otherwise than by counting heads.
_REACH = 300
_RECKONED = Late(
    r"\b(?:weight(?:ed|ing|s)?|adjusted|average[sd]?|averaging|mean|median|estimat\w+|model(?:s|led|ling|ed|ing)?|projected|typical\w*|expected|chance|probability|likelihood|"
    r"likely|odds|per(?!\s?cent)|each|every|annually|stakes?|shareholding|"
    r"flooded|burned|burnt|forest\w*|land|acreage|area|surface|territory|roughly|approximately|by\s+(?:tonnage|value|volume|weight|sales|revenue|population|capacity))\b",
    re.IGNORECASE,
)
# "The fund owns 37% of the 12 firms".
_PART_OWNED = Late(
    r"\b(?:own|hold|cover|occup|buy|sell)\w*\s+(?:\w+\s+){0,2}\Z|\b(?:held|bought|sold)\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)


class ImpossibleShare(Check):
    """Flags a percentage that no number of so few can be: "37% of the 12 jurors" (4 of 12 is 33%, 5 is 42%).

    The test is GRIM (Brown and Heathers, 2017) for shares. Looks at wholes below 100, and below 1,000 where the
    percentage has a decimal. Silent on rough, weighted, averaged and reckoned shares, and on what comes in parts.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("whole", "below", "above", "share_below", "share_above")

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations, sentences = document.reading(Quotations), document.reading(Sentences)
        for block, percentages in document.reading(Percentages):
            for percentage in percentages:
                if not single(percentage) or (percentage.approximate and not _some(percentage)):
                    continue
                whole = whole_of(document, block, percentage)
                if whole is None or _possible(percentage, whole):
                    continue
                if fraction_beside(document, block, percentage):
                    continue  # that says which number it is
                start, end = sentences.around(block, percentage.start)
                start = max(min(start, whole.figure.start), percentage.start - _REACH)
                if _RECKONED.search(block.text, start, min(end, percentage.end + _REACH)):
                    continue
                if _PART_OWNED.search(block.text[max(0, percentage.start - 40) : percentage.start]):
                    continue
                yield _hit(block, percentage, whole, quotations.case(block, percentage.start, percentage.end))


def _some(percentage: Figure) -> bool:
    """Whether only a "some" before it leaves a percentage open, which is no round one: that is a manner of speaking."""
    before = percentage.block.text[max(0, percentage.start - 5) : percentage.start].lower()
    return before.endswith("some ") and (percentage.value or 0) % 5 != 0


def _possible(percentage: Figure, whole: Whole) -> bool:
    """Whether some number of the whole comes to the percentage, or nobody can tell."""
    said, many = rounded(percentage._replace(approximate=False)), int(whole.number.low)
    if (
        said is None
        or whole.number.low != whole.number.high
        or many < 2
        or said.high > 100
        or many >= (100 if unit(percentage) == 1 else 1000)
    ):
        return True
    least = math.ceil(said.low * many / 100 - 1e-9)
    return 100 * least / many <= said.high + 1e-9


def _hit(block: Block, percentage: Figure, whole: Whole, case: str) -> Hit:
    many = int(whole.number.low)
    below = int((percentage.value or 0) * many / 100)
    shares = [100 * part / many for part in (below, below + 1)]
    step = 0 if unit(percentage) == 1 else 1
    better = [rewritten(percentage, round(share, step)) for share in shares if share]
    return Hit(
        block,
        percentage.start,
        percentage.end,
        tuple(dict.fromkeys(text for text in better if text and text != percentage.text)),
        case=case,
        says={
            "whole": many,
            "below": below,
            "above": below + 1,
            "share_below": shown(shares[0]),
            "share_above": shown(shares[1]),
        },
        related=(Place(block, whole.figure.start, whole.figure.end, f"of {many}"),),
    )
