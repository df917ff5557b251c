"""Nouns and the nouns for sorts of what they name: sons and daughters are children, arrivals and departures flights."""

from __future__ import annotations

import re
from collections.abc import Iterable

from copydesk.readings.late import Late
from copydesk.readings.lemmas import singular

#: What any persons may be called.
PERSONS = frozenset(
    """people persons passengers staff workers employees victims members students pupils adults residents patients players
    soldiers troops officers guests delegates candidates applicants inmates prisoners migrants refugees protesters volunteers
    teachers men women survivors hostages athletes voters jurors suspects civilians fans customers visitors spectators deaths
    fatalities casualties lawmakers children teenagers demonstrators nurses doctors participants attendees personnel""".split()
)
#: What they are called by sex and age, and grown ones by sex only.
SEXES = frozenset("men women boys girls males females male female children adults infants babies toddlers kids".split())
GROWN = frozenset("men women boys girls males females male female".split())
#: What they are called after what they do.
AGENTS = Late(r"(?:[^t]ers|[^t]ors|ists|ians|ees|iests|ents|[^l]ants|nuns|monks)\Z")
# Of any persons one can say by what they are that they are among them.
_ANYBODY = frozenset(
    "people persons staff workers employees personnel staffers victims dead casualties fatalities".split()
)
# Each line: nouns for one thing, in the singular, and behind the colon those for its sorts, which shut each other out.
_SORTS = """
child kid youngster offspring: son daughter boy girl
grandchild: grandson granddaughter
great-grandchild: great-grandson great-granddaughter
stepchild: stepson stepdaughter
sibling: brother sister half-brother half-sister stepbrother stepsister
baby infant twin triplet newborn toddler teenager pupil student adult: boy girl man woman male female
book title publication: novel collection memoir biography autobiography anthology textbook novella monograph
film movie picture: comedy drama documentary thriller western musical feature short cartoon
show production performance event: play musical concert opera ballet recital comedy gig exhibition talk workshop film lecture
album record recording release: single compilation
painting picture work artwork: landscape portrait watercolour watercolor oil drawing print etching sculpture painting photograph sketch engraving
flight: departure arrival
home house property dwelling unit residence building: house flat apartment bungalow maisonette cottage townhouse condo condominium studio duplex villa penthouse shop office barn warehouse
room bedroom: single double twin suite
animal creature beast pet: dog cat rabbit horse pony donkey cow bull sheep goat pig chicken hen duck goose hamster parrot snake tortoise calf lamb bird reptile mammal amphibian
bird: gull tern puffin duck goose swan hen cockerel chicken turkey owl hawk eagle robin sparrow finch
sheep: ewe ram lamb
cattle: cow bull calf heifer steer
horse: mare gelding stallion foal colt filly
dog: puppy bitch
tree: oak lime elm ash beech birch pine maple sycamore willow cherry apple pear plum fir spruce cedar larch chestnut hazel rowan poplar palm
vehicle: car van lorry truck bus coach motorbike motorcycle taxi ambulance minibus tractor trailer suv pickup moped scooter jeep tank
ship vessel boat craft: tanker trawler ferry yacht tug barge freighter destroyer frigate submarine cruiser dinghy kayak canoe lifeboat cutter
plane aircraft jet aeroplane airplane: fighter bomber helicopter transport drone airliner glider
game match fixture bout fight race contest meeting: win draw loss defeat victory tie
medal: gold silver bronze
meal: breakfast lunch dinner supper
instrument: violin viola cello flute clarinet oboe trumpet trombone guitar drum piano
crime offence offense incident case: theft burglary robbery assault murder rape fraud arson killing stabbing shooting break-in mugging
killing death: murder suicide accident homicide
school: primary secondary academy
shop store outlet: bakery butcher florist chemist pharmacy bookshop supermarket newsagent salon boutique
coin: penny pound dime nickel quarter
weapon gun firearm: rifle pistol shotgun revolver handgun knife sword
plant: tree shrub bush fern flower
lawmaker legislator senator congressman member: democrat republican independent labour conservative tory
"""


def _sorts() -> dict[str, frozenset[str]]:
    """For each noun those for its sorts."""
    found: dict[str, frozenset[str]] = {}
    for line in _SORTS.strip().split("\n"):
        nouns, _, sorts = line.partition(":")
        for noun in nouns.split():
            found[noun] = found.get(noun, frozenset()) | frozenset(sorts.split())
    return found


_OF = _sorts()


def sorts_of(whole: str, parts: Iterable[str]) -> bool:
    """Whether nouns name sorts of what another noun names, each of them another sort."""
    nouns = [_singular(part) for part in parts]
    if len(set(nouns)) < len(nouns) or not all(nouns):
        return False
    if whole.lower() in _ANYBODY:
        return all(f"{noun}s" in PERSONS or AGENTS.search(f"{noun}s") is not None for noun in nouns)
    return _OF.get(_singular(whole), frozenset()).issuperset(nouns)


def _singular(noun: str) -> str:
    return re.sub(r"children\Z", "child", singular(noun.lower()))
