"""One figure that is not what it was in the version before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from copydesk.sheets.entry import Entry

#: The sorts of changes, and how their number is told.
SORTS = {"changed": "changed", "added": "added", "removed": "removed", "status": "with another status"}


class Change(NamedTuple):
    """A figure that is not what it was: `change` is changed, added, removed or status."""

    change: str
    old: Entry | None
    new: Entry | None


def summary(found: Sequence[Change]) -> str:
    """How many changes there are of each sort, as a sentence."""
    if not found:
        return "No figure has changed."
    counts = Counter(change.change for change in found)
    parts = [f"{counts[sort]:,} {told}" for sort, told in SORTS.items() if counts[sort]]
    return f"Figures: {', '.join(parts)}."
