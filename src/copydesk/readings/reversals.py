"""Ranges that begin with their larger end: "between 31 and 26", "ages 18-8"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from copydesk.document import Block
from copydesk.readings.figures import Figure
from copydesk.readings.figures.numbers import Written
from copydesk.readings.figures.written import written
from copydesk.readings.late import Late

_RANGED = frozenset(("range", "percent", "money", "count", "measure", "duration"))
_JOINS = Late(r"\sand\s|\sto\s|-to-|[-–—‑]\s?[$£€¥\d]")


class Reversal(NamedTuple):
    """A range with its larger end first, from its first number to its last, half-open, and the same put right."""

    start: int
    end: int
    better: str


_SIGN = r"(?:[$£€¥]|[A-Z]{1,3}\$)?"
_FIRST = Late(rf"{_SIGN}(?=\w)")
_JOINT = Late(
    rf"(?P<unit>(?:\s?(?!and\b|to\b)(?:[a-z%°][\w°]*|[CFK]\b)){{0,3}})(?P<how>[-–—‑](?:to-)?|\s(?:and|to)\s)(?P<sign>{_SIGN})(?=\w)"
)
_BETWEEN = Late(r"\b[Bb]etween (?:(?:about|around|roughly|approximately|some|an estimated|the|a|an) ){0,2}[~$£€¥]?\Z")
#: What lies between two numbers and is no range from the one to the other.
NO_RANGE = Late(
    r"\b(?:differences?|differential|gaps?|distance|margin|ratio|splits?|choice|choos\w+|chose|decid\w+|links?|relationship|deal|spread|contrast|"
    r"comparison|compar\w+|distinguish\w*|match|contest|tie|game|switch\w*|alternat\w*|toggl\w*|swap\w*|exchange|discrepancy|disparity|balance|average|"
    r"midpoint|torn|flip\w*|count(?:s|ing|ed|down)?|back(?:wards?)?|rewind)\b|\b(?:road|streets?|route|line)(?:\s(?:is|was|runs|ran|shut|closed|open|blocked))?\s\Z",
    re.IGNORECASE,
)
_FALL = Late(
    r"\b(?:fell|falls?|fallen|falling|dropp?\w*|declin\w*|decreas\w*|slid|down|tumbled|sank|shrank)\b", re.IGNORECASE
)
CONTESTS = Late(
    r"\b(?:w[oi]ns?|winning|los[te]s?|beat|beats|defeat\w*|drawn?|drew|vot\w+|lead|leads|led|margin|split|ahead|polls?|ballot|majority|scor\w+|"
    r"odds|favou?r|against|equali[sz]\w*|goals?|half|sets?|match|game|ratio|decision|verdict|ruling|approved|passed|backed|rejected|chance|series|"
    r"record|season|ISSN|ISBN|tel|phone|call|fax|model|part)\b",
    re.IGNORECASE,
)
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
#: Behind a number: a street, a latitude, a year before Christ, the day of a month, an hour.
NAMED = Late(
    rf"(?:s|st|nd|rd|th)?\s?(?:BCE?\b|B\.C|(?:[A-Z]\w+ )?(?:St|Street|Avenue|Ave|Road|Rd|Lane|Drive)s?\b|°|(?:degrees )?(?:south|west|S\b|W\b|latitude|longitude)|"
    rf"(?:{MONTH})\b|o[’']clock|[ap]\.?m\b|[:.]\d|BC\b|[Bb]efore|[5’'′]|(?:kilo|mega)?bases?\b|[km]?bp?\b|nucleotides\b|upstream\b)"
)
_NEGATIVE = Late(r"(?:^|[\s(])[-−–]\d|\bminus\b")
_AGES = Late(
    r"\b[Aa]ge(?P<cue>s?|d)(?: (?:range|group|bracket|band|limits?)s?)?(?P<of> | of |: )(?P<between>between )?(?P<one>\d{1,2})(?P<joint> ?[-–—] ?| and | to )(?P<two>\d{1,2})"
    r"(?![\w%/]|[.,:]\d|[-–]\d| (?:months?|weeks?|days?)\b)"
)
_AGE_OF = Late(r"\b[Aa]ge (?:range|group|bracket|band)s?(?: of|:)? \Z")
_YEARS_OLD = Late(r"\b[Bb]etween (?P<one>\d{1,2})(?P<joint> and )(?P<two>\d{1,2}) years? (?:old|of age)\b")
_LED_ON = Late(r"\b(?:from|by) (?:the )?[$£€¥]?\Z")
# What a range of quantities stands behind: "takes 18 to 12 months"; and what stands before one from one to the other.
_OF = Late(
    r"\b(?:of|for|takes?|took|lasts?|lasted|weighs?|costs?|is|are|be|about|around|at|worth|earns?|pays?|expect\w*|some|within|in|needs?|requires?|roughly|employs?|priced|costs? from|"
    r"priced from|lasts? from|weighs? from)\s\Z",
    re.IGNORECASE,
)
_DIGITS = Late(r"[$£€¥]?[\d.,]+")
BACK = Late(
    r"\b(?:fell|fall(?:s|en|ing)?|dropp?\w*|cut|cuts|cutting|down|reduc\w*|lower\w*|shr[aiu]nk\w*|declin\w*|decreas\w*|slid|slump\w*|sank|travel\w*|takes|"
    r"took|back|backwards?|rewind\w*|revers\w*|clock|time|flash\w*|regress\w*|changed?|mov(?:e[sd]?|ing)|jump\w*|leap\w*|film|story|novel|play|series|switched)\b",
    re.IGNORECASE,
)
_HOURS = 24
# How many times the second a first number may be that shares its scale: "between 31 and 26 million".
_SHARING = 3
_FAR = 10
_NEAR = 40


def reversals(figures: Iterable[Figure]) -> Iterator[tuple[Block, Reversal]]:
    """The reversed ranges of quantities and ages among the figures of a document, in order."""
    aged = None
    for figure in figures:
        kind, block = figure.kind, figure.block
        if block.cell:
            continue
        if kind in _RANGED:
            text = block.text[figure.start : figure.end]
            if _JOINS.search(text) and (found := _range(block.text, figure)):
                yield block, found
        elif aged is not block and (
            kind == "age" or (kind == "score" and _AGE_OF.search(block.text, max(0, figure.start - 20), figure.start))
        ):
            aged = block
            for found in _ages(block.text):
                yield block, found


def _range(text: str, figure: Figure) -> Reversal | None:
    start = _FIRST.match(text, figure.start)
    one = written(text, start.end()) if start else None
    joint = _JOINT.match(text, one.end) if one else None
    two = written(text, joint.end()) if joint else None
    if not (start and one and joint and two) or two.end > figure.end or {one.how, two.how} - {"digits", "words"}:
        return None
    if (
        not _falling(one, two)
        or _NEGATIVE.search(text[max(0, figure.start - 7) : figure.end])
        or NAMED.match(text, figure.end)
    ):
        return None
    low = min(one.top / one.bottom, two.top / two.bottom)
    if "and" in joint["how"]:
        if not _between(text, figure.start) or not _measures(text, figure, one):
            return None
    elif " to " in joint["how"]:
        near = text[max(0, figure.start - 60) : figure.start]
        if figure.kind not in ("money", "measure", "duration") or not _OF.search(near) or _far(one, two):
            return None
        if NO_RANGE.search(near) or BACK.search(near) or _contest(text, figure):
            return None
    elif (
        figure.kind not in ("percent", "money", "measure", "duration", "count")
        or (figure.kind == "count" and not _measures(text, figure, one))
        or _LED_ON.search(text, max(0, figure.start - 12), figure.start)
        or low <= 0
        or _far(one, two)
        or _contest(text, figure)
    ):
        return None
    return _turned(text, figure, one, joint, two)


def _falling(one: Written, two: Written) -> bool:
    """Whether the first number is the larger; of two that share a scale, by their digits."""
    first, second = one.top / one.bottom, two.top / two.bottom
    if second <= 0:
        return False
    if one.scale == 1 and two.scale > 1:
        return second < first <= _SHARING * second
    return first * one.scale > second * two.scale


def _far(one: Written, two: Written) -> bool:
    """Whether two numbers are too far apart to be the ends of one range: "1990-15 years"."""
    return two.scale == 1 and one.top * one.scale * two.bottom > _FAR * two.top * one.bottom


def _between(text: str, start: int) -> bool:
    led = _BETWEEN.search(text, max(0, start - 40), start)
    if led is None:
        return False
    near = text[max(0, led.start() - _NEAR) : led.start()].rpartition(". ")[2]
    return not (NO_RANGE.search(near) or _FALL.search(near))


def _measures(text: str, figure: Figure, one: Written) -> bool:
    """Whether two numbers say how many or how much, and not from what hour on."""
    if one.top / one.bottom * one.scale > _HOURS:
        return True
    if figure.kind == "count":
        return text.startswith(figure.unit, figure.end + 1) and figure.unit.islower()
    return figure.kind != "range"


def _contest(text: str, figure: Figure) -> bool:
    """Whether two numbers with a dash are a result, "52-48 percent", or a change: "£5-£3 less"."""
    if text.startswith((" less", " more", " fewer", " cheaper", " off", " lower", " higher"), figure.end):
        return True
    return CONTESTS.search(text, max(0, figure.start - 60), figure.end + 40) is not None or (
        figure.kind == "percent" and (figure.low or 0) + (figure.high or 0) >= 90
    )


def _turned(text: str, figure: Figure, one: Written, joint: re.Match[str], two: Written) -> Reversal:
    """A range the other way round: from its first number to its last, with sign and unit where both ends have them."""
    start = (
        figure.start
        if joint["sign"]
        else figure.start
        + len(text[figure.start : one.end])
        - len(text[figure.start : one.end].lstrip("$£€¥ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    )
    first, second = text[start : one.end], text[joint.start("sign") : two.end]
    if one.scale == 1 and two.scale > 1 and (digits := _DIGITS.match(second)):
        return Reversal(
            start, two.end, digits[0] + text[one.end : joint.start("sign")] + first + second[digits.end() :]
        )
    end = figure.end if joint["unit"] else two.end
    return Reversal(start, end, second + text[one.end : joint.start("sign")] + first + text[two.end : end])


def _ages(text: str) -> Iterator[Reversal]:
    for match in _YEARS_OLD.finditer(text):
        if 0 < int(match["two"]) < int(match["one"]):
            yield Reversal(match.start("one"), match.end("two"), match["two"] + match["joint"] + match["one"])
    for match in _AGES.finditer(text):
        if not 0 < int(match["two"]) < int(match["one"]):
            continue
        joint = match["joint"].strip()
        led = match["between"] or _BETWEEN.search(text, max(0, match.start() - 20), match.start())
        if (joint == "and" and not led) or (joint == "to" and (led or match["of"] != " " or not match["cue"])):
            continue
        yield Reversal(match.start("one"), match.end("two"), match["two"] + match["joint"] + match["one"])
