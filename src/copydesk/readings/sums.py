"""Totals that a sentence says its figures come to: "65 oaks and 40 limes, 105 trees in all"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.parts import EACH, Whole, added_alike, loose
from copydesk.readings.runs import apart, in_sums, nearly, total
from copydesk.text import Span

_TOTAL = Late(
    r"\b(?:total\s(?:of|is|was|being|came\sto|comes\sto)|totall?ing|totall?ed|(?:which\s)?add(?:s|ed|ing)?\sup\sto|sum\sto|total:|in\stotal,?|in\sall,?|combined|making|altogether)\s"
    r"(?:(?:some|about|nearly|around|just|only|the|all|a\stotal\sof)\s)?\Z",
    re.IGNORECASE,
)
_IN_ALL = Late(
    r"(?:\s(?!in\b)[\w’'-]+){0,3},?\s(?:in\s(?:all|total)(?!\s(?!took|take|were|was|are|have|had|left|died|of|and|in|on|at|from|for|will|who)\w)|altogether|all\stold|combined)\b"
)
_MADE_OF = Late(r"\b(?:consist(?:s|ed|ing)?\sof|compris(?:es|ed|ing)|made\sup\sof|composed\sof)\s\Z")
_UNTOTAL = Late(
    r"\b(?:bring\w*|brought(?!\shome)|(?:tak\w+|took)\s(?:the|his|her|its|their|it|them)|rais\w+|push\w*|lift\w*|carr\w+|since|so\sfar|now|season|career|to\sdate|this\syear)\b",
    re.IGNORECASE,
)
_HAS = Late(r"[^.;:!?(),–—]{0,30},\s(?:has|have|had|numbers|with|of|is)\s(?:a\stotal\sof\s|just\s|only\s)?")
# What stands between two that are added: a mark or "and", and at most what the next one is of.
_JOINT = Late(r"[^.;:!?()]{0,50}?(?:,|\band\b|\bplus\b)(?:\s[\w’'-]+){0,4}\s\(?")
# What goes from the last of them to the total.
_TO_TOTAL = Late(r"[^.;!?]{0,70}")
_TWO = 2
# Of so many figures right before a total none may come to it already.
_LAST = 8
# How far a total may lie from its parts before it is that of something else.
_FAR = 0.25


def summed(text: str, figures: Sequence[Figure], sentence: Span) -> Whole | None:
    """The total of a sentence that no figures before it come to, and those that should."""
    if len(figures) < 3 or EACH.search(text, sentence.start, figures[0].start):
        return None
    made = next(
        (n for n, f in enumerate(figures[:-_TWO]) if _MADE_OF.search(text, max(0, f.start - 24), f.start)), len(figures)
    )
    for at, whole in enumerate(figures[2:], 2):
        if not _told(text, figures, at, made):
            continue
        parts = _joined(text, figures, at)
        if len(parts) < _TWO or not _TO_TOTAL.fullmatch(text, parts[-1].end, whole.start):
            continue
        if loose(text, parts[0].start, whole.start) or _UNTOTAL.search(
            text, parts[-1].end, min(whole.end + 30, sentence.end)
        ):
            continue
        if nearly(whole, parts, _FAR) and not _reached(whole, figures[max(0, at - _LAST) : at]):
            return Whole(whole, parts)
    return None


def _told(text: str, figures: Sequence[Figure], at: int, made: int) -> bool:
    """Whether a figure is said to be the total of those before it; `made` is the first that something is made of."""
    whole = figures[at]
    if _TOTAL.search(text, max(0, whole.start - 40), whole.start) or _IN_ALL.match(text, whole.end):
        return True
    return made < at - 1 and _HAS.fullmatch(text, figures[at - 1].end, whole.start) is not None


def _joined(text: str, figures: Sequence[Figure], at: int) -> list[Figure]:
    """The figures before a total that stand side by side, and can be added to what it is of."""
    whole, first = figures[at], at
    while first and (added_alike(figures[first - 1], whole) or added_alike(whole, figures[first - 1])):
        if first < at and not _JOINT.fullmatch(text, figures[first - 1].end, figures[first].start):
            break
        first -= 1
    return list(figures[first:at])


def _reached(whole: Figure, figures: Sequence[Figure]) -> bool:
    """Whether some of the figures come to the total."""
    told = in_sums(whole)
    for size in range(2, min(len(figures), 6) + 1):
        for some in combinations(figures, size):
            come_to = total(some)
            if told is None or come_to is None or not apart(told, come_to):
                return True
    return False
