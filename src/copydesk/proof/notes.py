"""The notes in the margin: what a finding says, what would do instead, what belongs to it, and why the rule asks."""

from __future__ import annotations

from copydesk.lint import Trend
from copydesk.page import text
from copydesk.proof.reasons import Reasons
from copydesk.rule import Card, Finding
from copydesk.text import Source

# What a note quotes is cut to this, in characters.
_LONGEST = 160


class Notes:
    """The notes of one draft; `name` tells them from those of other drafts on the page."""

    def __init__(self, source: Source, name: str, reasons: Reasons, trend: Trend | None) -> None:
        self._source = source
        self._trend = trend
        self._name = name
        self._reasons = reasons

    def markup(self, finding: Finding, number: int, card: Card | None) -> str:
        """The note of a finding, an item of a list."""
        name = f"{self._name}-{number}"
        line = self._source.position(finding.span.start).line
        age = _age(self._trend, number)
        kept = f' data-age="{age}"' if age else ""
        return (
            f'<li class="note {finding.level}" id="n{name}" tabindex="-1" data-n="{number}" '
            f'data-level="{finding.level}" data-category="{text(finding.category)}"{kept}>'
            f'<p class="said" id="s{name}" dir="auto">{text(finding.message)}</p>'
            f"{_better(finding)}{self._related(finding, number)}"
            f'<p class="from"><a class="place" href="#m{name}" aria-label="Note {number}, to its place on line {line}">{number}</a> '
            f'<span class="level">{finding.level}</span> {age and age + " "}{self._why(finding, card)}</p></li>\n'
        )

    def _related(self, finding: Finding, number: int) -> str:
        """The places that belong to the finding, each a way there."""
        if not finding.related:
            return ""
        items = "".join(
            f'<li><a href="#r{self._name}-{number}-{place}">line {self._source.position(one.span.start).line}</a> '
            f'<span dir="auto">{text(one.message or _short(self._source.text[slice(*one.span)]))}</span></li>'
            for place, one in enumerate(finding.related, 1)
        )
        return f'<ul class="places">{items}</ul>'

    def _why(self, finding: Finding, card: Card | None) -> str:
        reason = self._reasons.of(card) if card else ""
        rule = text(finding.rule)
        return f'<a class="why" href="#{reason}">{rule}</a>' if reason else f'<span class="why">{rule}</span>'


def _age(trend: Trend | None, number: int) -> str:
    """Whether a finding, by its number, is `new` or `known` against the baseline; "" where there is none."""
    return "" if trend is None else "known" if trend.known[number - 1] else "new"


def _better(finding: Finding) -> str:
    """The suggestions; one alone that the message says already is not said again."""
    one = finding.suggestions[0] if len(finding.suggestions) == 1 else ""
    if not finding.suggestions or (one and f"“{one}”" in finding.message):
        return ""
    said = " or ".join(
        f"<ins><bdi>{text(_short(one))}</bdi></ins>" if one else "<em>leave it out</em>" for one in finding.suggestions
    )
    return f'<p class="better">{said}</p>'


def _short(quoted: str) -> str:
    words = " ".join(quoted.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
