"""Which quotation marks of a text belong together."""

from __future__ import annotations

import re
from typing import NamedTuple

# Every mark but an apostrophe within a word; it begins with one set of characters, since that is found at a glance.
_MARK = re.compile(r"""["“”„«»'‘’`](?:(?<=["“”„«»‘])|(?<=')'|(?<=`)`|(?<=['’])(?:(?!\w)|(?<!\w['’])))""")
_CLOSERS = {"“": '”"“', "„": '“”"', "«": "»", "»": "«", "”": '”"', '"': '"”“', "''": "''", "``": "''"}
SINGLE = "'‘’"
# Words that begin with an apostrophe, and endings that a tokenizer has cut off; '90s is known by its digit.
_ELIDED = re.compile(
    r"(?:\d|(?:tis|twas|twere|twill|twould|em|n|til|till|cause|cos|coz|cuz|bout|round|neath|gainst|mongst|kay|nother|nuff|"
    r"fraid|cept|tude|ere|s|re|ve|ll|d|m|t)\b)",
    re.IGNORECASE,
)
_FEET = re.compile(r"\d['’]\s?\d{1,2}$")
# A plural's apostrophe and a foot mark look like the end of a quotation that began no further back than this.
_NEAR = 40
# How many marks ahead the end of a quotation between single marks is looked for.
_FAR = 100


class Quotation(NamedTuple):
    """A quotation in a block's text, half-open, its marks within; `closed` where its own mark ends it.

    `carried` is true where it goes on from the paragraph before.
    """

    start: int
    end: int
    closed: bool = True
    carried: bool = False


class Loose(NamedTuple):
    """A mark without a partner, half-open.

    `kind` is closes (it closes nothing), inner (it opens within a quotation, which ends first) or single (a curly
    single mark that nothing closes). A double mark that nothing closes is a `Quotation` that is not `closed`.
    """

    start: int
    end: int
    kind: str = "closes"


def marked(text: str) -> list[Quotation]:
    """The quotations between marks in a text (characters, half-open), outermost only."""
    return paired(text)[0]


def paired(text: str) -> tuple[list[Quotation], list[Loose]]:
    """The quotations in a text, and the marks that have no partner."""
    pairing = _Pairing(text)
    for number, (mark, at) in enumerate(pairing.marks):
        if at < pairing.past:
            continue
        if mark in SINGLE:
            pairing.single_mark(number, mark, at)
        elif pairing.opened:
            pairing.within(number, mark, at)
        else:
            pairing.without(mark, at)
    if pairing.opened:
        pairing.found.append(Quotation(pairing.begin, len(text), closed=False))
    return [quotation for quotation in pairing.found if quotation.end - quotation.start > 2], pairing.loose


class _Pairing:
    """How far the marks of a text have been paired."""

    __slots__ = ("begin", "found", "inner", "loose", "marks", "opened", "past", "single", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.marks = [(match[0], match.start()) for match in _MARK.finditer(text)]
        self.found: list[Quotation] = []
        self.loose: list[Loose] = []
        self.opened, self.begin = "", 0
        self.inner = ""  # the mark that ends a quotation within the quotation
        self.single = -1  # where a single mark opened within the quotation
        self.past = 0  # the end of the last quotation

    def single_mark(self, number: int, mark: str, at: int) -> None:
        """A single mark: within a quotation, or of one."""
        text = self.text
        if self.opened:
            self.single = _within(text, at, mark, self.single)
        elif mark != "’" and _opens(text, at, mark):
            end = _single_end(text, self.marks, number)
            if end:
                self.found.append(Quotation(at, end))
                self.past = end
            elif mark == "‘" and text[at + 1 : at + 2].isalnum() and not _ELIDED.match(text, at + 1):
                self.loose.append(Loose(at, at + 1, "single"))

    def without(self, mark: str, at: int) -> None:
        """A double mark where no quotation is open."""
        if _FEET.search(self.text, max(at - 5, 0), at):
            return
        if _opens(self.text, at, mark):
            self.opened, self.begin, self.inner, self.single = mark, at, "", -1
        elif _closes(self.text, at, mark):
            self.loose.append(Loose(at, at + len(mark)))

    def within(self, number: int, mark: str, at: int) -> None:
        """A double mark where a quotation is open."""
        text, opened = self.text, self.opened
        if mark == self.inner:
            self.inner = ""
        elif mark in ("“", '"') and opened in ("“", '"') and _reopens(text, at, mark):
            if mark != opened or self.single >= 0 or _nests(text, self.marks, number):
                self.inner = "”" if mark == "“" else mark
            else:  # the quotation before lacks its end
                self.found.append(Quotation(self.begin, at, closed=False))
                self.begin, self.single = at, -1
        elif mark in _CLOSERS[opened] and not _measures(text, self.marks, number):
            self.past = at + len(mark)
            if text.startswith("'''", at):  # that of a quotation within comes first
                self.past, self.single = at + 3, -1
            self.found.append(Quotation(self.begin, self.past))
            if self.single >= 0:
                self.loose.append(Loose(self.single, self.single + 1, "inner"))
            self.opened = ""


def _opens(text: str, at: int, mark: str) -> bool:
    """Whether a mark at `at` can be the first of a quotation."""
    before = text[at - 1] if at else " "
    after = text[at + len(mark)] if at + len(mark) < len(text) else " "
    if mark in ("“", "«", "„", "``"):
        return before.isspace() or not after.isspace()  # some desks' machines curl the last mark like the first
    return not before.isalnum() and before not in ".,!?;:…%" and not after.isspace() and after not in ".,;!?)"


def _reopens(text: str, at: int, mark: str) -> bool:
    """Whether a mark within a quotation can only be the first of another one."""
    before = text[at - 1]
    after = text[at + 1] if at + 1 < len(text) else " "
    if mark == "“":
        return not after.isspace() and before not in ".,!?"  # else it is the last one, curled like the first
    return (before.isspace() or before in "([") and after.isalnum()


def _closes(text: str, at: int, mark: str) -> bool:
    """Whether a mark at `at` can only be the last of a quotation."""
    after = text[at + 1] if at + 1 < len(text) else " "
    before = text[at - 1] if at else " "
    return (
        mark in '”"'
        and not before.isspace()
        and not before.isnumeric()
        and before not in "([{"
        and (after.isspace() or after in ".,;:!?)")
    )


def _nests(text: str, marks: list[tuple[str, int]], number: int) -> bool:
    """Whether the quotation that the mark `number` opens, and the one around it, both have an end."""
    opening = marks[number][0]
    end = "”" if opening == "“" else opening
    following = [one for one in marks[number + 1 : number + 20] if one[0] in (opening, end)][:2]
    if opening == '"':
        return len(following) == 2 and all(_closes(text, at, end) for _, at in following)
    return [mark for mark, _ in following] == [end, end]


def _measures(text: str, marks: list[tuple[str, int]], number: int) -> bool:
    """Whether the mark `number`, within a quotation, is that of inches, and the quotation ends later."""
    mark, at = marks[number]
    if mark not in ('"', "''", "”") or not text[at - 1].isnumeric():
        return False
    if _FEET.search(text, max(at - 5, 0), at):
        return True
    following = next((one for one in marks[number + 1 : number + 20] if one[0] not in SINGLE), None)
    return following is not None and _closes(text, following[1], following[0])


def _within(text: str, at: int, mark: str, single: int) -> int:
    """Where a single mark stands open in a quotation after the one at `at`; -1 where none does."""
    before, after = text[at - 1], text[at + 1] if at + 1 < len(text) else " "
    if before.isalnum() or (mark != "‘" and not after.isalnum()):
        return -1
    return single if mark == "’" or single >= 0 or _ELIDED.match(text, at + 1) else at


def _deeper(text: str, at: int, mark: str, depth: int) -> int:
    """How many double marks stand open within a single quotation, 0 or 1, after the one at `at`."""
    if mark == '"':
        return depth if text[at - 1].isnumeric() else 1 - depth
    return 1 if mark == "“" else 0 if mark == "”" else depth


def _single_end(text: str, marks: list[tuple[str, int]], number: int) -> int:
    """The end of the quotation that the single mark `number` opens, or 0 if it opens none."""
    start = marks[number][1]
    if _ELIDED.match(text, start + 1):
        return 0
    near = depth = 0
    for following in range(number + 1, min(len(marks), number + _FAR)):
        mark, at = marks[following]
        if mark not in ("'", "’"):
            if mark == "‘":
                break
            depth = _deeper(text, at, mark, depth)
            continue
        if depth:
            continue
        before, after = text[at - 1], text[at + 1] if at + 1 < len(text) else " "
        if after.isalnum():
            if not before.isalnum() and before not in ".,!?" and not _ELIDED.match(text, at + 1):
                break  # another quotation opens
        elif before.isalnum() or before in ".,!?…;:)%\ufffc":
            # "the players' union" goes on with a small letter: such a mark ends only what began close by.
            if not ((before in "sS" or before.isdigit()) and re.match(r" [a-z]", text[at + 1 : at + 3])):
                return at + 1
            if not near and at - start <= _NEAR:
                near = at + 1
    return near
