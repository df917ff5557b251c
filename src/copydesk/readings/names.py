"""The names of people in a document: in full, and by the surname alone."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.late import Late
from copydesk.readings.persons import named

_PROSE = frozenset(("paragraph", "item", "footnote", "caption"))
# Found first, in a tenth of the time that `named` takes to look for itself.
_CAPITALS = Late(r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)+")
_ALONE = Late(r"(?<=[a-z,;:”\"] )(?:[“\"])?([A-Z][a-z’'-][\w’'-]{2,})(?!\s[A-Z]|\w)")
_INITIAL = Late(r"[A-Z]\.?")
_TITLES = frozenset(
    """Mr Mrs Ms Miss Dr Prof Sir Dame Lord Lady Sen Rep Gov Gen Col Capt Lt Sgt Rev Fr Father Sister Brother President Mayor
    Senator Governor Judge Justice Minister Secretary Chancellor Councillor Councilman Detective Officer Constable Inspector
    Sergeant Captain Colonel General Coach Professor Doctor Pope King Queen Prince Princess Bishop Archbishop Chairman Chief
    Director Attorney Sheriff Ambassador Speaker Leader Manager Editor Actor Actress Singer""".split()
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
    """The full names of a document and the surnames that stand alone within sentences, each in order."""

    def __init__(self, document: Document) -> None:
        self.full: list[Name] = []
        self.alone: dict[str, list[Name]] = defaultdict(list)
        for block in document.blocks:
            if block.kind not in _PROSE:
                continue
            for run in _CAPITALS.finditer(block.text):
                for match in named().finditer(block.text, run.start(), run.end()):
                    name = _full(block, match.start(), match[0])
                    if name:
                        self.full.append(name)
            for match in _ALONE.finditer(block.text):
                word = match[1].removesuffix("'s").removesuffix("’s")
                start = match.start(1)
                self.alone[word].append(Name(block, start, start + len(word), "", word))


def _full(block: Block, start: int, text: str) -> Name | None:
    """A name of a first name and a surname, without titles, initials between, and suffixes."""
    words = text.removesuffix("'s").removesuffix("’s").rstrip("'’").split()
    while words and words[-1].rstrip(".") in _SUFFIXES:
        words.pop()
    at = start
    while words and words[0].rstrip(".") in _TITLES:
        at = block.text.index(words[0], at) + len(words[0]) + 1
        words = words[1:]
    kept = [word for word in words if not _INITIAL.fullmatch(word)]
    if len(kept) == 3 and (at == 0 or block.text[max(0, at - 2) : at].strip() in (".", "!", "?", ":", "”", '"')):
        # "Later Ann Lee sang": what begins a sentence has its capital for that.
        at = block.text.index(kept[1], at + len(kept[0]))
        words = kept = kept[1:]
    if len(kept) != 2 or any("." in word for word in kept) or words[0] != kept[0]:
        return None
    end = block.text.index(kept[1], at) + len(kept[1])
    return Name(block, at, end, kept[0], kept[1].rstrip(".,"))
