"""All that is told of a place, for whichever writer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from copydesk.document import Comment
from copydesk.explanation.judgment import Judgment
from copydesk.explanation.passage import Passage
from copydesk.text import Source, Span


class Explained(NamedTuple):
    """A place, what was read there and what the rules made of it.

    `within` says how far off the source of a figure may stand there. `levels` are, by rule, where a level
    comes from that is not the rule file's.
    """

    source: Source
    line: int
    column: int | None
    target: Span
    profile: str
    within: str
    passages: list[Passage]
    comments: list[Comment]
    judgment: Judgment
    levels: Mapping[str, str]
