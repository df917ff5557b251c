"""Plain text: paragraphs between empty lines, list items, nothing else."""

from __future__ import annotations

import re

from copydesk.document import Block, Document
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
    text = source.text
    blocks: list[Block] = []
    lines: list[tuple[int, int]] = []  # of one paragraph, without the space around them
    start = 0
    for match in LINE_END.finditer(text):
        end = match.start()
        if end - start and not text[start:end].isspace():
            lines.append((start, end))
        elif lines:
            _paragraphs(text, lines, blocks)
            lines = []
        start = match.end()
    if text[start:].strip():
        lines.append((start, len(text)))
    _paragraphs(text, lines, blocks)
    return Document(source, blocks)


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
