"""The number sheet for the terminal: each sentence that has figures, and below it a line for each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TextIO

from copydesk.sheets.change import Change, summary
from copydesk.sheets.entry import Entry, Sheet
from copydesk.sheets.values import reads_as
from copydesk.terminal import Style, clean, columns, width

_HEADS = ("line", "status", "kind", "figure", "reads as", "who vouches")
# How wide a column may be, in columns of the terminal; the last one has what is left. Kinds are left out below a width.
_CAPS = (7, 12, 10, 26, 26)
_KINDS_FROM = 90
# The last one needs so much; the figure, which its sentence shows whole, and its value give it away.
_VOUCHING = 28
_NARROWEST = 8
_LEVELS = {"unattributed": "warning", "vague": "suggestion"}
# Where a figure begins and ends, in a text that `clean` has freed from such characters.
_BEGIN, _END = "\x01", "\x02"
_EITHER = re.compile(f"([{_BEGIN}{_END}])")


def write(sheets: Iterable[Sheet], out: TextIO) -> None:
    """Write the sheet of each draft, and how many figures there are of each status."""
    writer = _Writer(out)
    for number, sheet in enumerate(sheets):
        out.write("\n" * (number > 0))
        writer.sheet(sheet)


def write_changes(changes: Sequence[Change], out: TextIO) -> None:
    """Write each change with what stood there and what stands there now."""
    writer = _Writer(out)
    for change in changes:
        writer.change(change)
    out.write(f"{summary(changes)}\n")


class _Writer:
    """Writes for people."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._style = Style(out)
        self._room = columns(out)

    def sheet(self, sheet: Sheet) -> None:
        """The sheet of one draft."""
        self._out.write(f"{self._style.bold(clean(sheet.path))}\n")
        if sheet.entries:
            widths = self._widths([_cells(entry) for entry in sheet.entries])
            self._out.write(f"{self._style.dim(_line(_HEADS, widths))}\n")
            for _, group in groupby(sheet.entries, key=_sentence):
                entries = list(group)
                self._sentence(entries, "")
                for entry in entries:
                    self._row(_cells(entry), widths)
        more = " Exempt ones are listed with --all." if sheet.left_out else ""
        self._out.write(f"{sheet.summary()}{more}\n")

    def _widths(self, rows: Sequence[Sequence[str]]) -> list[int]:
        """The width of each column: as its cells need, up to its cap."""
        widths = [max(width(head), *(width(row[n]) for row in rows)) for n, head in enumerate(_HEADS)]
        widths[:5] = map(min, widths, _CAPS)
        widths[2] *= self._room >= _KINDS_FROM
        spare = self._room - sum(wide + 2 for wide in widths[:5] if wide) - 2
        for column, narrowest in ((3, _NARROWEST + 4), (4, _NARROWEST), (3, _NARROWEST)):
            give = max(0, min(min(widths[5], _VOUCHING) - spare, widths[column] - narrowest))
            widths[column] -= give
            spare += give
        widths[5] = max(min(widths[5], spare), _NARROWEST)
        return widths

    def _row(self, cells: Sequence[str], widths: Sequence[int]) -> None:
        line, status = _line(cells, widths), cells[1]
        if status in _LEVELS:
            line = line.replace(status, self._style.level(_LEVELS[status], status), 1)
        self._out.write(f"{line}\n")

    def _sentence(self, entries: Sequence[Entry], indent: str) -> None:
        """The sentence of some figures, broken into lines, the figures in bold."""
        runs = entries[0].runs(entries[1:])
        text = "".join(f"{_BEGIN}{clean(t)}{_END}" if "figure" in roles else clean(t) for t, roles in runs)
        bold = False
        for line in _wrapped(text.split(), self._room - len(indent)):
            self._out.write(indent)
            for part in _EITHER.split(line):
                if part in (_BEGIN, _END):
                    bold = part == _BEGIN
                elif part:
                    self._out.write(self._style.bold(part) if bold else part)
            self._out.write("\n")

    def change(self, change: Change) -> None:
        """What stood there, and what stands there now."""
        self._out.write(f"{self._style.bold(change.change)}\n")
        for sign, entry in (("-", change.old), ("+", change.new)):
            if entry:
                _, status, kind, figure, value, vouching = _cells(entry)
                place = f"{clean(entry.path)}:{entry.place.line}:{entry.place.column}"
                reads = f" = {value}" if value else ""
                told = f"{place}: {figure}{reads} [{kind}, {status}: {vouching}]"
                lines = _wrapped(told.split(), self._room - 4)
                self._out.writelines(f"  {sign if n == 0 else ' '} {line}\n" for n, line in enumerate(lines))
                self._sentence([entry], "      ")
        self._out.write("\n")


def _sentence(entry: Entry) -> tuple[int, ...]:
    """The same for figures of one sentence; a very long one is shown for each by itself."""
    return (id(entry.figure.block), *entry.sentence, 0 if entry.whole else entry.figure.start)


def _cells(entry: Entry) -> tuple[str, ...]:
    vouching = " … ".join(filter(None, entry.vouching)) or f"({entry.voucher.why})"
    shown, value = clean(entry.shown), reads_as(entry.figure)
    again = "" if value == shown else clean(value)
    return (f"{entry.place.line}", entry.status, entry.figure.kind, shown, again, clean(vouching))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """The cells side by side; the line number to the right, columns of no width left out."""
    padded = []
    for n, (cell, wide) in enumerate(zip(cells, widths, strict=True)):
        if wide:
            text = _cut(cell, wide)
            space = " " * (wide - width(text))
            padded.append(space + text if n == 0 else text + space)
    return f"  {'  '.join(padded)}".rstrip()


def _cut(text: str, room: int) -> str:
    """The text, ended with "…" where it takes more columns than there are."""
    if width(text) <= room:
        return text
    kept = text[: room - 1]
    while width(kept) > room - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def _wrapped(words: Iterable[str], room: int) -> Iterator[str]:
    """The words in lines of so many columns; a word that is longer than a line is broken."""
    line, used = "", 0
    for word in words:
        taken = width(word) - word.count(_BEGIN) - word.count(_END)
        if line and used + 1 + taken <= room:
            line, used = f"{line} {word}", used + 1 + taken
            continue
        if line:
            yield line
        line, used = word, taken
        while used > room:
            cut = next(n for n in range(len(line), 0, -1) if width(line[:n]) <= room)
            yield line[:cut]
            line = line[cut:]
            used = width(line) - line.count(_BEGIN) - line.count(_END)
    if line:
        yield line
