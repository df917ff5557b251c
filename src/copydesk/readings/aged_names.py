"""The ages that a document gives to people by name: "Ann Lee, 45," … "the 46-year-old Lee"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copydesk.document import Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late

_WORD = r"[A-Z][\w’'-]*[a-z][\w’'-]*"
_TITLES = frozenset(
    """Mr Mrs Ms Miss Dr Prof Sir Dame Lord Lady Sen Rep Gov Gen Col Capt Lt Sgt Rev Fr Sister Brother President Mayor Senator
    Governor Judge Justice Minister Chancellor Councillor Detective Officer Constable Inspector Sergeant Captain Colonel General
    Coach Professor Doctor Father Mother Aunt Uncle The And But Her His Their Our My When While As Said Actor Actress Singer
    Director Author Pope King Queen Prince Princess Bishop Archbishop Chairman Chief Executive Defender Striker Midfielder
    Goalkeeper Pitcher Quarterback Republican Democrat Republicans Democrats Labour Conservative Then Now Star""".split()
)
_PROSE = frozenset(("paragraph", "item", "footnote", "caption"))
_SUFFIXES = frozenset("Jr Sr II III IV Junior Senior".split())


class AgedName(NamedTuple):
    """An age and the name it is given to, the words of it in order; start and end of the name in the figure's block."""

    figure: Figure
    name: tuple[str, ...]


@cache
def _name_behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s[a-z][a-z-]*){{0,3}},?\s(?P<name>{_WORD}(?:\s(?:[A-Z]\.|de|da|van|von|der|bin|al|el|la|le|{_WORD}))*)"
    )


# What may stand between a name and an age behind it.
_JOINTS = (", aged ", ", age ", ", who is ", ", ", " (aged ", " (")
_ARTICLES = (", a ", ", an ", ", the ", " is a ", " is an ", " was a ", " (a ")
_PARTICLES = frozenset("de da van von der bin al el la le".split())
_CAPITALIZED = Late(_WORD + r"\Z|[A-Z]\.?\Z")
_BEHIND = Late(r"\s?(?:[,;.)]|years?\b|$)")
# What a bare number needs before it to be an age.
_BEFORE = ("is ", "at ", "At ")
# Far enough for a name of four words.
_REACH = 70


def aged_names(document: Document) -> list[AgedName]:
    """Each age that stands in apposition to a name, in the order of the document."""
    found = []
    for figure in document.reading(Figures).all:
        likely = figure.kind == "age" or (
            figure.kind == "count" and not figure.unit and figure.block.text.startswith(_BEFORE, figure.start - 3)
        )
        if (
            likely
            and figure.value
            and 0 < figure.value < 120
            and not figure.approximate
            and figure.block.kind in _PROSE
        ):
            name = _named(figure)
            if name:
                found.append(AgedName(figure, name))
    return found


def _named(figure: Figure) -> tuple[str, ...]:
    text, start, end = figure.block.text, figure.start, figure.end
    if figure.kind == "age" and "-" in figure.text:
        match = _name_behind().match(text, end, end + _REACH)
        lead = text[max(0, start - 8) : start]
        if match is None:
            return _described(figure)
        if not re.search(r"(?:\A|[\s“\"(])(?:[Tt]he|[Aa]n?|[a-z]+)\s\Z|(?:\A|[.!?]\s)\Z", lead):
            return _described(figure)
        between = text[end : match.start("name")]
        if between.strip(" ,") and "," not in between and match["name"][0].isupper() and len(between.split()) > 2:
            return _described(figure)
        return _clean(match["name"])
    if figure.kind == "count" and text.startswith(", ", end) and text[max(0, start - 3) : start] in ("At ", "at "):
        match = _name_behind().match(text, end)  # "At 45, Ray is"
        return _clean(match["name"]) if match and match.start("name") == end + 2 else ()
    if figure.kind == "count" and not text.endswith(" is ", 0, start):
        return ()
    joint = next((joint for joint in _JOINTS if text.endswith(joint, 0, start)), "")
    if not joint or not _BEHIND.match(text, end):
        return ()
    return _clean(_name_before(text, start - len(joint)))


def _described(figure: Figure) -> tuple[str, ...]:
    """The name of "Carl Moss, a 29-year-old plumber" and "Carl Moss is a 29-year-old plumber"."""
    text, start = figure.block.text, figure.start
    joint = next((joint for joint in _ARTICLES if text.endswith(joint, 0, start)), "")
    return _clean(_name_before(text, start - len(joint))) if joint else ()


def _name_before(text: str, end: int) -> str:
    """The capitalised words that end at `end`, particles between them included."""
    words = text[max(0, end - _REACH) : end].split(" ")
    first = len(words)
    for n in range(len(words) - 1, 0 if end > _REACH else -1, -1):
        if _CAPITALIZED.match(words[n]):
            first = n
        elif words[n] not in _PARTICLES:
            break
    return " ".join(words[first:])


def _clean(name: str) -> tuple[str, ...]:
    words = [word.removesuffix("’s").removesuffix("'s") for word in name.replace(".", "").split()]
    while words and words[0] in _TITLES:
        del words[0]
    if any(word in _SUFFIXES for word in words):
        return ()
    return tuple(words)
