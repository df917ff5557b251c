"""Which words of a document are somebody else's."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from copydesk.document import Block, Document
from copydesk.readings.quotemarks import SINGLE, Loose, Quotation, marked, paired
from copydesk.text import Span

__all__ = ["Loose", "Quotation", "Quotations", "alike", "curls", "marked", "spans"]

# How many paragraphs a quotation may run through without a mark.
_REACH = 6
# The characters of a paragraph that only names who goes on to speak, says what the hall did, or is no part of the story.
_ASIDE = 80
# What stands beside a story, not in it.
_BESIDE = ("footnote", "cell", "caption", "alt")
_STOPS = (".", "!", "?", "…", '"', "”", "'", "’")

_start = attrgetter("start")


class Quotations:
    """The quotations of every block: between marks, in block quotes, over several paragraphs.

    A quotation of several paragraphs opens each of them with a mark and closes only the last. One that opens only
    the first is read as well: what stands between its marks is somebody else's words.
    """

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._place = {id(block): n for n, block in enumerate(document.blocks)}
        self._of: dict[int, list[Quotation]] = {}
        self._loose: dict[int, list[Loose]] = {}
        running: list[Block] = []  # the block that left a quotation open, and those after it that have no quotation
        for block, (pairs, unpaired) in zip(document.blocks, document.each(_paired), strict=True):
            found, loose = pairs.copy(), unpaired.copy()
            self._of[id(block)] = found
            if block.kind in ("paragraph", "item"):
                if running and found and found[0].start == 0:
                    if len(running) == 1:
                        found[0] = found[0]._replace(carried=True)
                elif running and loose and loose[0].kind == "closes":
                    self._carry([*running[1:], block], loose)
                running = self._left_open(running, block)
            elif block.kind == "heading":
                running = []
            if loose:
                self._loose[id(block)] = loose

    def _left_open(self, running: list[Block], block: Block) -> list[Block]:
        """The blocks of a quotation that is open still after `block`."""
        found = self._of[id(block)]
        if found:
            return [] if found[-1].closed else [block]
        return [*running, block] if 0 < len(running) <= _REACH else []

    def _carry(self, blocks: list[Block], loose: list[Loose]) -> None:
        """Read a quotation on through `blocks` to the first of the loose marks of the last one."""
        last = self._of[id(blocks[-1])]
        end = loose[0].end
        if any(q.start < end and blocks[-1].text[q.start] not in SINGLE for q in last):
            return
        for block in blocks[:-1]:
            self._of[id(block)].append(Quotation(0, len(block.text), closed=False, carried=True))
        last[:] = [Quotation(0, end, carried=True), *(quotation for quotation in last if quotation.start >= end)]
        del loose[0]

    def of(self, block: Block) -> list[Quotation]:
        """The quotations between marks in `block`, in order; none of them nested."""
        return self._of[id(block)]

    def loose(self, block: Block) -> list[Loose]:
        """The marks in `block` that have no partner; one that opens a quotation is told by its `closed`."""
        return self._loose.get(id(block), [])

    def goes_on(self, block: Block, marks: str) -> bool:
        """Whether the quotation that `block` leaves open goes on in one of the next, which opens with one of `marks`.

        A speaker's tag, a note or a line that is no part of the story may stand in between.
        """
        place = self._place[id(block)] + 1
        for following in self._blocks[place : place + _REACH]:
            if following.kind in _BESIDE and following.kind != block.kind:
                continue
            found = self._of[id(following)]
            if following.text.lstrip("*_([ ")[:1] in tuple(marks) or (found and found[0].carried):
                return True
            tells = following.text.endswith(_STOPS) and following.text[0] not in "([{"
            if tells or len(following.text) > _ASIDE or any(quotation.closed for quotation in found):
                return False
        return False

    def inside(self, block: Block, start: int, end: int) -> bool:
        """Whether text[start:end] stands wholly in a quotation, a block quote included."""
        if block.quoted:
            return True
        found = self._of[id(block)]
        before = bisect_right(found, start, key=_start) - 1
        return before >= 0 and end <= found[before].end

    def case(self, block: Block, start: int, end: int) -> str:
        """ "quoted" for what stands in a quotation, else "stated": the cases of a rule on what is wrong by itself."""
        return "quoted" if self.inside(block, start, end) else "stated"


def _paired(block: Block) -> tuple[list[Quotation], list[Loose]]:
    return paired(block.text)


def spans(quotations: list[Quotation]) -> list[Span]:
    """Just where the quotations stand."""
    return [Span(q.start, q.end) for q in quotations]


def curls(document: Document) -> bool:
    """Whether most of a document's double marks are curly; a reading."""
    return sum(document.each(_curled)) >= 0


def _curled(block: Block) -> int:
    return block.text.count("“") + block.text.count("”") - block.text.count('"')


def alike(document: Document) -> bool:
    """Whether all quotations of a document open ”as in Swedish or Finnish”, two at least; a reading."""
    texts = [block.text for block in document.blocks]
    return not any("“" in text for text in texts) and sum(text.count("”") for text in texts) >= 4
