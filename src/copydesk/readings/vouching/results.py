"""Results: what elections, votes and games ended with, and anybody can look up."""

from __future__ import annotations

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.text import Span

_ATOM = Late(r"\w+")
_RESULT = (" to ", "-")
#: Verbs of winning and losing.
WON = frozenset(
    "finished pulled took got received carried swept beat beats beaten defeated defeats won win wins lost loses trounced edged routed".split()
)
_ELECTION = frozenset(
    "vote votes caucus caucuses primary primaries election elections ballot ballots runoff nomination district contest".split()
)


def returned(figure: Figure, sentence: Span) -> bool:
    """Whether a figure is what somebody won or lost by in its sentence, a span of its block's text."""
    return _against(figure, sentence) or _won(figure, sentence)


def _won(figure: Figure, sentence: Span) -> bool:
    """Whether a share is what somebody won or lost an election by."""
    text = figure.block.text
    if figure.kind not in ("percent", "points") or text.startswith((" of ", " among "), figure.end):
        return False
    return not WON.isdisjoint(_ATOM.findall(text, *sentence)) and not _ELECTION.isdisjoint(_ATOM.findall(text))


def _against(figure: Figure, sentence: Span) -> bool:
    """Whether the figure is one of a vote's: "52 percent to 48 percent"."""
    text = figure.block.text
    near = text[max(sentence.start, figure.start - 12) : min(sentence.end, figure.end + 12)]
    return any(
        behind.startswith(_RESULT) and behind.removeprefix("-").removeprefix(" to ")[:1].isdecimal()
        for sign in ("%", "percent", "per cent")
        for behind in near.split(sign)[1:]
    )
