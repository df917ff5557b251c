"""The words that make a number the difference of two others: "three more than", "a majority of", "leads by"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from copydesk.readings.changes.cues import filled
from copydesk.readings.changes.terms import Term

_MORE = """more higher greater larger bigger longer taller older heavier wider deeper further farther dearer better later
    warmer hotter costlier slower stronger""".split()
_LESS = """fewer less lower smaller shorter younger lighter narrower shallower cheaper faster quicker earlier cooler
    colder weaker nearer""".split()
_BESIDE = {
    "above": 1,
    "below": -1,
    "ahead": 1,
    "behind": -1,
    "short": -1,
    "shy": -1,
    "clear": 1,
    "over": 1,
    "under": -1,
}
#: "£60,000 over the budget", but "over 12 games".
OVER = frozenset(("over", "under"))
OWNERS = frozenset("the its their his her last this a an".split())
_SIGNS = {**dict.fromkeys(_MORE, 1), **dict.fromkeys(_LESS, -1)}
#: Without one of these a block tells of no difference.
COMPARING = frozenset((*_SIGNS, *_BESIDE)) - {"over", "under"}
_NOUNS = frozenset("difference majority margin gap lead advantage deficit".split())
_LEADING = frozenset("lead leads led leading".split())
_PARTED = frozenset("separated parted divided apart split".split())
# "Their lead at the top is five points."
_TOP = frozenset("at the top between them two of league table overall now summit foot".split())
_WON = frozenset("beat beats beating defeated defeating outpolled outpolling won winning".split())
MARGINS = _NOUNS | _LEADING
#: With one of these a difference of years is one of ages: "41 and 47, a gap of six years".
GAPS = frozenset(("gap", "difference"))
_MARKS = frozenset((".", ",", ";", ":", ")", "¶", "—", "–"))
_STOPS = frozenset("and or but to while whereas because as if when a-third".split())
# Behind a comma these go on with what was named: "than her husband, who is 43".
_GOES_ON = frozenset("which who on at with whose now when".split())
_EMPTY = frozenset(
    "the a an in of for at on its their his her this that it was were is are had been year last had than @".split()
)
_GLUE = frozenset("or and that is that's which some exactly just a full thus only still i.e were was are".split())
# Between a number and "more than": "three votes more", "ten percent more".
_BARRED = frozenset("percent per of times or and in for to at by with on from points-of".split())
_FAR, _NEAR = 9, 4


class Cue(NamedTuple):
    """Which way a number differs: 1 for more, -1 for less, 0 where the words do not say.

    `how` is base (the next number is what it is measured from), sum ("three more, 16 in all") or two (of two numbers told
    before, in "one sentence" or the one before as well). `names` are the words that name the base where it is told before.
    """

    how: str
    sign: int
    word: str
    names: frozenset[str] = frozenset()


def cue(row: Sequence[Term], at: int) -> Cue | None:
    """What makes the term `at` of a row a difference; None for nothing."""
    term = row[at]
    tokens = term.tail.tokens
    if tokens[:1] == ["-"]:
        return _margin(row, at)
    for n, word in enumerate(tokens[:_NEAR]):
        if word in _SIGNS:
            return _compared(row, at, n)
        if word in _BESIDE:
            return _beside(row, at, n)
        if word in _BARRED or not word[0].isalpha():
            break
    return _margin(row, at)


def _compared(row: Sequence[Term], at: int, n: int) -> Cue | None:
    """ "three more than last year's 12", "three more", "three more pupils enrolled, 16 in all"."""
    tokens = row[at].tail.tokens
    word = tokens[n]
    sign = _SIGNS[word]
    than = next((m for m in range(n + 1, min(n + _FAR, len(tokens))) if tokens[m] == "than" or tokens[m] in _MARKS), -1)
    if than >= 0 and tokens[than] == "than":
        return _named(row, at, than, Cue("base", sign, word))
    if word in ("more", "fewer") and at + 1 < len(row) and _any_total(row, at):
        return Cue("sum", sign, word)
    ends = n + 1 >= len(tokens) or tokens[n + 1] in _MARKS or tokens[n + 1 : n + 3] == ["in", "all"]
    return Cue("two", sign, word) if ends and _apposed(row[at]) else None


def _any_total(row: Sequence[Term], at: int) -> bool:
    return "¶" not in row[at + 1].lead.tokens and total(row[at + 1])


def _beside(row: Sequence[Term], at: int, n: int) -> Cue | None:
    """ "five points ahead of Labour, on 31%", "seven short of the 63"."""
    tokens = row[at].tail.tokens
    word = tokens[n]
    of = tokens[n + 1 : n + 2] == ["of"]
    if word in OVER and OWNERS.isdisjoint(tokens[n + 1 : n + 2]):
        return None
    if (word in ("ahead", "short", "shy", "clear")) != of:
        return None
    return _named(row, at, n + of, Cue("base", _BESIDE[word], word))


def _named(row: Sequence[Term], at: int, than: int, cue: Cue) -> Cue | None:
    """A cue with what its base is: the next number, or what words name."""
    rest = row[at].tail.tokens[than + 1 :]
    mark = next((m for m, word in enumerate(rest) if word in _MARKS), len(rest))
    goes_on = rest[mark : mark + 1] == [","] and (mark + 1 == len(rest) or rest[mark + 1] in _GOES_ON)
    if goes_on and any(word in _MARKS for word in rest[mark + 1 :]):
        goes_on = False
    if (
        at + 1 < len(row)
        and (mark == len(rest) or goes_on)
        and len(rest) < _FAR + 2 * goes_on
        and _STOPS.isdisjoint(rest[:mark] if goes_on else rest)
    ):
        own = row[at].lead.tokens
        return None if "average" in rest or own[-2:] == ["more", "than"] else cue
    names = frozenset(word for word in rest[:mark] if word.isalpha()) - _EMPTY
    return cue._replace(how="two", names=names) if names and mark < _NEAR and _apposed(row[at]) else None


def _apposed(term: Term) -> bool:
    """Whether a number stands beside what was told, and is no part of it: ", or 34 fewer", "— five more"."""
    tokens = term.lead.tokens
    at = len(tokens) - 1
    while at >= 0 and tokens[at] in _GLUE:
        at -= 1
    if at >= 0 and tokens[at] in _MARKS:
        return True
    return tokens[-1:] != [] and tokens[-1] in ("were", "was", "is", "are") and len(tokens) < _FAR


def _margin(row: Sequence[Term], at: int) -> Cue | None:
    """ "a difference of six", "the majority was 406", "Rovers lead by 11", "the gap between A and B was six"."""
    term = row[at]
    tokens = term.lead.tokens
    head = filled(tokens)
    if head < 0 or term.tail.tokens[:1] == ["-"]:
        return None
    word, before, fillers = tokens[head], tokens[head - 1] if head else "", tokens[head + 1 :]
    if word in _PARTED and "by" in fillers:
        return _of_two(term)
    if word in ("is", "was", "to", "at", "of"):
        between = (
            at > 1 and "between" in row[at - 2].lead.tokens and not _NOUNS.isdisjoint(row[at - 2].lead.tokens[-_FAR:])
        )
        if before in _NOUNS:
            return _of_two(term)
        noun = next((n for n in range(head - 1, -1, -1) if tokens[n] in _NOUNS), head)
        told = between or (noun < head and _TOP.issuperset(tokens[noun + 1 : head]))
        return _of_two(term) if told and word in ("is", "was") else None
    if word in _NOUNS and fillers[:1] == ["of"] and "the" not in fillers:
        alone = _opened(tokens[:head]) and not _MARKS.isdisjoint(term.tail.tokens[:1])
        return _of_two(term, word=word if alone else "")
    if "by" not in fillers:
        return None
    won = not _WON.isdisjoint(tokens) or (
        at > 0 and not _WON.isdisjoint(row[at - 1].lead.tokens[-_FAR:]) and len(tokens) < _NEAR
    )
    return _of_two(term, how="one sentence" if won else "two") if word in _LEADING or won else None


def _opened(tokens: list[str]) -> bool:
    """Whether nothing but an article stands between a mark and what follows: ", a gap of"."""
    rest = [word for word in tokens[-_NEAR:] if word not in ("a", "an", "age", "the")]
    return bool(rest) and rest[-1] in _MARKS


def _of_two(term: Term, *, how: str = "two", word: str = "") -> Cue | None:
    """A margin, where nothing behind it makes it one of another time or place."""
    behind = term.tail.tokens[:1]
    ends = not behind or behind[0] in _MARKS or (term.figure is not None and term.figure.kind != "count")
    return Cue(how, 0, word) if ends else None


_BRINGING = frozenset(
    "bringing taking making giving leaving reaching brings takes makes brought bring take make give leave".split()
)
# "To finish on 49", "and now has 49".
_ENDING = frozenset(
    """finish finishes finished finishing end ends ended ending close closes closed closing reach reaches reached reaching stand
    stands standing total totals totalled amass amassed come comes tally tallied wind wound""".split()
)
_PLACED = frozenset("on with at in to".split())
_IN_ALL = (["in", "all"], ["in", "total"], ["all", "told"])


def total(term: Term) -> bool:
    """Whether a number is what others come to: "a total of 16", "16 in all", "bringing it to 16"."""
    lead, tail = term.lead.tokens, term.tail.tokens
    if "first" in lead:
        return False
    if (
        "total" in lead[-4:]
        or "totalling" in lead[-4:]
        or tail[:2] in _IN_ALL
        or tail[1:3] in _IN_ALL
        or tail[:1] == ["altogether"]
    ):
        return True
    at = filled(lead)
    if at < 0:
        return False
    if not _BRINGING.isdisjoint(lead[-_FAR:]) and lead[at] in ("to", "making", "giving", "leaving", "reaching", "it"):
        return True
    if "now" in lead[max(at - 1, 0) : at + 1] or (at and lead[at - 1] == "now"):
        return True
    return lead[at] in _ENDING or (lead[at] in _PLACED and not _ENDING.isdisjoint(lead[max(at - 3, 0) : at]))
