"""`extends: times-more`: "four times fewer", which is no number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.late import Late
from copydesk.readings.phrases import Phrase, Sightings

_LESS = (
    "less|fewer|lower|smaller|cheaper|closer|nearer|shorter|slower|thinner|lighter|weaker|narrower|shallower|colder|"
    "cooler|fainter|dimmer|quieter|poorer|younger|rarer|drier|softer|scarcer"
)
_MORE = (
    "more|higher|greater|larger|bigger|longer|faster|stronger|heavier|taller|wider|deeper|richer|hotter|brighter|"
    "louder|older|better|quicker|costlier|dearer|thicker|broader|denser"
)
_NUMBER = Late(
    r"(?:\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"hundred|thousand|million|several|many|half|dozens\sof|hundreds\sof|thousands\sof|millions\sof)|(?<![\d.,$£€-])\d[\d,]*(?:\.\d+)?)"
    r"(?:\s(?:hundred|thousand|million))?[-\s]?\Z",
    re.IGNORECASE,
)
# So far before "times" its number is looked for, in characters.
_BACK = 30


@dataclass(frozen=True, eq=False, repr=False)
class TimesMore(Check):
    """Flags "four times fewer" and its like: what is a quarter as many has no multiple of its own.

    With `more`, "three times more than" is flagged as well, which is three times as many to some and four times to others.
    """

    more: bool = False

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """ "times" with a comparative behind it, by the comparative: "than" must follow, or what is compared."""
        words = f"{_LESS}|{_MORE}" if self.more else _LESS
        pattern = (
            rf"\s(?:{words})\b(?!\sthan\s(?:half|\d|two|three|four|five|ten|an?\s(?:year|month|week|day|dozen|decade|hundred|minute|hour))\b)"
            rf"(?:\s(?:likely|often|frequent(?:ly)?|common)\b)?(?=\s(?:(?!(?:than|of|in|a|at|on)\b)[\w'’-]+\s){{0,5}}?than\b|(?<=\slikely)|(?<=\soften)|(?<=frequent)|(?<=frequently)|(?<=\scommon)|\s(?:expensive|polluting|dangerous)\b)"
        )
        return (Phrase(0, rf"(?:times){pattern}", re.IGNORECASE, [("times", 0)]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            number = _NUMBER.search(block.text, max(0, match.start() - _BACK), match.start())
            if number:
                yield Hit(block, number.start(), match.end())
