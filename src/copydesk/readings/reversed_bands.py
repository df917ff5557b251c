"""Bands that begin with their larger end, and the others of their column or list do not: "25–34, 44–35, 45–54"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.late import Late
from copydesk.readings.reversals import Reversal

_BAND = Late(
    r"(?P<label>[^\d\n]{0,20}?)(?P<one>\d[\d,]*(?:\.\d+)?)(?P<joint>\s?[-–—‑]\s?|\sto\s)(?P<two>\d[\d,]*(?:\.\d+)?)(?![\w/:.-]*\d)"
)
# So many bands make a scale.
_SCALE = 3


class _Band(NamedTuple):
    block: Block
    match: re.Match[str]

    @property
    def ends(self) -> tuple[float, float]:
        one, two = (float(self.match[name].replace(",", "")) for name in ("one", "two"))
        return one, two


def reversed_bands(document: Document) -> Iterator[tuple[Block, Reversal]]:
    """The bands of the tables and lists of a document that run the other way from the rest of their scale."""
    columns: dict[tuple[int, int], list[_Band]] = {}
    for block in document.blocks:
        cell = block.cell
        if (
            cell
            and cell.row
            and cell.column < 2
            and (match := _BAND.match(block.text))
            and match.end() + 12 > len(block.text)
        ):
            columns.setdefault((cell.table, cell.column), []).append(_Band(block, match))
    for bands in columns.values():
        yield from _odd(bands)
    for listed, blocks in groupby(document.blocks, key=lambda block: block.kind == "item"):
        if listed:
            yield from _odd([_Band(block, match) for block in blocks if (match := _BAND.match(block.text))])


def _odd(bands: list[_Band]) -> Iterator[tuple[Block, Reversal]]:
    """The one band of a scale that is reversed, if put right it takes its place among the others."""
    wrong = [band for band in bands if band.ends[0] > band.ends[1]]
    if len(bands) < _SCALE or len(wrong) != 1 or len({band.match["label"].lower() for band in bands}) > 1:
        return
    put_right = [tuple(sorted(band.ends)) for band in bands]
    rising = put_right if put_right[0] < put_right[-1] else put_right[::-1]
    if all(one[1] <= two[0] for one, two in pairwise(rising)):
        block, match = wrong[0]
        yield block, Reversal(match.start("one"), match.end("two"), match["two"] + match["joint"] + match["one"])
