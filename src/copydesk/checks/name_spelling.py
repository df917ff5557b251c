"""`extends: name-spelling`: one person's name spelled in two ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.late import Late
from copydesk.readings.names import Name, Names

# Spellings that sound alike, as they are confused in names; what is left of a name is its skeleton.
_ALIKE = (
    ("mac", "mc"), ("ph", "f"), ("ck", "k"), ("sch", "sh"), ("eigh", "ay"), ("ie", "y"), ("ey", "y"), ("ei", "y"), ("ee", "y"),
    ("ea", "y"), ("i", "y"), ("c", "k"), ("z", "s"), ("x", "ks"), ("sen", "son"), ("mann", "man"), ("v", "w"), ("dt", "t"),
)  # fmt: skip
# Shorter ones that sound alike are mostly two words: "Hall" and "Hale", "Time" and "Team".
_TELLING = 6
# The letters that no two spellings alike in sound differ in, but by how often they stand.
_FIRM = frozenset("bgjlnqr")
_TWICE = Late(r"(.)\1")
_RELATED = Late(
    r"\b(?:brother|sister|son|daughter|father|mother|wife|husband|cousin|uncle|aunt|nephew|niece|twin|no relation|formerly|née|born)\b"
)


@dataclass(frozen=True, eq=False, repr=False)
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
        alike: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for one, two in times:
            alike[one, skeleton(two)].append((one, two))
            alike[skeleton(one), two].append((one, two))
        told = set()
        for group in alike.values():
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


def _alone(names: Names, first: dict[tuple[str, str], Name]) -> Iterator[Hit]:
    """Surnames that stand alone, once, and sound like that of a full name which nobody else bears."""
    surnames: dict[str, set[str]] = defaultdict(set)
    for _, last in first:
        surnames[skeleton(last)].add(last)
    known = {last for _, last in first} | {given for given, _ in first}
    likely = {_rough(last) for _, last in first}
    for word in sorted(word for word in names.words() - known if len(word) >= _TELLING and _rough(word) in likely):
        others = surnames.get(skeleton(word), set())
        other = next(iter(others), "")
        if (
            len(others) != 1
            or len(other) < _TELLING
            or word.lower() == other.lower()
            or word.endswith("s") != other.endswith("s")
        ):
            continue
        found = names.alone(word)
        if len(found) == 1 and names.alone(other):
            yield _hit(found[0], next(name for (_, last), name in first.items() if last == other))


def skeleton(name: str) -> str:
    """What is left of a name when spellings that sound alike are made one."""
    found = name.lower().replace("’", "").replace("'", "")
    for one, other in _ALIKE:
        found = found.replace(one, other)
    found = _TWICE.sub(r"\1", found)
    return found[:1] + found[1:].replace("h", "").rstrip("e")


def _rough(name: str) -> tuple[str, frozenset[str]]:
    """What spellings that sound alike surely share; worked out in a tenth of the time that a skeleton takes."""
    return name[:1], _FIRM.intersection(name)


def _related(name: Name) -> bool:
    return _RELATED.search(name.block.text) is not None


def _hit(name: Name, other: Name) -> Hit:
    words = f"{other.first} {other.last}" if name.first else other.last
    return Hit(
        name.block, name.start, name.end, (words,) if not name.first or name.block.text[name.start : name.end].count(" ") == 1 else (),
        says={"other": words}, related=(Place(other.block, other.start, other.end, "spelled so here"),),
    )  # fmt: skip
