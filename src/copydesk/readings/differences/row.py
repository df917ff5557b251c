"""The numbers of a block in a row, sentence by sentence: a sentence may have thousands, and is looked at no further than needed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from copydesk.readings.changes.terms import STOP, Term

# So many words may stand between a number and its difference, and between the two it is of.
NEAR = 22
_FARTHEST = 40
# What tells that a difference is not one of the two numbers beside it.
_APART = frozenset(
    "while whereas although though unless if adjusted seasonally error aggregate each per of-whom whom times percent".split()
)

_start = attrgetter("start")


class Row(NamedTuple):
    """The numbers of a block, and which of them are the first of a sentence."""

    terms: Sequence[Term]
    firsts: list[int]

    @classmethod
    def of(cls, terms: Sequence[Term]) -> Row:
        """The row of these numbers."""
        return cls(terms, [n for n, term in enumerate(terms) if not n or STOP in term.lead.text])

    def before(self, at: int) -> range:
        """Which numbers stand before one in its sentence, the nearest first."""
        return range(at - 1, self.firsts[bisect_right(self.firsts, at) - 1] - 1, -1)

    def behind(self, at: int) -> range:
        """Which numbers stand behind one in its sentence."""
        n = bisect_right(self.firsts, at)
        return range(at + 1, self.firsts[n] if n < len(self.firsts) else len(self.terms))

    def previous(self, at: int) -> list[Term]:
        """The numbers of the sentence right before that of a number."""
        first = at - len(self.before(at))
        if not first or self.terms[first].lead.tokens.count(STOP) != 1:
            return []
        return list(self.terms[first - 1 - len(self.before(first - 1)) : first])

    def told_before(self, at: int) -> list[Term]:
        """The numbers of the sentence right before, and where that has one, of the one before that: "It has 41. Last year it had 36."."""
        near = self.previous(at)
        first = at - len(self.before(at)) - 1
        return [*self.previous(first), *near] if len(near) == 1 else near

    def calm_before(self, at: int) -> list[Term]:
        """The numbers before one in its sentence, the nearest first, as far as nothing says that they are not of one thing."""
        found: list[Term] = []
        words = 0
        for n in self.before(at):
            tokens = self.terms[n + 1].lead.tokens
            words += len(tokens)
            if words > NEAR or not _APART.isdisjoint(tokens):
                break
            found.append(self.terms[n])
        return found

    def calm(self, one: Term, two: Term) -> bool:
        """Whether nothing between two numbers says that they are not of one thing."""
        words: list[str] = []
        for n in range(bisect_right(self.terms, one.start, key=_start), len(self.terms)):
            if self.terms[n].start > two.start:
                break
            words += self.terms[n].lead.tokens
            if len(words) > _FARTHEST:
                return False
        return _APART.isdisjoint(words)
