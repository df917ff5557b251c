"""`extends: unclosed-quote`: quotation marks that have no partner, or a wrong one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, cached_property
from operator import attrgetter
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import OPAQUE, Block, Document
from copydesk.readings.quotations import Loose, Quotation, Quotations, alike, curls

_KINDS = frozenset(("paragraph", "item", "footnote", "heading", "cell", "caption", "alt", "title", "description"))
_CLOSERS = {"“": "”", "„": "“", '"': '"', "«": "»", "''": "''", "``": "''", "‘": "’", "'": "'"}
_OPENERS = {"”": "“", '"': '"'}
_MARKS = "“”„«»\"'‘’`"
_DOUBLE = '“”"'
# The end of a teaser that was cut off.
_CUT_OFF = ("…", "...", "...]", "…]", "...)", "…)", " more", " More")
# What stands before a mark in code: an attribute, an escape, a tag.
_CODE = ("=", "\\", "<", "{", "/")
# How many blocks back the beginning of a quotation is looked for.
_REACH = 5

_start = attrgetter("start")
_end = attrgetter("end")


class UnclosedQuote(Check):
    """Flags a quotation mark that lacks its partner, and two that are no pair.

    A quotation of several paragraphs opens each of them and closes only the last. Apostrophes,
    feet and inches, ditto marks and code are no quotation marks. The case of a hit is `unclosed`
    (nothing closes the quotation), `unopened` (nothing opens it), `inner` (nothing closes the one
    within it), `crossed` (the one within ends after the one around it), `carried` (it runs into a
    paragraph that does not open with a mark). Or it is `mixed` (one mark is straight and one curly),
    `turned` (a mark is curled the wrong way), `nested` (quotations within one another have the same
    marks) or `doubtful` (it looks unclosed, yet may be cut off or no quotation).
    `says`: `mark`, the mark that is missing or would do.
    """

    rests_on = "passage"

    says: ClassVar[tuple[str, ...]] = ("mark",)

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        for number, block in enumerate(document.blocks):
            if block.kind in _KINDS and (quotations.of(block) or quotations.loose(block)):
                yield from _Marks(document, number).hits()


class _Marks:
    """The quotation marks of a block."""

    def __init__(self, document: Document, number: int) -> None:
        self.document, self.number, self.block = document, number, document.blocks[number]
        self.text = self.block.text
        self.quotations = document.reading(Quotations)
        self.found, self.loose = self.quotations.of(self.block), self.quotations.loose(self.block)

    @cached_property
    def apart(self) -> bool:
        """Whether straight marks stand apart from the words, so that nothing tells which of them open."""
        return ' " ' in self.text or self.text.startswith('" ')

    def hits(self) -> Iterator[Hit]:
        """The faults of the marks."""
        for quotation in self.found:
            if not quotation.closed:
                yield from self.unclosed(quotation)
            elif self.text[quotation.start] in _DOUBLE:
                yield from _paired(self.document, self.block, quotation)
            if quotation.carried and self.text[0] not in _MARKS:
                yield from self.carried()
        for number, one in enumerate(self.loose):
            yield from {"closes": self.unopened, "inner": self.inner, "single": self.single}[one.kind](number, one)

    def unclosed(self, quotation: Quotation) -> Iterator[Hit]:
        """A quotation that nothing closes, unless the convention or the text says that it goes on."""
        text, block, (start, end) = self.text, self.block, quotation[:2]
        mark = text[start : start + 2] if text[start : start + 2] in ("''", "``") else text[start]
        quoted = text[start:end]
        words = quoted.strip(_MARKS + " .,") and OPAQUE not in quoted
        if mark not in _CLOSERS or not words or (mark == '"' and self._is_code(start)):
            return
        tag = _tag().search(text, start, end)
        goes_on = end == len(text) and (text.rstrip().endswith(":") or self.quotations.goes_on(block, _MARKS))
        if goes_on and not (tag and text.startswith(".", tag.end())):
            return
        if end < len(text) and _begins_line(self.document, block, end):
            return  # verse, or a list: each line opens with a mark
        if tag:
            related = Place(block, _word_start(text, tag.start()), tag.start(), "perhaps it ends here")
        elif end < len(text):
            related = Place(block, end, _word_end(text, end), "the next quotation opens here")
        else:
            last = len(text.rstrip())
            related = Place(block, min(_word_start(text, last), last - 1), last, "it ends here at the latest")
        case = "doubtful" if goes_on or _is_doubtful(text, start, end, mark) else "unclosed"
        yield Hit(block, start, _word_end(text, start), case=case, says={"mark": _CLOSERS[mark]}, related=(related,))

    def _is_code(self, at: int) -> bool:
        """Whether a straight mark that nothing closes is code, or stands before no word."""
        if self.apart or self.text[at - 1 : at] in _CODE:
            return True
        word = self.text[at + 1 : at + 3].lstrip("'’")
        ending = self.text.startswith(("'s ", "’s "), at + 1)
        return ending or not word or not (word[0].isalnum() or word[0] in "[(‘“$€£#@…-–—.")

    def unopened(self, number: int, one: Loose) -> Iterator[Hit]:
        """A mark that closes nothing."""
        text, block = self.text, self.block
        before = bisect_right(self.found, one.start, key=_end)
        past = self.found[before - 1].end if before else 0
        if block.kind == "cell" or (number and self.loose[number - 1].start >= past):
            return  # the one before may be its partner
        between = text[past : one.start]
        if OPAQUE in between or any(mark in between for mark in '"“”„«»'):
            return
        if text[one.start] == '"' and (self.apart or _is_prime(text, one.start)):
            return
        following = self.loose[number + 1].start if number + 1 < len(self.loose) else 0
        if following and text[following] == "”" and not any(m in text[one.end : following] for m in _DOUBLE):
            yield _wrong(block, one.start, "“", "turned", following)
            return
        last = text[past - 1 : past] if past else ""
        related = (Place(block, past - 1, past, "the quotation before ends here"),) if last in ('"', "”") else ()
        start, says = _word_start(text, one.start), {"mark": _OPENERS[text[one.start]]}
        yield Hit(block, start, one.end, case="unopened", says=says, related=related)

    def inner(self, _: int, one: Loose) -> Iterator[Hit]:
        """A mark that opens a quotation within another, which ends first."""
        text, block = self.text, self.block
        outer = self.found[bisect_right(self.found, one.start, key=_start) - 1].end
        ends = text[outer - 1 : outer + 1]
        if ends in ("”’", "\"'", '"’') and not text[outer + 1 : outer + 2].isalnum():
            yield Hit(block, outer - 1, outer + 1, (ends[::-1],), "crossed", {"mark": ends[::-1]})
            return
        sure = text[one.start] == "‘" and text[one.end].isupper() and text[: one.start].endswith((", ", ": ", "“"))
        related = Place(block, outer - 1, outer, "the quotation around it ends here")
        mark = _CLOSERS[text[one.start]]
        end = _word_end(text, one.start)
        yield Hit(block, one.start, end, case="inner" if sure else "doubtful", says={"mark": mark}, related=(related,))

    def single(self, _: int, one: Loose) -> Iterator[Hit]:
        """A curly single mark that nothing closes; it may be an apostrophe curled the wrong way."""
        text = self.text
        if OPAQUE in text or text.endswith(":") or self.quotations.goes_on(self.block, "‘’'"):
            return
        yield Hit(self.block, one.start, _word_end(text, one.start), case="doubtful", says={"mark": "’"})

    def carried(self) -> Iterator[Hit]:
        """A paragraph that a quotation runs into and that opens with no mark; the first of them."""
        near = self.document.blocks[max(0, self.number - _REACH) : self.number]
        before = next((block for block in reversed(near) if block.kind in ("paragraph", "item")), self.block)
        opening = self.quotations.of(before)[-1].start
        mark = before.text[opening]
        if "item" in (self.block.kind, before.kind) or mark not in _CLOSERS or self.text[0].islower():
            return
        place = Place(before, opening, _word_end(before.text, opening), "the quotation opens here")
        yield Hit(self.block, 0, max(1, _word_end(self.text, 0)), case="carried", says={"mark": mark}, related=(place,))


@cache
def _tag() -> re.Pattern[str]:
    """Who speaks, behind the comma with which the quotation ends."""
    said = "(?:said|says|asked|asks|told|added|adds|wrote|writes|explained)"
    name = r"(?:[hH]e|[sS]he|[tT]hey|I|[Ww]e|(?:the|a|an)(?: [a-z’'-]+){1,3}|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2})"
    return re.compile(rf"(?<=[,?!]) (?:{name} {said}|{said} {name})\b")


def _begins_line(document: Document, block: Block, at: int) -> bool:
    """Whether the mark at `at` is the first of a line of the source."""
    source = document.source.text
    home = block.home(at, at + 1).start
    return source[max(0, home - 20) : home].rstrip(" \t>*_").endswith(("\n", "\r"))


def _is_doubtful(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a mark that nothing closes may be none, or the text be cut off before its partner."""
    quoted = text[start:end].rstrip()
    if mark == '"' and not quoted.endswith(_CUT_OFF):
        return " " not in quoted or (end == len(text) and any(other in quoted[1:] for other in _DOUBLE))
    cut = mark in ("«", "``", "''") or quoted.endswith(_CUT_OFF)
    return cut or (mark == "“" and quoted.count("“") <= quoted.count("”"))


def _is_prime(text: str, at: int) -> bool:
    """Whether a mark that closes nothing is a prime, an escape or a mark that is spoken of: f", 5'3", \\", "'"."""
    before, earlier = text[at - 1], text[at - 2 : at - 1]
    letter = before.isalnum() and not earlier.isalnum()
    return letter or before in _CODE or (before in "'’" and (earlier.isnumeric() or earlier in ' "“'))


def _word_end(text: str, at: int) -> int:
    """Where the word ends that the mark at `at` opens."""
    while at < len(text) and text[at] in _MARKS:
        at += 1
    while at < len(text) and not text[at].isspace() and text[at] not in _MARKS:
        at += 1
    return at


def _word_start(text: str, at: int) -> int:
    """Where the word begins that ends before `at`."""
    while at and not text[at - 1].isspace() and text[at - 1] not in _MARKS and text[at - 1] != OPAQUE:
        at -= 1
    return at


def _paired(document: Document, block: Block, quotation: Quotation) -> Iterator[Hit]:
    """The faults of a quotation that has both marks: no pair, a mark curled wrongly, the same marks within."""
    start, last = quotation.start, quotation.end - 1
    opening, closing = block.text[start], block.text[last]
    if closing not in _DOUBLE:
        return
    if '"' in (opening, closing) and opening != closing:
        curly = document.reading(curls)
        wrong = start if (opening == '"') == curly else last
        mark = ("“" if wrong == start else "”") if curly else '"'
        yield _wrong(block, wrong, mark, "mixed", start + last - wrong)
    elif opening == "”" or closing == "“":
        if opening == closing == "”" and document.reading(alike):
            return  # as Swedish and Finnish have it
        wrong = start if opening == "”" else last
        yield _wrong(block, wrong, "“" if wrong == start else "”", "turned", start + last - wrong)
    else:
        yield from _nested(block, quotation)


def _wrong(block: Block, wrong: int, mark: str, case: str, other: int) -> Hit:
    """A mark that is no partner of the `other`."""
    related = (Place(block, other, other + 1, "its partner"),)
    return Hit(block, wrong, wrong + 1, (mark,), case, {"mark": mark}, related)


def _nested(block: Block, quotation: Quotation) -> Iterator[Hit]:
    """A quotation within one that has the same marks."""
    text, start, end = block.text, quotation.start, quotation.end
    at = text.find(text[start], start + 1, end - 1)
    if at < 0 or text[at - 1].isnumeric() or "‘" in text[start:at] or " '" in text[start:at]:
        return
    close = text.find(text[end - 1], at + 1, end - 1)
    if close > 0:
        mark = "‘…’" if text[start] == "“" else "'…'"
        place = Place(block, start, _word_end(text, start), "the quotation around it opens here")
        yield Hit(block, at, close + 1, case="nested", says={"mark": mark}, related=(place,))
