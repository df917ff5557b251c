"""The inline content of one Markdown block in the making."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.prose import Prose

if TYPE_CHECKING:
    from copydesk.formats.markup import Tag


class Inline(Prose):
    """Prose with its marks, line breaks and HTML tags. Offsets are characters of the source."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, int, str]] = []  # Markdown's marks
        self._tags: list[tuple[str, int, str]] = []  # those of HTML, which need not nest with them
        self._break = -1  # the end of the text before a line break whose far side is not yet known
        self._silent_at = 0
        self.silent = ""  # the HTML element whose content is no prose
        self.end = 0  # of the last event

    @property
    def line_begins(self) -> bool:
        """Whether what comes next is the first of its line."""
        return self._break >= 0 or not self.length

    def line_break(self, start: int) -> None:
        """A line ends at `start`."""
        if self.length and not self.silent and self._break < 0:
            self._break = start

    def resume(self, start: int) -> None:
        """Bridge a line break: one space stands for all between the words before and after it."""
        if self._break >= 0:
            if not self.spaced:
                self.add(" ", self._break, start)
            self._break = -1

    def join(self, start: int) -> None:
        """Let the space before and after something that leaves no trace be one."""
        if self._break < 0 and self.spaced:
            self._break = start

    def open(self, kind: str, start: int, target: str = "") -> None:
        """A mark of Markdown begins."""
        self.resume(start)
        self._open.append((kind, self.length, target))

    def close(self) -> None:
        """The innermost mark of Markdown ends."""
        if self._open:
            self.add_mark(*self._open.pop())

    def opaque(self, kind: str, start: int, end: int, target: str = "") -> None:
        """Something that is no prose."""
        self.end = end
        if not self.silent:
            self.resume(start)
            self.add_opaque(kind, start, end, target)

    def speak(self) -> None:
        """The silent element has ended, or its block has."""
        if self.silent:
            self.add_opaque("code", self._silent_at, self.end)
            self.silent = ""

    def tag(self, tag: Tag, start: int) -> None:
        """An HTML tag at `start`."""
        from copydesk.formats import markup

        kind = markup.MARKS.get(tag.name)
        if self.silent:
            if tag.closes and tag.name == self.silent:
                self.speak()
        elif tag.name == "br":
            self.line_break(start)
        elif kind and tag.closes:
            if self._tags and self._tags[-1][0] == kind:
                self.add_mark(*self._tags.pop())
        elif kind:
            self.resume(start)
            self._tags.append((kind, self.length, tag.target))
        elif tag.name in markup.SILENT | markup.HIDDEN and not (tag.closes or tag.empty):
            self.resume(start)
            self.silent, self._silent_at = tag.name, start

    def finish(self) -> None:
        """End what the block left open."""
        self.speak()
        while self._tags:
            self.add_mark(*self._tags.pop())
