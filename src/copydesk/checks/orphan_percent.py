"""`extends: orphan-percent`: "50% said", and nobody knows of whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.late import Late
from copydesk.readings.percentages import Percentages, single
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words

_ANSWERED = Late(
    r"\s+(?:also\s+|even\s+|then\s+|strongly\s+|now\s+|still\s+)?(?:said|say|says|think|thought|believe|believed|agree|agreed|disagree|disagreed|want|wanted|support|supported|oppose|opposed|favou?r|favou?red|approve|approved|disapprove|"
    r"disapproved|prefer|preferred|feel|felt|voted|would\s+vote|trust|trusted|distrust|expect|expected|reported|admitted|claimed|complained|regret|regretted|rated|named|chose|answered|replied|described)\b"
)
_BEGINS = Late(
    r"(?:^|[;:—–]\s|,\s(?:and|but|while)\s)[“\"‘'(]?(?:(?:and|but|while|yet|still|just|only|about|around|nearly|almost|some|over|under|more\s+than|less\s+than|fewer\s+than|at\s+least|another|a\s+further|meanwhile|overall|in\s+all|today|now),?\s+)*\Z",
    re.IGNORECASE,
)
_GOES_ON = Late(_BEGINS.pattern.replace("^|", "", 1), re.IGNORECASE)
_PEOPLE = """survey surveys surveyed poll polls polled polling pollster respondents respondent questionnaire asked study studies sample census interviewed responses responded answers question questions
    referendum ballot votes vote people voters adults residents members readers users workers employees staff teachers students pupils parents patients doctors nurses women men americans britons
    customers companies firms businesses households families children teenagers citizens farmers owners drivers consumers homeowners participants delegates shareholders subscribers developers engineers
    scientists researchers republicans democrats conservatives independents whites blacks hispanics latinos muslims christians catholics evangelicals percent-of population electorate public majority
    gallup yougov ipsos quinnipiac pew nanos harris"""


@dataclass(frozen=True, eq=False, repr=False)
class OrphanPercent(Check):
    """Flags a percentage that says, thinks or votes where nothing tells of whom it is: "Most like the plan. 50% said so."

    Silent where one of `people` stands in the paragraph or in the two before it, or in a heading above.
    """

    people: tuple[str, ...] = tuple(_PEOPLE.split())

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.people)

    def hits(self, document: Document) -> Iterator[Hit]:
        known, words, sentences = self._known, document.reading(Words), document.reading(Sentences)
        places: dict[int, int] = {}
        told: dict[int, bool] = {}
        for block, percentages in document.reading(Percentages):
            for percentage in percentages:
                if not single(percentage) or not _ANSWERED.match(block.text, percentage.end):
                    continue
                sentence = sentences.around(block, percentage.start)
                begin = max(sentence.start, percentage.start - 80)
                if not (_BEGINS if begin == sentence.start else _GOES_ON).search(block.text[begin : percentage.start]):
                    continue
                places = places or {id(there): n for n, there in enumerate(document.blocks)}
                if id(block) not in told:
                    around = _around(document.blocks, places[id(block)])
                    told[id(block)] = not all(known.isdisjoint(words.of(there).forms) for there in around)
                if not told[id(block)]:
                    yield Hit(block, percentage.start, percentage.end)


def _around(blocks: tuple[Block, ...], n: int) -> list[Block]:
    """A block, the two before it that are no items of its list, and the last heading."""
    around, before = [blocks[n]], 0
    for there in reversed(blocks[:n]):
        if there.kind == "heading":
            return [*around, there]
        if there.kind == "item" and blocks[n].kind == "item":
            continue
        before += 1
        if before <= 2:
            around.append(there)
        elif before > 40:
            break
    return around
