"""Whether a duration is told of a stretch of time: "the 12-day strike, from 3 to 9 March"."""

from __future__ import annotations

import re
from functools import cache

from copydesk.document import Document
from copydesk.readings.dates.doubts import LONGEST
from copydesk.readings.dates.stretches import Stretch
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

# Between a duration and the stretch that it is told of there is never more than this.
_APART = 90


@cache
def _counted_otherwise() -> re.Pattern[str]:
    """Words of a sentence in which a stretch may hold more, or less, than what lasted."""
    return re.compile(
        r"\b(?:(?:working|business|trading|school|court|sitting|match|week)[ -]?days?|working week|(?:each|every)(?=\s(?:(?:other|second|single|[\w-]+)\s)?(?:minute|day|night|week|month|year|morning|afternoon|evening|hour|summer|winter|spring|autumn|fall|season|one|time|\w+day)|[.,;:)]|\Z|\sof\b)|daily|per|on and off|off and on|interrupt\w*"
        r"|non-?consecutive|combined|cumulative|(?<!, a )breaks?|except|excluding|apart from|intermittent\w*|alternate|(?<!opened )(?<!opens )(?<!began )(?<!started )again|twice|separate"
        r"|both\s(?:days|nights|mornings|afternoons|evenings|weekends|weeks|sessions|shifts|games|matches|occasions|sites|branches)"
        r"|local time|time zones?|respectively|average|rotat\w+|adjusted|forecasts?|mostly|mainly|largely|chiefly)\b",
        re.IGNORECASE,
    )


#: Deals that need not run their term, and what is called after a duration without lasting so long.
TERMS = (
    r"(?:sentences?|bans?|suspension|contracts?|deals?|lease|agreements?|loans?|bonds?|mortgages?|visas?|plans?|warrant(?:y|ies)|guarantees?|subscription"
    r"|yields?|treasur(?:y|ies)|notes?|gilts?|rates?|averages?|lows?|highs?|data|records?|survival|history|limit|cycle|notice|week|storm|old|window)"
)
# A noun phrase that ends in a plural is of many things: "two-hour sessions".
_ONE = r"(?:talks|negotiations|discussions|deliberations|proceedings|festivities|riots|celebrations|games|olympics|series|hostilities|hostage|hours|class|process|access|crisis|recess|siege|truce|bus|congress|fitness|illness|business)"
_VERBS = (
    r"(?:\w{3,}(?<!arm)(?<!plann)(?<!propos)(?<!limit)(?<!unit)ed|was|were|is|are|had|has|have|shut|hit|cut|began|saw|left|fell|rose|grew|got|won|lost|led|said|says|"
    r"put|set|kept|held|took|went|came|made|gave|ran|closes|costs|before|after|since|until|and|or|but|that|which|who|when|than|ago|later|earlier|from|between)"
)
_WORD = rf"(?!{_VERBS}\b)[\w’'.-]+"
_LINK = (
    r"(?:(?:which|that)\s)?(?:(?:will|would|is to|was to|is|was|are|were)\s)?(?:ran|runs?|running|lasted|lasting|lasts?|took place|take place|takes place|held|on|going on"
    r"|spanning|spanned|spans|stretched|stretching|stretches|extends|extended|extending|went on|goes|scheduled|planned|set|covering|covered|covers|open|opens|opened|here)\s"
)


@cache
def _duration_first() -> re.Pattern[str]:
    """What may stand between "12-day" and the stretch."""
    head = rf"\s(?!{TERMS}\b){_WORD}(?:\s(?!{TERMS}\b){_WORD}){{0,2}}?(?P<head>)"
    tail = rf"(?:\s(?:of|in|by|at|for|on|to|with)\s{_WORD}(?:\s{_WORD}){{0,3}}?)?"
    # "A study of patients from 1990 to 2005": without a mark the stretch may be the patients'.
    return re.compile(rf"{head}(?:{tail}(?:,?\s{_LINK}|,\s|\s\(|\s[—–-]\s|:\s)|\s)")


@cache
def _noun_first() -> re.Pattern[str]:
    """What may stand between "20 years" and the stretch."""
    tail = rf"(?:\s(?:in|at|of|as|on|with|under|behind|without)\s(?!them\b|which\b){_WORD}(?:\s{_WORD}){{0,4}}?)?"
    there = r"(?:\s(?:there|here|abroad|together|away|straight|running))?"
    return re.compile(rf"{there}{tail}(?:,?\s{_LINK}|,\s|\s\(|\s[—–-]\s|:\s|\s|,\smeaning\s)")


@cache
def _stretch_first() -> re.Pattern[str]:
    """What may stand between the stretch and a duration in apposition, or with a verb."""
    kind = r"(?:a\s|an\s)?(?:(?:total|period|span|spell|stint|tenure|career|stretch|run|term|reign|time|space)\sof\s|total\s)?"
    lasted = (
        r"(?:lasted|lasts?|lasting|will last|took|takes|will take|spanned|spans|spanning|totall?ing|totall?ed"
        r"|(?:runs|ran|will run|went on|goes on|continues|continued|stayed open|is open)(?=\sfor\b))\s(?:for\s)?"
    )
    return re.compile(
        rf"(?:,\s|\s\(|\s[—–-]\s|—|–|:\s|;\s)(?:or\s|that is,?\s|i\.e\.,?\s|in all,?\s|a\s|for\s|equal to\s)?{kind}"
        rf"|\)?(?:,?\s(?:and\s|which\s|it\s)?|\s(?:{_WORD}\s){{1,2}}|,\s)(?:(?:has|have|had)\s)?{lasted}"
        rf"|\.\s(?:It|The\s{_WORD})\s{lasted}"
        r"|\sfor\s(?:a\s)?(?:total\sof\s)?"
        r"|,\s(?:was|were|stayed|remained|has been)\s(?:[a-z]+\s){0,3}?for\s"
    )


@cache
def _ends() -> re.Pattern[str]:
    """What may follow a duration behind its stretch; "of them" and "ago" say that it is of something else."""
    return re.compile(
        r"\s?(?:\Z|[.;:)\]”\"’'—–!?]|,(?!\s?\d)|\s(?:in all|in total|altogether|all told|total|long|straight|in office|in power|in charge|later|after which|a day|and|with|(?:in|during|over) (?:which|all))\b)"
    )


@cache
def _goes_on() -> re.Pattern[str]:
    """What behind a stretch makes it one of several, or of a part: "from 1990 to 2005 as its chair"."""
    return re.compile(
        r",?\s(?:and\s(?:again|then|from|between|\d)|as|then|again|only|alone)\b|,\s(?:from|and from|\d{4})|\s(?:in|at|with|under|for|to)\s"
    )


# A flight from one place to another may cross the bounds of time zones.
_FLIGHT = Late(r"\b(?:flights?|flew|planes?|airliners?|jets?)\b")
_LOCAL = Late(
    r"\b(?:balloon\w*|gliders?|helicopters?|drones?|kites?|microlights?|paragliders?|hang-gliders?|airships?|biplanes?|maiden|test)\b"
)


def counted_otherwise(text: str, scope: Span, grain: str) -> bool:
    """Whether words of a stretch of text say that a length in it may not be the whole of the time that is named.

    `grain` is that of the ends: only times of day differ by time zones.
    """
    if _counted_otherwise().search(text, *scope):
        return True
    return grain == "minute" and _FLIGHT.search(text, *scope) is not None and _LOCAL.search(text, *scope) is None


def joined(document: Document, figure: Figure, stretch: Stretch, others: list[Stretch]) -> bool:
    """Whether a duration is told of a stretch, the only one of its sort in its sentence."""
    text = figure.block.text
    between = stretch.start - figure.end if figure.end <= stretch.start else figure.start - stretch.end
    if not 0 <= between <= _APART:
        return False
    sentence = document.reading(Sentences).around(figure.block, min(figure.start, stretch.start))
    end = max(sentence.end, figure.end, stretch.end)
    if end - sentence.start > LONGEST or any(
        one is not stretch and sentence.start <= one.start < end for one in others
    ):
        return False
    if counted_otherwise(text, Span(sentence.start, end), stretch.grain):
        return False
    if figure.end <= stretch.start:
        return _before(text, figure, stretch)
    gap = text[stretch.end : figure.start]
    match = _stretch_first().fullmatch(gap)
    if match is None or not _ends().match(text, figure.end):
        return False
    if (
        gap.startswith(", ")
        and gap.endswith(" for ")
        and re.search(r"\bwho\s[^,]*\Z", text[sentence.start : stretch.start])
    ):
        return False  # "the king, who ruled from 1760 to 1820, was ill for ten years"
    closes = " and " in text[stretch.start : stretch.end]  # "opens at 9 a.m. and closes at 3 p.m., six hours later"
    return closes or not re.match(r"\s?(?:later|earlier)", text[figure.end : figure.end + 9])


@cache
def _intended() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:scheduled|planned|due|expected|supposed|meant|intended|booked|sentenced|jailed|imprisoned|banned|hired|insured|guaranteed|ordered)"
        r"\s(?:to\s(?:\w+\s)?)?(?:for\s)?(?:an?\s)?\Z"
    )


@cache
def _foremost() -> re.Pattern[str]:
    """What is compared over so long a time: "the hottest week in 30 years, from 3 to 9 July"."""
    return re.compile(
        r"\b(?:\w{2,}est|most|least|first|last|worst|best|only)\b[^.,;]{0,30}\s(?:in|for|of)\s(?:the\s(?:last|past)\s)?\Z"
    )


def _before(text: str, figure: Figure, stretch: Stretch) -> bool:
    if any(one().search(text, max(0, figure.start - 40), figure.start) for one in (_intended, _foremost)):
        return False
    gap = text[figure.end : stretch.start]
    compound = "-" in figure.text.strip("-")
    match = (_duration_first() if compound else _noun_first()).fullmatch(gap)
    if match is None:
        return False
    if compound and stretch.grain == "minute" and _repeated().search(gap):
        return False  # what lasts an hour may be had all day
    if compound and stretch.grain in ("month", "year") and _held_again().search(gap):
        return False
    if compound and (head := gap[: match.start("head")].split()) and many(head[-1]):
        return False
    bare = gap == " " and not text[stretch.start : stretch.end].lower().startswith(("from", "between"))
    if bare and text[stretch.start].isdigit():
        return False
    goes = _goes_on().match(text, stretch.end)
    return (
        goes is None
        or (goes[0].isspace() and compound)
        or (compound and goes[0].strip() in ("in", "at", "for", "with", "to", "under"))
    )


@cache
def _repeated() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:parking|tours?|rides?|shows?|films?|class|lesson|visit|delays?|wait|window|slot|service|limit|walk|screening|crossing|journey|trip|cruise|train|charge"
        r"|stay|talk|lecture|performance|demonstration|course|appointment|ticket)\b"
    )


@cache
def _held_again() -> re.Pattern[str]:
    """What of months or years begins every year: "the two-year course ran from 1990 to 2005"."""
    return re.compile(
        r"\b(?:course|programme|program|scheme|apprenticeship|degree|diploma|fellowship|training|curriculum)\s(?:ran|runs?|was)\b"
    )


def many(word: str) -> bool:
    """Whether a noun is a plural, of things that each last so long."""
    bare = word.strip(",.’'").lower()
    return bare.endswith("s") and not bare.endswith(("ss", "us", "is")) and re.fullmatch(_ONE, bare) is None
