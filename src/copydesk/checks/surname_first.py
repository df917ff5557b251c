"""`extends: surname-first`: people called by the surname before the reader knows who they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.headline import headline
from copydesk.readings.names import Name, Names

# What tells of a person where a surname stands alone: it says, or it is called by a title.
_SAYS = frozenset("said says told added asked wrote argued explained recalled noted insisted warned who".split())


@dataclass(frozen=True, eq=False, repr=False)
class SurnameFirst(Check):
    """Flags a surname that says something before its full name has stood in the draft; `related` is the full name.

    Only of a name that stands in full later, once at least, and of surnames that one person bears. The headline is not
    looked at, nor what it names; nor are `exceptions`, whom everybody knows.
    """

    says: ClassVar[tuple[str, ...]] = ("name",)

    exceptions: tuple[str, ...] = ()

    def hits(self, document: Document) -> Iterator[Hit]:
        names = document.reading(Names)
        places = {id(block): n for n, block in enumerate(document.blocks)}
        over = headline(document)
        first: dict[str, Name] = {}
        bearers: dict[str, set[str]] = {}
        for name in names.full:
            bearers.setdefault(name.last, set()).add(name.first)
            first.setdefault(name.last, name)
        for last, name in first.items():
            if len(bearers[last]) > 1 or last in self.exceptions or (over and last in over.text):
                continue
            before = names.saying(last, _SAYS)
            alone = next((one for one in before if one.block is not over), None)
            if alone and (places[id(alone.block)], alone.start) < (places[id(name.block)], name.start):
                full = f"{name.first} {name.last}"
                place = Place(name.block, name.start, name.end, "the full name")
                yield Hit(alone.block, alone.start, alone.end, (full,), says={"name": full}, related=(place,))
