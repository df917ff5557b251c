"""The names of people in a document: in full, and by the surname alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.late import Late
from copydesk.readings.persons import full_names_in

_PROSE = frozenset(("paragraph", "item", "footnote", "caption"))
_WORD = Late(r"[A-Z][\w’'-]{3,}")
# What stands before a word that has its capital for itself, and not for the sentence it begins.
_WITHIN = frozenset('abcdefghijklmnopqrstuvwxyz,;:”"“')
# What a word with a capital begins with, as far as no mark stands in it.
_BEGUN = Late(r"(?<![^ “\"(—])[^\W\d_a-z][^\W_]*")
_INITIAL = Late(r"[A-Z]\.?")
_TITLES = frozenset(
    """Mr Mrs Ms Miss Dr Prof Sir Dame Lord Lady Sen Rep Gov Gen Col Capt Lt Sgt Rev Fr Father Sister Brother President Mayor
    Senator Governor Judge Justice Minister Secretary Chancellor Councillor Councilman Detective Officer Constable Inspector
    Sergeant Captain Colonel General Coach Professor Doctor Pope King Queen Prince Princess Bishop Archbishop Chairman Chief
    Director Attorney Sheriff Ambassador Speaker Leader Manager Editor Actor Actress Singer""".split()
)
_DAYS = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Republicans Democrats Americans""".split()
)
_SUFFIXES = frozenset("Jr Sr II III IV PhD MD MP QC KC".split())


class Name(NamedTuple):
    """A name where it stands; start and end in characters of its block, half-open; `first` is "" for a surname alone."""

    block: Block
    start: int
    end: int
    first: str
    last: str


class Names:
    """The full names of a document, in order."""

    def __init__(self, document: Document) -> None:
        self._capitals = document.each(_capitals)
        self._begun = document.each(_begun)
        self.full = [name for found in document.each(_fulls) for name in found]

    @cached_property
    def words(self) -> set[str]:
        """Every word with a capital, an owner's mark taken off."""
        return set[str]().union(*self._capitals)

    def alone(self, word: str) -> list[Name]:
        """Where a word with a capital stands within a sentence, and no other such word beside it."""
        return [
            Name(block, at, at + len(word), "", word)
            for block, at in self._places(word)
            if _stands_alone(block.text, at, at + len(word))
        ]

    def saying(self, word: str, verbs: frozenset[str]) -> list[Name]:
        """Where a surname stands alone, wherever in its sentence, right before or after one of some verbs."""
        found = []
        for block, at in self._places(word):
            text, end = block.text, at + len(word)
            if text[end : end + 1] not in (" ", ",", "."):
                continue
            before, after = text[max(0, at - 24) : at].split(), text[end : end + 24].split()
            capital = bool(before) and before[-1][0].isupper() and text[at - 1] == " " and before[-1][-1] not in ".,;:”"
            if not capital and not verbs.isdisjoint(near.strip(".,;:") for near in (*before[-1:], *after[:1])):
                found.append(Name(block, at, end, "", word))
        return found

    def _places(self, word: str) -> Iterator[tuple[Block, int]]:
        """Where a stretch of text begins with a word with a capital."""
        begun = _BEGUN.match(word)
        for block, at in self._beginnings.get(begun[0], ()) if begun else ():
            if block.text.startswith(word, at):
                yield block, at

    @cached_property
    def _beginnings(self) -> dict[str, list[tuple[Block, int]]]:
        # Every name is asked about: a search of the text for each would take too long.
        found = defaultdict(list)
        for begun in self._begun:
            for word, block, at in begun:
                found[word].append((block, at))
        return found


def _fulls(block: Block) -> list[Name]:
    if block.kind not in _PROSE:
        return []
    return [name for found in block.reading(full_names_in) if (name := _full(*found))]


def _capitals(block: Block) -> frozenset[str]:
    return frozenset(map(_bare, _WORD.findall(block.text))) if block.kind in _PROSE else frozenset()


def _begun(block: Block) -> list[tuple[str, Block, int]]:
    if block.kind not in _PROSE:
        return []
    return [(match[0], block, match.start()) for match in _BEGUN.finditer(block.text)]


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s").rstrip("'’-")


def _stands_alone(text: str, start: int, end: int) -> bool:
    if start < 2 or text[start - 1] not in ' “"' or text[end : end + 1].isalnum() or text[end : end + 1] == "-":
        return False
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        return False
    before = text[max(0, start - 4) : start].rstrip(' “"')
    return before[-1:] in _WITHIN


def _full(block: Block, start: int, text: str) -> Name | None:
    """A name of a first name and a surname, without titles, initials between, and suffixes."""
    words = text.removesuffix("'s").removesuffix("’s").rstrip("'’").split()
    while words and words[-1].rstrip(".") in _SUFFIXES:
        words.pop()
    at, first = start, 0
    while first < len(words) and words[first].rstrip(".") in _TITLES:
        at = block.text.index(words[first], at) + len(words[first]) + 1
        first += 1
    words = words[first:]
    kept = [word for word in words if not _INITIAL.fullmatch(word)]
    if len(kept) == 3 and (at == 0 or block.text[max(0, at - 2) : at].strip() in (".", "!", "?", ":", "”", '"')):
        # "Later Ann Lee sang": what begins a sentence has its capital for that.
        at = block.text.index(kept[1], at + len(kept[0]))
        words = kept = kept[1:]
    if len(kept) != 2 or any("." in word for word in kept) or words[0] != kept[0]:
        return None
    if kept[1] in _DAYS or kept[1].isupper():
        return None
    end = block.text.index(kept[1], at) + len(kept[1])
    return Name(block, at, end, kept[0], kept[1].rstrip(".,"))
