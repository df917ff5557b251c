"""`extends: repeated-idea`: a paragraph that says in other words what one before it said."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, OptionError, Place
from copydesk.document import Block, Document
from copydesk.readings.lemmas import stem
from copydesk.readings.telling_pairs import SMALL
from copydesk.readings.words import Words

# Shorter words tell too little.
_TELLING = 4


@dataclass(frozen=True, eq=False, repr=False)
class RepeatedIdea(Check):
    """Flags a paragraph of whose telling words, by their stems, an earlier one has `share` or more; `related` is that one.

    Both have `words` different ones or more; words that a third of the paragraphs have are the draft's subject, and do
    not count. The paragraph right behind another goes on about the same thing, and is passed over.
    """

    says: ClassVar[tuple[str, ...]] = ("words",)

    share: float = 0.6
    words: int = 10

    def __post_init__(self) -> None:
        if not 0 < self.share <= 1:
            raise OptionError("share", f"{self.share:g} is no share between 0 and 1")
        if self.words < 3:
            raise OptionError("words", f"{self.words} is less than 3")

    def hits(self, document: Document) -> Iterator[Hit]:
        blocks = [block for block in document.blocks if block.kind == "paragraph" and not block.quoted]
        stems = _telling(document, blocks)
        standing: dict[str, list[int]] = defaultdict(list)
        for n, here in enumerate(stems):
            shared = Counter(earlier for one in here for earlier in standing[one] if n - earlier > 1)
            for one in here:
                standing[one].append(n)
            if len(here) < self.words or not shared:
                continue
            earlier, common = min(shared.items(), key=lambda item: (-item[1], item[0]))
            least = min(len(here), len(stems[earlier]))
            if least >= self.words and common >= self.share * least:
                text, before = blocks[n].text, blocks[earlier]
                place = Place(before, 0, len(before.text), "it is said here")
                yield Hit(blocks[n], 0, len(text), says={"words": common}, related=(place,))


def _telling(document: Document, blocks: list[Block]) -> list[set[str]]:
    """The stems of each block's telling words, without those that are all over the draft."""
    words = document.reading(Words)
    found = [
        {stem(form) for form in words.of(block).forms if len(form) >= _TELLING and form not in SMALL}
        for block in blocks
    ]
    times = Counter(one for here in found for one in here)
    everywhere = {one for one, count in times.items() if count > max(3, len(blocks) / 3)}
    return [here - everywhere for here in found]
