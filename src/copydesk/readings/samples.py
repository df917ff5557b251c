"""What a percentage is of, where that is a number of people or things: "37% of the 12 jurors", "we asked 12 bakers: 37% said yes"."""

from __future__ import annotations

import re

from copydesk.document import Block, Document
from copydesk.readings.figures import Figure
from copydesk.readings.fractions import Fractions, Whole
from copydesk.readings.late import Late
from copydesk.readings.lemmas import singular

# What is counted in wholes and yet comes in parts.
_IN_PARTS = frozenset(
    "points marks units credits degrees calories servings portions cups pieces shares goods funds taxes sales profits losses costs savings assets exports imports "
    "proceeds earnings revenues hectares acres minutes hours days weeks months years quarters seasons kilometers stops percent times levels stages steps steps "
    "questions provinces emissions loans bonds options".split()
)
_OF_WHOM = Late(r"\s+of\s+(?:whom|them)\b")
_BEHIND_WHOLE = Late(
    r"(?:\s+[\w-]+)?[’']|[\s-]+(?:percent|per\s+cent|%|million|billion|thousand|hundred|inch|foot|years?\s+old|year-old)|-(?!(?:members?|person|strong|man|seat|woman|judge|state|nation|player|pupil|student|bed|team|school)\b)"
)
# "37% of staff" behind "of the 12 councils" is a share of something else.
_OF_ELSE = Late(r"\s+of\s+(?!(?:them|these|those|whom|the\s+(?:group|sample|total|\d+)|respondents)\b)")
# "In a class of 24, 60% of the pupils": those in it.
_GROUP = Late(
    r"\b(?:class|group|sample|team|crew|jury|panel|squad|choir|cohort|staff|cast|study|survey|poll|trial)\s+of\s+(?:just\s+|only\s+)?\Z",
    re.IGNORECASE,
)
_OF_PERSONS = Late(
    r"\s+of\s+(?:the\s+)?(?:pupils|students|patients|children|people|members|participants|respondents|women|men|players|jurors|volunteers|workers|employees|adults|teachers|subjects|boys|girls|owners|users|"
    r"sailors|singers|kids|parents|officers|voters)\b(?!\s(?:in|at|across|nationwide|nationally|elsewhere|over|under|with|from|aged)\b|[’'])"
)
_ADJOINS = Late(r"(?:,\s+(?:but\s+|and\s+|or\s+|only\s+|just\s+|a\s+mere\s+|some\s+|fully\s+|exactly\s+)?)\Z")
# "The board has nine members; 40% of the members"; "the 12 jurors were split: 37% said".
_OF_THE = Late(r"\s+of\s+(?:the|those|these|its|their)\s+([a-z]+)\b(?![’'-])")
# "40% of them", "of whom 40%"; "is 40% female".
_THEIRS = Late(
    r"\s+of\s+(?:them|whom|which)\b(?!\s+(?:who|that|which|with|in)\b)(?!\s+[a-z]+s\b)|(?P<sort>\s+(?:female|male|women|men|girls|boys|foreign-born|black|white|asian|hispanic)\b(?![’'-]|\s+(?:owned|than|and|or|voters|led)))",
    re.IGNORECASE,
)
_WHOSE = Late(r"\bof\s+(?:whom|which|them),?\s+(?:only\s+|just\s+|some\s+)?\Z", re.IGNORECASE)
# "The board has 11 members; 40% are women".
_ARE = Late(r"\s+(?:are|were)\s")
_ELIDED = Late(r"[;:.]\s(?:Just\s|Only\s|Some\s|just\s|only\s|some\s)?\Z")
_IS = Late(
    r"(?:[-\s](?!(?:that|which|who|and|or)\b)[\w’'-]+){0,4}\s(?:is|are|was|were|has|have|had|with)\s(?:now\s|only\s|just\s)?\Z"
)
_NO_PLURALS = frozenset("was is has this as its does us thus plus his".split())
_THE = Late(r"(?:\A|[.;]\s)(?:[Aa]ll\s+)?(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)\s+\Z")
_BEHIND_SHARE = Late(
    r"\s+(?:more|less|fewer|higher|lower|points?|above|below|up|down|faster|rise|increase|drop|fall|decline|cut|raise|chance|stake|discount|interest|tax|tariff|share|owned|a\s+(?:year|month|week|day)|per)\b"
)
_SURVEY = Late(
    r"\b(?:survey|poll|study|trial|sample|class|group|panel|team|crew|jury|board|committee|council|staff|cast|squad|court|cabinet),?\s+of\s+(?:just\s+|only\s+|the\s+|its\s+)?(?:[a-z]+\s+)?\Z",
    re.IGNORECASE,
)
_ASKED = Late(
    r"\w\s+(?:asked|polled|surveyed|interviewed|tested|examined|inspected|questioned)\s+(?:just\s+|only\s+|all\s+)?(?:the\s+|some\s+|its\s+|their\s+|our\s+|his\s+|her\s+)?(?:[a-z]+\s+)?\Z",
    re.IGNORECASE,
)
_LINKS_SURVEY = Late(
    r"(?:\s+(?!(?:of|in|at)\b)[\w’'-]+){0,4}(?:\s+(?:found|finds|showed|shows|suggested|suggests|said|says|reported|revealed)(?:\s+that)?\s+(?:just\s+|only\s+)?|:\s+(?:just\s+|only\s+)?|[,;]\s+(?:and\s+|of\s+whom\s+|with\s+)?(?:just\s+|only\s+)?|\.\s+(?:Just\s+|Only\s+)?)\Z"
)
# Behind "of the 12 jurors, 37%" comes what they did, or "of them".
_GOES_ON = Late(
    r"\s+(?:of\s+(?:them|those|whom|the\s+(?:group|sample|total))|in\s+favou?r|(?!(?:of|with|growth|turnout|unemployment|support|approval|majority|off|on|at|by|for|and|or|from|over|under)\b)[a-z]+)\b"
)
_ANSWERED = Late(
    r"(?:\s+of\s+(?:them|those\s+\w+|whom|the\s+(?:group|sample|total|members|directors|jurors))\b|\s+(?:in\s+favou?r|against)\b|\s+(?:said|say|answered|agreed|agree|disagreed|voted|were|are|was|is|had|have|could|would|did|do|passed|failed|backed|supported|opposed|smoked?|wanted|want|reported|knew|preferred|felt|thought|came|went|got|took|made|won|lost|died|fell|left|stayed|live|work|use|will|may|can|never|went|showed|sank|broke|chose|need|belong|[a-z]{3,}ed)\b)"
)


def whole_of(document: Document, block: Block, percentage: Figure) -> Whole | None:
    """The number of people or things that a percentage is of, where the words say so; None where it comes in parts."""
    text, fractions = block.text, document.reading(Fractions)
    behind = fractions.whole_behind(block, percentage.end)
    if behind:
        bare = not behind.figure.unit and text[percentage.end : behind.figure.start] == " of "
        return behind if _counts(text, behind.figure) and not bare else None  # "35% of 6 is 2.1"
    if _BEHIND_SHARE.match(text, percentage.end):
        return None
    before = text[max(0, percentage.start - 40) : percentage.start]
    elided = _ARE.match(text, percentage.end) and _ELIDED.search(before)
    if elided or _THEIRS.match(text, percentage.end) or _WHOSE.search(before):
        only = fractions.only_count(block, percentage.start)
        return only if only and _counts(text, only.figure) and _alone(text, only.figure, percentage) else None
    if _OF_WHOM.match(text, percentage.end):
        return None
    definite = _OF_THE.match(text, percentage.end)
    if definite:
        named = fractions.whole_named(block, percentage.start, definite[1])
        if named:
            return named if _counts(text, named.figure) else None
    setting = fractions.whole_before(block, percentage.start)
    if setting:
        gap = text[setting.figure.end : percentage.start]
        near = _ADJOINS.search(gap) is not None and gap.count(",") == 1 and _counts(text, setting.figure)
        grouped = _GROUP.search(text, max(0, setting.figure.start - 40), setting.figure.start)
        if near and grouped and not setting.figure.unit and _OF_PERSONS.match(text, percentage.end):
            return setting
        near = near and not _OF_ELSE.match(text, percentage.end)
        return setting if near and _GOES_ON.match(text, percentage.end) else None
    if definite:
        return None
    return _asked(block, percentage, fractions)


def _alone(text: str, whole: Figure, percentage: Figure) -> bool:
    """Whether nothing but the whole stands before a percentage that it may be of."""
    between = text[whole.end : percentage.start]
    theirs = _THEIRS.match(text, percentage.end)
    if theirs and theirs["sort"]:
        return _IS.fullmatch(between) is not None
    own = whole.unit.lower().rpartition(" ")[2]
    words = re.findall(r"[a-z]+", between[between.startswith("-") and between.find(" ") :].lower().replace(own, "", 1))
    return not any(word == "people" or (singular(word) != word and word not in _NO_PLURALS) for word in words)


def _asked(block: Block, percentage: Figure, fractions: Fractions) -> Whole | None:
    """The few who were asked: "a poll of 14 shopkeepers found 30% in favour", "we asked 12 bakers: 37% said yes"."""
    text = block.text
    if not _ANSWERED.match(text, percentage.end):
        return None
    whole = fractions.count_before(block, percentage.start)
    if whole is None or not _LINKS_SURVEY.fullmatch(text, whole.figure.end, percentage.start):
        return None
    before = text[max(0, whole.figure.start - 60) : whole.figure.start]
    found = _THE.search(before) or _SURVEY.search(before) or _ASKED.search(before)
    return whole if found and _counts(text, whole.figure) else None


def _counts(text: str, figure: Figure) -> bool:
    """Whether a figure counts what comes in wholes."""
    return (
        figure.unit.lower() not in _IN_PARTS
        and not _BEHIND_WHOLE.match(text, figure.end)
        and not (figure.unit and text[text.find(figure.unit, figure.end) + len(figure.unit) :][:1] in ("’", "'"))
    )
