"""`extends: weasel-word`: words that sound like a count or a consensus and give neither."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.check import Check, Hit, OptionError
from copydesk.document import Document
from copydesk.readings import vague
from copydesk.readings.line import Line, lines

_SORTS = {
    **dict.fromkeys(vague.QUANTIFIERS, ("quantity", vague.quantity)),
    **dict.fromkeys(vague.REPUTED, ("repute", vague.repute)),
    **dict.fromkeys(vague.GENERAL, ("generality", vague.generality)),
    **dict.fromkeys(vague.SUPPOSED, ("supposition", vague.supposition)),
}
_FORMS = frozenset(_SORTS)
SORTS = ("quantity", "repute", "generality", "supposition")


@dataclass(frozen=True, eq=False, repr=False)
class WeaselWord(Check):
    """Flags vague words of the `sorts` named: quantity ("some activists"), repute ("is considered"), generality,
    supposition ("allegedly").

    Silent where somebody unnamed says or thinks ("many experts say"): that is a source without a name. Silent in a
    sentence that says whose words it gives, unless `attributed` is set, and in one that addresses its reader.
    """

    rests_on = "block"

    sorts: tuple[str, ...] = SORTS
    attributed: bool = False

    def __post_init__(self) -> None:
        for name in self.sorts:
            if name not in SORTS:
                raise OptionError("sorts", f"`{name}` is none of {', '.join(SORTS)}")

    def hits(self, document: Document) -> Iterator[Hit]:
        sentence: Line | None = None
        silent = False
        for block in document.prose():
            reached = 0
            explains: bool | None = None
            for line, n in lines(block, _FORMS):
                sort, judge = _SORTS[line.forms[n]]
                if sort not in self.sorts:
                    continue
                last = judge(line, n)
                start = line.words.starts[vague.opening(line, n) if sort == "repute" else n]
                if (
                    last < 0
                    or start < reached
                    or (sort == "quantity" and (vague.said_of(line, n, last) or vague.named(line, last)))
                ):
                    continue
                if line is not sentence:
                    explains = vague.addressed(line.forms) if explains is None else explains
                    sentence = line
                    silent = explains or vague.coded(line) or (not self.attributed and vague.spoken(line))
                if not silent:
                    reached = line.words.ends[last]
                    yield Hit(block, start, reached, case=sort)
