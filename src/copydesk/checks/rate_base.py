"""`extends: rate-base`: a rate that the cases and the population it is given with do not make."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from copydesk.arithmetic.interval import Interval
from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.compared_rates import Compared, wrongly_compared
from copydesk.readings.figures import Figure
from copydesk.readings.figures.precision import counted, stated
from copydesk.readings.figures.rewriting import shown
from copydesk.readings.grids import Grids
from copydesk.readings.late import Late
from copydesk.readings.measures import rounded
from copydesk.readings.outlines import outlines
from copydesk.readings.quotations import Quotations
from copydesk.readings.quotients import Quotient, odd_quotients
from copydesk.readings.rates import GOES_ON, Rate, per, rate_of

_KINDS = frozenset(("rate", "ratio"))
_NUMBER = Late(r"\d[\d,]*(?:\.\d+)?(?=\s)")
# How far "one in 5,000" may be from the quotient, as a part of it.
_ROUGH = 0.1


class RateBase(Check):
    """Flags a rate that is not the cases over the population: "12 deaths in a town of 60,000, 2 per 100,000".

    Of two rates per different numbers, the one that is said to be lower than the other and is higher: "14 per 100,000,
    more than the 3 per 10,000 next door".

    In a table, the row whose rate is not one column over another, as it is in the other rows.

    `says`: `working`. Cases: `stated`, `quoted`.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("working",)

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        seen: set[tuple[int, int]] = set()
        for outline in outlines(document, _rated, 2, GOES_ON):
            compared = wrongly_compared(outline)
            if compared and (id(compared.other.block), compared.other.start) not in seen:
                seen.add((id(compared.other.block), compared.other.start))
                yield _unlike(compared, quotations)
            found = rate_of(outline)
            if found is None or (id(found.rate.block), found.rate.start) in seen:
                continue
            rate = found.rate
            seen.add((id(rate.block), rate.start))
            base = per(rate)
            if base and not _possible(found, base):
                yield _hit(found, base, quotations.case(rate.block, rate.start, rate.end))
        for grid in document.reading(Grids).all:
            for cases, population, rate in odd_quotients(grid, grid.rates, _fits):
                yield _hit(Rate(cases, population, rate), per(rate), "stated")


def _hit(found: Rate, base: float, case: str) -> Hit:
    rate = found.rate
    worth = (found.cases.value or 0.0) / (found.population.value or 1.0) * base
    working = f"{found.cases.text} in {found.population.text} is {_told(found, worth, base)}"
    better = _NUMBER.sub(shown(rounded(worth, 2), 4), rate.text, count=1) if _NUMBER.match(rate.text) else ""
    related = (
        Place(found.cases.block, found.cases.start, found.cases.end, "the cases"),
        Place(found.population.block, found.population.start, found.population.end, "the population"),
    )
    return Hit(rate.block, rate.start, rate.end, (better,) if better else (), case, {"working": working}, related)


def _unlike(found: Compared, quotations: Quotations) -> Hit:
    """The finding for a rate that is said to be higher than another, and is lower."""
    other, base = found.other, per(found.rate)
    same = shown(rounded((other.value or 0.0) / per(other) * base, 3), 4)
    working = f"{other.text} is {same} per {shown(base, 0)}, which is {'more' if found.higher else 'less'} than {found.rate.text}"
    related = (Place(found.rate.block, found.rate.start, found.rate.end, "what it is compared with"),)
    case = quotations.case(other.block, other.start, other.end)
    return Hit(other.block, other.start, other.end, (), case, {"working": working}, related)


def _fits(row: Quotient) -> bool | None:
    base = per(row.result)
    cases, population = row.top, row.bottom
    if (
        not base
        or cases.kind != "count"
        or population.kind != "count"
        or not 0 < (cases.value or 0) < (population.value or 0)
    ):
        return None
    return _possible(Rate(*row), base)


def _rated(_block: Block, figures: list[Figure]) -> bool:
    return any(figure.kind in _KINDS for figure in figures)


def _possible(found: Rate, base: float) -> bool:
    cases, population, rate = counted(found.cases), stated(found.population), stated(found.rate)
    if cases is None or population is None or rate is None or population.low <= 0:
        return True
    if found.rate.kind == "ratio":
        return (cases / population).meets(rate.widened(_ROUGH))
    if found.rate.value == 1:  # "one for every 1,200": the base is what is told
        return (population / cases).meets(Interval.exactly(base).widened(_ROUGH))
    return (cases / population).scaled(base).meets(rate)


def _told(found: Rate, worth: float, base: float) -> str:
    if found.rate.kind == "ratio":
        return f"one in {shown(rounded(1 / worth, 2), 0)}"
    if found.rate.value == 1:
        return f"one for every {shown(rounded(base / worth, 3), 1)}"
    return f"{shown(rounded(worth, 2), 4)} per {shown(base, 0)}"
