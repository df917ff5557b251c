"""How those who compete stand in a table or a list: a name and a share to each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, islice, takewhile
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.figures import Figures
from copydesk.readings.late import Late

# So many blocks off, at most, a sentence tells of a table or a list; and of so many cells or items, at most.
_NEAR, _MOST = 3, 60
# What the shares of a whole come to, in percent, those of others and of the undecided left out.
_LEAST, _WHOLE = 20, 101
_NOBODY = Late(
    r"\b(?:undecided|others?|don['’]t know|unsure|not sure|none|neither|refused|total|no (?:answer|opinion)|would not vote)\b",
    re.IGNORECASE,
)
_NAME = Late(r"[A-Z][\w’'-]{2,}")


class Standing(NamedTuple):
    """The share of one who competes, in percent, and the text that names them."""

    share: float
    name: str


def ahead(document: Document, before: Sequence[Block], behind: Sequence[Block], text: str) -> float | None:
    """By how many percentage points the first leads the second in the table or list beside a text.

    `before` are the blocks before it, the nearest first. None unless the text names the first, and of the others
    nobody but the second.
    """
    for near in (before, behind):
        standings = sorted(_standings(document, _listed(near)), reverse=True)
        if len(standings) < 2 or not _LEAST <= sum(one.share for one in standings) <= _WHOLE:
            continue
        first, second, *others = standings
        if _names(text, first.name) and not any(_names(text, other.name) for other in others):
            return first.share - second.share
    return None


def _listed(blocks: Sequence[Block]) -> list[Block]:
    """The cells or items that stand together nearest to where the blocks begin."""
    near = [n for n, block in enumerate(islice(blocks, _NEAR)) if block.kind in ("cell", "item")]
    if not near:
        return []
    kind = blocks[near[0]].kind
    return list(islice(takewhile(lambda block: block.kind == kind, blocks[near[0] :]), _MOST))


def _standings(document: Document, blocks: list[Block]) -> list[Standing]:
    """Who stands how in cells or items; nobody where one has two shares, of two times or two groups."""
    found: list[Standing] = []
    for _, row in groupby(blocks, lambda block: block.cell.row if block.cell else id(block)):
        one = list(row)
        shares = [f.value for block in one for f in document.reading(Figures).of(block) if f.kind == "percent"]
        if len(shares) > 1:
            return []
        name = " ".join(block.text for block in one)
        if shares and shares[0] is not None and not _NOBODY.search(name):
            found.append(Standing(shares[0], name))
    return found


def _names(text: str, name: str) -> bool:
    """Whether a text has a capitalised word of a name."""
    return any(word in text for word in _NAME.findall(name))
