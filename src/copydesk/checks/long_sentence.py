"""`extends: long-sentence`: sentences too long to be taken in at one reading."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from copydesk.check import Check, Hit, OptionError
from copydesk.document import Document
from copydesk.readings.prose_counts import Prose, ProseSentence
from copydesk.readings.quotations import Quotations

_SEPARATOR = re.compile(r"[,;](?=\s)")
# A series of three short parts or more is a list: the eye takes it item by item.
_SERIES = 3
_ITEM = 5


@dataclass(frozen=True, eq=False)
class LongSentence(Check):
    """Flags each sentence of more than `max` words, as case `very-long` above `very-long` words.

    Words inside quotation marks are not counted, since they are somebody else's, and each item
    of an enumeration (three parts or more of up to five words between commas) counts as one.
    """

    max: int = 45
    very_long: int = 55

    def __post_init__(self) -> None:
        if self.max < 1:
            raise OptionError("max", f"`{self.max}` is no number of words; give 1 or more")

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        for sentence in document.reading(Prose).sentences:
            if len(sentence.forms) <= self.max:
                continue
            block, (start, end) = sentence.block, sentence.span
            quoted = [(q.start, q.end) for q in quotations.of(block) if q.start < end and start < q.end]
            words = weighed(sentence, quoted)
            if words > self.max:
                case = "very-long" if words > self.very_long else ""
                yield Hit(block, start, end, case=case, says={"words": len(sentence.forms), "max": self.max})


def weighed(sentence: ProseSentence, quoted: list[tuple[int, int]]) -> int:
    """The words of a sentence, without those that are quoted, and with one for each item of an enumeration.

    `quoted` are stretches of the block's text (characters, half-open), in order.
    """
    starts = [at for at in sentence.starts if not any(start <= at < end for start, end in quoted)]
    text, (begin, end) = sentence.block.text, sentence.span
    parts = []
    first = 0
    for match in _SEPARATOR.finditer(text, begin, end):
        if any(start <= match.start() < stop for start, stop in quoted):
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
