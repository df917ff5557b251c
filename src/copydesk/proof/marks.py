"""The marks of findings in the text, each joined to its note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.proof.segments import Cover, Segment
from copydesk.rule import LEVELS

# What is longer, in characters, is put in brackets: a sentence that is underlined as a whole is hard to read.
_UNDERLINED = 100


class Marks:
    """The marks of one draft; `name` tells them from those of other drafts on the page."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._begun: set[int] = set()

    def over(self, markup: str, segment: Segment) -> Iterator[str]:
        """The markup of a segment with the marks and the related places that lie over it."""
        findings = [cover for cover in segment.covers if cover.what == "finding"]
        lines = [cover for cover in findings if not bracketed(cover)]
        brackets = [cover for cover in findings if bracketed(cover)]
        related = [cover for cover in segment.covers if cover.what == "related"]
        for cover in related:
            if cover.start == segment.start:
                yield f'<span id="r{self._name}-{cover.number}-{cover.key}"></span>'
        for cover in brackets:
            if cover.start == segment.start:
                yield (
                    f'<a class="bracket {cover.key}" {self._handle(cover)} data-n="{cover.number}" '
                    f'aria-label="Note {cover.number}, on what follows"></a>'
                )
        if brackets or related:
            data = [f' data-n="{_numbers(brackets)}"'] * bool(brackets) + [f' data-r="{_numbers(related)}"'] * bool(
                related
            )
            markup = f'<span class="stretch"{"".join(data)}>{markup}</span>'
        yield from self._line(markup, segment, lines) if lines else (markup,)
        for cover in brackets:
            if cover.end == segment.end:
                yield f'<i class="bracket end {cover.key}" data-n="{cover.number}"{_end([cover])}></i>'

    def _line(self, markup: str, segment: Segment, covers: Sequence[Cover]) -> Iterator[str]:
        """A stretch that is underlined, for all the findings whose marks share it."""
        fresh = [cover for cover in covers if cover.number not in self._begun]
        self._begun.update(cover.number for cover in fresh)
        for cover in fresh[1:]:
            yield f'<span id="m{self._name}-{cover.number}"></span>'
        place = self._handle(*fresh) if fresh else f'href="#n{self._name}-{covers[-1].number}" tabindex="-1"'
        level = max((cover.key for cover in covers), key=LEVELS.index)
        several = " several" * (len(covers) > 1)
        ends = _end([cover for cover in covers if cover.end == segment.end])
        yield f'<a class="mark {level}{several}" {place} data-n="{_numbers(covers)}"{ends}>{markup}</a>'

    def _handle(self, *covers: Cover) -> str:
        """What makes an element the place of findings: the anchor of the first, described by the messages of all."""
        name, first = self._name, covers[0].number
        said = " ".join(f"s{name}-{cover.number}" for cover in covers)
        return f'id="m{name}-{first}" href="#n{name}-{first}" aria-describedby="{said}"'


def bracketed(cover: Cover) -> bool:
    """Whether a finding is marked by brackets at its ends, and not by a line."""
    return cover.end - cover.start > _UNDERLINED


def _numbers(covers: Sequence[Cover]) -> str:
    return " ".join(f"{cover.number}" for cover in covers)


def _end(covers: Sequence[Cover]) -> str:
    """The numbers of the marks that end here, which paper shows instead of a line to the note."""
    return f' data-end="{",".join(str(cover.number) for cover in covers)}"' if covers else ""
