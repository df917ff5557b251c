"""What the figures of a story bear out: the same number rounded, in other words or units, a sum, a difference, a share."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from copydesk.arithmetic.interval import Interval
from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.precision import stated
from copydesk.readings.headline import is_deck
from copydesk.readings.late import Late
from copydesk.readings.sizes import DAYS, times
from copydesk.readings.words import Words

_YEAR = Late(r"(?<![\d.,$£€])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)")
_ORDINAL = Late(r"(\d+)(?:st|nd|rd|th)\b")
# What says a number without being one.
_WORDS = {
    "couple": 2, "pair": 2, "pairs": 2, "both": 2, "twins": 2, "twin": 2, "duo": 2, "double": 2, "doubled": 2, "twice": 2,
    "second": 2, "two-time": 2, "either": 2, "neither": 2, "trio": 3, "triplets": 3, "triple": 3, "tripled": 3, "third": 3,
    "thrice": 3, "quartet": 4, "quadruplets": 4, "quadrupled": 4, "fourth": 4, "quintet": 5, "quintuplets": 5, "fifth": 5,
    "sextuplets": 6, "sixth": 6, "seventh": 7, "octuplets": 8, "eighth": 8, "ninth": 9, "decade": 10, "tenth": 10,
    "century": 100,
}  # fmt: skip
# Kinds whose figures may stand for another's: a headline leaves units out, and so may a story.
_KINDS = {
    "money": ("money",),
    "percent": ("percent", "points", "ratio"),
    "points": ("percent", "points"),
    "ratio": ("percent", "ratio"),
    "age": ("age", "duration"),
    "duration": ("duration", "age"),
    "measure": ("measure", "rate"),
    "rate": ("rate", "measure"),
    "multiple": ("multiple", "ratio"),
    "count": ("points", "multiple", "score", "ratio"),
    "identifier": ("points", "multiple", "age", "score"),
}
# Of any kind: a bare number.
_BARE = ("count", "range", "identifier", "year")
# Two figures that are told together may be added though they are of different things: "two adults and three children".
_TOGETHER = 160
# What shares are told of by two figures.
_SHARED = ("count", "money", "measure", "percent", "duration")
# Beyond so many figures of a kind every number is the sum of two.
_MOST = 40
_ROUGHLY, _LOOSE = 0.06, 0.04
# How far "more than" and "dozens" go.
_OPEN, _VAGUE = 1.25, 5


class Evidence:
    """What the paragraphs, items, cells and footnotes of a document say in figures."""

    def __init__(self, document: Document) -> None:
        self.blocks = [
            block
            for n, block in enumerate(document.blocks)
            if block.kind in ("paragraph", "item", "cell", "footnote") and not is_deck(document, n)
        ]
        found = document.reading(Figures)
        self.figures = [
            figure for block in self.blocks for figure in found.of(block) if figure.kind not in ("date", "time")
        ]
        self._words = document.reading(Words)
        self._document = document
        self._years: list[int] | None = None
        self._said: set[float] | None = None

    def within(self, blocks: Sequence[Block]) -> list[Figure]:
        """The figures that stand in some of the blocks."""
        wanted = set(map(id, blocks))
        return [figure for figure in self.figures if id(figure.block) in wanted]

    def bears_out(self, figure: Figure) -> bool:
        """Whether any of it says what a figure of the headline says, or lets it be worked out easily."""
        claim = reach(figure)
        if claim is None:
            return True
        kinds = (figure.kind, *_BARE, *_KINDS.get(figure.kind, ()))
        alike = [one for one in self.figures if one.kind in kinds]
        return (
            any(_same(figure, claim, one) for one in alike)
            or self._in_words(figure)
            or self._of_years(figure, claim)
            or _summed(claim, [one for one in self.figures if one.kind == figure.kind or _both_counts(figure, one)])
            or self._shared(figure, claim)
        )

    def _in_words(self, figure: Figure) -> bool:
        if self._said is None:
            forms = {form for block in self.blocks for form in self._words.of(block).forms}
            self._said = {float(value) for word, value in _WORDS.items() if word in forms}
            self._said |= {float(match[1]) for form in forms if (match := _ORDINAL.fullmatch(form))}
        return figure.kind in ("count", "identifier", "multiple", "duration") and figure.value in self._said

    def _of_years(self, figure: Figure, claim: Interval) -> bool:
        """Whether two years are as far apart: "39 years later"."""
        if figure.kind not in ("age", "duration") and figure.unit.lower() != "years":
            return False
        if figure.unit in DAYS:
            claim = claim.scaled(DAYS[figure.unit] / 365.25)
        if self._years is None:
            texts = [block.text for block in self._document.blocks] + [self._document.matter.get("date", "")]
            self._years = sorted({int(year) for text in texts for year in _YEAR.findall(text)})[:60]
        near = Interval(claim.low - 1, claim.high + 1)
        return any(near.meets(Interval.exactly(b - a)) for n, a in enumerate(self._years) for b in self._years[n + 1 :])

    def _shared(self, figure: Figure, claim: Interval) -> bool:
        """Whether a share is that of two figures, or a sum so many times another."""
        if figure.kind in ("percent", "points", "ratio", "multiple"):
            if figure.kind == "ratio":  # "half" is less than it claims
                claim = Interval(claim.low - _LOOSE, claim.high + _LOOSE)
            return self._is_share(claim if figure.kind in ("ratio", "multiple") else claim.scaled(0.01))
        known = [one for one in self.figures if one.value][:_MOST]
        wholes = [one for one in known if one.kind == figure.kind or _both_counts(figure, one)]
        for part in known:
            factor = _factor(part)
            for whole in wholes:
                if not factor or whole is part or (part.kind == "count" and not _tellable(part, whole)):
                    continue
                value = whole.value or 0
                if _meets(claim, factor * value) or (factor < 1 and _meets(claim, (1 - factor) * value)):
                    return True
        return False

    def _is_share(self, claim: Interval) -> bool:
        shares = [_factor(one) for one in self.figures if one.kind in ("percent", "points", "ratio", "multiple")]
        if any(_meets(claim, share) or _meets(claim, 1 - share) for share in shares):
            return True
        known = [one for one in self.figures if one.value and one.kind in _SHARED][:_MOST]
        for n, one in enumerate(known):
            for other in known[n + 1 :]:
                if one.kind == other.kind and _is_share(claim, one.value or 0, other.value or 0):
                    return True
        return False


def _factor(figure: Figure) -> float:
    """How many times something a figure may be: a share, "three times", "three nights"."""
    if figure.value is None or figure.kind not in ("percent", "points", "ratio", "multiple", "count"):
        return 0.0
    return figure.value * (0.01 if figure.kind in ("percent", "points") else 1)


def reach(figure: Figure) -> Interval | None:
    """What a figure may stand for, an open end as far as a writer would round: "more than 200" for up to 250."""
    said = stated(figure)
    if said is None or figure.value is None:
        return None
    low = figure.value / _OPEN if math.isinf(said.low) else said.low
    high = figure.value * _OPEN if math.isinf(said.high) else said.high
    return Interval(min(low, high), max(low, high))


def _both_counts(one: Figure, other: Figure) -> bool:
    return one.kind == "identifier" and other.kind == "count"


def _same(figure: Figure, claim: Interval, other: Figure) -> bool:
    """Whether one figure is the other rounded, or either leaves so much open."""
    if other.value is None:  # "dozens"
        return (
            other.kind == "count"
            and other.low is not None
            and other.low / 2 <= (figure.value or 0) <= other.low * _VAGUE
        )
    said = reach(other)
    if said is None or figure.value is None:
        return False
    value, factor = other.value, 1.0
    if (
        figure.unit != other.unit
        and figure.kind in ("duration", "measure", "age")
        and other.kind in ("duration", "measure", "age")
    ):
        factor = times(other.unit, figure.unit)
        if not factor:
            return figure.kind == "measure"  # a unit that cannot be compared
        if claim.widened(_ROUGHLY).meets(said.scaled(factor).widened(_ROUGHLY)):
            return True
    inside = claim.low <= value * factor <= claim.high
    return inside or said.scaled(factor).low <= figure.value <= said.scaled(factor).high


def _summed(claim: Interval, figures: list[Figure]) -> bool:
    """Whether some of the figures make it together, or two of them differ by it."""
    known = [one for one in figures if one.value is not None][:_MOST]
    for n, one in enumerate(known):
        for other in known[n + 1 :]:
            if _tellable(one, other) and _meets(claim, (one.value or 0) + (other.value or 0)):
                return True
            apart = one.kind != "count" or _alike(one, other)
            if apart and _tellable(one, other) and _meets(claim, abs((one.value or 0) - (other.value or 0))):
                return True
    for n in range(len(known)):
        total = known[n].value or 0.0
        for one, other in pairwise(known[n : n + 6]):
            if not _tellable(one, other):
                break
            total += other.value or 0.0
            if _meets(claim, total):
                return True
    return False


def _tellable(one: Figure, other: Figure) -> bool:
    return _alike(one, other) or (one.block is other.block and abs(other.start - one.start) < _TOGETHER)


def _alike(one: Figure, other: Figure) -> bool:
    return one.kind == "count" and one.unit != "" and one.unit.lower() == other.unit.lower()


def _meets(claim: Interval, value: float) -> bool:
    return claim.low <= value <= claim.high


def _is_share(claim: Interval, one: float, other: float) -> bool:
    small, large = sorted((abs(one), abs(other)))
    if not small:
        return False
    shares = (small / large, 1 - small / large, large / small, large / small - 1)
    return any(_meets(claim, share) for share in shares)
