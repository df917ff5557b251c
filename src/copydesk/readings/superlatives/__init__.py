"""Claims of rank over the world: the first, the only, the largest, a record, unprecedented.

A superlative is a fact that somebody could check where it names its field: a place ("in
Europe", "the nation's oldest"), a stretch of history ("since 1998", "ever", "on record") or,
for a first, who did what ("the first woman to lead the bank"). Without one it is opinion
("the biggest challenge"), sequence ("the first chapter") or a small set of the writer's own
("the larger of the two"). Each judge takes the number of a word in a sentence and answers
with the claim around it, or None.
"""

from __future__ import annotations

from typing import NamedTuple

from copydesk.readings.line import Line
from copydesk.readings.superlatives import vocabulary as v
from copydesk.readings.superlatives.scopes import HISTORY, Scope, owner, ranked, scope

_SCALES = ("million", "billion", "trillion", "percent")
_SUPPOSING = frozenset(("if", "unless", "whether"))
_SINGULAR_S = ("ss", "us", "is", "'s")
_NOUNS = frozenset("family assembly supply monopoly shed seed".split())


class Claim(NamedTuple):
    """A claim of rank: the numbers of its first and last word.

    `case` is `claim`, or `detail` where a writer may only have meant "remarkable".
    """

    first: int
    last: int
    case: str = "claim"


def superlative(line: Line, n: int) -> Claim | None:
    """`the largest wind farm in Europe`, `the nation's second-oldest bank`, `the lowest level since 1988`."""
    end = _ranking(line, n)
    if end < n or _open(line, n):
        return None
    first = ranked(line, n)
    head, plural = _head(line, end)
    if head > end and line.forms[head] in v.JUDGED:
        return None
    field = scope(line, end)
    if line.before(first) in v.PARTS:
        return None  # "the two largest"
    if field and field.kind == HISTORY:
        return Claim(first, field.last) if line.forms[n] not in v.TIMED or _timed(line, head, field) else None
    if plural or (line.forms[n] in v.TIMED) or (head == end and line.after(end) == "for"):
        return None  # "the highest for a swimmer in Athens"
    if line.forms[head] in v.ALMANAC and line.forms[end].rpartition("-")[2] in v.SIZES:
        return None
    place = owner(line, first)
    if place >= 0:
        sure = line.forms[place] == "world's" or _asserted(line, place, apposed=False)
        return Claim(place, head, "claim" if sure else "detail")
    if not field or line.before(first) != "the":
        return None
    return Claim(first, field.last, "claim" if _asserted(line, first) else "detail")


def first(line: Line, n: int) -> Claim | None:
    """`the first woman to lead the bank`, `the world's first`, `the first time since 1990`, `first-ever`."""
    form, place = line.forms[n], owner(line, n)
    if form not in ("first", "first-ever") or line.after(n) in v.TITLES or _open(line, n):
        return None
    if place < 0 and line.before(n) not in ("the", "a"):
        return None
    start = place if place >= 0 else n
    head, plural = _head(line, n)
    if form == "first-ever" or line.after(n) == "ever":
        return Claim(start, max(head, n + (form == "first")))
    if line.after(n) in v.PARTS or line.after(n)[:1].isdigit():
        return None
    done = _deed(line, n, head)
    case = "claim" if v.SCHOOLBOOK.isdisjoint(line.ahead(n, 14)) else "detail"
    if done >= 0:
        return Claim(start, done, case)
    field = scope(line, n)
    if line.after(n) in v.IDENTITIES and head > n + 1:
        known = line.forms[head] in v.BYWORDS and line.after(head) not in ("of", "in", "at")
        last = field.last if field and field.kind == HISTORY else head
        return None if known else Claim(start, last, case)
    if field and field.kind == HISTORY:
        return Claim(start, field.last)
    if line.forms[head] in v.SERIES or plural or head == n:
        return None
    if place >= 0:
        return Claim(place, head)
    return Claim(start, field.last) if field and field.sure and _asserted(line, n) else None


def only(line: Line, n: int) -> Claim | None:
    """`the only hospital in the county`, `the county's only hospital`, `the only president to resign`."""
    place = owner(line, n)
    if _open(line, n) or (place < 0 and line.before(n) != "the"):
        return None
    head, _ = _head(line, n)
    if head == n or line.forms[head] in v.NARROWED:
        return None
    if place >= 0:
        return Claim(place, head)
    done = _deed(line, n, head)
    if done >= 0:
        return Claim(n, done)
    field = scope(line, n)
    return Claim(n, field.last) if field and (field.sure or field.kind == HISTORY) else None


def record(line: Line, n: int) -> Claim | None:
    """`a record 4,000 visitors`, `record numbers`, `record-breaking`, `set a record`."""
    form, before, after = line.forms[n], line.before(n), line.after(n)
    if _open(line, n):
        return None
    lead, _, tail = form.partition("-")
    if tail:
        breaking = form == "near-record" or (lead == "record" and tail in v.RECORD_BREAKING)
        return Claim(n, n + 1 if after else n) if breaking else None
    if before in ("a", "another") and _figure(line, n + 1):
        return Claim(n, n + 1 + (line.after(n + 1) in _SCALES))
    if after in v.RECORDED and before not in v.RECORDING:
        return Claim(n, n + 1)
    if before not in v.ANY_RECORD or after in v.OTHER_RECORDS:
        return None
    broken = next((n - at for at, word in enumerate(line.back(n, 4), 1) if word in v.BREAK), -1)
    return Claim(broken, n) if broken >= 0 and all(line.joined(at) for at in range(broken, n)) else None


def peak(line: Line, n: int) -> Claim | None:
    """`an all-time high`."""
    heights = ("high", "low", "record", "highs", "lows", "peak")
    return Claim(n, n + 1) if line.forms[n] == "all-time" and line.after(n) in heights and not _open(line, n) else None


def second(line: Line, n: int) -> Claim | None:
    """`second only to London`."""
    if line.after(n) != "only" or line.after(n + 1) != "to" or line.after(n + 2) in v.PERSONAL:
        return None
    return Claim(n, n + 2, "detail")


def unheard(line: Line, n: int) -> Claim | None:
    """`unprecedented`, `without precedent`, `never before had`."""
    form, after = line.forms[n], line.after(n)
    if form == "unprecedented" and not _open(line, n):
        return Claim(n, n, "detail")
    if form == "precedent" and line.before(n) == "without":
        return Claim(n - 1, n, "detail")
    if form == "never" and after == "before" and line.after(n + 1) in ("has", "had", "have", "in"):
        return Claim(n, n + 1, "detail")
    return None


#: The judges, each with the words it is asked about.
JUDGES = (
    (superlative, (*sorted(v.MEASURED), "most")),
    (first, ("first",)),
    (only, ("only",)),
    (record, ("record",)),
    (peak, ("all",)),
    (second, ("second",)),
    (unheard, ("unprecedented", "precedent", "never")),
)


def _ranking(line: Line, n: int) -> int:
    """The number of the last word of the superlative that begins with word `n`, or -1 where nothing is measured."""
    form = line.forms[n]
    if form == "most":
        return n + 1 if line.after(n).split("-")[0] in v.MOST else -1
    lead, _, tail = form.partition("-")
    if lead == "most":
        return n if tail.split("-")[0] in v.MOST else -1
    if lead in v.MEASURED:
        # The highest-ranking prosecutor is so by office.
        return n if not tail or (tail.endswith(v.PARTICIPLES) and tail != "ranking") else -1
    return n if tail in v.MEASURED else -1


def _open(line: Line, n: int) -> bool:
    """Whether the claim is denied, supposed or shared: "not the first", "would be the largest", "one of the oldest"."""
    back = line.back(n, 6)
    if "of" in back[:4] and not v.PARTS.isdisjoint(back[back.index("of") :][1:2]):
        return True
    if not _SUPPOSING.isdisjoint(line.back(n, 12)):
        return True
    # "In May" supposes nothing.
    return any(
        (form in v.OPEN and not (form == "may" and line.capital(n - at))) or form.endswith("n't")
        for at, form in enumerate(back, 1)
    )


def _timed(line: Line, head: int, field: Scope) -> bool:
    """Whether the best or worst of a stretch of history was counted: not "the best ever", not "the worst in years"."""
    last = line.forms[field.last]
    loose = last in ("years", "decades") and line.before(field.last) == "in"
    return not (loose or last in ("ever", "time") or head == field.last)


def _asserted(line: Line, n: int, *, apposed: bool = True) -> bool:
    """Whether the sentence says the rank that begins with word `n`, and does not take it for granted.

    It says so behind a verb ("it is the oldest") and, where `apposed` counts, behind a comma or a dash.
    """
    n -= line.before(n) == "the"
    return line.before(n) in v.COPULAS or (apposed and n > line.first and not line.joined(n - 1))


def _head(line: Line, n: int) -> tuple[int, bool]:
    """The number of the noun that word `n` ranks, or `n`, and whether it is a plural."""
    head = n
    while head - n < 5 and line.joined(head) and line.forms[head + 1] not in v.BOUNDARY:
        head += 1
    # "the nation's largest bank recently | vowed"
    while head > n + 1 and line.forms[head].endswith(("ly", "ed")) and line.forms[head] not in _NOUNS:
        head -= 1
    form = line.forms[head]
    return head, form.endswith("s") and not form.endswith(_SINGULAR_S)


def _deed(line: Line, n: int, head: int) -> int:
    """The number of the verb in "first woman in Congress to vote", where somebody is ranked by a deed, or -1."""
    agent = line.forms[head]
    if head == n or v.AGENTS.isdisjoint((agent, agent.removesuffix("s"))):
        return -1
    at = head + 1
    while at < min(line.last - 1, head + 8) and line.joined(at - 1):
        if line.forms[at] == "to":
            while line.after(at).endswith("ly"):  # "to commonly use"
                at += 1
            return at + 1 if line.after(at) and line.after(at) not in v.BOUNDARY | v.SMALL_DEEDS else -1
        if line.forms[at] in v.BOUNDARY - v.BETWEEN:
            return -1
        at += 1
    return -1


def _figure(line: Line, n: int) -> bool:
    """Whether word `n` is a number behind space and perhaps the sign of a currency."""
    return n < line.last and line.forms[n][0].isdigit() and line.mark(n - 1) in ("", "$", "£", "€")
