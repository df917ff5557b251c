"""`extends: ordinal-sequence`: points counted off with one left out or said twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Document
from copydesk.readings.cardinals import ORDINALS, ROMAN, in_figures, numeral_like, ordinal_like
from copydesk.readings.counts import Count
from copydesk.readings.enumerations import Enumerations
from copydesk.readings.late import Late
from copydesk.readings.quotations import Quotations

# How many blocks an enumeration may lie apart and still be one.
_APART = 12
# How many enumerations may stand open within another.
_NESTED = 8
# How far a number may jump before it is another enumeration's.
_JUMP = 2
_WORDS = [word for word, _ in sorted(ORDINALS.items(), key=lambda item: item[1])]
# What stands for the next number without being one.
_LINKED = Late(
    r"(?:\A|[.!?;:]\W+|\n)(?:And\s|But\s)?(?:the\s|an?\s)?(?:then|next|also|another|after|besides|moreover|further|furthermore|additionally|in addition|"
    r"likewise|finally|lastly|later|once|now|plus|meanwhile|following|other|again|equally|similarly|on the other)\b",
    re.IGNORECASE,
)
_SENTENCE = Late(r"[.!?;]\s")
_BEING = Late(r"\s(?:is|was)\s(?:an?|the|to|that|whether)\s")
# What sets apart two headings of one number.
_VARIANT = Late(
    r"\(|\b(?:alternativ\w*|option\w*|cont(?:inued|[’']d|\.)|again|revisited|part|or|either|bis)\b|\b(?:for|on|with|using|via|in)\s[A-Z]",
)
# The numbers of a list's items, which stand in no text.
_ITEMS = ("item", "letter")
_INLINE = Late(r"(?<![\w(])\((\d{1,2}|[a-h]|[ivx]{1,4})\)(?=\s?[A-Za-z“\"])")
_BEFORE_INLINE = Late(r"(?:[,;:.]|\b(?:and|or|to|that|are|by|is|were|was))\s*\Z")


class OrdinalSequence(Check):
    """Flags a point counted off out of its order: "First, … Second, … Fourth, …", headings "Step 1", "Step 2", "Step 4", and
    the items of a numbered list.

    It is told by the numbers before it. `says`: `last`, the number before, and `expected`, the one that would follow.
    Cases: `stated` and `quoted` for one left out, `repeated` for one said twice.
    """

    says: ClassVar[tuple[str, ...]] = ("last", "expected")

    def hits(self, document: Document) -> Iterator[Hit]:
        counts = document.reading(Enumerations)
        order = {id(block): n for n, block in enumerate(document.blocks)}
        heads = [n for n, block in enumerate(document.blocks) if block.kind == "heading"]
        yield from _spoken(document, counts.spoken, order, heads)
        yield from _labelled(document, counts.labelled, order)
        for run in counts.itemized:
            for _, part in groupby(_restarted(run), key=lambda pair: pair[0]):
                yield from _out_of_order(document, [count for _, count in part])
        yield from _inline(document)


def _spoken(document: Document, counts: list[Count], order: dict[int, int], heads: list[int]) -> Iterator[Hit]:
    """Words out of order; a "first" within a point opens an enumeration of its own."""
    opened: list[Count] = []
    for count in counts:
        at = order[id(count.block)]
        if opened and _parted(order[id(opened[-1].block)], at, heads):
            opened = []
        del opened[:-_NESTED]
        same = [one for one in opened if one.label == count.label]
        if count.n == 1:
            opened.append(count)
        elif before := next((one for one in reversed(same) if one.n == count.n - 1), None):
            del opened[opened.index(before) :]
            opened.append(count)
        elif same:
            last = same[-1]
            # "The second rule" may be spoken of again.
            repeated = count.n == last.n and (count.label in ("first", "one") or _told_twice(last, count))
            if repeated or (last.n < count.n <= last.n + _JUMP and not _implied(document, last, count, order)):
                yield _hit(
                    document,
                    last,
                    count,
                    last.n + 1,
                    ordinal_like(count.block.text[count.start : count.end], last.n + 1),
                )
            opened[opened.index(last)] = count


def _told_twice(last: Count, count: Count) -> bool:
    """Whether a sentence says of a point just what the one before said of another: "the second is a tax; the second is a fund"."""
    text = count.block.text
    if (
        count.block is not last.block
        or count.label != "is"
        or _SENTENCE.search(text, last.end, count.start - len("X. The "))
    ):
        return False
    one, two = _BEING.match(text, last.end), _BEING.match(text, count.end)
    return bool(one and two and one[0] == two[0])


def _parted(before: int, at: int, heads: list[int]) -> bool:
    return at - before > _APART or any(before < n <= at for n in heads)


def _implied(document: Document, last: Count, count: Count, order: dict[int, int]) -> bool:
    """Whether a number left out between two is there in other words."""
    first, final = order[id(last.block)], order[id(count.block)]
    if first == final:
        between = last.block.text[last.end : count.start]
    else:
        inner = [block.text for block in document.blocks[first + 1 : final]]
        between = "\n".join([last.block.text[last.end :], *inner, count.block.text[: count.start]])
    missing = "|".join(
        f"{_WORDS[n - 1]}(?:ly)?|{in_figures(n)}" for n in range(last.n + 1, min(count.n, len(_WORDS) + 1))
    )
    return bool(_LINKED.search(between) or re.search(rf"\b(?:{missing})\b", between, re.IGNORECASE))


def _hit(document: Document, last: Count, count: Count, expected: int, better: str) -> Hit:
    alone = count.label in _ITEMS  # and then in no quotation but a block quote
    case = (
        "stated"
        if alone and not count.block.quoted
        else document.reading(Quotations).case(count.block, count.start, count.end)
    )
    before = last.block.text[last.start : last.end]
    says = {"last": before, "expected": better or expected}
    place = Place(last.block, last.start, last.end, "the one before")
    return Hit(
        count.block,
        count.start,
        count.end,
        (better,) if better else (),
        "repeated" if count.n == last.n and case == "stated" else case,
        says,
        (place,),
    )


def _labelled(document: Document, counts: list[Count], order: dict[int, int]) -> Iterator[Hit]:
    """Numbered headings and steps, each enumeration within its own section."""
    runs: dict[tuple[str, str, int, int], list[Count]] = {}
    section: list[int] = []  # the levels of the headings that stand open, and how many there were
    told: list[tuple[int, int]] = []
    at = 0
    for n, block in enumerate(document.blocks):
        if block.kind == "heading":
            while told and told[-1][0] >= block.level:
                told.pop()
            section = [number for _, number in told]
        else:
            section = [number for _, number in told]
        while at < len(counts) and order[id(counts[at].block)] == n:
            count = counts[at]
            parent = section[-1] if section else -1
            runs.setdefault((count.label, count.block.kind, count.block.level, parent), []).append(count)
            at += 1
        if block.kind == "heading":
            told.append((block.level, n))
    for run in runs.values():
        for _, part in groupby(_restarted(run), key=lambda pair: pair[0]):
            yield from _out_of_order(document, [count for _, count in part])


def _restarted(run: Iterable[Count]) -> Iterator[tuple[int, Count]]:
    """Each number of a run with that of its enumeration; a new one begins with 1."""
    number, last = 0, 0
    for count in run:
        number += count.n == 1 and last != 1
        last = count.n
        yield number, count


def _out_of_order(document: Document, run: list[Count]) -> Iterator[Hit]:
    bare = run[0].label.startswith("#") or run[0].label in _ITEMS
    if run[0].n != 1 or len(run) < (2 if run[0].label == "step" else 3) or (bare and run[1].n > 3):
        return
    last, tied = run[0], 0
    for place, count in enumerate(run[1:], 1):
        again, expected = count.n == last.n, last.upto + 1
        varied = again and (_tied(run, place) or _VARIANT.search(count.rest) or _VARIANT.search(last.rest))
        tied = tied + 1 if varied else tied
        if (again and not varied) or expected + tied < count.n <= expected + _JUMP - 1:
            yield _hit(document, last, count, expected, _relabelled(count, expected))
        elif count.n < last.n:
            return  # another way of counting
        tied = tied if again else 0
        last = count


def _tied(run: list[Count], place: int) -> bool:
    """Whether a list gives two of its items one number on purpose: "1. 1. 1.", or "2. 2. 4."."""
    count = run[place]
    following = run[place + 1].n if place + 1 < len(run) else count.n + 1
    return count.label in _ITEMS and (count.n == 1 or following != count.n + 1)


def _relabelled(count: Count, n: int) -> str:
    """The number with its label, and another value: "Step 3" for "Step 4"."""
    text = count.block.text[count.start : count.end]
    words = re.split(r"(\d{1,2}|\w+)(?=\W*\Z)", text, maxsplit=1)
    if len(words) != 3 or count.upto != count.n:
        return ""
    number = numeral_like(words[1], n)
    return f"{words[0]}{number}{words[2]}" if number else ""


def _inline(document: Document) -> Iterator[Hit]:
    """ "(1) …, (2) … and (4) …" within a paragraph."""
    for block in document.prose():
        text = block.text
        if "(1) " not in text and "(a) " not in text and "(i) " not in text:
            continue
        last: Count | None = None
        for match in _INLINE.finditer(text):
            n, label = _marked(match[1])
            count = Count(block, *match.span(), n, n, label)
            if n == 1:
                last = count
            elif last and last.label == label and _BEFORE_INLINE.search(text, max(0, count.start - 6), count.start):
                if text.count(" ", last.end, count.start) < 3:
                    last = None  # a reference to several
                elif n in (last.n, last.n + 2) and last.n > 1:
                    yield _hit(document, last, count, last.n + 1, f"({numeral_like(match[1], last.n + 1)})")
                    last = count
                else:
                    last = count if n == last.n + 1 else None
            else:
                last = None


def _marked(mark: str) -> tuple[int, str]:
    """What number a mark within a paragraph is, and of which kind."""
    if mark.isdecimal():
        return int(mark), "digit"
    roman = ROMAN.get(mark.upper(), 0)
    return (roman, "roman") if roman else (ord(mark[0]) - ord("a") + 1, "letters")
