"""Whether a figure is said of a thing, with whatever verb: "it holds 500,000 litres" of "the 550,000-litre pool"."""

from __future__ import annotations

from bisect import bisect_left

from copydesk.document import Document
from copydesk.readings.deeds import is_deed
from copydesk.readings.figures import Figure
from copydesk.readings.lemmas import singular
from copydesk.readings.mentions import Mention
from copydesk.readings.nearby import figures_in
from copydesk.readings.noun_phrases import NounPhrase, phrase_before, phrase_behind
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import BlockWords, Words

# How many words may stand between the thing and its figure, and between a deed and what it cost or took; behind it.
_SUBJECT, _DEED, _BEHIND = 6, 8, 4
# Between a thing and a figure these say that the figure is of something else, or at another time.
_NOT_ITS = frozenset(
    """from after before since until till during within per each every by than above below near off back ago apart away behind
    ahead later earlier rose rise rises risen rising fell fall falls fallen grew grow grown growing dropped climbed jumped
    increased cut raised raise lowered reduced added lost gained moved another other more fewer less not without north south
    east west downstream upstream short wants wanted asked seeks sought needs needed once first then would if carrying carried
    aboard extended shortened originally initially expected estimated""".split()
)
# Behind a figure these make it a distance, a part or a rate.
_FURTHER = frozenset(
    """from away apart above below off ago later earlier before after behind ahead north south east west short per each a more
    less fewer longer higher deeper wider taller heavier downstream upstream offshore inland into down""".split()
)
_OF_SEVERAL = frozenset("another each every any no some other second third".split())
# What says how many a thing has room for or consists of, not how many it happens to have.
_CONSISTS = frozenset(
    "room space capacity berth over of to consists comprises contains features boasts lasts made has".split()
)
_DEEDS = frozenset(("money", "duration"))
# What a thing brings in is not what it cost.
_TAKINGS = frozenset(
    "made makes make took takes take grossed earned earns raised raises raise brought paid pays won saves saved".split()
)


def predicated(document: Document, figure: Figure, claim: Mention) -> Mention | None:
    """A figure of the sort of a claim's, told as one of its thing; None where the sentence does not say so."""
    words = document.reading(Words).of(figure.block)
    start, end = document.reading(Sentences).around(figure.block, figure.start)
    alike = [one for one in figures_in(document, figure.block, start, end) if _alike(one, figure)]
    behind = bisect_left(words.starts, figure.end)
    n, first, last = (bisect_left(words.starts, at) for at in (figure.start, start, end))
    if len(alike) > 1 or (behind < last and words.forms[behind] in _FURTHER):
        return None
    back = range(n - 1, max(first, n - _SUBJECT) - 1, -1)
    near = (*range(max(first, n - _DEED), n), *range(behind, min(last, behind + _BEHIND)))
    for head, modifiers in _heads(document, claim):
        thing = _epithet(figure, words, head) or _subject(figure, words, back, head)
        if thing:
            fits = thing.modifiers <= modifiers or modifiers <= thing.modifiers
            return _told(figure, claim) if fits and thing.lead not in _OF_SEVERAL else None
        if figure.kind in _DEEDS and not modifiers and _done(words, near, head):
            return _told(figure, claim)
    return None


def _heads(document: Document, claim: Mention) -> list[tuple[str, frozenset[str]]]:
    """The noun of a claim with the words before it, and the noun right behind its epithet: "the 14-year sentence cruel"."""
    heads = [(claim.head, claim.modifiers)]
    if claim.joined and claim.modifiers:
        text, words = claim.figure.block.text, document.reading(Words).of(claim.figure.block)
        n = bisect_left(words.starts, claim.figure.end)
        if n < len(words.forms) and text[words.starts[n]].islower():
            heads.append((singular(words.forms[n]), frozenset()))
    return heads


def _done(words: BlockWords, near: tuple[int, ...], head: str) -> bool:
    """Whether one of some words tells what a noun is the name of: "lent" of the loan."""
    return any(
        singular(words.forms[m]) != head
        and is_deed(words.forms[m], head)
        and _OF_SEVERAL.isdisjoint(words.forms[max(0, m - 2) : m])
        for m in near
    )


def _alike(one: Figure, other: Figure) -> bool:
    return one.kind == other.kind and one.unit == other.unit


def _told(figure: Figure, claim: Mention) -> Mention:
    return Mention(figure, claim.aspect, claim.head, claim.modifiers, False, False, figure.start, figure.end)


def _epithet(figure: Figure, words: BlockWords, head: str) -> NounPhrase | None:
    """The meeting of "a three-hour meeting", where the claim is of talks."""
    text = figure.block.text
    if text[figure.end : figure.end + 1] != "-" and "-" not in figure.text and figure.kind not in ("money", "percent"):
        return None
    n = bisect_left(words.starts, figure.start)
    thing = phrase_behind(text, words, figure.end, words.forms[n - 1] if n else "")
    return thing if thing and is_deed(thing.head, head) else None


def _subject(figure: Figure, words: BlockWords, back: range, head: str) -> NounPhrase | None:
    """The thing that stands before a figure with no more than its verb between the two."""
    passed: list[str] = []
    text = figure.block.text
    for m in back:
        form = words.forms[m]
        if singular(form) == head:
            if any(mark in text[words.ends[m] : figure.start] for mark in ";:()"):
                return None
            if not passed or (figure.kind == "count" and _CONSISTS.isdisjoint(passed)):
                return None
            thing = phrase_before(text, words, m)
            if figure.kind == "money" and not (thing and thing.known and _TAKINGS.isdisjoint(passed)):
                return None
            return thing if thing and not thing.under else None
        if form in _NOT_ITS:
            return None
        passed.append(form)
    return None
