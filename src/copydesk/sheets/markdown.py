"""The number sheet as a table of GitHub Flavored Markdown, to be pasted into an issue or a note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TextIO

from copydesk.sheets.change import Change, summary
from copydesk.sheets.entry import Entry, Sheet
from copydesk.sheets.values import reads_as

_HEADS = ("Line", "Figure", "Reads as", "Kind", "Status", "Who vouches", "Sentence")
# What Markdown would take for markup within a cell.
_ACTIVE = re.compile(r"[\\`*_{}\[\]<>|~$#]|&(?=[#\w])")
_SPACE = re.compile(r"\s+")


def write(sheets: Iterable[Sheet], out: TextIO) -> None:
    """Write a table for each draft."""
    for n, sheet in enumerate(sheets):
        out.write(f"{chr(10) * (n > 0)}## {escaped(sheet.path)}\n\n")
        if sheet.entries:
            _table(_HEADS, (_cells(entry) for entry in sheet.entries), out, numbers=1)
            out.write("\n")
        left_out = " Exempt ones are not listed." if sheet.left_out else ""
        out.write(f"{sheet.summary()}{left_out}\n")


def write_changes(changes: Sequence[Change], out: TextIO) -> None:
    """Write one table of what stood there and what stands there now."""
    rows = [
        (
            change.change,
            *(cell for entry in (change.old, change.new) for cell in _version(entry)),
        )
        for change in changes
    ]
    if rows:
        _table(("Change", "Old", "Status", "Sentence", "New", "Status", "Sentence"), rows, out)
        out.write("\n")
    out.write(f"{summary(changes)}\n")


def _version(entry: Entry | None) -> tuple[str, str, str]:
    if entry is None:
        return "", "", ""
    place = escaped(f"{entry.path}:{entry.place.line}")
    return f"{escaped(entry.shown)} ({place})", entry.status, _sentence(entry)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], out: TextIO, *, numbers: int = 0) -> None:
    """Write a table; its first `numbers` columns stand to the right."""
    out.write(f"| {' | '.join(heads)} |\n")
    out.write(f"|{'|'.join(' ---: ' if n < numbers else ' --- ' for n in range(len(heads)))}|\n")
    out.writelines(f"| {' | '.join(row)} |\n" for row in rows)


def _cells(entry: Entry) -> tuple[str, ...]:
    vouching = escaped(" … ".join(filter(None, entry.vouching))) or f"({escaped(entry.voucher.why)})"
    figure = entry.figure
    text, value = escaped(entry.shown), escaped(reads_as(figure))
    return (f"{entry.place.line}", text, value, figure.kind, entry.status, vouching, _sentence(entry))


def _sentence(entry: Entry) -> str:
    """The sentence with its figure in bold, where Markdown can tell that from letters around it."""
    runs = entry.runs()
    parts = []
    for n, run in enumerate(runs):
        text = escaped(run.text)
        before = runs[n - 1].text[-1:] if n else ""
        after = runs[n + 1].text[:1] if n + 1 < len(runs) else ""
        apart = not before.isalnum() and not after.isalnum() and run.text == run.text.strip()
        parts.append(f"**{text}**" if "figure" in run.roles and apart else text)
    return "".join(parts).strip()


def escaped(text: str) -> str:
    """A text on one line that Markdown shows as it is."""
    return _ACTIVE.sub(_escape, _SPACE.sub(" ", text))


def _escape(match: re.Match[str]) -> str:
    if match[0] in ("<", ">", "&"):
        return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}[match[0]]
    return f"\\{match[0]}"
