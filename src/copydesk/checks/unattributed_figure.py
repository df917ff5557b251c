"""`extends: unattributed-figure`: figures that nobody vouches for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.check import Check, Hit, OptionError
from copydesk.document import OPAQUE, Block, Document
from copydesk.readings.attributions import LONGEST, Attributions
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.disputes import LARGE, SHARES, disputable, unclaimed
from copydesk.readings.figures.units import DATA
from copydesk.text import Span

_WITHIN = ("sentence", "paragraph", "link")
_CORE = frozenset("money percent points ratio rate measure multiple".split())
# From how many on a count is one that somebody counted, if what it counts is named.
_SOME = 10

# Not claimed of the world but asked of the reader, supposed, or set by whoever wrote the program. Lower-case words.
_INSTRUCTION = frozenset(
    """set heat use run add open click press select enter wait increase reduce choose type write try make take keep check create
    change allow leave bake cook mix stir pour cut put place turn start stop note see call pass return install configure specify
    limit avoid include consider assume suppose imagine say let lets give send read save spend remember do please ensure round multiply divide subtract figure listing table""".split()
)
_PROGRAM = frozenset(
    """default defaults timeout timeouts thread threads integer integers array arrays parameter parameters variable variables
    loop loops iteration iterations compiler syntax runtime cache latency boolean strings queue queues buffer telemetry
    metrics endpoint endpoints api cpu cpus""".split()
)
_ADDRESSED = frozenset("you your suppose imagine".split())
# A poll's own particulars: the poll is their source.
_PARTICULARS = frozenset("polled surveyed respondents".split())
_SCALES = ("hundred", "thousand", "million", "billion")
# Words of a headline at the most.
_HEADLINE = 16
_ATOM = re.compile(r"\w+")


@dataclass(frozen=True, eq=False, repr=False)
class UnattributedFigure(Check):
    """Flags counts, sums, shares, rates and measures that no source is named for.

    `within` says how far off the source may stand: in the figure's own `sentence`, in its
    `paragraph` (default), or only as a `link` or footnote there. The case of a hit is `claim` for a
    share, a change, a comparison, a large sum or count that somebody could dispute, else `detail`.
    """

    within: str = "paragraph"

    def __post_init__(self) -> None:
        if self.within not in _WITHIN:
            raise OptionError("within", f"`{self.within}` is none of {', '.join(_WITHIN)}")

    def hits(self, document: Document) -> Iterator[Hit]:
        figures, attributions = document.reading(Figures), document.reading(Attributions)
        title = _headline(document)
        for block in document.prose():
            asked = [] if block.quoted else [figure for figure in figures.of(block) if _vouchable(figure)]
            links = [m.start for m in block.marks if m.kind in ("link", "footnote", "url")] if asked else []
            exempt: dict[int, bool] = {}
            on_record: dict[int, bool] = {}
            for figure in asked:
                sentence = attributions.sentence(block, figure.start)
                start = sentence.start
                if start not in exempt:
                    exempt[start] = self._exempt(block, sentence, links)
                if exempt[start] or self._vouched(attributions, figure):
                    continue
                if start not in on_record:
                    on_record[start] = unclaimed(block.text, sentence)
                claim = not (on_record[start] or title is block) and disputable(figure, sentence)
                yield Hit(block, figure.start, figure.end, case="claim" if claim else "detail")

    def _linked(self, links: list[int], sentence: Span) -> bool:
        """Whether a link or footnote stands near enough; a footnote may hang behind the full stop."""
        if self.within != "sentence":
            return bool(links)
        return bisect_left(links, sentence.start) < bisect_right(links, sentence.end)

    def _exempt(self, block: Block, sentence: Span, links: list[int]) -> bool:
        """Whether nobody needs to vouch for what a sentence says, or a link does."""
        if sentence.end - sentence.start > LONGEST or self._linked(links, sentence):
            return True
        text = block.text[slice(*sentence)]
        if OPAQUE in text:
            return True
        lowered = text.lower().replace("’", "'")
        atoms = set(_ATOM.findall(lowered))
        if _instruction(text, lowered) or not _PROGRAM.isdisjoint(atoms) or _polled(lowered, atoms):
            return True
        return self.within != "sentence" and _addressed(lowered, atoms)

    def _vouched(self, attributions: Attributions, figure: Figure) -> bool:
        """Whether somebody vouches for the figure near enough."""
        if self.within == "link":
            return False
        block = figure.block
        if attributions.voucher(block, figure.start, figure.end):
            return True
        if self.within == "sentence":
            return False
        return attributions.running(block, figure.start, share=figure.kind in SHARES) is not None


def _headline(document: Document) -> Block | None:
    """The line over a plain-text story: it tells in short what the story then vouches for."""
    first = document.blocks[0] if len(document.blocks) > 1 else None
    return first if first and first.kind == "paragraph" and first.text.count(" ") < _HEADLINE else None


def _vouchable(figure: Figure) -> bool:
    """Whether the figure is one that a source is asked for at all."""
    if figure.text.lower() in _SCALES:
        return False  # loose speech: "some thousand"
    if (figure.value == 1 and not figure.text[0].isdigit()) or figure.unit in DATA:
        return False  # "at one point", "one foot in front of the other"
    if figure.kind in _CORE:
        return True
    return figure.kind == "count" and figure.value is not None and figure.value >= (_SOME if figure.unit else LARGE)


def _instruction(text: str, lowered: str) -> bool:
    """Whether a sentence tells the reader what to do, or supposes."""
    first = _ATOM.match(lowered)
    told = first is not None and text[0].isupper() and not text[1:2].isupper()
    if told and first and (first[0] in _INSTRUCTION or lowered.startswith("don't ")):
        return True
    return "e.g." in lowered or "request/" in lowered or "requests/" in lowered


def _polled(lowered: str, atoms: set[str]) -> bool:
    """Whether a sentence gives a poll's own particulars."""
    if not _PARTICULARS.isdisjoint(atoms) or "margin of error" in lowered or "sampling error" in lowered:
        return True
    return not atoms.isdisjoint(("poll", "survey")) and any(
        f"{poll} {was} {done}" in lowered
        for poll in ("poll", "survey")
        for was in ("was", "were")
        for done in ("conducted", "taken", "carried out")
    )


def _addressed(lowered: str, atoms: set[str]) -> bool:
    return not _ADDRESSED.isdisjoint(atoms) or "for example" in lowered or "let's say" in lowered
