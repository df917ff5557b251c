"""Pairs of figures that seem to be of one and the same thing: "the nine miners" … "the ten miners"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.belongings import LASTING, TELLING, aspect, belonging
from copydesk.readings.counted_things import OF_THEM, Lead, lead, thing
from copydesk.readings.fates import FATES
from copydesk.readings.figures import Figure, Figures, figures_of
from copydesk.readings.mentions import PRONOUNS, Mention
from copydesk.readings.namesakes import several
from copydesk.readings.noun_phrases import DEFINITE
from copydesk.readings.predications import predicated
from copydesk.readings.separations import one_set
from copydesk.readings.slips import disjoint, near, perhaps
from copydesk.readings.words import BlockWords, Words, words_of

_KINDS = frozenset(("count", "money", "measure", "duration", "age", "percent"))
_COUNTED = frozenset(("count", "money", "measure"))
_PROSE = frozenset(("paragraph", "item", "footnote"))
# So many figures of a sort are looked at before one that is told as known.
_BACK = 8
# So many figures of any sort may lie between the two.
_FAR = 150
_LEADING = DEFINITE | TELLING
_PREPOSITIONS = frozenset(("of", "for", "to"))
# The last three characters of what may stand before a figure that tells, and the last two of owners.
_ENDINGS = frozenset(f" {word}"[-3:] for word in _LEADING | _PREPOSITIONS) | {"The", "All", "Its", "His", "Her", "Our"}
_OWNERS = frozenset(("'s", "’s", "s'", "s’"))
_SHORTEST = 4
_TIMES = frozenset(("age", "duration"))
_THE = ("the ", "The ", "its ", "Its ")

Placed = tuple[int, Mention]


class Pair(NamedTuple):
    """Two mentions of one thing whose figures cannot both be true."""

    earlier: Mention
    later: Mention


def disagreeing(document: Document) -> Iterator[Pair]:
    """Every mention of a known thing, later in the document, that gives it another number than the one before."""
    groups: dict[tuple[str, str, str], list[Placed]] = defaultdict(list)
    told = _Told(document)
    for place, mention in told.mentions:
        groups[mention.figure.kind, mention.aspect, mention.head].append((place, mention))
    for (_, _, head), mentions in groups.items():
        group = told.completed(mentions)
        values = [one.figure.value for _, one in group]
        # Where each number comes again, they are two things.
        if len(set(values)) == 2 and 1 in map(values.count, set(values)):
            pair = _clash(document, [mention for _, mention in group])
            times_taken = pair is not None and pair.later.figure.kind == "duration"
            if pair and (times_taken or not (pair.later.owned and several(document, head))):
                yield pair


class _Told:
    """The figures of paragraphs, items and footnotes that may be held against each other, and their mentions in order."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._sorts: dict[tuple[str, str], list[tuple[int, Figure]]] = defaultdict(list)
        self.mentions: list[Placed] = []
        first, of = 0, document.reading(Figures).of
        for block, mentions in zip(document.blocks, document.each(_mentions), strict=True):
            for number, sort, figure, mention in mentions:
                self._sorts[sort].append((first + number, figure))
                if mention:
                    self.mentions.append((first + number, mention))
            first += len(of(block))

    def completed(self, group: list[Placed]) -> list[Placed]:
        """A group of mentions with the figures before them that are told of the same, though not by the same words."""
        place, claim = next((one for one in group if one[1].known), (0, None))
        if claim is None or not (claim.joined or claim.figure.kind in ("count", "duration")):
            return group
        figures = self._sorts[_sort(claim.figure, (claim.aspect if claim.owned else claim.head))]
        last, there = bisect_left(figures, (place,)), {id(mention.figure) for _, mention in group}
        before = [
            one for one in figures[max(0, last - _BACK) : last] if one[0] > place - _FAR and id(one[1]) not in there
        ]
        single = claim.owned or claim.joined
        found: list[Placed] = []
        # Those that may be slips first: where none is, no other is asked for.
        for slips in (True, False):
            for at, figure in reversed(before):
                if perhaps(figure, claim.figure) is not slips or (found and not single):
                    continue  # of the things that are not known yet, the last number counts
                said = predicated(self._document, figure, claim) if single else self._counted(figure, claim)
                if said:
                    found.append((at, said))
            if not found:
                return group
        return sorted([*found, *group], key=itemgetter(0))

    def _counted(self, figure: Figure, claim: Mention) -> Mention | None:
        """The things that are counted where they are not known yet: "nine miners"."""
        words = self._document.reading(Words).of(figure.block)
        found = _set(figure, words, lead(figure, words), owned=True)
        return found if found and not found.known and found.head == claim.head else None


def _mentions(block: Block) -> list[tuple[int, tuple[str, str], Figure, Mention | None]]:
    """The figures of a block that can be held against others, by their number there, and what they are told of."""
    words = block.reading(words_of)
    found: list[tuple[int, tuple[str, str], Figure, Mention | None]] = []
    if block.kind not in _PROSE:
        return found
    for number, figure in enumerate(block.reading(figures_of)):
        if figure.kind in _KINDS and figure.value:
            mention = None
            if _tells(figure, words):
                led = lead(figure, words)
                mention = belonging(figure, words, led) or _set(figure, words, led)
            found.append((number, _sort(figure, figure.unit), figure, mention))
    return found


def _sort(figure: Figure, noun: str) -> tuple[str, str]:
    """What figures have in common that can be of one thing; `noun` is what a count is of."""
    return figure.kind, (aspect(noun) if noun else "") if figure.kind == "count" else figure.unit


def _tells(figure: Figure, words: BlockWords) -> bool:
    """Whether a figure may be one of a known thing, by what stands around it; most are of none."""
    kind, start, end = figure.kind, figure.start, figure.end
    text = figure.block.text
    if kind == "percent":
        return text.startswith(_THE, start - 4)
    if kind == "measure" or text.startswith("-", end):
        return True
    if kind in _TIMES and (text.startswith(" of ", end) or ("-" in figure.text and " " not in figure.text)):
        return True
    if start < _SHORTEST or (
        text[start - 4 : start - 1] not in _ENDINGS and text[start - 3 : start - 1] not in _OWNERS
    ):
        return False  # most of them, before a word is looked up
    n = bisect_left(words.starts, start)
    before = words.forms[n - 1] if n else ""
    if before in _PREPOSITIONS:
        if kind == "duration":
            return not LASTING.isdisjoint(words.forms[max(0, n - 3) : n - 1])
        return kind == "money" or (kind == "count" and (not figure.unit or words.forms[n - 2] in OF_THEM))
    return before in _LEADING or before.endswith(("'s", "s'")) or text[start - 2] in "'’"


def _set(figure: Figure, words: BlockWords, led: Lead, owned: bool = False) -> Mention | None:
    """Things that a figure counts: "the nine miners", "nine miners", "its 20 shops"; `owned`, also "the mill has 40 looms"."""
    counted = thing(figure, words, led) if figure.kind in _COUNTED else None
    if counted is None or counted.part or counted.selecting:
        return None
    article, owner = counted.lead, counted.owner
    if owner not in PRONOUNS and figure.block.text.startswith((" on the ", " in the "), counted.end):
        owner, article = "", led.word  # the passengers on the ferry are not the ferry's: there may be others
    if owner not in PRONOUNS and not owned:
        return None
    if owned and owner:
        return Mention(figure, "", counted.head, counted.modifiers, False, False, counted.start, counted.end)
    if article not in ("", "a", "an") and article not in DEFINITE:
        return None
    known = article in DEFINITE
    if counted.head in FATES and not figure.unit:  # "the 16 arrested"
        return Mention(figure, "", "person", frozenset(), known, False, counted.start, figure.end)
    return Mention(figure, owner, counted.head, counted.modifiers, known, False, counted.start, counted.end)


def _clash(document: Document, group: list[Mention]) -> Pair | None:
    """The first two mentions of a group whose numbers cannot both be right."""
    for earlier, later in pairwise(group):
        if earlier.figure.value == later.figure.value or not later.known or not disjoint(earlier.figure, later.figure):
            continue
        if _alike(earlier, later) and near(earlier, later) and one_set(document, earlier, later):
            return Pair(earlier, later)
    return None


def _alike(earlier: Mention, later: Mention) -> bool:
    """Whether the words before the noun let two mentions be of one thing: none of the one speaks against the other."""
    if earlier.owned:
        more = later.modifiers - earlier.modifiers
        return not more or (earlier.modifiers <= later.modifiers and not any(word.endswith("'s") for word in more))
    return earlier.modifiers == later.modifiers
