"""The line over a story: its headline, where the markup tells it apart and where none does."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.document import Block, Document

# Words of it at the most.
_LONGEST = 16


def headline(document: Document) -> Block | None:
    """The short first paragraph of a text with more to come: it tells in brief what the story then vouches for."""
    first = document.blocks[0] if len(document.blocks) > 1 else None
    return first if first and first.kind == "paragraph" and first.text.count(" ") < _LONGEST else None


def headlines(document: Document) -> Iterator[Block]:
    """The front matter's title, and the first heading of level 1."""
    yield from (block for block in document.blocks if block.kind == "title")
    yield from [block for block in document.blocks if block.kind == "heading" and block.level == 1][:1]
