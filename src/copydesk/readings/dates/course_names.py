"""What a stretch of time is called: a closure, a journey, a strike, each by any of its names, and by what is done in it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from copydesk.readings.late import Late


class Sort(NamedTuple):
    """A sort of things that last: the nouns for them, and what a text says that tells of one."""

    nouns: str
    told: Late


def _sort(nouns: str, told: str = "") -> Sort:
    names = "|".join(f"{re.escape(noun)}s?" for noun in nouns.split())
    return Sort(nouns, Late(rf"\b(?:{names}{told and '|' + told})\b", re.IGNORECASE))


#: What lies between an end and a new beginning.
CLOSURES = _sort(
    "closure shutdown shut-down lockdown suspension hiatus break gap pause halt stoppage interruption absence silence layoff lay-off recess",
    r"clos(?:es?|ed|ing)|shut(?:s|ting)?|suspend\w*|halt\w*|stop(?:s|ped)|interrupt\w*|ground(?:s|ed)|paused?",
)
_WAITS = _sort("delay wait hold-up holdup stop rest", r"delay\w*|held up|wait\w*|stopped")
_SORTS = (
    CLOSURES,
    _WAITS,
    _sort(
        "journey flight trip voyage crossing passage ride drive walk climb ascent descent hike trek march swim tour expedition trip mission spacewalk haul",
        r"t(?:akes?|ook) off|land(?:s|ed)|fl(?:ies|ew)|left|leaves?|set(?:s|ting)? (?:off|out|sail)|sail(?:s|ed)|depart\w*|arriv\w*|reach\w*|came down"
        r"|touched down|docked|drove|walked|climbed|hiked|marched|swam|travelled|traveled|rode|splashed down|lift(?:s|ed) off|blasted off",
    ),
    _sort(
        "strike walkout walk-out stoppage dispute action lockout boycott", r"walked out|struck|downed tools|picket\w*"
    ),
    _sort(
        "siege standoff stand-off blockade kidnapping captivity ordeal hostage-taking",
        r"hostages?|besieged|surrender\w*|gunm[ae]n",
    ),
    _sort(
        "trial hearing case proceeding inquest inquiry tribunal prosecution deliberation",
        r"court|jury|jurors|judge|tried",
    ),
    _sort("war conflict campaign battle offensive occupation uprising revolt insurgency fighting"),
    _sort(
        "exhibition show display run season production residency",
        r"musical|play|film|gallery|museum|theatre|theater|opera",
    ),
    _sort("festival fair event celebration carnival convention exhibition"),
    _sort(
        "tournament competition contest championship event game match series tour", r"games|tour|cup|play(?:ed|ing)?"
    ),
    _sort(
        "meeting session summit conference debate sitting hearing talk negotiation discussion rally speech ceremony service",
        r"met|sat",
    ),
    _sort("reign rule regime monarchy dynasty dictatorship", r"king|queen|throne|ruled|reigned|power|crowned"),
    _sort(
        "tenure term stint spell career presidency premiership leadership mayoralty stay mandate time service captaincy editorship",
        r"mayor|president|minister|manager|coach|captain|chair\w*|director|editor|head|joined|appointed|elected|office|job|post|hired",
    ),
    _sort(
        "imprisonment detention incarceration custody captivity internment exile",
        r"jail\w*|prison\w*|arrest\w*|detain\w*|freed|released",
    ),
    _sort("outage blackout cut failure disruption shutdown interruption", r"power|electricity|network|lights|supply"),
    _sort("protest occupation sit-in vigil demonstration march encampment camp", r"protest\w*|camp\w*"),
    _sort(
        "project build construction renovation restoration refurbishment work", r"works?|construction|build\w*|built"
    ),
    _sort("marriage engagement partnership union", r"married|wed|divorced|separated"),
    _sort(
        "shift vote poll auction sale search hunt manhunt rescue operation evacuation broadcast concert show marathon"
    ),
)
_ANY = "period time span stretch spell total run space interval while duration length lapse".split()


@cache
def _by_noun() -> dict[str, tuple[Sort, ...]]:
    found: dict[str, tuple[Sort, ...]] = {}
    for sort in _SORTS:
        for noun in sort.nouns.split():
            found[noun] = (*found.get(noun, ()), sort)
    return found


@cache
def nouns() -> str:
    """All the nouns for what lasts, as part of a pattern."""
    return "(?:" + "|".join(re.escape(noun) for noun in sorted({*_by_noun(), *_ANY}, reverse=True)) + ")"


def closes(noun: str) -> bool:
    """Whether a noun is one for the time between an end and a new beginning."""
    return noun.lower() in _ANY or noun.lower() in CLOSURES.nouns.split()


def waits(noun: str) -> bool:
    """Whether a noun is one for what may hold up a part of anything."""
    return noun.lower() in _WAITS.nouns.split()


def is_of(noun: str, text: str) -> bool:
    """Whether a text tells of what a noun is for: "closure" of what closed; a wait may be a part of anything."""
    noun = noun.lower()
    sorts = [sort for sort in _by_noun().get(noun, ()) if sort is not _WAITS]
    return noun in _ANY or any(sort.told.search(text) for sort in sorts)
