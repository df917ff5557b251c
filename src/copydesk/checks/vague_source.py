"""`extends: vague-source`: sources that could be anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.attributions import Attributions
from copydesk.readings.attributions.cues import VERBS
from copydesk.readings.phrases import Phrase, Sightings
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

_BETWEEN = r"\s(?:(?:have|has|had|also|now|often|already|long|still|would|might|may|do|generally|widely|frequently|(?!ear|on)\w+ly)\s){0,3}"
_VERB = rf"{_BETWEEN}(?P<verb>[a-z]+)\b"
# What "some" and "many" do without a noun; "some said" goes back to people named before.
_OPINE = "say|believe|argue|think|fear|claim|suggest|contend|warn|insist|maintain|suspect|assume|predict|expect|hope|estimate"
# "some experts", "Western officials": words before the source that make it no more definite.
_LOOSE = re.compile(
    r"(?:\b(?:some|many|most|several|various|numerous|other|legal|political|military|Western|industry|medical|health|"
    r"security|outside|independent|policy|foreign|financial|recent|new|past|previous|early|initial|media|news|senior|"
    r"top|unnamed|anonymous|scientific|academic|market|defence|defense|intelligence|multiple|diplomatic)\s){1,3}$",
    re.IGNORECASE,
)
# A source stands alone where a clause begins.
_ALONE = re.compile(
    r"(?:^|[,;:(—–]\s?|[.!?][\"”’']?\s|\s[-–]\s|--\s?|\b(?:and|but|or|while|as|that|because|although|though|since|yet|so|with|where)\s)$",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"\b(?:including|such as|among them|like|from|by)\s(?:the\s)?(?:\w+\s){0,3}?[A-Z]|:\s[A-Z]\w+\s[A-Z]"
)
_SPACE = re.compile(r"\s*")
_LONGEST_NAME = 60
_FULL_NAME = re.compile(
    r"[A-Z][\w.’'-]+\s(?:[A-Z][\w.’'-]*\s?)+|\b[A-Z]{3,}\b|[A-Z]\w+\s(?:University|Institute|Center|Centre|College)"
)


@dataclass(frozen=True, eq=False)
class VagueSource(Check):
    """Flags sources that nobody could ask: "experts say", "studies show", "it is widely thought", "reportedly".

    Silent where a name follows in the sentence or the next, where a named source reports what
    the vague one says, and where the sentence has a link. The case of a hit is `people`, `works` or `hearsay`.
    """

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The sources with their verbs, by kind."""
        people, works, some = "|".join(_PEOPLE), "|".join(_WORKS), "|".join(_SOME)
        held = "|".join(_HELD)
        flags = re.IGNORECASE
        return (
            Phrase(0, rf"\b(?:{people}){_VERB}", flags, [(word, 0) for word in _PEOPLE]),
            Phrase(1, rf"\b(?:{works}){_VERB}", flags, [(word, 0) for word in _WORKS]),
            Phrase(
                2, rf"\b(?:{some})(?:\speople)?{_BETWEEN}(?P<verb>{_OPINE})\b", flags, [(word, 0) for word in _SOME]
            ),
            Phrase(3, rf"\bofficials{_VERB}", flags, [("officials", 0)]),
            Phrase(
                4,
                rf"\bit\s(?:is|was|has\sbeen)\s(?:(?:widely|generally|commonly|frequently)\s(?:{held})\b|(?:often\s)?(?:{held})\b(?=\sthat\b))",
                flags,
                [(word, before) for word in _HELD for before in (2, 3, 4)],
            ),
            Phrase(5, r"\b(?:reportedly|purportedly)\b", flags, [("reportedly", 0), ("purportedly", 0)]),
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        attributions = document.reading(Attributions)
        for block, key, match in document.reading(Sightings).of(self, self.phrases):
            if block.kind not in ("paragraph", "item", "footnote"):
                continue
            start = _start(block.text, key, match)
            if start is None or _named(attributions, block, start, match.end()):
                continue
            case = "hearsay" if key > 3 else "works" if key == 1 else "people"
            yield Hit(block, start, match.end(), case=case, says={"source": block.text[start : _source_end(match)]})


def _source_end(match: re.Match[str]) -> int:
    return match.start() + len(match[0].split()[0])


def _start(text: str, key: int, match: re.Match[str]) -> int | None:
    """Where the vague source begins, its loose attributes included; None where it is definite or says nothing."""
    if key > 3:
        # In a headline every word has its capital, and the story names whom the headline cannot.
        return (
            None
            if match.start() and match[0][0].isupper() and text[match.start() - 2] not in '.!?"”'
            else match.start()
        )
    if not _states(key, match["verb"]):
        return None
    start = match.start()
    loose = _LOOSE.search(text, max(0, start - 40), start)
    if key == 3 and not (loose and _ANYBODY.search(loose[0])):
        return None
    start = loose.start() if loose else start
    return start if _ALONE.search(text, max(0, start - 12), start) or start == 0 else None


def _states(key: int, verb: str) -> bool:
    """Whether the verb says that the source said, thinks or shows something."""
    known = VERBS.get(verb)
    if known is None or known[1] == "plan":
        return False
    if key == 1:
        return known[1] == "show" or verb in _WORKS_FIND or known[0] in ("estimate", "say", "note", "warn", "predict")
    return verb not in _NO_STATEMENT


_ANYBODY = re.compile(
    r"\b(?:some|many|most|several|various|Western|senior|top|unnamed|anonymous|foreign|other|multiple)\b", re.IGNORECASE
)
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
    if _NAMES.search(block.text, end, sentence.end) or _linked(block, sentence):
        return True
    for attribution in attributions.in_sentence(block, start):
        apart = attribution.cue.end <= start or end <= attribution.cue.start
        if apart and attribution.kind in ("say", "according") and attribution.source and attribution.covers(start, end):
            return True
    after = _SPACE.match(block.text, sentence.end)
    if after and after.end() < len(block.text):
        return any(_names(block, a.source) for a in attributions.in_sentence(block, after.end()))
    following = attributions.following(block)
    return following is not None and any(_names(following, a.source) for a in attributions.in_sentence(following, 0))


def _names(block: Block, source: Span | None) -> bool:
    """Whether a source is a full name; a long one is a clause with a name in it."""
    return (
        source is not None
        and source.end - source.start < _LONGEST_NAME
        and _FULL_NAME.search(block.text, *source) is not None
    )


def _linked(block: Block, sentence: Span) -> bool:
    return any(
        m.kind in ("link", "url", "footnote") and m.start <= sentence.end and sentence.start <= m.end
        for m in block.marks
    )
