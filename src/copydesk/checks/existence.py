"""`extends: existence`: words that should not be there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.patterns import inflected, pattern, rule_flags
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.scope import in_scope


@dataclass(frozen=True, eq=False, repr=False)
class Existence(Check):
    """Flags each of `tokens` and `raw`.

    A token is a regex that stands as whole words, its spaces any white space; with `nonword`
    it may stand anywhere, and so may `raw`, whose parts are joined to one regex. `append`
    adds `raw` behind every token. With `ignorecase` (default true) case does not matter; a hit that is
    one of `exceptions` is none. `inflect`: `true` lets a token's first word stand for the
    forms of a verb, `noun` its last word for its plural.
    """

    rests_on = "block"

    tokens: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    append: bool = False
    ignorecase: bool = True
    nonword: bool = False
    exceptions: tuple[str, ...] = ()
    inflect: bool | str = False
    scope: str | tuple[str, ...] = "text"

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The tokens as phrases."""
        flags = rule_flags(self.ignorecase)
        raw = "".join(self.raw)
        tail = raw if self.append else ""
        tokens = [form for token in self.tokens for form, _ in inflected(token, "", self.inflect)]
        # What may stand within a word is not found by its words.
        patterns = [(pattern(token + tail, "tokens", words=not self.nonword), self.nonword) for token in tokens]
        if raw and not self.append:
            patterns.append((pattern(raw, "raw", words=False), True))
        return tuple(Phrase(n, text, flags, () if loose else None) for n, (text, loose) in enumerate(patterns))

    def hits(self, document: Document) -> Iterator[Hit]:
        excepted = {word.lower() for word in self.exceptions}
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            if in_scope(block, self.scope) and match[0].lower() not in excepted:
                yield Hit(block, match.start(), match.end())
