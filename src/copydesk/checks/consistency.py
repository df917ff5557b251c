"""`extends: consistency`: two ways of writing one thing, of which a draft keeps to one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from copydesk.check import Check, Hit, OptionError, Place
from copydesk.document import Document
from copydesk.readings.patterns import pattern, rule_flags
from copydesk.readings.phrases import Phrase, Sighting, Sightings
from copydesk.scope import in_scope


@dataclass(frozen=True, eq=False, repr=False)
class Consistency(Check):
    """Flags the second of a pair in `either` wherever the draft has used the first one; which is first, the draft says.

    A key and its value are regexes that stand as whole words, or anywhere with `nonword`. With `ignorecase`
    (default false) case does not matter. `related` is where the draft used the other one first; `says`: `first`.
    """

    says: ClassVar[tuple[str, ...]] = ("first",)

    either: dict[str, str] = field(default_factory=dict)
    ignorecase: bool = False
    nonword: bool = False
    scope: str | tuple[str, ...] = "text"

    def __post_init__(self) -> None:
        if not self.either:
            raise OptionError("either", "is empty; it pairs what must not stand in one draft")

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Both sides of each pair as phrases: the key at twice the pair's number, its value at one more."""
        flags = rule_flags(self.ignorecase)
        sides = [side for pair in self.either.items() for side in pair]
        triggers = () if self.nonword else None  # what may stand within a word is not found by its words
        return tuple(
            Phrase(n, pattern(side, "either", words=not self.nonword), flags, triggers) for n, side in enumerate(sides)
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        first: dict[int, Sighting] = {}
        for sighting in document.reading(Sightings).of(self, self.phrases):
            block, key, match = sighting
            if not in_scope(block, self.scope):
                continue
            used = first.setdefault(key // 2, sighting)
            if used.key != key:
                there = Place(used.block, used.match.start(), used.match.end(), f"“{used.match[0]}” stands here")
                yield Hit(block, match.start(), match.end(), says={"first": used.match[0]}, related=(there,))
