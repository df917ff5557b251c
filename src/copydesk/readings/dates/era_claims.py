"""What is said to be of a decade or century as a whole, one of its best or dating from it, and the year it is given."""

from __future__ import annotations

import re

from copydesk.readings.dates.era_makings import VERBS, tells
from copydesk.readings.dates.era_things import COPY
from copydesk.readings.dates.eras import DATE, YEAR, Dated, Era
from copydesk.readings.late import Late
from copydesk.text import Span

# A year that somebody lived in may be so far from those that he is known for.
_LIFETIME = 90
_DONE = rf"(?:{VERBS}|fought|held|passed|performed|recorded|issued|introduced|invented|staged|won|released)"
_LIVED = r"(?:crowned|elected|knighted|died|born|beheaded|executed|married|reigned|ruled)"
_IS = r"(?:is|was|are|were|remains|became)"
_WHEN = (
    rf"(?:(?:(?P<verb>{_DONE})|(?P<lived>{_LIVED}))(?:\sby\s[^,.;]{{3,30}})?\s(?:in|around)\s{DATE}"
    rf"|\b(?:the|a)\s(?:(?:[\w-]+\s){{1,3}}of\s{DATE}|(?=(?:1\d|20)\d\d\s[a-z]+(?:\s[a-z]+)?\s{_IS}\s)))(?P<year>{YEAR})(?:(?<=the\s....)\s[a-z]+(?:\s[a-z]+)?)?"
)
# What makes something one of an era, before its name.
_ONE_OF = (
    r"(?:one\sof\s(?:the|its)\s(?:[\w’'-]+\s){0,4}?|the\s(?:[\w’'-]+\s){0,2}?(?:last|first|best|worst|great|leading|(?:\w{2,}est)|most\s\w+)\s(?:[\w’'-]+\s){0,2}?"
    r"|an?\s(?:[\w-]+\s)?(?:relic|survivor|masterpiece|product|classic|example|creation|invention|hit|landmark|triumph|child|work|figure)\s)"
)
_OF = r"of\s(?:the\s)?"
_DATES = r"(?:dat(?:es|ed|ing)\s(?:back\s)?(?:from|to)|(?:is|was)\s(?:from|of)|comes\sfrom|belong(?:s|ed|ing)\sto)\s(?:the\s)?"
_THE_THING = r"(?:the|this|its|their|his|her|a|an)\s[\w’'-]+(?:\s[\w’'-]+){0,2}"
_YEAR_FIRST = Late(
    rf"{_WHEN}(?:,)?\s(?:{_THE_THING}\s)?(?:{_IS}\s(?:{_ONE_OF}{_OF}|(?P<noun>(?:the|an?|one\sof\sthe)\s(?:(?!of\b|from\b|for\b|in\b|on\b)[\w’'-]+\s){{0,3}}?"
    rf"(?:(?:example|piece|specimen)\sof\s(?:an?\s)?)?))|(?<=,\s){_ONE_OF}{_OF}|{_DATES})\Z",
    re.IGNORECASE,
)
_LIVED_FIRST = Late(r"\((?P<first>(?:1\d|20)\d\d)\s?[-–—]\s?(?P<last>(?:1\d|20)\d\d)\),\s(?:the|an?)\s(?:[\w-]+\s)?\Z")
_ERA_FIRST = Late(
    rf"(?P<of>{_ONE_OF}{_OF}|,\s(?:from|of)\s(?:the\s)?)\Z|\b(?P<dates>{_DATES}|(?:is|was)\san?\s(?:[\w-]+\s)?|(?P<bare>(?:is|was)\s(?:\w+ly\s)?))\Z",
    re.IGNORECASE,
)
_THEN = Late(
    rf"(?:\s(?!and\b|but\b|was\b|is\b)[a-z]+)?(?:,|;|:|\.|,?\sand)?\s(?:(?P<it>[Ii]t|[Tt]hey|[Ss]he|[Hh]e|[Tt]he\s[\w’'-]+)\s)?(?:(?:was|were|is|having\sbeen|had\sbeen)\s(?:first\s|originally\s|only\s)?|(?=opened\sin)|(?<=,\s)(?=(?:{VERBS})\sin\s))"
    rf"(?:(?P<verb>{_DONE})|(?P<lived>{_LIVED}))(?:\sby\s[^,.;]{{3,30}})?\s(?:in|around)\s{DATE}(?P<year>{YEAR})"
)
# A sentence that says of its subject only what it is, so that "it" behind it is no other thing.
_SUBJECT = Late(
    r"(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Oo]ur|[Tt]heir|[A-Z][\w’'-]+)(?:\s(?!(?:by|whose|which|that|who|is|was|of)\b)[\w’'-]+){0,4}?(?:\s(?:at|in|on|of)\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)?"
    rf"\s{_IS}\s(?:\w+ly\s|still\s|very\smuch\s)?"
)
# What comes out of the mind of its time, and may be printed later than made.
_THOUGHT = frozenset(("published", "printed", "recorded", "released"))
_ANY = Late(r"(?<!\d)(?:1\d|20)\d\d(?![\ds])")
_OTHER = Late(
    r"\b(?:re\w+(?:built|stored|modelled|placed|opened|ssued|constructed)|sites?|foundations?|origins?|predecessors?|museum|housed|collections?|study|history|about"
    r"|parts?|traditions?|customs?|names?|(?:streets?|villages?|towns?|cit(?:y|ies))(?!\s(?:halls?|church|school|library|pub|baths|walls?|gates?|centre|college|clock|bridge|station|gaol|jail|museum)\b)|setting|set\sin|decades?|centur(?:y|ies)\sold|based|inspired|remake|cover|edition|translation)\b",
    re.IGNORECASE,
)


def claimed(text: str, sentence: Span, following: Span, era: Era) -> Dated | None:
    """The year of what a sentence counts to an era, in it or in the one that follows."""
    head = text[sentence.start : era.place.start]
    if not (_ANY.search(head) or _ANY.search(text, era.place.end, following.end)):
        return None
    if COPY.search(text, *sentence) or _OTHER.search(text, sentence.start, era.place.end):
        return None
    life = _LIVED_FIRST.search(head)
    if life:
        place = Span(sentence.start + life.start("first"), sentence.start + life.end("last"))
        return Dated(era, int(life["first"]), int(life["last"]), place)
    match = _YEAR_FIRST.search(head)
    if match:
        noun = re.match(r"\s[a-z]", text[era.place.end :])
        if bool(noun) != bool(match["noun"]):
            return None
        return _dated(match, era, sentence.start)
    match = _ERA_FIRST.search(head)
    if match is None or (match["bare"] and era.high - era.low < 20):
        return None  # what is 1930s in its looks may be new
    then = _THEN.match(text, era.place.end, following.end)
    if then is None:
        return None
    the = (then["it"] or "").lower()
    alone = the == "it" and (then["verb"] or "") not in _THOUGHT and _SUBJECT.fullmatch(head[: match.start()])
    opens = match["of"] and (alone or not head[: match.start()].strip())
    if (the.startswith("the ") and not opens) or (the in ("it", "they", "she", "he") and match["of"] and not opens):
        return None
    return _dated(then, era, 0)


def _dated(match: re.Match[str], era: Era, offset: int) -> Dated | None:
    year = int(match["year"])
    who = (match["lived"] or match["verb"] or "").lower()
    before = _LIFETIME if (match["lived"] and who != "born") or who == "died" else 0
    behind = _LIFETIME if (match["lived"] and who != "died") or who == "born" else 0
    place = Span(offset + match.start("year"), offset + match.end("year"))
    found = Dated(era, year - before, year + behind, place)
    return found if before or behind or who in ("", "published", "printed") or tells(who, "", found) else None
