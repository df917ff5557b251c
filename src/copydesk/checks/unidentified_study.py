"""`extends: unidentified-study`: a study, a survey, a report, and nobody could find it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import islice

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.attributions import LONGEST, Attributions
from copydesk.readings.late import Late
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.sourcing import sourcing
from copydesk.readings.sourcing.identity import capitalised, citation, full_name, identified
from copydesk.readings.sourcing.relay import reported
from copydesk.readings.words import BlockWords, Words
from copydesk.text import Span

_WORKS = ("study", "survey", "poll", "report", "analysis", "paper", "research", "trial", "review", "meta-analysis")
_ONE = frozenset("a an one another".split())
_NEW = frozenset("new recent latest fresh".split())
# Reports that come by themselves or are a program's, unless they are said to be new.
_PLAIN = frozenset("report analysis review trial paper".split())
# Adjectives that tell nobody whose work it is.
_OPEN = _NEW | frozenset(
    """major large small big huge landmark groundbreaking scientific academic medical peer-reviewed separate previous earlier
    first second third similar different damning scathing bombshell comprehensive detailed national nationwide international
    global statewide independent long-term longitudinal clinical randomized randomised controlled observational
    much-cited widely-cited often-cited famous well-known preliminary interesting surprising fascinating
    sobering startling five-year ten-year decade-long year-long pilot online newly yet still more""".split()
)
_SPACE = Late(r"\s*")
# Behind the finding: whose it is, or from when.
_AUTHOR = Late(
    r"\b(?:by|from|at|published in|journal)\s(?:the\s)?[A-Z]|[a-z,] (?:University|Institute|Journal|College)|\b20\d\d\b|researchers|authors?\b"
)
# How many blocks around may say whose work it is.
_REACH = 8
_SENTENCES = 30
_NOTE = 6


@cache
def _finds() -> re.Pattern[str]:
    """What may stand between the work and its verb, and the verb."""
    return re.compile(
        r"(?P<tail>\s(?:(?:that\s)?(?:was\s|came\s)?(?:released|published|conducted|presented|carried|out|issued|unveiled)|of|on|into|among|"
        r"involving|looking|comparing|tracking|last|this|earlier|examining|covering)\b[^.;:!?“”\"]{0,110}?)?"
        r"\s(?:(?:also|has|have|had|recently|now|once|later|just|even|clearly|actually)\s){0,2}"
        r"(?P<verb>found|finds?|shows?|showed|shown|suggests?|suggested|says?|said|reveals?|revealed|indicates?|indicated|concludes?|"
        r"concluded|estimates?|estimated|warns?|warned|claims?|claimed|determined|confirms?|confirmed|discovered|argues?|argued|predicts?|"
        r"predicted|puts?|links?|linked)\b(?!\s(?:up|how to|you)\b)"
    )


@cache
def _cited() -> re.Pattern[str]:
    """The end of a work that is cited and has no verb."""
    return re.compile(
        r"(?P<tail>\s(?:(?:released|published|conducted|presented|issued)|of|on|into|among|involving|last|this|earlier)\b[^.;:!?,“”\"]{0,80})?(?=[.,;:]|$)"
    )


@cache
def _spoken_of() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:study|survey(?:ed)?|poll|pollsters?|report|paper|research(?:ers?)?|analysis|review|authors?|co-authors?|scientists"
        r"|findings|journal|published|releas(?:ed|es)|conducted|commissioned|led|team|data|questioned|respondents|professor)\b",
        re.IGNORECASE,
    )


@cache
def _goes_on() -> re.Pattern[str]:
    """What speaks of the same work farther on."""
    return re.compile(
        r"\b(?:the|this|that|[A-Z][\w’'-]*) (?:new |latest |same )?(?:study|survey|poll|pollsters?|report|paper|research(?:ers)?|analysis|review|scientists|team)\b"
        r"|\b(?:study|survey|poll|report|paper|research|analysis)(?:['’]s)? (?:from|by|of the|was|authors?|co-authors?)\b"
        r"|\b(?:lead |co-?)author|\bpublished in\b"
    )


class UnidentifiedStudy(Check):
    """Flags a single study, survey, poll or report that is cited and never identified: "a study found".

    Silent where author, journal, institution, place or year is told in the sentence or a neighbouring one or
    where the draft goes on about the work, where somebody who is named passes it on, and where the sentence has a link.
    """

    rests_on = "passage"

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words for works."""
        return (Phrase(0, r"[\w-]+", re.IGNORECASE, [(word, 0) for word in _WORKS if "-" not in word]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        attributions, words = document.reading(Attributions), document.reading(Words)
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            if block.kind not in ("paragraph", "item", "footnote"):
                continue
            found = _work(words.of(block), block.text, match)
            if not found:
                continue
            sentence = attributions.sentence(block, match.start())
            if sentence.end - sentence.start <= LONGEST and not _known(attributions, block, sentence, *found):
                yield Hit(block, *found[0])


def _work(words: BlockWords, text: str, match: re.Match[str]) -> tuple[Span, int] | None:
    """A work that is new here and finds something or is cited, with its verb; and where what is told of it ends."""
    n = bisect_left(words.starts, match.end()) - 1
    if words.ends[n] != match.end():
        return None
    noun = words.forms[n].rpartition("-")[2] if words.forms[n] != "meta-analysis" else "analysis"
    first = n
    while (
        first and n - first < 5 and words.starts[first] - words.ends[first - 1] == 1 and words.forms[first - 1] in _OPEN
    ):
        first -= 1
    new = not _NEW.isdisjoint(words.forms[first:n])
    if noun == "research":
        if not (new or text.startswith((" published", " released"), match.end())) or (
            first and words.forms[first - 1] in _OWNED
        ):
            return None
    elif first and words.forms[first - 1] in _ONE and words.starts[first] - words.ends[first - 1] == 1:
        first -= 1
    else:
        return None
    start = words.starts[first]
    if text.endswith(("according to ", "According to "), 0, start):
        cited = _cited().match(text, match.end())
        return (Span(start - 13, match.end()), cited.end()) if cited else None
    finds = _finds().match(text, match.end())
    if finds is None or (
        noun in _PLAIN and not new and finds["verb"] in ("show", "shows", "says", "puts", "links", "estimates")
    ):
        return None
    if noun == "research" and finds["tail"] is None and not new:
        return None
    end = text.find(" ", match.end() + 1) if noun == "research" and not new else match.end()
    return Span(start, end if finds["tail"] else finds.end()), finds.start("verb")


# Before "new research": then it is somebody's.
_OWNED = frozenset("the his her its their our my your this that whose any no of for in on".split())


def _known(attributions: Attributions, block: Block, sentence: Span, work: Span, told: int) -> bool:
    """Whether the draft says whose work it is, or by whom it comes to us."""
    text = block.text
    if identified(text, work.start, told) or _AUTHOR.search(text, told, sentence.end) or block.linked(*sentence):
        return True
    # The number of a note may stand behind the full stop.
    if citation().search(text, work.start, sentence.end + _NOTE):
        return True
    for attribution in attributions.in_sentence(block, work.start):
        source = attribution.source
        apart = source and not source.start < work.end <= source.end + 1 and not work.start <= source.start < work.end
        if (
            source
            and apart
            and attribution.kind in ("say", "according")
            and sourcing(text, source) in ("named", "pronoun")
        ):
            return True
    before = _before(attributions, block, sentence)
    if before and _tells(*before, _spoken_of()):
        return True
    after = islice(_after(attributions, block, sentence), _SENTENCES)
    return any(_tells(one, span, _goes_on() if n else _spoken_of()) for n, (one, span) in enumerate(after))


def _before(attributions: Attributions, block: Block, sentence: Span) -> tuple[Block, Span] | None:
    """The sentence before."""
    if sentence.start:
        return block, attributions.sentence(block, sentence.start - 1)
    before = attributions.preceding(block)
    return (before, attributions.sentence(before, len(before.text) - 1)) if before and before.text else None


def _after(attributions: Attributions, block: Block, sentence: Span) -> Iterator[tuple[Block, Span]]:
    """The sentences that follow, for some blocks."""
    at: Block | None = block
    start = sentence.end
    for _ in range(_REACH):
        while at is not None and start < len(at.text):
            space = _SPACE.match(at.text, start)
            start = space.end() if space else start
            span = attributions.sentence(at, start)
            if span.end <= start:
                break
            yield at, span
            start = span.end
        at, start = (attributions.following(at) if at else None), 0


def _tells(block: Block, sentence: Span, speaks: re.Pattern[str]) -> bool:
    """Whether a sentence that speaks of the work names somebody or has a link."""
    if speaks is _spoken_of() and reported().search(block.text, *sentence):
        return True
    if not speaks.search(block.text, *sentence):
        return False
    return (
        identified(block.text, *sentence)
        or full_name().search(block.text, *sentence) is not None
        or block.linked(*sentence)
        or (speaks is _spoken_of() and capitalised(block.text, *sentence))
    )
