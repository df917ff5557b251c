"""The phrases of all rules, found in one pass over the words of a document.

A phrase is a pattern with the words that must stand where it can match. One regex after the
other over every block is sixty times slower than this: each word of the draft is looked up
once, and only where a phrase's own word stands does its pattern look.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.literals import bounded, literals

# Finer than a word of `Words`: "well-known" and "don't" are two each, so that a pattern is
# looked at wherever \\b lets it match.
_ATOM = re.compile(r"\w++")


# Of the words of a phrase these say least about whether it stands there.
_COMMON = frozenset(
    "a about after all also an and any are as at be because been before but by can could day do down even first for "
    "from get go had has have he her him his how i if in into is it its just last like made make many may me more "
    "most much my new no not now of on one only or other our out over own part people place s said same say see she "
    "should so some state such t take than that the their them then there these they this time to two under up us "
    "use very was way we well were what when where which while who will with work world would year years you your against "
    "agreement always another around away back battle better between big both business call called case community court deal "
    "during end even every few found four going group hard help high hold home house important including it's keep left likely "
    "line little local long look money national never next nothing often open order percent perhaps place plan point police "
    "policy political possible power president public put question real right run second set show side something still support "
    "take taken things think though three through today together top turn under united until used view want war week "
    "white without words yet young".split()
)

# Those that stand in every sentence.
_EVERYWHERE = frozenset(
    "a and are as at be by for from has have he in is it of on or that the this to was were will with would".split()
)


# What `re` takes for an i or an s where case does not matter, though lowering does not make it one.
_ODD = re.compile("[İıſ]")
_EVEN = str.maketrans("İıſ", "iis")


class Trigger(NamedTuple):
    """A word in lower case that must stand for a phrase to match, and how many words before it the phrase begins.

    `words`, where more than the one is known, are all the first words of the phrase, a space between.
    """

    word: str
    before: int
    words: str = ""


class Phrase:
    """A pattern and its triggers.

    Without triggers, because the pattern has no words that can be known beforehand, it looks
    at every block. `key` is the phrase's place in its check's list.
    """

    __slots__ = ("__dict__", "flags", "key", "pattern", "triggers")

    def __init__(
        self, key: int, pattern: str, flags: int, triggers: Iterable[tuple[str, int] | Trigger] | None = None
    ) -> None:
        self.key = key
        self.pattern = pattern
        self.flags = flags
        self.triggers = tuple(_triggers(pattern, flags) if triggers is None else (Trigger(*t) for t in triggers))

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern; compiled when first needed, since most phrases never are."""
        return re.compile(self.pattern, self.flags)


class Sighting(NamedTuple):
    """A phrase seen in a block: the phrase's key and its match, half-open, in characters of the block."""

    block: Block
    key: int
    match: re.Match[str]


def _triggers(pattern: str, flags: int) -> set[Trigger]:
    """For each text that a pattern can match its longest word that is not common, which is likely its rarest."""
    found: set[Trigger] = set()
    begins, ends = bounded(pattern, flags)
    for text in literals(pattern, flags) or ():
        words = _ATOM.findall(text)
        if not ends and _ATOM.match(text[-1:]):
            words.pop()  # the draft's word may go on where the pattern ends
        if not begins or not words or not _ATOM.match(text):
            return set()
        at = max(range(len(words)), key=lambda n: (words[n] not in _COMMON, words[n] not in _EVERYWHERE, len(words[n])))
        found.add(Trigger(words[at], at, " ".join(words) if len(words) > 1 else ""))
    return found


class Index:
    """All phrases of all seekers by their trigger words.

    A seeker is whoever asks for its phrases' sightings later, a check as a rule.
    """

    def __init__(self, seekers: Iterable[tuple[object, Sequence[Phrase]]]) -> None:
        self._at: dict[str, list[tuple[int, Trigger, Phrase]]] = {}
        self._everywhere: list[tuple[int, Phrase]] = []
        self._seekers = []
        for seeker, phrases in seekers:
            self._seekers.append(seeker)  # kept alive: their ids are the keys
            for phrase in phrases:
                if not phrase.triggers:
                    self._everywhere.append((id(seeker), phrase))
                for trigger in phrase.triggers:
                    self._at.setdefault(trigger.word, []).append((id(seeker), trigger, phrase))

    def scan(self, document: Document, *, keep: bool = False) -> None:
        """Look for every phrase in every block, and leave what was seen with the document.

        With `keep` it stays with each block too, so that a block which outlives its document is not looked at again.
        """
        seen = document.reading(Sightings).by_seeker
        for seeker in self._seekers:
            seen.setdefault(id(seeker), [])
        if not self._seekers:
            return
        for block in document.blocks:
            if keep:
                for seeker, sightings in block.reading(self._seen_in).items():
                    seen[seeker] += sightings
            else:
                self._look(block, seen)

    def _seen_in(self, block: Block) -> dict[int, list[Sighting]]:
        seen: dict[int, list[Sighting]] = defaultdict(list)
        self._look(block, seen)
        return seen

    def _look(self, block: Block, seen: dict[int, list[Sighting]]) -> None:
        text, at = block.text, self._at
        for seeker, phrase in self._everywhere:
            matches = phrase.regex.finditer(text)
            seen[seeker] += [Sighting(block, phrase.key, match) for match in matches if match.end() > match.start()]
        atoms = _atoms(text)
        triggers = [number for number, atom in enumerate(atoms) if atom in at]
        if not triggers:
            return
        starts: list[int] = []
        for number in triggers:
            for seeker, (_, before, words), phrase in at[atoms[number]]:
                first = number - before
                if first < 0 or (words and " ".join(atoms[first : first + words.count(" ") + 1]) != words):
                    continue
                starts = starts or [match.start() for match in _ATOM.finditer(text)]
                match = phrase.regex.match(text, starts[first])
                if match and match.end() > match.start():
                    seen[seeker].append(Sighting(block, phrase.key, match))


def _atoms(text: str) -> list[str]:
    """The atoms of a text in lower case, as many as it has: lowering some letters makes them two."""
    if not text.isascii() and _ODD.search(text):
        text = text.translate(_EVEN)
    lowered = text.lower()
    if len(lowered) == len(text):
        return _ATOM.findall(lowered)
    return [atom.lower() for atom in _ATOM.findall(text)]


class Sightings:
    """What the pass over a document saw, for each seeker."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.by_seeker: dict[int, list[Sighting]] = {}

    def of(self, seeker: object, phrases: Sequence[Phrase]) -> list[Sighting]:
        """Where the seeker's phrases stand; a pass of its own if it was not in the common one."""
        if id(seeker) not in self.by_seeker:
            Index([(seeker, phrases)]).scan(self._document)
        return longest(self.by_seeker[id(seeker)])


def longest(sightings: list[Sighting]) -> list[Sighting]:
    """The sightings in order, and of those that overlap in a block only the first and longest."""
    order = {id(block): n for n, block in enumerate({id(s.block): s.block for s in sightings}.values())}
    sightings = sorted(sightings, key=lambda s: (order[id(s.block)], s.match.start(), -s.match.end()))
    kept: list[Sighting] = []
    for sighting in sightings:
        last = kept[-1] if kept else None
        if last is None or last.block is not sighting.block or sighting.match.start() >= last.match.end():
            kept.append(sighting)
    return kept
