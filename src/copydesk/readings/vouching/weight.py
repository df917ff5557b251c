"""What a figure weighs: whether somebody could dispute it, or it is evident, or part of a name."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.vouching.evident import evident
from copydesk.readings.vouching.setting import LARGE_SUM
from copydesk.text import Span

#: The kinds of figures that are shares or changes of something.
SHARES = frozenset("percent points ratio rate multiple".split())
#: From how many on a count is one that somebody counted; a sum is in its own currency.
LARGE = 1000
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
# What was done to so many is asked about where it is harm: whoever was there could count the rest.
_HARM = frozenset(
    """killed dead died dies deaths death injured wounded hurt missing arrested detained displaced evacuated infected ill
    sickened homeless jobs layoffs fired redundant casualties victims murders homicides rapes shootings lost closed""".split()
)
_HARMED = 100
_ATOM = Late(r"\w+")
_TWO_WORDS = Late(r"([-\s])(\w+)(?:\s(\w+))?")


class Weight(NamedTuple):
    """How much a figure asks for a source.

    `case` is claim (a share, a change, a large sum or count that somebody could dispute), detail, or evident: then
    `why` says in a few words how it is known without one.
    """

    case: str
    why: str = ""


_CLAIM, _DETAIL = Weight("claim"), Weight("detail")


def weigh(figure: Figure, sentence: Span, *, technical: bool = False, latest: int = 0) -> Weight:
    """What a figure weighs in its sentence, a span of its block's text.

    `technical`: the draft is about a program. `latest` is the last year that it speaks of, or 0.
    """
    why = evident(figure, sentence, latest=latest)
    if why:
        return Weight("evident", why)
    text = figure.block.text
    name = _name_behind(text, figure.end)
    if name and _determined(text[max(0, figure.start - 40) : figure.start]):
        return _CLAIM if not _CHANGES.isdisjoint(name) else Weight("evident", "it only says which one is meant")
    return _of_kind(figure, sentence, technical=technical)


def _of_kind(figure: Figure, sentence: Span, *, technical: bool) -> Weight:
    """What a figure of its kind weighs that nothing beside it settles."""
    kind, value = figure.kind, figure.value or 0
    if kind == "measure":
        return Weight("evident", "a measure that anyone can check")
    if kind in ("count", "rate") and technical:
        return Weight("evident", "a count in a text about a program")
    if kind == "money":
        return _CLAIM if value >= LARGE_SUM else _DETAIL
    if kind == "count":
        return _counted(figure, sentence, value)
    return _DETAIL if figure.text.lower().startswith("half") else _CLAIM


def _counted(figure: Figure, sentence: Span, value: float) -> Weight:
    if value >= LARGE:
        return _CLAIM
    if value >= _HARMED and not _HARM.isdisjoint(_ATOM.findall(figure.block.text, *sentence)):
        return _DETAIL
    return Weight("evident", "so few that whoever was there could count them")


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
