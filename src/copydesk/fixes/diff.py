"""A unified diff of a text and what its fixes made of it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from copydesk.terminal import clean

_MISSING = "\\ No newline at end of file\n"


def diff(path: str, before: str, after: str) -> str:
    """The diff as `patch` and `git apply -p0` read it: line ends are as in the draft, and a last line without one is told."""
    name = clean(path)
    lines = unified_diff(list(_lines(before)), list(_lines(after)), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n{_MISSING}" for line in lines)


def _lines(text: str) -> Iterator[str]:
    """The lines of a text with their ends; only "\\n" ends one for those who read a diff."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end
