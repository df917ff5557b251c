"""What the words for shares allow: "a majority", "more than half", "one in five"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.written import written
from copydesk.readings.fractions import spoken
from copydesk.readings.late import Late

_SIZES = (
    "vast slim narrow clear large small big bare slight overwhelming great absolute comfortable solid strong thin simple wide sizeable sizable "
    "significant substantial huge tiny mere silent growing"
)
_HELD = r"\s+(?:stake|share|shareholding|interest|holding|ownership)\b"
_WORDS = Late(
    rf"\b(?:(?P<stake>majority{_HELD})|(?P<small>minority{_HELD})|(?P<majority>majority)|(?P<minority>minority)|(?P<most>most)|(?P<all>(?:almost|nearly|virtually)\s+all))\b",
    re.IGNORECASE,
)
# What belongs to "majority" before it: "only a narrow".
_LEAD = Late(rf"(?:\b(?:an?|the|only|just)\s+)*(?:\b(?:{'|'.join(_SIZES.split())})\s+){{0,2}}\Z", re.IGNORECASE)
# No majority there, or one of another kind.
_NO_MAJORITY = Late(
    r"(?:\b(?:no|not|never|without|short|lack\w*|los\w+|den\w+|needs?|needed|need|near\w*|almost|close|just\s+under|below|far|from|miss\w*|fail\w*|threshold|"
    r"working|qualified|blocking|two-thirds|three-fifths|parliamentary|government|house|senate|super|require\w*|tyranny|moral)\b|n[’']t\b)[\w\s’'-]{0,24}\Z",
    re.IGNORECASE,
)
_RULING = Late(
    r"\s+(?:leader|leaders|whip|party|government|owner|owners|shareholder|shareholders|stake|rule|vote|control|opinion|holder|black|white)\b",
    re.IGNORECASE,
)
# "The most votes", "at most", "its most popular": a superlative.
_SUPERLATIVE = Late(
    r"(?:\b(?:the|at|at\s+the|whose|his|her|its|their|our|my|your|two|three|four|five|six|ten|is|are|was|were|be|been|far|by|and|or|as|than|foremost|a)|[’']s|s[’']|\d)\s+\Z",
    re.IGNORECASE,
)
_DEGREE = Late(
    r"\s+(?:popular|common\w*|frequent\w*|often|likely|important\w*|recent\w*|expensive|used|cited|wanted|visited|valuable|widely|of\s+all|notably|significant\w*|"
    r"famous\w*|\w+(?:ed|ful|ous|ive|ible|able|ly))\b",
    re.IGNORECASE,
)
_MOST_OF = Late(
    r"\s+(?:of\s+(?:the|those|them|these|its|their|our|his|her|whom|which|this|that|us|[A-Z]|all)|[^\W\d_])"
)
_JUST_OVER = Late(
    r"\b(?:just|slightly|a\s+little|little|a\s+shade|barely|marginally)\s+(?:over|more\s+than|above)\s+(?:an?\s+)?\Z",
    re.IGNORECASE,
)
_PARTS = {"half": (1, 2), "third": (1, 3), "thirds": (2, 3), "quarter": (1, 4), "quarters": (3, 4)}
_ONE_IN = Late(
    r"(?P<part>[\w]+(?:-(?!in\b)\w+)?)(?:[-\s]in[-\s]|\s+out\s+of\s+)(?:every\s+)?(?P<whole>[\w,]+(?:-\w+)?)\Z",
    re.IGNORECASE,
)
# What people call half, a third, a quarter, in percent: a point on either side of what style guides allow.
_CALLED = {(1, 2): (48.0, 52.0), (1, 3): (30.5, 36.5), (2, 3): (63.5, 69.5), (1, 4): (22.5, 27.5), (3, 4): (72.5, 77.5)}
# "About" a share lets it lie so far off, as a part of it and in points at most; "nearly" and "just over" so far.
_ABOUT, _MOST_ABOUT = 0.15, 8.0
_NEARLY = 0.2


class Quantifier(NamedTuple):
    """Words for a share, half-open in characters of the block, and the percentages that they allow.

    `text` has the words that leave it open, too: "nearly half". `name` is majority, stake (of one), minority, small (stake), most, all or share.
    """

    start: int
    end: int
    text: str
    allowed: Interval
    name: str = "share"


class Quantifiers:
    """The words for shares in a block."""

    def __init__(self, document: Document) -> None:
        self._figures = document.reading(Figures)

    def of(self, block: Block) -> list[Quantifier]:
        """The quantifiers of `block`, in order."""
        return sorted(self._in(block), key=lambda found: found.start)

    def _in(self, block: Block) -> Iterator[Quantifier]:
        for figure in self._figures.of(block):
            if figure.kind in ("ratio", "ordinal") and (percents := allowed(figure)) and not _ends_range(figure):
                start = _loosened(figure)
                yield Quantifier(start, figure.end, block.text[start : figure.end], percents)
        for match in _WORDS.finditer(block.text):
            name = match.lastgroup or ""
            start = match.start() if name in ("most", "all", "stake", "small") else _led(block.text, match.start())
            if name == "minority" and start == match.start():
                continue  # "minority schools"
            if _meant(block.text, start, match.end(), name):
                yield Quantifier(start, match.end(), block.text[start : match.end()], _WORDED[name], name)


def _led(text: str, at: int) -> int:
    """Where "only a narrow majority" begins whose last word begins at `at`."""
    begin = max(0, at - 40)
    match = _LEAD.search(text[begin:at])
    return begin + match.start() if match else at


# More than half is more by any amount; "nearly all" leaves out one in four at most.
_WORDED = {
    "majority": Interval(50.0, 100.0),
    "most": Interval(50.0, 100.0),
    "stake": Interval(50.0, 100.0),
    "minority": Interval(0.0, 50.0),
    "small": Interval(0.0, 50.0),
    "all": Interval(75.0, 100.0),
}


def _meant(text: str, start: int, end: int, name: str) -> bool:
    """Whether the words are said of a share."""
    before = text[max(0, start - 32) : start].rpartition(".")[2]
    if name in ("majority", "minority"):
        return not (_NO_MAJORITY.search(before) or _RULING.match(text, end))
    if name == "most":
        return not (_SUPERLATIVE.search(before) or _DEGREE.match(text, end)) and bool(
            _MOST_OF.match(text, end) or text[end : end + 1] in (",", " ")
        )
    return True


def _ends_range(figure: Figure) -> bool:
    """Whether a share is the end of a range: "between a third and half"."""
    before = figure.block.text[max(0, figure.start - 40) : figure.start]
    match = _RANGE.search(before)
    return match is not None and (match[1].lower() != "and" or "between" in before.lower())


def _loosened(figure: Figure) -> int:
    """Where the words that leave a share open begin: the "nearly" of "nearly half"."""
    before = figure.block.text[max(0, figure.start - 24) : figure.start]
    match = _LOOSE.search(before) if figure.approximate else None
    return figure.start - len(before) + match.start() if match else figure.start


# "A fifth (33%)", "a third said"; "a third party" is none.
_SHARED = Late(
    r"[Aa]n?\s\w+(?:\s?[(,:;–—.]|\s(?:said|were|are|was|is|have|had|want\w*|think|thought|back\w*|oppos\w+|agree\w*|did|do|vot\w+)\b|\Z)"
)
_RANGE = Late(
    r"\b(?:half|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?|in\s\w+)\s?(to|and|or|[-–])\s?(?:an?\s+|(?:about|nearly|almost)\s+)*\Z",
    re.IGNORECASE,
)
_LOOSE = Late(
    r"(?:(?:just|slightly|a\s+little|well|not\s+quite|a\s+bit)\s+)?(?:nearly|almost|over|under|about|around|roughly|approximately|some|below|above"
    r"|(?:more|less|fewer)\s+than|close\s+to|shy\s+of|at\s+least|at\s+most|up\s+to|not\s+quite)\s+(?:an?\s+)?\Z",
    re.IGNORECASE,
)


def _parts(figure: Figure) -> tuple[int, int] | None:
    """The numbers of a share in words: 2 and 3 of "two-thirds", 1 and 5 of "one in five"."""
    text = figure.text.lower()
    counted = _ONE_IN.match(text)
    if counted:
        part, whole = written(text, 0), written(text, counted.start("whole"))
        if part is None or whole is None or part.bottom * whole.bottom == 0:
            return None
        top, below = part.top * part.scale / part.bottom, whole.top * whole.scale / whole.bottom
        if "out" in text and not spoken(int(below)):
            return None  # a count: "12 out of 40"
        return (int(top), int(below)) if top == int(top) and below == int(below) else None
    if "/" in text or text[0].isdigit() or figure.value is None:
        return None
    last = text.replace("-", " ").rpartition(" ")[2]
    if last in ("third", "quarter") and abs(figure.value - 1 / _PARTS[last][1]) > 0.01:
        return None
    if last in _PARTS:
        return _PARTS[last] if abs(figure.value - _PARTS[last][0] / _PARTS[last][1]) < 0.01 else None
    for below in (5, 6, 7, 8, 9, 10, 20):
        top = figure.value * below
        if abs(top - round(top)) < 1e-6 and 0 < top < below:
            return round(top), below
    return None


def allowed(figure: Figure) -> Interval | None:
    """The percentages that the words for a share allow; None where they are no share but a count or an order."""
    parts = _parts(figure)
    if parts is None or (figure.kind == "ordinal" and not _SHARED.match(figure.block.text, figure.start)):
        return None
    top, below = parts
    value = 100 * top / below
    if figure.approximate:
        if figure.high is None:
            over = _JUST_OVER.search(figure.block.text[max(0, figure.start - 24) : figure.start])
            return Interval(value, value * (1 + _NEARLY) if over else math.inf)
        if figure.low is None:
            return Interval(-math.inf, value)
        if figure.low < figure.high:
            return Interval(value * (1 - _NEARLY), value)
        room = min(_ABOUT * value, _MOST_ABOUT)
        return Interval(value - room, value + room)
    called = _CALLED.get((top, below))
    if called:
        return Interval(*called)
    if top == 1:  # as near to one in so many as to one in one more or fewer
        return Interval(100 / (below + 0.5), 100 / (below - 0.5))
    room = 4.5 if below == 10 else min(50 / below, 4.0)
    return Interval(value - room, value + room)
