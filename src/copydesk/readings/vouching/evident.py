"""Figures that are known without a source: public, set by somebody, asked, or mentioned in passing."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from copydesk.readings.figures import Figure
from copydesk.readings.vouching.results import WON, returned
from copydesk.text import Span

_ATOM = re.compile(r"\w+")
#: From how much on a sum is a claim, in its own currency.
LARGE_SUM = 1e6
_PARAGRAPH = 240
# How far before a figure the words stand that bear on it, in characters.
_NEAR = 60
_PARTS = ",;:.()—"
# Counted in public, by the market or a counter that all can see, or the writer's own: worth no query at every mention.
_ON_RECORD = frozenset(
    """vote votes voted ballot ballots precinct precincts delegate delegates turnout electoral seat seats primary primaries
    caucus caucuses I my me we our retweeted retweets tweets superdelegates contests views likes followers subscribers downloads stock stocks
    shares trading Nasdaq Dow Nikkei FTSE DAX experiment benchmark benchmarks tested""".split()
)
# What opens the desk's own words under or over a story.
_NOTES = ("editor's note", "editors' note", "editor’s note", "note:", "correction:", "disclosure:", "disclaimer:")
# What is aimed at, or asked in a poll, somebody set: "a goal of", "working to raise", "a survey of".
_AIMS = frozenset("goal goals target targets quota quotas aim aims poll survey sample".split())
_AIMING = tuple(
    """goal target aim hope hoping try trie work design commit requir plan seek promis pledg propos effort bid race racing need want drive campaign
    deadline""".split()
)
_PUBLISHED = frozenset("released publishes published posted issued disclosed unveiled".split())
_PLACES = frozenset("population community nation country city town village island bloc".split())
# Every reader can look these up, and no desk names their source at each mention.
_STATISTICS = frozenset("unemployment jobless gdp inflation debt deficit".split())
_PUBLISHED_COUNTS = frozenset("users residents inhabitants citizens".split())
_PRICES = frozenset(
    "dues fee fees tuition price prices priced ticket tickets membership salary salaries subscription toll fare fares".split()
)
_SOLD = re.compile(
    r"\b(?:sell|sells|selling|sold|auctioned|bought|fetched|listed|retails?)\s(?:[\w\s]{0,60}\s)?(?:for|at)\s(?:\w+\s){0,3}$"
)
_ANSWERED = re.compile(
    r"\s(?:said|say|says|answered|agreed|agree|responded|identified|named|chose|disagreed|reported)\b"
)
# Courts and regulators publish what they impose; studios and exchanges what is taken in.
_IMPOSED = frozenset(
    "fined fine fines penalty penalties settlement settlements bail bond lottery jackpot grossed grossing".split()
)
# What laws and programs set, whoever asks can read there.
_TERMS = frozenset(
    "law laws rule rules program programs programme regulation regulations statute policy code constitution visa".split()
)
_SETTING = frozenset("allows allow requires require permits limits caps bars exempts reserves lets sets".split())
# How many an organisation has, it knows: "represents almost 50,000 workers".
_HAS = re.compile(r"\b(?:represents|representing|employs|employing|serves|serving|operates)\s(?:\w+\s){0,3}$")
# What sets a bound: who earns so much is entitled, eligible, above a threshold.
_BOUNDS = frozenset("entitled eligible ineligible qualify qualifies threshold thresholds quorum".split())
_IN_FORCE = re.compile(r"\b(?:take|takes|took|come|comes|came|go|goes|went)\s(?:into\s)?(?:effect|force)\b")
_CLOSING = " \"'”’)"
_BOUND_BEHIND = re.compile(r"\s(?:or|and)\s(?:less|more|above|below|under|over|fewer|up)\b")
_BOUND_BEFORE = (
    "less than",
    "under",
    "up to",
    "start at",
    "starting at",
    "minimum of",
    "maximum of",
    "limit of",
    "limited to",
)
# What a campaign takes in is filed, and so is who owns how much of a firm.
_CAMPAIGN = frozenset("campaign campaigns candidate candidates pac pacs candidacy donors donor".split())
_GIVING = frozenset(
    "gave donated contributed contributing raised raising spent spending provided poured took give donate".split()
)
_HELD = frozenset("stake stakes position holding holdings shareholder stockholder".split())
# "credit for taking in a million", "the deportation of 11 million": what the sentence takes for known.
_IN_PASSING = re.compile(
    r"\b(?:\w+(?:[ts]ion|ment)|welcome|peaking|taking|bringing)\s(?:of|in|up)\s(?:(?:more|less|fewer|than|about|some|over|nearly|\d{4}|at)\s){0,3}$"
)
_OF_IT = re.compile(r"\sof\s(?:it|which|that)\b")
_LONG_AGO = re.compile(r"In\s((?:19|20)\d\d)\b")
_AGO = 3


class Setting(NamedTuple):
    """A figure with what stands around it: its sentence, the words of it in lower case, and the text before it."""

    figure: Figure
    sentence: Span
    words: frozenset[str]
    before: str

    @property
    def text(self) -> str:
        return self.figure.block.text


def evident(figure: Figure, sentence: Span, *, latest: int = 0) -> str:
    """Why a figure needs no source in its sentence, a span of its block's text; "" where it does.

    `latest` is the last year that the draft speaks of, or 0.
    """
    text = figure.block.text
    before = text[max(sentence.start, figure.start - _NEAR) : figure.start]
    setting = Setting(figure, sentence, frozenset(_ATOM.findall(text[slice(*sentence)].lower())), before)
    for why, known in _REASONS:
        if known(setting):
            return why
    begun = _LONG_AGO.match(text, sentence.start)
    return "long ago" if begun and int(begun[1]) <= latest - _AGO else ""


def _recorded(setting: Setting) -> bool:
    return not _ON_RECORD.isdisjoint(setting.words) or setting.figure.unit in _PUBLISHED_COUNTS


def _headlined(setting: Setting) -> bool:
    """Whether every word that matters has its capital."""
    long = [word for word in _ATOM.findall(setting.text, *setting.sentence) if len(word) > 3 and word.isalpha()]
    return len(long) > 2 and all(word[0].isupper() for word in long)


def _noted(setting: Setting) -> bool:
    return setting.text[setting.sentence.start : setting.sentence.start + 15].lower().startswith(_NOTES)


def _asked(setting: Setting) -> bool:
    return setting.text[: setting.sentence.end].rstrip(_CLOSING).endswith("?")


def _bounded(setting: Setting) -> bool:
    figure, text = setting.figure, setting.text
    if not (_TERMS.isdisjoint(setting.words) or _SETTING.isdisjoint(setting.words)):
        return True
    if not _BOUNDS.isdisjoint(setting.words) or _IN_FORCE.search(text, *setting.sentence):
        return True
    if figure.kind != "money" or (figure.value or 0) >= LARGE_SUM:
        return False
    before = setting.before.rstrip()
    return _BOUND_BEHIND.match(text, figure.end) is not None or before.endswith(_BOUND_BEFORE) or "wage" in before


def _returned(setting: Setting) -> bool:
    return returned(setting.figure, setting.sentence)


def _set(setting: Setting) -> bool:
    """Whether the words before a figure, up to the nearest mark, make it a goal, the size of a sample or a result."""
    before = setting.before
    for mark in _PARTS:
        before = before.rpartition(mark)[2]
    words = before.lower().split()
    if words[-1:] == ["by"] and not WON.isdisjoint(words):
        return True  # the margin of an election or a game
    if not _PUBLISHED.isdisjoint(words) or not _PLACES.isdisjoint(words[-4:-1]):
        return True  # who releases 200 pages vouches for their number; a town's population is no news
    if words[-1:] == ["equals"]:
        return True  # the writer's own sum
    for word, joint, *behind in (words[n : n + 3] for n in range(len(words) - 1)):
        if joint in ("of", "is", "was") and word in _AIMS:
            return True
        if (joint == "to" and behind and word.startswith(_AIMING)) or (word == "help" and joint == "raise"):
            return True
    return False


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


def _answered(setting: Setting) -> bool:
    return setting.figure.kind in ("percent", "ratio") and _ANSWERED.match(setting.text, setting.figure.end) is not None


def _imposed(setting: Setting) -> bool:
    return setting.figure.kind == "money" and not _IMPOSED.isdisjoint(setting.words)


def _own_size(setting: Setting) -> bool:
    return setting.figure.kind == "count" and _HAS.search(setting.before) is not None


def _shouted(setting: Setting) -> bool:
    """Whether the figure stands in capitals, as in the headings of a plain text."""
    written = setting.figure.text
    return written.isupper() and len(written) > 3 and written[0].isalpha()


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


def _spoken(setting: Setting) -> bool:
    """Whether the figure is a manner of speaking: "a hundred percent sure", "a million times a day"."""
    figure = setting.figure
    return (figure.kind == "percent" and figure.value == 100) or (
        figure.kind == "count" and setting.text.startswith(" times", figure.end)
    )


def _compared(setting: Setting) -> bool:
    """Whether the writer compares what the sentence has told: "half that", "$4 million, three times as much"."""
    figure = setting.figure
    if figure.kind == "multiple":
        return any(character.isdigit() for character in setting.text[setting.sentence.start : figure.start])
    half = figure.text.lower().startswith("half")
    return half and setting.text.startswith((" that ", " of what ", " as "), figure.end)


def _in_passing(setting: Setting) -> bool:
    return _IN_PASSING.search(setting.before) is not None


_REASONS: tuple[tuple[str, Callable[[Setting], bool]], ...] = (
    ("its sentence is about a public count, or the writer", _recorded),
    ("a headline; the story vouches for it", _headlined),
    ("the desk's own note", _noted),
    ("it is asked, not claimed", _asked),
    ("a bound that was set", _bounded),
    ("a result that was published", _returned),
    ("a goal, a sample or a size that was set", _set),
    ("a statistic that is published", _statistic),
    ("it is filed where all can see it", _filed),
    ("it says who answered so", _answered),
    ("a price that anyone can ask for", _priced),
    ("a fine, a settlement or a sum that is published", _imposed),
    ("how many it has, an organisation knows", _own_size),
    ("it stands in a heading", _shouted),
    ("a rate that was set", _taxed),
    ("a manner of speaking", _spoken),
    ("the writer's own comparison", _compared),
    ("mentioned in passing", _in_passing),
)
