"""Things counted beside their own list, which no colon announces: "All three, A, B and C, …", "A, B and C are the four winners"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import PROSE, Block, Document
from copydesk.readings.announcements import ADJUNCT, LISTED, UNNAMED, announcing, plural
from copydesk.readings.figures import Figure, figures_of
from copydesk.readings.late import Late
from copydesk.readings.rosters import roster
from copydesk.readings.sentences import sentence_around
from copydesk.readings.series import series
from copydesk.readings.stretch import LONGEST
from copydesk.text import Span


class Tally(NamedTuple):
    """A number of things, what they are, and their list, half-open in characters of the block, with the counts it can have."""

    figure: Figure
    noun: str
    start: int
    end: int
    counts: frozenset[int]


_NOUNS = Late(
    r"(?P<nouns>(?:\s(?!(?:of|in|on|at|to|for|from|by|with|and|or|as|than|is|was|are|were|has|have|had)\b)[\w’'-]+){1,4}?)"
    r"(?:(?:\sof\s(?:the|this|its|his|her|their|a)\s[\w’'-]+(?:\s[\w’'-]+)?)?(?:(?P<comma>,|\sas)\s(?:(?:named|identified|listed)(?:\s(?:by|in)\s[\w’'\s]{2,30}?)?\sas\s|namely\s|called\s|they\sare\s)?|\s(?:are|were)\s))(?=(?:[Tt]he\s)?[A-Z“\"‘'])"
)
_CLOSED = Late(r"[.;)”]|,(?!\s(?:who|which|among|both|along|including|for|[A-Z]))|\s*\Z|,\s(?=who\b|which\b)")
# "A, B and C are the four winners", "A, B and C: these are four reasons".
_THAT_IS = Late(
    r"(?P<are>\s(?:are|were|remain|became|make\sup|made\sup)\sthe\s(?:only\s|other\s)?|(?:\s?[:–—]|\s-)\s(?:(?P<these>those|these|such|they)\s(?:are|were)\s)?(?:(?:the|his|her|its|their)\s)?)\Z"
)
_NAMED_BEHIND = Late(r"(?P<nouns>(?:\s(?!of\b|or\b|in\b|and\b)[\w’'-]+){1,3}?)(?=[\s.,;]|\Z)")
# "Rounding out the six are …", "among the six are …".
_REST = Late(
    r"\b(?:\w+ing(?:\s(?:out|up|off|to|with|in))?|among|amongst|with|beside|besides|alongside|in|on|of|behind|like)\s(?:the\s|those\s|these\s|its\s|their\s|his\s|her\s)?(?:other\s|top\s|first\s|final\s)?\Z",
    re.IGNORECASE,
)
# What begins a sentence before its first thing.
_INTRODUCED = Late(
    r"(?:However|Meanwhile|Today|Yesterday|Now|Then|Here|Instead|Together|Still|Indeed|Overall|So|But|And|Yet|Also|Again|Once|Both|All|[A-Z]\w+(?:ly|day)|"
    r"The\s(?:two|three|four|five|\d))\b"
)
# Words a thing of such a list has at the most.
_LONG = 6
# What may stand right before a number that sums up a list.
_LINKS = ("the ", "only ", "other ", ": ", "– ", "— ", "—", "- ", "his ", "her ", "its ", "their ")


def tallies(document: Document) -> Iterator[Tally]:
    """The tallies of paragraphs, items and footnotes."""
    return (tally for found in document.each(_told) for tally in found)


def _told(block: Block) -> list[Tally]:
    found: list[Tally] = []
    for figure in block.reading(figures_of) if "," in block.text and block.kind in PROSE else ():
        if figure.kind != "count":
            continue
        tally = _ahead(figure)
        if not tally and block.text.endswith(_LINKS, 0, figure.start):
            tally = _behind(figure, sentence_around(block, figure.start))
        if tally and announcing(figure):
            found.append(tally)
    return found


def _ahead(figure: Figure) -> Tally | None:
    """Names beside what they are: "the three candidates, A, B and C, …", "the four winners were A, B and C"."""
    text = figure.block.text
    told = _NOUNS.match(text, figure.end)
    if told is None or ADJUNCT.search(text, max(0, figure.start - 40), figure.start):
        return None
    if not told["comma"] and _REST.search(text, max(0, figure.start - 40), figure.start):
        return None
    noun = told["nouns"].split()[-1].lower()
    if not plural(noun) or noun in UNNAMED:
        return None
    found = roster(text, told.end())
    if (
        found is None
        or not _CLOSED.match(text, found.end)
        or (not told["comma"] and text[found.end : found.end + 1] == ",")
    ):
        return None
    count, listed = len(found.names), text[found.start : found.end]
    # "Lima, Peru, and Rome, Italy"
    paired = {(count + 1) // 2, (count + 2) // 2} if ", and " in listed and count > 3 else set()
    return Tally(figure, noun, found.start, found.end, found.counts | paired) if count > 1 else None


def _behind(figure: Figure, sentence: Span) -> Tally | None:
    """What a list before it comes to: "salt, fat and acid are the four elements of good cooking"."""
    text = figure.block.text
    if sentence.end - sentence.start > LONGEST:
        return None
    link = _THAT_IS.search(text, max(sentence.start, figure.start - 30), figure.start)
    behind = _NAMED_BEHIND.match(text, figure.end) if link else None
    if link is None or behind is None or _INTRODUCED.match(text, sentence.start):
        return None
    words = text[figure.end : figure.end + 60].split()[:3]
    noun = next((word.strip(",.;") for word in words if plural(word.strip(",.;").lower())), "")
    if not noun or (
        not link["are"].strip().startswith(("are", "were", "re", "be", "ma"))
        and not link["these"]
        and noun.lower() not in LISTED
    ):
        return None
    stretch = text[sentence.start : link.start()]
    if "," not in stretch or any(len(part.split()) > _LONG for part in stretch.split(",")):
        return None
    found = series(text, sentence.start, link.start())
    return Tally(figure, noun, sentence.start, link.start(), found.counts) if found else None
