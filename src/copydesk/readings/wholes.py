"""Wholes and the parts that a sentence says they have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.document import Block
from copydesk.readings.apposed_parts import one_class
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.parts import Whole, led, loose, run, sided
from copydesk.readings.rests import rest_of, shared_out
from copydesk.readings.stretch import within
from copydesk.readings.sums import summed
from copydesk.text import Span

_ADDED = ("count", "money", "measure", "duration")
# A sentence with more figures is a table in disguise.
_MOST = 24
_OF_THE = Late(
    r"\b(?:[Oo]f|[Oo]ut\sof|[Aa]mong)\s(?:(?:the|its|their|those|these|his|her|all|our|all\sthe|some)\s)?(?:[\w-]+[’']s\s)?\Z"
)
_SOME = Late(r"\b(?:includ|among|of\swh|of\sthem)")
_ITS = Late(r"\sof\s(?:the|its|their|his|her|those|these)\s")
_COMMA = Late(r"[\w\s’'-]{1,50},\s")
_OVERLAP = Late(
    r"\b(?:some\sof|both|or|several|as\swell\sas|each|every|of\swhom|of\swhich|of\sthem|including|among|also|multiple|another|more|further|aged?)\b",
    re.IGNORECASE,
)
# What can be said of one more than once.
_SAID = Late(
    r"\b(?:part-time|full-time|under|over|have|has|had|own\w*|drank|ate|like[sd]?|use[sd]?|speaks?|plays?|visited|at\sleast|older|younger|born|"
    r"live[sd]?|wear\w*|wore|drove|smoke\w*|agreed|said|think|believe\w*)\b"
)
# What became of games: "won 12, drawn three and lost four", before the figure.
_RESULTS = tuple(
    Late(rf"\b(?:{verbs})\s(?:only\s|just\s)?\Z", re.IGNORECASE)
    for verbs in ("won|win|wins|winning", "drawn|drew|draw|draws|drawing|tied|tying", "lost|lose|loses|losing")
)
# Games of more than one season, or more results than these.
_SEASONS = Late(
    r"\b(?:more|another|previous|last\s(?:season|year)|before|since|while|but|then|who|home|away)\b", re.IGNORECASE
)
_GAMES = ("games", "matches", "fixtures", "bouts", "fights")


def whole_of(block: Block, own: Sequence[Figure], figures: Sequence[Figure], sentences: Sequence[Span]) -> Whole | None:
    """The whole of a sentence with its parts.

    `own` are the sentence's figures, `figures` those of the block; `sentences` are up to two before it, and itself.
    """
    text, sentence = block.text, sentences[-1]
    known = [f for f in own if f.kind in _ADDED]
    if not known or len(known) > _MOST or any(f.value is None for f in known):
        return None
    counts = [f for f in known if f.kind == "count"]
    found = rest_of(text, figures, counts, sentences)
    if not found and len(sentences) > 1:
        found = shared_out(text, within(figures, *sentences[-2]), known, sentence)
    if found or len(known) < 2:
        return found
    if len(known) == 2:  # a whole and one of its parts
        return led(text, known, sentence) if _SOME.search(text, known[0].end, sentence.end) else None
    return (
        _record(text, known)
        or _of_the(text, known)
        or led(text, known, sentence)
        or (len(counts) > 2 and len(counts) < len(known) and led(text, counts, sentence))
        or summed(text, known, sentence)
    )


def _record(text: str, figures: list[Figure]) -> Whole | None:
    """ "Won 12, drawn three and lost four of their 20 games", "played 20 games, winning 12, drawing three and losing four"."""
    if len(figures) < 4:
        return None
    found = (next((f for f in figures if told.search(text, max(0, f.start - 14), f.start)), None) for told in _RESULTS)
    parts = [f for f in found if f]
    whole = next((f for f in figures if f.unit in _GAMES and f not in parts), None)
    if whole is None or len(parts) < len(_RESULTS):
        return None
    known = (*parts, whole)
    between = text[min(f.start for f in known) : max(f.end for f in known)]
    return None if _SEASONS.search(between) else Whole(whole, parts)


def _of_the(text: str, known: list[Figure]) -> Whole | None:
    """ "Of the 30 pupils, 18 passed and 12 failed", "seven of the 11 dead were men and four were women"."""
    whole, *parts = known
    if len(known) > 2 and _ITS.fullmatch(text, whole.end, parts[0].start):
        parts = [whole, *parts[1:]]  # "seven of the 11 dead were men and four were women"
        whole = known[1]
        restated = any(_ITS.search(text, max(0, f.start - 12), f.start) for f in parts[1:])
        said = _OVERLAP.search(text, whole.end, parts[-1].end) or _SAID.search(text, whole.end, parts[-1].end + 20)
        if restated or said or not sided(text, parts) or any(f.kind != "count" for f in parts):
            return None
        return Whole(whole, parts, all=False)
    if whole.kind != "count" or not _OF_THE.search(text, max(0, whole.start - 36), whole.start):
        return None
    if len(parts) < 2 or any(f.kind != "count" or f.unit in ("years", "times") for f in parts):
        return None
    if all((f.value or 0) >= (whole.value or 0) for f in parts):
        return None  # "an average of 40, with highs of 51 and 58"
    if not _COMMA.match(text, whole.end, parts[0].start) or _OVERLAP.search(text, whole.end, parts[-1].start):
        return None
    return Whole(whole, parts, all=False) if _shut_out(text, known, whole, parts) else None


def _shut_out(text: str, known: list[Figure], whole: Figure, parts: list[Figure]) -> bool:
    """Whether parts shut each other out, so that they cannot be more than the whole together."""
    if run(text, known, 1) != parts or not one_class(parts) or loose(text, whole.end, parts[-1].end):
        return False
    behind = text[parts[-1].end : parts[-1].end + 40].partition(".")[0]
    if _SAID.search(text, whole.end, parts[-1].start) or _SAID.search(behind):
        return False
    return len(parts) > 2 or sided(text, parts)
