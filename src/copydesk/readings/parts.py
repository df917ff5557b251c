"""Parts that stand behind a whole: "the 240 staff: 150 nurses, 60 doctors and 30 clerks"."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.apposed_parts import apposed, one_class, sorted_out
from copydesk.readings.figures import Figure
from copydesk.readings.genera import PERSONS
from copydesk.readings.late import Late
from copydesk.readings.opposites import behind_each, opposed
from copydesk.text import Span


class Whole(NamedTuple):
    """A whole and its parts; `all` tells whether these are all the parts there are, else they are not more than the whole."""

    figure: Figure
    parts: Sequence[Figure]
    all: bool = True


# These parts overlap, or there are more than are named.
_LOOSE = Late(
    r"\b(?:some\sof|both|or|the\srest|remainder|rest|others?|several|various|few|many|most|unknown|undecided|undeclared|unspecified|"
    r"mostly|mainly|largely|chiefly|roughly|as\swell\sas|overlap\w*|each|every|per|respectively|apiece|such\sas|excluding|exclud\w+|"
    r"besides|in\saddition|on\stop|another|further|additional|extra|more|speaks?|spoke|plays?(?!,|\s(?:and|or)\b)|like[sd]?|uses?|used|knows?|watch\w*|cited|mention\w*|"
    r"bringing|brought(?!\shome)|taking|taken(?!\sto\s[a-z])|raising|raised|pushing|pushed|lifting|least|vacant|absent|times|if|not|multiple|also|part-owned|"
    r"equivalent|plus\san?|average|years?\sold|aged?|(?<!first\s)(?<!second\s)half|ago|up\sto|followed|mid|between\sages)\b",
    re.IGNORECASE,
)
#: Of two parts, what shuts the other out.
SIDES = Late(
    r"\b(?:for(?!\s(?:sale|rent|hire|lease))|in\sfavou?r|backed|supported|saved|yes|against|opposed|no|men|women|boys|girls|male|female|won|lost|pass(?:ed)?|fail(?:ed)?|survived|died|democrats?|"
    r"republicans?|guilty|acquitted|dead|alive|sold|unsold|open|closed|stayed|left|adults|children|accepted|rejected|home|away|hospital|morgue|democrats?|daytime|freed|detained|jailed|fined|"
    r"approved|granted|refused|denied|turned\sdown|convicted|cleared|withdrawn|withdrew|finished|fell|pulled\sup|unseated|scratched|retired|disqualified|unhurt|unharmed|missing|absent|abstain\w*|undecided)\b",
    re.IGNORECASE,
)
# One thing may be counted in several parts.
_OVERLAP = Late(
    r"\b(?:more\sthan\sone|more\sthan\sonce|both|twice|overlap\w*|double-count\w*|multiple|two\sor\smore|not\s(?:add\sup|sum)|several\s(?:counts|charges|categories|offences))\b",
    re.IGNORECASE,
)
# That nothing is counted twice: "with nobody held on more than one charge".
_ONCE_ONLY = Late(
    r"\b(?:no(?:body|\sone|ne)?|never|without|not)\b[^.;:!?]{0,40}?\b(?:more\sthan\sone|more\sthan\sonce|both|twice|overlap\w*|multiple)\b",
    re.IGNORECASE,
)

# Between two parts: what the first is of, and the joint.
_BETWEEN = Late(r"[^.;:!?()–—]{0,60}?\)?(?P<joint>,?\s(?:and|plus)|[,;])\s(?P<lead>(?:[\w’'.-]+\s){0,4}?\(?)")
_LEADS = frozenset("about some nearly almost around only just the then in from for a at with lost".split())
# Between a whole and its parts: a mark, words for what something is made of, or such as name only some.
_OPENER = Late(
    r"(?P<noun>[^.;:!?()–—]{0,70}?)(?:(?P<mark>:|\s\(|\s?[–—]|\s-)"
    r"|[\s,]+(?P<word>made\sup\s(?:entirely\s)?of|consist(?:s|ed|ing)?\s(?:entirely\s)?of|compris(?:es|ed|e|ing)(?:\sof)?|composed\s(?:entirely\s)?of|"
    r"(?:split|divided|shared)(?:\sup)?\s(?:between|among|amongst|into)|(?:a|the|an\seven)\s(?:mix|mixture|combination|blend)\sof|drawn\sfrom|in\sthe\s(?:form|shape)\sof|broken\sdown\s(?:into|as)|namely)"
    r"|(?P<crew>-(?:member|person|strong|man|woman|seat|judge|piece)\s(?:\w+\s){1,2}(?:of|(?:now\s)?(?P<has>has|had)))"
    r"|(?P<part>,?\s(?:with|includ(?:ing|es?|ed)|among\s(?:them|those|whom)|(?:and\s)?of\s(?:whom|which|them|those|these))(?:,|\s(?:were|are|being))?)"
    r"|(?P<are>\s(?:are|were)(?!\s(?:made|composed|split|divided|shared|broken)))"
    r"|(?P<comma>,))"
    r"\s?(?:(?:(?:about|some|nearly|almost|around|only|just|the|from|at\sleast|is|are|were)\s)*|(?:the\s)?(?:[\w’'-]+\s){1,4}\(|(?:[\w’'-]+\s){1,3}(?:worth|of|at)\s)"
)
_CLOSING = Late(r"[^.;:!?(”\"]{0,50}?(?:\)|\s?[–—])|[^.;:!?()–—”\"]*")
# What is paid by one sort of buyer and what by another are no parts of a price.
_PRICED = Late(r"\sfor\s(?:adults|children|students|members|seniors|concessions|pensioners|families|singles)\b")
# "Three of those eight".
_RESTATED = Late(r"\sof\s(?:those|these)\s")
# Others are not named: "19 dogs and 12 cats among them".
_AMONG = Late(r"(?:\s[\w’'-]+){1,2}\s(?:among\s(?:them|others)|included)\b")
# What may lead up to a part: "savings of £180,000".
_WORTH = Late(r"(?:[\w’'-]+\s){1,3}(?:worth|of|at)\s")
#: Figures of one of many, or of no one day.
EACH = Late(r"\b(?:[Ee]ach|[Ee]very|[Aa] typical|[Pp]er|[Aa]verage[sd]?|[Mm]ean|[Mm]edian)\b")
# Behind a number that counts what the whole does: "31 in the north".
_BARE = Late(
    r"\s(?:in|at|from|on|of|for|by|who|that|were|are|was|going|to|aged|under|over|with)\b|[,.;)]|\s(?:and|or)\b"
)
_HARMED = Late(
    r"\s(?:killed|dead|die[sd]?|hurt|injured|wounded|arrested|held|missing|rescued|charged|evacuated|stranded|trapped|feared)\b"
)
# How far a whole may lie off the sum of its parts before these are the parts of something else.
_FAR = 2


def loose(text: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Whether a stretch tells that parts overlap, or that there are more of them."""
    return _LOOSE.search(_ONCE_ONLY.sub("", text[start:end])) is not None


class Overlaps:
    """Which blocks tell that one thing may be counted in several parts."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._place = {id(block): n for n, block in enumerate(document.blocks)}
        self._known: dict[int, bool] = {}

    def near(self, block: Block) -> bool:
        """Whether a block tells so, or the one behind it."""
        place = self._place[id(block)]
        return any(self._told(n) for n in range(place, min(place + 2, len(self._blocks))))

    def _told(self, n: int) -> bool:
        if n not in self._known:
            self._known[n] = _OVERLAP.search(_ONCE_ONLY.sub("", self._blocks[n].text)) is not None
        return self._known[n]


def led(text: str, figures: list[Figure], sentence: Span) -> Whole | None:
    """The whole of a sentence whose parts follow it."""
    if EACH.search(text, sentence.start, figures[0].start):
        return None
    for n in range(1, len(figures)):
        first = figures[n]
        named = run(text, figures, n)
        before = [f for f in figures[max(0, n - 4) : n] if added_alike(f, first) and first.start - f.end < 90]
        for whole in reversed(before):
            opened = _OPENER.fullmatch(text, whole.end, first.start)
            if opened is None and (mark := text.find(":", whole.end, first.start)) > 0:
                last = max((f.end for f in figures if f.end <= mark), default=mark)
                opened = _OPENER.fullmatch(text, last, first.start)
            if opened is None:
                continue
            if opened["part"] and _RESTATED.match(text, whole.end):
                break
            if opened["part"]:
                return _included(text, whole, named or [first], opened)
            if named and _AMONG.match(text, named[-1].end):
                return None
            sorts = opened["comma"] and named and sorted_out(text, whole, named)
            if sorts and not loose(text, whole.end, named[-1].end):
                return Whole(whole, named)
            end = _end(text, figures, named, sentence) if named else 0
            if end and not loose(text, before[-1].end, end):
                spare = [f for f in figures if f not in named]
                if found := _exhausted(text, before, named, spare, opened):
                    return found
            break
    return None


def run(text: str, figures: list[Figure], n: int) -> list[Figure]:
    """The parts that a closed list names from figure `n` on, "A, B and C", or "A, B" in brackets; empty for none."""
    found = [figures[n]]
    for figure in figures[n + 1 :]:
        between = _BETWEEN.fullmatch(text, found[-1].end, figure.start)
        if between is None or not _same(found[-1], figure):
            break
        lead = between["lead"]
        led_up = not lead or lead.endswith("(") or set(lead.lower().split()) <= _LEADS
        if not led_up and not (figure.kind == "money" and _WORTH.fullmatch(lead)):
            break
        found.append(figure)
        if between["joint"][-1] not in ",;":
            return found
    bracketed = text[found[0].start - 1 : found[0].start] == "(" and ")" in text[found[-1].end : found[-1].end + 40]
    return found if len(found) > 1 and bracketed else []


def added_alike(whole: Figure, part: Figure) -> bool:
    """Whether a part can be one of a whole: in the same unit, or a bare number."""
    return _same(whole, part)


def near(figure: Figure, total: float) -> bool:
    """Whether a figure is so near to a sum that it may be meant to be it."""
    return 1 / _FAR < (figure.value or 0) / (total or 1) < _FAR


def sided(text: str, parts: Sequence[Figure]) -> bool:
    """Whether each of two or more parts is on a side that shuts the others out: "18 passed and 12 failed"."""
    behind = behind_each(text, parts)
    if opposed(behind):
        return True
    sides = [match[0].lower() for words in behind if (match := SIDES.search(words))]
    return len(parts) > 1 and len(sides) == len(parts) and len(set(sides)) == len(sides)


def _same(one: Figure, other: Figure) -> bool:
    if one.kind == other.kind:
        return one.kind == "count" or one.unit == other.unit
    return other.kind == "count" and not other.unit


def _end(text: str, figures: list[Figure], named: list[Figure], sentence: Span) -> int:
    """Where the list of parts ends; 0 where it goes on with another one."""
    tail = _CLOSING.match(text, named[-1].end, sentence.end)
    end = tail.end() if tail else named[-1].end
    counted = (f for f in figures if not text.endswith("more than ", 0, f.start))
    behind = next((f for f in counted if f.start > named[-1].end), None)
    closed = text[end - 1 : end] in (")", "–", "—")
    return 0 if behind and not closed and behind.start < end and behind.kind == named[-1].kind else end


def _exhausted(
    text: str, before: list[Figure], named: list[Figure], spare: list[Figure], opened: re.Match[str]
) -> Whole | None:
    """The one of the figures before a list that it adds up to, or should; None where the list may name only some."""
    total = sum(f.value or 0 for f in named)
    if any(abs((f.value or 0) - total) < 1e-9 * total for f in spare):
        return None
    wholes = [f for f in before if near(f, total)]
    if not wholes:
        return None
    whole = min(wholes, key=lambda f: abs((f.value or 0) - total))
    if named[0].kind == "money" and any(_PRICED.match(text, f.end) for f in named):
        return None
    # What else is counted before the list may be what it lists, and more than is in it.
    if whole is not before[-1] and total < (whole.value or 0) and before[-1].value != len(named):
        return None
    if opened["are"] and not (len(named) > 2 and all(f.unit for f in named)):
        return None
    if opened["has"]:
        return Whole(whole, named, all=False)  # of a 15-strong squad one may be missing
    if not opened["comma"]:
        return Whole(whole, named)
    every = apposed(text, whole, named)
    return None if every is None else Whole(whole, named, all=every)


def _included(text: str, whole: Figure, parts: list[Figure], opened: re.Match[str]) -> Whole | None:
    """A whole and some of its parts, which cannot be more than it is."""
    # "60,000 includes 12,000 students" is no number of students.
    noun = whole.unit.lower() if whole.unit and text.find(whole.unit, whole.end, parts[0].start) > 0 else ""
    if whole.kind != "count":
        noun = whole.unit.lower()
    named = [f.unit.lower() if f.unit else "" if _BARE.match(text, f.end) else "?" for f in parts]
    if len(parts) > 1 and all((f.value or 0) >= (whole.value or 0) for f in parts):
        return None  # "with highs of 51 and 58"
    if sided(text, parts) and not loose(text, whole.end, parts[-1].end):
        return Whole(whole, parts, all=False)
    persons = noun in PERSONS or (not noun and _HARMED.match(text, whole.end))
    if parts[0].kind == "count" and not persons and not set(named) <= {"", noun}:
        return None
    if ("with" in opened["part"] and len(parts) < 2) or loose(text, whole.end, parts[-1].end):
        return None
    return Whole(whole, parts if one_class(parts) else parts[:1], all=False)
