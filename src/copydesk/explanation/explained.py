"""All that is told of a place, for whichever writer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from copydesk.document import Comment
from copydesk.explanation.judgment import Judgment
from copydesk.explanation.passage import Passage
from copydesk.readings.vouching import Standard
from copydesk.text import Source, Span


class Explained(NamedTuple):
    """A place, what was read there and what the rules made of it.

    `standard` is what the figures there are held to. `levels` are, by rule, where a level
    comes from that is not the rule file's.
    """

    source: Source
    line: int
    column: int | None
    target: Span
    profile: str
    standard: Standard
    passages: list[Passage]
    comments: list[Comment]
    judgment: Judgment
    levels: Mapping[str, str]
