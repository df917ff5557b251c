"""`extends: repeated-paragraph`: a paragraph that the draft has had before, word for word or nearly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, OptionError, Place
from copydesk.document import Document
from copydesk.readings.bulletins import running
from copydesk.readings.resemblances import Resemblance, paragraphs

# The first and the last blocks of a draft, among which the conclusion may say the lead again.
_LEAD = 3
_END = 0.75


@dataclass(frozen=True, eq=False, repr=False)
class RepeatedParagraph(Check):
    """Flags a paragraph of two sentences or more of which an earlier one has most; `related` is that one.

    The cases: `same` has nearly all its words there, `near` as much of its telling words, two by two, as `share` says,
    and the other as much of its own; `lead` is near the end and says what one of the first paragraphs says, if only
    `lead-share` of it. Block quotes and lists are not looked at. A single sentence is for `repeated-sentence`.
    """

    says: ClassVar[tuple[str, ...]] = ("percent",)

    share: float = 0.6
    lead_share: float = 0.4

    def __post_init__(self) -> None:
        for key, value in (("share", self.share), ("lead-share", self.lead_share)):
            if not 0 < value <= 1:
                raise OptionError(key, f"{value:g} is no share between 0 and 1")

    def hits(self, document: Document) -> Iterator[Hit]:
        if document.reading(running):
            return
        numbers: dict[int, int] = {}
        for alike in document.reading(paragraphs):
            numbers = numbers or {id(block): n for n, block in enumerate(document.blocks)}
            case = self._case(alike, numbers)
            if case:
                said = {"percent": f"{min(alike.share, 1):.0%}"}
                yield Hit(*alike.passage, case=case, says=said, related=(Place(*alike.earlier, "the first time"),))

    def _case(self, alike: Resemblance, numbers: dict[int, int]) -> str:
        both = min(alike.share, alike.back)
        if alike.pasted:
            return "same"
        if alike.share >= self.share and both >= self.lead_share:
            return "near"
        first, last = numbers[id(alike.earlier.block)], numbers[id(alike.passage.block)]
        return "lead" if both >= self.lead_share and first < _LEAD and last >= _END * len(numbers) else ""
