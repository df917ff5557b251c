"""What there is of a thing, as against what came or went: "hired four more than last year, and now employs 30 in all"."""

from __future__ import annotations

from copydesk.readings.changes.terms import Term

# What is done to more of a thing each year, and what says how many there are in the end.
_MOVING = frozenset(
    """hired hires hire hiring recruited recruits recruit recruiting appointed appoints bought buys buy buying acquired acquires
    acquire acquiring opened opens open opening built builds build building planted plants plant planting added adds add adding
    installed installs trained trains enrolled enrols admitted admits ordered orders received receives takes took launched
    launches adopted adopts rescued sold sells sell selling closed closes close closing shut shuts lost loses lose sacked fired
    scrapped felled dismissed demolished retired retires cut cuts shed sheds""".split()
)
_HAVING = frozenset(
    """employs employ employing has have having had owns own owning runs run running operates operate operating holds hold holding
    keeps keep manages manage managing boasts numbers houses contains comprises maintains left""".split()
)
# So many words before a number its verb may stand.
_BEFORE = 4
# So many times what came or went a year before a total is, where it is of all that there are.
_ALL_THERE = 2


def moving(amount: Term) -> bool:
    """Whether a difference is one of how many came or went."""
    return not _MOVING.isdisjoint(amount.lead.tokens[-_BEFORE:])


def of_all(result: Term, base: Term) -> bool:
    """Whether a number is of all that there are, where the base is of those that came or went."""
    told = not _HAVING.isdisjoint(result.lead.tokens[-_BEFORE:])
    values = [term.figure.value or 0.0 for term in (result, base) if term.figure]
    return told or ("total" in result.lead.tokens[-_BEFORE:] and values[0] > _ALL_THERE * values[-1])
