"""What a block is read in the light of: readings of the whole draft that a part of it cannot make by itself."""

from __future__ import annotations

from collections.abc import Callable

from copydesk.document import Document
from copydesk.readings.dates.doubts import julian
from copydesk.readings.dates.issue import Issue
from copydesk.readings.headline import headline, lead
from copydesk.readings.persons import capitals, surnames
from copydesk.readings.polls import of_polls
from copydesk.readings.prose_counts import References
from copydesk.readings.quotations import Quotations, alike, curls
from copydesk.readings.sourcing.backing import opening, taken_up
from copydesk.readings.vouching import latest_year, technical
from copydesk.readings.vouching.records import filings

#: What a part of a draft takes from the whole.
SHARED: tuple[Callable[[Document], object], ...] = (
    Issue, Quotations, References, alike, curls, filings, headline, julian, latest_year, lead, of_polls, opening, surnames, taken_up, technical,
)  # fmt: skip


def facts(document: Document) -> tuple[object, ...]:
    """What holds for all of a draft alike; where it changes, any of its blocks may read otherwise."""
    return (
        document.reading(Issue).day,
        document.reading(alike),
        document.reading(curls),
        document.reading(filings) is not None,
        document.reading(julian),
        document.reading(latest_year),
        document.reading(of_polls),
        document.reading(technical),
    )


def told(document: Document) -> dict[int, object]:
    """What the rest of a draft says of some of its blocks: quotations in them, that one is a reference or a lead borne out, words that are surnames."""
    quotations, references = document.reading(Quotations).of, document.reading(References).of
    known, borne_out = document.reading(surnames), document.reading(taken_up)
    found: dict[int, object] = {}
    for block, words in zip(document.blocks, document.each(capitals), strict=True):
        quoted, listed, named = quotations(block), references(block), known & words
        if quoted or listed or named or id(block) in borne_out:
            found[id(block)] = (quoted, listed, named, id(block) in borne_out)
    return found
