"""A draft as an edit left it: what stands as before is the same block as before, and the rest is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings import surroundings

# So many paragraphs on either side are as much as a check looks at that rests on a passage.
_REACH = 10
_OPENING = tuple("“\"'‘«„”’`")


class Part(NamedTuple):
    """Some blocks of a draft as a document of their own; `asked` are the ids of those whose hits count."""

    document: Document
    asked: frozenset[int]


class Revision:
    """A document that has taken the blocks of the one before wherever it says the same, and what came of it.

    `kept` are the ids of the blocks that were there before; None where nothing of the earlier document holds.
    """

    def __init__(self, document: Document, before: Revision | None = None) -> None:
        self.document = document
        document.open = True
        places = _carry(before.document, document) if before else [-1] * len(document.blocks)
        if before:
            staying = set(map(id, document.blocks))
            for block in before.document.blocks:
                if id(block) not in staying:
                    block.forget()
        if before:
            document.follow(before.document, list(_runs(places)))
            before.document.forget(blocks=False)
        self.facts = surroundings.facts(document)
        self.told = surroundings.told(document)
        self.whole = before is None or before.facts != self.facts
        known = before.told if before else {}
        self._fresh = [
            n
            for n, block in enumerate(document.blocks)
            if places[n] < 0 or known.get(id(block)) != self.told.get(id(block))
        ]
        ends = [-1, *places, len(before.document.blocks) if before else -1]
        self._seams = [n for n in range(len(ends) - 1) if ends[n + 1] != ends[n] + 1]

    @cached_property
    def places(self) -> dict[int, int]:
        """Where each block stands."""
        return {id(block): n for n, block in enumerate(self.document.blocks)}

    @cached_property
    def blocks(self) -> list[Part]:
        """The blocks that are new or are told something new, each table with them whole."""
        blocks = self.document.blocks
        tables = {cell.table for n in self._fresh if (cell := blocks[n].cell)}
        fresh = {id(blocks[n]) for n in self._fresh}
        taken = [b for b in blocks if id(b) in fresh or (b.cell and b.cell.table in tables)]
        return [self._part(taken, taken)] if taken else []

    @cached_property
    def passages(self) -> list[Part]:
        """The stretches around all that changed, with as much again around them to be read with."""
        blocks = self.document.blocks
        touched = sorted({*self._fresh, *(min(max(n, 0), len(blocks) - 1) for at in self._seams for n in (at - 1, at))})
        asked = list(_stretches(blocks, [(n, n + 1) for n in touched])) if blocks else []
        read = list(_stretches(blocks, asked))
        return [
            self._part(blocks[first:last], [b for one, end in asked if first <= one < last for b in blocks[one:end]])
            for first, last in read
        ]

    def settle(self) -> None:
        """Let go of the document before, and of the parts, which refer to what they read."""
        self.document.settle()
        for part in (*self.__dict__.pop("blocks", ()), *self.__dict__.pop("passages", ())):
            part.document.forget(blocks=False)

    def _part(self, blocks: Sequence[Block], asked: Sequence[Block]) -> Part:
        return Part(self.document.part(blocks, surroundings.SHARED), frozenset(map(id, asked)))


def _carry(before: Document, document: Document) -> list[int]:
    """Put the blocks of `before` in the place of their equals in `document`; where each came from, -1 for a new one."""
    old, new = before.blocks, list(document.blocks)
    texts = before.source.text, document.source.text
    least = min(len(old), len(new))
    head = 0
    while head < least and _same(old[head], new[head], *texts):
        head += 1
    tail = 0
    while tail < least - head and _same(old[-1 - tail], new[-1 - tail], *texts):
        tail += 1
    places = [-1] * len(new)
    places[:head] = range(head)
    places[len(new) - tail :] = range(len(old) - tail, len(old))
    at = head  # several edits at once: what lies between them is found by its text
    by_text: dict[str, list[int]] = {}
    for n in range(len(old) - tail - 1, head - 1, -1):
        by_text.setdefault(old[n].text, []).append(n)
    for n in range(head, len(new) - tail):
        alike = by_text.get(new[n].text, [])
        while alike and alike[-1] < at:
            alike.pop()
        if alike and _same(old[alike[-1]], new[n], *texts):
            places[n] = alike.pop()
            at = places[n] + 1
    for n, place in enumerate(places):
        if place >= 0 and old[place] is not new[n]:
            old[place].take_place(new[n])
            new[n] = old[place]
    document.blocks = tuple(new)
    return places


def _runs(places: list[int]) -> Iterator[tuple[int, int, int]]:
    """The runs of blocks that stood together before, or are new: the place of the first there, first and last."""
    first = 0
    for n in range(1, len(places) + 1):
        place = places[first] if places[first] < 0 else places[first] + n - first
        if n == len(places) or places[n] != place:
            yield places[first], first, n
            first = n


def _same(one: Block, other: Block, before: str, now: str) -> bool:
    """Whether two blocks say the same in the same words of their sources."""
    if one is other:
        return True
    if one.text != other.text or one.kind != other.kind or one.marks != other.marks:
        return False
    if one.level != other.level or one.cell != other.cell or one.within != other.within:
        return False
    first, last = one.pieces[0].home.start, one.pieces[-1].home.end
    start, end = other.pieces[0].home.start, other.pieces[-1].home.end
    return before[first:last] == now[start:end]


def _stretches(blocks: Sequence[Block], spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches of blocks that reach far enough on either side of these, one where they meet; half-open."""
    first, last = 0, 0
    for start, end in spans:
        begin, finish = _outward(blocks, start, -1), _outward(blocks, end - 1, 1) + 1
        if last and begin <= last:
            last = max(last, finish)
            continue
        if last:
            yield first, last
        first, last = begin, finish
    if last:
        yield first, last


def _outward(blocks: Sequence[Block], at: int, step: int) -> int:
    """The block that lies far enough from `at`: a list, tables in a row, pictures and speeches count as one."""
    passed, group = 0, _group(blocks[at])
    while 0 <= at + step < len(blocks):
        beyond = _group(blocks[at + step])
        passed += not beyond or beyond != group
        if passed > _REACH:
            break
        at, group = at + step, beyond
    return at


def _group(block: Block) -> str:
    """What a block goes on with its neighbours as, "" for nothing."""
    if block.cell:
        return "table"
    if "list" in block.within or block.kind == "item":
        return "list"
    if block.kind in ("alt", "caption"):
        return block.kind
    return "speech" if block.text.startswith(_OPENING) else ""
