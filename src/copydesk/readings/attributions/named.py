"""Statements named as somebody's: the report that it fell, a total that is put at, the agency's estimate."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.readings.attributions.subjects import beside
from copydesk.readings.words import BlockWords
from copydesk.text import Span

_STATEMENTS = frozenset(
    """report reports claim claims finding findings estimate estimates comment comments remark remarks assertion assertions
    statement statements allegation allegations warning warnings forecast forecasts prediction predictions projection
    projections suggestion suggestions argument belief news conclusion emphasis announcement testimony promise pledge""".split()
)
_OWN = frozenset(
    """estimate estimates forecast forecasts projection projections calculation calculations tally recommended proposed
    estimated projected reported claimed declared promised stated announced planned""".split()
)
_FIGURED = frozenset("put puts placed places pegged pegs".split())
_PLANS = frozenset(
    """plan plans proposal proposals goal goals call calls bid pledge pledges promise promises threat threats offer offers request
    requests demand demands push idea notion vow vows""".split()
)
#: Words by which nobody is named and something is passed on.
HEARSAY = ("reportedly", "allegedly")

#: The words that may name a statement.
NAMED = _STATEMENTS | _OWN | _FIGURED | _PLANS | {*HEARSAY}

# How far before an estimate its owner is looked for, in characters.
_NEAR = 80


@cache
def _that() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:(?:from|by|in|about|of)\s[^,;:.]{1,40}\s)?(?:that|about)\s(?!(?:was|were|is|has|had)\b)", re.IGNORECASE
    )


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:(?:made|set|signed|given|announced|agreed)\s(?:\w+\s){1,3})?(?:to\s(?!the\b|be\b)[a-z]+|of\s(?:[a-z]+ing\b|[$£€\d])|that|for|(?:would|will)(?:\s[a-z]+ly|\salso)?\s[a-z]+)"
    )


@cache
def _total() -> re.Pattern[str]:
    return re.compile(r"\sthe\s(?:[\w'’]+\s){1,4}at\s", re.IGNORECASE)


@cache
def _owner() -> re.Pattern[str]:
    """Whose a statement is, before the word for it: "the auditor's", "its own"."""
    return re.compile(
        r"(?P<owner>(?:\b[Tt]he\s)?(?:\b[\w.-]+\s){0,3}\b[\w.-]+(?=['’]s\s|s['’]\s)|\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\b)"
        r"(?:['’]s|s?['’])?\s(?:[\w-]+\s){0,3}$"
    )


@cache
def _maker() -> re.Pattern[str]:
    """Whose a statement is, behind the word for it: "a report from the port that"."""
    return re.compile(r"\s(?:from|by)\s(?P<maker>[^,;:.]{1,40}?)\s(?:that|about)\s")


class Statement(NamedTuple):
    """Words that name a statement, and whose it is; None where that is not said."""

    owner: Span | None
    cue: Span


def named(text: str, sentence: Span, words: BlockWords, places: list[int], colon: int) -> Iterator[Statement]:
    """The statements of others that a sentence names, in order.

    `places` are the words of `NAMED`, `colon` is the first colon or -1: one before a quotation does the same.
    """
    found = [statement for at in places for statement in _at(text, sentence, words, at)]
    while colon >= 0:
        if text[colon + 1 : colon + 2].isspace() and text.startswith(('"', "“", "''"), colon + 2):
            found.append(Statement(None, Span(colon, colon + 2)))
        colon = text.find(":", colon + 1, sentence.end)
    end = 0
    for statement in sorted(found, key=lambda one: one.cue):
        if statement.cue.start >= end and statement.cue.end <= sentence.end:
            yield statement
            end = statement.cue.end


def _at(text: str, sentence: Span, words: BlockWords, at: int) -> Iterator[Statement]:
    """The statements that word `at` names."""
    starts, forms, ends = words
    form, start, end = forms[at], starts[at], ends[at]
    if form in HEARSAY:
        yield Statement(None, Span(start, end))
    if form in _STATEMENTS and (that := _that().match(text, end)):
        maker = _maker().match(text, end)
        owner = Span(*maker.span("maker")) if maker else _owned(text, sentence, start)
        yield Statement(owner, Span(start, that.end()))
    if form in _PLANS and (plan := _planned().match(text, end)):
        yield Statement(_owned(text, sentence, start), Span(start, plan.end()))
    if form in _OWN and (owner := _owned(text, sentence, start)):
        yield Statement(owner, Span(start, end))
    if form in _FIGURED:
        owner = beside(text, words, bisect_left(starts, sentence.start), at)
        if total := _total().match(text, end):
            yield Statement(owner, Span(start, total.end()))
        elif form in ("put", "puts") and at + 1 < len(forms) and forms[at + 1] == "it" and starts[at + 1] == end + 1:
            yield Statement(owner, Span(start, ends[at + 1]))


def _owned(text: str, sentence: Span, start: int) -> Span | None:
    match = _owner().search(text, max(sentence.start, start - _NEAR), start)
    return Span(*match.span("owner")) if match else None


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:compiled|collected|gathered|tallied|kept|maintained|published|released|issued)\sby\s(?:the\s)?[A-Z][\w.’'-]+"
        r"|(?:[A-Z][\w.’'&-]+\s){1,4}(?:analysis|review|tally|count|survey|study|poll|report|investigation)\sof\b"
        r"|\bwhat\s(?:the\s)?(?:[A-Z][\w.’'-]+\s(?:of\s)?){1,6}(?:estimates?|projects?|calculates?|recommends?)\b"
        r"|\[[A-Z][^\[\]]{1,40}\](?=\W*\Z)"
    )


def credited(text: str) -> Span | None:
    """Who a paragraph says kept its numbers: "a list compiled by the League", "a Post analysis of", "[Reuters]" at its end."""
    match = _credit().search(text) if "[" in text or " by " in text or " of " in text else None
    return Span(*match.span()) if match else None
