"""Shares of a sentence that divide one whole between them: a vote, a choice, a mixture, a sum of money, an ownership."""

from __future__ import annotations

import re

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.partitions.answers import one_question
from copydesk.readings.partitions.shares import Sharing
from copydesk.readings.partitions.wholes import (
    ACROSS,
    BLEND,
    CHOSE,
    MADE_UP,
    MASS_COMES,
    MASS_FIRST,
    NO_VERB,
    OF_MASS,
    OF_VOTE,
    ONE_ONLY,
    OTHER_COUNT,
    OWNED,
)

_COPULA = Late(r"\b(?:is|are|was|were)\s+(?:about\s+|some\s+|roughly\s+|only\s+|now\s+)?\Z", re.IGNORECASE)
# Another whole begins.
_ANEW = Late(
    r";|\b(?:is|are|was|were|has|have|had|while|but|whereas|older|other|second|also|both|too|either|of\s+(?:them|whom|which))\b",
    re.IGNORECASE,
)
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
# A name or two words before a share, or behind it, and no verb of their own.
_ALONE = Late(
    r"\s*(?:,|;|\band\b|,\s*and\b)\s*(?:the\s+|a\s+)?(?:[\w’'-]+\s+){1,4}?\(?(?:about\s+|some\s+|on\s+|with\s+|at\s+)?\Z"
)
_BEHIND = Late(
    r"\s+(?:(?:of\s+(?:them|voters)\s+)?(?:(?:for|to|by|with|in)\s+)?(?:(?:the|an?|other|some)\s+[\w’'-]+|(?-i:[A-Z])[\w’'-]*|yes|no|someone|neither|none|(?:for|to|by|with|in)\s+[\w’'-]+)"
    r"(?:\s+(?!(?:and|said|say|says|are|were|is|was|have|has|had|of)\b)[\w’'-]+){0,4}|\s*(?!(?:also|both|too)\b)[\w’'-]+)\s*(?:[,;.)”\"]|\band\b|\Z)",
    re.IGNORECASE,
)
# What only one of can be done with a thing, and a thing that comes in one piece.
_DONE = Late(r"\s+(?:is|was|are|were|gets|got)\s+\w+(?:ed|nt|t|wn|ld)\b")
_PIECE = Late(r"(?:money|budget|spending|waste|rubbish|income|cargo|harvest|crops?|aid|takings|proceeds)\Z")
# "gas (52%), oil (31%) and wood (17%)", and what tells that these are all.
_IN_BRACKETS = Late(r"\((?:about\s+|some\s+)?\Z")
_SOURCES = Late(
    r"\b(?:owned|held|controlled|financed|funded|met|paid|shared|split)\s+(?:by|between|among)\b|\b(?:sources?|components?|parts|ingredients|shareholders|owners|fuels)\b[^.]{0,20}:"
)
# Who else there is: a name, or a word for a rival.
_WHO = Late(
    r"[A-Z]|\b(?:rival|opponent|challenger|other|others|rest|against|side|camp|yes|no|party|parties|rivals|opponents|candidates?|independents?)\b|\b(?:he|she)\s+(?:got|won|took|had)\b"
)
# A poll or a vote, and who has how much in it.
_POLL = Late(r"\b(?:poll|election|vote|ballot|count|results?|race)\b(?!\s+(?:of|on)\s)", re.IGNORECASE)
_HAS = Late(
    r"(?:\A|[,;:]|\band\b|\b(?:put|gave|gives|puts|shows?|showed|had|has)\b)\s*(?:and\s+)?(?:the\s+)?(?:[A-Z][\w’'.-]+\s+){1,3}(?:(?:had|has|got|won|took|on|at|with|is\s+on|was\s+on|polled|scored)\s+)?\Z"
)
_ENDS = Late(r"\s*(?:[,;.]|and\b|\Z|to\s)")
_RATED = Late(
    r"\b(?:approv\w*|trust\w*|favou?r\w*|rating|likes?|liked|turnout|chance|among|up|down|swing|lead|recogni\w+)\b",
    re.IGNORECASE,
)
_GOT = Late(r"\b(?:rival|opponent|challenger|incumbent|[A-Z][\w’'-]+)\s+(?:got|took|won|received|had|polled)\s+\Z")
# Another question: "40% the Conservatives on defence".
_ON = Late(r"\s(?:on|about|over)\s")
_CHOICE = Late(r"\bfor\s+(?=[A-Z])")
# What makes a share the whole of the others: "of the 60% who voted".
_BASE = Late(r"\s+(?:who|that|which|whose)\b")
_PLACE = Late(r"\bin\s+(?:the\s+)?(?=[A-Z])")


def divisions(sharing: Sharing) -> list[Figure]:
    """The shares of a sentence that divide one whole, as its words tell; none where they may not."""
    chosen = list(range(len(sharing.shares)))
    first = sharing.shares[0] if sharing.shares else None
    if len(chosen) < 2 or first is None or any(share.kind != "percent" for share in sharing.shares[1:]):
        return []
    ways = (
        (_chosen, _comes)
        if first.kind != "percent"
        else (_made_up, _nouns, _comes, _made, _voted, _chosen, _owned, _polled, _bracketed, _one_only)
    )
    for told in ways:
        if told(sharing):
            return list(sharing.shares)
    return []


def _made_up(sharing: Sharing) -> bool:
    """ "Made up of 45% sand, 40% clay and 30% silt"."""
    head = sharing.heads[0]
    made = next(reversed(list(MADE_UP.finditer(head))), None)
    if made is None or len(head) - made.end() >= 50 or _starts_anew(sharing):
        return False
    if re.search(r"\b(?:that|which|who|when|while)\b", head[made.end() :]):
        return False
    short = all(len(tail.split()) <= 8 for tail in sharing.tails[:-1])
    return short and _of_nothing(sharing, 0) and _one(sharing, _CHOICE)


def _nouns(sharing: Sharing) -> bool:
    """ "It is 60% cotton, 30% wool and 20% silk"."""
    head = sharing.heads[0]
    if not _COPULA.search(head) or not (len(sharing.shares) > 2 or BLEND.search(head)) or _starts_anew(sharing):
        return False
    across = ACROSS.search(sharing.between(0, len(sharing.shares) - 1)) or ACROSS.search(sharing.tails[-1])
    sexes = [bool(_SEX.match(tail)) for tail in sharing.tails]
    if any(sexes) and not all(sexes):
        return False  # "64% male, 31% retired"
    return not across and all(_NOUN.match(tail) for tail in sharing.tails) and _one(sharing)


def _comes(sharing: Sharing) -> bool:
    """ "70% of the tax goes to the state, 20% to the county", "funding comes 50% from fees, 40% from grants"."""
    tails = sharing.tails
    mass = OF_MASS.match(tails[0])
    first = tails[0][mass.end() :] if mass else tails[0]
    if mass and _PIECE.search(mass[0]) and all(_DONE.match(tail) for tail in (first, *tails[1:])):
        return _one(sharing)
    where = _WHERE.match(first)
    if not (mass or MASS_FIRST.search(sharing.heads[0])):
        if len(tails) < 3 or not MASS_COMES.search(sharing.heads[0]) or "first" in first:
            return False
    elif not where:
        return False
    skipped = len(tails[0]) - len(first) + (where.end() if where else 0)
    if not all(_PREPOSITION.match(tail) for tail in tails[1:]) or _starts_anew(sharing, skipped):
        return False
    by_place = all(_PREPOSITION.match(tail) and " in " in tail for tail in (first, *tails[1:]))
    return _one(sharing, _PLACE if by_place else None) and (not by_place or _GETS.search(sharing.heads[0]) is not None)


def _made(sharing: Sharing) -> bool:
    """ "Solar makes 40% of the power, wind 35%": what makes a share before the first, the next names alone before the others."""
    mass = OF_MASS.match(sharing.tails[0])
    if not mass or NO_VERB.search(sharing.heads[0]):
        return False
    heads = [sharing.heads[1][mass.end() :], *sharing.heads[2:]]
    across = ACROSS.search(sharing.heads[0]) or any(ACROSS.search(head) for head in heads)
    return not across and all(_ALONE.match(head) for head in heads) and _of_nothing(sharing) and _one(sharing)


def _voted(sharing: Sharing) -> bool:
    """ "Smith won 52% of the vote, Jones 38%"."""
    if not OF_VOTE.match(sharing.tails[0]) or _of_other_counts(sharing):
        return False
    plain = all(OF_VOTE.match(tail) or not tail.startswith(" of ") for tail in sharing.tails)
    without = sharing._replace(tails=tuple(OF_VOTE.sub("", tail, count=1) for tail in sharing.tails))
    return plain and all(_WHO.search(head) for head in sharing.heads[1:]) and _one(without)


def _chosen(sharing: Sharing) -> bool:
    """ "48% of residents picked the northern one, 37% the southern one"."""
    if not CHOSE.match(sharing.tails[0]) or _of_other_counts(sharing):
        return False
    pairs = zip(sharing.heads[1:], sharing.tails[1:], strict=True)
    return all(
        (_BEHIND.match(tail) and not _ON.search(tail)) or CHOSE.match(tail) or _GOT.search(head) for head, tail in pairs
    ) and _one(sharing, _CHOICE)


def _owned(sharing: Sharing) -> bool:
    """ "60% owned by the founder, 30% by staff"."""
    alike = all(OWNED.match(tail) or tail.startswith(" by ") for tail in sharing.tails[1:])
    return OWNED.match(sharing.tails[0]) is not None and alike and not _starts_anew(sharing) and _one(sharing)


def _bracketed(sharing: Sharing) -> bool:
    """ "Owned by the staff (45%), a fund (35%) and the founder (20%)"."""
    if not all(_IN_BRACKETS.search(head) for head in sharing.heads) or not _SOURCES.search(sharing.heads[0]):
        return False
    return not _starts_anew(sharing) and _one(sharing)


def _polled(sharing: Sharing) -> bool:
    """ "In the poll, Lee had 48%, Park 41% and Ross 11%"."""
    if not _POLL.search(sharing.heads[0]) or not all(_HAS.search(head) for head in sharing.heads):
        return False
    plain = all(_ENDS.match(tail) for tail in sharing.tails)
    return (
        plain
        and not _RATED.search(sharing.block.text, *sharing.sentence)
        and not _of_other_counts(sharing)
        and _one(sharing)
    )


def _one_only(sharing: Sharing) -> bool:
    """Whether the sentence, or one before it, tells that each gave one answer only."""
    text = sharing.block.text[: sharing.shares[0].start]
    if not ONE_ONLY.search(text, max(0, sharing.sentence.start - 300)):
        return False
    return all(_BEHIND.match(tail) or CHOSE.match(tail) for tail in sharing.tails[1:]) and _one(sharing)


def _one(sharing: Sharing, but: Late | None = None) -> bool:
    """Whether the shares are of one whole; `but` is what tells them from each other, and not the whole."""
    if but:
        heads, tails = (tuple(but.sub("", text) for text in texts) for texts in (sharing.heads, sharing.tails))
        sharing = sharing._replace(heads=heads, tails=tails)
    if any(_BASE.match(tail) for tail in sharing.tails):
        return False
    return one_question(sharing, list(range(len(sharing.shares))))


def _starts_anew(sharing: Sharing, skipped: int = 0) -> bool:
    heads = [sharing.heads[1][skipped:], *sharing.heads[2:]]
    return any(_ANEW.search(head) for head in heads)


def _of_nothing(sharing: Sharing, first: int = 1) -> bool:
    """Whether no share from `first` on is told to be of something by itself."""
    return not any(tail.startswith(" of ") for tail in sharing.tails[first:])


def _of_other_counts(sharing: Sharing) -> bool:
    return OTHER_COUNT.search(sharing.block.text, *sharing.sentence) is not None
