"""The clean text of blocks as one file, for checks that read a file as it lies."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from operator import eq
from typing import NamedTuple

from copydesk.check import Hit
from copydesk.document import OPAQUE, Block, Document

_GAP = "\n\n"
_ATOM = re.compile(r"\w+")
# No word of a language; proselint's search for doubled phrases takes the square of its length.
_ENDLESS = re.compile(r"\w{200,}")


class Result(NamedTuple):
    """What a check found: its place in the joined text (characters, half-open), its message, its replacement."""

    start: int
    end: int
    message: str
    better: str | None


class Joined:
    """The text of some blocks with a gap between them, as proselint expects a file."""

    def __init__(self, blocks: Sequence[Block], texts: Sequence[str]) -> None:
        self.blocks = blocks
        self._texts = texts
        self._starts: list[int] = []
        at = 1
        for text in texts:
            self._starts.append(at)
            at += len(text) + len(_GAP)
        # proselint pads a file with a line end on either side, and patterns of it rely on that.
        self.text = f"\n{_GAP.join(texts)}\n"

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {id(block): n for n, block in enumerate(self.blocks)}

    def some(self, numbers: Collection[int]) -> Joined:
        """The text of the blocks of these numbers, in order; itself where these are all."""
        if len(numbers) == len(self.blocks):
            return self
        wanted = sorted(numbers)
        return Joined([self.blocks[n] for n in wanted], [self._texts[n] for n in wanted])

    def moved(self, result: Result, part: Joined) -> Result:
        """What was found in the text of some of the blocks, where it stands in that of all."""
        if part is self:
            return result
        at = max(0, bisect_right(part._starts, result.start) - 1)
        by = self._starts[self._numbers[id(part.blocks[at])]] - part._starts[at]
        return result._replace(start=result.start + by, end=result.end + by)

    def hit(self, result: Result) -> Hit | None:
        """What was found, or None where it is no stretch of one block's prose."""
        start, end, message, better = result
        found = self.text[start:end]
        start += len(found) - len(found.lstrip())
        end -= len(found) - len(found.rstrip())
        index = bisect_right(self._starts, start) - 1
        if start >= end or index < 0 or OPAQUE in found:
            return None
        block: Block = self.blocks[index]
        start, end = start - self._starts[index], end - self._starts[index]
        if end > len(block.text):
            return None
        suggestions = (better,) if better and better != block.text[start:end] else ()
        return Hit(block, start, end, suggestions, says={"problem": message})


def joined_text(document: Document) -> Joined:
    """The text of all blocks of a document that have one."""
    blocks = tuple(block for block in document.blocks if block.text)
    return Joined(blocks, [_ENDLESS.sub(lambda match: OPAQUE * len(match[0]), block.text) for block in blocks])


class WordBlocks:
    """In which blocks of the joined text a word stands: the blocks' numbers, in order, by the word in lower case."""

    def __init__(self, document: Document) -> None:
        self.atoms = [_ATOM.findall(block.text.lower()) for block in document.reading(joined_text).blocks]
        self._of: dict[str, list[int]] = defaultdict(list)
        for n, atoms in enumerate(self.atoms):
            for atom in set(atoms):
                self._of[atom].append(n)

    def of(self, words: Sequence[str]) -> Collection[int]:
        """The blocks in which all of some words stand."""
        found = sorted((self._of.get(word, ()) for word in words), key=len)
        return set(found[0]).intersection(*found[1:]) if found and found[0] else ()

    def any(self, words: Iterable[str]) -> set[int]:
        """The blocks in which one of some words stands, or several."""
        return set().union(*(self._of.get(word, ()) for word in words))

    def doubled(self, most: int) -> list[int]:
        """The blocks in which one to `most` words come again right behind themselves."""
        return [n for n, atoms in enumerate(self.atoms) if any(_doubled(atoms, long) for long in range(1, most + 1))]


def _doubled(atoms: Sequence[str], long: int) -> bool:
    return b"\1" * long in bytes(map(eq, atoms, atoms[long:]))
