"""Whether a text says a duration of the whole of a course, from the beginning to the end that it names."""

from __future__ import annotations

import re

from copydesk.readings.dates.course_names import closes, is_of, nouns, waits
from copydesk.readings.dates.course_verbs import BEGAN
from copydesk.readings.dates.spans_told import TERMS, many
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.text import Span

_EXACTLY = r"(?:(?:exactly|just|about|some|only|almost|nearly|more\sthan|a|an|the|full|whole|total\sof)\s){0,3}"
_TOOK = Late(
    r"\b(?:took|takes?|taking|last(?:s|ed|ing)|(?:ran|runs|went\son|goes\son|continued|dragged\son|stretched|fought|raged|open|trading|in\s\w+|there|closed|had\sit|worked|works|ruled"
    r"|reigned|served|(?:had|has)\sbeen\s\w+(?:\s\w+){0,2}|served\s(?:the\s)?[\w’'-]+(?:\s\w+)?)\sfor|spann(?:ed|ing)|spans|served|serving|spent"
    rf"|(?:spell|journey|run|career|reign|term|period|wait|stay|trip|voyage|tenure|stint|time|span|total|duration|length)\sof)\s{_EXACTLY}\Z"
)
_AFTER = Late(rf"\b[Aa]fter\s(?:an?\s(?:[a-z]+\s)?(?P<noun>{nouns()})\sof\s)?{_EXACTLY}\Z")
_OF_WORK = Late(
    r"\s?(?:\Z|[.;:)]|,(?!\s?\d)|\sof\s(?:trading|service|operation|work|construction|talks|negotiations?|fighting|war|conflict|publication|broadcasting|business|use|peace|rule)"
    r"|\s(?:with|at)\s(?:the|his|her)\s(?:company|firm|club|council|force|brigade|bank|paper|newspaper|regiment|school|theatre|department|authority|trust|hospital|works|mill|colliery|yard|factory)"
    r"|\sin\s(?:charge|office|power|business|operation|service|jail|prison|custody|detention|captivity|exile|the\s(?:job|post|role)))(?!\sand\s)"
)
# What goes on in so many days of a longer time: "after ten days of evidence".
_OF_PARTS = Late(
    r"(?:[’']|\sof)\s(?!(?:a|an|the|his|her|its|their|this|that|those|these|each|every|planning|preparations?|rehearsals?|training|delays?|waiting)\b)[a-z-]+(?=\s?(?:\Z|[.,;:)]))(?!,\s\d)"
)
_APPOSED = Late(
    r"(?:\s(?:on|in|at|of|during|near|outside|along|through|with)(?:\s(?!(?:and|but|who|which|that|from|to|weekdays|weekends|days)\b)[\w’'-]+){1,6}?)??"
    r"(?:,\s(?:and\s)?|\s\(|\s[—–-]\s|—|;\s|:\s)(?:or\s|for\s|in\sall\s|making\s|taking\s|that\sis,?\s|lasting\s(?:for\s)?|total(?:l)?ing\s)?"
    rf"(?:(?:an?\s)?(?:[a-z]+\s)?(?P<noun>{nouns()})\sof\s|a\stotal\sof\s)?(?P<article>an?\s)?{_EXACTLY}"
)
_CLOSED = Late(
    r"\s?(?:\Z|[.;:)—–]|,(?!\s?\d)|\s(?:in\sall|in\stotal|altogether|all\stold|later|of\s(?:trading|service|operation)))"
)
_NOUN = rf"(?!(?:and|but|who|that|which|after|before|since|until|was|were|is|had|has|old|ago|later|{TERMS})\b)[\w’'-]+"
_NAMED = Late(
    rf"\s(?P<noun>{_NOUN}(?:\s{_NOUN})?)(?:\s(?:in|at|of|on|with|over|between)\s(?:the\s)?[\w’'-]+(?:\s[\w’'-]+)?)?"
    r",?\s(?:(?:which|that)\s)?(?:(?:was|had|has|will)\s)?\Z"
)
_THIS = Late(r"(?:\A|[^\w])(?:[Tt]he|[Tt]h[ia]t?s|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s(?:whole\s|entire\s)?\Z")
_AFTER_A = Late(r"\b(?:after|following)\san?\s(?:[a-z]+\s)?\Z")
_CALLED = Late(
    rf"\s(?:[a-z]+\s)?(?P<noun>{nouns()})\b(?!\s(?:of|at|on|before|beforehand|that|to|for|with|between|planned|scheduled|ordered|announced)\b|[’'-])"
)
_NO_VERB = Late(r"\s?(?:\Z|[.,;:)!?—–])|\s(?:in|by|over|after|caused|due|during|which|without|broken|marked|and)\b")
_THOSE = Late(r"\b[Tt]hose\s\Z")
# All of the time that there was: no more of it can be.
_ALL = Late(r"\b(?:all|th(?:e|ose|at|ese)\s(?:whole|full|entire)(?:\sof\sthe)?)\s\Z")
# What was over before it began.
_HAD = Late(r"\b(?:had|[’']d)\s(?:\w+ly\s|been\s|already\s)?\w+\b[^.;]*\Z")
# So long to answer in, while it runs; what is paid or decided comes when it is over.
_GIVEN = Late(r",\s(?:(?:which|thus|and)\s)?(?:giv(?:es|ing)|gave|allow(?:s|ed|ing))\s(?:[\w’'-]+\s){1,4}?")
_IN_WHICH = Late(
    r"\s(?:in\swhich\s)?to\s(?:respond|reply|answer|comment|object|apply|enter|vote|register|submit|have\s(?:their|a|your)\ssay|make|put|sign|bid|nominate|stand|come"
    r"|send|visit|see|view|complete|fill|give|take\spart|lodge|raise|enrol|get|express|buy|return)\b"
)
# Times of day that are those of several days.
_DAYS = Late(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|week)days|week-?ends|days)\b|day\s?(?:to|and|until|or|[-–—])\s[A-Z]"
)
# A want that lasts until what stopped is there again.
_WITHOUT = Late(r"\bwithout\s(?:[\w’'-]+\s){1,4}for\s(?:(?:some|about|more\sthan|nearly|almost|over)\s)?\Z")
_TO_DO = Late(r"\sto\s\w+(?:\s\w+){0,5}?(?::|\s[—–-]|,\swhich\b)")
_BEGINS = Late(r"\s(?:began|started|opened)\b")
_ASIDE = Late(r",\s(?:which|who)\s[^,]{0,40}\Z")


def claimed(text: str, scope: Span, figure: Figure, ends: Span, *, gap: bool, joined: bool) -> str:
    """How a duration is told of a course whose ends are named in text[ends]: as "whole", as "most" it can hold, or not, "".

    `gap` says that the course is one from an end to a new beginning, `joined` that it is told as "from … to …".
    """
    compound = "-" in figure.text
    if figure.start >= ends.end:
        apposed = _APPOSED.fullmatch(text, ends.end, figure.start)
        if apposed and apposed["noun"] and waits(apposed["noun"]) and not (gap or joined):
            return ""  # "sailed on 1 June and docked on 15 June, a delay of three days"
        if apposed:
            return _in_apposition(text, figure, apposed)
    if text.startswith((" later", " after it", " after he", " after she", " on"), figure.end):
        return ""
    before = text[max(scope.start, figure.start - 60) : figure.start]
    if compound and not text.startswith((" ago", " old"), figure.end):
        return "whole" if _is_called(text, scope, figure, ends, gap=gap) or _begins(text, figure, ends) else ""
    if _THOSE.search(before) and figure.start >= ends.end:
        return "whole"
    if figure.start >= ends.end and _most(text, figure, ends, before, gap=gap):
        if figure.unit in ("hour", "minute") and _DAYS.search(text, *scope):
            return ""
        return "most"
    after = _AFTER.search(before)
    if after:
        noun = after["noun"]
        if noun and not (closes(noun) if gap else is_of(noun, text[scope.start : ends.end])):
            return ""
        return "whole" if _OF_WORK.match(text, figure.end) else "most" if _OF_PARTS.match(text, figure.end) else ""
    if gap or joined or (ends.start < figure.start < ends.end and _ASIDE.search(before)):
        return ""
    if before.endswith("for ") and text.startswith(":", figure.end):
        return "whole"
    told = _TOOK.search(before) and any(one.match(text, figure.end) for one in (_OF_WORK, _TO_DO, _BEGINS))
    return "whole" if told else ""


def _most(text: str, figure: Figure, ends: Span, before: str, *, gap: bool) -> bool:
    """Whether a duration behind the ends is of time within them: "all nine hours", "giving residents six weeks to reply"."""
    if _IN_WHICH.match(text, figure.end):
        return not gap and _GIVEN.fullmatch(text, ends.end, figure.start) is not None
    return _CLOSED.match(text, figure.end) is not None and bool(
        (_ALL.search(before) and not _HAD.search(before)) or (gap and _WITHOUT.search(before))
    )


def _in_apposition(text: str, figure: Figure, apposed: re.Match[str]) -> str:
    """How a duration is told right behind the ends: ", a delay of two hours", ", a five-hour closure", ": five hours of noise"."""
    if "-" in figure.text:
        called = _CALLED.match(text, figure.end) if apposed["article"] else None
        return "whole" if called and _NO_VERB.match(text, called.end()) else ""
    if _CLOSED.match(text, figure.end):
        return "whole"
    return "most" if not apposed["noun"] and _OF_PARTS.match(text, figure.end) else ""


def _is_called(text: str, scope: Span, figure: Figure, ends: Span, *, gap: bool) -> bool:
    """Whether "the five-month closure", or "after a five-month closure", stands behind the ends of what is called so."""
    called = _CALLED.match(text, figure.end)
    if called is None or figure.start < ends.end:
        return False
    if not _THIS.search(text, max(0, figure.start - 16), figure.start):
        after = _AFTER_A.search(text, max(0, figure.start - 16), figure.start)
        if after is None or not _NO_VERB.match(text, called.end()):
            return False
    noun = called["noun"]
    return closes(noun) if gap else is_of(noun, text[scope.start : ends.end])


def _begins(text: str, figure: Figure, ends: Span) -> bool:
    """Whether "the 12-week strike" begins, or ends, right behind: its ends follow."""
    verb = min((match.start() for match in BEGAN.finditer(text, figure.end, max(figure.end, ends.start))), default=-1)
    named = _NAMED.fullmatch(text[figure.end : verb]) if verb > 0 else None
    return named is not None and not many(named["noun"])
