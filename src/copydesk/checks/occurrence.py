"""`extends: occurrence`: a limit to how often something may, or must, stand in a stretch of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from copydesk.check import Check, Hit, OptionError
from copydesk.document import OPAQUE, Document
from copydesk.readings.patterns import pattern, rule_flags
from copydesk.readings.sentences import stretches
from copydesk.text import Span


@dataclass(frozen=True, eq=False, repr=False)
class Occurrence(Check):
    """Flags a stretch in which the regex `token` matches more than `max` times, or fewer than `min`; 0 is no limit.

    A stretch is a block of the scope, and with `scope: sentence` a sentence. The hit is the first match, or the
    whole stretch where there is none. `says`: `count`.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("count",)

    token: str = ""
    max: int = 0
    min: int = 0
    ignorecase: bool = False
    scope: str | tuple[str, ...] = "text"

    def __post_init__(self) -> None:
        if not self.token:
            raise OptionError("token", "is missing; it says what is counted")
        if not self.max and not self.min:
            raise OptionError("max", "is missing; give `max` or `min`")
        if self.max < 0 or self.min < 0:
            raise OptionError("max" if self.max < 0 else "min", "is less than 0")
        if self.max and self.min > self.max:
            raise OptionError("min", f"{self.min} is more than `max`, {self.max}")
        pattern(self.token, "token", words=False)

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(self.token, rule_flags(self.ignorecase))

    def hits(self, document: Document) -> Iterator[Hit]:
        for block, (start, end) in stretches(document, self.scope):
            found = [match.span() for match in self._regex.finditer(block.text[start:end])]
            if (self.max and len(found) > self.max) or len(found) < self.min:
                yield Hit(block, *_shown(block.text, start, end, found), says={"count": len(found)})


def _shown(text: str, start: int, end: int, found: list[tuple[int, int]]) -> Span:
    """The first match that is more than a piece of code, or the whole stretch."""
    for first, last in found:
        if last > first and text[start + first : start + last].strip(OPAQUE):
            return Span(start + first, start + last)
    return Span(start, end)
