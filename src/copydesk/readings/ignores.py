"""The suppression comments of a draft, and what each of them silenced."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from copydesk.document import Block, Comment, Document, Piece
from copydesk.text import Span

_COMMENT = re.compile(
    r"copydesk:\s*(?P<verb>ignore-file|ignore|off|on)\s*(?:\[(?P<names>[^\]]*)\])?\s*(?:--\s*(?P<reason>.*))?\s*",
    re.DOTALL,
)
_MEANT = re.compile(r"copydesk\s*:")
# What may stand before a comment that stands alone: the marks of quotations and list items.
_LEAD = " \t>*+-"


class Named(Protocol):
    """A rule, as far as a comment can name it."""

    def named(self, name: str) -> bool:
        """Whether `name` means this rule."""


@dataclass(eq=False, repr=False)
class Ignore:
    """One comment that silences; `names` empty means every rule. `used` are the names that silenced something."""

    comment: Comment
    names: tuple[str, ...]
    used: set[str] = field(default_factory=set)

    def name_of(self, rule: Named) -> str | None:
        """The name that means this rule, "" where the comment means all, None where it means others."""
        return next((name for name in self.names if rule.named(name)), None) if self.names else ""


class _Stretch(NamedTuple):
    """Where one rule is silent, by which comment and which name in it."""

    reach: Span
    ignore: Ignore
    name: str


class Ignores:
    """`ignore` for the next block or the line it stands on, `off` … `on`, and `ignore-file`.

    `found` are the comments that silence, in order; `unread` those that begin with `copydesk:`
    and say nothing that is understood.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.found: list[Ignore] = []
        self.unread: list[Comment] = []
        self._reaches: list[tuple[Ignore, Span]] = []
        self._switches: list[tuple[bool, int, Ignore]] = []
        self._silent: dict[Named, list[_Stretch]] = {}
        self._lines: dict[int, tuple[Span, bool]] = {}
        comments = sorted(document.comments, key=lambda comment: comment.home)
        if any(_MEANT.match(comment.text.strip()) for comment in comments):
            self._homes = [comment.home for comment in comments]
            self._blocks = sorted(block.home(0, len(block.text)) for block in document.blocks)
            for comment in comments:
                self._read(comment)

    def _read(self, comment: Comment) -> None:
        text = comment.text.strip()
        match = _COMMENT.fullmatch(text)
        if not match:
            if _MEANT.match(text):
                self.unread.append(comment)
            return
        ignore = Ignore(comment, tuple(name.strip() for name in (match["names"] or "").split(",") if name.strip()))
        if match["verb"] == "on":
            self._switches.append((True, comment.home.start, ignore))
            return
        self.found.append(ignore)
        if match["verb"] == "off":
            self._switches.append((False, comment.home.end, ignore))
        elif match["verb"] == "ignore-file":
            self._reaches.append((ignore, Span(0, len(self._document.source.text))))
        else:
            self._reaches.append((ignore, self._next(comment.home)))

    def _next(self, home: Span) -> Span:
        """The line a comment stands on, or the next block where it stands alone."""
        number = self._document.source.position(home.start).line
        if number not in self._lines:
            self._lines[number] = self._line(number)
        line, alone = self._lines[number]
        if not alone:
            return line
        at = bisect_left(self._blocks, Span(home.end, 0))
        return self._blocks[at] if at < len(self._blocks) else Span(home.end, home.end)

    def _line(self, number: int) -> tuple[Span, bool]:
        """A line, and whether nothing but comments stands on it."""
        source = self._document.source
        start = at = source.line_starts[number - 1]
        line = Span(start, start + len(source.line(number)))
        first = bisect_left(self._homes, Span(start, 0))
        last = bisect_left(self._homes, Span(line.end, 0))
        for home in self._homes[first:last]:
            if source.text[at : home.start].strip(_LEAD):
                return line, False
            at = home.end
        return line, not source.text[at : line.end].strip()

    def _stretches(self, rule: Named) -> list[_Stretch]:
        """Where a rule is silent."""
        first: dict[Span, _Stretch] = {}  # another comment for the same stretch silences nothing more
        for ignore, reach in self._reaches:
            name = ignore.name_of(rule)
            if name is not None:
                first.setdefault(reach, _Stretch(reach, ignore, name))
        found = list(first.values())
        off: tuple[int, Ignore, str] | None = None
        for on, at, ignore in self._switches:
            name = ignore.name_of(rule)
            if name is None:
                continue
            if on and off:
                found.append(_Stretch(Span(off[0], at), off[1], off[2]))
                off = None
            elif not on and not off:
                off = (at, ignore, name)
        if off:
            found.append(_Stretch(Span(off[0], len(self._document.source.text)), off[1], off[2]))
        return found

    def silencing(self, rule: Named, span: Span) -> Ignore | None:
        """The comment that silences this rule at the start of `span`, the first of several; all are then of use."""
        if not self.found:
            return None
        if rule not in self._silent:
            self._silent[rule] = self._stretches(rule)
        silent = None
        for reach, ignore, name in self._silent[rule]:
            if reach.start <= span.start < reach.end:
                ignore.used.add(name)
                silent = silent or ignore
        return silent

    def idle(self) -> list[tuple[Block, tuple[str, ...]]]:
        """The comments that silenced nothing, each as a block of its own, with the names that were idle."""
        found = []
        for ignore in self.found:
            names = tuple(name for name in ignore.names if name not in ignore.used)
            if names or not (ignore.names or ignore.used):
                found.append((self.block(ignore.comment), names))
        return found

    def block(self, comment: Comment) -> Block:
        """A comment as a block."""
        start, end = comment.home
        text = self._document.source.text[start:end]
        return Block("comment", text, (Piece(0, end - start, comment.home),))
