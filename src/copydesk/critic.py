"""CriticMarkup: how a rule's examples and golden drafts mark what is flagged, and how findings are written into a draft.

`{==flagged==}` marks words, `{~~worse~>better~~}` words and their better ones, `{>>comment<<}` says something. See
https://github.com/CriticMarkup/CriticMarkup-toolkit.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_MARK = re.compile(r"\{==(?P<flagged>.*?)==\}|\{~~(?P<worse>.*?)~>(?P<better>.*?)~~\}", re.DOTALL)
_ANY = re.compile(rf"\{{>>.*?<<\}}|{_MARK.pattern}", re.DOTALL)
_OPENER = re.compile(r"\{(==|~~|>>|\+\+|--)")
_CLOSERS = {"==": "==}", "~~": "~~}", ">>": "<<}", "++": "++}", "--": "--}"}
_BREAK = re.compile(r"(?:\r\n|\n|\r)[ \t>]*(?=\r\n|\n|\r)")


class Marked(NamedTuple):
    """A marked stretch of the clean text (characters, half-open), and the better words if any are given."""

    start: int
    end: int
    better: str | None


class Note(NamedTuple):
    """What is said of a stretch of text (characters, half-open), and the better words if there are any."""

    start: int
    end: int
    comment: str
    better: str | None = None


def strip(marked: str) -> tuple[str, list[Marked]]:
    """The clean text and what was marked in it."""
    parts: list[str] = []
    marks: list[Marked] = []
    at = length = 0
    for match in _MARK.finditer(marked):
        parts.append(marked[at : match.start()])
        length += match.start() - at
        words = match["flagged"] if match["flagged"] is not None else match["worse"]
        marks.append(Marked(length, length + len(words), match["better"]))
        parts.append(words)
        length += len(words)
        at = match.end()
    parts.append(marked[at:])
    return "".join(parts), marks


def write(text: str, marks: Iterable[Marked]) -> str:
    """The text with its marks written into it; marks that overlap an earlier one are left out."""
    parts: list[str] = []
    at = 0
    for start, end, better in sorted(marks, key=lambda mark: mark[:2]):
        if start < at:
            continue
        words = text[start:end]
        parts += [text[at:start], f"{{=={words}==}}" if better is None else f"{{~~{words}~>{better}~~}}"]
        at = end
    return "".join([*parts, text[at:]])


def plain(annotated: str) -> str:
    """The text without comments and marks, the words as they were before any better ones."""
    return _ANY.sub(lambda match: match["flagged"] or match["worse"] or "", annotated)


def annotate(text: str, notes: Sequence[Note]) -> str:
    """The text with notes written into it: the words marked, and behind them what is said of them.

    Of a text without CriticMarkup of its own `plain` makes the text again. Words of which several notes speak are marked
    piece by piece, since marks must not overlap: each comment stands where its own words end. Better words are shown where
    just one note speaks of the words. In a text that has CriticMarkup of its own nothing is marked, and comments stand
    behind what they fall into, so that no mark is torn.
    """
    if _OPENER.search(text):
        own = list(_own(text))
        notes = [Note(at, at, note.comment) for note in notes for at in [_behind(own, note.end)]]
    else:
        notes = [note._replace(end=_within(text, note)) for note in notes]
    return "".join(_written(text, sorted(notes, key=lambda note: (note.end, -note.start))))


def _written(text: str, notes: Sequence[Note]) -> Iterator[str]:
    """The parts of the text with notes, which come by their ends."""
    cuts = sorted({0, len(text), *(note.start for note in notes), *(note.end for note in notes)})
    spans = sorted((note.start, note.end) for note in notes if note.start < note.end)
    better = _replaced(notes)
    waiting, opened, reach, at = 0, 0, 0, 0
    for cut in cuts:
        words = text[at:cut]
        yield _marked(words, better.get((at, cut))) if at < reach else words
        while opened < len(spans) and spans[opened][0] <= cut:
            reach = max(reach, spans[opened][1])
            opened += 1
        while waiting < len(notes) and notes[waiting].end <= cut:
            yield f"{{>>{_comment(notes[waiting].comment)}<<}}"
            waiting += 1
        at = cut


def _replaced(notes: Sequence[Note]) -> dict[tuple[int, int], str]:
    """The better words of spans that one note alone speaks of."""
    said: dict[tuple[int, int], list[Note]] = {}
    for note in notes:
        said.setdefault((note.start, note.end), []).append(note)
    return {span: of[0].better for span, of in said.items() if len(of) == 1 and of[0].better is not None}


def _marked(words: str, better: str | None) -> str:
    """Words with their mark; without one where it could not be read again."""
    if better is not None and not any(sign in words + "\0" + better for sign in ("~>", "~~}")) and "~~" not in better:
        return f"{{~~{words}~>{better}~~}}"
    return f"{{=={words}==}}" if "==}" not in words else words


def _comment(text: str) -> str:
    """A text in one line that does not end the comment it stands in."""
    return " ".join(text.replace("<<}", "<< }").split())


def _within(text: str, note: Note) -> int:
    """The end of a note's words in their first paragraph: a mark across a blank line is none to Markdown."""
    blank = _BREAK.search(text, note.start, note.end)
    return blank.start() if blank else note.end


def _own(text: str) -> Iterator[tuple[int, int]]:
    """The marks that a text has of its own, insertions and deletions with them."""
    at, lacking = 0, set()
    for opener in _OPENER.finditer(text):
        closer = _CLOSERS[opener[1]]
        if opener.start() < at or closer in lacking:
            continue
        end = text.find(closer, opener.end())
        if end < 0:  # nor will there be one behind the next opener
            lacking.add(closer)
        else:
            at = end + len(closer)
            yield opener.start(), at


def _behind(own: Sequence[tuple[int, int]], at: int) -> int:
    """The place itself, or the end of the mark that it is in."""
    last = bisect_left(own, (at,)) - 1
    return own[last][1] if last >= 0 and at < own[last][1] else at
