"""`extends: average-mismatch`: an average that is not that of the figures beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from statistics import median
from typing import ClassVar

from copydesk.arithmetic.interval import Interval
from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.averages import Average, average_of
from copydesk.readings.figures import Figures
from copydesk.readings.figures.precision import stated
from copydesk.readings.figures.rewriting import rewritten, shown
from copydesk.readings.late import Late
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.quotations import Quotations
from copydesk.readings.runs import apart, in_sums
from copydesk.readings.sentences import Sentences
from copydesk.readings.shared_sums import SharedSums
from copydesk.readings.stretch import LONGEST, within
from copydesk.text import Span

# Other means than the sum by the number, figures of something else, and figures that are not all.
_ELSE = Late(
    r"\b(?:weighted|weighting|rolling|stops?|breaks?|moving|harmonic|geometric|trimmed|adjusted|seasonally|cumulative|includ\w+|among|such as|for example|"
    r"not out|rang\w+|career|lifetime|long-term|expected|forecast|target|"
    r"estimated|projected|respectively|at least|annuali[sz]ed|compound\w*|overall|excluding|outliers?|discard\w*|dropp\w+|handicap|"
    r"(?:national|class|typical|usual|normal|league|industry|sector|market|historic\w*)(?:[’']s)?\s(?:\w+\s)?(?:average|mean|median)|"
    r"(?:average|mean|median)\s(?:\w+\s)?(?:for|in|of|across)\s(?:the|its)\s(?:class|league|industry|sector|market|division)|"
    r"batting|bowling|dow|nikkei|wickets?|innings|in\sthe\s(?:county|country|region|state)|leaving\sout|\w+-(?:year|month|week|day|season|game)\s(?:average|mean|median)|top\s(?:\w+|\d+)\b|youngest|oldest|biggest|largest|smallest|cheapest|dearest|fastest|slowest|so\sfar|probably|tradition\w*)\b",
    re.IGNORECASE,
)
_CUES = Late(r"\baverag(?:e|es|ed|ing)\b|\bmean\b(?=\s(?:of|is|was|\w+\sof))|\bmedian\b", re.IGNORECASE)
# What goes on with the figures of the sentence before.
_GOING_ON = Late(
    r"[“\"‘(]*(?:(?:The|Their|His|Her|Its|Our)\s(?:average|mean|median)|(?:He|She|They|It|We)\saveraged|Th(?:at|is)\s(?:is|was|gives|gave|makes|made)\s(?:\w+\s){0,2}an\saverage|On\saverage)\b"
)
# A sentence with more figures is a table in disguise.
_MOST = 40


class AverageMismatch(Check):
    """Flags an average that is not that of the figures beside it: "3, 5 and 7, an average of 6", "30 goals in ten games, an average of four a game".

    Medians are told the same way. Silent on weighted and rolling averages, and where the figures are not all that there are. `says`: `working`,
    the sum, and `mean`, what it comes to. Cases: `stated`, `quoted`.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("working", "mean")

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words for an average."""
        return (
            Phrase(0, r"(?:averag(?:e|es|ed|ing)|median|(?:(?<=the )|(?<=their )|(?<=its ))mean(?=(?: \w+){0,2} (?:of|is|was)\b)|(?<=a )mean(?=(?: \w+){0,2} of\b)|(?<=on )average)\b", re.IGNORECASE,
                   [(word, 0) for word in ("average", "averages", "averaged", "averaging", "mean", "median")]),
        )  # fmt: skip

    def hits(self, document: Document) -> Iterator[Hit]:
        sentences, figures = document.reading(Sentences), document.reading(Figures)
        told: set[int] = set()
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            sentence = sentences.around(block, match.start())
            if sentence.end - sentence.start > LONGEST:
                continue
            found = [f for f in within(figures.of(block), *sentence) if f.value is not None]
            if len(found) == 1 and sentence.start and _GOING_ON.match(block.text, sentence.start):
                sentence = Span(sentences.around(block, sentence.start - 1).start, sentence.end)
                found = [f for f in within(figures.of(block), *sentence) if f.value is not None]
            if not 3 <= len(found) <= _MOST or _ELSE.search(block.text, *sentence):
                continue
            if sum(1 for _ in _CUES.finditer(block.text, *sentence)) > 1:
                continue
            average = average_of(found, Span(*match.span()))
            if not average or id(average.figure) in told or _agrees(average):
                continue
            if not document.reading(SharedSums).tells(average.figure):
                told.add(id(average.figure))
                yield _hit(document, average)


def _mean(average: Average) -> Interval | None:
    known = [one for one in (in_sums(f) for f in average.of) if one is not None]
    if len(known) < len(average.of):
        return None
    if average.spread:
        return None if known[1].low <= 0 else known[0] / known[1].scaled(average.per)
    if average.median:
        lows, highs = sorted(one.low for one in known), sorted(one.high for one in known)
        return Interval(median(lows), median(highs))
    total = known[0]
    for one in known[1:]:
        total += one
    return total / Interval.exactly(len(known))


def _agrees(average: Average) -> bool:
    mean, told = _mean(average), stated(average.figure)
    return mean is None or told is None or not apart(mean, told)


def _hit(document: Document, average: Average) -> Hit:
    figure, of = average.figure, average.of
    values = [f.value or 0.0 for f in of]
    mean, working = _worked(average, values)
    better = rewritten(figure, mean)
    case = document.reading(Quotations).case(figure.block, figure.start, figure.end)
    place = Place(figure.block, of[0].start, of[-1].end, f"their average is {shown(mean, 2)}")
    says = {"working": working, "mean": shown(mean, 2)}
    return Hit(figure.block, figure.start, figure.end, (better,) if better else (), case, says, (place,))


def _worked(average: Average, values: list[float]) -> tuple[float, str]:
    """What an average comes to, and how."""
    written = [shown(value, 2) for value in values]
    if average.spread:
        hours = values[1] * average.per
        return values[0] / hours, f"{written[0]} ÷ {shown(hours, 2)}"
    if average.median:
        return median(values), f"the middle of {', '.join(written)}"
    return sum(values) / len(values), f"({' + '.join(written)}) ÷ {len(values)}"
