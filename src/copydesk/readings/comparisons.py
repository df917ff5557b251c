"""Two quantities that a sentence compares: "90 minutes, compared with two hours", "from 12 to 14"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.changes.standstills import standstill
from copydesk.readings.changes.terms import Term, terms
from copydesk.readings.changes.vocabulary import COMPARATIVES, VERBS
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.late import Late
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words

# How far apart two quantities may stand that are compared, in characters.
_FARTHEST = 110
_TIMES = frozenset(("year", "date", "time"))


class Comparison(NamedTuple):
    """Two figures of a block and what joins them, `start` to `end`.

    `how` is beside ("compared with", "against"), instead ("rather than"), apart ("up from", "more than") or change ("from A to B").
    """

    block: Block
    left: Figure
    right: Figure
    how: str
    start: int
    end: int


class Neighbours(NamedTuple):
    """Two figures of a block that follow each other, times apart; and where the next one starts, or -1."""

    block: Block
    left: Figure
    right: Figure
    next: int


class Comparisons:
    """The comparisons of every block.

    What joins two figures is looked for only when it is asked: most that follow each other are not compared.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[tuple[int, int], Comparison | None] = {}
        self._rows: dict[int, list[Term]] = {}
        figures = document.reading(Figures)
        self.neighbours: list[Neighbours] = []
        for block in document.blocks:
            if block.kind != "cell":
                found = figures.of(block)
                if found:
                    self.neighbours += _neighbours(block, _with_articles(block, found))

    def of(self, neighbours: Neighbours) -> Comparison | None:
        """How two figures are compared; None where they are not."""
        block, left, right, _ = neighbours
        key = id(block), right.start
        if key not in self._known:
            found = _join(self._document, block, left, right) or _inverted(block.text, left, right)
            joined = found is not None and not _leads_on(neighbours)
            self._known[key] = Comparison(block, left, right, *found) if found and joined else None
        return self._known[key]

    def told(self, neighbours: Neighbours) -> Comparison | None:
        """The change that the words tell from the one figure to the other in no set order; None where they tell of none."""
        block, left, right, _ = neighbours
        if id(block) not in self._rows:
            self._rows[id(block)] = self._row(block)
        row = self._rows[id(block)]
        return Comparison(block, left, right, "change", left.end, right.start) if standstill(row, left, right) else None

    def _row(self, block: Block) -> list[Term]:
        """The numbers of a block in a row; none where no word of it tells of a change."""
        words = self._document.reading(Words).of(block).forms
        if VERBS.keys().isdisjoint(words) and COMPARATIVES.keys().isdisjoint(words):
            return []
        figures = _with_articles(block, self._document.reading(Figures).of(block))
        return terms(block, figures, self._document.reading(Sentences).of(block), spans=True)


_UP_OR_DOWN = (
    r"(?:up|down|higher|lower|increased|raised|reduced|cut|an? (?:\w+ )?(?:rise|fall|drop|increase|decrease|jump|improvement|gain|advance|reduction|decline|dip|leap|hike|climb|growth|loss|saving|boost|slump|surge|spike)"
    r"|doubling|rising|falling|dropping|climbing|compared)"
)
_MORE = (
    r"(?:more|less|fewer|greater|higher|lower|longer|shorter|larger|bigger|smaller|faster|slower|taller|older|younger|better|worse|cheaper|dearer|heavier|lighter|"
    r"wider|narrower|deeper|above|below|over|under)"
)


@cache
def _joint() -> re.Pattern[str]:
    """What joins two figures that are compared, as it stands between them."""
    return re.compile(
        r"(?P<aside>[^.;:!?]{0,70}?)(?:"
        r"(?P<beside>\b(?:as )?(?:when )?(?:compared|in comparison|in contrast|by comparison|contrasted) (?:to|with)\b|\b(?:versus|as against|against)\b|\bvs?\.?(?=\s))"
        r"|(?P<instead>\b(?:rather than|instead of|as opposed to)\b)"
        rf"|(?P<apart>\b{_UP_OR_DOWN}(?: \w+ly| by \S+ \w+)?,? (?:from|(?:up)?on|over)\b|\b(?:beat(?:s|ing)?|top(?:s|p\w+)|better(?:s|ed|ing)|eclips\w+|overtak\w+|overtook|outstrip\w*|improv\w+ (?:up)?on)\b|,\s(?:[\w'’-]+ )?{_MORE} than\b|\b(?:is|was|are|were) {_MORE} than\b|\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?)\b)"
        r")(?P<lead>(?: (?:just|only|the|this|an?|some|its|his|her|their|our|about|around|nearly|almost|over|more than|less than|last (?:year|month|week)['’]s|[\w]+['’]s?|previous"
        r"|earlier|old|original|former|usual|current|roughly|approximately|an estimated|estimated|at least|up to|under|fewer than|a total of|current|then|old|year-earlier|prior|average|expected|forecast))*)\s*\Z",
        re.IGNORECASE,
    )


# Without one of these nothing joins two figures so.
_JOINING = Late(
    r"from|than|compar|v|against|instead|contrast|opposed|exceed|surpass|\bon\b|over|beat|top|better|eclips|outstrip"
)
_CHANGE = Late(
    r"\b(?:went|rose|rise[sn]?|rising|fell|falls?|fallen|falling|grew|grows?|grown|growing|dropp\w+|drops?|climb\w*|jump\w*|increas\w+|decreas\w+|declin\w+|rais\w+|cut(?:s|ting)?|"
    r"lower\w*|reduc\w+|shorten\w*|lengthen\w*|extend\w*|slash\w*|trimm\w+|lift\w*|boost\w*|hik\w+|up|down|slip\w*|surg\w+|soar\w*|plung\w+|shr[aiu]nk\w*|widen\w*|expand\w*|"
    r"doubl\w+|halv\w+|chang\w+|mov(?:ed|es|ing) (?:up|down)|slid\w*|tumbl\w+|edg\w+|eas\w+|advanc\w+|strengthen\w*|weaken\w*|improv\w+|worsen\w*|accelerat\w+|slow\w*)"
    r"\b(?P<between>[^.;:!?]{0,80}?)\b(?P<way>from|to)(?: (?:just|only|the|a|an|its|his|her|their|previous|current|as much as|about|around|nearly|more than|an? average of|a record))*\s*\Z",
    re.IGNORECASE,
)
# Another figure than by how much: "rose 10 percent to 18 from 15".
_OTHER = Late(r"\d(?![\d.,]*\s?(?:%|per\s?cent)\s[^\d]*\Z)")
_TO = Late(
    r"(?P<aside>['’]?(?:\s[\w'’()%-]+){0,5}?),? to(?: (?:just|only|the|a|an|its|about|around|nearly|almost|more than|over|under))*\s*\Z",
    re.IGNORECASE,
)
_FROM = Late(
    r"(?P<aside>['’]?(?:,?\s[\w'’()%-]+){0,5}?),? from(?: (?:just|only|the|a|an|its|about|around|nearly|almost|more than|over|under))*\s*\Z",
    re.IGNORECASE,
)


_AGO = Late(r" (?:(?:ago|earlier|previously)\b|(?:before|later)(?=\s?[,.;:)—–]|\Z| to\b))")


def _passed(text: str, figure: Figure) -> bool:
    """Whether a stretch of time says when: "five years ago", but not "with 90 minutes before"."""
    return _AGO.match(text, figure.end) is not None and not _COMPARED.search(
        text, max(0, figure.start - 10), figure.start
    )


def _neighbours(block: Block, figures: list[Figure]) -> Iterator[Neighbours]:
    last: Figure | None = None
    for n, figure in enumerate(figures):
        if figure.kind == "identifier" or (figure.kind == "duration" and _passed(block.text, figure)):
            continue
        if figure.kind in _TIMES:
            if n and figures[n - 1].kind in _TIMES:
                last = None
            continue
        if last and last.value is not None and figure.value is not None and figure.start - last.end <= _FARTHEST:
            yield Neighbours(block, last, figure, figures[n + 1].start if n + 1 < len(figures) else -1)
        last = figure


def _join(document: Document, block: Block, left: Figure, right: Figure) -> tuple[str, int, int] | None:
    text = block.text
    gap = text[left.end : right.start]
    lowered = gap.lower()
    if lowered.strip() in ("and", "or", ",", "", "–", "-", "—", ";", "and the"):
        return None
    if _JOINING.search(lowered):
        joint = _joint().match(gap)
        if joint:
            how = next(name for name in ("beside", "instead", "apart") if joint[name] is not None)
            if how == "apart" and not joint[how].lower().endswith("from") and _BASE.search(joint["lead"]) is None:
                return None  # "500 members, more than 500 of them women"
            if not re.search(r"\b(?:and|but|while|or|which|who)\b", joint["aside"]) or how == "apart":
                return how, left.end + joint.start(how), left.end + joint.end(how)
    if lowered.rstrip().endswith(("to", "from", "the", "a", "an", "its", "just", "only", "about", "nearly", "around")):
        way = _TO.match(gap) if "to" in lowered else None
        back = _FROM.match(gap) if way is None and "from" in lowered else None
        if way or back:
            sentence = document.reading(Sentences).around(block, left.start)
            before = _CHANGE.search(text, max(sentence.start, left.start - 140), left.start)
            if before and before["way"].lower() == ("from" if way else "to") and not _OTHER.search(before["between"]):
                return "change", left.end, right.start
    return None


_OPENING = Late(
    r"(?:\A|[.!?;:]\s|[“\"]|\b(?:but|and)\s)(?P<how>compared (?:with|to)|in comparison (?:with|to)|in contrast (?:with|to)|as against|up from|down from)"
    r"(?: (?:just|only|the|an?|some|its|last year['’]s|about|the previous|the old))*\s\Z",
    re.IGNORECASE,
)
_MAIN = Late(
    r"[^.;:!?,()]{0,50}, (?:(?:some |only |just |about |nearly )?\Z|(?:the|its|his|her|their|it|he|she|they|we|[A-Z][\w'’]+|[\w-]+)\b[^.;:!?,()]{1,60}\s\Z)"
)


def _inverted(text: str, left: Figure, right: Figure) -> tuple[str, int, int] | None:
    """What joins "Compared with an hour and a half last year, the trip takes 90 minutes"."""
    if "," not in text[left.end : right.start]:
        return None
    opening = _OPENING.search(text, max(0, left.start - 50), left.start)
    if opening is None or not _MAIN.fullmatch(text, left.end, right.start):
        return None
    how = opening["how"].lower()
    return ("apart" if how.endswith("from") else "beside"), opening.start("how"), opening.end("how")


# What names a base behind "than".
_BASE = Late(r"\b(?:the|its|his|her|their|our|previous|earlier|old|original|former|usual|current)\b|['’]s?\b|['’]")
_GOES_ON = Late(r"\s(?:\w+ )?to (?:\w+ )?\Z")


def _leads_on(neighbours: Neighbours) -> bool:
    """Whether the second figure is where another change begins: "12, up from 12 to 14"."""
    block, _, right, following = neighbours
    return following >= 0 and _GOES_ON.fullmatch(block.text, right.end, following) is not None


_ARTICLE = Late(
    r" an? (second|minute|hour|day|week|fortnight|month|year|decade|century|kilometre|kilometer|metre|meter|mile|tonne|kilogram|kilo|litre|liter)\b"
    r"(?! (?:and a (?:half|quarter)|ago|earlier|later|before|after|old|in|for each|to(?! \d))\b|['’])",
)
_METRIC = {"kilometer": "kilometre", "meter": "metre", "liter": "litre", "kilo": "kilogram"}
# Where "an hour" is a quantity, and no rate: "60 minutes, up from an hour".
_COMPARED = Late(r"\b(?:from|to|than|with|of|against|versus|took|takes?|lasts?|lasted|is|was)\s\Z", re.IGNORECASE)
_OPEN = Late(r"\b(?:less|more|fewer|longer|shorter) than\s\Z", re.IGNORECASE)
_LENGTHS = ("second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century")


def _with_articles(block: Block, figures: list[Figure]) -> list[Figure]:
    """The figures of a block with those that an article says: "a decade" beside "10 years"."""
    text = block.text
    if not any(f.kind in ("duration", "measure") for f in figures):
        return figures
    found = []
    for match in _ARTICLE.finditer(text):
        start, end = match.start() + 1, match.end()
        if (
            _COMPARED.search(text, max(0, start - 10), start)
            and not _OPEN.search(text, max(0, start - 12), start)
            and not any(f.start < end and start < f.end for f in figures)
        ):
            unit = _METRIC.get(match[1].lower(), match[1].lower())
            kind = "duration" if unit in _LENGTHS else "measure"
            found.append(Figure(block, start, end, kind, 1.0, 0.5, 1.5, unit, False))
    return sorted([*figures, *found], key=lambda f: f.start) if found else figures
