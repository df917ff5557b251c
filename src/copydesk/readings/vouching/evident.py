"""Figures that are known without a source: public, set by somebody, asked, or mentioned in passing."""

from __future__ import annotations

from collections.abc import Callable

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.vouching.public import PUBLIC
from copydesk.readings.vouching.results import WON, returned
from copydesk.readings.vouching.setting import LARGE_SUM, Setting
from copydesk.text import Span

_ATOM = Late(r"\w+")
# How far before a figure the words stand that bear on it, in characters.
_NEAR = 60
_PARTS = ",;:.()—"
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
_ANSWERED = Late(r"\s(?:said|say|says|answered|agreed|agree|responded|identified|named|chose|disagreed|reported)\b")
# What laws and programs set, whoever asks can read there.
_TERMS = frozenset(
    "law laws rule rules program programs programme regulation regulations statute policy code constitution visa".split()
)
_SETTING = frozenset("allows allow requires require permits limits caps bars exempts reserves lets sets".split())
# What sets a bound: who earns so much is entitled, eligible, above a threshold.
_BOUNDS = frozenset("entitled eligible ineligible qualify qualifies threshold thresholds quorum".split())
_IN_FORCE = Late(r"\b(?:take|takes|took|come|comes|came|go|goes|went)\s(?:into\s)?(?:effect|force)\b")
_CLOSING = " \"'”’)"
_BOUND_BEHIND = Late(r"\s(?:or|and)\s(?:less|more|above|below|under|over|fewer|up)\b")
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
# "credit for taking in a million", "the deportation of 11 million": what the sentence takes for known.
_IN_PASSING = Late(
    r"\b(?:\w+(?:[ts]ion|ment)|welcome|peaking|taking|bringing)\s(?:of|in|up)\s(?:(?:more|less|fewer|than|about|some|over|nearly|\d{4}|at)\s){0,3}$"
)
_LONG_AGO = Late(r"In\s((?:19|20)\d\d)\b")
_AGO = 3


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


def _answered(setting: Setting) -> bool:
    return setting.figure.kind in ("percent", "ratio") and _ANSWERED.match(setting.text, setting.figure.end) is not None


def _shouted(setting: Setting) -> bool:
    """Whether the figure stands in capitals, as in the headings of a plain text."""
    written = setting.figure.text
    return written.isupper() and len(written) > 3 and written[0].isalpha()


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
    *PUBLIC,
    ("a headline; the story vouches for it", _headlined),
    ("the desk's own note", _noted),
    ("it is asked, not claimed", _asked),
    ("a bound that was set", _bounded),
    ("a result that was published", _returned),
    ("a goal, a sample or a size that was set", _set),
    ("it says who answered so", _answered),
    ("it stands in a heading", _shouted),
    ("a manner of speaking", _spoken),
    ("the writer's own comparison", _compared),
    ("mentioned in passing", _in_passing),
)
