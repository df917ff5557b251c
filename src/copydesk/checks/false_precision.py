"""`extends: false-precision`: "about 1,247", "33.33% of 12 people"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.rewriting import rewritten
from copydesk.readings.late import Late
from copydesk.readings.percentages import Percentages, single, unit
from copydesk.readings.restated_shares import fraction_beside
from copydesk.readings.samples import whole_of

# Hundredths of a percent are too fine for a whole of fewer.
_TENTH, _FEW = 0.05, 1000
_KINDS = ("count", "money", "measure", "duration", "percent")
_DIGITS = Late(r"\d[\d,]*(?:\.\d+)?")
_ABOUT = Late(
    r"(?P<word>\babout|\baround|\broughly|\bapproximately|\bapprox\.?|\bsome|~|≈)\s?(?:an?\s+|the\s+)?[^\w\s]{0,3}\Z",
    re.IGNORECASE,
)
_BEFORE_ABOUT = Late(r"([\w’'-]+)\s+\Z")
# Before "about" and "around" these leave it an adverb; a noun before it makes it "on the subject of".
_ADVERB = frozenset(
    """is are was were be been being has have had having of at by to from for with in after or and but than that only now just then cost costs weigh weighs took take takes
    spend spends spent pay pays paid make makes made earn earns sell sells sold buy buys bought lose loses lost kill kills get gets got give gives gave run runs ran measure measures
    hold holds held need needs use uses reach reaches raise raises cut cuts hire hires see sees saw find finds found grow grows grew employ employs draw draws drew bring brings brought
    save saves produce produces cover covers receive receives include includes contain contains total totals stands stood where which when total""".split()
)
_SPOKEN = frozenset(
    """asked complained worried talked wondered concerned informed questioned reported inquired boasted warned joked cared tweeted posted argued lied excited learned briefed
    published gathered moved wrapped turned walked crowded wandered travelled traveled looked centered centred based revolved circled""".split()
)


@dataclass(frozen=True, eq=False, repr=False)
class FalsePrecision(Check):
    """Flags numbers that are more precise than they can be: "about 1,247", "33.33% of the 12".

    The case of a hit is `about` for "about" before more than `digits` significant digits, and `few` for hundredths of a
    percent of fewer than 1,000.
    """

    rests_on = "block"

    digits: int = 3

    says: ClassVar[tuple[str, ...]] = ("about", "whole")

    def hits(self, document: Document) -> Iterator[Hit]:
        found = [hit for figure in document.reading(Figures).all if (hit := self._about(figure))]
        found += _of_few(document)
        order = {id(block): n for n, block in enumerate(document.blocks)}
        yield from sorted(found, key=lambda hit: (order[id(hit.block)], hit.start))

    def _about(self, figure: Figure) -> Hit | None:
        if not figure.approximate or figure.kind not in _KINDS or not _rough(figure):
            return None
        number = _DIGITS.findall(figure.text)
        if len(number) != 1 or len(_significant(number[0])) <= self.digits or _exact(figure, number[0]):
            return None
        before = figure.block.text[max(0, figure.start - 40) : figure.start]
        match = _ABOUT.search(before)
        if match is None or not _adverb(before[: match.start()], match["word"].lower()):
            return None
        better = rewritten(figure, _cut(figure.value or 0, self.digits))
        says = {"about": match["word"].lower()}
        return Hit(figure.block, figure.start, figure.end, (better,) if better else (), case="about", says=says)


def _rough(figure: Figure) -> bool:
    """Whether a figure is left open on both sides."""
    value, low, high = figure.value, figure.low, figure.high
    return value is not None and low is not None and high is not None and low < value < high


def _exact(figure: Figure, number: str) -> bool:
    """Whether a number has to be as exact as it is: a price, a power of two, a ratio, what may be a year."""
    if figure.kind == "count" and not figure.unit and number.isdecimal() and 1000 <= int(number) <= 2100:
        return True
    if figure.kind == "count" and not figure.unit and "." in number:
        return True
    return (figure.kind == "money" and (number[-3:-2] == "." or number.endswith("99"))) or figure.value in _POWERS


_POWERS = frozenset(float(2**n) for n in range(10, 40))


def _significant(number: str) -> str:
    """The digits of a number that tell something: all but zeros before and, of a whole number, behind."""
    digits = number.replace(",", "")
    return digits.replace(".", "").lstrip("0") if "." in digits else digits.strip("0")


def _cut(value: float, digits: int) -> float:
    return float(f"{value:.{digits - 1}e}")


def _adverb(before: str, word: str) -> bool:
    """Whether "about" leaves a number open, and does not name a subject: "a report about 1,247 cases"."""
    if word not in ("about", "around"):
        return True
    match = _BEFORE_ABOUT.search(before)
    if match is None:
        return True  # a mark stands before it, or nothing
    last = match[1].lower()
    return last in _ADVERB or (last.endswith("ed") and last not in _SPOKEN)


def _of_few(document: Document) -> Iterator[Hit]:
    for block, percentages in document.reading(Percentages):
        for percentage in percentages:
            value = percentage.value
            if not value or unit(percentage) > _TENTH or not single(percentage):
                continue
            whole = whole_of(document, block, percentage)
            fraction = fraction_beside(document, block, percentage) if whole is None else None
            many = whole.number.high if whole else fraction.whole.high if fraction else 0.0
            if not 1 < many < _FEW or abs(value * many / 100 - round(value * many / 100)) < 1e-9:
                continue  # 6.25% of 16 is exact
            better = rewritten(percentage, round(value)) if value >= 1 else ""
            says = {"whole": f"{many:,.0f}"}
            yield Hit(block, percentage.start, percentage.end, (better,) if better else (), case="few", says=says)
