"""Decades and centuries, and the years that the same thing is said to be of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.readings.dates.vocabulary import MONTH, ORDINAL, number
from copydesk.text import Span

#: A year, and what of a date may stand before it, as parts of patterns.
YEAR = r"(?:1\d|20)\d\d(?![\w%’'–-]|[.,:]\d|\s?[–-]\s?\d)"
#: The decades of the last century in words, from the twenties.
DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
DATE = rf"(?:(?:\d\d?\s)?{MONTH}\s(?:\d\d?,\s)?)?"


class Era(NamedTuple):
    """A decade or century, from its first year to its last; a century's first is also the last of the one before.

    `part` is early, mid, late or "" for the whole of it; `place` are its words, "early" included, `name` those without.
    """

    low: int
    high: int
    part: str
    place: Span
    name: Span

    def holds(self, first: int, last: int) -> bool:
        """Whether years from `first` to `last` touch it; of its parts, nobody can say just where they end."""
        length = self.high - self.low
        least, most = {"early": (0.0, 0.6), "mid": (0.2, 0.8), "late": (0.4, 1.0)}.get(self.part, (0.0, 1.0))
        return self.low + least * length <= last and first <= self.low + most * length


class Dated(NamedTuple):
    """An era, and the years that the same thing is said to be of, at `place`."""

    era: Era
    first: int
    last: int
    place: Span


@cache
def _era() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:(?P<part>early|mid|late)[-\s](?:the\s)?)?(?P<name>(?P<nth>{ORDINAL})[-\s]century(?![-\w])"
        rf"|(?P<decade>(?:1\d|20)\d0)s(?![\w-])|(?:(?<=\bthe\s)|(?-i:(?<!\b[Hh]is\s)(?<!\b[Hh]er\s)(?<!eir\s)(?<!\bmy\s)(?=[TFSEN][a-z]+ies\s[a-z])))(?P<word>{'|'.join(DECADES)})\b(?!-))(?!\s(?:BC|B\.C|AD\b|A\.D))",
        re.IGNORECASE,
    )


def eras(text: str, start: int, end: int) -> Iterator[Era]:
    """The decades and centuries of text[start:end]."""
    for match in _era().finditer(text, start, end):
        place, name = Span(*match.span()), Span(*match.span("name"))
        part = (match["part"] or "").lower()
        if match["decade"] or match["word"]:
            low = int(match["decade"] or 1920 + 10 * DECADES.index(match["word"].lower()))
            # The 1800s are ten years or a hundred.
            yield Era(low, low + (99 if low % 100 == 0 else 9), part, place, name)
        else:
            nth = number(match["nth"].lower())
            if 11 <= nth <= 21:
                yield Era((nth - 1) * 100, nth * 100, part, place, name)
