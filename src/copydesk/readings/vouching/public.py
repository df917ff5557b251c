"""Figures that are published, filed, priced or taxed: whoever doubts them can look them up."""

from __future__ import annotations

from collections.abc import Callable

from copydesk.readings.late import Late
from copydesk.readings.vouching.setting import LARGE_SUM, Setting

_ATOM = Late(r"\w+")
# Counted in public, by the market or a counter that all can see, or the writer's own: worth no query at every mention.
_ON_RECORD = frozenset(
    """vote votes voted ballot ballots precinct precincts delegate delegates turnout electoral seat seats primary primaries
    caucus caucuses I my me we our retweeted retweets tweets superdelegates contests views likes followers subscribers downloads stock stocks
    shares trading Nasdaq Dow Nikkei FTSE DAX experiment benchmark benchmarks tested""".split()
)
# Every reader can look these up, and no desk names their source at each mention.
_STATISTICS = frozenset("unemployment jobless gdp inflation debt deficit".split())
_PUBLISHED_COUNTS = frozenset("users residents inhabitants citizens".split())
_PRICES = frozenset(
    "dues fee fees tuition price prices priced ticket tickets membership salary salaries subscription toll fare fares".split()
)
_SOLD = Late(
    r"\b(?:sell|sells|selling|sold|auctioned|bought|fetched|listed|retails?)\s(?:[\w\s]{0,60}\s)?(?:for|at)\s(?:\w+\s){0,3}$"
)
# What a campaign takes in is filed, and so is who owns how much of a firm.
_CAMPAIGN = frozenset("campaign campaigns candidate candidates pac pacs candidacy donors donor".split())
_GIVING = frozenset(
    "gave donated contributed contributing raised raising spent spending provided poured took give donate".split()
)
_HELD = frozenset("stake stakes position holding holdings shareholder stockholder".split())
_OF_IT = Late(r"\sof\s(?:it|which|that)\b")
# Courts and regulators publish what they impose; studios and exchanges what is taken in.
_IMPOSED = frozenset(
    "fined fine fines penalty penalties settlement settlements bail bond lottery jackpot grossed grossing".split()
)
# How many an organisation has, it knows: "represents almost 50,000 workers".
_HAS = Late(r"\b(?:represents|representing|employs|employing|serves|serving|operates)\s(?:\w+\s){0,3}$")
_PARAGRAPH = 240


def _recorded(setting: Setting) -> bool:
    return not _ON_RECORD.isdisjoint(setting.words) or setting.figure.unit in _PUBLISHED_COUNTS


def _statistic(setting: Setting) -> bool:
    if setting.figure.kind not in ("percent", "money"):
        return False
    return not _STATISTICS.isdisjoint(setting.words) or (
        setting.figure.kind == "percent" and "population" in setting.words
    )


def _filed(setting: Setting) -> bool:
    if setting.figure.kind == "percent":
        return not _HELD.isdisjoint(setting.words)
    given = setting.figure.kind == "money" and not _GIVING.isdisjoint(setting.words)
    return given and not _CAMPAIGN.isdisjoint(_ATOM.findall(setting.text.lower()))


def _imposed(setting: Setting) -> bool:
    return setting.figure.kind == "money" and not _IMPOSED.isdisjoint(setting.words)


def _priced(setting: Setting) -> bool:
    figure = setting.figure
    if figure.kind == "percent":
        return not _PRICES.isdisjoint(setting.words) and _OF_IT.match(setting.text, figure.end) is not None
    if figure.kind != "money":
        return False
    small = (figure.value or 0) < LARGE_SUM and not _PRICES.isdisjoint(setting.words)
    return small or _SOLD.search(setting.before) is not None


def _taxed(setting: Setting) -> bool:
    """Whether a share is a rate of tax: "the sales tax was cut to", "a tax of", and so on in the paragraph."""
    words = setting.before.lower().split()
    if setting.figure.kind != "percent" or words[-1:] not in (["to"], ["from"], ["of"], ["at"]):
        return False
    return "tax" in setting.text[max(0, setting.figure.start - _PARAGRAPH) : setting.figure.start].lower().split()


def _own_size(setting: Setting) -> bool:
    return setting.figure.kind == "count" and _HAS.search(setting.before) is not None


#: Why a figure is public, and how that is told.
PUBLIC: tuple[tuple[str, Callable[[Setting], bool]], ...] = (
    ("its sentence is about a public count, or the writer", _recorded),
    ("a statistic that is published", _statistic),
    ("it is filed where all can see it", _filed),
    ("a price that anyone can ask for", _priced),
    ("a fine, a settlement or a sum that is published", _imposed),
    ("how many it has, an organisation knows", _own_size),
    ("a rate that was set", _taxed),
)
