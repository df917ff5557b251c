"""Shares of what is owned, paid or supplied by several: "owned 51% by the state, 34% by a fund and 22% by its staff"."""

from __future__ import annotations

import re

from copydesk.readings.late import Late
from copydesk.readings.partitions.shares import Sharing
from copydesk.readings.partitions.unity import ALONE, of_nothing, one_whole, starts_anew
from copydesk.readings.partitions.wholes import OWNED

# "gas (52%), oil (31%) and wood (17%)", "the state, with 51%", and what tells that these are all.
_IN_BRACKETS = Late(r"(?:\(|,\s+with\s+)(?:about\s+|some\s+)?\Z")
_SOURCES = Late(
    r"\b(?:owned|held|controlled|financed|funded|met|paid|shared|split)\s+(?:by|between|among)\b|\b(?:sources?|components?|parts|ingredients|shareholders|owners|fuels)\b[^.]{0,20}:"
    r"|\b(?:shareholders|owners|partners|stakeholders|investors|backers|funders)\s+(?:are|were)\b|\b(?:comes?|came|derives?|derived|raised|generated)\s+(?:\w+\s+)?from\b"
)
_SOURCES_TOLD = Late(
    r"\b(?:sources?|components?|parts|ingredients|shareholders|owners|fuels|partners|materials|own|owns|owned|hold|share|shared)\b[^.:]{0,40}:"
)
# Before a share: "is owned 51% by the state".
_OWNED_BEFORE = Late(
    r"\b(?:owned|held|controlled|financed|funded|sponsored|backed|met|borne|paid(?:\s+for)?|belong(?:s|ed)?|shared|staffed|run)\s+(?:about\s+|some\s+)?\Z",
    re.IGNORECASE,
)
# Nothing stands before the next share that it could be of instead.
_JOINED = Late(
    r"(?:,|;|\band|\bwith)\s+(?:and\s+)?(?:(?:with|about|some|another|a\s+further|the\s+(?:other|remaining))\s+)*\Z"
)
_HOLDER = Late(r"\s+(by|to)\s")
_OWNS = Late(r"\b(?:owns?|owned|holds?|held|controls?|controlled|has|have|had)\s+(?:about\s+|some\s+|just\s+)?\Z")
_HAS = Late(r"\b(?:has|have|had|holds?|held)\s+(?:about\s+|some\s+|just\s+)?\Z")
# What is owned by several, one share each.
_OF_FIRM = Late(
    r"\s+of\s+(?:the|its|their|his|her|all)\s+(?:[\w’'-]+\s+){0,3}?(?P<noun>[\w’'-]+)(?=,|;|\s+and\b|\s+while\b)"
)
_STOCK = Late(
    r"(?:shares?|stocks?|equity|company|firm|business|club|venture|votes?|voting|capital|land|seats?|rights)\Z"
)
_NEXT = Late(
    r"\s*(?:,\s*and\b|,|;|\band\b|\bwhile\b)\s+(?:while\s+)?(?:(?:the|a|an|its|his|her|their|another|two|three|other)\s+(?:[\w’'-]+\s+){1,3}?|(?:[A-Z][\w’'.&-]*\s+){1,4}|"
    r"(?:employees|staff|workers|managers|directors|others|investors|supporters|members|customers|fans|pilots|farmers|residents|(?:[a-z]+\s+){1,2}(?:funds|investors|shareholders|owners|partners|families|banks|backers|bosses|bodies|groups|firms|companies))\s+)"
    r"(?:(?:owns?|holds?|has|have|with|controls?|owned|held|had)\s+)?(?:about\s+|some\s+|the\s+other\s+)?\(?\Z"
)


def owned(sharing: Sharing) -> bool:
    """ "60% owned by the founder, 30% by staff", "owned 60% by the founder, 30% by staff"."""
    if OWNED.match(sharing.tails[0]):
        alike = all(OWNED.match(tail) or tail.startswith(" by ") for tail in sharing.tails[1:])
    else:
        holders = {match[1] if (match := _HOLDER.match(tail)) else "" for tail in sharing.tails}
        alike = len(holders) == 1 and "" not in holders and _OWNED_BEFORE.search(sharing.heads[0]) is not None
    joined = all(_JOINED.search(head) for head in sharing.heads[1:])
    return alike and joined and not starts_anew(sharing) and one_whole(sharing)


def owners(sharing: Sharing) -> bool:
    """ "The founder owns 45% of the company, a bank 35% and the staff 30%"."""
    firm = _OF_FIRM.match(sharing.tails[0])
    if firm is None or not _OWNS.search(sharing.heads[0]):
        return False
    if _HAS.search(sharing.heads[0]) and not _STOCK.search(firm["noun"]):
        return False
    heads = [sharing.heads[1][firm.end() :], *sharing.heads[2:]]
    without = sharing._replace(tails=(sharing.tails[0][firm.end() :], *sharing.tails[1:]))
    return all(_NEXT.fullmatch(head) for head in heads) and of_nothing(sharing) and one_whole(without)


def bracketed(sharing: Sharing) -> bool:
    """ "Owned by the staff (45%), a fund (35%) and the founder (20%)"."""
    if not all(_IN_BRACKETS.search(head) for head in sharing.heads) or not _SOURCES.search(sharing.heads[0]):
        return False
    return not starts_anew(sharing) and one_whole(sharing)


def supplied(sharing: Sharing) -> bool:
    """ "Power comes from three sources: gas provides 55%, wind 32% and water 13%"."""
    if not all(ALONE.fullmatch(head) for head in sharing.heads[1:]) or not _SOURCES_TOLD.search(sharing.heads[0]):
        return False
    return of_nothing(sharing, 0) and not starts_anew(sharing) and one_whole(sharing)
