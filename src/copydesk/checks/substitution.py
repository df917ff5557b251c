"""`extends: substitution`: words that have better ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.patterns import inflected, pattern, rule_flags
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.scope import in_scope


@dataclass(frozen=True, eq=False, repr=False)
class Substitution(Check):
    """Flags each key of `swap` and suggests its value; "a|b" suggests both, the first as better.

    A key is a regex that stands as whole words, or anywhere with `nonword`. With `ignorecase`
    (default true) case does not matter, and `capitalize` (default true) gives the suggestion
    the capital of what it replaces. A hit that is one of `exceptions`, or already is a
    suggestion, is none. `inflect` as in `existence`: the suggestion takes the same form.
    """

    rests_on = "block"

    swap: dict[str, str] = field(default_factory=dict)
    ignorecase: bool = True
    nonword: bool = False
    capitalize: bool = True
    exceptions: tuple[str, ...] = ()
    inflect: bool | str = False
    scope: str | tuple[str, ...] = "text"

    @cached_property
    def _pairs(self) -> tuple[tuple[str, str], ...]:
        return tuple(pair for worse, better in self.swap.items() for pair in inflected(worse, better, self.inflect))

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The keys of `swap` as phrases."""
        flags = rule_flags(self.ignorecase)
        triggers = () if self.nonword else None  # what may stand within a word is not found by its words
        return tuple(
            Phrase(n, pattern(worse, "swap", words=not self.nonword), flags, triggers)
            for n, (worse, _) in enumerate(self._pairs)
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        excepted = {word.lower() for word in self.exceptions}
        for block, key, match in document.reading(Sightings).of(self, self.phrases):
            found = match[0]
            if not in_scope(block, self.scope) or found.lower() in excepted:
                continue
            better = tuple(self._cased(found, match.expand(text)) for text in self._pairs[key][1].split("|"))
            if found not in better:
                yield Hit(block, match.start(), match.end(), better)

    def _cased(self, found: str, better: str) -> str:
        if self.capitalize and found[:1].isupper() and better[:1].islower():
            return better.upper() if found.isupper() and len(found) > 1 else better[0].upper() + better[1:]
        return better
