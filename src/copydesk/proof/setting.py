"""Sets a draft as type: headings, paragraphs, lists, quotations, tables and code, each with its notes behind it."""

from __future__ import annotations

import heapq
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from copydesk.document import Block
from copydesk.lint import Report
from copydesk.page import text
from copydesk.proof.codes import Code, codes
from copydesk.proof.gathered import Gathered
from copydesk.proof.inline import Inline, Picture
from copydesk.proof.marks import Marks
from copydesk.proof.notes import Notes
from copydesk.proof.passages import Passage, Places, comments, passages
from copydesk.proof.reasons import Reasons
from copydesk.proof.segments import Cover
from copydesk.text import Source, Span

_WRAPS = {"quote": "blockquote", "note": "aside"}
# What stands before an item on its line: markup, and what shows as its number or box.
_NUMBER = re.compile(r"(\(?[\dA-Za-z]{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?\Z")
_FOOTNOTE = re.compile(r"\[\^([^\]]{1,40})\]:?\s*\Z")
_BOX = re.compile(r"\[([ xX])\][ \t]+\Z")
# Code that is longer, in lines, is folded.
_LONG_CODE = 24


class Setting:
    """One draft, set."""

    def __init__(self, source: Source, report: Report, gathered: Gathered, name: str, reasons: Reasons) -> None:
        self._source = source
        self._findings = report.findings
        self._cards = report.rules
        self._inline = Inline(source, Marks(name))
        self._notes = Notes(source, name, reasons, report.trend)
        self._covers: dict[int, list[Cover]] = defaultdict(list)
        self._told: dict[int, list[int]] = defaultdict(list)  # the findings of each block, by its id
        self._passages = self._placed(passages(gathered.blocks), gathered)

    def _placed(self, found: list[Passage], gathered: Gathered) -> list[Passage]:
        """The passages, with what lies over each noted; a finding outside all of them is given one of its own."""
        places = Places(found)
        spans = [finding.span for finding in self._findings]
        spans += [one.span for finding in self._findings for one in finding.related]
        beside = passages(comments(self._source, [span for span in spans if not places.of(span)]))
        outside = Places(beside)

        def cover(span: Span, what: str, key: str, number: int = 0) -> Block | None:
            place = places.of(span) or outside.of(span)
            if place:
                block, start, end = place
                self._covers[id(block)].append(Cover(start, end, what, key, number))
            return place[0] if place else None

        for figure in gathered.figures:
            if figure.status != "exempt":
                cover(figure.span, "figure", figure.status)
        for number, finding in enumerate(self._findings, 1):
            for place, one in enumerate(finding.related, 1):
                cover(one.span, "related", f"{place}", number)
            block = cover(finding.span, "finding", finding.level, number)
            self._told[id(block)].append(number)
        return list(heapq.merge(found, beside, key=lambda passage: passage.home.start))

    def markup(self) -> Iterator[str]:
        """The draft as markup."""
        found = codes(self._source, [passage.home for passage in self._passages])
        things: Iterator[Passage | Code] = heapq.merge(self._passages, found, key=_start)
        for wrap, group in groupby(things, key=_wrap):
            tags = [_WRAPS[name] for name in wrap]
            yield "".join(f"<{tag}>" for tag in tags)
            yield from self._wrapped(list(group))
            yield "".join(f"</{tag}>" for tag in reversed(tags)) + "\n"
        yield self._after(self._told[id(None)])

    def _wrapped(self, things: Sequence[Passage | Code]) -> Iterator[str]:
        for (sort, _), group in groupby(things, key=_sort):
            if sort == "code":
                yield from (self._code(thing) for thing in group if isinstance(thing, Code))
            else:
                found = [thing for thing in group if isinstance(thing, Passage)]
                if sort == "table":
                    yield self._table(found)
                elif sort == "list":
                    yield '<ul class="items">\n' + "".join(map(self._item, found)) + "</ul>\n"
                else:
                    yield from map(self._piece, found)

    def _piece(self, passage: Passage) -> str:
        block = passage.block
        tag = f"h{min(block.level + 1, 6)}" if block.kind == "heading" else "p"
        kind = f"{block.kind} level-{block.level}" if block.level else block.kind
        name = _FOOTNOTE.search(self._before(passage)) if block.kind == "footnote" else None
        label = f'<span class="label">{text(name[1])}</span>' if name else ""
        return (
            f'<div class="piece"{self._line(passage.home.start)}>'
            f'<{tag} class="{kind}" dir="auto">{label}{self._text(passage)}</{tag}>{self._after(self._all(passage))}</div>\n'
        )

    def _item(self, passage: Passage) -> str:
        depth = min(passage.block.within.count("list"), 6) or 1
        before = self._before(passage)
        number, box = _NUMBER.search(before), _BOX.search(before)
        sign = ("☐" if box[1] == " " else "☑") if box else number[1] if number else "•" if before.strip(" \t>") else ""
        bullet = f'<span class="bullet">{text(sign)}</span>' if sign else ""
        return (
            f'<li class="piece depth-{depth}"{self._line(passage.home.start)}>'
            f'<p dir="auto">{bullet}{self._text(passage)}</p>{self._after(self._all(passage))}</li>\n'
        )

    def _table(self, found: Sequence[Passage]) -> str:
        rows: dict[int, dict[int, Passage]] = defaultdict(dict)
        for passage in found:
            if passage.block.cell:
                rows[passage.block.cell.row][passage.block.cell.column] = passage
        numbers = [number for passage in found for number in self._all(passage)]
        shown = "".join(f"<tr>{self._cells(cells, head=row == 0)}</tr>\n" for row, cells in sorted(rows.items()))
        return (
            f'<div class="piece"{self._line(found[0].home.start)}><div class="scroll" tabindex="0" role="group" aria-label="Table">'
            f"<table>{shown}</table></div>{self._after(numbers)}</div>\n"
        )

    def _cells(self, cells: Mapping[int, Passage], *, head: bool) -> str:
        shape = 'th scope="col"' if head else "td"
        return "".join(
            f'<{shape} dir="auto">{self._text(cells[n]) if n in cells else ""}</{shape[:2]}>'
            for n in range(max(cells) + 1)
        )

    def _code(self, code: Code) -> str:
        lines = code.text.split("\n")
        shown = "\n".join(map(text, (line.replace("\t", "    ") for line in lines)))
        markup = f'<pre tabindex="0"><code>{shown}</code></pre>'
        if len(lines) > _LONG_CODE:
            markup = f"<details><summary>{len(lines)} lines of code</summary>{markup}</details>"
        return f'<div class="piece code"{self._line(code.start)}>{markup}</div>\n'

    def _text(self, passage: Passage) -> str:
        pictures = [
            Picture(one.home, f'<span class="image" dir="auto">{self._text(one)}</span>') for one in passage.inner
        ]
        return self._inline.markup(passage.block, self._covers[id(passage.block)], pictures)

    def _all(self, passage: Passage) -> list[int]:
        """The findings of a passage and of those within it, in their order."""
        blocks = [passage.block, *(one.block for one in passage.inner)]
        return sorted(number for block in blocks for number in self._told[id(block)])

    def _after(self, numbers: Sequence[int]) -> str:
        """The notes of some findings."""
        if not numbers:
            return ""
        items = (
            self._notes.markup(finding, number, self._cards.get(finding.rule))
            for number, finding in ((number, self._findings[number - 1]) for number in numbers)
        )
        return f'<ol class="notes" aria-label="Notes">\n{"".join(items)}</ol>'

    def _line(self, at: int) -> str:
        return f' data-line="{self._source.position(at).line}" data-at="{at}"'

    def _before(self, passage: Passage) -> str:
        """What stands before a passage on its line: its markup."""
        start = passage.home.start
        return self._source.text[
            max(self._source.line_starts[self._source.position(start).line - 1], start - 200) : start
        ]


def _start(thing: Passage | Code) -> int:
    return thing.start if isinstance(thing, Code) else thing.home.start


def _wrap(thing: Passage | Code) -> tuple[str, ...]:
    return () if isinstance(thing, Code) else tuple(name for name in thing.block.within if name in _WRAPS)


def _sort(thing: Passage | Code) -> tuple[str, int]:
    if isinstance(thing, Code):
        return "code", 0
    block = thing.block
    return ("table", block.cell.table) if block.cell else ("list", 0) if block.kind == "item" else ("piece", 0)
