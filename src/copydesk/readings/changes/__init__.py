"""The statements of change in a document: by how much, from what, to what."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.changes.amounts import Amount, amount
from copydesk.readings.changes.ends import Change as _Found
from copydesk.readings.changes.ends import change
from copydesk.readings.changes.tables import compared
from copydesk.readings.changes.terms import Term, terms
from copydesk.readings.changes.vocabulary import AVERAGED, CUES, MULTIPLES, QUALIFIED
from copydesk.readings.changes.working import alike
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words

_MULTIPLIED = frozenset((*MULTIPLES, "half"))
_KINDS = frozenset("range percent points money count measure duration rate ratio multiple".split())


YEARLY = re.compile(
    r"^[\s(]*(?:last\syear|year[\s-]on[\s-]year|this\syear|on\sthe\syear|in\sthe\s(?:past|last|latest)\syear|in\sa\syear|over\sthe\s(?:past\s|last\s)?year)\b"
)
MONTHLY = re.compile(r"^[\s(]*(?:month[\s-]on[\s-]month|on\sthe\smonth|in\sa\smonth|on\sthe\sday|in\sa\sday|on\sthe\sweek)\b")
_LONG = re.compile(r"\s*(?:[\w'-]+\s){0,3}?(?:in\s@|@\s(?:years\s)?(?:ago|earlier|before)|a\sdecade\s|(?:in|before)\sthe\s(?:@|pandemic|war))")
_LONG_LEAD = re.compile(r"@'s\s(?:[\w-]+\s){0,3}$|@:\s*$")
_YEAR = re.compile(r"\s*(?:[\w'-]+\s){0,3}?(?:a\syear|last\syear)")
_YEAR_LEAD = re.compile(r"\blast\syear's\s(?:[\w-]+\s){0,3}$")


class Change(NamedTuple):
    """A statement of change: `amount`, and the figures it leads from and to, all in one block.

    `kind` is percent, multiple or difference, as the amount says it; `start` and `end` hold the amount and both
    ends, half-open, in characters of the block.
    """

    block: Block
    amount: Amount
    base: Figure
    result: Figure
    tight: bool
    averaged: bool

    @property
    def kind(self) -> str:
        """How the amount is said: percent, multiple or difference."""
        return self.amount.kind


class Changes:
    """The changes that a document tells with their two ends, in order."""

    def __init__(self, document: Document) -> None:
        figures, words = document.reading(Figures), document.reading(Words)
        self.all: list[Change] = []
        for block in document.blocks:
            found = figures.of(block)
            if len(found) < 2:
                continue
            forms = words.of(block).forms
            multiplied = not _MULTIPLIED.isdisjoint(forms)
            if sum(1 + (" to " in figure.text) for figure in found if figure.kind in _KINDS) + multiplied > 2 and _tells(block, forms):
                row = terms(block, found, document.reading(Sentences).of(block), words=multiplied)
                self.all += _changes(block, row, document)
        for block, said, base, result in compared(document):
            if alike(base, result):
                self.all.append(Change(block, said, base, result, tight=True, averaged=True))


def _tells(block: Block, forms: list[str]) -> bool:
    """Whether a block has words of change."""
    return not CUES.isdisjoint(forms) or "(+" in block.text


def _changes(block: Block, row: list[Term], document: Document) -> list[Change]:
    found: list[Change] = []
    if len(row) < 3:
        return found
    for at, term in enumerate(row):
        said = amount(term)
        change_ = change(row, at, said) if said else None
        if change_ and (told := _told(block, change_, document)):
            found.append(told)
    return found


def _told(block: Block, found: _Found, document: Document) -> Change | None:
    """A change whose ends count the same thing and whose sentences make no other change of it."""
    amount_, base, result, tight = found
    one, two = base.figure, result.figure
    if one is None or two is None or not alike(one, two):
        return None
    start = min(amount_.term.start, base.start, result.start)
    end = max(amount_.term.end, base.end, result.end)
    sentences = document.reading(Sentences)
    first, last = sentences.around(block, start).start, sentences.around(block, end - 1).end
    if _periods(amount_.term, base):
        return None
    sentence = block.text[first:last].lower()
    if QUALIFIED.search(sentence):
        return None
    return Change(block, amount_, one, two, tight, AVERAGED.search(sentence) is not None)


def _periods(said: Term, base: Term) -> bool:
    """Whether an amount is that of another stretch of time than from the base on: "grew 1% last year … from 80 in 1990"."""
    tail = said.tail[:60]
    far = _LONG.match(base.tail) or _LONG_LEAD.search(base.lead)
    if MONTHLY.search(tail) and (far or _YEAR.match(base.tail) or _YEAR_LEAD.search(base.lead)):
        return True
    return YEARLY.search(tail) is not None and far is not None
