"""`extends: unused-ignore`: suppression comments that silence nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.ignores import Ignores

_NAMES = re.compile(r"\[([^\]]*)\]")


class UnusedIgnore(Check):
    """Flags each suppression comment, or name in one, that silenced nothing in this run.

    The case `unread` is a comment to copydesk that it does not understand. `says`: `idle`, the
    names that silenced nothing, or "this comment" where it names none.
    """

    # What a comment silences is known only when the other rules have spoken.
    last: ClassVar[bool] = True
    says: ClassVar[tuple[str, ...]] = ("idle",)

    def hits(self, document: Document) -> Iterator[Hit]:
        ignores = document.reading(Ignores)
        for comment in ignores.unread:
            block = ignores.block(comment)
            yield Hit(block, 0, len(block.text), case="unread", says={"idle": ""})
        for block, idle in ignores.idle():
            yield Hit(
                block, 0, len(block.text), (_without(block, idle),), says={"idle": ", ".join(idle) or "this comment"}
            )


def _without(block: Block, idle: tuple[str, ...]) -> str:
    """The comment without the names that were idle; nothing where no other is left."""
    names = _NAMES.search(block.text)
    kept = [name.strip() for name in names[1].split(",")] if names else []
    kept = [name for name in kept if name and name not in idle]
    if not names or not kept:
        return ""
    return block.text[: names.start(1)] + ", ".join(kept) + block.text[names.end(1) :]
