"""`extends: conflicting-figure`: two numbers for one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.aged_names import AgedName, aged_names
from copydesk.readings.definite_things import disagreeing
from copydesk.readings.figures import Figure
from copydesk.readings.figures.rewriting import rewritten
from copydesk.readings.late import Late
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences

# Words of a sentence that tells another time of a life.
_OTHER_TIME = Late(
    r"(?<!since )\b(?:1[5-9]|20)\d\d\b|\b(?:when|then|at the time|ago|later|birthday|turn(?:s|ed|ing)?|aged|died|dies|former|another|now|after|before)\b"
)

_NAMES = Late(r"([A-Z][\w’'-]+)(?=\s([A-Z][\w’'-]+))")


@dataclass(frozen=True, eq=False, repr=False)
class ConflictingFigure(Check):
    """Flags the later of two figures for the same definite thing, and of two ages for one name.

    The same thing is called the same, with the same words before the noun and behind it ("the nine miners in the pit"),
    or has the same owner ("the board's nine members", "the nine-member board"). Silent where the two may be different
    things or times: parts of one another, changes, other quotations, other years, and where a number between explains it.
    """

    says: ClassVar[tuple[str, ...]] = ("earlier", "later")

    def hits(self, document: Document) -> Iterator[Hit]:
        for pair in disagreeing(document):
            earlier, later = pair
            before = earlier.figure.block.text[earlier.start : earlier.end]
            behind = later.figure.block.text[later.start : later.end]
            yield _hit(document, earlier.figure, later.figure, {"earlier": before, "later": behind})
        for one, other in _ages(document):
            yield _hit(document, one.figure, other.figure, {"earlier": _told(one), "later": _told(other)})


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
    text = earlier.text[0].lower() + earlier.text[1:]
    return text.capitalize() if later.text[0].isupper() else text


def _told(aged: AgedName) -> str:
    return f"{aged.name[-1]}, {aged.figure.value:.0f}"


def _ages(document: Document) -> Iterator[tuple[AgedName, AgedName]]:
    surnames: dict[str, list[AgedName]] = defaultdict(list)
    for aged in aged_names(document):
        surnames[aged.name[-1]].append(aged)
    several = {name: found for name, found in surnames.items() if len({aged.figure.value for aged in found}) > 1}
    if several:
        forenames = _forenames(document)
        for surname, found in several.items():
            yield from _disagreeing(document, found, forenames.get(surname, set()))


def _disagreeing(document: Document, found: list[AgedName], forenames: set[str]) -> Iterator[tuple[AgedName, AgedName]]:
    """The first two ages of one person that differ, of those whose surname is the same."""
    people: dict[tuple[str, ...], AgedName] = {}
    full: set[tuple[str, ...]] = set()
    for aged in found:
        if len(aged.name) > 1:
            full.add(aged.name)
        name = aged.name
        if len(name) == 1:
            known = {word for other in full for word in other}
            if len(full) > 1 or len(forenames - known) > (0 if full else 1):
                continue  # a surname that several bear
            name = next(iter(full), name)
        if not _of_now(document, aged.figure):
            continue
        first = people.setdefault(name, aged)
        if first.figure.value != aged.figure.value and _unit(first.figure) == _unit(aged.figure):
            yield first, aged
            return


def _forenames(document: Document) -> dict[str, set[str]]:
    """The words with a capital that stand before each word with one, in the whole document."""
    found: dict[str, set[str]] = defaultdict(set)
    for block in document.blocks:
        for one, other in _NAMES.findall(block.text):
            found[other.removesuffix("’s").removesuffix("'s")].add(one)
    return found


def _unit(figure: Figure) -> str:
    return figure.unit if figure.kind == "age" else "year"


def _of_now(document: Document, figure: Figure) -> bool:
    start, end = document.reading(Sentences).around(figure.block, figure.start)
    text = figure.block.text[start:end]
    if document.reading(Quotations).inside(figure.block, figure.start, figure.end):
        return False
    return _OTHER_TIME.search(text) is None
