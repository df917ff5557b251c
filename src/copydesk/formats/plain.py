"""Plain text: paragraphs between empty lines, list items, nothing else."""

from __future__ import annotations

import re

from copydesk.document import Block, Document
from copydesk.prose import Prose
from copydesk.text import LINE_END, Source

_BULLET = re.compile(r"[ \t]*(?:[-*+•–·]|\(?\d{1,3}[.)]|[a-z][.)])[ \t]+(?=\S)")
# A line this long was not wrapped by anyone: it is a paragraph of its own.
_UNWRAPPED = 160


def plain(path: str, data: bytes) -> Document:
    """Read a plain-text draft."""
    source = Source.read(path, data)
    blocks: list[Block] = []
    group: list[tuple[int, int]] = []
    start = 0
    for match in [*LINE_END.finditer(source.text), None]:
        end = match.start() if match else len(source.text)
        if source.text[start:end].strip():
            group.append((start, end))
        else:
            _paragraphs(source.text, group, blocks)
            group = []
        start = match.end() if match else end
    _paragraphs(source.text, group, blocks)
    return Document(source, blocks)


def _paragraphs(text: str, lines: list[tuple[int, int]], blocks: list[Block]) -> None:
    """Add the blocks of lines that no empty line parts."""
    prose, kind, last = Prose(), "paragraph", (0, 0)
    for start, end in lines:
        bullet = _BULLET.match(text, start, end)
        if prose.length and (bullet or last[1] - last[0] > _UNWRAPPED):
            _finish(prose, kind, blocks)
            prose = Prose()
        if not prose.length:
            kind = "item" if bullet else "paragraph"
        begin = bullet.end() if bullet else start + _indent(text[start:end])
        if prose.length:
            prose.add(" ", last[0] + len(text[last[0] : last[1]].rstrip()), begin)
        prose.add(text[begin:end].rstrip(), begin, begin + len(text[begin:end].rstrip()))
        last = (start, end)
    _finish(prose, kind, blocks)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _finish(prose: Prose, kind: str, blocks: list[Block]) -> None:
    block = prose.block(kind)
    if block:
        blocks.append(block)
