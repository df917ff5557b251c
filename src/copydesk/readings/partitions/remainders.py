"""What is said to remain: "60% goes to schools, 25% to roads; the remaining 20% is saved"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from copydesk.arithmetic.interval import Interval
from copydesk.document import Block
from copydesk.readings.figures import Figure
from copydesk.readings.figures.numbers import PARTS
from copydesk.readings.late import Late
from copydesk.readings.partitions.shares import ELSEWHERE, Sharing, changing
from copydesk.readings.percentages import rounded
from copydesk.readings.quantifiers import allowed
from copydesk.readings.runs import choices

_LOOSE = r"(?:(?:about|around|roughly|nearly|almost|some|approximately)\s+)?"
_REMAINING = Late(
    rf"\b(?:(?:the|its|their|our|his|her|a|this|that)\s+(?:remaining|other|final|last)|the\s+(?:balance|rest|remainder)\s+of)\s+{_LOOSE}\Z",
    re.IGNORECASE,
)
# The remainder of what the sentences before told of is what its sentence begins with.
_OPENS = Late(
    r"[“\"]?(?:But\s+|And\s+|While\s+)?(?:The|Its|Their|Our)\s+(?:remaining|other|final|last|rest|remainder|balance)\b[^.]{0,24}\Z"
)
# It may also be what its sentence ends with, or what "that leaves".
_CLOSES = Late(
    r"[^.;:,]{0,40}\b(?:ma[dk]es?\sup|accounts?\sfor|covers?|takes?(?:\sup)?|is|are|fills?|gets?|goes\sto|go\sto|on|to|provides?|supply|supplies|owns?)\s(?:the|its|their)\s(?:remaining|other|final|last)\s\Z"
    r"|(?:That|This|Which)\s(?:leaves|left)\s(?:just\s|only\s)?\Z"
)
_ANY = Late(r"[Rr]emain|[Oo]ther|[Rr]est|[Ll]ea[vf]|[Bb]alance|[Ff]inal|[Ll]ast")
_LEAVING = Late(
    rf"(?:[,–—]\s?(?:which\s+leaves|leaving)|(?:^|[.;:]\s)(?:That|This)\s+leaves)\s+(?:just\s+|only\s+)?{_LOOSE}\Z",
    re.IGNORECASE,
)
_WORDED = Late(r"\b[Tt]he\s+(?:remaining|other)\s+(third|quarter|fifth|tenth)\b(?!\s+of\s+the)")
_REST = Late(
    rf"\b(?:the\s+(?:rest|remainder|others|balance)|with\s+the\s+rest)(?:\s+of\s+(?:them|it|the\s+\w+))?\s?(?:\(|,\s|[–—]|\s[–—-]\s){_LOOSE}\Z",
    re.IGNORECASE,
)
_BOUGHT = Late(
    r"\b(?:stakes?|shareholders?|shareholding|acquir\w+|acquisition|bought|buy|buys|buying|purchas\w+|owns?|owned|owner(?!-occup)\w*|holds?(?!\s+[\w.]+(?:\s?%|\s+per\s?cent)\s+of\s+the\s+(?:seats|posts|jobs|places))|subsidiary|divest\w*|counted|in\s+\d{4}|by\s+(?:\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|\w+day|noon|the\s+end|then|now))\b",
    re.IGNORECASE,
)
_OF_PART = Late(r"\s+of\s+(?:that|this|it|these|the\s+\d|the\s+(?:shares|way|season|year))\b", re.IGNORECASE)
_OF = Late(r"\s+of\s+(?:(?:the|its|their|our|all|his|her|these|those)\s+)*([\w’'-]+)", re.IGNORECASE)
# What makes one share a part of another.
_WITHIN = Late(
    r"\b(?:who|whom|whose|which|that|including|includes?|among|of\s+(?:them|these|those|this|it)|with|after|before|while|but|than|when|where|led|ahead|under|over|aged|up\s+to|down\s+to|so|half|more|less)\b",
    re.IGNORECASE,
)
# "The other 50% full": the other one.
_OTHER_ONE = Late(
    r"\s+(?:full|empty|complete|completed|done|sure|certain|correct|ready|owned|off|more|less|larger|smaller|higher|lower|cotton|wool|likely)\b"
)
_PARTLY = Late(r"\b(?:each|every|apiece|some|several|a\s+few|part|parts|most|many|much|others?)\b", re.IGNORECASE)
_MOST = 7


class Remainder(NamedTuple):
    """What is said to remain, and the shares before it that it should fill up to 100%; none of their sums does."""

    share: Figure
    parts: tuple[Figure, ...]

    @property
    def block(self) -> Block:
        """Where it stands."""
        return self.share.block

    def left(self) -> Interval:
        """What is left in fact, in percent."""
        left = Interval.exactly(100)
        for part in self.parts:
            left -= span(part)
        return left


def span(figure: Figure) -> Interval:
    """The percentages that a share may be."""
    if figure.kind == "percent":
        return rounded(figure) or Interval(0, 100)
    return allowed(figure) or Interval(0, 100)


def percent(figure: Figure) -> float:
    """A share in percent."""
    return (figure.value or 0) * (100 if figure.kind == "ratio" else 1)


def remainders(sharing: Sharing) -> Iterator[Remainder]:
    """The remainders of a sentence that no sum of the shares beside them fills up."""
    text = sharing.block.text
    if not _ANY.search(text, sharing.sentence.start, sharing.sentence.end):
        return
    worded = _WORDED.search(text, sharing.sentence.start, sharing.sentence.end)
    if worded:
        part = 1 / PARTS[worded[1]]
        figure = Figure(sharing.block, *worded.span(1), "ratio", part, part, part, "", approximate=False)
        yield from _checked(sharing, figure)
    for n, share in enumerate(sharing.shares):
        leaving = _LEAVING.search(sharing.heads[n]) and not sharing.tails[n].startswith(" of ")
        other = sharing.heads[n].rstrip().lower().endswith("other") and _OTHER_ONE.match(sharing.tails[n])
        if other:
            continue
        if _REMAINING.search(sharing.heads[n]) or _REST.search(sharing.heads[n]) or leaving:
            yield from _checked(sharing, share)


def _checked(sharing: Sharing, share: Figure) -> Iterator[Remainder]:
    """What is said to remain, if no sum of the shares beside it comes to 100% with it."""
    text = sharing.block.text
    if _OF_PART.match(text, share.end) or _BOUGHT.search(text, sharing.sentence.start, sharing.sentence.end):
        return
    others = [other for other in sharing.shares if other is not share]
    if any(changing(text, other) or _OTHER_ONE.match(text, other.end) for other in others):
        return
    near = [other for other in (*sharing.before, *others) if not changing(text, other)]
    parts = [other for other in others if other.end <= share.start]
    begun = sharing.sentence.start, share.start
    if not parts and (_OPENS.match(text, *begun) or _closes(sharing, near, share)):
        parts = [other for other in near if other.end <= share.start]
    if (
        not parts
        or len(near) > _MOST
        or _told_otherwise(sharing, parts[0], share)
        or not _same_whole(text, share, parts)
    ):
        return
    hundred = Interval.exactly(100)
    alone = not sharing.before and _listed(sharing, parts, share)
    sums = [parts, near] if alone else choices(near)
    if not any(_sum([share, *some]).meets(hundred) for some in sums):
        yield Remainder(share, tuple(parts))


def _closes(sharing: Sharing, near: list[Figure], share: Figure) -> bool:
    """Whether a sentence ends with what all the shares of the sentences before it leave, and these are of one whole."""
    text, start = sharing.block.text, sharing.sentence.start
    if near != list(sharing.before) or not near or not _CLOSES.match(text, start, share.start):
        return False
    return not ELSEWHERE.search(text, near[0].end, start)


def _listed(sharing: Sharing, parts: list[Figure], share: Figure) -> bool:
    """Whether the parts stand side by side, none within another: "60% oil, 10% coal, the remaining 30% gas"."""
    text = sharing.block.text
    bases = {match[1].lower() for part in parts[1:] if (match := _OF.match(text, part.end))}
    return not bases and _WITHIN.search(text, parts[0].end, share.start) is None


def _sum(figures: Iterable[Figure]) -> Interval:
    total = Interval.exactly(0)
    for figure in figures:
        total += span(figure)
    return total


def _told_otherwise(sharing: Sharing, first: Figure, share: Figure) -> bool:
    """Whether a part of the whole is told without a percentage: in money, or as "some"."""
    text = sharing.block.text[first.end : share.start]
    return (
        _PARTLY.search(_REMAINING.sub("", _REST.sub("", text))) is not None
        or re.search(r"[$£€]\s?\d|\d\s?(?:million|billion)\b", text) is not None
    )


def _same_whole(text: str, share: Figure, parts: list[Figure]) -> bool:
    """Whether the words behind the shares name no different wholes."""
    mine = _OF.match(text, share.end)
    theirs = [match[1].lower() for part in parts if (match := _OF.match(text, part.end))]
    return not mine or not theirs or mine[1].lower() in theirs
