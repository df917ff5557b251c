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
    r"(?:\b(?:has|have|had|with|whose|its|their|the|all|comprises|comprising|numbers|of|having|there\sare|there\swere)|[’']s?)\s(?:only\s|just\s)?\Z",
    re.IGNORECASE,
)
# "A board of nine", and no "council of ministers".
_OF = Late(rf"\b(?P<noun>(?:sub)?(?:{_NOUNS}))\sof\s(?:just\s|only\s)?\Z", re.IGNORECASE)
# "10 councillors sit on the committee", "on which 10 councillors sit".
_SIT = rf"\s(?:{_MEMBERS}|people|men|women)(?:\swho)?\s(?:sit|serve|belong)\b"
_SITTING = Late(
    rf"(?:{_SIT}|(?<=[Tt]here\sare\s\d)\s(?:{_MEMBERS})|(?<=[Tt]here\sare\s\d\d)\s(?:{_MEMBERS}))\s(?:on|in|to)\s"
    rf"(?:it|(?:the|this|that|its)\s(?:[\w’'-]+\s){{0,2}}?(?P<noun>(?:sub)?(?:{_NOUNS})))\b(?!\s(?:from|for|as|at|with|without|by)\b)"
)
_ON_WHICH = Late(
    rf"\b(?P<noun>(?:sub)?(?:{_NOUNS})),?\s(?:on|in|to)\swhich\s(?:only\s|just\s)?\Z",
    re.IGNORECASE,
)
# What such a number stands behind: nothing, and no "of its", "another" or "at least".
_ALONE = Late(r"(?:^|[.;:!?]”?\s|,\s(?:and|but)\s)(?:Only|Just|only|just|There\sare)?\s?\Z")
_SITS = Late(_SIT)
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
        if sat := _seated(text, figure):
            yield sat
        elif sized:
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


def _seated(text: str, figure: Figure) -> Body | None:
    """The body on which so many sit: "10 councillors sit on the committee", "the committee, on which 10 councillors sit"."""
    begin = max(0, figure.start - 40)
    which, sits = _ON_WHICH.search(text, begin, figure.start), _SITS.match(text, figure.end)
    if which and sits:
        return Body(which.start(), sits.end(), int(figure.value or 0), which["noun"].lower())
    sitting = _SITTING.match(text, figure.end)
    if sitting is None or not _ALONE.search(text, begin, figure.start):
        return None
    return Body(figure.start, sitting.end(), int(figure.value or 0), (sitting["noun"] or "").lower())


# What decides, and what is decided on.
_DECIDING = Late(
    r"\b(?:vot(?:e[ds]?|ing)|ballots?|rul(?:ed|ing|es)|decid\w+|decisions?|motion|resolution|bill|amendment|verdict|approv\w+|pass(?:ed|es|ing|age)?|"
    r"adopt\w*|reject\w*|back(?:ed|s|ing)|carried|confirm\w*|upheld|uphold\w*|defeat\w*|fail(?:ed|s)|endors\w+|thr(?:ew|own)\sout|struck\sdown|"
    r"turn(?:ed|s)?\sdown|overturn\w*|refus\w+|grant(?:ed|s)|elect(?:ed|s)|clear(?:ed|s)|advanced|support\w*|ratif\w+|block(?:ed|s)|overrul\w+|"
    r"killed|dismiss\w*|found|sided|den(?:y|ied|ies)|recommend\w*|select(?:ed|s)|chose|picked|ousted|fired|remov\w+|appoint\w*|split|divided|"
    r"deadlock\w*|convict\w*|acquit\w*|in\sfavou?r|opposed|against|abstain\w*|dissent\w*|quash\w*|veto\w*|agreed|sank|scrapped|shelved|axed)\b",
    re.IGNORECASE,
)
# What a score or a range of something else stands behind, and what a vote stands before.
_ELSEWISE = Late(
    r"(?:\b(?:won|win|wins|lost|lose|loses|loss|beat|beats|beaten|drew|led|leads|trail\w*|scor\w+|aged?|ages|grades?|pages?|options?|lines?|rooms?|chapters?|"
    r"sections?|articles?|class(?:es)?|from|between|least|most|than|about|for|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|June?|July?|Aug\w*|Sep\w*|Oct\w*|Nov\w*|"
    r"Dec\w*|highway|route|flight|measure|proposition|channel|no\.|rated\s\w+|last\svotes?,)|[$£€#/])\s?\Z",
    re.IGNORECASE,
)
_BEHIND = Late(
    r"\s*\Z|\s?[.,;:!?)”\"’–—]|[\s-](?:party-line\s|split\s|procedural\s|preliminary\s|final\s|roll-call\s|bipartisan\s)?"
    r"(?:votes?|decision|ruling|majority|verdict|opinion|margin|split|judge?ment)\b"
    r"|\s(?:to\s[a-z]|(?:for|against|in|on|at|with|that|before|last|after|over|and|but|when|this|early|late|along|as|by|under|it|he|the|despite|while|today|"
    r"yesterday|tonight|again|earlier|\w+day)\b)"
)


@cache
def _score() -> re.Pattern[str]:
    word = "|".join(sorted(SMALL, key=len, reverse=True))
    number = rf"(?:\d{{1,4}}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:{word}))"
    return re.compile(
        rf"(?<![\w$£€.,/-])(?P<yes>{number})(?:\s?[-–‑]\s?|\s(?:votes\s)?to\s|-to-)(?P<no>{number})(?:[-–‑](?P<none>\d{{1,3}}))?(?![\w%/$]|[-–‑]\d|[.,:]\d)",
        re.IGNORECASE,
    )


# What may stand between a count and what its members did.
_WHO = (
    rf"(?:\s(?:\w+-member|(?:{_NOUNS})(?:[’']s?)?|{_MEMBERS}|members?|of\s(?:the|its|their|those|them|whom|these)|\d+|{'|'.join(SMALL)}|"
    r"votes?(?:\scast)?|voted|voting|were|was|had|have|others?|more|jurors|countries|states|nations|came\sout)){0,5}?"
)
_FOR = Late(
    rf"{_WHO}\s(?:in\sfavou?r|for|yes|yeses|yeas?|ayes?|with\sthe|support(?:ed|ing)|back(?:ed|ing)|approv(?:ed|ing)|upheld|(?:voted|voting|votes?)\sto\s[a-z]+|endorsed|"
    r"wanted|favou?red|joined|affirmative)\b",
    re.IGNORECASE,
)
_AGAINST = Late(
    rf"\s(?:were\s)?to\s(?:acquit|convict|reject|oppose|keep|deny|free|dismiss|save|retain|uphold|overturn|approve|refuse)\b|{_WHO}\s(?:against|oppos(?:ed|ing)|dissent\w*|no|noes|nos|nays?|not?\svotes|in\sopposition|reject(?:ed|ing)|disagreed)\b",
    re.IGNORECASE,
)
_WITHHELD = Late(
    rf"{_WHO}\s(?:abstain\w*|abstentions?|absent|recus\w+|absences?|did\snot\svote|not\svoting|away|missing|blank|present\svotes)\b",
    re.IGNORECASE,
)
_WHOLE = Late(r"\bof\s(?:(?:the|its|their|all|an?|our)\s)?(?:(?:[\w-]+\s){0,2}[\w-]+[’']s?\s)?\Z")
# "Backed by six members", "opposed by three".
_BY = Late(
    r"\b(?:(?P<against>opposed|rejected|resisted)|backed|supported|approved|favou?red|endorsed|upheld)\sby\s(?:only\s|just\s|all\s)?\Z"
)
# A number of votes got: "won nine votes in the council".
_GOT = Late(r"\b(?:won|with|got|received|secured|gained|took|had|by)\s(?:only\s|just\s)?\Z", re.IGNORECASE)
_VOTES = Late(r"\svotes\b(?!\s(?:to|against|short|away|needed|required|more|ahead))")
_OTHER_TIME = Late(r"\b(?:after|before|when|since|years?|months?|ago|earlier|previous\w*|last)\b")
# One vote is told where its counts stand together, and not what is needed or was before.
_NEEDED = Late(
    r"\b(?:need\w*|requir\w+|quorum|threshold|earlier|previous\w*|first\sreading|heard|spoke|speak|speakers|letters|e-?mails|poll|testif\w+|wrote|petition)\b"
)


def votes(block: Block, figures: Sequence[Figure], sentence: Span) -> Iterator[Vote]:
    """The votes that a sentence of a block reports: "voted 7-3", "by eight votes to four", "seven in favour, three against"."""
    text = block.text
    if sentence.end - sentence.start > LONGEST or not _DECIDING.search(text, *sentence):
        return
    figures = within(figures, *sentence)
    found = False
    for match in _score().finditer(text, sentence.start, sentence.end):
        end = match.end()
        if _BEHIND.match(text, end) and not _ELSEWISE.search(
            text[max(sentence.start, match.start() - 16) : match.start()]
        ):
            found = True
            yes, no = _number(match["yes"]), _number(match["no"])
            cast = yes + no + int(match["none"] or 0) + _withheld(text, figures, end, sentence.end)
            yield Vote(match.start(), end, cast, abs(yes - no))
    if not found and not _NEEDED.search(text, *sentence):
        yield from _in_words(text, figures)


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return sum(SMALL[part] for part in text.lower().split("-"))


def _withheld(text: str, figures: Sequence[Figure], at: int, end: int) -> int:
    """How many withheld their votes, as a sentence adds behind the vote."""
    behind = [f for f in figures if at <= f.start < min(end, at + 60) and f.value is not None and f.kind == "count"]
    return sum(int(f.value or 0) for f in behind if _WITHHELD.match(text, f.end))


def _in_words(text: str, figures: Sequence[Figure]) -> Iterator[Vote]:
    """ "Seven of the nine members voted for the plan and three against": the votes of each side, and those withheld."""
    counts = [f for f in figures if f.kind == "count" and f.value is not None and not f.approximate]
    sides: dict[str, list[Figure]] = {"for": [], "against": [], "withheld": []}
    for figure in counts:
        whole = _SIZED.match(text, figure.end) or _WHOLE.search(text, max(0, figure.start - 40), figure.start)
        side = "" if whole else _side(text, figure)
        if side:
            sides[side].append(figure)
    if max(map(len, sides.values())) != 1:
        return  # more than one vote is told
    told = sorted((f for side in sides.values() for f in side), key=lambda f: f.start)
    if told and _OTHER_TIME.search(text, told[0].start, told[-1].end):
        return
    parts = [int(f.value or 0) for f in told]
    if len(told) > 1 or sides["for"]:
        yield Vote(told[0].start, told[-1].end, sum(parts), abs(parts[0] - sum(parts[1:2])))


def _side(text: str, figure: Figure) -> str:
    """On which side those stand whom a figure counts; "" where none is told."""
    at = figure.end
    if by := _BY.search(text, max(0, figure.start - 40), figure.start):
        return "against" if by["against"] else "for"
    for side, pattern in (("withheld", _WITHHELD), ("against", _AGAINST), ("for", _FOR)):
        if pattern.match(text, at):
            return side
    return "for" if _GOT.search(text[max(0, figure.start - 16) : figure.start]) and _VOTES.match(text, at) else ""
