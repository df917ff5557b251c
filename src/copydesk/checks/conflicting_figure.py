"""`extends: conflicting-figure`: two numbers for one thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.definite_things import disagreeing
from copydesk.readings.disagreeing_ages import disagreeing_ages
from copydesk.readings.figures import Figure
from copydesk.readings.figures.rewriting import rewritten
from copydesk.readings.founding_years import disagreeing_years
from copydesk.readings.quotations import Quotations
from copydesk.readings.told_again import told_again


class ConflictingFigure(Check):
    """Flags the later of two figures for the same definite thing, and of two ages for one name.

    The same thing is called the same, with the same words before the noun and behind it ("the nine miners in the pit"),
    or has the same owner ("the board's nine members", "the nine-member board"). Silent where the two may be different
    things or times: parts of one another, changes, other quotations, other years, and where a number between explains it.
    """

    says: ClassVar[tuple[str, ...]] = ("earlier", "later")

    def hits(self, document: Document) -> Iterator[Hit]:
        pairs = [(pair.earlier, pair.later) for pair in disagreeing(document)]
        told = {id(later.figure) for _, later in pairs}
        pairs += [pair for pair in told_again(document) if id(pair[1].figure) not in told]
        for earlier, later in pairs:
            before = earlier.figure.block.text[earlier.start : earlier.end]
            behind = later.figure.block.text[later.start : later.end]
            yield _hit(document, earlier.figure, later.figure, {"earlier": before, "later": behind})
        for first, last in disagreeing_years(document):
            yield _hit(document, first.figure, last.figure, {"earlier": first.figure.text, "later": last.figure.text})
        for one, other in disagreeing_ages(document):
            yield _hit(document, one.figure, other.figure, {"earlier": one.told, "later": other.told})


def _hit(document: Document, earlier: Figure, later: Figure, says: dict[str, str]) -> Hit:
    place = Place(earlier.block, earlier.start, earlier.end, "the earlier figure")
    better = _instead(earlier, later)
    case = document.reading(Quotations).case(later.block, later.start, later.end)
    return Hit(later.block, later.start, later.end, (better,) if better else (), case, says, (place,))


def _instead(earlier: Figure, later: Figure) -> str:
    """The earlier figure as the later one is written; "" where one is in words and the other in digits."""
    if earlier.text[0].isdigit() and later.text[0].isdigit():
        return rewritten(later, earlier.value or 0)
    if not (earlier.text[0].isalpha() and later.text[0].isalpha()):
        return "" if earlier.text[0].isalnum() or later.text[0].isalnum() else earlier.text
    if ("-" in earlier.text) is not ("-" in later.text) and earlier.kind != "count":
        return ""  # "six weeks" and "the eight-week course"
    text = earlier.text[0].lower() + earlier.text[1:]
    return text.capitalize() if later.text[0].isupper() else text
