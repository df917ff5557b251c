"""The noun that a number counts."""

from __future__ import annotations

import re
from bisect import bisect_left

from copydesk.readings.figures.spot import Spot

# Plural without an s, or with one that is the same in the singular.
_PLURALS = frozenset(
    """people men women children schoolchildren grandchildren policemen policewomen firemen businessmen fishermen servicemen
    crewmen gunmen police staff cattle sheep personnel troops species series aircraft spacecraft data media
    criteria phenomena mice geese teeth feet deer fish salmon crew folk kids offspring""".split()
)
# End in s and are no plural nouns, or end the search: what follows is another phrase.
_NO_NOUNS = frozenset(
    """has was is as its this his across towards besides plus thus us yes always perhaps sometimes unless whereas versus does
    says goes makes includes less minus hers theirs ours yours afterwards across nevertheless regardless overseas indoors
    outdoors upwards downwards backwards forwards besides pls vs gets takes comes means needs wants remains seems shows
    gives lets uses works begins ends starts happens contains becomes looks keeps runs plays wins loses sees""".split()
)
_STOPS = frozenset(
    """in of to on for a an the at by from with into onto over under after before since during until while when where who whom
    which that than then and or but nor so if because although though is are was were be been being has have had do does did
    will would can could may might must shall should he she it they we you i him her them my your their our his its this these
    those not no there here as up down out off about against between through across per each""".split()
)
# "40 or more homes" are homes all the same; "40 and sheep" are not.
_OPEN = (" or more ", " or so ", " or fewer ", " or less ")
_OF_THE = re.compile(r"\s(?:the|its|their|his|her|our|your|my|those|these)(?=\s)")
# How many words may stand between a number and its noun.
_BETWEEN = 3


def noun(spot: Spot, end: int) -> str:
    """The plural noun behind a number that ends at `end`, as it is written; "" where none is near."""
    text = spot.text
    if text.startswith(" of ", end):
        end += 3  # "dozens of boats", "three of the boats"
        if partitive := _OF_THE.match(text, end):
            end = partitive.end()
    joint = text[end : end + 1]
    if joint not in (" ", "\n", "-", "\u00a0"):
        return ""
    starts, forms, ends = spot.words
    n, last = spot.n, len(starts)
    while n < last and starts[n] < end:  # words of the number itself, and the rest of a word that holds more
        n += 1
    if joint == "-" and n and ends[n - 1] > end:
        word = text[end + 1 : ends[n - 1]].rpartition("-")[2]
        if _plural(word.lower()):
            return word
        at = ends[n - 1]
    else:
        at = end
    for form, start, stop in zip(
        forms[n : n + _BETWEEN + 1], starts[n : n + _BETWEEN + 1], ends[n : n + _BETWEEN + 1], strict=True
    ):
        if start != at + 1 or not text[at].isspace():
            return ""
        if _plural(form):
            n = bisect_left(starts, stop)
            more = form in _PLURALS and n < last and starts[n] == stop + 1 and _plural(forms[n])
            return text[starts[n] : ends[n]] if more else text[start:stop]  # "crew members"
        if form in _STOPS and (form not in ("and", "or") or (at == end and not text.startswith(_OPEN, at))):
            return ""
        at = stop
    return ""


def _plural(form: str) -> bool:
    if form in _PLURALS:
        return True
    last = form.rpartition("-")[2]
    return len(last) > 2 and last[-1] == "s" and last[-2] not in "su'" and form not in _NO_NOUNS and last[0].isalpha()
