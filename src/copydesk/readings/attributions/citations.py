"""Sources in brackets: [3], (Smith 2020), (Smith et al., 2020; Lee 2021), (Source: Harbor League), (Bureau of Statistics)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.text import Span


class Citation(NamedTuple):
    """A source in brackets: all of it, and the words that name it, None for a number.

    `listed` where it stands for an entry in a list of references, which can be looked up as a link can.
    """

    span: Span
    source: Span | None
    listed: bool


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(
        r"""\[(?P<number>\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\]
      | [(\[](?:[Ss]ee\s|e\.g\.,?\s)?(?P<author>(?:[A-Z][\w’'-]+(?:,?\s(?:and|&|et\sal\.?|[A-Z][\w.’'-]*)){0,5},?\s)(?:1[89]|20)\d\d[a-z]?[^()\[\]]{0,120})[)\]]
      | [(\[]?\b[Ss]ources?:\s(?P<credit>[^()\[\].;]{2,120})
      | \((?P<body>(?:the\s)?(?:[A-Z][\w.’'&-]*\s(?:(?:of|for|on|and|the)\s){0,2})*
          (?:Office|Statistics|Bureau|Agency|Survey|Report|Institute|Ministry|Department|Commission|Census|Association|Council|Foundation|Reuters|Eurostat|OECD|WHO|IMF)
          (?:\s(?:of|for|on|and|the|[A-Z][\w.’'&-]*|\d{4}|,))*)\)""",
        re.VERBOSE,
    )


def citations(text: str, begin: int, end: int) -> Iterator[Citation]:
    """The citations of text[begin:end], in order."""
    if "[" not in text[begin:end] and "(" not in text[begin:end] and "ource" not in text[begin:end]:
        return
    for match in _bracketed().finditer(text, begin, end):
        name = match.lastgroup
        if name:
            yield Citation(
                Span(*match.span()),
                None if name == "number" else Span(*match.span(name)),
                listed=name in ("number", "author"),
            )
