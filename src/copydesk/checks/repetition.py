"""`extends: repetition`: a token that follows itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from copydesk.check import Check, Hit, OptionError
from copydesk.document import OPAQUE, Block, Document
from copydesk.readings.patterns import pattern, rule_flags
from copydesk.readings.sentences import Sentences
from copydesk.scope import in_scope


@dataclass(frozen=True, eq=False, repr=False)
class Repetition(Check):
    """Flags a match of `tokens` that is the same as the match before it in the sentence.

    `max` repetitions in a row are let pass, `alpha` looks at tokens of letters alone, and with
    `ignorecase` (default false) "The the" is the same twice. A token that is one of `exceptions` may follow itself.
    `says`: `token`. The check `doubled-word` knows which words English doubles; this one does not.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("token",)

    tokens: tuple[str, ...] = ()
    max: int = 0
    alpha: bool = False
    ignorecase: bool = False
    exceptions: tuple[str, ...] = ()
    scope: str | tuple[str, ...] = "text"

    def __post_init__(self) -> None:
        if not self.tokens:
            raise OptionError("tokens", "is empty; it says what must not follow itself")
        if self.max < 0:
            raise OptionError("max", f"{self.max} is less than 0")
        for token in self.tokens:
            pattern(token, "tokens", words=False)

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{token})" for token in self.tokens), rule_flags(self.ignorecase))

    def hits(self, document: Document) -> Iterator[Hit]:
        excepted = {word.lower() for word in self.exceptions}
        for block in document.blocks:
            if not in_scope(block, self.scope):
                continue
            ends = [sentence.end for sentence in document.reading(Sentences).of(block)]
            for start, end, token in self._repeated(block):
                if token.lower() not in excepted and end <= ends[min(bisect_right(ends, start), len(ends) - 1)]:
                    yield Hit(block, start, end, says={"token": token})

    def _repeated(self, block: Block) -> Iterator[tuple[int, int, str]]:
        """From the token before to the end of the same one again, and the token."""
        before, before_start, before_end, run = "", 0, 0, 0
        for match in self._regex.finditer(block.text):
            token = match[0].strip()
            folded = token.lower() if self.ignorecase else token
            parted = OPAQUE in block.text[before_end : match.end()]
            if folded and folded == before and not parted and (not self.alpha or token.isalpha()):
                run += 1
                if run > self.max:
                    yield before_start, match.end(), token
                    run = 0
            else:
                run = 0
            before, before_start, before_end = folded, match.start(), match.end()
