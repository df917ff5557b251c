"""CriticMarkup: how a rule's examples and golden drafts mark what is flagged.

`{==flagged==}` marks words, `{~~worse~>better~~}` words and their better ones. See
https://github.com/CriticMarkup/CriticMarkup-toolkit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_MARK = re.compile(r"\{==(?P<flagged>.*?)==\}|\{~~(?P<worse>.*?)~>(?P<better>.*?)~~\}", re.DOTALL)


class Marked(NamedTuple):
    """A marked stretch of the clean text (characters, half-open), and the better words if any are given."""

    start: int
    end: int
    better: str | None


def strip(marked: str) -> tuple[str, list[Marked]]:
    """The clean text and what was marked in it."""
    parts: list[str] = []
    marks: list[Marked] = []
    at = length = 0
    for match in _MARK.finditer(marked):
        parts.append(marked[at : match.start()])
        length += match.start() - at
        words = match["flagged"] if match["flagged"] is not None else match["worse"]
        marks.append(Marked(length, length + len(words), match["better"]))
        parts.append(words)
        length += len(words)
        at = match.end()
    parts.append(marked[at:])
    return "".join(parts), marks


def write(text: str, marks: Iterable[Marked]) -> str:
    """The text with its marks written into it; marks that overlap an earlier one are left out."""
    parts: list[str] = []
    at = 0
    for start, end, better in sorted(marks, key=lambda mark: mark[:2]):
        if start < at:
            continue
        words = text[start:end]
        parts += [text[at:start], f"{{=={words}==}}" if better is None else f"{{~~{words}~>{better}~~}}"]
        at = end
    return "".join([*parts, text[at:]])
