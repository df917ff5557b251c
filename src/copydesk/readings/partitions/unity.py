"""What tells that the shares of a sentence are of one whole."""

from __future__ import annotations

import re

from copydesk.readings.late import Late
from copydesk.readings.partitions.answers import one_question
from copydesk.readings.partitions.shares import Sharing
from copydesk.readings.partitions.wholes import OTHER_COUNT

#: A name or two words before a share, or behind it, and no verb of their own.
ALONE = Late(
    r"\s*(?:,|;|\band\b|,\s*and\b)\s*(?:the\s+|a\s+)?(?:[\w’'-]+\s+){1,4}?\(?(?:about\s+|some\s+|on\s+|with\s+|at\s+)?\Z"
)
# Another whole begins.
_ANEW = Late(
    r";|\b(?:is|are|was|were|has|have|had|while|but|whereas|older|other|second|also|both|too|either|of\s+(?:them|whom|which))\b",
    re.IGNORECASE,
)
# What makes a share the whole of the others: "of the 60% who voted".
_BASE = Late(r"\s+(?:who|that|which|whose)\b")
# How much of a vote has been counted, or which vote it is; all the shares are of that.
_COUNTED = Late(
    r"\b(?:with|after|once)\s[^,;:.]{0,60}\b(?:counted|reporting|in|tallied|declared|reported)\b"
    r"|\A(?:an?|the|one|its|his|her)\s(?:[\w’'-]+\s){0,3}poll\s(?:put|gave|had)\b|\Ain\s(?:[\w’'-]+\s){1,3}(?:round|run-?off)\b",
    re.IGNORECASE,
)
_REPORTING = Late(
    r"\s+of\s+(?:the\s+|all\s+|its\s+)?(?:expected\s+)?(?:precincts|votes?|ballots|polling\s+(?:stations|places)|districts|wards|returns|constituencies|results)\s+"
    r"(?:\w+\s+)?(?:counted|reporting|in|tallied|declared|reported)\b",
    re.IGNORECASE,
)


def one_whole(sharing: Sharing, but: Late | None = None) -> bool:
    """Whether the shares are of one whole; `but` is what tells them from each other, and not the whole."""
    if but:
        heads, tails = (tuple(but.sub("", text) for text in texts) for texts in (sharing.heads, sharing.tails))
        sharing = sharing._replace(heads=heads, tails=tails)
    if any(_BASE.match(tail) for tail in sharing.tails):
        return False
    return one_question(sharing, list(range(len(sharing.shares))))


def starts_anew(sharing: Sharing, skipped: int = 0) -> bool:
    """Whether the words before a share but the first begin another whole; `skipped` characters before the second do not count."""
    heads = [sharing.heads[1][skipped:], *sharing.heads[2:]]
    return any(_ANEW.search(head) for head in heads)


def of_nothing(sharing: Sharing, first: int = 1) -> bool:
    """Whether no share from `first` on is told to be of something by itself."""
    return not any(tail.startswith(" of ") for tail in sharing.tails[first:])


def of_other_counts(sharing: Sharing) -> bool:
    """Whether a sentence speaks of more than one count of votes."""
    text = sharing.block.text[sharing.sentence.start : sharing.sentence.end]
    return OTHER_COUNT.search(_COUNTED.sub("", text)) is not None


def counted_out(sharing: Sharing) -> Sharing:
    """The same without the share of the votes that have been counted, where that stands first or last."""
    kept = [n for n, tail in enumerate(sharing.tails) if not _REPORTING.match(tail)]
    if len(kept) == len(sharing.shares) or not kept or kept != list(range(kept[0], kept[-1] + 1)):
        return sharing
    part = slice(kept[0], kept[-1] + 1)
    return sharing._replace(shares=sharing.shares[part], heads=sharing.heads[part], tails=sharing.tails[part])
