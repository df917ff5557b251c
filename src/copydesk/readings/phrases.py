"""The phrases of all rules, found in one pass over the words of a document.

A phrase is a pattern with the words that must stand where it can match. One regex after the
other over every block is sixty times slower than this: each word of the draft is looked up
once, and only where a phrase's own word stands does its pattern look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.literals import literals

# Finer than a word of `Words`: "well-known" and "don't" are two each, so that a pattern is
# looked at wherever \\b lets it match.
_ATOM = re.compile(r"\w+")


class Phrase:
    """A pattern and its triggers.

    `triggers` are pairs of a word in lower case and how many words before it the phrase
    begins; empty where the pattern has no words that can be known beforehand, and
    then it looks at every block. `key` is the phrase's place in its check's list.
    """

    __slots__ = ("__dict__", "flags", "key", "pattern", "triggers")

    def __init__(self, key: int, pattern: str, flags: int, triggers: Iterable[tuple[str, int]] | None = None) -> None:
        self.key = key
        self.pattern = pattern
        self.flags = flags
        self.triggers = tuple(_triggers(pattern, flags) if triggers is None else triggers)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern; compiled when first needed, since most phrases never are."""
        return re.compile(self.pattern, self.flags)


class Sighting(NamedTuple):
    """A phrase seen in a block: the phrase's key and its match, half-open, in characters of the block."""

    block: Block
    key: int
    match: re.Match[str]


def _triggers(pattern: str, flags: int) -> set[tuple[str, int]]:
    """For each text that a pattern can match its longest word, which is likely its rarest."""
    found: set[tuple[str, int]] = set()
    for text in literals(pattern, flags) or ():
        forms = _ATOM.findall(text)
        if not forms or not _ATOM.match(text):
            return set()
        rarest = max(forms, key=len)
        found.add((rarest, forms.index(rarest)))
    return found


class Index:
    """All phrases of all seekers by their trigger words.

    A seeker is whoever asks for its phrases' sightings later, a check as a rule.
    """

    def __init__(self, seekers: Iterable[tuple[object, Sequence[Phrase]]]) -> None:
        self._at: dict[str, list[tuple[int, int, Phrase]]] = {}
        self._everywhere: list[tuple[int, Phrase]] = []
        self._seekers = []
        for seeker, phrases in seekers:
            self._seekers.append(seeker)  # kept alive: their ids are the keys
            for phrase in phrases:
                if not phrase.triggers:
                    self._everywhere.append((id(seeker), phrase))
                for word, before in phrase.triggers:
                    self._at.setdefault(word, []).append((id(seeker), before, phrase))

    def scan(self, document: Document) -> None:
        """Look for every phrase in every block, and leave what was seen with the document."""
        seen = document.reading(Sightings).by_seeker
        for seeker in self._seekers:
            seen.setdefault(id(seeker), [])
        triggers = self._at.keys()
        for block in document.blocks:
            atoms = _ATOM.findall(block.text.lower())
            if not triggers.isdisjoint(atoms):
                self._look(block, seen)
            for seeker, phrase in self._everywhere:
                seen[seeker] += [Sighting(block, phrase.key, match) for match in phrase.regex.finditer(block.text)]

    def _look(self, block: Block, seen: dict[int, list[Sighting]]) -> None:
        text = block.text
        starts: list[int] = []
        for atom in _ATOM.finditer(text):
            starts.append(atom.start())
            for seeker, before, phrase in self._at.get(atom[0].lower(), ()):
                if before < len(starts):
                    match = phrase.regex.match(text, starts[-1 - before])
                    if match and match.end() > match.start():
                        seen[seeker].append(Sighting(block, phrase.key, match))


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
