"""`extends: unattributed-quote`: sentences in quotation marks that nobody is said to have said."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from copydesk.check import Check, Hit, Reason
from copydesk.document import OPAQUE, Block, Document
from copydesk.readings.attributions import Attributions
from copydesk.readings.quotations import Quotation, Quotations
from copydesk.readings.words import Words

_OPENING = "“\"«„'‘`"
_CLOSING = "”\"»'’"
_STOPS = (".", "?", "!", "…")
# Words that say at a glance that somebody speaks; in lower case.
_SPEAKERS = frozenset("he she they we mr mrs ms dr said says told".split())


@cache
def _wording() -> re.Pattern[str]:
    """What is written on something, sung, titled, or an example of wording."""
    return re.compile(
        r"\b(?:titled|entitled|called|headlined?|reads?|reading|signs?|banner|motto|slogan|lyrics?|song|sing|sings|sang|sung|chant\w*|poem|"
        r"poster|caption|label(?:led)?|message|error|prompt|phrase|sentence|word(?:s|ing)?|example|such as|like|instead of|rather than|"
        r"say|write|use|avoid|type|means?|translates?|question|button|menu|dialog|text|title|subject|line|proverb|saying|tag)\b",
        re.IGNORECASE,
    )


@cache
def _speaking() -> re.Pattern[str]:
    """Somebody who can speak, or a word for speaking, near by: the reader knows who it was."""
    return re.compile(
        r"\b(?:I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|who|Mr|Mrs|Ms|Dr)\b|[A-Z][\w’'-]+\s[A-Z][\w’'-]+|"
        r"\b(?:ask|cr(?:y|ied)|shout|yell|joke|quip|whisper|repl|answer|wonder|interview|statement|speech|told|said|says)\w*"
    )


@dataclass(frozen=True, eq=False, repr=False)
class UnattributedQuote(Check):
    """Flags a quotation of a whole sentence for which no speaker is named.

    The speaker may stand in the quotation's sentence, elsewhere in its paragraph, or, where
    the paragraph opens with the quotation, in the paragraphs before. `min-words` words make a
    quotation (default 4).
    """

    min_words: int = 4

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        for block in document.prose():
            if _passed_over(block):
                continue
            whole = [quotation for quotation in quotations.of(block) if self._whole(block, quotation)]
            for quotation in _unspoken(document, block, whole):
                if not _opens(document, block) and not document.reading(Attributions).speaker(block, quotation):
                    yield Hit(block, quotation.start, quotation.end)

    def reasons(self, document: Document, block: Block) -> Iterator[Reason]:
        for quotation in document.reading(Quotations).of(block):
            why = self._why(document, block, quotation)
            if why:
                yield Reason(quotation.start, quotation.end, why)

    def _why(self, document: Document, block: Block, quotation: Quotation) -> str:
        if _passed_over(block):
            return "stands where no speaker is asked for: in a block quote, beside code, or in no paragraph"
        if not self._whole(block, quotation):
            return f"is no whole sentence of {self.min_words} words or more"
        if not _unspoken(document, block, [quotation]):
            return "stands beside words for a speaker, or for what nobody says"
        if _opens(document, block):
            return "opens the draft, or stands before a paragraph that names a speaker"
        return "has a speaker near by" if document.reading(Attributions).speaker(block, quotation) else ""

    def _whole(self, block: Block, quotation: Quotation) -> bool:
        if not quotation.closed or block.text.count(" ", quotation.start, quotation.end) + 1 < self.min_words:
            return False
        return _is_sentence(block.text[quotation.start : quotation.end])


def _passed_over(block: Block) -> bool:
    """Whether quotations of a block are not asked about."""
    return block.quoted or OPAQUE in block.text or block.kind != "paragraph"


def _is_sentence(quoted: str) -> bool:
    """Whether what stands between quotation marks begins and ends as a sentence does."""
    stopped = quoted.rstrip(_CLOSING)
    if len(stopped) == len(quoted) or not stopped.endswith(_STOPS):
        return False
    words = quoted.lstrip(_OPENING)
    first = words.split(None, 1)[0] if words else ""
    bare = first.replace("’", "").replace("'", "")
    capital = bare.isalpha() and first[0].isupper() and (len(bare) == 1 or bare[1:].islower())
    return capital and len(first) < len(words) < len(quoted)


def _unspoken(document: Document, block: Block, quotations: list[Quotation]) -> list[Quotation]:
    """Those of the quotations outside of which no word of the block is for speaking, or for what is nobody's speech."""
    if not quotations:
        return []
    text = block.text
    starts, forms, _ = document.reading(Words).of(block)
    if not _SPEAKERS.isdisjoint(forms):
        first = starts[next(n for n, form in enumerate(forms) if form in _SPEAKERS)]
        quotations = _around(first, quotations)
        quotations = [q for q in quotations if _SPEAKERS.isdisjoint(forms[bisect_left(starts, q.end) :])]
    for words in (_speaking, _wording):
        if len(quotations) > 1:
            match = words().search(text)
            if match is None:
                continue
            quotations = _around(match.start(), quotations)
        quotations = [q for q in quotations if not (words().search(text, 0, q.start) or words().search(text, q.end))]
    return quotations


def _around(at: int, quotations: list[Quotation]) -> list[Quotation]:
    """The one of the quotations that holds the character at `at`."""
    return [quotation for quotation in quotations if quotation.start <= at < quotation.end]


def _opens(document: Document, block: Block) -> bool:
    """Whether this is the first paragraph, an epigraph or so, or one whose speaker is named in the next."""
    attributions = document.reading(Attributions)
    following = attributions.following(block)
    return document.blocks[0] is block or (following is not None and bool(attributions.in_sentence(following, 0)))
