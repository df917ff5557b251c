"""When an adverb or an adjective of likelihood is a hedge, and when it is something else.

`likely` compares odds as well, `possibly` strengthens, and before a superlative `perhaps` is the honest word. Each
function answers with the number of the last word of the hedge, or -1.
"""

from __future__ import annotations

from copydesk.readings.hedges.modality import DETERMINERS, MODALS, PREPOSITIONS
from copydesk.readings.line import Line

_SUPERLATIVE = frozenset("the most more best least".split())
_COMPARED = frozenset("more less as equally times so too how least the".split())
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred thousand million billion half dozen hundreds thousands dozens millions".split()
)
# What a possible … may be, when it is a hedge and no offer, choice or risk.
_GUESSED = frozenset(
    "role roles cause causes link links connection explanation explanations mechanism mechanisms reason "
    "reasons involvement effect effects relationship association function functions interaction target targets "
    "candidate motive motives source origin contribution influence implication implications".split()
)
APPROXIMATORS = ("about", "around", "roughly", "approximately", "nearly", "almost", "some")


def plain(line: Line, n: int) -> int:
    """An adverb that does nothing but hedge; before a superlative it is the honest word: “probably the oldest”."""
    return -1 if _ranks(line, n) else n


def _ranks(line: Line, n: int) -> bool:
    """Whether a superlative follows."""
    after = line.ahead(n, 2)
    if after[:1] in (["most"], ["more"], ["best"], ["surprisingly"], ["unsurprisingly"]) or after == [
        "not",
        "surprisingly",
    ]:
        return True
    return after[:1] == ["the"] and len(after) > 1 and (after[1] in _SUPERLATIVE or after[1].endswith("est"))


def perhaps(line: Line, n: int) -> int:
    """`perhaps`, unless the sentence asks."""
    return -1 if line.mark(line.last - 1).startswith("?") or _ranks(line, n) else n


def possibly(line: Line, n: int) -> int:
    """`possibly`, unless it strengthens: “could not possibly”, “all you can possibly want”."""
    strong = MODALS | {"not", "never"}  # what it says behind a modal of doubt, the modal has said
    return -1 if any(form in strong for form in line.back(n, 3)) else n


def attributive_adverb(line: Line, n: int) -> int:
    """`apparently` and its like, unless it belongs to an adjective before a noun: “a potentially fatal dose”."""
    return -1 if line.before(n) in DETERMINERS or line.before(n) in PREPOSITIONS else n


def likely(line: Line, n: int) -> int:
    """`likely` that forecasts; not a likely winner, nor one group likelier than another."""
    at = n - 1 if line.before(n) in ("most", "very", "quite", "highly", "also", "not", "now") else n
    before = line.before(at)
    if line.after(n) in _GUESSED:
        return n + 1
    if before.endswith("'s") or before in _COMPARED | DETERMINERS | PREPOSITIONS or (not before and line.capital(n)):
        return -1
    if line.after(n) == "to" and line.joined(n + 1):
        return n + 2
    if "voters" in line.ahead(n, 4) or (line.after(n) in ("voter", "than", "as", "") and before not in MODALS):
        return -1
    return n


def unlikely(line: Line, n: int) -> int:
    """`unlikely to` and `unlikely that`; not an unlikely hero."""
    if line.before(n) in _COMPARED or line.before(n) in DETERMINERS:
        return -1
    if line.after(n) == "to" and line.joined(n + 1):
        return n + 2
    return n if line.after(n) == "that" else -1


def possible(line: Line, n: int) -> int:
    """`it is possible that`, `a possible cause`; not what is possible to do."""
    after = line.after(n)
    if after == "that" and "it" in line.back(n, 4):
        return n
    return _before_guess(line, n)


def potential(line: Line, n: int) -> int:
    """`a potential cause`; not somebody's potential, nor a potential buyer."""
    return -1 if line.after(n) in ("target", "targets", "candidate", "candidates") else _before_guess(line, n)


def putative(line: Line, n: int) -> int:
    """`putative`, but for the putative father of the law."""
    return -1 if line.after(n) in ("", "father", "fathers", "class", "spouse", "marriage") else n


def _before_guess(line: Line, n: int) -> int:
    """The number of the noun behind adjective `n`, at most one word between, if it is one that can be guessed at."""
    for at in (n + 1, n + 2):
        if not line.joined(at - 1):
            return -1
        if line.forms[at] in _GUESSED:
            return at
    return -1


def approximator(line: Line, n: int) -> int:
    """`about` and its like before a number."""
    return n + 1 if counts(line, n) else -1


def counts(line: Line, n: int) -> bool:
    """Whether a number follows word `n`."""
    after = line.after(n)
    return bool(after) and (after[0].isdigit() or after in _NUMBERS)
