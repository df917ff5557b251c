"""SubRip subtitles: a number, a line of times, the words, an empty line."""

from __future__ import annotations

import re

from copydesk.document import Block, Comment, Document
from copydesk.prose import Prose
from copydesk.text import Source, Span

_LINE = re.compile(r"[^\r\n]*")
_TIMES = re.compile(r"\s*\d+:\d\d:\d\d[,.]\d+\s*-->")
_TAG = re.compile(r"</?[ibu]>")
_NOTE = re.compile(r"\{#(?P<text>[^}]*)\}")


def subtitles(path: str, data: bytes) -> Document:
    """Read subtitles: each cue is a block, its lines joined, `<i>` left out. `{# …}` is a comment."""
    source = Source.read(path, data)  # raises UserError for what is no text
    text = source.text
    comments = [Comment(match["text"].strip(), Span(*match.span())) for match in _NOTE.finditer(text)]
    blocks: list[Block] = []
    cue = Prose()
    in_cue = False
    for start in source.line_starts:
        match = _LINE.match(text, start)
        line = match[0] if match else ""
        if _TIMES.match(line):
            in_cue = True
        elif not line.strip():
            _finish(cue, blocks)
            cue, in_cue = Prose(), False
        elif in_cue and not _NOTE.fullmatch(line.strip()):
            _add(cue, line, start)
    _finish(cue, blocks)
    return Document(source, blocks, comments=comments)


def _add(cue: Prose, line: str, start: int) -> None:
    """Add a line: what is added to the letter keeps its place, and a space stands for the line end before it."""
    if cue.length:
        cue.add(" ", start - 1, start)
    at = 0
    for tag in _TAG.finditer(line):
        cue.add(line[at : tag.start()], start + at, start + tag.start())
        at = tag.end()
    cue.add(line[at:], start + at, start + len(line))


def _finish(cue: Prose, blocks: list[Block]) -> None:
    block = cue.block("caption")
    if block:
        blocks.append(block)
