"""One line of the number sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from copydesk.document import OPAQUE, Block, Cell, Document
from copydesk.readings.attributions import Attributions
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.vouching import Standard, Voucher, Vouchers
from copydesk.text import Position, Source, Span

#: What vouches for a figure, the ones that somebody has to ask about first.
STATUSES = ("unattributed", "vague", "linked", "quoted", "attributed", "exempt")

# What is longer, in characters, is shown as far as this around the figure: a table, a log or a list in one block.
_LONGEST = 500
# What stands in for code or an image that is longer than this, in characters.
_OPAQUE = 60
# The head of a row or a column is cut to this.
_HEAD = 80


class Run(NamedTuple):
    """A stretch of a sentence; `roles` are those of figure, source and cue that it has."""

    text: str
    roles: frozenset[str]


class Entry(NamedTuple):
    """A figure of a draft, and what vouches for it.

    `span` are characters of the source, `sentence` of the text of the figure's block, both half-open.
    `label` is what heads the row and the column of a table cell, "" elsewhere.
    """

    source: Source
    figure: Figure
    span: Span
    sentence: Span
    voucher: Voucher
    label: str = ""

    @property
    def path(self) -> str:
        """The draft's path."""
        return self.source.path

    @property
    def place(self) -> Position:
        """Where the figure begins."""
        return self.source.position(self.span.start)

    @property
    def text(self) -> str:
        """The figure as the source has it."""
        return self.source.text[slice(*self.span)]

    @property
    def shown(self) -> str:
        """The figure as people read it, without markup."""
        return _prose(self.source, self.figure.block, self.figure.start, self.figure.end)

    @property
    def status(self) -> str:
        """One of `STATUSES`."""
        return self.voucher.status

    @property
    def vouching(self) -> tuple[str, str]:
        """The source and the cue, the words that vouch, "" for none."""
        block, names = self.voucher.block, (self.voucher.source, self.voucher.cue)
        source, cue = (_prose(self.source, block, *span) if block and span else "" for span in names)
        return source, cue

    def runs(self, beside: Iterable[Entry] = ()) -> list[Run]:
        """The sentence as clean prose, cut where the figure and the words that vouch begin and end.

        Figures of the same sentence in `beside` are marked as figures, too.
        """
        block, figure, voucher = self.figure.block, self.figure, self.voucher
        spans = [("figure", Span(one.figure.start, one.figure.end)) for one in (self, *beside)]
        if voucher.block is block:
            spans += [(role, span) for role, span in (("source", voucher.source), ("cue", voucher.cue)) if span]
        start, end = self.sentence.start, max(self.sentence.end, figure.end)
        first, last = (start, end) if self.whole else (figure.start - _LONGEST // 2, figure.end + _LONGEST // 2)
        first, last = max(start, first), min(end, last)
        cuts = {first, last, *(at for _, span in spans for at in span if first < at < last)}
        runs = [
            Run(
                _prose(self.source, block, a, b),
                frozenset(role for role, span in spans if span[0] <= a and b <= span[1]),
            )
            for a, b in pairwise(sorted(cuts))
        ]
        nothing: frozenset[str] = frozenset()
        label = [Run(f"{self.label}: ", nothing)] if self.label else []
        return [*label, *[Run("… ", nothing)] * (first > start), *runs, *[Run(" …", nothing)] * (last < end)]

    @property
    def whole(self) -> bool:
        """Whether the sentence is short enough to be shown whole."""
        return self.sentence.end - self.sentence.start <= _LONGEST


class Sheet(NamedTuple):
    """The figures of one draft, in its order; `left_out` says how many exempt ones are not among them."""

    path: str
    entries: Sequence[Entry]
    left_out: int = 0

    def narrowed(self) -> Sheet:
        """The sheet without the figures that nobody needs to vouch for."""
        kept = [entry for entry in self.entries if entry.status != "exempt"]
        return Sheet(self.path, kept, self.left_out + len(self.entries) - len(kept))

    def summary(self) -> str:
        """How many figures there are of each status, as a sentence."""
        counts = Counter(entry.status for entry in self.entries)
        counts["exempt"] += self.left_out
        return told(counts)


def told(counts: Counter[str]) -> str:
    """How many figures there are of each status, as a sentence."""
    number = counts.total()
    if not number:
        return "No figures."
    parts = ", ".join(f"{counts[status]:,} {status}" for status in STATUSES if counts[status])
    return f"{number:,} figure{'s' * (number != 1)}: {parts}."


def sheet(document: Document, standard: Standard) -> Sheet:
    """The sheet of a document; its figures are held to `standard`."""
    return Sheet(document.source.path, list(entries(document, standard)))


def entries(document: Document, standard: Standard) -> Iterator[Entry]:
    """The figures of a document, in its order."""
    vouchers, attributions = document.reading(Vouchers), document.reading(Attributions)
    cells = {block.cell: block for block in document.blocks if block.cell}
    for figure in document.reading(Figures).all:
        block = figure.block
        yield Entry(
            document.source,
            figure,
            block.home(figure.start, figure.end),
            attributions.sentence(block, figure.start),
            vouchers.of(figure, standard),
            _label(block, cells) if block.cell else "",
        )


def _label(block: Block, cells: Mapping[Cell, Block]) -> str:
    """The row and the column of a table cell, by what heads them."""
    assert block.cell  # noqa: S101
    table, row, column = block.cell
    heads = (cells.get(Cell(table, row, 0)), cells.get(Cell(table, 0, column)))
    texts = [_one_line(head.text.replace(OPAQUE, "…")) for head in heads if head and head is not block]
    return ", ".join(text if len(text) <= _HEAD else f"{text[: _HEAD - 1]}…" for text in texts)


def _prose(source: Source, block: Block, start: int, end: int) -> str:
    """Text of a block as it is shown, on one line; what is no prose comes as the source has it, where it is short."""
    text = block.text[start:end]
    if OPAQUE in text:
        text = "".join(
            _shown(source, block, at) if block.text[at] == OPAQUE else block.text[at] for at in range(start, end)
        )
    return _one_line(text)


def _shown(source: Source, block: Block, at: int) -> str:
    text = source.text[slice(*block.home(at, at + 1))].strip("`")
    if "://" in text:
        text = text.strip("<>")
    return text if 0 < len(text) <= _OPAQUE else "…"


def _one_line(text: str) -> str:
    return "".join(" " if c.isspace() and c != "\u00a0" else c for c in text)
