"""When a thing was made that a text gives a decade or century, as the same sentence says."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.dates.era_things import COPY, KEPT, LOST, THEMED, grown, not_made, opened
from copydesk.readings.dates.eras import DATE, YEAR, Dated, Era
from copydesk.text import Span

# The years in which somebody born can do what makes him one of a century.
_LIFETIME = 90
_THING = r"(?!(?:in|on|at|and|or|but|was|is|were|are|which|that|who|from|to|by|for|with|restored|rebuilt|replac\w+|succeeded|had|has|of)\b)[\w’'-]+"

# Verbs that say when a thing came to be.
_MADE = (
    r"(?:designed\sand\s)?built|put\sup|constructed|erected|made|crafted|carved|cast|forged|woven|designed|written|composed|painted|penned|drawn|sculpted|engraved|signed|launched|laid"
    r"|planted|dug|dating\sfrom|dating\sback\sto|dates\sfrom|dates\sback\sto|dated|born|died"
)
# A house may be older than its club, a diary than its printing, a cathedral than its spire: these say it one way only.
_LATER = r"founded|established|begun|started|formed|created"
_EARLIER = r"published|printed"
_LONG = r"completed|finished|opened|inaugurated|released"
# What is done at first with what is to be heard, seen or sold.
_SHOWN = (
    r"(?:first\s)?(?:broadcast|aired|televised|premiered|debuted)|(?<!first\s)recorded|first\s(?:shown|seen|screened|staged|performed|played|heard|sold|used|worn|flown|driven|marketed|exhibited|produced|made)"
    r"|came\sout|hit\sthe\s(?:shops|shelves|charts|airwaves|screens?)|went\son\s(?:air|sale)|topped\sthe\scharts|reached\snumber\sone"
)
#: All of these verbs, as part of a pattern.
VERBS = rf"(?:{_SHOWN}|{_MADE}|{_LATER}|{_EARLIER}|{_LONG})"
_VERB = rf"(?P<verb>{VERBS})"


@cache
def _behind() -> re.Pattern[str]:
    """What was made, and when: "lighthouse, built in 1923"."""
    return re.compile(
        rf"\s(?P<noun>{_THING}(?:\s{_THING}){{0,3}}?)(?:\s(?:of|in|at|on|near)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]+){{0,2}})??"
        rf"(?:,?\s(?:(?:which|that|who)\s)?(?:(?:was|were|is|had been|has been)\s)?(?:(?:first|originally|only|actually)\s)?{_VERB}"
        rf"(?:\sby\s[\w.’'-]+(?:\s[A-Z][\w.’'-]+){{0,3}})?\s(?:(?:in|around|about|on|circa)\s)?{DATE}(?P<year>{YEAR})(?!,?\s(?:as|to|style|fashion|dollars|prices|money|terms)\b)"
        rf"|\s\((?:built|(?P<born>born|b\.)|c\.)?\s?(?:in\s)?(?P<bracketed>{YEAR})\)"
        r"|(?:\s\(|,\s(?=\d{4}\s?[-–—]))(?:born\s|b\.\s)?(?P<first>(?:1\d|20)\d\d)(?:\s?[-–—]\s?|,?;?\s(?:died|d\.)\s)(?P<last>(?:1\d|20)\d\d)[),])"
    )


@cache
def _before() -> re.Pattern[str]:
    """When a thing was made: "Built in 1923, the"."""
    return re.compile(
        rf"\b(?i:{_VERB})\s(?:by\s[^,.;]{{3,30}}\s)?(?:in|around|circa)\s{DATE}(?P<year>{YEAR}),\s(?:the|this|a|an|its|their|his|her)\s\Z"
        rf"|\b(?:[Ii]n|[Oo]n|[Bb]uilt:|[Dd]ated?:|[Cc]ompleted:|[Mm]ade:|[Yy]ear:)\s{DATE}(?P<within>{YEAR})(?:,?\s(?:back\s)?(?:in|during|(?:at|by|towards?|in|near)\sthe\s(?:very\s)?(?:end|close|start|beginning|dawn|height|middle)\sof)\sthe\s|\s\((?:in\s)?(?:the\s)?|,\sdates\s(?:back\s)?(?:from|to)\sthe\s)\Z"
    )


@cache
def _apposed() -> re.Pattern[str]:
    """The year in apposition: "(1934)", ", in 1934"."""
    return re.compile(
        rf"(?:\s\((?:in\s|around\s|c\.\s)?{DATE}(?P<bracketed>{YEAR})(?:,?\sto\sbe\s(?:exact|precise))?\)"
        rf"|(?:,|\s[—–-]|—)\s?(?:(?:probably|specifically|precisely|around|about|actually|namely)\s)?in\s{DATE}(?P<year>{YEAR})(?=\s?[.;:)—–]|,|\sto\sbe\s(?:exact|precise)|\Z)"
        rf"|\sand\swas\s(?:built|put\sup|constructed|erected|made|written|painted)\sin\s(?P<built>{YEAR})(?=\s?[.;:)—–]|,|\Z)"
        rf"|(?:,|\s[—–-]|—)\s?(?P<exact>{YEAR})(?=,?\s(?:to be (?:exact|precise)|precisely|exactly)))"
    )


@cache
def _article() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<article>[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Mm]y|[\w]+[’']s)\s(?:[a-z]+,?\s)?\Z"
    )


@cache
def _of() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:of|to|for|about|on|from|like|by|with|depicting|honou?ring|commemorating|celebrating|recalling|imitating|after|based)\s\Z",
        re.IGNORECASE,
    )


@cache
def _about() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:of|about|on|from|depicting|honou?ring|celebrating|recalling|imitating|after|based|versions?)\s\Z",
        re.IGNORECASE,
    )


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(r"\b(?P<word>in|during|from|since|until|by|to|into|the)\s(?:the\s)?\Z", re.IGNORECASE)


@cache
def _four() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])(?:1\d|20)\d\d(?!\d)")


def dated(text: str, sentence: Span, era: Era) -> Dated | None:
    """The year that a sentence gives the thing it gives an era, where both are said of when it came to be."""
    return _apposition(text, sentence, era) or _made_behind(text, sentence, era) or _made_before(text, sentence, era)


def _apposition(text: str, sentence: Span, era: Era) -> Dated | None:
    match = _apposed().match(text, era.place.end, sentence.end)
    head = text[sentence.start : era.place.start]
    lead = _lead().search(head)
    if match is None or lead is None:
        return None
    name = match.lastgroup or ""
    if lead["word"].lower() == "the" and (name != "bracketed" or _of().search(head[: lead.start()])):
        return None
    others = [
        one
        for one in _four().finditer(text, sentence.start, sentence.end)
        if one.start() not in (match.start(name), era.name.start)
    ]
    if name == "built" and not re.search(r"\bdat(?:es|ing)\s(?:back\s)?(?:from|to)\s(?:the\s)?\Z", head):
        return None
    if name == "year" and others:
        return None  # "in the 1920s, in 1934, and again in 1951"
    return _year(match, name, era)


def _made_behind(text: str, sentence: Span, era: Era) -> Dated | None:
    match = _behind().match(text, era.place.end, sentence.end)
    head = text[sentence.start : era.place.start]
    if (
        match is None
        or re.search(r"[’']s?\s", match["noun"])
        or COPY.search(head)
        or LOST.search(head)
        or COPY.search(match["noun"])
        or not_made().search(match["noun"])
    ):
        return None
    article = _article().search(head)
    if article is None and head.strip("“\"‘'(*- ") and not head.rstrip().endswith((",", ";", ":", "(", "—", "–")):
        return None  # "a museum of 19th-century art, built in 1923"
    if match["first"]:
        return Dated(era, int(match["first"]), int(match["last"]), Span(match.start("first"), match.end("last")))
    born = match["verb"] == "born" or match["born"]
    issued = match["verb"] == "released" or re.fullmatch(_SHOWN, match["verb"] or "") is not None
    if article and not born and (_about if issued else _of)().search(head[: article.start()]):
        return None  # "a portrait of the 18th-century king, painted in 1823"
    if issued and re.match(r"\sin\s(?:the\s)?[A-Z]", text[match.end() :]):
        return None  # "first broadcast in 1984 in America"
    found = _year(match, "year" if match["year"] else "bracketed", era)
    if found and born:
        found = found._replace(last=found.first + _LIFETIME)
    elif found and match["verb"] == "died":
        found = found._replace(first=found.first - _LIFETIME)
    return found if found and tells(match["verb"] or "", match["noun"], found) else None


def _made_before(text: str, sentence: Span, era: Era) -> Dated | None:
    match = _before().search(text[sentence.start : era.place.start])
    if match is None:
        return None
    found = _year(match, "year" if match["year"] else "within", era, sentence.start)
    noun = re.match(rf"\s({_THING})", text[era.place.end :])
    if match["within"]:
        return found if noun is None else None
    if noun is None or not_made().search(noun[1]) or COPY.search(noun[1]):
        return None
    return found if found and tells(match["verb"].lower(), noun[1], found) else None


def tells(verb: str, noun: str, found: Dated) -> bool:
    """Whether a verb says that a thing is of its year, and not that it only went on then."""
    era, later = found.era, found.first > found.era.high
    if re.fullmatch(_LATER, verb):
        return later
    if re.fullmatch(_EARLIER, verb):
        return found.last < era.low
    if verb in ("completed", "finished"):
        return not (
            later and (grown().search(noun) or found.first <= era.high + (5 if era.high - era.low < 20 else 10))
        )
    if verb in ("opened", "inaugurated"):
        if THEMED.search(noun):
            return False
        if 0 < found.first - era.high < 3:
            return False
        return era.high - era.low < 20 or opened().search(noun) is not None
    if verb == "released" or re.fullmatch(_SHOWN, verb, re.IGNORECASE):
        if KEPT.search(noun) or 0 < era.low - found.last < 3:
            return False  # what began just before a decade may be called by it
        return verb != "released" or era.high - era.low < 20
    if verb == "designed":
        room = 2 if era.high - era.low < 20 else 5
        return not era.low - room <= found.first <= era.high + room
    return True


def _year(match: re.Match[str], name: str, era: Era, offset: int = 0) -> Dated | None:
    year = int(match[name])
    return Dated(era, year, year, Span(offset + match.start(name), offset + match.end(name)))
