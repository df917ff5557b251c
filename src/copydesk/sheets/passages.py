"""The sentences of two versions of a draft that have figures, laid side by side."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from copydesk.sheets.entry import Entry
from copydesk.sheets.saying import saying

#: What stands for a figure among the words of its sentence.
MASK = "#"

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# So many words, figures not counted, make a sentence one that can be told wherever it stands.
_TELLING = 3
# How like two sentences have to be, from 0 to 1: anywhere, and between the same two that stayed as they were.
_ALIKE, _ALIKE_HERE = 0.5, 0.35
# A word or sentence that is there more often than this brings nothing together.
_COMMON = 40


class Passage(NamedTuple):
    """A sentence with figures: its words in lower case, figures masked, and for a table cell its row and column."""

    entries: tuple[Entry, ...]
    words: tuple[str, ...]
    label: str

    @property
    def masked(self) -> Hashable:
        """The same for two versions of a sentence in which only figures differ."""
        return self.words, self.label

    @property
    def full(self) -> Hashable:
        """The same for two versions of a sentence in which nothing differs."""
        return self.words, self.label, tuple(saying(entry.figure) for entry in self.entries)

    @property
    def telling(self) -> bool:
        """Whether it has words enough to be told from others."""
        return len(self.words) - len(self.entries) + 2 * bool(self.label) >= _TELLING


def passages(entries: Iterable[Entry]) -> list[Passage]:
    """The sentences that have the figures, in the order of the draft."""
    found = []
    for _, group in groupby(entries, key=lambda entry: (id(entry.figure.block), entry.sentence)):
        of = tuple(group)
        found.append(Passage(of, tuple(_words(of)), of[0].label))
    return found


def _words(entries: Sequence[Entry]) -> Iterator[str]:
    text, at = entries[0].figure.block.text, entries[0].sentence.start
    for entry in entries:
        yield from words(text[at : entry.figure.start])
        yield MASK
        at = entry.figure.end
    yield from words(text[at : entries[0].sentence.end])


def words(text: str) -> list[str]:
    """The words of a text in lower case, apostrophes made alike."""
    return _WORD.findall(text.lower().replace("’", "'"))


class Pair(NamedTuple):
    """Two versions of a sentence; `same` says that only figures differ, if anything."""

    old: Passage
    new: Passage
    same: bool


class Alignment:
    """Which sentence became which: `pairs`, and what is left, as (gap, passage).

    Two passages are in the same gap if they stand between the same two sentences that stayed as they were.
    """

    def __init__(self, old: Sequence[Passage], new: Sequence[Passage]) -> None:
        self.pairs: list[Pair] = []
        self._old, self._new = dict(enumerate(old)), dict(enumerate(new))
        anchors = list(_in_order([p.full for p in old], [p.full for p in new]))
        self._gaps = _gaps(len(old), [i for i, _ in anchors]), _gaps(len(new), [j for _, j in anchors])
        self._take(anchors, same=True)
        self._take(self._anywhere("full"), same=True)
        by_gap = [_grouped(of, gaps) for of, gaps in zip((self._old, self._new), self._gaps, strict=True)]
        for gap, at in by_gap[0].items():
            there = by_gap[1].get(gap, [])
            keys = [self._old[i].masked for i in at], [self._new[j].masked for j in there]
            self._take([(at[i], there[j]) for i, j in _in_order(*keys)], same=True)
        self._take(self._anywhere("masked"), same=True)
        self._take(self._alike(), same=False)
        self.old = [(self._gaps[0][i], passage) for i, passage in self._old.items()]
        self.new = [(self._gaps[1][j], passage) for j, passage in self._new.items()]

    def _take(self, found: Iterable[tuple[int, int]], *, same: bool) -> None:
        for i, j in list(found):
            self.pairs.append(Pair(self._old.pop(i), self._new.pop(j), same))

    def _anywhere(self, key: str) -> Iterator[tuple[int, int]]:
        """Those that moved, in order."""
        waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for j, passage in self._new.items():
            waiting[getattr(passage, key)].append(j)
        for i, passage in self._old.items():
            queue = waiting.get(getattr(passage, key))
            if queue and passage.telling:
                yield i, queue.popleft()

    def _alike(self) -> Iterator[tuple[int, int]]:
        """Those that were reworded: the most alike first."""
        new = {j: _weights(passage) for j, passage in self._new.items()}
        says = {j: _says(passage) for j, passage in self._new.items()}
        having: defaultdict[str, list[int]] = defaultdict(list)
        for j, weights in new.items():
            for word in weights:
                having[word].append(j)
        scored = []
        for i, passage in self._old.items():
            weights, said = _weights(passage), _says(passage)
            rare = (having[word] for word in weights if word in having and len(having[word]) <= _COMMON)
            near = {j for places in rare for j in places}
            for j in near:
                here = self._gaps[0][i] == self._gaps[1][j]
                score = _likeness(weights, new[j]) + 0.1 * min(2, len(said & says[j]))
                if score >= (_ALIKE_HERE if here else _ALIKE):
                    scored.append((-score - 0.1 * here, abs(i - j), i, j))
        taken: tuple[set[int], set[int]] = (set(), set())
        for _, _, i, j in sorted(scored):
            if i not in taken[0] and j not in taken[1]:
                taken[0].add(i)
                taken[1].add(j)
                yield i, j


def _in_order(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """The places of a longest run of keys, or nearly, that both have in this order."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    yield from ((n, n) for n in range(start))
    middle = old[start : len(old) - end], new[start : len(new) - end]
    # What comes again and again is no landmark; nothing equals a bare object.
    often = {key for side in middle for key, number in Counter(side).items() if number > _COMMON}
    old_marks, new_marks = ([object() if key in often else key for key in side] for side in middle)
    for match in SequenceMatcher(None, old_marks, new_marks, autojunk=False).get_matching_blocks():
        yield from ((start + match.a + n, start + match.b + n) for n in range(match.size))
    yield from ((len(old) - n, len(new) - n) for n in range(end, 0, -1))


def _grouped(places: Iterable[int], gaps: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place in places:
        found.setdefault(gaps[place], []).append(place)
    return found


def _gaps(length: int, anchors: Sequence[int]) -> list[int]:
    """For each place the number of anchors before it."""
    marks = [0] * (length + 1)
    for place in anchors:
        marks[place + 1] += 1
    gaps, count = [], 0
    for n in range(length):
        count += marks[n]
        gaps.append(count)
    return gaps


def _weights(passage: Passage) -> Counter[str]:
    """The words of a passage and what each is worth: short ones are in every sentence."""
    found = Counter({word: 10 if len(word) > 3 else 3 for word in passage.words if word != MASK})
    found.update({f"|{passage.label}": 20} if passage.label else {})
    return found


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    whole = one.total() + other.total()
    return 2 * (one & other).total() / whole if whole else 0.0


def _says(passage: Passage) -> set[Hashable]:
    return {saying(entry.figure) for entry in passage.entries}
