"""`extends: capitalization`: headings, or other text, in title case, sentence case, or any other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from copydesk.check import Check, Hit, OptionError
from copydesk.document import OPAQUE, Document
from copydesk.readings.lettercase import STYLES, sentence, title, word_pattern
from copydesk.readings.patterns import pattern
from copydesk.readings.sentences import stretches

_CASES = ("$title", "$sentence", "$lower", "$upper")


@dataclass(frozen=True, eq=False, repr=False)
class Capitalization(Check):
    """Flags a block that is not in the case `match`: `$title`, `$sentence`, `$lower`, `$upper`, or a regex found in it.

    `style` of titles is AP or Chicago. `exceptions` are words and phrases (regexes) whose case does not matter;
    so is that of words in capitals or with a capital within (iPhone). More than the share `threshold` (0 to 1) of the words must be
    right. The word after one that ends in one of `indicators` (":") may be either, and what the regex `prefix`
    matches at the beginning is not looked at. With `scope: sentence` each sentence is held against it.
    """

    rests_on = "block"

    match: str = ""
    style: str = "AP"
    exceptions: tuple[str, ...] = ()
    threshold: float = 0.8
    indicators: tuple[str, ...] = ()
    prefix: str = ""
    scope: str | tuple[str, ...] = "text"

    def __post_init__(self) -> None:
        if not self.match:
            raise OptionError("match", f"is missing; give {', '.join(_CASES)} or a regular expression")
        if self.match not in _CASES:
            if re.fullmatch(r"\$\w+", self.match):
                raise OptionError("match", f"`{self.match}` is none of {', '.join(_CASES)}")
            pattern(self.match, "match", words=False)
        if self.style not in STYLES:
            raise OptionError("style", f"`{self.style}` is none of {', '.join(STYLES)}")
        if not 0 <= self.threshold <= 1:
            raise OptionError("threshold", f"{self.threshold} is not between 0 and 1")
        pattern(self.prefix, "prefix", words=False)
        for exception in self.exceptions:
            pattern(exception, "exceptions", words=False)

    @cached_property
    def _excepted(self) -> re.Pattern[str] | None:
        longest_first = sorted(self.exceptions, key=len, reverse=True)
        return re.compile("|".join(longest_first)) if longest_first else None

    @cached_property
    def _word(self) -> re.Pattern[str]:
        return word_pattern(self.exceptions)

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(self.match)

    @cached_property
    def _prefix(self) -> re.Pattern[str]:
        return re.compile(self.prefix)

    def hits(self, document: Document) -> Iterator[Hit]:
        for block, (start, end) in stretches(document, self.scope):
            text = block.text[start:end]
            skipped = self._prefix.match(text)
            lead = skipped.end() if skipped else 0
            better = self._fault(text[lead:])
            if better is not None:
                yield Hit(block, start, end, (text[:lead] + better,) if better and OPAQUE not in text else ())

    def _fault(self, text: str) -> str | None:
        """None where the text is in the case; else what it would be, or nothing where that is not known."""
        if self.match == "$title":
            found = title(text, self.style, self._word)
            return None if found.enough(self.threshold) else found.expected
        if self.match == "$sentence":
            return None if sentence(text, self.indicators, self._word).enough(self.threshold) else ""
        if self.match in ("$lower", "$upper"):
            recase = str.lower if self.match == "$lower" else str.upper
            expected = _recased_between(text, self._excepted.finditer(text) if self._excepted else (), recase)
            return None if expected == text else expected
        return None if self._regex.search(text) or (self._excepted and self._excepted.fullmatch(text)) else ""


def _recased_between(text: str, kept: Iterable[re.Match[str]], recase: Callable[[str], str]) -> str:
    built, at = [], 0
    for match in kept:
        built += [recase(text[at : match.start()]), match[0]]
        at = match.end()
    return "".join([*built, recase(text[at:])])
