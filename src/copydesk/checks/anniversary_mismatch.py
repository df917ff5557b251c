"""`extends: anniversary-mismatch`: an anniversary that is not so many years after what it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING, ClassVar

from copydesk.arithmetic.interval import Interval
from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.dates.doubts import LONGEST, Doubts
from copydesk.readings.dates.vocabulary import ANNIVERSARIES
from copydesk.readings.figures import Figures
from copydesk.readings.figures.precision import stated
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

if TYPE_CHECKING:
    from copydesk.readings.dates.anniversaries import Anniversary, Year


# The characters of a part of a block, in or beside which an anniversary may be named that years are counted to.
_NAMED = 200
# Years and decades in minutes.
_TERMS = {"year": 365.25 * 24 * 60, "decade": 3652.5 * 24 * 60}


@cache
def _counts() -> re.Pattern[str]:
    """What stands behind years that are counted to a day on which they are kept."""
    return re.compile(r"\s(?:since|on\sfrom|ago\s(?:today|this|on|to)|after|to\sthe)\b")


@cache
def _years() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])(?:1\d|20)\d\d(?!\d)")


class AnniversaryMismatch(Check):
    """Flags an anniversary that is another one in the year it is kept: the 10th of what happened 12 years before.

    The year in which it is kept stands in the sentence, or the sentence speaks of it as near, and the document has a day.
    So are the years told that are counted to that day: "marks 100 years since", "20 years to the day after".
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("base", "kept", "years")

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words for anniversaries."""
        words = ("anniversary", "wedding", "jubilee", "birthday", *ANNIVERSARIES)
        years = r"(?:\w+ly\s|its\s|their\s)?(?:[a-z]+|\d{1,3})(?:-[a-z]+)?"
        return (
            Phrase(0, r"\w+", re.IGNORECASE, [(word, 0) for word in words]),
            Phrase(
                1,
                rf"turns\s{years}(?=\sthis\syear\b)|(?:celebrat(?:es|ing)|marks|marking)\s{years}\syears(?=\s(?:of|in)\b)",
                re.IGNORECASE,
                [(word, 0) for word in ("turns", "celebrates", "celebrating", "marks", "marking")],
            ),
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        seen = document.reading(Sightings).of(self, self.phrases)
        yield from _years_since(document, {(id(block), match.start() // _NAMED) for block, _, match in seen})
        if not seen:
            return
        # Imported where a draft asks for it: most speak of nothing of the kind.
        from copydesk.readings.dates.anniversaries import anniversary, unsettled

        sentences = document.reading(Sentences)
        for block, _, match in seen:
            kept = anniversary(block.text, *match.span())
            sentence = sentences.around(block, match.start())
            if (
                kept is None
                or sentence.end - sentence.start > LONGEST
                or unsettled(block.text, sentence)
                or document.reading(Doubts).mistaken(block)
            ):
                continue
            yield from _judged(document, block, sentence, kept)


def _years_since(document: Document, named: set[tuple[int, int]]) -> Iterator[Hit]:
    """The years that are told to have gone by since something, on the day they are counted: "marks 100 years since".

    Where the anniversary is `named` close by, in the same part of a block or the next, it is judged by its name.
    """
    for figure in document.reading(Figures).all:
        if figure.kind != "duration" or figure.unit not in _TERMS or not _counts().match(figure.block.text, figure.end):
            continue
        part = figure.start // _NAMED
        if any((id(figure.block), near) in named for near in (part - 1, part, part + 1)):
            continue
        from copydesk.readings.dates.anniversaries import Anniversary, Year
        from copydesk.readings.dates.distances import distance

        far, told = distance(document, figure), stated(figure)
        if far is None or not far.since or told is None or figure.value is None:
            continue
        term = _TERMS[figure.unit]
        # A round number is meant as it stands where the day is kept.
        if not figure.approximate:
            told = Interval(figure.value - 0.5, figure.value + 0.5)
        if not told.scaled(term).meets(far.length) and not document.reading(Doubts).mistaken(figure.block):
            since, until = Year(far.since, far.place), Year(far.until, far.kept)
            number = re.match(r"\d+", figure.text) if figure.unit == "year" else None
            digits = Span(figure.start, figure.start + (number.end() if number else 0))
            kept = Anniversary(int(figure.value), figure.start, figure.end, digits)
            yield _hit(document, figure.block, kept, since, until)


def _judged(document: Document, block: Block, sentence: Span, kept: Anniversary) -> Iterator[Hit]:
    from copydesk.readings.dates.anniversaries import Year, kept_in, leads_up
    from copydesk.readings.dates.anniversary_bases import base, begun, this_day
    from copydesk.readings.dates.issue import Issue
    from copydesk.readings.dates.kept_now import cued, past, soon, years

    text, scope = block.text, _scope(document, block, sentence)
    day = document.reading(Issue).day
    today = this_day(text, scope, day) if day else None
    since = base(text, sentence, kept) or begun(text, scope, sentence, kept) or today
    since = since or _settled(document, text, sentence, kept)
    if since is None:
        return
    told = kept_in(text, sentence, kept, since)
    if told:
        late = told.year - since.year - kept.years
        if late and told.year > since.year and not (leads_up(text, sentence, kept) and late == -1):
            yield _hit(document, block, kept, since, told)
        return
    due = since.year + kept.years
    if (
        day is None
        or any(int(year[0]) == due for year in _years().finditer(text, *_around(text, kept)))
        or since.year >= day.year
    ):
        return
    near = years(text, sentence, kept, day)
    if kept.what == "founding" and not near:
        near = [day.year] if cued(text, sentence) else [day.year - 1, day.year, day.year + 1]
    if not near and today == since and not past(text, sentence):
        near = [day.year]
    # A plan may look far ahead.
    if near and due not in near and not (due > day.year and leads_up(text, sentence, kept) and not soon(text, kept)):
        yield _hit(document, block, kept, since, Year(near[0], Span(0, 0)))


def _settled(document: Document, text: str, sentence: Span, kept: Anniversary) -> Year | None:
    """The year behind "of … in" where it can be no other than that of the event."""
    from copydesk.readings.dates.anniversaries import kept_in
    from copydesk.readings.dates.anniversary_bases import either
    from copydesk.readings.dates.issue import Issue
    from copydesk.readings.dates.kept_now import cued, years

    since = either(text, sentence, kept)
    if since is None:
        return None
    told, day = kept_in(text, sentence, kept, since), document.reading(Issue).day
    if told:
        return since if since.year < told.year else None
    if cued(text, sentence):
        return since
    return since if day and since.year < day.year - 1 and years(text, sentence, kept, day) else None


def _around(text: str, kept: Anniversary) -> tuple[int, int]:
    return max(0, kept.start - LONGEST), min(len(text), kept.end + LONGEST)


def _scope(document: Document, block: Block, sentence: Span) -> Span:
    """A sentence and the one before it, of which it may speak on, and the one behind it if that speaks on of it."""
    sentences = document.reading(Sentences)
    before = sentences.around(block, max(0, sentence.start - 2))
    behind = sentences.around(block, min(sentence.end + 1, len(block.text) - 1))
    goes_on = re.match(
        r"(?:It|They|He|She|The\s\w+)\s(?:was|were|had|opened|began|married)\b", block.text[behind.start : behind.end]
    )
    return Span(max(before.start, sentence.start - LONGEST), behind.end if goes_on else sentence.end)


def _hit(document: Document, block: Block, kept: Anniversary, since: Year, told: Year) -> Hit:
    text = block.text
    apart = told.year - since.year
    related = [Place(block, *since.place, "the year it is of")]
    if told.place.end:
        related.append(Place(block, *told.place, "the year it is kept in"))
    better: tuple[str, ...] = ()
    written = text[kept.digits.start : kept.digits.end]
    if written[:1].isdigit() and apart > 0:
        ordinal = f"{apart}{'th' if 10 < apart % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(apart % 10, 'th')}"
        other = str(apart) if written.isdecimal() else ordinal
        better = (text[kept.start : kept.digits.start] + other + text[kept.digits.end : kept.end],)
    case = document.reading(Quotations).case(block, kept.start, kept.end)
    says = {"base": since.year, "kept": told.year, "years": f"{apart} year{'s' * (apart != 1)}"}
    return Hit(block, kept.start, kept.end, better, case, says, tuple(related))
