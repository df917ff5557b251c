"""Cases, a population and the rate they are said to make: "12 deaths in a town of 60,000, 20 per 100,000".

The roles go by elimination: of a rate and two counts the larger is the population. What binds them is a rate that
stands in apposition to the counts, is called the rate, or is of the very thing that is counted.
"""

from __future__ import annotations

import re
from itertools import combinations, permutations
from typing import NamedTuple

from copydesk.readings.figures import Figure
from copydesk.readings.figures.numbers import SCALES
from copydesk.readings.figures.precision import counted, stated
from copydesk.readings.figures.written import written
from copydesk.readings.late import Late
from copydesk.readings.lemmas import singular
from copydesk.readings.outlines import COUNT, RATE, SHARE, Outline

_PER = Late(r"(?P<noun>(?:[\w’'-]+\s)*?)(?:per|for (?:every|each))\s(?P<base>.+)", re.IGNORECASE)
# A rate by the year, of another group or time, or worked out otherwise than by dividing.
_OTHER = Late(
    r"\b(?:annual(?:ly|i[sz]ed)?(?!\s(?:\w+\s)?(?:report|review|survey|figures|statistics|bulletin|accounts|audit))|yearly|monthly|weekly|daily|(?:a|per|each|every)\s(?:year|month|week|day)|seven-day|rolling|average[ds]?|mean|median|"
    r"adjusted|standardi[sz]ed|weighted|estimated rate|compared|than|versus|vs|national(?:ly)?|nationwide|statewide|regional|state rate|"
    r"(?:one|two|three|four|five|\d+)\stimes|twice|double|half|previous(?:ly)?|earlier|excluding|among (?:men|women|children|adults)|"
    r"(?:rose|fell|rising|falling) (?:from|to|by)|(?:up|down) from|target|goal|limit|wants?|recommend\w*|should|since|so far|now|peak\w*|"
    r"(?:year|month|week|decade)[’']s|up to|at (?:least|most))\b",
    re.IGNORECASE,
)
# Rates whose base is not the people of the place.
_OF_SOME = frozenset(
    "infant maternal neonatal perinatal child fertility fatality survival teenage teen conviction".split()
)
_PLACES = (
    r"town|city|village|country|nation|county|state|province|region|district|island|community|borough|parish|population|area|suburb|"
    r"territory|metropolis|neighbou?rhood|prefecture|settlement|sample|group|cohort|total|canton|valley|port|industry|workforce"
)
_PERSONS = frozenset("person resident inhabitant citizen islander townsperson villager soul".split())
_PLAIN = frozenset("crude overall raw resulting local live".split())
_ALIKE = (
    frozenset("death died killed mortality fatality dead dying drowned stillbirth suicide".split()),
    frozenset("homicide murder murdered killing killed slain".split()),
    frozenset("crash accident collision".split()),
    frozenset("infection infected case positive incidence".split()),
    frozenset("crime offence offense burglary theft robbery assault".split()),
    frozenset("birth baby delivery delivered born newborn infant".split()),
    frozenset("pupil student child".split()),
    frozenset("fault faulty failure failed defect defective".split()),
)
_NO_NOUNS = frozenset(
    "is was as has this its across does comes reflects makes means stems ranks puts compares includes covers rests gives shows follows "
    "equals exceeds plus versus".split()
)
_WORD = Late(r"[a-z-]+")
_PHRASE = Late(
    r"(?:\s(?!(?:of|in|on|at|who|that|which|and|or|by|with|from|for|to|is|was|are|were|last|this)\b)[a-z-]+){1,4}"
)
_LED = Late(
    rf"\b(?:(?:{_PLACES})(?:\s[A-Z]\w+)?(?:\sof|,?\swith|,\swhich has|,?\shome to|\shas|\shad|:)?|[Aa]mong|[Aa]mongst|[Oo]ut of|[Oo]f|[Ii]n|[Tt]o|[Ff]or|[Ww]ith|across|over|about|on|from|population|treated|carried|handled|delivered|made|holds|houses|has)\s(?:[\w’'-]+\s){{0,2}}\Z"
)
_BREAK = Late(r"\b(?:but|while|whereas|although|though|whose|where|when)\b|[;!?]")
_CALLED = (
    r"(?:(?P<art>an?|the|its|their)\s(?P<of>(?:(?!(?:an?|the|its|has|had|with)\s)[\w’'-]+\s){0,3}?))?"
    r"(?:rate|incidence|toll|ratio)\s(?:of|is|was|came to|comes to|works out at|:)\s"
)
_SAYS = (
    r"or|that is,?|i\.?e\.?,?|at|equal to|equivalent to|which is|which makes|which means|giving|giving it|giving them|making|making it|meaning|for|"
    r"amounts? to|comes? to|works? out (?:at|to)|equates to|equals|translates (?:to|into)|makes?|means|gives|is|"
    r"(?:That|This|It)(?:[’']s|\s(?:is|was|works out (?:at|to)|comes to|amounts to|means|makes|gives|equals|equates to))"
)
# What leads to the rate: a mark or a verb that says the same again, or the word rate; and where a rate stands first.
_APPOSED = Late(rf"(?:(?:[,(:.–—]\s?|\s-\s|\s)[\"“]?(?:{_SAYS})\s|[,(:–—]\s?|\s-\s)\Z")
_NAMED = Late(rf"(?P<joint>\band|\bor)?\s{_CALLED}\Z")
_PLACE = Late(rf"\b(?:{_PLACES})\b")
_OF_PLACE = Late(rf"(?P<place>{_PLACES})[’']s\s?")
_STARTS = Late(r"\s?[(:–—,]\s?|\s(?:is|comes from|is based on|reflects|come from)\s")
_CLOSED = Late(r"\s?(?:[.,;:)–—”\"]|\Z|people\b|residents\b|inhabitants\b)")
_FARTHEST = 90
# How many numbers a sentence may have beside its rate.
_MOST = 5
_KEPT_OUT = frozenset(("money", "measure", "duration", "percent", "points", "multiple"))
#: How the sentence behind one with a population or with cases goes on about them.
GOES_ON = Late(
    r"[\"“”\s]*(?:That|This|It|They|There|Or|The|Its|Their|In|Of|Among|At|With|Given|Based|For|Last|So|Police|Officials|"
    r"(?:\d[\d,]*|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Some|About)\s(?:people|of them|were|have|had|died|fell))\b"
)


class Rate(NamedTuple):
    """Cases, the population that they are of, and the rate that is said to be theirs."""

    cases: Figure
    population: Figure
    rate: Figure


def rate_of(outline: Outline) -> Rate | None:
    """The rate of an outline with what it is made of; None where it may be of something else."""
    text = outline.text
    if text.count(RATE) + text.count(SHARE) != 1 or not 2 <= text.count(COUNT) <= _MOST or _OTHER.search(text):
        return None
    if any(figure.kind in _KEPT_OUT for figure in outline.figures):
        return None
    at = max(text.find(RATE), text.find(SHARE))
    counts = [place for place in outline.places if text[place] == COUNT]
    found = [rate for pair in combinations(counts, 2) if (rate := _made(outline, list(pair), at))]
    if len(counts) == 2 or not found:
        return found[0] if found else None
    populations = {rate.population for rate in found}
    return found[-1] if len(populations) == 1 and not _explained(outline, counts, at) else None


def _made(outline: Outline, counts: list[int], at: int) -> Rate | None:
    """The rate with two counts that it is said to be of."""
    text = outline.text
    cases, population = sorted(counts, key=lambda place: outline.at(place).value or 0.0)
    found = Rate(outline.at(cases), outline.at(population), outline.at(at))
    if not 0 < (found.cases.value or 0.0) < (found.population.value or 0.0):
        return None
    if found.rate.kind == "ratio" and (":" in found.rate.text or not (at < counts[0] or _CLOSED.match(text, at + 1))):
        return None
    told = _counted_alike(text, cases, found.rate)
    said = _bound(text, counts, at, told)
    if said is None or not (told or _populated(text, population, at, told)):
        return None
    return found if _same(text, population, at, found.rate, said) else None


def _explained(outline: Outline, counts: list[int], at: int) -> bool:
    """Whether some of several numbers, or a sum of them, over another one make the rate."""
    rate = outline.at(at)
    base, said = per(rate), stated(rate)
    numbers = [counted(outline.at(place)) for place in counts]
    if said is None or not base or None in numbers:
        return True
    known = [number for number in numbers if number is not None]
    for whole in known:
        others = [number for number in known if number is not whole]
        tops = [
            *others,
            *(one + other for one, other in combinations(others, 2)),
            *(one - other for one, other in permutations(others, 2)),
        ]
        if whole.low > 0 and any((top / whole).scaled(base).meets(said) for top in tops):
            return True
    return False


def _bound(text: str, counts: list[int], at: int, told: bool) -> str | None:
    """The word for what the rate is of, "" for none, where it is said to be that of the counts; None where it is not."""
    first, second = counts
    if at < first:
        starts = _STARTS.search(text, at + 1, first)
        return "" if starts and first - at < _FARTHEST and not _BREAK.search(text, starts.start() + 1, second) else None
    last = second if second < at else first
    link = text[last + 1 : at]
    if len(link) > _FARTHEST or second - first > 2 * _FARTHEST:
        return None
    named = _NAMED.search(link)
    found = named or _APPOSED.search(link)
    clause = (text[first + 1 : second].replace(";", ",") if second < at else "") + (
        link[: found.start()] if found else link
    )
    if _BREAK.search(clause) or (found is None and not told):
        return None
    of = ((named["of"] or "") if named else "").strip()
    owner = _OF_PLACE.match(of)
    if owner and {owner["place"]}.issuperset(_PLACE.findall(text[:last])):
        of = of[owner.end() :]
    if "'" in of or "’" in of or (not _OF_SOME.isdisjoint(of.split()) and "birth" not in text):
        return None
    apposed = named is not None and _APPOSED.search(link[: named.start()].rstrip() + " ") is not None
    beside = apposed and named is not None and named["art"] in ("a", "an") and named["joint"] != "and"
    return "" if beside else of


def _counted_alike(text: str, cases: int, rate: Figure) -> bool:
    """Whether a rate says what it is of, and that is what is counted: "40 teachers … one teacher for every 15"."""
    said = nouns(rate)[-1:]
    return said != [] and any(alike(said[0], singular(word)) for word in _WORD.findall(text[cases : cases + 40]))


def nouns(rate: Figure) -> list[str]:
    """What a rate says that it counts, in the singular: the "road deaths" of "5 road deaths per 100,000"."""
    said = _PER.match(rate.unit)
    return [singular(word) for word in said["noun"].lower().split()] if said else []


def _populated(text: str, population: int, at: int, told: bool) -> bool:
    """Whether the words beside a number make it that of those among whom cases are counted."""
    noun, among = group(text, population)[-1:], group(text, at)[-1:]
    return _led(text, population) or not _PERSONS.isdisjoint(noun) or (told if not among else noun == among)


def _led(text: str, population: int) -> bool:
    return _LED.search(text[max(0, population - 60) : population]) is not None


def _same(text: str, population: int, at: int, rate: Figure, said: str) -> bool:
    """Whether a rate is of the cases that are counted, and of the population that is named."""
    around = {singular(word) for word in _WORD.findall(text.replace(said + " ", "", 1).lower())}
    for one in [*nouns(rate), *(singular(word) for word in said.lower().split())]:
        if one not in _PLAIN and not any(alike(one, other) for other in around):
            return False
    among, whole = group(text, at), group(text, population)
    if not among:
        return True
    if not _PLAIN.union(whole).issuperset(among[:-1]):
        return False
    if whole:
        return alike(among[-1], whole[-1]) or (among[-1] in _PERSONS and whole[-1] in _PERSONS)
    return _led(text, population) if among[-1] in _PERSONS or at < population else False


def alike(one: str, other: str) -> bool:
    """Whether two words name the same thing to count: "murder" and "murdered", "homicide" and "killed"."""
    return (
        one == other
        or (len(one) > 4 and one[:5] == other[:5])
        or any(one in group and other in group for group in _ALIKE)
    )


def group(text: str, place: int) -> list[str]:
    """The words up to the plural behind a figure, in the singular: "live births"; none where there is no plural."""
    phrase = _PHRASE.match(text, place + 1)
    words = phrase[0].split() if phrase else []
    for n, word in enumerate(words):
        if word in _NO_NOUNS:
            break
        if singular(word) != word:
            return [singular(one) for one in words[: n + 1]]
    return []


def per(rate: Figure) -> float:
    """What a rate is per: 100,000; 1 for a share, 0 for one that is per head or per something measured."""
    if rate.kind == "ratio":
        return 1.0
    said = _PER.match(rate.unit)
    base = written(said["base"].lower(), 0) if said else None
    if base is None:
        scale = SCALES.get(said["base"].lower().rpartition(" ")[2], 0) if said else 0
        return float(100 * scale if said and said["base"].lower().startswith("hundred ") else scale)
    return base.top * base.scale / base.bottom
