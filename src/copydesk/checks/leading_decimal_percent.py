"""`extends: leading-decimal-percent`: ".02 percent", and "0.05%" where "5%" stands nearby."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.figures import Figure
from copydesk.readings.figures.rewriting import rewritten, shown
from copydesk.readings.late import Late
from copydesk.readings.percentages import Percentages, single

_NOUN = Late(r"(?:\s+of\s+(?:(?:the|its|their|our|all|his|her)\s+)?|\s+)([a-z][\w-]{2,})")
# What comes in several strengths.
_STRENGTHS = Late(
    r"\b(?:solution|concentration|saline|levels?|confidence|significance|of|in|at|by|on|or|rise|fall|increase|drop|growth|chance|than|and|for|more|less|higher|lower|from|with|when|while|but|were|was|are|the|points?)\b"
)
# What a percentage is said to be: "an interest rate of 3%", of two words, since a rate alone may be any.
_ANY = frozenset(("rate", "charge", "charges"))
_OF = Late(r"(?:([a-z-]{4,}) )?\b(rate|tax|levy|fee|charge|duty|tariff|commission|charges|fees) of (?:only |just )?\Z")
_TWO = Late(r"\s+([a-z-]+) (rate|tax|levy|fee|charge|duty|tariff|commission|charges|fees)\b")


class LeadingDecimalPercent(Check):
    """Flags a percentage that begins with a decimal point, and one that is a hundredth of another of the same thing.

    The case of a hit is `point` for ".02 percent" and `slip` for "a 0.05% levy" where "the 5% levy" stands as well.
    """

    says: ClassVar[tuple[str, ...]] = ("hundredfold",)

    def hits(self, document: Document) -> Iterator[Hit]:
        named: dict[tuple[str, float], Figure] = {}
        small: list[tuple[str, Figure]] = []
        for block, percentages in document.reading(Percentages):
            for percentage in percentages:
                value, text = percentage.value, percentage.text
                if not value or not single(percentage):
                    continue
                if text.lstrip("-−–+±")[0] == ".":
                    if value < 1 and block.text[percentage.start - 1 : percentage.start] not in (".", "…"):
                        yield Hit(
                            block,
                            percentage.start,
                            percentage.end,
                            (text.replace(".", "0.", 1),),
                            case="point",
                            says={"hundredfold": shown(value * 100, 4)},
                        )
                    continue
                for noun in _nouns(block, percentage) if not percentage.approximate else ():
                    named.setdefault((noun, round(value, 9)), percentage)
                    if 0 < value < 0.1:
                        small.append((noun, percentage))
        seen: set[tuple[int, int]] = set()
        for noun, percentage in small:
            other = named.get((noun, round(100 * (percentage.value or 0), 9)))
            place = id(percentage.block), percentage.start
            if other and place not in seen:
                seen.add(place)
                right = rewritten(percentage, other.value or 0)
                yield Hit(
                    percentage.block,
                    percentage.start,
                    percentage.end,
                    (right,) if right else (),
                    case="slip",
                    says={"hundredfold": shown(other.value or 0, 4)},
                    related=(Place(other.block, other.start, other.end, f"{other.text} of the same thing"),),
                )


def _nouns(block: Block, percentage: Figure) -> Iterator[str]:
    """What a percentage is of, by the words beside it: "levy" for "the 5% levy", "interest rate" for "an interest rate of 5%"."""
    match = _NOUN.match(block.text, percentage.end)
    if match and not _STRENGTHS.match(match[1]):
        yield match[1]
    two = _TWO.match(block.text, percentage.end) or _OF.search(
        block.text, max(0, percentage.start - 50), percentage.start
    )
    if two and (two[1] or two[2] not in _ANY):
        yield f"{two[1]} {two[2]}" if two[2] in _ANY else two[2]
