"""Who goes before a rank: "the third-largest city after London and Leeds", "only London and Leeds are larger"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from copydesk.readings.late import Late
from copydesk.readings.rosters import roster
from copydesk.readings.series import series
from copydesk.text import Span


class Rank(NamedTuple):
    """A rank within a text, half-open in its characters: the `n`th, by what superlative, in which sentence.

    `how` is "" for a bare place. `following` is the sentence behind, empty where there is none.
    """

    text: str
    start: int
    end: int
    n: int
    how: str
    sentence: Span
    following: Span


class Ahead(NamedTuple):
    """Those who go before a rank: where they stand and how many they can be.

    `every` tells that no others do, and `ranked` that all of these do: of three firms that sell more, two may be
    foreign and not count for "the country's second-largest".
    """

    start: int
    end: int
    counts: frozenset[int]
    every: bool
    ranked: bool = True


_THING = r"(?:the|its|an?|their|his|her)\s[a-z][a-z’'-]+(?:\s(?!and\b|or\b|of\b|in\b|on\b|at\b|to\b|for\b)[a-z][a-z’'-]+){0,2}"
_AFTER = Late(
    r"(?P<middle>[^.;:!?()–—]{0,70}?)(?:\s?[,(–—]\s?|\s)(?:and\s)?(?:only\s|just\s|right\s)?(?P<word>after|behind|trailing(?:\sonly)?|following|"
    r"(?:surpassed|beaten|exceeded|topped|outranked|eclipsed|outsold|outdone|overshadowed)\s(?:only\s)?by)\s(?:only\s)?"
)
_PLACED = Late(
    r"(?:\b(?:finish(?:ed|es|ing)?|came|comes|coming|plac(?:ed|es|ing)|rank(?:s|ed|ing)?|is|was|were|are|stands?|stood|sits?|lies?|lay|be|been|home|over|in|"
    r"takes?|took|taking|claim(?:ed|s)?)\s(?:in\s|home\s|as\s)?(?:a\s(?:distant|close|strong)\s|the\s)?)\Z",
    re.IGNORECASE,
)
_PLACE = Late(
    r"(?:[\s-](?:place|spot|position|overall|again|placed|ranked))?(?:\s(?:in|on|at)\s(?:the\s|its\s)?(?:[\w’'-]+\s){0,2}[\w’'-]+)?,?\s(?:behind|after|trailing)\s(?:only\s)?"
)
_FRONTED = Late(r"[“\"‘(]*(?:And\s|But\s)?(?:After|Behind)\s(?:only\s)?")
_FRONTED_IS = Late(
    r",\s(?:it|he|she|they|[\w’'.\s-]{1,50}?)\s(?:is|was|are|were|ranks(?:\sas)?|ranked|became|remains|finished|came|comes|placed)\s"
    r"(?:now\s|also\s|still\s)?(?:[\w’'.-]+\s){0,4}\Z"
)
# What a rank may be of: "the third woman to hold the post, after …", "the second country, after …, to sign".
_NTH = Late(
    r"(?:\s(?!after\b|to\b)[\w’'-]+){0,2}(?:\sto\s[a-z][^.;:!?()]{2,90}?,|,)\s(?:after|following|joining)\s(?:only\s)?"
)
_TO = Late(r"\s*(?:\Z|[.;)”\"]|,\sto\s[a-z]|,\s(?:said|according|in|and)\b)")
_AHEAD_OF = Late(
    r"\s(?:are|were|finished|came|stand|rank|lie|sit)\s(?:ahead|in\sfront)\sof\s[^.,;:]{2,40},\s(?:which|who)\s(?:is|was|ranks|ranked|came|finished|lies|stands|sits)\s(?:in\s)?\Z"
)
#: A rank that is of no place in particular.
UNSCOPED = Late(r"(?:\s(?!in\b|on\b|at\b)[a-z-]+){0,2}(?:[.,;)”]|\Z)")
_JOINING = Late(r"\bjoin(?:s|ed|ing)?\s")
_AS = Late(r"\sas\s(?:(?P<only>only|just)\s)?(?:the\s)?\Z")
# What "after" may have to do with time or names.
_UNRANKED = Late(r"\b(?:named|called|when|since|who|which|that|because|while|until|before|and\s(?:is|was|has))\b")
_LATER = Late(r"\b(?:years?|months?|days?|weeks?|soon|shortly|hours?|long|named)\Z")
_ENDS = Late(r"\s?[.,;:!?)”\"’–—]|\s*\Z|\s(?:in|on|by|with|for|at|as|among|according|of|from|to|when|while|but)\b|\s\(")
_THOSE = Late(r"(?:those|that)\s(?:of|in|at|from)\s")
_PAIRED = Late(r",\s[A-Z]")
# Things with an article, which "behind" sets in an order and "after" behind a comma: "after the hospital and the university".
_DETERMINED_ITEMS = Late(rf"{_THING}(?:,\s{_THING})*,?\sand\s{_THING}(?=[,.;)]|\Z)")
_EVENTS = Late(
    r"\b(?:war|crash|crisis|pandemic|strikes?|floods?|fires?|storms?|merger|vote|election|sale|takeover|closure|death|collapse|opening|attacks?|quake|"
    r"earthquake|recession|slump|boom|match|game|race|season|summer|winter|spring|autumn|day|night|week|month|year|end|start|move|split|break|trial|talks)\b"
)
_PLAIN_ITEMS = Late(
    r"[a-z][a-z’'-]+(?:\s[a-z][a-z’'-]+)?(?:,\s[a-z][a-z’'-]+(?:\s[a-z][a-z’'-]+)?)*,?\sand\s[a-z][a-z’'-]+(?:\s[a-z][a-z’'-]+)?(?=[,.;)]|\Z)"
)
_TIMES = Late(r"(?:years?|months?|decades|centuries|weeks|days|an?|the|his|her|its|their|being|having|\w+ing)\b")


def ahead(rank: Rank) -> Ahead | None:
    """Those who go before a rank by what its sentence says, or the next; None where nothing tells all of them."""
    ways: tuple[Callable[[Rank], Ahead | None], ...] = (_behind, _fronted) if rank.how else (_placed, _fronted, _before)
    return next((found for way in ways if (found := way(rank))), None)


def listed(text: str, at: int, *, every: bool = True) -> Ahead | None:
    """The names that begin at a place, "those of" before them or not, up to where their clause ends."""
    those = _THOSE.match(text, at)
    found = roster(text, those.end() if those else at)
    if found is None or not _ENDS.match(text, found.end):
        return None
    counts = found.counts
    if _PAIRED.match(text, found.end):  # "Lima, Peru, and Rome, Italy"
        counts |= {(len(found.names) + 1) // 2}
    return Ahead(found.start, found.end, counts, every)


def _behind(rank: Rank) -> Ahead | None:
    """ "The third-largest city after London and Leeds"."""
    text = rank.text
    after = _AFTER.match(text, rank.end, rank.sentence.end)
    if after is None or _UNRANKED.search(after["middle"]):
        return None
    if _LATER.search(after["middle"]) and text[after.end("middle")] == " ":
        return None  # "the third-largest quake two years after"
    found = listed(text, after.end())
    if found or after["word"] == "following":
        return found
    superior = after["word"] != "after" or text[after.end("middle")] == ","
    return _things(text, after.end(), rank.sentence.end, determined=superior)


def _things(text: str, at: int, end: int, *, determined: bool) -> Ahead | None:
    """Things without a name: "after rent, transport and heating"."""
    items = _PLAIN_ITEMS.match(text, at, end) if not _TIMES.match(text, at) else None
    if items is None and determined:
        items = _DETERMINED_ITEMS.match(text, at, end)
        items = None if items and _EVENTS.search(items[0]) else items
    found = series(text, at, items.end()) if items else None
    return Ahead(at, items.end(), found.counts, True) if items and found else None


def _fronted(rank: Rank) -> Ahead | None:
    """ "After London and Leeds, York is the third-largest city"."""
    fronted = _FRONTED.match(rank.text, rank.sentence.start)
    if fronted is None:
        return None
    found = roster(rank.text, fronted.end())
    if not found or found.end >= rank.start or not _FRONTED_IS.fullmatch(rank.text, found.end, rank.start):
        return None
    return Ahead(found.start, found.end, found.counts, rank.how != "")


def _placed(rank: Rank) -> Ahead | None:
    """ "She finished third behind Lee and Park", "Lee and Park are ahead of her, who is third"."""
    place = _PLACE.match(rank.text, rank.end, rank.sentence.end)
    if place and _PLACED.search(rank.text[max(rank.sentence.start, rank.start - 30) : rank.start]):
        return listed(rank.text, place.end(), every=False)
    found = roster(rank.text, rank.sentence.start)
    if found and _AHEAD_OF.fullmatch(rank.text, found.end, rank.start) and UNSCOPED.match(rank.text, rank.end):
        return Ahead(found.start, found.end, found.counts, False)
    return None


def _before(rank: Rank) -> Ahead | None:
    """ "The third woman to hold the post, after Lee and Park", "he joins Lee and Park as only the third"."""
    text = rank.text
    nth = _NTH.match(text, rank.end, rank.sentence.end)
    if nth:
        found = roster(text, nth.end())
        if found and _TO.match(text, found.end) and (" to " in nth[0] or text.startswith(", to ", found.end)):
            return Ahead(found.start, found.end, found.counts, False)
    joining = _JOINING.search(text, max(rank.sentence.start, rank.start - 200), rank.start)
    if joining:
        found = roster(text, joining.end())
        if found and _AS.fullmatch(text, found.end, rank.start):
            return Ahead(found.start, found.end, found.counts, False)
    return None
