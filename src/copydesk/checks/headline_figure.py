"""`extends: headline-figure`: a figure over a story that the story does not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import ClassVar

from copydesk.check import Check, Hit, Place
from copydesk.document import Block, Document
from copydesk.readings.counted_things import thing
from copydesk.readings.evidence import Evidence
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.rewriting import rewritten
from copydesk.readings.headline import overlines
from copydesk.readings.kinship import Kinship
from copydesk.readings.late import Late
from copydesk.readings.quotations import Quotations
from copydesk.readings.words import Words

_ASKED = frozenset("count money percent age duration measure points ratio identifier".split())

# So many figures over a story are looked into, which are more than any has.
_MOST = 100
_PART = Late(r"\sof\s(?:\d|the\b|its\b|their\b|his\b|her\b|our\b|two\b|t[eh]|f[io]|s[ie]|eight|nine)", re.IGNORECASE)
# "2 - Use cases", "3. Install".
_NUMBERING = Late(r"\s?[-–—.):]\s")
# What a story says of all that there is, where its headline may speak of some.
_HAS = Late(r"\b(?:runs?|ran|owns?|owned|operates?|operated|has|have|had|employs?|employed|manages?|managed)\s\Z")
# Several events over a story, whose victims it tells one after the other.
_EVENTS = Late(
    r"\b(?:two|three|four|five|six|several|\d\d?)\s(?:separate\s|deadly\s|fatal\s)?(?:crashes|shootings|attacks|accidents|fires|"
    r"bombings|incidents|blasts|explosions|raids|stabbings|collisions|avalanches|drownings)\b",
    re.IGNORECASE,
)
# What a headline counts that announces a list.
_LISTED = frozenset(
    """reasons ways things tips steps lessons facts highlights questions takeaways ideas tricks signs rules secrets myths mistakes
    books films movies songs albums recipes gifts stories moments photos pictures best worst essential simple easy top""".split()
)


class HeadlineFigure(Check):
    """Flags a figure of a headline, a subhead, a description, an alt text or a caption that the story gives another value.

    The headline is the front matter's title or the first heading of level 1; a line in italics or bold below it and
    subheads, over their own part, are held against the story too. Silent where the story has no figure of that kind for
    that thing, and where one of its figures is the same when rounded, or two of them make it.
    """

    says: ClassVar[tuple[str, ...]] = ("body",)

    def hits(self, document: Document) -> Iterator[Hit]:
        figures = document.reading(Figures)
        seen: set[str] = set()
        claims = (
            (figure, story) for block, story in overlines(document) for figure in figures.of(block) if _claims(figure)
        )
        for figure, story in islice(claims, _MOST):
            if figure.text not in seen:
                others = _otherwise(document, figure, story)
                if others:
                    seen.add(figure.text)
                    yield _hit(document, figure, others)


def _hit(document: Document, figure: Figure, others: list[Figure]) -> Hit:
    other = others[0]
    better = _instead(figure, other) if len({one.value for one in others}) == 1 and not other.approximate else ""
    found = thing(other, document.reading(Words).of(other.block)) if other.kind == "count" else None
    told = other.block.text[other.start : found.end if found else other.end]
    case = document.reading(Quotations).case(figure.block, figure.start, figure.end)
    place = Place(other.block, other.start, other.end, "the story's figure")
    return Hit(figure.block, figure.start, figure.end, (better,) if better else (), case, {"body": told}, (place,))


def _instead(figure: Figure, other: Figure) -> str:
    """The story's figure as the headline would write it; "" where that is not for a rule to say."""
    if figure.kind == "age" or (figure.text[0].isdigit() and not other.text[0].isdigit()):
        return rewritten(figure, other.value or 0) if figure.unit == other.unit or figure.kind == "count" else ""
    if other.text[0].isalpha() and figure.text[0].isalpha():
        return other.text.capitalize() if figure.text[0].isupper() else other.text.lower()
    return other.text


def _claims(figure: Figure) -> bool:
    """Whether a figure is a claim of its own: no part of another ("two of the eight"), and not how long a list is."""
    behind = figure.block.text[figure.end : figure.end + 40]
    if (figure.start == 0 and _NUMBERING.match(behind)) or (
        figure.kind == "count" and _EVENTS.search(figure.block.text)
    ):
        return False
    if figure.kind not in _ASKED or figure.value is None or figure.value in (0, 1) or _PART.match(behind):
        return False
    return figure.kind != "count" or _LISTED.isdisjoint(behind.lower().replace("’", "'").split()[:4])


def _otherwise(document: Document, figure: Figure, story: Sequence[Block]) -> list[Figure]:
    """The figures of a story that say otherwise; none where something bears the figure out."""
    kinship = document.reading(Kinship)
    evidence = document.reading(Evidence)
    described = figure.block.kind in ("alt", "caption")
    if described and not (figure.kind == "count" and figure.unit) and figure.kind not in ("money", "percent"):
        return []  # what a picture shows in numbers need not be the story's
    part = figure.block.level > 1
    told = evidence.within(_opening(story)) if part else evidence.figures
    others = [
        one
        for one in told
        if one.block.kind in ("paragraph", "item")
        and kinship.tied(figure, one, closely=part)
        and not _of_more(figure, one)
    ]
    return [] if others and evidence.bears_out(figure) else others


def _of_more(figure: Figure, other: Figure) -> bool:
    """Whether the story's figure is what there is of all, and the headline's what became of some: "shuts three shops", "runs 22 shops"."""
    if figure.kind != "count" or _HAS.search(figure.block.text, 0, figure.start):
        return False
    return _HAS.search(other.block.text, max(0, other.start - 24), other.start) is not None


def _opening(story: Sequence[Block]) -> Sequence[Block]:
    """The first paragraph of a part of a story."""
    return [block for block in story if block.kind == "paragraph"][:1]
