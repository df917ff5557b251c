"""`extends: passive-agentless`: what was done, and nobody who did it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.late import Late
from copydesk.readings.phrases import Phrase, Sightings, Trigger

_BE = ("is", "are", "was", "were", "been", "being", "be")
_IRREGULAR = (
    "made|taken|given|known|seen|found|told|kept|left|lost|paid|held|built|sold|sent|brought|bought|caught|done|drawn|driven|"
    "eaten|fallen|felt|forgotten|frozen|hidden|hit|hurt|laid|led|lent|let|met|put|read|run|said|set|shot|shown|shut|spent|"
    "stolen|struck|sung|swept|taught|thought|thrown|understood|won|worn|written|broken|chosen|cut|beaten|bound|fed|fought|shed"
)
_ADVERBS = r"(?:\s(?:not|never|also|then|now|still|already|since|only|just|once|later|\w+ly)){0,2}"
# These tell how something is, and not what was done to it.
_STATES = frozenset(
    """interested tired worried concerned pleased married located based supposed used related involved committed dedicated
    determined excited surprised disappointed embarrassed experienced qualified retired scared satisfied limited mixed
    crowded advanced aged armed bored complicated confused convinced detailed devoted engaged exhausted frightened
    inclined isolated opposed prepared relaxed relieved situated skilled stressed talented thrilled troubled unexpected
    shut open closed united wicked wounded named called born left lost gone done hundred red dressed indeed need required""".split()
)
_AGENT = Late(r"[^.;:!?]{0,80}?\bby\b(?!\s(?:(?:the\s)?(?:end|time|\d)|now|then|Monday|\w+day|\w+ing\b))")


@dataclass(frozen=True, eq=False, repr=False)
class PassiveAgentless(Check):
    """Flags a passive without "by": "mistakes were made".

    Silent of participles that tell a state ("is interested"), and where who did it follows within the sentence.
    """

    rests_on = "block"

    exceptions: tuple[str, ...] = ()

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """A form of "be", some adverbs, a participle."""
        pattern = rf"\w+{_ADVERBS}\s(?P<done>[a-z]{{2,}}(?<!e)ed|{_IRREGULAR})\b"
        return (Phrase(0, pattern, re.IGNORECASE, [Trigger(word, 0) for word in _BE]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        passed = _STATES | {word.lower() for word in self.exceptions}
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            if block.kind not in ("paragraph", "item", "footnote") or match["done"].lower() in passed:
                continue
            if not _AGENT.match(block.text, match.end()):
                yield Hit(block, match.start(), match.end())
