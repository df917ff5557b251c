"""`extends: long-cue`: subtitles that stand too short a time to be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, OptionError
from copydesk.document import Document


@dataclass(frozen=True, eq=False)
class LongCue(Check):
    """Flags each subtitle of more than `max` characters.

    The fields of the class are its options; `says` names the placeholders it fills in messages.
    """

    max: int = 84

    says: ClassVar[tuple[str, ...]] = ("length", "max")

    def __post_init__(self) -> None:
        if self.max < 1:
            raise OptionError("max", "must be 1 or more")

    def hits(self, document: Document) -> Iterator[Hit]:
        for block in document.blocks:
            if block.kind == "caption" and len(block.text) > self.max:
                yield Hit(block, 0, len(block.text), says={"length": len(block.text), "max": self.max})
