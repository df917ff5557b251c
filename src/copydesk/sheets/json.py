"""The number sheet for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from copydesk.sheets.change import Change
from copydesk.sheets.entry import Entry, Sheet
from copydesk.sheets.values import finite
from copydesk.terminal import write_json


def write(sheets: Iterable[Sheet], out: TextIO) -> None:
    """Write one JSON object: figures."""
    write_json({"figures": [_figure(entry) for sheet in sheets for entry in sheet.entries]}, out)


def write_changes(changes: Iterable[Change], out: TextIO) -> None:
    """Write one JSON object: changes, each with the figure before and after, null where there is none."""
    found = [
        {
            "change": change.change,
            **{key: entry and _figure(entry) for key, entry in (("old", change.old), ("new", change.new))},
        }
        for change in changes
    ]
    write_json({"changes": found}, out)


def _figure(entry: Entry) -> dict[str, Any]:
    figure, place = entry.figure, entry.place
    source, cue = entry.vouching
    return {
        "path": entry.path,
        "text": entry.text,
        "start": entry.span.start,
        "end": entry.span.end,
        "line": place.line,
        "column": place.column,
        "kind": figure.kind,
        "value": finite(figure.value),
        "low": finite(figure.low),
        "high": finite(figure.high),
        "unit": figure.unit,
        "approximate": figure.approximate,
        "status": entry.status,
        "source": source,
        "cue": cue,
    }
