"""Sentences with each figure as one character, so that a pattern can say how figures hang together."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.sentences import Sentences

#: What stands for a figure of each kind.
MONEY, COUNT, MEASURE, RATE, SHARE, OTHER = "\ue001\ue002\ue003\ue004\ue005\ue006"
_SIGNS = {"money": MONEY, "count": COUNT, "measure": MEASURE, "duration": MEASURE, "rate": RATE, "ratio": SHARE}
# Words before a figure that are in its interval, or change nothing.
_LOOSE = re.compile(
    r"(?:\b(?:about|around|roughly|approximately|nearly|almost|more than|less than|fewer than|over|under|just over|just under|"
    r"up to|at least|at most|as many as|as much as|an estimated|estimated|only|just|some|the|a|an|its|their|his|her|our|those|these|"
    r"all|all of the|all the|another|a mere|a full|exactly|precisely)\s+)+(?=[\ue001-\ue006])",
    re.IGNORECASE,
)
# A second sentence that says what the first comes to.
_SAME = re.compile(
    r"[\"“”\s]*(?:That|This|It)(?:[’']s| is| was| works out| comes| amounts| makes| means| would be| equals| equates| adds up| gives|, he said, is|, she said, is)\b"
    r"|[\"“”\s]*(?:Or|In all|In total|Altogether|The total|The bill|The (?:\w+ )?rate (?:is|was)|Its (?:\w+ )?rate (?:is|was)|Each)\b"
)


def free(marks: str = "") -> str:
    """The part of a pattern that any character matches but a figure's and these marks."""
    return f"[^\ue001-\ue006{re.escape(marks)}]"


class Outline(NamedTuple):
    """A sentence, or two of which the second says what the first comes to, with `figures` as characters of `text`."""

    text: str
    figures: tuple[Figure, ...]

    def at(self, place: int) -> Figure:
        """The figure whose character stands at a place of the text."""
        return self.figures[sum(1 for c in self.text[:place] if "\ue001" <= c <= "\ue006")]


def outlines(document: Document, needed: Container[str], least: int) -> Iterator[Outline]:
    """The outlines of all sentences, and pairs, of blocks that have so many figures, one of a needed kind."""
    sentences, figures = document.reading(Sentences), document.reading(Figures)
    for block in document.blocks:
        found = figures.of(block)
        if len(found) < least or not any(figure.kind in needed for figure in found):
            continue
        yield from _of(block, [(start, end) for start, end in sentences.of(block)], found, least)


def _of(block: Block, spans: list[tuple[int, int]], found: list[Figure], least: int) -> Iterator[Outline]:
    text = block.text
    for n, (start, end) in enumerate(spans):
        within = [figure for figure in found if start <= figure.start < end]
        if n + 1 < len(spans) and _SAME.match(text, spans[n + 1][0]):
            after = [figure for figure in found if spans[n + 1][0] <= figure.start < spans[n + 1][1]]
            if within and after and len(within) + len(after) >= least:
                yield outline(text, start, spans[n + 1][1], within + after)
        if len(within) >= least:
            yield outline(text, start, end, within)


def outline(text: str, start: int, end: int, figures: list[Figure]) -> Outline:
    """The outline of a stretch of a text with these figures in it."""
    parts, at = [], start
    for figure in figures:
        parts += [text[at : figure.start], _SIGNS.get(figure.kind, OTHER)]
        at = figure.end
    parts.append(text[at:end])
    return Outline(_LOOSE.sub("", "".join(parts)), tuple(figures))
