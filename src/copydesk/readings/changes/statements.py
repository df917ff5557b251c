"""The changes that a block tells in words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from operator import attrgetter

from copydesk.document import Block
from copydesk.readings.changes import Change
from copydesk.readings.changes.amounts import amount
from copydesk.readings.changes.ends import Told, ends
from copydesk.readings.changes.leads import from_, to
from copydesk.readings.changes.passages import sought
from copydesk.readings.changes.periods import one_period
from copydesk.readings.changes.terms import STOP, Term, terms, wholeless
from copydesk.readings.changes.times import other_period
from copydesk.readings.changes.working import alike
from copydesk.readings.figures import Figure
from copydesk.text import Span

_start = attrgetter("start")
# How far from a change its sentence is read, in characters.
_NEAR = 600


@cache
def qualified() -> re.Pattern[str]:
    """What makes a percentage another one than that of the two ends, in lower case."""
    return re.compile(
        r"\b(?:in\s(?!cash\b)[\w-]+\sterms|real-terms|by\s(?:volume|value|weight|number|area)\b|adjusted|adjusting|adjustments?|"
        r"after\sinflation|allowing\sfor|(?:at|in|on\sa)\s(?:constant|local|fixed)|constant[\s-](?:currenc\w+|exchange|prices?|dollars?)|"
        r"local\scurrenc\w+|like[\s-]for[\s-]like|organic(?:ally)?|same[\s-](?:store|shop)|comparable|underlying|seasonally|"
        r"annuali[sz]ed|compound\w*|cagr|exclud\w+|stripping|per\s(?:capita|head|person)|on\saverage|each\stime|in\seach\sof|"
        r"respectively|weighted|cumulative\w*|in\s(?:@|two|three|four|five|several)\ss(?:teps|tages)|"
        r"in\s(?:euros?|(?:us\s)?dollars?|pounds|sterling|yen|francs)\b|pro[\s-]forma|before\stax|before\sinterest|a\stime|apiece|successive\w*)"
    )


@cache
def _rounded() -> re.Pattern[str]:
    """Of what whole numbers may be rounded, though they are small."""
    return re.compile(
        r"\b(?:average[sd]?|mean|median|index|indices|score[sd]?|rates?|level|ratio|per|prices?|costs?|points|oil|crude|barrel)\b"
    )


def statements(block: Block, figures: list[Figure], sentences: list[Span], *, multiplied: bool) -> Iterator[Change]:
    """The changes that a block tells with both their ends; `multiplied` where it has a word such as "doubled"."""
    row = terms(block, figures, sentences, words=multiplied)
    if len(row) < 3:
        return
    whole, plain = _Row(row), _Row(wholeless(row))
    for term in row:
        said = amount(term)
        if said is None:
            continue
        own = whole if said.kind == "difference" else plain
        at = own.places.get(term.start, -1)
        if at < 0 or len(own.terms) < 3:
            continue
        said = said._replace(term=own.terms[at]) if said.kind == "percent" else said
        change = _change(block, ends(own.terms, at, said), sentences)
        change = change or _change(block, sought(own.terms, own.numbers, at, said), sentences)
        if change:
            yield change


class _Row:
    """Terms in a row, the place of each by its start, and the number of the sentence that each stands in."""

    def __init__(self, terms: list[Term]) -> None:
        self.terms = terms
        self.places = {one.start: n for n, one in reversed(list(enumerate(terms)))}
        self.numbers = list(accumulate(one.lead.tokens.count(STOP) for one in terms))


def _change(block: Block, told: Told | None, sentences: list[Span]) -> Change | None:
    """A change whose ends count the same thing and whose sentences make no other change of it."""
    if told is None:
        return None
    said, base, result, tight = told
    one, two = base.figure, result.figure
    if one is None or two is None or not alike(one, two) or other_period(said.term, base):
        return None
    if said.kind == "difference" and not one_period(said.term, base, result):
        return None
    around = _around(block.text, sentences, said.term.start, base.start, result.start)
    if qualified().search(around):
        return None
    led = tight or from_(base) is not None or to(result) is not None
    return Change(block, said, one, two, tight, _rounded().search(around) is not None, led)


def _around(text: str, sentences: list[Span], *places: int) -> str:
    """The sentences that hold these places, in lower case; of a dump without an end only what is near."""
    first = bisect_right(sentences, min(places), key=_start) - 1
    last = bisect_right(sentences, max(places), key=_start) - 1
    start = max(sentences[max(first, 0)].start, min(places) - _NEAR)
    return text[start : min(sentences[last].end, max(places) + _NEAR)].lower()
