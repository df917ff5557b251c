"""Wholes and the parts that a sentence says they have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.document import Block
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.parts import LOOSE, Whole, added_alike, led, near, one_class, run
from copydesk.readings.stretch import within
from copydesk.text import Span

_ADDED = ("count", "money", "measure", "duration")
# A sentence with more figures is a table in disguise.
_MOST = 24
_OF_THE = Late(r"\b(?:[Oo]f|[Oo]ut\sof|[Aa]mong)\s(?:(?:the|its|their|those|these|his|her|all|our|all\sthe|some)\s)?\Z")
_SOME = Late(r"\b(?:includ|among|of\swh|of\sthem)")
_ITS = Late(r"\sof\s(?:the|its|their|his|her|those|these)\s")
_COMMA = Late(r"[\w\s’'-]{1,50},\s")
_REST = Late(r"\bthe\s(?:other|remaining|final)\s\Z")
_NEXT_REST = Late(r"[Tt]he\s(?:other|remaining)\s")
_OVERLAP = Late(
    r"\b(?:some\sof|both|or|several|as\swell\sas|each|every|of\swhom|of\swhich|of\sthem|including|among|also|multiple|another|more|further|aged?)\b",
    re.IGNORECASE,
)
# What can be said of one more than once.
_SAID = Late(
    r"\b(?:part-time|full-time|under|over|have|has|had|own\w*|drank|ate|like[sd]?|use[sd]?|speaks?|plays?|visited|at\sleast|older|younger|born|"
    r"live[sd]?|wear\w*|wore|drove|smoke\w*|agreed|said|think|believe\w*)\b"
)
# Of two parts, what shuts the other out.
_SIDES = Late(
    r"\b(?:for|in\sfavou?r|yes|against|opposed|no|men|women|boys|girls|male|female|won|lost|pass(?:ed)?|fail(?:ed)?|survived|died|democrats?|"
    r"republicans?|guilty|acquitted|dead|alive|sold|unsold|open|closed|stayed|left|adults|children|accepted|rejected|home|away)\b",
    re.IGNORECASE,
)
_TOTAL = Late(
    r"[^.;:!?()]{0,50}?[,;(–—\s]\s?(?:(?:or|for|making|giving|and|with|which\s(?:is|makes|gives))\s)?(?:(?:an?|the|its|their)\s)?(?:grand\s|combined\s|overall\s)?"
    r"(?P<of>total\s(?:of|is|was|being|came\sto|comes\sto)\s|totall?ing\s|totall?ed\s|(?:which\s)?add(?:s|ed|ing)?\sup\sto\s|sum\sto\s|total:\s|in\stotal,?\s|in\sall,?\s)?"
    r"(?:some\s|about\s|nearly\s|more\sthan\s|around\s)?"
)
_IN_ALL = Late(r"(?:\s(?!in\b)[\w’'-]+){0,3},?\s(?:in\s(?:all|total)|altogether|all\stold|combined)\b")
_MADE_OF = Late(r"\b(?:consist(?:s|ed|ing)?\sof|compris(?:es|ed|ing)|made\sup\sof|composed\sof)\s\Z")
_HAS = Late(r"[^.;:!?(),–—]{0,30},\s(?:has|have|had|numbers|with|of|is)\s(?:a\stotal\sof\s|just\s|only\s)?")
_UNTOTAL = Late(
    r"\b(?:bring\w*|brought|tak\w+|took|rais\w+|push\w*|lift\w*|carr\w+|since|so\sfar|now|season|career|to\sdate|this\syear)\b"
)
_LOSES = Late(
    r"\b(?:won|win)\s(?P<won>[\w-]+)(?:\sgames|\smatches)?,\s(?:drawn|drew|draw|tied)\s(?P<drawn>[\w-]+)(?:,?\sand|,)\s(?:lost|lose)\s(?P<lost>[\w-]+)"
    r"\s(?:of|from|in|out\sof)\s(?:(?:their|its|his|her|the|all|our|last|first|opening|previous|league|past)\s)*"
)
_GAMES = ("games", "matches", "fixtures", "bouts", "fights")


def whole_of(
    block: Block, own: Sequence[Figure], figures: Sequence[Figure], sentence: Span, following: Span | None
) -> Whole | None:
    """The whole of a sentence with its parts.

    `own` are the sentence's figures, `figures` those of the block; `following` is the sentence behind it.
    """
    text = block.text
    known = [f for f in own if f.kind in _ADDED]
    if not known or len(known) > _MOST or any(f.value is None for f in known):
        return None
    if len(known) < 3:
        # Two figures are a whole and one of its parts, or two parts of a whole and the rest is in the next sentence.
        if _SOME.search(text, known[0].end, sentence.end) and len(known) == 2:
            return led(text, known, sentence)
        return _of_the(text, known, figures, following) if following else None
    return (
        _record(text, known, sentence)
        or _of_the(text, known, figures, following)
        or led(text, known, sentence)
        or _summed(text, known, sentence)
    )


def _record(text: str, figures: list[Figure], sentence: Span) -> Whole | None:
    """ "Won 12, drawn three and lost four of their 20 games"."""
    match = _LOSES.search(text, sentence.start, sentence.end) if len(figures) > 3 else None
    if match is None:
        return None
    parts = [f for f in figures if f.start in (match.start("won"), match.start("drawn"), match.start("lost"))]
    whole = next((f for f in figures if f.start == match.end() and f.unit in _GAMES), None)
    return Whole(whole, parts) if whole and len(parts) == 3 else None


def _of_the(text: str, known: list[Figure], figures: Sequence[Figure], following: Span | None) -> Whole | None:
    """ "Of the 30 pupils, 18 passed and the other 12 failed"."""
    whole, *parts = known
    if len(known) > 2 and _ITS.fullmatch(text, whole.end, parts[0].start):
        parts = [whole, *parts[1:]]  # "seven of the 11 dead were men and four were women"
        whole = known[1]
        sided = all(_SIDES.search(text, f.end, f.end + 30) for f in parts[1:])
        loose = _OVERLAP.search(text, whole.end, parts[-1].end) or _SAID.search(text, whole.end, parts[-1].end + 20)
        return Whole(whole, parts, all=False) if sided and not loose and all(f.kind == "count" for f in parts) else None
    if whole.kind != "count" or not _OF_THE.search(text, max(0, whole.start - 20), whole.start):
        return None
    if parts and _REST.search(text, max(0, parts[-1].start - 20), parts[-1].start):
        every = len(parts) > 1
    else:
        rest = following and _NEXT_REST.match(text, following.start)
        behind = next(iter(within(figures, rest.end(), rest.end() + 1)), None) if rest else None
        every = behind is not None and behind.kind == "count" and behind.value is not None
        parts += [behind] if every and behind else []
    if len(parts) < 2:
        return None
    if any(f.kind != "count" or (f.unit and f.unit != whole.unit and every and not _short(text, f)) for f in parts):
        return None
    if (
        not _COMMA.match(text, whole.end, parts[0].start)
        or _OVERLAP.search(text, whole.end, parts[-1].start)
        or any(f.unit in ("years", "times") for f in parts)
    ):
        return None
    if every:
        return Whole(whole, parts)
    return Whole(whole, parts, all=False) if _shut_out(text, known, whole, parts) else None


def _shut_out(text: str, known: list[Figure], whole: Figure, parts: list[Figure]) -> bool:
    """Whether parts shut each other out, so that they cannot be more than the whole together."""
    if run(text, known, 1) != parts or not one_class(parts) or LOOSE.search(text, whole.end, parts[-1].end):
        return False
    behind = text[parts[-1].end : parts[-1].end + 40].partition(".")[0]
    if _SAID.search(text, whole.end, parts[-1].start) or _SAID.search(behind):
        return False
    ends = [*(f.start for f in parts[1:]), parts[-1].end + len(behind)]
    sided = all(_SIDES.search(text, f.end, end) for f, end in zip(parts, ends, strict=True))
    return len(parts) > 2 or sided


def _short(text: str, figure: Figure) -> bool:
    return text.startswith((" " + figure.unit, " of them"), figure.end)


def _summed(text: str, figures: list[Figure], sentence: Span) -> Whole | None:
    """The parts, and then the whole: "65 oaks and 40 limes, 105 trees in all"."""
    for n in range(len(figures) - 2):
        parts = run(text, figures, n)
        at = n + len(parts)
        if not parts or at >= len(figures):
            continue
        whole = figures[at]
        if not (added_alike(parts[0], whole) or added_alike(whole, parts[0])):
            continue
        between = _TOTAL.fullmatch(text, parts[-1].end, whole.start)
        told = between and (between["of"] or _IN_ALL.match(text, whole.end))
        made = _MADE_OF.search(text, max(0, parts[0].start - 24), parts[0].start)
        if not told and not (made and _HAS.fullmatch(text, parts[-1].end, whole.start)):
            continue
        if LOOSE.search(text, parts[0].start, whole.start):
            continue
        if _UNTOTAL.search(text, parts[-1].end, min(whole.end + 30, sentence.end)):
            continue
        joined = (
            n and added_alike(figures[n - 1], parts[0]) and text[figures[n - 1].end : parts[0].start].count(" ") < 4
        )
        if near(whole, sum(f.value or 0 for f in parts)) and not (joined and not made):
            return Whole(whole, parts)
    return None
