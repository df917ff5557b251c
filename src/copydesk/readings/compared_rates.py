"""Two rates of which the text says that one is higher: "14 per 100,000, more than the 3 per 10,000 in the next town"."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.outlines import RATE, Outline
from copydesk.readings.rates import alike, group, nouns, per

_HIGHER, _LOWER = "higher|more|greater|larger", "lower|less|fewer|smaller"
_THAN_A = r"(?:\s(?!and\b|or\b)[\w’'-]+){0,3}?\sthan"
_ON = r"(?:\s(?!and\b|or\b|but\b|when\b)[\w’',-]+){0,6}\s\Z"
# "14 per 100,000, a higher rate than the 3 per 10,000".
_BETWEEN = Late(
    rf"[^;:.!?]{{0,70}}?\b(?:(?P<higher>(?:{_HIGHER}){_THAN_A}|above|exceed(?:s|ed|ing)?)|(?P<lower>(?:{_LOWER}){_THAN_A}|below))\b{_ON}"
)
# "Higher in one town, with 25 per 1,000, than in the next, with 30 per 10,000".
_AHEAD = Late(rf"\b(?:(?P<higher>{_HIGHER})|(?P<lower>{_LOWER}))\b(?!\sthan\b)[^;:.!?]*\Z")
_THAN = Late(r"[^;:.!?]{0,60}\bthan\b(?:\s(?!and\b|or\b|but\b|when\b)[\w’',–—(-]+){1,8}\s?\(?\Z")
_DENIED = Late(r"\b(?:not?|never|hardly|far from|neither|times|nor|half|twice|double|third)\b|n[’']t\b", re.IGNORECASE)
# So many times as high has to be what is said to be lower, that no rounding makes up for it.
_CLEARLY = 1.25


class Compared(NamedTuple):
    """The rate that is said to be higher or lower, the one that it is compared with, and whether it is said to be higher."""

    rate: Figure
    other: Figure
    higher: bool


def wrongly_compared(outline: Outline) -> Compared | None:
    """The two rates of an outline, per different numbers, where the one that is said to be higher is lower."""
    text = outline.text
    if text.count(RATE) != 2 or len(outline.figures) > 4 or _DENIED.search(text):
        return None
    first = text.find(RATE)
    second = text.find(RATE, first + 1)
    one, other = outline.at(first), outline.at(second)
    bases = per(one), per(other)
    if 0 in bases or bases[0] == bases[1] or not one.value or not other.value:
        return None
    between = one.block.text[one.end : other.start]  # an outline leaves out "more than" before a figure
    said = _BETWEEN.fullmatch(between) or (_AHEAD.search(text[:first]) if _THAN.fullmatch(between) else None)
    if said is None or not _of_one_sort(text, (first, one), (second, other)):
        return None
    higher = said["higher"] is not None
    times = (one.value / bases[0]) / (other.value / bases[1])
    return Compared(one, other, higher) if (1 / times if higher else times) > _CLEARLY else None


def _of_one_sort(text: str, one: tuple[int, Figure], other: tuple[int, Figure]) -> bool:
    """Whether both rates count the same, among the same."""
    counted = nouns(one[1]), nouns(other[1])
    among = group(text, one[0])[-1:], group(text, other[0])[-1:]
    return all(not pair[0] or not pair[1] or alike(pair[0][-1], pair[1][-1]) for pair in (counted, among))
