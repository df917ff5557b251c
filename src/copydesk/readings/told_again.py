"""Figures that a document tells twice of one thing in the same words: "the bus was carrying 52 passengers", "Wells, population 14,500"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.lemmas import singular, stem
from copydesk.readings.mentions import Mention
from copydesk.readings.namesakes import several
from copydesk.readings.noun_phrases import NounPhrase, phrase_before
from copydesk.readings.sentences import Sentences
from copydesk.readings.separations import one_set
from copydesk.readings.slips import disjoint, near, turned
from copydesk.readings.words import BlockWords, Words
from copydesk.text import Span

_KINDS = frozenset(("count", "money", "measure"))
_PROSE = frozenset(("paragraph", "item", "footnote", "caption"))
_ROUGH = frozenset("about around roughly approximately nearly almost some only just exactly".split())
# What a thing has one of at a time, where that is named right before the figure.
_ASPECTS = frozenset(
    """worth population budget capacity turnover circulation height length width depth elevation altitude membership
    endowment readership area weight cost price valued priced costing seating standing measuring employing housing covering weighing
    numbering""".split()
)
# These say it of the thing only with an "of" or "at" behind them.
_WITH_OF = frozenset("cost price valued priced".split())
# What may stand between a thing and that.
_LINKS = frozenset(
    "a an with has have had is was are were which that whose and its the at built bought total estimated annual".split()
)
_OF = frozenset("of is was at".split())
# What tells a state or a single deed, and so no other number the next time.
_LASTING = frozenset(
    map(
        stem,
        """carrying carried holding held employing employs housing housed containing contained covering covers weighing weighed serving
        serves owning owns operating operates representing represents seating seats killed injured hurt wounded destroyed
        damaged displaced measured comprised sheltered hosts""".split(),
    )
)
_AUXILIARIES = frozenset("is was are were has have had been be being which that who also".split())
_VERBS = ("ed", "ing", "s")
_STRONG = frozenset(
    """held sold bought built lost won spent paid cost hurt shot sent took drew made gave had has hit left found caught stole
    raised""".split()
)
# How what stands before a figure ends, where that may be one of these words.
_ENDINGS = tuple(sorted({f"{word[-4:]} " for word in (*_ASPECTS, *_ROUGH)} | {" of ", " is ", " was ", " at "}))
_ENDINGS_UNITED = (*_ENDINGS, "ed ", "ing ", "s ", *sorted({f"{word[-4:]} " for word in _STRONG}))
_NO_VERBS = frozenset("is was as its this his has had does during including bring morning evening".split())
# Behind the noun these tell of which time, place or part the number is.
_NARROWED = Late(
    r"\s(?:in|on|at|from|to|for|by|during|of|after|before|since|until|per|an?|each|every|last|this|next|more|less|fewer|with|who|"
    r"that|which|yesterday|today|when|as|while|under|over|between|against|out|worth)\b[^.;!?]*"
)


# Who says so: two who disagree may both be quoted rightly.
_SAID = Late(
    r"\b(?:said|says|say|saying|according|claim(?:s|ed)?|report(?:s|ed)?|puts?|estimat\w+|insist\w*|told|tells|added|announced|believes?|thinks?)\b"
)
_FRAMED = Late(
    r"(?:In|On|At|By|For|From|After|Before|During|Until|Under|When|While|As|If|Once|Initially|First|Then|Last|Earlier)\b"
)
# A document with more of them than these counts by a rule of its own.
_MOST = 100
_JOINTS = frozenset("but and yet so still".split())


class _Telling(NamedTuple):
    """A figure told of a thing: `strict`, only a number with the same digits can be a slip for it; `bare`, its thing is a name;
    `first`, its sentence begins with the thing; None where the figure is told in apposition, wherever that stands.
    """

    mention: Mention
    strict: bool
    bare: bool
    first: bool | None
    span: Span


def told_again(document: Document) -> Iterator[tuple[Mention, Mention]]:
    """The first two tellings of each thing, in the same words, whose numbers cannot both be right."""
    groups: dict[tuple[str, ...], list[_Telling]] = defaultdict(list)
    words, around = document.reading(Words), document.reading(Sentences).around
    for figures in _repeated(document):
        for figure, n in figures:
            told = _telling(figure, words.of(figure.block), n, around(figure.block, figure.start))
            if told:
                groups[figure.kind, figure.unit.lower(), told.mention.aspect, told.mention.head].append(told)
    clashes = 0
    for (*_, head), group in groups.items():
        values = [told.mention.figure.value for told in group]
        if len(set(values)) != 2 or 1 not in map(values.count, set(values)):
            continue
        pair = next(((a, b) for a, b in zip(group, group[1:], strict=False) if _clash(document, a, b)), None)
        clashes += pair is not None
        if clashes > _MOST:
            return
        if pair and (pair[1].bare or not several(document, head)):
            yield pair[0].mention, pair[1].mention


def _repeated(document: Document) -> Iterator[list[tuple[Figure, int]]]:
    """The figures of one sort with the same word before them, where their numbers differ; each with that word's number."""
    found: dict[tuple[str, str, str], list[tuple[Figure, int]]] = defaultdict(list)
    of = document.reading(Words).of
    for figure in document.reading(Figures).all:
        if figure.kind not in _KINDS or not figure.value or figure.block.kind not in _PROSE or "-" in figure.text:
            continue
        if not figure.block.text.endswith(_ENDINGS_UNITED if figure.unit else _ENDINGS, 0, figure.start):
            continue  # most of them, before a word is looked up
        words = of(figure.block)
        n = bisect_left(words.starts, figure.start) - 1
        while n > 0 and words.forms[n] in _ROUGH:
            n -= 1
        form = words.forms[n] if n > 0 else ""
        if form in _OF:
            form = words.forms[n - 1]
            named = form in _ASPECTS
        else:
            named = form in _ASPECTS - _WITH_OF or (figure.unit != "" and (form.endswith(_VERBS) or form in _STRONG))
        if named and form not in _NO_VERBS:
            found[figure.kind, figure.unit.lower(), stem(form)].append((figure, n - (words.forms[n] in _OF)))
    for figures in found.values():
        if len({figure.value for figure, _ in figures}) > 1:
            yield figures


def _telling(figure: Figure, words: BlockWords, n: int, span: Span) -> _Telling | None:
    """What a figure is told of by word `n` before it."""
    text, form = figure.block.text, words.forms[n]
    named = form in _ASPECTS
    if not named and not text[words.ends[n] : figure.start].replace("\n", " ").isascii():
        return None
    links = _LINKS if named else _AUXILIARIES
    m = n - 1
    while m > 0 and words.forms[m] in links:
        m -= 1
    thing = phrase_before(text, words, m) if m >= 0 else None
    if thing is None or not (thing.known or thing.lead in ("a", "an")) or (thing.under and not named):
        return None
    if not named and "," in text[words.ends[m] : figure.start]:
        return None
    progressive = form.endswith("ing") and n - m > 1
    strict = not (named or progressive or stem(form) in _LASTING)
    mention = _mention(figure, words, form if named else stem(form), thing)
    own = thing.modifiers | {thing.lead, thing.head} | _JOINTS
    first = None if named else own.issuperset(words.forms[bisect_left(words.starts, span.start) : m])
    return _Telling(mention, strict, not thing.lead, first, span)


def _mention(figure: Figure, words: BlockWords, aspect: str, thing: NounPhrase) -> Mention:
    modifiers = frozenset(map(singular, thing.modifiers))
    if thing.lead.endswith("'s"):
        modifiers |= {thing.lead}
    end = figure.end
    n = bisect_left(words.starts, end)
    if figure.unit and figure.kind == "count":
        text = figure.block.text
        end = next((at for at in words.ends[n : n + 4] if text.endswith(figure.unit, 0, at)), end)
    return Mention(figure, aspect, singular(thing.head), modifiers, thing.known, False, figure.start, end)


def _clash(document: Document, one: _Telling, other: _Telling) -> bool:
    """Whether two tellings are of one thing at one time, and their numbers no rounding of each other, but perhaps a slip."""
    earlier, later = one.mention, other.mention
    a, b = earlier.figure.value or 0.0, later.figure.value or 0.0
    if (
        a == b
        or not later.known
        or not disjoint(earlier.figure, later.figure)
        or not later.modifiers <= earlier.modifiers
    ):
        return False
    if (one.strict or other.strict) and not turned(*sorted((a, b))):
        return False
    if other.first is False or (one.first is False and _FRAMED.match(_sentence(one))):
        return False
    if _SAID.search(_sentence(one)) and _SAID.search(_sentence(other)):
        return False
    return near(earlier, later) and not _narrowed(earlier, later) and one_set(document, earlier, later)


def _sentence(told: _Telling) -> str:
    return told.mention.figure.block.text[slice(*told.span)]


def _narrowed(earlier: Mention, later: Mention) -> bool:
    """Whether the words behind the two tell of two times or places, as far as both say one."""
    tails = [_NARROWED.match(mention.figure.block.text, mention.end) for mention in (earlier, later)]
    said = [tail[0].strip() if tail else "" for tail in tails]
    if said[0] == said[1]:
        return False
    return all(said) or not any(tail.startswith("when ") for tail in said)
