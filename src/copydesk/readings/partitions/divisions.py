"""Shares of a sentence that divide one whole between them: a vote, a choice, a mixture, a sum of money, an ownership."""

from __future__ import annotations

import re

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.partitions.ballots import decided, polled, voted
from copydesk.readings.partitions.holdings import bracketed, owned, owners, supplied
from copydesk.readings.partitions.shares import Sharing
from copydesk.readings.partitions.unity import ALONE, counted_out, of_nothing, of_other_counts, one_whole, starts_anew
from copydesk.readings.partitions.wholes import (
    ACROSS,
    BLEND,
    CHOSE,
    MADE_UP,
    MASS_COMES,
    MASS_FIRST,
    NO_VERB,
    OF_MASS,
    ONE_ONLY,
)

_COPULA = Late(r"\b(?:is|are|was|were)\s+(?:about\s+|some\s+|roughly\s+|only\s+|now\s+)?\Z", re.IGNORECASE)
_NOUN = Late(
    r"\s+(?!(?:of|sure|certain|likely|full|empty|complete|completed|ready|higher|lower|more|less|fewer|owned|hispanic|latino|latina|done|correct|right|wrong|to|in|for|on|off|cheaper|effective)\b)"
    r"[A-Za-z-]+(?:\s+(?!and\b)[a-z-]+)?\s*(?:,\s*(?:and\s*)?|\band\s*|[.;)”\"]|\Z)"
)
_SEX = Late(
    r"\s+(?:fe)?male\b|\s+(?:wo)?men\b|\s+(?:boys|girls|undisclosed|unknown|other|non-?binary)\b", re.IGNORECASE
)
_PREPOSITION = Late(r"\s+(by|from|to|on|in|into|for)\s", re.IGNORECASE)
# What is behind a share of a mass: where it comes from or goes to.
_WHERE = Late(
    r"\s+(?:(?:is|are|was|were|comes?|came|goes|go|went|spent|made|generated|produced|sold|used|pays?|paid)\s+){0,2}(?:by|from|to|on|in|into|for)\s+",
    re.IGNORECASE,
)
_GETS = Late(
    r"\b(?:gets?|got|makes?|made|earns?|earned|raises?|raised|spends?|spent|draws?|drew|put|puts)\s+\Z", re.IGNORECASE
)
_BEHIND = Late(
    r"\s+(?:(?:of\s+(?:them|voters)\s+)?(?:(?:for|to|by|with|in)\s+)?(?:(?:the|an?|other|some)\s+[\w’'-]+|(?-i:[A-Z])[\w’'-]*|yes|no|someone|neither|none|(?:for|to|by|with|in)\s+[\w’'-]+)"
    r"(?:\s+(?!(?:and|said|say|says|are|were|is|was|have|has|had|of)\b)[\w’'-]+){0,4}|\s*(?!(?:also|both|too)\b)[\w’'-]+)\s*(?:[,;.)”\"]|\band\b|\Z)",
    re.IGNORECASE,
)
# What only one of can be done with a thing, and a thing that comes in one piece.
_DONE = Late(r"\s+(?:is|was|are|were|gets|got)\s+\w+(?:ed|nt|t|wn|ld)\b")
_PIECE = Late(r"(?:money|budget|spending|waste|rubbish|income|cargo|harvest|crops?|aid|takings|proceeds)\Z")
_GOT = Late(r"\b(?:rival|opponent|challenger|incumbent|[A-Z][\w’'-]+)\s+(?:got|took|won|received|had|polled)\s+\Z")
# Another question: "40% the Conservatives on defence".
_ON = Late(r"\s(?:on|about|over)\s")
# That nobody is in two shares.
_COUNTED_ONCE = Late(
    r"\bcount(?:s|ed|ing)?\s+(?:(?:each|every)\s+(?:one|\w+)\s+)?(?:only\s+|just\s+)?once\b", re.IGNORECASE
)
_CHOICE = Late(r"\bfor\s+(?=[A-Z])")
_PLACE = Late(r"\bin\s+(?:the\s+)?(?=[A-Z])")


def divisions(sharing: Sharing) -> list[Figure]:
    """The shares of a sentence that divide one whole, as its words tell; none where they may not."""
    sharing = counted_out(sharing)
    first = sharing.shares[0] if sharing.shares else None
    if first is None or len(sharing.shares) < 2 or any(share.kind != "percent" for share in sharing.shares[1:]):
        return []
    ways = (
        (_made_up, _nouns, _chosen, _comes, owned)
        if first.kind != "percent"
        else (
            _made_up,
            _nouns,
            _comes,
            _made,
            voted,
            _chosen,
            owned,
            owners,
            polled,
            decided,
            bracketed,
            supplied,
            _one_only,
        )
    )
    for told in ways:
        if told(sharing):
            return list(sharing.shares)
    return []


def _made_up(sharing: Sharing) -> bool:
    """ "Made up of 45% sand, 40% clay and 30% silt"."""
    head = sharing.heads[0]
    made = next(reversed(list(MADE_UP.finditer(head))), None)
    if made is None or len(head) - made.end() >= 50 or starts_anew(sharing):
        return False
    if re.search(r"\b(?:that|which|who|when|while)\b", head[made.end() :]):
        return False
    short = all(len(tail.split()) <= 8 for tail in sharing.tails[:-1])
    return short and of_nothing(sharing, 0) and one_whole(sharing, _CHOICE)


def _nouns(sharing: Sharing) -> bool:
    """ "It is 60% cotton, 30% wool and 20% silk"."""
    head = sharing.heads[0]
    if not _COPULA.search(head) or not (len(sharing.shares) > 2 or BLEND.search(head)) or starts_anew(sharing):
        return False
    across = ACROSS.search(sharing.between(0, len(sharing.shares) - 1)) or ACROSS.search(sharing.tails[-1])
    sexes = [bool(_SEX.match(tail)) for tail in sharing.tails]
    if any(sexes) and not all(sexes):
        return False  # "64% male, 31% retired"
    return not across and all(_NOUN.match(tail) for tail in sharing.tails) and one_whole(sharing)


def _comes(sharing: Sharing) -> bool:
    """ "70% of the tax goes to the state, 20% to the county", "funding comes 50% from fees, 40% from grants"."""
    tails = sharing.tails
    mass = OF_MASS.match(tails[0])
    first = tails[0][mass.end() :] if mass else tails[0]
    if mass and _PIECE.search(mass[0]) and all(_DONE.match(tail) for tail in (first, *tails[1:])):
        return one_whole(sharing)
    where = _WHERE.match(first)
    if not (mass or MASS_FIRST.search(sharing.heads[0])):
        if len(tails) < 3 or not MASS_COMES.search(sharing.heads[0]) or "first" in first:
            return False
    elif not where:
        return False
    skipped = len(tails[0]) - len(first) + (where.end() if where else 0)
    if not all(_PREPOSITION.match(tail) for tail in tails[1:]) or starts_anew(sharing, skipped):
        return False
    by_place = all(_PREPOSITION.match(tail) and " in " in tail for tail in (first, *tails[1:]))
    return one_whole(sharing, _PLACE if by_place else None) and (
        not by_place or _GETS.search(sharing.heads[0]) is not None
    )


def _made(sharing: Sharing) -> bool:
    """ "Solar makes 40% of the power, wind 35%": what makes a share before the first, the next names alone before the others."""
    mass = OF_MASS.match(sharing.tails[0])
    if not mass or NO_VERB.search(sharing.heads[0]):
        return False
    heads = [sharing.heads[1][mass.end() :], *sharing.heads[2:]]
    across = ACROSS.search(sharing.heads[0]) or any(ACROSS.search(head) for head in heads)
    return not across and all(ALONE.match(head) for head in heads) and of_nothing(sharing) and one_whole(sharing)


def _chosen(sharing: Sharing) -> bool:
    """ "48% of residents picked the northern one, 37% the southern one"."""
    if not CHOSE.match(sharing.tails[0]) or of_other_counts(sharing):
        return False
    pairs = zip(sharing.heads[1:], sharing.tails[1:], strict=True)
    return all(
        (_BEHIND.match(tail) and not _ON.search(tail)) or CHOSE.match(tail) or _GOT.search(head) for head, tail in pairs
    ) and one_whole(sharing, _CHOICE)


def _one_only(sharing: Sharing) -> bool:
    """Whether the sentence, or one before it, tells that each gave one answer only."""
    if not all(_BEHIND.match(tail) or CHOSE.match(tail) for tail in sharing.tails[1:]):
        return False
    text, sentence = sharing.block.text, sharing.sentence
    told = (
        ONE_ONLY.search(text, max(0, sentence.start - 300), sharing.shares[0].start)
        or _COUNTED_ONCE.search(text, sentence.start, sentence.end + 120)
    )  # fmt: skip
    return told is not None and one_whole(sharing)
