"""The number sheet for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from copydesk.sheets.entry import Entry


def write(entries: Iterable[Entry], out: TextIO) -> None:
    """Write one JSON object: figures."""
    # What the encoding of standard output lacks must not come as "?".
    plain = not (getattr(out, "encoding", None) or "utf-8").lower().startswith("utf")
    json.dump({"figures": [_figure(entry) for entry in entries]}, out, ensure_ascii=plain, indent=1)
    out.write("\n")


def _figure(entry: Entry) -> dict[str, Any]:
    figure, place = entry.figure, entry.source.position(entry.span.start)
    return {
        "path": entry.source.path,
        "text": entry.source.text[slice(*entry.span)],
        "start": entry.span.start,
        "end": entry.span.end,
        "line": place.line,
        "column": place.column,
        "kind": figure.kind,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "approximate": figure.approximate,
        "status": entry.status,
        "source": entry.voucher,
        "cue": entry.cue,
    }
