"""Whether what is said to have changed can be counted as a figure is: sales in money, a rate in percent, a roll in pupils."""

from __future__ import annotations

from copydesk.readings.changes.times import timeless
from copydesk.readings.changes.vocabulary import GLUE, MULTIPLES, VERBS
from copydesk.readings.figures import Figure


def _nouns(text: str) -> frozenset[str]:
    """Nouns, with a plural that ends in s."""
    words = text.split()
    return frozenset((*words, *(f"{word}s" for word in words)))


_MONEY = _nouns(
    """price cost fee fare rent rental wage salary salaries pay income earnings budget debt revenue sales turnover profit
    spending expenditure bill fine toll charge tuition value funding fund grant donation takings tax duty premium pension
    benefit subsidy subsidies investment money cash loss deficit surplus capital worth rate aid damage loan mortgage allowance dividend
    share stock currency assets holdings portfolio payment contribution compensation exports imports trade net"""
)
_RATES = _nouns(
    """rate share proportion turnout unemployment inflation support approval percentage margin interest occupancy
    recycling rating coverage ownership absence attendance yield vote literacy battery discount commission vat tax tariff duty levy jobless joblessness deal"""
)
_BODIES = _nouns(
    """roll membership workforce staff fleet population enrolment enrollment attendance caseload list herd audience crowd size
    intake circulation network congregation headcount readership party club school town city village team company firm
    race festival force army prison class death toll case figure backlog queue ranks demand"""
)


# What is paid, earned, sold: money of one sort is none of another.
_PURSES = [
    _nouns("price cost fee fare rent toll charge bill ticket premium subscription rental tuition"),
    _nouns("pay wage salary salaries"),
    _nouns("sales revenue turnover takings"),
    _nouns("profit earnings income loss losses"),
    _nouns("tax duty levy levies tariff"),
    _nouns("budget spending expenditure funding investment grant subsidy subsidies debt aid"),
    _nouns("share stock dividend"),
]
_NUMBERS = frozenset("number numbers count total".split())
_SMALL = (
    GLUE | MULTIPLES.keys() | VERBS.keys() | frozenset((*"it they has have had been been is was there in".split(), ""))
)


def suits(words: list[str], figure: Figure | None, *, loose: bool = False) -> bool:
    """Whether a change of what these words name can be that of a figure such as this one; `loose` takes other things for such as count."""
    if figure is None:
        return False
    if _SMALL.issuperset(timeless(words)):
        return True
    if figure.kind == "money":
        return not _MONEY.isdisjoint(words)
    if figure.kind == "percent":
        return not _RATES.isdisjoint(words)
    if figure.kind == "count":
        unit = figure.unit
        if unit and any(word.startswith(unit[:5]) for word in words):
            return True
        if not _NUMBERS.isdisjoint(words):
            return True
        return _MONEY.isdisjoint(words) and (loose or not unit or not _BODIES.isdisjoint(words))
    return True


def purses(words: list[str]) -> set[int]:
    """Which sorts of money these words name."""
    return {n for n, nouns in enumerate(_PURSES) if not nouns.isdisjoint(words)}
