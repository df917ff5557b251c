"""Shares of one vote, and of what people can choose only one of."""

from __future__ import annotations

import re

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.partitions.answers import one_question
from copydesk.readings.partitions.shares import Sharing

_OF_VOTE = Late(
    r"\s+of\s+(?:the\s+|all\s+)?(?:vote|votes|ballots)(?:\s+cast)?\b(?!\s+(?:counted|in\b|tallied|reported|reporting|declared|had|were|was|are|is|have)|-)",
    re.IGNORECASE,
)
_OTHERWISE = Late(
    r"\b(?:need\w*|requir\w+|threshold|quota|round|run-?off|turnout|counted|reporting|tallied|previous\w*|last|preference\w*|second|up\s+from|down\s+from|compared|forecast|target|seats?|if|would\s+need|polls?\s+(?:put|gave|had))\b",
    re.IGNORECASE,
)
# Who else there is: a name, or a word for a rival.
_WHO = Late(
    r"[A-Z]|\b(?:rival|opponent|challenger|other|others|rest|against|side|camp|yes|no|party|candidate|independents?)\b"
)
_CHOSE = Late(
    r"(?:\s+of\s+(?:[\w’'-]+\s+){1,4}?)?\s*(?:said\s+they\s+)?(?:would|will|had|have|planned\s+to|plan\s+to|intend\s+to)?\s*\b(?:vote[ds]?|chose|choose|picked|opted)\b",
    re.IGNORECASE,
)
_ELLIPSIS = Late(
    r"\s+(?:for\s+|the\s+)*(?:[A-Z][\w’'-]*|no|yes|others?|the\s+others)(?:\s+[A-Z][\w’'-]*){0,3}\s*(?:[,;.]|and\b|\Z|”|\")"
)


def votes(sharing: Sharing) -> list[Figure]:
    """The shares of one vote: "Smith won 52% of the vote, Jones 38%", "49% would vote Labour, 38% Conservative"."""
    percents = [n for n, share in enumerate(sharing.shares) if share.kind == "percent"]
    text = sharing.block.text[sharing.sentence.start : sharing.sentence.end]
    if len(percents) < 2 or _OTHERWISE.search(text):
        return []
    first = percents[0]
    if _OF_VOTE.match(sharing.tails[first]):
        plain = all(_OF_VOTE.match(sharing.tails[n]) or not sharing.tails[n].startswith(" of ") for n in percents)
        named = all(_WHO.search(sharing.heads[n]) for n in percents[1:])
        if plain and named and one_question(_without_base(sharing), percents):
            return [sharing.shares[n] for n in percents]
        return []
    if _CHOSE.match(sharing.tails[first]) and all(_ELLIPSIS.match(sharing.tails[n]) for n in percents[1:]):
        return [sharing.shares[n] for n in percents] if one_question(sharing, percents) else []
    return []


def _without_base(sharing: Sharing) -> Sharing:
    """The same with "of the vote" cut off, which is the whole of all."""
    return sharing._replace(tails=tuple(_OF_VOTE.sub("", tail, count=1) for tail in sharing.tails))
