"""`extends: vague-source`: sources that could be anybody."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.attributions import LONGEST, Attributions
from copydesk.readings.attributions.cues import VERBS
from copydesk.readings.phrases import Phrase, Sightings, Trigger
from copydesk.readings.sourcing.backing import backed, opening, passed_on, taken_up
from copydesk.readings.sourcing.nouns import CONSENSUS, LOOSE, OPEN, WORKS
from copydesk.readings.words import BlockWords, Words

_WORKS = WORKS - {"estimates"}
_SOME = ("some", "many", "most")
_HELD = frozenset(
    "believed thought said accepted assumed agreed understood considered rumored rumoured claimed reported known suggested argued "
    "speculated alleged asserted remarked hypothesized hypothesised theorized theorised".split()
)

# What stands where the source does, then some adverbs, then the verb. The triggers say which words are sources.
_ADVERBS = r"\s(?:(?:have|has|had|also|now|often|already|long|still|would|might|may|do|generally|widely|frequently|(?!ear|on)\w+ly)\s){0,3}"
# What "some" and "many" do without a noun; "some said" goes back to people named before.
_OPINE = (
    "say|believe|argue|think|fear|claim|suggest|contend|warn|insist|maintain|suspect|assume|predict|expect|hope|estimate|"
    "speculate|allege|assert|theorize|theorise"
)
_OPINED = (
    "said|believed|argued|thought|feared|claimed|suggested|contended|warned|insisted|suspected|assumed|predicted|"
    "estimated|speculated|alleged|asserted|theorized|theorised"
)
# A source stands alone where a clause begins.
_CLAUSE_OPENERS = frozenset("and but or while as that because although though since yet so with where".split())
_CLAUSE_ENDS = frozenset(",;:(—–")
_ASKED = re.compile(r" (?:them|him|her|you|us|me|people|to|for)\b|(?: [\w’'-]+){1,3} to (?!be\b|have\b)")
_PLACED = re.compile(r"\b[Ii]n (?:the |his |her )?[A-Z][\w’'-]+,? $")
_SOME_SOURCES = frozenset("some many most other various numerous".split())
_NEW = frozenset("new recent latest".split())
_HEARSAY = (4, 5)


class VagueSource(Check):
    """Flags sources that nobody could ask: "experts say", "studies show", "it is widely thought", "reportedly".

    Silent where a name follows in the sentence or the next, where a named source reports what
    the vague one says, and where the sentence has a link. The case of a hit is `people`, `works` or `hearsay`.
    """

    rests_on = "passage"

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The sources with their verbs, by kind."""
        some = [(word, 0) for word in _SOME]
        saying = rf"\w+{_ADVERBS}(?P<verb>[a-z]+)\b"
        return (
            Phrase(0, saying, re.IGNORECASE, [(word, 0) for word in sorted(CONSENSUS)]),
            Phrase(1, saying, re.IGNORECASE, [(word, 0) for word in sorted(_WORKS)]),
            Phrase(2, rf"\w+(?:\speople)?{_ADVERBS}(?P<verb>{_OPINE})\b", re.IGNORECASE, some),
            Phrase(3, saying, re.IGNORECASE, [("officials", 0)]),
            Phrase(
                4,
                r"\bit\s(?:is|was|has\sbeen)\s(?:(?:widely|generally|commonly|frequently)\s\w+\b|(?:often\s)?\w+\b(?=\sthat\b))",
                re.IGNORECASE,
                [Trigger("is", 1, "it is"), Trigger("was", 1, "it was"), Trigger("been", 2, "it has been")],
            ),
            Phrase(5, r"\w+", re.IGNORECASE, [("reportedly", 0), ("purportedly", 0)]),
            Phrase(6, saying, re.IGNORECASE, [("sources", 0)]),
            Phrase(7, rf"\w+(?:\speople)?\shave{_ADVERBS}(?P<verb>{_OPINED})\b", re.IGNORECASE, some),
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        attributions, words = document.reading(Attributions), document.reading(Words)
        done = (0, -1)  # whom a vague source speaks of is no second finding
        for block, key, match in document.reading(Sightings).of(self, self.phrases):
            if block.kind not in ("paragraph", "item", "footnote") or block.marked("code", match.start(), match.end()):
                continue
            sentence = attributions.sentence(block, match.start())
            if sentence.end - sentence.start > LONGEST:
                continue
            start = _start(words.of(block), block.text, key, match)
            if start is None or backed(attributions, block, start, match.end()):
                continue
            case = "hearsay" if key in _HEARSAY else "works" if key == 1 else "people"
            if case == "hearsay" and passed_on(attributions, block, start):
                continue
            here = id(block), sentence.start
            if here == done:
                continue
            if case != "hearsay" and id(block) in document.reading(opening) and id(block) in document.reading(taken_up):
                continue
            done = here
            yield Hit(block, start, match.end(), case=case, says={"source": block.text[start : _source_end(match)]})


def _source_end(match: re.Match[str]) -> int:
    return match.start() + len(match[0].split()[0])


def _start(words: BlockWords, text: str, key: int, match: re.Match[str]) -> int | None:
    """Where the vague source begins, its loose attributes included; None where it is definite or says nothing."""
    start = match.start()
    if key in _HEARSAY:
        if key == 4 and match[0].split()[-1].lower() not in _HELD:
            return None
        if _PLACED.search(text, max(0, start - 40), start):
            return None  # "in the Koran it is said"
        # In a headline every word has its capital, and the story names whom the headline cannot.
        return None if start and match[0][0].isupper() and text[start - 2] not in '.!?"”' else start
    if _asks(text, match):
        return None
    if not _states(key, match[0].split(None, 1)[0].lower(), match["verb"].lower()):
        return None
    starts, forms, ends = words
    first = n = bisect_left(starts, start)
    while n and first - n < 3 and forms[n - 1] in LOOSE and starts[n] == ends[n - 1] + 1:
        n -= 1
    if key == 3 and OPEN.isdisjoint(forms[n:first]):
        return None
    if key == 6 and (first - n != 1 or forms[n] not in _SOME_SOURCES):
        return None
    if key == 1 and forms[first] == "research" and not _NEW.isdisjoint(forms[n:first]):
        return None  # one piece of work: "new research shows"
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
    if (n and forms[n - 1] in ("d.c", "u.s", "u.k")) or (n and before[-2:-1] == "." and len(forms[n - 1]) == 1):
        return False  # "most D.C. insiders"
    mark = before[-2:-1]
    if mark in ("-", "–"):
        return mark == "–" or before[:1].isspace() or before[:1] == "-"
    return mark in _CLAUSE_ENDS or mark in ".!?" or (mark in "\"”’'" and before[:1] in ".!?")


def _asks(text: str, match: re.Match[str]) -> bool:
    """Whether they want something of somebody: "many expect them to pay"."""
    return match["verb"].startswith(("expect", "hope", "warn")) and _ASKED.match(text, match.end()) is not None


def _states(key: int, source: str, verb: str) -> bool:
    """Whether the verb says that the source said, thinks or shows something."""
    known = VERBS.get(verb)
    if known is None or known[1] == "plan":
        return False
    if key == 1:
        return known[1] == "show" or verb in _WORKS_FIND or known[0] in ("estimate", "say", "note", "warn", "predict")
    if verb in _FORECAST and source in _FORECASTERS:
        return False  # what a company's results are held against is a mean of many forecasts
    return verb not in _NO_STATEMENT


_FORECASTERS = frozenset("analysts economists traders strategists".split())
_FORECAST = frozenset("expected predicted forecast forecasted estimated projected".split())


# What these name was done, not said.
_NO_STATEMENT = frozenset(
    """told tell find found finding learned learn quoted quote cited cite continue continued blame blamed slam slammed
    accuse accused post posted give given gave giving rank ranked list listed place placed put puts rate rated state
    recall recalled disclose disclosed announce announced reveal revealed report reported determine determined
    add added repeat repeated""".split()
)
_WORKS_FIND = frozenset("reveal reveals revealed find finds found give gives gave put puts".split())
