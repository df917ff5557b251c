"""`extends: age-arithmetic`: an age that does not follow from a birth and the year it is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING, ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.dates.doubts import LONGEST, Doubts
from copydesk.readings.figures import Figures
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

if TYPE_CHECKING:
    from copydesk.readings.dates.ages_now import Scene, Told
    from copydesk.readings.dates.lives import Age, Life

# How many sentences may lie between a birth and an age of the same person.
_APART = 2
# So many characters before two sentences may name who they call "he".
_NAMED = 200


_DASHES = frozenset("-–—")


@cache
def _kin() -> re.Pattern[str]:
    """Somebody else, beside whom an age or a birth may not be that of the person spoken of."""
    return re.compile(
        r"\b(?:sons?|daughters?|child|children|baby|babies|twins?|boys?|girls?|(?:half-|step)?(?:brothers?|sisters?)|siblings?|mothers?|fathers?|parents?|mum|mom|dad"
        r"|wife|husband|spouse|partner|widow(?:er)?|fianc[ée]e?|grand(?:sons?|daughters?|child|children|mothers?|fathers?|parents?)|aunt|uncle|nephews?|nieces?"
        r"|cousins?|couple|namesake|survive[sd]?|survivors?|named after|pupils?|(?<!as a )(?<!was a )students?|Jr\.?|Sr\.?)(?![\w’'-]|\s(?:of|to|said|says|told|confirmed|announced|added|wrote)\b)"
        r"|\b(?:his|her|their|whose)\s[\w-]+(?:\s[\w-]+)?,\s(?:who\swas\s)?born\b"
    )


@cache
def _disputed() -> re.Pattern[str]:
    """Words that tell two ages of one person, or count years in another way."""
    return re.compile(
        r"\b(?:passport|claim\w*|lied|pretend\w*|suppos\w+|reckon\w*|disput\w+|uncertain|unclear|census|thought|believed)\b"
    )


@cache
def _bond() -> re.Pattern[str]:
    """What joins an age and a birth of one subject, with no room for another: "who is 58 and was born in 1973"."""
    return re.compile(r"(?:\s?(?:,|years\sold|years\sof\sage|and\b|who\b|was\b|is\b))*\s?")


@cache
def _he() -> re.Pattern[str]:
    return re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE)


@cache
def _she() -> re.Pattern[str]:
    return re.compile(r"\b(?:she|hers?)\b", re.IGNORECASE)


class AgeArithmetic(Check):
    """Flags an age that somebody born when the text says cannot have had at the time that the text says.

    Where both are years, two ages are possible. An age of the present is held against the day of the document, where that
    is known. Silent where somebody else may be meant: where relatives are spoken of, or two people.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("born", "then", "right")

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words for births; lives in brackets are told by their years."""
        return (Phrase(0, r"\w+", re.IGNORECASE, [(word, 0) for word in ("born", "b", "birth", "dob", "birthdate")]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        blocks = {id(sighting.block) for sighting in document.reading(Sightings).of(self, self.phrases)}
        for figure in document.reading(Figures).all:
            if (figure.kind == "year" and figure.low != figure.high and figure.value is not None) or (
                figure.kind == "date" and figure.block.text[figure.end : figure.end + 2].strip() in _DASHES
            ):
                blocks.add(id(figure.block))
        for block in document.blocks:
            if id(block) in blocks and not document.reading(Doubts).mistaken(block):
                yield from _in_block(document, block)
        if blocks:
            yield from _apart_from_life(document, blocks)
        if any(block.cell for block in document.blocks):
            yield from _in_tables(document)


def _in_tables(document: Document) -> Iterator[Hit]:
    """The ages of the present in tables that give births beside them."""
    from copydesk.readings.dates.periods import ages
    from copydesk.readings.dates.tabled import present

    for age, born, begun, now in present(document):
        allowed = tuple(str(one) for one in ages(begun, now))
        says = {"born": born.text.strip(), "then": str(now.last.year), "right": " or ".join(allowed)}
        case = document.reading(Quotations).case(age.block, age.start, age.end)
        places = (Place(born, 0, len(born.text), "the birth"),)
        yield Hit(age.block, age.start, age.end, allowed, case, says, places)


def _apart_from_life(document: Document, blocks: set[int]) -> Iterator[Hit]:
    """The ages at death in other blocks than the births."""
    from copydesk.readings.dates.periods import ages
    from copydesk.readings.dates.records import graves

    for grave in graves(document, blocks):
        (begun, born, at), (over, died, then) = grave.born, grave.died
        allowed = ages(begun, over)
        if grave.years not in allowed and not document.reading(Doubts).mistaken(grave.block):
            places = (Place(born, *at, "the birth"), Place(died, *then, "the time of this age"))
            says = {"born": born.text[slice(*at)].strip(), "then": died.text[slice(*then)].strip()}
            says["right"] = " or ".join(map(str, allowed))
            case = document.reading(Quotations).case(grave.block, *grave.place)
            yield Hit(grave.block, *grave.place, tuple(map(str, allowed)), case, says, places)


def _in_block(document: Document, block: Block) -> Iterator[Hit]:
    # Imported where a draft asks for it: most speak of nothing of the kind.
    from copydesk.readings.dates.age_times import told
    from copydesk.readings.dates.ages_now import Scene
    from copydesk.readings.dates.lives import lives, told_ages

    text = block.text
    sentences = document.reading(Sentences).of(block)
    short = [(n, s) for n, s in enumerate(sentences) if s.end - s.start <= LONGEST]
    born = [(n, life) for n, s in short for life in lives(text, s.start, s.end)]
    if not born:
        return
    of_sentence: dict[int, list[tuple[int, Life]]] = {}
    for one in born:
        of_sentence.setdefault(one[0], []).append(one)
    for n, sentence in short:
        near = of_sentence.get(n, [])
        if not near and len(born) == 1 and abs(born[0][0] - n) <= _APART:
            near = born
        if len(near) != 1:
            continue
        at, life = near[0]
        scope = Span(min(sentence.start, sentences[at].start), max(sentence.end, sentences[at].end))
        if _disputed().search(text, *scope) or (at != n and not _goes_on(text, sentences[at], sentence)):
            continue
        others = _two_people(text, scope)
        scene = Scene(document, text, sentence, life, scope)
        for age in told_ages(text, sentence.start, sentence.end):
            if others and not _bound(text, life, age):
                continue
            when = told(scene, age)
            allowed = _allowed(scene, when) if when else range(0)
            if when and allowed and not any(age.low <= one <= age.high for one in allowed):
                yield _hit(scene, block, when, list(allowed))


@cache
def _family() -> re.Pattern[str]:
    """The family of which nothing more is told: "and married with two daughters."."""
    return re.compile(
        r"\b(?:married|with|has|and)\s(?:(?:two|three|four|five|six|seven|eight|nine|\d|no|grown-up|adult|young)\s)+(?:sons|daughters|children|grandchildren)[.]?\s*\Z"
    )


def _two_people(text: str, scope: Span) -> bool:
    part = _family().sub("", text[scope.start : scope.end])
    return bool(_kin().search(part) or (_he().search(part) and _she().search(part)))


def _bound(text: str, life: Life, age: Age) -> bool:
    """Whether a birth and an age are told in one breath, so that they are of one person whoever else is named."""
    if re.match(r"\s(?:and|or)\s\d|,\s\d|,?\srespectively", text[life.end : life.end + 20]):
        return False  # "Tom, 22, and Ann, 20, born in 2003 and 2005"
    first, last = sorted(((life.start, life.end), (age.start, age.end)))
    return _bond().fullmatch(text, first[1], last[0]) is not None


def _goes_on(text: str, born: Span, told_in: Span) -> bool:
    """Whether the later of two sentences goes on about the person of the earlier."""
    first, later = sorted((born, told_in))
    words = text[later.start : later.end]
    if re.match(
        r"(?:[“\"]?[A-Z][a-z]+\s[^.]{0,60}?,\s)?(?:[Hh]e|[Ss]he)\b|Born\b|(?:In|On|At|By|When)\b[^.,]{0,40}\b(?:he|she|his|her)\b|Died\b|The \d\d-year-old\b",
        words,
    ):
        return True
    name = re.match(r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Lady)\.?\s)?([A-Z][\w’'-]+)\b(?!\s[A-Z])", words)
    return (
        name is not None
        and re.search(rf"\b{re.escape(name[1])}\b", text[max(0, first.start - _NAMED) : first.end]) is not None
    )


def _allowed(scene: Scene, when: Told) -> range:
    """The ages that are possible."""
    from copydesk.readings.dates.ages_now import near_year
    from copydesk.readings.dates.issue import Issue
    from copydesk.readings.dates.periods import ages

    born = scene.life.born.when
    if when.age.how not in ("turn", "birthday") or born.first.year != born.last.year:
        return ages(born, when.when)
    if when.event:
        return range(when.when.first.year - born.year, when.when.last.year - born.year + 1)
    day = scene.document.reading(Issue).day
    year = day.year if day else 0
    named = near_year().match(scene.text, when.age.end)
    low, high = {"this": (0, 0), "next": (0, 1), "last": (-1, 0)}[named["which"]] if named else (0, 1)
    return range(year + low - born.year, year + high - born.year + 1)


def _hit(scene: Scene, block: Block, when: Told, allowed: list[int]) -> Hit:
    text, age, born = scene.text, when.age, scene.life.born
    start, end = age.place
    better: tuple[str, ...] = ()
    if text[start:end].isdecimal() and len(allowed) < 3:
        better = tuple(str(one) for one in allowed)
    related = [Place(block, born.start, born.end, "the birth")]
    if when.event:
        related.append(Place(block, when.event.start, when.event.end, "the time of this age"))
        then = text[when.event.start : when.event.end]
    else:
        then = str(when.when.last.year)
    right = f"{allowed[0]} to {allowed[-1]}" if len(allowed) > 2 else " or ".join(map(str, allowed))
    says = {"born": text[born.start : born.end], "then": then, "right": right}
    case = scene.document.reading(Quotations).case(block, start, end)
    return Hit(block, start, end, better, case, says, tuple(related))
