"""`extends: average-mismatch`: an average that is not that of the figures beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.precision import stated
from copydesk.readings.figures.rewriting import rewritten, shown
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.quotations import Quotations
from copydesk.readings.runs import apart, in_sums, runs
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

# Other means than the sum by the number, figures of something else, and figures that are not all.
_ELSE = re.compile(
    r"\b(?:weight\w*|medians?|rolling|moving|harmonic|geometric|trimmed|adjusted|seasonally|cumulative|includ\w+|among|such as|for example|"
    r"not out|rang\w+|national|class|typical|career|lifetime|usual|normal|long-term|league|industry|historic\w*|expected|forecast|target|"
    r"estimated|projected|respectively|at least|annuali[sz]ed|compound\w*|overall|excluding|outliers?|discard\w*|dropp\w+|handicap|"
    r"batting|bowling|dow|nikkei|wickets?|innings)\b",
    re.IGNORECASE,
)
_CUES = re.compile(r"\baverag(?:e|es|ed|ing)\b|\bmean\b(?=\s(?:of|is|was))", re.IGNORECASE)
_OF = re.compile(
    r"(?:\s(?!of\b|for\b|at\b|is\b|was\b|to\b|than\b|in\b|over\b)(?P<noun>[\w’'-]+)){0,3}?(?:\s(?:of|at|is|was|being|to|came to|comes to|out at|out to|came out at|equals)|:|,)?"
    r"\s(?:only\s|just\s|exactly\s|about\s|around\s|roughly\s|some\s|nearly\s|almost\s|over\s|more\sthan\s)?\Z"
)
_SERIES = re.compile(
    r"\sof\s(?:the\s|these\s|those\s|its\s|their\s|his\s|her\s)?(?:(?!for\b|over\b|from\b|across\b|in\b)[A-Za-z’'-]+\s){0,4}?[(:]?\Z"
)
_IS = re.compile(
    r"(?:\s[\w’'-]+)?\)?,?\s(?:is|was|equals|=|would\sbe|works\sout\s(?:at|as|to)|comes\s(?:out\s)?(?:to|at)|came\s(?:out\s)?(?:to|at)|makes|gives|gave)\s(?:only\s|just\s|exactly\s)?\Z"
)
_AFTER = re.compile(
    r"(?:\s(?:\w+\s){0,2}?(?:for|over|from|across|in|on|with|of|after)|:|\s[(–—]|,)\s?(?:(?:scores?|marks?|results?|readings?|values?|grades?|rounds?|tests?|of|the|his|her|its|their)\s){0,4}\Z"
)
_BEFORE = re.compile(
    r"(?:\s(?!than\b|against\b|above\b|below\b|beat\b|beating\b|but\b|while\b|versus\b|compared\b|where\b)[\w’'-]+){0,6}?\s?[,;:(–—]*\s?"
    r"(?:(?:or|for|giving|gives?|gave|making|makes?|made|with|which|yielding|yields?|producing|meaning|that|is|are|and|to|so|thus|hence|on|"
    r"an?|the|their|his|her|its|whose)\s)*\Z"
)
_AGAINST = re.compile(
    r"\b(?:than|against|above|below|beat|but|while|versus|compared|where|as against|last year|unlike|from a|up from|down from)\b"
)
_PER = re.compile(
    r"(?:\s(?P<noun>[\w’'-]+))?(?:\s[\w’'-]+)?\s(?:an?|per|each|every)\s(?P<unit>\w+)|(?:\s(?P<noun2>[\w’'-]+))?(?:,\s)?\s(?P<daily>daily|weekly|monthly|yearly|annually)\b"
)
_OVER = re.compile(
    r"(?:\s[\w’'-]+){0,4}?\s(?:in|over|across|during|for|from|within|on)\s(?:the\s|its\s|his\s|her\s|their\s|first\s|last\s|all\s|just\s|only\s|those\s|these\s)*\Z"
)
_DAILY = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"}


class Average(NamedTuple):
    """An average as stated, and the figures that it is of: all of them, or a total and what it is spread over."""

    figure: Figure
    of: Sequence[Figure]
    spread: bool = False


@dataclass(frozen=True, eq=False, repr=False)
class AverageMismatch(Check):
    """Flags an average that is not that of the figures beside it: "3, 5 and 7, an average of 6", "30 goals in ten games, an average of four a game".

    Silent on medians, weighted and rolling averages, and where the figures are not all that there are. `says`: `working`,
    the sum, and `mean`, what it comes to. Cases: `stated`, `quoted`.
    """

    says: ClassVar[tuple[str, ...]] = ("working", "mean")

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words for an average."""
        return (
            Phrase(0, r"(?:averag(?:e|es|ed|ing)|(?<=the )mean(?= (?:of|is|was)\b)|(?<=a )mean(?= (?:of|\w+ of)\b)|(?<=on )average)\b", re.IGNORECASE,
                   [(word, 0) for word in ("average", "averages", "averaged", "averaging", "mean")]),
        )  # fmt: skip

    def hits(self, document: Document) -> Iterator[Hit]:
        sentences, figures = document.reading(Sentences), document.reading(Figures)
        told: set[int] = set()
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            sentence = sentences.around(block, match.start())
            found = [f for f in figures.of(block) if sentence.start <= f.start < sentence.end and f.value is not None]
            if len(found) < 3 or _ELSE.search(block.text, *sentence):
                continue
            if sum(1 for _ in _CUES.finditer(block.text, *sentence)) > 1:
                continue
            average = _average(found, Span(*match.span()))
            if average and id(average.figure) not in told and not _agrees(average):
                told.add(id(average.figure))
                yield _hit(document, average)


def _average(figures: list[Figure], cue: Span) -> Average | None:
    """The average that a cue tells, with the figures of its sentence that it is of."""
    listed = runs(figures)
    text = figures[0].block.text
    for run in listed:  # "the average of 3, 5 and 7 is 6"
        if run[0].start > cue.end and _SERIES.match(text[: run[0].start], cue.end):
            after = next((f for f in figures if f.start > run[-1].end), None)
            if after and _IS.fullmatch(text, run[-1].end, after.start):
                return _of(after, run)
            return None
    figure = _told(figures, cue)
    if figure is None:
        return None
    for run in listed:
        first, last = run[0], run[-1]
        if figure in run:
            continue
        if first.start > figure.end and _AFTER.fullmatch(text, figure.end, first.start):
            return _of(figure, run)
        begun = min(cue.start, figure.start)
        if last.end <= begun and not _AGAINST.search(text, last.end, begun):
            between = [f for f in figures if last.end < f.start < begun and f.kind != "duration"]
            if not between and len(text[last.end : begun].split()) < 12:
                return _of(figure, run)
    return _spread(figures, figure, cue)


def _told(figures: list[Figure], cue: Span) -> Figure | None:
    """The figure of an average: "an average of 6", "averaging 6", "6 on average"."""
    text = figures[0].block.text
    after = next((f for f in figures if f.start >= cue.end), None)
    if after and after.start - cue.end < 40 and _OF.match(text[: after.start], cue.end):
        return after
    before = next((f for f in reversed(figures) if f.end <= cue.start), None)
    if before and re.fullmatch(r"(?:\s[\w’'-]+){0,4}?,?\son\s", text[before.end : cue.start]):
        return before
    return None


def _of(figure: Figure, run: list[Figure]) -> Average | None:
    """An average of figures that it can be compared with."""
    last = run[-1]
    same = (figure.kind, figure.unit) == (last.kind, last.unit) or (
        figure.kind in ("count", "age") and run[0].kind in ("count", "age")
    )
    if (
        figure.kind == "count"
        and last.kind == "count"
        and figure.unit
        and last.unit
        and figure.unit.lower() != last.unit.lower()
    ):
        same = False
    bare = figure.kind == "count" and not figure.unit and last.kind in ("duration", "measure")
    return Average(figure, run) if same or bare else None


def _spread(figures: list[Figure], figure: Figure, cue: Span) -> Average | None:
    """A total and what it is spread over: "30 goals in ten games, an average of three a game"."""
    text = figure.block.text
    before = [f for f in figures if f.end <= min(cue.start, figure.start)]
    per = _PER.match(text, figure.end)
    if len(before) != 2 or per is None:
        return None
    total, over = before
    unit = _DAILY[per["daily"]] if per["daily"] else per["unit"]
    counts = over.unit.lower().removesuffix("s")
    if over.kind not in ("count", "duration") or not counts or counts != unit.lower().removesuffix("s"):
        return None
    noun = (per["noun"] or per["noun2"] or "").lower()
    named = figure.unit.lower() if figure.kind != "count" else noun
    if total.kind != figure.kind or (named and total.unit and named not in (total.unit.lower(), "each")):
        return None
    if not _OVER.fullmatch(text, total.end, over.start) or _AGAINST.search(
        text, over.end, min(cue.start, figure.start)
    ):
        return None
    return Average(figure, before, spread=True)


def _mean(average: Average) -> Interval | None:
    intervals = [in_sums(f) for f in average.of]
    if any(one is None for one in intervals):
        return None
    known = [one for one in intervals if one is not None]
    if average.spread:
        return None if known[1].low <= 0 else known[0] / known[1]
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
    mean = values[0] / values[1] if average.spread else sum(values) / len(values)
    if average.spread:
        working = f"{shown(values[0], 2)} ÷ {shown(values[1], 2)}"
    else:
        working = f"({' + '.join(shown(value, 2) for value in values)}) ÷ {len(values)}"
    better = rewritten(figure, mean)
    case = document.reading(Quotations).case(figure.block, figure.start, figure.end)
    place = Place(figure.block, of[0].start, of[-1].end, f"their average is {shown(mean, 2)}")
    says = {"working": working, "mean": shown(mean, 2)}
    return Hit(figure.block, figure.start, figure.end, (better,) if better else (), case, says, (place,))
