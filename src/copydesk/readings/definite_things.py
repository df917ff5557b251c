"""Pairs of figures that seem to be of one and the same definite thing: "the nine miners" … "the ten miners"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from copydesk.document import Document
from copydesk.readings.counted_things import HAVING, LEADING, Thing, thing
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.precision import stated
from copydesk.readings.lemmas import singular
from copydesk.readings.separations import one_set
from copydesk.readings.words import BlockWords, Words

_KINDS = frozenset(("count", "money", "measure", "duration"))
_DEFINITE = frozenset(("the", "these", "those", "all"))
_PROSE = frozenset(("paragraph", "item", "footnote"))
_OWNERS = frozenset(("its", "their", "our"))
# So many times the other the larger one may be, for one of them to be a slip.
_APART_AT_MOST = 2.0
# The same of sums, lengths and times, where "the $20 ticket" and "the $50 ticket" are two.
_APART_OF_SIZES = 1.25


class Pair(NamedTuple):
    """Two mentions of one thing whose figures cannot both be true."""

    earlier: Thing
    later: Thing


def disagreeing(document: Document) -> Iterator[Pair]:
    """Every mention of a definite thing, later in the document, that gives it another number than the one before."""
    groups: dict[tuple[object, ...], list[Thing]] = defaultdict(list)
    for known in _known(document):
        groups[_key(known)].append(known)
    if not groups:
        return
    places = {id(block): n for n, block in enumerate(document.blocks)}
    for key, first in _introduced(document, {key[2] for key in groups}):
        group = groups.get(key)
        if group and group[0].lead in _DEFINITE and _place(places, first) < _place(places, group[0]):
            group.insert(0, first)
    for group in groups.values():
        times = Counter(one.figure.value for one in group)
        if len(times) == 2 and min(times.values()) == 1:  # where each comes again, they are two things
            yield from _clashes(document, group)


def _key(thing: Thing) -> tuple[object, ...]:
    figure = thing.figure
    return (figure.kind, "" if figure.kind == "count" else figure.unit, thing.head, thing.modifiers, thing.owner)


def _known(document: Document) -> Iterator[Thing]:
    """The things of paragraphs, items and footnotes that are told as known: "the 14 men", "the firm's 20 shops"."""
    of = document.reading(Words).of
    for figure in document.reading(Figures).all:
        if figure.kind in _KINDS and figure.value and figure.block.kind in _PROSE:
            words = of(figure.block)
            known = thing(figure, words) if _may_be_known(figure, words) else None
            if known and not known.part and not known.selecting:
                word = known.lead
                if word in _DEFINITE or word in _OWNERS or word.endswith(("'s", "s'")):
                    yield known


def _may_be_known(figure: Figure, words: BlockWords) -> bool:
    """Whether a figure may be one of a known thing, by the word before it; most are of none."""
    n = bisect_left(words.starts, figure.start)
    before = words.forms[n - 1] if n else ""
    if before in LEADING or before.endswith("'s") or figure.block.text[max(0, figure.start - 2)] in "'’":
        return True
    following = words.forms[n + 1 : n + 4]
    return figure.kind == "count" and (before in HAVING or "of" in following or "on" in following)


def _introduced(document: Document, heads: set[object]) -> Iterator[tuple[tuple[object, ...], Thing]]:
    """The things that are told as new, by their keys: "nine men", "a $30 million tunnel"; the last of them first."""
    of = document.reading(Words).of
    found = []
    for figure in document.reading(Figures).all:
        if figure.kind not in _KINDS or not figure.value or figure.block.kind not in _PROSE:
            continue
        joined = figure.block.text[figure.end : figure.end + 1] == "-"
        if figure.kind == "count" and not joined and singular(figure.unit.lower()) not in heads:
            continue
        words = of(figure.block)
        n = bisect_left(words.starts, figure.start)
        if n and words.forms[n - 1] in _DEFINITE:
            continue
        new = thing(figure, words)
        if new and new.lead in ("", "a", "an") and not new.part and not new.selecting:
            found.append((_key(new), new))
    return reversed(found)


def _place(places: dict[int, int], thing: Thing) -> tuple[int, int]:
    return places[id(thing.figure.block)], thing.start


def _clashes(document: Document, group: list[Thing]) -> Iterator[Pair]:
    for earlier, later in pairwise(group):
        if earlier.figure.value == later.figure.value or not _disjoint(earlier.figure, later.figure):
            continue
        if _near(earlier.figure, later.figure) and one_set(document, earlier, later):
            yield Pair(earlier, later)
            return


def _disjoint(one: Figure, other: Figure) -> bool:
    """Whether neither number is the other one rounded."""
    here, there = stated(one), stated(other)
    if here is None or there is None or one.value is None or other.value is None:
        return False
    return not (here.low <= other.value <= here.high or there.low <= one.value <= there.high)


def _near(one: Figure, other: Figure) -> bool:
    """Whether two numbers are so near each other, or so alike in their digits, that one may be a slip for the other."""
    a, b = sorted((one.value or 0.0, other.value or 0.0))
    most = _APART_AT_MOST if one.kind == "count" else _APART_OF_SIZES
    if b <= most * a or (one.kind == "count" and b - a <= 2):
        return True
    digits = [re.sub(r"\D", "", figure.text) for figure in (one, other)]
    return b < 10 * a and digits[0] != digits[1] and len(digits[0]) > 1 and sorted(digits[0]) == sorted(digits[1])
