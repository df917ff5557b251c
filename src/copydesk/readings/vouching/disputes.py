"""Which figures somebody could dispute, and which are set, on record, or part of a name."""

from __future__ import annotations

import re

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
    caucus caucuses I my me we our retweeted retweets tweets views likes followers subscribers downloads stock stocks
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
_PLACES = frozenset("population nation country city town village island".split())
_WON = frozenset("beat beats beaten defeated defeats won win wins lost loses trounced edged routed".split())
# How far before a figure such words stand, in characters.
_NEAR = 60
_PARTS = ",;:.()—"


def unclaimed(text: str, sentence: Span) -> bool:
    """Whether a sentence of a block's text claims nothing that could be disputed.

    It speaks of votes or of the writer, is a headline that the story bears out, or the desk's own note.
    """
    words = _ATOM.findall(text, *sentence)
    return not _ON_RECORD.isdisjoint(words) or _headline(words) or text[:15].lower().startswith(_NOTES)


def _headline(words: list[str]) -> bool:
    """Whether every word that matters has its capital."""
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    return len(long) > 2 and all(word[0].isupper() for word in long)


def disputable(figure: Figure, sentence: Span) -> bool:
    """Whether somebody could dispute the figure: a share, a change, a large sum or count that nobody set or voted."""
    text = figure.block.text
    if _result(text, figure, sentence) or _set(text[max(sentence.start, figure.start - _NEAR) : figure.start]):
        return False
    name = _name_behind(text, figure.end)
    if name and _determined(text[max(0, figure.start - 40) : figure.start]):
        return not _CHANGES.isdisjoint(name)
    if figure.kind == "money":
        return figure.value is not None and figure.value >= _LARGE_SUM
    if figure.kind in ("percent", "points"):
        # "a hundred percent sure"; a tax rate is set by law
        return figure.value != 100 and not _taxed(text[max(sentence.start, figure.start - _NEAR) : figure.start])
    if figure.kind == "count":
        if text.startswith(" times", figure.end):
            return False  # "a million times a day"
        return figure.value is not None and figure.value >= LARGE
    return figure.kind in SHARES and not figure.text.lower().startswith("half")


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
    """Whether an article or a possessive stands at most two words before."""
    words = before.lower().replace("’", "'").split()[-3:] if before[-1:].isspace() else []
    for word in reversed(words):
        if word.lstrip("(\"“'‘—–-") in _DETERMINERS or word.endswith(("'s", "s'")):
            return True
        if not word.replace("-", "").isalnum():
            return False
    return False
