"""`extends: rate-base`: a rate that the cases and the population it is given with do not make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, NamedTuple

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.figures import Figure
from copydesk.readings.figures.numbers import SCALES
from copydesk.readings.figures.precision import counted, stated
from copydesk.readings.figures.rewriting import shown
from copydesk.readings.figures.written import written
from copydesk.readings.late import Late
from copydesk.readings.lemmas import singular
from copydesk.readings.measures import rounded
from copydesk.readings.outlines import COUNT, RATE, SHARE, Outline, free, outlines
from copydesk.readings.quotations import Quotations

_KINDS = frozenset(("rate", "ratio"))
_PER = Late(r"(?P<noun>(?:[\w’'-]+\s)*?)(?:per|for every)\s(?P<base>.+)", re.IGNORECASE)
# A rate by the year, of another group, or worked out otherwise than by dividing.
_OTHER = Late(
    r"\b(?:annual(?:ly|i[sz]ed)?|yearly|monthly|weekly|daily|(?:a|per|each|every)\s(?:year|month|week|day)|seven-day|rolling|average[ds]?|mean|median|"
    r"age-adjusted|adjusted|standardi[sz]ed|weighted|estimated rate|compared|than|versus|vs|national(?:ly)?|nationwide|statewide|regional|state rate|"
    r"(?:one|two|three|four|five|\d+)\stimes|twice|double|half|previous(?:ly)?|earlier|excluding|among (?:men|women|children|adults)|"
    r"(?:rose|fell|rising|falling) (?:from|to|by)|up from|down from|target|goal|limit|of them|of whom)\b",
    re.IGNORECASE,
)
_PLACES = (
    r"town|city|village|country|nation|county|state|province|region|district|island|community|borough|parish|population|area|suburb|"
    r"territory|metropolis|neighbou?rhood|prefecture|settlement|sample|group|cohort|total"
)
_PERSONS = frozenset("person resident inhabitant citizen islander townsperson villager".split())
# The nouns of rates that do not say what is counted; and those of dying, of which one stands for another.
_PLAIN = frozenset("crude overall raw resulting local".split())
_ALIKE = (
    frozenset("death died killed mortality fatality dead dying drowned stillbirth".split()),
    frozenset("homicide murder murdered killing killed slain".split()),
    frozenset("crash accident collision".split()),
    frozenset("infection infected case positive incidence".split()),
    frozenset("crime offence offense burglary theft robbery assault".split()),
)
_NO_NOUNS = frozenset(
    "is was as has this its across does comes reflects makes means stems ranks puts compares includes covers rests gives shows follows "
    "equals exceeds plus versus".split()
)
_WORD = Late(r"[a-z-]+")
_NUMBER = Late(r"\d[\d,]*(?:\.\d+)?(?=\s)")
_BEHIND = Late(r"\s([a-z-]+)")
# How far "one in 5,000" may be from the quotient, as a part of it.
_ROUGH = 0.1


class Rate(NamedTuple):
    """Cases, the population that they are of, and the rate that is said to be theirs."""

    cases: Figure
    population: Figure
    rate: Figure


def _gap(most: int) -> str:
    return rf"(?:(?!\b(?:but|while|whose|where|rates?)\b){free('.;:!?')}){{0,{most}}}?"


# Before the population, or behind it, what makes it one.
_OF = rf"(?:(?:{_PLACES})(?:\s[A-Z]\w+)?(?:\sof|,\swith|,\swhich has|,\shome to)|among|amongst|out of|in|of|with|for|per|to)\s(?:[\w’'-]+\s){{0,2}}?"
_LED = Late(
    rf"\b(?:(?:{_PLACES})(?:\s[A-Z]\w+)?(?:\sof|,?\swith|,\swhich has|,\shome to|\shas|\shad|:)?|[Aa]mong|[Aa]mongst|[Oo]ut of|[Oo]f|[Ii]n|[Tt]o|[Ff]or|[Ww]ith)\s(?:[\w’'-]+\s){{0,2}}\Z"
)
_SAID = (
    r"(?:(?:,|\s?[–—:(]|\s-)\s?(?:or|that is|at|equal to|equivalent to|which is|which makes|giving|making|meaning|for)?|\s(?:or|at)|"
    r"\s(?:amounts?|comes?|works? out|equates|equals?|translates)(?:\s(?:to|at|into))?|\s(?:makes?|means|gives|is)|"
    r"[.”\"]+\s[\"“]?(?:That|This|It)(?:[’']s|\s(?:is|was|works out (?:at|to)|comes to|amounts to|means|makes|gives|equals|equates to)))\s?"
    r"(?:(?:an?\s|the\s)?(?:(?P<of>[\w-]+)\s)?(?:rate|incidence|toll|ratio)\sof\s)?"
)
_THE_RATE = r"(?:,\s|[.;]\s)(?:the|its|their|a|The|Its|Their)\s(?:(?P<of>[\w-]+)\s)?(?:rate|incidence)\s(?:is|was|came to|comes to|works out at)\s"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    rate = f"(?P<r>[{RATE}{SHARE}])"
    cases_first = rf"(?P<a>{COUNT}){_gap(50)}\b{_OF}(?P<b>{COUNT}){_gap(40)}"
    population_first = rf"(?P<b>{COUNT}){_gap(50)}(?P<a>{COUNT}){_gap(50)}"
    texts = [before + said + rate for before in (cases_first, population_first) for said in (_SAID, _THE_RATE)]
    # The other way round: the rate first, then what it is made of.
    texts.append(
        rf"{rate}{_gap(30)}(?:\s?[(:–—]|,|\sis|\scomes from|\sis based on|\sreflects|\scome from)\s?{_gap(12)}(?P<a>{COUNT}){_gap(40)}\b{_OF}(?P<b>{COUNT})"
    )
    return tuple(re.compile(text) for text in texts)


@dataclass(frozen=True, eq=False, repr=False)
class RateBase(Check):
    """Flags a rate that is not the cases over the population: "12 deaths in a town of 60,000, 2 per 100,000".

    `says`: `working`. Cases: `stated`, `quoted`.
    """

    says: ClassVar[tuple[str, ...]] = ("working",)

    def hits(self, document: Document) -> Iterator[Hit]:
        quotations = document.reading(Quotations)
        seen: set[tuple[int, int]] = set()
        for outline in outlines(document, _rated, 3):
            found = _rate(outline)
            if found is None or (id(found.rate.block), found.rate.start) in seen:
                continue
            rate = found.rate
            seen.add((id(rate.block), rate.start))
            base = _base(rate)
            worth = (found.cases.value or 0.0) / (found.population.value or 1.0) * base
            if not base or _possible(found, base):
                continue
            working = f"{found.cases.text} in {found.population.text} is {_told(found, worth, base)}"
            better = _NUMBER.sub(shown(rounded(worth, 2), 4), rate.text, count=1) if _NUMBER.match(rate.text) else ""
            related = (
                Place(rate.block, found.cases.start, found.cases.end, "the cases"),
                Place(rate.block, found.population.start, found.population.end, "the population"),
            )
            case = quotations.case(rate.block, rate.start, rate.end)
            yield Hit(
                rate.block, rate.start, rate.end, (better,) if better else (), case, {"working": working}, related
            )


def _rated(_block: Block, figures: list[Figure]) -> bool:
    return any(figure.kind in _KINDS for figure in figures)


def _rate(outline: Outline) -> Rate | None:
    text = outline.text
    if sum(text.count(sign) for sign in (RATE, SHARE)) != 1 or text.count(COUNT) != 2 or _OTHER.search(text):
        return None
    for pattern in _patterns():
        match = pattern.search(text)
        if match is None:
            continue
        cases, population, rate = (outline.at(match.start(name)) for name in ("a", "b", "r"))
        if (
            0 < (cases.value or 0.0) < (population.value or 0.0)
            and _population(text, match)
            and _same(text, match, rate)
        ):
            return Rate(cases, population, rate)
    return None


def _population(text: str, match: re.Match[str]) -> bool:
    """Whether the words beside a number make it that of those among whom cases are counted."""
    before = text[max(0, match.start("b") - 60) : match.start("b")]
    return _LED.search(before) is not None or _noun(text, match.end("b")) in _PERSONS


def _same(text: str, match: re.Match[str], rate: Figure) -> bool:
    """Whether a rate is of the cases that are counted, and of the population that is named."""
    said, per = match.groupdict().get("of") or "", _PER.match(rate.unit)
    around = {singular(word) for word in _WORD.findall(text.replace(said, "", 1).lower())}
    for word in [*(per["noun"].lower().split() if per else []), *said.lower().split()]:
        one = singular(word)
        if one not in _PLAIN and not any(_alike(one, other) for other in around):
            return False
    group, whole = _noun(text, match.end("r")), _noun(text, match.end("b"))
    if not group or group == whole:
        return True
    return group in _PERSONS and (not whole or whole in _PERSONS)


def _alike(one: str, other: str) -> bool:
    """Whether two words name the same thing to count: "murder" and "murdered", "homicide" and "killed"."""
    return (
        one == other
        or (len(one) > 4 and one[:5] == other[:5])
        or any(one in group and other in group for group in _ALIKE)
    )


def _noun(text: str, end: int) -> str:
    """The singular of the plural noun right behind a figure; "" where there is none."""
    match = _BEHIND.match(text, end)
    word = match[1] if match else ""
    return singular(word) if word == "people" or (word.endswith("s") and word not in _NO_NOUNS) else ""


def _possible(found: Rate, base: float) -> bool:
    cases, population, rate = counted(found.cases), stated(found.population), stated(found.rate)
    if cases is None or population is None or rate is None or population.low <= 0:
        return True
    if found.rate.kind == "ratio":
        return (cases / population).meets(rate.widened(_ROUGH))
    return (cases / population).scaled(base).meets(rate)


def _base(rate: Figure) -> float:
    """What a rate is per: 100,000; 0 for one that is per head or per something measured."""
    if rate.kind == "ratio":
        return 1.0
    per = _PER.match(rate.unit)
    base = written(per["base"].lower(), 0) if per else None
    if base is None:
        scale = SCALES.get(per["base"].lower().rpartition(" ")[2], 0) if per else 0
        return float(100 * scale if per and per["base"].lower().startswith("hundred ") else scale)
    return base.top * base.scale / base.bottom


def _told(found: Rate, worth: float, base: float) -> str:
    if found.rate.kind == "ratio":
        return f"one in {shown(rounded(1 / worth, 2), 0)}"
    return f"{shown(rounded(worth, 2), 4)} per {shown(base, 0)}"
