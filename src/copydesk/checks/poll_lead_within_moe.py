"""`extends: poll-lead-within-moe`: leads in polls that may be none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.figures.rewriting import shown
from copydesk.readings.polls import Margin, Polls
from copydesk.readings.polls.leads import LEADING, Lead, leads
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words

_WORDS = frozenset(LEADING)
# Longer sentences, in characters, are none of a news story.
_LONGEST = 800
_KINDS = ("paragraph", "item", "heading", "title", "description", "caption", "footnote")


@cache
def _even() -> re.Pattern[str]:
    """What tells anywhere in a story that the lead may be none."""
    return re.compile(
        r"\b(?:within|inside|in|under|below|beneath|less than|smaller than|short of|not outside|not exceed\w*|falls? in\w*|equal to) (?:the |its |their |that |a |this )?"
        r"(?:(?:poll|survey)(?:['’]s)? |[\w.]+['’]s? |statistical |stated |\d\S* ){0,4}(?:margins?\b|moe\b)"
        r"|statistical(?:ly)?\b|\b(?:dead heat|neck[- ]and[- ]neck|too close to call|about even|toss-?up|deadlock\w*|dead even|photo finish)\b"
        r"|\b(?:virtual|technical|effective|essential)(?:ly)? (?:a )?(?:tie|tied|even|level|dead|deadlock\w*)\b|\bevenly (?:split|matched|divided)\b"
        r"|\b(?:too close|no clear (?:leader|lead|favou?rite)|not (?:a )?significant|insignificant|neither is ahead|cannot be said)\b",
        re.IGNORECASE,
    )


@cache
def _hedged() -> re.Pattern[str]:
    """What tells in its sentence that a lead is small or uncertain, or that it is spoken of and not told."""
    return re.compile(
        r"\b(?:narrow\w*|slight\w*|slim\w*|small\w*|thin|tiny|razor\S*|bare\w*|hair\w*|close\w*|tight\w*|marginal\w*|apparent\w*|appear\w*|may|might|"
        r"could|seem\w*|nominal\w*|tenuous\w*|fraction\w*|modest\w*|whisker|nose|minimal\w*|tied?|even|level|insignificant|perhaps|possibly|probably|likely to|"
        r"fragile|virtual\w*|effective\w*|essential\w*|hardly|shaky|wafer\S*|fingernail\S*|a touch|a little|a bit|a shade|eke\w*|if(?! the (?:vote|election|primary|referendum)\w* (?:were|was|is|took))|unless|whether|when a|never|"
        r"not|cannot|neither|no (?:clear|real|significant|more|longer|lead\w*|advantage)|nothing|little|gone|vanish\w*|evaporat\w*|disappear\w*|wiped|erased|melted|cancell?ed|where|wherever)\b|n['’]t\b|\?",
        re.IGNORECASE,
    )


@cache
def _counted() -> re.Pattern[str]:
    """What tells that votes were counted, or that another time or contest is spoken of."""
    return re.compile(
        r"\b(?:ballots|precincts?|counted|counting|tall(?:y|ied)|final results?|official results?|won|returns|half-?time|quarter|championship|elected"
        r"|(?:poll|polling|polls?|survey\w*) averages?|averages? of|aggregat\w+|RealClear\w*|in a previous|earlier (?:poll|survey)s?|last (?:month|week|year|poll|time)"
        r"|a (?:month|week|year) ago|previous(?:ly)?|market share|percent of (?:the )?vote counted|exit poll"
        r"|(?:was|were|had|led|trailed|edged|topped|polls?|survey)\b[^.;]{0,60}\b(?:in|since|last) (?:January|February|March|April|May|June|July|August|September|October"
        r"|November|December|spring|summer|autumn|fall|winter|20\d\d|19\d\d))\b",
        re.IGNORECASE,
    )


class PollLeadWithinMoe(Check):
    """Flags who is said to lead in a poll by no more than its margin of error, without a word that says how little.

    The margin is the smallest that is told near. Silent where the sentence calls the lead narrow or doubtful, where
    the story says anywhere that it is within the margin or a tie, and where votes were counted.
    """

    says: ClassVar[tuple[str, ...]] = ("lead", "margin", "say")

    def hits(self, document: Document) -> Iterator[Hit]:
        polls = document.reading(Polls)
        if not polls.margins:
            return
        hits = list(self._within(document, polls))
        if hits and not _told_even(document):
            yield from hits

    @staticmethod
    def _within(document: Document, polls: Polls) -> Iterator[Hit]:
        """The leads within the margin, whatever the story says of them elsewhere."""
        words, sentences = document.reading(Words), document.reading(Sentences)
        excluded: dict[int, set[int]] = {}
        for told in polls.margins:
            excluded.setdefault(id(told.block), set()).update((told.start, told.start - 1, told.start - 2))
        for block in document.blocks:
            if block.kind not in _KINDS or _WORDS.isdisjoint(words.of(block).forms):
                continue
            margin = polls.least(block)
            if margin is None:
                continue
            for sentence in sentences.of(block):
                if (
                    sentence.end - sentence.start > _LONGEST
                    or _hedged().search(block.text, *sentence)
                    or _counted().search(block.text, *sentence)
                ):
                    continue
                for lead in leads(document, block, sentence, excluded.get(id(block), set())):
                    if lead.points <= margin.value:
                        yield _hit(document, lead, margin)


def _told_even(document: Document) -> bool:
    """Whether a draft says anywhere that a lead is within the margin, or a tie."""
    return any(_even().search(other.text) for other in document.blocks)


def _hit(document: Document, lead: Lead, margin: Margin) -> Hit:
    within = lead.points < margin.value
    return Hit(
        lead.block,
        lead.start,
        lead.end,
        case=document.reading(Quotations).case(lead.block, lead.start, lead.end),
        says={
            "lead": shown(lead.points, 1) + (" point" if lead.points == 1 else " points"),
            "margin": shown(margin.value, 1) + (" point" if margin.value == 1 else " points"),
            "say": "about even" if within else "slightly ahead",
        },
        related=(Place(margin.block, margin.start, margin.end, "the margin of error"),),
    )
