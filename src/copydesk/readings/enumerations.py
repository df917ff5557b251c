"""Where a draft counts off what it says: "First, … Second, …", "Step 1 … Step 2", "(1) … (2) …"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.announcements import LISTED
from copydesk.readings.cardinals import ORDINALS, ordinal
from copydesk.readings.figures.numbers import SMALL
from copydesk.readings.late import Late
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words

_SPOKEN = frozenset([*ORDINALS, *(word + "ly" for word in ORDINALS)])
_LABELS = "step|tip|reason|rule|lesson|mistake|myth|way|task|part|method|principle|item|habit|hack|trick|sign|takeaway"
_LABELLED = frozenset([*_LABELS.split("|"), *(label + "s" for label in _LABELS.split("|"))])
_PARALLEL = frozenset({noun.removesuffix("s") for noun in LISTED} | {"is", "was", "one"})


# Characters that may stand before a word that counts off, in its sentence.
_LONGEST = 16


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
        self._order = {id(block): n for n, block in enumerate(document.blocks)}
        self._first = [count for count in self.spoken if count.label == "first"]
        self._places = [(self._order[id(count.block)], count.start) for count in self._first]

    def counted_from(self, block: Block, at: int) -> Count | None:
        """The last of "First, … Second, …" that a block begins behind `at`, or the next block, where that is its end; in order."""
        place = self._order[id(block)]
        n = bisect_left(self._places, (place, at))
        if n == len(self._places) or self._first[n].n != 1:
            return None
        if self._places[n][0] != place and (at < len(block.text) or self._places[n] > (place + 1, _LONGEST)):
            return None
        while n + 1 < len(self._first) and self._first[n + 1].n == self._first[n].n + 1:
            n += 1
        return self._first[n]

    def _spoken(self) -> Iterator[Count]:
        """ "First, …", "Secondly …" and "The third reason" where a sentence or a part of one begins."""
        words, sentences = self._document.reading(Words), self._document.reading(Sentences)
        for block in self._document.prose():
            starts, forms, _ = words.of(block)
            if _SPOKEN.isdisjoint(forms):
                continue
            begins = [span.start for span in sentences.of(block)]
            for start, form in zip(starts, forms, strict=True):
                count = _count(block, start, form, begins) if form in _SPOKEN else None
                if count:
                    yield count

    def _labelled(self) -> Iterator[Count]:
        """ "Step 1", "Tip #2" where a block begins, and the numbers of headings."""
        words = self._document.reading(Words)
        for block in self._document.blocks:
            if block.kind not in ("heading", "paragraph", "item"):
                continue
            forms = words.of(block).forms
            if not forms or (forms[0] not in _LABELLED and not (block.kind == "heading" and forms[0][0].isdecimal())):
                continue
            match = _label().match(block.text) or (_number().match(block.text) if block.kind == "heading" else None)
            if match is None:
                continue
            label = (match.groupdict().get("label") or "").lower().removesuffix("s")
            number = match["n"].lower()
            n = int(number) if number.isdecimal() else SMALL.get(number, 0)
            if n > 50 or (not number.isdecimal() and not n):
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


# What stands behind a word that counts off, and what may stand between it and where its sentence or clause begins.
_BEHIND = Late(r"(?:\sof\sall)?(?:,\s|:\s|\s[–—]\s)|\s(?P<noun>\w+)")
_LEAD = Late(r"(?:(?:And|But|So|Then),?\s|The\s|[“\"‘(])*\Z")
_CLAUSE = Late(r"[;:,–—]\s(?:and\s|but\s|or\s)?\Z")


def _count(block: Block, start: int, form: str, begins: list[int]) -> Count | None:
    """What the word for a rank that begins at `start` counts off; None where it counts off nothing."""
    text, end = block.text, start + len(form)
    behind = _BEHIND.match(text, end)
    if behind is None:
        return None
    noun = (behind["noun"] or "").lower()
    if noun and noun not in _PARALLEL and not form.endswith("ly"):
        return None
    nth = noun != "" and not form.endswith("ly")
    begun = begins[max(bisect_right(begins, start) - 1, 0)]
    opens = start - begun < _LONGEST and _LEAD.fullmatch(text, begun, start) is not None
    if not opens and (nth or not _CLAUSE.search(text, max(begun, start - 8), start)):
        return None
    n = ordinal(form)
    return Count(block, start, end, n, n, noun if nth else "first")


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
