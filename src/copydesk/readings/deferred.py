"""Regexes that are compiled when they are first asked for: a draft needs few of them, and each costs a start-up a millisecond."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property


class Deferred:
    """A regex; it matches and searches as one that is compiled does."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.pattern, self.flags)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at `start`."""
        return self.regex.match(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match from `start` on."""
        return self.regex.search(text, start, end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches."""
        return self.regex.finditer(text)
