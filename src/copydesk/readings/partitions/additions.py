"""Shares that are added to others: "60% said yes, another 30% no, and a further 20% did not know"."""

from __future__ import annotations

import re

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.partitions.answers import one_question
from copydesk.readings.partitions.shares import ELSEWHERE, Sharing, changing

_ANOTHER = Late(r"\b(?:another|a\s+further|an\s+additional|an\s+extra)\s+\Z", re.IGNORECASE)
_STOPS = Late(r"[.!?][”\"’]?\s")


def additions(sharing: Sharing) -> list[Figure]:
    """The shares of a sentence that adds one to those before, of the sentence before too where it begins so."""
    text = sharing.block.text
    added = [n for n, head in enumerate(sharing.heads) if _ANOTHER.search(head) and sharing.shares[n].kind == "percent"]
    if not added:
        return []
    first = added[0]
    if first > 0:
        chosen = [first - 1, *added]
        return [sharing.shares[n] for n in chosen] if one_question(sharing, chosen) else []
    base = sharing.before[-1:]
    if not base or base[0].kind != "percent" or any(changing(text, share) for share in base):
        return []
    between = text[base[0].end : sharing.shares[0].start]
    if any(tail.startswith(" of ") for tail in sharing.tails):
        return []  # of others, it may be
    if len(_STOPS.findall(between)) > 1:
        return []
    if len(added) < len(sharing.shares) or ELSEWHERE.search(between) or not one_question(sharing, added):
        return []
    return [*base, *(sharing.shares[n] for n in added)]
