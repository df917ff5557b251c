"""What a figure says and of what, so that two figures for the same can be held against each other."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.readings.figures import Figure

#: The pronouns that may own what a figure counts, and none.
PRONOUNS = frozenset(("", "its", "their", "our", "his", "her"))


class Mention(NamedTuple):
    """A figure of a thing: how many members the board has, how long the bridge is, what the tunnel costs.

    `aspect` is what is counted of the thing or the unit that it is measured in, "" where the figure counts the things
    themselves ("the nine miners"), and a pronoun where that owns them ("its 20 shops"). `head` is the noun of the thing
    and `modifiers` the words before it, in the singular. `known` tells that the reader knows the thing already.
    `joined` tells that the figure stands before the noun as its epithet: "the $20 ticket". `start` is where the phrase of
    the figure begins in its block, and `end` where words may follow that narrow it down, 0 where none can.
    """

    figure: Figure
    aspect: str
    head: str
    modifiers: frozenset[str]
    known: bool
    joined: bool
    start: int
    end: int

    @property
    def owned(self) -> bool:
        """Whether the figure is one of a single thing, not the number of several."""
        return self.aspect not in PRONOUNS
