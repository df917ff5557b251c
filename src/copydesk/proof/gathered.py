"""What a proof shows of a document beside its findings; gathered while the document is there."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.prose_counts import Prose
from copydesk.readings.vouching import Standard
from copydesk.sheets.entry import entries
from copydesk.stats import measures
from copydesk.text import Span


class Vouched(NamedTuple):
    """A figure: its span in the source, its status, and in a few words who vouches for it or why nobody need."""

    span: Span
    status: str
    why: str


class Sentence(NamedTuple):
    """A sentence of prose: where it begins in the source, its words, and the grade around it."""

    start: int
    words: int
    grade: float


class Gathered(NamedTuple):
    """The blocks of a document, its figures, the sentences of its prose. `minutes` is how long it takes to read."""

    blocks: tuple[Block, ...]
    figures: list[Vouched]
    sentences: list[Sentence]
    words: int
    minutes: float
    grade: float | None


def gather(document: Document) -> Gathered:
    """What a proof shows of a document."""
    measured = measures.draft(document)
    sentences = document.reading(Prose).sentences
    standard = document.standard or Standard()
    return Gathered(
        document.blocks,
        [
            Vouched(entry.span, entry.status, " ".join(filter(None, entry.vouching)) or entry.voucher.why)
            for entry in entries(document, standard)
        ],
        [
            Sentence(one.block.home(*one.span).start, told.words, grade)
            for one, told, grade in zip(sentences, measured.sentences, measured.grades, strict=True)
        ],
        measured.whole.words,
        measured.whole.minutes,
        measured.whole.grade,
    )
