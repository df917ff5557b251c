"""Counts that are all that is left of a whole, or that share it out: "14 churches. Eight stand in the town and the other six in the villages"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.readings.figures import Figure
from copydesk.readings.genera import SEXES
from copydesk.readings.late import Late
from copydesk.readings.parts import Whole, run, sided
from copydesk.readings.runs import apart, choices, in_sums, nearly, total
from copydesk.readings.stretch import within
from copydesk.text import Span

_REST = Late(r"\b(?:the|its|their|his|her)\s(?:other|remaining|final|last)\s\Z", re.IGNORECASE)
_OF_WHOLE = Late(r"\bof\s(?:(?:the|its|their|those|these|his|her|all|our)\s)*\Z", re.IGNORECASE)
_OF_THEM = Late(r"\s(?:of\s(?:them|which|whom|those|these|the|its|their)|were|are|was|is|have|had)\b")
_AMONG = Late(r"\bof\s(?:which|whom|them|those|these)(?:,|\swere|\sare)?\s\Z", re.IGNORECASE)
# Some of the whole are not told, or are told twice.
_UNTOLD = Late(
    r"\b(?:both|or|several|some|each|every|also|another|further|additional|more|many|most|few|others|unknown|missing|including|such\sas|at\sleast|first|second|ago|"
    r"later|earlier|already|then|half|third|quarter|twice|one\sof|than|vacant|new)\b",
    re.IGNORECASE,
)
# What one thing does once only, and what stands in its place for the next.
_ONCE = Late(
    r"\s(?:(?:of\s(?:them|these|those)\s)?(?:have\s|had\s)?(?:went|gone|go|will\sgo|came|come|stand|stood|lie|died|hatched|belong|moved|fell|sank|landed|voted|are\sin|were\sin)|(?:are|were|will\sbe|have\sbeen)\s(?:sent|taken|given|awarded|shipped|sold|based|held))"
    r"\s(?:to|in|from|at|by|for|into|on)\b",
)
_GAPPED = Late(r",?\sand\s\Z|,\s\Z")
_PLACED = Late(r"\s(?:to|in|from|at|by|for|into|on)\b")
# What one can have, or do, besides another.
_HAVE = Late(
    r"\b(?:have|has|had|own|owns|owned|likes?|uses?|used|speaks?|plays?|played|wears?|wore|neither|none)\b",
    re.IGNORECASE,
)
_HAVE_BEHIND = 30
# How far a whole may lie from its parts before they are those of something else.
_FAR = 0.35
# More figures than this before a rest are a story of their own.
_MOST = 7
# So far behind a rest a part may be told that is none of it: characters.
_BEHIND = 150


def rest_of(text: str, figures: Sequence[Figure], own: Sequence[Figure], sentences: Sequence[Span]) -> Whole | None:
    """The whole that the rest in a sentence does not fill up, whatever of the figures before it is counted in.

    `own` are the counts of the last of the `sentences`, `figures` those of the block.
    """
    for rest in own:
        if not _REST.search(text, max(0, rest.start - 20), rest.start):
            continue
        known = [f for f in within(figures, sentences[0].start, rest.start) if f.kind in ("count", rest.kind)]
        if len(known) < 2 or len(known) > _MOST or any(f.value is None for f in known):
            continue
        whole = max(known, key=lambda f: f.value or 0)
        begun = {sentence.start for sentence in sentences}
        parts = [f for f in known if f is not whole and (f.start in begun or _part(text, f, whole))]
        if len(parts) < len(known) - 1 or not nearly(whole, [*parts, rest], _FAR):
            continue
        first = min(whole.start, parts[0].start)
        after = within(figures, rest.end, rest.end + _BEHIND)
        if _filled(rest, [*known, *(f for f in after if f.kind == "count" and f.value is not None)][:_MOST]):
            continue  # what is kept back is told behind it
        if len(parts) > 1 and _HAVE.search(text, parts[0].end, rest.end + _HAVE_BEHIND):
            continue  # one can have a view and a bath
        if _UNTOLD.search(_REST.sub("", text[first : rest.start])) or not _counted_alike(text, whole, parts, rest):
            continue
        return Whole(whole, [*parts, rest])
    return None


def shared_out(text: str, before: Sequence[Figure], own: Sequence[Figure], sentence: Span) -> Whole | None:
    """The whole of a sentence that the one behind it shares out: "It made 12 grants. Seven went to schools and six to hospitals"."""
    if len(own) < 2 or len(before) != 1 or own[0].start - sentence.start > len("Of those, "):
        return None
    whole = before[0]
    if whole.kind != "count" or not whole.unit or any(f.kind != "count" or f.unit for f in own):
        return None
    if _UNTOLD.search(text, *sentence):
        return None
    if sided(text, own) and run(text, list(own), 0) == list(own) and nearly(whole, own, _FAR):
        return Whole(whole, own, all=SEXES.issuperset(text[own[-1].end : sentence.end].strip(" .").split()[-1:]))
    if not _ONCE.match(text, own[0].end):
        return None
    for last, figure in zip(own, own[1:], strict=False):
        if not _GAPPED.search(text, last.end, figure.start) or not _PLACED.match(text, figure.end):
            return None
    return Whole(whole, own, all=False) if nearly(whole, own, _FAR) else None


def _part(text: str, figure: Figure, whole: Figure) -> bool:
    """Whether a figure counts some of what the whole counts: it is bare, "of them", "of the 30", or of the same noun."""
    if figure.unit and figure.unit.lower() == whole.unit.lower():
        return figure.kind == whole.kind
    if figure.end < whole.start:
        return _OF_WHOLE.search(text, figure.end, whole.start) is not None
    led = _AMONG.search(text, max(0, figure.start - 20), figure.start) is not None
    return figure.kind == "count" and (not figure.unit or led or _OF_THEM.match(text, figure.end) is not None)


def _counted_alike(text: str, whole: Figure, parts: Sequence[Figure], rest: Figure) -> bool:
    """Whether the rest is of what the whole counts, as far as its noun tells."""
    if not rest.unit or rest.unit.lower() in {f.unit.lower() for f in (whole, *parts)}:
        return True
    return any(
        _OF_THEM.match(text, f.end) or _AMONG.search(text, max(0, f.start - 20), f.start) for f in parts if not f.unit
    )


def _filled(rest: Figure, known: Sequence[Figure]) -> bool:
    """Whether some of the figures come to another of them with the rest."""
    for whole in known:
        told = in_sums(whole)
        for parts in choices([f for f in known if f is not whole]):
            summed = total([*parts, rest])
            if told is None or summed is None or not apart(told, summed):
                return True
    return False
