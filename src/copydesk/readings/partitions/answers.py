"""Answers to one question that shut each other out: yes and no, for and against."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.partitions.shares import ELSEWHERE, Sharing, changing

_OPPOSED = tuple(
    (Late(rf"\b(?:{one})\b", flags), Late(rf"\b(?:{other})\b", flags))
    for one, other, flags in (
        (
            r"yes",
            r"no(?!\s+(?:opinion|idea|view|answer|preference|reply|longer|one|doubt|more|change|party))",
            re.IGNORECASE,
        ),
        (
            r"in\s+favou?r|(?<=\A\s)for\b|(?:were|are|was|is|voted|came\s+out)\s+for|for(?=\s+(?:it|the\s+(?:idea|move|plan|proposal|ban|change|strike|bill|motion)|and|while|but)\b|\s*[,;.)]|\s*\Z)|support(?:s|ed|ing|ive|ers)?|back(?:s|ed|ing)?|favou?r(?:s|ed)?",
            r"against|oppos(?:e|es|ed|ing|ition)|opponents|reject(?:s|ed)?",
            re.IGNORECASE,
        ),
        (r"approv(?:e|es|ed|ing|al)", r"disapprov(?:e|es|ed|ing|al)", re.IGNORECASE),
        (r"agree[ds]?", r"disagree[ds]?", re.IGNORECASE),
        (r"Leave|leave", r"Remain|remain", 0),
        (r"satisfied|happy", r"dissatisfied|unsatisfied|unhappy", re.IGNORECASE),
        (r"favou?rabl[ey]", r"unfavou?rabl[ey]", re.IGNORECASE),
        (r"positive(?:ly)?", r"negative(?:ly)?", re.IGNORECASE),
        (r"better", r"worse", re.IGNORECASE),
        (r"guilty", r"not\s+guilty", re.IGNORECASE),
        (r"(?<!of\s)(?:men|male|males|boys)", r"(?<!of\s)(?:women|female|females|girls)", re.IGNORECASE),
    )
)
# One of these stands in every sentence with two opposed answers.
_ANY = Late(
    r"\bno\b|against|oppos|opponents|reject|disapprov|disagree|remain|satisfied|happy|unfavou?r|negativ|worse|guilty|women|female|girls",
    re.IGNORECASE,
)
_PEOPLE = len(_OPPOSED) - 1
#: Answers that none gives who gives another.
NEITHER = Late(
    r"\b(?:undecided|unsure|not\s+sure|uncertain|do(?:es)?(?:n[’']t|\s+not)\s+know|did(?:n[’']t|\s+not)\s+(?:know|answer|say|vote|reply|respond)|don[’']t\s+know|no\s+(?:opinion|view|answer|preference|idea|reply)|abstain\w*|"
    r"neither|neutral|declined|refused|spoil\w*|blank|undisclosed|unknown|not\s+stated|non-?binary|the\s+same|unchanged|no\s+different|no\s+change|(?:could\s+not|couldn[’']t)\s+say)\b",
    re.IGNORECASE,
)
# Who is named first: "men make up 55% of the staff and women 50%".
_MEN_MAKE_UP = Late(
    r"\b(?:men|women|males?|females?|boys|girls)\s+(?:(?:make\s+up|made\s+up|are|were|account\s+for|accounted\s+for|form|for)\s+)?(?:about\s+|some\s+|around\s+)?\Z",
    re.IGNORECASE,
)
_OF = Late(
    r"\s+(?:(?:majority|plurality|minority|share|portion)\s+)?of\s+(?:the\s+|all\s+|those\s+|its\s+|their\s+)*((?:[\w’'-]+\s?){1,3})"
)
_OF_THOSE = Late(r"\A\s+of\s+(?:all\s+)?(?:those|these|the)\s+\w+")
_MIDDLE = Late(
    r"(?:[,;:]|\b(?:and|but|while))\s*(?:of|among|by|from)\s+(?:the\s+)?(?:\w+\s+){0,2}\w+,?\s*\Z", re.IGNORECASE
)
_AND = Late(r"\s*and\s(?!(?:a\s)?half\b)")
_OBJECT = Late(r"\s*(?:of|to|with|for)?\s*((?:[\w’'-]+\s*){0,8})")
_NO_OBJECT = Late(
    r"(?:(?:it|them|this|that|so|such|one|the\s+(?:idea|move|plan|plans|proposal|measure|change|changes|scheme|bill|motion|deal|strike))\b)?\s*(?:and|but|while|with|or|\Z)",
    re.IGNORECASE,
)
_PUNCTUATED = Late(r"[,;:.()–—”\"]")


def answers(sharing: Sharing) -> list[Figure]:
    """The shares of those who said one thing, its opposite, or neither; none where they may be of different people or questions."""
    percents = [
        n for n, share in enumerate(sharing.shares) if share.kind == "percent" or sharing.tails[n].startswith(" of ")
    ]
    if len(percents) < 2 or not _ANY.search(sharing.block.text, sharing.sentence.start, sharing.sentence.end):
        return []
    labels = {n: label(sharing, n) for n in percents}
    for dimension, (one, other) in enumerate(_OPPOSED):
        named_first = dimension == _PEOPLE and all(_MEN_MAKE_UP.search(sharing.heads[n]) for n in percents)
        if named_first:
            labels = {n: sharing.heads[n][-40:] for n in percents}
        con = next((n for n in percents if other.search(labels[n])), None)
        pro = next((n for n in percents if n != con and one.search(labels[n]) and not other.search(labels[n])), None)
        if pro is None or con is None:
            continue
        rest = [n for n in percents if n not in (pro, con) and NEITHER.search(labels[n])]
        chosen = sorted([pro, con, *rest])
        if one_question(sharing, chosen, people=dimension == _PEOPLE, named_first=named_first) and _same_object(
            _behind(labels[pro], one), _behind(labels[con], other)
        ):
            return [sharing.shares[n] for n in chosen]
        return []
    return []


def opposed(texts: Sequence[str]) -> bool:
    """Whether one of the texts is an answer that shuts out another: yes and no, for and against, agree and disagree."""
    return any(
        any(one.search(text) for text in texts if not other.search(text)) and any(other.search(text) for text in texts)
        for one, other in _OPPOSED[:_PEOPLE]
    )


def label(sharing: Sharing, n: int) -> str:
    """The words that say what share `n` is of: behind it, or before one that stands in brackets or closes its clause."""
    share, head, tail = sharing.shares[n], sharing.heads[n], sharing.tails[n]
    text = sharing.block.text
    if n and head.strip() == "(" and tail.startswith(")"):  # "nearly three-quarters (74%) were in favour"
        return _PUNCTUATED.split(tail[1:], maxsplit=1)[0]
    if head.endswith(", ") and tail.startswith(", "):  # "just over half, 53%, voted for it"
        return _PUNCTUATED.split(tail[1:], maxsplit=1)[0]
    if (
        text[share.start - 1 : share.start] in ("(", "[")
        or _AND.match(tail)
        or not (behind := _PUNCTUATED.split(tail, maxsplit=1)[0]).strip()
    ):
        return _PUNCTUATED.split(head.rstrip("([ :–—-"))[-1]
    return behind


def one_question(sharing: Sharing, chosen: list[int], *, people: bool = False, named_first: bool = False) -> bool:
    """Whether the chosen shares are of one whole, as far as the words tell."""
    text = sharing.block.text
    if any(changing(text, sharing.shares[n]) for n in chosen):
        return False
    between = "  ".join(sharing.tails[n] for n in range(chosen[0], chosen[-1]))
    between = _OF_THOSE.sub("", between, count=1)
    if ELSEWHERE.search(between) or ELSEWHERE.search(_PUNCTUATED.split(sharing.tails[chosen[-1]], maxsplit=1)[0]):
        return False
    bases = [match[1].strip().lower() if (match := _OF.match(sharing.tails[n])) else "" for n in chosen]
    if any(base and base.split()[0] != bases[0].split(" ")[0] for base in bases[1:]) or (people and any(bases[1:])):
        return False
    if named_first:
        return True
    return not any(
        _MIDDLE.search(sharing.heads[n]) for n in chosen[1:] if text[sharing.shares[n].start - 1] not in "(["
    )


def _behind(words: str, stance: Late) -> str:
    match = stance.search(words)
    return words[match.end() :] if match else ""


def _same_object(pro: str, con: str) -> bool:
    """Whether what is answered is the same: "55% support the ban, 38% oppose it"."""
    match = _OBJECT.match(con)
    if match is None or _NO_OBJECT.match(match[1]):
        return True
    first = _OBJECT.match(pro)
    mine = re.sub(r"\W*\b(?:and|but|while|with|or)\W*\Z", "", match[1].strip().lower())
    theirs = re.sub(r"\W*\b(?:and|but|while|with|or)\W*\Z", "", first[1].strip().lower()) if first else ""
    return not theirs or mine == theirs
