"""Whether an amount of change and two numbers belong together, by the words between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise

from copydesk.readings.changes.amounts import Amount
from copydesk.readings.changes.leads import bracketed, compared, from_, reached, to
from copydesk.readings.changes.order import clause
from copydesk.readings.changes.strays import HALTS, NUMBER, PARTS, SAYING, goes_on, strays, when
from copydesk.readings.changes.subjects import suits
from copydesk.readings.changes.terms import STOP, Term
from copydesk.readings.changes.times import timeless
from copydesk.readings.changes.vocabulary import COMPARATIVES, GLUE, GOING, MUCH, NOUNS, VERBS

#: What tells that something was, not is.
FORMER = frozenset("had was were numbered stood held cost former old previous earlier original".split())
# How many words may lie between the first and the last of the three; between the amount and an end.
_MOST, _FAR, _NEAR = 60, 14, 7
# How many words may name anew what was told before.
_NAMED = 4
# Words no longer than this name nothing.
_SHORT = 3
_SINCE = frozenset("since during after over".split())
_SIZES = frozenset("size number numbers value strength population".split())
_OWNERS = frozenset("its their his her our".split())
_PRICES = frozenset("pay price prices".split())
_PLACES = frozenset("in among for at across of on".split())
_MEAN = (["mean"], ["means"], ["meant"], ["represents"], ["is"], ["was"], ["marks"])
_PLACED = (["in"], ["for"], ["among"])


def belongs(row: Sequence[Term], at: int, one: int, two: int, amount: Amount, *, likened: bool = False) -> bool:
    """Whether an amount, the term `at` of a row, is that of the change between two others; `likened` where these may be of two things."""
    path = between(row, min(at, one), max(at, two))
    if len(path) > _MOST or strays(path, amount) or not (likened or _joined(row, one, two)):
        return False
    if at < one:
        return not (_rises_on(between(row, one, two)) or _earlier(path)) and _leads(row, at, one, amount)
    return _sums_up(row, one, two, at, amount) if at > two else _stands_between(row, at, one, two, amount)


def between(row: Sequence[Term], first: int, last: int) -> list[str]:
    """The words between two terms, numbers between them as "#"."""
    return list(chain.from_iterable([*row[n].lead.tokens, NUMBER] for n in range(first + 1, last + 1)))[:-1]


def _joined(row: Sequence[Term], one: int, two: int) -> bool:
    """Whether two ends are those of one thing: not "to A; corn is up from B", nor "A, against B in the south"."""
    tokens = between(row, one, two)
    halt = max((n for n, word in enumerate(tokens) if word in (";", STOP)), default=-1)
    if halt >= 0 and not goes_on(tokens[halt + 1 :]):
        return False
    placed = [timeless(row[n].tail.tokens[:4])[:1] in _PLACED for n in (one, two)]
    beside = compared(row[two])
    if all(placed) or (placed[1] and beside is not None and beside.word != "from"):
        return False
    before = from_(row[two]) if two == one + 1 else None
    return before is None or bool(before) or _reached(row[one])


def _rises_on(tokens: list[str]) -> bool:
    """Whether the first of two numbers changed once more: "doubled to A in May and rose to B"."""
    return "and" in tokens and not VERBS.keys().isdisjoint(tokens[tokens.index("and") :])


def _earlier(tokens: list[str]) -> bool:
    """Whether these words tell of a change before the one just told: "had risen"."""
    return any(one == "had" and two in VERBS for one, two in pairwise(tokens))


def _reached(term: Term) -> bool:
    return to(term) is not None or reached(term) is not None


def _leads(row: Sequence[Term], at: int, one: int, amount: Amount) -> bool:
    """ "fell by a fifth over the decade; it had A …", "rose 20% last year, from A", "has doubled: A …"."""
    tokens = between(row, at, one)
    halt = next((n for n, word in enumerate(tokens) if word in HALTS), -1)
    if halt < 0 and when(tokens) < 0 and tokens != [",", "with"]:
        return _direct(tokens, row[one])
    loose = halt >= 0 and tokens[halt] not in (STOP, ";")
    if not suits(_clause(row, at), row[one].figure, loose=loose):
        return False
    if halt < 0:
        return True
    return _alone(tokens[:halt], amount) and (loose or goes_on(tokens[halt + 1 :]))


def _direct(tokens: list[str], one: Term) -> bool:
    """Whether an amount goes right on to a number: "20% last year, from"."""
    if "and" in tokens or not (from_(one) is not None or _reached(one)):
        return False
    plain = _undated(tokens)
    plain = _objectless(plain) if "than" in plain else plain
    return all(word in GLUE or word in SAYING or word in GOING or word in ("from", "than") for word in plain)


def _alone(tokens: list[str], amount: Amount) -> bool:
    """Whether an amount stands alone, or with its noun, before these words end: not "rose 20% in the north"."""
    plain = _undated(tokens)
    if amount.how == "noun" and plain and plain[0] in NOUNS:
        return True
    if amount.how == "compared" or amount.kind == "multiple":
        plain = _objectless(plain)
    return all(word in GLUE or word in SAYING or word in _SIZES or word in (",", ".", "%") for word in plain)


def _undated(tokens: list[str]) -> list[str]:
    """The words without times, and without a "since the budget" at their end."""
    plain = [word for word in timeless(tokens) if word != ","]
    last = len(plain) - (plain[-1:] == ["from"])
    since = next((n for n, word in enumerate(plain) if word in _SINCE), last)
    return plain[:since] if last - since < _NAMED else plain


def _objectless(tokens: list[str]) -> list[str]:
    """What stands behind "40%" in "40% longer", behind "twice" in "twice as many", behind "doubling" in "doubling its size"."""
    first = tokens[0] if tokens else ""
    if first in _OWNERS or (first == "as" and not MUCH.isdisjoint(tokens[1:2])):
        return tokens[2:]
    return tokens[1:] if first in COMPARATIVES else tokens


def _clause(row: Sequence[Term], at: int) -> list[str]:
    """The words of the sentence of a term up to it, and those right behind."""
    words: list[str] = []
    for n in range(at, -1, -1):
        lead = row[n].lead.tokens
        if STOP in lead:
            words = lead[len(lead) - lead[::-1].index(STOP) :] + words
            break
        words = lead + words
    return [*words, row[at].word, *_upto(row[at].tail.tokens, HALTS)]


def _upto(tokens: list[str], marks: frozenset[str]) -> list[str]:
    """The tokens before the first of these marks."""
    return tokens[: next((n for n, word in enumerate(tokens) if word in marks), len(tokens))]


def _sums_up(row: Sequence[Term], one: int, two: int, at: int, amount: Amount) -> bool:
    """ "…, a loss of 20%", ". That is a rise of 20%", "With A against B, the race has grown 20%"."""
    tokens = between(row, two, at)
    mark = max((n for n, word in enumerate(tokens) if word in PARTS), default=-1)
    if (
        (mark < 0 and tokens[:1] not in _MEAN)
        or NUMBER in tokens
        or (not amount.sign and not VERBS.keys().isdisjoint(timeless(tokens[:mark])))
    ):
        return False
    last = timeless(tokens[mark + 1 :])
    if not _OWNERS.isdisjoint(last) or (amount.how == "verb" and not _PRICES.isdisjoint(last)):
        return False
    named = [
        word for word in last if word not in GLUE and word not in _SIZES and word not in SAYING and word not in VERBS
    ]
    again = row[one].lead.tokens[-1:] == ["with"] or _again(named, row[one])
    if named and not (again and len(named) < _NAMED):
        return False
    return _alone(_upto(amount.term.tail.tokens, PARTS), amount) and not _of_other(amount)


def _again(named: list[str], one: Term) -> bool:
    """Whether what is named was named with the first of the two numbers: "96 buses … the bus fleet"."""
    lead, tail = clause(one)
    return any(len(word) > _SHORT and word in named for word in (*lead, *tail))


def _of_other(amount: Amount) -> bool:
    """Whether an amount is one of something that it names: "a 20% rise in prices"."""
    tokens = timeless(amount.term.tail.tokens[:6])
    return len(tokens) > 1 and tokens[0] in NOUNS and tokens[1] in ("in", "of", "for")


def _stands_between(row: Sequence[Term], at: int, one: int, two: int, amount: Amount) -> bool:
    """ "B, a 22% drop from A", "A, has gone up by 20% and stands at B"."""
    before, behind = between(row, one, at), between(row, at, two)
    if not {STOP, ";"}.isdisjoint(behind) or (STOP in before and not goes_on(before[before.index(STOP) + 1 :])):
        return False
    if (was := when(behind)) >= 0:
        return len(timeless(behind[:was])) < _NEAR
    if from_(row[two]) is not None or compared(row[two]) or bracketed(row[two]) or behind[-1:] == ["("]:
        if "and" in behind:
            return False
        rest = [word for word in timeless(behind) if word not in GLUE and word not in SAYING]
        return from_(row[one]) is None and len(rest) < _NAMED and _PLACES.isdisjoint(rest)
    if amount.how in ("times", "compared") and not FORMER.isdisjoint(behind):
        return len(behind) < _FAR and _PLACES.isdisjoint(timeless(behind)[:3])
    return _reached(row[two]) and len(behind) < _FAR
