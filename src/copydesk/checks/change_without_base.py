"""`extends: change-without-base`: "crime rose 20%", nobody says since when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words

_CHANGED = Late(
    r"\b(?:(?:has|have)\s(?:(?:already|also|now|only|even|still|\w+ly)\s)?(?:risen|fallen|grown|increased|decreased|declined|dropped|soared|"
    r"jumped|climbed|surged|plunged|plummeted|shrunk|slumped|tumbled|doubled|gone\s(?:up|down))|rose|fell|grew|soared|jumped|climbed|surged|"
    r"plummeted|slumped|(?<!\bbe )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?:increased|decreased|declined|dropped)|(?::|is|are|was|were)\s(?:up|down)|went\s(?:up|down))\s(?:by\s)?(?:(?:about|nearly|almost|around|over|more\sthan|some|just)\s)?\Z",
    re.IGNORECASE,
)
_ENDED = Late(
    r"\s*(?:[.,;!]|\Z|\s(?:in|across|among|for)\s(?:the|this|that|our|every)\s(?!(?:last|past|first|same|year|month|three|six))|nationwide)"
)
_NOUNS = "rise|increase|jump|drop|fall|decline|decrease|surge|reduction|slump|spike|leap|uptick"
_OF = Late(rf"\b(?:{_NOUNS})\sof\s(?:(?:about|nearly|almost|around|over|more\sthan|some|just)\s)?\Z", re.IGNORECASE)
_IN = Late(rf"\s(?:{_NOUNS})\sin\s(?!the\s(?:last|past|year|month|first))", re.IGNORECASE)
# Any of these in the paragraph or beside it says since when, or than what.
_SAID = frozenset(
    """since than year years yearly year-on-year annual annually month months monthly quarter quarters quarterly week weeks weekly
    day days daily today yesterday tomorrow tonight ago last past previous previously earlier compared comparison versus vs against
    relative decade decades century season seasons after before following until till by-election between once during
    forecast baseline base control placebo trial study experiment income revenue revenues earnings profit profits turnover
    share stock stocks index indexes indices futures dow nasdaq s&p ftse bond bonds yield yields currency dollar euro
    pound yen oil crude bitcoin inflation gdp poverty period term january february march april june july august september october
    november december spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday christmas easter
    pandemic lockdown war covid recession ii election elections reform q1 q2 q3 q4 fiscal interim""".split()
)
# Any of these in its paragraph says so too, or that it has not happened yet, or is supposed.
_HERE = frozenset(
    """from over when whenever whereas under amid as if unless were will would could may might should can must shall 'll expected expects
    target income each every time average times shares points poll polls because where while then now-famous half first second third fourth""".split()
)
# Any of these makes a change that is named by a noun one that is wanted or allowed.
_WISHED = frozenset(
    """plan plans planned propose proposes proposed proposal approve approved agree agreed agrees demand demands demanded want wants wanted seek seeks offer
    offers offered promise promised pledge pledged pledges order ordered call calls called announce announced allow allows cap limit""".split()
)
_TIMED = frozenset("date year time duration".split())
_PROSE = ("paragraph", "item")
# What is longer, in characters, is a dump.
_LONGEST = 10_000


@dataclass(frozen=True, eq=False, repr=False)
class ChangeWithoutBase(Check):
    """Flags a percentage of change for which the paragraph and those beside it say no time, no base and no comparison.

    Silent on what is planned, on markets, where the paragraph has another number, and where one of `allow` stands in it.
    """

    rests_on = "passage"

    allow: tuple[str, ...] = ()

    def hits(self, document: Document) -> Iterator[Hit]:
        figures = document.reading(Figures)
        place: dict[int, int] = {}
        for figure in figures.all:
            block = figure.block
            if figure.kind != "percent" or block.kind not in _PROSE or len(block.text) > _LONGEST:
                continue
            if not _change(figure):
                continue
            place = place or {id(one): n for n, one in enumerate(document.blocks)}
            if self._bare(document, place[id(block)]) and _alone(document, figure):
                yield Hit(block, figure.start, figure.end)

    def _bare(self, document: Document, at: int) -> bool:
        """Whether neither the block nor those beside it say a time or a base."""
        words, figures = document.reading(Words), document.reading(Figures)
        said, own = _SAID.union(self.allow), document.blocks[at]
        for block in document.blocks[max(0, at - 1) : at + 2]:
            if block is own and not _HERE.isdisjoint(words.of(block).forms):
                return False
            if not said.isdisjoint(words.of(block).forms) or any(one.kind in _TIMED for one in figures.of(block)):
                return False
        return True


def _change(figure: Figure) -> bool:
    """Whether a figure says by how much something has changed: "crime rose 20%", "a 20% rise in crime"."""
    text, end = figure.block.text, figure.end
    before = text[max(0, figure.start - 48) : figure.start]
    if _CHANGED.search(before):
        return _ENDED.match(text, end) is not None
    noun = _IN.match(text, end) or (_OF.search(before) and text.startswith((" in ", ",", "."), end))
    return bool(noun) and _WISHED.isdisjoint(text.lower().split())


def _alone(document: Document, figure: Figure) -> bool:
    """Whether the sentence of a figure has no other."""
    block: Block = figure.block
    span = document.reading(Sentences).around(block, figure.start)
    return sum(span.start <= one.start < span.end for one in document.reading(Figures).of(block)) == 1
