"""What the sentences behind an announcement list: "Three firms bid. They are …", "Two questions remain. Who …? Why …?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Block, Document
from copydesk.readings.cardinals import ORDINALS, ordinal
from copydesk.readings.late import Late
from copydesk.readings.rosters import Roster, roster
from copydesk.readings.sentences import Sentences
from copydesk.readings.series import Series, series
from copydesk.readings.stretch import LONGEST
from copydesk.text import Span

_QUESTIONS = frozenset("questions queries riddles unknowns puzzles mysteries".split())
#: How a sentence begins that says what was announced, or the first of it.
THEY_ARE = Late(
    r"[”\"]?\s[“\"]?(?:They|These|Those|The\s(?:[a-z]+\s)?(?P<again>[\w’'-]+s|people|men|women|children))\s(?:are|were)(?:\s(?:called|named|as\sfollows))?(?P<colon>:\s?|\s(?=\S))"
)
_ASKED = Late(
    r"[”\"]?\s[“\"‘(]*(?:Who|What|When|Where|Why|How|Which|Whose|Is|Are|Was|Were|Will|Would|Can|Could|Should|Do|Does|Did|Has|Have|Had|May|Must)\b[^.!?]*\?"
)
_ASKED_TOO = Late(r"\sor\s|,?\sand\s(?:who|what|when|where|why|how|which|whose|is|are|will|can|should|do|does|did)\b")
_ONE = Late(r"[”\"]?\s[“\"]?[Oo]ne(?:\s[a-z]+)?\s(?:is|was|concerns|concerned)\s")
_OTHER = Late(
    rf"(?:[.;:,!?][”\"]?\s|[–—]\s|\s(?=and\s))[“\"]?(?:and\s)?(?:one|another|(?:a|the)\s(?P<nth>{'|'.join(ORDINALS)}))(?:\s(?!is\b|was\b)[a-z]+)?\s(?:is|was|concerns|concerned)\s",
    re.IGNORECASE,
)
_FINAL = Late(r"[“\"‘(]*(?:And|Finally|Lastly|Last)\b")
_STOPPED = Late(r"[.;”\"]|\s*\Z")
_DETERMINED = r"(?:an?|the|his|her|its|their|our|my|your)\s"
_WORDS = r"(?!(?:and|or)\b)[a-z][\w’'-]*(?:\s(?!(?:and|or)\b)[a-z][\w’'-]*){0,3}"
_THINGS = Late(rf"{_WORDS}(?:,\s{_WORDS})*,?\s(?:and|or)\s{_WORDS}(?=[.;”\"]|\s*\Z)")
_EACH_DETERMINED = Late(
    rf"{_DETERMINED}[^,]+(?:,\s(?:and\s|or\s)?{_DETERMINED}[^,]+?)*(?:,?\s(?:and|or)\s{_DETERMINED}[^,]+)?"
)
# What is said of things, and is no thing: "small, local and cheap", "near Leeds", "led by Lee".
_TOLD = Late(
    r"\b(?:\w+(?:able|ible|ful|less|ous|ive|ed|ish)|(?:very|too|all|not|both|also|so|more|less|most|quite|now|still|often|already|never|always|each|either|neither|being|"
    r"in|on|at|by|from|of|for|with|near|under|over|about|to|as|like|between|among|behind)\s\w+|old|new|young|small|big|large|long|short|tall|high|low|"
    r"hard|soft|easy|simple|clear|cheap|dear|rich|poor|good|bad|better|worse|strong|weak|hot|cold|wet|dry|dark|light|fast|slow|quick|early|late|open|shut|ready|"
    r"happy|sad|angry|tired|hungry|thin|fat|safe|noisy|quiet|clean|dirty|heavy|local|national|foreign|public|private|true|false|real|fair|free|full|empty|keen|"
    r"here|there|back|gone|dead|alive|missing|\w+(?:ical|onal|ental|ing))(?=,|\sand\b|\sor\b|[.;]|\s*\Z)"
)
_DOING = Late(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says|came|went|left|took|got|made|gave|found|fell|rose|"
    r"ran|broke|rang|won|lost|met|saw|sat|stood|held|kept|led|sent|told|became|began|grew|hit|put|set|cut|shut|\w{2,}ed)\b"
)
# Questions beyond these are not followed.
_MOST = 40


def things(text: str, at: int, *, certain: bool) -> Series | None:
    """The things without a name that a sentence ends with; where that is not `certain`, each has an article."""
    found = _THINGS.match(text, at)
    if found is None or _TOLD.search(text, at, found.end()) or _DOING.search(text, at, found.end()):
        return None
    if not certain and not _EACH_DETERMINED.fullmatch(text, at, found.end()):
        return None
    return series(text, at, found.end())


def named(text: str, at: int) -> Roster | None:
    """The names, two at least, that a clause ends with."""
    found = roster(text, at)
    return found if found and len(found.names) > 1 and _STOPPED.match(text, found.end) else None


def told(text: str, at: int, noun: str) -> re.Match[str] | None:
    """ "They are", or "the firms are" of firms, where a sentence begins."""
    found = THEY_ARE.match(text, at)
    return found if found and (not found["again"] or found["again"].lower() == noun.lower()) else None


def asked(noun: str, text: str, at: int) -> bool:
    """Whether the questions that were announced begin at a place."""
    return noun.lower() in _QUESTIONS and _ASKED.match(text, at) is not None


def questions(document: Document, block: Block, at: int, wanted: int) -> Series | None:
    """The questions that a block asks from a place on; fewer than wanted only where no more can follow."""
    text = block.text
    sentences = document.reading(Sentences)
    first = sentences.number(block, at + 2)
    spans = sentences.of(block)[first : first + _MOST + 1]
    run = list(_run(text, spans))
    if len(run) < 2 or len(run) > _MOST:
        return None
    ends = len(run) == len(spans)
    if len(run) < wanted and not (ends and (_FINAL.match(text, run[-1].start) or block is document.blocks[-1])):
        return None
    double = sum(1 for span in run if _ASKED_TOO.search(text, *span))
    # A last one that is answered may be the writer's own.
    return Series(run[0].start, run[-1].end, frozenset(range(len(run) - (not ends), len(run) + double + 1)))


def others(block: Block, at: int) -> Series | None:
    """The points of "One is …. Another is …. A third is …", of which more may go untold."""
    text = block.text
    if not _ONE.match(text, at):
        return None
    n, end = 0, at
    for found in _OTHER.finditer(text, at - 1, at + LONGEST):
        n = max(n + 1, ordinal(found["nth"].lower()) if found["nth"] else 0)
        end = found.end()
    return Series(at + 1, end, frozenset((n,))) if n > 1 else None


def _run(text: str, spans: list[Span]) -> Iterator[Span]:
    for span in spans:
        if not text[span.start : span.end].rstrip(' ”"’)').endswith("?"):
            return
        yield span
