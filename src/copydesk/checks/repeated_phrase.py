"""`extends: repeated-phrase`: the same telling words again, before the reader has forgotten them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from copydesk.check import Check, Hit, OptionError, Place
from copydesk.document import Document
from copydesk.readings.bulletins import running
from copydesk.readings.echoes import Echo, echoes, idea
from copydesk.readings.reported import reported
from copydesk.readings.sentences import Sentences
from copydesk.readings.telling_pairs import SMALL
from copydesk.readings.wordstream import WordStream

# Of so many telling words is a quality and its idea.
_IDEA = 2
_LEAD = 4
# Figures that are compared stand in sentences next to each other.
_NEAR = 60
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, eq=False, repr=False)
class RepeatedPhrase(Check):
    """Flags a phrase that the draft's paragraphs said up to `reach` words before; `related` is that place.

    Case `echo` has at least `echo` telling words, case `phrase` fewer, but `words` at least and
    a small word among them, or a quality and an idea ("regional stability"). A phrase said
    more than `most` times is the draft's subject, and one of `exceptions` a fixed term: both are none.
    """

    says: ClassVar[tuple[str, ...]] = ("apart",)

    reach: int = 300
    words: int = 3
    echo: int = 5
    most: int = 4
    exceptions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        given = {"reach": (self.reach, 2), "words": (self.words, 3), "echo": (self.echo, 3), "most": (self.most, 2)}
        for key, (value, least) in given.items():
            if value < least:
                raise OptionError(key, f"{value} is less than {least}")

    @cached_property
    def _excepted(self) -> frozenset[str]:
        return frozenset(phrase.lower() for phrase in self.exceptions)

    def hits(self, document: Document) -> Iterator[Hit]:
        if document.reading(running):
            return
        blocks = document.blocks
        lead = {id(block) for block in blocks[:_LEAD]} if len(blocks) > 3 * _LEAD else set()
        for echo in echoes(document, self.reach):
            if echo.telling > _IDEA and id(echo.earlier) in lead:
                continue  # the lead and what stands over it tell in brief what the story then tells
            if echo.telling == _IDEA and document.reading(reported):
                continue  # a story calls a thing by one name, “the approval rating”; an essay could vary
            if echo.times > self.most or echo.apart < echo.words:
                continue
            case = self._case(echo)
            if case == "phrase" and (self._subject(document, echo) or _compared(document, echo)):
                continue
            if case:
                there = Place(echo.earlier, echo.earlier_start, echo.earlier_end, "it stands here before")
                yield Hit(echo.block, echo.start, echo.end, case=case, says={"apart": echo.apart}, related=(there,))

    def _subject(self, document: Document, echo: Echo) -> bool:
        """Whether all but one of its telling words are what the draft is about: “embraced a carbon tax”, of carbon taxes."""
        times = document.reading(_word_counts)
        forms = echo.block.text[echo.start : echo.end].lower().replace("’", "'").split()
        return sum(times[form] <= self.most for form in forms if form not in SMALL) < _IDEA

    def _case(self, echo: Echo) -> str:
        text = " ".join(echo.block.text[echo.start : echo.end].lower().split())
        if text in self._excepted:
            return ""
        if echo.telling >= self.echo:
            return "echo"
        if echo.telling >= self.words and echo.words > echo.telling:
            return "phrase"
        last = text.split(" ")[-2:]
        if echo.words == echo.telling and len(last) == 2 and " ".join(last) not in self._excepted:
            return "phrase" if idea(*last) else ""
        return ""


def _word_counts(document: Document) -> Counter[str]:
    return Counter(document.reading(WordStream).forms)


def _compared(document: Document, echo: Echo) -> bool:
    """Whether the words come again because one thing is set beside the other: in one sentence, or each with a figure near."""
    sentences = document.reading(Sentences)
    here = sentences.around(echo.block, echo.start)
    if echo.earlier is echo.block and echo.earlier_start >= here.start:
        return True
    there = sentences.around(echo.earlier, echo.earlier_start)
    figures = _FIGURE.search(echo.block.text, *here) and _FIGURE.search(echo.earlier.text, *there)
    return bool(figures) and echo.apart <= _NEAR
