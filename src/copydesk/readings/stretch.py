"""What begins within a stretch of a block."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol, TypeVar


class Placed(Protocol):
    """Anything that begins somewhere: a figure, a body, a list."""

    @property
    def start(self) -> int: ...


T = TypeVar("T", bound=Placed)
_start = attrgetter("start")

#: No sentence is as long: characters that a check looks through as one.
LONGEST = 2000


def within(items: Sequence[T], start: int, end: int) -> Sequence[T]:
    """Those of the items, which are in order, that begin in a stretch; found by halving, since a line may hold thousands."""
    return items[bisect_left(items, start, key=_start) : bisect_left(items, end, key=_start)]
