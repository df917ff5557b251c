"""What a figure weighs: whether somebody could dispute it, or it is set, on record, or part of a name."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.readings.figures import Figure
from copydesk.text import Span

#: The kinds of figures that are shares or changes of something.
SHARES = frozenset("percent points ratio rate multiple".split())
#: From how many on a count is one that somebody counted; a sum is in its own currency.
LARGE = 1000
_LARGE_SUM = 1e6

# Counted in public, by the market or a counter that all can see, or the writer's own: worth no query at every mention.
_ON_RECORD = frozenset(
    """vote votes voted ballot ballots precinct precincts delegate delegates turnout electoral seat seats primary primaries
    caucus caucuses I my me we our retweeted retweets tweets superdelegates contests views likes followers subscribers downloads stock stocks
    Nasdaq Dow experiment benchmark benchmarks tested""".split()
)
# What opens the desk's own words under or over a story.
_NOTES = ("editor's note", "editors' note", "editor’s note", "note:", "correction:", "disclosure:", "disclaimer:")
# What follows a figure that is not part of a name: "40 percent of", but "the 40 percent rule".
_NO_NAME = frozenset(
    """in of to on for a an the per each more less and or by from at over since during last this who that were was are is have
    had as with into worth between after while but when because if than said would could will every compared higher lower
    fewer larger bigger smaller greater earlier later under""".split()
)
_CHANGES = frozenset(
    """increase increases rise rises drop drops plunge plunges decline declines fall falls jump jumps growth surge reduction
    gain gains lead leads decrease slump leap loss losses swing spike""".split()
)
_DETERMINERS = frozenset("a an the its his her their this that".split())
_ATOM = re.compile(r"\w+")
_TWO_WORDS = re.compile(r"([-\s])(\w+)(?:\s(\w+))?")
_RESULT = (" to ", "-")
# What is aimed at, or asked in a poll, somebody set: "a goal of", "working to raise", "a survey of".
_AIMS = frozenset("goal goals target targets quota quotas aim aims poll survey sample".split())
_AIMING = tuple(
    """goal target aim hope hoping try trie work design commit requir plan seek promis pledg propos effort bid race racing need want drive campaign
    deadline""".split()
)
_PUBLISHED = frozenset("released publishes published posted issued disclosed unveiled".split())
_PLACES = frozenset("population community nation country city town village island".split())
_WON = frozenset(
    "finished pulled took got received carried swept beat beats beaten defeated defeats won win wins lost loses trounced edged routed".split()
)
_ELECTION = frozenset(
    "vote votes caucus caucuses primary primaries election elections ballot ballots runoff nomination district contest".split()
)
# What was done to so many is asked about where it is harm: whoever was there could count the rest.
_HARM = frozenset(
    """killed dead died dies deaths death injured wounded hurt missing arrested detained displaced evacuated infected ill
    sickened homeless jobs layoffs fired redundant casualties victims murders homicides rapes shootings lost closed""".split()
)
_HARMED = 100
# Every reader can look these up, and no desk names their source at each mention.
_STATISTICS = frozenset("unemployment jobless gdp inflation debt deficit".split())
_PUBLISHED_COUNTS = frozenset("users residents inhabitants".split())
_PRICES = frozenset(
    "dues fee fees tuition price prices priced ticket tickets membership salary salaries subscription toll fare fares".split()
)
_SOLD = re.compile(r"\b(?:sell|sells|selling|listed|retails?)\s(?:for|at)\s(?:\w+\s){0,3}$")
_ANSWERED = re.compile(
    r"\s(?:said|say|says|answered|agreed|agree|responded|identified|named|chose|disagreed|reported)\b"
)
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
# How far before a figure such words stand, in characters.
_NEAR = 60
_PARTS = ",;:.()—"


class Weight(NamedTuple):
    """How much a figure asks for a source.

    `case` is claim (a share, a change, a large sum or count that somebody could dispute), detail, or evident: then
    `why` says in a few words how it is known without one.
    """

    case: str
    why: str = ""


_CLAIM, _DETAIL = Weight("claim"), Weight("detail")


def weigh(figure: Figure, sentence: Span, *, technical: bool = False) -> Weight:
    """What a figure weighs in its sentence, a span of its block's text. `technical`: the draft is about a program."""
    text = figure.block.text
    before = text[max(sentence.start, figure.start - _NEAR) : figure.start]
    why = _claims_nothing(text, sentence) or _settled(text, figure, sentence, before)
    if why:
        return Weight("evident", why)
    name = _name_behind(text, figure.end)
    if name and _determined(text[max(0, figure.start - 40) : figure.start]):
        return _CLAIM if not _CHANGES.isdisjoint(name) else Weight("evident", "it only says which one is meant")
    return _of_kind(figure, sentence, before, technical=technical)


def _claims_nothing(text: str, sentence: Span) -> str:
    """Why a sentence of a block's text claims nothing that could be disputed."""
    words = _ATOM.findall(text, *sentence)
    if not _ON_RECORD.isdisjoint(words):
        return "its sentence is about a public count, or the writer"
    if _headline(words):
        return "a headline; the story vouches for it"
    if text[sentence.start : sentence.start + 15].lower().startswith(_NOTES):
        return "the desk's own note"
    if text[: sentence.end].rstrip(_CLOSING).endswith("?"):
        return "it is asked, not claimed"
    if not _BOUNDS.isdisjoint(words) or _IN_FORCE.search(text, *sentence):
        return "a bound that was set"
    return ""


def _settled(text: str, figure: Figure, sentence: Span, before: str) -> str:
    """Why nobody could dispute a figure for what stands beside it."""
    if _result(text, figure, sentence) or _returned(text, figure, sentence):
        return "a result that was published"
    if _set(before):
        return "a goal, a sample or a size that was set"
    words = set(_ATOM.findall(text.lower(), *sentence))
    if not _STATISTICS.isdisjoint(words) and figure.kind in ("percent", "money"):
        return "a statistic that is published every month"
    if figure.unit in _PUBLISHED_COUNTS:
        return "a count that is published"
    if figure.kind in ("percent", "ratio") and _ANSWERED.match(text, figure.end):
        return "it says who answered so"
    if figure.kind == "money" and (figure.value or 0) < _LARGE_SUM and not _PRICES.isdisjoint(words):
        return "a price that anyone can ask for"
    return ""


def _returned(text: str, figure: Figure, sentence: Span) -> bool:
    """Whether a share is what somebody won or lost an election by."""
    if figure.kind not in ("percent", "points") or text.startswith((" of ", " among "), figure.end):
        return False
    return not _WON.isdisjoint(_ATOM.findall(text, *sentence)) and not _ELECTION.isdisjoint(_ATOM.findall(text))


def _of_kind(figure: Figure, sentence: Span, before: str, *, technical: bool) -> Weight:
    """What a figure of its kind weighs that nothing beside it settles."""
    kind, value = figure.kind, figure.value or 0
    if kind == "measure":
        return Weight("evident", "a measure that anyone can check")
    if kind == "money":
        if _SOLD.search(before):
            return Weight("evident", "a price that anyone can ask for")
        if value >= _LARGE_SUM:
            return _CLAIM
        bound = _BOUND_BEHIND.match(figure.block.text, figure.end) or before.rstrip().endswith(_BOUND_BEFORE)
        return Weight("evident", "a bound that was set") if bound or "wage" in before else _DETAIL
    if kind in ("percent", "points"):
        if value == 100:
            return Weight("evident", "a manner of speaking")  # "a hundred percent sure"
        return Weight("evident", "a rate that was set") if _taxed(before) else _CLAIM
    if kind in ("count", "rate") and technical:
        return Weight("evident", "a count in a text about a program")
    if kind == "count":
        return _counted(figure, sentence, value)
    if not figure.text.lower().startswith("half"):
        return _CLAIM
    own = figure.block.text.startswith((" that ", " of what ", " as "), figure.end)
    return Weight("evident", "the writer's own comparison") if own else _DETAIL


def _counted(figure: Figure, sentence: Span, value: float) -> Weight:
    text = figure.block.text
    if text.startswith(" times", figure.end):
        return Weight("evident", "a manner of speaking")  # "a million times a day"
    if value >= LARGE:
        return _CLAIM
    if value >= _HARMED and not _HARM.isdisjoint(_ATOM.findall(text, *sentence)):
        return _DETAIL
    return Weight("evident", "so few that whoever was there could count them")


def _headline(words: list[str]) -> bool:
    """Whether every word that matters has its capital."""
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    return len(long) > 2 and all(word[0].isupper() for word in long)


def _set(before: str) -> bool:
    """Whether the words before a figure, up to the nearest mark, make it a goal, the size of a sample or a result."""
    for mark in _PARTS:
        before = before.rpartition(mark)[2]
    words = before.lower().split()
    if words[-1:] == ["by"] and not _WON.isdisjoint(words):
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


def _taxed(before: str) -> bool:
    """Whether the words before a share make it a rate of tax: "the sales tax was cut to", "a tax of"."""
    words = before.lower().split()
    return "tax" in words and words[-1] in ("to", "from", "of", "at")


def _result(text: str, figure: Figure, sentence: Span) -> bool:
    """Whether the figure is one of a vote's: "52 percent to 48 percent"."""
    near = text[max(sentence.start, figure.start - 12) : min(sentence.end, figure.end + 12)]
    return any(
        behind.startswith(_RESULT) and behind.removeprefix("-").removeprefix(" to ")[:1].isdecimal()
        for sign in ("%", "percent", "per cent")
        for behind in near.split(sign)[1:]
    )


def _name_behind(text: str, end: int) -> tuple[str, ...]:
    """The words right behind a figure, where it names a thing with them: "12-percent rise", "the 40 percent rule"."""
    match = _TWO_WORDS.match(text, end)
    if not match or (match[1] != "-" and (match[2] in _NO_NAME or match[2].endswith(("ly", "ed")))):
        return ()
    return match[2], match[3]


def _determined(before: str) -> bool:
    """Whether an article or a possessive stands right before, or before one more word: "its new 40-percent rule"."""
    words = before.lower().replace("’", "'").split()[-2:] if before[-1:].isspace() else []
    bare = [word.lstrip("(\"“'‘—–-") for word in words]
    near = bool(bare) and (bare[-1] in _DETERMINERS or bare[-1].endswith(("'s", "s'")))
    return near or (len(bare) > 1 and bare[0] in _DETERMINERS - {"that", "this"} and bare[1].replace("-", "").isalpha())
