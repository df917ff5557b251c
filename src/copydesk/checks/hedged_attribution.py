"""`extends: hedged-attribution`: hearsay beside the name of who said it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.attributions import LONGEST, Attribution, Attributions
from copydesk.readings.phrases import Phrase, Sightings, Trigger
from copydesk.text import Span

_ADVERBS = ("reportedly", "purportedly")
# What is believed may be what the source says of others' belief; what is said or reported is not.
_PASSIVE = ("said", "reported", "rumored", "rumoured")
_SAYING = ("say", "according", "show")


class HedgedAttribution(Check):
    """Flags "reportedly", "is said to" and the like in what a named source vouches for: it is hers, or it is hearsay.

    Silent where the source passes on what others report ("Lee said she had reportedly been"), and of what it
    believes, supposes or alleges, which may be its own doubt.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("source",)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words of hearsay."""
        return (
            Phrase(0, r"\w+", re.IGNORECASE, [(word, 0) for word in _ADVERBS]),
            Phrase(
                1,
                rf"\w+\s(?:{'|'.join(_PASSIVE)})\sto\b",
                re.IGNORECASE,
                [Trigger(word, 1, f"{be} {word}") for be in ("is", "are", "was", "were") for word in _PASSIVE],
            ),
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        attributions = document.reading(Attributions)
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            if block.kind not in ("paragraph", "item", "footnote"):
                continue
            sentence = attributions.sentence(block, match.start())
            if sentence.end - sentence.start > LONGEST:
                continue
            here = Span(match.start(), match.end())
            found = next((one for one in attributions.in_sentence(block, match.start()) if _vouches(one, here)), None)
            if found and found.source:
                source = block.text[found.source.start : found.source.end]
                place = Place(
                    block, min(found.source.start, found.cue.start), max(found.source.end, found.cue.end), "the source"
                )
                yield Hit(block, *here, says={"source": source}, related=(place,))


def _vouches(attribution: Attribution, here: Span) -> bool:
    """Whether a source stands beside the hearsay, and not the hearsay in what it says of another's words."""
    if attribution.source is None or attribution.kind not in _SAYING or not attribution.covers(*here):
        return False
    whole = Span(min(attribution.source.start, attribution.cue.start), max(attribution.source.end, attribution.cue.end))
    if whole.start <= here.end and here.start <= whole.end:
        return False
    # What follows the cue may be what the source heard of others; what stands before it is the reporter's own wording.
    return attribution.kind == "according" or here.end <= whole.start
