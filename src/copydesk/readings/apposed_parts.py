"""Parts that stand behind a comma: "12 people, seven men and five women", "64 fires in May, 30 in homes and 34 on heathland"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.readings.figures import Figure
from copydesk.readings.genera import AGENTS, GROWN, PERSONS, SEXES, sorts_of
from copydesk.readings.late import Late
from copydesk.readings.opposites import behind_each, manners

_OF_THEM = Late(r"\sof\s(?:them|whom)\s(?:(?:are|were)\s)?(\w+)")
_PLACED = Late(
    r"\s(?P<how>in|at|from|on|away|home|for|against|by|over|under|near|off|aboard|inside|outside|with|without|to|during)\b(?:\s(?:the|a|an|its|his|her|their)\b)?\s?(?P<what>[\w’'-]*)"
)
_HOME = Late(r"\s(?:at\shome|away|home)\b|\s(?:for|against)\b")
# What the whole is of where its figure does not name it: "the crew of nine".
_GROUP = Late(
    r"\b(?:crew|family|party|group|panel|team|jury|squad|class|staff|cast|board|band|choir|delegation|committee|congregation|cabinet)\sof\s\Z",
    re.IGNORECASE,
)
_WORD = Late(r"\s([A-Za-z-]+)")
# Places and times that shut each other out.
_OPPOSITES = (
    frozenset({"in", "outside"}),
    frozenset({"inside", "outside"}),
    frozenset({"over", "under"}),
    frozenset({"for", "against"}),
    frozenset({"in", "against"}),
    frozenset({"with", "without"}),
    frozenset({"home", "away"}),
    frozenset({"at", "away"}),
    frozenset({"on", "off"}),
    frozenset({"to", "from"}),
)
_PLACES = frozenset({"in", "on", "at", "near", "aboard"})
# How far a whole may lie from its sorts, as a part of it.
_FAR = 0.5


def sorted_out(text: str, whole: Figure, named: Sequence[Figure]) -> bool:
    """Whether the figures of a list are of sorts of what the whole is of: "six children, four daughters and two sons"."""
    told, noun, sorts = whole.value or 0, _noun(text, whole), [_noun(text, f) for f in named]
    if _GROUP.search(text, max(0, whole.start - 20), whole.start):
        if set(sorts) <= SEXES:
            return len(set(sorts)) == len(sorts)
        noun = "people"
    if abs(sum(f.value or 0 for f in named) - told) > _FAR * told:
        return False
    return sorts_of(noun, sorts)


def _noun(text: str, figure: Figure) -> str:
    """What a figure counts, or the word behind it."""
    behind = _WORD.match(text, figure.end)
    return (figure.unit or (behind[1] if behind else "")).lower()


def apposed(text: str, whole: Figure, named: Sequence[Figure]) -> bool | None:
    """Whether the figures of a list behind a comma are all the parts of the whole before it; None where they may be none."""
    if whole.unit.lower() in PERSONS - SEXES and all(f.unit.lower() in SEXES for f in named):
        return True  # "12 people, seven men and five women"
    sexes = len(named) > 1 and all(f.unit.lower() in GROWN for f in named) and AGENTS.search(whole.unit)
    if sexes and text.startswith((" " + named[-1].unit + ",", " " + named[-1].unit + "."), named[-1].end):
        return True  # "21 priests, 12 men and nine women"
    closed = text[named[-1].end : named[-1].end + 40].removeprefix(" " + named[-1].unit)[:1] in (",", ".", "")
    if whole.unit.lower() in PERSONS and all(f.unit[:1].isupper() for f in named) and closed:
        return True  # "16 crew members, 12 Russians and four Ukrainians, …"
    them = _OF_THEM.match(text, named[0].end)
    if them and one_class([named[0]._replace(unit=them[1]), *named[1:]]) and (them[1][0].isupper() or them[1] in SEXES):
        return False  # "61 senators, 44 of them Democrats and 17 Republicans"
    if whole.unit and not any(f.unit for f in named) and manners(behind_each(text, named)):
        return False  # "31 people were hurt, 12 seriously and 22 slightly"
    placed = [_PLACED.match(text, f.end) if not f.unit else None for f in named]
    if not whole.unit or not all(placed) or (placed[0] and _listed(text[whole.end : named[0].start], placed[0])):
        return None
    ways = frozenset(match["how"].lower() for match in placed if match)
    if len(ways) > 1 and ways not in _OPPOSITES and not ways <= _PLACES:
        return None  # "25 at slip and 18 off his own bowling"
    return all(_HOME.match(text, f.end) for f in named)


def one_class(parts: Sequence[Figure]) -> bool:
    """Whether no part can be among another: all counted by sex or age, or none; all by name, or none."""
    nouns = {f.unit for f in parts}
    lowered = {noun.lower() for noun in nouns}
    classes = {
        "sex" if noun.lower() in SEXES else "name" if noun[:1].isupper() else "other" if noun else "" for noun in nouns
    }
    return len(classes) == 1 or bool(lowered & SEXES and not lowered & GROWN)


def _listed(between: str, placed: re.Match[str]) -> bool:
    """Whether the whole is but the first of a list, "20 miles on Monday, 15 on Tuesday": placed as the next is, and a name if it is."""
    first = next((one for one in _PLACED.finditer(between) if one["how"] == placed["how"] and one["what"]), None)
    return first is not None and first["what"][:1].isupper() == placed["what"][:1].isupper()
