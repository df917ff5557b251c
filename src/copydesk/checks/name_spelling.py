"""`extends: name-spelling`: one person's name spelled in two ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import ClassVar, TypeVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.late import Late
from copydesk.readings.names import Name, Names

T = TypeVar("T")

# Spellings that sound alike, as they are confused in names; what is left of a name is its skeleton.
_ALIKE = (
    ("mac", "mc"), ("ph", "f"), ("ck", "k"), ("sch", "sh"), ("eigh", "ay"), ("ie", "y"), ("ey", "y"), ("ei", "y"), ("ee", "y"),
    ("ea", "y"), ("i", "y"), ("c", "k"), ("z", "s"), ("x", "ks"), ("sen", "son"), ("mann", "man"), ("v", "w"), ("dt", "t"),
)  # fmt: skip
# Shorter ones that sound alike are mostly two words: "Hall" and "Hale", "Time" and "Team".
_TELLING = 6
# The letters that no two spellings alike in sound differ in, but by how often they stand.
_FIRM = frozenset("bjlqr")
_FIRST = {"c": "k", "z": "s", "v": "w", "p": "f", "i": "y", "e": "y", "x": "k"}
# "Kristen Soltis Anderson" is not the Andersen who is called David.
_NAMED = Late(r"(?<!Senator )(?<!President )(?<!Judge )(?<!Mayor )(?<!Governor )[A-Z]\w+ \Z")
_TWICE = Late(r"(.)\1")
_RELATED = Late(
    r"\b(?:brother|sister|son|daughter|father|mother|wife|husband|cousin|uncle|aunt|nephew|niece|twin|no relation|formerly|née|born)\b"
)


class NameSpelling(Check):
    """Flags the rarer of two spellings of a name that sound alike: Sara and Sarah Jones, McDonald and MacDonald.

    The first name or the surname is the same, and the other sounds alike; or a surname that stands alone sounds like that
    of a full name. Silent where the rarer is not rarer, and where the paragraph tells of relatives.
    """

    says: ClassVar[tuple[str, ...]] = ("other",)

    def hits(self, document: Document) -> Iterator[Hit]:
        names = document.reading(Names)
        times = Counter((name.first, name.last) for name in names.full)
        first: dict[tuple[str, str], Name] = {}
        for name in names.full:
            first.setdefault((name.first, name.last), name)
        by_first, by_last = defaultdict(list), defaultdict(list)
        for one, two in times:
            by_first[one].append((one, two))
            by_last[two].append((one, two))
        groups = [
            *(group for names in by_first.values() for group in _alike(names, 1)),
            *(group for names in by_last.values() for group in _alike(names, 0)),
        ]
        told = set()
        for group in groups:
            for rare, common in _pairs(group, times):
                if rare not in told and not _related(first[rare]):
                    told.add(rare)
                    yield _hit(first[rare], first[common])
        yield from _alone(names, first)


def _pairs(
    group: list[tuple[str, str]], times: Counter[tuple[str, str]]
) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Each spelling that stands once beside one that stands more often."""
    common = max(group, key=lambda name: times[name])
    for name in group:
        same = " ".join(name).lower() == " ".join(common).lower()
        if not same and times[name] == 1 and times[common] > 1:
            yield name, common


def _alike(names: list[tuple[str, str]], word: int) -> Iterator[list[tuple[str, str]]]:
    """The names of whose words, the first or the second, the spellings sound alike; those that sound like no other left out."""
    for rough in _grouped(names, lambda name: _rough(name[word])):
        yield from _grouped(rough, lambda name: skeleton(name[word]))


def _grouped(names: Iterable[T], key: Callable[[T], object]) -> Iterator[list[T]]:
    """The names that share a key with another."""
    groups: dict[object, list[T]] = defaultdict(list)
    for name in names:
        groups[key(name)].append(name)
    return (group for group in groups.values() if len(group) > 1)


def _alone(names: Names, first: dict[tuple[str, str], Name]) -> Iterator[Hit]:
    """Surnames that stand alone, once, and sound like that of a full name which nobody else bears."""
    surnames = frozenset(last for _, last in first if len(last) >= _TELLING)
    words = frozenset(names.words - surnames - {given for given, _ in first})
    for word, other in _sounding_alike(surnames, words):
        yield from _like(names, word, other, first)


@lru_cache(maxsize=4)
def _sounding_alike(surnames: frozenset[str], words: frozenset[str]) -> list[tuple[str, str]]:
    """The words that sound like one of the surnames, each with that; kept, since few edits bring a name."""
    found = []
    for rough in _grouped((*sorted(surnames), *sorted(word for word in words if len(word) >= _TELLING)), _rough):
        for group in _grouped(rough, skeleton):
            others = [word for word in group if word in surnames]
            if len(others) == 1:
                found += [(word, others[0]) for word in group if word not in surnames]
    return found


def _like(names: Names, word: str, other: str, first: dict[tuple[str, str], Name]) -> Iterator[Hit]:
    """The one place of a word that may be another spelling of a surname."""
    if word.lower() != other.lower() and word.endswith("s") == other.endswith("s"):
        found = names.alone(word)
        if len(found) == 1 and names.alone(other) and not _NAMED.search(found[0].block.text, 0, found[0].start):
            yield _hit(found[0], next(name for (_, last), name in first.items() if last == other))


@lru_cache(maxsize=1 << 14)
def skeleton(name: str) -> str:
    """What is left of a name when spellings that sound alike are made one."""
    found = name.lower().replace("’", "").replace("'", "")
    for one, other in _ALIKE:
        found = found.replace(one, other)
    found = _TWICE.sub(r"\1", found)
    return found[:1] + found[1:].replace("h", "").rstrip("e")


@lru_cache(maxsize=1 << 14)
def _rough(name: str) -> tuple[str, frozenset[str]]:
    """What spellings that sound alike surely share; worked out in a tenth of the time that a skeleton takes."""
    lowered = name.lower()
    return _FIRST.get(lowered[:1], lowered[:1]), _FIRM.intersection(lowered)


def _related(name: Name) -> bool:
    return _RELATED.search(name.block.text) is not None


def _hit(name: Name, other: Name) -> Hit:
    words = f"{other.first} {other.last}" if name.first else other.last
    return Hit(
        name.block, name.start, name.end, (words,) if not name.first or name.block.text[name.start : name.end].count(" ") == 1 else (),
        says={"other": words}, related=(Place(other.block, other.start, other.end, "spelled so here"),),
    )  # fmt: skip
