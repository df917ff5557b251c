"""The number sheet as a page: one file that sorts, filters and prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TextIO

from copydesk import page
from copydesk.page import Cell, Page, Row, tag, text
from copydesk.sheets.change import SORTS, Change, summary
from copydesk.sheets.entry import STATUSES, Entry, Sheet, told
from copydesk.sheets.values import finite, reads_as

_HEADS = ("Line", "Figure", "Reads as", "Kind", "Status", "Who vouches", "Sentence")
_LEGEND = (
    'In a sentence, <mark>the figure</mark> is marked, <span class="source">the source</span> and '
    '<span class="cue">the words that name it as one</span> are underlined.'
)
# What a figure reads as that has no value.
_MISSING = "–"


def write(sheets: Iterable[Sheet], out: TextIO) -> None:
    """Write one page for all drafts."""
    rows: list[Row] = []
    counts: Counter[str] = Counter()
    paths = []
    for sheet in sheets:
        paths.append(sheet.path)
        counts.update(entry.status for entry in sheet.entries)
        rows += [Row(entry.status, _cells(entry, len(rows) + n)) for n, entry in enumerate(sheet.entries)]
    several = len(paths) > 1
    folder = page.folder(paths)
    for row in rows:
        path = row.cells.pop(0)
        if several:
            row.cells.insert(0, path._replace(markup=path.markup.removeprefix(text(folder))))
    facets = [(status, counts[status]) for status in STATUSES if counts[status]]
    page.write(
        Page(
            name="figures",
            kicker="Number sheet",
            title=f"{len(paths):,} drafts{f' in {folder}' * bool(folder)}"
            if several
            else "".join(paths) or "no drafts",
            summary=told(counts),
            legend=_LEGEND,
            heads=("Draft", *_HEADS) if several else _HEADS,
            header=2 if several else 1,
            facets=facets,
            off=frozenset(("exempt",)) if len(facets) > 1 else frozenset(),
            rows=rows,
        ),
        out,
    )


def write_changes(changes: Sequence[Change], out: TextIO) -> None:
    """Write a page of what stood there and what stands there now."""
    counts = Counter(change.change for change in changes)
    versions = [next((e.path for e in side if e), "") for side in zip(*((c.old, c.new) for c in changes), strict=True)]
    page.write(
        Page(
            name="changes",
            kicker="Figures that changed",
            title=" → ".join(path or "nothing" for path in versions) or "no change",
            summary=summary(changes),
            legend=_LEGEND,
            heads=("Change", "Was", "Is", "Sentence before", "Sentence now"),
            header=0,
            facets=[(sort, counts[sort]) for sort in SORTS if counts[sort]],
            off=frozenset(),
            rows=[Row(change.change, _versions(change)) for change in changes],
        ),
        out,
    )


def _cells(entry: Entry, number: int) -> list[Cell]:
    figure = entry.figure
    # Each in its order in the drafts.
    return [
        Cell("draft", text(entry.path), f"{number}"),
        Cell("line", f"{entry.place.line}", f"{number}"),
        Cell("figure", text(entry.shown)),
        Cell("value", text(reads_as(figure)) or _MISSING, _key(entry)),
        Cell("kind", figure.kind),
        Cell("state", tag(entry.status), f"{STATUSES.index(entry.status)}"),
        Cell("vouching", _vouching(entry)),
        Cell("sentence", _sentence(entry)),
    ]


def _versions(change: Change) -> list[Cell]:
    old, new = change.old, change.new
    return [
        Cell("state", tag(change.change), f"{list(SORTS).index(change.change)}"),
        Cell("was", _version(old), _key(old)),
        Cell("is", _version(new), _key(new)),
        Cell("before", _sentence(old) if old else ""),
        Cell("sentence", _sentence(new) if new else ""),
    ]


def _key(entry: Entry | None) -> str:
    value = finite(entry.figure.value) if entry else None
    return "" if value is None else f"{value:.12g}"


def _version(entry: Entry | None) -> str:
    if entry is None:
        return ""
    value = reads_as(entry.figure)
    value = f"<small>{text(value)}</small>" if value not in ("", entry.shown) else ""
    return f"{text(entry.shown)}{value}<small>line {entry.place.line}</small><small>{tag(entry.status)}</small>"


def _vouching(entry: Entry) -> str:
    words = [
        f'<span class="{role}">{text(said)}</span>'
        for role, said in zip(("source", "cue"), entry.vouching, strict=True)
        if said
    ]
    return " ".join(words) or f'<span class="why">{text(entry.voucher.why)}</span>'


def _sentence(entry: Entry) -> str:
    parts = []
    for said, roles in entry.runs():
        markup = text(said)
        if "figure" in roles:
            markup = f"<mark>{markup}</mark>"
        names = " ".join(role for role in ("source", "cue") if role in roles)
        parts.append(f'<span class="{names}">{markup}</span>' if names else markup)
    return "".join(parts).strip()
