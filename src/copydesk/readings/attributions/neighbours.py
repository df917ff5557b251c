"""Who vouches for a block from outside of it: the paragraph before, the line over a list or under a table, a credit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from copydesk.document import Block
from copydesk.readings.attributions.attribution import Attribution
from copydesk.readings.attributions.named import credited
from copydesk.readings.words import Words
from copydesk.text import Span

_POLLED = frozenset(
    """poll polls poll's survey surveys survey's study studies study's report report's data figures census statistics analysis
    respondents polled surveyed""".split()
)
_WORKS = _POLLED - {"respondents", "polled", "surveyed"}
_ARTICLES = frozenset("the a an this that its their another".split())
# How far a poll's shares may go on after it was named, in blocks.
_POLL_REACH = 8
# The first word of a paragraph that goes on about what the one before has counted.
_SAME = frozenset("it they that those these this".split())
# The characters of a paragraph that only says who is quoted next.
_INTRODUCTION = 120


class Neighbours:
    """The blocks around each, and who they name as a source; `of` gives the attributions of a block."""

    def __init__(
        self,
        blocks: Sequence[Block],
        places: Mapping[int, int],
        words: Words,
        of: Callable[[Block], list[Attribution]],
    ) -> None:
        self._blocks = blocks
        self._places = places
        self._words = words
        self._of = of
        self._tables: dict[int, Attribution | None] = {}
        self._found: dict[tuple[int, bool], Attribution | None] = {}

    def voucher(self, block: Block, *, share: bool) -> Attribution | None:
        """Who vouches for a block from outside; a `share` of a poll goes on to be its for some paragraphs."""
        key = id(block), share
        if key not in self._found:
            self._found[key] = (
                self._credit(block)
                or self._carried(block)
                or self._listed(block)
                or self._introduced(block)
                or (self._poll_before(block) if share else None)
            )
        return self._found[key]

    def tabled(self, block: Block, table: int) -> Attribution | None:
        """The source of a table, in the line above or below it."""
        if table not in self._tables:
            first = last = self._places[id(block)]
            while first and _of_table(self._blocks[first - 1], table):
                first -= 1
            while last + 1 < len(self._blocks) and _of_table(self._blocks[last + 1], table):
                last += 1
            around = (*self._blocks[last + 1 : last + 2], *self._blocks[max(0, first - 1) : first])
            found = [a for one in around for a in self._of(one) if a.kind != "plan"]
            self._tables[table] = found[0] if found else None
        return self._tables[table]

    def _credit(self, block: Block) -> Attribution | None:
        """Who kept the numbers of this paragraph or the one before."""
        for one in (block, self._beside(block, -1)):
            credit = one and credited(one.text)
            if one and credit:
                return Attribution(one, "label", credit, credit, (Span(0, len(one.text)),))
        return None

    def _carried(self, block: Block) -> Attribution | None:
        """The source of the paragraph before, where this one goes on about the same: "It fell most in Ohio." """
        before = self._beside(block, -1)
        if before is None or _SAME.isdisjoint(self._words.of(block).forms[:1]):
            return None
        found = [a for a in self._of(before) if a.kind in ("according", "show", "work")]
        return found[-1] if found else None

    def _introduced(self, block: Block) -> Attribution | None:
        """Who is quoted next on what this paragraph says in short: "The Times reports:" """
        following = self._beside(block, 1)
        if following is None or len(following.text) > _INTRODUCTION or not following.text.rstrip().endswith(":"):
            return None
        return next((a for a in self._of(following) if a.kind in ("say", "show")), None)

    def _listed(self, block: Block) -> Attribution | None:
        """Who says what a list says that `block` is an item of: "The union argued that:" """
        place = self._places[id(block)]
        first = block.text.split(" ", 1)[0]
        for previous in reversed(self._blocks[max(0, place - _POLL_REACH) : place]):
            if previous.text.rstrip().endswith(":"):
                return next((a for a in reversed(self._of(previous)) if a.kind == "say"), None)
            if previous.kind != "item" and previous.text.split(" ", 1)[0] != first:
                return None
        return None

    def _poll_before(self, block: Block) -> Attribution | None:
        place = self._places[id(block)]
        for previous in reversed(self._blocks[max(0, place - _POLL_REACH) : place + 1]):
            starts, forms, ends = self._words.of(previous)
            if not _POLLED.isdisjoint(forms):
                polled = next((n for n, form in enumerate(forms) if form in _WORKS), -1)
                first = next((n for n in range(polled, max(-1, polled - 5), -1) if forms[n] in _ARTICLES), polled)
                named = Span(starts[first], ends[polled]) if polled >= 0 else Span(0, len(previous.text))
                return Attribution(previous, "work", named, named, ())
        return None

    def _beside(self, block: Block, step: int) -> Block | None:
        place = self._places[id(block)] + step
        return self._blocks[place] if 0 <= place < len(self._blocks) else None


def _of_table(block: Block, table: int) -> bool:
    return block.cell is not None and block.cell.table == table
