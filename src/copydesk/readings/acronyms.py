"""The acronyms of a document: where each is spelled out, and where it stands alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.late import Late

# Two capitals at least: "WHO", "NGOs", "R&D", "PhD"; a number is no part of one, since "B52" is a name.
_NAME = r"[A-Z](?:[A-Za-z]{0,6}|&)[A-Z]s?"
_ALONE = Late(rf"(?<![\w@#/.&’'-])({_NAME})(?![\w/&-]|[’'][A-Za-rt-z]|\.\w)")
_BEHIND = Late(rf"(?<=[\w’'”\"])\s\((?:the\s)?[“\"]?({_NAME})[”\"]?(?:[,;][^()]{{0,40}})?\)")
_BEFORE = Late(rf"(?<![\w@#/.&-])({_NAME})\s\((?:the\s)?([A-Za-z][\w’'&, -]{{5,80}})\)")
_WORD = Late(r"[\w’'&]+")
_SMALL = frozenset("of the and for in on to de la du des di del a an at by with or & und der".split())
# How many of the words spelled out may give the acronym no letter: "Centers for Disease Control and Prevention".
_LEFT_OVER = 2


class Definition(NamedTuple):
    """An acronym with what it stands for; start and end of both together, `at` where the acronym begins."""

    block: Block
    start: int
    end: int
    at: int
    name: str
    words: str


class Use(NamedTuple):
    """An acronym that stands alone; start and end in characters of its block, half-open."""

    block: Block
    start: int
    end: int
    name: str


class Acronyms:
    """The acronyms of a document; `definitions` by acronym, each in the order of the document."""

    def __init__(self, document: Document) -> None:
        self._blocks = [block for block in document.blocks if _looked_at(block)]
        self.definitions: dict[str, list[Definition]] = defaultdict(list)
        self._places: set[tuple[int, int, str]] = set()
        self._kept: dict[int, dict[str, list[Use]]] = {}
        for found in document.each(_definitions):
            for one in found:
                self.definitions[one.name].append(one)
                self._places.add((id(one.block), one.at, one.name))

    def uses(self, name: str) -> list[Use]:
        """Where an acronym stands alone, in order."""
        return [use for block in self._blocks if name in block.text for use in self._named(block).get(name, ())]

    def undefined(self) -> dict[str, list[Use]]:
        """The acronyms that are nowhere spelled out, with their uses."""
        found: dict[str, list[Use]] = defaultdict(list)
        for block in self._blocks:
            for use in self._alone(block):
                if use.name not in self.definitions:
                    found[use.name].append(use)
        return found

    def _named(self, block: Block) -> dict[str, list[Use]]:
        """The acronyms that stand alone in a block, by name."""
        if id(block) not in self._kept:
            named = self._kept[id(block)] = defaultdict(list)
            for use in self._alone(block):
                named[use.name].append(use)
        return self._kept[id(block)]

    def _alone(self, block: Block) -> Iterator[Use]:
        for match in _ALONE.finditer(block.text):
            name = bare(match[1])
            if (id(block), match.start(), name) not in self._places:
                yield Use(block, match.start(), match.end(), name)


def bare(name: str) -> str:
    """An acronym without the s of its plural."""
    return name[:-1] if name.endswith("s") and len(name) > 2 else name


def _looked_at(block: Block) -> bool:
    return block.kind not in ("comment", "description") and not block.text.isupper()


def _definitions(block: Block) -> list[Definition]:
    return list(_defined(block)) if "(" in block.text and _looked_at(block) else []


def _defined(block: Block) -> Iterator[Definition]:
    text = block.text
    for match in _BEHIND.finditer(text):
        name = bare(match[1])
        start = _spelled(text, match.start(), name)
        if start >= 0:
            yield Definition(block, start, match.end(), match.start(1), name, text[start : match.start()])
    for match in _BEFORE.finditer(text):
        name = bare(match[1])
        if _spelled(match[2], len(match[2]), name) == 0:
            yield Definition(block, match.start(), match.end(), match.start(1), name, match[2])


def _spelled(text: str, end: int, name: str) -> int:
    """Where the words that a name is short for begin, the last of them ending at `end`; -1 where they do not stand there."""
    letters = [letter.lower() for letter in name if letter.isupper()]
    near = max(0, end - 120)
    words = [(match[0], near + match.start()) for match in _WORD.finditer(text[near:end])]
    for count in range(len(letters), len(letters) * 2 + 3):
        if count > len(words):
            break
        taken = words[-count:]
        if taken[0][0][0].lower() == letters[0] and _gives([word for word, _ in taken], letters):
            return taken[0][1]
    return -1


def _gives(words: list[str], letters: list[str]) -> bool:
    """Whether the words' initials give the letters in order, with few words left over."""
    at = left_over = 0
    for word in words:
        if at < len(letters) and word[0].lower() == letters[at]:
            at += 1
        elif word.lower() not in _SMALL:
            left_over += 1
    return at == len(letters) and left_over <= min(_LEFT_OVER, len(letters) - 2)
