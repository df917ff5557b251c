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
_FOLD = tuple(f"{n}x" for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 50, 100, 1000))
# What is less than this is so in itself, and happened so many times.
_QUANTITY = (
    r"planned\b|scheduled\b|expected\b|intended\b|half|\d|one|two|three|four|five|six|seven|eight|nine|ten|twenty|a (?:third|quarter|fifth)|an?\s(?:year|month|week|day|dozen|decade|hundred|minute|hour|second|mile|"
    r"kilomet\w+|met(?:re|er)|foot|inch|yard|pound|dollar|point|percent|block|fortnight|season|century|generation)\b"
)
# What is compared, or with whom.
_COMPARED = (
    r"\s(?:(?!(?:of|in|a|at|on|the)\b)[\w'’-]+\s){0,5}?than\b|(?:(?<=\sfewer)|(?<=\sless))\s(?!than\b)[a-z]"
    r"|(?<!closer)(?<!nearer)(?<!\sless)\s(?:for|if|when|among|per|with|because|here|there|now|today)\b"
)
# So far before "times" its number is looked for, in characters.
_BACK = 30


@dataclass(frozen=True, eq=False, repr=False)
class TimesMore(Check):
    """Flags "four times fewer" and its like: what is a quarter as many has no multiple of its own.

    With `more`, "three times more than" is flagged as well, which is three times as many to some and four times to others.
    """

    rests_on = "block"

    more: bool = False

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """ "times" or "5x" with a comparative behind it that is not how often something was: "five times less than a mile off"."""
        words = f"{_LESS}|{_MORE}" if self.more else _LESS
        pattern = (
            rf"(?:times|(?<!\d)(?:{'|'.join(_FOLD)}))\s(?:{words})\b"
            rf"(?!\sthan\s(?:{_QUANTITY})|\s(?:to|in|on|at|by|or|and|the)\b|[-,;:.’']|\s?\Z)"
            rf"(?:(?:\s(?:likely|often|frequent(?:ly)?|common)\b)|(?={_COMPARED}))"
        )
        return (Phrase(0, pattern, re.IGNORECASE, [(word, 0) for word in ("times", *_FOLD)]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            if match[0][0].isdigit():
                yield Hit(block, match.start(), match.end())
                continue
            number = _NUMBER.search(block.text, max(0, match.start() - _BACK), match.start())
            if number:
                yield Hit(block, number.start(), match.end())
