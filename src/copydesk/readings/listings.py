"""What is listed, as far as it can be counted."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.check import Place
from copydesk.document import Block


class Listed(NamedTuple):
    """What was listed: how many things that can be read as, and where they stand, as far as that is text."""

    counts: frozenset[int]
    place: Place | None


def first_of(block: Block | None, *counts: int) -> Listed:
    """So many blocks, the first of which is this."""
    return Listed(frozenset(counts), Place(block, 0, len(block.text), f"the first of {counts[0]}") if block else None)
