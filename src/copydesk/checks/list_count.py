"""`extends: list-count`: a number of things announced, and another number of them listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.announcements import Announcement, Announcements, headlined
from copydesk.readings.cardinals import ORDINALS, cardinal_like
from copydesk.readings.counts import Count
from copydesk.readings.enumerations import Enumerations
from copydesk.readings.figures import Figure
from copydesk.readings.headline import headline
from copydesk.readings.late import Late
from copydesk.readings.lists import Listing, Lists, list_behind
from copydesk.readings.quotations import Quotations
from copydesk.readings.rosters import Roster
from copydesk.readings.sentences import Sentences
from copydesk.readings.sequels import asked, named, others, questions, things, told
from copydesk.readings.series import Series, series
from copydesk.readings.stretch import LONGEST
from copydesk.readings.tallies import tallies

# Headings that belong to any text, whatever it counts.
_FRAME = Late(
    r"\W*(?:introduction|intro|conclusions?|summary|overview|background|references|sources|notes?|see also|further reading|faqs?|"
    r"about|next steps|related|appendix|in short|in brief|final thoughts?|wrapping up|the bottom line|bonus|what(?:’|')?s next|"
    r"contents|table of contents|prerequisites|before you (?:start|begin)|more|credits|acknowledge?ments|takeaways?|getting started|"
    r"resources|links|methodology|correction)\b",
    re.IGNORECASE,
)
_NUMBERED = Late(r"\W*(?:[A-Za-z]+\s?#?\s?|no\.\s?|#)?(\d{1,2})(?=[.):\s–—-]|\Z)(?!\.\d)", re.IGNORECASE)
_QUOTED = Late(r"\s?[“\"]([^“”\"]+)[”\"][.!]?")
_BREAKDOWN = Late(
    r"\s*(?!\(\d{1,2}\))(?:\(|about\s|some\s)?(?:\d|[£$€]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s)"
)
_ONE_MORE = Late(
    r"\b(?:finally|last|lastly|also|another|then|next|besides|moreover|further(?:more)?|additionally|in addition|likewise|later|plus|other|again|too|and (?:there|a))\b",
    re.IGNORECASE,
)


class Listed(NamedTuple):
    """What was listed: how many things that can be read as, and where they stand, as far as that is text."""

    counts: frozenset[int]
    place: Place | None


@dataclass(frozen=True, eq=False, repr=False)
class ListCount(Check):
    """Flags a number of things announced where another number of them follows: "three reasons: cost, speed, safety and size".

    They may stand beside it in the sentence, or follow as the next list, as the sections or the points in bold under a heading or
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
    return _first(
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
            listed = _below(document, block, order[id(block)], announced) if announced else None
            if announced and listed:
                yield from _hit(document, announced.figure, announced.noun, listed)


def _below(document: Document, block: Block, number: int, announced: Announcement) -> Listed | None:
    """What stands below a title or heading, up to the next one of its level."""
    blocks = document.blocks
    last = next(
        (
            n
            for n in range(number + 1, len(blocks))
            if blocks[n].kind == "heading" and 0 < blocks[n].level <= block.level
        ),
        len(blocks),
    )
    body = [b for b in blocks[number + 1 : last] if b.kind not in ("title", "description")]
    if not body:
        return None
    heads = [b for b in body if b.kind == "heading" and not b.within]
    top = min((b.level for b in heads), default=0)
    if block.kind == "title" and top == 1 and sum(b.level == 1 for b in heads) == 1:
        heads = [b for b in heads if b.level > 1]
        top = min((b.level for b in heads), default=0)
    heads = [b for b in heads if b.level == top]
    wanted = int(announced.figure.value or 0)
    numbered = [b for b in heads if _NUMBERED.match(b.text)]
    if len(numbered) > (1 if announced.listed else 2):
        return _first(numbered[0], len(numbered))
    if not announced.listed:
        return None
    stop = blocks[last].home(0, 1).start if last < len(blocks) else len(document.source.text)
    lists = document.reading(Lists).within(body[0].home(0, 1).start - 8, stop)
    outer = [one for one in lists if one.indent < 2]
    sections = [b for b in heads if not _FRAME.match(b.text)]
    sizes = [len(one) for one in lists]
    if wanted in (len(heads), len(sections), sum(len(one) for one in outer), *sizes):
        return None
    numbers = [n for one in outer for n in one.numbers]
    in_order = numbers == list(range(1, len(numbers) + 1))
    if not heads and sum(map(len, outer)) > 1 and (len(outer) == 1 or (numbers and in_order)):
        first = next((b for b in body if "item" in b.within or b.kind == "item"), None)
        return _first(first, sum(map(len, outer))) if first else None
    if not heads and not outer:
        return _bold(body, wanted)
    if len(sections) > 2 and not outer and _alike(sections):
        return _first(sections[0], *range(len(sections), len(heads) + 1))
    return None


def _bold(body: list[Block], wanted: int) -> Listed | None:
    """The paragraphs that open in bold, as points of a list without numbers do, or with them."""
    bold = [b for b in body if b.kind == "paragraph" and b.marks and b.marks[0][:2] == ("strong", 0)]
    points = [b for b in bold if not _FRAME.match(b.text)]
    numbered = [b for b in bold if _NUMBERED.match(b.text)]
    if len(numbered) > 1:
        return _first(numbered[0], len(numbered))
    if len(points) < 3 or wanted in range(len(points), len(bold) + 1) or not _alike(points):
        return None
    return _first(points[0], *range(len(points), len(bold) + 1))


def _first(block: Block | None, *counts: int) -> Listed:
    """So many blocks, the first of which is this."""
    return Listed(frozenset(counts), Place(block, 0, len(block.text), f"the first of {counts[0]}") if block else None)


def _alike(sections: list[Block]) -> bool:
    """Whether headings could all name one kind of thing: none asks what the others answer."""
    asked = [b.text.rstrip().endswith("?") or b.text.lower().startswith(("why ", "how to ", "what ")) for b in sections]
    return all(asked) or not any(asked)
