"""Wholes and the parts that a sentence says they have: "the 240 staff: 150 nurses, 60 doctors and 30 clerks"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.document import Block
from copydesk.readings.figures import Figure
from copydesk.text import Span


class Whole(NamedTuple):
    """A whole and its parts; `all` tells whether these are all the parts there are, else they are not more than the whole."""

    figure: Figure
    parts: Sequence[Figure]
    all: bool = True


_ADDED = ("count", "money", "measure", "duration")
# Between two parts: what the first is of, and the joint.
_BETWEEN = re.compile(
    r"(?P<of>[^.;:!?()–—]{0,60}?\)?)(?P<joint>,?\s(?:and|plus)|[,;])\s(?P<lead>(?:[\w’'.-]+\s){0,4}?\(?)"
)
_OPENER = re.compile(
    r"(?P<noun>[^.;:!?()–—]{0,70}?)(?:(?P<mark>:|\s\(|\s?[–—]|\s-)|[\s,]+(?P<word>made\sup\sof|consist(?:s|ed|ing)?\sof|compris(?:es|ed|e|ing)(?:\sof)?|"
    r"composed\sof|(?:split|divided|shared)(?:\sup)?\s(?:between|among|amongst|into)|broken\sdown\s(?:into|as)|namely)|(?P<crew>-(?:member|person|strong|man|woman|"
    r"seat|judge|piece)\s(?:\w+\s){1,2}of)|(?P<part>,?\s(?:with|including|among\s(?:them|those)|of\s(?:whom|which|them))(?:\s(?:were|are|being))?)|(?P<comma>,))"
    r"\s?(?P<lead>(?:(?:about|some|nearly|almost|around|only|just|the|from|at\sleast|is|are|were)\s)*|(?:the\s)?(?:[\w’'-]+\s){1,4}\()"
)
_OF_THE = re.compile(r"\b(?:[Oo]f|[Oo]ut\sof|[Aa]mong)\s(?:the|its|their|those|these|his|her|all|our|all\sthe)?\s?\Z")
_REST = re.compile(r"\bthe\s(?:other|remaining|final)\s\Z")
_NEXT_REST = re.compile(r"[Tt]he\s(?:other|remaining)\s")
_CLOSING = re.compile(r"[^.;:!?(”\"]{0,50}?(?:\)|\s?[–—])|[^.;:!?()–—”\"]*")
# These parts overlap, or there are more than are named.
LOOSE = re.compile(
    r"\b(?:some\sof|both|or|the\srest|remainder|rest|others?|several|various|few|many|most|unknown|undecided|undeclared|unspecified|"
    r"mostly|mainly|largely|chiefly|roughly|as\swell\sas|overlap\w*|each|every|per|respectively|apiece|such\sas|excluding|exclud\w+|"
    r"besides|in\saddition|on\stop|another|further|additional|extra|more|speaks?|spoke|plays?|like[sd]?|uses?|used|knows?|watch\w*|cited|mention\w*|"
    r"bringing|brought|taking|taken|raising|raised|pushing|pushed|lifting|least|vacant|absent|times|if|not|multiple|also|part-owned|"
    r"equivalent|average|years?\sold|aged?|half|ago|up\sto|followed|mid|between\sages)\b",
    re.IGNORECASE,
)
_LOOSE_REST = re.compile(
    r"\b(?:some\sof|both|or|several|as\swell\sas|each|every|of\swhom|of\swhich|of\sthem|including|among|also|multiple|another|more|further|aged?)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"[^.;:!?()]{0,50}?[,;(–—\s]\s?(?:(?:or|for|making|giving|and|with|which\s(?:is|makes|gives))\s)?(?:(?:an?|the|its|their)\s)?(?:grand\s|combined\s|overall\s)?"
    r"(?P<of>total\s(?:of|is|was|being|came\sto|comes\sto)\s|totall?ing\s|totall?ed\s|(?:which\s)?add(?:s|ed|ing)?\sup\sto\s|sum\sto\s|total:\s|in\stotal,?\s|in\sall,?\s)?"
    r"(?:some\s|about\s|nearly\s|more\sthan\s|around\s)?"
)
_IN_ALL = re.compile(r"(?:\s(?!in\b)[\w’'-]+){0,3},?\s(?:in\s(?:all|total)|altogether|all\stold|combined)\b")
_UNTOTAL = re.compile(
    r"\b(?:bring\w*|brought|tak\w+|took|rais\w+|push\w*|lift\w*|carr\w+|since|so\sfar|now|season|career|to\sdate|this\syear)\b"
)
_PERSONS = frozenset(
    """people persons passengers staff workers employees victims members students pupils adults residents patients players
    soldiers troops officers guests delegates candidates applicants inmates prisoners migrants refugees protesters volunteers
    teachers men women survivors hostages athletes voters jurors suspects civilians fans customers visitors spectators deaths
    fatalities casualties lawmakers children teenagers demonstrators nurses doctors participants attendees personnel aboard""".split()
)
_SEXES = frozenset(
    "men women boys girls males females male female children adults infants babies toddlers kids".split()
)
_GROWN = frozenset("men women boys girls males females male female".split())
# Behind a number that counts what the whole does: "31 in the north".
_BARE = re.compile(
    r"\s(?:in|at|from|on|of|for|by|who|that|were|are|was|going|to|aged|under|over|with)\b|[,.;)]|\s(?:and|or)\b"
)
_EACH = re.compile(r"\b(?:[Ee]ach|[Ee]very|[Aa] typical|[Pp]er)\b")
_HOME = re.compile(r"\s(?:at\shome|away|home)\b|\s(?:for|against)\b")
_LOSES = re.compile(
    r"\b(?:won|win)\s(?P<won>[\w-]+)(?:\sgames|\smatches)?,\s(?:drawn|drew|draw|tied)\s(?P<drawn>[\w-]+)(?:,?\sand|,)\s(?:lost|lose)\s(?P<lost>[\w-]+)"
    r"\s(?:of|from|in|out\sof)\s(?:(?:their|its|his|her|the|all|our|last|first|opening|previous|league|past)\s)*"
)


def wholes(block: Block, figures: Sequence[Figure], sentence: Span, following: Span | None) -> Iterator[Whole]:
    """The wholes of a sentence with their parts. `following` is the sentence behind it in the block."""
    text = block.text
    known = [f for f in figures if sentence.start <= f.start < sentence.end and f.kind in _ADDED]
    if len(known) < 2 or any(f.value is None for f in known):
        return
    found = (
        _record(text, known, sentence)
        or _of_the(text, known, figures, following)
        or _led(text, known, sentence)
        or _summed(text, known, sentence)
    )
    if found:
        yield found


def _record(text: str, figures: list[Figure], sentence: Span) -> Whole | None:
    """ "Won 12, drawn three and lost four of their 20 games"."""
    match = _LOSES.search(text, sentence.start, sentence.end) if len(figures) > 3 else None
    if match is None:
        return None
    parts = [f for f in figures if f.start in (match.start("won"), match.start("drawn"), match.start("lost"))]
    whole = next((f for f in figures if f.start == match.end()), None)
    return (
        Whole(whole, parts)
        if whole and len(parts) == 3 and whole.unit in ("games", "matches", "fixtures", "bouts", "fights")
        else None
    )


def _of_the(text: str, known: list[Figure], figures: Sequence[Figure], following: Span | None) -> Whole | None:
    """ "Of the 30 pupils, 18 passed and the other 12 failed"."""
    whole, *parts = known
    if whole.kind != "count" or not _OF_THE.search(text[: whole.start]) or not parts:
        return None
    last = parts[-1]
    if not _REST.search(text[: last.start]):
        rest = following and _NEXT_REST.match(text, following.start)
        behind = next((f for f in figures if rest and f.start == rest.end()), None)
        if behind is None or behind.kind != "count" or behind.value is None:
            return None
        parts.append(behind)
        last = behind
    elif len(parts) < 2:
        return None
    if any(f.kind != "count" or (f.unit and f.unit != whole.unit and not _short(text, f)) for f in parts):
        return None
    if _LOOSE_REST.search(text, whole.end, parts[-1].start) or any(f.unit in ("years", "times") for f in parts):
        return None
    return Whole(whole, parts)


def _short(text: str, figure: Figure) -> bool:
    return text.startswith((" " + figure.unit, " of them"), figure.end)


def _run(text: str, figures: list[Figure], n: int) -> list[Figure]:
    """The parts that a closed list names from figure `n` on: "A, B and C"; empty for none."""
    run = [figures[n]]
    for figure in figures[n + 1 :]:
        between = _BETWEEN.fullmatch(text, run[-1].end, figure.start)
        if between is None or not _same(run[-1], figure):
            break
        if between["lead"].strip() and not between["lead"].endswith("(") and not _small(between["lead"]):
            break
        run.append(figure)
        if len(between["joint"]) > 1 and between["joint"].strip(", ") in ("and", "plus"):
            return run
    return (
        run
        if len(run) > 1 and text[run[0].start - 1 : run[0].start] == "(" and ")" in text[run[-1].end : run[-1].end + 40]
        else []
    )


def _small(lead: str) -> bool:
    """Whether the words before a part are no more than "about" or "then"."""
    return set(lead.lower().split()) <= {
        "about",
        "some",
        "nearly",
        "almost",
        "around",
        "only",
        "just",
        "the",
        "then",
        "in",
        "from",
        "for",
        "a",
        "at",
        "with",
        "lost",
    }


def _same(one: Figure, other: Figure) -> bool:
    if one.kind == other.kind:
        return one.kind == "count" or one.unit == other.unit
    return other.kind == "count" and not other.unit


def _led(text: str, figures: list[Figure], sentence: Span) -> Whole | None:
    """A whole, what leads up to its parts, and these."""
    if _EACH.search(text, sentence.start, figures[0].start):
        return None
    for n in range(1, len(figures)):
        first = figures[n]
        run = _run(text, figures, n)
        before = [f for f in figures[:n] if added_alike(f, first) and first.start - f.end < 90]
        for whole in reversed(before):
            opened = _OPENER.fullmatch(text, whole.end, first.start)
            if opened is None and (mark := text.find(":", whole.end, first.start)) > 0:
                opened = _OPENER.fullmatch(text, _last_end(figures, mark), first.start)
            if opened is None:
                continue
            if opened["part"]:
                return _included(text, whole, run or [first], opened)
            if run and (found := _exhausted(text, figures, before, run, opened, sentence)):
                return found
            break
    return None


def _last_end(figures: list[Figure], mark: int) -> int:
    return max((f.end for f in figures if f.end <= mark), default=mark)


def added_alike(whole: Figure, part: Figure) -> bool:
    """Whether a part can be one of a whole: in the same unit, or a bare number."""
    return _same(whole, part)


def _exhausted(
    text: str, figures: list[Figure], before: list[Figure], run: list[Figure], opened: re.Match[str], sentence: Span
) -> Whole | None:
    """The one of the figures before a list that it adds up to, or should; None where the list may name only some."""
    tail = _CLOSING.match(text, run[-1].end)
    end = min(tail.end() if tail else run[-1].end, sentence.end)
    behind = next((f for f in figures if f.start > run[-1].end), None)
    closed = text[end - 1 : end] in (")", "–", "—")
    if behind and not closed and behind.start < end and behind.kind == run[-1].kind:
        return None
    if LOOSE.search(text, before[-1].end, end):
        return None
    total = sum(f.value or 0 for f in run)
    if any(abs((f.value or 0) - total) < 1e-9 * total for f in figures if f not in run):
        return None
    near = [f for f in before if 0.5 < (f.value or 0) / (total or 1) < 2]
    if not near:
        return None
    whole = min(near, key=lambda f: abs((f.value or 0) - total))
    if opened["comma"]:
        if _kinds(whole, run):
            return Whole(whole, run)
        elliptic = all(not f.unit for f in run) and all(
            re.match(r"\s(?:in|at|from|on|away|home|for|against|by)\b", text[f.end :]) for f in run
        )
        return Whole(whole, run, all=all(_HOME.match(text, f.end) for f in run)) if elliptic and whole.unit else None
    return Whole(whole, run)


def _kinds(whole: Figure, parts: list[Figure]) -> bool:
    """Whether parts are the sexes or ages of a whole of people, and so need no colon: "12 people, seven men and five women"."""
    persons = whole.unit.lower() in _PERSONS - _SEXES
    return persons and all(f.unit.lower() in _SEXES for f in parts)


def _included(text: str, whole: Figure, parts: list[Figure], opened: re.Match[str]) -> Whole | None:
    """A whole and some of its parts, which cannot be more than it is."""
    noun = whole.unit.lower()
    named = [f.unit.lower() if f.unit else "" if _BARE.match(text, f.end) else "?" for f in parts]
    if parts[0].kind == "count" and noun not in _PERSONS and not set(named) <= {"", noun}:
        return None
    if "with" in opened["part"] and len(parts) < 2:
        return None
    if LOOSE.search(text, whole.end, parts[-1].end):
        return None
    nouns = {f.unit.lower() for f in parts}
    classes = {"sex" if noun in _SEXES else "name" if noun[:1].isupper() else "other" if noun else "" for noun in nouns}
    apart = len(classes) == 1 or (nouns & _SEXES and not nouns & _GROWN)
    return Whole(whole, parts if apart else parts[:1], all=False)


def _summed(text: str, figures: list[Figure], sentence: Span) -> Whole | None:
    """The parts, and then the whole: "65 oaks and 40 limes, 105 trees in all"."""
    for n in range(len(figures) - 2):
        run = _run(text, figures, n)
        if not run:
            continue
        at = n + len(run)
        whole = figures[at] if at < len(figures) else None
        if whole is None or not (_same(run[0], whole) or _same(whole, run[0])):
            continue
        between = _TOTAL.fullmatch(text, run[-1].end, whole.start)
        if between is None or not (between["of"] or _IN_ALL.match(text, whole.end)):
            continue
        if LOOSE.search(text, run[0].start, whole.start) or _UNTOTAL.search(
            text, run[-1].end, min(whole.end + 30, sentence.end)
        ):
            continue
        total = sum(f.value or 0 for f in run)
        if n and _BETWEEN.fullmatch(text, figures[n - 1].end, run[0].start):
            continue
        if 0.5 < (whole.value or 0) / (total or 1) < 2:
            return Whole(whole, run)
    return None
