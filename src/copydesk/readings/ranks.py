"""Who goes before a rank: "the third-largest city after London and Leeds", "only London and Leeds are larger"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from copydesk.readings.figures.numbers import SMALL
from copydesk.readings.late import Late
from copydesk.readings.series import names, series
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


_AFTER = Late(
    r"(?P<middle>[^.;:!?()–—]{0,70}?)(?:\s?[,(–—]\s?|\s)(?:and\s)?(?:only\s|just\s|right\s)?(?P<word>after|behind|trailing(?:\sonly)?|following|"
    r"(?:surpassed|beaten|exceeded|topped|outranked|eclipsed)\sonly\sby)\s(?:only\s)?"
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
_JOINING = Late(r"\bjoin(?:s|ed|ing)?\s")
_AS = Late(r"\sas\s(?:(?P<only>only|just)\s)?(?:the\s)?\Z")
_ONLY = Late(r"\b(?:[Oo]nly|[Jj]ust)\s(?P<number>)")
_WORDS = "|".join(word for word, n in SMALL.items() if n)
_NUMBER = Late(
    rf"(?:\A|(?<=[.;:(]\s)|(?<=\())(?:[Oo]nly\s|[Jj]ust\s)?(?P<number>{_WORDS}|\d)\s(?:(?!of\b|in\b|on\b|at\b|from\b|or\b|to\b)[a-z]+\s?){{0,3}}(?<!\s)(?:,[^.;:]{{3,60}}?,)?(?=\s)",
    re.IGNORECASE,
)
_ONLY_LARGER = Late(r"\b[Tt]he\sonly\s(?P<more>[a-z]{2,}er)\s(?:[a-z]+\s){1,2}(?:is|are|was|were)\s")
_AHEAD_OF = Late(
    r"\s(?:are|were|finished|came|stand|rank|lie|sit)\s(?:ahead|in\sfront)\sof\s[^.,;:]{2,40},\s(?:which|who)\s(?:is|was|ranks|ranked|came|finished|lies|stands|sits)\s(?:in\s)?\Z"
)
_THE_ONLY = Late(r"\s(?:is|are|was|were)\sthe\sonly\s(?:[a-z]+\s){1,2}(?:(?:that|which|who|to|with)\b)?")
# "… are larger": on the scale of the rank, and in no other place or time.
_MORE = Late(
    r"(?:\s(?:[a-z]+\s)?(?:[a-z]+\s){0,2}?|\s)(?P<more>[a-z]{2,}er|more|ahead|above)\b(?P<rest>(?:\s(?!in\b|on\b|at\b|from\b|since\b|per\b|by\b|this\b|last\b)"
    r"[a-z-]+){0,3}?)(?P<than>\sthan\s[^.;:,]{2,50})?(?=[,.;:)”]|\Z)"
)
_SIZES = frozenset("largest biggest greatest most highest busiest".split())
_LARGER = frozenset("larger bigger greater more higher busier".split())
_APPOSED = Late(r",\s(?:which\sis\s|now\s)?the\s\Z")
_UNSCOPED = Late(r"(?:\s(?!in\b|on\b|at\b)[a-z-]+){0,2}(?:[.,;)”]|\Z)")
# What "after" may have to do with time or names.
_UNRANKED = Late(r"\b(?:named|called|when|since|who|which|that|because|while|until|before|and\s(?:is|was|has))\b")
_LATER = Late(r"\b(?:years?|months?|days?|weeks?|soon|shortly|hours?|long|named)\Z")
_ENDS = Late(r"\s?[.,;:!?)”\"’–—]|\s*\Z|\s(?:in|on|by|with|for|at|as|among|according|of|from|to|when|while|but)\b|\s\(")
_PLAIN_ITEMS = Late(
    r"[a-z][a-z’'-]+(?:\s[a-z][a-z’'-]+)?(?:,\s[a-z][a-z’'-]+(?:\s[a-z][a-z’'-]+)?)*,?\sand\s[a-z][a-z’'-]+(?:\s[a-z][a-z’'-]+)?(?=[,.;)]|\Z)"
)
_TIMES = Late(r"(?:years?|months?|decades|centuries|weeks|days|an?|the|his|her|its|their|being|having|\w+ing)\b")


def ahead(rank: Rank) -> Ahead | None:
    """Those who go before a rank by what its sentence says, or the next; None where nothing tells all of them."""
    ways: tuple[Callable[[Rank], Ahead | None], ...] = (
        (_behind, _fronted, _exceeding) if rank.how else (_placed, _fronted, _before)
    )
    return next((found for way in ways if (found := way(rank))), None)


def listed(text: str, at: int, *, every: bool = True) -> Ahead | None:
    """The names that begin at a place, up to where their clause ends."""
    found, end = names(text, at)
    return Ahead(found[0].start, end, frozenset((len(found),)), every) if found and _ENDS.match(text, end) else None


def _behind(rank: Rank) -> Ahead | None:
    """ "The third-largest city after London and Leeds"."""
    text = rank.text
    after = _AFTER.match(text, rank.end, rank.sentence.end)
    if after is None or _UNRANKED.search(after["middle"]):
        return None
    if _LATER.search(after["middle"]) and text[after.end("middle")] == " ":
        return None  # "the third-largest quake two years after"
    found = listed(text, after.end())
    return found or (_things(text, after.end(), rank.sentence.end) if after["word"] != "following" else None)


def _things(text: str, at: int, end: int) -> Ahead | None:
    """Things without a name: "after rent, transport and heating"."""
    items = _PLAIN_ITEMS.match(text, at, end)
    if items is None or _TIMES.match(text, at):
        return None
    found = series(text, at, items.end())
    return Ahead(at, items.end(), found.counts, True) if found else None


def _fronted(rank: Rank) -> Ahead | None:
    """ "After London and Leeds, York is the third-largest city"."""
    fronted = _FRONTED.match(rank.text, rank.sentence.start)
    if fronted is None:
        return None
    found, end = names(rank.text, fronted.end())
    if not found or end >= rank.start or not _FRONTED_IS.fullmatch(rank.text, end, rank.start):
        return None
    return Ahead(found[0].start, end, frozenset((len(found),)), rank.how != "")


def _placed(rank: Rank) -> Ahead | None:
    """ "She finished third behind Lee and Park", "Lee and Park are ahead of her, who is third"."""
    place = _PLACE.match(rank.text, rank.end, rank.sentence.end)
    if place and _PLACED.search(rank.text[max(rank.sentence.start, rank.start - 30) : rank.start]):
        return listed(rank.text, place.end(), every=False)
    found, end = names(rank.text, rank.sentence.start)
    if found and _AHEAD_OF.fullmatch(rank.text, end, rank.start) and _UNSCOPED.match(rank.text, rank.end):
        return Ahead(found[0].start, end, frozenset((len(found),)), False)
    return None


def _before(rank: Rank) -> Ahead | None:
    """ "The third woman to hold the post, after Lee and Park", "he joins Lee and Park as only the third"."""
    text = rank.text
    nth = _NTH.match(text, rank.end, rank.sentence.end)
    if nth:
        found, end = names(text, nth.end())
        if found and _TO.match(text, end) and (" to " in nth[0] or text.startswith(", to ", end)):
            return Ahead(found[0].start, end, frozenset((len(found),)), False)
    joining = _JOINING.search(text, max(rank.sentence.start, rank.start - 200), rank.start)
    if joining:
        found, end = names(text, joining.end())
        if found and _AS.fullmatch(text, end, rank.start):
            return Ahead(found[0].start, end, frozenset((len(found),)), False)
    return None


def _exceeding(rank: Rank) -> Ahead | None:
    """ "Only London and Leeds are larger", "two cities are larger", in the rank's sentence or at the start of the next."""
    for start, end, count in _subjects(rank):
        if more := _scaled(rank, end):
            return Ahead(start, end, frozenset((count,)), True, _ranked(rank, more))
    larger = _ONLY_LARGER.search(rank.text, *rank.sentence)
    return listed(rank.text, larger.end()) if larger and _likened(rank.how, larger["more"]) else None


def _subjects(rank: Rank) -> Iterator[tuple[int, int, int]]:
    """Where those are told who alone may be larger, with where what is said of them begins, and how many they are."""
    text, begun = rank.text, rank.following.start
    for start, end in (rank.sentence, Span(begun, min(begun + 6, rank.following.end))):
        for only in _ONLY.finditer(text, start, end):
            found, stop = names(text, only.end())
            if found:
                yield found[0].start, stop, len(found)
        for number in _NUMBER.finditer(text, start, end):
            word = number["number"].lower()
            yield number.start("number"), number.end(), int(word) if word.isdecimal() else SMALL[word]
    found, stop = names(text, rank.sentence.start)
    if found and (alone := _THE_ONLY.match(text, stop)):
        yield found[0].start, alone.end(), len(found)


def _scaled(rank: Rank, at: int) -> re.Match[str] | None:
    """What goes on at a place with "are larger", on the scale of a rank."""
    more = _MORE.match(rank.text, at)
    return more if more and (more["more"] in ("ahead", "above") or _likened(rank.how, more["more"])) else None


def _likened(how: str, more: str) -> bool:
    """Whether "larger" is of "largest"; what is bigger may have more of something, or be busier."""
    superlative = re.split(r"\W", how)[0].lower()
    return more in _LARGER if superlative in _SIZES else more == superlative.removesuffix("est") + "er"


def _ranked(rank: Rank, more: re.Match[str]) -> bool:
    """Whether all that are larger are of those ranked: not where they sell more than Ford, "the country's second-largest"."""
    if not more["than"]:
        return True
    apposed = _APPOSED.search(rank.text, more.end(), rank.start) if rank.start > more.end() else None
    return bool(apposed and _UNSCOPED.match(rank.text, rank.end))
