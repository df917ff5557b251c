"""One attribution: who is named as the source of what."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.document import Block
from copydesk.text import Span


class Attribution(NamedTuple):
    """Somebody is named as the source of something; all spans are characters of the block, half-open.

    `kind` is say, show, plan, according, work (something is found in a report), named (a statement is named
    as somebody's), citation (in brackets) or label; `source` is None where the words name nobody; `content` is what the
    source vouches for.
    """

    block: Block
    kind: str
    source: Span | None
    cue: Span
    content: tuple[Span, ...]

    def covers(self, start: int, end: int) -> bool:
        """Whether the source vouches for some of text[start:end]."""
        return any(start < span.end and span.start < end for span in self.content)
