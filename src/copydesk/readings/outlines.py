"""Sentences with each figure as one character, so that a pattern can say how figures hang together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

#: What stands for a figure of each kind.
MONEY, COUNT, MEASURE, RATE, SHARE, OTHER = "\ue001\ue002\ue003\ue004\ue005\ue006"
_SIGNS = {"money": MONEY, "count": COUNT, "measure": MEASURE, "duration": MEASURE, "rate": RATE, "ratio": SHARE}
_FIGURE = Late("[\ue001-\ue006]")
# Words before a figure that are in its interval, or change nothing.
_LOOSE = Late(
    r"(?:\b(?:about|around|roughly|approximately|nearly|almost|more than|less than|fewer than|over|under|just over|just under|"
    r"up to|at least|at most|as many as|as much as|an estimated|estimated|only|just|some|the|a|an|its|their|his|her|our|those|these|"
    r"all|all of the|all the|another|a mere|a full|exactly|precisely)\s+)+(?=[\ue001-\ue006])",
    re.IGNORECASE,
)
# A second sentence that says what the first comes to.
_SAME = Late(
    r"[\"“”\s]*(?:That|This|It)(?:[’']s| is| was| works out| comes| amounts| makes| means| would be| equals| equates| adds up| gives|, he said, is|, she said, is)\b"
    r"|[\"“”\s]*(?:Or|In all|In total|Altogether|The total|The bill|The (?:\w+ )?rate (?:is|was)|Its (?:\w+ )?rate (?:is|was)|Each)\b"
)


def free(marks: str = "") -> str:
    """The part of a pattern that any character matches but a figure's and these marks."""
    return f"[^\ue001-\ue006{re.escape(marks)}]"


class Outline(NamedTuple):
    """A sentence, or two of which the second says what the first comes to, with `figures` as characters of `text`."""

    text: str
    figures: list[Figure]
    places: list[int]

    def at(self, place: int) -> Figure:
        """The figure whose character stands at a place of the text."""
        return self.figures[bisect_left(self.places, place)]


def outlines(
    document: Document, wanted: Callable[[Block, list[Figure]], bool], least: int, goes_on: Late = _SAME
) -> Iterator[Outline]:
    """The outlines of all sentences of so many figures at least, and of pairs, in blocks that are wanted by their figures.

    A pair is two sentences with figures, of which the second begins as `goes_on` says.
    """
    sentences, figures = document.reading(Sentences), document.reading(Figures)
    for block in document.blocks:
        found = figures.of(block)
        if len(found) >= least and wanted(block, found):
            yield from _of(block, sentences.of(block), found, least, goes_on)


def _of(block: Block, spans: list[Span], found: list[Figure], least: int, goes_on: Late) -> Iterator[Outline]:
    starts = [figure.start for figure in found]
    cuts = [bisect_left(starts, start) for start, _ in spans] + [len(found)]
    for n, (start, end) in enumerate(spans):
        within = cuts[n + 1] - cuts[n]
        after = cuts[n + 2] - cuts[n + 1] if n + 1 < len(spans) else 0
        if within and after and within + after >= least and goes_on.match(block.text, spans[n + 1].start):
            yield _outline(block.text, start, spans[n + 1].end, found[cuts[n] : cuts[n + 2]])
        if within >= least:
            yield _outline(block.text, start, end, found[cuts[n] : cuts[n + 1]])


def _outline(text: str, start: int, end: int, figures: list[Figure]) -> Outline:
    """The outline of a stretch of a text with these figures in it."""
    parts, at = [], start
    for figure in figures:
        parts += [text[at : figure.start], _SIGNS.get(figure.kind, OTHER)]
        at = figure.end
    parts.append(text[at:end])
    outlined = _LOOSE.regex.sub("", "".join(parts))
    return Outline(outlined, figures, [match.start() for match in _FIGURE.finditer(outlined)])
