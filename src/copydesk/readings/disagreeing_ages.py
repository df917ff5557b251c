"""Two ages of one person: "Ann Ray, 45," … "Ray, 46"; "Ann Ray, 45, coaches" … "the 54-year-old coach"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from copydesk.document import Document
from copydesk.readings.aged_names import AgedName, aged_names
from copydesk.readings.counted_things import phrase_at
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.lemmas import stem
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words

# Words of a sentence that tells another time of a life, …
_OTHER_TIME = Late(
    r"(?<!since )\b(?:1[5-9]|20)\d\d\b|\b(?:when|at the time|ago|later|birthday|turn(?:s|ed|ing)?|former|another|now \d|then \d|as a)\b"
)
# … and those that may: two ages that are no slip for one another need no more.
_PERHAPS_OTHER = Late(r"\b(?:then|aged|died|dies|now)\b")
_NAMES = Late(r"([A-Z][\w’'-]+)(?=\s([A-Z][\w’'-]+))")
# Ages that are as near may be a slip.
_NEAR = 2
# So many letters words of one root share: "teaches", "the teacher".
_ROOT = 5
# "The eight-year-old girl who was with her" is another.
_WHICH = frozenset("who whose whom in from with at of next behind beside".split())
_PERSONAL = frozenset(("paragraph", "item", "footnote", "caption"))


class Aged(NamedTuple):
    """An age of a person, and what it stands by, for a message."""

    figure: Figure
    told: str


def disagreeing_ages(document: Document) -> Iterator[tuple[Aged, Aged]]:
    """The first two ages of each person that cannot both be right."""
    found = aged_names(document)
    surnames: dict[str, list[AgedName]] = defaultdict(list)
    for aged in found:
        surnames[aged.name[-1]].append(aged)
    several = {
        name: ages
        for name, ages in surnames.items()
        if len({aged.figure.value for aged in ages}) > 1 and any(_of_one(document, ages, set()))
    }
    forenames = _forenames(document, several) if several else {}
    for surname, ages in several.items():
        yield from _of_one(document, ages, forenames.get(surname, set()))
    if len(surnames) < 2 and not several:
        yield from _unnamed(document)


def _of_one(document: Document, found: list[AgedName], forenames: set[str]) -> Iterator[tuple[Aged, Aged]]:
    """The first two ages of one person that differ, of those whose surname is the same."""
    people: dict[tuple[str, ...], AgedName] = {}
    full: set[tuple[str, ...]] = set()
    for aged in found:
        if len(aged.name) > 1:
            full.add(aged.name)
        name = aged.name
        if len(name) == 1:
            known = {word for other in full for word in other}
            if len(full) > 1 or len(forenames - known) > (0 if full else 1):
                continue  # a surname that several bear
            name = next(iter(full), name)
        first = people.setdefault(name, aged)
        if first.figure.value != aged.figure.value and _differ(document, first.figure, aged.figure):
            yield _told(first), _told(aged)
            return


def _unnamed(document: Document) -> Iterator[tuple[Aged, Aged]]:
    """The age that is told again without a name, where one person only has an age: "The 54-year-old said"."""
    ages = [figure for figure in document.reading(Figures).all if _is_age(figure)]
    first = ages[0] if ages else None
    others = [figure for figure in ages if first and figure.value != first.value]
    if first is None or len(others) != 1 or "-" not in others[0].text:
        return
    other = others[0]
    text, words = other.block.text, document.reading(Words).of(other.block)
    n = bisect_left(words.starts, other.start)
    if not n or words.forms[n - 1] != "the" or not _introduced(first):
        return
    noun = phrase_at(text, words, other.end)
    after = noun[-1] + 1 if noun else bisect_left(words.starts, other.end)
    if words.forms[after : after + 1] and words.forms[after] in _WHICH:
        return
    start, end = document.reading(Sentences).around(first.block, first.start)
    split = document.reading(Words).of(first.block)
    near = {stem(form) for form in split.forms[bisect_left(split.starts, start) : bisect_left(split.starts, end)]}
    near |= {root[:_ROOT] for root in near}
    if noun and stem(words.forms[noun[-1]])[:_ROOT] not in near and not words.forms[noun[-1]].endswith(("ed", "s")):
        return
    if _differ(document, first, other):
        yield Aged(first, first.text), Aged(other, other.text)


def _is_age(figure: Figure) -> bool:
    """Whether a figure is an age, or a bare number in apposition: "The dog, aged six, was found"."""
    if figure.block.kind not in _PERSONAL:
        return False
    text = figure.block.text
    bare = figure.kind == "count" and not figure.unit and text[figure.end : figure.end + 1] in (",", ")", ".", ";")
    joints = " aged ", ", age ", "(aged ", ", "
    return figure.kind == "age" or (bare and text.endswith(joints, 0, figure.start))


def _introduced(figure: Figure) -> bool:
    """Whether an age introduces somebody: "Ann Ray, 45,", "a 24-year-old man", "the boy, 11,"."""
    text, start = figure.block.text, figure.start
    before = text[max(0, start - 4) : start].lower()
    joined = "-" in figure.text and re.search(r"(?:\A|\s)an?\s\Z", before) is not None
    return joined or before.endswith((", ", "aged ", "age ", "(")) or before == "ged "


def _told(aged: AgedName) -> Aged:
    return Aged(aged.figure, f"{aged.name[-1]}, {aged.figure.value:.0f}")


def _forenames(document: Document, surnames: Iterable[str]) -> dict[str, set[str]]:
    """The words with a capital that stand before each of the surnames, in the whole document."""
    found: dict[str, set[str]] = defaultdict(set)
    forms = {name.lower() + mark for name in surnames for mark in ("", "'s")}
    for block in document.blocks:
        if not forms.isdisjoint(document.reading(Words).of(block).forms):
            for one, other in _NAMES.findall(block.text):
                found[other.removesuffix("’s").removesuffix("'s")].add(one)
    return found


def _differ(document: Document, one: Figure, other: Figure) -> bool:
    """Whether two ages are told of one time, in years or months both."""
    if _unit(one) != _unit(other):
        return False
    slip = abs((one.value or 0) - (other.value or 0)) <= _NEAR or sorted(one.text[:2]) == sorted(other.text[:2])
    for figure in (one, other):
        start, end = document.reading(Sentences).around(figure.block, figure.start)
        if document.reading(Quotations).inside(figure.block, figure.start, figure.end):
            return False
        text = figure.block.text[start:end]
        if _OTHER_TIME.search(text) or (not slip and _PERHAPS_OTHER.search(text)):
            return False
    return True


def _unit(figure: Figure) -> str:
    return figure.unit if figure.kind == "age" else "year"
