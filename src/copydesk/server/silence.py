"""The comment that leaves a finding as it is, at a place where it reaches the finding."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from copydesk.document import Document
from copydesk.fixes.comments import heard, placements
from copydesk.fixes.comments import reason as fitting
from copydesk.fixes.edits import Edit, Moves
from copydesk.readings.ignores import Ignores
from copydesk.rule import Finding, Rule
from copydesk.server.draft import Result
from copydesk.text import LINE_END

_MATTER = re.compile(r"(?:---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_MATTER_END = re.compile(r"(?:\r\n|\n|\r)(?:---|\+\+\+|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)")

Read = Callable[[str], Document]


def ignoring(result: Result, finding: Finding, rule: Rule, reason: str, read: Read) -> Edit | None:
    """The edit that ignores a finding where it stands, and as few others as can be; None where no comment reaches it."""
    document = result.document
    if document is None:
        return None
    text = document.source.text
    home = next((b for b in document.blocks if b.text and _holds(b.home(0, len(b.text)), finding)), None)
    if home is None or home.kind in ("title", "description"):
        return None
    comment = f"<!-- copydesk: ignore[{finding.rule}] -- {fitting(reason) or 'checked'} -->"
    edits = placements(text, home.home(0, len(home.text)), home.kind, finding.span.start, comment)
    return _best(result, finding, rule, edits, read)


def ignoring_in_file(result: Result, finding: Finding, rule: Rule, reason: str, read: Read) -> Edit | None:
    """The edit that silences a rule in all of the draft."""
    document = result.document
    if document is None:
        return None
    text = document.source.text
    first = LINE_END.search(text)
    line_end = first[0] if first else "\n"
    comment = f"<!-- copydesk: ignore-file[{finding.rule}] -- {fitting(reason) or 'checked'} -->{line_end}{line_end}"
    return _best(result, finding, rule, (Edit(at, at, comment) for at in _tops(text)), read, all_of_them=True)


def _tops(text: str) -> Iterator[int]:
    """Where a draft begins: behind its front matter, where it has some."""
    if _MATTER.match(text):
        end = _MATTER_END.search(text, 3)
        if end:
            yield end.end()
    yield 0


def _holds(home: tuple[int, int], finding: Finding) -> bool:
    return home[0] <= finding.span.start < home[1]


def _best(
    result: Result, finding: Finding, rule: Rule, edits: Iterator[Edit], read: Read, *, all_of_them: bool = False
) -> Edit | None:
    """The first edit whose comment is read as one and silences just this finding, or else the first that silences it."""
    assert result.document  # noqa: S101
    before = result.document
    others = [f for f in result.report.findings if f.rule == finding.rule and f is not finding]
    fallback = None
    for edit, after in heard(before, edits, read):
        moves, ignores = Moves([edit]), after.reading(Ignores)
        if ignores.silencing(rule, moves.span(finding.span)) is None:
            continue
        if all_of_them or not any(ignores.silencing(rule, moves.span(other.span)) for other in others):
            return edit
        fallback = fallback or edit
    return fallback
