"""The year that an anniversary is counted from: that of what it is of, or in which began whose own it is."""

from __future__ import annotations

import re

from copydesk.arithmetic.calendar import Day
from copydesk.readings.dates.anniversaries import YEAR, Anniversary, Year
from copydesk.readings.dates.periods import period
from copydesk.readings.dates.vocabulary import DAY, MONTH
from copydesk.readings.late import Late
from copydesk.text import Span

# So many days before or behind a day, it is spoken of as the anniversary's.
_NEAR = 7
# What an anniversary is of stands within so many characters behind it.
_REACH = 110
_FULL = rf"(?:{MONTH}\s{DAY},?\s|{DAY}\s(?:of\s)?{MONTH},?\s)"
_PHRASE = Late(r"(?:\s(?:celebrations|commemorations|events|party))?\sof\s(?!which\b|whom\b)")
_BREAK = Late(
    r"\b(?:and|when|with|this|next|last|who|as|but|while|after|before|will|has|had|is|was|were|are|fell|falls|by|for|at\s(?:a|an|the)\s\w+\son"
    r"|(?:on|next|last)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|[;:—–?!\n]"
)
_PARTICIPLE = r"(?:which\s(?:was\s)?)?(?:first\s)?(?:released|published|signed|opened|founded|launched|issued|built|held|made|fought|won|enacted|passed|recorded)\s"
_YEARS = Late(
    rf"(?P<surely>\b(?:on\s|from\s)?{_FULL}|,\s{_PARTICIPLE}in\s(?:{MONTH}\s)?|,\s(?:in\s)?(?:{MONTH}\s)?|\((?:in\s)?|\b(?:of|the|its|his|her|their|a|an)\s(?:[\w’'-]+\s){{0,2}}"
    rf"|[’']s\s|\bof\s(?:{MONTH}\s)?)?(?P<either>\bin\s(?:{MONTH}\s)?)?(?<![\d.,])(?P<year>{YEAR})"
)
_ANY = Late(r"(?<![\d.,])(?:1\d|20)\d\d(?!\d)")
_POSSESSIVE = Late(rf"(?P<year>{YEAR})\s(?:[\w-]+\s){{0,2}}[\w-]+[’']s?\s(?:\w+\s)?\Z")
_WHEN = rf"(?:\s(?!and\b|but\b|after\b|before\b)[\w’'-]+){{0,6}}?\s(?:in|on)\s(?:the\s)?(?:{_FULL}|{MONTH}\s)?(?P<year>{YEAR})"
_STARTED = (
    r"(?:founded|established|opened|launched|created|formed|built|started|began|set up|incorporated|inaugurated|premiered|first (?:published|held|staged|broadcast|performed|issued|played)"
    r"|consecrated|unveiled)"
)
# How each thing begins that has anniversaries.
_BEGUN = {
    "": Late(rf"\b(?:{_STARTED}|married|wed){_WHEN}", re.IGNORECASE),
    "wedding": Late(rf"\b(?:married|wed|tied the knot){_WHEN}", re.IGNORECASE),
    "founding": Late(rf"\b{_STARTED}{_WHEN}", re.IGNORECASE),
    "jubilee": Late(rf"\b(?:{_STARTED}|came to the throne|acceded|ordained){_WHEN}", re.IGNORECASE),
    "birth": Late(rf"\b(?:born|birth){_WHEN}", re.IGNORECASE),
    "death": Late(rf"\b(?:died|death|killed|murdered|executed){_WHEN}", re.IGNORECASE),
}
_OWN = Late(
    r"\sof\s(?:its|his|her|their|the\s\w+[’']s)\s(?:(?P<birth>birth)|(?P<death>death|murder|execution)|(?P<wedding>wedding|marriage)"
    r"|founding|foundation|opening|launch|formation|establishment|creation|incorporation|first\s\w+)\b(?!\s(?:in|on)\b)"
)
_OWNER = Late(r"\b(?:its|their|our|his|her)\s(?:\w+\s)?\Z")
_CLAUSES = Late(r";\s(?:and\s|but\s|while\s)?|,?\s(?:and|but|while|whereas)\s(?=[Tt]he\s)|[.]\s(?=[A-Z])")
_WHO = Late(r"\b(?:which|who|whose|that|where)\b")
_OTHERS = Late(
    r"\b(?:its|their|his|her)\s[\w-]+(?:\s[\w-]+)?\s(?:is|are|was|has|have|will|marks?|celebrates?|celebrated|marked)\b"
)
_CHILD = Late(r"\bborn\b")
_OTHER_EVENT = Late(
    r"\b(?:merg\w+|bought|acqui\w+|reopen\w*|refound\w*|moved?|renam\w+|relaunch\w*|rebuilt|extension|joined|closed|died|sold|split|since|as an?\b|debut\w*|album|title)"
)
_DATES = Late(rf"{_FULL}{YEAR}")


def base(text: str, sentence: Span, kept: Anniversary) -> Year | None:
    """The year that an anniversary is counted from, where the words around it leave no other."""
    found = _in_phrase(text, sentence, kept)
    if found and found["surely"] and not found["either"]:
        return Year(int(found["year"]), Span(*found.span("year")))
    match = _POSSESSIVE.search(text, sentence.start, kept.start)
    return Year(int(match["year"]), Span(*match.span("year"))) if match and found is None else None


def either(text: str, sentence: Span, kept: Anniversary) -> Year | None:
    """The year behind "of … in", which is that of the event or that of the day it is kept."""
    found = _in_phrase(text, sentence, kept)
    return Year(int(found["year"]), Span(*found.span("year"))) if found and found["either"] and not kept.what else None


def _in_phrase(text: str, sentence: Span, kept: Anniversary) -> re.Match[str] | None:
    """The only year in what an anniversary is said to be of."""
    of = _PHRASE.match(text, kept.end, sentence.end)
    if of is None:
        return None
    limit = min(sentence.end, of.end() + _REACH)
    stop = _BREAK.search(text, of.end(), limit)
    found = list(_YEARS.finditer(text, of.end() - 3, stop.start() if stop else limit))
    if len(found) == 2 and found[0]["surely"] and found[0]["year"] < found[1]["year"]:
        return found[0]  # "of the 2014 vote in 2026"
    return found[0] if len(found) == 1 else None


def begun(text: str, scope: Span, sentence: Span, kept: Anniversary) -> Year | None:
    """The year in which began whose own anniversary it is, where the words of `scope` tell of nothing else."""
    own = _OWN.match(text, kept.end)
    what = (own.lastgroup or kept.what) if own else kept.what
    owner = _OWNER.search(text, sentence.start, kept.start) is not None and not text.startswith(
        (" of ", " as "), kept.end
    )
    if not (own or owner or what in ("jubilee", "birth", "founding")):
        return None
    found = list(_BEGUN[what].finditer(text, *scope))
    if len(found) > 1:  # of several things, each in a clause of its own, that of the same clause
        scope = _clause(text, sentence, kept)
        found = [one for one in found if scope.start <= one.start() < kept.start]
        if found and _WHO.search(text, found[0].end(), kept.start):
            return None
    if what != "death" and _OTHER_EVENT.search(text, *scope):
        return None
    if what == "wedding" and _CHILD.search(text, *scope):
        return None
    if len(found) != 1 or _OTHERS.search(text, found[0].end(), max(found[0].end(), kept.start)):
        return None
    return Year(int(found[0]["year"]), Span(*found[0].span("year")))


def _clause(text: str, sentence: Span, kept: Anniversary) -> Span:
    """The clause of an anniversary, where a sentence is one of clauses with subjects of their own."""
    ends = [match.end() for match in _CLAUSES.finditer(text, sentence.start, kept.start)]
    behind = _CLAUSES.search(text, kept.end, sentence.end)
    return Span(ends[-1] if ends else sentence.start, behind.start() if behind else sentence.end)


def this_day(text: str, scope: Span, day: Day) -> Year | None:
    """The year of the only date of a scope, where it is, but for its year, one of these days."""
    found = list(_DATES.finditer(text, *scope))
    when = period(found[0][0] + " ") if len(found) == 1 else None
    if when is None or len(_ANY.findall(text, *scope)) != 1 or when.first.year >= day.year or when.first != when.last:
        return None
    passed = (Day(day.year, *when.first[1:]).number if when.first[1:] != (2, 29) else day.number) - day.number
    return Year(when.year, Span(found[0].end() - 4, found[0].end())) if abs(passed) <= _NEAR else None
