"""The line over a story that no markup tells apart."""

from __future__ import annotations

from copydesk.document import Block, Document

# Words of it at the most.
_LONGEST = 16


def headline(document: Document) -> Block | None:
    """The short first paragraph of a text with more to come: it tells in brief what the story then vouches for."""
    first = document.blocks[0] if len(document.blocks) > 1 else None
    return first if first and first.kind == "paragraph" and first.text.count(" ") < _LONGEST else None
