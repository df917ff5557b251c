"""Why each rule that spoke asks what it asks: said once for a whole page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.page import text
from copydesk.rule import Card

_CODE = re.compile(r"`([^`\n]+)`")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


class Reasons:
    """The rules that spoke on a page, each named once; one that drafts have in two wordings is there in both."""

    def __init__(self) -> None:
        self._names: dict[Card, str] = {}

    def of(self, card: Card) -> str:
        """The name of the place where the reason of a rule stands, "" for one that gives none."""
        if not card.rationale.strip() and not _leads(card):
            return ""
        return self._names.setdefault(card, f"w{len(self._names) + 1}")

    def markup(self) -> Iterator[str]:
        """The reasons as a part of the page."""
        if not self._names:
            return
        yield '<section class="reasons" aria-labelledby="reasons"><h2 id="reasons">Why these rules ask</h2>\n<dl>\n'
        for card, name in sorted(self._names.items(), key=lambda item: (item[0].category, item[0].id)):
            yield f'<div id="{name}" tabindex="-1"><dt>{text(card.category)}/{text(card.id)}</dt><dd>{_reason(card)}</dd></div>\n'
        yield "</dl></section>\n"


def _reason(card: Card) -> str:
    paragraphs = [_CODE.sub(r"<code>\1</code>", text(part)) for part in _EMPTY_LINE.split(card.rationale.strip())]
    link = ""
    if _leads(card):
        url = text(str(card.link))
        link = f'<p><a href="{url}" rel="noopener noreferrer" target="_blank">{url}</a></p>'
    return "".join(f"<p>{part}</p>" for part in paragraphs if part) + link


def _leads(card: Card) -> bool:
    """Whether a rule's link leads to a page: a pack may have written anything there."""
    return bool(card.link) and str(card.link).startswith(("https://", "http://"))
