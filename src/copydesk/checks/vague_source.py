"""`extends: vague-source`: sources that could be anybody."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.attributions import Attribution, Attributions
from copydesk.readings.attributions.cues import VERBS
from copydesk.readings.phrases import Phrase, Sightings, Trigger
from copydesk.readings.words import BlockWords, Words
from copydesk.text import Span

_PEOPLE = tuple(
    """experts critics analysts observers commentators pundits skeptics sceptics detractors supporters opponents
    insiders sources scholars historians economists scientists researchers strategists""".split()
)
_WORKS = tuple("studies research evidence surveys polls reports statistics".split())
_SOME = ("some", "many", "most")
_HELD = tuple(
    "believed thought said accepted assumed agreed understood considered rumored rumoured claimed reported known".split()
)

# What stands where the source does, then some adverbs, then the verb. The triggers say which words are sources.
_ADVERBS = r"\s(?:(?:have|has|had|also|now|often|already|long|still|would|might|may|do|generally|widely|frequently|(?!ear|on)\w+ly)\s){0,3}"
# What "some" and "many" do without a noun; "some said" goes back to people named before.
_OPINE = "say|believe|argue|think|fear|claim|suggest|contend|warn|insist|maintain|suspect|assume|predict|expect|hope|estimate"
# "some experts", "Western officials": words before the source that make it no more definite, and those of them
# that only tell apart from all the rest.
_LOOSE = frozenset(
    """some many most several various numerous other legal political military western industry medical health security outside
    independent policy foreign financial recent new past previous early initial media news senior top unnamed anonymous scientific
    academic market defence defense intelligence multiple diplomatic""".split()
)
_ANYBODY = frozenset(
    "some many most several various western senior top unnamed anonymous foreign other multiple".split()
)
# A source stands alone where a clause begins.
_CLAUSE_OPENERS = frozenset("and but or while as that because although though since yet so with where".split())
_CLAUSE_ENDS = frozenset(",;:(—–")
_SPACE = re.compile(r"\s*")
_LONGEST_NAME = 90


@cache
def _names_follow() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:including|such as|among them|like|from|by)\s(?:the\s)?(?:\w+\s){0,3}?[A-Z]|:\s[A-Z]\w+\s[A-Z]"
    )


@cache
def _full_name() -> re.Pattern[str]:
    return re.compile(
        r"[A-Z][\w.’'-]+\s(?:[A-Z][\w.’'-]*\s?)+|\b[A-Z]{3,}\b|[A-Z]\w+\s(?:University|Institute|Center|Centre|College)"
    )


@dataclass(frozen=True, eq=False, repr=False)
class VagueSource(Check):
    """Flags sources that nobody could ask: "experts say", "studies show", "it is widely thought", "reportedly".

    Silent where a name follows in the sentence or the next, where a named source reports what
    the vague one says, and where the sentence has a link. The case of a hit is `people`, `works` or `hearsay`.
    """

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The sources with their verbs, by kind."""
        saying = rf"\w+{_ADVERBS}(?P<verb>[a-z]+)\b"
        return (
            Phrase(0, saying, re.IGNORECASE, [(word, 0) for word in _PEOPLE]),
            Phrase(1, saying, re.IGNORECASE, [(word, 0) for word in _WORKS]),
            Phrase(2, rf"\w+(?:\speople)?{_ADVERBS}(?P<verb>{_OPINE})\b", re.IGNORECASE, [(word, 0) for word in _SOME]),
            Phrase(3, saying, re.IGNORECASE, [("officials", 0)]),
            Phrase(
                4,
                r"\bit\s(?:is|was|has\sbeen)\s(?:(?:widely|generally|commonly|frequently)\s\w+\b|(?:often\s)?\w+\b(?=\sthat\b))",
                re.IGNORECASE,
                [Trigger("is", 1, "it is"), Trigger("was", 1, "it was"), Trigger("been", 2, "it has been")],
            ),
            Phrase(5, r"\w+", re.IGNORECASE, [("reportedly", 0), ("purportedly", 0)]),
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        attributions, words = document.reading(Attributions), document.reading(Words)
        for block, key, match in document.reading(Sightings).of(self, self.phrases):
            if block.kind not in ("paragraph", "item", "footnote"):
                continue
            start = _start(words.of(block), block.text, key, match)
            if start is None or _named(attributions, block, start, match.end()):
                continue
            case = "hearsay" if key > 3 else "works" if key == 1 else "people"
            if case == "hearsay" and _passed_on(attributions, block, start):
                continue
            yield Hit(block, start, match.end(), case=case, says={"source": block.text[start : _source_end(match)]})


def _passed_on(attributions: Attributions, block: Block, start: int) -> bool:
    """Whether the paragraph, or the one before, says by name who reported it."""
    told = [(block, a) for a in attributions.of(block) if a.cue.end < start]
    before = attributions.preceding(block)
    if before:
        told += [(before, a) for a in attributions.of(before)]
    return any(a.source and one.text[a.source.start].isupper() for one, a in told)


def _source_end(match: re.Match[str]) -> int:
    return match.start() + len(match[0].split()[0])


def _start(words: BlockWords, text: str, key: int, match: re.Match[str]) -> int | None:
    """Where the vague source begins, its loose attributes included; None where it is definite or says nothing."""
    start = match.start()
    if key > 3:
        if key == 4 and match[0].split()[-1].lower() not in _HELD:
            return None
        # In a headline every word has its capital, and the story names whom the headline cannot.
        return None if start and match[0][0].isupper() and text[start - 2] not in '.!?"”' else start
    if not _states(key, match["verb"]):
        return None
    starts, forms, ends = words
    first = n = bisect_left(starts, start)
    while n and first - n < 3 and forms[n - 1] in _LOOSE and starts[n] == ends[n - 1] + 1:
        n -= 1
    if key == 3 and _ANYBODY.isdisjoint(forms[n:first]):
        return None
    return starts[n] if _opens_clause(words, text, n) else None


def _opens_clause(words: BlockWords, text: str, n: int) -> bool:
    """Whether word `n` begins a clause."""
    starts, forms, ends = words
    before = text[max(0, starts[n] - 3) : starts[n]]
    if not starts[n] or before[-1] in _CLAUSE_ENDS or before.endswith("--"):
        return True
    if not before[-1].isspace():
        return False
    if n and forms[n] == "many" and forms[n - 1] == "so":
        return False  # "the eyes of so many analysts"
    if n and ends[n - 1] == starts[n] - 1:
        return forms[n - 1].rpartition("-")[2] in _CLAUSE_OPENERS
    mark = before[-2:-1]
    if mark in ("-", "–"):
        return mark == "–" or before[:1].isspace() or before[:1] == "-"
    return mark in _CLAUSE_ENDS or mark in ".!?" or (mark in "\"”’'" and before[:1] in ".!?")


def _states(key: int, verb: str) -> bool:
    """Whether the verb says that the source said, thinks or shows something."""
    known = VERBS.get(verb)
    if known is None or known[1] == "plan":
        return False
    if key == 1:
        return known[1] == "show" or verb in _WORKS_FIND or known[0] in ("estimate", "say", "note", "warn", "predict")
    return verb not in _NO_STATEMENT


# What these name was done, not said.
_NO_STATEMENT = frozenset(
    """told tell find found finding learned learn quoted quote cited cite continue continued blame blamed slam slammed
    accuse accused post posted give given gave giving rank ranked list listed place placed put puts rate rated state
    recall recalled disclose disclosed announce announced reveal revealed report reported determine determined
    add added repeat repeated""".split()
)
_WORKS_FIND = frozenset("reveal reveals revealed find finds found give gives gave put puts".split())


def _named(attributions: Attributions, block: Block, start: int, end: int) -> bool:
    """Whether a name stands behind the vague source, in its sentence or the next."""
    sentence = attributions.sentence(block, start)
    if _names_follow().search(block.text, end, sentence.end) or _linked(block, sentence):
        return True
    for attribution in attributions.in_sentence(block, start):
        apart = attribution.cue.end <= start or end <= attribution.cue.start
        if apart and attribution.kind in ("say", "according") and attribution.source and attribution.covers(start, end):
            return True
    after = _SPACE.match(block.text, sentence.end)
    if after and after.end() < len(block.text):
        return any(_names(block, a, after.end()) for a in attributions.in_sentence(block, after.end()))
    following = attributions.following(block)
    return following is not None and any(_names(following, a, 0) for a in attributions.in_sentence(following, 0))


def _names(block: Block, attribution: Attribution, start: int) -> bool:
    """Whether the source in a sentence that begins at `start` is a full name; a long one is a clause with a name in it."""
    # "Ann Lee, who teaches law, said": what stands between leaves the verb without its subject.
    source = attribution.source or Span(start, attribution.cue.start)
    return source.end - source.start < _LONGEST_NAME and _full_name().search(block.text, *source) is not None


def _linked(block: Block, sentence: Span) -> bool:
    return any(
        m.kind in ("link", "url", "footnote") and m.start <= sentence.end and sentence.start <= m.end
        for m in block.marks
    )
