"""Which figures differ between two versions of a draft."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from copydesk.document import Document
from copydesk.sheets.entry import Entry, Sheet
from copydesk.sheets.passages import MASK, Alignment, Passage, passages, words
from copydesk.sheets.saying import same, saying

# What speaks for two figures of a reworded sentence being the same one: the words around them by their distance, on
# the right, where what is counted stands, and on the left; that they say the same; that they are of a kind.
_RIGHT, _LEFT = (3.0, 2.5, 1.5), (1.5, 1.0, 0.5)
_EQUAL, _KIND = 3.0, 1.0
_ENOUGH = 2.0
# How far around a figure, in characters, words are looked for that it keeps when all else is rewritten.
_AROUND = 50
# Pairs of figures in one sentence, at the most, that are weighed against each other.
_MANY = 10_000
_TOLD = {"changed": "changed", "added": "added", "removed": "removed", "status": "of status"}


class Change(NamedTuple):
    """A figure that is not what it was: `change` is changed, added, removed or status."""

    change: str
    old: Entry | None
    new: Entry | None


def changes(old: tuple[Document, Sheet], new: tuple[Document, Sheet]) -> list[Change]:
    """The figures that differ, in the order of the new version, what is gone where it stood.

    A figure is the same one if it stands at the same place of the same sentence, or of one that
    is like it. One that has moved with its sentence, or is worded otherwise, has not changed.
    """
    return _Comparison(old, new).changes()


class _Comparison:
    def __init__(self, old: tuple[Document, Sheet], new: tuple[Document, Sheet]) -> None:
        self._old, self._new = old[1].entries, new[1].entries
        aligned = Alignment(passages(old[0], self._old), passages(new[0], self._new))
        self._matches: dict[int, Entry] = {}
        self._left: tuple[list[tuple[int, Entry]], list[tuple[int, Entry]]] = ([], [])
        for pair in aligned.pairs:
            for one, other in _same_places(pair.old, pair.new) if pair.same else _best(pair.old, pair.new):
                self._matches[id(one)] = other
        self._settle(aligned)

    def _settle(self, aligned: Alignment) -> None:
        """Find figures again whose sentence was rewritten, split or joined."""
        matched = {id(entry) for entry in self._matches.values()}
        left_old = [entry for entry in self._old if id(entry) not in self._matches]
        left_new = [entry for entry in self._new if id(entry) not in matched]
        gaps = {
            id(entry): gap for side in (aligned.old, aligned.new) for gap, passage in side for entry in passage.entries
        }
        waiting: defaultdict[Hashable, deque[Entry]] = defaultdict(deque)
        for entry in left_new:
            waiting[saying(entry.figure)].append(entry)
        for entry in left_old:
            queue = waiting[saying(entry.figure)]
            found = next((other for other in islice(queue, 20) if _in_context(entry, other)), None)
            if found:
                queue.remove(found)
                self._matches[id(entry)] = found
        matched = {id(entry) for entry in self._matches.values()}
        one_of: tuple[defaultdict[Hashable, list[Entry]], ...] = (defaultdict(list), defaultdict(list))
        for side, entries in zip(one_of, (left_old, left_new), strict=True):
            for entry in entries:
                if id(entry) in gaps and id(entry) not in self._matches and id(entry) not in matched:
                    side[gaps[id(entry)], entry.figure.kind, entry.figure.unit].append(entry)
        for key, entries in one_of[0].items():
            others = one_of[1].get(key, [])
            if len(entries) == len(others) == 1 and (key[2] or key[1] != "count"):  # type: ignore[index]
                self._matches[id(entries[0])] = others[0]

    def changes(self) -> list[Change]:
        matched = {id(entry) for entry in self._matches.values()}
        found: list[tuple[tuple[int, int, int], Change]] = []
        last = -1
        for old in self._old:
            new = self._matches.get(id(old))
            if new is None:
                found.append(((last, 1, old.span.start), Change("removed", old, None)))
                continue
            last = new.span.start
            if not same(old.figure, new.figure):
                found.append(((last, 0, 0), Change("changed", old, new)))
            elif old.status != new.status:
                found.append(((last, 0, 0), Change("status", old, new)))
        added = (new for new in self._new if id(new) not in matched)
        found += [((new.span.start, 0, 0), Change("added", None, new)) for new in added]
        return [change for _, change in sorted(found, key=lambda item: item[0])]


def _same_places(old: Passage, new: Passage) -> Iterator[tuple[Entry, Entry]]:
    yield from zip(old.entries, new.entries, strict=True)


def _best(old: Passage, new: Passage) -> Iterator[tuple[Entry, Entry]]:
    """The figures of a reworded sentence that are the same ones, most evident first."""
    if len(old.entries) * len(new.entries) > _MANY:  # a column of figures, or an attack
        yield from zip(old.entries, new.entries, strict=False)
        return
    around = _features(old), _features(new)
    common = Counter(feature for side in around for features in side for feature in features)
    scored = []
    for i, one in enumerate(old.entries):
        for j, other in enumerate(new.entries):
            shared = around[0][i].keys() & around[1][j].keys()
            # A word beside every figure tells none from another.
            score = sum(around[0][i][feature] * 2 / common[feature] for feature in shared)
            score += _EQUAL * same(one.figure, other.figure) + _KIND * (one.figure.kind == other.figure.kind)
            if score >= _ENOUGH:
                scored.append((-score, abs(i - j), i, j))
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in sorted(scored):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield old.entries[i], new.entries[j]


def _features(passage: Passage) -> list[dict[tuple[int, str], float]]:
    """For each figure the words near it, by their distance, and what each is worth."""
    padded = ("", *passage.words, "")
    found = []
    for at in (n for n, word in enumerate(padded) if word == MASK):
        features = {}
        for distance, (right, left) in enumerate(zip(_RIGHT, _LEFT, strict=True), 1):
            for place, worth in ((distance, right), (-distance, left)):
                if 0 <= at + place < len(padded) and padded[at + place] != MASK:
                    features[place, padded[at + place]] = worth
        found.append(features)
    return found


def _in_context(one: Entry, other: Entry) -> bool:
    """Whether two figures that say the same have a word near by in common, or neither has any."""
    near = [_near(entry) for entry in (one, other)]
    return bool(near[0] & near[1]) or not (near[0] or near[1])


def _near(entry: Entry) -> set[str]:
    figure = entry.figure
    text, sentence = figure.block.text, entry.sentence
    before = text[max(sentence.start, figure.start - _AROUND) : figure.start]
    return {
        word
        for word in words(before) + words(text[figure.end : min(sentence.end, figure.end + _AROUND)])
        if len(word) > 3
    }


def summary(found: Sequence[Change]) -> str:
    """How many changes there are of each sort, as a sentence."""
    if not found:
        return "No figure has changed."
    counts = Counter(change.change for change in found)
    parts = [f"{counts[sort]:,} {told}" for sort, told in _TOLD.items() if counts[sort]]
    return f"{len(found):,} {'change' if len(found) == 1 else 'changes'}: {', '.join(parts)}."
