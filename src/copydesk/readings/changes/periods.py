"""Whether a difference and what it began from are of one stretch of time: "rose by 11 overnight … the evening before"."""

from __future__ import annotations

from copydesk.readings.changes.leads import compared, from_
from copydesk.readings.changes.terms import Term
from copydesk.readings.changes.times import earlier, later, month, timeless, year

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = "january february march april may june july august september october november december".split()
_LENGTHS = {
    "day": "overnight yesterday today tonight night evening morning afternoon day days midnight hours".split(),
    "week": "week weeks weekend weekly weekdays".split(),
    "month": "month months monthly".split(),
    "quarter": "quarter quarterly".split(),
    "year": "year years year's season seasons season's annual spring summer autumn winter term election".split(),
    "decade": "decade decades century".split(),
}
_LENGTH = {word: length for length, words in _LENGTHS.items() for word in words}
_NAMED = frozenset((*_DAYS, *_MONTHS))
_MARKS = frozenset(("¶", ";", "—", "–", ":"))
_PERFECT = frozenset("has have had since".split())
_UNTIL = frozenset("until now present current currently that".split())
_EACH = frozenset("a an per each every".split())
_AGO = frozenset("ago earlier before later".split())
_NTH = frozenset("first second third fourth fifth sixth seventh".split())
_REACH = 12


def one_period(amount: Term, base: Term, result: Term) -> bool:
    """Whether nothing tells that an amount and its base are of two stretches of time."""
    if max(base.start, result.start) < amount.start and _dated(result) and (_dated(base) or earlier(base)):
        own = _ahead(amount.tail.tokens)
        return timeless(own) == own
    there = _near(base)
    here = (
        [word for term in (amount, result) for word in _near(term)]
        if result.start < amount.start
        else _near(amount, result)
    )
    lengths, other = _lengths(here), _lengths(there)
    if not _UNTIL.isdisjoint(there) and not other:
        return True
    named = not _NAMED.isdisjoint(there)
    year = bool(base.tail.years and "@" in there) or ("@" in there and bool(base.lead.years))
    if lengths:
        if "@" in there or (named and not _in_turn(here, there)) or not _NTH.isdisjoint(there):
            return False
        return not other or not lengths.isdisjoint(other)
    if "since" in here or from_(base) is not None or compared(base) is not None:
        return True
    if "having" in there or (named and _in_turn(here, there)):
        return True
    if named:
        return _NAMED.isdisjoint(here) and base.start < amount.start
    return not year or not _PERFECT.isdisjoint(here)


def _dated(term: Term) -> bool:
    """Whether a number has a time of its own: "in 2020 there were 540", "540 today"."""
    return year(term) > 0 or month(term) or later(term)


def _in_turn(here: list[str], there: list[str]) -> bool:
    """Whether one day or month follows right upon the other: "in May … in June"."""
    for names in (_DAYS, _MONTHS):
        now, then = ([names.index(word) for word in words if word in names] for words in (here, there))
        if len(now) == len(then) == 1 and (now[0] - then[0]) % len(names) == 1:
            return True
    return False


def _near(*terms: Term) -> list[str]:
    """The words of time that stand with numbers, from the mark before the first to the mark behind the last."""
    before = terms[0].lead.tokens[-_REACH:]
    for at in range(len(before) - 1, -1, -1):
        if before[at] in _MARKS:
            before = before[at + 1 :]
            break
    return [*before, *(word for term in terms for word in _ahead(term.tail.tokens))]


def _ahead(tokens: list[str]) -> list[str]:
    """The words up to the next mark."""
    near = tokens[:_REACH]
    return near[: next((n for n, word in enumerate(near) if word in _MARKS or word in (",", ".")), len(near))]


def _lengths(words: list[str]) -> set[str]:
    """The stretches of time among words, those apart that a rate is of: "£765 a month"."""
    after = [*words[1:], ""]
    before = ["", *words]
    return {
        _LENGTH[word]
        for last, word, following in zip(before, words, after, strict=False)
        if word in _LENGTH and (last not in _EACH or following in _AGO)
    }
