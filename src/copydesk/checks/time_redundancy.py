"""`extends: time-redundancy`: a time of day that says its half of the day twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.dates.vocabulary import WEEKDAY
from copydesk.readings.figures import Figures
from copydesk.readings.phrases import Phrase, Sightings

_END = r"(?=\s?[.,;:?!)\]”\"’—–]|\s?\Z|\s(?:on|of|and|or|when|to|until|till|but|local|for|with|as|at|from|while|after|before|because|by|in|if|is|was|he|she|they|we|I|it)\b)"


@cache
def _twelve() -> re.Pattern[str]:
    return re.compile(
        rf"(?:12|[Tt]welve)(?:[:.]00)?(?:\s?(?:[ap]\.m\.|[ap]m|[AP]\.M\.|[AP]M))?\s(?:o[’']clock\s)?(?P<word>noon|midnight){_END}"
    )


@cache
def _behind() -> re.Pattern[str]:
    """What says the half of the day again, behind "a.m." or "p.m."."""
    return re.compile(
        rf"(?:(?P<plain>,?\s(?:(?:early\s)?in\sthe\s(?P<part>morning|afternoon|evening)|at\s(?P<night>night)))|(?P<lead>(?:,?\son)?\s(?:{WEEKDAY}|yesterday|tomorrow))\s(?P<of_day>morning|afternoon|evening|night)"
        rf"|\s(?:this\s(?P<this>morning|afternoon|evening)|(?P<tonight>tonight))){_END}"
    )


_HALVES = {"a": ("morning",), "p": ("afternoon", "evening", "night", "tonight")}


class TimeRedundancy(Check):
    """Flags what says twice when it is: "12 noon", "3 a.m. in the morning", "9 a.m. this morning"."""

    rests_on = "block"

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words for times of day."""
        words = ("noon", "midnight")
        return (Phrase(0, r"\w+", re.IGNORECASE, [(word, 0) for word in words]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            text = block.text
            begin = max(0, match.start() - 16)
            for twelve in _twelve().finditer(text, begin, min(len(text), match.end() + 12)):
                if (
                    twelve.start("word") == match.start()
                    and not text[twelve.start() - 1 : twelve.start()].isalnum()
                    and _is_clock(text, twelve.start())
                ):
                    yield Hit(block, *twelve.span(), (twelve["word"],))
        for figure in document.reading(Figures).all:
            if figure.kind == "time" and figure.text[-1] in "mM.":
                yield from _doubled(figure.block, figure.start, figure.end)


def _is_clock(text: str, start: int) -> bool:
    """Whether the twelve at `start` is of a clock: "Room 12 midnight"."""
    before = text[max(0, start - 12) : start].split()
    return (
        not before
        or text[start - 1 : start] in "(:"
        or before[-1][-1] in ":,–—|"
        or before[-1].lower().strip('(“"')
        in (
            "at",
            "from",
            "to",
            "until",
            "till",
            "by",
            "before",
            "after",
            "around",
            "about",
            "and",
            "between",
            "is",
            "was",
            "of",
            "the",
            "past",
            "since",
        )
    )


def _doubled(block: Block, start: int, end: int) -> Iterator[Hit]:
    text = block.text
    half = "a" if "a" in text[start:end].lower() else "p"
    match = _behind().match(text, end)
    if match is None:
        return
    part = match["part"] or match["night"] or match["of_day"] or match["this"] or match["tonight"]
    if part not in _HALVES[half]:
        return
    better = text[start:end]
    if match["of_day"]:
        better += match["lead"]
    elif not match["plain"]:
        better += " today"
    last = match.end()
    yield Hit(block, start, last, (better,))
