"""Which words of a document are somebody else's."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.text import Span

_MARK = re.compile(r"''|``|[\"“”„«»'‘’]")
_CLOSERS = {"“": '”"“', "„": '“”"', "«": "»", "»": "«", "”": '”"', '"': '"”“', "''": "''", "``": "''"}
_SINGLE = "'‘’"
# Words that begin with an apostrophe, and endings that a tokenizer has cut off; '90s is known by its digit.
_ELIDED = re.compile(
    r"(?:\d|(?:tis|twas|twere|twill|em|n|til|till|cause|cuz|bout|round|neath|gainst|kay|nother|ere|s|re|ve|ll|d|m|t)\b)",
    re.IGNORECASE,
)
_FEET = re.compile(r"\d['’]\s?\d{1,2}$")
# A plural's apostrophe and a foot mark look like the end of a quotation that began no further back than this.
_NEAR = 40

_start = attrgetter("start")


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
            found = marked(block.text)
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
        if block.quoted:
            return True
        found = self._of[id(block)]
        before = bisect_right(found, start, key=_start) - 1
        return before >= 0 and end <= found[before].end


def marked(text: str) -> list[Quotation]:
    """The quotations between marks in a text (characters, half-open), outermost only."""
    found: list[Quotation] = []
    marks = [(match[0], match.start()) for match in _MARK.finditer(text)]
    opened, begin = "", 0
    inner = ""  # the mark that ends a quotation within the quotation
    past = 0  # the end of the last quotation
    for number, (mark, at) in enumerate(marks):
        if at < past or (opened and mark in _SINGLE):
            continue
        if mark in _SINGLE:
            end = _single_end(text, marks, number) if mark != "’" and _opens(text, at, mark) else 0
            if end:
                found.append(Quotation(at, end))
                past = end
        elif not opened:
            if _opens(text, at, mark) and not _FEET.search(text, max(at - 5, 0), at):
                opened, begin, inner = mark, at, ""
        elif mark == inner:
            inner = ""
        elif mark in ("“", '"') and opened in ("“", '"') and _reopens(text, at, mark):
            if mark != opened or _nests(marks, number):
                inner = "”" if mark == "“" else mark
            else:  # the quotation before lacks its end
                found.append(Quotation(begin, at, closed=False))
                opened, begin = mark, at
        elif mark in _CLOSERS[opened] and not _FEET.search(text, max(at - 5, 0), at):
            past = at + len(mark)
            found.append(Quotation(begin, past))
            opened = ""
    if opened:
        found.append(Quotation(begin, len(text), closed=False))
    return [quotation for quotation in found if quotation.end - quotation.start > 2]


def _opens(text: str, at: int, mark: str) -> bool:
    """Whether a mark at `at` can be the first of a quotation."""
    before = text[at - 1] if at else " "
    after = text[at + len(mark)] if at + len(mark) < len(text) else " "
    if mark in ("“", "«", "„", "``"):
        return before.isspace() or not after.isspace()  # some desks' machines curl the last mark like the first
    return not before.isalnum() and before not in ".,!?;:…%" and not after.isspace() and after not in ".,;!?)"


def _reopens(text: str, at: int, mark: str) -> bool:
    """Whether a mark within a quotation can only be the first of another one."""
    before = text[at - 1]
    after = text[at + 1] if at + 1 < len(text) else " "
    return not after.isspace() if mark == "“" else before.isspace() and after.isalnum()


def _nests(marks: list[tuple[str, int]], number: int) -> bool:
    """Whether the quotation that the mark `number` opens, and the one around it, both have an end."""
    if marks[number][0] != "“":
        return False
    following = [mark for mark, _ in marks[number + 1 : number + 20] if mark in "“”"]
    return following[:2] == ["”", "”"]


def _single_end(text: str, marks: list[tuple[str, int]], number: int) -> int:
    """The end of the quotation that the single mark `number` opens, or 0 if it opens none."""
    start = marks[number][1]
    if _ELIDED.match(text, start + 1):
        return 0
    near = 0
    for following in range(number + 1, len(marks)):
        mark, at = marks[following]
        if mark not in ("'", "’"):
            if mark == "‘":
                break
            continue
        before, after = text[at - 1], text[at + 1] if at + 1 < len(text) else " "
        if after.isalnum():
            if not before.isalnum() and before not in ".,!?" and not _ELIDED.match(text, at + 1):
                break  # another quotation opens
        elif before.isalnum() or before in ".,!?…;:)%\ufffc":
            # "the players' union" goes on with a small letter: such a mark ends only what began close by.
            if not ((before in "sS" or before.isdigit()) and re.match(r" [a-z]", text[at + 1 : at + 3])):
                return at + 1
            if not near and at - start <= _NEAR:
                near = at + 1
    return near


def spans(quotations: list[Quotation]) -> list[Span]:
    """Just where the quotations stand."""
    return [Span(q.start, q.end) for q in quotations]
