"""Who is larger than what has a rank: "only London and Leeds are larger", "the only larger ones are …", "… have won more"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.readings.figures.numbers import SMALL
from copydesk.readings.late import Late
from copydesk.readings.ranks import UNSCOPED, Ahead, Rank, listed
from copydesk.readings.rosters import roster
from copydesk.text import Span

_ONLY = Late(r"\b(?:[Oo]nly|[Jj]ust)\s(?=[A-Zt])")
_WORDS = "|".join(word for word, n in SMALL.items() if n)
_NUMBER = Late(
    rf"(?:\A|(?<=[.;:(–—]\s)|(?<=\()|(?<=\b(?:with|only|just)\s))(?:only\s|just\s)?(?P<number>{_WORDS}|\d)(?=\s)",
    re.IGNORECASE,
)
_NOUN = Late(r"\s(?!of\b|in\b|on\b|at\b|from\b|or\b|to\b)[a-z’'-]+")
# How many words what is counted may have.
_NOUNS = 3
_BESIDE = Late(r",\s|\s[–—-]\s|\s\(")
_CLOSED = Late(r",(?=\s)|\s[–—-](?=\s)|\)")
_THE_ONLY = Late(r"\s(?:is|are|was|were)\sthe\sonly\s(?:[a-z]+\s){1,2}(?:(?:that|which|who|to|with)\b)?")
# "… are larger": on the scale of the rank, and in no other place or time.
_ELSEWHERE = r"in|on|at|from|since|per|by|this|last|among|amongst|of|for|if|when|while|as|outside|within|during|before|after|though|than"
_MORE = Late(
    rf"(?:\s(?!not\b|never\b|no\b|but\b|{_ELSEWHERE})[a-z’'-]+){{0,4}}?\s(?P<more>[a-z]{{2,}}er|more|ahead|above)\b(?:\sof\s(?:it|him|her|them)\b)?(?P<rest>(?:\s(?!(?:{_ELSEWHERE}|and|or|so|but)\b)"
    r"[a-z-]+){0,3}?)(?P<than>\sthan\s[^.;:,]{2,50}?)?(?=[,.;:)”]|\s[–—-]\s|\s(?:and|so)\s|\Z)"
)
# "The only larger ones are …", "Larger still are …", "Ahead of it are …".
_INVERTED = Late(
    r"(?:\b[Tt]he\sonly\s(?:other\s)?(?P<more>[a-z]{2,}er|more\s[a-z]+)(?:\s(?!in\b|by\b)[a-z]+){1,2}\s(?:is|are|was|were)"
    r"|(?:\A|(?<=[.;:,]\s))(?:[Oo]nly\s)?(?P<still>[A-Za-z][a-z]+er)\s(?:still\s)?(?:is|are|was|were)"
    r"|(?:\A|(?<=[.;:,]\s))(?:[Aa]head\sof|[Aa]bove|[Ii]n\sfront\sof)\s(?:it|him|her|them)\s(?:is|are|was|were|come|came|lie|lay|stand|sit|finished))\s(?:only\s|just\s)?"
)
# What ties a rank to those who were said to be larger.
_THUS = Late(
    r".*\b(?:making|makes|made|so|which|putting|puts|leaving|leaves|thus|therefore|hence|meaning|means)\b", re.DOTALL
)
_YET = Late(r"\b(?:but|though|yet|while|although|however|whereas|even)\b", re.IGNORECASE)
# "…, it trails London and Leeds".
_TRAILING = Late(
    r"[^.;:!?]{0,80}?,\s(?:it|he|she|they)\s(?:trails?|trailed|(?:is|are|was|were|ranks?|comes?|came|stands?|sits?|finished)\s(?:only\s|just\s)?(?:behind|after))\s(?:only\s)?"
)
_STOPPED = Late(r"[.;)”]|\s*\Z")
_PLACE = Late(r"\s(?:place|spot|position|overall|in\sthe\s[a-z]+|on\sthe\s[a-z]+)\b")
# How a scale of amounts calls what has more.
_SIZES = frozenset(
    "largest biggest greatest most highest busiest best top richest wealthiest deadliest worst costliest longest".split()
)
_LARGER = frozenset("larger bigger greater more higher busier better".split())
_APPOSED = Late(r",\s(?:which\sis\s|now\s)?the\s\Z")


def surpassing(rank: Rank) -> Ahead | None:
    """Those who are larger than what has a rank, by its sentence or the start of the next; None where nothing tells them."""
    if not rank.how and not _PLACE.match(rank.text, rank.end):
        return None
    return next((found for way in (_alone, _inverted, _more, _trailed) if (found := way(rank))), None)


def _alone(rank: Rank) -> Ahead | None:
    """ "Only London and Leeds are larger", "two cities, London and Leeds, are larger"."""
    for start, end, counts in _subjects(rank):
        if more := _scaled(rank, end):
            return Ahead(start, end, counts, True, _ranked(rank, more))
    return None


def _subjects(rank: Rank) -> Iterator[tuple[int, int, frozenset[int]]]:
    """Where those are told who alone may be larger, with where what is said of them begins, and how many they are."""
    text, begun = rank.text, rank.following.start
    for start, end in (rank.sentence, Span(begun, min(begun + 6, rank.following.end))):
        for only in _ONLY.finditer(text, start, end):
            if found := roster(text, only.end()):
                yield found.start, found.end, found.counts
        for number in _NUMBER.finditer(text, start, end):
            yield from _counted(text, number)
    found = roster(text, rank.sentence.start)
    if found and (alone := _THE_ONLY.match(text, found.end)):
        yield found.start, alone.end(), found.counts


def _counted(text: str, number: re.Match[str]) -> Iterator[tuple[int, int, frozenset[int]]]:
    """The places where "two cities, London and Leeds," may end."""
    word, end = number["number"].lower(), number.end()
    count = frozenset((int(word) if word.isdecimal() else SMALL[word],))
    yield number.start("number"), end, count
    for _ in range(_NOUNS):
        noun = _NOUN.match(text, end)
        if noun is None:
            return
        end = noun.end()
        yield number.start("number"), end, count
        beside = _BESIDE.match(text, end)
        found = roster(text, beside.end()) if beside else None
        if found and (closed := _CLOSED.match(text, found.end)):
            yield number.start("number"), closed.end(), count | found.counts


def _inverted(rank: Rank) -> Ahead | None:
    """ "The only larger ones are London and Leeds", "ahead of it are London and Leeds"."""
    for span in (rank.sentence, rank.following):
        for found in _INVERTED.finditer(rank.text, *span):
            more = (found["more"] or found["still"] or "ahead").lower()
            if _likened(rank.how, more) and (before := listed(rank.text, found.end())):
                return before
    return None


def _more(rank: Rank) -> Ahead | None:
    """ "London and Leeds are larger, making it the third-largest", or the same in the next sentence."""
    text = rank.text
    for sentence in (rank.sentence, rank.following):
        found = roster(text, sentence.start) if sentence.end > sentence.start else None
        more = _scaled(rank, found.end) if found else None
        if found is None or more is None:
            continue
        if sentence is rank.sentence:
            tied = _THUS.match(text, more.end(), rank.start) is not None
        else:  # "have more people" may say why, or something else
            tied = (more["more"] != "more" or not more["rest"]) and _STOPPED.match(text, more.end()) is not None
        if tied:
            return Ahead(found.start, found.end, found.counts, False, _ranked(rank, more))
    return None


def _trailed(rank: Rank) -> Ahead | None:
    """ "The country's third-largest bank, it trails Alder and Birch"."""
    trailing = _TRAILING.match(rank.text, rank.end, rank.sentence.end)
    found = roster(rank.text, trailing.end()) if trailing else None
    return Ahead(found.start, found.end, found.counts, True) if found and _STOPPED.match(rank.text, found.end) else None


def _scaled(rank: Rank, at: int) -> re.Match[str] | None:
    """What goes on at a place with "are larger", on the scale of a rank."""
    more = _MORE.match(rank.text, at)
    if more is None or (more.end() < rank.start and _YET.search(rank.text, more.end(), rank.start)):
        return None
    return more if _likened(rank.how, more["more"]) else None


def _likened(how: str, more: str) -> bool:
    """Whether "larger" is of "largest"; what is bigger may have more of something, or be busier."""
    if more in ("ahead", "above"):
        return True
    superlative = re.split(r"\W", how)[0].lower()
    more = more.split(" ", maxsplit=1)[0]
    stem = superlative.removesuffix("est")
    return (more in _LARGER if superlative in _SIZES or not how else False) or more == stem + "er"


def _ranked(rank: Rank, more: re.Match[str]) -> bool:
    """Whether all that are larger are of those ranked: not where they sell more than Ford, "the country's second-largest"."""
    if not more["than"]:
        return True
    apposed = _APPOSED.search(rank.text, more.end(), rank.start) if rank.start > more.end() else None
    return bool(apposed and UNSCOPED.match(rank.text, rank.end))
