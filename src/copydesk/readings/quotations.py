"""Which words of a document are somebody else's."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.text import Span

# A quotation mark, with what stands around it deciding what it is. Two single marks do for a
# double one on some desks; an apostrophe is none.
_MARK = re.compile(r"""[“”„«»"]|''|``|(?<!\w)[‘'](?=\w)|(?<=[\w.,!?…;:])['’](?!\w)|‘""")
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "'": "'’", '"': '"', "''": "''", "``": "''"}


class Quotation(NamedTuple):
    """A quotation in a block's text, half-open, its marks within; `closed` where its own mark ends it.

    `carried` is true where it goes on from the paragraph before.
    """

    start: int
    end: int
    closed: bool = True
    carried: bool = False


class Quotations:
    """The quotations of every block: between marks, in block quotes, over several paragraphs.

    A quotation of several paragraphs opens each of them with a mark and closes only the last.
    """

    def __init__(self, document: Document) -> None:
        self._of: dict[int, list[Quotation]] = {}
        carried = False
        for block in document.blocks:
            found = marked(block.text) if block.text else []
            if carried and found and found[0].start == 0:
                found[0] = found[0]._replace(carried=True)
            if block.kind in ("paragraph", "item"):
                carried = bool(found) and not found[-1].closed
            self._of[id(block)] = found

    def of(self, block: Block) -> list[Quotation]:
        """The quotations between marks in `block`, in order; none of them nested."""
        return self._of[id(block)]

    def inside(self, block: Block, start: int, end: int) -> bool:
        """Whether text[start:end] stands wholly in a quotation, a block quote included."""
        return block.quoted or any(q.start <= start and end <= q.end for q in self._of[id(block)])


def marked(text: str) -> list[Quotation]:
    """The quotations between marks in a text (characters, half-open), outermost only."""
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for match in _MARK.finditer(text):
        mark = match[0]
        if opened is None:
            if _opens(text, match):
                opened = match
        elif mark in _CLOSERS[opened[0]] and _closes(text, opened, match):
            found.append(Quotation(opened.start(), match.end()))
            opened = None
    if opened is not None and opened[0] not in ("'", "‘"):
        found.append(Quotation(opened.start(), len(text), closed=False))
    return found


def _opens(text: str, match: re.Match[str]) -> bool:
    mark, start, end = match[0], match.start(), match.end()
    if mark in "”’":
        return False
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if mark in ("“", "«", "„", "``"):
        return True
    if mark == "'":
        # 'tis, 'em and '90s are no quotations: a quotation in single marks has its end.
        closing = re.search(r"(?<=[\w.,!?…])'(?!\w)", text[end:])
        return closing is not None and not after.isdigit()
    return not before.isalnum() and not after.isspace() and before not in ".,!?"


def _closes(text: str, opened: re.Match[str], match: re.Match[str]) -> bool:
    if opened[0] in ("'", "‘"):
        # The plural's apostrophe ("the players' union") goes on with a word.
        return not re.match(r" [a-z]", text[match.end() : match.end() + 2]) or text[match.start() - 1] in ".,!?"
    return match.start() > opened.end() or match[0] != opened[0]


def spans(quotations: list[Quotation]) -> list[Span]:
    """Just where the quotations stand."""
    return [Span(q.start, q.end) for q in quotations]
