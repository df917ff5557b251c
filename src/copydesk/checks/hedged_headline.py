"""`extends: hedged-headline`: headlines that hold what they say at arm's length."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.attributions import Attributions
from copydesk.readings.headline import headlines
from copydesk.readings.hedges import Hedges
from copydesk.readings.late import Late

# Who says it stands behind a comma, a colon or a dash; a question asks, and does not claim.
_SAID = Late(
    r"\A(?:[\w’'.-]+ ){0,3}[\w’'.-]+: |(?:, | [–—-] |: )(?:[\w’'.-]+ ){0,4}(?:says?|said|warns?|fears?|finds?|shows?|suggests?|claims?)\b|\?"
)


class HedgedHeadline(Check):
    """Flags a hedge in the headline: the front matter's title, or a heading of level 1.

    Silent where the headline says whose view it is, and where it asks.
    """

    def hits(self, document: Document) -> Iterator[Hit]:
        hedges = document.reading(Hedges)
        for block in headlines(document):
            found = [hedge for hedge in hedges.of(block) if hedge.kind != "approximator"]
            if not found or _SAID.search(block.text):
                continue
            attributions = document.reading(Attributions).of(block)
            for hedge in found:
                if not any(one.source and one.covers(hedge.start, hedge.end) for one in attributions):
                    yield Hit(block, hedge.start, hedge.end)
                    break
