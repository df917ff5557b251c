"""The line over a story: its headline, where the markup tells it apart and where none does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.document import Block, Document

# Words of it at the most.
_LONGEST = 16
# The same of a deck.
_DECK = 40
_OVER = ("title", "description", "alt", "caption")


def headline(document: Document) -> Block | None:
    """The short first paragraph of a text with more to come: it tells in brief what the story then vouches for."""
    first = document.blocks[0] if len(document.blocks) > 1 else None
    return first if first and first.kind == "paragraph" and first.text.count(" ") < _LONGEST else None


def lead(document: Document) -> Block | None:
    """The paragraph that a text opens with."""
    return next((block for block in document.blocks if block.kind == "paragraph"), None)


def headlines(document: Document) -> Iterator[Block]:
    """The front matter's title, and the first heading of level 1."""
    yield from (block for block in document.blocks if block.kind == "title")
    yield from [block for block in document.blocks if block.kind == "heading" and block.level == 1][:1]


def overlines(document: Document) -> Iterator[tuple[Block, Sequence[Block]]]:
    """Each block that tells in brief what others tell, with those: headline, description, deck, alt text, caption; subheads.

    A subhead is over what stands up to the next heading of its level or a higher one.
    """
    blocks = document.blocks
    title = next((n for n, block in enumerate(blocks) if block.level == 1), -1)
    for n, block in enumerate(blocks):
        if block.kind in _OVER or n == title or is_deck(document, n):
            yield block, blocks
        elif block.level > 1:
            end = next((m for m in range(n + 1, len(blocks)) if 0 < blocks[m].level <= block.level), len(blocks))
            yield block, blocks[n + 1 : end]


def is_deck(document: Document, n: int) -> bool:
    """Whether block `n` is a line in italics or bold between the headline and the story."""
    blocks = document.blocks
    block = blocks[n]
    if block.kind != "paragraph" or not block.marks or n + 1 == len(blocks) or block.text.count(" ") > _DECK:
        return False
    over = n == 0 or blocks[n - 1].level == 1 or blocks[n - 1].kind in _OVER
    return over and any(
        mark.kind in ("emphasis", "strong") and mark.start == 0 and mark.end == len(block.text) for mark in block.marks
    )
