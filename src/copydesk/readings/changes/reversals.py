"""A rise and a fall of as many percent that are said to cancel out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import Block
from copydesk.readings.changes.amounts import amount
from copydesk.readings.changes.returns import Returns, undoing
from copydesk.readings.changes.sameness import claimed_of, same
from copydesk.readings.changes.taxes import LEAST, percent, untaxed, untaxing
from copydesk.readings.changes.terms import STOP, Term, terms
from copydesk.readings.changes.vocabulary import NOUNS
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.text import Span

# How far behind the second change the words may stand that say it led back, in characters.
_REACH = 150
# Numbers that do not come between two changes.
_OTHERS = frozenset("count money measure range rate age".split())
# Two parts that are written in two ways are one within this: "a third" and "33%".
_ALIKE = 0.5
_UP = frozenset(
    """recovered recovers recover recovering regained regains regain bounced bounce bounces restored won wins win clawed enlarged make makes
    made""".split()
)
_AGAIN = (["recovery"], ["rebound"], ["comeback"], ["rally"], ["back"])
_LOST = Late(r"\s(?:of\s(?:\w+\s){1,4})?(?:(?:that|which)\s)?(?:it|they|he|she|the\s\w+)?\s?(?:had\s)?(?:lost|shed)\b")
_ORIGINAL = Late(
    r"\s(?:\w+\s){0,2}(?:of|off|from|on)\s(?:the|its|their)\s(?:original|old|initial|first|starting|earlier)\b"
)

#: What begins each form of the word that says "by 50%".
HALVED = "halv"


class Reversal(NamedTuple):
    """A claim of text[start:end] that two changes lead back where they led to `actual`, in percent.

    `figures` are the two changes, or the tax and, where that is the claim, the percentage that is taken for it; `right` is
    what would be true in place of the last of these, in percent, 0 where that is not what is claimed.
    """

    start: int
    end: int
    actual: float
    figures: tuple[Figure, ...]
    right: float = 0.0


def reversals(block: Block, figures: list[Figure], sentences: list[Span]) -> Iterator[Reversal]:
    """The false claims of a block that has a percentage twice."""
    text = block.text.lower().replace("’", "'")
    if len(text) != len(block.text):
        return
    claims, taxed = Returns(text, sentences), untaxing(text)
    kept = [figure for figure in figures if figure.kind not in _OTHERS]
    row = terms(block, kept, sentences, words=HALVED in text)
    for n in range(len(row) - 1):
        one, two = row[n : n + 2]
        if _opposite(one, two):
            stop = row[n + 2].start if n + 2 < len(row) else len(text)
            near = claims.within(one.start - _REACH, min(two.end + _REACH, stop))
            if found := _undone(text, one, two, claims) or _led_back(text, one, two, near, sentences):
                yield found
                continue
        less = untaxed(one, two) if taxed else None
        if less and less[0].figure and less[1].figure:
            yield Reversal(less[1].start, less[1].end, less[2], (less[0].figure, less[1].figure), -less[2])


def _opposite(one: Term, two: Term) -> bool:
    """Whether two terms are a rise and a fall of as many percent, each of what was there."""
    value = _size(one)
    if value < LEAST or abs(_size(two) - value) >= (_ALIKE if _written(one) != _written(two) else 1e-6):
        return False
    if _ORIGINAL.match(one.tail.text) or _ORIGINAL.match(two.tail.text):
        return False
    return _way(one) * _way(two) == -1


def _undone(text: str, one: Term, two: Term, claims: Returns) -> Reversal | None:
    """A change that is said to take back another: "a 5% rise will cancel the 5% cut", "to reverse the 5% cut, it will add 5%"."""
    figures = tuple(term.figure for term in (one, two) if term.figure)
    value, start = _size(one), max(one.start - _REACH, 0)
    found = undoing(text, start, one.start) if two.figure else None
    if found and (STOP in two.lead.tokens or not text.endswith("to ", start, found.start)):
        found = None
    if found and not claims.denied(*found):
        return Reversal(two.start, two.end, -value * value / 100, figures, 100 * value / (100 + _way(one) * value))
    found = undoing(text, one.end, two.start)
    if found is None or claims.denied(*found):
        return None
    again = _LOST.match(two.tail.text) is not None or same(one, two)
    return Reversal(*found, -value * value / 100, figures) if again else None


def _led_back(text: str, one: Term, two: Term, claims: list[Span], sentences: list[Span]) -> Reversal | None:
    """Two changes, one upon the other, that are said to lead back."""
    if not claims or not same(one, two):
        return None
    claim = next((claim for claim in claims if claimed_of(text, claim, one, two, sentences)), None)
    figures = tuple(term.figure for term in (one, two) if term.figure)
    return Reversal(*claim, -(_size(one) ** 2) / 100, figures) if claim else None


def _written(term: Term) -> str:
    return term.figure.kind if term.figure else ""


def _size(term: Term) -> float:
    """By how many percent a term says that something changed: 50 for "halved"; 0 for what is none or only roughly so."""
    if term.figure is None:
        return 50.0 if term.word.startswith(HALVED) else 0.0
    return 0.0 if term.figure.approximate else percent(term.figure) or 0.0


def _way(term: Term) -> int:
    """Whether a percentage is one of a rise, 1, or of a fall, -1; 0 where the words do not say."""
    if term.tail.tokens[:1] in _AGAIN:
        return 1
    if _LOST.match(term.tail.text):
        return -1
    said = amount(term)
    if said and said.sign:
        return 0 if said.how == "compared" and "than" in term.tail.tokens[:5] else said.sign
    behind = term.tail.tokens[0] if term.tail.tokens else ""
    if behind == "off" or behind in NOUNS:
        return NOUNS.get(behind, -1)
    lead = term.lead.tokens[-5:]
    return 1 if not _UP.isdisjoint(lead[-3:]) or ("marked" in lead and "up" in lead) else 0
