"""The field a superlative ranks over: a place ("in Europe") or a stretch of history ("since 1998")."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.readings.line import Line

HISTORY = "history"
PLACE = "place"

_LANDS = frozenset(
    "world globe planet earth nation country state county city town region continent province hemisphere kingdom capital "
    "universe midwest west south north east northwest northeast southwest southeast commonwealth".split()
)
_NAMED = frozenset(
    """america britain england scotland wales ireland europe asia africa australia canada mexico france germany italy
    spain portugal japan china india russia brazil argentina israel egypt turkey greece poland sweden norway denmark
    finland austria switzerland belgium netherlands ukraine iran iraq syria pakistan indonesia korea vietnam nigeria
    kenya ethiopia chile peru colombia cuba london paris tokyo moscow berlin chicago boston washington york
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada hampshire jersey carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont
    virginia wisconsin wyoming zealand""".split()
)
_PLACES = _LANDS | _NAMED
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth single very".split())
_SPANS = frozenset("years decades century centuries generation generations decade".split())
_AGES = frozenset("history memory existence".split())
_ERAS = frozenset("war depression century recession reconstruction independence".split())
_WITHIN = frozenset(
    "a an more than almost nearly over about at least some several many two three four five six seven eight nine ten "
    "eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred half the recent living modern "
    "its our".split()
)
_TIMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)
# A clause that begins here has its own field.
_STOPS = frozenset(
    """is are was were has have had will would can could may might did does do said says that who which when where while
    and or but because if than as he she they i we you he's she's they've i've we've you've he'd she'd they'd""".split()
)
_REACH = 12


class Scope(NamedTuple):
    """A field: its kind, the number of its last word, and whether it is a place by its own name or kind of word."""

    kind: str
    last: int
    sure: bool = True


def owner(line: Line, n: int) -> int:
    """The number of the place that owns what begins at word `n` ("the nation's" oldest), or -1."""
    form = line.before(n)
    if not form.endswith("'s") or form[:-2] not in _PLACES:
        return -1
    return n - 2 if line.before(n - 1) and line.capital(n - 1) and line.capital(n - 2) else n - 1


def ranked(line: Line, n: int) -> int:
    """The number of the word with which a superlative begins: "second largest", "single biggest"."""
    return n - 1 if line.before(n) in _ORDINALS else n


def scope(line: Line, n: int) -> Scope | None:
    """The field named behind word `n` in its clause: history where there is both."""
    place: Scope | None = None
    at = n + 1
    while at < min(line.last, n + _REACH) and _linked(line, at - 1) and line.forms[at] not in _STOPS:
        found = _field(line, at)
        if found and found.kind == HISTORY:
            return found
        place = place or found
        at += 1
    return place


def _linked(line: Line, n: int) -> bool:
    """Whether word `n` and the next belong together, be it as the letters of "U.S."."""
    return line.joined(n) or (len(line.forms[n]) == 1 and n + 1 < line.last and line.mark(n) == ".")


def _field(line: Line, at: int) -> Scope | None:
    """The field that begins with word `at`."""
    form, after = line.forms[at], line.after(at)
    if form == "ever":
        return Scope(HISTORY, at)
    if form == "on":
        if after == "record":
            return Scope(HISTORY, at + 1)
        return Scope(PLACE, at + 2) if after == "the" and line.after(at + 1) in ("planet", "continent") else None
    if form == "of" and after == "all" and line.after(at + 1) == "time":
        return Scope(HISTORY, at + 2)
    if form == "to" and after == "date":
        return Scope(HISTORY, at + 1)
    if form == "since":
        return _since(line, at)
    return _within(line, at) if form == "in" else None


def _since(line: Line, at: int) -> Scope | None:
    """`since 1998`, `since at least the early 1990s`, `since World War II`."""
    for last in range(at + 1, min(line.last, at + 11)):
        form = line.forms[last]
        if form.rstrip("s").isdigit() and len(form.rstrip("s")) == 4:
            return Scope(HISTORY, last)
        if form in _ERAS or form in _SPANS:
            return Scope(HISTORY, last + (line.after(last) in ("ago", "before", "earlier", "prior")))
        if form in _STOPS or not _linked(line, last):
            break
    return None


def _within(line: Line, at: int) -> Scope | None:
    """`in history`, `in U.S. history`, `in more than a decade`, `in 30 years`, `in the county`, `in Europe`."""
    counted = True
    for last in range(at + 1, min(line.last, at + 7)):
        form = line.forms[last]
        if form in _AGES:
            return Scope(HISTORY, last)
        if form in _SPANS and counted:
            return Scope(HISTORY, last)
        counted = counted and (form in _WITHIN or form[0].isdigit())
        if form in _STOPS or not _linked(line, last):
            break
    return _place(line, at)


def _place(line: Line, at: int) -> Scope | None:
    last = at + 1
    while line.after(last - 1) in ("the", "all", "this", "western", "eastern", "northern", "southern", "central"):
        last += 1
    if not line.joined(last - 1):
        return None
    form = line.forms[last]
    if form.removesuffix("'s") != form or form in _TIMES:
        return None
    known = form in _PLACES
    if not known and not line.capital(last):
        return None
    while _linked(line, last) and line.capital(last + 1):
        last += 1
        known = known or line.forms[last] in _PLACES
    return Scope(PLACE, last, known or line.forms[last] in ("states", "u", "s", "k"))
