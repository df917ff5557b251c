"""`extends: unused-ignore`: suppression comments that silence nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.ignores import Ignores


@dataclass(frozen=True, eq=False)
class UnusedIgnore(Check):
    """Flags each suppression comment, or name in one, that silenced nothing in this run."""

    # What a comment silences is known only when the other rules have spoken.
    last: ClassVar[bool] = True

    def hits(self, document: Document) -> Iterator[Hit]:
        for block, idle in document.reading(Ignores).idle():
            names = re.search(r"\[([^\]]*)\]", block.text)
            all_names = [name.strip() for name in names[1].split(",")] if names else []
            kept = [name for name in all_names if name not in idle]
            better = ""
            if kept and names:
                better = block.text[: names.start(1)] + ", ".join(kept) + block.text[names.end(1) :]
            yield Hit(block, 0, len(block.text), (better,), says={"idle": ", ".join(idle) or "it"})
