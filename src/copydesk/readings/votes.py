"""Votes taken, and how many members the bodies have that take them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from copydesk.document import Block
from copydesk.readings.figures import Figure
from copydesk.readings.figures.numbers import SMALL
from copydesk.readings.late import Late
from copydesk.readings.stretch import LONGEST, within
from copydesk.text import Span

_NOUNS = (
    "board|council|panel|court|committee|commission|jury|senate|house|assembly|parliament|chamber|legislature|body|bench|cabinet|"
    "tribunal|authority|bloc|congress|caucus|convention|conclave|synod|directorate|presidium|politburo|bureau|delegation|"
    "executive|judiciary|subcommittee|trust|agency|quorum|group|security council"
)
#: A body that votes.
BODY = Late(rf"\b(?:sub)?(?:{_NOUNS})s?\b", re.IGNORECASE)
_MEMBERS = (
    "members|judges|justices|jurors|seats|commissioners|councillors|councilors|councilmembers|directors|trustees|supervisors|"
    "aldermen|selectmen|senators|delegates|lawmakers|legislators|MPs|governors|regents|representatives|magistrates|deputies|panelists|panellists"
)
_SIZED = Late(
    r"[-‑\s](?:member|person|seat|judge|justice|strong|juror|man|woman|nation|country|state)(?=[\s,]+(?P<words>(?:(?!of\b)[\w’'.-]+\s+){0,3}?)"
    rf"(?P<noun>(?:sub)?(?:{_NOUNS})\b))",
    re.IGNORECASE,
)
_PEOPLED = Late(rf"\s(?:\w+\s)?(?:{_MEMBERS})\b")
# What stands before all the members there are: "which has nine members", "the council's nine members".
_ALL = Late(
    r"(?:\b(?:has|have|had|with|whose|its|their|the|all|comprises|comprising|numbers|of|having)|[’']s?)\s(?:only\s|just\s)?\Z",
    re.IGNORECASE,
)
# "A board of nine", and no "council of ministers".
_OF = Late(rf"\b(?P<noun>(?:sub)?(?:{_NOUNS}))\sof\s(?:just\s|only\s)?\Z", re.IGNORECASE)
_SOME_OF = Late(r"\b(?:one|some|many|most|few|none|any|each|two|three|other)\sof\s\Z", re.IGNORECASE)


class Body(NamedTuple):
    """A body's size, half-open in characters of the block, and the noun that names it where it stands by; else ""."""

    start: int
    end: int
    members: int
    noun: str


class Vote(NamedTuple):
    """A vote, half-open in characters of the block, and all its votes together with those withheld.

    `margin` is by how many the greater side is ahead.
    """

    start: int
    end: int
    cast: int
    margin: int


def bodies(block: Block, figures: list[Figure]) -> Iterator[Body]:
    """The bodies whose size a block states: "the nine-member board", "the court's nine justices"."""
    text = block.text
    for figure in figures:
        value = figure.value
        if (
            figure.kind != "count"
            or value is None
            or figure.approximate
            or not 2 <= value < 5000
            or value != int(value)
        ):
            continue
        sized = _SIZED.match(text, figure.end)
        if sized:
            yield Body(
                figure.start,
                sized.end("noun") if sized["words"] == "" else sized.end(),
                int(value),
                sized["noun"].lower(),
            )
        elif peopled := _PEOPLED.match(text, figure.end):
            before = text[max(0, figure.start - 24) : figure.start]
            if _ALL.search(before) and not _SOME_OF.search(before):
                yield Body(figure.start, peopled.end(), int(value), "")
        elif (of := _OF.search(text, max(0, figure.start - 40), figure.start)) and not figure.unit:
            yield Body(of.start(), figure.end, int(value), of["noun"].lower())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    word = "|".join(sorted(SMALL, key=len, reverse=True))
    number = rf"(?:\d{{1,4}}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:{word}))"
    score = (
        rf"(?<![\w$£€.,/-])(?P<yes>{number})(?:\s?[-–‑]\s?|\s(?:votes\s)?to\s|-to-)(?P<no>{number})(?:[-–‑](?P<none>\d{{1,3}}))?"
        r"(?![\w%/$]|[-–‑]\d|[.,:]\d|\s?(?:%|per|percent|points?|[ap]\.?m\b|years?|days?|hours?|minutes?|million|billion|times|weeks?|months?|o’clock))"
    )
    adverb = r"(?:\s(?:narrowly|unanimously|overwhelmingly|again|then|later|also|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|on\s\w+day|today|yesterday|earlier|last\s\w+))?"
    kind = r"(?:\s|-)(?:(?:party-line|split|procedural|preliminary|final|roll-call|bipartisan)\s)?(?:vote|decision|ruling|majority|verdict|opinion|margin|split|judgment|judgement)\b"
    verb = (
        r"(?:approved|passed|rejected|backed|adopted|confirmed|upheld|defeated|endorsed|struck\sdown|carried|elected|agreed|cleared|advanced|"
        r"supported|overturned|ratified|blocked|overruled|killed|dismissed|found|sided|denied|granted|recommended|selected|chose|picked|ousted|fired|removed|appointed)"
    )
    return (
        re.compile(
            rf"\b(?:voted?|votes|voting|ruled?|split|divided|decided|deadlocked){adverb}\s(?:(?:was|were|of|stood\sat|went)\s)?(?:by\s(?:a\s(?:vote|margin)\sof\s)?)?{score}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:by|on|with|in)\s(?:a|the)\s(?:vote|margin|majority|tally|count)\sof\s{score}", re.IGNORECASE
        ),
        re.compile(rf"\b(?:by|on|with|in|a|an|the|its|their)\s(?:a\s|an\s)?{score}{kind}", re.IGNORECASE),
        re.compile(
            rf"\b{verb}\b[^.;:!?]{{0,60}}?[\s(]{score}(?=[\s.,;)]|\Z)(?!\s(?:{verb}|on\s\w+\s\d|in\s\d|last\s|games?|lead|win|loss|victory))",
            re.IGNORECASE,
        ),
    )


_FOR = Late(
    r"(?:[\w\s’'-]{0,40}?\s)??(?:(?:voted|voting|votes?)\s(?:(?:to\s\w+|for|in\sfavou?r|yes|aye|with)\b)|(?:in\sfavou?r|were\sfor|supported|backed|for)\b)"
)
_AGAINST = Late(
    r"(?:\s(?:members|votes|voted|voting|were|was|others|judges|justices|dissented)){0,2}\s(?:against|opposed|dissent\w*|no\b|in\sopposition)"
)
_WITHHELD = Late(
    r"(?:\s(?:members?|others?|were|was|more)){0,2}\s(?:abstain\w*|abstentions?|absent|recused|absences?|did\snot\svote|not\svoting)"
)
_VOTING = Late(r"\b(?:vot|back|approv|reject|pass|adopt|rul|motion|bill|resolution|plan)", re.IGNORECASE)
_YES = Late(r"(?:\sof\s(?:the|its)\s[\w-]+)?(?:\s(?:members|judges|justices))?\svoted\b")


def votes(block: Block, figures: Sequence[Figure], sentence: Span) -> Iterator[Vote]:
    """The votes that a sentence of a block reports: "voted 7-3", "by eight votes to four", "seven in favour, three against"."""
    text = block.text
    if sentence.end - sentence.start > LONGEST:
        return
    figures = within(figures, *sentence)
    found: dict[int, Vote] = {}
    for pattern in _patterns():
        for match in pattern.finditer(text, sentence.start, sentence.end):
            start, end = match.start("yes"), match.end("none") if match["none"] else match.end("no")
            yes, no = _number(match["yes"]), _number(match["no"])
            cast = yes + no + int(match["none"] or 0) + _withheld(text, figures, end, sentence.end)
            found.setdefault(start, Vote(start, end, cast, abs(yes - no)))
    yield from found.values()
    if not found:
        yield from _in_words(text, figures, sentence)


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return sum(SMALL[part] for part in text.lower().split("-"))


def _withheld(text: str, figures: Sequence[Figure], at: int, end: int) -> int:
    """How many withheld their votes, as a sentence adds behind the vote."""
    behind = [f for f in figures if at <= f.start < min(end, at + 60) and f.value is not None and f.kind == "count"]
    return sum(int(f.value or 0) for f in behind if _WITHHELD.match(text, f.end))


def _in_favour(text: str, counts: list[Figure]) -> Iterator[Vote]:
    """ "Ten of the nine members voted for it"."""
    for figure in counts:
        if figure.kind == "count" and _YES.match(text, figure.end):
            yield Vote(figure.start, figure.end, int(figure.value or 0), int(figure.value or 0))


def _in_words(text: str, figures: Sequence[Figure], sentence: Span) -> Iterator[Vote]:
    """ "Seven of the nine members voted for the plan and three against"."""
    counts = [f for f in figures if f.kind in ("count", "ratio") and f.value is not None and not f.approximate]
    against = [f for f in counts if _AGAINST.match(text, f.end)]
    if not _VOTING.search(text, *sentence):
        return
    if len(against) != 1:
        yield from _in_favour(text, counts)
        return
    no = against[0]
    before = [
        f for f in counts if f.start < no.start and _FOR.match(text, f.end, no.start) and not _SIZED.match(text, f.end)
    ]
    before = [
        f for f in before if not text[max(0, f.start - 8) : f.start].lower().endswith(("of the ", "of its ", "of "))
    ]
    if len(before) != 1 or before[0].end > no.start:
        return
    yes = before[0]
    if any(word in text[yes.end : no.start] for word in (". ", "; ")):
        return
    rest = [f for f in counts if f.start > no.start and _WITHHELD.match(text, f.end)]
    parts = [int(f.value or 0) for f in (yes, no, *rest)]
    yield Vote(yes.start, (rest[-1] if rest else no).end, sum(parts), abs(parts[0] - parts[1]))
