"""The hedges of a document: words by which a writer holds a statement at arm's length.

Hyland, “Hedging in Scientific Research Articles” (1998), sorts them by what they are made
of; so does this reading: modals, adverbs, adjectives, verbs, and approximators before a
number. The same words do other work as well (a month, a permission, an ability in the past,
a comparison of odds): what tells them apart is in `modality`, `likelihood` and `evidence`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from copydesk.document import OPAQUE, Block, Document
from copydesk.readings.hedges import evidence, likelihood, modality, questions
from copydesk.readings.line import Line, lines

# A judge gets a sentence and the number of the word in it. It answers with the number of the last
# word that belongs to the hedge, or -1 where the word does not hedge.
Judge = Callable[[Line, int], int]

_JUDGES: dict[str, tuple[str, Judge]] = {
    "may": ("modal", modality.may),
    "might": ("modal", modality.might),
    "could": ("modal", modality.could),
    **dict.fromkeys(("perhaps", "maybe"), ("adverb", likelihood.perhaps)),
    **dict.fromkeys(("probably", "presumably", "arguably", "conceivably"), ("adverb", likelihood.plain)),
    "possibly": ("adverb", likelihood.possibly),
    **dict.fromkeys(
        ("apparently", "potentially", "seemingly", "ostensibly"), ("adverb", likelihood.attributive_adverb)
    ),
    "likely": ("adjective", likelihood.likely),
    "unlikely": ("adjective", likelihood.unlikely),
    **dict.fromkeys(("possible", "conceivable", "plausible", "probable"), ("adjective", likelihood.possible)),
    "potential": ("adjective", likelihood.potential),
    "putative": ("adjective", likelihood.putative),
    **dict.fromkeys(("unknown", "unclear", "uncertain"), ("question", questions.unknown)),
    **dict.fromkeys(("known", "clear"), ("question", questions.known)),
    "whether": ("question", questions.whether),
    **dict.fromkeys(("possibility", "hypothesis", "likelihood"), ("noun", questions.thought)),
    **dict.fromkeys(("appear", "appears", "appeared"), ("verb", evidence.appear)),
    **dict.fromkeys(("seem", "seems", "seemed"), ("verb", evidence.seem)),
    **dict.fromkeys(evidence.SUGGEST, ("verb", evidence.suggest)),
    **dict.fromkeys(evidence.INDICATE, ("verb", evidence.indicate)),
    **dict.fromkeys(evidence.HELD, ("verb", evidence.held)),
    "speculated": ("verb", evidence.held),
    **dict.fromkeys(evidence.OPINION, ("verb", evidence.opinion)),
    **dict.fromkeys(likelihood.APPROXIMATORS, ("approximator", likelihood.approximator)),
}
CLASSES = ("modal", "adverb", "adjective", "verb", "noun", "question", "approximator")


class Hedge(NamedTuple):
    """A hedge: its class, its word, and where it stands with the verb it weakens (half-open, in characters).

    `attributed` is true where its sentence says whose words or thoughts they are.
    """

    block: Block
    start: int
    end: int
    kind: str
    word: str
    attributed: bool


class Hedges:
    """The hedges of every block, in order."""

    def __init__(self, document: Document) -> None:
        self._of = dict(zip(map(id, document.blocks), document.each(_hedges), strict=True))

    def of(self, block: Block) -> list[Hedge]:
        """The hedges of `block`."""
        return self._of[id(block)]


_FORMS = frozenset(_JUDGES)
_READER = frozenset("you your you'll you're you've yours".split())


def _hedges(block: Block) -> list[Hedge]:
    found: list[Hedge] = []
    sentence: Line | None = None
    attributed = instructs = False
    for line, number in lines(block, _FORMS):
        kind, judge = _JUDGES[line.forms[number]]
        last = judge(line, number)
        if last < 0:
            continue
        if line is not sentence:
            sentence, attributed, instructs = line, evidence.attributed(line), _instructs(line)
        if instructs:
            continue
        if (
            line.forms[number] in ("perhaps", "about", "around")
            and kind == "adverb"
            and likelihood.counts(line, number)
        ):
            kind = "approximator"
        start, end = line.words.starts[number], line.words.ends[last]
        if found and start < found[-1].end:
            continue  # “may appear tied” is one hedge
        found.append(Hedge(block, start, end, kind, line.forms[number], attributed))
    return found


def _instructs(line: Line) -> bool:
    """Whether the sentence tells its reader, or of code, what can happen: a warning, and no hedge."""
    return OPAQUE in line.text() or not _READER.isdisjoint(line.forms[line.first : line.last])
