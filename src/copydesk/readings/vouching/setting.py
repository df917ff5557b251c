"""A figure with what stands around it."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.readings.figures import Figure
from copydesk.text import Span

#: From how much on a sum is a claim, in its own currency.
LARGE_SUM = 1e6


class Setting(NamedTuple):
    """A figure with what stands around it: its sentence, the words of it in lower case, and the text before it."""

    figure: Figure
    sentence: Span
    words: frozenset[str]
    before: str

    @property
    def text(self) -> str:
        return self.figure.block.text
