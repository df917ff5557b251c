"""What kind of source the words that name it speak of."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.sourcing.identity import full_name, identified
from copydesk.readings.sourcing.nouns import (
    ANYBODY,
    BEHIND,
    BLANK,
    CONSENSUS,
    COUNTS,
    DEFINITE,
    INDEFINITE,
    LEADING,
    LOOSE,
    NO_NAME,
    OPEN,
    PEOPLE,
    PLURALS,
    PRONOUNS,
    STUDIES,
    TEXTS,
    WORKS,
)
from copydesk.readings.sourcing.withheld import acquainted, withholding
from copydesk.readings.words import split
from copydesk.text import Span

# A source that takes more characters than this is a clause with a source in it.
_LONGEST = 240
_NEW = frozenset("new recent latest fresh".split())
_SPOKEN_FOR = ("spokesman", "spokeswoman", "spokesperson", "representative")
_OPINION = frozenset("widely generally commonly reportedly purportedly allegedly supposedly".split())
_GROUPS = frozenset("group number handful lot couple variety range array host majority string".split())


@cache
def _apposed() -> re.Pattern[str]:
    """A name right behind its owner's office: ", Ann Lee,"."""
    return re.compile(r",?\s(?:(?:named|called)\s)?[A-Z][\w.’'-]*\s(?:[a-z]{1,3}\s)?[A-Z][\w’'-]+")


def sourcing(text: str, span: Span) -> str:
    """What kind of source text[span] speaks of; `span` is in characters, half-open.

    "named"      a person, body or publication that can be looked up: "Ann Lee", "the ministry", "its lawyer"; also
                 whatever is none of the others
    "pronoun"    one that was named before: "she"
    "anonymous"  somebody who was asked and is not named: "a person familiar with the matter", "two officials", "sources"
    "study"      a work that is not named: "a study", "recent research"
    "vague"      nobody in particular: "experts", "many", "some officials", "studies", "it is widely believed"
    """
    span = Span(span.start, min(span.end, span.start + _LONGEST))
    phrase = text[span.start : span.end]
    starts, forms, ends = split(phrase)
    first = next((n for n, form in enumerate(forms) if form not in LEADING or forms[n : n + 1] == forms), len(forms))
    if first == len(forms):
        return "pronoun" if forms and forms[-1] in PRONOUNS else "vague"
    last = _head(phrase, starts, forms, ends, first)
    head = forms[first : last + 1]
    if all(form in PRONOUNS for form in head):
        return "vague" if not _OPINION.isdisjoint(forms) else "pronoun"
    names = [
        n
        for n in range(first, last + 1)
        if phrase[starts[n]].isupper() and forms[n] not in NO_NAME and (n > first or not _ordinary(forms[n]))
    ]
    noun = head[-1]
    if noun in STUDIES or noun in WORKS or noun in ("sources", "source"):
        return _work(text, span, phrase, head, bool(names))
    if last in names and noun not in PEOPLE and noun not in PLURALS:
        return "named"
    behind = phrase[ends[last] :]
    if withholding().search(phrase) or acquainted().match(behind.lstrip(" ,")) or _acquainted(noun, behind):
        return "anonymous"
    if _apposed().match(text, span.start + ends[last]) or full_name().search(behind.partition(" who ")[0]):
        return "named"
    return _people(head, behind, names=bool(names))


def _head(phrase: str, starts: list[int], forms: list[str], ends: list[int], first: int) -> int:
    """The number of the noun that the phrase from word `first` is about: the last before a preposition, clause or comma."""
    last = first
    for n in range(first + 1, len(forms)):
        gap = phrase[ends[n - 1] : starts[n]]
        if forms[n] == "of" and forms[n - 1] in _GROUPS and forms[n - 2] in INDEFINITE:
            continue
        if (forms[n] in BEHIND and forms[n - 1] != "of") or (not gap.isspace() and gap != ". "):
            break
        last = n
    return last


def _ordinary(form: str) -> bool:
    """Whether a word with a capital at the beginning of a phrase is likely no name."""
    return (
        form in LOOSE
        or form in DEFINITE
        or form in INDEFINITE
        or form in ANYBODY
        or form in CONSENSUS
        or form in COUNTS
        or form in PLURALS
        or form in WORKS
        or form in STUDIES
        or form in PEOPLE
    )


def _acquainted(noun: str, behind: str) -> bool:
    return noun in BLANK and acquainted().search(behind) is not None


def _work(text: str, span: Span, phrase: str, head: list[str], names: bool) -> str:
    """The kind of a source that is a work, or is called a source."""
    noun, first = head[-1], head[0]
    if noun in ("source", "sources"):
        if not TEXTS.isdisjoint(head[:-1]):
            return "vague" if not OPEN.isdisjoint(head[:-1]) and len(head) < 3 and first != "multiple" else "named"
        return "anonymous"
    if names or _possessed(head) or first in DEFINITE or identified(phrase, 0, len(phrase)):
        return "named"
    if _apposed().match(text, span.end):
        return "named"
    if first in INDEFINITE or first in COUNTS or (noun == "research" and not _NEW.isdisjoint(head)):
        return "study" if first not in ("some", "several", "multiple", "few") else "vague"
    if noun in WORKS and all(form in LOOSE for form in head[:-1]):
        return "vague"
    return "study" if noun in STUDIES and (len(head) == 1 or not _NEW.isdisjoint(head)) else "named"


def _possessed(head: list[str]) -> bool:
    return any(form.endswith(("'s", "s'")) for form in head)


def _people(head: list[str], behind: str, *, names: bool) -> str:
    """The kind of a source that is people; `behind` is what its words go on with: "of her aides"."""
    noun, first = head[-1], head[0]
    if _nobody(head):
        return "vague"
    if noun.startswith(_SPOKEN_FOR):
        return "named"
    if first in DEFINITE or _possessed(head[:1]):
        return "anonymous" if noun in BLANK else "named"
    if first == "one" and (noun == "one" or behind.startswith(" of ")):
        return "anonymous"
    if noun in CONSENSUS and (identified(behind, 0, len(behind)) or (names and first not in COUNTS)):
        return "named"
    counted = first in COUNTS or first.isdigit() or head[:2] == ["a", "few"]
    if (first in INDEFINITE and noun in PEOPLE) or (counted and noun in PLURALS and not _open(first, noun)):
        return "anonymous"
    loose = first in ("some", "many", "most", "other", "others")
    if noun in CONSENSUS or loose or (noun == "officials" and not names and not OPEN.isdisjoint(head[:-1])):
        return "vague"
    return "named"


def _nobody(head: list[str]) -> bool:
    """Whether the words stand for people at large: "many", "it is widely believed"."""
    if head[0] in _OPINION or (head[0] == "it" and not _OPINION.isdisjoint(head)):
        return True
    return head[-1] in ANYBODY and len(head) < 3 and (head[0] in ANYBODY or head[0] in LOOSE or head[0] == "a")


def _open(count: str, noun: str) -> bool:
    """Whether the count leaves a plural as open as before: "several experts"."""
    return count in ("several", "multiple", "few") and noun in CONSENSUS
