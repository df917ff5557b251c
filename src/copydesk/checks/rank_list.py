"""`extends: rank-list`: a rank, and another number of those before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.cardinals import ORDINALS, in_figures, ordinal, ordinal_like
from copydesk.readings.late import Late
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.quotations import Quotations
from copydesk.readings.ranks import Ahead, Rank, ahead, listed
from copydesk.readings.sentences import Sentences
from copydesk.readings.stretch import LONGEST
from copydesk.readings.surpassing import surpassing
from copydesk.text import Span

_RANKS = [word for word, n in ORDINALS.items() if 2 <= n <= 12] + [in_figures(n) for n in range(2, 13)]
_SUPERLATIVE = (
    r"[-\s](?P<how>(?:most|least)[-\s]\w+|(?!(?:for|inter|(?:mid|south|north)?w|requ|harv|gu|t|r|n|hon|prot|cont|qu|mod|arr|conqu|inv|ch|p|z|attest|beh)est\b)"
    r"\w+est|worst|top)(?:[-\s](?!after\b|behind\b)[a-z]+ed\b|-[a-z]+)?"
)
# More than one may hold a rank.
_SHARED = Late(
    r"\b(?:joint|jointly|tied|ties?|equal|level|shar(?:e|ed|ing)|drew|dead\sheat|one\sof|among)\b", re.IGNORECASE
)


class RankList(Check):
    """Flags a rank that another number of names goes before: "the third-largest city after London, Leeds and York".

    So do "only London and Leeds are larger", "the third woman to win it, after …" and "fourth, behind …"; of places, a report
    may name the winner alone, but hardly all but one of those ahead. Silent where ranks are shared.
    `says`: `named`, how many go before, and `rank`, what follows from that. Cases: `stated`, `quoted`.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("named", "rank")

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The ranks from the second on."""
        words = "|".join(_RANKS)
        return (
            Phrase(
                0,
                rf"(?P<rank>{words})(?:{_SUPERLATIVE})?\b(?P<only>\sonly\sto\b)?",
                re.IGNORECASE,
                [(word, 0) for word in _RANKS],
            ),
            Phrase(1, r"No\.\s(?P<rank>[2-9]|1[0-2])\b(?P<how>)(?P<only>)", 0, [("no", 0)]),
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        sentences = document.reading(Sentences)
        for block, numbered, match in document.reading(Sightings).of(self, self.phrases):
            spans = sentences.of(block)
            n = sentences.number(block, match.start())
            sentence = spans[n]
            if sentence.end - sentence.start > LONGEST or _SHARED.search(block.text, *sentence):
                continue
            following = spans[n + 1] if n + 1 < len(spans) else Span(sentence.end, sentence.end)
            following = Span(following.start, min(following.end, following.start + LONGEST))
            place = int(match["rank"]) if numbered else ordinal(match["rank"].lower())
            rank = Rank(block.text, *match.span(), place, match["how"] or "", sentence, following)
            before = listed(block.text, match.end() + 1) if match["only"] else ahead(rank) or surpassing(rank)
            if before and _wrong(rank, before):
                yield from _hit(document, block, match, before)


def _wrong(rank: Rank, before: Ahead) -> bool:
    """Whether a rank is not the next after those before it; a report of places may leave some out, but hardly just one of several."""
    if rank.n - 1 in before.counts or max(before.counts) < 2:
        return False
    if min(before.counts) >= rank.n:
        return before.ranked
    if max(before.counts) >= rank.n:
        return False
    return before.every or rank.n == min(before.counts) + 2


def _hit(document: Document, block: Block, match: re.Match[str], before: Ahead) -> Iterator[Hit]:
    named = max(before.counts)
    if named >= len(ORDINALS):
        return
    ordinal_ = ordinal_like("second" if match["rank"].isdecimal() else match["rank"], named + 1)
    better = str(named + 1) if match["rank"].isdecimal() else ordinal_
    case = document.reading(Quotations).case(block, match.start(), match.end())
    place = Place(block, before.start, before.end, f"these are {named}")
    whole = match[0][: match.start("rank") - match.start()] + better + match[0][match.end("rank") - match.start() :]
    says = {"named": named, "rank": ordinal_}
    yield Hit(block, match.start(), match.end(), () if match["only"] else (whole,), case, says, (place,))
