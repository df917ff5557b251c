"""`extends: power-energy`: watts for watt-hours, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.sentences import Sentences

_POWER = frozenset(("watt", "kilowatt", "megawatt", "gigawatt", "terawatt"))
_ENERGY = frozenset(f"{unit}-hour" for unit in _POWER)
_AN_HOUR = Late(r"(?:\s(?:per|an|each|every)\s(?:hour|hr)|/(?:h|hr|hour))\b", re.IGNORECASE)
_A_TIME = Late(
    r"(?:\s(?:of\s(?:electricity|energy|power)\s)?(?:(?:per|a|each|every)\s(?:year|month|week|day)|annually|yearly|monthly)|/(?:year|yr|month|week|day))\b(?!\s(?:after|before|later|ago|earlier|from|since|early|ahead)\b)",
    re.IGNORECASE,
)
_OVER_TIME = Late(
    r"\sof\s(?:electricity|energy)\s(?:last|in|over|during|this)\s(?:the\s)?(?:past\s|last\s)?(?:year|month|week|quarter|winter|summer|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_IN_TIME = Late(
    r"(?:\sof\s(?:electricity|energy|power))?\s(?:in|over)\s(?:a|one)\s(?:single\s)?(?:year|month|week|day|fortnight)\b",
    re.IGNORECASE,
)
# The time of what is made or used, before it.
_TIMED = Late(
    r"\b(?:in (?:a|one)|over a|each|every|per) (?:year|month|week|day),? [^.;:,]*\Z"
    r"|\b(?:annual|yearly|monthly|daily) (?:[a-z]+ )?(?:output|production|consumption|generation|usage|use)\b[^.;:]{0,40}?\b(?:of|is|was|at|reached|totals?) (?:\w+ )?\Z",
    re.IGNORECASE,
)
_CLOSED = Late(r"(?:\sof\s(?:electricity|energy|power))?\s?(?:[.,;:)]|\Z|\s(?:the|it|he|she|they|according)\b)")
_MAKES = Late(
    r"\b(?:produc\w+|generat\w+|consum\w+|us(?:e|es|ed|ing)|suppl(?:y|ies|ied)|deliver\w*|draw[ns]?|drew|need\w*|sav(?:e|es|ed|ing)|burn\w*|output|yield\w*|provid\w+|ma(?:ke|kes|de|king)|bought|buys|production|generation|"
    r"require\w*|demand\w*|eat\w*|guzzl\w+)\b",
    re.IGNORECASE,
)
# Power is added by the year, made in factories, and put up and down by the minute; a flow of it is bought and sold.
_ADDED = Late(
    r"\b(?:capacity|install\w*|add(?:s|ed|ing|itions?)?|build\w*|built|new (?:[\w-]+ )?(?:solar|wind|power|plants?|turbines?|panels?|projects?)|of (?:[\w-]+ )?(?:panels|modules|cells)|factor(?:y|ies)|gigafactor\w+|manufactur\w+|ramp\w*|deploy\w*|"
    r"commission\w*|auction\w*|award\w*|tender\w*|target\w*|gr(?:ow|ew|own)\w*|expan\w+|retir\w+|connect\w*|ship(?:s|ped|ments?)|sell|sells|sold|sales|orders?|rollout|"
    r"pipeline|increas\w+|ris(?:e|es|ing)|rose|peak\w*|maximum|averaged|averaging|average of|on average|contract\w*|turbines? (?:a|per) year|imports?|exports?|worth)\b",
    re.IGNORECASE,
)
_STORED = Late(
    r"\b(?:batter(?:y|ies)|stor\w+|pumped|hydrogen|cells?|electric (?:truck|car|vehicle|bus|van|ferry)|pack|packs|per|a|year|annual\w*|yearly|month|week|day|daily|generat(?:e|es|ed|ing)|"
    r"produc(?:e|es|ed|ing)|suppl\w+|sold|sells?|buy|bought|output|use[ds]?|consum\w+)\b",
    re.IGNORECASE,
)
_PLANTS = (
    r"turbines?|wind[-\s](?:farms?|parks?|turbines?|projects?)|solar[-\s](?:farms?|parks?|plants?|arrays?|panels?|projects?|roofs?|systems?)|power[-\s](?:plants?|stations?)|"
    r"reactors?|generators?|(?:nuclear|coal|gas|hydro|geothermal|coal-fired|gas-fired|hydroelectric|tidal|biomass)[-\s](?:power[-\s])?(?:plants?|stations?|reactors?|dams?)|engines?|motors?|"
    r"heaters?|boilers?|chargers?|heat pumps?"
)
_PLANT = Late(rf"[-\s](?:(?!battery|storage|pumped)[\w-]+\s)?(?:{_PLANTS})\b", re.IGNORECASE)
_RATED = Late(
    rf"\b(?:{_PLANTS})\b[^.;:]{{0,50}}\b(?:capacity of|rated at|(?:puts?|putting) out|rating of|nameplate of|with an output of)\s(?:about |around |up to |nearly |just )?\Z|\b(?:{_PLANTS})\sof\s\Z",
    re.IGNORECASE,
)


class PowerEnergy(Check):
    """Flags power where energy is meant, "5 MW a year", and energy where power is meant, "a 30 MWh turbine".

    Cases: `hourly` (kilowatts per hour), `energy` (so much power in a time), `power` (a plant of so much energy).
    `says`: `should`, the unit that is likely meant. Silent on capacity that is added by the year, and on storage.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("should",)

    def hits(self, document: Document) -> Iterator[Hit]:
        sentences = document.reading(Sentences)
        for figure in document.reading(Figures).all:
            if figure.unit not in _POWER and figure.unit not in _ENERGY:
                continue
            sentence = sentences.around(figure.block, figure.start)
            found = _power(figure, *sentence) if figure.unit in _POWER else _energy(figure, *sentence)
            if found:
                end, case = found
                should = f"{figure.unit}-hours" if figure.unit in _POWER else figure.unit.removesuffix("-hour") + "s"
                yield Hit(figure.block, figure.start, end, case=case, says={"should": should})


def _power(figure: Figure, start: int, end: int) -> tuple[int, str] | None:
    """Where so much power in a time ends, and the case; None where it may be meant."""
    text = figure.block.text
    sentence = text[start:end]
    hourly = _AN_HOUR.match(text, figure.end)
    if hourly:
        return None if _ADDED.search(sentence) else (hourly.end(), "hourly")
    if _ADDED.search(sentence):
        return None
    before = text[start : figure.start]
    for pattern in (_A_TIME, _OVER_TIME, _IN_TIME):
        if timed := pattern.match(text, figure.end):
            return (timed.end(), "energy") if _MAKES.search(before) else None
    early = _TIMED.search(before) if _CLOSED.match(text, figure.end) else None
    return (figure.end, "energy") if early and _MAKES.search(early[0]) else None


def _energy(figure: Figure, start: int, end: int) -> tuple[int, str] | None:
    """Where the plant of so much energy ends, and the case; None where it may be meant."""
    text = figure.block.text
    plant = _PLANT.match(text, figure.end)
    if plant and not _STORED.search(text[figure.end : min(end, plant.end() + 30)]):
        storing = re.search(r"\b(?:batter(?:y|ies)|stor\w+|pumped|hydrogen)\b", text[start:end], re.IGNORECASE)
        return None if storing else (plant.end(), "power")
    rated = _RATED.search(text, max(start, figure.start - 90), figure.start)
    if rated and not re.search(
        r"\b(?:batter(?:y|ies)|stor\w+|pumped|hydrogen|year|month|week|day|hour|annual\w*)\b",
        text[start:end],
        re.IGNORECASE,
    ):
        return figure.end, "power"
    return None
