"""Markdown: CommonMark and GFM, with footnotes and front matter.

pyromark reports the source range of every piece of inline text, so nothing is ever rendered
and searched for again (docs/decisions/0001-markdown.md).
"""

from __future__ import annotations

from functools import partial

from copydesk.document import Document
from copydesk.formats.edited import edited
from copydesk.formats.events import Reader
from copydesk.text import Source


def markdown(path: str, data: bytes) -> Document:
    """Read a Markdown draft."""
    reader = Reader(Source.read(path, data))
    reader.parse()
    return _open_to_edits(reader, reader.begin())


def _open_to_edits(reader: Reader, document: Document) -> Document:
    document.again = partial(_again, reader)
    return document


def _again(old: Reader, before: Document, source: Source) -> Document:
    new = Reader(source)
    return _open_to_edits(new, edited(old, before, new))
