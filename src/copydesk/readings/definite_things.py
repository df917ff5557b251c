"""Pairs of figures that seem to be of one and the same thing: "the nine miners" … "the ten miners"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from copydesk.document import Document
from copydesk.readings.belongings import TELLING, belonging
from copydesk.readings.counted_things import LEADING, thing
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.precision import stated
from copydesk.readings.lemmas import singular
from copydesk.readings.mentions import PRONOUNS, Mention
from copydesk.readings.namesakes import several
from copydesk.readings.noun_phrases import DEFINITE
from copydesk.readings.separations import one_set
from copydesk.readings.words import BlockWords, Words

_KINDS = frozenset(("count", "money", "measure", "duration", "age", "percent"))
_PROSE = frozenset(("paragraph", "item", "footnote"))
# So many times the other the larger one may be, for one of them to be a slip.
_APART_AT_MOST = 2.0
# The same where the figure tells two things apart: "the $20 ticket" and "the $50 ticket".
_APART_OF_SIZES = 1.25
# "The seven-mile stretch" and "the nine-mile stretch" hardly are.
_APART_OF_LENGTHS = 1.5
# Ages that are as near may be a slip.
_YEARS = 2


class Pair(NamedTuple):
    """Two mentions of one thing whose figures cannot both be true."""

    earlier: Mention
    later: Mention


def disagreeing(document: Document) -> Iterator[Pair]:
    """Every mention of a known thing, later in the document, that gives it another number than the one before."""
    groups: dict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for mention in _mentions(document):
        groups[mention.figure.kind, mention.aspect, mention.head].append(mention)
    for (_, _, head), group in groups.items():
        times = Counter(one.figure.value for one in group)
        # Where each number comes again, they are two things.
        if len(times) == 2 and min(times.values()) == 1:
            pair = _clash(document, group)
            if pair and not (pair.later.owned and several(document, head)):
                yield pair


def _mentions(document: Document) -> Iterator[Mention]:
    """The mentions of paragraphs, items and footnotes whose figures may be held against each other, in order."""
    of = document.reading(Words).of
    found: list[tuple[int, Mention]] = []
    bare: list[tuple[int, Figure, BlockWords]] = []
    heads: dict[str, int] = {}  # of the sets that are told as known, and where first
    for place, figure in enumerate(document.reading(Figures).all):
        if figure.kind not in _KINDS or not figure.value or figure.block.kind not in _PROSE:
            continue
        words = of(figure.block)
        mention = (belonging(figure, words) or _set(figure, words)) if _tells(figure, words) else None
        if figure.kind == "count" and figure.unit and (mention is None or not mention.joined):
            bare.append((place, figure, words))
        if mention:
            found.append((place, mention))
            if mention.known and not mention.aspect:
                heads.setdefault(mention.head, place)
    for place, figure, words in reversed(bare):
        first = heads.get(singular(figure.unit.lower()), 0)
        mention = _set(figure, words) if place < first else None
        if mention and not mention.known:  # the last one before they are known
            del heads[mention.head]
            found.append((place, mention))
    found.sort(key=lambda one: one[0])
    return (mention for _, mention in found)


def _tells(figure: Figure, words: BlockWords) -> bool:
    """Whether a figure may be one of a known thing, by what stands around it; most are of none."""
    text, start, end = figure.block.text, figure.start, figure.end
    n = bisect_left(words.starts, start)
    before = words.forms[n - 1] if n else ""
    if before in LEADING or before in TELLING or before.endswith("'s") or text[max(0, start - 2)] in "'’":
        return True
    return text[end : end + 1] == "-" or figure.kind == "measure"


def _set(figure: Figure, words: BlockWords) -> Mention | None:
    """Things that a figure counts: "the nine miners", "nine miners", "its 20 shops"; or how much of something."""
    counted = thing(figure, words)
    if counted is None or counted.part or counted.selecting:
        return None
    lead, owner = counted.lead, counted.owner
    if owner not in PRONOUNS:
        return None
    if lead not in ("", "a", "an") and lead not in DEFINITE:
        return None
    known = lead in DEFINITE
    return Mention(figure, owner, counted.head, counted.modifiers, known, False, counted.start, counted.end)


def _clash(document: Document, group: list[Mention]) -> Pair | None:
    """The first two mentions of a group whose numbers cannot both be right."""
    for earlier, later in pairwise(group):
        if earlier.figure.value == later.figure.value or not later.known or not _disjoint(earlier.figure, later.figure):
            continue
        if _alike(earlier, later) and _near(earlier, later) and one_set(document, earlier, later):
            return Pair(earlier, later)
    return None


def _alike(earlier: Mention, later: Mention) -> bool:
    """Whether the words before the noun let two mentions be of one thing: none of the one speaks against the other."""
    if earlier.owned:
        more = later.modifiers - earlier.modifiers
        return not more or (earlier.modifiers <= later.modifiers and not any(word.endswith("'s") for word in more))
    return earlier.modifiers == later.modifiers


def _disjoint(one: Figure, other: Figure) -> bool:
    """Whether neither number is the other one rounded."""
    here, there = stated(one), stated(other)
    if here is None or there is None or one.value is None or other.value is None:
        return False
    return not (here.low <= other.value <= here.high or there.low <= one.value <= there.high)


def _near(earlier: Mention, later: Mention) -> bool:
    """Whether two numbers are so near each other, or so alike in their digits, that one may be a slip for the other."""
    one, other = earlier.figure, later.figure
    a, b = sorted((one.value or 0.0, other.value or 0.0))
    if one.kind == "age":
        near = b - a <= _YEARS
    else:
        free = one.kind == "count" or not _telling_apart(earlier)
        most = _APART_AT_MOST if free else _APART_OF_LENGTHS if one.kind == "measure" else _APART_OF_SIZES
        near = b <= most * a or (one.kind == "count" and b - a <= 2)
    digits = [f"{figure.value:.3f}" for figure in (one, other)]
    return near or (b < 10 * a and digits[0] != digits[1] and sorted(digits[0]) == sorted(digits[1]))


def _telling_apart(mention: Mention) -> bool:
    """Whether a size stands before its thing as if to tell it from others: "the $20 ticket"."""
    return mention.joined and mention.known
