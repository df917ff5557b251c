"""One line of the number sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import Document
from copydesk.readings.attributions import Attributions
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.vouching import Vouchers
from copydesk.text import Source, Span


class Entry(NamedTuple):
    """A figure of a draft: `span` and `sentence` are characters of the source, half-open.

    `status` and `why` are as in `Voucher`; `voucher` and `cue` are the words that vouch, "" for none.
    """

    source: Source
    figure: Figure
    span: Span
    sentence: Span
    status: str
    why: str
    voucher: str
    cue: str


def entries(document: Document, within: str = "paragraph") -> Iterator[Entry]:
    """The figures of a document, in its order."""
    vouchers, attributions = document.reading(Vouchers), document.reading(Attributions)
    for figure in document.reading(Figures).all:
        block = figure.block
        vouched = vouchers.of(figure, within)
        text = vouched.block.text if vouched.block else ""
        yield Entry(
            document.source,
            figure,
            block.home(figure.start, figure.end),
            block.home(*attributions.sentence(block, figure.start)),
            vouched.status,
            vouched.why,
            text[slice(*vouched.source)] if vouched.source else "",
            text[slice(*vouched.cue)] if vouched.cue else "",
        )
