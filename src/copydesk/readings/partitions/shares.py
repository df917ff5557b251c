"""The shares of one sentence, with the words around each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.percentages import Percentages, single
from copydesk.readings.quantifiers import allowed
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

_SEVERAL = Late(
    r"\b(?:more\s+than\s+one|multiple|several\s+(?:answers|choices|options|responses)|up\s+to\s+(?:two|three|four|five|\d)\s+(?:answers|choices|options|responses|reasons|things)|all\s+that\s+appl(?:y|ied)|"
    r"(?:could|can|were\s+able\s+to|were\s+allowed\s+to|may)\s+(?:each\s+)?(?:choose|select|tick|pick|name|give|cite|list)\b(?!\s+(?:just\s+|only\s+)?(?:one|a\s+single)\b)|overlap\w*|not\s+add\s+up|do\s+not\s+sum|double-count\w*|both)\b",
    re.IGNORECASE,
)
_CHANGES = Late(
    r"(?:\b(?:(?<!make\s)(?<!made\s)(?<!makes\s)(?<!making\s)(?<!take\s)(?<!takes\s)(?<!taking\s)(?<!taken\s)(?<!took\s)up|down|by|from|to|than|rose|rises?|rising|fell|falls?|falling|grew|grown|grow|gained|lost|jumped|dropped|climbed|slipped|increased?|decreased?|declined?|surged|soared|"
    r"cut|raised|slashed|lowered)(?:\s+(?:by|about|around|nearly|almost|some|roughly|over|another|a\s+further))?|(?:rises?|increases?|drops?|falls?|cuts?|growth|gains?|declines?|discount|stake|tariff|tax|interest|rate)\s+of(?:\s+(?:about|around|nearly|almost|over))?)\s+\Z",
    re.IGNORECASE,
)
_CHANGED = Late(
    r"[\s-]+(?:(?:annual|yearly|sharp|further|sudden)\s+)?(?:rise|increase|drop|fall|cut|growth|gain|decline|higher|lower|more|less|fewer|cheaper|stake|discount|tariff|tax|interest|chance|likely|faster|slower|bigger|smaller|above|below|points?|(?:up|down)(?!\s+(?:front|payment|to)\b))\b",
    re.IGNORECASE,
)
# A time, a place or a group that only some of the shares are of.
ELSEWHERE = Late(
    r"\b(?:19|20)\d\d\b|\b(?:in|among|amongst|at|for|during|since)\s+(?:the\s+)?(?-i:[A-Z]\w+|north|south|east|west|first|second|third|last|previous|rural|urban|city|country|men|women|under|over|younger|older)\b"
    r"|\b(?:last|previous|earlier|previously|compared|versus|than|whereas|respectively|year|month|week|before|then|now|among|amongst|first\s+round|(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|polls?|surveys?|pollsters?|found|gallup|pew|yougov|ipsos|second\s+round|run-?off|of\s+(?:whom|which|these|those|them|that))\b",
    re.IGNORECASE,
)
_MOST = 12
# So many shares of a paragraph are remembered.
_KEPT = 8


class Sharing(NamedTuple):
    """The shares that a sentence names, in order, with the text before each and behind it up to the next.

    `before` are the last eight of the paragraph before the sentence, `block` and `sentence` where they stand.
    """

    block: Block
    sentence: Span
    shares: tuple[Figure, ...]
    heads: tuple[str, ...]
    tails: tuple[str, ...]
    before: tuple[Figure, ...]

    def between(self, first: int, last: int) -> str:
        """The text from behind share `first` up to share `last`."""
        return self.block.text[self.shares[first].end : self.shares[last].start]


def changing(text: str, figure: Figure) -> bool:
    """Whether a percentage says how much something changed, or is a price or a chance, and so no share."""
    return bool(_CHANGES.search(text[max(0, figure.start - 40) : figure.start]) or _CHANGED.match(text, figure.end))


def sharings(document: Document) -> Iterator[Sharing]:
    """The shares of each sentence that names one."""
    figures, sentences = document.reading(Figures), document.reading(Sentences)
    for block, _ in document.reading(Percentages):
        yield from _of_block(block, figures.of(block), sentences)


def several(text: str) -> bool:
    """Whether a text tells that people could give several answers."""
    return _SEVERAL.search(text) is not None


def _of_block(block: Block, figures: list[Figure], sentences: Sentences) -> Iterator[Sharing]:
    before: tuple[Figure, ...] = ()
    at = 0
    for sentence in sentences.of(block):
        shares: list[Figure] = []
        while at < len(figures) and figures[at].start < sentence.end:
            if _share(figures[at]):
                shares.append(figures[at])
            at += 1
        if shares and len(shares) <= _MOST:
            starts = [sentence.start, *(figure.end for figure in shares)]
            ends = [*(figure.start for figure in shares), sentence.end]
            texts = [block.text[start:end] for start, end in zip(starts, ends, strict=True)]
            yield Sharing(block, sentence, tuple(shares), tuple(texts[:-1]), tuple(texts[1:]), before)
        before = (*before, *shares)[-_KEPT:]


def _share(figure: Figure) -> bool:
    if figure.kind == "percent":
        return single(figure) and figure.value is not None and 0 < figure.value <= 100
    return figure.kind in ("ratio", "ordinal") and allowed(figure) is not None
