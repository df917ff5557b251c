"""`extends: double-attribution`: one source named twice for one statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import combinations

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.attributions import LONGEST, Attribution, Attributions
from copydesk.readings.late import Late
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.sourcing.nouns import LEADING
from copydesk.text import Span

_SAYING = tuple("said says told adds added".split())
# Where the statement ends and another begins, whose source may be named anew.
_ANEW = Late(r"[,;]? (?:and|but|while|or|as|who|which|when|before|after|until|because|where)\b|;|\?")
_NAMES = Late(r"[\w.’'-]+")
_SINGULAR = ("he", "she")


class DoubleAttribution(Check):
    """Flags a second attribution of one statement to one source: "According to Lee, the road is shut, Lee said."

    Silent where the two differ, for then one reports what the other says, and where a second statement begins between them.
    """

    rests_on = "block"

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words by which sources are named."""
        return (Phrase(0, r"\w+", re.IGNORECASE, [(word, 0) for word in (*_SAYING, "according")]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        attributions = document.reading(Attributions)
        for block, sentence in _twice(self, document, attributions):
            found = [
                a
                for a in attributions.in_sentence(block, sentence.start)
                if a.kind in ("say", "according") and a.source
            ]
            for one, two in combinations(sorted(found, key=lambda a: a.cue.start), 2):
                between = any(one.cue.end < a.cue.start < two.cue.start for a in found)
                if not between and _same(block.text, sentence, one, two):
                    first = Place(block, *_whole(one), "named here first")
                    yield Hit(block, *_whole(two), related=(first,))
                    break


def _twice(check: DoubleAttribution, document: Document, attributions: Attributions) -> Iterator[tuple[Block, Span]]:
    """The sentences in which two such words stand."""
    last: tuple[int, Span] | None = None
    done = None
    for block, _, match in document.reading(Sightings).of(check, check.phrases):
        here = id(block), attributions.sentence(block, match.start())
        if here == last and here != done and here[1].end - here[1].start <= LONGEST:
            yield block, here[1]
            done = here
        last = here


def _whole(attribution: Attribution) -> Span:
    """The source and the words that name it as such."""
    source = attribution.source or attribution.cue
    return Span(min(source.start, attribution.cue.start), max(source.end, attribution.cue.end))


def _same(text: str, sentence: Span, one: Attribution, two: Attribution) -> bool:
    """Whether two attributions, the earlier first, give the same statement to the same source."""
    if one.source is None or two.source is None or ("according" not in (one.kind, two.kind) and one.kind != two.kind):
        return False
    first, second = _whole(one), _whole(two)
    if (
        first.end > second.start
        or _ANEW.search(text, first.end, second.start)
        or "”" in text[first.end : second.start - 3]
    ):
        return False
    if two.kind == "say" and not _trails(text, two, sentence):
        return False
    if one.kind == "say" and not _leads(text, one, sentence):
        return False
    names = _names(text, one.source)
    others = _names(text, two.source)
    if others and others[0] in _SINGULAR:
        return len(others) == 1 and one.kind == "say" and _one_person(text[slice(*one.source)], names)
    return bool(names) and (
        names == others or (names[-1] == others[-1] and names[-1][0].isupper() and _proper(names, others))
    )


def _trails(text: str, attribution: Attribution, sentence: Span) -> bool:
    """Whether the attribution stands behind a comma and ends the sentence or its part: ", Lee said."."""
    whole = _whole(attribution)
    before = text[max(sentence.start, whole.start - 2) : whole.start].rstrip()
    return before[-1:] in (",", "”", '"') and text[whole.end : whole.end + 1] in (".", "", "!")


def _leads(text: str, attribution: Attribution, sentence: Span) -> bool:
    """Whether the attribution opens the sentence and what is said follows."""
    whole = _whole(attribution)
    opened = text[sentence.start : whole.start].strip(' “"')
    first = text[whole.start : whole.end].split(" ", 1)[0].lower()
    return not opened and first not in LEADING and text[whole.end : whole.end + 1] == " "


def _names(text: str, source: Span) -> list[str]:
    """The words of a source up to its first comma, without its article."""
    words: list[str] = _NAMES.findall(text[source.start : source.end].partition(",")[0].rstrip("."))
    return words[1:] if words and words[0].lower() in ("the", "a", "an") else words


def _proper(names: list[str], others: list[str]) -> bool:
    """Whether one name can be short for the other: "Ann Lee", "Mr. Lee", "Lee"."""
    short, long = sorted((names, others), key=len)
    return len(short) == 1 or short[0] in ("Mr.", "Mrs.", "Ms.", "Dr.") or short[0] in long


def _one_person(source: str, names: list[str]) -> bool:
    """Whether "he" or "she" can only be this source: a name of two words, or an office."""
    return (
        0 < len(names) < 4
        and (source[0].islower() or source.startswith("The ") or names[-1][0].isupper())
        and not names[-1].endswith("s")
    )
