"""Plain text: paragraphs between empty lines, list items, nothing else."""

from __future__ import annotations

import re
from bisect import bisect_left

from copydesk.document import Block, Document
from copydesk.formats.offsets import apart
from copydesk.prose import Prose
from copydesk.text import LINE_END, Source

_BULLET = re.compile(r"[ \t]*(?:[-*+•–·]|\(?\d{1,3}[.)]|[a-z][.)])[ \t]+(?=\S)")
# Within a paragraph a line may begin with a date's number or a dash by chance: it is an item only after one,
# after the end of a sentence or a colon, or behind a mark that nothing else begins with.
_CERTAIN = re.compile(r"[ \t]*[•·*+]")
_ENDS = (".", ":", ";", "!", "?", "”", '"', ")")
# A line this long was not wrapped by anyone: it is a paragraph of its own.
_UNWRAPPED = 160


def plain(path: str, data: bytes) -> Document:
    """Read a plain-text draft."""
    source = Source.read(path, data)
    return _document(source, _blocks(source.text, 0, len(source.text)))


def _document(source: Source, blocks: list[Block]) -> Document:
    document = Document(source, blocks)
    document.again = _again
    return document


def _again(before: Document, source: Source) -> Document:
    """The document after an edit: between the empty lines around it the text is read, all else stays."""
    was, now = before.source.text, source.text
    begin, left = apart(was, now)
    first = now.rfind("\n\n", 0, begin) + 2
    first = first if first > 1 else 0
    last = now.find("\n\n", len(now) - left) + 2
    last = last if last > 1 else len(now)
    by = len(now) - len(was)
    n, m = (bisect_left(before.blocks, at, key=lambda block: block.home(0, 1).start) for at in (first, last - by))
    for block in before.blocks[m:]:
        block.move(by)
    return _document(source, [*before.blocks[:n], *_blocks(now, first, last), *before.blocks[m:]])


def _blocks(text: str, start: int, stop: int) -> list[Block]:
    """The blocks of a stretch of a text, before and behind which lines are empty."""
    blocks: list[Block] = []
    lines: list[tuple[int, int]] = []  # of one paragraph, without the space around them
    for match in LINE_END.finditer(text, start, stop):
        end = match.start()
        if end - start and not text[start:end].isspace():
            lines.append((start, end))
        elif lines:
            _paragraphs(text, lines, blocks)
            lines = []
        start = match.end()
    if text[start:stop].strip():
        lines.append((start, stop))
    _paragraphs(text, lines, blocks)
    return blocks


def _paragraphs(text: str, lines: list[tuple[int, int]], blocks: list[Block]) -> None:
    """Add the blocks of lines that no empty line parts."""
    prose, kind, gap = Prose(), "paragraph", 0
    before = ""
    for start, end in lines:
        line = text[start:end]
        bullet = _BULLET.match(line)
        if bullet and prose and kind != "item" and not before.endswith(_ENDS) and not _CERTAIN.match(line):
            bullet = None
        if prose and (bullet or len(before) > _UNWRAPPED):
            _finish(prose, kind, blocks)
            prose = Prose()
        if not prose:
            kind = "item" if bullet else "paragraph"
        words = line[bullet.end() if bullet else 0 :].lstrip()
        begin = end - len(words)
        words = words.rstrip()
        if prose:
            prose.add(" ", gap, begin)
        prose.add(words, begin, begin + len(words))
        gap = begin + len(words)
        before = line.rstrip()
    _finish(prose, kind, blocks)


def _finish(prose: Prose, kind: str, blocks: list[Block]) -> None:
    block = prose.block(kind)
    if block:
        blocks.append(block)
