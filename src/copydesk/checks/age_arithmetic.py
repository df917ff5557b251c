"""`extends: age-arithmetic`: an age that does not follow from a birth and the year it is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import ClassVar, NamedTuple

from copydesk.arithmetic.calendar import day_of
from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.dates.doubts import mistaken
from copydesk.readings.dates.issue import Issue
from copydesk.readings.dates.lives import Age, Event, Life, deaths, lives, told_ages
from copydesk.readings.dates.periods import Period, ages, period
from copydesk.readings.dates.vocabulary import POINT
from copydesk.readings.figures import Figures
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

# How many sentences may lie between a birth and an age of the same person.
_APART = 2
# News is printed up to so many days after it was written.
_STALE = 31


@cache
def _kin() -> re.Pattern[str]:
    """Somebody else, beside whom an age or a birth may not be that of the person spoken of."""
    return re.compile(
        r"\b(?:sons?|daughters?|child|children|baby|babies|twins?|boys?|girls?|(?:half-|step)?(?:brothers?|sisters?)|siblings?|mothers?|fathers?|parents?|mum|mom|dad"
        r"|wife|husband|spouse|partner|widow(?:er)?|fianc[ée]e?|grand(?:sons?|daughters?|child|children|mothers?|fathers?|parents?)|aunt|uncle|nephews?|nieces?"
        r"|cousins?|couple|namesake|survive[sd]?|survivors?|named after|pupils?|students?|Jr\.?|Sr\.?)(?![\w’'-]|\s(?:of|to)\b)"
        r"|\b(?:his|her|their|whose)\s[\w-]+(?:\s[\w-]+)?,\s(?:who\swas\s)?born\b"
    )


@cache
def _switch() -> re.Pattern[str]:
    """Another subject that begins between a birth and an age."""
    return re.compile(
        r"(?:;|:|\band|\bbut|\bwhile|\bwhereas|\bthan|\bwith|\bas)\s(?:the\s|an?\s|his\s|her\s|their\s|[A-Z][\w’'-]+)"
    )


@cache
def _subjunctive() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:would|could|might|should)\b[^.,;]{0,20}\Z|\bif\b[^.;]{0,30}\Z|\b(?:about|around|nearly|almost|over|under|some)\s\Z"
    )


@cache
def _then() -> re.Pattern[str]:
    """The date right behind an age, or that of what happened at it."""
    gap = r"(?:(?!\b(?:and|but|after|before|since|until|who|which|whose|having|following|born)\b)[^.;:,()\d]){2,60}?"
    return re.compile(
        rf"(?:\s(?:years\sold|years\sof\sage))?,?\s(?:(?:when|as)\s{gap}\s)?(?:in|on|by)\s(?:the\s(?:spring|summer|autumn|fall|winter)\sof\s)?(?P<point>{POINT})"
    )


@cache
def _before() -> re.Pattern[str]:
    """The date right before the words of an age."""
    return re.compile(
        rf"(?P<point>{POINT})(?:,?\s(?:and\s)?(?:when|while)|,?\s(?:he|she|who|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)(?:,|\s(?:was|had))?|,|\s(?:and|was|had))?\s?\Z"
    )


@cache
def _dead() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<verb>(?:has\s|have\s)?died|dies|dead|death|passed away|was killed|was executed)\b(?:(?!\b(?:and|but|when|while|who|whose)\b)[^.;:\d]|\b\d{4}\b){0,60}\Z"
    )


_WHEN_DEAD = re.compile(r"(?:\syears\sold)?\s(?:when|at the time that)\s(?:he|she)\s(?:died|passed away|was killed)")
_NEXT_BORN = re.compile(r",?\s(?:who\s)?(?:was\s)?born\b|\s\((?:born|b\.)")
_HE = re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|hers?)\b", re.IGNORECASE)
_NEW_YEAR = re.compile(
    r"[^.;]{0,30}?\b(?P<which>this|next|last)\s(?:year|month|week|spring|summer|autumn|fall|winter)\b"
)
_FOUR = re.compile(r"(?<![\d.,])(?:1\d|20)\d\d(?![\d%])")


class _Told(NamedTuple):
    """An age and the time it is told of; `event` is None for the day of the document."""

    age: Age
    when: Period
    event: Event | None


@dataclass(frozen=True, eq=False, repr=False)
class AgeArithmetic(Check):
    """Flags an age that somebody born when the text says cannot have had at the time that the text says.

    Where both are years, two ages are possible. An age of the present is held against the day of the document, where that
    is known. Silent where somebody else may be meant: where relatives are spoken of, or two people.
    """

    says: ClassVar[tuple[str, ...]] = ("born", "then", "right")

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words for births; lives in brackets are told by their years."""
        return (Phrase(0, r"\w+", re.IGNORECASE, [(word, 0) for word in ("born", "b", "birth", "dob", "birthdate")]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        blocks: dict[int, Block] = {id(s.block): s.block for s in document.reading(Sightings).of(self, self.phrases)}
        for figure in document.reading(Figures).all:
            if figure.kind == "year" and figure.low != figure.high and figure.value is not None:
                blocks[id(figure.block)] = figure.block
        for block in document.blocks:
            if id(block) in blocks and not mistaken(block):
                yield from self._in_block(document, block)

    def _in_block(self, document: Document, block: Block) -> Iterator[Hit]:
        sentences = document.reading(Sentences).of(block)
        born = [(n, life) for n, s in enumerate(sentences) for life in lives(block.text, s.start, s.end)]
        if not born:
            return
        for n, sentence in enumerate(sentences):
            same = [life for at, life in born if at == n]
            near = same or [life for at, life in born if abs(at - n) <= _APART]
            if len(near) != 1 or (not same and len(born) > 1):
                continue
            at = next(at for at, life in born if life is near[0])
            scope = Span(min(sentence.start, sentences[at].start), max(sentence.end, sentences[at].end))
            if _two_people(block.text, scope) or (at != n and not _goes_on(block.text, sentences[at], sentence)):
                continue
            for age in told_ages(block.text, sentence.start, sentence.end):
                told = _told(document, block.text, sentence, near[0], age, scope)
                if told and _fits(document, block.text, near[0], told) is False:
                    yield _hit(document, block, near[0], told)


def _two_people(text: str, scope: Span) -> bool:
    part = text[scope.start : scope.end]
    return bool(_kin().search(part) or (_HE.search(part) and _SHE.search(part)))


def _goes_on(text: str, born: Span, told: Span) -> bool:
    """Whether the later of two sentences goes on about the person of the earlier."""
    first, later = sorted((born, told))
    words = text[later.start : later.end]
    if re.match(r"(?:[“\"]?(?:In|On|At|By)\s[^.]{0,40}?,\s)?(?:[Hh]e|[Ss]he)\b", words):
        return True
    name = re.match(r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Lady)\.?\s)?([A-Z][\w’'-]+)\b(?!\s[A-Z])", words)
    return name is not None and re.search(rf"\b{re.escape(name[1])}\b", text[first.start : first.end]) is not None


def _told(document: Document, text: str, sentence: Span, life: Life, age: Age, scope: Span) -> _Told | None:
    """When an age was had, as far as it can be told, if it is that of the person born."""
    if life.start <= age.place.start < life.end or _subjunctive().search(text, sentence.start, age.place.start):
        return None
    if _subjunctive().search(text[sentence.start : age.start]):
        return None
    between = text[life.end : age.start] if life.end <= age.start else text[age.end : life.start]
    if sentence.start <= life.start < sentence.end and _switch().search(between):
        return None
    if age.how in ("apposed", "old"):
        return _of_today(document, text, sentence, life, age)
    if age.how == "at" and not _is_somebodys(text, sentence, age):
        return None
    event = _dated(text, sentence, age)
    if event and not (event.start < life.end and life.start < event.end):
        return _Told(age, event.when, event)
    if _WHEN_DEAD.match(text, age.end) or (
        age.how in ("at", "decade") and _dead().search(text[sentence.start : age.start])
    ):
        return _at_death(document, text, sentence, life, age, scope)
    present = age.how == "is" or (age.how == "turn" and text.startswith(("turns", "turning", "turn "), age.start))
    if not present or _other_years(document, text, sentence, life):
        return None
    return _today(document, age)


def _is_somebodys(text: str, sentence: Span, age: Age) -> bool:
    """Whether "aged 57" is said of one person, and "at 57" is an age: not "pupils aged 12", "sold at 57"."""
    before = text[sentence.start : age.start].rstrip()
    if not before or before[-1] in ",()–—" or before[-1].isdigit() or _dead().search(before):
        return True
    last = before.split()[-1].lower()
    if text.startswith(("aged", "age "), age.start):
        return last in ("was", "is", "when", "then", "now", "at")
    if text.startswith(("at the", "at age", "at a"), age.start):
        return True
    return (
        re.search(
            r"\b(?:joined|retired|married|left|became|started|began|moved|graduated|enlisted|emigrated|won|debuted|signed)\b[^.;,]{0,40}\Z",
            before,
        )
        is not None
    )


def _dated(text: str, sentence: Span, age: Age) -> Event | None:
    """The event with a date that an age stands beside."""
    match = _then().match(text, age.end, sentence.end)
    if match is None:
        match = _before().search(text[sentence.start : age.start])
        offset = sentence.start
    else:
        offset = 0
    when = period(match["point"] + " ") if match else None
    return Event(when, offset + match.start("point"), offset + match.end("point")) if match and when else None


def _at_death(document: Document, text: str, sentence: Span, life: Life, age: Age, scope: Span) -> _Told | None:
    event = life.died
    if event is None:
        found = deaths(text, scope.start, scope.end)
        event = found[0] if len(found) == 1 else None
    if event:
        return _Told(age, event.when, event)
    verb = _dead().search(text[sentence.start : age.start])
    just = verb and verb["verb"].startswith(("has", "have", "dies"))
    return _today(document, age) if just and not _other_years(document, text, scope, life) else None


def _of_today(document: Document, text: str, sentence: Span, life: Life, age: Age) -> _Told | None:
    """An age beside a name or in place of one: it is of the day of the document where the birth stands beside it."""
    ahead = _NEXT_BORN.match(text, age.end) is not None
    lead = text[life.end : age.start] if life.end <= age.start else "…"
    behind = re.fullmatch(r",\s(?:the\s|[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,2})?", lead) is not None
    first = (
        age.how == "apposed"
        and life.start >= sentence.end
        and not re.search(r"[,;(]", text[sentence.start : age.start])
    )
    if not (ahead or behind or first) or _other_years(document, text, sentence, life):
        return None
    return _today(document, age)


def _other_years(document: Document, text: str, sentence: Span, life: Life) -> bool:
    """Whether a sentence names a year that is neither that of the birth nor that of the document."""
    day = document.reading(Issue).day
    rest = text[sentence.start : sentence.end]
    if sentence.start <= life.born.start < sentence.end:
        rest = text[sentence.start : life.born.start] + text[life.born.end : sentence.end]
    return any(day is None or int(year[0]) != day.year for year in _FOUR.finditer(rest))


def _today(document: Document, age: Age) -> _Told | None:
    day = document.reading(Issue).day
    return _Told(age, Period(day_of(day.number - _STALE), day), None) if day and day.number > _STALE else None


def _fits(document: Document, text: str, life: Life, told: _Told) -> bool | None:
    allowed = _allowed(document, text, life, told)
    return None if not allowed else any(told.age.low <= one <= told.age.high for one in allowed)


def _allowed(document: Document, text: str, life: Life, told: _Told) -> range:
    """The ages that are possible."""
    born, when = life.born.when, told.when
    if told.age.how not in ("turn", "birthday") or born.first.year != born.last.year:
        return ages(born, when)
    if told.event:
        return range(when.first.year - born.year, when.last.year - born.year + 1)
    day = document.reading(Issue).day
    year = day.year if day else 0
    named = _NEW_YEAR.match(text, told.age.end)
    shift = {"this": (0, 0), "next": (0, 1), "last": (-1, 0)}[named["which"]] if named else (0, 1)
    return range(year + shift[0] - born.year, year + shift[1] - born.year + 1)


def _hit(document: Document, block: Block, life: Life, told: _Told) -> Hit:
    age, text = told.age, block.text
    allowed = list(_allowed(document, text, life, told))
    written = text[age.place.start : age.place.end]
    better: tuple[str, ...] = ()
    if written.isdecimal() and len(allowed) < 3:
        better = tuple(str(one) for one in allowed)
    related = [Place(block, life.born.start, life.born.end, "the birth")]
    then = "the draft is dated"
    if told.event:
        related.append(Place(block, told.event.start, told.event.end, "the time of this age"))
        then = text[told.event.start : told.event.end]
    else:
        day = document.reading(Issue).day
        then = str(day.year) if day else ""
    right = str(allowed[0]) if len(allowed) == 1 else f"{allowed[0]} or {allowed[-1]}"
    if len(allowed) > 2:
        right = f"{allowed[0]} to {allowed[-1]}"
    says = {"born": text[life.born.start : life.born.end], "then": then, "right": right}
    case = document.reading(Quotations).case(block, age.place.start, age.place.end)
    return Hit(block, age.place.start, age.place.end, better, case, says, tuple(related))
