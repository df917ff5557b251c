"""The ends of a difference that are told in no set order: they are the only two numbers that can be its ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.readings.changes.amounts import Amount
from copydesk.readings.changes.amounts import amount as amount_of
from copydesk.readings.changes.leads import bracketed, compared, from_, now, reached, to
from copydesk.readings.changes.terms import Term
from copydesk.readings.changes.times import month, past, timeless, year
from copydesk.readings.changes.vocabulary import FILLERS, UNLIKE
from copydesk.readings.changes.working import alike
from copydesk.readings.figures import Figure

_MARKS = frozenset(("¶", ";", "—", "–", "(", ":", ","))
_CLAUSES = frozenset(("¶", ";", "—", "–", ":"))
_WAS = frozenset(
    """standing was were had been stood until previously currently present current existing previous prior old former formerly
    before earlier originally having used ago""".split()
)
_UNTIL = frozenset("until before earlier previously formerly currently now present moment today ago".split())
_AFTER = frozenset(("after", "following"))
_IS = frozenset(
    """standing closing trading ending opening it they that there he she this which is are was were has have had be been having stood stand stands closed close at
    cost costs used charged charges paid pays numbered numbers counted counts measured measures ran runs employed employs
    held holds owned owns kept keeps comprised contained housed carried totalled amounted drew attracted enrolled boasted
    listed recorded fetched traded weighed weighs lasted lasts took takes covered covers seated seats served serves got until with to there now
    previously currently originally formerly before after present current existing previous prior only just""".split()
)
_NOW = frozenset("now total taking takes took bringing brings brought leaving left making stands standing".split())
# What sets a number apart from what changed.
_OTHER = UNLIKE | frozenset(
    """while whereas but although though unlike not never n't peak highest lowest high low record best worst average averaged
    averages averaging mean median floated launched limit maximum minimum up-to elsewhere abroad nearby neighbouring sister
    neighbour other others another whom half-year remaining missing back recovered if would could or nor debut""".split()
)
_PLACES = frozenset("in on at for among by across of with as".split())
_UP_FROM = ([",", "up"], [",", "down"], ["up", "from"], ["down", "from"])
_AND = frozenset("and then but".split())
_GLOSS = frozenset(", ( or — –".split())
_SHORT = 4
# Within this two percentages are the same when rounded.
_ROUNDED = 0.6
_FEW = 2
_TAIL = 6


def remaining(row: Sequence[Term], at: int, amount: Amount) -> tuple[Term, Term] | None:
    """The base and the result of a difference, the term `at` of a row; None where more or fewer numbers can be these."""
    if amount.how in ("gloss", "is", "compared") and "than" in amount.term.tail.tokens[:_TAIL]:
        return None
    found = _others(row, at)
    if len(found) != _FEW:
        return None
    one, two = found
    ways = [(base, result) for base, result in ((one, two), (two, one)) if _fits(row, at, base, result)]
    if len(ways) != 1 or _borne_out(row, at, *ways[0], amount):
        return None
    return ways[0]


def _borne_out(row: Sequence[Term], at: int, base: Term, result: Term, amount: Amount) -> bool:
    """Whether a share told with a difference is that of another base: "lost 20, 5% of the total, and has 380, against 410 in 2010"."""
    share = row[at + 1].figure if at + 1 < len(row) else None
    lead = row[at + 1].lead.tokens if share else []
    if share is None or share.kind != "percent" or len(lead) > _SHORT or _GLOSS.isdisjoint(lead) or "and" in lead:
        return False
    far, told = (row[at].figure or share).value or 0.0, share.value or 0.0
    ends = ((one.figure or share).value or 0.0 for one in (result, base))
    wholes = (next(ends) - amount.sign * far, next(ends))
    off = [abs(100 * far / whole - told) if whole > 0 else told for whole in wholes]
    return off[0] < _ROUNDED and off[0] < off[1]


def _others(row: Sequence[Term], at: int) -> list[Term]:
    """The numbers of the amount's sentence, and if there is but one, of the next or else the one before, that it can be a difference of.

    Where there are more than two, only some of them.
    """
    figure = row[at].figure
    if figure is None:
        return []
    found: list[Term] = []
    first, last = at, at + 1
    # More of them than two are too many: a long sentence is not read to its end for each of its amounts.
    while first and "¶" not in row[first].lead.tokens and len(found) <= _FEW:
        first -= 1
        found = [*_like(row[first : first + 1], figure), *found]
    while last < len(row) and "¶" not in row[last].lead.tokens and len(found) <= _FEW:
        found += _like(row[last : last + 1], figure)
        last += 1
    if len(found) == 1:
        before = _like(row[_start(row, first) : first], figure) if first and _carried(row[first].lead.tokens) else []
        behind = _like(row[last : _stop(row, last)], figure)
        if len(before) + len(behind) == 1:
            found = [*before, *found, *behind]
    return found


def _start(row: Sequence[Term], first: int) -> int:
    """Where the sentence before the one that begins with the term `first` begins, if it is the one right before."""
    if row[first].lead.tokens.count("¶") != 1:
        return first
    start = first - 1
    while start and "¶" not in row[start].lead.tokens:
        start -= 1
    return start


def _stop(row: Sequence[Term], last: int) -> int:
    """Where the sentence that begins with the term `last` ends, if it is the one right behind."""
    if last >= len(row) or row[last].lead.tokens.count("¶") != 1:
        return last
    stop = last + 1
    while stop < len(row) and "¶" not in row[stop].lead.tokens:
        stop += 1
    return stop


_CARRIED = frozenset("it they that this the these its their since now today there".split())


def _carried(tokens: list[str]) -> bool:
    """Whether the sentence that begins within these tokens goes on about what was told before."""
    rest = timeless(tokens[len(tokens) - tokens[::-1].index("¶") :])
    return not rest or rest[0] in _CARRIED or rest[0] == ","


def _like(terms: Sequence[Term], amount: Figure) -> list[Term]:
    return [term for term in terms if term.figure is not None and _countable(amount, term.figure)]


def _countable(amount: Figure, end: Figure) -> bool:
    """Whether an amount can be the difference of such a number and another."""
    if amount.kind == "points":
        return end.kind in ("percent", "points") or (end.kind == "count" and not end.unit)
    return end.kind == amount.kind and alike(amount, end)


def _fits(row: Sequence[Term], at: int, base: Term, result: Term) -> bool:
    if base.figure is None or result.figure is None or not alike(base.figure, result.figure):
        return False
    if at + 1 < len(row) and base is row[at + 1] and base.lead.tokens[:2] in _UP_FROM:
        return False  # "raised $4 million, up from $3 million"
    if base.start > row[at].start and result.start > base.start and from_(base) is not None and to(result) is not None:
        return False  # what reads the one way is read by its order
    if max(base.start, result.start) < row[at].start and not _AND.isdisjoint(row[at].lead.tokens):
        return False  # "rose from 50% to 60% and fell 10 points"
    if to(base) is not None or not _came_to(result, row[at]) or not begins(base, ahead=base.start < row[at].start):
        return False
    others = (amount_of(term) for term in (base, result))
    return all(other is None or other.how in ("is", "gloss") for other in others)


def _came_to(term: Term, amount: Term) -> bool:
    """Whether a number is what a change came to by itself, or by standing before its amount: "47, up 11"."""
    if results(term):
        return True
    return term.start < amount.start and _plain(term) and _apposed(amount.lead.tokens)


def results(term: Term) -> bool:
    """Whether words make a number what a change came to: "to 47", "taking it to 47", "is now 47"."""
    led = to(term) is not None or reached(term) is not None or not _NOW.isdisjoint(_clause(term))
    return led and _plain(term)


def _plain(term: Term) -> bool:
    """Whether nothing sets a number apart from what changed, or puts it in the past."""
    return from_(term) is None and not past(term) and _OTHER.isdisjoint([*_clause(term), *_behind(term)])


def _apposed(tokens: list[str]) -> bool:
    at = len(tokens) - 1
    if at < 0:
        return False
    while at > 0 and tokens[at] not in _MARKS:
        at -= 1
    return tokens[at] in _MARKS and len(tokens) - at < _TAIL


def begins(term: Term, *, ahead: bool) -> bool:
    """Whether words make a number what a change began from; `ahead` where it stands before the change: "from 34", "it had stood at 34", "34 a year ago"."""
    clause, behind = _clause(term), _behind(term)
    if ("reached" in clause and not past(term)) or not _OTHER.isdisjoint([*clause, *behind]):
        return False
    if from_(term) is not None or bracketed(term):
        return True
    beside = compared(term)
    if beside and beside.word in ("against", "compared", "versus", "vs"):
        return True
    if term.lead.tokens[-1:] and term.lead.tokens[-1] in _AFTER and (past(term) or month(term) or year(term)):
        return True  # "slipped 40 to 310 after 360 in April"
    told = past(term) or not _WAS.isdisjoint(clause) or not _UNTIL.isdisjoint(behind)
    if ahead:
        return told or now(term) or "now" in clause or year(term) > 0 or month(term)
    return told and _same_subject(term)


def _same_subject(term: Term) -> bool:
    """Whether the clause of a number says nothing but when it was: "the year before it was 34"."""
    rest = [word for word in timeless(_clause(term)) if word not in _IS and word not in FILLERS and word.isalpha()]
    return len(rest) < _FEW and _PLACES.isdisjoint(rest)


def _clause(term: Term) -> list[str]:
    """The words before a number up to the end of another clause."""
    return list(_back(term.lead.tokens))[::-1]


def _back(tokens: list[str]) -> Iterator[str]:
    for word in reversed(tokens[-14:]):
        if word in _CLAUSES:
            return
        yield word


def _behind(term: Term) -> list[str]:
    """The words right behind a number up to a mark."""
    tokens = term.tail.tokens[:_TAIL]
    return tokens[: next((n for n, word in enumerate(tokens) if word in _MARKS or word == "."), len(tokens))]
