"""The words of a document."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.document import Block, Document

# Letters and digits, joined inside by apostrophes, hyphens and the points and commas of a number:
# "don't", "long-term", "3.5" and "1,000" are one word each, "war—which" is two. An accent that is
# a character of its own, a soft hyphen and a joiner belong to the letter before them.
# Each step keeps what it took, and none is tried where its first character does not stand: that is a third faster.
# No group is repeated possessively: Python before 3.11.4 loses its place there (cpython#101955).
WORD = re.compile(
    r"\w++(?:(?=['’‐‑.,\-\u0300-\u036f\u00ad\u200c\u200d])"
    r"(?:['’‐‑-]\w++|[\u0300-\u036f\u00ad\u200c\u200d]\w*+|(?<=\d)[.,]\d++))*"
)


class BlockWords(NamedTuple):
    """The words of one block: where each starts, and its lower-case form with a straight apostrophe."""

    starts: list[int]
    forms: list[str]
    ends: list[int]


class Words:
    """The words of every block, in order."""

    def __init__(self, document: Document) -> None:
        self._of = {id(block): block.reading(words_of) for block in document.blocks}

    def of(self, block: Block) -> BlockWords:
        """The words of `block`."""
        return self._of[id(block)]


def words_of(block: Block) -> BlockWords:
    """The words of one block, for what reads it alone."""
    return split(block.text)


def split(text: str) -> BlockWords:
    """The words of a text; starts and ends are characters, half-open."""
    folded = text.lower().replace("’", "'")
    if len(folded) != len(text):  # "İ" grows when lowered: then each word is lowered by itself
        spans = [match.span() for match in WORD.finditer(text)]
        forms = [text[start:end].lower().replace("’", "'") for start, end in spans]
        return BlockWords([start for start, _ in spans], forms, [end for _, end in spans])
    forms = WORD.findall(folded)
    starts, ends = [], []
    at, find = 0, folded.find  # faster than match objects; no letter stands between words to mislead it
    for form in forms:
        at = find(form, at)
        starts.append(at)
        at += len(form)
        ends.append(at)
    if "\u00ad" in folded:
        forms = [form.replace("\u00ad", "") for form in forms]
    return BlockWords(starts, forms, ends)
