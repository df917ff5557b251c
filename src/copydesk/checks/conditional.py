"""`extends: conditional`: what may stand in a draft only if something else does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from copydesk.check import Check, Hit, OptionError
from copydesk.document import Document
from copydesk.readings.patterns import pattern, rule_flags
from copydesk.scope import in_scope


@dataclass(frozen=True, eq=False, repr=False)
class Conditional(Check):
    """Flags each match of the regex `first` for which the regex `second` has no match.

    Where `second` has groups, one of them must have matched the text of `first`, in the same block or
    before ("World Health Organization (WHO)" lets WHO pass); without groups any match of it in the draft will
    do. A match that is one of the regexes `exceptions` from end to end is let pass. `ignorecase` is false by default.
    """

    first: str = ""
    second: str = ""
    exceptions: tuple[str, ...] = ()
    ignorecase: bool = False
    scope: str | tuple[str, ...] = "text"

    def __post_init__(self) -> None:
        for key, value in (("first", self.first), ("second", self.second)):
            if not value:
                raise OptionError(key, "is missing; `first` may stand only where `second` does")
            pattern(value, key, words=False)
        for exception in self.exceptions:
            pattern(exception, "exceptions", words=False)

    @cached_property
    def _regexes(self) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
        flags = rule_flags(self.ignorecase)
        excepted = "|".join(f"(?:{exception})" for exception in self.exceptions) or r"(?!)"
        return re.compile(self.first, flags), re.compile(self.second, flags), re.compile(excepted, flags)

    def hits(self, document: Document) -> Iterator[Hit]:
        first, second, excepted = self._regexes
        blocks = [block for block in document.blocks if in_scope(block, self.scope)]
        if not second.groups and any(second.search(block.text) for block in blocks):
            return
        defined: set[str] = set()
        for block in blocks:
            if second.groups:
                for match in second.finditer(block.text):
                    defined.update(self._folded(group) for group in match.groups() if group)
            for match in first.finditer(block.text):
                if match[0] and self._folded(match[0]) not in defined and not excepted.fullmatch(match[0]):
                    yield Hit(block, match.start(), match.end())

    def _folded(self, text: str) -> str:
        return text.lower() if self.ignorecase else text
