"""`extends: acronym`: acronyms that are spelled out too late, twice, in two ways, for nothing, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.acronyms import Acronyms, Definition, Use

_PROSE = frozenset(("paragraph", "item", "footnote"))
# Everybody reads these as words.
_KNOWN = frozenset(
    """AC AD ADHD AI AIDS AKA AM API ATM BA BBC BC BCE BST CCTV CD CE CEO CLI CFO CIA CNN COO COVID CPU CV DC DIY DNA DVD EDT EST ET
    EU FAQ FBI FM GCSE GDP GMT GP GPS GPU HIV HTML HTTP HTTPS IBM ID IDE IP IQ IRS IT JPEG LED LGBT MBA MD MP MRI NASA NATO NBA NFL
    NHL NHS OK OPEC PC PDF PDT PhD PIN PM PR PST PVC QR RAF RAM RNA SAT SDK SMS SOS SQL SUV TNT TV UAE UFO UK UN UNESCO UNICEF URL US USA
    USB USSR UTC UV VAT VIP WHO WiFi WWI WWII YMCA ZIP II III IV VI VII VIII IX XI XII""".split()
)


@dataclass(frozen=True, eq=False, repr=False)
class Acronym(Check):
    """Flags acronyms: case `late` stands before it is spelled out, `twice` is spelled out again, `two` is spelled out in
    another way, `idle` is spelled out and never used, `undefined` is used and nowhere spelled out.

    `undefined` acronyms are looked for only with that option. `known` ones, as everybody's, are neither undefined nor idle.
    """

    says: ClassVar[tuple[str, ...]] = ("name", "words")

    undefined: bool = False
    known: tuple[str, ...] = ()

    def hits(self, document: Document) -> Iterator[Hit]:
        acronyms = document.reading(Acronyms)
        known = _KNOWN | frozenset(self.known)
        places = {id(block): n for n, block in enumerate(document.blocks)} if acronyms.definitions else {}
        for name, found in acronyms.definitions.items():
            uses = acronyms.uses(name)
            yield from _late(places, found[0], uses)
            yield from _again(found)
            one = found[0]
            idle = len(found) == 1 and not uses and name not in known
            if idle and one.block.kind in _PROSE and one.block.text[one.at - 1] == "(":
                yield Hit(one.block, one.at, one.at + len(name), case="idle", says={"name": name, "words": one.words})
        if self.undefined:
            for name, uses in acronyms.undefined().items():
                first = next((use for use in uses if use.block.kind in _PROSE), None)
                if first and name not in known:
                    yield Hit(first.block, first.start, first.end, case="undefined", says={"name": name, "words": ""})


def _late(places: dict[int, int], definition: Definition, uses: list[Use]) -> Iterator[Hit]:
    """A use in the prose before the definition."""
    for use in uses:
        before = (places[id(use.block)], use.start) < (places[id(definition.block)], definition.at)
        if before and use.block.kind in _PROSE:
            place = Place(definition.block, definition.start, definition.end, "spelled out here")
            says = {"name": use.name, "words": definition.words}
            yield Hit(use.block, use.start, use.end, case="late", says=says, related=(place,))
            return


def _again(found: list[Definition]) -> Iterator[Hit]:
    """Each later definition, told apart by whether it says the same."""
    first = found[0]
    for one in found[1:]:
        if one.block.kind not in _PROSE or first.block.kind not in _PROSE:
            continue
        case = "twice" if _plain(one.words) == _plain(first.words) else "two"
        place = Place(first.block, first.start, first.end, "spelled out here first")
        says = {"name": one.name, "words": first.words}
        yield Hit(one.block, one.start, one.end, case=case, says=says, related=(place,))


def _plain(words: str) -> str:
    """The words as two spellings of one name share them."""
    return words.lower().removeprefix("the ").replace("-", " ").removesuffix("s")
