"""What was read at a place: the blocks there, with their sentences, figures, attributions and quotations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import Block, Document, Piece
from copydesk.readings.attributions import Attribution, Attributions
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.quotations import Quotation, Quotations
from copydesk.readings.sentences import Sentences
from copydesk.readings.vouching import Standard, Voucher, Vouchers
from copydesk.text import Span


class Written(NamedTuple):
    """Where a block's text is not what stands in the source: `text`, "" for markup, for what stands at `home`."""

    text: str
    home: Span


class Passage(NamedTuple):
    """A block, and what was read of it at the place that is asked about; spans are characters of the block, half-open."""

    block: Block
    home: Span
    written: list[Written]
    sentences: list[Span]
    figures: list[tuple[Figure, Voucher]]
    attributions: list[Attribution]
    quotations: list[tuple[Quotation, Attribution | None]]


def touches(span: Span, target: Span) -> bool:
    """Whether two spans of the source have a character in common."""
    return span.start < target.end and target.start < span.end


def passages(document: Document, target: Span, standard: Standard) -> Iterator[Passage]:
    """The blocks at `target`, a span of the source; its figures are held to `standard`."""
    for block in document.blocks:
        if block.text and touches(block.home(0, len(block.text)), target):
            yield _passage(document, block, target, standard)


def _passage(document: Document, block: Block, target: Span, standard: Standard) -> Passage:
    attributions, vouchers = document.reading(Attributions), document.reading(Vouchers)

    def here(span: Span) -> bool:
        return span.start < span.end and touches(block.home(*span), target)

    return Passage(
        block,
        block.home(0, len(block.text)),
        [one for one in _written(document, block) if touches(one.home, target)],
        [span for span in document.reading(Sentences).of(block) if here(span)],
        [(f, vouchers.of(f, standard)) for f in document.reading(Figures).of(block) if here(Span(f.start, f.end))],
        [a for a in attributions.of(block) if any(map(here, (a.cue, *a.content, *([a.source] if a.source else []))))],
        [
            (quotation, attributions.speaker(block, quotation))
            for quotation in document.reading(Quotations).of(block)
            if here(Span(quotation.start, quotation.end))
        ],
    )


def _written(document: Document, block: Block) -> Iterator[Written]:
    """Where the text of a block differs from the source: what stands for something else, and markup left out."""
    source = document.source.text
    before: Piece | None = None
    for piece in block.pieces:
        if before and before.home.end < piece.home.start:
            yield Written("", Span(before.home.end, piece.home.start))
        text, home = block.text[piece.at : piece.at + piece.length], source[slice(*piece.home)]
        if text.split() != home.split():
            yield Written(text, piece.home)
        before = piece
