"""`extends: source-without-link`: a report that is named, and no link to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, cached_property

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.attributions import LONGEST, Attributions
from copydesk.readings.late import Late
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import BlockWords, Words
from copydesk.text import Span

_WORKS = tuple("study survey poll report analysis dataset index research audit review".split())
_FOUND = frozenset(
    """found finds find shows show showed suggests suggested says said reveals revealed indicates indicated concludes concluded
    estimates estimated put puts""".split()
)
# What stands between the name and the work; another word is a verb, or somebody else's.
_KIND = r"(?:new|recent|latest|annual|first|national|tracking|entrance|exit|online|internal|initial|final|own|joint|\d{4}|long-awaited)\s"
_NAME = r"(?!(?:The|An?|This|That|One|New(?! [A-Z])|Some|Its|His|Her|Their|Another|In|But|And|Yet|Also|Early)\b)[A-Z][\w.&’'-]*(?:[\s/–-](?:of\s|for\s)?(?:the\s)?[A-Z][\w.&’'-]*){0,5}"
_BEFORE = Late(rf"\b(?P<name>{_NAME})\s(?:{_KIND}){{0,3}}$")
_LONGEST_NAME = 100


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:(?:released|published|conducted|out|last|this|earlier|\w+day|week|month|year)\s){0,4}(?:by|from|in)\s(?:(?:the|researchers at|scientists at|economists at)\s){0,2}"
        r"(?P<name>[A-Z][\w.&’'-]*(?:\s(?:of\s|for\s|on\s|and\s)?(?:the\s)?[A-Z][\w.&’'-]*){0,6})"
    )


class SourceWithoutLink(Check):
    """Flags a named study, survey, poll, report or set of data that a figure or a finding is taken from and that has no link.

    Once for each work. Silent where its sentence or paragraph has a link or a footnote, and where a paragraph with a link names it.
    """

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words for works."""
        return (Phrase(0, r"\w+", re.IGNORECASE, [(word, 0) for word in _WORKS]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        attributions, words, sentences = (
            document.reading(Attributions),
            document.reading(Words),
            document.reading(Sentences),
        )
        linked: str | None = None
        told: set[str] = set()
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            if block.kind not in ("paragraph", "item") or not sentences.of(block) or _linked(block):
                continue
            sentence = attributions.sentence(block, match.start())
            found = _named(block.text, sentence, match) if sentence.end - sentence.start <= LONGEST else None
            if found is None or not _cited(words.of(block), sentence):
                continue
            span, name = found
            if linked is None:
                linked = "\n".join(one.text for one in document.blocks if _linked(one))
            if name not in linked and not any(name in one or one in name for one in told):
                yield Hit(block, *span)
            told.add(name)


def _linked(block: Block) -> bool:
    return any(mark.leads for mark in block.marks)


def _named(text: str, sentence: Span, match: re.Match[str]) -> tuple[Span, str] | None:
    """The words for a work that is named, and its name."""
    if match[0][0].isupper() and match[0] not in ("Poll", "Study"):
        return None  # the Geological Survey, the Daily Report
    behind = _behind().match(text, match.end(), sentence.end)
    if behind:
        name = behind["name"].rstrip(".,")
        return Span(_article(text, sentence, match.start()), behind.start("name") + len(name)), name
    begin = max(sentence.start, match.start() - _LONGEST_NAME)
    before = _BEFORE.search(text[begin : match.start()])
    if before is None:
        return None
    return Span(begin + before.start("name"), match.end()), before["name"].removesuffix("'s").removesuffix("’s")


def _article(text: str, sentence: Span, start: int) -> int:
    found = re.search(r"\b(?:[Aa]n?|[Tt]he)\s(?:[\w-]+\s){0,4}$", text[max(sentence.start, start - 60) : start])
    return start - (len(found[0]) if found else 0)


def _cited(words: BlockWords, sentence: Span) -> bool:
    """Whether a figure or a finding is taken from something in the sentence."""
    first, last = bisect_left(words.starts, sentence.start), bisect_left(words.starts, sentence.end)
    forms = words.forms[first:last]
    return "according" in forms or not _FOUND.isdisjoint(forms)
