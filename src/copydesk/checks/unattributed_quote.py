"""`extends: unattributed-quote`: sentences in quotation marks that nobody is said to have said."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from copydesk.check import Check, Hit, Reason
from copydesk.document import OPAQUE, Block, Document
from copydesk.readings.attributions import Attributions
from copydesk.readings.headline import lead
from copydesk.readings.persons import named, people, shows, speaking
from copydesk.readings.quotations import Quotation, Quotations
from copydesk.readings.words import Words

_OPENING = "“\"«„'‘`"
_CLOSING = "”\"»'’"
_STOPS = (".", "?", "!", "…")
# Words that say at a glance that somebody speaks; in lower case.
_SPEAKERS = frozenset("he she they we mr mrs ms dr said says told".split())
# How many paragraphs on either side may name the speaker of a row of quotations.
_REACH = 4
# The characters of a sentence in which its subject is named.
_HEAD = 50
# The characters of a line that only names the speaker of the quotation above it.
_SIGNATURE = 60


@cache
def _wording() -> re.Pattern[str]:
    """What is written on something, sung, titled, or an example of wording."""
    return re.compile(
        r"\b(?:titled|entitled|called|headlined?|reads?|reading|signs?|banner|motto|slogan|lyrics?|song|sing|sings|sang|sung|chant\w*|poem|"
        r"poster|caption|label(?:led)?|message|error|prompt|phrase|sentence|word(?:s|ing)?|example|such as|like|instead of|rather than|"
        r"say|write|use|avoid|type|means?|translates?|question|button|menu|dialog|text|form|field|log|tagline|chapter|title|subject|(?:first|last|opening|closing|punch|subject|tag) ?lines?|proverb|saying|tag|"
        r"board|plaque|billboard|graffiti|scrawled|painted|printed|letter|note|email|e-mail|tweet|post|leaflet|placard|notice|screen|window|"
        r"pop-?up|notification|rule|principle|mantra|maxim|creed|pledge|oath|prayer|verse|quote|quotation|joke|advice|tip|lesson|clause)\b",
        re.IGNORECASE,
    )


@cache
def _tag() -> re.Pattern[str]:
    """A speaker behind a quotation, whatever the verb: "Lee pressed", "sighed the baker"."""
    closing = r"[,?!…—][”\"’'»]\s"
    return re.compile(
        rf"{closing}(?:(?:[A-Z][\w.’'-]+\s){{1,3}}[a-z]+(?:ed|s|t)\b|[a-z]+(?:ed|s|d)\s(?:the\s|an?\s|[A-Z]))"
    )


@dataclass(frozen=True, eq=False, repr=False)
class UnattributedQuote(Check):
    """Flags a quotation of a whole sentence for which no speaker is named.

    The speaker may stand in the quotation's sentence, elsewhere in its paragraph, or, where
    the paragraph opens or ends with the quotation, in those before and after. A quotation that
    is a part of another sentence is a title, a sign or an example of wording. `min-words` words
    make a quotation (default 4).
    """

    rests_on = "passage"

    min_words: int = 4

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        for block in document.prose():
            if quotations.of(block) and not _passed_over(block):
                for quotation in self._standing_apart(document, block):
                    if not _known(document, block, quotation):
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
            return f"is no whole sentence of {self.min_words} words or more that stands by itself"
        if quotation not in self._standing_apart(document, block):
            return "stands beside a person, words for speaking, or words for what nobody says"
        return "has a speaker near by, a note or a link" if _known(document, block, quotation) else ""

    def _standing_apart(self, document: Document, block: Block) -> list[Quotation]:
        """The whole sentences in quotation marks beside which nothing in the block tells who speaks."""
        found = document.reading(Quotations).of(block)
        whole = [quotation for quotation in found if self._whole(block, quotation)]
        if len(whole) == 1 and not any(q is not whole[0] and self._is_long(block, q) for q in found):
            return [] if _is_told(document, block, whole[0]) else whole
        return _unspoken(document, block, whole)

    def _is_long(self, block: Block, quotation: Quotation) -> bool:
        return block.text.count(" ", quotation.start, quotation.end) + 1 >= self.min_words

    def _whole(self, block: Block, quotation: Quotation) -> bool:
        if not quotation.closed or not self._is_long(block, quotation):
            return False
        return _is_sentence(block.text[quotation.start : quotation.end]) and _is_alone(block.text, quotation)


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


def _is_alone(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is no part of a sentence and has no signature: the sentences around it begin and end there."""
    before = text[max(0, quotation.start - 3) : quotation.start].rstrip()
    after = text[quotation.end : quotation.end + 3].lstrip()
    if before.endswith(":") and text[quotation.start : quotation.end].rstrip(_CLOSING).endswith("?"):
        return False
    return (not before or before[-1] in ".?!…:)" or before[-1] in _CLOSING) and (
        not after or after[0].isupper() or after[0].isdigit() or after[0] in _OPENING
    )


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
    if _tag().search(text):
        return []
    for words in (speaking, _wording, named, people):
        if len(quotations) > 1:
            match = words().search(text)
            if match is None:
                continue
            quotations = _around(match.start(), quotations)
        quotations = [q for q in quotations if not (words().search(text, 0, q.start) or words().search(text, q.end))]
    return [] if not quotations or _shows_person(document, block) else quotations


def _is_told(document: Document, block: Block, quotation: Quotation) -> bool:
    """Whether the sentences beside the only quotation of a block show a person, or it is nobody's speech."""
    text, (start, end) = block.text, quotation[:2]
    if _wording().search(text, 0, start) or _wording().search(text, end):
        return True
    sentence = document.reading(Attributions).sentence
    begin = sentence(block, start - 1 - (text[start - 1 : start] == " ")).start if start else 0
    after = sentence(block, end + 1)
    finish = max(end, after.end) if end < len(text.rstrip()) else end
    if speaking().search(text, begin, start) or speaking().search(text, end, finish):
        return True
    return any(shows(document, text, at, min(at + _HEAD, last)) for at, last in ((begin, start), (end, finish)))


def _around(at: int, quotations: list[Quotation]) -> list[Quotation]:
    """The one of the quotations that holds the character at `at`."""
    return [quotation for quotation in quotations if quotation.start <= at < quotation.end]


def _known(document: Document, block: Block, quotation: Quotation) -> bool:
    """Whether a speaker, a note or a link, or the paragraphs around a quotation, tell the reader who speaks."""
    attributions = document.reading(Attributions)
    if attributions.speaker(block, quotation):
        return True
    if document.reading(lead) is block or any(
        block.marked(kind, quotation.start, quotation.end) for kind in ("footnote", "link")
    ):
        return True
    if not quotation.start and _row(document, block, attributions.preceding):
        return True
    if quotation.end < len(block.text.rstrip()):
        return False
    following = attributions.following(block)
    if following is None:
        return False
    told = bool(attributions.in_sentence(following, 0)) or _is_signature(following)
    return told or (not quotation.start and _row(document, block, attributions.following))


def _row(document: Document, block: Block, step: Callable[[Block], Block | None]) -> bool:
    """Whether a person is in the paragraph at the end of the row of quotations that `block` is in, on one side."""
    for _ in range(_REACH):
        beside = step(block)
        if beside is None or beside.kind == "heading":
            return False
        if _shows_person(document, beside):
            return True
        quotations = document.reading(Quotations).of(beside)
        if not quotations or quotations[0].start:
            return False
        block = beside
    return False


def _is_signature(block: Block) -> bool:
    """Whether a block only names somebody: "— Ann Lee", "Ann Lee, baker"."""
    text = block.text.rstrip()
    if block.kind == "heading" or len(text) > _SIGNATURE or text.endswith((".", "!", "?", ":")):
        return False
    return text.startswith(("—", "–", "―", "-", "~")) or named().match(text) is not None


def _shows_person(document: Document, block: Block) -> bool:
    """Whether a person is named or stands for one outside of the quotations of a block."""
    past = 0
    for quotation in document.reading(Quotations).of(block):
        if shows(document, block.text, past, quotation.start):
            return True
        past = quotation.end
    return shows(document, block.text, past, len(block.text))
