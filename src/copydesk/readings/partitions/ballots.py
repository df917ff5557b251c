"""Shares of a vote: "with all votes counted, Lee had 52.4%, Park 41.9% and Ross 9.1%"."""

from __future__ import annotations

import re

from copydesk.readings.late import Late
from copydesk.readings.partitions.shares import Sharing
from copydesk.readings.partitions.unity import of_other_counts, one_whole
from copydesk.readings.partitions.wholes import OF_VOTE

# Who else there is: a name, or a word for a rival.
_WHO = Late(
    r"[A-Z]|\b(?:rival|opponent|challenger|other|others|rest|against|side|camp|yes|no|party|parties|rivals|opponents|candidates?|independents?)\b|\b(?:he|she)\s+(?:got|won|took|had)\b"
)
# A poll or a vote, and who has how much in it.
_POLL = Late(
    r"\b(?:polls?|polled|(?:by-)?elections?|re-?elected|votes?|voters|ballots?|counts?|counted|results?|races?|primary|caucus|referendum|run-?off|contest|precincts|returns|tally|electorate|candidates)\b(?!\s+(?:of|on)\s)",
    re.IGNORECASE,
)
_GETTING = (
    r"had|has|have|got|gets|won|wins|took|takes|on|at|with|is\s+on|was\s+on|is\s+at|was\s+at|polled|scored|received|secured|gained|garnered|drew|earned|collected|captured|"
    r"(?:(?:finished|ended|came|was|were|is)\s+)?(?:second\s+|third\s+|last\s+|up\s+)?(?:with|on)|managed|claimed"
)
_HAS = Late(
    rf"(?:\A(?:[A-Z]\w*\s(?:[a-z]+\s){{1,4}})?|[,;:]|\band\b|\b(?:put|gave|give|gives|puts|shows?|showed|had|has|as)\b)\s*(?:and\s+)?(?:the\s+)?(?:(?:[A-Z][\w’'.-]+\s+){{1,3}}|(?:all\s+)?(?:others?|independents)\s+(?:candidates\s+|parties\s+)?)(?:(?:{_GETTING})\s+)?(?:about\s+|just\s+|only\s+)?\Z"
)
_GOT = Late(
    r"\s(?:[A-Z][\w’'.-]+\s+){1,3}(?:had|has|got|won|took|polled|scored|received|secured|gained|garnered|collected|captured|claimed)\s+(?:about\s+|just\s+|only\s+)?\Z"
)
_OF_THE_VOTE = Late(
    r"\bof\s+(?:the|all)\s+(?:[\w-]+\s+)?(?:votes?|ballots)(?:\s+cast)?,\s+(?:about\s+|some\s+)?\Z", re.IGNORECASE
)
_WENT_TO = Late(r"\s+(?:(?:went|goes|go|were\s+cast|were)\s+)?(?:to|for)\s")
_ENDS = Late(r"\s*(?:[,;.)]|and\b|\Z|to\s)")
_RATED = Late(
    r"\b(?:approv\w*|trust\w*|favou?r\w*|rat(?:ing|ed)s?|likes?|liked|turnout|chance|among|up|down|swing|lead|recogni\w+|postal|men|women)\b",
    re.IGNORECASE,
)
# Who won, and by how much to how much.
_DECIDED = Late(
    r"\b(?:won|wins?|winning|beat|beats|beating|defeat(?:s|ed|ing)?|pass(?:es|ed)?|approv(?:es?|ed)|reject(?:s|ed)?|back(?:s|ed)?|carried|carries|ratif(?:y|ies|ied)|vot(?:es?|ed)|(?:re-?)?elect(?:s|ed)?|"
    r"lost|loses|trail(?:s|ed)?|led|leads|oust(?:s|ed)|unseat(?:s|ed)|endors(?:es?|ed)|support(?:s|ed)?|oppos(?:es?|ed)|adopt(?:s|ed)?|fail(?:s|ed)?|victory|defeat|first|second|third|ahead|behind)\b",
    re.IGNORECASE,
)
_MOVED = Late(
    r"\b(?:from|rose|rises?|fell|falls?|grew|climb\w*|drop\w*|cut|cuts|rais\w+|lower\w*|increas\w+|decreas\w+|slash\w*|down|up|between|share|rate|tax|margin)\b",
    re.IGNORECASE,
)
_TO = Late(r"\s+to\s+(?:(?:[\w’'.-]+\s+){0,2}?[\w’'.-]+[’']s?\s+)?")


def voted(sharing: Sharing) -> bool:
    """ "Smith won 52% of the vote, Jones 38%"."""
    if _OF_THE_VOTE.search(sharing.heads[0]) and all(_WENT_TO.match(tail) for tail in sharing.tails):
        return not of_other_counts(sharing) and one_whole(sharing)
    if not OF_VOTE.match(sharing.tails[0]) or of_other_counts(sharing):
        return False
    plain = all(OF_VOTE.match(tail) or not tail.startswith(" of ") for tail in sharing.tails)
    return plain and all(_WHO.search(head) for head in sharing.heads[1:]) and one_whole(_without_vote(sharing))


def polled(sharing: Sharing) -> bool:
    """ "In the poll, Lee had 48%, Park 41% and Ross 11%"."""
    first, *others = sharing.heads
    if not all(_HAS.search(head) for head in others) or not (_HAS.search(first) or _GOT.search(first)):
        return False
    if not _POLL.search(first) and not _POLL.search(sharing.tails[-1]):
        return False
    without = _without_vote(sharing)
    return (
        all(_ENDS.match(tail) for tail in without.tails)
        and not _RATED.search(sharing.block.text, *sharing.sentence)
        and not of_other_counts(sharing)
        and one_whole(without)
    )


def decided(sharing: Sharing) -> bool:
    """ "The measure passed, 57% to 48%", "Lee won with 54% to Park's 49%"."""
    if len(sharing.shares) != 2 or not _TO.fullmatch(OF_VOTE.sub("", sharing.tails[0])):
        return False
    clause = re.split(r"[;:]", sharing.heads[0])[-1]
    return _DECIDED.search(clause) is not None and not _MOVED.search(clause)


def _without_vote(sharing: Sharing) -> Sharing:
    return sharing._replace(tails=tuple(OF_VOTE.sub("", tail, count=1) for tail in sharing.tails))
