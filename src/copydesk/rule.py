"""A rule: a check with options, a message, a level and a reason; and what it finds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.fixability import fixability
from copydesk.readings.phrases import Phrase
from copydesk.text import Span

LEVELS = ("suggestion", "warning", "error")


class Related(NamedTuple):
    """Another place in the same draft that belongs to a finding, and what it shows."""

    span: Span
    message: str


class Finding(NamedTuple):
    """What a check saw, told to a person.

    `span` are characters of the source, half-open; `text` is the source there. `fix` is
    safe, unsafe or display where there is exactly one suggestion to apply or show, else None.
    `line`, `column`, `end_line` and `end_column` are the span as people count: from 1, in characters, the end exclusive.
    """

    rule: str
    category: str
    level: str
    message: str
    span: Span
    text: str
    suggestions: tuple[str, ...] = ()
    fix: str | None = None
    related: tuple[Related, ...] = ()
    link: str | None = None
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


class Card(NamedTuple):
    """What a rule says of itself wherever it speaks: a report carries one of each rule that found something."""

    id: str
    category: str
    level: str
    rationale: str
    link: str | None
    fix: str | None
    pack: str


@dataclass(frozen=True, eq=False, repr=False)
class Example:
    """A rule's example: a draft in which CriticMarkup marks what is flagged; none marked in a good one.

    `related` are the words of the other places that its finding names; `as_of`, `dialect` and `vocabulary` (its text) are
    what the draft is read with.
    """

    draft: str
    format: str = "plain"
    case: str = ""
    options: Mapping[str, object] = field(default_factory=dict)
    related: tuple[str, ...] = ()
    as_of: str = ""
    dialect: str = ""
    vocabulary: str = ""


@dataclass(frozen=True, eq=False, repr=False)
class Rule:
    """A rule as it runs.

    `level` and `message` are by case, "" for any other. `quotations` says whether it looks
    inside quotations too. `phrases` are those of the check, where it seeks any. `path` is
    its file, "" for a rule made in code.
    """

    id: str
    category: str
    check: Check
    message: Mapping[str, str]
    level: Mapping[str, str]
    rationale: str = ""
    link: str | None = None
    fix: str | None = None
    default: bool = True
    quotations: bool = False
    phrases: Sequence[Phrase] = ()
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    pack: str = ""
    path: str = ""

    def finding(self, document: Document, hit: Hit) -> Finding:
        """A hit told to a person."""
        span = hit.block.home(hit.start, hit.end)
        text = hit.block.text[hit.start : hit.end]
        message = self.message.get(hit.case) or self.message.get("")
        if not message:
            raise LookupError(f"the rule has no message for the case `{hit.case}`")
        better = hit.better[0] if hit.better else ""
        start, end = document.source.position(span.start), document.source.position(span.end)
        return Finding(
            rule=self.id,
            category=self.category,
            level=self.level.get(hit.case, self.level.get("", "warning")),
            message=message.format_map({**hit.says, "text": text, "better": better}),
            span=span,
            text=document.source.text[span.start : span.end],
            suggestions=hit.better,
            fix=fixability(document, hit, self.fix or "display") if len(hit.better) == 1 else None,
            related=tuple(Related(p.block.home(p.start, p.end), p.message) for p in hit.related),
            link=self.link,
            line=start.line,
            column=start.column,
            end_line=end.line,
            end_column=end.column,
        )

    @property
    def card(self) -> Card:
        """The rule as reports show it; the level is the gravest of its cases."""
        level = max(self.level.values(), key=LEVELS.index, default="warning")
        return Card(self.id, self.category, level, self.rationale, self.link, self.fix, self.pack)

    def named(self, name: str) -> bool:
        """Whether a name in a config or a comment means this rule: its id, category, pack or `all`."""
        return name in (self.id, self.category, f"{self.category}/{self.id}", self.pack, "all")
