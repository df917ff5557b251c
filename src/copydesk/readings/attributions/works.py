"""Reports of findings that something is said in: "in a poll by the port", "from the agency's 2019 report"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from copydesk.readings.words import BlockWords
from copydesk.text import Span

_IN = frozenset(("in", "from", "by", "under"))
# How many words back the phrase can begin: "in the state's first such annual survey".
_REACH = 16


@cache
def _phrase() -> re.Pattern[str]:
    """What may stand between "in" and the report: something that makes it definite, and some more words."""
    return re.compile(
        r"\s(?:an?|the|its|his|her|their|that|this|another|one|recent|new|[\w.]+['’]s?)\s(?:[\w.'’/-]+\s){0,6}",
        re.IGNORECASE,
    )


def works(text: str, sentence: Span, words: BlockWords, places: list[int]) -> Iterator[Span]:
    """The phrases of a sentence that name a report; `places` are the words that may be one."""
    starts, forms, ends = words
    done = sentence.start
    for at in places:
        end = _end(text, words, at)
        if not end or starts[at] < done or not text[starts[at] - 1].isspace():
            continue
        for first in range(max(0, at - _REACH), at - 1):
            if forms[first] in _IN and starts[first] >= done and _phrase().fullmatch(text, ends[first], starts[at]):
                yield Span(starts[first], end)
                done = end
                break


def _end(text: str, words: BlockWords, at: int) -> int:
    """Where the name of a report ends that word `at` is; 0 where a number follows: "the average 5"."""
    starts, forms, ends = words
    end = ends[at]
    if forms[at] == "average":
        if at + 1 == len(forms) or forms[at + 1] != "of" or starts[at + 1] != end + 1:
            return 0
        end = ends[at + 1]
    behind = text[end : end + 2]
    counted = behind[:1].isspace() and (behind[1:] in ("$", "£", "€") or behind[1:].isdecimal())
    return 0 if counted else end
