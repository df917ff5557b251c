"""Words that leave a figure open: around it, near below it, above it or below it."""

from __future__ import annotations

import re

from copydesk.readings.figures.numbers import Number
from copydesk.readings.figures.spot import Spot

_BEFORE = {
    phrase: kind
    for kind, phrases in {
        "about": """about,around,some,roughly,approximately,approx,estimated,circa,ca,c,close to,near,nearing,in the region of,
        in the order of,on the order of,or so,somewhere around,more or less,in the neighborhood of,in the neighbourhood of""",
        "nearly": """nearly,almost,just under,a little under,slightly under,just below,just shy of,shy of,slightly less than,
        slightly fewer than,just less than,not quite,approaching,little less than""",
        "": "spread over,shared over,divided over,split over,averaged over,phased over",  # how many they are, and no more
        "more": """more than,greater than,higher than,larger than,over,above,at least,upward of,upwards of,in excess of,
        no fewer than,no less than,not less than,fully,a minimum of,minimum of,as few as,as little as,exceeding,beyond,
        north of,bigger than,older than,longer than,better than,or more than,well over,just over,minimum""",
        "less": """less than,fewer than,lower than,smaller than,under,below,up to,at most,as many as,as much as,as high as,
        as long as,no more than,not more than,no greater than,a maximum of,maximum of,at the most,south of,younger than,
        shorter than,well under,maximum,no later than""",
    }.items()
    for phrase in "".join(phrases.split("\n")).replace("        ", "").split(",")
}
# How many words the phrases have that end with a word, the longest first.
_ENDS: dict[str, list[int]] = {}
for _phrase in sorted(_BEFORE, key=lambda phrase: -phrase.count(" ")):
    _counts = _ENDS.setdefault(_phrase.split()[-1], [])
    if _phrase.count(" ") + 1 not in _counts:
        _counts.append(_phrase.count(" ") + 1)
# "Went up to £2.50" tells where it went, "can go up to 50 mph" how far it may.
_GONE = frozenset(
    "going gone went moved moves moving put puts putting pushed bumped taken brought crept creeping edged ticked".split()
)
_GO = frozenset(("go", "goes"))
_ARTICLES = ("the", "a", "an")
_SIGNS = {"~": "about", "≈": "about", ">": "more", "≥": "more", "<": "less", "≤": "less"}
_BEHIND = re.compile(
    r"[-\s](?:(?P<about>or\sso|or\sthereabouts|give\sor\stake)|(?P<more>or\s(?:more|above|over|greater|higher|longer|older|better)"
    r"|and\s(?:up|over|above|older)|plus)|(?P<less>or\s(?:less|fewer|under|below|lower|younger|shorter)|and\sunder))\b(?!-)"
)
_SUFFIXED = frozenset(("-p", "-o", " o", "-s", "so", "-i"))
_SUFFIX = re.compile(r"(?:(?P<more>\+|-plus\b)|[-\s](?P<odd>odd\b)|-?(?P<some>something\b)|-(?P<about>ish\b))(?!\d)")


def before(spot: Spot, start: int) -> str:
    """How the words before the figure that begins at `start`, an article apart, leave it open; "" for not at all."""
    forms, n = spot.words.forms, spot.n
    if start and spot.text[start - 1] in _SIGNS:
        return _SIGNS[spot.text[start - 1]]
    if not n:
        return ""
    last = forms[n - 1]
    if last not in _ENDS:
        beyond = last in _ARTICLES or start <= spot.words.starts[n - 1] or spot.text[start - 2 : start - 1] in _SIGNS
        return _beyond(spot, start) if beyond else ""
    if spot.text[start - 2 : start] in (". ", ".\u00a0") and forms[n - 1] in ("c", "ca", "approx"):
        return "about"
    for count in _ENDS[forms[n - 1]]:
        kind = _BEFORE.get(spot.lead(count, start))
        if kind is not None:
            return "" if n > 2 and forms[n - 2 : n] == ["up", "to"] and _moved(spot) else kind
    return ""


def _moved(spot: Spot) -> bool:
    """Whether "up to" belongs to a verb: "went up to", "will go up to £2.50 from £2.10"."""
    verb = spot.words.forms[spot.n - 3]
    return verb in _GONE or (verb in _GO and " from " in spot.text[spot.start : spot.start + 50])


def _beyond(spot: Spot, start: int) -> str:
    """The same with something between: an article, a sign, the letters of a currency."""
    forms, n = spot.words.forms, spot.n
    if spot.text[start - 2 : start] in ("~ ", "≈ ", "≥ ", "≤ "):  # "> 5" may be a quotation's mark or an arrow
        return _SIGNS[spot.text[start - 2]]
    between = forms[n - 1] in _ARTICLES or (start <= spot.words.starts[n - 1])
    if n < 2 or not between or forms[n - 2] not in _ENDS:
        return ""
    for count in _ENDS[forms[n - 2]]:
        words = spot.lead(count + 1) if start == spot.start else " ".join(forms[n - 1 - count : n - 1]) + " x"
        kind = _BEFORE.get(words.rpartition(" ")[0])
        if kind is not None:
            return kind
    return ""


def suffix(text: str, end: int) -> tuple[str, int]:
    """What is joined to a number that ends at `end` and leaves it open, "40-odd", "40+", and where it stops."""
    match = _SUFFIX.match(text, end) if text[end : end + 2] in _SUFFIXED or text[end : end + 1] == "+" else None
    return (match.lastgroup or "", match.end()) if match else ("", end)


def behind(text: str, end: int) -> str:
    """How the words behind a figure leave it open: "40 or more"; "" for not at all."""
    match = _BEHIND.match(text, end) if text[end + 1 : end + 3] in ("or", "an", "gi", "pl") else None
    return match.lastgroup or "" if match else ""


def approximated(how: str, exact: Number) -> Number:
    """A number with the interval that its approximator leaves open."""
    value, low, high = exact
    if value is None or low is None or high is None:
        return exact
    if how == "about":
        return Number(value, 2 * low - value, 2 * high - value)
    if how == "nearly":
        return Number(value, *sorted((0.9 * value, value)))
    if how in ("odd", "some"):
        digits = len(f"{abs(value):.0f}")
        return Number(value, value, value + 10.0 ** max(digits - 1, 1))
    return Number(value, value, None) if how == "more" else Number(value, None, value)
