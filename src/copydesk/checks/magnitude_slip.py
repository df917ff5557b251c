"""`extends: magnitude-slip`: million for billion, and the scale left out."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.counted_things import thing
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.kinship import Kinship
from copydesk.readings.late import Late
from copydesk.readings.lemmas import singular, stem
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words

_KINDS = frozenset(("money", "count", "measure"))
# Words of a rate or of one thing of many: the two sums are then both right.
_RATES = Late(
    r"\b(?:each|per|apiece|every|average|median|typical|times|share of|in all|in total|totall?ing|combined|altogether|"
    r"a (?:day|week|month|year|person|head|share|piece|pupil|student|family|household|barrel|ton|tonne|kilo|pound|seat|night))\b|/"
)
_CONTRAST = Late(
    r"\b(?:another|other|smaller|larger|second|former|previous|earlier|separate|instead|corrected|rival|unlike|compared|"
    r"originally|initially|rose|grew|fell|(?:cut|raised|lowered|reduced|revised|up|down) (?:to|from|by)|first|original|new|old)\b"
)
_YEAR = Late(r"\b(?:1[5-9]|20)\d\d\b")
_SCALE = 3
# Numbers below this are no slips of a scale by themselves: "$5", "2,000 shares".
_LEAST = 10_000


@dataclass(frozen=True, eq=False, repr=False)
class MagnitudeSlip(Check):
    """Flags the later of two figures for one thing that have the same digits and differ by a thousand times or more.

    "The $3.4 billion loan" and "the $3.4 million loan", "a $47 million pool" and "the $47 pool". Silent where one is a
    rate, an average or a price of one of many, where they stand in one sentence, and where quotations or years differ.
    """

    says: ClassVar[tuple[str, ...]] = ("earlier", "times")

    def hits(self, document: Document) -> Iterator[Hit]:
        figures = document.reading(Figures)
        groups: dict[tuple[str, str, float], list[Figure]] = defaultdict(list)
        for block in document.prose():
            for figure in figures.of(block):
                if figure.kind in _KINDS and figure.value and figure.value >= 1:
                    unit = singular(figure.unit.lower()) if figure.kind == "count" else figure.unit
                    groups[figure.kind, unit, _digits(figure.value)].append(figure)
        for (_, _, digits), group in groups.items():
            if len(group) > 1 and len({figure.value for figure in group}) == 2:
                yield from _slips(document, group, digits)


def _digits(value: float) -> float:
    """The digits of a number without its scale: 47 of 47 million, 3.4 of 3.4 billion."""
    scale = _SCALE * math.floor(math.log10(value) / _SCALE + 1e-12)
    return round(value / 10.0**scale, 6)


def _slips(document: Document, group: list[Figure], digits: float) -> Iterator[Hit]:
    significant = len(f"{digits:g}".replace(".", "").strip("0"))
    last: dict[float, Figure] = {}
    for later in group:
        value = later.value or 0.0
        earlier = next((figure for other, figure in last.items() if other != value), None)
        last[value] = later
        if earlier and _one_thing(document, earlier, later, significant):
            place = Place(earlier.block, earlier.start, earlier.end, "the earlier figure")
            case = document.reading(Quotations).case(later.block, later.start, later.end)
            says = {"earlier": earlier.text, "times": f"{_times(earlier, later):,.0f}"}
            yield Hit(later.block, later.start, later.end, (earlier.text,), case, says, (place,))
            return


def _times(one: Figure, other: Figure) -> float:
    small, large = sorted((one.value or 1, other.value or 1))
    return large / small


def _one_thing(document: Document, earlier: Figure, later: Figure, significant: int) -> bool:
    sentences, quotations = document.reading(Sentences), document.reading(Quotations)
    spans = [sentences.around(figure.block, figure.start) for figure in (earlier, later)]
    if earlier.block is later.block and spans[0] == spans[1]:
        return False
    inside = [quotations.inside(figure.block, figure.start, figure.end) for figure in (earlier, later)]
    if inside[0] != inside[1] or (inside[0] and earlier.block is not later.block):
        return False
    texts = [figure.block.text[slice(*span)] for figure, span in zip((earlier, later), spans, strict=True)]
    if any(
        figure.block.text[max(0, figure.start - 8) : figure.start].lower().endswith(("not ", "not the "))
        for figure in (earlier, later)
    ):
        return False
    if any(_RATES.search(text) or _CONTRAST.search(text) for text in texts):
        return False
    years = [set(_YEAR.findall(text)) for text in texts]
    if years[0] and years[1] and years[0] != years[1]:
        return False
    words = [document.reading(Words).of(figure.block) for figure in (earlier, later)]
    things = [thing(figure, split) for figure, split in zip((earlier, later), words, strict=True)]
    if any(one and (one.selecting or one.part) for one in things):
        return False
    one, other = things
    if one and other and one.head == other.head:
        definite = other.lead not in ("", "a", "an") or one.lead not in ("", "a", "an")
        return significant > 1 or (definite and min(earlier.value or 0, later.value or 0) >= _LEAST)
    if significant < 2:
        return False
    kinship = document.reading(Kinship)
    here, there = kinship.beside(earlier), kinship.beside(later)
    if other and other.lead not in ("", "a", "an") and stem(other.head) in here:
        return True
    return bool(one and stem(one.head) in there) or len(here & there) > 1
