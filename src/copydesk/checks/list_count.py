"""`extends: list-count`: a number of things announced, and another number of them listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.announcements import Announcement, Announcements
from copydesk.readings.cardinals import ORDINALS, cardinal_like
from copydesk.readings.counts import Count
from copydesk.readings.enumerations import Enumerations
from copydesk.readings.figures import Figure
from copydesk.readings.headed import below, headlined
from copydesk.readings.headline import headline
from copydesk.readings.late import Late
from copydesk.readings.listings import Listed, first_of
from copydesk.readings.lists import Listing, Lists, list_behind
from copydesk.readings.quotations import Quotations
from copydesk.readings.rosters import Roster
from copydesk.readings.sentences import Sentences
from copydesk.readings.sequels import asked, named, others, questions, things, told
from copydesk.readings.series import Series, series
from copydesk.readings.stretch import LONGEST
from copydesk.readings.tallies import tallies

_QUOTED = Late(r"\s?[“\"]([^“”\"]+)[”\"][.!]?")
_BREAKDOWN = Late(
    r"\s*(?!\(\d{1,2}\))(?:\(|about\s|some\s)?(?:\d|[£$€]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s)"
)
_ONE_MORE = Late(
    r"\b(?:finally|last|lastly|also|another|then|next|besides|moreover|further(?:more)?|additionally|in addition|likewise|later|plus|other|again|too|and (?:there|a))\b",
    re.IGNORECASE,
)


class ListCount(Check):
    """Flags a number of things announced where another number of them follows: "three reasons: cost, speed, safety and size".

    They may stand beside it in the sentence, or follow in the next ones ("They are …", "Who …? Why …?"), as the next list, as the sections or the points in bold under a heading or
    title, or as "First, … Second, …".
    Silent where a list can be read as having so many. `says`: `noun`, what is announced, and `found`, how many
    follow. Cases: `stated`, `quoted`.
    """

    says: ClassVar[tuple[str, ...]] = ("noun", "found")

    def hits(self, document: Document) -> Iterator[Hit]:
        order = {id(block): n for n, block in enumerate(document.blocks)}
        for announced in document.reading(Announcements).all:
            listed = _listed(document, announced, order)
            if listed:
                yield from _hit(document, announced.figure, announced.noun, listed)
        for tally in tallies(document):
            place = Place(tally.figure.block, tally.start, tally.end, "what is listed")
            yield from _hit(document, tally.figure, tally.noun, Listed(tally.counts, place))
        yield from _headlines(document, order)


def _hit(document: Document, figure: Figure, noun: str, listed: Listed) -> Iterator[Hit]:
    wanted = int(figure.value or 0)
    least, most = min(listed.counts), max(listed.counts)
    if wanted in listed.counts or most < 2 or min(abs(count - wanted) for count in listed.counts) > max(2, wanted // 3):
        return  # or something else is listed
    sure = least == most
    # "Three points" are read with their noun.
    number = figure.text.split(" ")[0] if figure.kind == "points" else figure.text
    better = cardinal_like(number, most) if sure else ""
    end = figure.start + len(number)
    case = document.reading(Quotations).case(figure.block, figure.start, end)
    says = {"noun": noun, "found": most if sure else f"{least} to {most}"}
    related = (listed.place,) if listed.place else ()
    yield Hit(figure.block, figure.start, end, (better,) if better else (), case, says, related)


def _listed(document: Document, announced: Announcement, order: dict[int, int]) -> Listed | None:
    """What is listed behind an announcement in a text; None for nothing, or nothing that can be counted."""
    block, end = announced.figure.block, announced.end
    if block.text[end - 1] == "." and (found := _enumerated(document, announced) or _told(document, announced, order)):
        return found
    if points := others(block, end):
        return _listing(block, points) if max(points.counts) > (announced.figure.value or 0) else None
    if end < len(block.text):
        if block.text[end - 1] == ".":
            return None
        if announced.named:
            return _named(block, end)
        if _BREAKDOWN.match(block.text, end):
            return None
        sentence = document.reading(Sentences).around(block, announced.figure.start)
        # The whole list is quoted, and not each of its items.
        quoted = _QUOTED.fullmatch(block.text, end, sentence.end)
        end = quoted.start(1) if quoted else end
        run = series(block.text, end, min(max(sentence.end, end), end + LONGEST // 4)) if sentence.end > end else None
        return _listing(block, run)
    listing = list_behind(document, block)
    return _of_list(document, announced, listing, order) if listing else None


def _named(block: Block, at: int) -> Listed | None:
    """The names or things that follow a colon and end the sentence."""
    at += block.text[at : at + 1] == " "
    return _listing(block, named(block.text, at) or things(block.text, at, certain=True))


def _told(document: Document, announced: Announcement, order: dict[int, int]) -> Listed | None:
    """What the next sentence says they are, or the next ones ask."""
    block, end = announced.figure.block, announced.end
    if asked(announced.noun, block.text, end):
        return _listing(block, questions(document, block, end, int(announced.figure.value or 0)))
    they = told(block.text, end, announced.noun)
    if they is None:
        return None
    if they.end() == len(block.text):
        listing = list_behind(document, block)
        return _of_list(document, announced, listing, order) if listing else None
    return _listing(block, named(block.text, they.end()) or things(block.text, they.end(), certain=announced.listed))


def _listing(block: Block, found: Roster | Series | None) -> Listed | None:
    return Listed(found.counts, Place(block, found.start, found.end, "what is listed")) if found else None


def _of_list(document: Document, announced: Announcement, listing: Listing, order: dict[int, int]) -> Listed | None:
    block = announced.figure.block
    following = order[id(block)] + 1
    first = document.blocks[following] if following < len(document.blocks) else None
    if len(listing) < 2 or (first and not announced.listed and _BREAKDOWN.match(first.text)):
        return None
    if len(listing) < (announced.figure.value or 0) and _goes_on(document, listing, following):
        return None
    # A list of nothing but code leaves no block.
    return first_of(
        first if (first and "list" in first.within) or (first and first.kind == "item") else None, len(listing)
    )


def _goes_on(document: Document, listing: Listing, following: int) -> bool:
    """Whether another list of the section could carry this one on."""
    lists = document.reading(Lists)
    end = len(document.source.text)
    for block in document.blocks[following:]:
        if block.kind == "heading":
            end = block.home(0, 1).start
            break
    return any(other.indent <= listing.indent + 1 for other in lists.within(listing.end, end))


def _enumerated(document: Document, announced: Announcement) -> Listed | None:
    """What "First, … Second, …" count behind an announcement; fewer than were announced only where nothing can follow."""
    block = announced.figure.block
    last = document.reading(Enumerations).counted_from(block, announced.end)
    if last is None or (last.n < (announced.figure.value or 0) and not _ended(document, announced, last)):
        return None
    return Listed(frozenset((last.n,)), Place(last.block, last.start, last.end, f"number {last.n}"))


def _ended(document: Document, announced: Announcement, last: Count) -> bool:
    """Whether a text, or its section, ends with the paragraph of the last point, and no other words speak of one more."""
    block = announced.figure.block
    blocks = document.blocks
    after = next(n for n, one in enumerate(blocks) if one is last.block) + 1
    if block is not last.block or (after < len(blocks) and blocks[after].kind != "heading"):
        return False
    behind = [word for word, n in ORDINALS.items() if n > last.n]
    told = block.text[announced.end :]
    return not _ONE_MORE.search(told) and not any(word in told.lower() for word in behind)


def _headlines(document: Document, order: dict[int, int]) -> Iterator[Hit]:
    """The titles and headings that announce another number of things than stand below them."""
    blocks = document.blocks
    short = headline(document)
    for block in blocks:
        if block.kind in ("title", "heading") or (block is short and block.text[-1] not in ".:!?"):
            announced = headlined(document, block)
            listed = below(document, block, order[id(block)], announced) if announced else None
            if announced and listed:
                yield from _hit(document, announced.figure, announced.noun, listed)
