"""Where a draft counts off what it says: "First, … Second, …", "Step 1 … Step 2", "(1) … (2) …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.announcements import LISTED
from copydesk.readings.cardinals import ORDINALS, ordinal
from copydesk.readings.figures.numbers import SMALL
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words

_SPOKEN = frozenset([*ORDINALS, *(word + "ly" for word in ORDINALS)])
_LABELS = "step|tip|reason|rule|lesson|mistake|myth|way|task|part|method|principle|item|habit|hack|trick|sign|takeaway"
_PARALLEL = frozenset({noun.removesuffix("s") for noun in LISTED} | {"is", "was", "one"})


class Count(NamedTuple):
    """One number of an enumeration, half-open in characters of the block.

    `n` is the number, `upto` the last one where it stands for several ("Steps 2–3"). `label` parts enumerations that
    have nothing to do with each other: "first" for "First, …", a noun for "The first reason", "step" for "Step 1".
    `rest` is what stands behind.
    """

    block: Block
    start: int
    end: int
    n: int
    upto: int
    label: str
    rest: str = ""


class Enumerations:
    """The numbers by which a document counts off its points, in order."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.spoken = list(self._spoken())
        self.labelled = list(self._labelled())

    def _spoken(self) -> Iterator[Count]:
        """ "First, …", "Secondly …" and "The third reason" where a sentence or a part of one begins."""
        words, sentences = self._document.reading(Words), self._document.reading(Sentences)
        for block in self._document.prose():
            if _SPOKEN.isdisjoint(words.of(block).forms):
                continue
            starts = {span.start for span in sentences.of(block)}
            for match in _opener().finditer(block.text):
                start = match.start("word")
                if match["nth"]:
                    label, begun = match["nth"].lower(), match.start() in starts
                    begun = begun and label in _PARALLEL
                else:
                    label, begun = "first", match.start() in starts or match["inner"] is not None
                if begun:
                    n = ordinal(match["word"].lower())
                    yield Count(block, start, match.end("word"), n, n, label)

    def _labelled(self) -> Iterator[Count]:
        """ "Step 1", "Tip #2" where a block begins, and the numbers of headings."""
        for block in self._document.blocks:
            if block.kind not in ("heading", "paragraph", "item"):
                continue
            match = _label().match(block.text) or (_number().match(block.text) if block.kind == "heading" else None)
            if match is None:
                continue
            label = (match.groupdict().get("label") or "").lower().removesuffix("s")
            words = match["n"].lower()
            n = int(words) if words.isdecimal() else SMALL.get(words, 0)
            if n > 50 or (not words.isdecimal() and not n):
                continue
            before = match.groupdict().get("before") or ""
            upto = match.groupdict().get("upto")
            rest = block.text[match.end() :]
            variant = match.groupdict().get("letter") or ""
            yield Count(
                block,
                match.start("whole"),
                match.end("whole"),
                n,
                max(int(upto), n) if upto and upto.isdecimal() else n,
                label or f"#{before}",
                f"({variant})" if variant else rest,
            )


@cache
def _opener() -> re.Pattern[str]:
    words = "|".join(f"{word[0].upper()}{word[1:]}|{word}" for word in ORDINALS)
    return re.compile(
        rf"(?:(?P<inner>(?<=[;:,–—]\s))(?:and\s|but\s|or\s)?|(?:(?:And|But|So|Then),?\s|[“\"‘(])+|(?<!\w)(?:The\s)?)"
        rf"(?P<word>(?:{words})(?:ly)?)\b"
        rf"(?:(?<=ly)(?=\s|,)|(?:\sof\sall)?(?=,\s|:\s|\s[–—]\s)|(?<!ly)\s(?P<nth>\w+))"
    )


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?P<whole>(?P<label>{_LABELS})s?\s(?:#|no\.\s|number\s)?(?P<n>\d{{1,2}}|{'|'.join(SMALL)})(?P<letter>[a-z])?\b"
        rf"(?:\s?(?:[-–&/]|and|to)\s?(?P<upto>\d{{1,2}}))?)(?=\s*\Z|\s?[.:)(–—-]|\s\W?[A-Z])(?!\.\d)",
        re.IGNORECASE,
    )


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?P<whole>(?P<before>(?:\d{1,2}\.){0,3})(?P<n>\d{1,2})(?P<letter>[a-z])?(?:\s?[-–&]\s?(?P<upto>\d{1,2}))?)"
        r"(?:[.):]\s|\s[–—-]\s|\s(?=[A-Z]))(?!\d)"
    )
