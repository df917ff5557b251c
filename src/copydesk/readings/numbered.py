"""Points that carry a number: "Step 1: …", headings "2. …" and "II. …", bold openings, and the items of numbered lists."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from copydesk.document import Block, Document, Piece
from copydesk.readings.cardinals import ROMAN
from copydesk.readings.counts import Count
from copydesk.readings.figures.numbers import SMALL
from copydesk.readings.late import Late
from copydesk.readings.lists import Listing, Lists
from copydesk.readings.sentences import sentences_of
from copydesk.readings.words import words_of
from copydesk.text import Span

_LABELS = (
    "step|tip|reason|rule|lesson|mistake|myth|way|task|part|method|principle|item|habit|hack|trick|sign|takeaway|question|point|phase|stage|"
    "module|unit|argument|number|objection|demand|goal|aim|priority|option|problem"
)
# What only a heading numbers one after the other: a text speaks of any chapter.
_HEADED = "chapter|section|article"
_LABELLED = frozenset(word for label in f"{_LABELS}|{_HEADED}".split("|") for word in (label, label + "s"))
_HIGHEST = 50
# An item that reports a place in a race, a table or a chart.
_RESULT = Late(r".*\d\W*\Z|[\s>]*\(?\w+[.)]\s(?:[A-Z][\w.’'-]*,?\s?){2,}\Z", re.DOTALL)
# A list's items may stand below a line of the list before.
_DEEPEST = 1


def labelled(document: Document) -> Iterator[Count]:
    """ "Step 1", "Tip #2" where a block or a sentence begins, and the numbers of headings and of bold openings."""
    return (count for found in document.each(_labelled) for count in found)


def _labelled(block: Block) -> list[Count]:
    found: list[Count | None] = []
    forms = block.reading(words_of).forms
    if not forms or block.kind not in ("heading", "paragraph", "item"):
        return []
    opens = block.kind == "heading" or (block.marks and block.marks[0][:2] == ("strong", 0))
    if forms[0] in _LABELLED or (opens and (forms[0][0].isdecimal() or forms[0].upper() in ROMAN)):
        match = _label().match(block.text) or (_number().match(block.text) if opens else None)
        found.append(_count(block, match) if match else None)
    if forms[0] in _LABELLED and block.kind != "heading" and forms.count(forms[0]) > 1:
        for start, _ in block.reading(sentences_of)[1:]:
            match = _label().match(block.text, start)
            found.append(_count(block, match) if match and block.text[match.end("whole")] in ":.–—" else None)
    return [count for count in found if count]


def _count(block: Block, match: re.Match[str]) -> Count | None:
    found = match.groupdict()
    label = (found.get("label") or "").lower().removesuffix("s")
    if label in _HEADED.split("|") and block.kind != "heading":
        return None
    written = match["n"]
    roman = ROMAN.get(written, 0)
    n = int(written) if written.isdecimal() else roman or SMALL.get(written.lower(), 0)
    if n > _HIGHEST or (not n and not written.isdecimal()):
        return None
    upto, variant = found.get("upto") or "", found.get("letter") or ""
    return Count(
        block,
        *match.span("whole"),
        n,
        max(int(upto), n) if upto.isdecimal() else n,
        label or ("#roman" if roman else f"#{found.get('before') or ''}"),
        f"({variant})" if variant else block.text[match.end() :],
    )


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?P<whole>(?P<label>(?:{_LABELS}|{_HEADED}))s?\s(?:#|no\.\s|number\s)?(?P<n>\d{{1,2}}|{'|'.join(SMALL)}|(?-i:[IVX]{{1,4}}))(?P<letter>[a-z])?\b"
        rf"(?:\s?(?:[-–&/]|and|to)\s?(?P<upto>\d{{1,2}}))?)(?=\s*\Z|\s?[.:)(–—-]|\s\W?(?-i:[A-Z]))(?!\.\d)",
        re.IGNORECASE,
    )


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?P<whole>(?P<before>(?:\d{1,2}\.){0,3})(?P<n>\d{1,2}|[IVX]{1,4}(?=[.):]))(?P<letter>[a-z])?(?:\s?[-–&]\s?(?P<upto>\d{1,2}))?)"
        r"(?:[.):]\s|\s[–—-]\s|\s(?=[A-Z]))(?!\d)"
    )


def itemized(document: Document) -> Iterator[list[Count]]:
    """The numbers of lists, those of one section and kind together, each in a block of its own that is the number alone."""
    text = document.source.text
    items = (block.home(0, 1).start for block in document.blocks if block.kind == "item" or block.within)
    if not any(text[max(0, start - 4) : start].rstrip(" *_`").endswith((".", ")")) for start in items):
        return
    lists = [one for one in document.reading(Lists).all if len(one.numbers) == len(one) and one.indent <= _DEEPEST]
    heads = [block.home(0, 1).start for block in document.blocks if block.kind == "heading"]
    last, run = None, list[Count]()
    for listing in lists:
        own = listing.kind, bisect_left(heads, listing.start), listing.lettered
        if own != last:
            yield run
            run = []
        run += _items(text, listing)
        last = own
    yield run


def _items(text: str, listing: Listing) -> Iterator[Count]:
    for n, at in zip(listing.numbers, listing.items, strict=True):
        found = _marker().match(text, at)
        stop = text.find("\n", at)
        line = text[at : stop if stop >= 0 else len(text)]
        if found and not _RESULT.match(line):
            start, end = found.span(1)
            quoted = ("quote",) if ">" in text[at:start] else ()
            block = Block("item", found[1], (Piece(0, end - start, Span(start, end)),), within=quoted)
            yield Count(block, 0, end - start, n, n, "letter" if listing.lettered else "item", line[end - at :])


@cache
def _marker() -> re.Pattern[str]:
    return re.compile(r"[ \t>]*\(?(\d{1,3}|[a-z])[.)]")
