"""A block's text cut where what lies over it begins and ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Cover(NamedTuple):
    """What lies over a stretch of a block's text, half-open in its characters.

    `what` is the kind of a mark of the draft, and `key` its target; or it is `figure` (`key` its status), `finding` (`key`
    its level, `number` its place among the draft's findings, from 1) or `related` (`key` the place among those of the
    finding `number`).
    """

    start: int
    end: int
    what: str
    key: str = ""
    number: int = 0


class Segment(NamedTuple):
    """A stretch of a block's text over which everything lies that lies over any of it, in the order it begins, the longest first."""

    start: int
    end: int
    covers: tuple[Cover, ...]


def segments(length: int, covers: Iterable[Cover], places: Iterable[int] = ()) -> Iterator[Segment]:
    """A text of that length in segments, cut at `places` as well; what covers nothing of it is left out."""
    coming = sorted(
        (cover for cover in covers if 0 <= cover.start < min(cover.end, length)),
        key=lambda cover: (cover.start, -cover.end),
        reverse=True,
    )
    ends = (min(at, length) for cover in coming for at in (cover.start, cover.end))
    cuts = sorted({0, length, *ends, *(at for at in places if 0 < at < length)})
    here: list[Cover] = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        here = [cover for cover in here if cover.end > start]
        while coming and coming[-1].start == start:
            here.append(coming.pop())
        yield Segment(start, end, tuple(here))
