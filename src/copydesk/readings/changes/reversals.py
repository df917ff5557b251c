"""A rise and a fall of as many percent that are said to cancel out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import Block
from copydesk.readings.changes.amounts import amount
from copydesk.readings.changes.returns import WHOLE, returns, undone
from copydesk.readings.changes.taxes import LEAST, percent, untaxed, untaxing
from copydesk.readings.changes.terms import STOP, Term, terms
from copydesk.readings.changes.times import timeless
from copydesk.readings.changes.vocabulary import GLUE, NOUNS, VERBS
from copydesk.readings.figures import Figure
from copydesk.text import Span

# How far behind the second change the words may stand that say it led back, in characters.
_REACH = 150
_BREAKS = frozenset(
    ", ; : — – and but then before after when followed with by later needs need needed takes".split()
) | {STOP}
_SMALL = (
    GLUE
    | VERBS.keys()
    | NOUNS.keys()
    | frozenset(
        """and but then before after later followed again subsequently since so when with a an the it they he she this that
        them who we have has had was were been be being is are will would could must went gone going go goes come came coming up down
        by to of in @ took take takes taking brought bring brings knocked off recovered regained recover bounced back marked offered gave given put need needs needed""".split()
    )
)
_SMALL -= frozenset("pay price prices".split())
_ANEW = (["and", "the"], ["and", "its"], ["and", "their"], ["and", "a"])
_UP = frozenset("recovered recovers recover recovering regained regains regain bounced restored".split())


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
    claims, taxed = returns(text, sentences), untaxing(text)
    if not (claims or taxed or undone(text)):
        return
    row = terms(block, figures, sentences, words=HALVED in text)
    for n in range(len(row) - 1):
        found = _cancelled(row[n : n + 3], claims)
        less = untaxed(row[n], row[n + 1]) if taxed and found is None else None
        if found:
            yield found
        elif less and less[0].figure and less[1].figure:
            yield Reversal(less[1].start, less[1].end, less[2], (less[0].figure, less[1].figure), -less[2])


def _cancelled(row: list[Term], claims: list[Span]) -> Reversal | None:
    """A rise and a fall of as much, the first two of a row, that are said to lead back."""
    one, two = row[0], row[1]
    value = _size(one)
    if value < LEAST or _size(two) != value or _way(one) * _way(two) != -1:
        return None
    figures = tuple(term.figure for term in (one, two) if term.figure)
    if two.figure and undone(one.lead.text, last=True) and STOP not in two.lead.tokens:
        right = 100 * value / (100 + _way(one) * value)
        return Reversal(two.start, two.end, -value * value / 100, figures, right)
    if not _goes_on(one, two):
        return None
    end = min(two.end + _REACH, row[2].start if len(row) > 2 else two.end + _REACH)
    for claim in claims:
        if two.end <= claim.start and _of_another(two.tail.tokens, one):
            continue
        if two.end <= claim.start <= end or (one.end <= claim.start and claim.end <= two.start):
            return Reversal(*claim, -value * value / 100, figures)
    return None


def _of_another(tokens: list[str], one: Term) -> bool:
    """Whether a clause that follows the second change has a subject of its own: "; exports were unchanged", "and the cap is back"."""
    at = next((n for n, word in enumerate(tokens) if word == ";" or tokens[n : n + 2] in _ANEW), -1)
    named = _named(tokens[at + 1 : at + 4]) if at >= 0 else []
    return bool(named) and set(named).isdisjoint(one.lead.tokens)


def _size(term: Term) -> float:
    """By how many percent a term says that something changed: 50 for "halved"; 0 for what is none or only roughly so."""
    if term.figure is None:
        return 50.0 if term.word.startswith(HALVED) else 0.0
    return 0.0 if term.figure.approximate else percent(term.figure) or 0.0


def _way(term: Term) -> int:
    """Whether a percentage is one of a rise, 1, or of a fall, -1; 0 where the words do not say."""
    if term.tail.tokens[:1] in (["recovery"], ["rebound"], ["comeback"]):
        return 1
    said = amount(term)
    if said and said.sign:
        return said.sign
    if term.tail.tokens[:1] == ["off"]:
        return -1
    lead = term.lead.tokens[-5:]
    return 1 if not _UP.isdisjoint(lead[-3:]) or ("marked" in lead and "up" in lead) else 0


def _goes_on(one: Term, two: Term) -> bool:
    """Whether a second change is one of the same thing as the first."""
    between = two.lead.tokens
    if (_aside(one.tail.tokens) and _aside(two.tail.tokens)) or _of_other(one, two):
        return False
    at = max((n for n, word in enumerate(between) if word in _BREAKS), default=-1)
    subject = _named(between[at + 1 :])
    if not subject and at >= 0:
        clause = between[: at + 1]
        # "and imports, then rose": the subject stands before the last break.
        marks = [n for n, word in enumerate(clause) if word in ("and", "but", ";", STOP)]
        subject = _named(clause[marks[-1] + 1 :]) if marks else []
    if not subject:
        return True
    before = _sentence(one.lead.tokens)
    if set(subject) <= set(before):
        return True
    led = before[:1] in (["after"], ["following"]) or any(word.endswith("ing") and word in VERBS for word in before)
    fronted = led and not _named(before)
    return fronted and len(subject) < 4


def _named(tokens: list[str]) -> list[str]:
    """The words that name something, without times and adverbs."""
    return [word for word in timeless(tokens) if word not in _SMALL and word[0].isalpha() and not word.endswith("ly")]


def _sentence(tokens: list[str]) -> list[str]:
    return tokens[len(tokens) - tokens[::-1].index(STOP) :] if STOP in tokens else tokens


def _aside(tokens: list[str]) -> bool:
    """Whether what follows a number says where: "in the north"."""
    return tokens[:1] != [] and tokens[0] in ("in", "against") and bool(_named(timeless(tokens[:4])))


def _of_other(one: Term, two: Term) -> bool:
    """Whether the second change is said to be one of what the first does not name: "a 20% rise in prices"."""
    tokens = two.tail.tokens[:6]
    noun = next((n for n, word in enumerate(tokens[:3]) if word in NOUNS), -1)
    if noun < 0 or tokens[noun + 1 : noun + 2] not in (["in"], ["of"]):
        return False
    other = _named(tokens[noun + 1 : noun + 3])
    return not set(other) <= {*one.lead.tokens, *two.lead.tokens, *WHOLE}
