"""A draft that is open in the editor."""

from __future__ import annotations

import os
from itertools import compress, count
from typing import Any, NamedTuple

from copydesk.desk import Desk
from copydesk.document import Document
from copydesk.lint import Report
from copydesk.rule import Finding, Rule
from copydesk.server.addresses import name_of, path_of
from copydesk.server.buffer import Buffer, Place
from copydesk.server.newsroom import Room
from copydesk.session import Session
from copydesk.text import Span

_MARKDOWN = ("markdown", "md", "mdx", "quarto", "rmarkdown", "rmd")
#: Languages in which no drafts are written, but what copydesk is told.
TOLD = ("toml", "yaml", "yml")
_MARK = "\ufeff"
_NUMBERS = count(1)


class Result(NamedTuple):
    """What was found in a text of a draft; `number` is another for each."""

    number: int
    text: str
    report: Report
    document: Document | None
    room: Room | None


class Draft:
    """A draft; `path` is where it lies, or for one that was never saved, where it could.

    Offsets of findings count from behind a byte-order mark, which a buffer keeps: `home` and `span` go between the two.
    """

    def __init__(self, uri: str, language: str, version: Any, buffer: Buffer, folder: str) -> None:
        self.uri = uri
        self.language = language
        self.version = version
        self.buffer = buffer
        self.saved = path_of(uri)
        self.path = self.saved or os.path.join(folder, os.path.basename(name_of(uri)) or "Untitled")
        self.result: Result | None = None
        self.due = 0.0
        self.took = 0.0
        self._desk: Desk | None = None
        self._session: Session | None = None  # none where the draft is excluded

    @property
    def told(self) -> bool:
        """Whether this is a config, a vocabulary or rules, and no draft."""
        return self.language in TOLD or self.path.endswith((".toml", ".yml", ".yaml"))

    @property
    def shift(self) -> int:
        """How far offsets of the buffer are behind those of findings."""
        return int(self.buffer.text.startswith(_MARK))

    def range(self, span: tuple[int, int]) -> dict[str, Place]:
        """The range of a span of the draft."""
        return self.buffer.range((span[0] + self.shift, span[1] + self.shift))

    def span(self, where: Any) -> Span:
        """The span of a range."""
        start, end = (max(0, self.buffer.offset(where[at]) - self.shift) for at in ("start", "end"))
        return Span(min(start, end), max(start, end))

    def at(self, place: Any) -> int:
        """The offset of a place in the draft."""
        return max(0, self.buffer.offset(place) - self.shift)

    @property
    def text(self) -> str:
        """The text as findings count in it."""
        return self.buffer.text.removeprefix(_MARK)

    def fresh(self, room: Room | None) -> bool:
        """Whether the last result is of the text as it is and from this desk."""
        return self.result is not None and self.result.text is self.buffer.text and self.result.room is room

    def lint(self, room: Room | None) -> Result:
        """Read the draft at a desk; nothing is found where there is none, or where the draft is excluded."""
        text = self.buffer.text
        report, document = Report(self.path), None
        if room and (session := self._reading(room)):
            report = session.lint(text)
            report.findings = _screened(room, report)
            document = session.document
        self.result = Result(next(_NUMBERS), text, report, document, room)
        return self.result

    def _reading(self, room: Room) -> Session | None:
        """What reads this draft at a desk, None where none is to."""
        if self.told:
            return None
        if self._desk is not room.desk:
            self.close()
            self._desk = room.desk
            if not (self.saved and room.desk.excludes(self.path)):
                self._session = room.desk.session(self.path, _suffix(room, self.path, self.language))
        return self._session

    def rule(self, room: Room, name: str) -> Rule | None:
        """A rule as it runs on this draft, None where it does not."""
        return next((rule for rule in room.desk.linter(self.path).rules if rule.id == name), None)

    def read(self, room: Room, text: str) -> Document:
        """The document of another text of this draft."""
        return room.desk.read(self.path, text.encode(), _suffix(room, self.path, self.language))

    def findings_of(self, room: Room, text: str) -> list[Finding] | None:
        """The findings of another text of this draft; None where it cannot be read, or a rule breaks on it."""
        report = room.desk.lint(self.path, text.encode(), _suffix(room, self.path, self.language))
        return None if report.source is None or report.failures else _screened(room, report)

    def close(self) -> None:
        """Let go of what was kept for reading it again."""
        if self._session:
            self._session.close()
        self._session = self._desk = None


def _suffix(room: Room, path: str, language: str) -> str:
    """What a draft is read as where its name does not say: what the editor takes it for."""
    known = os.path.splitext(path)[1].lower() in room.desk.suffixes(path)
    return "" if known else ".md" if language in _MARKDOWN else ".txt"


def _screened(room: Room, report: Report) -> list[Finding]:
    """The findings without those that a baseline knows."""
    known = room.baselines.known(report) if report.source else None
    return list(compress(report.findings, (not one for one in known.known))) if known else list(report.findings)
