"""Ages at death that stand apart from the life they end: below its heading, in a list of its dates, in a row of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.dates.lives import Life, deaths, lives, told_ages
from copydesk.readings.dates.periods import Period, period
from copydesk.readings.dates.tabled import deaths as tabled_deaths
from copydesk.readings.dates.vocabulary import POINT
from copydesk.readings.late import Late
from copydesk.text import Span

# So many blocks behind a heading may tell of its person's death.
_BELOW = 2
_BORN = Late(rf"(?:Born|Birth|Date of birth):?\s(?:in\s|on\s)?(?P<when>{POINT})\b.{{0,40}}", re.IGNORECASE)
_DIED = Late(rf"(?:Died|Death|Date of death):?\s(?:in\s|on\s)?(?P<when>{POINT})\b.{{0,40}}", re.IGNORECASE)
_AGED = Late(r"(?:(?:Died|Death)\b.{4,40}\(?\baged?\s|Aged?(?:\sat\sdeath)?:?\s)(?P<age>\d{1,3})\)?", re.IGNORECASE)
_DEAD = Late(r"\b(?:[Dd]ied|dies|has\sdied|passed\saway)\b(?!.*\b(?:and|but|when|whose|his|her)\b)")
_NAME = Late(r"[A-Z][\w’'-]+")


class Grave(NamedTuple):
    """An age at death, where it stands, and the birth and the death with their places."""

    block: Block
    place: Span
    years: int
    born: tuple[Period, Block, Span]
    died: tuple[Period, Block, Span]


def graves(document: Document, told: set[int]) -> Iterator[Grave]:
    """The ages at death that stand in other blocks than the births, of which `told` are the blocks."""
    blocks = document.blocks
    for n, block in enumerate(blocks):
        if id(block) not in told or block.cell:
            continue
        if block.kind == "heading":
            yield from _below(block, blocks[n + 1 : n + 1 + _BELOW])
        elif block.kind == "item" or len(block.text) < 60:
            yield from _listed(block, blocks[n + 1 : n + 4])
    if any(block.cell for block in blocks):
        for age, born, begun, died, over in tabled_deaths(document):
            ends = (begun, born, Span(0, len(born.text))), (over, died, Span(0, len(died.text)))
            yield Grave(age.block, Span(age.start, age.end), int(age.value or 0), *ends)


def _below(heading: Block, below: Sequence[Block]) -> Iterator[Grave]:
    found = [life for life in lives(heading.text, 0, len(heading.text)) if life.died]
    for block in below:
        if len(found) != 1 or block.kind != "paragraph" or not _same(heading.text, block.text):
            return
        yield from _at_death(heading, found[0], block)


def _same(heading: str, text: str) -> bool:
    """Whether a text opens with a name of a heading."""
    first = _NAME.findall(text[:60])
    return any(name in first[:3] for name in _NAME.findall(heading))


def _at_death(heading: Block, life: Life, block: Block) -> Iterator[Grave]:
    text = block.text[:400]
    if life.died is None or lives(text, 0, len(text)) or deaths(text, 0, len(text)):
        return
    for age in told_ages(text, 0, len(text)):
        head = text[: age.start]
        dead = _DEAD.search(head[head.rfind(". ") + 1 :]) if age.how == "at" else None
        alone = re.search(r"\bdied\b[^.]*\.\s\Z", head) and text[age.start : age.end].startswith(("He was", "She was"))
        if dead or alone:
            born = life.born.when, heading, Span(life.born.start, life.born.end)
            died = life.died.when, heading, Span(life.died.start, life.died.end)
            yield Grave(block, age.place, age.low, born, died)
            return


def _listed(first: Block, following: Sequence[Block]) -> Iterator[Grave]:
    born = _BORN.fullmatch(first.text.strip())
    begun = period(born["when"] + " ") if born else None
    if born is None or begun is None:
        return
    died = None
    for block in following:
        if block.kind != first.kind or _BORN.fullmatch(block.text.strip()):
            return
        found = _DIED.match(block.text)
        when = period(found["when"] + " ") if found else None
        if found and when:
            died = when, block, Span(*found.span("when"))
        age = _AGED.fullmatch(block.text.strip(" ."))
        if age and died:
            yield Grave(block, Span(*age.span("age")), int(age["age"]), (begun, first, Span(*born.span("when"))), died)
            return
