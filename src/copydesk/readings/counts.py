"""The numbers by which a draft counts off its points."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.document import Block


class Count(NamedTuple):
    """One number of an enumeration, half-open in characters of the block.

    `n` is the number, `upto` the last one where it stands for several ("Steps 2–3"). `label` parts enumerations that
    have nothing to do with each other: "first" for "First, …", a noun for "The first reason", "step" for "Step 1".
    `rest` is what stands behind.
    """

    block: Block
    start: int
    end: int
    n: int
    upto: int
    label: str
    rest: str = ""
