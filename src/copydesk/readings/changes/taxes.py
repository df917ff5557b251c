"""A tax whose end is said to lower prices by its rate: without a tax of 20%, they are 16.7% lower."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.changes.terms import STOP, Term
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late

#: Below this the difference is lost in rounding, in percent.
LEAST = 5


@cache
def _taxed() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:(?!income|corporat|inheritance|wealth|property|capital|pay)[\w-]+\s){0,2}?(?:vat|gst|tariffs?|import\sdut(?:y|ies)|dut(?:y|ies)|levy|levies|tax(?:es)?|excise|surcharge|service\scharge|"
        r"booking\sfee|mark-?up)\b"
        r"(?!\s(?:band|bracket|rate|cut|relief|credit|break|rise|increase|bill|haven)\b)"
    )


@cache
def _of_tax() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:vat|gst|tax|tariffs?|levy|duty|surcharge)(?:\s(?:on|for)\s(?:[\w-]+\s){0,2}[\w-]+)?(?:,|\sof|\sat|,?\snow|,?\scurrently)\s(?:the\s)?$"
    )


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:dropp?|scrapp?|abol|remov|eliminat|without|lift|waiv|repeal|suspend|exempt|withdr[ae]w|cancel|ditch|dump|axe|axing|rescind|revok|ceas|"
        r"zero-rat|cut|reduc|lower|slash|stop|expir|laps|phas|spar)\w*|end(?:s|ed|ing)?|gone|go|goes|going|rid|free|off|out)\b"
    )


_CHEAPER = Late(
    r"\b(?:cuts?|reduc\w+|lower\w*|brings?|brought|knock\w*|cheaper|less|sav\w+|off|drops?|falls?|down|shrink\w*|decreas\w+|declin\w+|tumbl\w+|trim\w*|slash\w*|dips?|slips?|sinks?|los\w+)\b"
)
_PRICED = Late(
    r"\b(?:prices?|bills?|costs?|goods|food|fuel|shopping|books?|cheaper|buyers?|customers?|shoppers?|drivers|consumers|"
    r"households|pay|till|checkout)\b"
)
# What makes a new sentence one on what the end of the tax will bring.
_HENCE = Late(r"\b(?:pass|will|would|should|could|so|therefore|means|that|this)\b")


def untaxing(text: str) -> bool:
    """Whether a text in lower case tells of the end of something and of prices."""
    return _ended().search(text) is not None and _PRICED.search(text) is not None


def percent(figure: Figure) -> float | None:
    """A share in percent: 20 for "20%" and for "a fifth"; None for what is no share."""
    if figure.value is None or figure.kind not in ("percent", "ratio"):
        return None
    return figure.value if figure.kind == "percent" else round(100 * figure.value, 6)


def untaxed(one: Term, two: Term) -> tuple[Term, Term, float] | None:
    """Of two percentages that follow each other, the tax and what its end is said to take off prices, and what it does, in percent."""
    behind, ahead = two.lead.text + two.tail.text[:20], _last(one.lead.text) + two.lead.text
    for tax, less, said in ((one, two, behind), (two, one, ahead)):
        value = _both(tax, less)
        if value and _of_prices(tax, one, two, said):
            return tax, less, -100 * value / (100 + value)
    return None


def _both(tax: Term, less: Term) -> float | None:
    """The percentage that a tax and a fall in prices share."""
    one, two = tax.figure, less.figure
    if one is None or two is None or one.kind != "percent" or one.approximate or two.approximate:
        return None
    value = one.value or 0.0
    taxed = _taxed().match(tax.tail.text) or _of_tax().search(tax.lead.text)
    return value if value >= LEAST and percent(two) == value and taxed else None


def _of_prices(tax: Term, one: Term, two: Term, said: str) -> bool:
    """Whether words tell of the end of a tax and of lower prices, in one sentence or in two of which the second draws a conclusion."""
    stops = two.lead.tokens.count(STOP)
    if tax is one and "and" in two.lead.tokens and not _HENCE.search(two.lead.text):
        return False  # "the tax was dropped, and the shop cut its prices"
    if stops > 1 or (stops and not (tax is one and _HENCE.search(_last(two.lead.text)))):
        return False
    if stops:
        said = _last(two.lead.text) + two.tail.text[:20]
    told = _last(one.lead.text) + one.tail.text + (two.tail.text.partition(STOP)[0] if tax is two else "")
    return all(pattern is not None for pattern in (_ended().search(told), _CHEAPER.search(said), _PRICED.search(said)))


def _last(text: str) -> str:
    """The last sentence of a text."""
    return text.rpartition(STOP)[2]
