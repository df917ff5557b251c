"""Where a draft counts off what it says: "First, … Second, …", "Step 1 … Step 2", "(1) … (2) …"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import islice

from copydesk.document import PROSE, Block, Document
from copydesk.readings.announcements import LISTED
from copydesk.readings.cardinals import ORDINALS, ordinal
from copydesk.readings.counts import Count
from copydesk.readings.figures.numbers import SMALL
from copydesk.readings.late import Late
from copydesk.readings.numbered import itemized, labelled
from copydesk.readings.sentences import sentences_of
from copydesk.readings.words import words_of

_ORDINALS = frozenset([*ORDINALS, *(word + "ly" for word in ORDINALS)])
_SPOKEN = _ORDINALS | frozenset(word for word, n in SMALL.items() if 0 < n <= 10)
# What a speaker counts off, one after the other; of what comes one after the other in time, some may go untold.
_PARALLEL = frozenset(
    noun.removesuffix("s")
    for noun in LISTED
    - frozenset(
        "phases stages cases lines levels columns groups classes layers fields charges tests questions answers ideas proposals solutions methods scenarios options examples".split()
    )
)
# "One: …", and "two points: one, that …".
_NUMBERED = Late(rf"\b(?:{'|'.join(_SPOKEN - _ORDINALS)})(?::\s|,\sthat\s)", re.IGNORECASE)


# Characters that may stand before a word that counts off, in its sentence.
_LONGEST = 16
# Points that one announcement is followed over.
_MOST = 60
_ARTICLES = ("the ", "his ", "her ", "its ", "their ", "our ", "my ", "your ", "a ")


class Enumerations:
    """The numbers by which a document counts off its points, in order."""

    def __init__(self, document: Document) -> None:
        self.spoken = [count for found in document.each(_spoken) for count in found]
        self.labelled = list(labelled(document))
        self.itemized = [run for run in itemized(document) if run]
        self._order = {id(block): n for n, block in enumerate(document.blocks)}
        self._places = [(self._order[id(count.block)], count.start) for count in self.spoken]

    def counted_from(self, block: Block, at: int) -> Count | None:
        """The last of "First, … Second, …" that a block begins behind `at`, or the next block, where that is its end; in order."""
        place = self._order[id(block)]
        n = bisect_left(self._places, (place, at))
        if n == len(self._places) or self.spoken[n].n != 1:
            return None
        if self._places[n][0] != place and (at < len(block.text) or self._places[n] > (place + 1, _LONGEST)):
            return None
        last = self.spoken[n]
        for count in islice(self.spoken, n + 1, n + _MOST):
            if count.label == last.label:
                if count.n != last.n + 1:
                    break
                last = count
        return last


def _spoken(block: Block) -> list[Count]:
    """ "First, …", "Secondly …" and "The third reason" where a sentence or a part of one begins."""
    if block.kind not in PROSE:
        return []
    starts, forms, _ = block.reading(words_of)
    numbered = ": " in block.text and _NUMBERED.search(block.text)
    if not numbered and _ORDINALS.isdisjoint(forms):
        return []
    begins = [span.start for span in block.reading(sentences_of)]
    found: list[Count] = []
    told = ""
    for start, form in zip(starts, forms, strict=True):
        if form in (_SPOKEN if numbered else _ORDINALS) and (count := _count(block, start, form, begins, told)):
            told = count.label if count.label not in ("first", "one") else told
            found.append(count)
    return found


# What stands behind a word that counts off, and what may stand between it and where its sentence or clause begins.
_BEHIND = Late(r"(?:\sof\sall)?(?:,\s|:\s|\s[–—]\s)")
_LEAD = Late(r"(?:(?:And|But|So|Then),?\s|The\s|[“\"‘(])*\Z")
_CLAUSE = Late(r"[;:,–—]\s(?:and\s|but\s|or\s)?\Z")
_THE = Late(
    r"(?:\A|[;:,–—]\s|\s(?=and\s))[“\"‘(]*(?:(?:and|but|so|then),?\s)?(?:the|his|her|its|their|our|my|your|a)\s\Z",
    re.IGNORECASE,
)
_IN_PLACE = Late(r"[“\"‘(]*(?:(?:And|But),?\s)?In\sthe\s\Z", re.IGNORECASE)
# "… reason is that", "… of her points was cost", "…, he said, was": what it is, and not what became of it.
_OF_WHAT = Late(
    r"(?:\sof\s(?:the|his|her|its|their|our|my|your|these|those)\s(?:\w+\s)??(?P<plural>[a-z]+s)|(?!\s(?:is|was|are|were)\b)\s(?P<noun>[a-z]+)(?:\s(?:of|to)\s[^.;:,]{2,40}?)?)?"
    r"(?:,[^,.;]{2,40},)?(?P<being>\s(?:is|was|are|were)\s(?!(?:(?!speed|need|greed)\w+ed|coming|going|being|taking|playing|looking|running|working|in|on|at|still|already|now|born|lost|won|built|made|held|due|out|over|the\s(?:best|worst))\b))"
)

_ELLIPTIC = Late(
    r",\s(?:to(?!\s(?:the|his|her|its|their|our|my|your|no\w*|every\w*)\b)|that|whether|who|what|why|how|when|where|which)\s"
)


def _count(block: Block, start: int, form: str, begins: list[int], told: str) -> Count | None:
    """What the word for a number that begins at `start` counts off, `told` being the noun of "the first"; None for nothing."""
    text, end = block.text, start + len(form)
    begun = begins[max(bisect_right(begins, start) - 1, 0)]
    n = ordinal(form)
    if not n:
        n, label, behind = SMALL[form], "one", _NUMBERED.match(text, start)
    else:
        label, behind = "first", _BEHIND.match(text, end)
    opens = start - begun < _LONGEST and _LEAD.fullmatch(text, begun, start) is not None
    if n and label == "first" and (opens or text[end : end + 1] == " " or told or _ELLIPTIC.match(text, end)):
        if text.startswith(" place, ", end) and _IN_PLACE.fullmatch(text, begun, start):
            return Count(block, start, end, n, n, "first")
        if text[max(begun, start - 6) : start].lower().endswith(_ARTICLES) and _THE.search(
            text[max(begun, start - 24) : start]
        ):
            label = _noun(text, end, told)
            if label == "is" and text[max(start - 3, 0) : start].strip(" “").lower() == "a":
                return None  # "a third is spent"
            return Count(block, start, end, n, n, label) if label else None
    if behind is None or not (opens or _CLAUSE.search(text, max(begun, start - 8), start)):
        return None
    return Count(block, start, end, n, n, label)


def _noun(text: str, at: int, told: str) -> str:
    """What is counted by "the third reason is", "the third of her reasons is" or "the third is"; "" where it is not counted off."""
    found = _OF_WHAT.match(text, at)
    if found is None:
        # "The first is to save it; the second, to sell it; …"
        return (
            told or "is" if _ELLIPTIC.match(text, at) or (told not in ("", "is") and text.startswith(", ", at)) else ""
        )
    noun = (found["noun"] or (found["plural"] or "").removesuffix("s")).lower()
    return (noun if noun in _PARALLEL else "") if noun else told or "is"
