"""Whether two figures are of the same thing, as far as the words around them tell."""

from __future__ import annotations

import math
from bisect import bisect_left

from copydesk.document import Document
from copydesk.readings.counted_things import thing
from copydesk.readings.fates import fate
from copydesk.readings.figures import Figure
from copydesk.readings.headline import is_deck
from copydesk.readings.lemmas import plain, stem
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import BlockWords, Words

#: Words that any two figures may have beside them.
SMALL = frozenset(
    """the and for but nor not his her its their our your who whom whose which what that this these those than then from with
    without into onto over under about above below after before since until during between among through against across
    along around behind are was were been being has have had having does did will would can could may might must shall
    should all any both each every other another such own more most much many some few less least very too also just only
    even still now here there out off per via one two three four five six seven eight nine ten hundred thousand million
    billion trillion dozen percent cent first second third last next new old year years month months week weeks day days
    hour hours minute minutes time times today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
    people person says said say told tells according when while where how why because they them she him you get gets got
    make makes made nearly almost roughly estimated total""".split()
)
# How near, in words, what stands beside a figure is.
_NEAR = 5
# A figure of one size with another may be wrong for it; one eight times as large is of something else.
_SIZE = 8
# What else a figure may be told as: "Dow up 156".
_ALSO = {"count": ("points",), "identifier": ("count", "points"), "ratio": ("percent",)}
# What sets a figure against others.
_AGAINST = frozenset(
    """previous previously earlier former formerly last other others another elsewhere average typical usual usually normally
    compared versus instead original originally initial initially planned once ago""".split()
)
_LASTING = frozenset("to will would can could may might should must".split())
_RECENT = frozenset("night week monday tuesday wednesday thursday friday saturday sunday weekend".split())
# How far a story tells what its headline tells, in characters.
_LEAD = 400


class Kinship:
    """What ties a figure to another one of the document."""

    def __init__(self, document: Document) -> None:
        self._words, self._sentences = document.reading(Words), document.reading(Sentences)
        self._first = next(
            (b for n, b in enumerate(document.blocks) if b.kind == "paragraph" and not is_deck(document, n)), None
        )

    def tied(self, one: Figure, other: Figure, closely: bool = False) -> bool:
        """Whether a figure of a headline and one of the body are of one kind and seem to say the same of the same thing.

        `closely` asks for a word besides that of what is counted, for what stands over a part of a story.
        """
        if one.value is None or other.value is None or not self._comparable(one, other):
            return False
        if self._apart(other):
            return False
        here, there = self._words.of(one.block), self._words.of(other.block)
        around = self._around(one, here)
        beside = self.beside(one) & self.beside(other)
        shared = around & self._around(other, there)
        if one.kind not in ("count", "identifier"):
            lead = one.kind == "age" or self.leads(other)
            return bool(beside) or len(shared) > (0 if lead else 1)
        if one.kind == "identifier" and not fate(one, here):
            return False
        ours, theirs = thing(one, here), thing(other, there)
        if ours and theirs:
            mine, yours = {plain(word) for word in ours.words}, {plain(word) for word in theirs.words}
            if plain(ours.head) in yours or plain(theirs.head) in mine:
                if closely:
                    return (
                        len(beside - {stem(ours.head), stem(theirs.head)}) > 0
                        or fate(one, here) == fate(other, there) != ""
                    )
                return bool(beside) or len(shared) > 1 or plain(ours.head) not in ("person", "time")
        befell = fate(one, here)
        if befell:
            return befell == fate(other, there)
        return ours is None and bool(beside)

    def leads(self, figure: Figure) -> bool:
        """Whether a figure stands where the story begins."""
        return figure.block is self._first and figure.start < _LEAD

    @staticmethod
    def _comparable(one: Figure, other: Figure) -> bool:
        if one.value is None or not other.value or other.kind not in (one.kind, *_ALSO.get(one.kind, ())):
            return False
        if one.kind not in _ALSO and one.unit != other.unit:
            return False
        times = abs(one.value / other.value)
        if one.kind == "ratio" and other.kind == "percent":
            times *= 100
        slips = abs(math.log10(times)) if times else 0.0
        return 1 / _SIZE < times < _SIZE or (slips < 9.5 and abs(slips - round(slips)) < 1e-9)

    def _apart(self, figure: Figure) -> bool:
        """Whether the words around a figure set it against what the story is about: "last year's plan had 40 homes"."""
        starts, forms, _ = self._words.of(figure.block)
        first, behind = bisect_left(starts, figure.start), bisect_left(starts, figure.end)
        for n in (*range(max(0, first - 6), first), *range(behind, min(behind + 4, len(forms)))):
            if forms[n] in _AGAINST and not (forms[n] == "last" and _of_now(forms, n)):
                return True
        return forms[behind + 1 : behind + 4] == ["at", "a", "time"]

    def _around(self, figure: Figure, words: BlockWords) -> frozenset[str]:
        """The telling words of the sentence of a figure, or of the whole of a headline."""
        start, end = self._sentences.around(figure.block, figure.start)
        if figure.block.kind != "paragraph":
            start, end = 0, len(figure.block.text)
        elif figure.block.text.startswith(("He ", "She "), start):  # of whom the sentence before tells
            start = self._sentences.around(figure.block, max(0, start - 2)).start
        return _telling(words.forms[bisect_left(words.starts, start) : bisect_left(words.starts, end)])

    def beside(self, figure: Figure) -> frozenset[str]:
        """The telling words near a figure."""
        starts, forms, _ = self._words.of(figure.block)
        begin, end = self._sentences.around(figure.block, figure.start)
        first, behind = bisect_left(starts, figure.start), bisect_left(starts, figure.end)
        start = max(bisect_left(starts, begin), first - _NEAR)
        return _telling([*forms[start:first], *forms[behind : min(bisect_left(starts, end), behind + _NEAR)]])


def _of_now(forms: list[str], n: int) -> bool:
    """Whether word `n`, "last", is the verb or says when the story happened: "to last nine weeks", "last night"."""
    return (n > 0 and forms[n - 1] in _LASTING) or (n + 1 < len(forms) and forms[n + 1] in _RECENT)


def _telling(forms: list[str]) -> frozenset[str]:
    return frozenset(stem(form) for form in forms if len(form) > 2 and form[0].isalpha() and form not in SMALL)
