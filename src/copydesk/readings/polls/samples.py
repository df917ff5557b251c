"""The samples of polls: how many were asked."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.precision import stated
from copydesk.readings.late import Late
from copydesk.readings.sentences import Sentences

# Below this no margin of error is given, and beyond it no poll is told from a census or a labour force survey.
_FEWEST, _MOST = 30, 25_000
# How far off the word for a poll may stand in the sentence, in characters.
_NEAR = 250
# So many times what is stated, at most, "more than 1,000" stands for: else a rounder number would have been named.
_BEYOND = 2.0
_PEOPLE = frozenset(
    """adults people voters respondents residents participants interviews households americans britons germans canadians australians
    registered likely men women citizens teachers students pupils parents workers employees members readers viewers users
    customers consumers doctors nurses farmers owners businesses firms companies managers executives internet shoppers drivers
    republicans democrats interviewees responses answers questionnaires persons individuals caucus-goers patients
    electors homeowners renters tenants travellers travelers subscribers developers engineers officers families taxpayers pensioners
    seniors millennials teenagers children catholics latinos hispanics californians texans floridians new scots londoners
    irish french italians spaniards japanese indians chinese poles swedes danes norwegians finns swiss austrians""".split()
)
_NEVER = frozenset(
    "votes ballots days miles dollars polls surveys seats years weeks months times stations precincts booths".split()
)


class Sample(NamedTuple):
    """How many people were asked, and the interval that this leaves open; half-open in characters of the block.

    `sure` tells that the words beside it say so, and not only what is counted in a sentence on a poll.
    """

    block: Block
    start: int
    end: int
    value: float
    size: Interval
    sure: bool = True

    @property
    def text(self) -> str:
        """The number as it is written."""
        return self.block.text[self.start : self.end]


_LEFT_OPEN = (
    r"(?:(?:about|around|some|nearly|almost|roughly|approximately|more than|over|just|under|at least|an?|the|a total of|total of|only"
    r"|fewer than|less than|another|random|representative|nationally representative|weighted|online|exactly|up to)\s+)*\Z"
)


@cache
def _before() -> re.Pattern[str]:
    """What says right before a number that so many were asked."""
    return re.compile(
        r"\b(?:poll(?:ed|s|ing)?|survey(?:ed|s|ing)?|interview(?:ed|s|ing)?|question(?:ed|ing)|quizzed|canvassed|sampled|asked|contacted"
        r"|consulted|sample(?: size)?(?:\s?[:=]| of| was| is| were)|samples? of|n\s?[=:]|size(?: of|:| was| is)?|respondents\s?[:=]"
        r"|participants\s?[:=]|spoke (?:to|with)|(?:interviews|talks|conversations) (?:with|of)|responses (?:of|from)|answers (?:of|from)"
        r"|(?:polls?|survey|questionnaire|panel|study|sample) (?:\w+ ){0,3}(?:of|among|with|by|from)|among|based on|sample\s?[:=]|base\s?[:=])\s*"
        rf"{_LEFT_OPEN}",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        r"(?:\s[\w'’-]+){0,4}?,?\s(?:were|was|had been|have been|who were|are) (?:\w+ )?"
        r"(?:polled|surveyed|interviewed|questioned|asked|contacted|sampled|canvassed|quizzed)\b"
        r"|(?:\s[\w'’-]+){0,4}?\s(?:took part|responded|answered|participated|completed|replied|surveyed|polled|interviewed|sampled|were in the sample)\b",
        re.IGNORECASE,
    )


_POLL = Late(
    r"\b(?:polls?|polled|polling|pollsters?|survey(?:s|ed|ing)?|interview(?:s|ed|ing)?|sample[sd]?|sampling|respondents?|questionnaires?)\b",
    re.IGNORECASE,
)
_COLUMN = Late(r"\b(?:sample(?: size)?|n|respondents|interviews|size|adults|voters|participants)\b", re.IGNORECASE)


def samples(document: Document, block: Block, heads: str) -> list[Sample]:
    """The samples told in a block, in order; `heads` are the heads of the row and the column of a cell."""
    figures = [f for f in document.reading(Figures).of(block) if _could_be(f)]
    if not figures:
        return []
    text = block.text
    if block.cell is not None:
        return [s for f in figures if _COLUMN.search(heads) and (s := _sample(f))]
    found = []
    for figure in figures:
        told = _before().search(text, max(0, figure.start - 80), figure.start) or _after().match(text, figure.end)
        sample = _sample(figure)
        if sample is None:
            continue
        if told:
            found.append(sample)
        elif figure.unit.lower() in _PEOPLE:
            start, end = document.reading(Sentences).around(block, figure.start)
            if _POLL.search(text, max(start, figure.start - _NEAR), min(end, figure.end + _NEAR)):
                found.append(sample._replace(sure=False))
    return found


def _could_be(figure: Figure) -> bool:
    return (
        figure.kind == "count"
        and figure.value is not None
        and _FEWEST <= figure.value <= _MOST
        and figure.value == int(figure.value)
        and figure.unit.lower() not in _NEVER
    )


def _sample(figure: Figure) -> Sample | None:
    size = stated(figure)
    if size is None or figure.value is None:
        return None
    low = max(size.low, figure.value / _BEYOND)
    return Sample(
        figure.block, figure.start, figure.end, figure.value, Interval(low, min(size.high, figure.value * _BEYOND))
    )
