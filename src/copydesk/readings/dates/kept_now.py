"""Whether an anniversary is spoken of as one of these days, and of which year it then is."""

from __future__ import annotations

import re
from functools import cache

from copydesk.arithmetic.calendar import Day
from copydesk.readings.dates.anniversaries import Anniversary, leads_up
from copydesk.readings.dates.doubts import LONGEST
from copydesk.readings.dates.vocabulary import DAY, MONTH, WEEKDAY
from copydesk.readings.late import Late
from copydesk.text import Span

_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NEAR = (
    r"(?:[Tt]oday|[Tt]onight|[Tt]omorrow|[Yy]esterday|[Tt]his (?:week|weekend|month|morning|afternoon|evening|spring|summer|autumn|fall|winter)"
    rf"|(?:[Nn]ext|[Ll]ast) (?:week|weekend|month|{_DAYS})|(?:[Oo]n )?{_DAYS}|[Oo]n this day)"
)
_YEARS = r"(?:[Tt]his|[Nn]ext|[Ll]ast|[Ee]arlier this|[Ll]ater this) year"


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?P<year>{_YEARS})|(?P<near>{_NEAR}))\b")


_ITS = r"(?:(?:the|its|their|his|her|our|a)\s(?:\w+\s)?)?\Z"


@cache
def _linked() -> dict[str, re.Pattern[str]]:
    """How the words before an anniversary say that it is kept; those of `past` and `to` say when only with a cue."""
    return {
        "present": re.compile(
            rf"\b(?:(?:marks|celebrates|observes|commemorates|(?:has|have)\sreached|reaches|sees|brings|marking|celebrating|observing|commemorating|(?<!to\s)(?:mark|celebrate|observe|commemorate)|is|will be)\s(?:\w+ly\s|also\s)?"
            rf"|(?:opens|begins|starts|closes|comes|falls|takes place|launches|premieres|returns|will open|will be held|will take place)\s(?:\w+\s){{0,2}}?(?:on|for)\s"
            rf"|(?:[Aa]head of|prepar(?:es|ing) for|gear(?:s|ing) up for|(?:in the )?run-up to|eve of)\s){_ITS}|\b[Uu]pcoming\s\Z"
        ),
        "past": re.compile(
            rf"\b(?:(?:marked|celebrated|observed|commemorated|was)\s|(?:to\s|\w+\s)(?:mark|celebrate|observe|commemorate)\s){_ITS}"
        ),
        "cued": re.compile(
            rf"\b(?:{_YEARS}|{_NEAR})(?:,?\s(?:on|for|which (?:is|was|marks))\s|,\s|\s)(?:(?:the|its|their|his|her)\s)?\Z|\b(?:{_YEARS}|[Tt]his (?:week|month)|[Nn]ext (?:week|month)|[Ll]ast (?:week|month)|{_DAYS})[’']s\s\Z"
        ),
        "subject": re.compile(
            r"\A[“\"‘'(]?(?:(?:[Tt]he|[Ii]ts|[Tt]heir|Hers?|His|A|With the|As the)\s)?(?:(?:[\w-]+\s){0,3}[\w-]+[’']s?\s)?\Z"
        ),
    }


# A month without its year, behind what will be kept, is one of the next twelve.
_WILL = Late(rf"\bwill\s(?:\w+ly\s|also\s)?(?:mark|celebrate|observe|commemorate)\s{_ITS}")
_MONTH = Late(
    rf"(?:\swith\s[^.;,]{{1,40}})?\s(?:in|on|during)\s(?:{WEEKDAY},?\s)?(?:(?:early|mid|late)[-\s])?(?:{DAY}\s)?{MONTH}(?!,?\s(?:of\s)?\d{{4}})"
)


@cache
def _predicate() -> re.Pattern[str]:
    return re.compile(
        r"(?P<now>\b(?:falls|is|are|is being|will be|takes place|comes|looms|approaches|nears|approaching|looming|nearing)\b)|\b(?:was|were|drew|fell|passed|brought)\b"
    )


@cache
def _not_now() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:ago|years? (?:off|away)|book|essay|novel|film|song|history|who had|had been|in which|would)\b"
    )


@cache
def _progressive() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:is|are|will)\s(?:\w+ly\s)?\w+|\b(?:plans|hopes|wants|meets|gathers?|heads|holds|opens|hosts|stages|offers|gives|shows|unveils|launches)\b"
    )


# What is done on an anniversary, as news tells it of the day before.
_RITES = Late(
    r"\b(?:marked|celebrated|observed|commemorated|laid|gathered|marched|sang|prayed|honou?red|remembered|paid\s(?:tribute|homage|their\srespects)|lit|rang|tolled|held|fell\ssilent|stood"
    r"|mourned|rallied|paraded|bowed|wept|turned\sout|flocked|packed|came\stogether|protested|demonstrated|danced|cheered|feasted|flew\sflags|queued|filed\spast"
    r"|(?:was|were)\s(?:held|observed|lit|rung|laid|remembered|honou?red|read|celebrated|marked))\b[^.;,]{0,70}?\s?"
    r"(?:(?:on|at|to\s(?:mark|celebrate|observe|commemorate|honou?r))\s)?(?:the|its|their)\s\Z"
)
_RETOLD = Late(
    r"\b(?:had|has|have|when|who|whose|which|that|after|before|since|until|while|once|then|later|former|first|used\sto|would|again|as|novel|story|tale|film|book|recall\w*|remembers)\b",
    re.IGNORECASE,
)
_ANY_YEAR = Late(r"(?<![\d.,])(?:1\d|20)\d\d(?!\d)")


def rites(text: str, sentence: Span, kept: Anniversary) -> bool:
    """Whether a sentence tells in the plain past of what was done on an anniversary, and the text around it names no other year."""
    head = text[sentence.start : kept.start]
    return (
        _RITES.search(head) is not None
        and _RETOLD.search(text, *sentence) is None
        and kept.what in ("", "death", "birth")
        and len(set(_ANY_YEAR.findall(text, max(0, sentence.start - LONGEST), sentence.end + LONGEST))) == 1
        and text.startswith(" of ", kept.end)
    )


def years(text: str, sentence: Span, kept: Anniversary, day: Day) -> list[int]:
    """The years in which an anniversary can be that a sentence of this day speaks of as near; none where it does not."""
    head, rest = text[sentence.start : kept.start], text[kept.end : sentence.end]
    if _not_now().search(head) or _not_now().search(rest):
        return []
    cue = _cue().search(text, sentence.start, sentence.end)
    linked = _linked()
    if _WILL.search(head) and _MONTH.match(text, kept.end):
        return [day.year, day.year + 1]
    if linked["cued"].search(head):
        cue = list(_cue().finditer(head))[-1]
    elif linked["past"].search(head):
        if not cue and rites(text, sentence, kept):
            return [day.year, day.year - 1]
        if not cue and not (re.search(r"\bto\s\w+\s\w+\s(?:\w+\s)?\Z", head) and _progressive().search(head)):
            return []
    elif not linked["present"].search(head):
        if not cue and rites(text, sentence, kept):
            return [day.year, day.year - 1]
        predicate = _predicate().search(rest) if linked["subject"].match(head) else None
        if predicate is None or not (cue or predicate["now"]):
            return []
    return _of_cue(cue, day, ahead=leads_up(text, sentence, kept))


def _of_cue(cue: re.Match[str] | None, day: Day, *, ahead: bool) -> list[int]:
    if cue is None:
        return [day.year, day.year - 1, day.year + 1]
    if cue["year"]:
        step = {"n": 1, "l": -1}.get(cue["year"][0].lower(), 0)
        return [day.year + (0 if cue["year"].lower().startswith("later") else step)]
    found = [day.year]
    found += [day.year + 1] if day.month == 12 or ahead else []
    return found + ([day.year - 1] if day.month == 1 else [])


def cued(text: str, sentence: Span) -> bool:
    """Whether a sentence names a day, a week or a year as seen from its own."""
    return _cue().search(text, sentence.start, sentence.end) is not None


def past(text: str, sentence: Span) -> bool:
    """Whether a sentence tells of something long over, or of a work."""
    return _not_now().search(text, *sentence) is not None


@cache
def _this() -> re.Pattern[str]:
    return re.compile(r"[^.;]{0,40}?\b(?:this|next)\s(?:year|week|weekend|month|spring|summer|autumn|fall|winter)\b")


def soon(text: str, kept: Anniversary) -> bool:
    """Whether the words behind an anniversary say that it is kept this year or next."""
    return _this().match(text, kept.end) is not None
