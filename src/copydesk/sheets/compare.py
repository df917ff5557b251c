"""Which figures differ between two versions of a draft."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import islice

from copydesk.readings.figures import Figure
from copydesk.sheets.change import Change
from copydesk.sheets.entry import Entry, Sheet
from copydesk.sheets.passages import MASK, Alignment, Passage, passages, words
from copydesk.sheets.saying import plain, same, saying

# What speaks for two figures of a reworded sentence being the same one: the words around them by their distance, on
# the right, where what is counted stands, and on the left; that they say the same; that they are of a kind.
_RIGHT, _LEFT = (3.0, 2.5, 1.5), (1.5, 1.0, 0.5)
_EQUAL, _NEARLY, _KIND = 3.0, 2.0, 1.0
_ENOUGH = 2.0
# Words that stand beside any figure, and the ends of a sentence, speak for less.
_LOOSE = frozenset("a an and at about are by for from in is of on or some that the to was were with".split()) | {""}
_LOOSELY = 0.4
# How far around a figure, in characters, words are looked for that it keeps when all else is rewritten.
_AROUND = 50
# Pairs of figures in one sentence, at the most, that are weighed against each other.
_MANY = 10_000


def changes(old: Sheet, new: Sheet) -> list[Change]:
    """The figures that differ, in the order of the new version, what is gone where it stood.

    A figure is the same one if it stands at the same place of the same sentence, or of one that
    is like it. One that has moved with its sentence, or is worded otherwise, has not changed.
    """
    return _Comparison(old, new).changes()


class _Comparison:
    def __init__(self, old: Sheet, new: Sheet) -> None:
        self._old, self._new = old.entries, new.entries
        self._matches: dict[int, Entry] = {}
        self._taken: set[int] = set()
        aligned = Alignment(passages(self._old), passages(self._new))
        for pair in aligned.pairs:
            self._match(
                zip(pair.old.entries, pair.new.entries, strict=True) if pair.same else _best(pair.old, pair.new)
            )
        # What was rewritten, split or joined.
        for key in (_says, _reads):
            self._match(self._elsewhere(key))
        gaps = {id(e): gap for side in (aligned.old, aligned.new) for gap, passage in side for e in passage.entries}
        left = [
            [e for e in side if id(e) in gaps and (e.figure.unit or e.figure.kind != "count")] for side in self._left()
        ]
        self._match(_alone(left[0], left[1], lambda entry: (gaps[id(entry)], _sort(entry))))

    def _match(self, found: Iterable[tuple[Entry, Entry]]) -> None:
        for one, other in list(found):
            self._matches[id(one)] = other
            self._taken.add(id(other))

    def _left(self) -> tuple[list[Entry], list[Entry]]:
        """The figures of either version that have not been found in the other."""
        return [e for e in self._old if id(e) not in self._matches], [e for e in self._new if id(e) not in self._taken]

    def _elsewhere(self, key: Callable[[Entry], Hashable]) -> Iterator[tuple[Entry, Entry]]:
        """The figures that say the same in some of the same words."""
        left, others = self._left()
        waiting: defaultdict[Hashable, deque[Entry]] = defaultdict(deque)
        for entry in others:
            waiting[key(entry)].append(entry)
        for entry in left:
            queue = waiting[key(entry)]
            found = next((other for other in islice(queue, 20) if _in_context(entry, other)), None)
            if found:
                queue.remove(found)
                yield entry, found

    def changes(self) -> list[Change]:
        """The changes, in their order."""
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
        added = self._left()[1]
        found += [((new.span.start, 0, 0), Change("added", None, new)) for new in added]
        return [change for _, change in sorted(found, key=lambda item: item[0])]


def _says(entry: Entry) -> Hashable:
    return saying(entry.figure)


def _reads(entry: Entry) -> Hashable:
    return plain(entry.figure.text), entry.figure.approximate


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
            score += _likeness(one.figure, other.figure)
            if score >= _ENOUGH:
                scored.append((-score, abs(i - j), i, j))
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in sorted(scored):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield old.entries[i], new.entries[j]
    left = [[e for n, e in enumerate(of.entries) if n not in at] for of, at in zip((old, new), taken, strict=True)]
    yield from _alone(left[0], left[1], _sort)


def _likeness(one: Figure, other: Figure) -> float:
    """How much two figures themselves speak for being the same one."""
    if same(one, other):
        return _EQUAL + _KIND
    return _NEARLY * (one.value is not None and one.value == other.value) + _KIND * (one.kind == other.kind)


def _sort(entry: Entry) -> Hashable:
    return entry.figure.kind, entry.figure.unit


def _alone(
    old: Iterable[Entry], new: Iterable[Entry], key: Callable[[Entry], Hashable]
) -> Iterator[tuple[Entry, Entry]]:
    """The figures that have the same key and are alone in that on either side."""
    sides: list[defaultdict[Hashable, list[Entry]]] = [defaultdict(list), defaultdict(list)]
    for side, entries in zip(sides, (old, new), strict=True):
        for entry in entries:
            side[key(entry)].append(entry)
    for what, entries in sides[0].items():
        others = sides[1].get(what, ())
        if len(entries) == len(others) == 1:
            yield entries[0], others[0]


def _features(passage: Passage) -> list[dict[tuple[int, str], float]]:
    """For each figure the words near it, by their distance, and what each is worth."""
    padded = ("", *passage.words, "")
    found = []
    for at in (n for n, word in enumerate(padded) if word == MASK):
        features = {}
        for distance, (right, left) in enumerate(zip(_RIGHT, _LEFT, strict=True), 1):
            for place, worth in ((distance, right), (-distance, left)):
                if 0 <= at + place < len(padded) and padded[at + place] != MASK:
                    word = padded[at + place]
                    features[place, word] = worth * _LOOSELY if word in _LOOSE else worth
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
