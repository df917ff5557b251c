"""The figures of a draft under its headings, and how hard its sections are to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from copydesk.document import Block, Document
from copydesk.server.capabilities import READABILITY
from copydesk.server.draft import Draft
from copydesk.server.hover import figures
from copydesk.server.service import Service
from copydesk.server.wire import Json
from copydesk.sheets.entry import Entry
from copydesk.sheets.values import reads_as
from copydesk.terminal import shortened
from copydesk.text import Span

if TYPE_CHECKING:
    from copydesk.stats.measures import Measures

_HEADING, _FIGURE = 15, 16


def symbols(service: Service, params: Any) -> list[Json]:
    """The figures of a draft, under its headings where the client shows a tree."""
    draft = service.draft(params)
    if draft.told:
        return []
    result = service.result(draft)
    if result.document is None:
        return []
    found = list(figures(draft, result))
    if not service.client.can("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport"):
        return [_flat(draft, entry) for entry in found]
    return _tree(draft, result.document, found)


def _detail(entry: Entry) -> str:
    source, _ = entry.vouching
    said = f"{entry.status}: {source}" if source else entry.status
    return shortened(f"{reads_as(entry.figure) or entry.figure.kind} · {said}", 120)


def _flat(draft: Draft, entry: Entry) -> Json:
    return {
        "name": shortened(entry.shown) or "figure",
        "kind": _FIGURE,
        "location": {"uri": draft.uri, "range": draft.range(entry.span)},
        "containerName": _detail(entry),
    }


def _symbol(draft: Draft, name: str, kind: int, whole: Span, own: Span) -> Json:
    ranges = {"range": draft.range(whole), "selectionRange": draft.range(own)}
    return {"name": shortened(name) or "…", "kind": kind, **ranges, "children": []}


def _tree(draft: Draft, document: Document, found: list[Entry]) -> list[Json]:
    """Headings within headings, and in each the figures that stand under it."""
    top: list[Json] = []
    open_: list[tuple[int, list[Json]]] = [(0, top)]
    left = list(reversed(found))
    headings = list(_headings(document))
    for block, home, end in headings:
        while left and left[-1].span.start < home.start:
            open_[-1][1].append(_figure(draft, left.pop()))
        while open_[-1][0] >= block.level:
            open_.pop()
        symbol = _symbol(draft, block.text, _HEADING, Span(home.start, end), home)
        open_[-1][1].append(symbol)
        open_.append((block.level, symbol["children"]))
    while left:
        open_[-1][1].append(_figure(draft, left.pop()))
    return top


def _figure(draft: Draft, entry: Entry) -> Json:
    return {**_symbol(draft, entry.shown, _FIGURE, entry.span, entry.span), "detail": _detail(entry)}


def _headings(document: Document) -> Iterator[tuple[Block, Span, int]]:
    """The headings that stand in the draft itself, where each stands, and where what is under it ends."""
    found = [
        (block, block.home(0, len(block.text)))
        for block in document.blocks
        if block.kind == "heading" and block.text and not block.within
    ]
    for n, (block, home) in enumerate(found):
        ends = (later.start for other, later in found[n + 1 :] if other.level <= block.level)
        yield block, home, next(ends, len(document.source.text))


def lenses(service: Service, params: Any) -> list[Json]:
    """The readability of each section over its heading, where the user wants it."""
    draft = service.draft(params)
    if draft.told or not service.settings.lenses:
        return []
    result = service.result(draft)
    if result.document is None:
        return []
    from copydesk.readings.sections import sections
    from copydesk.stats.measures import measure

    found = []
    for section in sections(result.document):
        block = section.heading or section.sentences[0].block
        start = block.home(0, 1).start
        command = {"title": told(measure(section.sentences)), "command": READABILITY, "arguments": [{"uri": draft.uri}]}
        found.append({"range": draft.range((start, start)), "command": command})
    return found


def told(measures: Measures) -> str:
    """The readability of some prose, in a line."""
    grade = f"grade {measures.grade:.0f}" if measures.grade is not None else "no grade"
    words = f"{measures.words:,} word{'s' * (measures.words != 1)}"
    minutes = f"{max(1, round(measures.minutes))} min"
    long = f" · {measures.long_sentences} long sentence{'s' * (measures.long_sentences != 1)}"
    return f"{grade} · {words} · {minutes}{long * bool(measures.long_sentences)}"
