"""The number sheet for spreadsheets: RFC 4180 in UTF-8, with a byte-order mark, without which Excel reads another encoding.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and a draft comes
from strangers: such a cell gets an apostrophe in front, the spreadsheets' own sign for text.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

from copydesk.sheets.change import Change
from copydesk.sheets.entry import Entry, Sheet
from copydesk.sheets.values import finite, reads_as

_COLUMNS = "path line column text kind reads_as value low high unit approximate status source cue why sentence".split()
# As they are and as their full-width forms, which some spreadsheets read alike.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def write(sheets: Iterable[Sheet], out: TextIO) -> None:
    """Write a row for each figure."""
    _rows(_COLUMNS, (_cells(entry) for sheet in sheets for entry in sheet.entries), out)


def write_changes(changes: Iterable[Change], out: TextIO) -> None:
    """Write a row for each change: what it is, then the figure before and the figure after, empty where there is none."""
    nothing = [""] * len(_COLUMNS)
    heads = ["change", *(f"{side}_{column}" for side in ("old", "new") for column in _COLUMNS)]
    rows = (
        [change.change, *(cell for entry in (change.old, change.new) for cell in (_cells(entry) if entry else nothing))]
        for change in changes
    )
    _rows(heads, rows, out)


def _rows(heads: Sequence[str], rows: Iterable[Sequence[str]], out: TextIO) -> None:
    if hasattr(out, "reconfigure"):
        out.reconfigure(encoding="utf-8", newline="")
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows(rows)


def _cells(entry: Entry) -> list[str]:
    figure, place = entry.figure, entry.place
    source, cue = entry.vouching
    sentence = "".join(run.text for run in entry.runs())
    numbers = ["" if part is None else f"{part:.12g}" for part in map(finite, (figure.value, figure.low, figure.high))]
    return [
        guarded(entry.path),
        f"{place.line}",
        f"{place.column}",
        guarded(entry.text),
        figure.kind,
        guarded(reads_as(figure)),
        *numbers,
        guarded(figure.unit),
        "true" if figure.approximate else "false",
        entry.status,
        guarded(source),
        guarded(cue),
        entry.voucher.why,
        guarded(sentence),
    ]


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or text.startswith(_FORMULA) else text
