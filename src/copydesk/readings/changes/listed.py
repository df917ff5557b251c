"""Two numbers that only their times put in order: "80 in 2019 and 110 in 2020"."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.changes.gaps import FAR, moving
from copydesk.readings.changes.terms import Term
from copydesk.readings.changes.times import MONTHS, SPANS, earlier, later, month, timeless, year
from copydesk.readings.changes.vocabulary import FILLERS


@cache
def _sold() -> re.Pattern[str]:
    return re.compile(r"[^;¶]*\bsold\b[^,;¶]{0,30}\bfor\s+(?:just\s|about\s|only\s)?$")


@cache
def _paid() -> re.Pattern[str]:
    return re.compile(r"\b(?:paid|bought\s(?:\w+\s){1,3}?for)\s+(?:just\s|about\s|only\s)?$")


@cache
def _same() -> re.Pattern[str]:
    fill = "|".join(map(re.escape, FILLERS))
    return re.compile(
        rf"¶\s*(?:(?:in|by|for)\s(?:@|(?:{MONTHS})),?|today,?|this\s(?:{SPANS}),?:?|now,?:?|a\s\w+\slater,?|the\snext\s(?:{SPANS}),?)\s+"
        rf"(?:(?:it|they|there|he|she|that|the\s\w+)\b|(?:(?:{fill})\s+)*$)|¶\s*(?:it|they|there|he|she)\s(?:now|today)\b"
    )


_CONTRAST = frozenset("while but whereas which who".split())


def listed(one: Term, two: Term) -> tuple[Term, Term] | None:
    """Which of two numbers came first: "80 in 2019 and 110 in 2020", "80 last year; this year it is 110"."""
    lead = two.lead.tokens
    if _paid().search(one.lead.text) and _sold().match(two.lead.text):
        return one, two
    if lead in (["→"], ["-", ">"], ["–", ">"]):
        return one, two
    if (
        moving(timeless(lead))
        or not _CONTRAST.isdisjoint(lead)
        or len(lead) > FAR
        or ("¶" in lead and not _same().search(two.lead.text))
    ):
        return None
    first, last = year(one), year(two)
    if first and last and first != last:
        return (one, two) if first < last else (two, one)
    if not first and not last and month(one) and month(two):
        return one, two
    return (one, two) if later(two) and (first or earlier(one) or _had(one, two)) else None


def _had(one: Term, two: Term) -> bool:
    """Whether the one is told as what was, and the other as what is now: "They had 48; now they have 36"."""
    return not {"had", "was", "were"}.isdisjoint(one.lead.tokens[-4:]) and not {"now", "today"}.isdisjoint(
        two.lead.tokens
    )
