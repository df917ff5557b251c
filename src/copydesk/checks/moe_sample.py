"""`extends: moe-sample`: margins of error smaller than so few people can give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar, NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.figures import Figures
from copydesk.readings.figures.rewriting import shown
from copydesk.readings.late import Late
from copydesk.readings.nearby import figures_in
from copydesk.readings.polls import Margin, Polls, Sample
from copydesk.readings.polls.confidence import confidence, half_width
from copydesk.readings.quotations import Quotations

# A population of so many times the sample or fewer makes the margin of error smaller, by more than two in a hundred: Cochran, Sampling Techniques.
_SMALL_POPULATION = 20


@cache
def _other_design() -> re.Pattern[str]:
    """What says that the sample is no simple one, or that the margin is none of a share near a half."""
    return re.compile(
        r"design[- ]effect|finite population|population correction|credib\w+ interval|bayes|\baverag|aggregat|\bpool(?:ed|ing)\b"
        r"|\bcombin(?:ed?|es|ing)\b|\brolling\b|\btracking\b|\bmodel(?:s|led|ed|ling)?\b|meta-analysis|\bMRP\b"
        r"|\b(?:each|every|a|per) (?:night|day|week|month|wave|quarter)\b|\b(?:nightly|daily|weekly) (?:sample|interview|poll)"
        r"|\beach of\b|\bin each\b|\badults each\b|\bcensus\b|\ball (?:of (?:the|its) )?\d|\beach\b(?= (?:poll|survey|state|country))"
        r"|\bfor (?:an? |the )?(?:share|result|part(?:y|ies)|figure|percentage|value|answer|candidate)s? (?:of|at|on|near|around|close|with|polling|as)\b"
        r"|\bfor (?:that|this|each|such an?) (?:figure|share|number|result|estimate|party|candidate|percentage)|\bquick count\b|\bdifference between"
        r"|\b(?:unemployment|jobless|poverty|inflation|participation|crime|vaccination) rate\b|\bstratified\b|\bpreci(?:se|sion) gain",
        re.IGNORECASE,
    )


_OF_THE = Late(r"(?:\s[\w-]+){0,2} (?:out )?of (?:the|its|their|our|his|her|all)\b[\w\s'’-]{0,30}")


_POPULATION_FIRST = Late(r"\bof (?:the|its|their|our|all)\s(?:[\w'’-]+\s){0,3}\Z", re.IGNORECASE)
_WAS_ASKED = Late(
    r"(?:\s[\w-]+){0,3}\s(?:who|polled|surveyed|interviewed|asked|questioned|respondents|interviews|sampled)\b",
    re.IGNORECASE,
)


class MoeSample(Check):
    """Flags a margin of error that is smaller than the sample allows, rounding and the stated confidence allowed for.

    The sample is the largest that is told near the margin. Silent where the draft speaks of a design effect, a small
    population, an average or a model, or asks day by day.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("sample", "least", "confidence")

    def hits(self, document: Document) -> Iterator[Hit]:
        polls = document.reading(Polls)
        asked: dict[int, _Asked | None] = {}  # by block: a block may tell many margins
        for margin in polls.margins:
            if id(margin.block) not in asked:
                asked[id(margin.block)] = _asked(document, polls.around(margin.block))
            told = asked[id(margin.block)]
            if told is None or margin.points.high >= told.least.low:
                continue
            sample = told.sample
            usual = half_width(Interval.exactly(sample.value), told.level) or told.least
            yield Hit(
                margin.block,
                margin.start,
                margin.end,
                better=_better(margin, usual.low),
                case=document.reading(Quotations).case(margin.block, margin.start, margin.end),
                says={"sample": sample.text, "least": shown(usual.low, 1), "confidence": shown(told.level, 0)},
                related=(Place(sample.block, sample.start, sample.end, "how many were asked"),),
            )


class _Asked(NamedTuple):
    """The largest sample that is told near a margin, how sure that is, and the margin of error that it has."""

    sample: Sample
    level: float
    least: Interval


def _asked(document: Document, blocks: list[Block]) -> _Asked | None:
    """How many were asked, by the blocks that tell of one poll; None where they do not say, or it was no simple sample."""
    samples = [sample for block in blocks for sample in document.reading(Polls).samples(block)]
    told = " ".join(block.text for block in blocks)
    level = confidence(told)
    if not samples or level is None or _other_design().search(told):
        return None
    sample = max(samples, key=lambda s: s.size.high)
    least = half_width(sample.size, level)
    if least is None or _of_a_population(document, samples) or _wide(document, blocks, samples):
        return None
    return _Asked(sample, level, least)


def _of_a_population(document: Document, samples: list[Sample]) -> bool:
    """Whether a sample is told to be of so many people: "900 of the 1,000 members", "of the 1,200 voters, 1,000"."""
    for sample in samples:
        text, start, end = sample.block.text, sample.start, sample.end
        if (
            len(samples) > 1
            and _POPULATION_FIRST.search(text, max(0, start - 60), start)
            and not _WAS_ASKED.match(text, end)
        ):
            return True
        following = figures_in(document, sample.block, end, end + 60)
        if any(_OF_THE.fullmatch(text, end, figure.start) for figure in following):
            return True
    return False


_POPULATION = Late(
    r"\b(?:residents|inhabitants|people|members|employees|staff|students|pupils|teachers|workers|households|population|doctors|nurses|firms"
    r"|companies|souls|villagers|delegates|lawmakers|owners|officers|farmers|shareholders|subscribers|customers)\b",
    re.IGNORECASE,
)


def _wide(document: Document, blocks: list[Block], samples: list[Sample]) -> bool:
    """Whether so large a part of a population was asked that the margin is smaller for it."""
    fewest = min(sample.value for sample in samples)
    told = {(id(sample.block), sample.start) for sample in samples if sample.sure}
    return any(
        figure.kind == "count"
        and figure.value is not None
        and fewest < figure.value < _SMALL_POPULATION * fewest
        and (id(block), figure.start) not in told
        and _POPULATION.search(figure.unit)
        for block in blocks
        for figure in document.reading(Figures).of(block)
    )


def _better(margin: Margin, usual: float) -> tuple[str, ...]:
    number = re.match(r"\d+(?:\.\d+)?", margin.text)
    if number is None:
        return ()
    text = shown(usual, 1) + margin.text[number.end() :]
    return (re.sub(r"\bpoint\b(?= |$)", "points", text) if "-" not in margin.text else text,)
