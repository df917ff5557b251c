"""The text of a block as markup: its emphasis, links and code, and over it figures and the marks of the findings."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from copydesk.document import OPAQUE, Block
from copydesk.page import text
from copydesk.proof.marks import Marks
from copydesk.proof.segments import Cover, Segment, segments
from copydesk.text import Source, Span

_TAGS = {"strike": "s", "emphasis": "em", "strong": "strong"}
# Code and formulas within a sentence are shown so far, in characters.
_LONGEST = 300


class Picture(NamedTuple):
    """Markup that stands for an image, and the span of its alternative text in the source."""

    home: Span
    markup: str


class Inline:
    """Sets the text of the blocks of one draft."""

    def __init__(self, source: Source, marks: Marks) -> None:
        self._source = source
        self._marks = marks

    def markup(self, block: Block, covers: Iterable[Cover], pictures: Sequence[Picture] = ()) -> str:
        """The text as markup; `pictures` stand for those of its images that have words, in their order."""
        marks = [Cover(mark.start, mark.end, mark.kind, mark.target) for mark in block.marks]
        notes = deque(mark for mark in block.marks if mark.kind == "footnote" and mark.start == mark.end)
        places = [note.start for note in notes]
        waiting = deque(pictures)
        parts: list[str] = []
        for segment in segments(len(block.text), [*marks, *covers], places):
            while notes and notes[0].start <= segment.start:
                parts.append(_reference(notes.popleft().target))
            parts += self._segment(block, segment, waiting)
        parts += [_reference(note.target) for note in notes]
        return "".join(parts)

    def _segment(self, block: Block, segment: Segment, pictures: deque[Picture]) -> Iterator[str]:
        start, end, covers = segment
        kinds = {cover.what for cover in covers}
        if "image" in kinds and start < end:
            markup = _pictures(block.home(start, end), pictures)
        else:
            markup = self._shown(block, start, end, kinds)
        for kind, tag in _TAGS.items():
            if kind in kinds:
                markup = f"<{tag}>{markup}</{tag}>"
        for cover in reversed(covers):
            if cover.what in ("link", "url"):
                markup = f'<span class="link" title="{text(str(cover.key))}">{markup}</span>'
            elif cover.what == "figure":
                markup = f'<span class="figure" data-status="{cover.key}">{markup}</span>'
        yield from self._marks.over(markup, segment)

    def _shown(self, block: Block, start: int, end: int, kinds: set[str]) -> str:
        words = block.text[start:end]
        if OPAQUE not in words:
            return text(words)
        return "".join(
            self._opaque(block, start + n, kinds) if one == OPAQUE else text(one) for n, one in enumerate(words)
        )

    def _opaque(self, block: Block, at: int, kinds: set[str]) -> str:
        """What is no prose, as the source has it."""
        written = self._source.text[slice(*block.home(at, at + 1))]
        if "url" in kinds:
            return text(written.strip("<>"))
        shown = written.strip("`").strip() or written
        cut = text(shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…")
        return f'<code class="{"math" if "math" in kinds else "within"}">{cut}</code>'


def _pictures(home: Span, pictures: deque[Picture]) -> str:
    shown = []
    while pictures and pictures[0].home.start < home.end:
        shown.append(pictures.popleft().markup)
    return "".join(shown) or '<span class="image">image</span>'


def _reference(name: str) -> str:
    return f'<sup class="reference">{text(name)}</sup>'
