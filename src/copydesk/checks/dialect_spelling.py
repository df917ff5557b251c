"""`extends: dialect-spelling`: words as the other side of the Atlantic spells them, or spelled both ways in one draft."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.quotations import Quotations
from copydesk.readings.spellings import Spelling, spellings
from copydesk.readings.words import words_of

# Where both endings are right, and a draft keeps to one; and where Canada goes with the States.
_EITHER = "ise"
_CANADA = frozenset(("ise", "yse", "l"))


class _Word(NamedTuple):
    block: Block
    start: int
    end: int
    form: str
    spelling: Spelling


class DialectSpelling(Check):
    """Flags a spelling that is not the project's: case `dialect` where the config says which `dialect` it writes.

    Without one, case `mixed` is a word that the draft spells both ways, and the later of the two; with any but en-US,
    case `ending` is -ise where most are -ize, or the other way round. Names, headings in capitals and quotations are not
    looked at; a word with a capital is taken for a name unless it begins a sentence.
    """

    says: ClassVar[tuple[str, ...]] = ("first",)

    def hits(self, document: Document) -> Iterator[Hit]:
        words = list(_words(document))
        told = set()
        if document.dialect:
            for word in words:
                if not _fits(word.spelling, document.dialect):
                    told.add(id(word))
                    yield _hit(word, "dialect")
        else:
            for word, first in _both(words):
                told.add(id(word))
                yield _hit(word, "mixed", first)
        if document.dialect in ("en-US", "en-CA"):
            return
        for word, first in _endings([word for word in words if id(word) not in told]):
            yield _hit(word, "ending", first)


def _words(document: Document) -> Iterator[_Word]:
    """The words that have two spellings and are the writer's own, in order."""
    inside = document.reading(Quotations).inside
    for found in document.each(_words_in):
        for word in found:
            if not inside(word.block, word.start, word.end):
                yield word


def _words_in(block: Block) -> list[_Word]:
    known, words = spellings(), block.reading(words_of)
    found: list[_Word] = []
    if known.keys().isdisjoint(words.forms) or block.text.isupper() or block.quoted:
        return found
    for n, form in enumerate(words.forms):
        if form in known:
            start, end = words.starts[n], words.ends[n]
            opens = n == 0 or block.text[max(0, start - 2) : start].strip() in (".", "!", "?")
            if opens or block.text[start].islower():
                found.append(_Word(block, start, end, form, known[form]))
    return found


def _fits(spelling: Spelling, dialect: str) -> bool:
    """Whether a spelling is one of the dialect's."""
    if dialect == "en-US":
        return not spelling.british
    if dialect == "en-CA":
        return spelling.british != (spelling.family in _CANADA)
    return spelling.british or spelling.family == _EITHER


def _both(words: list[_Word]) -> Iterator[tuple[_Word, _Word]]:
    """Each word whose other spelling stood before it, with that one; only the first of a spelling is told."""
    first: dict[str, _Word] = {}
    for word in words:
        if word.form not in first:
            other = first.get(word.spelling.other)
            first[word.form] = word
            if other:
                yield word, other


def _endings(words: list[_Word]) -> Iterator[tuple[_Word, _Word]]:
    """The words in -ise of a draft that mostly has -ize, or the other way round, each with the first of the others."""
    sides = [
        [word for word in words if word.spelling.family == _EITHER and word.spelling.british is side]
        for side in (True, False)
    ]
    fewer, more = sorted(sides, key=len)
    if fewer and len(more) > len(fewer):
        for word in fewer:
            yield word, more[0]


def _hit(word: _Word, case: str, first: _Word | None = None) -> Hit:
    text = word.block.text[word.start : word.end]
    better = word.spelling.other.capitalize() if text[0].isupper() else word.spelling.other
    related = (Place(first.block, first.start, first.end, "spelled so here"),) if first else ()
    return Hit(word.block, word.start, word.end, (better,), case, {"first": first.form if first else ""}, related)
