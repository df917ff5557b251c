"""When a sentence leaves a question open, or holds a statement up as no more than a thought.

“It is unclear whether”, “we tested whether”, “the possibility that”. A choice ("whether to",
"whether or not") is no open question. Each judge answers with the number of the last word
of the hedge, or -1.
"""

from __future__ import annotations

from copydesk.readings.line import Line

_ASKING = frozenset("whether if how why what when where who which".split())
_COPULAS = frozenset("is are was were be been remain remains remained still largely currently yet as so far it".split())
_INQUIRED = frozenset(
    "determine determined investigate investigated examine examined test tested explore explored assess assessed study "
    "studied establish evaluate evaluated address addressed analyze analyzed analyse analysed ascertain elucidate "
    "clarify clarified see know".split()
)
_INQUIRERS = frozenset("we study studies experiments authors paper".split())


def unknown(line: Line, n: int) -> int:
    """`unclear whether`, `remains unknown`; not the unknown soldier."""
    if line.after(n) in _ASKING:
        return n + 1
    return n if line.before(n) in _COPULAS and not line.after(n) else -1


def known(line: Line, n: int) -> int:
    """`not known whether`, `not clear how`."""
    if "not" not in line.back(n, 3):
        return -1
    if line.after(n) in _ASKING:
        return n + 1
    return n if line.before(n) == "not" and not line.after(n) else -1


def whether(line: Line, n: int) -> int:
    """`whether` behind the writer's own inquiry: “we examined whether”, “to test whether”."""
    if line.after(n) in ("to", "or", "") or line.mark(line.last - 1).startswith("?"):
        return -1
    verb = line.before(n)
    if verb not in _INQUIRED:
        return -1
    before = line.back(n - 1, 3)
    return n if not _INQUIRERS.isdisjoint(before) or before[:1] in (["to"], ["was"], ["were"]) else -1


def thought(line: Line, n: int) -> int:
    """`the possibility that`, `the hypothesis that`."""
    if line.after(n) == "that":
        return n + 1
    raised = not {"raise", "raises", "raised", "raising"}.isdisjoint(line.back(n, 3))
    return n if raised and line.forms[n] == "possibility" else -1
