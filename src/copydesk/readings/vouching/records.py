"""Records that a whole story rests on: filings and disclosures, named once, vouch for the gifts it lists."""

from __future__ import annotations

from copydesk.document import Block, Document
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.words import words_of
from copydesk.text import Span

_RECORDS = frozenset("filings filing disclosures disclosure fec".split())
# These are the records of gifts where they show or were filed.
_REPORTS = frozenset("reports records documents returns".split())
_SHOW = frozenset("show shows showed filed".split())
_GIVING = frozenset(
    """give gives gave given giving donate donates donated donating donation donations contribute contributed contributing
    contribution contributions raise raised raising spend spent spending provided poured gift gifts checks took
    fundraising haul""".split()
)
_ATOM = Late(r"\w+")


class Records:
    """The filings that a document names anywhere, and which figures they vouch for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def voucher(self, figure: Figure, sentence: Span) -> tuple[Block, Span] | None:
        """The block and the word in it that names the filings behind a sum that was given, raised or spent."""
        if figure.kind != "money" or _GIVING.isdisjoint(_ATOM.findall(figure.block.text.lower(), *sentence)):
            return None
        return self._document.reading(filings)


def filings(document: Document) -> tuple[Block, Span] | None:
    """The first block of a document that names filings, and the word in it; a reading."""
    named = zip(document.blocks, document.each(_named), strict=True)
    return next(((block, span) for block, span in named if span), None)


def _named(block: Block) -> Span | None:
    starts, forms, ends = block.reading(words_of)
    if _RECORDS.isdisjoint(forms) and _REPORTS.isdisjoint(forms):
        return None
    for n, form in enumerate(forms):
        if form in _RECORDS or (form in _REPORTS and not _SHOW.isdisjoint(forms[n + 1 : n + 2])):
            return Span(starts[n], ends[n])
    return None
