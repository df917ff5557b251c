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
from copydesk.readings.figures.units import DATA
from copydesk.text import Span

_WITHIN = ("sentence", "paragraph", "link")
_CORE = frozenset("money percent points ratio rate measure multiple".split())
_SHARES = frozenset("percent points ratio rate multiple".split())
# From how many on a count, and a sum in its own currency, is one that somebody counted.
_SOME = 10
_LARGE = 1000
_LARGE_SUM = 1e6

# Not claimed of the world but asked of the reader, supposed, or set by whoever wrote the program.
_INSTRUCTION = re.compile(
    r"(?:Set|Heat|Use|Run|Add|Open|Click|Press|Select|Enter|Wait|Increase|Reduce|Choose|Type|Write|Try|Make|Take|Keep|"
    r"Check|Create|Change|Allow|Leave|Bake|Cook|Mix|Stir|Pour|Cut|Put|Place|Turn|Start|Stop|Note|See|Call|Pass|Return|"
    r"Install|Configure|Specify|Limit|Avoid|Include|Consider|Assume|Suppose|Imagine|Say|Let['’]?s?|Give|Send|Read|Save|"
    r"Spend|Remember|Do|Don['’]t|Please|Ensure|Round|Multiply|Divide|Subtract|Figure|Divide|Listing|Table)\b"
)
_SUPPOSED = re.compile(
    r"\b(?:e\.g\.|defaults?|timeouts?|"
    r"thread|threads|integers?|arrays?|parameters?|variables?|loops?|iterations?|compiler|syntax|runtime|cache|requests?/|"
    r"latency|boolean|strings|queues?|buffer|telemetry|metrics|endpoints?|API|CPUs?)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\b(?:you(?:['’](?:d|ll|re|ve))?|your|for example|suppose|imagine|let['’]s say)\b", re.IGNORECASE
)
# A poll's own particulars: the poll is their source.
_PARTICULARS = re.compile(
    r"\b(?:margin of (?:sampling )?error|sampling error|(?:poll|survey) (?:was|were) (?:conducted|taken|carried out)|polled|surveyed|respondents)\b"
)
_RESULT = re.compile(r"(?:%|\bpercent|\bper cent)(?: to |-)\d")
# Counted in public, or the writer's own: worth no query at every mention.
_ON_RECORD = re.compile(
    r"\b(?:votes?|voted|ballots?|precincts?|delegates?|turnout|electoral|seats?|primary|primaries|caucus(?:es)?|I|my|me|we|our)\b"
)
_NAMES_A_THING = re.compile(
    r"(?:-|\s(?!in\b|of\b|to\b|on\b|for\b|a\b|an\b|the\b|per\b|each\b|more\b|less\b|and\b|or\b|by\b|from\b|at\b|over\b|since\b|"
    r"during\b|last\b|this\b|who\b|that\b|were\b|was\b|are\b|is\b|have\b|had\b|as\b|with\b|into\b|worth\b|between\b|after\b|while\b|"
    r"but\b|when\b|because\b|if\b|than\b|said\b|would\b|could\b|will\b|every\b|compared\b|higher\b|lower\b|fewer\b|larger\b|bigger\b|smaller\b|greater\b|earlier\b|later\b|under\b|\w+ly\b|\w+ed\b)[\w-]+)"
)
_CHANGE = re.compile(
    r"[-\s](?:\w+\s)?(?:increases?|rises?|drops?|plunges?|declines?|falls?|jumps?|growth|surge|reduction|gains?|leads?|decrease|slump|leap|"
    r"loss|losses|swing|spike)\b"
)
_DETERMINED = re.compile(r"\b(?:an?|the|its|his|her|their|this|that|['’]s)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
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
        for block in document.prose():
            asked = [] if block.quoted else [figure for figure in figures.of(block) if _vouchable(figure)]
            links = [m.start for m in block.marks if m.kind in ("link", "footnote", "url")] if asked else []
            for figure in asked:
                sentence = attributions.sentence(block, figure.start)
                if sentence.end - sentence.start > LONGEST or self._linked(links, sentence):
                    continue
                if not self._vouched(attributions, figure, sentence):
                    case = "claim" if _claim(figure, sentence) else "detail"
                    yield Hit(block, figure.start, figure.end, case=case)

    def _linked(self, links: list[int], sentence: Span) -> bool:
        """Whether a link or footnote stands near enough; a footnote may hang behind the full stop."""
        if self.within != "sentence":
            return bool(links)
        return bisect_left(links, sentence.start) < bisect_right(links, sentence.end)

    def _vouched(self, attributions: Attributions, figure: Figure, sentence: Span) -> bool:
        """Whether somebody vouches for the figure near enough, or nobody needs to."""
        block, strict = figure.block, self.within == "sentence"
        if _instruction(block, sentence) or _PARTICULARS.search(block.text, *sentence):
            return True
        if not strict and _ADDRESSED.search(block.text, *sentence):
            return True
        if self.within == "link":
            return False
        if attributions.voucher(block, figure.start, figure.end):
            return True
        return not strict and attributions.running(block, figure.start, share=figure.kind in _SHARES) is not None


def _vouchable(figure: Figure) -> bool:
    """Whether the figure is one that a source is asked for at all."""
    if (figure.value == 1 and not figure.text[0].isdigit()) or figure.unit in DATA:
        return False  # "at one point", "one foot in front of the other"
    if figure.kind in _CORE:
        return True
    return figure.kind == "count" and figure.value is not None and figure.value >= (_SOME if figure.unit else _LARGE)


def _claim(figure: Figure, sentence: Span) -> bool:
    """Whether somebody could dispute the figure."""
    text = figure.block.text
    result = _RESULT.search(text, max(sentence.start, figure.start - 12), min(sentence.end, figure.end + 12))
    if result or _ON_RECORD.search(text, *sentence):
        return False
    if _NAMES_A_THING.match(text, figure.end) and _DETERMINED.search(text, max(0, figure.start - 40), figure.start):
        return _CHANGE.match(text, figure.end) is not None
    if figure.kind == "money":
        return figure.value is not None and figure.value >= _LARGE_SUM
    if figure.kind in ("percent", "points"):
        return figure.value != 100  # "a hundred percent sure"
    if figure.kind == "count":
        return figure.value is not None and figure.value >= _LARGE
    return figure.kind in _SHARES and not figure.text.lower().startswith("half")


def _instruction(block: Block, sentence: Span) -> bool:
    """Whether a sentence tells the reader what to do, supposes, or is about a program."""
    text = block.text
    return (
        _INSTRUCTION.match(text, sentence.start) is not None
        or text.find(OPAQUE, *sentence) >= 0
        or _SUPPOSED.search(text, *sentence) is not None
    )
