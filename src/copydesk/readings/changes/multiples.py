"""How many times as much something became: "doubled", "halved", "threefold", "twice the", "cut in half"."""

from __future__ import annotations

import math
import re
from functools import cache
from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.readings.changes.cues import cue, led
from copydesk.readings.changes.terms import Term
from copydesk.readings.changes.vocabulary import MUCH, MULTIPLES, NOUNS

# How far a number that words round may lie off, as a part of it: "doubled" is 1.8 to 2.2 times.
_ROUND, _ROUGH, _NEARLY = 0.1, 0.2, 0.15
_HELD = frozenset("a an in by be been to".split())
_ABOUT = frozenset("about around roughly approximately some effectively virtually practically".split())
_NEAR = frozenset("nearly almost".split())
_AGAIN = frozenset("twice again every each annually or down back".split())
_MODALS = frozenset("to will would could can may might must shall should has have had".split())
_SEEN = frozenset("see sees saw seen seeing".split())
_BEING = frozenset("is was are were or nearly almost about".split())
_CUTTING = frozenset("cut cuts cutting slash slashed slashing reduce reduces reduced reducing chopped".split())


class Multiple(NamedTuple):
    """What `Amount` says, of a multiple: `value` is the result by the base."""

    term: Term
    sign: int
    how: str
    value: Interval


def opened(value: float, tokens: list[str], *, part: bool = False) -> Interval:
    """What a multiple in words may stand for, by the tokens before it; below one, "more than" means less, but not of a `part`."""
    at = len(tokens) - 1
    while at >= 0 and tokens[at] in _HELD:
        at -= 1
    last = tokens[at] if at >= 0 else ""
    pair = " ".join(tokens[at - 1 : at + 1]) if at > 0 else ""
    shrinks = value < 1 and not part
    if pair in ("more than", "at least", "in excess") or last == "over":
        return Interval(0.0, value) if shrinks else Interval(value, math.inf)
    if last in _NEAR or pair in ("just under", "not quite", "close to", "all but"):
        return Interval(value, value * (1 + _ROUGH)) if shrinks else Interval(value * (1 - _NEARLY), value)
    if pair in ("less than", "fewer than", "up to", "much as", "at most"):
        return Interval(value, 1.0) if shrinks else Interval(0.0, value)
    return Interval.exactly(value).widened(_ROUGH if last in _ABOUT else _ROUND)


@cache
def _as_much() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:as\s+\w+(?:\s+\w+){0,3}?\s+as\b|as\s+\w+\s*(?:[.,;)]|$)|(?:the|that|its|their|last|what|this|a\syear)\b|$)"
    )


@cache
def _more() -> re.Pattern[str]:
    return re.compile(r"\s*(?:more|higher|greater|larger|bigger|longer|heavier|taller)\b(?:\s+\w+){0,3}?\s+than\b")


def multiple(term: Term) -> Multiple | None:
    """The multiple that a term says; None where it is none."""
    figure = term.figure
    if figure and figure.kind == "count" and term.lead.tokens[-3:] == ["a", "factor", "of"]:
        return _by_factor(term, figure.value or 0.0)
    if figure and figure.kind == "count":
        if not term.tail.text.startswith(" times"):
            return None
        tail = type(term.tail)(term.tail.text.removeprefix(" times"), term.tail.years)
        term = term._replace(end=term.end + len(" times"), tail=tail)
    value = MULTIPLES.get(term.word, 0.0) if figure is None else figure.value or 0.0
    behind = term.tail.tokens
    if value <= 0 or value == 1 or (behind and (behind[0] in _AGAIN or behind[1:2] == ["times"])):
        return None
    if figure is None and term.word != "twice":
        how = _way(term)
        return Multiple(term, 1 if value > 1 else -1, how, opened(value, term.lead.tokens)) if how else None
    if figure is None or "fold" not in figure.text:
        if _as_much().match(term.tail.text) or (figure is None and _is(term)):
            return Multiple(term, 1, "times", opened(value, term.lead.tokens))
        if figure and _more().match(term.tail.text):  # three times, or four
            low, high = opened(value, term.lead.tokens), opened(value + 1, term.lead.tokens)
            return Multiple(term, 1, "times", Interval(low.low, high.high))
        if figure is None or figure.text[-1:] not in ("x", "×"):
            return None  # "rose three times" may be three occasions
    return _folded(term, value)


def _is(term: Term) -> bool:
    """Whether a word says no more than how many times as much something is: "which is double."."""
    return term.lead.tokens[-1:] != [] and term.lead.tokens[-1] in _BEING and term.tail.tokens[:1] in (["."], [","])


def _by_factor(term: Term, value: float) -> Multiple | None:
    """ "grew by a factor of three"."""
    told = led(term._replace(lead=type(term.lead)(term.lead.text.rstrip().removesuffix("a factor of"))))
    if told is None or not told.sign or value <= 1:
        return None
    return Multiple(term, told.sign, "verb", opened(value if told.sign > 0 else 1 / value, []))


def _folded(term: Term, value: float) -> Multiple | None:
    """ "a threefold rise", "rose threefold"."""
    words = [word for word in term.tail.tokens[:3] if word != "-"]
    noun = next((word for word in words[:2] if word in NOUNS), "")
    told = led(term)
    sign = NOUNS[noun] if noun else told.sign if told else 0
    if not sign:
        return None
    how = "noun" if noun else told.how if told else ""
    return Multiple(term, sign, how, opened(value if sign > 0 else 1 / value, term.lead.tokens))


def _way(term: Term) -> str:
    """How "doubled" or "double" tells: verb, times ("double the"), or not at all ("a double room")."""
    before = [
        word for word in term.lead.tokens[-4:] if not word.endswith("ly") and word not in ("more", "than", "almost")
    ]
    last = before[-1] if before else ""
    if term.word.endswith(("d", "s", "ing")) or last in _MODALS or not _SEEN.isdisjoint(before):
        return "verb"
    plural = len(last) > 3 and last[-1] == "s" and last[-2] not in "su"
    if plural and (term.tail.tokens or ["to"])[0] in ("from", "to", "in"):
        return "verb"
    return "times" if _as_much().match(term.tail.text) or _is(term) else ""


def partly(term: Term, value: float) -> Multiple | None:
    """ "a third as many"."""
    tokens = term.tail.tokens
    if tokens[:1] != ["as"] or MUCH.isdisjoint(tokens[1:2]) or (term.lead.tokens[-1:] == ["and"]):
        return None
    return Multiple(term, -1, "times", opened(value, term.lead.tokens, part=True))


def half(term: Term) -> Multiple | None:
    """ "cut in half", "fell by half", "half as many"."""
    tokens = term.lead.tokens
    if (part := partly(term, 0.5)) is not None:
        return part
    if tokens[-1:] == ["in"]:
        back = tokens[-10:-1]
        for mark in (",", ";", "¶", "(", ":"):
            if mark in back:
                back = back[len(back) - back[::-1].index(mark) :]
        if not _CUTTING.isdisjoint(back):
            return Multiple(term, -1, "verb", opened(0.5, tokens))
    told = cue(term)
    if told is None or told.how not in ("verb", "noun", "up") or not told.sign:
        return None
    return Multiple(term, told.sign, told.how, opened(0.5 if told.sign < 0 else 1.5, tokens))
