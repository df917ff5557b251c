"""Regular expressions that are compiled when they are first needed, since most drafts never need most of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any


class Late:
    """A pattern that compiles on first use; has the methods of a compiled one."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.pattern, self.flags)

    # Kept with the pattern, so that each is looked up no slower than a compiled one's.

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        return self.regex.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        return self.regex.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        return self.regex.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        return self.regex.finditer

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        return self.regex.findall

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        return self.regex.split

    @cached_property
    def sub(self) -> Callable[..., str]:
        return self.regex.sub
