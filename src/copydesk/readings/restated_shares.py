"""Percentages that say a fraction again: "12 of the 30 (40%)", "40%, or 12 of the 30", "That is 40%"."""

from __future__ import annotations

import re

from copydesk.arithmetic.interval import Interval
from copydesk.document import Block, Document
from copydesk.readings.asides import aside, opening
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.precision import counted
from copydesk.readings.fractions import Fraction, Fractions, Whole
from copydesk.readings.late import Late
from copydesk.readings.percentages import rounded, within
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

# What may stand between the fraction and the percentage beside it: who was counted, and what became of them.
_WORD = r"(?:\s+(?!(?:and|but|while|or|than|with|against|including|whose|which|from|times)\b)[^\W\d_][\w’'-]*)"
_COUNTED = {
    mark: Late(rf"{_WORD}{{0,{most}}}\Z") for mark, most in {"(": 6, "=": 3, "or": 6, "": 7, "that is": 9}.items()
}
_OF_WHOM = Late(rf"(?:\s+of{_WORD}{{1,6}}|\s+(?:[\w-]+\s+){{0,2}}(?:rate|share|ratio|proportion))?\Z")
_RATE = Late(
    r"(?:[,:]|\s[–—-])\s(?:(?:or|for|with|giving\s+it|giving|that\s+is|making|a\s+total\s+of)\s+)?(?:an?|the)\s+(?:[\w-]+\s+){0,3}(?:rate|share|ratio|percentage|proportion|average|occupancy|turnout)\s+of\s+(?:just\s+|only\s+)?\Z"
)
_A_RATE = Late(r"(?:,|\s[–—-])\s(?:(?:or|for|with|giving\s+it|giving|that\s+is)\s+)?an?\s+\Z")
_RATED = Late(r"\s(?:[\w-]+\s){0,3}(?:rate|share|ratio|proportion)\b")
_THAT_IS = Late(
    r"(?:That|This|It)(?:\s+(?:is|was|equals|means|makes|amounts\s+to|comes\s+to|works\s+out\s+(?:at|to|as)|represents)|[’']s)\s+(?:just\s+|only\s+)?\Z"
)
_ALONE = Late(
    r"\s*(?:[.,;!?”\"]|$|of\s+(?:them|the\s+(?:total|whole)|all|(?:the|its|their)\s+(?:fleet|group|class|sample|crew|board|squad|intake))\b)"
)
# "12 of them (40%)", "30 pubs, of which 12 (40%)": the whole was named before.
_OF_THEM = Late(r"\s+of\s+(?:them|these|those|which|whom)\Z", re.IGNORECASE)
_OF_THEM_BEHIND = Late(r"[)\]]\sof\s(?:them|these|those|which|whom)\b")
_OF_WHICH = Late(r"\bof\s+(?:which|whom|these|those|them),?\s+(?:only\s+|just\s+|some\s+)?\Z", re.IGNORECASE)
_NUMBER = Late(
    r"\s?\(\s?(?=[\w,]+(?:\s[\w’'-]+){0,2}\s?\))|\s[–—-]\s(?=[\w,]+(?:\s[\w’'-]+){0,2}\s[–—-]\s)|,\sor\s(?=[\w,]+(?:\s[\w’'-]+){0,2},)|,\s(?=[\w,]+\s(?:people|of\sthem|in\sall)\b)"
)
_OPENINGS = Late(r"\(|\s[–—-]\s|,\s")
# What changes, or is left, may be a part of what there was before.
_CHANGES = Late(
    r"\b(?:ro?se|risen|grew|grow\w*|fell|fallen|up|down|from|cut\w*|increas\w+|decreas\w+|added|more|fewer|leav\w+|left|remain\w*|now|lost|gained|another|new|other|to)\b",
    re.IGNORECASE,
)
_NAMED = Late(r"(?:\s+[\w’'-]+){0,3}\s?\Z")
_CLOSES_PART = Late(
    r"(?:\s+(?!(?:in|at|on|from|with|who|that|are|were|is|was|replied|responded|answered)\b)[\w’'-]+){0,3}?\s?(?:[),;\]]|[–—]|\s-\s|[.?!”\"](?=\s|\Z|[”\"])|\Z)"
)
# "Had a fever (25%) or a cough (15%)": parts of the fraction.
_BROKEN_DOWN = Late(r"\s?[)\]],?\s(?:and|or)\s[^\d().;]{1,60}\(")
_OF_TOTAL = Late(r"\sof\s(?:the|all)\s(?:total|whole)\b|\sof\sall\b")
# Figures that are no number of anything.
_DATED = frozenset("year date time age ordinal identifier".split())
_TIMES = _DATED | {"duration", "percent"}
_REACH = 80


def fraction_beside(document: Document, block: Block, percentage: Figure) -> Fraction | None:
    """The fraction that a percentage says again, None where it says something else."""
    return _Beside(document, block, percentage).fraction()


class _Beside:
    """What stands beside a percentage."""

    def __init__(self, document: Document, block: Block, percentage: Figure) -> None:
        self.document = document
        self.block = block
        self.text = block.text
        self.percentage = percentage
        self.fractions = document.reading(Fractions)
        near = percentage.start - _REACH * 2, percentage.end + _REACH
        self.known = self.fractions.near(block, *near)

    def fraction(self) -> Fraction | None:
        stands = aside(self.text, self.percentage.start, self.percentage.end)
        if stands is None:
            return self._of_the_whole() or self._as_rate() or self._behind() or self._with_part_behind()
        mark = "that is" if stands.linked and stands.mark == "," else stands.mark
        pattern = _COUNTED.get(mark, _COUNTED[""])
        for fraction in reversed(self.known):
            if fraction.end <= stands.start and pattern.match(self.text, fraction.end, stands.start):
                long = self.text.count(" ", fraction.end, stands.start) > 1
                return None if long and _BROKEN_DOWN.match(self.text, self.percentage.end) else fraction
        return self._of_part(stands.start, pattern, stands.linked) or self._behind() or self._with_part_behind()

    def _behind(self) -> Fraction | None:
        """The fraction in an aside to the percentage: "52% of the flats (9 of 20)", "45%, or 12 of the 30"."""
        end = self.percentage.end
        for fraction in self.known:
            if end <= fraction.start < end + _REACH:
                opened = opening(self.text, fraction.start)
                if opened is None or opened.start < end or not _OF_WHOM.match(self.text, end, opened.start):
                    return None
                if " times" in self.text[fraction.start : fraction.end + 6]:
                    return None  # "within 3%, 19 times out of 20"
                closed = _CLOSES_PART.match(self.text, fraction.end) or (opened.linked and opened.mark in ("or", ","))
                return fraction if closed else None
        return None

    def _of_part(self, end: int, pattern: Late, linked: bool) -> Fraction | None:
        """The fraction whose part stands right before an aside that begins at `end`, and whose whole elsewhere."""
        before = within(self.document.reading(Figures).of(self.block), end - 2 * _REACH, end)
        counts = [figure for figure in before if figure.kind == "count"]
        part = counts.pop() if counts else None
        of_them = part is not None and _OF_THEM.fullmatch(self.text, part.end, end) is not None
        number = counted(part) if part and (of_them or pattern.match(self.text, part.end, end)) else None
        if part is None or number is None:
            return None
        closing = self.percentage.end
        if self.text[closing : closing + 1] in (")", "]", ",") and (
            whole := self.fractions.whole_behind(self.block, closing + 1)
        ):  # "12 (40%) of the 30"
            return _spread(part, number, whole)
        of_them = of_them or _OF_THEM_BEHIND.match(self.text, closing) is not None
        if of_them or _OF_WHICH.search(self.text[max(0, part.start - 24) : part.start]):
            whole = self._named_before(part)
            return _spread(part, number, whole) if whole else None
        whole = self.fractions.whole_before(self.block, part.start) or (
            self._elided(part, linked) if linked or _OF_TOTAL.match(self.text, self.percentage.end) else None
        )
        if whole is None or self._of_another(counts, part, number, whole):
            return None
        return _spread(part, number, whole)

    def _named_before(self, part: Figure) -> Whole | None:
        """The only number of people or things that this sentence and the one before name before a part."""
        sentences = self.document.reading(Sentences)
        start = sentences.around(self.block, part.start).start
        start = sentences.around(self.block, max(0, start - 2)).start
        start = max(start, part.start - 4 * _REACH)
        figures = within(self.document.reading(Figures).of(self.block), start, part.start)
        counts = [figure for figure in figures if figure.kind not in _TIMES]
        number = counted(counts[0]) if len(counts) == 1 and counts[0].kind == "count" and counts[0].unit else None
        return Whole(counts[0], number) if number and number.low > 0 else None

    def _elided(self, part: Figure, linked: bool) -> Whole | None:
        """The only other number of its sentence, where a part does without a noun, or is said to be of all: "it got 500 letters and answered 125"."""
        sentence = self.document.reading(Sentences).around(self.block, part.start)
        figures = within(self.document.reading(Figures).of(self.block), sentence.start, sentence.end)
        others = [one for one in figures if one.kind not in _DATED and one not in (part, self.percentage)]
        if (
            (part.unit and linked)
            or len(others) != 1
            or others[0].kind != "count"
            or not others[0].unit
            or others[0].start > part.start
        ):
            return None
        number = counted(others[0])
        told = number and number.low > 0 and not _CHANGES.search(self.text, sentence.start, self.percentage.end)
        return Whole(others[0], number) if number and told else None

    def _of_another(self, counts: list[Figure], part: Figure, number: Interval, whole: Whole) -> bool:
        """Whether the percentage fits a number between whole and part: "Of 30, 12 stayed and 3 (25%) fell ill"."""
        said = rounded(self.percentage)
        for other in counts:
            base = counted(other) if whole.figure.start < other.start < part.start else None
            if said and base and base.low > 0:
                shares = (number / base, base / whole.number)
                if any(said.meets(share.scaled(100)) for share in shares):
                    return True
        return False

    def _with_part_behind(self) -> Fraction | None:
        """The fraction whose part stands in brackets: "45% (12) of the 30", "of the 30, 45% (12)", "45% of the 30 members (12)"."""
        end = self.percentage.end
        if not _OPENINGS.search(self.text, end, end + _REACH):
            return None
        whole = self.fractions.whole_behind(self.block, end)
        for figure in within(self.document.reading(Figures).of(self.block), end + 1, end + 2 * _REACH):
            if whole and figure.start <= whole.figure.start:
                continue
            opened = _NUMBER.match(self.text, whole.figure.end if whole else end)
            if opened is None:
                begin = whole.figure.end if whole else end
                joint = _OPENINGS.search(self.text, begin, begin + 40)
                named = joint and (_NAMED if whole else _OF_WHOM).match(self.text, begin, joint.start())
                opened = _NUMBER.match(self.text, joint.start()) if joint and named else None
            number = counted(figure) if figure.kind == "count" and opened and opened.end() == figure.start else None
            if number is None:
                return None
            closed = self.text.find(")", figure.end) + 1
            whole = (
                whole
                or self.fractions.whole_behind(self.block, closed)
                or self.fractions.whole_before(self.block, self.percentage.start)
            )
            return _spread(figure, number, whole) if whole else None
        return None

    def _of_the_whole(self) -> Fraction | None:
        """The fraction of a number that a percentage of another restates: "30 came, 40% of the 60 who were asked"."""
        whole = self.fractions.whole_behind(self.block, self.percentage.end)
        opened = opening(self.text, self.percentage.start) if whole else None
        if whole is None or opened is None or opened.mark not in (",", "or", "–"):
            return None
        sentence = self.document.reading(Sentences).around(self.block, self.percentage.start)
        figures = within(self.document.reading(Figures).of(self.block), sentence.start, whole.figure.start)
        others = [one for one in figures if one.kind not in _DATED and one != self.percentage]
        part = others[0] if len(others) == 1 and others[0].kind == "count" else None
        number = counted(part) if part else None
        if part is None or number is None or ";" in self.text[opened.start : self.percentage.start]:
            return None
        alike = opened.linked or not whole.figure.unit or whole.figure.unit == part.unit
        changed = _CHANGES.search(self.text, sentence.start, opened.start) is not None
        return _spread(part, number, whole) if alike and not changed and number.high < whole.number.low else None

    def _as_rate(self) -> Fraction | None:
        """The fraction that a rate sums up: "30 of 40 ballots, a return rate of 75%"; "That is 75%"."""
        text, start, end = self.text, self.percentage.start, self.percentage.end
        window = max(0, start - _REACH)
        before = text[window:start]
        match = _RATE.search(before) if _ALONE.match(text, end) else None
        if match is None and _RATED.match(text, end):
            match = _A_RATE.search(before)
        if match:
            at = window + match.start()
            for fraction in reversed(self.known):
                if fraction.end <= at:
                    return fraction if _COUNTED["or"].match(text, fraction.end, at) else None
            return self._set_out(Span(self.document.reading(Sentences).around(self.block, at).start, at))
        match = _THAT_IS.search(before) if _ALONE.match(text, end) else None
        if match is None:
            return None
        at = window + match.start()
        told = self.document.reading(Sentences).around(self.block, max(0, at - 1))
        there = [fraction for fraction in self.known if told.start <= fraction.start and fraction.end <= told.end]
        if told.end > at or "%" in text[told.start : told.end]:
            return None
        return there[0] if len(there) == 1 else None if there else self._set_out(told)

    def _set_out(self, told: Span) -> Fraction | None:
        """The fraction of a sentence with two numbers that sets out from one: "Of the 60 stalls, 45 were sold"."""
        figures = within(self.document.reading(Figures).of(self.block), told.start, told.end)
        counts = [figure for figure in figures if figure.kind not in _DATED]
        whole = self.fractions.whole_before(self.block, counts[1].start) if len(counts) == 2 else None
        number = counted(counts[1]) if whole and counts[1].kind == "count" else None
        return _spread(counts[1], number, whole) if whole and number else None


def _spread(part: Figure, number: Interval, whole: Whole) -> Fraction | None:
    """The fraction of a part and a whole that words part; None where the part is more."""
    if number.low > whole.number.high:
        return None
    start, end = min(part.start, whole.figure.start), max(part.end, whole.figure.end)
    return Fraction(start, end, number, whole.number, f"{part.text.lower()} of {whole.figure.text}")
