"""An open draft: linted again and again as it is written, at the price of what changed."""

from __future__ import annotations

from collections.abc import Callable

from copydesk.document import Document
from copydesk.errors import UserError
from copydesk.lint import Linter, Report
from copydesk.memory import Memory
from copydesk.revision import Revision


class Session:
    """One open draft. What it finds is what a lint of the whole text finds.

    `read` makes a document of a text and the document before, and may raise UserError. A document that was there before
    the last lint is void: its blocks now stand in the later one.
    """

    def __init__(self, path: str, read: Callable[[str, Document | None], Document], linter: Linter) -> None:
        self._path, self._read = path, read
        self._memory = Memory(linter.rules, linter.left_out)
        self._revision: Revision | None = None

    @property
    def document(self) -> Document | None:
        """The document of the text linted last; None before, and for a text that could not be read."""
        return self._revision.document if self._revision else None

    def lint(self, text: str) -> Report:
        """Everything found in the draft as it is now."""
        try:
            document = self._read(text, self.document)
        except UserError as error:
            self.close()
            return Report.unread(self._path, str(error))
        self._revision = Revision(document, self._revision)
        self._memory.turn(self._revision)
        report = self._memory.lint(document)
        self._revision.settle()
        return report

    def close(self) -> None:
        """Let go of all that is kept of the draft."""
        if self._revision:
            self._revision.document.forget()
        self._revision = None
        self._memory.forget()
