"""`extends: rank-list`: a rank, and another number of those before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.cardinals import ORDINALS, in_figures, ordinal, ordinal_like
from copydesk.readings.late import Late
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.readings.series import names, series
from copydesk.readings.stretch import LONGEST
from copydesk.text import Span

_RANKS = [word for word, n in ORDINALS.items() if 2 <= n <= 12] + [in_figures(n) for n in range(2, 13)]
_SUPERLATIVE = (
    r"[-\s](?P<how>(?:most|least)[-\s]\w+|(?!(?:for|inter|(?:mid|south|north)?w|requ|harv|gu|t|r|n|hon|prot|cont|qu|mod|arr|conqu|inv|ch|p|z|attest|beh)est\b)"
    r"\w{2,}est|worst)(?:[-\s](?!after\b|behind\b)[a-z]+ed\b|-[a-z]+)?"
)
_AFTER = Late(
    r"(?P<middle>[^.;:!?()–—]{0,70}?)(?:\s?[,(–—]\s?|\s)(?:and\s)?(?:only\s|just\s|right\s)?(?P<word>after|behind|trailing(?:\sonly)?|following|"
    r"surpassed\sonly\sby|beaten\sonly\sby|exceeded\sonly\sby)\s(?:only\s)?"
)
_PLACED = Late(
    r"(?:\b(?:finish(?:ed|es|ing)?|came|comes|coming|plac(?:ed|es|ing)|rank(?:s|ed|ing)?|is|was|were|are|stands?|stood|sits?|lies?|lay|be|been|home|over|"
    r"takes?|took|taking|claim(?:ed|s)?)\s(?:in\s|home\s)?(?:a\s(?:distant|close|strong)\s)?)\Z"
)
_PLACE = Late(
    r"(?:\s(?:place|spot|position|overall|again))?(?:\s(?:in|on|at)\s(?:the\s|its\s)?(?:[\w’'-]+\s?){1,3})?,?\s(?P<word>behind|after|trailing)\s(?:only\s)?"
)
_FRONTED = Late(r"[“\"‘(]*(?:And\s|But\s)?(?:After|Behind)\s")
_FRONTED_IS = Late(
    r",\s(?:it|he|she|they|[\w’'.\s-]{1,50}?)\s(?:is|was|are|were|ranks(?:\sas)?|became|remains)\s(?:now\s|also\s|still\s)?(?:[\w’'.-]+\s){0,4}\Z"
)
# More than one may hold a rank; and what "after" may have to do with time or names.
_SHARED = Late(
    r"\b(?:joint|jointly|tied|ties?|equal|level|shar(?:e|ed|ing)|drew|dead\sheat|one\sof|among)\b", re.IGNORECASE
)
_UNRANKED = Late(r"\b(?:named|called|when|since|who|which|that|because|while|until|before|and\s(?:is|was|has))\b")
_LATER = Late(r"\b(?:years?|months?|days?|weeks?|soon|shortly|hours?|long|named)\Z")
_ENDS = Late(r"\s?[.,;:!?)”\"’–—]|\s*\Z|\s(?:in|on|by|with|for|at|as|among|according|of|from|to|when|while|but)\b|\s\(")
_PLAIN_ITEMS = Late(
    r"[a-z][a-z’'-]+(?:\s[a-z][a-z’'-]+)?(?:,\s[a-z][a-z’'-]+(?:\s[a-z][a-z’'-]+)?)+,?\sand\s[a-z][a-z’'-]+(?:\s[a-z][a-z’'-]+)?(?=[.,;)]|\Z)"
)
_TIMES = Late(r"(?:years?|months?|decades|centuries|weeks|days|an?|the|his|her|its|their|being|having|\w+ing)\b")


@dataclass(frozen=True, eq=False, repr=False)
class RankList(Check):
    """Flags a rank that another number of names goes before: "the third-largest city after London, Leeds and York".

    Of those who finished behind others only too many are told, since a report may name the winner alone. Silent where ranks are shared.
    `says`: `named`, how many go before, and `rank`, what follows from that. Cases: `stated`, `quoted`.
    """

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
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        sentences = document.reading(Sentences)
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            text = block.text
            sentence = sentences.around(block, match.start())
            if sentence.end - sentence.start > LONGEST or _SHARED.search(text, *sentence):
                continue
            rank = ordinal(match["rank"].lower())
            found = _before(block, match, sentence)
            if found is None:
                continue
            where, counts, every = found
            if rank - 1 in counts or (not every and max(counts) < rank) or max(counts) < 2:
                continue
            named = min(counts) if len(counts) == 1 else 0
            if not named or named > len(ORDINALS) - 1:
                continue
            better = ordinal_like(match["rank"], named + 1)
            case = document.reading(Quotations).case(block, match.start(), match.end())
            says = {"named": named, "rank": better}
            whole = () if match["only"] else (better + text[match.end("rank") : match.end()],)
            place = Place(block, where.start, where.end, f"these are {named}")
            yield Hit(block, match.start(), match.end(), whole, case, says, (place,))


def _before(block: Block, match: re.Match[str], sentence: Span) -> tuple[Span, frozenset[int], bool] | None:
    """Where those stand who go before a rank, how many they can be, and whether these should be all."""
    text = block.text
    if match["only"]:
        listed = _names(text, match.end() + 1)
        return (*listed, True) if listed else None
    if match["how"]:
        after = _AFTER.match(text, match.end(), sentence.end)
        if after and not _UNRANKED.search(after["middle"]) and not _later(text, after):
            listed = _names(text, after.end()) or (
                _things(text, after.end(), sentence.end) if after["word"] != "following" else None
            )
            if listed:
                return (*listed, True)
        fronted = _FRONTED.match(text, sentence.start)
        if fronted:
            found, end = names(text, fronted.end())
            if found and end < match.start() and _FRONTED_IS.fullmatch(text, end, match.start()):
                return Span(found[0].start, end), frozenset((len(found),)), True
        return None
    place = _PLACE.match(text, match.end(), sentence.end)
    placed = _PLACED.search(text[max(sentence.start, match.start() - 30) : match.start()])
    if place and placed:
        listed = _names(text, place.end())
        return (*listed, False) if listed else None
    return None


def _later(text: str, after: re.Match[str]) -> bool:
    """Whether "after" speaks of time: "the third-largest quake two years after"."""
    return _LATER.search(after["middle"]) is not None and text[after.end("middle")] == " "


def _names(text: str, at: int) -> tuple[Span, frozenset[int]] | None:
    found, end = names(text, at)
    if not found or not _ENDS.match(text, end):
        return None
    return Span(found[0].start, end), frozenset((len(found),))


def _things(text: str, at: int, end: int) -> tuple[Span, frozenset[int]] | None:
    """Things without a name: "after rent, transport and heating"."""
    items = _PLAIN_ITEMS.match(text, at, end)
    if items is None or _TIMES.match(text, at):
        return None
    found = series(text, at, items.end())
    return (Span(at, items.end()), found.counts) if found else None
