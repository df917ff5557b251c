"""Who vouches for what: sources, the words that name them as such, and what they cover."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from copydesk.document import Block, Document
from copydesk.readings.attributions.attribution import Attribution
from copydesk.readings.attributions.neighbours import Neighbours
from copydesk.readings.attributions.sentence import attributed
from copydesk.readings.quotations import Quotation, Quotations
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words
from copydesk.text import Span

__all__ = ["LONGEST", "Attribution", "Attributions", "speech"]

_SPOKEN = ("say", "label", "according")
_COUNTED = (
    "One in",
    "one in",
    "Nearly ",
    "nearly ",
    "More than",
    "more than",
    "About ",
    "about ",
    "Half of",
    "half of",
)
_AGAINST = tuple(f", {word} " for word in "but yet though although".split())
# How many paragraphs back the speaker of a quotation may have been named, those that open with a quotation not counted.
_REACH = 3
# How many sentences away in a paragraph its source may be named.
_NEAR = 12
# What is longer, in characters, is no sentence but a list, a log or an attack.
LONGEST = 4000


class _Told:
    """The attributions of sentences, each read once."""

    def __init__(self, document: Document) -> None:
        self._words = document.reading(Words)
        self._sentences = document.reading(Sentences)
        self._quotations = document.reading(Quotations)
        self._kept: dict[tuple[int, int], list[Attribution]] = {}

    def of(self, block: Block) -> list[Attribution]:
        return [a for n in range(len(self._sentences.of(block))) for a in self.in_sentence(block, n)]

    def in_sentence(self, block: Block, n: int) -> list[Attribution]:
        key = id(block), n
        if key not in self._kept:
            sentences = self._sentences.of(block)
            self._kept[key] = self._read(block, sentences[n]) if n < len(sentences) else []
        return self._kept[key]

    def _read(self, block: Block, sentence: Span) -> list[Attribution]:
        if sentence.end - sentence.start > LONGEST:
            return []
        quoted = [q for q in self.touching(block, *sentence) if speech(block.text, q)]
        known, key = block.reading(_attributed), (sentence, *quoted)
        if key not in known:
            words = self._words.of(block)
            known[key] = [Attribution(block, *clause) for clause in attributed(block.text, sentence, words, quoted)]
        return known[key]

    def touching(self, block: Block, start: int, end: int) -> list[Quotation]:
        quotations = self._quotations.of(block)
        first = bisect_right(quotations, start, key=lambda q: q.end)
        return quotations[first : bisect_left(quotations, end, key=lambda q: q.start)]


def _attributed(_: Block) -> dict[tuple[tuple[int, ...], ...], list[Attribution]]:
    """The attributions that were read in a block, by their sentence and the speeches in it, which may begin elsewhere."""
    return {}


class Attributions:
    """The attributions of a document, worked out for a sentence when they are asked for."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._sentences = document.reading(Sentences)
        self._told = _Told(document)
        self._place = {id(block): n for n, block in enumerate(document.blocks)}
        self._neighbours = Neighbours(document.blocks, self._place, document.reading(Words), self._told.of)

    def of(self, block: Block) -> list[Attribution]:
        """The attributions of `block`, sentence by sentence."""
        return self._told.of(block)

    def sentence(self, block: Block, at: int) -> Span:
        """The sentence of `block` that holds the character at `at`, or the nearest before it."""
        return self._sentences.around(block, at)

    def in_sentence(self, block: Block, at: int) -> list[Attribution]:
        """The attributions of the sentence of `block` that holds the character at `at`."""
        return self._told.in_sentence(block, self._sentences.number(block, at))

    def following(self, block: Block) -> Block | None:
        """The block after `block`."""
        place = self._place[id(block)] + 1
        return self._blocks[place] if place < len(self._blocks) else None

    def preceding(self, block: Block) -> Block | None:
        """The block before `block`."""
        place = self._place[id(block)]
        return self._blocks[place - 1] if place else None

    def voucher(self, block: Block, start: int, end: int) -> Attribution | None:
        """Who vouches for text[start:end] in its own sentence or as the speaker of the quotation it stands in."""
        covering = [one for one in self.in_sentence(block, start) if one.covers(start, end)]
        if covering:
            return min(covering, key=_rank)
        quotation = self._around(block, start, end)
        return self.speaker(block, quotation) if quotation and speech(block.text, quotation) else None

    def speaker(self, block: Block, quotation: Quotation) -> Attribution | None:
        """Who speaks in `quotation`: named beside it, elsewhere in the paragraph, or before it."""
        begin, end = (
            self._sentences.number(block, quotation.start),
            self._sentences.number(block, max(quotation.start, quotation.end - 1)),
        )
        beside = [a for n in {begin, end} for a in self._told.in_sentence(block, n)]
        if beside:
            return min(beside, key=lambda a: (a.kind not in _SPOKEN, _distance(a.cue, quotation)))
        for n in self._outward(block, begin):
            said = [a for a in self._told.in_sentence(block, n) if a.kind in _SPOKEN]
            if said:
                return said[-1 if n < begin else 0]
        if quotation.start and not quotation.carried:
            return None
        return next((found[-1] for previous in self._before(block) if (found := self.of(previous))), None)

    def running(self, block: Block, start: int, *, share: bool = False) -> Attribution | None:
        """The source that the paragraph names elsewhere than in the sentence of text[start:].

        A `share` of a poll or a survey goes on to be its for some paragraphs: "Forty-one percent would choose …".
        """
        if block.cell:
            return self._neighbours.tabled(block, block.cell.table)
        own = self._sentences.number(block, start)
        for n in (own, *self._outward(block, own)):
            found = [
                a
                for a in self._told.in_sentence(block, n)
                if a.kind != "plan" and (share or not _share_of_many(a)) and (n != own or _goes_on(a, start))
            ]
            if found:
                return found[-1 if n < own else 0]
        return self._neighbours.voucher(block, share=share)

    def _outward(self, block: Block, n: int) -> Iterator[int]:
        """The sentences around the n-th: those before it, the nearest first, then those behind."""
        yield from range(n - 1, max(-1, n - 1 - _NEAR), -1)
        yield from range(n + 1, min(len(self._sentences.of(block)), n + 1 + _NEAR))

    def _around(self, block: Block, start: int, end: int) -> Quotation | None:
        return next(iter(self._told.touching(block, start, end)), None)

    def _before(self, block: Block) -> Iterator[Block]:
        """Some paragraphs before `block`, the nearest first, up to a heading; a speech of many counts as one."""
        place, steps = self._place[id(block)] - 1, 0
        while place >= 0 and steps < _REACH and self._blocks[place].kind != "heading":
            yield self._blocks[place]
            steps += self._blocks[place].text[0] not in "“\"'"
            place -= 1


def _share_of_many(attribution: Attribution) -> bool:
    """Whether those who say something are themselves a figure: "one in five said", "40 percent of voters said"."""
    source, text = attribution.source, attribution.block.text
    return source is not None and (text[source.start].isdigit() or text.startswith(_COUNTED, source.start))


def _goes_on(attribution: Attribution, start: int) -> bool:
    """Whether nothing sets text[start:] against what was said before it in the sentence: "he says it fell, but 40% …"."""
    end = max((span.end for span in attribution.content), default=start)
    return end >= start or not attribution.block.text[end:start].startswith(_AGAINST)


def _rank(attribution: Attribution) -> tuple[bool, bool]:
    """Who is named before who is not, and somebody before the report that it stands in."""
    return attribution.source is None, attribution.kind == "work"


def _distance(cue: Span, quotation: Quotation) -> int:
    return min(abs(cue.start - quotation.end), abs(quotation.start - cue.end))


def speech(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is something said, and not a title or a borrowed word or two."""
    return text.count(" ", quotation.start, quotation.end) >= 3 or not quotation.closed or quotation.carried
