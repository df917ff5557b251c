"""The suppression comments of a draft, and what each of them silenced."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Protocol

from copydesk.document import Block, Comment, Document, Piece
from copydesk.text import Span

_COMMENT = re.compile(
    r"copydesk:\s*(?P<verb>ignore-file|ignore|off|on)\s*(?:\[(?P<names>[^\]]*)\])?\s*(?:--\s*(?P<reason>.*))?\s*",
    re.DOTALL,
)


class Named(Protocol):
    """A rule, as far as a comment can name it."""

    def named(self, name: str) -> bool:
        """Whether `name` means this rule."""


@dataclass
class Ignore:
    """One comment that silences rules over a stretch of the source; `names` empty means all of them."""

    comment: Comment
    names: tuple[str, ...]
    reach: Span
    used: set[str] = field(default_factory=set)


class Ignores:
    """`ignore` for the next block or the line it stands on, `off` … `on`, and `ignore-file`."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.found: list[Ignore] = []
        open_: list[tuple[Comment, tuple[str, ...]]] = []
        for comment in sorted(document.comments, key=lambda comment: comment.home):
            match = _COMMENT.fullmatch(comment.text.strip())
            if not match:
                continue
            names = tuple(name.strip() for name in (match["names"] or "").split(",") if name.strip())
            if match["verb"] == "off":
                open_.append((comment, names))
            elif match["verb"] == "on":
                open_ = self._switch_on(open_, names, comment.home.start)
            else:
                reach = Span(0, len(document.source.text)) if match["verb"] == "ignore-file" else self._next(comment.home)
                self.found.append(Ignore(comment, names, reach))
        self._switch_on(open_, (), len(document.source.text))

    def _switch_on(
        self, open_: list[tuple[Comment, tuple[str, ...]]], names: tuple[str, ...], end: int
    ) -> list[tuple[Comment, tuple[str, ...]]]:
        """End what `on` switches on again, and return what stays off."""
        kept = []
        for comment, off in open_:
            if names and set(off) - set(names):
                kept.append((comment, off))
            else:
                self.found.append(Ignore(comment, off, Span(comment.home.end, end)))
        return kept

    def _next(self, home: Span) -> Span:
        """The line a comment stands on, or the next block where it stands alone."""
        source = self._document.source
        number = source.position(home.start).line
        start = source.line_starts[number - 1]
        end = start + len(source.line(number))
        if (source.text[start : home.start] + source.text[home.end : end]).strip(" \t>"):
            return Span(start, end)
        for block in self._document.blocks:
            place = block.home(0, len(block.text))
            if place.start >= home.end:
                return place
        return Span(home.end, home.end)

    def silences(self, rule: Named, span: Span) -> bool:
        """Whether a comment silences this rule there; the comment is then of use."""
        silent = False
        for ignore in self.found:
            if ignore.reach.start <= span.start < max(ignore.reach.end, ignore.reach.start + 1):
                names = [name for name in ignore.names if rule.named(name)] if ignore.names else ["all"]
                ignore.used.update(names)
                silent = silent or bool(names)
        return silent

    def idle(self) -> list[tuple[Block, tuple[str, ...]]]:
        """The comments that silenced nothing, each as a block of its own, with the names that were idle."""
        found = []
        for ignore in self.found:
            idle = tuple(name for name in ignore.names if name not in ignore.used)
            if idle or not (ignore.names or ignore.used):
                start, end = ignore.comment.home
                text = self._document.source.text[start:end]
                found.append((Block("comment", text, (Piece(0, end - start, ignore.comment.home),)), idle))
        return found
