"""Shares of people by what each can be once only: a religion, a party."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.partitions.answers import one_question
from copydesk.readings.partitions.shares import Sharing

# A pattern for those who are one thing, and what that is: of two things one may be a sort of the other, before its slash.
_KINDS = {
    r"christians?": "faith/christian",
    r"(?:roman )?catholics?": "faith/christian/catholic",
    r"protestants?": "faith/christian/protestant",
    r"(?:eastern |greek |russian |serbian |coptic )?orthodox(?: christians?)?": "faith/christian/orthodox",
    r"anglicans?|episcopalians?|church of (?:england|ireland)": "faith/christian/protestant/anglican",
    r"methodists?": "faith/christian/protestant/methodist",
    r"(?:southern )?baptists?": "faith/christian/protestant/baptist",
    r"lutherans?": "faith/christian/protestant/lutheran",
    r"presbyterians?|church of scotland": "faith/christian/protestant/presbyterian",
    r"pentecostals?|pentecostalists?": "faith/christian/protestant/pentecostal",
    r"evangelicals?": "faith/christian/protestant",
    r"mormons?": "faith/christian/mormon",
    r"quakers?": "faith/christian/quaker",
    r"muslims?": "faith/muslim",
    r"sunni(?:s| muslims?)?": "faith/muslim/sunni",
    r"shi[’']?a(?:s| muslims?)?|shi[’']?ites?(?: muslims?)?": "faith/muslim/shia",
    r"hindus?": "faith/hindu",
    r"buddhists?": "faith/buddhist",
    r"sikhs?": "faith/sikh",
    r"jains?": "faith/jain",
    r"jews|jewish": "faith/jewish",
    r"animists?": "faith/animist",
    r"atheists?": "faith/none/atheist",
    r"agnostics?": "faith/none/agnostic",
    r"non-?religious|irreligious|religiously unaffiliated|unaffiliated|no religion|no faith|no religious (?:affiliation|belief|faith)|without (?:a |any )?(?:religion|faith)|none": "faith/none",
    r"another (?:religion|faith)|other (?:religions|faiths|religion|faith)": "faith/other",
    r"democrats?|democratic": "party/democrat",
    r"republicans?": "party/republican",
    r"independents?|independent": "party/none",
    r"libertarians?": "party/libertarian",
}
# What leads from a share to what it is of: "of the islanders are Methodists", "said they were Catholic".
_LEAD = (
    r"\s*(?:(?:of (?!(?:them|those|these|whom|which)\b)(?:[\w’'-]+ ){1,6}?)?"
    r"(?:are|were|is|was|as|be|being|(?:self-)?identif\w+(?: themselves)? as|identif\w+|describ\w+ themselves as|call\w* themselves|consider\w* themselves|said(?: they were| they are)?|"
    r"say(?: they are)?|gave|answered|profess\w*|follow\w*|practi[sc]\w+|belong\w* to|adher\w+ to|have|had|has|claim\w*|report\w*|with|registered(?: as)?|to) "
    r"|of (?=no |another |other ))?"
    r"(?:(?:registered|the|now|nominally|mostly|self-described|practi[sc]ing|members of the|members of) ){0,2}(?:of (?=no |another |other ))?"
)
_ANY = Late(
    r"catholic|protestant|muslim|christian|hindu|buddhist|orthodox|sunni|methodist|baptist|anglican|lutheran|republican|jewish",
    re.IGNORECASE,
)
# What one can be besides: was raised one, or says so of another.
_ELSE = Late(
    r"\b(?:raised|born|formerly|were once|married|say that|attend\w*|pray\w*|feel|think|view\w*|opinion|trust)\b",
    re.IGNORECASE,
)
_FIRST_OF = Late(
    r"\A of (?:no|another|other) | of (?:[\w’'-]+ ){1,6}?(?=are |were |is |was |identif|describ|belong|follow|profess|said |say )"
)


# Before a share: "Catholics make up 52%", and then "Protestants 38%".
_MAKE_UP = r"(?:are|were|mak(?:e|ing) up|made up|account(?:ed|ing)? for|form(?:ed)?|constitut(?:e|ed|ing)|compris(?:e|ed)|represent(?:ed)?)"
_MAKING_UP = Late(rf"\b{_MAKE_UP} (?:about |some |only |just )?\Z", re.IGNORECASE)
# Another place, or other people: "52% are Catholic; in the county …".
_ELSEWHERE = Late(
    r"(?:[,;:–—]|\band|\bwhile|\bbut)\s*(?:in|on|at|among|for|of|across)\s[^,;:]{1,40},?\s\Z", re.IGNORECASE
)


@cache
def _before() -> re.Pattern[str]:
    named = "|".join(f"({pattern})" for pattern in _KINDS)
    return re.compile(
        rf"(?:\A|[,;:]|\band\b)\s*(?:and )?(?:the )?(?:{named}) (?:{_MAKE_UP} )?(?:about |some |only |just |another )?\(?\Z",
        re.IGNORECASE,
    )


@cache
def _kind() -> re.Pattern[str]:
    named = "|".join(f"({pattern})" for pattern in _KINDS)
    return re.compile(
        rf"{_LEAD}(?:{named})\b(?! (?:or|church|school|university|areas?|districts?|votes?)\b)", re.IGNORECASE
    )


def creeds(sharing: Sharing) -> list[Figure]:
    """The shares of people who are one thing each, and so cannot be another."""
    if len(sharing.shares) < 2 or not _ANY.search(sharing.block.text, *sharing.sentence):
        return []
    if _ELSE.search(sharing.block.text, *sharing.sentence):
        return []
    told = _behind(sharing)
    if len(told) < 2 and _MAKING_UP.search(sharing.heads[0]):
        told = {
            n: _name(match) for n, head in enumerate(sharing.heads) if (match := _before().search(head)) is not None
        }
    chosen = sorted(told)
    names = list(told.values())
    if len(chosen) < 2 or any(_ELSEWHERE.search(sharing.heads[n]) for n in chosen[1:]):
        return []
    if len({name.partition("/")[0] for name in names}) > 1:
        return []
    if any(f"{one}/".startswith(f"{other}/") for n, one in enumerate(names) for m, other in enumerate(names) if n != m):
        return []  # all Sunnis are Muslims
    tails = tuple(_FIRST_OF.sub(" ", tail) for tail in sharing.tails)
    return [sharing.shares[n] for n in chosen] if one_question(sharing._replace(tails=tails), chosen) else []


def _behind(sharing: Sharing) -> dict[int, str]:
    """What the words behind shares say that people are."""
    told: dict[int, str] = {}
    for n, tail in enumerate(sharing.tails):
        match = _kind().match(tail)
        if match:
            told[n] = _name(match)
    return told


def _name(match: re.Match[str]) -> str:
    return tuple(_KINDS.values())[(match.lastindex or 1) - 1]
