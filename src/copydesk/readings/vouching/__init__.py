"""Who vouches for each figure of a document, and where it is said."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from copydesk.document import Block, Document, Mark
from copydesk.readings.attributions import LONGEST, Attribution, Attributions
from copydesk.readings.attributions.citations import Citation, citations
from copydesk.readings.attributions.named import HEARSAY
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.headline import headline
from copydesk.readings.quotations import Quotations
from copydesk.readings.sourcing import sourcing
from copydesk.readings.vouching.exempt import unasserted, uncounted
from copydesk.readings.vouching.records import Records
from copydesk.readings.vouching.weight import SHARES, Weight, weigh
from copydesk.text import Span

#: How far off the source of a figure may stand.
REACHES = ("sentence", "paragraph", "link")

_NOBODY = ("vague", "study")
# Blocks with code in them that an ordinary text may have.
_CODED = 3
_PROSE = frozenset(("paragraph", "item", "footnote", "caption", "cell"))


class Standard(NamedTuple):
    """What a draft is held to: how far off a source may stand (one of `REACHES`), and whether the evident needs one."""

    within: str = "paragraph"
    evident: bool = False


class Voucher(NamedTuple):
    """What vouches for a figure.

    `status` is attributed, vague, linked, quoted, unattributed or exempt, and `why` says in a few
    words how that was told. `source` and `cue` are the words that vouch, half-open in characters of `block`'s text;
    None where there are none. `case` is claim or detail for a figure that nobody vouches for, else "".
    """

    status: str
    why: str
    block: Block | None = None
    source: Span | None = None
    cue: Span | None = None
    case: str = ""


class Vouchers:
    """Who vouches for the figures of a document, worked out for a figure when it is asked for."""

    def __init__(self, document: Document) -> None:
        self._attributions = document.reading(Attributions)
        self._quotations = document.reading(Quotations)
        self._headline = document.reading(headline)
        self._records = Records(document)
        self._technical = document.reading(technical)
        self._latest = document.reading(latest_year)
        self._unasserted: dict[tuple[int, int, bool], str] = {}
        self._links: dict[int, list[Mark]] = {}
        self._citations: dict[tuple[int, int], Citation | None] = {}

    def of(self, figure: Figure, standard: Standard = Standard()) -> Voucher:  # noqa: B008 - it cannot change
        """What vouches for a figure, by the standard that its draft is held to."""
        within = standard.within
        why = uncounted(figure)
        if why:
            return Voucher("exempt", why)
        block = figure.block
        if block.quoted:
            return Voucher("quoted", "the paragraph is a quotation")
        if block.kind not in _PROSE:
            return Voucher("exempt", f"the text vouches for its {block.kind}")
        sentence = self._attributions.sentence(block, figure.start)
        if sentence.end - sentence.start > LONGEST:
            return Voucher("exempt", "a stretch so long is no sentence")
        settled = self._linked(block, sentence, within) or self._exempt(block, sentence, within)
        if settled:
            return settled
        attributed = self._attributed(figure, within)
        if attributed and within != "link":
            return attributed
        return self._unattributed(figure, sentence, standard, attributed)

    def _unattributed(self, figure: Figure, sentence: Span, standard: Standard, attributed: Voucher | None) -> Voucher:
        """That nobody vouches for a figure, or only somebody without a link."""
        weight = weigh(figure, sentence, technical=self._technical, latest=self._latest)
        if figure.block is self._headline:
            weight = Weight("evident", "a headline; the story vouches for it")
        if weight.case == "evident" and not standard.evident:
            return Voucher("exempt", weight.why)
        case = "claim" if weight.case == "claim" else "detail"
        if attributed:
            return attributed._replace(status="unattributed", why="a source is named but not linked", case=case)
        return Voucher("unattributed", "no source is named", case=case)

    def _linked(self, block: Block, sentence: Span, within: str) -> Voucher | None:
        """The link, footnote or citation near enough; a footnote may hang behind the full stop."""
        if id(block) not in self._links:
            self._links[id(block)] = [mark for mark in block.marks if mark.leads]
        links = self._links[id(block)]
        if within == "sentence":
            first = bisect_left(links, sentence.start, key=lambda mark: mark.start)
            links = links[first : bisect_right(links, sentence.end, key=lambda mark: mark.start)]
        if not links:
            return self._cited(block, sentence, within)
        # A footnote has no words of its own in the block.
        words = Span(links[0].start, links[0].end) if links[0].start < links[0].end else None
        where = "sentence" if within == "sentence" else "paragraph"
        return Voucher("linked", f"its {where} has a {links[0].kind}", block, None, words)

    def _cited(self, block: Block, sentence: Span, within: str) -> Voucher | None:
        """The citation near enough: [3], (Smith 2020)."""
        key = id(block), sentence.start if within == "sentence" else -1
        if key not in self._citations:
            begin, end = sentence if within == "sentence" else (0, len(block.text))
            self._citations[key] = next((c for c in citations(block.text, begin, end) if c.listed), None)
        cited = self._citations[key]
        where = "sentence" if within == "sentence" else "paragraph"
        return Voucher("linked", f"its {where} cites a source", block, cited.source, cited.span) if cited else None

    def _exempt(self, block: Block, sentence: Span, within: str) -> Voucher | None:
        addressed = within != "sentence"
        key = id(block), sentence.start, addressed
        if key not in self._unasserted:
            self._unasserted[key] = unasserted(block.text[slice(*sentence)], addressed=addressed)
        why = self._unasserted[key]
        return Voucher("exempt", why) if why else None

    def _attributed(self, figure: Figure, within: str) -> Voucher | None:
        block, start, end = figure.block, figure.start, figure.end
        attribution = self._attributions.voucher(block, start, end)
        where = "its sentence names a source"
        if attribution and self._quotations.inside(block, start, end):
            return _voucher("quoted", "its speaker is named", attribution)
        if attribution is None and within != "sentence":
            where = "a source is named near by"
            attribution = self._attributions.running(block, start, share=figure.kind in SHARES)
            record = attribution is None and self._records.voucher(figure, self._attributions.sentence(block, start))
            if record:
                return Voucher("attributed", "the story rests on filings", record[0], None, record[1])
        return _voucher("attributed", where, attribution) if attribution else None


def _voucher(status: str, why: str, attribution: Attribution) -> Voucher:
    text, source = attribution.block.text, attribution.source
    if source and sourcing(text, source) in _NOBODY:
        status, why = "vague", "the source could be anybody"
    elif source is None and text[slice(*attribution.cue)].lower() in HEARSAY:
        status, why = "vague", "by hearsay"
    return Voucher(status, why, attribution.block, attribution.source, attribution.cue)


def latest_year(document: Document) -> int:
    """The latest year that a document names, 0 for none; a reading."""
    return int(max((figure.value or 0 for figure in document.reading(Figures).all if figure.kind == "year"), default=0))


def technical(document: Document) -> bool:
    """Whether a draft is about a program: code stands in its text again and again; a reading."""
    return sum(any(m.kind == "code" for m in block.marks) for block in document.blocks if block.marks) > _CODED
