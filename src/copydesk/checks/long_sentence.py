"""`extends: long-sentence`: sentences too long to be taken in at one reading."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from copydesk.check import Check, Hit, OptionError, Reason
from copydesk.document import Block, Document
from copydesk.readings.prose_counts import Prose, ProseSentence
from copydesk.readings.quotations import Quotation, Quotations

_SEPARATOR = re.compile(r"[,;](?=\s)")
# A series of three short parts or more is a list: the eye takes it item by item.
_SERIES = 3
_ITEM = 6
# What stands before a semicolon, or before a colon and a capital, could be a sentence of its own; before a colon it is one
# of the parts only where semicolons follow.
_PART = re.compile(r";(?=\s)|:(?=\s+[A-Z])")
_LISTED = re.compile(r"[;:](?=\s)")
# What buttons and bylines of a page run together into is no word: "ShareLikeReplyAnne".
_GLUED = re.compile(r"(?:[a-z]+[A-Z]){3}")
_start = attrgetter("start")


# What a clause hangs on.
_HANGING = frozenset(
    "which who whom whose that because although though while when where if unless until whereas whether since".split()
)
# From so much of the limit on a sentence may wind too much.
_WINDING = 0.7


@dataclass(frozen=True, eq=False, repr=False)
class LongSentence(Check):
    """Flags each sentence of more than `max` words, as case `very-long` above `very-long` words; and, as case `clauses`, one
    of more than seven tenths as many words in which `clauses` or more hang on "which", "that", "because" and the like.

    Words inside quotation marks are not counted, since they are somebody else's, and each item
    of an enumeration (three parts or more of up to six words between commas) counts as one.
    """

    rests_on = "block"

    max: int = 50
    very_long: int = 55
    clauses: int = 5

    def __post_init__(self) -> None:
        if self.max < 1:
            raise OptionError("max", f"`{self.max}` is no number of words; give 1 or more")

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        for sentence in document.reading(Prose).sentences:
            if len(sentence) <= self.max * _WINDING:
                continue
            hanging = sum(form in _HANGING for form in sentence.forms)
            if len(sentence) <= self.max and hanging < self.clauses:
                continue
            words = weighed(sentence, quotations.of(sentence.block))
            if _GLUED.search(sentence.block.text, *sentence.span):
                continue
            case = "" if words > self.max else "clauses"
            if words > self.max or (words > self.max * _WINDING and hanging >= self.clauses):
                case = "very-long" if words > self.very_long else case
                says = {"words": len(sentence), "max": self.max, "clauses": hanging}
                yield Hit(sentence.block, *sentence.span, case=case, says=says)

    def reasons(self, document: Document, block: Block) -> Iterator[Reason]:
        for sentence in document.reading(Prose).sentences:
            if sentence.block is block and len(sentence) > self.max:
                words = weighed(sentence, document.reading(Quotations).of(block))
                if words <= self.max:
                    why = f"has {len(sentence)} words, and {words} without what is quoted or enumerated"
                    yield Reason(*sentence.span, why)


def _parts(sentence: ProseSentence) -> list[int]:
    """Where semicolons and colons part a sentence, in characters of its block."""
    text, span = sentence.block.text, sentence.span
    part = _LISTED if ";" in text[slice(*span)] else _PART
    return [match.start() for match in part.finditer(text, *span)]


def weighed(sentence: ProseSentence, quotations: Sequence[Quotation]) -> int:
    """The words of a sentence, without those that are quoted, and with one for each item of an enumeration; of
    clauses that semicolons or a colon part those of the longest.

    `quotations` are those of its block, in order.
    """

    def own(at: int) -> bool:
        before = bisect_right(quotations, at, key=_start) - 1
        return before < 0 or quotations[before].end <= at

    starts = [at for at in sentence.starts if own(at)]
    listed = [at for at in _parts(sentence) if own(at)]
    if listed:
        ends = [bisect_left(starts, at) for at in (*listed, sentence.span.end)]
        return max(last - first for first, last in zip([0, *ends], ends, strict=False))
    parts = []
    first = 0
    for match in _SEPARATOR.finditer(sentence.block.text, *sentence.span):
        if not own(match.start()):
            continue
        last = bisect_left(starts, match.end(), first)
        parts.append(last - first)
        first = last
    parts.append(len(starts) - first)
    words = 0
    for short, group in groupby(parts, key=lambda part: part <= _ITEM):
        series = list(group)
        words += len(series) if short and len(series) >= _SERIES else sum(series)
    return words
