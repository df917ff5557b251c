"""`extends: vote-total`: more votes than there are members."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.figures import Figures
from copydesk.readings.late import Late
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.readings.stretch import LONGEST, within
from copydesk.readings.votes import BODY, Body, Vote, bodies, votes
from copydesk.text import Span

# The words by which the size of a body is told: "nine-member", "nine members".
_JOINED = "member person seat judge justice strong juror man woman nation country state".split()
_COUNTED = (
    "members seats judges justices jurors commissioners councillors councilors directors trustees supervisors aldermen selectmen senators "
    "delegates lawmakers legislators mps governors regents representatives magistrates deputies panelists panellists councilmembers"
).split()
_BODIES = (
    "board council panel court committee commission jury senate assembly parliament chamber legislature bench".split()
)
# Bodies whose chair is one of their members; of a council it may be the mayor.
_OWN_CHAIR = frozenset("committee subcommittee panel jury court tribunal bench".split())
# Who else may have voted, or voted more than once or for others; and the vote of a chair who is no member.
_OTHERS = Late(
    r"\b(?:voters?|shareholders|stockholders|residents|citizens|electorate|unions?|workers|employees|staff|referendum|ballot|delegates|then\sof|"
    r"students|parents|teachers|pupils|experts|speakers|tenants|owners|customers|farmers|drivers|nurses|doctors|players|viewers|respondents|households|traders|neighbou?rs|(?:was|were)\stold|heard|learn(?:ed|t)|fans|readers|joint|combined|together|team|squad|band|crew|club|casting|tie|ties|tiebreak\w*|tie-break\w*|deciding|decisive|"
    r"vice[- ]president|lieutenant governor|ex[- ]officio|non-?members?|alternates?|substitutes?|prox(?:y|ies)|weighted|former|"
    r"expanded|enlarged|previous(?:ly)?|once|twice|respectively)\b",
    re.IGNORECASE,
)
_SAME = Late(
    r"[“\"‘(]*(?:It|They|Its|There|Only|Just|The|Members|Those|That|On|In|By|After|Late|\w+day)\b|[“\"‘(]*(?:\d|[A-Z][a-z]+\s(?:voted|of\sthem)|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\b)"
)

_BY_OTHERS = Late(r"(?:\s\w+){0,3}\sby\s(?:another|a|an|the|its|other)\s(?P<who>\w+\s?\w*)")
_THE = Late(rf"\b(?:the|this|its)\s(?={BODY.pattern})", re.IGNORECASE)
_NAMED = Late(rf"(?:\b([\w’'.-]+)\s)(?={BODY.pattern})", re.IGNORECASE)
_ARTICLES = frozenset("the a an its this that their of by and to in for".split())


class VoteTotal(Check):
    """Flags a vote with more votes than the body has members: "The nine-member board voted 7-3".

    Fewer are no fault: members are absent or abstain. Silent where a chair who is no member may have broken a tie, and
    where somebody else may have voted. `says`: `cast`, `members`. Cases: `stated`, `quoted`.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("cast", "members")

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words by which the size of a body is told."""
        return (
            Phrase(0, r"\w+[-‑](?=[a-z])\w+", re.IGNORECASE, [(word, 1) for word in _JOINED]),
            Phrase(1, r"\w+\s\w+", re.IGNORECASE, [(word, 1) for word in _COUNTED]),
            Phrase(2, r"\w+\sof\s(?:\d|[a-z]+\s?[-\w]*)", re.IGNORECASE, [(word, 0) for word in _BODIES]),
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        sentences, figures = document.reading(Sentences), document.reading(Figures)
        seen: set[int] = set()
        for block, _, _ in document.reading(Sightings).of(self, self.phrases):
            if id(block) in seen:
                continue
            seen.add(id(block))
            found = figures.of(block)
            sizes = list(bodies(block, found))
            if not sizes:
                continue
            spans = sentences.of(block)
            for n, sentence in enumerate(spans):
                taken = list(votes(block, found, sentence))
                # Of two votes, one may be another body's.
                for vote in taken if len({vote.cast for vote in taken}) < 2 else ():
                    body = _body(block, spans, n, sizes, vote)
                    if body and _too_many(body, vote):
                        yield _hit(document, block, body, vote)


def _body(block: Block, spans: list[Span], n: int, sizes: list[Body], vote: Vote) -> Body | None:
    """The body that took a vote in sentence `n`; None where more than one may have."""
    text, sentence = block.text, spans[n]
    if _OTHERS.search(text, sentence.start, sentence.end):
        return None
    own = within(sizes, *sentence)
    if own:
        if len({body.members for body in own}) > 1:
            return None
        body = own[0]
        between = text[body.end : vote.start] if body.end < vote.start else text[vote.end : body.start]
        others = _BY_OTHERS.match(text, vote.end)
        if (others and body.noun not in others["who"].split()) or len(_kinds(text, sentence)) > 1:
            return None
        return (
            body if _only(between, body) and _only(text[sentence.start : min(body.start, vote.start)], body) else None
        )
    for other in (n - 1, n + 1):
        if not 0 <= other < len(spans):
            continue
        told = within(sizes, *spans[other])
        if len(told) != 1 or spans[other].end - spans[other].start > LONGEST or _OTHERS.search(text, *spans[other]):
            continue
        first, second = sorted((sentence, spans[other]))
        if (
            _SAME.match(text, second.start)
            and _only(text[first.start : second.end], told[0])
            and not _another(text, sentence, spans[other])
        ):
            return told[0]
    return None


def _only(text: str, body: Body) -> bool:
    """Whether a stretch names no other body than this."""
    nouns = {match[0].lower().removesuffix("s") for match in BODY.finditer(text)}
    return not nouns - {body.noun} if body.noun else len(nouns) < 2


def _another(text: str, vote: Span, size: Span) -> bool:
    """Whether the sentence of a vote names a body by a word that the one of the size has not: "the appeals court"."""
    told = _kinds(text, size)
    if vote.start < size.start and not told and _THE.search(text, *size):
        return False  # "the planning committee", and then "the committee"
    return not _kinds(text, vote) <= set(text[slice(*size)].lower().split())


def _kinds(text: str, sentence: Span) -> set[str]:
    """The words that tell bodies apart in a sentence: "town" and "county" of "the town council" and "the county council"."""
    named = {match[1].lower() for match in _NAMED.finditer(text, *sentence)}
    return {word for word in named - _ARTICLES if "-" not in word}


def _too_many(body: Body, vote: Vote) -> bool:
    """Whether these are more votes than members, and not so many that others must have voted.

    One more and a margin of one is a tie that somebody broke, where the chair need not be a member.
    """
    chaired = body.noun not in _OWN_CHAIR
    broken = chaired and vote.cast == body.members + 1 and vote.margin == 1 and body.members % 2 == 0
    return body.members < vote.cast <= 2 * body.members and not broken


def _hit(document: Document, block: Block, body: Body, vote: Vote) -> Hit:
    case = document.reading(Quotations).case(block, vote.start, vote.end)
    place = Place(block, body.start, body.end, f"{body.members} members")
    return Hit(block, vote.start, vote.end, (), case, {"cast": vote.cast, "members": body.members}, (place,))
