"""Changes that a heading or a title tells, and whose two ends stand in the paragraph below it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from copydesk.document import Block, Document
from copydesk.readings.changes import Change
from copydesk.readings.changes.amounts import Amount, amount
from copydesk.readings.changes.passages import sought
from copydesk.readings.changes.statements import qualified
from copydesk.readings.changes.subjects import purses
from copydesk.readings.changes.terms import STOP, Gap, terms, wholeless
from copydesk.readings.changes.times import other_period, timeless
from copydesk.readings.changes.vocabulary import COMPARATIVES, FILLERS, NOUNS, VERBS
from copydesk.readings.changes.working import alike, difference, ends, signed
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.sentences import Sentences

# Numbers below a heading among which its ends are looked for, and sentences.
_MOST, _SENTENCES = 6, 2
_PLAIN = FILLERS | VERBS.keys() | NOUNS.keys() | COMPARATIVES.keys()
# As much of a word tells it, "fares" from "fare"; what is shorter names nothing.
_STEM, _SHORT = 4, 3
# What makes either the heading or the paragraph one on more than the other.
_WITHIN = frozenset("for on in of at among".split())
_SPAN = frozenset("since over within after by decade decades years".split())
_TYPICAL = Late(r"\b(?:typical|average|median)\s")
_ALL = frozenset("average averages overall total typical all combined per".split())


def headed(document: Document) -> Iterator[Change]:
    """The changes told so: the one number of a heading, and the only two below it that can be its ends."""
    over: Block | None = None
    for block in document.blocks:
        if block.kind in ("title", "heading"):
            over = block
        elif over is not None and block.kind == "paragraph":
            if change := _told(document, over, block):
                yield change
            over = None


def _told(document: Document, over: Block, block: Block) -> Change | None:
    figures, sentences = document.reading(Figures), document.reading(Sentences)
    lines = terms(over, figures.of(over), sentences.of(over), words=True)
    said = amount(lines[0]) if len(lines) == 1 else None
    if said is None or said.kind == "difference" or not said.sign or said.how in ("is", "noun of"):
        return None
    if not _SPAN.isdisjoint(lines[0].tail.tokens):
        return None
    below = wholeless(terms(block, figures.of(block), sentences.of(block))[:_MOST])
    numbers = list(accumulate(term.lead.tokens.count(STOP) for term in below))
    below = [term for term, number in zip(below, numbers, strict=True) if number < _SENTENCES]
    if len(below) < 2:
        return None
    gap = Gap(
        f"{lines[0].tail.text} : {_TYPICAL.sub('', below[0].lead.text)}", (*lines[0].tail.years, *below[0].lead.years)
    )
    said = said._replace(term=lines[0]._replace(tail=gap))
    told = sought([said.term, below[0]._replace(lead=gap), *below[1:]], [0, *numbers], 0, said)
    if told is None or told.base.figure is None or told.result.figure is None:
        return None
    text = f"{over.text} {block.text[: max(told.base.end, told.result.end)]}".lower()
    if qualified().search(text) or other_period(told.amount.term, told.base):
        return None
    base, result = told.base.figure, told.result.figure
    if not alike(base, result) or not _of_one(lines[0].lead.tokens, below[0].lead.tokens, text, said, (base, result)):
        return None
    return Change(over, said, base, result, tight=False, averaged=True)


def _of_one(over: list[str], below: list[str], text: str, said: Amount, two: tuple[Figure, Figure]) -> bool:
    """Whether a paragraph tells of what its heading tells of: of two percentages, if they are as far apart as it says."""
    if two[0].kind == "percent":
        spans = ends(*two)
        return spans is not None and any(one.meets(difference(*spans)) for one in signed(said.value, said.sign))
    words = Gap(text).tokens
    if not _ALL.isdisjoint(words) or _narrower(over, below):
        return False
    first, second = purses(over), purses(words[len(over) :])
    return not first.isdisjoint(second) if first and second else _linked(over, words[len(over) :])


def _linked(over: list[str], words: list[str]) -> bool:
    """Whether words name what a heading names."""
    named = [word[:_STEM] for word in timeless(over) if word not in _PLAIN and len(word) >= _SHORT]
    return any(other.startswith(word) for word in named for other in words)


def _narrower(over: list[str], below: list[str]) -> bool:
    """Whether a paragraph begins with a part only: "The wait for a hip operation"."""
    told = timeless(below) if "for" not in below else below
    return any(word in _WITHIN and not _linked(over, told[n + 1 : n + _SHORT + 1]) for n, word in enumerate(told))
