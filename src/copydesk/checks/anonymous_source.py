"""`extends: anonymous-source`: sources whose names are kept back, and no reason why."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.attributions import LONGEST, Attributions
from copydesk.readings.late import Late
from copydesk.readings.phrases import Phrase, Sighting, Sightings, Trigger
from copydesk.readings.sourcing import sourcing
from copydesk.readings.sourcing.identity import opening_name
from copydesk.readings.sourcing.nouns import BLANK, COUNTS, TEXTS
from copydesk.readings.sourcing.relay import outlet, relayed, reported
from copydesk.readings.sourcing.withheld import acquainted, fearing, reason, unauthorised, withholding
from copydesk.readings.words import BlockWords, Words
from copydesk.text import Span

_PEOPLE = tuple(
    "official aide adviser advisor executive diplomat insider lawmaker staffer operative strategist".split()
)
_NOUNS = ("source", "person", *_PEOPLE)
_SINGULAR = {"people": "person", **{noun + "s": noun for noun in _NOUNS}}
_ONE = frozenset("a an one another".split())
# What makes a person in office one of those whom the desk would ask about.
_HIGH = frozenset("senior top high-ranking high-level former unnamed anonymous close longtime well-connected".split())
_PROSE = ("paragraph", "item", "footnote")
_KEPT_BACK = tuple("anonymity anonymous anonymously unnamed unidentified".split())
_BE_NAMED = [Trigger(word, 1, f"{be} {word}") for be in ("be", "being") for word in ("named", "identified", "quoted")]
# What stands in reasons why somebody may not be named.
_MAY_NOT = tuple(
    """authorized authorised unauthorized unauthorised permitted allowed cleared entitled empowered authorization permission
    clearance barred forbidden prohibited publicly openly freely candidly privately confidential
    deliberations""".split()
)
_WORD = Late(r"\w+")
# A reason may stand so many characters before the words that keep a name back.
_NEAR = 80
_SPEECH = frozenset(("say", "according"))
_SPACE = Late(r"\s*")
# How a source comes to know, to be shown with it: "familiar with the talks".
_KNOWN = Late(
    r" (?:familiar with|with (?:\w+ ){0,2}knowledge of|briefed on|privy to|close to|involved (?:in|with)|aware of)"
    r"(?: (?:the|his|her|its|their|both|an?|[\w-]+['’]s))*(?! (?:said|says?|told|tells?)\b) [\w-]+"
)
_PUBLIC = Late(r"\b(?:reporters|(?:news|press) (?:conference|briefing)|journalists|parliament|statement)\b")


class AnonymousSource(Check):
    """Flags sources who are not named where the draft does not say why.

    The case of a hit is `unexplained` where the words say that a name is kept back ("on condition of
    anonymity"), and `unnamed` where only the name is missing ("a source said", "two officials said").
    Silent where the reason stands in the sentence or the next, and where the draft gives
    it once for such a source; where another paper is named that had it from the source; and for what was said in public.
    """

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words that speak of names kept back, and those for people."""
        return (
            Phrase(0, r"\w+", re.IGNORECASE, [*((word, 0) for word in _KEPT_BACK), *_BE_NAMED]),
            Phrase(1, r"\w+", re.IGNORECASE, [(word, 0) for word in (*_NOUNS, *_SINGULAR)]),
            Phrase(2, r"\w+", re.IGNORECASE, [(word, 0) for word in _MAY_NOT]),
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        attributions, words = document.reading(Attributions), document.reading(Words)
        sightings = [s for s in document.reading(Sightings).of(self, self.phrases) if s.block.kind in _PROSE]
        excused: set[str] | None = None
        told: set[str] = set()  # "sources" are not asked for twice
        done = (0, -1)  # one sentence, one finding
        for block, key, match in sightings:
            if key == 2:
                continue
            sentence = attributions.sentence(block, match.start())
            if done == (id(block), sentence.start) or sentence.end - sentence.start > LONGEST:
                continue
            if key == 0:
                kept_back = withholding().search(block.text, *sentence)
                spoke = kept_back and _speaks(attributions, block, kept_back.start())
                found = Span(*kept_back.span()) if kept_back and spoke else None
            else:
                found = _unnamed(attributions, words.of(block), block, match)
            if key and found:
                if withholding().search(block.text, *sentence):
                    continue  # told as the other case
                if excused is None:
                    excused = _excused(attributions, [s for s in sightings if s.key != 1])
                if not excused.isdisjoint({_noun(match[0]), *BLANK}):
                    continue
            if found is None or (key and block.text[slice(*found)].lower() in told):
                continue
            if not _told(attributions, block, sentence) and not _passed_on(block, sentence):
                if key and _introduces(attributions, block, sentence):
                    continue
                done = id(block), sentence.start
                told.add(block.text[slice(*found)].lower())
                yield Hit(block, *found, case="unnamed" if key else "unexplained")


def _speaks(attributions: Attributions, block: Block, at: int) -> bool:
    """Whether somebody is quoted in the sentence, or spoke."""
    sentence = attributions.sentence(block, at)
    spoke = re.search(r"\b(?:spoke|speaking|interview\w*)\b", block.text[sentence.start : sentence.end])
    return spoke is not None or any(a.kind in _SPEECH for a in attributions.in_sentence(block, at))


def _noun(word: str) -> str:
    return _SINGULAR.get(word.lower(), word.lower())


def _unnamed(attributions: Attributions, words: BlockWords, block: Block, match: re.Match[str]) -> Span | None:
    """The source, where word `match` is one without a name that says something."""
    n = bisect_left(words.starts, match.start())
    if n == len(words.starts) or words.starts[n] != match.start() or words.ends[n] != match.end():
        return None  # part of a longer word
    first = _first(block.text, words, n)
    if first is None or not _introduced(words.forms[first:n], _noun(match[0]), block.text, match.end()):
        return None
    start = words.starts[first]
    for attribution in attributions.in_sentence(block, start):
        source = attribution.source
        if source is None or attribution.kind not in _SPEECH or not source.start <= match.start() < source.end:
            continue
        if sourcing(block.text, Span(start, source.end)) == "anonymous":
            known = _KNOWN.match(block.text, match.end(), source.end)
            return Span(start, known.end() if known else match.end())
    return None


def _first(text: str, words: BlockWords, n: int) -> int | None:
    """The number of the word that the phrase before noun `n` begins with: its article or count, or an adjective."""
    for at in range(n, max(-1, n - 6), -1):
        if at < n and text[words.ends[at] : words.starts[at + 1]] != " ":
            return at + 1
        form = words.forms[at]
        if at < n and (form in _ONE or form in COUNTS):
            return at
        if form in (
            "the",
            "that",
            "this",
            "those",
            "these",
            "of",
            "its",
            "his",
            "her",
            "their",
            "no",
            "any",
            "every",
            "each",
        ):
            return None
        if at < n and (form in _STOPS or form.endswith("ly")):
            return at + 1
    return max(0, n - 5)


# What stands before a source and does not belong to it: "but sources say", "according to people".
_STOPS = frozenset(
    """and but or so yet while as that although though because since when if even still then now to said say says by from
    with where which told tell tells citing quoting""".split()
)


def _introduced(before: list[str], noun: str, text: str, end: int) -> bool:
    """Whether a source is new here, and no more is told of it than that it is one."""
    known = acquainted().match(text, end + 1) is not None
    if noun in ("source", "person"):
        if noun == "person":
            return known and (not before or before[0] in _ONE or before[0] in COUNTS)
        return TEXTS.isdisjoint(before) and "'s" not in "".join(before)
    if not before or not (before[0] in _ONE or before[0] in COUNTS):
        return known and len(before) < 3
    return known or before[0] in COUNTS - {"few"} or not _HIGH.isdisjoint(before) or noun == "insider"


def _told(attributions: Attributions, block: Block, sentence: Span) -> bool:
    """Whether the reason stands in the sentence or the next, or what was said was said in public."""
    text = block.text
    if _PUBLIC.search(text, *sentence) or unauthorised().search(text, *sentence) or fearing().search(text, *sentence):
        return True
    kept = withholding().search(text, *sentence)
    if kept and reason().search(text, kept.end(), sentence.end):
        return True
    if kept and reason().search(text, max(sentence.start, kept.start() - _NEAR), kept.start()):
        return True
    block, sentence = _next(attributions, block, sentence)
    if kept and "because" in block.text[sentence.start : sentence.end]:
        return True
    if not (unauthorised().search(block.text, *sentence) or fearing().search(block.text, *sentence)):
        kept = withholding().search(block.text, *sentence)
        return kept is not None and reason().search(block.text, kept.end(), sentence.end) is not None
    return True


def _next(attributions: Attributions, block: Block, sentence: Span) -> tuple[Block, Span]:
    """The next sentence, the first of the next block at the end of one; empty at the end of the draft."""
    after = _SPACE.match(block.text, sentence.end)
    start = after.end() if after else sentence.end
    if start < len(block.text):
        return block, attributions.sentence(block, start)
    following = attributions.following(block)
    return (following, attributions.sentence(following, 0)) if following else (block, Span(start, start))


def _introduces(attributions: Attributions, block: Block, sentence: Span) -> bool:
    """Whether the next sentence begins with a name: "A top adviser says …" and then "Ann Lee told reporters …"."""
    block, sentence = _next(attributions, block, sentence)
    return opening_name().match(block.text, *sentence) is not None


def _passed_on(block: Block, sentence: Span) -> bool:
    """Whether the sentence, or the paragraph so far, says that another paper had it from the source."""
    begin = max(0, sentence.start - LONGEST)
    return any(
        pattern.search(block.text, start, sentence.end) is not None
        for pattern, start in ((relayed(), sentence.start), (reported(), begin), (outlet(), begin))
    )


def _excused(attributions: Attributions, sightings: list[Sighting]) -> set[str]:
    """The nouns of those sources for whose silence the draft gives a reason somewhere."""
    found: set[str] = set()
    for block, _, match in sightings:
        sentence = attributions.sentence(block, match.start())
        if sentence.end - sentence.start <= LONGEST and _told(attributions, block, sentence):
            found |= {_noun(word) for word in _WORD.findall(block.text, *sentence)}
    return found & {*_NOUNS, *BLANK}
