"""`extends: leading-decimal-percent`: ".02 percent", and "0.05%" where "5%" stands nearby."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.figures import Figure
from copydesk.readings.figures.rewriting import rewritten, shown
from copydesk.readings.late import Late
from copydesk.readings.percentages import Percentages, single

_NOUN = Late(r"(?:\s+of\s+(?:(?:the|its|their|our|all|his|her)\s+)?|\s+)([a-z][\w-]{2,})")
# What comes in several strengths.
_STRENGTHS = Late(
    r"\b(?:solution|concentration|saline|levels?|confidence|significance|of|in|at|by|on|or|rise|fall|increase|drop|growth|chance|than|and|for|more|less|higher|lower|from|with|when|while|but|were|was|are|the|points?)\b"
)


@dataclass(frozen=True, eq=False, repr=False)
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
                if text[0] == ".":
                    if value < 1 and block.text[percentage.start - 1 : percentage.start] not in (".", "…"):
                        yield Hit(
                            block,
                            percentage.start,
                            percentage.end,
                            ("0" + text,),
                            case="point",
                            says={"hundredfold": shown(value * 100, 4)},
                        )
                    continue
                match = _NOUN.match(block.text, percentage.end)
                if match and not percentage.approximate and not _STRENGTHS.match(match[1]):
                    named.setdefault((match[1], round(value, 9)), percentage)
                    if 0 < value < 0.1:
                        small.append((match[1], percentage))
        for noun, percentage in small:
            other = named.get((noun, round(100 * (percentage.value or 0), 9)))
            if other:
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
